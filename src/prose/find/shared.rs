//! Bare numbers get the unit that they share with another: the ends of a range, an earlier value in brackets, counts.

use super::amount::{Raw, is_thing, raw, with_unit};
use super::direction::ends_at;
use super::sentence::clause;
use crate::claims::Kind;
use crate::prose::lexicon::{Concept, Lexicon};
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Every number of a sentence that has a kind, by itself or from its neighbours.
pub(super) fn raws(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<Raw> {
    let mut raws: Vec<Raw> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match raw(tokens, at, words) {
            Some(one) => {
                at = one.last + 1;
                raws.push(one);
            }
            None => at += 1,
        }
    }
    share_after_brackets(tokens, &mut raws, words);
    for at in (0..raws.len()).rev() {
        let (Some(one), Some(next)) = (raws.get(at), raws.get(at + 1)) else { continue };
        let from_next =
            shares_unit(tokens, one, next, words).then_some((next.kind.or(one.kind), next.scale, next.worth));
        // `$6.1–6.3 billion`
        let to_next = (next.kind.is_none() && one.is_money() && is_dashed(tokens, one, next))
            .then_some((one.kind, next.scale, one.worth));
        give(&mut raws, at, from_next.or(to_next));
        give(&mut raws, at + 1, to_next);
    }
    for one in raws.iter_mut().filter(|one| one.kind.is_none()) {
        if is_counted(tokens, sentence, one, words) {
            one.kind = Some(Kind::Count);
        }
    }
    for at in 1..raws.len() {
        let earlier = raws.get(..at).unwrap_or_default();
        let before = earlier.iter().rev().find(|before| before.kind.is_some());
        let (Some(before), Some(one)) = (before, raws.get(at)) else { continue };
        let shared =
            is_compared(tokens, before, one, words).then_some((before.kind, before.scale, before.worth));
        give(&mut raws, at, shared);
    }
    raws.retain(|one| one.kind.is_some());
    raws
}

type Unit = (Option<Kind>, Option<f64>, f64);

fn give(raws: &mut [Raw], at: usize, unit: Option<Unit>) {
    if let (Some(unit), Some(one)) = (unit, raws.get_mut(at)) {
        share(one, unit);
    }
}

/// `SEK 1,204 (1,120) million`: what follows the brackets is the unit of both.
fn share_after_brackets(tokens: &Tokens<'_>, raws: &mut [Raw], words: &Lexicon) {
    for at in 1..raws.len() {
        let (Some(before), Some(one)) = (raws.get(at - 1), raws.get(at)) else { continue };
        let opening = before.last + 1;
        let is_bracketed = tokens.get(opening).is_some_and(|t| t.is_sign('('))
            && tokens.get(one.last + 1).is_some_and(|t| t.is_sign(')'))
            && (opening + 1..one.first)
                .all(|place| tokens.get(place).is_some_and(|t| !t.is_sign('(') && !t.is_sign(')')));
        let lacks = before.scale.is_none() && (before.kind.is_none() || before.is_money());
        if !is_bracketed || !lacks || one.scale.is_some() {
            continue;
        }
        let with = with_unit(tokens, Raw { last: one.last + 1, kind: before.kind, ..one.clone() }, words);
        let unit = (with.kind, with.scale, if before.kind.is_some() { before.worth } else { with.worth });
        if with.last > one.last + 1 {
            give(raws, at - 1, Some(unit));
            give(raws, at, Some(unit));
        }
    }
}

fn share(one: &mut Raw, (kind, scale, worth): (Option<Kind>, Option<f64>, f64)) {
    if one.kind.is_none() {
        one.kind = kind;
        one.worth = worth;
    }
    if one.scale.is_none() {
        one.scale = scale;
    }
}

/// Whether a number has the unit of the one that follows: `39–40%`, `$2.4 to $2.6 billion`, `from 33.0 to 37.6 billion`.
fn shares_unit(tokens: &Tokens<'_>, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    let lacks = match one.kind {
        None => next.kind.is_some(),
        Some(kind) => {
            one.is_money()
                && one.scale.is_none()
                && next.scale.is_some()
                && next.kind.is_none_or(|other| other == kind)
        }
    };
    lacks && !is_year(one) && joined(tokens, one, next, words)
}

fn is_year(one: &Raw) -> bool {
    (1900.0..2100.0).contains(&one.number.value) && one.number.decimals == 0 && !one.number.is_grouped
}

fn is_dashed(tokens: &Tokens<'_>, one: &Raw, next: &Raw) -> bool {
    one.last + 2 == next.first && tokens.get(one.last + 1).is_some_and(|token| token.is_dash())
}

/// Whether nothing but a dash, `to` or `and` stands between two numbers.
fn joined(tokens: &Tokens<'_>, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    let between = one.last + 1..next.first;
    let is_phrase = |phrases: Phrases| tokens.is_of_len(between.start, phrases, between.len());
    is_dashed(tokens, one, next)
        || is_phrase(words.range)
        || is_phrase(words.and)
        || words.from_to.iter().any(|(_, to)| is_phrase(*to))
}

/// Whether a bare number is an earlier value of the amount before it: `SEK 1,204 million (1,120)`, `against 29.3`.
fn is_compared(tokens: &Tokens<'_>, before: &Raw, one: &Raw, words: &Lexicon) -> bool {
    let is_bracketed = tokens.get(one.last + 1).is_some_and(|t| t.is_sign(')'))
        && one.first == before.last + 2
        && tokens.get(one.first - 1).is_some_and(|t| t.is_sign('('));
    let is_after_word = ends_at(tokens, one.first, words.compared).is_some()
        || words.from_to.iter().any(|(from, to)| {
            [*from, *to].into_iter().any(|word| ends_at(tokens, one.first, word).is_some())
        });
    let is_whole = before.kind == Some(Kind::Count) && !one.number.is_grouped && one.number.value < 100.0;
    // `to 31 March`
    let is_day = tokens.longest(one.last + 1, words.months).is_some();
    let is_rate = matches!(before.kind, Some(Kind::Percent | Kind::Points | Kind::BasisPoints));
    // `a 7% increase, within the guidance of 4,100 to 4,300`, `rose 6% to 5.31 billion`
    let is_grouped_rate = is_rate && (one.number.is_grouped || one.scale.is_some());
    one.kind.is_none()
        && !is_year(one)
        && !is_day
        && !is_whole
        && !is_grouped_rate
        && (is_bracketed || is_after_word)
}

/// Whether a bare number counts something: a known thing that follows it, after a number with groups any plural, and in
/// a clause about a count any number with groups.
fn is_counted(tokens: &Tokens<'_>, sentence: &Range<usize>, one: &Raw, words: &Lexicon) -> bool {
    if is_thing(tokens, one.last + 1, words) {
        return true;
    }
    let is_large = one.number.is_grouped || one.scale.is_some();
    let counts = |concept| {
        matches!(concept, Concept::Headcount | Concept::Stores | Concept::Customers | Concept::Volume)
    };
    let mut own = clause(tokens, sentence, one.first, words);
    own.start = own.start.min(one.first.saturating_sub(12)).max(sentence.start);
    own.end = own.end.max(one.last + 8).min(sentence.end);
    let is_count = is_large
        && own
            .clone()
            .any(|place| tokens.longest(place, words.concepts).is_some_and(|(concept, _)| counts(concept)));
    let next = tokens.get(one.last + 1);
    let is_plural = is_large
        && next.is_some_and(|token| token.is_spaced && token.text.len() > 3 && token.text.ends_with('s'))
        && tokens.longest(one.last + 1, words.periods).is_none();
    is_count || is_plural
}
