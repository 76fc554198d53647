//! Converts units in common notations: with their scale, in hundredths, or without a keyword.

use super::candidate::{Candidate, candidate};
use super::spelling::{near, pieces};
use super::synonyms::of_value;
use serde_json::json;

/// Keywords of scales.
const SCALES: [&str; 7] = ["hundredth", "thousand", "lakh", "million", "crore", "billion", "trillion"];

/// Lower-case names of hundredths of a currency, with the currency.
const HUNDREDTHS: [(&str, &str); 10] = [
    ("p", "GBP"),
    ("pence", "GBP"),
    ("penny", "GBP"),
    ("gbx", "GBP"),
    ("zac", "ZAR"),
    ("ila", "ILS"),
    ("usx", "USD"),
    ("rappen", "CHF"),
    ("öre", "SEK"),
    ("paise", "INR"),
];

/// Candidates for a unit that is written with a scale, or for which the format has no keyword. `words` are the keywords
/// of units.
pub(super) fn units(text: &str, words: &[&str]) -> Vec<Candidate> {
    if let Some(currency) = in_hundredths(text, words) {
        return vec![scaled(Some(currency), "hundredth")];
    }
    let known = |text: &str| {
        let same = words.iter().copied().find(|word| *word == text);
        same.or_else(|| of_value(text).into_iter().map(|(word, _)| word).find(|word| words.contains(word)))
    };
    // `US$m`, `EURbn`
    let mut splits = text.char_indices().filter_map(|(at, _)| text.split_at_checked(at));
    let split = splits.find_map(|(unit, scale)| Some((known(unit.trim())?, scale_of(scale.trim(), false)?)));
    if let Some((unit, scale)) = split {
        return vec![scaled(Some(unit), scale)];
    }
    let pieces = pieces(text);
    let is_whole = pieces.len() < 2;
    let scale = pieces.iter().find_map(|piece| scale_of(piece, is_whole));
    let others = pieces.iter().copied().filter(|piece| scale_of(piece, is_whole).is_none());
    let is_known = others.clone().any(|piece| known(piece).is_some());
    let others: Vec<&str> = others.filter(|piece| known(piece).is_none()).collect();
    let is_code = text.len() == 3 && near(text, words).is_some();
    match scale {
        Some(scale) if is_known && others.is_empty() => {
            vec![scaled(pieces.iter().find_map(|piece| known(piece)), scale)]
        }
        Some(scale) if others.is_empty() => vec![scaled(None, scale)],
        Some(scale) if !is_known => {
            let symbol = candidate(json!({ "symbol": others.join(" ") }), false);
            let shown = format!("{} with \"scale\": \"{scale}\"", symbol.shown);
            vec![Candidate { shown, ..symbol }]
        }
        _ if is_known || is_code || text.trim().is_empty() => Vec::new(),
        _ => vec![candidate(json!({ "symbol": text }), false)],
    }
}

/// The scale that is written so; where it is the whole text, only what can't be a unit.
fn scale_of(text: &str, is_whole: bool) -> Option<&'static str> {
    let same = SCALES.iter().find(|scale| **scale == text).copied();
    let is_meant = |certain: bool| certain || (!is_whole && ["m", "b"].contains(&text));
    let meant = of_value(text)
        .into_iter()
        .filter(|(word, is_certain)| SCALES.contains(word) && is_meant(*is_certain));
    same.or_else(|| meant.map(|(word, _)| word).find(|word| *word != "hundredth"))
}

/// The currency of which a text says hundredths: `pence`, and by the habit of exchanges `GBp`, `USd`.
fn in_hundredths<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let lower = text.trim().to_lowercase();
    let is_by_habit =
        text.len() == 3 && text.char_indices().all(|(at, c)| c.is_ascii_uppercase() == (at < 2));
    let known = HUNDREDTHS.iter().find(|(written, _)| *written == lower).map(|(_, currency)| *currency);
    let meant = known.or(is_by_habit.then_some(text))?;
    words.iter().copied().find(|word| word.eq_ignore_ascii_case(meant))
}

/// A unit with a scale, which is a field of its own; of no known unit, any currency.
fn scaled(unit: Option<&str>, scale: &str) -> Candidate {
    let name = unit.map_or_else(|| "a currency".to_owned(), |unit| format!("\"{unit}\""));
    let shown = format!("{name} with \"scale\": \"{scale}\"");
    Candidate { shown, ..candidate(unit.unwrap_or("USD"), false) }
}
