//! A reference from prose or a key figure to a datum: `aws.revenue@2026-Q1/yoy/rank`, `revenue/guidance/from`.

use super::calendars::{Calendars, Naming};
use super::part::Part;
use super::shape::{Literal, Shape};
use crate::units::{Id, Measure, Period};
use std::fmt;

/// The datum that a figure in the prose, or a key figure, refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// A series, or a fact where there is no span.
    pub subject: Id,
    /// First and last period; equal for a single one.
    pub span: Option<(Period, Period)>,
    /// How the figure is derived from the subject.
    pub transform: Transform,
    /// Whether the figure is the rank of that value among the earlier ones.
    pub rank: bool,
}

/// How a figure is derived from a series or a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transform {
    /// A measure without parameters. [`Measure::Index`] does not occur here.
    Of(Measure),
    /// Share of the series named.
    ShareOf(Id),
    /// Index whose base is the period named.
    IndexTo(Period),
    /// A part of a fact, or of a series at one period.
    Part(Part),
}

impl Transform {
    /// The measure, parameters left out; of a part the level, and of a change the growth that it is an amount of.
    pub fn measure(&self) -> Measure {
        match self {
            Self::Of(measure) => *measure,
            Self::ShareOf(_) => Measure::Share,
            Self::IndexTo(_) => Measure::Index,
            Self::Part(Part::Change(growth)) => *growth,
            Self::Part(_) => Measure::Level,
        }
    }

    /// Whether it can be taken of a fact: of a figure without a period in the reference.
    fn is_of_fact(&self) -> bool {
        match self {
            Self::Of(measure) => *measure == Measure::Level || measure.is_change(),
            Self::ShareOf(_) | Self::Part(_) => true,
            Self::IndexTo(_) => false,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word.split_once(':') {
            Some(("share-of", id)) => Id::parse(id).map(Self::ShareOf),
            Some(("index", base)) => Period::parse(base).map(Self::IndexTo),
            Some(_) => None,
            None => {
                Measure::parse(word).filter(|m| !matches!(m, Measure::Level | Measure::Index)).map(Self::Of)
            }
        }
    }
}

/// Most words after the subject: `/consensus/before/from`.
const MAX_WORDS: usize = 3;

impl Reference {
    /// Reads a reference without its `#`; `None` where the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split('/');
        let (subject, span) = match words.next()?.split_once('@') {
            None => (text.split('/').next()?, None),
            Some((subject, span)) => (subject, Some(parse_span(span)?)),
        };
        let words: Vec<&str> = words.take(MAX_WORDS + 1).collect();
        let (transform, rank) = match *words.as_slice() {
            [] => (Transform::Of(Measure::Level), false),
            ["rank"] => (Transform::Of(Measure::Level), true),
            [word, "rank"] => (Transform::parse(word)?, true),
            [word] if let Some(transform) = Transform::parse(word) => (transform, false),
            _ => (Transform::Part(Part::parse(&words)?), false),
        };
        let is_right = match span {
            None => !rank && transform.is_of_fact(),
            Some((from, to)) => from == to || !matches!(transform, Transform::Part(_)),
        };
        is_right.then_some(())?;
        Some(Self { subject: Id::parse(subject)?, span, transform, rank })
    }
}

impl Reference {
    /// Like [`Self::parse`]; periods may be those of the fiscal year of the company.
    pub(super) fn parse_by(text: &str, calendars: &Calendars) -> Option<Self> {
        let reference = Self::parse(&calendars.in_calendar(text))?;
        let fiscal_year = calendars.of_reference(text).flatten();
        let span = reference.span.map(|(from, to)| (from.named_by(fiscal_year), to.named_by(fiscal_year)));
        Some(Self { span, ..reference })
    }
}

fn parse_span(text: &str) -> Option<(Period, Period)> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (Period::parse(from)?, Period::parse(to)?);
    (from.frequency() == to.frequency() && from <= to).then_some((from, to))
}

impl Literal for Reference {
    const EXPECTED: &str = "a reference such as aws.revenue@2026-Q1/yoy";
    const SHAPE: Shape = Shape::Literal("Reference");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn read_by(text: &str, naming: Naming<'_>) -> Option<Self> {
        Self::parse_by(text, naming.calendars)
    }

    fn malformed_id(text: &str) -> Option<&str> {
        let (id, rest) = text.split_at(text.find(['@', '/']).unwrap_or(text.len()));
        (Id::parse(id).is_none() && Self::parse(&format!("x{rest}")).is_some()).then_some(id)
    }
}

impl fmt::Display for Reference {
    /// The form that [`Reference::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.subject)?;
        match self.span {
            Some((from, to)) if from == to => write!(f, "@{from}")?,
            Some((from, to)) => write!(f, "@{from}..{to}")?,
            None => {}
        }
        match &self.transform {
            Transform::Of(Measure::Level) => {}
            Transform::Of(measure) => write!(f, "/{}", measure.keyword())?,
            Transform::ShareOf(id) => write!(f, "/share-of:{id}")?,
            Transform::IndexTo(base) => write!(f, "/index:{base}")?,
            Transform::Part(part) => write!(f, "/{part}")?,
        }
        if self.rank { f.write_str("/rank") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_printed() {
        for text in [
            "aws.revenue@2026-Q1",
            "aws.revenue@2026-Q1/yoy",
            "aws.revenue@2026-Q1/yoy/rank",
            "a@2026-01/rank",
            "azure.growth@2025-Q3..2026-Q1",
            "a@2026/share-of:b.c",
            "a@2026-Q1/index:2022-Q1",
            "anthropic-commitment",
            "revenue/yoy",
            "revenue/pop/change",
            "revenue/year-earlier",
            "revenue/period-before",
            "revenue/mid",
            "revenue/consensus",
            "revenue/guidance/from",
            "revenue/guidance/before",
            "revenue/forecast:pellham/before/to",
            "revenue/consensus/surprise",
            "revenue/consensus/surprise/change",
            "price/target:a.b/upside",
            "revenue/guidance/growth",
            "revenue/guidance/revision",
            "revenue/guidance:a/plus-minus",
            "auto/share-of:revenue",
            "auto/year-earlier/share-of:revenue",
            "a@2026-Q1/yoy/change",
            "a@2026-Q2/guidance:spring/mid",
        ] {
            assert_eq!(Reference::parse(text).map(|r| r.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_has_another_form_is_refused() {
        for text in [
            "",
            "@2026",
            "a@",
            "a@2026-Q9",
            "a@2026-Q2..2026-Q1",
            "a@2026..2026-Q1",
            "a@2026/level",
            "a@2026/index",
            "a@2026/yoy/yoy",
            "a@2026/rank/yoy",
            "a/share",
            "a/ttm",
            "a/rank",
            "a/revision",
            "a/share-of:",
            "a/period-before/share-of:b",
            "a/guidance/before/revision",
            "a/yoy/rank",
            "a/change",
            "a/yoy/change/rank",
            "a/from/to",
            "a/consensus:",
            "a/consensus:A",
            "a/consensus/before/before",
            "a/consensus/surprise/from",
            "a/consensus/change",
            "a/consensus/from/before",
            "a/consensus/before/from/to",
            "a/guide",
            "a@2026-Q1..2026-Q2/consensus",
            "a@2026-Q1..2026-Q2/yoy/change",
            "a@2026/",
            "A@2026",
            "a@2026@2027",
        ] {
            assert_eq!(Reference::parse(text), None, "{text}");
        }
    }
}
