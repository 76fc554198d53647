//! What words say of expectations that were changed: `raised its guidance`, `narrowed its range`.

use super::compared::{Comparison, NEAR, Resolved, Sentence};
use super::cue::Cue;
use super::reading::{NONE, Role};
use super::vocabulary::Tag;
use super::ways::{is_turned, revision};
use crate::claims::Direction;
use crate::note::{Expectation, ExpectationKind, ExpectedPart, Part};
use crate::units::Period;
use std::ops::Range;

/// Most tokens between a verb and the figure that it is about.
const FAR: usize = 13;
/// Most tokens from the end of a verb on in which its object is named.
const OBJECT: usize = 7;
/// Words before a verb in the passive.
const PASSIVES: [&str; 6] = ["was", "were", "been", "is", "wurde", "wurden"];
/// Which expectation of which subject.
type Expected = (usize, ExpectationKind, u16);

/// `raised its guidance`, `cut her price target to $80`
pub(super) fn revised(sentence: &Sentence<'_>, tag: &Tag, said: Direction) -> Option<Comparison> {
    let stated = behind(sentence, tag).find_map(|one| match one.role {
        Role::Expected(kind, at, ExpectedPart::Value(_) | ExpectedPart::Before(_)) if at != NONE => {
            Some((one.subject, kind, at))
        }
        _ => None,
    });
    let (subject, kind, at) = stated.or_else(|| object(sentence, tag))?;
    sentence.expectations(subject).get(usize::from(at)).filter(|one| one.kind == kind)?;
    revision_of(sentence, tag, (subject, at), said)
}

/// What words say of the revision of an expectation, by its index.
pub(super) fn revision_of(
    sentence: &Sentence<'_>,
    tag: &Tag,
    (subject, at): (usize, u16),
    said: Direction,
) -> Option<Comparison> {
    let one = sentence.expectations(subject).get(usize::from(at))?;
    let of = sentence.quantity(subject, period_of(one))?;
    let is = revision(&one.value, one.before.as_ref()?)?;
    let part = Part::Expected(one.kind, one.id.clone(), ExpectedPart::Revision);
    let said = if is_turned(of, sentence.word(tag)) { said.turned() } else { said };
    Some(Comparison::of_part(tag, of, part, said, is))
}

/// `narrowed its range to A from B`
pub(super) fn narrowed(sentence: &Sentence<'_>, tag: &Tag) -> Option<Comparison> {
    let (subject, kind, at) = behind(sentence, tag).find_map(|one| match one.role {
        Role::Expected(kind, at, ExpectedPart::Value(_)) if at != NONE => Some((one.subject, kind, at)),
        _ => None,
    })?;
    let one = sentence.expectations(subject).get(usize::from(at))?;
    let of = sentence.quantity(subject, period_of(one))?;
    let ((low, high), (old_low, old_high)) = (one.value.ends(), one.before.as_ref()?.ends());
    let is = if high - low < old_high - old_low { Direction::Flat } else { Direction::Up };
    let part = Part::Expected(kind, one.id.clone(), ExpectedPart::Before(None));
    Some(Comparison::of_part(tag, of, part, Direction::Flat, is))
}

/// The period that something is expected of.
fn period_of(one: &Expectation) -> Option<Period> {
    one.period.as_ref()?.period
}

/// The figures behind a verb.
fn behind<'s>(sentence: &'s Sentence<'_>, tag: &Tag) -> impl Iterator<Item = &'s Resolved> {
    let range = tag.tokens.end..=tag.tokens.end + FAR;
    sentence.resolved.iter().filter(move |one| range.contains(&one.tokens.start))
}

/// The expectation that a verb has as its object without a figure: `raised its guidance`.
fn object(sentence: &Sentence<'_>, tag: &Tag) -> Option<Expected> {
    let near = tag.tokens.end..tag.tokens.end + OBJECT;
    let has_figure = sentence.found.iter().any(|figure| near.contains(&figure.start));
    let is_aim = |cue: Cue| matches!(cue, Cue::Guide | Cue::Target | Cue::FullYear | Cue::Expect);
    if !has_figure && sentence.has(&near, is_aim) {
        return aimed(sentence, tag.tokens.end..sentence.tokens.end.min(tag.tokens.end + NEAR));
    }
    // `the goal was trimmed`
    let segment = sentence.segment(tag.tokens.start);
    let before = segment.start.max(tag.tokens.start.saturating_sub(OBJECT))..tag.tokens.start;
    let is_passive = PASSIVES.iter().any(|word| {
        tag.tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| sentence.text.tokens.get(at).is_some_and(|token| token.is(word)))
    });
    let has_figure = sentence.found.iter().any(|figure| segment.contains(&figure.start));
    let is_aimed = sentence.has(&before, |cue| matches!(cue, Cue::Guide | Cue::Target));
    (is_passive && is_aimed && !has_figure).then(|| aimed(sentence, before))?
}

/// The first guidance that is named behind a verb and was changed, of all where none is named; as long as all of them
/// were changed the same way.
fn aimed(sentence: &Sentence<'_>, within: Range<usize>) -> Option<Expected> {
    let is_aim = |kind| matches!(kind, ExpectationKind::Guidance | ExpectationKind::Target);
    let changed = |subject: usize| {
        let mut all = sentence.expectations(subject).iter().enumerate();
        let (at, one) = all.find(|(_, one)| is_aim(one.kind) && one.before.is_some())?;
        let is_price = sentence.text.subjects.get(subject)?.is_price();
        (!is_price).then_some((subject, one.kind, u16::try_from(at).ok()?))
    };
    let anchors = sentence.text.anchors.iter().filter(|anchor| within.contains(&anchor.tokens.start));
    let named = anchors.flat_map(|anchor| anchor.subjects.iter()).filter(|(_, quality)| *quality > -4);
    let mut all: Vec<Expected> = named.filter_map(|(subject, _)| changed(*subject)).collect();
    if all.is_empty() {
        all = (0..sentence.text.subjects.len()).filter_map(changed).collect();
    }
    let first = *all.first()?;
    let way_of = |(subject, _, at): Expected| {
        let one = sentence.expectations(subject).get(usize::from(at))?;
        revision(&one.value, one.before.as_ref()?)
    };
    let way = way_of(first)?;
    all.iter().all(|one| way_of(*one) == Some(way)).then_some(first)
}
