//! Units as people write them: with their scale, in hundredths, or of no word of the format.

use super::candidate::{Candidate, candidate};
use super::spelling::{near, pieces};
use super::synonyms::of_value;
use serde_json::json;

/// Words of the format for scales.
const SCALES: [&str; 7] = ["hundredth", "thousand", "lakh", "million", "crore", "billion", "trillion"];

/// What is written for hundredths of a currency, in small letters, and the currency.
const HUNDREDTHS: [(&str, &str); 8] = [
    ("p", "GBP"),
    ("pence", "GBP"),
    ("penny", "GBP"),
    ("gbx", "GBP"),
    ("zac", "ZAR"),
    ("ila", "ILS"),
    ("usx", "USD"),
    ("rappen", "CHF"),
];

/// What may be meant by the text of a unit that has a scale in it, or that the format has no word for. `words` are those it
/// has.
pub(super) fn units(text: &str, words: &[&str]) -> Vec<Candidate> {
    if let Some(currency) = in_hundredths(text) {
        return vec![scaled(Some(currency), "hundredth")];
    }
    let pieces = pieces(text);
    let is_whole = pieces.len() < 2;
    let unit = |piece: &&str| {
        let same = words.iter().copied().find(|word| word == piece);
        same.or_else(|| of_value(piece).into_iter().map(|(word, _)| word).find(|word| words.contains(word)))
    };
    let scale = |piece: &&str| {
        if let Some(scale) = SCALES.iter().find(|scale| *scale == piece) {
            return Some(*scale);
        }
        let mut meant = of_value(piece).into_iter().filter(|(word, _)| SCALES.contains(word));
        meant.find(|(_, is_certain)| *is_certain || !is_whole).map(|(word, _)| word)
    };
    let is_known = pieces.iter().any(|piece| unit(piece).is_some());
    let mut found: Vec<Candidate> = Vec::new();
    if let Some(scale) = pieces.iter().find_map(scale) {
        found.push(scaled(pieces.iter().find_map(unit), scale));
    }
    let is_code = text.len() == 3 && near(text, words).is_some();
    if !is_known && found.is_empty() && !is_code {
        found.push(candidate(json!({ "symbol": text }), false));
    }
    found
}

/// The currency of which a text says hundredths: `pence`, and by the habit of exchanges `GBp`.
fn in_hundredths(text: &str) -> Option<&str> {
    let is_by_habit = text.len() == 3
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.ends_with(|c: char| c.is_ascii_lowercase());
    let lower = text.trim().to_lowercase();
    let known = HUNDREDTHS.iter().find(|(written, _)| *written == lower).map(|(_, currency)| *currency);
    known.or_else(|| (is_by_habit && lower == "gbp" && text.starts_with("GB")).then_some("GBP"))
}

/// A unit with a scale, which is a field of its own; of no known unit, any currency.
fn scaled(unit: Option<&str>, scale: &str) -> Candidate {
    let name = unit.map_or_else(|| "a currency".to_owned(), |unit| format!("\"{unit}\""));
    let shown = format!("{name} with \"scale\": \"{scale}\"");
    Candidate { shown, ..candidate(unit.unwrap_or("USD"), false) }
}
