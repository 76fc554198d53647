//! Tokens read as what times are named by: years, months, and the words of a language.

use super::time::{Calendar, Time};
use super::time_words::{MONTHS, Part};
use crate::claims::{TokenKind, caseless};
use crate::prose::tokens::Tokens;

/// Phrases for the year before the note's.
const LAST_YEAR: [&str; 7] = [
    "of last year",
    "of the previous year",
    "of the prior year",
    "last year",
    "of the year before",
    "des vorjahres",
    "des letzten jahres",
];
/// Phrases for the year of the note.
const THIS_YEAR: [&str; 5] =
    ["of this year", "of the current year", "this year", "dieses jahres", "des laufenden jahres"];

/// A text with the calendar that its times are read by.
pub(super) struct Reader<'r> {
    pub(super) calendar: &'r Calendar,
    pub(super) tokens: &'r Tokens<'r>,
    /// The tokens without capitals.
    words: Vec<String>,
}

impl<'r> Reader<'r> {
    pub(super) fn of(calendar: &'r Calendar, tokens: &'r Tokens<'r>) -> Self {
        let words = tokens.all.iter().map(|token| caseless(token.text)).collect();
        Self { calendar, tokens, words }
    }

    /// A token without capitals, or nothing.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// How many tokens a phrase takes at a place.
    pub(super) fn is_phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut len = 0;
        for word in phrase.split(' ') {
            if self.word(at + len) != word {
                return None;
            }
            len += 1;
        }
        Some(len)
    }

    /// How many the longest of some phrases takes.
    pub(super) fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|phrase| self.is_phrase(at, phrase)).max()
    }

    /// The number of tokens of a hyphen at a place.
    pub(super) fn hyphen(&self, at: usize) -> usize {
        usize::from(self.tokens.get(at).is_some_and(|token| token.is_dash() && !token.is_spaced))
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let token =
            self.tokens.get(at).filter(|token| token.kind == TokenKind::Number && token.text.len() == 4)?;
        token.text.parse().ok().filter(|year| (1990..2101).contains(year))
    }

    /// A year of two or four digits behind `FY`, with the `E` of an estimate.
    pub(super) fn short_year(text: &str) -> Option<i32> {
        let digits = text.trim_end_matches(['e', 'f', 'p', 'a']);
        let number: i32 = digits.parse().ok()?;
        match digits.len() {
            2 => Some(2000 + number),
            4 => Some(number).filter(|year| (1990..2101).contains(year)),
            _ => None,
        }
    }

    /// So many tokens that name a part of a year.
    pub(super) fn found(
        &self,
        at: usize,
        len: usize,
        part: Part,
        year: Option<i32>,
        is_fiscal: bool,
    ) -> Option<Time> {
        let months = self.calendar.of_part(part, year, is_fiscal);
        (!months.is_empty()).then(|| Time { tokens: at..at + len, months, has_year: year.is_some() })
    }

    /// `of last year`, `of this year`
    fn relative_year(&self, at: usize) -> Option<(i32, usize)> {
        let now = i32::try_from(self.calendar.year()).ok()?;
        if let Some(len) = self.any(at, &LAST_YEAR) {
            return Some((now - 1, len));
        }
        self.any(at, &THIS_YEAR).map(|len| (now, len))
    }

    /// The year behind a part of one: `of 2025`, `2025`, `FY26`, `fiscal 2026`.
    pub(super) fn year_after(&self, at: usize) -> Option<(i32, usize, bool)> {
        if let Some((year, len)) = self.relative_year(at) {
            return Some((year, len, false));
        }
        let of = self.any(at, self.calendar.words.of).unwrap_or(0);
        let apostrophe = usize::from(matches!(self.word(at + of), "'" | "’"));
        if apostrophe == 1
            && let Some(year) = Self::short_year(self.word(at + of + 1))
        {
            return Some((year, of + 2, false));
        }
        if let Some((year, len)) = self.split_year(at + of) {
            return Some((year, of + len, true));
        }
        if let Some(year) = self.year(at + of) {
            return Some((year, of + 1, false));
        }
        if let Some(year) = self.joined_year(at) {
            return Some((year, 2, false));
        }
        let (year, len) = self.fiscal_label(at + of)?;
        Some((year, of + len, true))
    }

    /// `Q1-2025`, `Q1/2025`, `Q1/25`: the year behind the sign.
    fn joined_year(&self, at: usize) -> Option<i32> {
        let is_joined = |at: usize| self.tokens.get(at).is_some_and(|token| !token.is_spaced);
        let sign = self.tokens.get(at).filter(|_| is_joined(at) && is_joined(at + 1))?;
        let short = || Self::short_year(self.word(at + 1)).filter(|_| sign.is_sign('/'));
        self.year(at + 1).filter(|_| sign.is_sign('/') || sign.is_dash()).or_else(short)
    }

    /// `2024/25`: the year in which it ends, of companies whose year is not the calendar's.
    fn split_year(&self, at: usize) -> Option<(i32, usize)> {
        let first = self.year(at).filter(|_| !self.calendar.years.is_empty())?;
        let sign = self.tokens.get(at + 1).filter(|sign| !sign.is_spaced)?;
        let last: i32 = self.word(at + 2).parse().ok().filter(|_| self.word(at + 2).len() == 2)?;
        let is_next = (first + 1) % 100 == last && (sign.is_sign('/') || sign.is_dash());
        let is_first = self.calendar.years.iter().any(|year| year.is_named_after_start());
        let named = if is_first { first } else { first + 1 };
        is_next.then_some((named, 3))
    }

    /// `FY26`, `FY 2026`, `fiscal 2026`, `2024/25`
    pub(super) fn fiscal_label(&self, at: usize) -> Option<(i32, usize)> {
        if let Some(label) = self.split_year(at) {
            return Some(label);
        }
        let word = self.word(at);
        if let Some(year) = word.strip_prefix("fy").and_then(Self::short_year) {
            return Some((year, 1));
        }
        let len = self.any(at, self.calendar.words.fiscal)?;
        if let Some((year, used)) = self.split_year(at + len) {
            return Some((year, len + used));
        }
        if let Some(year) = self.year(at + len) {
            return Some((year, len + 1));
        }
        let short = (word == "fy").then(|| Self::short_year(self.word(at + len))).flatten()?;
        Some((short, len + 1))
    }

    /// The number of a month that is named, from 1.
    pub(super) fn month_number(&self, at: usize) -> Option<i64> {
        let word = self.word(at);
        let token = self.tokens.get(at)?;
        if token.kind != TokenKind::Word
            || word.chars().count() < 3
            || !token.text.starts_with(char::is_uppercase)
        {
            return None;
        }
        let names = &self.calendar.words.months;
        let at = names.iter().position(|name| word.starts_with(name))?;
        let mut full = MONTHS.iter().filter_map(|all| all.get(at));
        full.any(|full| full.starts_with(word)).then_some(at as i64 + 1)
    }

    /// Whether a number may be the day of a month.
    pub(super) fn is_day(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Number && token.text.len() <= 2)
    }

    /// A day or none, then a year, behind a month.
    pub(super) fn day_and_year(&self, at: usize) -> (usize, Option<i32>) {
        let day = usize::from(self.is_day(at));
        let comma = usize::from(self.word(at + day) == ",");
        match self.year(at + day + comma) {
            Some(year) => (day + comma + 1, Some(year)),
            None => match self.any(at + day, &["of"]).and_then(|len| Some((len, self.year(at + day + len)?)))
            {
                Some((len, year)) => (day + len + 1, Some(year)),
                None => (day, None),
            },
        }
    }
}
