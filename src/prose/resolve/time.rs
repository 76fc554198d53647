//! When something was, by the calendar and by the years of the note's companies.

use super::months::{Months, months_of};
use super::time_words::{Part, Words};
use crate::note::Note;
use crate::units::{FiscalYear, Frequency, Period};
use std::ops::{Range, RangeInclusive};

/// Words that name a time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Time {
    pub(super) tokens: Range<usize>,
    /// The times that they may name, the likeliest first.
    pub(super) months: Vec<Months>,
    /// Whether they name the year.
    pub(super) has_year: bool,
}

/// What the times of a note are counted by.
pub(super) struct Calendar {
    /// The last month of the note's own period.
    pub(super) now: i64,
    /// The months of the note's own period.
    pub(super) length: i64,
    /// The months by which years of accounts begin before or after the calendar's, and how they are named.
    pub(super) years: Vec<FiscalYear>,
    pub(super) words: &'static Words,
}

impl Calendar {
    /// Of a note; `None` where it has no period at all.
    pub(super) fn of(note: &Note) -> Option<Self> {
        let series = note.series.iter().filter_map(|series| series.points.periods().last());
        let facts = note.facts.iter().filter_map(|fact| fact.period.as_ref()?.period);
        let latest = || series.max_by_key(|period| end(*period));
        let period = note.period.or_else(latest).or_else(|| facts.max_by_key(|period| end(*period)))?;
        let mut years: Vec<FiscalYear> = Vec::new();
        let all = note.companies.iter().filter_map(|company| company.fiscal_year);
        for year in all.filter(|year| !year.is_calendar()) {
            if !years.contains(&year) {
                years.push(year);
            }
        }
        let words = Words::of(note.language);
        let length = months_of(period).map_or(1, |(first, last)| last - first + 1);
        Some(Self { now: end(period), length, years, words })
    }

    /// The times of a part of a year, by the calendar and by the years of the companies.
    pub(super) fn of_part(&self, part: Part, year: Option<i32>, is_fiscal: bool) -> Vec<Months> {
        let mut found = Vec::new();
        let mut by_company: Vec<Months> = Vec::new();
        for year in self.near_years(year) {
            let fiscal = self.years.iter().filter_map(|fiscal| fiscal_months(part, year, *fiscal));
            by_company.extend(fiscal);
            if !is_fiscal || self.years.is_empty() {
                let first = year * 12 + (part.number - 1).max(0) * part.length;
                found.push((first, first + part.length - 1));
                if part.number == 0 {
                    found.push((first + part.length, first + 2 * part.length - 1));
                }
            }
        }
        if year.is_none() {
            self.sort(&mut found);
            self.sort(&mut by_company);
        }
        found.retain(|months| !by_company.contains(months));
        by_company.extend(found);
        by_company
    }

    /// So many months that end in a month of a year, or of the nearest.
    pub(super) fn of_length(&self, length: i64, month: i64, year: Option<i32>) -> Vec<Months> {
        let lasts = self.near_years(year).map(|year| year * 12 + month - 1);
        let mut found: Vec<Months> = lasts.map(|last| (last - length + 1, last)).collect();
        if year.is_none() {
            self.sort(&mut found);
        }
        found
    }

    /// A year, or all those that may be meant where none is named.
    fn near_years(&self, year: Option<i32>) -> RangeInclusive<i64> {
        let now = self.year();
        year.map_or(now - 2..=now + 2, |year| i64::from(year)..=i64::from(year))
    }

    /// The year of the last month of the note's own period.
    pub(super) fn year(&self) -> i64 {
        self.now.div_euclid(12)
    }

    /// The nearest to now first, of two as near the earlier.
    pub(super) fn sort(&self, found: &mut [Months]) {
        found.sort_by_key(|(_, last)| ((last - self.now).abs(), *last));
    }
}

/// The last month of a period.
fn end(period: Period) -> i64 {
    months_of(period).map_or(0, |(_, last)| last)
}

/// The months of a part of a year as a company counts them.
fn fiscal_months(part: Part, year: i64, fiscal: FiscalYear) -> Option<Months> {
    let year = i32::try_from(year).ok()?;
    let frequency = match part.length {
        3 => Frequency::Quarter,
        6 => Frequency::HalfYear,
        9 => Frequency::NineMonths,
        12 => Frequency::Year,
        _ => return None,
    };
    let number = i32::try_from(part.number.max(1)).ok()?;
    let first = Period::of_year(year)?.first_within(frequency)?.plus(i64::from(number) - 1)?;
    let named = first.named_by(Some(fiscal));
    let target = named.first_of_year(year)?.plus(i64::from(number) - 1)?;
    months_of(target)
}
