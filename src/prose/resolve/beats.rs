//! What words say of results and of what was expected of them: `beat the consensus`, `in line with guidance`.

use super::compared::{Comparison, NEAR, Resolved, Sentence};
use super::cue::Cue;
use super::months::months_of;
use super::reading::{NONE, Role};
use super::subject::Subject;
use super::vocabulary::Tag;
use super::ways::{is_one_of, is_turned, middle, way};
use crate::claims::Direction;
use crate::figures::Quantity;
use crate::note::{Expectation, ExpectationKind, ExpectedPart, Part};
use crate::units::Period;
use std::ops::Range;

/// `beat the 79 cents expected`, `below the SEK1,921m expected`, `tops estimates`
pub(super) fn against(
    sentence: &Sentence<'_>,
    tag: &Tag,
    said: Direction,
    is_verb: bool,
) -> Option<Comparison> {
    let segment = sentence.segment(tag.tokens.start);
    let is_near =
        |one: &&Resolved| segment.contains(&one.tokens.start) || one.tokens.start <= tag.tokens.end + 3;
    if let Some(one) = sentence.after(tag.tokens.end).filter(is_near)
        && let Role::Expected(kind, at, part) = one.role
    {
        let is_compared = match part {
            ExpectedPart::Value(_) => true,
            ExpectedPart::Surprise | ExpectedPart::SurpriseChange => is_verb,
            _ => false,
        };
        if is_compared {
            return expected(sentence, tag, (one.subject, one.at), (kind, at), said);
        }
    }
    if !is_verb {
        return of_surprise(sentence, tag, said);
    }
    let kind = named_kind(sentence, tag.tokens.end..segment.end.min(tag.tokens.end + NEAR));
    let is_before = |one: &&Resolved| {
        one.tokens.end <= tag.tokens.start && (segment.contains(&one.tokens.start) || tag.cue == Cue::InLine)
    };
    let before = sentence.resolved.iter().rev().find(is_before);
    if let Some(Resolved { subject, role: Role::Level(_) | Role::Growth(_), at, .. }) = before {
        let kind = kind.or_else(|| usual_kind(sentence.quantity(*subject, *at)?))?;
        return expected(sentence, tag, (*subject, *at), (kind, NONE), said);
    }
    of_named(sentence, tag, kind, said)
}

/// `3.4% under consensus`, where no figure follows.
fn of_surprise(sentence: &Sentence<'_>, tag: &Tag, said: Direction) -> Option<Comparison> {
    let kind = named_kind(sentence, tag.tokens.end..tag.tokens.end + 3)?;
    let is_before =
        |one: &&Resolved| one.tokens.end <= tag.tokens.start && one.tokens.end + 3 > tag.tokens.start;
    let before = sentence.resolved.iter().rev().find(is_before)?;
    let Role::Expected(own, at, ExpectedPart::Surprise | ExpectedPart::SurpriseChange) = before.role else {
        return None;
    };
    (own == kind).then(|| expected(sentence, tag, (before.subject, before.at), (kind, at), said))?
}

/// Whose expectation is named within some tokens.
fn named_kind(sentence: &Sentence<'_>, range: Range<usize>) -> Option<ExpectationKind> {
    let mut tags = sentence.text.tags.iter().filter(|tag| range.contains(&tag.tokens.start));
    tags.find_map(|tag| match tag.cue {
        Cue::Consensus => Some(ExpectationKind::Consensus),
        Cue::Guide => Some(ExpectationKind::Guidance),
        Cue::Ours => Some(ExpectationKind::Forecast),
        _ => None,
    })
}

/// Whose expectation results are held against where nobody is named.
fn usual_kind(of: Quantity<'_>) -> Option<ExpectationKind> {
    let kinds = [ExpectationKind::Consensus, ExpectationKind::Forecast];
    kinds.into_iter().find(|kind| of.expectations().any(|one| one.kind == *kind))
}

