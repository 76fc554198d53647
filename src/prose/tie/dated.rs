//! The periods that a sentence names, and which mention each belongs to.

use super::scope::{Scope, follows, is_break, is_marked};
use crate::claims::TokenKind;
use crate::note::Note;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use crate::prose::when::{When, when};
use crate::units::{Currency, Frequency, Period, Unit};
use std::ops::Range;

/// Most tokens between a mention and its own period: `at the end of March`.
const MOST_AFTER: usize = 6;

/// A period named in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dated {
    pub(super) at: usize,
    pub(super) when: When,
    /// Whether it is the base of a comparison.
    pub(super) is_base: bool,
    /// Whether it is the last quarter of a whole fiscal year that is meant.
    pub(super) is_year: bool,
}

/// The periods that a sentence names, dates left out. Fiscal ones only where the fiscal year is known.
pub(super) fn dated(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    words: &Lexicon,
    has_april_fiscal_year: bool,
) -> Vec<Dated> {
    let mut dated = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some((when, is_year, len)) =
            fiscal(tokens, at).or_else(|| fiscal_quarter(tokens, at, words)).filter(|_| has_april_fiscal_year)
        {
            dated.push(Dated { at, when, is_base: is_base(tokens, at, when, words), is_year });
            at += len;
        } else if let Some((when, len)) = when(tokens, at, words) {
            let when = if has_april_fiscal_year { from_april(tokens, at, when, words) } else { when };
            let is_free = !is_date(tokens, at, words) && !is_fiscal(tokens, at, len, words);
            if is_free && !is_of_moment(tokens, at, when, words) {
                let is_year = dated.last().is_some_and(|first| is_year_from(tokens, first, at, when, words));
                dated.push(Dated { at, when, is_base: is_base(tokens, at, when, words), is_year });
            }
            at += len;
        } else {
            dated.extend(quarter_alone(tokens, at, dated.last(), words));
            at += 1;
        }
    }
    dated
}

/// `from April 2025 to March 2026`: whether two months named one after the other are the first and the last of a year.
fn is_year_from(tokens: &Tokens<'_>, first: &Dated, at: usize, when: When, words: &Lexicon) -> bool {
    let (When::Period(from), When::Period(to)) = (first.when, when) else { return false };
    let is_joined = at > first.at && at <= first.at + 4 && tokens.has(at - 1, words.small.until);
    let are_months = from.frequency() == Frequency::Month && to.frequency() == Frequency::Month;
    is_joined && are_months && from.plus(11) == Some(to)
}

/// `the same period of 2025`: the words before the year say what it is.
fn is_of_moment(tokens: &Tokens<'_>, at: usize, when: When, words: &Lexicon) -> bool {
    let is_year = matches!(when, When::Period(period) if period.frequency() == Frequency::Year);
    let ends_here = |start: usize| {
        let (_, len) = tokens.longest(start, words.moments)?;
        let of = tokens.any_len(start + len, words.period_names.of).unwrap_or(0);
        (start + len + of == at).then_some(())
    };
    is_year && (at.saturating_sub(6)..at).any(|start| ends_here(start).is_some())
}

/// `Q3FY26`, `Q3 FY26`, `FY26` of a fiscal year from April to March, whether that is a whole year, and how many tokens
/// it takes.
fn fiscal(tokens: &Tokens<'_>, at: usize) -> Option<(When, bool, usize)> {
    let text = |place: usize| tokens.get(place).map_or("", |token| token.text);
    let year_of = |text: &str| {
        let digits = text.get(text.len().saturating_sub(2)..)?;
        digits.parse::<i32>().ok().map(|year| 2000 + year)
    };
    let is_year = |text: &str| {
        text.starts_with("FY") && text.len() >= 4 && text.bytes().skip(2).all(|b| b.is_ascii_digit())
    };
    let (quarter, year, len) = match text(at).split_once("FY") {
        Some(("", _)) if is_year(text(at)) => (None, text(at), 1),
        Some((quarter, _)) => (quarter.strip_prefix('Q'), text(at), 1),
        None if is_year(text(at + 1)) => (text(at).strip_prefix('Q'), text(at + 1), 2),
        None => return None,
    };
    let year = year_of(year)?;
    let quarter: Option<i32> = match quarter {
        Some(quarter) => Some(quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?),
        None if len == 1 && text(at).starts_with("FY") => None,
        None => return None,
    };
    let quarter_of_year = quarter.unwrap_or(4);
    let calendar = (quarter_of_year % 4) + 1;
    let period = Period::of_quarter(if quarter_of_year == 4 { year } else { year - 1 }, calendar)?;
    Some((When::Period(period), quarter.is_none(), len))
}

