//! Ticks of the period axis: which periods get a label, so that labels never touch.

use super::period_labels::{clock_with_new_day, month_with_new_year, with_new_year};
use crate::format;
use crate::svg::text_width_px;
use crate::units::{Frequency, Language, Period, Periods, to_usize};
use std::ops::Range;

/// Least space between two labels.
const GAP_PX: f64 = 12.0;
/// Narrowest label that single periods may have.
const LEAST_PX: f64 = 24.0;

/// More labels than fit into any picture.
const MOST_LABELS: i32 = 100;

/// A labelled period, by its index in the chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PeriodTick {
    pub(super) index: usize,
    pub(super) label: String,
}

/// Some periods of a chart, and their pixels.
pub(super) struct PeriodAxis<'v> {
    pub(super) language: Language,
    pub(super) periods: &'v Periods,
    /// The indices of the periods shown.
    pub(super) range: Range<usize>,
    /// The pixel of an index.
    pub(super) x_px: &'v dyn Fn(usize) -> f64,
    pub(super) font_px: f64,
}

impl PeriodAxis<'_> {
    /// The finest labelling whose labels fit: years where the chart spans at least two, else months under days, days
    /// and hours under minutes, else single periods. Its cost depends on the labels, not on the periods.
    pub(super) fn ticks(&self) -> Vec<PeriodTick> {
        let last = self.range.end.checked_sub(1).and_then(|index| self.periods.get(index));
        let (Some(first), Some(last)) = (self.periods.get(self.range.start), last) else {
            return Vec::new();
        };
        if last.named_year() - first.named_year() >= 2 {
            let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];
            return self.first_fitting(steps, |step| self.year_ticks(first, last, step)).unwrap_or_default();
        }
        let days = last.date_only().zip(first.date_only()).map_or(0, |(l, f)| l.ordinal() - f.ordinal());
        let ticks = if days > 45 {
            self.first_fitting([1, 2, 3, 6], |step| self.month_ticks(first, last, step))
        } else if first.frequency() == Frequency::Minute {
            self.first_fitting([1, 2, 5, 15, 30, 60, 120, 240, 360, 720], |step| self.clock_ticks(step))
                .or_else(|| self.first_fitting([1, 2, 3, 7, 14], |step| self.day_ticks(first, step)))
        } else if first.frequency() == Frequency::Day && days > 10 {
            self.first_fitting([1, 2, 4], |step| self.week_ticks(step))
        } else {
            None
        };
        ticks.unwrap_or_else(|| {
            let width = (self.x_px)(self.range.end - 1) - (self.x_px)(self.range.start);
            let most = to_usize((width / (LEAST_PX + GAP_PX)).max(1.0)) + 1;
            let least = self.range.len().div_ceil(most).max(1);
            self.first_fitting(least..=self.range.len(), |step| self.single_ticks(step)).unwrap_or_default()
        })
    }

    fn first_fitting<S>(
        &self,
        steps: impl IntoIterator<Item = S>,
        ticks: impl Fn(S) -> Option<Vec<PeriodTick>>,
    ) -> Option<Vec<PeriodTick>> {
        steps.into_iter().filter_map(ticks).find(|ticks| self.fit(ticks))
    }

    fn fit(&self, ticks: &[PeriodTick]) -> bool {
        let mut end = f64::NEG_INFINITY;
        ticks.iter().all(|tick| {
            let half = text_width_px(&tick.label, self.font_px) / 2.0;
            let x = (self.x_px)(tick.index);
            let is_clear = x - half >= end + GAP_PX;
            end = x + half;
            is_clear
        })
    }

    /// The index of the first period of a year, month or day, if it is shown.
    fn position_of(&self, start: Period) -> Option<usize> {
        self.shown(start.first_within(self.periods.frequency())?)
    }

    /// The index of a period, or of the first after it, if it is shown.
    fn shown(&self, period: Period) -> Option<usize> {
        let index = self.periods.count_before(period);
        self.range.contains(&index).then_some(index)
    }

    /// The first period of each year that `step` divides. A year of which the chart shows but the end has none.
    fn year_ticks(&self, first: Period, last: Period, step: i32) -> Option<Vec<PeriodTick>> {
        let (first_year, last_year) = (first.named_year(), last.named_year());
        if (last_year - first_year) / step > MOST_LABELS {
            return None;
        }
        let tick = |year: i32| {
            let start = first.first_of_year(year)?;
            let index = self.shown(start)?;
            let period = self.periods.get(index)?;
            let is_late = if period.date_only().is_some() { period.part() >= 15 } else { period > start };
            let is_start = index > 0 || (period.month() == start.month() && !is_late);
            let label = format::year(self.language, period);
            (period.named_year() == year && is_start).then_some(PeriodTick { index, label })
        };
        let from = first_year + (step - first_year.rem_euclid(step)) % step;
        Some((from..=last_year).step_by(usize::try_from(step).unwrap_or(1)).filter_map(tick).collect())
    }

    /// The first day of each `step`-th month, with the year where it changes.
    fn month_ticks(&self, first: Period, last: Period, step: i32) -> Option<Vec<PeriodTick>> {
        let months = (first.year() * 12 + first.month()..=last.year() * 12 + last.month() - 1)
            .map(|month| (month.div_euclid(12), month.rem_euclid(12) + 1))
            .filter(|(_, month)| month % step == 0);
        let mut last_year = None;
        let mut ticks = Vec::new();
        for (year, month) in months {
            let day = Period::day(year, month, 1)?;
            let Some(index) = self.position_of(day) else { continue };
            ticks.push(PeriodTick { index, label: month_with_new_year(self.language, day, &mut last_year) });
        }
        Some(ticks)
    }

    /// The first minute of each `step`-th day that has any, with the year where it changes.
    fn day_ticks(&self, first: Period, step: usize) -> Option<Vec<PeriodTick>> {
        let mut days: Vec<Period> = Vec::new();
        let mut index = self.range.start;
        while let Some(day) = self.periods.get(index).filter(|_| self.range.contains(&index)) {
            days.extend(day.date_only());
            index = self.periods.count_before(day.date_only()?.plus(1)?.first_within(Frequency::Minute)?);
        }
        // The first day may have begun before the chart does.
        let begins = first.minute() == 0 || self.range.start == 0;
        let mut last_year = None;
        let days = days.into_iter().skip(usize::from(!begins)).step_by(step);
        let ticks = days.filter_map(|day| {
            let label = with_new_year(self.language, day, &mut last_year);
            Some(PeriodTick { index: self.position_of(day)?, label })
        });
        Some(ticks.collect())
    }

    /// The first day of each `step`-th week of which a day is shown, with the year where it changes; `None` where there
    /// is but one. A week that the chart's first day is in the middle of has none.
    fn week_ticks(&self, step: i64) -> Option<Vec<PeriodTick>> {
        // Julian day 0 was a Monday.
        let week = |period: Period| period.ordinal().div_euclid(7);
        let is_first = |index: &usize| {
            let of = |index: usize| self.periods.get(index).map(week);
            let before = index.checked_sub(1).map(of);
            before.map_or(self.periods.get(*index).is_some_and(|day| day.ordinal() % 7 == 0), |before| {
                before != of(*index)
            })
        };
        let mut last_year = None;
        let firsts =
            self.range.clone().filter(is_first).filter_map(|index| Some((index, self.periods.get(index)?)));
        let ticks = firsts.filter(|(_, day)| week(*day) % step == 0).map(|(index, day)| {
            let label = with_new_year(self.language, day, &mut last_year);
            PeriodTick { index, label }
        });
        let ticks: Vec<PeriodTick> = ticks.collect();
        (ticks.len() > 1).then_some(ticks)
    }

    /// Each minute of the day that `step` divides, with the day where it changes; `None` where there would be too many.
    fn clock_ticks(&self, step: i64) -> Option<Vec<PeriodTick>> {
        if self.range.len() as i64 / step > 60 {
            return None;
        }
        let mut last_day = None;
        let mut ticks = Vec::new();
        let mut index = self.range.start;
        while let Some(period) = self.periods.get(index).filter(|_| self.range.contains(&index)) {
            let since = period.minute() % step;
            if since > 0 {
                let Some(next) = period.plus(step - since) else { break };
                index = self.periods.count_before(next);
                continue;
            }
            ticks
                .push(PeriodTick { index, label: clock_with_new_day(self.language, period, &mut last_day)? });
            index += 1;
        }
        (ticks.len() > 1).then_some(ticks)
    }

    /// Every `step`-th period counted from the last, with the year where it changes.
    fn single_ticks(&self, step: usize) -> Option<Vec<PeriodTick>> {
        let offset = (self.range.len() - 1) % step;
        let mut last_year = None;
        let range = self.range.clone().skip(offset).step_by(step);
        let ticks = range.filter_map(|index| {
            let label = with_new_year(self.language, self.periods.get(index)?, &mut last_year);
            Some(PeriodTick { index, label })
        });
        Some(ticks.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{FiscalYear, NamedAfter};

    fn labels(first: &str, count: usize, width_px: f64) -> Vec<String> {
        let first = Period::parse(first).unwrap();
        let periods = Periods::between(first, first.plus(count as i64 - 1).unwrap());
        labels_within(&periods, 0..count, width_px)
    }

    fn labels_within(periods: &Periods, range: Range<usize>, width_px: f64) -> Vec<String> {
        let (start, count) = (range.start, range.len().max(2) as f64);
        let x_px = move |index: usize| 30.0 + width_px * (index - start) as f64 / count;
        let axis = PeriodAxis { language: Language::English, periods, range, x_px: &x_px, font_px: 12.5 };
        axis.ticks().into_iter().map(|t| t.label.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn years_under_quarters() {
        assert_eq!(labels("2022-Q1", 17, 800.0), ["2022", "2023", "2024", "2025", "2026"]);
        assert_eq!(labels("2022-Q2", 12, 800.0), ["2023", "2024", "2025"]);
        assert_eq!(labels("1990-Q1", 145, 250.0), ["1990", "2000", "2010", "2020"]);
    }

    #[test]
    fn single_periods_where_there_are_few() {
        assert_eq!(labels("2025-Q3", 3, 800.0), ["Q3 2025", "Q4", "Q1 2026"]);
        assert_eq!(labels("2026-03", 1, 250.0), ["Mar 2026"]);
        assert_eq!(labels("2025-01", 15, 200.0).last().map(String::as_str), Some("Mar 2026"));
        assert!(labels("2025-01", 15, 200.0).len() >= 2);
    }

    #[test]
    fn halves_and_fiscal_quarters() {
        assert_eq!(labels("2025-H1", 4, 800.0), ["H1 2025", "H2", "H1 2026", "H2"]);
        assert_eq!(labels("2022-H1", 9, 800.0), ["2022", "2023", "2024", "2025", "2026"]);
        let named = |first: &str, count, end| {
            let first = Period::parse(first).unwrap();
            let periods = Periods::starting(first, count).unwrap();
            labels_within(
                &periods.named_by(FiscalYear::ending(end, 28, false, NamedAfter::End)),
                0..count,
                800.0,
            )
        };
        assert_eq!(named("2025-Q1", 4, 3), ["Q4 FY25", "Q1 FY26", "Q2", "Q3"]);
        // The first fiscal year has begun before the chart does.
        assert_eq!(named("2021-Q3", 14, 3), ["FY23", "FY24", "FY25"]);
        assert_eq!(named("2021-Q2", 14, 3), ["FY22", "FY23", "FY24", "FY25"]);
        assert_eq!(named("2022", 4, 6), ["FY22", "FY23", "FY24", "FY25"]);
    }

    #[test]
    fn months_under_days() {
        assert_eq!(labels("2026-01-10", 100, 800.0), ["Feb 2026", "Mar", "Apr"]);
        assert_eq!(labels("2019-06-01", 2000, 800.0), ["2020", "2021", "2022", "2023", "2024"]);
    }

    #[test]
    fn weeks_under_trading_days() {
        let day = |n: i64| Period::parse("2026-03-02").unwrap().plus(n).unwrap();
        let trading: Vec<i64> = (0..30).filter(|n| n % 7 < 5 && *n != 14).map(|n| day(n).ordinal()).collect();
        let periods = Periods::from_ordinals(Frequency::Day, trading);
        let labels = labels_within(&periods, 0..periods.len(), 800.0);
        // The third Monday is a holiday.
        assert_eq!(labels, ["2 Mar 2026", "9 Mar", "17 Mar", "23 Mar", "30 Mar"]);
    }

    #[test]
    fn days_and_hours_under_minutes() {
        assert_eq!(labels("2026-01-10T09:30", 60, 400.0), ["10 Jan 09:30", "09:45", "10:00", "10:15"]);
        assert_eq!(labels("2026-01-10T00:00", 1440, 400.0), ["10 Jan 00:00", "06:00", "12:00", "18:00"]);
        assert_eq!(
            labels("2026-01-10T00:00", 1440 * 4, 400.0),
            ["10 Jan 2026", "11 Jan", "12 Jan", "13 Jan"]
        );
        assert_eq!(labels("2026-01-10T00:00", 1440 * 100, 800.0), ["Feb 2026", "Mar", "Apr"]);
        assert_eq!(labels("2000-01-01T00:00", 2_000_000, 400.0), ["2000", "2001", "2002", "2003"]);
    }

    #[test]
    fn a_part_has_the_labels_of_its_own_periods() {
        let day = |text| Period::parse(text).unwrap();
        let periods = Periods::between(day("2010-01-01"), day("2025-12-31"));
        let range = periods.range(day("2020-02-10"), day("2020-05-20"));
        assert_eq!(labels_within(&periods, range, 400.0), ["Mar 2020", "Apr", "May"]);
        assert_eq!(
            labels_within(&periods, periods.range(day("2020-02-10"), day("2020-02-12")), 400.0).len(),
            3
        );
    }
}
