//! The direction that words state, and whether an amount is the change or the value reached.

use super::found::Found;
use super::sentence::clause;
use crate::claims::{Direction, Mention, Stated, TokenKind};
use crate::prose::lexicon::{Form, Lexicon};
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
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

/// An amount in its clause.
pub(super) struct Placed<'p> {
    pub(super) tokens: &'p Tokens<'p>,
    pub(super) words: &'p Lexicon,
    pub(super) clause: Range<usize>,
    /// Its tokens, bounds included.
    pub(super) amount: Range<usize>,
    /// Whether it is in percent, points or basis points.
    pub(super) is_rate: bool,
}

impl Placed<'_> {
    /// The part that the words around it give an amount, by those that say most.
    pub(super) fn part(&self) -> Part {
        let change = |direction| Part { is_change: true, direction };
        let level = |direction| Part { is_change: false, direction };
        if let Some(noun) = self.of_noun() {
            return change(Some(noun));
        }
        if self.is_share() || self.ends_at(self.words.from) {
            return Part::default();
        }
        if let Some((direction, is_adjacent)) = after(self.tokens, &self.clause, self.amount.end, self.words)
            && (is_adjacent || !self.ends_at(self.words.to))
        {
            return change(Some(direction));
        }
        if ends_at(self.tokens, self.start_without_another(), self.words.by).is_some() {
            return change(self.nearest());
        }
        if let Some(direction) = self.bounded() {
            return level(Some(direction));
        }
        // `contracting at a rate of 1.4%`
        if self.ends_at(self.words.small.rate_of) {
            return change(self.nearest());
        }
        if self.ends_at(self.words.of) {
            return Part::default();
        }
        if let Some(start) = ends_at(self.tokens, self.amount.start, self.words.to) {
            return self.come_to(start);
        }
        if let Some((direction, _)) = direction_ending(self.tokens, self.start_without_another(), self.words)
        {
            return change(Some(direction));
        }
        match self.near_verb() {
            Some(direction) => change(direction),
            // `legte 5 % zu`
            None if self.is_rate && separated(self.tokens, &self.clause, self.words).is_some() => {
                change(self.nearest())
            }
            None => level(self.nearest()),
        }
    }

    /// What follows words that begin at a token and say that something came to it; `the decline was 9.8%` is a change.
    fn come_to(&self, start: usize) -> Part {
        let noun = direction_ending(self.tokens, start, self.words).filter(|(_, form)| *form == Form::Noun);
        let noun = noun.map(|(direction, _)| direction).filter(|_| self.is_rate);
        let noun = self.subject_noun().or(noun);
        let is_change = noun.is_some() || self.is_rate_of_growth(start);
        Part { is_change, direction: noun.or_else(|| self.nearest()) }
    }

    /// `sank below 5%`
    fn bounded(&self) -> Option<Direction> {
        let is_bounded = self.tokens.has(self.amount.start, self.words.small.at_level);
        let verb = direction_ending(self.tokens, self.amount.start, self.words).filter(|_| is_bounded)?;
        (verb.1 == Form::Verb).then_some(verb.0)
    }

    fn ends_at(&self, phrases: Phrases) -> bool {
        ends_at(self.tokens, self.amount.start, phrases).is_some()
    }

    /// Where the amount begins, or the word `another` before it.
    fn start_without_another(&self) -> usize {
        let start = self.amount.start;
        start - usize::from(start > 0 && self.tokens.has(start - 1, self.words.small.another))
    }

    /// `a rise of 5%`
    fn of_noun(&self) -> Option<Direction> {
        let start = ends_at(self.tokens, self.amount.start, self.words.of)?;
        back_to(self.tokens, &self.clause, start, 6, self.words, |form| form == Form::Noun)
    }

    /// `made up 39%`, `ate up 39% of revenue`
    fn is_share(&self) -> bool {
        let ending = direction_ending(self.tokens, self.amount.start, self.words);
        let is_adverb = ending.is_some_and(|(_, form)| form == Form::Adverb);
        let is_of = self.is_rate && self.tokens.has(self.amount.end, self.words.share_of);
        self.ends_at(self.words.share_verbs) || (is_adverb && is_of)
    }

    /// `the decline in revenue eased to 5.5%`: the direction of the subject, not of its verb.
    fn subject_noun(&self) -> Option<Direction> {
        let noun = |place: usize| {
            let ((direction, form), len) = self.tokens.longest(place, self.words.directions)?;
            let is_of = self.tokens.has(place + len, self.words.small.region);
            (form == Form::Noun && is_of).then_some(direction)
        };
        (self.clause.start..self.amount.start).find_map(noun).filter(|_| self.is_rate)
    }

    /// `grew at 12%`
    fn is_rate_of_growth(&self, start: usize) -> bool {
        let ending = direction_ending(self.tokens, start, self.words);
        let is_verb = ending.is_some_and(|(_, form)| form != Form::Adverb);
        self.is_rate && is_verb && self.tokens.has(start, self.words.small.at_rate)
    }

    /// The direction of a verb just before a rate; `Some(None)` where only the verb knows: `skyrocketed 47.8%`.
    fn near_verb(&self) -> Option<Option<Direction>> {
        if !self.is_rate {
            return None;
        }
        let is_meant = |form| form != Form::Comparative;
        let start = self.amount.start;
        let near = back_to(self.tokens, &self.clause, start, MOST_BETWEEN, self.words, is_meant);
        let verb = start.checked_sub(1).and_then(|at| self.tokens.get(at));
        let ending = self.words.past_ending;
        let is_past =
            verb.is_some_and(|t| !ending.is_empty() && t.text.len() > 4 && t.text.ends_with(ending));
        near.map(Some).or(is_past.then_some(None))
    }

    /// The nearest direction before the amount, else a verb whose particle comes later, else the nearest after it.
    fn nearest(&self) -> Option<Direction> {
        direction_near(self.tokens, &self.clause, &self.amount, self.words)
    }
}

