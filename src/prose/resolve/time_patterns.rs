//! The patterns of words that name a time.

use super::time::{Calendar, Time};
use super::time_reader::Reader;
use super::time_words::{Part, part};
use crate::claims::{TokenKind, caseless};
use crate::prose::tokens::Tokens;

/// Reads the time that begins at a token.
type Pattern = fn(&Reader<'_>, usize) -> Option<Time>;

/// The patterns; where several fit, the first counts.
const PATTERNS: [Pattern; 15] = [
    same_period,
    end_of_year,
    turn_of_year,
    year_first,
    label,
    length_to,
    full_length_to,
    month_range,
    month_quarter,
    ordinal,
    phrase,
    whole_year,
    fiscal_year,
    month,
    plain_year,
];

/// The times that a text names, in order, none overlapping another.
pub(super) fn times(calendar: &Calendar, tokens: &Tokens<'_>) -> Vec<Time> {
    let reader = Reader::of(calendar, tokens);
    let mut times = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        match time(&reader, at).or_else(|| continued(&reader, at, times.last())) {
            Some(time) => {
                at = time.tokens.end;
                times.push(time);
            }
            None => at += 1,
        }
    }
    times
}

fn time(reader: &Reader<'_>, at: usize) -> Option<Time> {
    reader.tokens.get(at).filter(|token| token.kind != TokenKind::Sign)?;
    PATTERNS.iter().find_map(|pattern| pattern(reader, at))
}

/// Words before a period that say that it is the note's, in another year.
const SAME: [&str; 7] =
    ["same", "like", "equivalent", "corresponding", "comparable", "gleichen", "entsprechenden"];
/// Words for a period of any length.
const PERIODS: [&str; 10] = [
    "period",
    "quarter",
    "three months",
    "months",
    "half",
    "month",
    "stretch",
    "quartal",
    "zeitraum",
    "monat",
];

/// `the same period of 2025`
fn same_period(reader: &Reader<'_>, at: usize) -> Option<Time> {
    if !SAME.contains(&reader.word(at)) {
        return None;
    }
    let len = 1 + reader.any(at + 1, &PERIODS)?;
    let of = reader.any(at + len, &["of", "in", "des jahres"]).unwrap_or(0);
    let own = reader.any(at + len + of, &["this one", "this year", "dieses jahres"]);
    if let Some(own) = own {
        let months = vec![(reader.calendar.now - reader.calendar.length + 1, reader.calendar.now)];
        return Some(Time { tokens: at..at + len + of + own, months, has_year: true });
    }
    let now = reader.calendar.now;
    // The period of the note, or as much of the year as the figure beside it is of.
    let own = reader.calendar.length;
    let until = |last: i64| {
        let lengths = [own, 3, 6, 9, 12].into_iter().enumerate();
        let lengths = lengths.filter(|(at, length)| *at == 0 || *length != own);
        lengths.map(|(_, length)| (last - length + 1, last)).collect()
    };
    if let Some(year) = reader.year(at + len + of) {
        let months = until(i64::from(year) * 12 + now.rem_euclid(12));
        return Some(Time { tokens: at..at + len + of + 1, months, has_year: true });
    }
    // `of fiscal 2024`
    let (year, used) = reader.fiscal_label(at + len + of)?;
    let (first, last) = *reader.calendar.of_part(part(12, 1), Some(year), true).first()?;
    let month = (first..=last).find(|month| month.rem_euclid(12) == now.rem_euclid(12))?;
    Some(Time { tokens: at..at + len + of + used, months: until(month), has_year: true })
}

/// `mid-2026`, `end of 2025`, `by the end of the year`
fn end_of_year(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let (len, month) = match reader.any(at, &["end of", "close of", "ende"]) {
        Some(len) => (len, 12),
        None => (reader.any(at, &["mid", "mitte"])?, 6),
    };
    let next = at + len + reader.hyphen(at + len);
    let month = |year: i32| i64::from(year) * 12 + month - 1;
    if let Some(year) = reader.year(next) {
        return Some(Time { tokens: at..next + 1, months: vec![(month(year), month(year))], has_year: true });
    }
    let len = reader.any(at, &["end of the year", "end of this year"])?;
    let year = i32::try_from(reader.calendar.year()).ok()?;
    let mut months = vec![(month(year - 1), month(year - 1)), (month(year), month(year))];
    reader.calendar.sort(&mut months);
    Some(Time { tokens: at..at + len, months, has_year: false })
}

