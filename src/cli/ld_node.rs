//! A node of a JSON-LD graph, its name, and the values that several nodes have.

use super::addresses::Address;
use crate::units::{FiscalYear, Frequency, Period};
use serde_json::{Map, Value, json};

/// The genre of invented notes.
pub(super) const FICTION: &str = "Fiction";

/// A node of the graph.
pub(super) struct Thing(Map<String, Value>);

impl Thing {
    pub(super) fn new(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds a list, unless it is empty.
    pub(super) fn with_all(self, name: &str, values: Vec<Value>) -> Self {
        if values.is_empty() { self } else { self.with(name, values) }
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Self {
        Self::Object(thing.0)
    }
}

/// The names of a note's nodes: the page's address with a fragment, or the fragment alone.
pub(super) struct Names<'a> {
    page: Option<&'a Address>,
}

impl<'a> Names<'a> {
    pub(super) fn new(page: Option<&'a Address>) -> Self {
        Self { page }
    }

    pub(super) fn of(&self, part: &str) -> String {
        format!("{}#{part}", self.page.map_or("", Address::as_str))
    }

    /// A node that is described elsewhere in the graph.
    pub(super) fn reference(&self, part: &str) -> Value {
        json!({ "@id": self.of(part) })
    }
}

/// A day, or a minute with its zone, as ISO 8601 writes it: `2026-04-30`, `2026-04-30T06:30Z`.
pub(super) fn instant(moment: Period) -> String {
    let zone = if moment.frequency() == Frequency::Minute { "Z" } else { "" };
    format!("{moment}{zone}")
}

/// From the first day of a period to the last day of another, as ISO 8601 writes an interval: `2026-01-01/2026-03-31`;
/// of minutes from the first to the last. Of companies that count in weeks only the months are known. `None` at the
/// calendar's end.
pub(super) fn interval(first: Period, last: Period) -> Option<String> {
    if first.frequency() == Frequency::Minute {
        return Some(format!("{first}Z/{last}Z"));
    }
    if first.fiscal_year().is_some_and(FiscalYear::has_weeks)
        && let Some(((from, _), (_, to))) = first.months().zip(last.months())
    {
        return Some(format!("{from}/{to}"));
    }
    let ((from, _), (_, to)) = (first.days()?, last.days()?);
    Some(format!("{from}/{to}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::NamedAfter;

    #[test]
    fn intervals_run_from_the_first_day_to_the_last() {
        for (first, last, expected) in [
            ("2026", "2026", Some("2026-01-01/2026-12-31")),
            ("2021-Q1", "2026-Q1", Some("2021-01-01/2026-03-31")),
            ("2023-12", "2024-02", Some("2023-12-01/2024-02-29")),
            ("2026-04-30", "2026-05-02", Some("2026-04-30/2026-05-02")),
            ("2026-01-02T14:30", "2026-01-02T20:59", Some("2026-01-02T14:30Z/2026-01-02T20:59Z")),
            ("9999-Q4", "9999-Q4", None),
        ] {
            let period = |text| Period::parse(text).unwrap();
            assert_eq!(interval(period(first), period(last)).as_deref(), expected);
        }
    }

    #[test]
    fn a_fiscal_period_has_its_own_days() {
        let quarter = Period::parse("2025-Q3").unwrap();
        let interval = |has_weeks| {
            let quarter = quarter.named_by(FiscalYear::ending(1, 31, has_weeks, NamedAfter::End));
            interval(quarter, quarter)
        };
        assert_eq!(interval(false).as_deref(), Some("2025-08-01/2025-10-31"));
        assert_eq!(interval(true).as_deref(), Some("2025-08/2025-10"));
    }
}
