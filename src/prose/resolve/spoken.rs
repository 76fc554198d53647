//! Quantities in words: `low-single-digit`, `a third of production`, `break-even`.

use super::quantity::Quantity;
use super::units::Units;
use crate::claims::{Amount, Kind, caseless};
use crate::prose::tokens::Tokens;
use crate::units::Qualifier;
use std::ops::Range;

/// Words for parts of a whole, with what they are in percent.
const FRACTIONS: [(&str, f64); 16] = [
    ("half", 50.0),
    ("a half", 50.0),
    ("a third", 100.0 / 3.0),
    ("one third", 100.0 / 3.0),
    ("two thirds", 200.0 / 3.0),
    ("a quarter of", 25.0),
    ("a quarter", 25.0),
    ("three quarters of", 75.0),
    ("a fifth", 20.0),
    ("a tenth", 10.0),
    ("die hälfte", 50.0),
    ("ein drittel", 100.0 / 3.0),
    ("zwei drittel", 200.0 / 3.0),
    ("ein viertel", 25.0),
    ("ein fünftel", 20.0),
    ("ein zehntel", 10.0),
];
/// By how much a fraction in words may be off.
const ABOUT: f64 = 0.05;
/// Words that bound a fraction.
const BOUNDS: [(&str, Qualifier); 8] = [
    ("more than", Qualifier::MoreThan),
    ("less than", Qualifier::LessThan),
    ("nearly", Qualifier::LessThan),
    ("almost", Qualifier::LessThan),
    ("about", Qualifier::About),
    ("mehr als", Qualifier::MoreThan),
    ("weniger als", Qualifier::LessThan),
    ("over", Qualifier::MoreThan),
];
/// Words before a half that is no number: `the first half`, `the lower half`.
const PARTED: [&str; 11] =
    ["upper", "lower", "first", "second", "top", "bottom", "other", "untere", "obere", "erste", "zweite"];

/// Words behind a quarter that is one of a year.
const TIMES: [&str; 6] = ["ago", "earlier", "later", "before", "year", "end"];

/// Where words state an amount, and how they bound it.
type Spoken = (Range<usize>, Amount, Option<Qualifier>);

/// The quantity in words that begins at a token.
pub(super) fn spoken(tokens: &Tokens<'_>, at: usize, units: &Units) -> Option<Quantity> {
    let found =
        interval(tokens, at).or_else(|| fraction(tokens, at)).or_else(|| break_even(tokens, at, units));
    found.map(|(range, amount, qualifier)| Quantity::bare(range, amount, qualifier))
}

fn word(tokens: &Tokens<'_>, at: usize) -> String {
    tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default()
}

/// `low-single-digit`, `mid-80s`, `low teens`
fn interval(tokens: &Tokens<'_>, at: usize) -> Option<Spoken> {
    let word = |at: usize| word(tokens, at);
    let part = match word(at).as_str() {
        "low" => 0,
        "mid" => 1,
        "high" => 2,
        _ => return None,
    };
    let hyphen = |at: usize| at + usize::from(tokens.get(at).is_some_and(|token| token.is_dash()));
    let mut next = hyphen(at + 1);
    let ends = |base: f64| match part {
        0 => (base + 1.0, base + 3.0),
        1 => (base + 4.0, base + 6.0),
        _ => (base + 7.0, base + 9.0),
    };
    let (from, to) = if word(next) == "single" {
        next = hyphen(next + 1);
        if !word(next).starts_with("digit") {
            return None;
        }
        next += 1;
        ends(0.0)
    } else if word(next) == "teens" {
        next += 1;
        ends(10.0)
    } else {
        let tens: u8 = word(next).parse().ok().filter(|tens: &u8| tens.is_multiple_of(10) && *tens < 100)?;
        if word(next + 1) != "s" {
            return None;
        }
        next += 2;
        ends(f64::from(tens))
    };
    let is_percent = ["%", "percent"].contains(&word(next).as_str());
    let amount = Amount { printed: from, printed_to: Some(to), low: from, high: to, ..percent() };
    Some((at..next + usize::from(is_percent), amount, None))
}

/// Nothing, in percent.
fn percent() -> Amount {
    Amount {
        kind: Kind::Percent,
        low: 0.0,
        high: 0.0,
        printed: 0.0,
        printed_to: None,
        is_change: false,
        is_signed: false,
        is_per_share: false,
        is_loss: false,
        is_direct_loss: false,
    }
}

/// `break-even` is nothing earned and nothing lost.
fn break_even(tokens: &Tokens<'_>, at: usize, units: &Units) -> Option<Spoken> {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let len = if is(at, "breakeven") {
        1
    } else if is(at, "break") && is(at + 2, "even") {
        3
    } else {
        return None;
    };
    let before = at.checked_sub(1)?;
    let is_figure = ["and", "to", "at", "of", "from", "or"].iter().any(|word| is(before, word));
    let amount = Amount { kind: Kind::Money(units.currency?), ..percent() };
    is_figure.then_some((at..at + len, amount, None))
}

/// The number of tokens that a phrase takes at a place.
fn length(tokens: &Tokens<'_>, at: usize, phrase: &str) -> Option<usize> {
    let mut words = phrase.split(' ').enumerate();
    let len = words.clone().count();
    words.all(|(index, word)| tokens.get(at + index).is_some_and(|token| token.is(word))).then_some(len)
}

/// `a third of production`, `by more than half`
fn fraction(tokens: &Tokens<'_>, at: usize) -> Option<Spoken> {
    let bound = BOUNDS.iter().find_map(|(phrase, bound)| Some((length(tokens, at, phrase)?, *bound)));
    let start = at + bound.map_or(0, |(len, _)| len);
    let found = FRACTIONS
        .iter()
        .filter_map(|(phrase, value)| Some((length(tokens, start, phrase)?, *value, *phrase)));
    let (len, value, phrase) = found.max_by_key(|(len, ..)| *len)?;
    let end = start + len - usize::from(phrase.ends_with(" of"));
    let before = at.checked_sub(1).map(|at| word(tokens, at)).unwrap_or_default();
    let is_share = bound.is_some() || ["by", "than", "um"].contains(&before.as_str());
    let next = word(tokens, end);
    let is_half = phrase == "half" && !is_share && next != "of";
    // `$12 a quarter`, `a quarter earlier`
    let is_time = phrase == "a quarter" && (before != "by" || TIMES.contains(&next.as_str()));
    if is_half || is_time || PARTED.contains(&before.as_str()) || next == "-" || next == "year" {
        return None;
    }
    let is_change = before == "by" || before == "um";
    let amount = Amount {
        low: value * (1.0 - ABOUT),
        high: value * (1.0 + ABOUT),
        printed: value,
        is_change,
        ..percent()
    };
    Some((at..end, amount, bound.map(|(_, bound)| bound)))
}
