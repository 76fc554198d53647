//! A figure that can be compared: a fact, or a series at a period. The same formulas compare both.

use super::figure::Unavailable;
use super::growth::base;
use super::level::level;
use crate::note::{Amount, Better, Expectation, Fact, FactPeriod, Per, Series};
use crate::units::{Id, Measure, Period, Status, Unit};
use std::borrow::Cow;

/// A figure that can be compared with earlier ones and with expectations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity<'n> {
    /// A fact.
    Fact(&'n Fact),
    /// A series at a period, at which it may have no value.
    Point(&'n Series, Period),
}

impl<'n> Quantity<'n> {
    /// Name as printed.
    pub fn name(self) -> &'n str {
        match self {
            Self::Fact(fact) => &fact.name,
            Self::Point(series, _) => &series.name,
        }
    }

    /// The company that it belongs to; `None` if it belongs to none or to several.
    pub fn company(self) -> Option<&'n Id> {
        match self {
            Self::Fact(fact) => fact.company.as_ref(),
            Self::Point(series, _) => series.company(),
        }
    }

    /// Its unit, with its scale.
    pub fn unit(self) -> Unit {
        match self {
            Self::Fact(fact) => fact.unit,
            Self::Point(series, _) => series.unit,
        }
    }

    /// Spelt-out name of its unit's symbol: `gigawatts`.
    pub fn unit_name(self) -> Option<&'n str> {
        match self {
            Self::Fact(fact) => fact.unit_name.as_deref(),
            Self::Point(series, _) => series.unit_name.as_deref(),
        }
    }

    /// The least decimals of what is typed of it.
    pub fn decimals(self) -> u8 {
        match self {
            Self::Fact(fact) => fact.decimals,
            Self::Point(series, _) => series.decimals,
        }
    }

    /// Denominator of its unit, such as `share` in earnings per share.
    pub fn per(self) -> Option<&'n Per> {
        match self {
            Self::Fact(fact) => fact.per.as_ref(),
            Self::Point(series, _) => series.per.as_ref(),
        }
    }

    /// Unit of its growth and of surprises: [`Unit::of_difference`] for rates, else a ratio.
    pub fn growth_unit(self) -> Unit {
        self.unit().of_difference().unwrap_or(Unit::Ratio)
    }

    /// Unit of its absolute changes: [`Unit::of_difference`] for rates, else its own unit.
    pub fn change_unit(self) -> Unit {
        self.unit().of_difference().unwrap_or(self.unit())
    }

    /// The period that the figure is for; `None` if undated.
    pub fn period(self) -> Option<FactPeriod> {
        match self {
            Self::Fact(fact) => fact.period.clone(),
            Self::Point(series, period) => Some(series.points.periods().named(period).into()),
        }
    }

    /// The figure itself.
    ///
    /// # Errors
    /// The figure is not reported yet, or a gap.
    pub fn value(self) -> Result<Cow<'n, Amount>, Unavailable> {
        match self {
            Self::Fact(fact) => fact.value.as_ref().map(Cow::Borrowed).ok_or(Unavailable::NotReported),
            Self::Point(series, period) => match level(series, period) {
                Ok(datum) => Ok(Cow::Owned(Amount::Exact(datum.value))),
                Err(Unavailable::OutsideSeries) => Err(Unavailable::NotReported),
                Err(why) => Err(why),
            },
        }
    }

    /// The base of a growth measure: the figure a year earlier, or in the period before.
    ///
    /// # Errors
    /// The note has no such figure, the definition has changed since, or `growth` is not a growth measure.
    pub fn earlier(self, growth: Measure) -> Result<Cow<'n, Amount>, Unavailable> {
        let fact = match self {
            Self::Fact(fact) => fact,
            Self::Point(series, period) => {
                return base(series, period, growth).map(|datum| Cow::Owned(Amount::Exact(datum.value)));
            }
        };
        let earlier = match growth {
            Measure::YearOverYear => fact.year_earlier.as_ref(),
            Measure::PeriodOverPeriod => fact.period_before.as_ref(),
            _ => None,
        };
        earlier.map(Cow::Borrowed).ok_or(Unavailable::NothingToCompare)
    }

    /// How certain the figure is.
    pub fn status(self) -> Status {
        match self {
            Self::Fact(fact) => fact.status,
            Self::Point(series, period) => {
                series.point(period).map_or(Status::Reported, |point| point.status)
            }
        }
    }

    /// Whether a higher or a lower value is good news.
    pub fn better(self) -> Better {
        match self {
            Self::Fact(fact) => fact.better,
            Self::Point(series, _) => series.better,
        }
    }

    /// Expectations for the figure, in the order of the note.
    pub fn expectations(self) -> impl Iterator<Item = &'n Expectation> {
        let (all, at) = match self {
            Self::Fact(fact) => (&fact.expectations, None),
            Self::Point(series, period) => (&series.expectations, Some(period)),
        };
        all.iter().filter(move |expectation| at.is_none_or(|at| expectation.is_at(at)))
    }

    /// The source of the figure.
    pub fn source(self) -> Option<&'n Id> {
        match self {
            Self::Fact(fact) => fact.source.as_ref(),
            Self::Point(series, _) => Some(&series.source),
        }
    }
}
