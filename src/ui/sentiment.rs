//! The sentiment: dial, label, and a row for each company.

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
    html! {
        <section class="sentiment" part="sentiment" aria-label={words.sentiment}>
            <h2>{ words.sentiment }</h2>
            <div class="dial">
                { svg(&gauge(language, &gauge_scale(sentiment, overall.map(|s| s.value)))) }
                if let Some(score) = overall {
                    { spoken_meter(language, sentiment, words.sentiment, score.value, &score.label) }
                }
                <p class="label" aria-hidden={overall.map(|_| "true")}>{ label }</p>
                <p class="as-of">{ fill(words.as_of, &[&format::period(language, sentiment.as_of)]) }</p>
            </div>
            if !sentiment.tickers.is_empty() {
                <table>
                    <tbody>{ for sentiment.tickers.iter().map(|ticker| row(note, sentiment, ticker)) }</tbody>
                </table>
            }
        </section>
    }
}

fn row(note: &Note, sentiment: &Sentiment, ticker: &TickerScore) -> Html {
    let words = format::words(note.language);
    let company = note.company(&ticker.company);
    let name = company.map_or("", |c| &c.name).to_owned();
    let symbol = company.and_then(|c| c.ticker.clone());
    let head = symbol.clone().unwrap_or_else(|| name.clone());
    let score = match ticker.score {
        None => html! { <td class="none">{ words.not_scored }</td> },
        Some(score) => {
            let label = sentiment.band(score).map_or("", |(_, band)| &band.label);
            html! {
                <td class="scored">
                    { svg(&meter(&gauge_scale(sentiment, Some(score)))) }
                    { spoken_meter(note.language, sentiment, &head, score, label) }
                    <span aria-hidden="true">{ format::plain_number(note.language, score) }</span>
                </td>
            }
        }
    };
    html! { <tr><th scope="row">{ head.clone() }</th><td class="name">{ symbol.map(|_| name) }</td>{ score }</tr> }
}

/// A native meter for those who can't see the picture.
fn spoken_meter(language: Language, sentiment: &Sentiment, name: &str, score: f64, label: &str) -> Html {
    let number = |n| format::plain_number(language, n);
    let sentence = format::words(language).score_sentence;
    let spoken = fill(sentence, &[&number(score), &number(sentiment.min), &number(sentiment.max), label]);
    html! {
        <meter
            class="spoken" min={sentiment.min.to_string()} max={sentiment.max.to_string()} value={score.to_string()}
            aria-label={name.to_owned()} aria-valuetext={spoken.clone()}
        >{ spoken }</meter>
    }
}
