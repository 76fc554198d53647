//! Words that make a figure one of less than its datum: of a place, without something, of a kind that its name has not.

use super::figure::Figure;
use super::words::List;
use crate::claims::{Kind, Token, TokenKind, caseless};
use crate::note::Transform;
use crate::prose::datum::period_of;
use crate::prose::when::when;
use crate::units::{Frequency, Language, Measure};

/// The end of names of divisions.
const DIVISION: &str = "sparte";
/// Months of a year.
const MONTHS: u8 = 12;
/// Words before a place.
const IN: [&str; 7] = ["in", "across", "throughout", "outside", "within", "im", "aus"];
const ARTICLES: [&str; 4] = ["the", "der", "dem", "den"];
/// Words with a capital behind `in` that are no places: `in US dollars`, `in Phase 2`.
const NO_PLACES: &str =
    "i|us|u.s|dollars|euros|gaap|ifrs|ebitda|ebit|eps|phase|fiscal|fy|easter|christmas|ramadan|diwali";

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    is_without(figure)
        || is_in_place(figure)
        || is_of_division(figure)
        || is_of_whole_year(figure)
        || is_in_other_unit(figure)
        || is_before_tax(figure)
        || figure.clause.has_before(List::Unreal)
        || is_over_longer_time(figure)
}

/// `at constant currencies, revenue rose 8%` of revenue, `excluding fuel`.
fn is_without(figure: &Figure<'_>) -> bool {
    let is_adjusted = figure.is_named(List::Excluded) || figure.is_named(List::Adjusted);
    figure.clause.has_before(List::Excluded) && !is_adjusted
}

/// `Das Ebitda der Erzeugungssparte` of the whole group.
fn is_of_division(figure: &Figure<'_>) -> bool {
    let is_division = |at: usize| {
        let word = figure.token(at).map(|token| caseless(token.text)).unwrap_or_default();
        word.len() > DIVISION.len() && word.ends_with(DIVISION) && !figure.name.contains(&word)
    };
    figure.clause.own_words().any(is_division)
}

/// `4.120 TWh` of so many `GWh`: whether a unit stands behind a number that was read without it.
fn is_in_other_unit(figure: &Figure<'_>) -> bool {
    let is_unit = |token: &Token<'_>| token.text.chars().skip(1).any(char::is_uppercase);
    let behind = figure.token(figure.clause.own.end).filter(|token| token.kind == TokenKind::Word);
    figure.amount.kind == Kind::Count && behind.is_some_and(is_unit)
}

/// `Der Jahresüberschuss vor Steuern` of the profit after them.
fn is_before_tax(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    let is_said =
        !clause.is_shared && clause.has_before(List::BeforeTax) || clause.begins_behind(List::BeforeTax);
    is_said && !figure.is_named(List::BeforeTax)
}

/// `shares have lost 6.3% since January` of the move of a day.
fn is_over_longer_time(figure: &Figure<'_>) -> bool {
    let period = period_of(figure.note, figure.reference);
    let is_of_day = period.is_none_or(|period| period.frequency() == Frequency::Day);
    figure.is_price()
        && is_of_day
        && figure.amount.kind == Kind::Percent
        && figure.clause.has(List::OfThisYear)
}

/// `full-year revenue fell 5%` of a quarter.
fn is_of_whole_year(figure: &Figure<'_>) -> bool {
    let is_own = matches!(
        figure.reference.transform,
        Transform::Of(Measure::Level | Measure::YearOverYear | Measure::PeriodOverPeriod)
    );
    let period = period_of(figure.note, figure.reference).and_then(|period| period.frequency().months());
    let is_short = period.is_some_and(|months| months < MONTHS);
    let words = figure.clause.words;
    // `at the end of the fiscal year`
    let is_end = |at: usize| (at.saturating_sub(2)..at).any(|at| words.is(at, List::Of));
    is_own && is_short && figure.clause.own_words().any(|at| words.is(at, List::FullYear) && !is_end(at))
}

/// `in Texas, sales rose 2.7%` of all sales.
fn is_in_place(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    let is_in = |at: usize| figure.token(at).is_some_and(|token| IN.iter().any(|word| token.is(word)));
    let is_the = |at: usize| figure.token(at).is_some_and(|token| ARTICLES.iter().any(|word| token.is(word)));
    clause.own_words().filter(|at| is_in(*at)).any(|at| {
        let at = if is_the(at + 1) { at + 2 } else { at + 1 };
        is_place(figure, at)
    })
}

fn is_place(figure: &Figure<'_>, at: usize) -> bool {
    let Some(token) = figure.token(at) else { return false };
    let word = caseless(token.text);
    if figure.is_price() || figure.name.contains(&word) {
        return false;
    }
    if figure.clause.words.is(at, List::Places) {
        return true;
    }
    let is_english = matches!(figure.note.language, Language::English | Language::IndianEnglish);
    let is_name = token.kind == TokenKind::Word
        && token.text.chars().count() > 2
        && token.text.starts_with(char::is_uppercase)
        && token.text.chars().skip(1).all(char::is_lowercase);
    let is_known = || {
        let names = figure.checked.names;
        !names.companies(token.text).is_empty()
            || figure.names_at(at).next().is_some()
            || when(figure.checked.tokens, at, figure.checked.words).is_some()
            || NO_PLACES.split('|').any(|other| other == word)
    };
    is_english && is_name && !is_known()
}
