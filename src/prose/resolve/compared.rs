//! A sentence whose figures are resolved, and what its words make of two of them.

use super::cue::Cue;
use super::reading::Role;
use super::segment::Segment;
use super::subject::Source;
use super::view::Reading as Text;
use super::vocabulary::Tag;
use crate::claims::Direction;
use crate::figures::Quantity;
use crate::note::{Expectation, Fact, Part, Reference, Transform};
use crate::units::Period;
use std::ops::Range;

/// A comparison in words.
#[derive(Clone, Debug)]
pub(in crate::prose) struct Comparison {
    pub(in crate::prose) tokens: Range<usize>,
    /// What it is of.
    pub(in crate::prose) reference: Reference,
    /// Which way the words have it; `Flat` where they say that both are alike.
    pub(in crate::prose) said: Direction,
    /// Which way it is by the data.
    pub(in crate::prose) is: Direction,
}

impl Comparison {
    /// What the words at a tag say of a part of a figure.
    pub(super) fn of(
        tag: &Tag,
        of: Quantity<'_>,
        transform: Transform,
        said: Direction,
        is: Direction,
    ) -> Self {
        let (subject, span) = match of {
            Quantity::Fact(fact) => (fact.id.clone(), None),
            Quantity::Point(series, at) => (series.id.clone(), Some((at, at))),
        };
        let reference = Reference { subject, span, transform, rank: false };
        Self { tokens: tag.tokens.clone(), reference, said, is }
    }

    /// The same of a part that the note has of it.
    pub(super) fn of_part(tag: &Tag, of: Quantity<'_>, part: Part, said: Direction, is: Direction) -> Self {
        Self::of(tag, of, Transform::Part(part), said, is)
    }

    /// Whether the words are right.
    pub(in crate::prose) fn is_right(&self) -> bool {
        self.said == self.is
    }
}

/// A figure of the sentence, with what it was resolved to.
pub(super) struct Resolved {
    pub(super) tokens: Range<usize>,
    pub(super) subject: usize,
    pub(super) role: Role,
    /// The period, of a series.
    pub(super) at: Option<Period>,
}

/// A sentence whose figures are resolved.
pub(super) struct Sentence<'s> {
    pub(super) text: &'s Text<'s>,
    pub(super) tokens: Range<usize>,
    pub(super) segments: &'s [Segment],
    pub(super) resolved: &'s [Resolved],
    /// All figures of the sentence.
    pub(super) found: &'s [Range<usize>],
    /// The note's own period.
    pub(super) now: Option<Period>,
}

/// Most tokens between a word and the figure that it is about.
pub(super) const NEAR: usize = 9;

impl Sentence<'_> {
    /// The clause of a token.
    pub(super) fn segment(&self, at: usize) -> Range<usize> {
        let own = self.segments.iter().find(|segment| segment.tokens.contains(&at));
        own.map_or(at..at, |segment| segment.tokens.clone())
    }

    /// The first figure soon after a token.
    pub(super) fn after(&self, at: usize) -> Option<&Resolved> {
        self.resolved.iter().find(|one| one.tokens.start >= at && one.tokens.start <= at + NEAR)
    }

    /// The fact that a subject is, where it is no series.
    pub(super) fn fact(&self, subject: usize) -> Option<&Fact> {
        match self.text.subjects.get(subject)?.source {
            Source::Fact(fact) => Some(fact),
            Source::Series(_) => None,
        }
    }

    /// The figure that a subject is at a period, which is the note's own where none is known.
    pub(super) fn quantity(&self, subject: usize, at: Option<Period>) -> Option<Quantity<'_>> {
        Some(match self.text.subjects.get(subject)?.source {
            Source::Fact(fact) => Quantity::Fact(fact),
            Source::Series(series) => Quantity::Point(series, at.or(self.now)?),
        })
    }

    /// The expectations of a subject, of all periods.
    pub(super) fn expectations(&self, subject: usize) -> &[Expectation] {
        match self.text.subjects.get(subject).map(|subject| &subject.source) {
            Some(Source::Fact(fact)) => &fact.expectations,
            Some(Source::Series(series)) => &series.expectations,
            None => &[],
        }
    }

    /// Whether a phrase of a kind begins within some tokens.
    pub(super) fn has(&self, range: &Range<usize>, is: impl Fn(Cue) -> bool) -> bool {
        self.text.tags.iter().any(|tag| range.contains(&tag.tokens.start) && is(tag.cue))
    }

    /// The first word of a phrase.
    pub(super) fn word(&self, tag: &Tag) -> &str {
        self.text.tokens.get(tag.tokens.start).map_or("", |token| token.text)
    }
}
