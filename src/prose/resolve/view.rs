//! A quantity in its sentence: what stands before and after it.

use super::anchor::Anchor;
use super::cue::Cue;
use super::months::Months;
use super::segment::{Segment, is_filler};
use super::subject::Subject;
use super::time::Time;
use super::vocabulary::{Lexicon, Tag, tags_at};
use super::when::Use;
use crate::claims::{Amount, Stated, caseless};
use crate::prose::find::Found;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// A text with all that was found in it.
pub(super) struct Reading<'t> {
    pub(super) tokens: &'t Tokens<'t>,
    pub(super) tags: &'t [Tag],
    pub(super) times: &'t [Time],
    pub(super) anchors: &'t [Anchor],
    pub(super) subjects: &'t [Subject<'t>],
    pub(super) is_german: bool,
    pub(super) lexicon: &'t Lexicon,
}

impl Reading<'_> {
    /// Whether a token is of no phrase, name or time.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        tags_at(self.tags, at).next().is_none()
            && !self.anchors.iter().any(|anchor| anchor.tokens.contains(&at))
            && !self.times.iter().any(|time| time.tokens.contains(&at))
    }

    /// Whether a token begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.text.starts_with(char::is_uppercase))
    }

    /// Whether a sentence names a year that is in two of the calendar: `2025/26`, `FY2025-26`.
    pub(super) fn has_split_year(&self, sentence: &Range<usize>) -> bool {
        let number = |at: usize, len: usize| -> Option<u32> {
            let text = self.tokens.get(at)?.text;
            let digits = text.strip_prefix("FY").unwrap_or(text);
            digits.parse().ok().filter(|_| digits.len() == len)
        };
        sentence.clone().any(|at| {
            let sign = self
                .tokens
                .get(at + 1)
                .is_some_and(|sign| !sign.is_spaced && (sign.is_sign('/') || sign.is_dash()));
            let years = number(at, 4).zip(number(at + 2, 2));
            sign && years.is_some_and(|(from, to)| (1900..2200).contains(&from) && (from + 1) % 100 == to)
        })
    }
}

/// What the sentences before told.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The subjects named last.
    pub(super) subjects: Vec<(usize, i32)>,
    /// The time of the last figure that was resolved.
    pub(super) months: Option<Months>,
    /// The subject of the last figure that was resolved.
    pub(super) resolved: Option<usize>,
    /// The company named last.
    pub(super) company: Option<u16>,
}

/// A quantity in its sentence.
pub(super) struct View<'v> {
    pub(super) text: &'v Reading<'v>,
    pub(super) sentence: Range<usize>,
    /// The clauses of the sentence, in order.
    pub(super) segments: &'v [Segment],
    /// Everything that the sentence states.
    pub(super) found: &'v [Found],
    /// The index of the quantity among them.
    pub(super) at: usize,
    pub(super) memory: &'v Memory,
    /// The time of the figure before it in the sentence, where that was resolved.
    pub(super) sentence_months: Option<Months>,
    /// What each of the times of the text is to the sentence.
    pub(super) uses: &'v [Use],
    /// The index of the note's first company.
    pub(super) main: Option<u16>,
}

/// Most tokens between a figure and the brackets that belong to it.
const BRACKET_BEHIND: usize = 14;
/// How well a subject is named that counts as named is more than this.
const NAMED: i32 = -4;

