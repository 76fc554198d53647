//! Fiscal years of the companies of a note. They are read first, because the periods of all other parts depend on them.

use crate::units::{FiscalYear, Period};
use std::borrow::Cow;

/// Fiscal years by company, and by series and fact.
#[derive(Clone, Debug, Default)]
pub(super) struct Calendars {
    /// Fiscal years of companies that have one, by id.
    companies: Vec<(String, FiscalYear)>,
    /// Fiscal years of series and facts that belong to a company, in ascending order of ids.
    subjects: Vec<(String, Option<FiscalYear>)>,
    /// Fiscal year of everything else: that of the first subject of the note that has one.
    default: Option<FiscalYear>,
}

impl Calendars {
    pub(super) fn new(companies: Vec<(String, FiscalYear)>, default: Option<FiscalYear>) -> Self {
        Self { companies, subjects: Vec::new(), default }
    }

    /// Adds series and facts that belong to companies.
    pub(super) fn with_subjects(self, subjects: impl Iterator<Item = (String, Option<FiscalYear>)>) -> Self {
        let mut subjects: Vec<_> = subjects.collect();
        subjects.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self { subjects, ..self }
    }

    /// Whether no company has a fiscal year.
    pub(super) fn is_empty(&self) -> bool {
        self.companies.is_empty()
    }

    pub(super) fn default_year(&self) -> Option<FiscalYear> {
        self.default
    }

    /// The fiscal year of a company; `None` where it has none or there is no such company.
    pub(super) fn of_company(&self, id: &str) -> Option<FiscalYear> {
        self.companies.iter().find(|(company, _)| company == id).map(|(_, fiscal_year)| *fiscal_year)
    }

    /// The fiscal year of the company whose series or fact a reference names; `None` where that belongs to no company.
    pub(super) fn of_reference(&self, text: &str) -> Option<Option<FiscalYear>> {
        let id = text.split(['@', '/']).next().unwrap_or_default();
        let index = self.subjects.binary_search_by(|(subject, _)| subject.as_str().cmp(id)).ok()?;
        self.subjects.get(index).map(|(_, fiscal_year)| *fiscal_year)
    }

    /// A reference with its fiscal periods written by the calendar; those that are none are left as they are.
    pub(super) fn in_calendar<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let fiscal_year = self.of_reference(text).unwrap_or(self.default);
        let mut parts = text.split("FY");
        let first = parts.next().unwrap_or_default();
        parts.fold(Cow::Borrowed(first), |before, part| {
            let end = part.find(['.', '/']).unwrap_or(part.len());
            let (literal, after) = part.split_at_checked(end).unwrap_or((part, ""));
            let literal = format!("FY{literal}");
            let period = Period::parse_by(&literal, fiscal_year);
            let literal = period.map_or(literal, |period| period.to_string());
            Cow::Owned(format!("{before}{literal}{after}"))
        })
    }
}

/// The fiscal years by which the periods of a value are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Naming<'a> {
    /// Fiscal years of all companies.
    pub(super) calendars: &'a Calendars,
    /// Fiscal year by which fiscal periods (`FY…`) are read.
    pub(super) own: Option<FiscalYear>,
    /// Whether calendar periods are also named by it: false if the value belongs to no company.
    pub(super) is_of_company: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::NamedAfter;

    #[test]
    fn a_reference_is_read_by_the_fiscal_year_of_its_own_company() {
        let [march, june] =
            [3, 6].map(|month| FiscalYear::ending(month, 30, false, NamedAfter::End).unwrap());
        let companies = vec![("a".to_owned(), march), ("b".to_owned(), june)];
        let subjects = [("b.revenue".to_owned(), Some(june)), ("c.revenue".to_owned(), None)];
        let calendars = Calendars::new(companies, Some(march)).with_subjects(subjects.into_iter());
        for (text, expected) in [
            ("a.revenue@FY2026-Q3", "a.revenue@2025-Q4"),
            ("b.revenue@FY2026-Q3/yoy", "b.revenue@2026-Q1/yoy"),
            ("b.revenue@FY2026-Q1..FY2026-Q3", "b.revenue@2025-Q3..2026-Q1"),
            ("b.revenue@2026-Q1/index:FY2025-Q1", "b.revenue@2026-Q1/index:2024-Q3"),
            // A company that is not known to have a fiscal year.
            ("c.revenue@FY2026-Q3", "c.revenue@FY2026-Q3"),
            ("a.revenue@FY2026-Q5", "a.revenue@FY2026-Q5"),
            ("a.revenue@2026-Q1", "a.revenue@2026-Q1"),
        ] {
            assert_eq!(calendars.in_calendar(text), expected);
        }
    }
}
