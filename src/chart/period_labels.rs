//! Labels of periods on an axis, whose years stand where they change.

use crate::format;
use crate::units::{Frequency, Language, Period};

/// `Q1`, and `Q1 2026` where the year is another one than the last.
pub(super) fn with_new_year(language: Language, period: Period, last_year: &mut Option<i32>) -> String {
    let year = period.named_year();
    let has_new_year = last_year.replace(year) != Some(year);
    match period.frequency() {
        Frequency::Year => format::year(language, period),
        Frequency::Minute if has_new_year => format::period(language, period),
        _ if has_new_year => format::period_with_year(language, period),
        _ => format::period_short(language, period),
    }
}

/// `Jan`, and `Jan 2026` where the year is another one than the last.
pub(super) fn month_with_new_year(
    language: Language,
    first_day: Period,
    last_year: &mut Option<i32>,
) -> String {
    let short = format::period_short(language, first_day);
    let name = short.rsplit('\u{a0}').next().unwrap_or_default();
    let year = first_day.year();
    if last_year.replace(year) == Some(year) { name.to_owned() } else { format!("{name}\u{a0}{year}") }
}

/// `09:30`, and `10 Jan 09:30` where the day is another one than the last; `None` for what is no minute.
pub(super) fn clock_with_new_day(
    language: Language,
    minute: Period,
    last_day: &mut Option<Period>,
) -> Option<String> {
    let day = minute.date_only()?;
    let clock = format::period_short(language, minute);
    let is_same_day = last_day.replace(day) == Some(day);
    Some(if is_same_day { clock } else { format!("{}\u{a0}{clock}", format::period_short(language, day)) })
}
