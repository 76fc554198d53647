//! The card in words, for those who can't see it.

use super::exhibit::first_view;
use crate::export::expected_rows::{expected_alt, expected_rows};
use crate::figures::{Figures, KeyFigure};
use crate::format;
use crate::note::{Note, Sentiment};
use crate::texts::{self, key_value, small_print};

/// Longest text in characters: what the strictest of the sites that show cards takes.
const MAX_CHARS: usize = 420;

/// Title, chart or results, sentiment and key figures of the card, in at most 420 characters:
/// `Amazon turns … Microsoft. AWS growth has … (Revenue, change on a year earlier, percent). Amazon revenue $181.5B …`.
pub fn card_alt(note: &Note, figures: &Figures) -> String {
    let chart = first_view(figures).map(|(chart, view)| {
        let subtitle = texts::subtitle(note, chart, view);
        if subtitle.is_empty() { chart.title.clone() } else { format!("{} ({subtitle})", chart.title) }
    });
    let rows = expected_rows(note);
    let results = (chart.is_none() && !rows.is_empty()).then(|| expected_alt(&rows));
    let chart = chart.or(results);
    let score = note.sentiment.as_ref().and_then(Sentiment::overall);
    let sentiment = score.filter(|_| chart.is_none()).map(|score| {
        let heading = format::messages(note.language).sentiment;
        format!("{heading} {}, {}", format::plain_number(note.language, score.value), score.label)
    });
    let numbers: Vec<String> =
        super::numbers::shown(note.language, figures).map(|f| number(note, f)).collect();
    let numbers = Some(numbers.join("; ")).filter(|text| !text.is_empty());
    let parts = [Some(note.title.clone()), chart, sentiment, numbers].into_iter().flatten();
    let sentences = parts.map(|part| if part.ends_with(['.', '?', '!']) { part } else { part + "." });
    texts::shortened(&sentences.collect::<Vec<_>>().join(" "), MAX_CHARS)
}

fn number(note: &Note, figure: &KeyFigure) -> String {
    let value = key_value(note.language, &figure.value, false);
    let small = small_print(note.language, figure);
    format!("{} {value} {small}", figure.label).trim_end().to_owned()
}
