//! Parts of a fact or an expectation, as references name them: `guidance:spring/before/from`.

use super::keyword::keyword_enum;
use super::shape::Literal;
use crate::units::{Id, Measure};
use std::fmt;

/// A part of a fact, or of a series at one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `/yoy/change`, `/pop/change`: the change by an amount.
    Change(Measure),
    /// `/year-earlier`; only of facts.
    YearEarlier,
    /// `/period-before`; only of facts.
    PeriodBefore,
    /// `/year-earlier/share-of:ID`: the figure of a year earlier as a share of another fact's; only of facts.
    EarlierShareOf(Id),
    /// `/from`, `/to`, `/mid`: an end or the middle of a value that is a range; only of facts.
    End(End),
    /// `/consensus`, `/guidance:ID`: an expectation, or a figure computed from it.
    Expected(ExpectationKind, Option<Id>, ExpectedPart),
}

/// A part of an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedPart {
    /// The expected amount, or an end of it.
    Value(Option<End>),
    /// `/before`: the expected amount before it was revised, or an end of it.
    Before(Option<End>),
    /// `/surprise`: deviation of the value from the expectation, in percent; for rates in points.
    Surprise,
    /// `/surprise/change`: the value minus the expectation, as an amount.
    SurpriseChange,
    /// `/upside`: how far the expectation is above the value, in percent.
    Upside,
    /// `/revision`: change of the expectation from the one before, in percent; for rates in points.
    Revision,
    /// `/revision/change`: the expectation minus the one before, as an amount.
    RevisionChange,
    /// `/plus-minus`: the deviation that a tolerance allows.
    PlusMinus,
    /// `/growth`: growth of the expectation on the value of a year earlier.
    Growth,
}

keyword_enum! {
    /// An end of a range, or its midpoint.
    schema EndWord "End"
    pub enum End {
        /// The lower end.
        From = "from",
        /// The upper end.
        To = "to",
        /// The midpoint.
        Mid = "mid",
    }
}

impl Part {
    /// Parses the segments between slashes; `None` if they name no part.
    pub(super) fn parse(words: &[&str]) -> Option<Self> {
        match *words {
            [growth, "change"] => {
                Measure::parse(growth).filter(|measure| measure.is_change()).map(Self::Change)
            }
            ["year-earlier"] => Some(Self::YearEarlier),
            ["year-earlier", share] => {
                let whole = share.strip_prefix("share-of:").and_then(Id::parse);
                whole.map(Self::EarlierShareOf)
            }
            ["period-before"] => Some(Self::PeriodBefore),
            [word, ref rest @ ..] => match End::read(word) {
                Some(end) => rest.is_empty().then_some(Self::End(end)),
                None => {
                    let (kind, id) = word.split_once(':').map_or((word, None), |(kind, id)| (kind, Some(id)));
                    let (kind, part) = (ExpectationKind::read(kind)?, ExpectedPart::parse(rest)?);
                    let id = match id {
                        Some(id) => Some(Id::parse(id)?),
                        None => None,
                    };
                    Some(Self::Expected(kind, id, part))
                }
            },
            [] => None,
        }
    }
}

impl ExpectedPart {
    fn parse(words: &[&str]) -> Option<Self> {
        match *words {
            [] => Some(Self::Value(None)),
            ["before"] => Some(Self::Before(None)),
            ["before", end] => End::read(end).map(|end| Self::Before(Some(end))),
            ["surprise"] => Some(Self::Surprise),
            ["surprise", "change"] => Some(Self::SurpriseChange),
            ["upside"] => Some(Self::Upside),
            ["growth"] => Some(Self::Growth),
            ["revision"] => Some(Self::Revision),
            ["revision", "change"] => Some(Self::RevisionChange),
            ["plus-minus"] => Some(Self::PlusMinus),
            [end] => End::read(end).map(|end| Self::Value(Some(end))),
            _ => None,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Change(growth) => write!(f, "{}/change", growth.keyword()),
            Self::YearEarlier => f.write_str("year-earlier"),
            Self::PeriodBefore => f.write_str("period-before"),
            Self::EarlierShareOf(whole) => write!(f, "year-earlier/share-of:{whole}"),
            Self::End(end) => f.write_str(end.keyword()),
            Self::Expected(kind, id, part) => {
                f.write_str(kind.keyword())?;
                if let Some(id) = id {
                    write!(f, ":{id}")?;
                }
                write!(f, "{part}")
            }
        }
    }
}

impl fmt::Display for ExpectedPart {
    /// Written with a leading slash; empty for the value itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, end) = match self {
            Self::Value(end) => ("", *end),
            Self::Before(end) => ("/before", *end),
            Self::Surprise => ("/surprise", None),
            Self::SurpriseChange => ("/surprise/change", None),
            Self::Upside => ("/upside", None),
            Self::Growth => ("/growth", None),
            Self::Revision => ("/revision", None),
            Self::RevisionChange => ("/revision/change", None),
            Self::PlusMinus => ("/plus-minus", None),
        };
        f.write_str(word)?;
        end.map_or(Ok(()), |end| write!(f, "/{}", end.keyword()))
    }
}

keyword_enum! {
    /// Kind of expectation, by whose it is.
    schema ExpectationKindWord "Kind of expectation"
    pub enum ExpectationKind {
        /// The mean or median of several analysts.
        Consensus = "consensus",
        /// What the company itself says it expects.
        Guidance = "guidance",
        /// What one broker or bank, or a market, expects.
        Forecast = "forecast",
        /// A goal of the company, or an analyst's price target.
        Target = "target",
    }
}