/// Phrases for the end of the year that is over.
const TURNS: [&str; 9] = [
    "new year ’ s",
    "new year",
    "turn of the year",
    "year end",
    "year - end",
    "end of last year",
    "end of the year",
    "jahreswechsel",
    "jahresende",
];

/// What goes on after `for the year` when it is a year that ends at some time.
const UNTIL: [&str; 8] = ["to", "ended", "ending", "through", "until", "till", "before", "earlier"];

/// `$520 million for the year`
fn whole_year(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let len = reader.any(at, &["for the year", "for the year as a whole", "im gesamten jahr"])?;
    let is_until = UNTIL.contains(&reader.word(at + len)) || reader.year(at + len).is_some();
    if is_until { None } else { reader.found(at, len, part(12, 1), None, false) }
}

/// `at New Year`, `the turn of the year`
fn turn_of_year(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let len = reader.any(at, &TURNS)?;
    let december =
        (reader.calendar.now - 11..=reader.calendar.now).find(|month| month.rem_euclid(12) == 11)?;
    Some(Time { tokens: at..at + len, months: vec![(december, december)], has_year: false })
}

/// `2025-Q1`, `2025Q1`, `2025 first-quarter`: a part of the year before it.
fn year_first(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let year = reader.year(at)?;
    let next = at + 1 + reader.hyphen(at + 1);
    let time = label(reader, next).or_else(|| ordinal(reader, next)).filter(|time| !time.has_year)?;
    let (first, last) = *time.months.first()?;
    let part = part(last - first + 1, first.rem_euclid(12) / (last - first + 1) + 1);
    reader.found(at, time.tokens.end - at, part, Some(year), false)
}

/// `Q3`, `Q3FY26`, `3Q25`, `H1`, `1H26`, `9M`, `9MFY26`, `2025-Q3`
fn label(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let (part, rest, len) = match letter_first(reader.word(at)) {
        Some((part, rest)) => (part, rest, 1),
        None => {
            let (part, rest) = digit_first(reader, at)?;
            (part, rest, 2)
        }
    };
    if part.number < 1 || part.number > 12 / part.length {
        return None;
    }
    if rest.is_empty() {
        return part_and_year(reader, at, len, part, false);
    }
    let year = Reader::short_year(rest.strip_prefix("fy").unwrap_or(&rest))?;
    reader.found(at, len, part, Some(year), rest.starts_with("fy"))
}

/// `q3fy26`: the part, and what follows.
fn letter_first(word: &str) -> Option<(Part, String)> {
    // `FQ3`
    let word = word.strip_prefix('f').filter(|rest| rest.starts_with('q')).unwrap_or(word);
    let rest = word.strip_prefix(['q', 'h'])?;
    let digit = rest.chars().next()?.to_digit(10)?;
    let length = if word.starts_with('q') { 3 } else { 6 };
    Some((part(length, i64::from(digit)), rest.get(1..)?.to_owned()))
}

/// `3Q25`, in two tokens: the part, and what follows.
fn digit_first(reader: &Reader<'_>, at: usize) -> Option<(Part, String)> {
    let token =
        reader.tokens.get(at).filter(|token| token.kind == TokenKind::Number && token.text.len() == 1)?;
    let number: i64 = token.text.parse().ok()?;
    let next = reader.tokens.get(at + 1).filter(|next| !next.is_spaced && next.kind == TokenKind::Word)?;
    let next = caseless(next.text);
    let part = match (next.get(..1)?, number) {
        ("q", 1..=4) => part(3, number),
        ("h", 1 | 2) => part(6, number),
        ("m", 3 | 6 | 9) => part(number, 1),
        _ => return None,
    };
    Some((part, next.get(1..)?.to_owned()))
}

