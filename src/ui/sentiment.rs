//! The sentiment: dial, label, and a row for each company.

use super::markup::{Tag, el, section};
use super::nodes::svg;
use super::widget::Content;
use crate::chart::{gauge, meter};
use crate::export::gauge_scale;
use crate::format::{self, fill};
use crate::note::{Note, Sentiment, TickerScore};
use crate::units::Language;
use yew::prelude::*;

pub(super) fn sentiment_box(content: &Content) -> Html {
    let note = &content.note;
    let Some(sentiment) = &note.sentiment else { return Html::default() };
    let (language, words) = (note.language, format::words(note.language));
    let overall = sentiment.overall.as_ref();
    let label = overall.map_or(words.not_scored, |score| &score.label).to_owned();
    let dial = el("div")
        .class("dial")
        .with(svg(&gauge(language, &gauge_scale(sentiment, overall.map(|s| s.value)))))
        .with(overall.map(|s| spoken_meter(language, sentiment, words.sentiment, s.value, &s.label)))
        .with(el("p").class("label").attr("aria-hidden", overall.map(|_| "true")).with(label))
        .with(el("p").class("as-of").with(fill(words.as_of, &[&format::period(language, sentiment.as_of)])));
    let rows = (!sentiment.tickers.is_empty()).then(|| {
        let rows = sentiment.tickers.iter().map(|ticker| row(note, sentiment, ticker));
        el("table").with(el("tbody").with_all(rows))
    });
    section("sentiment", words.sentiment).with(dial).with(rows).html()
}

fn row(note: &Note, sentiment: &Sentiment, ticker: &TickerScore) -> Tag {
    let words = format::words(note.language);
    let company = note.company(&ticker.company);
    let name = company.map_or("", |c| &c.name).to_owned();
    let symbol = company.and_then(|c| c.ticker.clone());
    let head = symbol.clone().unwrap_or_else(|| name.clone());
    let score = match ticker.score {
        None => el("td").class("none").with(words.not_scored),
        Some(score) => {
            let label = sentiment.band(score).map_or("", |(_, band)| &band.label);
            let number = el("span").attr("aria-hidden", "true");
            el("td")
                .class("scored")
                .with(svg(&meter(&gauge_scale(sentiment, Some(score)))))
                .with(spoken_meter(note.language, sentiment, &head, score, label))
                .with(number.with(format::plain_number(note.language, score)))
        }
    };
    let name = el("td").class("name").with(symbol.map(|_| name));
    el("tr").with(el("th").attr("scope", "row").with(head)).with(name).with(score)
}

/// A native meter for those who can't see the picture.
fn spoken_meter(language: Language, sentiment: &Sentiment, name: &str, score: f64, label: &str) -> Tag {
    let number = |n| format::plain_number(language, n);
    let sentence = format::words(language).score_sentence;
    let spoken = fill(sentence, &[&number(score), &number(sentiment.min), &number(sentiment.max), label]);
    el("meter")
        .class("spoken")
        .attr("min", sentiment.min.to_string())
        .attr("max", sentiment.max.to_string())
        .attr("value", score.to_string())
        .attr("aria-label", name.to_owned())
        .attr("aria-valuetext", &spoken)
        .with(spoken)
}