/// Everything that is named before a verb, or all results where nothing is; as long as all went the same way.
fn of_named(
    sentence: &Sentence<'_>,
    tag: &Tag,
    kind: Option<ExpectationKind>,
    said: Direction,
) -> Option<Comparison> {
    let now = sentence.now.and_then(months_of);
    let is_own = |subject: &Subject<'_>| {
        subject.company.is_none_or(|company| company == 0)
            && (now.is_none() || subject.is_series() || subject.months() == now)
    };
    let (subjects, is_named) = named(sentence, tag)?;
    // Who expected something may be left out where it is said of what.
    if kind.is_none() && !is_named {
        return None;
    }
    let subjects = subjects.into_iter();
    let subjects = subjects.filter(|subject| sentence.text.subjects.get(*subject).is_some_and(is_own));
    let of = |subject: usize| {
        let kind = kind.or_else(|| usual_kind(sentence.quantity(subject, None)?))?;
        expected(sentence, tag, (subject, None), (kind, NONE), said)
    };
    let all = subjects.filter_map(of);
    let all: Vec<Comparison> = all.collect();
    let first = all.first()?.clone();
    all.iter().all(|one| one.is == first.is).then_some(first)
}

/// The subjects that are named in the clause before a verb; all where none is; and whether one is.
fn named(sentence: &Sentence<'_>, tag: &Tag) -> Option<(Vec<usize>, bool)> {
    let segment = sentence.segment(tag.tokens.start);
    let is_before = |tokens: &Range<usize>| segment.contains(&tokens.start) && tokens.end <= tag.tokens.start;
    let mut anchors = sentence.text.anchors.iter().filter(|anchor| is_before(&anchor.tokens)).peekable();
    if anchors.peek().is_none() {
        return Some(((0..sentence.text.subjects.len()).collect(), false));
    }
    let mut subjects = Vec::new();
    for anchor in anchors {
        let best = anchor.subjects.iter().map(|(_, quality)| *quality).max()?;
        let best = anchor.subjects.iter().filter(|(_, quality)| *quality == best);
        subjects.extend(best.map(|(subject, _)| *subject));
    }
    Some((subjects, true))
}

/// A subject against what was expected of it, by the index of the expectation or else by its kind.
fn expected(
    sentence: &Sentence<'_>,
    tag: &Tag,
    (subject, period): (usize, Option<Period>),
    (kind, at): (ExpectationKind, u16),
    said: Direction,
) -> Option<Comparison> {
    let of = sentence.quantity(subject, period)?;
    let expectation = sentence.expectations(subject).get(usize::from(at)).or_else(|| of_kind(of, kind))?;
    let is_range = expectation.value.is_range();
    let value = result(of, expectation)?;
    let (low, high) = expectation.value.ends();
    let is = if !is_range {
        way(value, middle(&expectation.value)?, said == Direction::Flat)
    } else if value > high {
        Direction::Up
    } else if value < low {
        Direction::Down
    } else {
        Direction::Flat
    };
    let is_surprise = of.value().is_ok() && !is_range;
    let part = if is_surprise { ExpectedPart::Surprise } else { ExpectedPart::Value(None) };
    let word = sentence.word(tag);
    let is_larger_loss = value < 0.0 && is_one_of(word, &["larger", "greater", "bigger", "more"]);
    let said = if is_larger_loss || is_turned(of, word) { said.turned() } else { said };
    let part = Part::Expected(expectation.kind, expectation.id.clone(), part);
    Some(Comparison::of_part(tag, of, part, said, is))
}

/// The expectation of a kind that results are held against: of a mean and a range, the mean.
fn of_kind(of: Quantity<'_>, kind: ExpectationKind) -> Option<&Expectation> {
    let all = || of.expectations().filter(|one| one.kind == kind);
    all().find(|one| !one.value.is_range()).or(all().next())
}

/// What is held against an expectation: what was reported, or else what the company expects.
fn result(of: Quantity<'_>, expectation: &Expectation) -> Option<f64> {
    if let Ok(value) = of.value() {
        return middle(&value);
    }
    let guidance = of.expectations().find(|one| one.kind == ExpectationKind::Guidance)?;
    middle(&guidance.value).filter(|_| expectation.kind != ExpectationKind::Guidance)
}
