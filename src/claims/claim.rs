//! What a note's words claim, and whether its data say so too.

use super::mention::{Direction, Mention};
use crate::figures::{Rank, Streak};
use crate::note::{BlockPart, Reference};
use crate::units::{Frequency, Measure, Period};
use std::ops::Range;

/// Every claim of a note, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims(pub(crate) Vec<Claim>);

/// A figure in a note's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The text that it stands in.
    pub location: TextLocation,
    /// Where in that text, without marks, in bytes: the words of an explicit reference, else those found.
    pub span: Range<usize>,
    /// Its sentence in that text.
    pub sentence: Range<usize>,
    /// What it states; `None` where an explicit reference has words that state no figure, and for what is not read.
    pub mention: Option<Mention>,
    /// The datum that it resolves to.
    pub reference: Option<Reference>,
    /// Whether the author gave its reference.
    pub is_explicit: bool,
    /// The data that it could resolve to, where that is not exactly one.
    pub candidates: Vec<Reference>,
    /// What the data say.
    pub verdict: Verdict,
}

/// A text of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLocation {
    /// The title.
    Title,
    /// The sentence below it.
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
    /// Where it comes in reading order.
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

/// What the data say about a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The datum is printed so.
    Agrees,
    /// The note holds it as a single fact, without history.
    Stated,
    /// The number is another one.
    Differs(Expected),
    /// Direction, rank, sign, company or period are wrong.
    Contradicts(Expected),
    /// It is unresolved.
    Unresolved,
}

/// What the data would have the words say.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An amount, in the notation of the words where that can be.
    Amount(String),
    /// A rise, a fall or no change.
    Direction(Direction),
    /// A rank; the number of periods is of the frequency given.
    Rank {
        /// Among the highest or the lowest.
        rank: Rank,
        /// The frequency of its periods.
        frequency: Frequency,
        /// Whether it is among the lowest.
        is_lowest: bool,
    },
    /// A streak; `None` where the last change has no sign.
    Streak(Option<Streak>, Frequency),
    /// The reference is about another company or segment than the sentence.
    Subject(String),
    /// The reference is about another period than the sentence.
    Period(Period),
    /// The reference is to a change against another period than the sentence names.
    Basis(Measure),
    /// Words that state a figure of the kind that the reference leads to.
    Figure,
    /// A datum, which the reference does not lead to.
    Datum,
}

/// How many claims there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Recomputed from the data, and the same.
    pub recomputed: usize,
    /// Stated by the note alone.
    pub stated: usize,
    /// Not what the data say.
    pub wrong: usize,
    /// No datum of the note, or several, fit.
    pub unresolved: usize,
}

impl Counts {
    /// All of them.
    pub fn all(&self) -> usize {
        self.recomputed + self.stated + self.wrong + self.unresolved
    }
}

impl Verdict {
    /// Whether the data say something else.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Differs(_) | Self::Contradicts(_))
    }

    /// Whether the data say so, too.
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
    /// A claim without a reference, unresolved.
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

    /// Whether it stands for figures that were not read, because the note has more than is checked.
    pub fn is_unread(&self) -> bool {
        self.mention.is_none() && !self.is_explicit
    }

    /// Whether a reader may be shown where it comes from: a figure that differs is never shown as checked.
    pub fn is_shown(&self) -> bool {
        self.verdict.is_right()
    }
}

impl Claims {
    /// All of them, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = &Claim> {
        self.0.iter()
    }

    /// The claim of that number, from 0.
    pub fn get(&self, number: usize) -> Option<&Claim> {
        self.0.get(number)
    }

    /// The claims of a text, each with its number.
    pub fn of(&self, location: TextLocation) -> impl Iterator<Item = (usize, &Claim)> {
        let first = self.0.partition_point(|claim| claim.location.order() < location.order());
        let claims = self.0.iter().enumerate().skip(first);
        claims.take_while(move |(_, claim)| claim.location == location)
    }

    /// How many there are of each kind.
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
