//! The period axis: which periods get a label, so that labels never touch.

use crate::format;
use crate::svg::text_width_px;
use crate::units::{Frequency, Language, Period};

/// Least space between two labels.
const GAP_PX: f64 = 12.0;

/// A labelled period, by its place in the chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PeriodTick {
    pub(super) place: usize,
    pub(super) label: String,
}

/// The finest labelling whose labels fit: years where the chart spans at least two, else single periods.
/// `x_px` gives the pixel of each period.
pub(super) fn period_ticks(
    language: Language,
    periods: &[Period],
    x_px: &[f64],
    font_px: f64,
) -> Vec<PeriodTick> {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return Vec::new() };
    let fits = |ticks: &[PeriodTick]| fit(ticks, x_px, font_px);
    if last.year() - first.year() >= 2 {
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000]
            .into_iter()
            .map(|step| year_ticks(periods, step));
        return years.into_iter().find(|ticks| fits(ticks)).unwrap_or_default();
    }
    if first.frequency() == Frequency::Day && periods.len() > 45 {
        let months = [1, 2, 3, 6].into_iter().map(|step| month_ticks(language, periods, step));
        if let Some(ticks) = months.into_iter().find(|ticks| fits(ticks)) {
            return ticks;
        }
    }
    (1..=periods.len())
        .map(|step| single_ticks(language, periods, step))
        .find(|ticks| fits(ticks))
        .unwrap_or_default()
}

fn fit(ticks: &[PeriodTick], x_px: &[f64], font_px: f64) -> bool {
    let mut end = f64::NEG_INFINITY;
    ticks.iter().all(|tick| {
        let half = text_width_px(&tick.label, font_px) / 2.0;
        let x = x_px.get(tick.place).copied().unwrap_or_default();
        let is_clear = x - half >= end + GAP_PX;
        end = x + half;
        is_clear
    })
}

/// The first period of each year that `step` divides. A year of which the chart shows but the end has none.
fn year_ticks(periods: &[Period], step: i32) -> Vec<PeriodTick> {
    let begins_year = |place: usize, period: &Period| match place.checked_sub(1).and_then(|p| periods.get(p))
    {
        Some(before) => before.year() != period.year(),
        None => period.month() == 1 && (period.frequency() != Frequency::Day || period.part() < 15),
    };
    let ticks =
        periods.iter().enumerate().filter(|(place, p)| begins_year(*place, p) && p.year() % step == 0);
    ticks.map(|(place, p)| PeriodTick { place, label: p.year().to_string() }).collect()
}

/// The first day of each `step`-th month, with the year where it changes.
fn month_ticks(language: Language, periods: &[Period], step: i32) -> Vec<PeriodTick> {
    let mut last_year = None;
    let mut ticks = Vec::new();
    for (place, pair) in periods.windows(2).enumerate() {
        let [before, day] = pair else { continue };
        if before.month() == day.month() || day.month() % step != 0 {
            continue;
        }
        let short = format::period_short(language, *day);
        let month = short.rsplit('\u{a0}').next().unwrap_or_default();
        let label = if last_year == Some(day.year()) {
            month.to_owned()
        } else {
            format!("{month}\u{a0}{}", day.year())
        };
        last_year = Some(day.year());
        ticks.push(PeriodTick { place: place + 1, label });
    }
    ticks
}

/// Every `step`-th period counted from the last, with the year where it changes.
fn single_ticks(language: Language, periods: &[Period], step: usize) -> Vec<PeriodTick> {
    let offset = (periods.len() - 1) % step;
    let mut last_year = None;
    let ticks = periods.iter().enumerate().skip(offset).step_by(step);
    ticks
        .map(|(place, period)| {
            let has_new_year = last_year != Some(period.year());
            last_year = Some(period.year());
            let short = format::period_short(language, *period);
            let is_year = period.frequency() == Frequency::Year;
            let label =
                if has_new_year && !is_year { format!("{short}\u{a0}{}", period.year()) } else { short };
            PeriodTick { place, label }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(first: &str, count: usize, width_px: f64) -> Vec<String> {
        let first = Period::parse(first).unwrap();
        let periods: Vec<_> = (0..).take(count).map(|n| first.plus(n).unwrap()).collect();
        let x_px: Vec<_> = (0..count).map(|n| 30.0 + width_px * n as f64 / count.max(2) as f64).collect();
        period_ticks(Language::English, &periods, &x_px, 12.5)
            .into_iter()
            .map(|t| t.label.replace('\u{a0}', " "))
            .collect()
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
    fn months_under_days() {
        assert_eq!(labels("2026-01-10", 100, 800.0), ["Feb 2026", "Mar", "Apr"]);
        assert_eq!(labels("2019-06-01", 2000, 800.0), ["2020", "2021", "2022", "2023", "2024"]);
    }
}
