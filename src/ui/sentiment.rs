//! The sentiment: dial, label, and a row for each company.

use super::elements::{Tag, el, section};
use super::nodes::svg;
use crate::chart::{gauge, meter};
use crate::export::gauge_scale;
use crate::format;
use crate::note::{Note, ScoreScale, Sentiment, TickerScore};
use crate::units::Language;

/// The dial if there is an overall score, else the label, and a row per company if any of them has a score.
pub(super) fn sentiment_box(note: &Note, sentiment: &Sentiment) -> Tag {
    let messages = format::messages(note.language);
    let none = (!sentiment.is_scored()).then_some(messages.not_scored);
    let label = sentiment.label.as_deref().or(none).map(|label| dial(note.language, sentiment, label));
    let rows = sentiment.has_scored_company().then(|| {
        let rows = sentiment.tickers.iter().map(|ticker| row(note, sentiment.scale.as_ref(), ticker));
        el("table").with(el("tbody").with_all(rows))
    });
    section("sentiment", messages.sentiment).with(label).with(rows)
}

fn dial(language: Language, sentiment: &Sentiment, label: &str) -> Tag {
    let (messages, overall) = (format::messages(language), sentiment.overall());
    let as_of = sentiment.as_of.map(|day| messages.as_of(&format::period(language, day)));
    el("div")
        .class("dial")
        .with(overall.map(|s| svg(&gauge(language, &gauge_scale(s.scale, Some(s.value))))))
        .with(overall.map(|s| spoken_meter(language, s.scale, messages.sentiment, s.value, s.label)))
        .with(el("p").class("label").attr("aria-hidden", overall.map(|_| "true")).with(label.to_owned()))
        .with(as_of.map(|day| el("p").class("as-of").with(day)))
}

fn row(note: &Note, scale: Option<&ScoreScale>, ticker: &TickerScore) -> Tag {
    let messages = format::messages(note.language);
    let company = note.company(&ticker.company);
    let name = company.map_or("", |c| &c.name).to_owned();
    let symbol = company.and_then(|c| c.ticker.clone());
    let head = symbol.clone().unwrap_or_else(|| name.clone());
    let score = match scale.zip(ticker.score) {
        None => el("td").class("none").with(messages.not_scored),
        Some((scale, score)) => {
            let label = scale.band(score).map_or("", |(_, band)| &band.label);
            let number = el("span").attr("aria-hidden", "true");
            el("td")
                .class("scored")
                .with(svg(&meter(&gauge_scale(scale, Some(score)))))
                .with(spoken_meter(note.language, scale, &head, score, label))
                .with(number.with(format::plain_number(note.language, score)))
        }
    };
    let name = el("td").class("name").with(symbol.map(|_| name));
    el("tr").with(el("th").attr("scope", "row").with(head)).with(name).with(score)
}

/// A native meter for those who can't see the picture.
fn spoken_meter(language: Language, scale: &ScoreScale, name: &str, score: f64, label: &str) -> Tag {
    let number = |n| format::plain_number(language, n);
    let (min, max) = (number(scale.min), number(scale.max));
    let spoken = format::messages(language).score_sentence(&number(score), &min, &max, label);
    el("meter")
        .class("visually-hidden")
        .attr("min", scale.min.to_string())
        .attr("max", scale.max.to_string())
        .attr("value", score.to_string())
        .attr("aria-label", name.to_owned())
        .attr("aria-valuetext", &spoken)
        .with(spoken)
}
