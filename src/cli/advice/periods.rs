//! Converts periods and days in common notations to the notation of the format.

/// Periods in the notation of the format, each with whether nothing else can be meant. Ambiguous texts give several,
/// such as a quarter without a kind of year if a company of the note has a fiscal year (`is_fiscal`).
pub(super) fn periods(text: &str, is_fiscal: bool) -> Vec<(String, bool)> {
    // `3QFY26`
    let text = text.trim().to_lowercase().replace("fy", " fy ");
    if text.len() > 40 {
        return Vec::new();
    }
    let parts = parts(&text);
    let parts: Vec<Part<'_>> = parts.into_iter().filter(|part| *part != Part::Word("of")).collect();
    let mut found = days(&parts);
    found.extend(part_of_year(&parts));
    let is_calendar = parts.iter().any(|part| matches!(part, Part::Word("cy" | "calendar")));
    let is_by_year = |period: &str| !period.starts_with("FY") && (period.len() == 4 || !is_by_month(period));
    if let Some((period, _)) =
        found.first().filter(|(period, _)| is_fiscal && !is_calendar && is_by_year(period))
    {
        found = vec![(format!("FY{period}"), false), (period.clone(), false)];
    }
    found
}

/// Whether a calendar period is a month or a day.
fn is_by_month(period: &str) -> bool {
    period.get(5..7).is_some_and(|month| month.bytes().all(|digit| digit.is_ascii_digit()))
}

/// A run of digits or of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'t> {
    Digits(&'t str),
    Word(&'t str),
}

/// Splits a text into words and numbers; signs between them are dropped.
fn parts(text: &str) -> Vec<Part<'_>> {
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        match kind(first) {
            (true, _) => parts.push(Part::Digits(piece)),
            (_, true) => parts.push(Part::Word(piece)),
            _ => {}
        }
        rest = after;
    }
    parts
}

/// A year of four digits, 1800 to 2199, or of two digits, 2000 to 2099.
fn year(digits: &str) -> Option<u16> {
    let number: u16 = digits.parse().ok()?;
    match digits.len() {
        4 if (1800..2200).contains(&number) => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

fn small(digits: &str, most: u16) -> Option<u16> {
    digits.parse().ok().filter(|number| digits.len() <= 2 && (1..=most).contains(number))
}

/// The number of a month by its English or German name, or at least the first three letters of it.
fn month(word: &str) -> Option<u16> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "januar", "jänner"],
        &["february", "februar"],
        &["march", "märz", "maerz", "mrz"],
        &["april"],
        &["may", "mai"],
        &["june", "juni"],
        &["july", "juli"],
        &["august"],
        &["september"],
        &["october", "oktober"],
        &["november"],
        &["december", "dezember"],
    ];
    let is_named = |name: &&str| word.chars().count() > 2 && name.starts_with(word);
    let index = MONTHS.iter().position(|names| names.iter().any(is_named))?;
    u16::try_from(index + 1).ok()
}

