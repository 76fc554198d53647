//! Which way words say that something went, and whether an amount is the change or what it came to.

use super::Found;
use super::sentence::clause;
use crate::claims::lexicon::{Form, Lexicon, Phrases};
use crate::claims::mention::{Direction, Mention, Stated};
use crate::claims::tokens::{TokenKind, Tokens};
use std::ops::Range;

/// What an amount is in its clause.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Part {
    /// Whether something changed by it.
    pub(super) is_change: bool,
    pub(super) direction: Option<Direction>,
}

/// Words that may stand between a direction and its rate: `rose sharply, by an organic 9%`.
const MOST_BETWEEN: usize = 3;

/// The part of the amount in some tokens, bounds included. `is_rate` for percent, points and basis points.
pub(super) fn part(
    tokens: &Tokens,
    clause: &Range<usize>,
    amount: &Range<usize>,
    is_rate: bool,
    words: &Lexicon,
) -> Part {
    let change = |direction| Part { is_change: true, direction };
    let after = after(tokens, clause, amount.end, words);
    let noun = ends_at(tokens, amount.start, words.of)
        .and_then(|start| back_to(tokens, clause, start, 6, words, |form| form == Form::Noun));
    if noun.is_some() {
        return change(noun);
    }
    // `ate up 39% of revenue`
    let is_adverb =
        direction_ending(tokens, amount.start, words).is_some_and(|(_, form)| form == Form::Adverb);
    let is_share = ends_at(tokens, amount.start, words.share_verbs).is_some()
        || (is_rate && is_adverb && tokens.has(amount.end, words.share_of));
    if is_share || ends_at(tokens, amount.start, words.from).is_some() {
        return Part::default();
    }
    if let Some((direction, is_adjacent)) = after
        && (is_adjacent || ends_at(tokens, amount.start, words.to).is_none())
    {
        return change(Some(direction));
    }
    let nearest = || {
        let before =
            back_to(tokens, clause, amount.start, usize::MAX - 1, words, |form| form != Form::Comparative);
        before.or_else(|| separated(tokens, clause, words)).or_else(|| {
            let mut after =
                (amount.end..clause.end).filter_map(|place| tokens.longest(place, words.directions));
            after.find(|((_, form), _)| *form != Form::Comparative).map(|((direction, _), _)| direction)
        })
    };
    let is_further = amount.start > 0 && tokens.has(amount.start - 1, words.small.another);
    if ends_at(tokens, amount.start - usize::from(is_further), words.by).is_some() {
        return change(nearest());
    }
    if ends_at(tokens, amount.start, words.of).is_some() {
        return Part::default();
    }
    // `the decline in revenue eased to 5.5%`
    let of_noun = (clause.start..amount.start).find_map(|place| {
        let ((direction, form), len) = tokens.longest(place, words.directions)?;
        let is_of = tokens.has(place + len, words.small.region);
        (form == Form::Noun && is_of).then_some(direction)
    });
    if is_rate && of_noun.is_some() && ends_at(tokens, amount.start, words.to).is_some() {
        return change(of_noun);
    }
    if let Some(start) = ends_at(tokens, amount.start, words.to) {
        let is_rate_of_growth = is_rate
            && tokens.has(start, words.small.at_rate)
            && direction_ending(tokens, start, words).is_some_and(|(_, form)| form != Form::Adverb);
        return Part { is_change: is_rate_of_growth, direction: nearest() };
    }
    let is_another = amount.start > 0 && tokens.has(amount.start - 1, words.small.another);
    if let Some((direction, _)) = direction_ending(tokens, amount.start - usize::from(is_another), words) {
        return change(Some(direction));
    }
    if is_rate
        && let Some(direction) =
            back_to(tokens, clause, amount.start, MOST_BETWEEN, words, |form| form != Form::Comparative)
    {
        return change(Some(direction));
    }
    // `skyrocketed 47.8%`: which way, the verb knows.
    let verb = amount.start.checked_sub(1).and_then(|at| tokens.get(at));
    if is_rate && words.decimal == '.' && verb.is_some_and(|t| t.text.len() > 4 && t.text.ends_with("ed")) {
        return change(None);
    }
    Part { is_change: false, direction: nearest() }
}

/// A direction right after an amount, and whether nothing is between: `9% higher`, `a 9% organic increase`.
fn after(tokens: &Tokens, clause: &Range<usize>, at: usize, words: &Lexicon) -> Option<(Direction, bool)> {
    let is_open = |place: &usize| {
        (at..*place).all(|before| {
            tokens
                .get(before)
                .is_some_and(|t| (t.kind == TokenKind::Word && !is_small(t.text)) || t.is_dash())
        })
    };
    let mut places = (at..clause.end.min(at + 5)).take_while(is_open);
    places.find_map(|place| {
        let ((direction, form), _) = tokens.longest(place, words.directions)?;
        let is_meant = if place == at {
            matches!(form, Form::Noun | Form::Adverb | Form::Comparative)
        } else {
            form == Form::Noun
        };
        is_meant.then_some((direction, place == at))
    })
}

