//! The period of a fact or of an expectation: a calendar or fiscal period, or a range of days with a name.

use super::decode::Cursor;
use super::literals::DateText;
use super::record::{Deferred, Form, Name, record};
use super::shape::Shape;
use crate::units::Period;

/// The period of a fact or of an expectation.
#[derive(Clone, Debug, PartialEq)]
pub struct FactPeriod {
    /// The period that it is or counts as; `None` for days of another length.
    pub period: Option<Period>,
    /// First and last day, if typed as days.
    pub days: Option<(Period, Period)>,
    /// The company's name for these days.
    pub name: Option<String>,
}

impl FactPeriod {
    /// Whether both cover the same time, whatever their names.
    pub fn is_same(&self, other: &Self) -> bool {
        let by_days = || self.days.is_some() && self.days == other.days;
        self.period.map_or_else(by_days, |period| other.period == Some(period))
    }
}

impl From<Period> for FactPeriod {
    fn from(period: Period) -> Self {
        Self { period: Some(period), days: None, name: None }
    }
}

record! {
    /// A range of days that is not a calendar period, such as the 26 weeks to 27 September. If it is as long as a
    /// month, quarter, half-year, nine months or year, give or take 10 days, it also counts as that period.
    schema Days "Days" {
        "examples": [{ "from": "2025-03-30", "to": "2025-09-27", "name": "26 weeks to 27 September" }]
    }
    struct DaysFields<'a> {
        /// First day.
        from = required "from" as DateText;
        /// Last day, inclusive.
        to = required "to" as Deferred<DateText>;
        /// The company's name for these days, such as `26 weeks to 27 September`.
        name = optional "name" as Name;
    }
}

impl DaysFields<'_> {
    fn complete(self) -> Option<FactPeriod> {
        let last = self.to?;
        let (DateText(from), DateText(to)) = (self.from?, last.word()?);
        if to < from {
            return last.report_conflict(&format!("a day not before {from}"));
        }
        let period = Period::of_days(from, to, last.fiscal_year());
        Some(FactPeriod { period, days: Some((from, to)), name: self.name })
    }
}

impl Form for FactPeriod {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::LiteralOrRecord("Period", &DaysFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<Self> {
        if at.is_object() { DaysFields::read(at)?.complete() } else { at.word().map(Period::into) }
    }
}
