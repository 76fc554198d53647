//! All amounts of a sentence: bare numbers get the unit that they share with another, ends of a range come together, and
//! each takes in the words that bound it.

use super::Found;
use super::amount::{Raw, is_thing, raw, with_unit};
use super::direction::{Part, ends_at, part};
use super::sentence::clause;
use crate::claims::lexicon::{Concept, Form, Lexicon, Phrases};
use crate::claims::mention::{Amount, Direction, Kind, Mention, Stated};
use crate::claims::tokens::{Tokens, starts_with_word};
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
    share_parts(tokens, &mut found, words);
    one_direction_a_clause(tokens, sentence, &mut found, words);
    found
}

/// `up 17% on the year and 9% on the quarter`: rates side by side are changes alike.
fn share_parts(tokens: &Tokens, found: &mut [Found], words: &Lexicon) {
    let is_rate = |kind: Kind| matches!(kind, Kind::Percent | Kind::Points | Kind::BasisPoints);
    for at in 1..found.len() {
        let (Some(before), Some(one)) = (found.get(at - 1), found.get(at)) else { continue };
        let (Some(first), Some(second)) = (before.mention.amount(), one.mention.amount()) else { continue };
        let mut between = before.tokens.end..one.tokens.start;
        let is_joint = |place: usize| {
            tokens.has(place, words.and)
                || tokens.has(place, words.instead)
                || tokens.get(place).is_some_and(|t| t.is_sign(','))
        };
        let has_and = between.clone().any(is_joint);
        let has_verb = between.any(|place| {
            let is_other = tokens.longest(place, words.directions).is_some() || tokens.has(place, words.to);
            is_other || tokens.longest(place, words.concepts).is_some()
        });
        let is_same =
            first.kind == second.kind && is_rate(first.kind) && first.is_change && !second.is_change;
        let direction = before.mention.direction;
        if is_same
            && has_and
            && !has_verb
            && let Some(one) = found.get_mut(at)
        {
            one.mention.direction = direction;
            if let Stated::Amount(amount) = &mut one.mention.stated {
                amount.is_change = true;
            }
        }
    }
}