/// Words that end what an adjective before a noun can be.
fn is_small(word: &str) -> bool {
    [
        "to", "of", "in", "and", "on", "from", "for", "at", "auf", "von", "und", "im", "in", "der", "des",
        "a", "the",
    ]
    .contains(&word)
}

/// Where a phrase begins that ends right before a token.
pub(super) fn ends_at(tokens: &Tokens, at: usize, phrases: Phrases) -> Option<usize> {
    (at.saturating_sub(5)..at)
        .find(|start| phrases.iter().any(|phrase| tokens.phrase_len(*start, phrase) == Some(at - start)))
}

/// The direction that ends right before a token.
fn direction_ending(tokens: &Tokens, at: usize, words: &Lexicon) -> Option<(Direction, Form)> {
    (at.saturating_sub(4)..at).find_map(|start| {
        let ((direction, form), len) = tokens.longest(start, words.directions)?;
        (start + len == at && form != Form::Comparative).then_some((direction, form))
    })
}

/// The nearest direction of some form within a number of tokens before one.
fn back_to(
    tokens: &Tokens,
    clause: &Range<usize>,
    at: usize,
    most: usize,
    words: &Lexicon,
    is_meant: impl Fn(Form) -> bool,
) -> Option<Direction> {
    let places = (clause.start.max(at.saturating_sub(most + 1))..at).rev();
    places
        .filter_map(|place| tokens.longest(place, words.directions))
        .find(|((_, form), _)| is_meant(*form))
        .map(|((direction, _), _)| direction)
}

/// The direction that a clause gives what stands at a token: the nearest before it, else a verb whose particle comes
/// later, else the nearest after it.
pub(in crate::claims) fn direction_near(
    tokens: &Tokens,
    clause: &Range<usize>,
    at: usize,
    words: &Lexicon,
) -> Option<Direction> {
    let before = back_to(tokens, clause, at, usize::MAX - 1, words, |form| form != Form::Comparative);
    before.or_else(|| separated(tokens, clause, words)).or_else(|| {
        let mut after = (at..clause.end).filter_map(|place| tokens.longest(place, words.directions));
        after.find(|((_, form), _)| *form != Form::Comparative).map(|((direction, _), _)| direction)
    })
}

/// `legte um 14,9 % zu`
fn separated(tokens: &Tokens, clause: &Range<usize>, words: &Lexicon) -> Option<Direction> {
    separated_at(tokens, clause, words).map(|(direction, _)| direction)
}

fn separated_at(tokens: &Tokens, clause: &Range<usize>, words: &Lexicon) -> Option<(Direction, usize)> {
    words.separable.iter().find_map(|(verbs, particle, direction)| {
        let verb = clause
            .clone()
            .find(|place| verbs.iter().any(|verb| tokens.phrase_len(*place, verb).is_some()))?;
        (verb + 1..clause.end)
            .any(|place| tokens.phrase_len(place, particle).is_some())
            .then_some((*direction, verb))
    })
}

/// Clauses that state a direction and nothing else: their finite verbs.
pub(super) fn statements(
    tokens: &Tokens,
    sentence: &Range<usize>,
    found: &[Found],
    words: &Lexicon,
) -> Vec<Found> {
    let mut statements = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let clause = clause(tokens, sentence, at, words);
        let is_taken = found.iter().any(|one| one.tokens.start < clause.end && clause.start < one.tokens.end);
        let parts = if is_taken { Vec::new() } else { joined_by_and(tokens, &clause, words) };
        statements.extend(parts.into_iter().filter_map(|part| verb_of(tokens, &part, words)).map(
            |(direction, verb)| Found {
                mention: Mention::of(Stated::Direction, Some(direction)),
                tokens: verb,
                digits: None,
            },
        ));
        at = clause.end.max(at) + 1;
    }
    statements
}

/// The parts of a clause between `and`s.
fn joined_by_and(tokens: &Tokens, clause: &Range<usize>, words: &Lexicon) -> Vec<Range<usize>> {
    let is_and = |place: &usize| tokens.has(*place, words.and);
    let ends = clause.clone().filter(is_and).chain([clause.end]);
    let mut start = clause.start;
    ends.map(|end| std::mem::replace(&mut start, end + 1)..end).filter(|part| !part.is_empty()).collect()
}

fn verb_of(tokens: &Tokens, clause: &Range<usize>, words: &Lexicon) -> Option<(Direction, Range<usize>)> {
    let verb = clause.clone().find_map(|place| {
        let ((direction, form), len) = tokens.longest(place, words.directions)?;
        let states = form == Form::Verb || (direction == Direction::Flat && form == Form::Adverb);
        states.then_some((direction, place..place + len))
    });
    verb.or_else(|| separated_at(tokens, clause, words).map(|(direction, verb)| (direction, verb..verb + 1)))
}
