//! Which way one amount is from another, and which way words have it.

use crate::claims::{Direction, caseless};
use crate::figures::Quantity;
use crate::note::Amount;
use crate::prose::datum::is_lower_better;

/// How far apart two figures may be to be in line, as a fraction.
const IN_LINE: f64 = 0.01;
/// Words that speak of how large a loss is: `narrowed`, `a smaller deficit than`.
const SIZES: [&str; 9] =
    ["narrowed", "narrower", "smaller", "widened", "wider", "larger", "shrank", "halved", "a"];
/// Words that say better or worse, not higher or lower.
const VERDICTS: [&str; 29] = [
    "better",
    "worse",
    "improved",
    "improves",
    "worsened",
    "deteriorated",
    "deteriorates",
    "worsens",
    "verbesserte",
    "verbessert",
    "verschlechterte",
    "verschlechtert",
    "beat",
    "beats",
    "beating",
    "missed",
    "misses",
    "topped",
    "tops",
    "topping",
    "besser",
    "schlechter",
    "übertraf",
    "übertrafen",
    "übertrifft",
    "übertroffen",
    "verfehlte",
    "verfehlten",
    "verfehlt",
];

/// The number that an amount is compared by.
pub(super) fn middle(amount: &Amount) -> Option<f64> {
    amount.number().or_else(|| amount.single())
}

/// Which way a value is of another; alike within one percent where that was said.
pub(super) fn way(value: f64, other: f64, is_alike: bool) -> Direction {
    let difference = value - other;
    if is_alike && difference.abs() <= IN_LINE * other.abs() {
        Direction::Flat
    } else if difference > 0.0 {
        Direction::Up
    } else if difference < 0.0 {
        Direction::Down
    } else {
        Direction::Flat
    }
}

/// Which way an expectation was changed: by its ends, for one may stay where it was.
pub(super) fn revision(now: &Amount, before: &Amount) -> Option<Direction> {
    let ((low, high), (old_low, old_high)) = (now.ends(), before.ends());
    let ends = [low - old_low, high - old_high];
    let finite: Vec<f64> = ends.into_iter().filter(|one| one.is_finite()).collect();
    if finite.is_empty() {
        return Some(way(middle(now)?, middle(before)?, false));
    }
    let (is_up, is_down) = (finite.iter().any(|one| *one > 0.0), finite.iter().any(|one| *one < 0.0));
    match (is_up, is_down) {
        (true, false) => Some(Direction::Up),
        (false, true) => Some(Direction::Down),
        (false, false) => Some(Direction::Flat),
        (true, true) => None,
    }
}

/// Whether words speak of how large a loss is.
pub(super) fn is_of_losses(value: f64, word: &str) -> bool {
    value < 0.0 && is_one_of(word, &SIZES)
}

/// Whether a word says better or worse of what is better lower.
pub(super) fn is_turned(of: Quantity<'_>, word: &str) -> bool {
    is_one_of(word, &VERDICTS) && is_lower_better(of.better(), &caseless(of.name()))
}

/// Whether a word says better or worse.
pub(super) fn is_verdict(word: &str) -> bool {
    is_one_of(word, &VERDICTS)
}

/// Whether a word is one of some, in capitals or not.
pub(super) fn is_one_of(word: &str, all: &[&str]) -> bool {
    all.iter().any(|own| word.eq_ignore_ascii_case(own))
}
