//! Claims: figures in the prose of a note, with their datum and verdict.

use super::mention::{Direction, Mention};
use crate::figures::{Rank, Streak};
use crate::note::{BlockPart, Reference};
use crate::units::{Frequency, Measure, Period};
use std::ops::Range;

/// Every claim of a note, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims(pub(crate) Vec<Claim>);

/// A figure or comparison in the prose of a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The text that contains it.
    pub location: TextLocation,
    /// Byte range in the text without markup: the words of an explicit reference, else those of the mention.
    pub span: Range<usize>,
    /// Byte range of its sentence in the same text.
    pub sentence: Range<usize>,
    /// The figure stated; `None` for an explicit reference on words without a figure, and for text not read.
    pub mention: Option<Mention>,
    /// The datum that it resolves to; `None` if unresolved.
    pub reference: Option<Reference>,
    /// Whether the author set the reference.
    pub is_explicit: bool,
    /// Data that it might refer to; empty if it resolves to exactly one.
    pub candidates: Vec<Reference>,
    /// Result of the comparison with the data.
    pub verdict: Verdict,
}

/// The location of a text within a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLocation {
    /// The title.
    Title,
    /// The sentence below the title.
    Standfirst,
    /// A text of a block of the summary.
    Summary(usize, BlockPart),
    /// The title of a chart.
    ChartTitle(usize),
    /// The heading of a section.
    Heading(usize),
    /// A text of a block of a section.
    Body(usize, usize, BlockPart),
}

impl TextLocation {
    /// Sort key by reading order.
    fn order(self) -> (u8, usize, usize, BlockPart) {
        const WHOLE: BlockPart = BlockPart::Paragraph;
        match self {
            Self::Title => (0, 0, 0, WHOLE),
            Self::Standfirst => (1, 0, 0, WHOLE),
            Self::Summary(at, part) => (2, at, 0, part),
            Self::ChartTitle(at) => (3, at, 0, WHOLE),
            Self::Heading(at) => (4, at, 0, WHOLE),
            Self::Body(at, block, part) => (4, at, block + 1, part),
        }
    }
}

impl std::fmt::Display for TextLocation {
    /// Its JSON path: `$.sections[0].body[1]`, `$.summary[2].table.rows[0][1]`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Title => f.write_str("$.title"),
            Self::Standfirst => f.write_str("$.standfirst"),
            Self::Summary(at, part) => write!(f, "$.summary[{at}]{part}"),
            Self::ChartTitle(at) => write!(f, "$.charts[{at}].title"),
            Self::Heading(at) => write!(f, "$.sections[{at}].heading"),
            Self::Body(at, block, part) => write!(f, "$.sections[{at}].body[{block}]{part}"),
        }
    }
}

/// Result of comparing a claim with the data.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The datum rounds to the printed number, or the data confirm the words.
    Agrees,
    /// It agrees with a typed figure of a fact, which is not recomputed.
    Stated,
    /// The data give another number.
    Differs(Expected),
    /// Direction, sign, rank, streak, company, segment or period contradict the data.
    Contradicts(Expected),
    /// It resolves to no datum, or to several.
    Unresolved,
}

/// What the words should state according to the data.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An amount, in the notation of the words if possible.
    Amount(String),
    /// A rise, a fall or no change.
    Direction(Direction),
    /// A rank, counted in periods of a frequency.
    Rank {
        /// The rank, among the highest or the lowest.
        rank: Rank,
        /// The frequency of its periods.
        frequency: Frequency,
        /// Whether it is among the lowest.
        is_lowest: bool,
    },
    /// A streak, counted in periods of a frequency; `None` if the last change has no sign.
    Streak(Option<Streak>, Frequency),
    /// The reference is about this company or segment, the sentence about another.
    Subject(String),
    /// The reference is about this period, the sentence about another.
    Period(Period),
    /// The reference is to growth on this basis, the sentence names another.
    Basis(Measure),
    /// Words that state a figure of the same kind as the datum.
    Figure,
    /// A datum: the reference resolves to none.
    Datum,
}

/// Number of claims by verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Recomputed from the data, and in agreement.
    pub recomputed: usize,
    /// In agreement with a typed figure of a fact.
    pub stated: usize,
    /// Different from the data, or contradicted by them.
    pub wrong: usize,
    /// Resolved to no datum, or to several.
    pub unresolved: usize,
}

impl Counts {
    /// The total number of claims.
    pub fn all(&self) -> usize {
        self.recomputed + self.stated + self.wrong + self.unresolved
    }
}

impl Verdict {
    /// Whether the data differ from the claim or contradict it.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Differs(_) | Self::Contradicts(_))
    }

    /// Whether the data confirm the claim.
    pub(crate) fn is_right(&self) -> bool {
        matches!(self, Self::Agrees | Self::Stated)
    }

    /// `agrees`, `stated`, `differs`, `contradicts` or `unresolved`.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Stated => "stated",
            Self::Differs(_) => "differs",
            Self::Contradicts(_) => "contradicts",
            Self::Unresolved => "unresolved",
        }
    }
}

impl Claim {
    /// An unresolved claim without a reference.
    pub(crate) fn new(
        location: TextLocation,
        span: Range<usize>,
        sentence: Range<usize>,
        mention: Option<Mention>,
    ) -> Self {
        Self {
            location,
            span,
            sentence,
            mention,
            reference: None,
            is_explicit: false,
            candidates: Vec::new(),
            verdict: Verdict::Unresolved,
        }
    }

    /// Whether it stands for figures that were not read because the note exceeds the budget of checking.
    pub fn is_unread(&self) -> bool {
        self.mention.is_none() && !self.is_explicit
    }

    /// Whether readers see it as a checked figure: only if the data confirm it.
    pub fn is_shown(&self) -> bool {
        self.verdict.is_right()
    }
}

impl Claims {
    /// Every claim, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = &Claim> {
        self.0.iter()
    }

    /// The claim at an index, from 0.
    pub fn get(&self, number: usize) -> Option<&Claim> {
        self.0.get(number)
    }

    /// The claims of a text, each with its index.
    pub fn of(&self, location: TextLocation) -> impl Iterator<Item = (usize, &Claim)> {
        let first = self.0.partition_point(|claim| claim.location.order() < location.order());
        let claims = self.0.iter().enumerate().skip(first);
        claims.take_while(move |(_, claim)| claim.location == location)
    }

    /// Number of claims by verdict.
    pub fn counts(&self) -> Counts {
        self.iter().fold(Counts::default(), |mut counts, claim| {
            let count = match claim.verdict {
                Verdict::Agrees => &mut counts.recomputed,
                Verdict::Stated => &mut counts.stated,
                Verdict::Unresolved => &mut counts.unresolved,
                Verdict::Differs(_) | Verdict::Contradicts(_) => &mut counts.wrong,
            };
            *count += 1;
            counts
        })
    }
}
