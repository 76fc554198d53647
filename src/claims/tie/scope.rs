//! The words around a mention that belong to it, and the periods and bases that they name.

use crate::claims::find::Found;
use crate::claims::lexicon::{Basis, Lexicon, Phrases, Table};
use crate::claims::tokens::{TokenKind, Tokens};
use crate::claims::when::{When, when};
use crate::units::{Frequency, Period};
use std::ops::Range;

/// The words before a mention from the one before it on, and the words after it up to the next.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scope {
    pub(super) before: Range<usize>,
    pub(super) own: Range<usize>,
    pub(super) after: Range<usize>,
}

/// A period named in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dated {
    pub(super) at: usize,
    pub(super) when: When,
    /// Whether it is what something is compared with.
    pub(super) is_base: bool,
}

impl Scope {
    pub(super) fn new(sentence: &Range<usize>, one: &Found, all: &[&Found]) -> Self {
        let before = all.iter().map(|other| other.tokens.end).filter(|end| *end <= one.tokens.start).max();
        let after = all.iter().map(|other| other.tokens.start).filter(|start| *start >= one.tokens.end).min();
        Self {
            before: before.unwrap_or(sentence.start)..one.tokens.start,
            own: one.tokens.clone(),
            after: one.tokens.end..after.unwrap_or(sentence.end),
        }
    }

    pub(super) fn whole(&self) -> Range<usize> {
        self.before.start..self.after.end
    }

    /// What the mention is compared with, by the words after it, in it, or before it.
    pub(super) fn basis(&self, tokens: &Tokens, words: &Lexicon) -> Option<Basis> {
        let in_range = |range: Range<usize>| first_of(tokens, range, words.bases).map(|(basis, _)| basis);
        let clause = up_to_break(tokens, self.after.clone());
        in_range(clause).or_else(|| in_range(self.own.clone())).or_else(|| in_range(self.before.clone()))
    }
}

/// Up to the next comma, semicolon or full stop.
pub(super) fn up_to_break(tokens: &Tokens, range: Range<usize>) -> Range<usize> {
    let is_break = |place: &usize| {
        tokens.get(*place).is_some_and(|t| [',', ';', ':', '('].iter().any(|sign| t.is_sign(*sign)))
    };
    let end = range.clone().find(is_break).unwrap_or(range.end);
    range.start..end
}

/// The first phrase of a table in some tokens, and where it stands.
pub(super) fn first_of<T: Copy>(
    tokens: &Tokens,
    mut range: Range<usize>,
    table: Table<T>,
) -> Option<(T, usize)> {
    range.find_map(|place| tokens.longest(place, table).map(|(meaning, _)| (meaning, place)))
}

pub(super) fn has(tokens: &Tokens, mut range: Range<usize>, phrases: Phrases) -> bool {
    range.any(|place| phrases.iter().any(|phrase| tokens.phrase_len(place, phrase).is_some()))
}

/// The periods that a sentence names, dates and fiscal years left out.
pub(super) fn dated(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Dated> {
    let mut dated = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match when(tokens, at, words) {
            Some((when, len)) => {
                if !is_date(tokens, at, words) && !is_fiscal(tokens, at, len) {
                    dated.push(Dated { at, when, is_base: is_base(tokens, sentence, at, words) });
                }
                at += len;
            }
            None => {
                dated.extend(quarter_alone(tokens, at, dated.last()));
                at += 1;
            }
        }
    }
    dated
}

/// `in the third`, after another quarter: of the same year.
fn quarter_alone(tokens: &Tokens, at: usize, before: Option<&Dated>) -> Option<Dated> {
    let When::Period(named) = before?.when else { return None };
    let len = tokens.phrase_len(at, "in the")?;
    let quarter = ["first", "second", "third", "fourth"]
        .iter()
        .position(|word| tokens.phrase_len(at + len, word).is_some())?;
    let is_end = tokens.get(at + len + 1).is_none_or(|after| after.kind == TokenKind::Sign);
    let period = Period::parse(&format!("{:04}-Q{}", named.year(), quarter + 1))?;
    let is_quarter = named.frequency() == Frequency::Quarter && is_end;
    is_quarter.then_some(Dated { at, when: When::Period(period), is_base: false })
}

/// Whether a month is that of a day before its end: `12 June`, but not `31 March`.
fn is_date(tokens: &Tokens, at: usize, words: &Lexicon) -> bool {
    let is_month = tokens.longest(at, words.months).is_some();
    let day = |place: Option<usize>| {
        let token = tokens.get(place?).filter(|token| token.kind == TokenKind::Number)?;
        token.text.parse().ok().filter(|day| (1..28).contains(day))
    };
    let before = at
        .checked_sub(1)
        .map(|place| place - usize::from(tokens.get(place).is_some_and(|t| t.is_sign('.')) && place > 0));
    let after: Option<i32> = day(Some(at + 1));
    is_month && (day(before).is_some() || after.is_some())
}

fn is_fiscal(tokens: &Tokens, at: usize, len: usize) -> bool {
    let is_word = |place: Option<usize>| {
        place.and_then(|place| tokens.get(place)).is_some_and(|t| t.is("fiscal") || t.text.starts_with("FY"))
    };
    is_word(at.checked_sub(1)) || is_word(Some(at + len))
}

/// Whether a word of comparison stands before a period, with at most three small words between.
fn is_base(tokens: &Tokens, sentence: &Range<usize>, at: usize, words: &Lexicon) -> bool {
    (sentence.start.max(at.saturating_sub(5))..at)
        .rev()
        .take_while(|place| tokens.get(*place).is_some_and(|t| t.kind == TokenKind::Word))
        .any(|place| {
            let phrases = words.compared.iter().chain(words.since).chain(words.from);
            phrases.into_iter().any(|phrase| tokens.phrase_len(place, phrase).is_some())
        })
}
