//! When a fact was, or what time an expectation is for: a period, or days to which a company gave a name.

use super::decode::Cursor;
use super::literals::DateText;
use super::record::{At, Form, Name, record};
use super::shape::Shape;
use crate::units::Period;

/// When a fact was, or what time an expectation is for.
#[derive(Clone, Debug, PartialEq)]
pub struct FactPeriod {
    /// The period that it is, or counts as; `None` where it is of another length.
    pub period: Option<Period>,
    /// Its first and last day, where the note has them.
    pub days: Option<(Period, Period)>,
    /// What its company calls these days.
    pub name: Option<String>,
}

impl FactPeriod {
    /// Whether two are of the same time, whatever they are called.
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
    /// Days that are no period of the calendar, such as the 26 weeks to 27 September. Where there are about as many of them
    /// as in a month, quarter, half-year, nine months or year (10 more or fewer), they count as that period, too.
    schema Days "Days" {
        "examples": [{ "from": "2025-03-30", "to": "2025-09-27", "name": "26 weeks to 27 September" }]
    }
    struct DaysFields<'a> {
        /// The first day.
        from = required "from" as DateText;
        /// The last day.
        to = required "to" as At<DateText>;
        /// What the company calls them.
        name = optional "name" as Name;
    }
}

impl DaysFields<'_> {
    fn complete(self) -> Option<FactPeriod> {
        let last = self.to?;
        let (DateText(from), DateText(to)) = (self.from?, last.word()?);
        if to < from {
            return last.unexpected(&format!("a day not before {from}"));
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
