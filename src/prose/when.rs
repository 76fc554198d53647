//! Periods as prose names them.

use super::lexicon::Lexicon;
use super::tokens::Tokens;
use crate::claims::TokenKind;
use crate::units::Period;

/// A period by its name, some of which leave the year to the context.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// A period with its year.
    Period(Period),
    /// A period with the year that comes next by the words, or a year earlier where that is yet to come.
    Next(Period),
    /// A quarter (1 to 4) of a year that is not named.
    Quarter(u8),
    /// A quarter (1 to 4) of last year.
    LastYear(u8),
    /// A month (1 to 12) of a year that is not named.
    Month(u8),
}

impl When {
    /// The latest period of that name, in its own frequency, that does not end after `latest` does.
    pub(super) fn by(self, latest: Period) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::Next(period) if period > latest => period.year_earlier(),
            Self::Next(period) => Some(period),
            Self::Quarter(quarter) => {
                let last = i32::from(quarter) * 3;
                let year = latest.year() - i32::from(last > last_month(latest));
                Period::of_quarter(year, i32::from(quarter))
            }
            Self::LastYear(quarter) => Period::of_quarter(latest.year() - 1, i32::from(quarter)),
            Self::Month(month) => {
                let year = latest.year() - i32::from(i32::from(month) > last_month(latest));
                Period::of_month(year, i32::from(month))
            }
        }
    }
}

/// The month in which a period ends.
fn last_month(period: Period) -> i32 {
    period.month() + period.frequency().months().map_or(0, |months| i32::from(months) - 1)
}

/// The period named at a token, and how many tokens that takes.
pub(super) fn when(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(When, usize)> {
    quarter(tokens, at, words).or_else(|| month(tokens, at, words)).or_else(|| {
        let year = year(tokens, at)?;
        Some((When::Period(Period::of_year(year)?), 1))
    })
}

/// A period after `since`, with its year.
pub(super) fn since(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Period, usize)> {
    let skipped = usize::from(tokens.has(at, words.small.articles));
    let middle = tokens
        .lens(at, words.period_names.mid_year)
        .map(|len| len + usize::from(tokens.get(at + len).is_some_and(|t| t.is_dash())))
        .find_map(|len| {
            let year = year(tokens, at + len)?;
            Some((Period::of_quarter(year, 2)?, len + 1))
        });
    middle.or_else(|| match when(tokens, at + skipped, words)? {
        (When::Period(period), len) => Some((period, skipped + len)),
        _ => None,
    })
}

/// `Q1`, `Q1 2026`, `first quarter of 2026`, `2026-Q1`, `1Q26`
fn quarter(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(When, usize)> {
    if let Some(year) = four_digits(tokens, at) {
        let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|sign| sign.is_dash()));
        let (quarter, len) = number_of_quarter(tokens, next, words)?;
        let has_own = of_that_year(tokens, next + len, words).is_some();
        let period = Period::of_quarter(year, i32::from(quarter)).filter(|_| !has_own)?;
        return Some((When::Period(period), next + len - at));
    }
    if let Some((quarter, rest)) = digit_and_letter(tokens, at) {
        return match short_year(rest) {
            Some(year) => Some((When::Period(Period::of_quarter(year, i32::from(quarter))?), 2)),
            None if rest.is_empty() => Some(with_year(tokens, at, (quarter, 2), words)),
            None => None,
        };
    }
    Some(with_year(tokens, at, number_of_quarter(tokens, at, words)?, words))
}

/// A quarter with its year where one is behind it.
fn with_year(tokens: &Tokens<'_>, at: usize, (quarter, len): (u8, usize), words: &Lexicon) -> (When, usize) {
    if let Some(used) = tokens.any_len(at + len, words.period_names.last_year) {
        return (When::LastYear(quarter), len + used);
    }
    let named = of_that_year(tokens, at + len, words).and_then(|(year, used)| {
        Some((When::Period(Period::of_quarter(year, i32::from(quarter))?), len + used))
    });
    named.unwrap_or((When::Quarter(quarter), len))
}

/// The year behind a quarter, and how many tokens name it: `of 2026`, `2026`, `-2026`, `/26`, `'26`.
fn of_that_year(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(i32, usize)> {
    let of = of_year(tokens, at, words);
    if let Some(year) = year(tokens, at + of) {
        return Some((year, of + 1));
    }
    let sign = tokens.get(at).filter(|sign| !sign.is_spaced)?;
    let digits = tokens.get(at + 1).filter(|digits| !digits.is_spaced)?;
    let year = match sign.is_dash() {
        true => year(tokens, at + 1),
        false => short_year(digits.text).filter(|_| matches!(sign.text, "/" | "'" | "’")),
    };
    year.map(|year| (year, 2))
}

/// `1Q26`, in two tokens: the quarter, and what is behind the letter.
fn digit_and_letter<'t>(tokens: &Tokens<'t>, at: usize) -> Option<(u8, &'t str)> {
    let quarter = tokens.get(at)?.text.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    let letter = tokens.get(at + 1).filter(|letter| !letter.is_spaced)?;
    Some((quarter, letter.text.strip_prefix('Q')?))
}