/// `fell 8% to $3 billion`: the direction is that of the change, and of what it came to only where no change is named.
fn one_direction_a_clause(tokens: &Tokens, sentence: &Range<usize>, found: &mut [Found], words: &Lexicon) {
    let is_change = |one: &Found| one.mention.amount().is_some_and(|amount| amount.is_change);
    let changes: Vec<usize> = found.iter().filter(|one| is_change(one)).map(|one| one.tokens.start).collect();
    for one in found.iter_mut().filter(|one| !is_change(one)) {
        let own = clause(tokens, sentence, one.tokens.start, words);
        // What it came from says more than the verb.
        let has_from = tokens.has(one.tokens.end, words.from);
        if has_from || changes.iter().any(|change| own.contains(change)) {
            one.mention.direction = None;
        }
    }
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
fn share_after_brackets(tokens: &Tokens, raws: &mut [Raw], words: &Lexicon) {
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
fn shares_unit(tokens: &Tokens, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
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

fn is_dashed(tokens: &Tokens, one: &Raw, next: &Raw) -> bool {
    one.last + 2 == next.first && tokens.get(one.last + 1).is_some_and(|token| token.is_dash())
}

/// Whether nothing but a dash, `to` or `and` stands between two numbers.
fn joined(tokens: &Tokens, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    let between = one.last + 1..next.first;
    let is_here = |phrase: &str| tokens.phrase_len(between.start, phrase) == Some(between.len());
    let is_phrase = words.range.iter().chain(words.and).any(|phrase| is_here(phrase));
    is_dashed(tokens, one, next) || is_phrase || words.from_to.iter().any(|(_, to)| is_here(to))
}

/// Whether a bare number is an earlier value of the amount before it: `SEK 1,204 million (1,120)`, `against 29.3`.
fn is_compared(tokens: &Tokens, before: &Raw, one: &Raw, words: &Lexicon) -> bool {
    let is_bracketed = tokens.get(one.last + 1).is_some_and(|t| t.is_sign(')'))
        && one.first == before.last + 2
        && tokens.get(one.first - 1).is_some_and(|t| t.is_sign('('));
    let is_after_word = ends_at(tokens, one.first, words.compared).is_some()
        || words.from_to.iter().any(|(from, to)| {
            [*from, *to].into_iter().any(|word| ends_at(tokens, one.first, Phrases(word)).is_some())
        });
    let is_whole = before.kind == Some(Kind::Count) && !one.number.is_grouped && one.number.value < 100.0;
    one.kind.is_none() && !is_year(one) && !is_whole && (is_bracketed || is_after_word)
}

/// Whether a bare number counts something: a known thing that follows it, after a number with groups any plural, and in
/// a clause about a count any number with groups.
fn is_counted(tokens: &Tokens, sentence: &Range<usize>, one: &Raw, words: &Lexicon) -> bool {
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
    // `von 4 bis 5 Prozent` is a range, `from 4 to 5 percent` is not.
    let is_movement = words.from_to.iter().any(|(_, to)| is_phrase(Phrases(to)));
    is_phrase(words.range) && (!is_movement || !is_moved || is_outlook(tokens, sentence, one.first, words))
}

/// Whether words before an amount say that something came to it.
fn is_level(tokens: &Tokens, at: usize, words: &Lexicon) -> bool {
    [words.to, words.of, words.compared].into_iter().any(|phrases| ends_at(tokens, at, phrases).is_some())
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
    // `$5 billion a year ago` is not so much a year.
    if tokens.longest(span.end, words.moments).is_none() {
        extend(tokens, &mut span, words.per_time);
    }
    if kind == Kind::Count {
        extend(tokens, &mut span, words.things);
    }
    let is_rate = matches!(kind, Kind::Percent | Kind::Points | Kind::BasisPoints);
    let own = clause(tokens, sentence, span.start, words);
    let mut part = part(tokens, &own, &span, is_rate, words);
    if one.is_signed && is_rate && !is_level(tokens, span.start, words) {
        part = Part { is_change: true, direction: (!one.is_negative).then_some(Direction::Up) };
    }
    let is_loss = tokens.has_in(sentence.clone(), words.losses);
    let (low, high) = (one.value() - one.half(), last.value() + last.half());
    let amount = Amount {
        kind,
        low,
        high,
        printed: one.value(),
        printed_to: end.map(Raw::value),
        is_change: part.is_change,
        is_signed: one.is_signed,
        is_per_share,
        is_loss,
        is_direct_loss: ends_at(tokens, span.start, words.losses_of).is_some(),
    };
    let is_outlook = is_outlook(tokens, sentence, span.start, words)
        || tokens.has_in(span.end..own.end, words.in_prospect)
        || tokens.has_in(span.end..span.end + 2, words.to_come)
        || tokens.has(span.end, words.benchmarks)
        || is_surprise(tokens, span.end, words);
    let mention =
        Mention { qualifier, is_near, is_outlook, ..Mention::of(Stated::Amount(amount), part.direction) };
    Some(Found { mention, tokens: span, digits: Some(one.digits) })
}

/// The longest bound that ends right before some tokens, which take it in, and whether it is near.
fn bound_before(tokens: &Tokens, span: &mut Range<usize>, words: &Lexicon) -> (Option<Qualifier>, bool) {
    let end = span.start;
    let found = (end.saturating_sub(4)..end).find_map(|start| {
        let is_here = |phrase: &str| tokens.phrase_len(start, phrase) == Some(end - start);
        let (_, qualifier) =
            words.bounds_before.iter().find(|(phrases, _)| Phrases(phrases).iter().any(is_here))?;
        Some((start, *qualifier, words.near.iter().any(|phrase| is_here(phrase))))
    });
    // What adds up to an amount comes to it.
    let is_sum = found.is_some_and(|(start, ..)| {
        tokens.has(start, words.small.up)
            && start
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|t| starts_with_word(t.text, "add") || starts_with_word(t.text, "pick"))
    });
    let Some((start, qualifier, is_near)) = found.filter(|_| !is_sum) else { return (None, false) };
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
    let is_cut = |place: &usize| tokens.get(*place).is_some_and(|token| token.is_sign(';'));
    let start = (sentence.start..at).rev().find(is_cut).unwrap_or(sentence.start);
    // `Outlook: revenue of …`
    let is_heading = (start..at).any(|place| {
        let len = tokens.any_len(place, words.benchmarks);
        len.is_some_and(|len| tokens.get(place + len).is_some_and(|t| t.is_sign(':')))
    });
    is_heading
        || tokens.has_in(start..at, words.outlook)
        || tokens.has_in(clause(tokens, sentence, at, words).start..at, words.benchmarks)
}

/// Whether an amount is how far something was from what was expected: `5% above our estimate`.
fn is_surprise(tokens: &Tokens, after: usize, words: &Lexicon) -> bool {
    let is_far =
        tokens.longest(after, words.directions).is_some_and(|((_, form), _)| form == Form::Comparative);
    is_far && tokens.has_in(after..after + 4, words.benchmarks)
}

/// `three times that of`
fn spelled_multiple(tokens: &Tokens, at: usize, words: &Lexicon) -> Option<(f64, usize)> {
    let (count, used) = tokens.longest(at, words.cardinals)?;
    let times = tokens.has(at + used, words.small.times);
    let is_much = tokens.has(at + used + 1, words.small.times_of);
    (times && is_much).then_some((f64::from(count), used + 1))
}

/// `doubled`, `more than tripled`
fn multiples(tokens: &Tokens, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let times = |place: usize| {
        let word = tokens
            .longest(place, words.multiples)
            .map(|(times, len)| (times, len, if times < 1.0 { 0.025 } else { 0.05 }));
        word.or_else(|| spelled_multiple(tokens, place, words).map(|(times, len)| (times, len, 0.5)))
    };
    let places = sentence.clone().filter_map(|place| Some((place, times(place)?)));
    places
        .filter(|(place, (_, len, _))| {
            !tokens.has(place + len, words.small.digits)
                && !tokens.get(place + len).is_some_and(|t| t.is_dash())
        })
        .map(|(place, (times, len, half))| {
            let mut span = place..place + len;
            let (qualifier, is_near) = bound_before(tokens, &mut span, words);
            let amount = Amount {
                kind: Kind::Multiple,
                low: times - half,
                high: times + half,
                printed: times,
                printed_to: None,
                is_change: true,
                is_signed: false,
                is_per_share: false,
                is_loss: false,
                is_direct_loss: false,
            };
            let is_outlook = is_outlook(tokens, sentence, place, words);
            let mention =
                Mention { qualifier, is_near, is_outlook, ..Mention::of(Stated::Amount(amount), None) };
            Found { mention, tokens: span, digits: None }
        })
        .collect()
}
