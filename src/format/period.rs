//! Periods in words.

use super::languages::messages;
use crate::units::{Frequency, Language, Period};

fn month(language: Language, period: Period) -> &'static str {
    let months = &messages(language).months;
    usize::try_from(period.month() - 1).ok().and_then(|i| months.get(i)).copied().unwrap_or_default()
}

/// A day of the month: `30`, German `30.`.
fn day(language: Language, period: Period) -> String {
    format!("{}{}", period.part(), language.number_format().day)
}

/// `Q1 2026`, `H1 2026`, `March 2026`, `30 April 2026`, `30 April 2026, 14:30`; German `1. Halbjahr 2026`, `März 2026`,
/// `30. April 2026`. Parts of a fiscal year as its company calls them: `Q3 FY26`, in India `Q3FY26`, German
/// `Q3 2025/26`.
pub fn period(language: Language, period: Period) -> String {
    let year = year(language, period);
    match period.frequency() {
        Frequency::Year => year,
        Frequency::HalfYear if is_german(language) => format!("{}.\u{a0}Halbjahr\u{a0}{year}", part(period)),
        Frequency::Day => format!("{}\u{a0}{}\u{a0}{year}", day(language, period), month(language, period)),
        Frequency::Minute => {
            let day = period.date_only().map(|day| self::period(language, day)).unwrap_or_default();
            format!("{day}, {}", clock(period))
        }
        Frequency::Month => format!("{}\u{a0}{year}", month(language, period)),
        _ => period_with_year(language, period),
    }
}

/// A day, or a minute with its zone: `30 April 2026, 14:30 UTC`.
pub fn moment(language: Language, at: Period) -> String {
    let text = period(language, at);
    match at.frequency() {
        Frequency::Minute => messages(language).newsroom_messages.universal_time(&text),
        _ => text,
    }
}

/// For an axis, without the year: `Q1`, `H1`, `Mar`, `30 Apr`, `14:30`; German `Mär`, `30. Apr`. Of years the year.
pub fn period_short(language: Language, period: Period) -> String {
    let month: String = month(language, period).chars().take(3).collect();
    match period.frequency() {
        Frequency::Year => year(language, period),
        Frequency::NineMonths => "9M".to_owned(),
        Frequency::HalfYear => format!("H{}", part(period)),
        Frequency::Quarter => format!("Q{}", part(period)),
        Frequency::Month => month,
        Frequency::Day => format!("{}\u{a0}{month}", day(language, period)),
        Frequency::Minute => clock(period),
    }
}

/// The short form with its year: `Q1 2026`, `Q3 FY26`, `Mar 2026`. Not of years.
pub fn period_with_year(language: Language, period: Period) -> String {
    let gap = if period.fiscal().is_some() { language.number_format().fiscal } else { "\u{a0}" };
    format!("{}{gap}{}", period_short(language, period), year(language, period))
}

/// The year of a period as its company calls it: `2026`, `FY26`; German `2025/26`.
pub fn year(language: Language, period: Period) -> String {
    let Some(name) = period.fiscal() else { return period.year().to_string() };
    let short = |year: i32| format!("{:02}", year.rem_euclid(100));
    match name.years {
        (first, last) if is_german(language) && first < last => format!("{first}/{}", short(last)),
        _ if is_german(language) => name.year.to_string(),
        _ if (1970..2070).contains(&name.year) => format!("FY{}", short(name.year)),
        _ => format!("FY{}", name.year),
    }
}

/// The half or quarter, as its company counts them.
fn part(period: Period) -> i32 {
    period.fiscal().map_or_else(|| period.part(), |name| name.part)
}

fn is_german(language: Language) -> bool {
    language.tag() == "de"
}

/// `14:30`
fn clock(period: Period) -> String {
    format!("{:02}:{:02}", period.minute() / 60, period.minute() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{FiscalYear, NamedAfter};

    #[test]
    fn periods_are_called_what_their_company_calls_them() {
        let march = FiscalYear::ending(3, 31, false, NamedAfter::End);
        let retail = FiscalYear::ending(1, 31, true, NamedAfter::Start);
        for (text, fiscal_year, english, german, short) in [
            ("2025", march, "FY26", "2025/26", "FY26"),
            ("2025-9M", march, "9M FY26", "9M 2025/26", "9M"),
            ("2025-H2", march, "H1 FY26", "1. Halbjahr 2025/26", "H1"),
            ("2025-Q4", march, "Q3 FY26", "Q3 2025/26", "Q3"),
            ("2025-Q4", retail, "Q4 FY25", "Q4 2025/26", "Q4"),
            ("1951-Q4", march, "Q3 FY1952", "Q3 1951/52", "Q3"),
            ("2025-12", march, "December 2025", "Dezember 2025", "Dec"),
        ] {
            let parsed = Period::parse(text).unwrap().named_by(fiscal_year);
            assert_eq!(period(Language::English, parsed).replace('\u{a0}', " "), english);
            assert_eq!(period(Language::German, parsed).replace('\u{a0}', " "), german);
            assert_eq!(period_short(Language::English, parsed).replace('\u{a0}', " "), short);
        }
        let quarter = Period::parse("2025-Q4").unwrap();
        assert_eq!(period(Language::IndianEnglish, quarter.named_by(march)), "Q3FY26");
        assert_eq!(period(Language::IndianEnglish, quarter), "Q4\u{a0}2025");
    }

    #[test]
    fn each_frequency_in_each_language() {
        for (text, english, german, short) in [
            ("2026", "2026", "2026", "2026"),
            ("2026-9M", "9M 2026", "9M 2026", "9M"),
            ("2026-H1", "H1 2026", "1. Halbjahr 2026", "H1"),
            ("2026-Q1", "Q1 2026", "Q1 2026", "Q1"),
            ("2026-03", "March 2026", "März 2026", "Mar"),
            ("2026-04-30", "30 April 2026", "30. April 2026", "30 Apr"),
            ("2026-04-30T09:05", "30 April 2026, 09:05", "30. April 2026, 09:05", "09:05"),
        ] {
            let parsed = Period::parse(text).unwrap();
            assert_eq!(period(Language::English, parsed).replace('\u{a0}', " "), english);
            assert_eq!(period(Language::German, parsed).replace('\u{a0}', " "), german);
            assert_eq!(period_short(Language::English, parsed).replace('\u{a0}', " "), short);
        }
    }
}
