//! The clauses of a sentence, and the small words within them.

use super::cue::Cue;
use super::vocabulary::Tag;
use crate::claims::{Token, TokenKind, caseless};
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Tokens between two signs or words that part clauses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) tokens: Range<usize>,
    /// Whether it stands in brackets.
    pub(super) is_bracketed: bool,
    /// Whether a word begins another clause with it: `while`.
    pub(super) is_clause: bool,
}

/// Words that may stand between a cue and its quantity.
const FILLERS: [&str; 48] = [
    "a",
    "an",
    "the",
    "about",
    "just",
    "some",
    "only",
    "still",
    "nearly",
    "almost",
    "around",
    "roughly",
    "that",
    "its",
    "as",
    "even",
    "another",
    "now",
    "well",
    "den",
    "die",
    "das",
    "dem",
    "der",
    "ein",
    "eine",
    "einem",
    "einen",
    "rund",
    "nur",
    "noch",
    "etwa",
    "knapp",
    "gut",
    "fast",
    "of",
    "for",
    "to",
    "in",
    "approximately",
    "end",
    "close",
    "start",
    "beginning",
    "level",
    "ende",
    "für",
    "des",
];

/// Words of clauses that do not begin one on their own.
const JOINING: [&str; 8] = ["and", "with", "und", "das", "die", "der", "als", "as"];

/// The clauses of a sentence.
pub(super) fn segments(tokens: &Tokens<'_>, tags: &[Tag], sentence: &Range<usize>) -> Vec<Segment> {
    let mut all = Vec::new();
    let mut start = sentence.start;
    let mut is_bracketed = false;
    let mut is_clause = false;
    for at in sentence.clone() {
        let Some(token) = tokens.get(at) else { continue };
        let is_bracket = token.is_sign('(') || token.is_sign('[');
        let is_closing = token.is_sign(')') || token.is_sign(']');
        let is_dash =
            token.is_dash() && token.is_spaced && tokens.get(at + 1).is_some_and(|after| after.is_spaced);
        let is_sign =
            is_bracket || is_closing || is_dash || [',', ';', ':'].iter().any(|sign| token.is_sign(*sign));
        let is_word = begins_clause(token, tags, at);
        if is_sign || is_word {
            if start < at {
                all.push(Segment { tokens: start..at, is_bracketed, is_clause });
            }
            start = if is_sign { at + 1 } else { at };
            if is_sign {
                is_bracketed = (is_bracketed || is_bracket) && !is_closing;
            }
            is_clause = is_word || token.is_sign(';') || is_dash;
        }
    }
    if start < sentence.end {
        all.push(Segment { tokens: start..sentence.end, is_bracketed, is_clause });
    }
    all
}

fn begins_clause(token: &Token<'_>, tags: &[Tag], at: usize) -> bool {
    tags.iter().any(|tag| tag.tokens.start == at && tag.cue == Cue::Clause)
        && !JOINING.contains(&caseless(token.text).as_str())
}

/// Whether a token may stand between a cue and its quantity.
pub(super) fn is_filler(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        FILLERS.contains(&caseless(token.text).as_str())
            || (token.kind == TokenKind::Sign && !token.is_sign('(') && !token.is_sign(')'))
    })
}