/// `the third quarter of FY26`, `the June quarter of FY26`
fn fiscal_quarter(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(When, bool, usize)> {
    let month = || {
        let (month, len) = tokens.longest(at, words.months).filter(|(month, _)| month % 3 == 0)?;
        // The March quarter is the fourth.
        Some((if month == 3 { 4 } else { month / 3 - 1 }, len))
    };
    let (quarter, len) = tokens.longest(at, words.period_names.ordinals).or_else(month)?;
    let noun = tokens.any_len(at + len, words.period_names.quarter)?;
    let of = tokens.any_len(at + len + noun, words.period_names.of)?;
    let year = at + len + noun + of;
    let (When::Period(last), true, used) = fiscal(tokens, year)? else { return None };
    Some((When::Period(last.plus(i64::from(quarter) - 4)?), false, len + noun + of + used))
}

/// A quarter that is counted from April; one that is named by its months is what it is.
fn from_april(tokens: &Tokens<'_>, at: usize, when: When, words: &Lexicon) -> When {
    match when {
        When::Quarter(quarter) if tokens.longest(at, words.months).is_none() => {
            When::Quarter(quarter % 4 + 1)
        }
        other => other,
    }
}

/// Whether a period directly follows a mention and so is its own.
pub(super) fn belongs(tokens: &Tokens<'_>, dated: &Dated, scope: &Scope, words: &Lexicon) -> bool {
    let is_cut = |place: usize| is_break(tokens, place) || tokens.has(place, words.and);
    // `8.3% (January–March 2026)`
    let closes = |place: usize| tokens.get(place).is_some_and(|t| t.is_sign(')'));
    let is_bracketed = tokens.get(scope.after.start).is_some_and(|t| t.is_sign('('))
        && dated.at == scope.after.start + 1
        && scope.after.clone().any(closes);
    is_bracketed
        || scope.after.contains(&dated.at)
            && dated.at <= scope.after.start + MOST_AFTER
            && !(scope.after.start..dated.at).any(is_cut)
}

/// `on the fourth quarter` is a base, `on 31 March` is a date.
fn is_base(tokens: &Tokens<'_>, at: usize, own: When, words: &Lexicon) -> bool {
    let is_quarter = match own {
        When::Quarter(_) | When::LastYear(_) => true,
        When::Period(period) | When::Next(period) => period.frequency() == Frequency::Quarter,
        When::Month(_) => false,
    };
    let is_on = |place: usize| tokens.is_of_len(place, words.on_base, at - place);
    let is_after_on = (at.saturating_sub(2)..at).any(is_on);
    // The `on` of `year on year in the fourth quarter` is that of the basis.
    let has_basis = (at.saturating_sub(6)..at).any(|place| tokens.longest(place, words.bases).is_some());
    let is_year_end = tokens.has(at, words.period_names.year_end);
    // `below the level of March 2025`
    let is_of_level = (at.saturating_sub(4)..at).any(|start| {
        let level = tokens.any_len(start, words.earlier_value);
        let of = level.and_then(|len| Some(len + tokens.any_len(start + len, words.period_names.of)?));
        of.is_some_and(|len| start + len == at)
    });
    // `over Christmas` is a time.
    let is_over = at > 0 && tokens.has(at - 1, words.small.over) && !is_year_end;
    // `between 2021 and 2025`
    let len = when(tokens, at, words).map_or(1, |(_, len)| len);
    let is_between = at > 0
        && tokens.has(at - 1, words.between)
        && tokens.has(at + len, words.and)
        && when(tokens, at + len + 1, words).is_some();
    let has_day =
        tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() < 3) || is_year_end;
    let is_month_on = is_after_on && !is_quarter && !follows(tokens, at, 3, &[words.from]);
    let others = is_marked(tokens, at, words) && !is_month_on;
    others
        || is_over
        || is_of_level
        || is_between
        || (is_after_on && !has_day)
        || (is_quarter
            && (is_after_on
                || follows(tokens, at, if has_basis { 2 } else { 4 }, &[words.on_base])
                || follows(tokens, at, 3, &[words.beyond])))
}