impl<'v> View<'v> {
    pub(super) fn one(&self) -> Option<&'v Found> {
        self.found.get(self.at)
    }

    pub(super) fn amount(&self) -> Option<&'v Amount> {
        self.one()?.mention.amount()
    }

    pub(super) fn own(&self) -> Range<usize> {
        self.one().map_or(0..0, |one| one.tokens.clone())
    }

    /// The clause of the quantity.
    pub(super) fn segment(&self) -> &'v Segment {
        static NONE: Segment = Segment { tokens: 0..0, is_bracketed: false, is_clause: false };
        let start = self.digits();
        self.segments.iter().find(|segment| segment.tokens.contains(&start)).unwrap_or(&NONE)
    }

    /// The index of its clause.
    pub(super) fn segment_index(&self) -> usize {
        let start = self.digits();
        self.segments.iter().position(|segment| segment.tokens.contains(&start)).unwrap_or_default()
    }

    fn digits(&self) -> usize {
        let own = self.own();
        self.one().and_then(|one| one.digits).filter(|digits| own.contains(digits)).unwrap_or(own.start)
    }

    fn is_figure(one: &Found) -> bool {
        one.mention.stated != Stated::Direction
    }

    /// The figure before it in the sentence.
    pub(super) fn previous(&self) -> Option<&'v Found> {
        self.found.get(..self.at)?.iter().rev().find(|one| Self::is_figure(one))
    }

    /// The figure after it in the sentence.
    pub(super) fn next(&self) -> Option<&'v Found> {
        self.found.get(self.at + 1..)?.iter().find(|one| Self::is_figure(one))
    }

    /// The tokens of its clause before it, from the figure before on.
    pub(super) fn left(&self) -> Range<usize> {
        let start = self.previous().map_or(self.sentence.start, |one| one.tokens.end);
        let own = self.own();
        self.segment().tokens.start.max(start).min(own.start)..own.start
    }

    /// The tokens of its clause after it, to the next figure.
    pub(super) fn right(&self) -> Range<usize> {
        let end = self.next().map_or(self.sentence.end, |one| one.tokens.start);
        let own = self.own();
        own.end..self.segment().tokens.end.min(end).max(own.end)
    }

    /// The tokens of its clause before it.
    pub(super) fn wide_left(&self) -> Range<usize> {
        let own = self.own();
        self.segment().tokens.start.min(own.start)..own.start
    }

    /// The tags within some tokens.
    pub(super) fn tags(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &'v Tag> {
        let (start, end) = (range.start, range.end);
        let tags = self.text.tags;
        let first = tags.partition_point(|tag| tag.tokens.start < start);
        let rest = tags.get(first..).unwrap_or_default();
        let count = rest.partition_point(|tag| tag.tokens.start < end);
        rest.get(..count).unwrap_or_default().iter().filter(move |tag| tag.tokens.end <= end)
    }

    /// The last tag of a kind within some tokens.
    pub(super) fn last(&self, range: Range<usize>, is: impl Fn(Cue) -> bool) -> Option<&'v Tag> {
        self.tags(range).rev().find(|tag| is(tag.cue))
    }

    /// The first.
    pub(super) fn first(&self, range: Range<usize>, is: impl Fn(Cue) -> bool) -> Option<&'v Tag> {
        self.tags(range).find(|tag| is(tag.cue))
    }

    /// A tag that ends right before the quantity, but for small words.
    pub(super) fn before(&self, is: impl Fn(Cue) -> bool) -> Option<&'v Tag> {
        let left = self.left();
        let own = self.own();
        let tag = self.last(left, is)?;
        (tag.tokens.end..own.start).all(|at| self.is_filler(at)).then_some(tag)
    }

    /// A tag that begins right after the quantity, but for small words.
    pub(super) fn after(&self, is: impl Fn(Cue) -> bool) -> Option<&'v Tag> {
        let right = self.right();
        let tag = self.first(right.clone(), is)?;
        (right.start..tag.tokens.start).all(|at| self.is_filler(at)).then_some(tag)
    }

    pub(super) fn is_filler(&self, at: usize) -> bool {
        is_filler(self.text.tokens, at)
    }

    /// The words of some tokens, as they are written.
    pub(super) fn words(&self, range: &Range<usize>) -> &'v str {
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else { return "" };
        self.text.tokens.text.get(self.text.tokens.span(range.start, last)).unwrap_or_default()
    }

    pub(super) fn word(&self, at: usize) -> String {
        self.text.tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default()
    }

    /// The anchors that begin within some tokens.
    pub(super) fn anchors(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &'v Anchor> {
        self.text.anchors.iter().filter(move |anchor| range.contains(&anchor.tokens.start))
    }

    /// Whether a subject is named in the sentence up to the quantity.
    pub(super) fn is_named(&self, subject: &Subject<'_>) -> bool {
        let index = self.text.subjects.iter().position(|other| other.id() == subject.id());
        self.anchors(self.sentence.start..self.own().start).any(|anchor| {
            anchor.subjects.iter().any(|(own, quality)| Some(*own) == index && *quality > NAMED)
        })
    }

    /// The last name of a concept within some tokens.
    pub(super) fn anchors_of(&self, range: Range<usize>, concept: &str) -> Option<Range<usize>> {
        let is =
            |cue: Cue| matches!(cue, Cue::Concept(one) if self.text.lexicon.concept_name(one) == concept);
        self.last(range, is).map(|tag| tag.tokens.clone())
    }

    /// The times that begin within some tokens.
    pub(super) fn times(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &'v Time> {
        self.text.times.iter().filter(move |time| range.contains(&time.tokens.start))
    }

    /// Whether it stands in brackets right behind another figure, which is returned.
    pub(super) fn bracket_host(&self) -> Option<&'v Found> {
        let segment = self.segment();
        let host = self.previous().filter(|_| segment.is_bracketed)?;
        let between = host.tokens.end..segment.tokens.start;
        let is_sign =
            |at: usize, sign: char| self.text.tokens.get(at).is_some_and(|token| token.is_sign(sign));
        let signs = |sign: char| between.clone().filter(|at| is_sign(*at, sign)).count();
        (signs('(') == 1 && signs(')') == 0 && between.len() <= BRACKET_BEHIND).then_some(host)
    }
}
