//! The periods that a sentence names, and which mention each belongs to.

use super::scope::{Scope, is_break, is_marked};
use crate::claims::lexicon::Lexicon;
use crate::claims::tokens::{TokenKind, Tokens};
use crate::claims::when::{When, when};
use crate::units::{Frequency, Period};
use std::ops::Range;

/// A period named in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dated {
    pub(super) at: usize,
    pub(super) when: When,
    /// Whether it is what something is compared with.
    pub(super) is_base: bool,
}

/// The periods that a sentence names, dates and fiscal years left out.
pub(super) fn dated(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Dated> {
    let mut dated = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match when(tokens, at, words) {
            Some((when, len)) => {
                if !is_date(tokens, at, words) && !is_fiscal(tokens, at, len) {
                    dated.push(Dated { at, when, is_base: is_base(tokens, at, when, words) });
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

/// Whether a period directly follows a mention and so is its own.
pub(super) fn belongs(tokens: &Tokens, dated: &Dated, scope: &Scope, words: &Lexicon) -> bool {
    let is_cut = |place: usize| {
        is_break(tokens, place) || words.and.iter().any(|and| tokens.phrase_len(place, and).is_some())
    };
    scope.after.contains(&dated.at) && !(scope.after.start..dated.at).any(is_cut)
}

/// `on the fourth quarter` is a base, `on 31 March` is a date.
fn is_base(tokens: &Tokens, at: usize, when: When, words: &Lexicon) -> bool {
    let is_quarter = match when {
        When::Quarter(_) => true,
        When::Period(period) => period.frequency() == Frequency::Quarter,
        When::Month(_) => false,
    };
    let is_on = |place: usize| {
        words.on_base.iter().any(|on| tokens.phrase_len(place, on).is_some_and(|len| place + len == at))
    };
    let is_after_on = (at.saturating_sub(2)..at).any(is_on);
    let is_over = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|t| t.is("over"));
    let others = is_marked(tokens, at, words) && !(is_after_on && !is_quarter);
    others || is_over || (is_quarter && is_after_on)
}

/// `in the third`, after another quarter: of the same year.
fn quarter_alone(tokens: &Tokens, at: usize, before: Option<&Dated>) -> Option<Dated> {
    let When::Period(named) = before?.when else { return None };
    let len = tokens.phrase_len(at, "in the")?;
    let ordinals = ["first", "second", "third", "fourth"];
    let quarter = ordinals.iter().position(|word| tokens.phrase_len(at + len, word).is_some())?;
    let is_end =
        tokens.get(at + len + 1).is_none_or(|after| after.kind == TokenKind::Sign || after.is("and"));
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
    let before = at.checked_sub(1);
    let before = before
        .map(|place| place - usize::from(tokens.get(place).is_some_and(|t| t.is_sign('.')) && place > 0));
    let after: Option<i32> = day(Some(at + 1));
    is_month && (day(before).is_some() || after.is_some())
}

fn is_fiscal(tokens: &Tokens, at: usize, len: usize) -> bool {
    let is_word = |place: Option<usize>| {
        place
            .and_then(|place| tokens.get(place))
            .is_some_and(|t| t.is("fiscal") || t.is("financial") || t.text.starts_with("FY"))
    };
    let of = usize::from(tokens.get(at + len).is_some_and(|t| t.is("of")));
    is_word(at.checked_sub(1)) || is_word(Some(at + len + of))
}