/// `in the third`, after another quarter: of the same year, or the next where that comes before; `in that of 2024`, the
/// same quarter of another year.
fn quarter_alone(tokens: &Tokens<'_>, at: usize, before: Option<&Dated>, words: &Lexicon) -> Option<Dated> {
    let before = before?;
    let dated = |when| Some(Dated { at, when, is_base: false, is_year: false });
    let is_last_year = matches!(before.when, When::LastYear(_));
    let (named, own) = match before.when {
        When::LastYear(quarter) => (None, i32::from(quarter)),
        When::Period(named) if named.frequency() == Frequency::Quarter => (Some(named.year()), named.part()),
        When::Quarter(quarter) => (None, i32::from(quarter)),
        _ => return None,
    };
    let year = |place: usize| tokens.get(place)?.text.parse().ok().filter(|year| (1950..2100).contains(year));
    if let Some(year) = tokens.any_len(at, words.small.in_that_of).and_then(|len| year(at + len)) {
        return dated(When::Period(Period::of_quarter(year, own)?));
    }
    let len = tokens.any_len(at, words.small.in_the)?;
    let (quarter, used) = tokens.longest(at + len, words.period_names.ordinals)?;
    let after = at + len + used;
    if let Some(year) = tokens.any_len(after, words.period_names.of).and_then(|used| year(after + used)) {
        return dated(When::Period(Period::of_quarter(year, i32::from(quarter))?));
    }
    tokens
        .get(after)
        .is_none_or(|t| {
            t.kind == TokenKind::Sign
                || tokens.has(after, words.and)
                || tokens.has(after, words.range)
                || tokens.has(after, words.by)
        })
        .then_some(())?;
    match named {
        Some(year) => {
            let year = year + i32::from(i32::from(quarter) <= own);
            dated(When::Next(Period::of_quarter(year, i32::from(quarter))?))
        }
        None if is_last_year && i32::from(quarter) > own => dated(When::LastYear(quarter)),
        None => dated(When::Quarter(quarter)),
    }
}

/// Whether a month is that of a day before its end: `12 June`, but not `31 March`.
fn is_date(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    let is_month = tokens.longest(at, words.months).is_some();
    let day = |place: Option<usize>| {
        let token = tokens.get(place?).filter(|token| token.kind == TokenKind::Number)?;
        token.text.parse().ok().filter(|day| (1..28).contains(day))
    };
    let before = at.checked_sub(1);
    let before = before
        .map(|place| place - usize::from(tokens.get(place).is_some_and(|t| t.is_sign('.')) && place > 0));
    let after: Option<i32> = day(Some(at + 1));
    is_month && (day(before).is_some() || after.is_some())
}

fn is_fiscal(tokens: &Tokens<'_>, at: usize, len: usize, words: &Lexicon) -> bool {
    let is_word = |place: usize| {
        tokens.has(place, words.small.fiscal) || tokens.get(place).is_some_and(|t| t.text.starts_with("FY"))
    };
    let of = tokens.any_len(at + len, words.period_names.of).unwrap_or(0);
    (at > 0 && is_word(at - 1)) || is_word(at + len + of)
}

/// Whether the companies of a note count their years from April to March and name them after the end: those that say so,
/// or where all amounts are in Indian rupees, for the law has Indian companies do it (Companies Act 2013, section 2(41)).
pub(super) fn has_april_fiscal_year(note: &Note) -> bool {
    let mut known = note.companies.iter().filter_map(|company| company.fiscal_year).peekable();
    if known.peek().is_some() {
        let months = |year| Period::parse_by("FY2026", Some(year)).and_then(Period::months);
        let april = Period::of_month(2025, 4);
        return known.all(|year| months(year).map(|(first, _)| first) == april);
    }
    let rupees = Currency::parse("INR");
    let mut money = note.series.iter().filter_map(|series| match series.unit {
        Unit::Money(currency, _) => Some(currency),
        _ => None,
    });
    let has_money = note.series.iter().any(|series| matches!(series.unit, Unit::Money(..)));
    has_money && money.all(|currency| Some(currency) == rupees)
}
