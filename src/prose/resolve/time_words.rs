//! The words for times of the languages that are read.

use crate::units::Language;

/// A part of a year, by its length in months and its number from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) length: i64,
    pub(super) number: i64,
}

/// The words of a language.
pub(super) struct Words {
    /// Numbers of parts of a year.
    pub(super) ordinals: &'static [(&'static str, i64)],
    /// The beginnings of the names of the months.
    pub(super) months: [&'static str; 12],
    pub(super) quarter: &'static [&'static str],
    pub(super) half: &'static [&'static str],
    /// Between a part of a year and the year.
    pub(super) of: &'static [&'static str],
    /// Before the year of accounts.
    pub(super) fiscal: &'static [&'static str],
    /// Before the month that ends a time of so many months.
    pub(super) ended: &'static [&'static str],
    /// Whole phrases for parts of a year.
    pub(super) phrases: &'static [(&'static str, Part)],
    /// Lengths of times that end in a month.
    pub(super) lengths: &'static [(&'static str, i64)],
    /// Between two months.
    pub(super) until: &'static [&'static str],
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::English | Language::IndianEnglish => &ENGLISH,
            Language::German | Language::SwissGerman => &GERMAN,
        }
    }
}

pub(super) const fn part(length: i64, number: i64) -> Part {
    Part { length, number }
}

static ENGLISH: Words = Words {
    ordinals: &[
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("1st", 1),
        ("2nd", 2),
        ("3rd", 3),
        ("4th", 4),
        ("final", 4),
        ("opening", 1),
        ("closing", 4),
    ],
    months: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    quarter: &["quarter", "quarters", "three months"],
    half: &["half", "six months", "half year"],
    of: &["of", "/", "in", "of the", "in the", ",", "of fiscal", "of financial year", "of fiscal year"],
    fiscal: &["fiscal", "fiscal year", "financial year", "fy", "full year", "full - year"],
    ended: &["to", "ended", "ending", "end", "through", "until"],
    phrases: &[
        ("nine months", part(9, 1)),
        ("nine - month", part(9, 1)),
        ("first nine months", part(9, 1)),
        ("first three months", part(3, 1)),
        ("first six months", part(6, 1)),
        ("christmas quarter", part(3, 4)),
        ("holiday quarter", part(3, 4)),
        ("final three months", part(3, 4)),
        ("half - year", part(6, 0)),
        ("half year", part(6, 0)),
        ("interim", part(6, 1)),
        ("three quarters", part(9, 1)),
        ("full year", part(12, 1)),
        ("full - year", part(12, 1)),
        ("the year as a whole", part(12, 1)),
    ],
    lengths: &[
        ("quarter", 3),
        ("three months", 3),
        ("six months", 6),
        ("half", 6),
        ("half - year", 6),
        ("nine months", 9),
        ("year", 12),
        ("twelve months", 12),
        ("13 weeks", 3),
        ("26 weeks", 6),
        ("52 weeks", 12),
        ("39 weeks", 9),
    ],
    until: &["to", "-", "–", "through", "and"],
};

static GERMAN: Words = Words {
    ordinals: &[
        ("ersten", 1),
        ("erste", 1),
        ("erstes", 1),
        ("zweiten", 2),
        ("zweite", 2),
        ("zweites", 2),
        ("dritten", 3),
        ("dritte", 3),
        ("drittes", 3),
        ("vierten", 4),
        ("vierte", 4),
        ("viertes", 4),
    ],
    months: ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
    quarter: &["quartal", "quartals", "quartale", "jahresviertel"],
    half: &["halbjahr", "halbjahres", "semester", "jahreshälfte", "hälfte"],
    of: &["des jahres", "des", "im jahr", "/"],
    fiscal: &["geschäftsjahr", "geschäftsjahres", "gesamtjahr", "jahr"],
    ended: &["bis", "bis ende", "per ende"],
    phrases: &[
        ("neun monaten", part(9, 1)),
        ("neun monate", part(9, 1)),
        ("neunmonatszeitraum", part(9, 1)),
        ("schlussquartal", part(3, 4)),
        ("auftaktquartal", part(3, 1)),
        ("startquartal", part(3, 1)),
        ("schlussquartals", part(3, 4)),
        ("gesamtjahr", part(12, 1)),
        ("laufende jahr", part(12, 1)),
        ("laufenden jahr", part(12, 1)),
        ("jahresverlust", part(12, 1)),
        ("ersten drei monaten", part(3, 1)),
        ("ersten sechs monaten", part(6, 1)),
        ("halbjahr", part(6, 0)),
    ],
    lengths: &[("quartal", 3), ("halbjahr", 6), ("jahr", 12), ("drei monaten", 3), ("sechs monaten", 6)],
    until: &["bis", "-", "–"],
};

/// The names of the months, in the languages that are read.
pub(super) const MONTHS: [[&str; 12]; 2] = [
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
];
