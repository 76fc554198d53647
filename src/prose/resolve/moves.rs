//! What words say of a figure and of the one before it: `rose to A from B`, `A, up from B`.

use super::compared::{Comparison, NEAR, Resolved, Sentence};
use super::cue::{Basis, Cue};
use super::reading::Role;
use super::revisions::revision_of;
use super::vocabulary::Tag;
use super::ways::{is_of_losses, is_turned, middle, way};
use crate::claims::{Direction, caseless};
use crate::figures::Quantity;
use crate::note::{Amount, ExpectedPart, Fact, Transform};
use std::ops::Range;

/// Most tokens between a verb and the figures behind it.
const BEHIND: usize = 18;

/// `rose to A from B`
pub(super) fn moved(sentence: &Sentence<'_>, tag: &Tag, said: Direction) -> Option<Comparison> {
    let segment = sentence.segment(tag.tokens.start);
    let behind = tag.tokens.end..=tag.tokens.end + BEHIND;
    let mut near = sentence.resolved.iter().filter(|one| behind.contains(&one.tokens.start));
    // `decreased by 5.5%, helped by new contracts, to EUR 701.9 million`
    let is_in_reach = |one: &Resolved| {
        let between = tag.tokens.end..one.tokens.start;
        let is_named = sentence.text.anchors.iter().any(|other| between.contains(&other.tokens.start));
        segment.contains(&one.tokens.start) || (is_reached(sentence, one) && !is_named)
    };
    let level = near.clone().find(|one| {
        matches!(one.role, Role::Level(None) | Role::Share(_) | Role::Expected(_, _, ExpectedPart::Value(_)))
            && is_in_reach(one)
    });
    let Some(level) = level else { return from(sentence, tag, said) };
    let earlier = near.find(|one| {
        let is_earlier = matches!(
            one.role,
            Role::Earlier(_) | Role::EarlierShare(_) | Role::Expected(_, _, ExpectedPart::Before(_))
        );
        is_earlier && one.subject == level.subject && one.tokens.start > tag.tokens.end
    })?;
    let is_other = is_moved_between(sentence, tag.tokens.end..level.tokens.start);
    if !is_reached(sentence, level) || is_other || said == Direction::Flat {
        return None;
    }
    pair(sentence, tag, level, earlier, said)
}

/// `improved from B`, where the figure reached is not said.
fn from(sentence: &Sentence<'_>, tag: &Tag, said: Direction) -> Option<Comparison> {
    let end = tag.tokens.end;
    let word = sentence.text.tokens.get(end).filter(|word| word.is("from") || word.is("von"))?;
    let is_next = |one: &&Resolved| !word.text.is_empty() && one.tokens.start == end + 1;
    let before = sentence.resolved.iter().find(is_next)?;
    let Role::Earlier(basis) = before.role else { return None };
    let Some(Quantity::Fact(fact)) = sentence.quantity(before.subject, None) else { return None };
    change(sentence, tag, Quantity::Fact(fact), basis, said)
}

/// Whether words say that a figure was reached.
fn is_reached(sentence: &Sentence<'_>, level: &Resolved) -> bool {
    let word = level.tokens.start.checked_sub(1).and_then(|at| sentence.text.tokens.get(at));
    word.is_some_and(|word| word.is("to") || word.is("auf"))
}

/// Whether some tokens have another movement.
fn is_moved_between(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.has(&range, |cue| matches!(cue, Cue::Move(_)))
}

/// `A, up from B`
pub(super) fn moved_from(sentence: &Sentence<'_>, tag: &Tag) -> Option<Comparison> {
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
    sentence: &Sentence<'_>,
    tag: &Tag,
    now: &Resolved,
    before: &Resolved,
    said: Direction,
) -> Option<Comparison> {
    if now.subject != before.subject {
        return None;
    }
    match (now.role, before.role) {
        (Role::Level(None), Role::Earlier(basis)) => {
            change(sentence, tag, sentence.quantity(now.subject, now.at)?, basis, said)
        }
        (Role::Share(whole), Role::EarlierShare(other)) if whole == other => {
            let (of, whole) = (sentence.fact(now.subject)?, sentence.fact(whole)?);
            share(tag, of, whole, said)
        }
        (
            Role::Expected(_, at, ExpectedPart::Value(_)),
            Role::Expected(_, other, ExpectedPart::Before(_)),
        ) if at == other => revision_of(sentence, tag, (now.subject, at), said),
        _ => None,
    }
}

/// A figure and the one before it.
fn change(
    sentence: &Sentence<'_>,
    tag: &Tag,
    of: Quantity<'_>,
    basis: Basis,
    said: Direction,
) -> Option<Comparison> {
    let measure = basis.measure();
    let (value, earlier) = (of.value().ok()?, of.earlier(measure).ok()?);
    let (value, earlier) = (middle(&value)?, middle(&earlier)?);
    let word = sentence.word(tag);
    let said = if is_of_losses(value, word) || is_turned(of, word) { said.turned() } else { said };
    Some(Comparison::of(tag, of, Transform::Of(measure), said, way(value, earlier, false)))
}

/// A share and that of a year earlier.
fn share(tag: &Tag, of: &Fact, whole: &Fact, said: Direction) -> Option<Comparison> {
    let ratio = |one: &Option<Amount>, whole: &Option<Amount>| {
        let ratio = middle(one.as_ref()?)? / middle(whole.as_ref()?)?;
        ratio.is_finite().then_some(ratio)
    };
    let now = ratio(&of.value, &whole.value)?;
    let earlier = ratio(&of.year_earlier, &whole.year_earlier)?;
    let transform = Transform::ShareOf(whole.id.clone());
    Some(Comparison::of(tag, Quantity::Fact(of), transform, said, way(now, earlier, false)))
}
