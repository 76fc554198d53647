//! The words around a mention that belong to it, and the base that they name for a change.

use crate::claims::TokenKind;
use crate::prose::find::Found;
use crate::prose::lexicon::{Basis, Form, Lexicon};
use crate::prose::phrases::{Phrases, Table};
use crate::prose::tokens::Tokens;
use crate::prose::when::when;
use std::ops::Range;

/// The words before a mention from the one before it on, and the words after it up to the next.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scope {
    pub(super) before: Range<usize>,
    pub(super) own: Range<usize>,
    pub(super) after: Range<usize>,
    /// The words before the first mention of the sentence, which all of them share.
    pub(super) opening: Range<usize>,
}

impl Scope {
    pub(super) fn new(sentence: &Range<usize>, one: &Found, all: &[&Found]) -> Self {
        let before = all.iter().map(|other| other.tokens.end).filter(|end| *end <= one.tokens.start).max();
        let after = all.iter().map(|other| other.tokens.start).filter(|start| *start >= one.tokens.end).min();
        Self {
            before: before.unwrap_or(sentence.start)..one.tokens.start,
            own: one.tokens.clone(),
            after: one.tokens.end..after.unwrap_or(sentence.end),
            opening: sentence.start..all.first().map_or(sentence.start, |first| first.tokens.start),
        }
    }

    pub(super) fn whole(&self) -> Range<usize> {
        self.before.start..self.after.end
    }

    /// What the mention is compared with, by the words after it, in it, or before it.
    pub(super) fn basis(&self, tokens: &Tokens<'_>, words: &Lexicon) -> Option<Basis> {
        let clause = up_to_break(tokens, self.after.clone());
        [clause, self.own.clone(), self.before.clone(), self.opening.clone()].into_iter().find_map(|range| {
            let adverb = first_of(tokens, range.clone(), words.bases);
            let moment = moment_in(tokens, range, words);
            match (adverb, moment) {
                (Some((basis, at)), Some((_, later))) if at < later => Some(basis),
                (_, Some((basis, _))) | (Some((basis, _)), None) => Some(basis),
                (None, None) => None,
            }
        })
    }

    /// `A year ago sales had declined 0.4%`: whether an earlier moment opens the sentence.
    pub(super) fn begins_earlier(&self, tokens: &Tokens<'_>, words: &Lexicon) -> bool {
        let is_first = self.before.start == self.opening.start;
        let moment = moment_in(tokens, self.before.start..self.before.start + 3, words).filter(|_| is_first);
        moment.is_some_and(|(_, at)| !is_marked(tokens, at, words))
    }

    /// The earlier moment that the mention itself is of: `a year earlier it was $5bn`, `$5bn a year earlier`.
    pub(super) fn moment(&self, tokens: &Tokens<'_>, words: &Lexicon) -> Option<Basis> {
        let beside = self.after.start..self.after.end.min(self.after.start + 4);
        let after = moment_in(tokens, up_to_break(tokens, beside), words);
        let before = last_clause(tokens, self.before.clone());
        // What directly follows another amount is that amount's.
        let is_others = before.start == self.before.start
            && before.start > 0
            && !is_break(tokens, before.start)
            && !is_break(tokens, before.start - 1);
        let is_cut = |at: usize| (self.before.start..at).any(|place| is_break(tokens, place));
        let before = moment_in(tokens, before, words).filter(|(_, at)| !is_others || is_cut(*at));
        let is_own = |(_, at): &(Basis, usize)| {
            !is_marked(tokens, *at, words)
                && !follows(tokens, *at, 5, &[words.on_base])
                && !follows(tokens, *at, 3, &[words.beyond])
        };
        after.filter(is_own).or(before.filter(is_own)).map(|(basis, _)| basis)
    }
}

/// Whether a word of comparison stands before something, with at most three words between.
pub(super) fn is_marked(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    follows(tokens, at, 6, &[words.compared, words.since, words.from])
}

/// Whether a phrase begins at most `most` tokens before `at`, with only words between.
pub(super) fn follows(tokens: &Tokens<'_>, at: usize, most: usize, phrases: &[Phrases]) -> bool {
    let nearby = (at.saturating_sub(most)..at).rev();
    let mut nearby = nearby.take_while(|place| tokens.get(*place).is_some_and(|t| t.kind == TokenKind::Word));
    nearby.any(|place| phrases.iter().any(|phrases| tokens.has(place, *phrases)))
}

/// Up to the next comma, semicolon, colon or bracket.
pub(super) fn up_to_break(tokens: &Tokens<'_>, range: Range<usize>) -> Range<usize> {
    let end = range.clone().find(|place| is_break(tokens, *place)).unwrap_or(range.end);
    range.start..end
}

/// From the last comma, semicolon, colon or bracket on; one after an adverb at the beginning does not count.
pub(super) fn last_clause(tokens: &Tokens<'_>, range: Range<usize>) -> Range<usize> {
    let start = range.clone().rev().find(|place| is_break(tokens, *place)).map_or(range.start, |at| at + 1);
    let is_short = start <= range.start + 5;
    if is_short { range } else { start..range.end }
}

pub(super) fn is_break(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| [',', ';', ':', '(', ')', '•', '.'].iter().any(|sign| t.is_sign(*sign)))
}

