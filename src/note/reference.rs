//! A reference from prose or a key figure to a datum: `aws.revenue@2026-Q1/yoy/rank`.

use super::decode::Literal;
use crate::units::{Id, Measure, Period};
use std::fmt;

/// What a figure in the text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// A series, or a fact where there is no span.
    pub subject: Id,
    /// First and last period; equal for a single one.
    pub span: Option<(Period, Period)>,
    /// What is made of the series' values.
    pub transform: Transform,
    /// Whether the figure is the rank of that value among the earlier ones.
    pub rank: bool,
}

/// What is made of a series' values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transform {
    /// A measure without parameters. [`Measure::Index`] does not occur here.
    Of(Measure),
    /// Share of the series named.
    ShareOf(Id),
    /// Index whose base is the period named.
    IndexTo(Period),
}

impl Transform {
    /// The measure, parameters left out.
    pub fn measure(&self) -> Measure {
        match self {
            Self::Of(measure) => *measure,
            Self::ShareOf(_) => Measure::Share,
            Self::IndexTo(_) => Measure::Index,
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

impl Reference {
    /// Reads a reference without its `#`; `None` where the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split('/');
        let (subject, span) = match words.next()?.split_once('@') {
            None => (text.split('/').next()?, None),
            Some((subject, span)) => (subject, Some(parse_span(span)?)),
        };
        let mut words = words.peekable();
        let transform = match words.next_if(|word| *word != "rank") {
            Some(word) => Transform::parse(word)?,
            None => Transform::Of(Measure::Level),
        };
        let rank = words.next_if_eq(&"rank").is_some();
        let is_plain_fact = transform == Transform::Of(Measure::Level) && !rank;
        (words.next().is_none() && (span.is_some() || is_plain_fact)).then_some(())?;
        Some(Self { subject: Id::parse(subject)?, span, transform, rank })
    }
}

fn parse_span(text: &str) -> Option<(Period, Period)> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (Period::parse(from)?, Period::parse(to)?);
    (from.frequency() == to.frequency() && from <= to).then_some((from, to))
}

impl Literal for Reference {
    const EXPECTED: &str = "a reference such as aws.revenue@2026-Q1/yoy";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
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
            Transform::Of(measure) => write!(f, "/{}", measure.token())?,
            Transform::ShareOf(id) => write!(f, "/share-of:{id}")?,
            Transform::IndexTo(base) => write!(f, "/index:{base}")?,
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
            "a/yoy",
            "a/rank",
            "a@2026/",
            "A@2026",
            "a@2026@2027",
        ] {
            assert_eq!(Reference::parse(text), None, "{text}");
        }
    }
}
