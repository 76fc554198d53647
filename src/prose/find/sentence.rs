//! Where sentences and clauses begin and end, in tokens.

use super::amount::code;
use crate::claims::{Token, TokenKind};
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Most signs that can close a sentence behind its full stop, such as quotation marks.
const MOST_SIGNS: usize = 16;
/// Most tokens of a sentence that are read together, and most numbers: longer ones are lists or tables.
const MOST_TOKENS: usize = 250;
const MOST_NUMBERS: usize = 40;

/// Tokens that are read together.
pub(in crate::prose) struct Piece {
    pub(in crate::prose) tokens: Range<usize>,
    /// Whether they are of a sentence that is too long to be read as one.
    pub(in crate::prose) is_cut: bool,
    /// Whether they begin it.
    is_first: bool,
}

impl Piece {
    /// Whether which words belong to some tokens is not known: those of a long sentence are behind its first piece, or
    /// that near to its end.
    pub(in crate::prose) fn cuts(&self, tokens: &Range<usize>, near: usize) -> bool {
        self.is_cut && (!self.is_first || tokens.end + near > self.tokens.end)
    }
}

/// The sentences of a text, long ones in pieces.
pub(in crate::prose) fn pieces(tokens: &Tokens<'_>, words: &Lexicon) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for sentence in sentences(tokens, words) {
        let (mut start, mut numbers) = (sentence.start, 0);
        for at in sentence.clone() {
            let is_number = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
            numbers += usize::from(is_number);
            if at - start == MOST_TOKENS || numbers > MOST_NUMBERS {
                pieces.push(Piece { tokens: start..at, is_cut: true, is_first: start == sentence.start });
                (start, numbers) = (at, usize::from(is_number));
            }
        }
        let is_first = start == sentence.start;
        pieces.push(Piece { tokens: start..sentence.end, is_cut: !is_first, is_first });
    }
    pieces
}

/// The sentences of a text.
pub(in crate::prose) fn sentences(tokens: &Tokens<'_>, words: &Lexicon) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.all.len() {
        if ends_sentence(tokens, at, words) {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < tokens.all.len() {
        found.push(start..tokens.all.len());
    }
    found
}

fn ends_sentence(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    let Some(sign) = tokens.get(at) else { return false };
    if sign.is_sign('?') || sign.is_sign('!') {
        return true;
    }
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return false };
    if !sign.is_sign('.') || sign.is_spaced {
        return false;
    }
    // A quotation mark may close the sentence.
    let next = (at + 1..at + MOST_SIGNS).find_map(|place| match tokens.get(place) {
        Some(token) if !token.is_spaced && token.kind == TokenKind::Sign => None,
        other => Some(other),
    });
    let Some(Some(after)) = next else { return next.is_some() };
    let begins = after.is_spaced
        && (after.text.chars().next().is_some_and(is_upper) || "“„\"‘'$€£¥₹".contains(after.text));
    let is_date = before.kind == TokenKind::Number && tokens.longest(at + 1, words.months).is_some();
    begins && !is_date && !is_abbreviation(tokens, at, before, after, words)
}

fn is_abbreviation(
    tokens: &Tokens<'_>,
    at: usize,
    before: &Token<'_>,
    after: &Token<'_>,
    words: &Lexicon,
) -> bool {
    let is_initial =
        before.text.chars().count() == 1 && before.text.starts_with(is_upper) && before.is_spaced;
    let is_scale = tokens.longest(at - 1, words.scales).is_some();
    if is_scale {
        let is_currency = tokens.longest(at + 1, words.currencies).is_some();
        return is_currency || SIGNS.contains(after.text) || code(after.text).is_some();
    }
    let is_known = words.abbreviations.iter().any(|known| before.text == known);
    is_initial || (is_known && tokens.text.len() > before.end())
}

const SIGNS: &str = "€$£¥₹";

fn is_upper(c: char) -> bool {
    c.is_ascii_uppercase() || matches!(c, 'À'..='Þ')
}

/// The first token of the clause that holds a token, and the one after its last.
pub(in crate::prose) fn clause(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    at: usize,
    words: &Lexicon,
) -> Range<usize> {
    let is_break = |place: &usize| breaks_clause(tokens, *place, words);
    let start = (sentence.start..at).rev().find(is_break).map_or(sentence.start, |place| place + 1);
    let end = (at + 1..sentence.end).find(is_break).unwrap_or(sentence.end);
    start..end
}

fn breaks_clause(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let is_sign = [',', ';', ':', '(', ')'].iter().any(|sign| token.is_sign(*sign))
        || (token.is_dash() && token.is_spaced && tokens.get(at + 1).is_some_and(|after| after.is_spaced));
    is_sign || tokens.is_of_len(at, words.clauses, 1)
}