/// The first phrase of a table in some tokens, and where it stands.
pub(super) fn first_of<T: Copy>(
    tokens: &Tokens<'_>,
    mut range: Range<usize>,
    table: Table<T>,
) -> Option<(T, usize)> {
    range.find_map(|place| tokens.longest(place, table).map(|(meaning, _)| (meaning, place)))
}

/// The first earlier moment named in some tokens; `the same period of this year` is none.
fn moment_in(tokens: &Tokens<'_>, mut range: Range<usize>, words: &Lexicon) -> Option<(Basis, usize)> {
    range.find_map(|place| {
        let (basis, len) = tokens.longest(place, words.moments)?;
        let is_end = (place.saturating_sub(2)..place)
            .any(|start| tokens.any_len(start, words.ended).is_some_and(|len| start + len == place));
        // `the last quarter of 2024`
        let of = tokens.any_len(place + len, words.period_names.of);
        let has_year = basis == Basis::PeriodBefore
            && of.is_some_and(|of| tokens.get(place + len + of).is_some_and(|t| t.kind == TokenKind::Number));
        (!is_end && !has_year && !tokens.has(place + len, words.this_year)).then_some((basis, place))
    })
}

/// The words of an amount that is an earlier one, which another is compared with: `from $33 billion`, `(1,120)`,
/// `a year earlier it was $33 billion`. Periods named in them are its own.
pub(super) fn prior(tokens: &Tokens<'_>, scope: &Scope, words: &Lexicon) -> Option<Range<usize>> {
    let start = scope.own.start;
    let opening = scope.before.start;
    let is = |place: usize, sign: char| tokens.get(place).is_some_and(|t| t.is_sign(sign));
    // `SEK 1,204 million (1,120)`, `7,845 at the end of March (8,720)`, `6.1 (Vorjahr: 12.8)`
    let bracket = (opening..start).rev().find(|place| is(*place, '(') || is(*place, ')'));
    let bracket = bracket.filter(|place| opening > 0 && is(*place, '(') && start <= place + 7);
    if let Some(bracket) = bracket.filter(|_| is(scope.own.end, ')')) {
        return Some(bracket..scope.after.end);
    }
    // `twice as much as a year earlier ($6 billion)`
    let is_bracketed_now = start > 0
        && tokens.get(start - 1).is_some_and(|t| t.is_sign('('))
        && first_of(tokens, start.saturating_sub(6)..start, words.moments).is_some();
    if is_bracketed_now {
        return Some(opening..scope.after.end);
    }
    if let Some(at) = owner(tokens, start, words) {
        return Some(at..scope.after.end);
    }
    let compared = (start.saturating_sub(8).max(opening)..start).rev().find(|at| {
        let len = tokens.any_len(*at, words.compared).max(tokens.any_len(*at, words.compared_nouns));
        len.filter(|_| !is_in_concept(tokens, *at, words)).is_some_and(|len| {
            at + len <= start && (at + len..start).all(|place| is_modifier(tokens, place, words))
        })
    });
    let from_to = words.from_to.iter().any(|(from, to)| {
        let is_from = start > 0 && tokens.is_of_len(start - 1, *from, 1);
        is_from && tokens.has_in(scope.after.clone(), *to)
    });
    if let Some(at) = compared {
        Some(at..scope.after.end)
    } else {
        (from_to || scope.moment(tokens, words).is_some()).then_some(opening..scope.after.end)
    }
}

/// The first token of a period that owns the amount after it: `the fourth quarter’s $5bn`, `Vorjahreswert von 5 Mio.`
fn owner(tokens: &Tokens<'_>, start: usize, words: &Lexicon) -> Option<usize> {
    let is_mark = |place: usize| tokens.get(place).is_some_and(|t| t.is_sign('’') || t.is_sign('\''));
    let has_mark = start >= 2 && tokens.get(start - 1).is_some_and(|t| t.is("s")) && is_mark(start - 2);
    let end =
        if has_mark { start - 2 } else { start.checked_sub(1).filter(|at| tokens.has(*at, words.of))? };
    (end.saturating_sub(5)..end).find(|at| {
        let moment = tokens.longest(*at, words.moments).map(|(_, len)| len);
        let named = || when(tokens, *at, words).map(|(_, len)| len).filter(|_| has_mark);
        moment.or_else(named).is_some_and(|len| at + len == end)
    })
}

/// What may stand between `from` and its amount: `from a holiday-fuelled $10.7 billion`.
fn is_modifier(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    let is_word = tokens
        .get(at)
        .is_some_and(|t| t.kind == TokenKind::Word || t.is_dash() || t.is_sign('’') || t.is_sign('\''));
    let is_small = [words.to, words.range, words.and].into_iter().any(|phrases| tokens.has(at, phrases));
    // `after a rise of 5%`
    let is_movement = tokens.longest(at, words.directions).is_some_and(|((_, form), _)| form != Form::Noun);
    is_word && !is_small && !is_movement
}

/// Whether a word is part of the name of a quantity: `revenue from operations`.
fn is_in_concept(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    (at.saturating_sub(2)..at)
        .any(|start| tokens.longest(start, words.concepts).is_some_and(|(_, len)| start + len > at))
}
