//! Periods in words.

use crate::units::{Frequency, Language, Period};

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn month(language: Language, period: Period) -> &'static str {
    let months = match language {
        Language::English => &ENGLISH_MONTHS,
        Language::German | Language::SwissGerman => &GERMAN_MONTHS,
    };
    usize::try_from(period.month() - 1).ok().and_then(|i| months.get(i)).copied().unwrap_or_default()
}

/// `Q1 2026`, `March 2026`, `30 April 2026`, `30 April 2026, 14:30`; German `Q1 2026`, `März 2026`, `30. April 2026`.
pub fn period(language: Language, period: Period) -> String {
    let (year, part) = (period.year(), period.part());
    match (period.frequency(), language) {
        (Frequency::Year, _) => format!("{year}"),
        (Frequency::Quarter, _) => format!("Q{part}\u{a0}{year}"),
        (Frequency::Month, _) => format!("{}\u{a0}{year}", month(language, period)),
        (Frequency::Day, Language::English) => format!("{part}\u{a0}{}\u{a0}{year}", month(language, period)),
        (Frequency::Day, Language::German | Language::SwissGerman) => {
            format!("{part}.\u{a0}{}\u{a0}{year}", month(language, period))
        }
        (Frequency::Minute, _) => {
            let day = period.date_only().map(|day| self::period(language, day)).unwrap_or_default();
            format!("{day}, {}", clock(period))
        }
    }
}

/// For an axis, without the year: `Q1`, `Mar`, `30 Apr`, `14:30`; German `Q1`, `Mär`, `30. Apr`.
pub fn period_short(language: Language, period: Period) -> String {
    let part = period.part();
    let month: String = month(language, period).chars().take(3).collect();
    match (period.frequency(), language) {
        (Frequency::Year, _) => format!("{}", period.year()),
        (Frequency::Quarter, _) => format!("Q{part}"),
        (Frequency::Month, _) => month,
        (Frequency::Day, Language::English) => format!("{part}\u{a0}{month}"),
        (Frequency::Day, Language::German | Language::SwissGerman) => format!("{part}.\u{a0}{month}"),
        (Frequency::Minute, _) => clock(period),
    }
}

/// `14:30`
fn clock(period: Period) -> String {
    format!("{:02}:{:02}", period.minute() / 60, period.minute() % 60)
}

/// The noun for several periods, after "in 15": `quarters`, German (dative) `Quartalen`.
pub fn periods_noun(language: Language, frequency: Frequency) -> &'static str {
    match (frequency, language) {
        (Frequency::Year, Language::English) => "years",
        (Frequency::Quarter, Language::English) => "quarters",
        (Frequency::Month, Language::English) => "months",
        (Frequency::Day, Language::English) => "days",
        (Frequency::Minute, Language::English) => "minutes",
        (Frequency::Minute, Language::German | Language::SwissGerman) => "Minuten",
        (Frequency::Year, Language::German | Language::SwissGerman) => "Jahren",
        (Frequency::Quarter, Language::German | Language::SwissGerman) => "Quartalen",
        (Frequency::Month, Language::German | Language::SwissGerman) => "Monaten",
        (Frequency::Day, Language::German | Language::SwissGerman) => "Tagen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_frequency_in_each_language() {
        for (text, english, german, short) in [
            ("2026", "2026", "2026", "2026"),
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