/// A direction right after an amount, and whether nothing is between: `9% higher`, `a 9% organic increase`.
fn after(
    tokens: &Tokens<'_>,
    clause: &Range<usize>,
    at: usize,
    words: &Lexicon,
) -> Option<(Direction, bool)> {
    let is_open = |place: &usize| {
        (at..*place).all(|before| {
            tokens.get(before).is_some_and(|t| {
                (t.kind == TokenKind::Word && !tokens.has(before, words.small.before_noun)) || t.is_dash()
            })
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

/// Where a phrase begins that ends right before a token.
pub(super) fn ends_at(tokens: &Tokens<'_>, at: usize, phrases: Phrases) -> Option<usize> {
    (at.saturating_sub(5)..at).find(|start| tokens.is_of_len(*start, phrases, at - start))
}

/// The direction that ends right before a token.
fn direction_ending(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Direction, Form)> {
    (at.saturating_sub(4)..at).find_map(|start| {
        let ((direction, form), len) = tokens.longest(start, words.directions)?;
        (start + len == at && form != Form::Comparative).then_some((direction, form))
    })
}

/// The nearest direction of some form within a number of tokens before one.
fn back_to(
    tokens: &Tokens<'_>,
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

/// The direction that a clause gives some of its tokens: the nearest before it, else a verb whose particle comes
/// later, else the nearest after it.
pub(in crate::prose) fn direction_near(
    tokens: &Tokens<'_>,
    clause: &Range<usize>,
    own: &Range<usize>,
    words: &Lexicon,
) -> Option<Direction> {
    let before = back_to(tokens, clause, own.start, usize::MAX - 1, words, |form| form != Form::Comparative);
    before.or_else(|| separated(tokens, clause, words)).or_else(|| {
        let mut after = (own.end..clause.end).filter_map(|place| tokens.longest(place, words.directions));
        after.find(|((_, form), _)| *form != Form::Comparative).map(|((direction, _), _)| direction)
    })
}

/// `legte um 14,9 % zu`
fn separated(tokens: &Tokens<'_>, clause: &Range<usize>, words: &Lexicon) -> Option<Direction> {
    separated_at(tokens, clause, words).map(|(direction, _)| direction)
}

fn separated_at(tokens: &Tokens<'_>, clause: &Range<usize>, words: &Lexicon) -> Option<(Direction, usize)> {
    words.separable.iter().find_map(|(verbs, particle, direction)| {
        let verb = clause.clone().find(|place| tokens.has(*place, *verbs))?;
        tokens.has_in(verb + 1..clause.end, *particle).then_some((*direction, verb))
    })
}

/// Clauses that state a direction and nothing else: their finite verbs.
pub(super) fn statements(
    tokens: &Tokens<'_>,
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
fn joined_by_and(tokens: &Tokens<'_>, clause: &Range<usize>, words: &Lexicon) -> Vec<Range<usize>> {
    let is_and = |place: &usize| tokens.has(*place, words.and);
    let ends = clause.clone().filter(is_and).chain([clause.end]);
    let mut start = clause.start;
    ends.map(|end| std::mem::replace(&mut start, end + 1)..end).filter(|part| !part.is_empty()).collect()
}

fn verb_of(tokens: &Tokens<'_>, clause: &Range<usize>, words: &Lexicon) -> Option<(Direction, Range<usize>)> {
    let verb = clause.clone().find_map(|place| {
        let ((direction, form), len) = tokens.longest(place, words.directions)?;
        // `lifted by price increases` says why, not what.
        let is_cause = tokens.has(place + len, words.by);
        let states =
            (form == Form::Verb && !is_cause) || (direction == Direction::Flat && form == Form::Adverb);
        states.then_some((direction, place..place + len))
    });
    verb.or_else(|| separated_at(tokens, clause, words).map(|(direction, verb)| (direction, verb..verb + 1)))
}
