//! Quantities in words: `low-single-digit`, `a third of production`, `break-even`.

use super::quantity::Quantity;
use super::units::Units;
use crate::claims::{Amount, Kind, caseless};
use crate::prose::tokens::Tokens;
use crate::units::Qualifier;
use std::ops::Range;

/// How many parts of a whole: `two` in `two fifths`.
const COUNTS: [(&str, f64); 16] = [
    ("a", 1.0),
    ("an", 1.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("ein", 1.0),
    ("einen", 1.0),
    ("einem", 1.0),
    ("zwei", 2.0),
    ("drei", 3.0),
    ("vier", 4.0),
    ("fünf", 5.0),
    ("der", 1.0),
    ("die", 1.0),
];
/// Names of parts, with the number of them in the whole.
const PARTS: [(&str, f64); 20] = [
    ("half", 2.0),
    ("halves", 2.0),
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("hälfte", 2.0),
    ("drittel", 3.0),
    ("viertel", 4.0),
    ("fünftel", 5.0),
    ("sechstel", 6.0),
    ("siebtel", 7.0),
    ("achtel", 8.0),
    ("neuntel", 9.0),
    ("zehntel", 10.0),
    ("zwölftel", 12.0),
];
/// By how much a fraction in words may be off.
const ABOUT: f64 = 0.05;
/// Words that bound a fraction.
const BOUNDS: [(&str, Qualifier); 13] = [
    ("more than", Qualifier::MoreThan),
    ("less than", Qualifier::LessThan),
    ("nearly", Qualifier::LessThan),
    ("almost", Qualifier::LessThan),
    ("about", Qualifier::About),
    ("mehr als", Qualifier::MoreThan),
    ("weniger als", Qualifier::LessThan),
    ("over", Qualifier::MoreThan),
    ("roughly", Qualifier::About),
    ("rund", Qualifier::About),
    ("gut", Qualifier::MoreThan),
    ("knapp", Qualifier::LessThan),
    ("fast", Qualifier::LessThan),
];
/// Those of them that say that it is near.
const NEAR: [&str; 5] = ["nearly", "almost", "gut", "knapp", "fast"];
/// Words before a half that is no number: `the first half`, `the lower half`.
const PARTED: [&str; 11] =
    ["upper", "lower", "first", "second", "top", "bottom", "other", "untere", "obere", "erste", "zweite"];

/// Words behind a quarter that is one of a year.
const TIMES: [&str; 6] = ["ago", "earlier", "later", "before", "year", "end"];

/// Words between a part and what it is more or less than.
const BESIDE: [&str; 8] = ["below", "above", "more", "less", "higher", "lower", "unter", "über"];
/// Words behind what is one of a row: `a third straight rise`.
const ORDINAL: [&str; 9] =
    ["straight", "consecutive", "successive", "quarter", "quarters", "time", "month", "day", "week"];

/// Where words state an amount, and how they bound it.
type Spoken = (Range<usize>, Amount, Option<Qualifier>);

/// The quantity in words that begins at a token.
pub(super) fn spoken(tokens: &Tokens<'_>, at: usize, units: &Units) -> Option<Quantity> {
    let found =
        interval(tokens, at).or_else(|| fraction(tokens, at)).or_else(|| break_even(tokens, at, units));
    found.map(|(range, amount, qualifier)| {
        let is_near = NEAR.contains(&word(tokens, range.start).as_str());
        let mut quantity = Quantity::bare(range, amount, qualifier);
        quantity.found.mention.is_near = is_near;
        quantity
    })
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
    let amount = Amount { high: to, printed_to: Some(to), ..Amount::rounded(Kind::Percent, from, 0.0) };
    Some((at..next + usize::from(is_percent), amount, None))
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
    let amount = Amount::rounded(Kind::Money(units.currency?), 0.0, 0.0);
    is_figure.then_some((at..at + len, amount, None))
}

/// The number of tokens that a phrase takes at a place.
fn length(tokens: &Tokens<'_>, at: usize, phrase: &str) -> Option<usize> {
    let mut words = phrase.split(' ').enumerate();
    let len = words.clone().count();
    words.all(|(index, word)| tokens.get(at + index).is_some_and(|token| token.is(word))).then_some(len)
}

/// A part of a whole that begins at a token: where it ends, what it is in percent, and its word.
fn part(tokens: &Tokens<'_>, start: usize) -> Option<(usize, f64, &'static str)> {
    let of = |at: usize| {
        let word = word(tokens, at);
        let one = word.strip_suffix('s').unwrap_or(&word);
        PARTS.iter().find(|(text, _)| *text == one || *text == word)
    };
    if let Some((text, parts)) = of(start).filter(|(text, _)| *text == "half") {
        return Some((start + 1, 100.0 / parts, *text));
    }
    let first = word(tokens, start);
    let (_, count) = COUNTS.iter().find(|(text, _)| *text == first)?;
    let next = start + 1 + usize::from(tokens.get(start + 1).is_some_and(|token| token.is_dash()));
    let (text, parts) = of(next)?;
    (count < parts).then_some((next + 1, 100.0 * count / parts, *text))
}

/// `a third of production`, `by more than half`
fn fraction(tokens: &Tokens<'_>, at: usize) -> Option<Spoken> {
    let bound = BOUNDS.iter().find_map(|(phrase, bound)| Some((length(tokens, at, phrase)?, *bound)));
    let start = at + bound.map_or(0, |(len, _)| len);
    let (end, value, part) = part(tokens, start)?;
    let before = at.checked_sub(1).map(|at| word(tokens, at)).unwrap_or_default();
    let is_share = bound.is_some() || ["by", "than", "um"].contains(&before.as_str());
    let next = word(tokens, end);
    let is_half = end == start + 1 && !is_share && next != "of";
    // `$12 a quarter`, `a quarter earlier`
    let is_part = next == "of" || BESIDE.contains(&next.as_str());
    let is_time = part == "quarter" && !is_part && (before != "by" || TIMES.contains(&next.as_str()));
    let is_time = is_time || (word(tokens, end - 1) == "quarters" && word(tokens, end - 2) != "three");
    // `a third straight rise`
    let is_ordinal = ORDINAL.contains(&next.as_str());
    if is_half || is_time || is_ordinal || PARTED.contains(&before.as_str()) || next == "-" || next == "year"
    {
        return None;
    }
    let is_change = before == "by" || before == "um";
    let amount = Amount {
        low: value * (1.0 - ABOUT),
        high: value * (1.0 + ABOUT),
        is_change,
        ..Amount::rounded(Kind::Percent, value, 0.0)
    };
    Some((at..end, amount, bound.map(|(_, bound)| bound)))
}