/// A part of a year, with the year where one is behind it.
fn part_and_year(reader: &Reader<'_>, at: usize, len: usize, part: Part, is_fiscal: bool) -> Option<Time> {
    match reader.year_after(at + len) {
        Some((year, used, is_of_accounts)) => {
            reader.found(at, len + used, part, Some(year), is_fiscal || is_of_accounts)
        }
        None => reader.found(at, len, part, None, is_fiscal),
    }
}

/// `three months to December`, `quarter ended March 31, 2026`, `26 weeks to 27 September`, `year to July`
fn length_to(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let words = reader.calendar.words;
    let lengths = words.lengths.iter();
    let lengths = lengths.filter_map(|(phrase, length)| Some((*length, reader.is_phrase(at, phrase)?)));
    let (length, len) = lengths.max_by_key(|(_, len)| *len)?;
    let ended = reader.any(at + len, words.ended)?;
    let mut next = at + len + ended;
    next += reader.any(next, &["the end of", "end of", "end", "ende", "the", "in", "on"]).unwrap_or(0);
    // `27 September`, `31. Dezember`
    if reader.is_day(next) {
        next += 1 + usize::from(reader.word(next + 1) == ".");
    }
    let month = reader.month_number(next)?;
    let (used, year) = reader.day_and_year(next + 1);
    let months = reader.calendar.of_length(length, month, year);
    Some(Time { tokens: at..next + 1 + used, months, has_year: year.is_some() })
}

/// `fiscal year to July`
fn full_length_to(reader: &Reader<'_>, at: usize) -> Option<Time> {
    if !["full", "fiscal", "financial"].contains(&reader.word(at)) {
        return None;
    }
    let time = length_to(reader, at + 1)?;
    Some(Time { tokens: at..time.tokens.end, ..time })
}

/// `October-December`, `January to June`
fn month_range(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let first = reader.month_number(at)?;
    let is_between = at.checked_sub(1).is_some_and(|at| ["between", "zwischen"].contains(&reader.word(at)));
    let and = || is_between.then(|| reader.any(at + 1, &["and", "und"])).flatten();
    let until = reader.any(at + 1, reader.calendar.words.until).or_else(and)?;
    let last = reader.month_number(at + 1 + until)?;
    let len = 2 + until;
    let (used, year) = match reader.year(at + len) {
        Some(year) => (1, Some(year)),
        None => match reader.year_after(at + len) {
            Some((year, used, false)) => (used, Some(year)),
            _ => (0, None),
        },
    };
    let length = (last - first).rem_euclid(12) + 1;
    let months = reader.calendar.of_length(length, last, year);
    Some(Time { tokens: at..at + len + used, months, has_year: year.is_some() })
}

/// `December quarter`
fn month_quarter(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let month = reader.month_number(at)?;
    let next = at + 1 + reader.hyphen(at + 1);
    let len = reader.any(next, &["quarter", "half"])?;
    let length = if reader.word(next) == "quarter" { 3 } else { 6 };
    let year = reader.year_after(next + len);
    let used = year.map_or(0, |(_, used, _)| used);
    let months = reader.calendar.of_length(length, month, year.map(|(year, ..)| year));
    Some(Time { tokens: at..next + len + used, months, has_year: year.is_some() })
}

/// `third quarter of 2025`, `fiscal third-quarter`, `zweiten Halbjahr`, `1. Quartal`
fn ordinal(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let words = reader.calendar.words;
    let fiscal = usize::from(reader.word(at) == "fiscal");
    let start = at + fiscal;
    let (number, used) = number(reader, start)?;
    let next = start + used;
    let next = next + usize::from(reader.word(next) == "fiscal");
    let next = next + reader.hyphen(next);
    let (part, len) = match reader.any(next, words.quarter) {
        Some(len) => (part(3, number), len),
        None => {
            let len = reader.any(next, words.half)?;
            (part(6, if number == 4 { 2 } else { number }), len)
        }
    };
    if part.length == 6 && part.number > 2 {
        return None;
    }
    part_and_year(reader, at, next + len - at, part, fiscal == 1)
}