/// A day in any order of year, month and day; a time is ignored.
fn days(parts: &[Part<'_>]) -> Vec<(String, bool)> {
    use Part::{Digits, Word};
    let parts: Vec<Part<'_>> =
        parts.iter().copied().filter(|p| !matches!(p, Word("st" | "nd" | "rd" | "th"))).collect();
    let day = |year: u16, month: u16, day: u16| format!("{year}-{month:02}-{day:02}");
    // With a time, the day is certain in UTC alone.
    let is_certain = parts.len() == 3 || parts.last() == Some(&Word("z"));
    let only = |found: Option<String>| found.map(|day| (day, is_certain)).into_iter().collect();
    match *parts.as_slice() {
        [Digits(y), Digits(m), Digits(d)] | [Digits(y), Digits(m), Digits(d), Word("t"), ..]
            if y.len() == 4 =>
        {
            only(year(y).zip(small(m, 12)).zip(small(d, 31)).map(|((y, m), d)| day(y, m, d)))
        }
        [Digits(d), Word(m), Digits(y)] | [Word(m), Digits(d), Digits(y)] if y.len() == 4 => {
            only(year(y).zip(month(m)).zip(small(d, 31)).map(|((y, m), d)| day(y, m, d)))
        }
        [Digits(first), Digits(second), Digits(y)] if y.len() == 4 => {
            let Some(y) = year(y) else { return Vec::new() };
            let day_first = small(first, 31).zip(small(second, 12)).map(|(d, m)| day(y, m, d));
            let month_first = small(first, 12).zip(small(second, 31)).map(|(m, d)| day(y, m, d));
            let is_one = day_first.is_none() || month_first.is_none() || day_first == month_first;
            day_first.into_iter().chain(month_first).map(|day| (day, is_one)).collect()
        }
        [Digits(whole)] if whole.len() == 8 => {
            let piece = |from: usize, to: usize| whole.get(from..to).unwrap_or_default();
            let found = year(piece(0, 4)).zip(small(piece(4, 6), 12)).zip(small(piece(6, 8), 31));
            found.map(|((y, m), d)| (day(y, m, d), false)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A year, half-year, quarter, nine months or month; of a fiscal year if the text says so.
fn part_of_year(parts: &[Part<'_>]) -> Vec<(String, bool)> {
    use Part::{Digits, Word};
    let is_fiscal = |part: &Part<'_>| matches!(part, Word("fy" | "fiscal" | "gj"));
    let is_split = is_split_year(parts);
    let fiscal = if is_split || parts.iter().any(is_fiscal) { "FY" } else { "" };
    let rest: Vec<Part<'_>> = parts
        .iter()
        .copied()
        .filter(|p| !is_fiscal(p) && !matches!(p, Word("year" | "calendar" | "cy")))
        .collect();
    let found = calendar(&rest, !fiscal.is_empty());
    let years = parts.iter().filter(|part| matches!(part, Digits(y) if y.len() == 4)).count();
    let Some(found) = found else { return Vec::new() };
    // "Mar 26" may be a day.
    let is_certain = !is_split
        && (!fiscal.is_empty() || !is_either(&rest))
        && (years > 0 || !fiscal.is_empty() || rest.len() > 2);
    let mut periods = vec![(format!("{fiscal}{found}"), is_certain)];
    if !fiscal.is_empty() {
        // For notes in which no company has a fiscal year.
        periods.push((found, false));
    }
    periods
}

/// Whether a month may as well be the second of two years (`2011/12`), or is a single digit that may be something else.
fn is_either(parts: &[Part<'_>]) -> bool {
    match *parts {
        [Part::Digits(from), Part::Digits(to)] if from.len() == 4 => {
            let next = year(from).map(|year| (year + 1) % 100);
            to.len() == 1 || to.parse().ok() == next
        }
        _ => false,
    }
}

/// Whether a year is written as two, like a fiscal year, but without the word: `2025/26`.
fn is_split_year(parts: &[Part<'_>]) -> bool {
    match *parts {
        [Part::Digits(from), Part::Digits(to)] if from.len() == 4 && small(to, 12).is_none() => {
            year(from).zip(year(to)).is_some_and(|(from, to)| from + 1 == to)
        }
        _ => false,
    }
}

/// A year or a part of it, without the prefix `FY`.
fn calendar(rest: &[Part<'_>], is_fiscal: bool) -> Option<String> {
    use Part::{Digits, Word};
    match *rest {
        [Digits(y)] => year(y).map(|y| y.to_string()),
        // A fiscal year over two calendar years: 2025/26.
        [Digits(from), Digits(to)] if is_fiscal => {
            year(from).zip(year(to)).filter(|(from, to)| from + 1 == *to).map(|(_, to)| to.to_string())
        }
        [Digits(y), Digits(m)] if y.len() == 4 => {
            year(y).zip(small(m, 12)).map(|(y, m)| format!("{y}-{m:02}"))
        }
        [Digits(m), Digits(y)] if y.len() == 4 => {
            year(y).zip(small(m, 12)).map(|(y, m)| format!("{y}-{m:02}"))
        }
        [Word(m), Digits(y)] | [Digits(y), Word(m)] if month(m).is_some() => {
            year(y).zip(month(m)).map(|(y, m)| format!("{y}-{m:02}"))
        }
        [Word(word), Digits(n), Digits(y)]
        | [Digits(n), Word(word), Digits(y)]
        | [Digits(y), Word(word), Digits(n)]
        | [Digits(y), Digits(n), Word(word)]
            if n.len() == 1 && y.len() > 1 =>
        {
            year(y).zip(part(word, n)).map(|(y, part)| format!("{y}-{part}"))
        }
        [Word(ordinal), Word(word), Digits(y)] => {
            let n = ordinal_number(ordinal);
            year(y).zip(n.and_then(|n| part(word, n))).map(|(y, part)| format!("{y}-{part}"))
        }
        [Digits(n), Word("st" | "nd" | "rd" | "th"), Word(word), Digits(y)] => {
            year(y).zip(part(word, n)).map(|(y, part)| format!("{y}-{part}"))
        }
        _ => None,
    }
}

fn part(word: &str, n: &str) -> Option<String> {
    let n: u16 = n.parse().ok()?;
    match word {
        "q" | "qtr" | "quarter" | "quartal" if (1..=4).contains(&n) => Some(format!("Q{n}")),
        "h" | "half" | "halbjahr" | "hj" if (1..=2).contains(&n) => Some(format!("H{n}")),
        "m" | "months" | "monate" if n == 9 => Some("9M".to_owned()),
        _ => None,
    }
}

fn ordinal_number(word: &str) -> Option<&'static str> {
    ["first", "second", "third", "fourth"]
        .iter()
        .position(|known| *known == word)
        .and_then(|i| ["1", "2", "3", "4"].get(i).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: [(&str, &str); 37] = [
        ("Q1 2026", "2026-Q1"),
        ("2026Q1", "2026-Q1"),
        ("2026 q1", "2026-Q1"),
        ("1Q26", "2026-Q1"),
        ("1Q 2026", "2026-Q1"),
        ("Q1'26", "2026-Q1"),
        ("Q1/2026", "2026-Q1"),
        ("2026-1Q", "2026-Q1"),
        ("Quarter 1 2026", "2026-Q1"),
        ("first quarter of 2026", "2026-Q1"),
        ("1st quarter 2026", "2026-Q1"),
        ("1. Quartal 2026", "2026-Q1"),
        ("H1 2026", "2026-H1"),
        ("1H26", "2026-H1"),
        ("9M 2025", "2025-9M"),
        ("March 2026", "2026-03"),
        ("März 2026", "2026-03"),
        ("2026/03", "2026-03"),
        ("03/2026", "2026-03"),
        ("FY2026", "FY2026"),
        ("FY26", "FY2026"),
        ("fiscal year 2026", "FY2026"),
        ("FY2025/26", "FY2026"),
        ("Q3 FY26", "FY2026-Q3"),
        ("Q3FY2026", "FY2026-Q3"),
        ("3QFY26", "FY2026-Q3"),
        ("9MFY26", "FY2026-9M"),
        ("30 April 2026", "2026-04-30"),
        ("April 30, 2026", "2026-04-30"),
        ("Apr 30th, 2026", "2026-04-30"),
        ("30. April 2026", "2026-04-30"),
        ("30.04.2026", "2026-04-30"),
        ("04/30/2026", "2026-04-30"),
        ("2026/4/30", "2026-04-30"),
        ("2026-4-30", "2026-04-30"),
        ("2026-04-30T12:00:00Z", "2026-04-30"),
        ("05.05.2026", "2026-05-05"),
    ];

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (text, expected) in WRITTEN {
            let found = periods(text, false);
            assert_eq!(found.first(), Some(&(expected.to_owned(), true)), "{text}: {found:?}");
        }
    }

    #[test]
    fn where_a_company_has_its_own_year_a_quarter_may_be_of_either() {
        let either = [("FY2026-Q3".to_owned(), false), ("2026-Q3".to_owned(), false)];
        assert_eq!(periods("3Q26", true), either);
        assert_eq!(periods("2026/03", true), [("2026-03".to_owned(), true)]);
        assert_eq!(periods("30.04.2026", true), [("2026-04-30".to_owned(), true)]);
        assert_eq!(periods("Q3 FY26", true).first(), Some(&("FY2026-Q3".to_owned(), true)));
    }

    #[test]
    fn what_may_be_two_days_is_not_certain() {
        let either = |days: [&str; 2]| days.map(|day| (day.to_owned(), false)).to_vec();
        assert_eq!(periods("04/05/2026", false), either(["2026-05-04", "2026-04-05"]));
        for text in ["2011/12", "2026-3", "2026-04-30T00:30:00+02:00"] {
            assert!(periods(text, false).iter().all(|(_, is_certain)| !is_certain), "{text}");
        }
        assert_eq!(periods("Q1 CY2026", true)[0].0, "2026-Q1");
        assert_eq!(periods("2025/26", false)[0], ("FY2026".to_owned(), false));
        assert_eq!(periods("Mar-26", false), [("2026-03".to_owned(), false)]);
        assert_eq!(periods("20260430", false), [("2026-04-30".to_owned(), false)]);
        for text in [
            "",
            "soon",
            "Marketing year 2026",
            "decade 2020",
            "13/13/2026",
            "Q5 2026",
            "2026-Q1-Q2",
            "1 2 3 4",
            "31 Foo 2026",
        ] {
            assert_eq!(periods(text, false), [], "{text}");
        }
    }
}
