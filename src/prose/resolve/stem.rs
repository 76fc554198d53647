//! Words of names: which of them tell something, and what their forms share.

use crate::claims::{Token, TokenKind, caseless};

/// Letters by which two forms of a word are the same.
const STEM: usize = 5;

/// Words that tell nothing.
const STOP: [&str; 49] = [
    "of",
    "the",
    "a",
    "an",
    "in",
    "on",
    "for",
    "per",
    "and",
    "to",
    "from",
    "at",
    "by",
    "who",
    "not",
    "is",
    "with",
    "total",
    "group",
    "reported",
    "des",
    "der",
    "die",
    "das",
    "dem",
    "den",
    "je",
    "pro",
    "auf",
    "im",
    "und",
    "zum",
    "zur",
    "für",
    "aus",
    "von",
    "vom",
    "am",
    "bei",
    "ein",
    "eine",
    "mit",
    "über",
    "its",
    "move",
    "change",
    "veränderung",
    "late",
    "trading",
];

/// Whether a word tells nothing.
fn is_stop(word: &str) -> bool {
    STOP.contains(&caseless(word).as_str())
}

/// Whether a token is a word, not a sign, a number or a single letter.
pub(super) fn is_content(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.chars().count() > 1
}

/// Whether a token is a word that tells something.
pub(super) fn is_telling(token: &Token<'_>) -> bool {
    is_content(token) && !is_stop(token.text)
}

/// The letters that forms of a word share.
pub(super) fn stem(word: &str) -> String {
    let word = caseless(word);
    if word.chars().count() > STEM {
        return word.chars().take(STEM).collect();
    }
    match word.strip_suffix('s') {
        Some(single) if single.len() > 2 && !single.ends_with('s') => single.to_owned(),
        _ => word,
    }
}