/// The number of a part of a year, and how many tokens name it: `third`, `3.`
fn number(reader: &Reader<'_>, at: usize) -> Option<(i64, usize)> {
    let word = reader.word(at);
    if let Some((_, number)) = reader.calendar.words.ordinals.iter().find(|(ordinal, _)| *ordinal == word) {
        return Some((*number, 1));
    }
    let number = word.parse().ok().filter(|number| (1..5).contains(number))?;
    (reader.word(at + 1) == ".").then_some((number, 2))
}

/// Words for what a company pays out.
const DIVIDENDS: [&str; 4] = ["dividend", "dividends", "payout", "distribution"];

/// `nine months`, `Schlussquartal`
fn phrase(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let phrases = reader.calendar.words.phrases.iter();
    let phrases = phrases.filter_map(|(phrase, part)| Some((*part, reader.is_phrase(at, phrase)?)));
    let (part, len) = phrases.max_by_key(|(_, len)| *len)?;
    // The interim dividend is named by when it is paid, whatever period it is of.
    if reader.word(at) == "interim" && DIVIDENDS.contains(&reader.word(at + len)) {
        return None;
    }
    match reader.year_after(at + len) {
        Some((year, used, is_fiscal)) => reader.found(at, len + used, part, Some(year), is_fiscal),
        None => reader.found(at, len, part, None, !reader.calendar.years.is_empty()),
    }
}

/// `FY26`, `fiscal 2026`
fn fiscal_year(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let (year, len) = reader.fiscal_label(at)?;
    reader.found(at, len, part(12, 1), Some(year), true)
}

/// `March 2026`, `March 31, 2026`
fn month(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let month = reader.month_number(at)?;
    let (used, year) = reader.day_and_year(at + 1);
    let months = reader.calendar.of_length(1, month, year);
    Some(Time { tokens: at..at + 1 + used, months, has_year: year.is_some() })
}

/// `2025`, but not `$2025`
fn plain_year(reader: &Reader<'_>, at: usize) -> Option<Time> {
    let token = reader.tokens.get(at)?;
    let year = reader.year(at)?;
    let before = at.checked_sub(1).and_then(|before| reader.tokens.get(before));
    // `the 38.9% of early 2025` is of a part of it, nobody says which.
    if before.is_some_and(|word| ["early", "late", "anfang"].iter().any(|part| word.is(part))) {
        return None;
    }
    let is_money = before.is_some_and(|before| {
        let is_mark = before.is_dash() || "(,:;/„“\"".contains(before.text);
        before.kind == TokenKind::Sign && !is_mark && !token.is_spaced
    });
    if is_money { None } else { reader.found(at, 1, part(12, 1), Some(year), false) }
}

/// `and 14.1% in the third`, after another quarter.
fn continued(reader: &Reader<'_>, at: usize, last: Option<&Time>) -> Option<Time> {
    let (first, end) = *last?.months.first()?;
    let words = reader.calendar.words;
    let number =
        words.ordinals.iter().find(|(word, _)| reader.word(at) == *word).map(|(_, number)| *number)?;
    let before = at.checked_sub(1).map(|at| reader.word(at)).unwrap_or_default();
    let is_link = ["and", "und", "from", "to"].contains(&reader.word(at + 1));
    let is_alone = is_link || reader.tokens.get(at + 1).is_none_or(|next| next.kind == TokenKind::Sign);
    let length = end - first + 1;
    if !["the", "im", "dem"].contains(&before)
        || !is_alone
        || !matches!(length, 3 | 6)
        || number > 12 / length
    {
        return None;
    }
    let year = last?.has_year.then(|| first.div_euclid(12));
    let months = match year {
        Some(year) => vec![(year * 12 + (number - 1) * length, year * 12 + number * length - 1)],
        None => reader.calendar.of_part(part(length, number), None, false),
    };
    Some(Time { tokens: at..at + 1, months, has_year: last?.has_year })
}