/// A year in two digits.
fn short_year(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok().filter(|_| digits.len() == 2)?;
    Some(2000 + year)
}

/// The number of a quarter, and how many tokens name it: `Q1`, `first quarter`, `first-quarter`, `1. Quartal`.
fn number_of_quarter(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(u8, usize)> {
    let token = tokens.get(at)?;
    let glued =
        token.text.strip_prefix('Q').and_then(|digit| digit.parse().ok()).map(|quarter: u8| (quarter, 1));
    let last = tokens.any_len(at, words.period_names.last).map(|len| (4, len));
    let opening = tokens.any_len(at, words.period_names.three_months).map(|len| (1, len));
    let found = glued.or(last).or(opening).or_else(|| {
        let (ordinal, len) =
            tokens.longest(at, words.period_names.ordinals).or_else(|| numbered(tokens, at))?;
        let hyphen = usize::from(tokens.get(at + len).is_some_and(|sign| sign.is_dash() && !sign.is_spaced));
        let noun = tokens.any_len(at + len + hyphen, words.period_names.quarter)?;
        Some((ordinal, len + hyphen + noun))
    });
    found.filter(|(quarter, _)| (1..=4).contains(quarter))
}

/// `1.` before a noun.
fn numbered(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let number = tokens.get(at)?.text.parse().ok()?;
    tokens.get(at + 1).filter(|sign| sign.is_sign('.') && !sign.is_spaced).map(|_| (number, 2))
}

/// The words between a period and its year.
fn of_year(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> usize {
    let slash = usize::from(tokens.get(at).is_some_and(|token| token.is_sign('/')));
    tokens.any_len(at, words.period_names.of).unwrap_or(slash)
}

/// `March 2026`, `im März`, `the January–March quarter of 2025`, `March 31, 2026`, `end of 2025`
fn month(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(When, usize)> {
    if let Some(len) = tokens.any_len(at, words.ended)
        && let Some(year) = year(tokens, at + len)
    {
        return Some((When::Period(Period::of_month(year, 12)?), len + 1));
    }
    // `mid-2025`
    if let Some(len) = tokens.any_len(at, words.period_names.mid_year) {
        let len = len + usize::from(tokens.get(at + len).is_some_and(|t| t.is_dash()));
        if let Some(year) = year(tokens, at + len) {
            return Some((When::Period(Period::of_month(year, 6)?), len + 1));
        }
    }
    let (month, is_quarter, len) = months(tokens, at, words)?;
    let next = at + len;
    if let Some(year) = year(tokens, next + 2)
        && tokens.get(next).is_some_and(|day| day.kind == TokenKind::Number && day.text.len() < 3)
        && tokens.get(next + 1).is_some_and(|comma| comma.is_sign(','))
    {
        return Some((When::Period(Period::of_month(year, month)?), len + 3));
    }
    let of = of_year(tokens, next, words);
    let Some(year) = year(tokens, next + of) else {
        let part = u8::try_from(if is_quarter { month / 3 } else { month }).ok()?;
        return Some((if is_quarter { When::Quarter(part) } else { When::Month(part) }, len));
    };
    // `the June 2024 quarter`
    let noun = tokens.any_len(next + of + 1, words.period_names.quarter).filter(|_| month % 3 == 0);
    let period = if is_quarter || noun.is_some() {
        Period::of_quarter(year, month / 3)
    } else {
        Period::of_month(year, month)
    };
    Some((When::Period(period?), len + of + 1 + noun.unwrap_or(0)))
}

/// The last month of a time by its name, whether that time is a quarter, and how many tokens it takes.
fn months(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(i32, bool, usize)> {
    let end = tokens.any_len(at, words.period_names.year_end);
    // `may` and `march` are verbs unless they begin with a capital.
    let is_name = tokens.get(at)?.text.starts_with(|c: char| c.is_ascii_uppercase());
    let named = tokens.longest(at, words.months).filter(|_| is_name);
    let (mut month, mut len) = end.map(|len| (12, len)).or(named)?;
    let mut is_quarter = false;
    if tokens.get(at + len).is_some_and(|token| token.is_dash() || tokens.has(at + len, words.small.until))
        && let Some((last, used)) = tokens.longest(at + len + 1, words.months)
    {
        is_quarter = last == month + 2 && last % 3 == 0;
        // `between September and December` are two months.
        if is_quarter || !tokens.has(at + len, words.and) {
            month = last;
            len += 1 + used;
        }
    }
    let noun = tokens.any_len(at + len, words.period_names.quarter);
    is_quarter |= noun.is_some() && month % 3 == 0;
    Some((i32::from(month), is_quarter, len + noun.unwrap_or(0)))
}

/// A year in four digits.
fn four_digits(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number && token.text.len() == 4)?;
    token.text.parse().ok().filter(|year| (1950..2100).contains(year))
}

/// A year in four digits, alone.
fn year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let year = four_digits(tokens, at)?;
    let is_glued = tokens.get(at + 1).is_some_and(|after| !after.is_spaced && after.kind == TokenKind::Word);
    (!is_glued).then_some(year)
}
