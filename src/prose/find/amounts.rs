//! All amounts of a sentence: bare numbers get the unit that they share with another, ends of a range come together, and
//! each takes in the words that bound it.

use super::amount::Raw;
use super::bound::bound_before;
use super::direction::{Part, Placed, ends_at};
use super::found::Found;
use super::multiples::multiples;
use super::outlook::is_outlook;
use super::sentence::clause;
use super::shared::raws;
use crate::claims::{Amount, Direction, Kind, Mention, Stated};
use crate::prose::lexicon::Lexicon;
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
use crate::units::Qualifier;
use std::ops::Range;

pub(super) fn amounts(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
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
fn share_parts(tokens: &Tokens<'_>, found: &mut [Found], words: &Lexicon) {
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
            is_other
                || tokens.longest(place, words.concepts).is_some()
                || tokens.has(place, words.share_verbs)
        });
        let is_share = tokens.has(one.tokens.end, words.share_of);
        let is_same =
            first.kind == second.kind && is_rate(first.kind) && first.is_change && !second.is_change;
        let direction = before.mention.direction;
        if is_same
            && has_and
            && !has_verb
            && !is_share
            && let Some(one) = found.get_mut(at)
        {
            one.mention.direction = direction;
            if let Stated::Amount(amount) = &mut one.mention.stated {
                amount.is_change = true;
            }
        }
    }
}

/// `fell 8% to $3 billion`: the direction belongs to the change, and to the value reached only where no change is
/// stated.
fn one_direction_a_clause(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    found: &mut [Found],
    words: &Lexicon,
) {
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

fn is_range(tokens: &Tokens<'_>, sentence: &Range<usize>, one: &Raw, next: &Raw, words: &Lexicon) -> bool {
    if one.kind != next.kind || one.value() > next.value() {
        return false;
    }
    let between = one.last + 1..next.first;
    let is_phrase = |phrases: Phrases| tokens.is_of_len(between.start, phrases, between.len());
    if between.len() == 1 && tokens.get(between.start).is_some_and(|token| token.is_dash()) {
        return true;
    }
    if is_phrase(words.and) {
        return ends_at(tokens, one.first, words.between).is_some();
    }
    let amount = one.first..one.last + 1;
    let is_moved = ends_at(tokens, one.first, words.from).is_some()
        || ends_at(tokens, one.first, words.by).is_some()
        || part_of(tokens, sentence, one, &amount, words).is_change;
    // `von 4 bis 5 Prozent` is a range, `from 4 to 5 percent` is not.
    let is_movement = words.from_to.iter().any(|(_, to)| is_phrase(*to));
    is_phrase(words.range) && (!is_movement || !is_moved || is_outlook(tokens, sentence, &amount, words))
}

/// Whether words before an amount make it the value reached.
fn is_level(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    [words.to, words.of, words.compared].into_iter().any(|phrases| ends_at(tokens, at, phrases).is_some())
}

fn mention(
    tokens: &Tokens<'_>,
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
    let qualifier = bound_after(tokens, &mut span, words).map_or(bound, |after| bound.or(Some(after)));
    let is_per_share = extend(tokens, &mut span, words.per_share);
    // `$5 billion a year ago` is not so much a year.
    if tokens.longest(span.end, words.moments).is_none() {
        extend(tokens, &mut span, words.per_time);
    }
    if kind == Kind::Count {
        extend(tokens, &mut span, words.things);
    }
    let part = part_of(tokens, sentence, one, &span, words);
    let amount = Amount {
        kind,
        low: one.value() - one.half(),
        high: last.value() + last.half(),
        printed: one.value(),
        printed_to: end.map(Raw::value),
        is_change: part.is_change,
        is_signed: one.is_signed,
        is_per_share,
        is_loss: tokens.has_in(sentence.clone(), words.losses),
        is_direct_loss: ends_at(tokens, span.start, words.losses_of).is_some(),
    };
    let is_outlook = is_outlook(tokens, sentence, &span, words);
    let stated = Mention::of(Stated::Amount(amount), part.direction);
    Some(Found {
        mention: Mention { qualifier, is_near, is_outlook, ..stated },
        tokens: span,
        digits: Some(one.digits),
    })
}

fn part_of(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    one: &Raw,
    amount: &Range<usize>,
    words: &Lexicon,
) -> Part {
    let is_rate = matches!(one.kind, Some(Kind::Percent | Kind::Points | Kind::BasisPoints));
    if one.is_signed && is_rate && !is_level(tokens, amount.start, words) {
        return Part { is_change: true, direction: (!one.is_negative).then_some(Direction::Up) };
    }
    let clause = clause(tokens, sentence, amount.start, words);
    Placed { tokens, words, clause, amount: amount.clone(), is_rate }.part()
}

/// A bound that follows some tokens, which take it in: `$100B-plus`.
fn bound_after(tokens: &Tokens<'_>, span: &mut Range<usize>, words: &Lexicon) -> Option<Qualifier> {
    let skipped = usize::from(tokens.get(span.end).is_some_and(|t| t.is_dash() && !t.is_spaced));
    let (bound, len) = tokens.longest(span.end + skipped, words.bounds_after)?;
    // `57.5% +/- 50bps` is a tolerance.
    if tokens.get(span.end + skipped + len).is_some_and(|token| token.is_sign('/')) {
        return None;
    }
    span.end += skipped + len;
    Some(bound)
}

fn extend(tokens: &Tokens<'_>, span: &mut Range<usize>, phrases: Phrases) -> bool {
    let len = tokens.any_len(span.end, phrases);
    span.end += len.unwrap_or_default();
    len.is_some()
}
