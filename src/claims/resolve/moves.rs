//! What words say of a figure and of the one before it: `rose to A from B`, `A, up from B`.

use super::compared::{Comparison, NEAR, Resolved, Sentence};
use super::cue::{Basis, Cue};
use super::reading::Role;
use super::revisions::revision_of;
use super::vocabulary::Tag;
use super::ways::{is_of_losses, is_turned, middle, turned, way};
use crate::claims::letters::caseless;
use crate::claims::mention::Direction;
use crate::note::{ExpectedPart, Fact, Transform};
use crate::units::Measure;
use std::ops::Range;

/// Most tokens between a verb and the figures behind it.
const BEHIND: usize = 13;

/// `rose to A from B`
pub(super) fn moved(sentence: &Sentence, tag: &Tag, said: Direction) -> Option<Comparison> {
    let segment = sentence.segment(tag.tokens.start);
    let behind = tag.tokens.end..=tag.tokens.end + BEHIND;
    let mut near = sentence.resolved.iter().filter(|one| behind.contains(&one.tokens.start));
    let level = near.clone().find(|one| {
        matches!(one.role, Role::Level(None) | Role::Expected(_, _, ExpectedPart::Value(_)))
            && segment.contains(&one.tokens.start)
    })?;
    let earlier = near.find(|one| {
        matches!(one.role, Role::Earlier(_) | Role::Expected(_, _, ExpectedPart::Before(_)))
            && one.subject == level.subject
            && one.tokens.start > tag.tokens.end
    })?;
    let is_other = is_moved_between(sentence, tag.tokens.end..level.tokens.start);
    if !is_reached(sentence, level) || is_other || said == Direction::Flat {
        return None;
    }
    pair(sentence, tag, level, earlier, said)
}

/// Whether words say that a figure was reached.
fn is_reached(sentence: &Sentence, level: &Resolved) -> bool {
    let word = level.tokens.start.checked_sub(1).and_then(|at| sentence.text.tokens.get(at));
    word.is_some_and(|word| word.is("to") || word.is("auf"))
}

/// Whether some tokens have another movement.
fn is_moved_between(sentence: &Sentence, range: Range<usize>) -> bool {
    sentence.has(&range, |cue| matches!(cue, Cue::Move(_)))
}

/// `A, up from B`
pub(super) fn moved_from(sentence: &Sentence, tag: &Tag) -> Option<Comparison> {
    let said = match caseless(sentence.word(tag)).as_str() {
        "up" | "higher" | "increased" => Direction::Up,
        "down" | "lower" | "decreased" => Direction::Down,
        _ => return None,
    };
    let start = tag.tokens.start;
    let is_before = |one: &&Resolved| one.tokens.end <= start && one.tokens.end + NEAR > start;
    let before = sentence.resolved.iter().rev().find(is_before)?;
    pair(sentence, tag, before, sentence.after(tag.tokens.end)?, said)
}

/// Two figures of one subject, of which the second was before the first.
fn pair(
    sentence: &Sentence,
    tag: &Tag,
    now: &Resolved,
    before: &Resolved,
    said: Direction,
) -> Option<Comparison> {
    let fact = sentence.fact(now.subject).filter(|_| now.subject == before.subject)?;
    match (now.role, before.role) {
        (Role::Level(None), Role::Earlier(basis)) => change(sentence, tag, fact, basis, said),
        (
            Role::Expected(kind, at, ExpectedPart::Value(_)),
            Role::Expected(_, other, ExpectedPart::Before(_)),
        ) if at == other => revision_of(sentence, tag, fact, (kind, at), said),
        _ => None,
    }
}

/// The value of a fact and the one before it.
fn change(sentence: &Sentence, tag: &Tag, fact: &Fact, basis: Basis, said: Direction) -> Option<Comparison> {
    let (measure, earlier) = match basis {
        Basis::Year => (Measure::YearOverYear, fact.year_earlier.as_ref()?),
        Basis::Period => (Measure::PeriodOverPeriod, fact.period_before.as_ref()?),
    };
    let (value, earlier) = (middle(fact.value.as_ref()?)?, middle(earlier)?);
    let word = sentence.word(tag);
    let said = if is_of_losses(value, word) || is_turned(fact, word) { turned(said) } else { said };
    let is = way(value, earlier, false);
    Some(Comparison::of(tag, fact, Transform::Of(measure), said, is))
}
