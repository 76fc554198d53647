//! All amounts of a sentence: bare numbers get the unit that they share with another, ends of a range come together, and
//! each takes in the words that bound it.

use super::Found;
use super::amount::{Raw, is_thing, raw};
use super::direction::{ends_at, part};
use super::sentence::clause;
use crate::claims::lexicon::{Concept, Lexicon, Phrases};
use crate::claims::mention::{Amount, Kind, Mention, Stated};
use crate::claims::tokens::Tokens;
use crate::units::Qualifier;
use std::ops::Range;

pub(super) fn amounts(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let raws = raws(tokens, sentence, words);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(one) = raws.get(at) {
        let end = raws.get(at + 1).filter(|other| is_range(tokens, sentence, one, other, words));
        at += 1 + usize::from(end.is_some());
        found.extend(mention(tokens, sentence, one, end, words));
    }
    found.extend(multiples(tokens, sentence, words));
    found
}

/// Every number of a sentence that has a kind, by itself or from its neighbours.
fn raws(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Raw> {
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
    for at in (0..raws.len()).rev() {
        let (Some(one), next) = (raws.get(at), raws.get(at + 1)) else { continue };
        let shared = next
            .filter(|next| shares_unit(tokens, one, next, words))
            .map(|next| (next.kind, next.scale, next.worth));
        if let (Some(shared), Some(one)) = (shared, raws.get_mut(at)) {
            share(one, shared);
        }
    }
    for one in raws.iter_mut().filter(|one| one.kind.is_none()) {
        let is_small = !one.number.is_grouped && one.scale.is_none();
        if is_counted(tokens, one, is_small, words) {
            one.kind = Some(Kind::Count);
        }
    }
    for at in 1..raws.len() {
        let earlier = raws.get(..at).unwrap_or_default();
        let before = earlier.iter().rev().find(|before| before.kind.is_some());
        let (Some(before), Some(one)) = (before, raws.get(at)) else { continue };
        let shared =
            is_compared(tokens, before, one, words).then_some((before.kind, before.scale, before.worth));
        if let (Some(shared), Some(one)) = (shared, raws.get_mut(at)) {
            share(one, shared);
        }
    }
    raws.retain(|one| one.kind.is_some());
    raws
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
fn shares_unit(tokens: &Tokens, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    let lacks = one.kind.is_none() || (one.is_money() && one.scale.is_none() && one.kind == next.kind);
    lacks && joined(tokens, one, next, words) && (one.kind.is_none() || one.number.value <= next.number.value)
}

/// Whether nothing but a dash, `to` or `and` stands between two numbers.
fn joined(tokens: &Tokens, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    let between = one.last + 1..next.first;
    let is_phrase = |phrases: Phrases| {
        phrases.iter().any(|phrase| tokens.phrase_len(between.start, phrase) == Some(between.len()))
    };
    let is_dash = between.len() == 1 && tokens.get(between.start).is_some_and(|token| token.is_dash());
    is_dash || is_phrase(words.range) || is_phrase(words.and) || is_phrase(words.to)
}

/// Whether a bare number is an earlier value of the amount before it: `SEK 1,204 million (1,120)`, `against 29.3`.
fn is_compared(tokens: &Tokens, before: &Raw, one: &Raw, words: &Lexicon) -> bool {
    let is_bracketed = tokens.get(one.last + 1).is_some_and(|t| t.is_sign(')'))
        && one.first == before.last + 2
        && tokens.get(one.first - 1).is_some_and(|t| t.is_sign('('));
    let is_year =
        (1900.0..2100.0).contains(&one.number.value) && one.number.decimals == 0 && !one.number.is_grouped;
    one.kind.is_none() && (is_bracketed || (!is_year && ends_at(tokens, one.first, words.compared).is_some()))
}

/// Whether what follows a bare number can be counted: a known thing, or after a number with groups any plural.
fn is_counted(tokens: &Tokens, one: &Raw, is_small: bool, words: &Lexicon) -> bool {
    if is_thing(tokens, one.last + 1, words) || is_count_of(tokens, one.first, words) {
        return true;
    }
    let next = tokens.get(one.last + 1);
    !is_small
        && next.is_some_and(|token| token.is_spaced && token.text.len() > 3 && token.text.ends_with('s'))
        && words.periods.iter().all(|(noun, _)| !next.is_some_and(|t| t.is(noun)))
}

/// Whether a number is what a count came to: `headcount reached 5,467`.
fn is_count_of(tokens: &Tokens, at: usize, words: &Lexicon) -> bool {
    let is_counted = |concept| {
        matches!(concept, Concept::Headcount | Concept::Stores | Concept::Customers | Concept::Volume)
    };
    let Some(verb) = ends_at(tokens, at, words.to) else { return false };
    (verb.saturating_sub(3)..verb)
        .any(|place| tokens.longest(place, words.concepts).is_some_and(|(concept, _)| is_counted(concept)))
}

fn is_range(tokens: &Tokens, sentence: &Range<usize>, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    if one.kind != next.kind || one.value() > next.value() {
        return false;
    }
    let between = one.last + 1..next.first;
    let is_phrase = |phrases: Phrases| {
        phrases.iter().any(|phrase| tokens.phrase_len(between.start, phrase) == Some(between.len()))
    };
    if between.len() == 1 && tokens.get(between.start).is_some_and(|token| token.is_dash()) {
        return true;
    }
    if is_phrase(words.and) {
        return ends_at(tokens, one.first, words.between).is_some();
    }
    let own = clause(tokens, sentence, one.first, words);
    let is_rate = !one.is_money() && one.kind != Some(Kind::Count);
    let is_moved = ends_at(tokens, one.first, words.from).is_some()
        || part(tokens, &own, &(one.first..one.last + 1), is_rate, words).is_change;
    is_phrase(words.range) && (!is_moved || is_outlook(tokens, sentence, one.first, words))
}

fn mention(
    tokens: &Tokens,
    sentence: &Range<usize>,
    one: &Raw,
    end: Option<&Raw>,
    words: &Lexicon,
) -> Option<Found> {
    let kind = one.kind?;
    let last = end.unwrap_or(one);
    let between = end.and_then(|_| ends_at(tokens, one.first, words.between));
    let mut span = between.unwrap_or(one.first)..last.last + 1;
    let (bound, is_near) = bound_before(tokens, &mut span, words);
    let mut qualifier = bound;
    let skipped = usize::from(tokens.get(span.end).is_some_and(|t| t.is_dash() && !t.is_spaced));
    if let Some((bound, len)) = tokens.longest(span.end + skipped, words.bounds_after) {
        qualifier = qualifier.or(Some(bound));
        span.end += skipped + len;
    }
    let is_per_share = extend(tokens, &mut span, words.per_share);
    extend(tokens, &mut span, words.per_time);
    let is_rate = matches!(kind, Kind::Percent | Kind::Points | Kind::BasisPoints);
    let own = clause(tokens, sentence, span.start, words);
    let part = part(tokens, &own, &span, is_rate, words);
    let is_loss = has(tokens, sentence.clone(), words.losses);
    let (low, high) = (one.value() - one.half(), last.value() + last.half());
    let amount = Amount {
        kind,
        low,
        high,
        printed: one.value(),
        printed_to: end.map(Raw::value),
        is_change: part.is_change,
        is_per_share,
        is_loss,
    };
    let is_outlook = is_outlook(tokens, sentence, span.start, words);
    let mention =
        Mention { qualifier, is_near, is_outlook, ..Mention::of(Stated::Amount(amount), part.direction) };
    Some(Found { mention, tokens: span, digits: Some(one.digits) })
}

/// The longest bound that ends right before some tokens, which take it in, and whether it is near.
fn bound_before(tokens: &Tokens, span: &mut Range<usize>, words: &Lexicon) -> (Option<Qualifier>, bool) {
    let end = span.start;
    let found = (end.saturating_sub(4)..end).find_map(|start| {
        let is_here = |phrase: &str| tokens.phrase_len(start, phrase) == Some(end - start);
        let (_, qualifier) = words.bounds_before.iter().find(|(phrase, _)| is_here(phrase))?;
        Some((start, *qualifier, words.near.iter().any(|phrase| is_here(phrase))))
    });
    let Some((start, qualifier, is_near)) = found else { return (None, false) };
    span.start = start;
    (Some(qualifier), is_near)
}

fn extend(tokens: &Tokens, span: &mut Range<usize>, phrases: Phrases) -> bool {
    let len = phrases.iter().filter_map(|phrase| tokens.phrase_len(span.end, phrase)).max();
    span.end += len.unwrap_or_default();
    len.is_some()
}

/// Whether words before a token make what follows an expectation.
fn is_outlook(tokens: &Tokens, sentence: &Range<usize>, at: usize, words: &Lexicon) -> bool {
    has(tokens, sentence.start..at, words.outlook)
        || has(tokens, clause(tokens, sentence, at, words).start..at, words.benchmarks)
}

fn has(tokens: &Tokens, mut places: Range<usize>, phrases: Phrases) -> bool {
    places.any(|place| phrases.iter().any(|phrase| tokens.phrase_len(place, phrase).is_some()))
}

/// `doubled`, `more than tripled`
fn multiples(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let places = sentence.clone().filter_map(|place| Some((place, tokens.longest(place, words.multiples)?)));
    places
        .filter(|(place, (_, len))| !tokens.get(place + len).is_some_and(|t| t.is("digit") || t.is_dash()))
        .map(|(place, (times, len))| {
            let mut span = place..place + len;
            let (qualifier, is_near) = bound_before(tokens, &mut span, words);
            let half = if times < 1.0 { 0.025 } else { 0.05 };
            let amount = Amount {
                kind: Kind::Multiple,
                low: times - half,
                high: times + half,
                printed: times,
                printed_to: None,
                is_change: true,
                is_per_share: false,
                is_loss: false,
            };
            let is_outlook = is_outlook(tokens, sentence, place, words);
            let mention =
                Mention { qualifier, is_near, is_outlook, ..Mention::of(Stated::Amount(amount), None) };
            Found { mention, tokens: span, digits: None }
        })
        .collect()
}
