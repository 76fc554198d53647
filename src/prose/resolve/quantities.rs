//! All quantities of a sentence: those that were found by their units, and those that are known only by their
//! surroundings.

use super::bare::Bare;
use super::joins::{leave_time, make_tolerance, merge_ranges, share_change};
use super::quantity::Quantity;
use super::spoken::spoken;
use crate::prose::find::Found;
use std::ops::Range;

/// What a sentence states, with the quantities that are known only by their surroundings.
pub(super) fn quantities(bare: &Bare<'_>, sentence: &Range<usize>, found: &[Found]) -> Vec<Quantity> {
    let tokens = bare.tokens;
    let mut all: Vec<Quantity> = found.iter().map(Quantity::of).collect();
    let mut at = sentence.start;
    while at < sentence.end {
        at = add(bare, at, &mut all).unwrap_or(at + 1);
    }
    all.sort_by_key(|one| one.found.tokens.start);
    merge_ranges(tokens, bare.tags, &mut all);
    share_change(tokens, &mut all);
    for one in &mut all {
        make_tolerance(tokens, one);
        leave_time(tokens, one);
        let range = &one.found.tokens;
        one.found.mention.span = tokens.span(range.start, range.end.saturating_sub(1));
    }
    all
}

/// Adds the quantity that begins at a token; where it ends.
fn add(bare: &Bare<'_>, at: usize, all: &mut Vec<Quantity>) -> Option<usize> {
    let is_taken = |range: &Range<usize>| all.iter().any(|one| one.is_within(range));
    if let Some(one) = spoken(bare.tokens, at, bare.units).filter(|one| !is_taken(&one.found.tokens)) {
        let end = one.found.tokens.end;
        all.push(one);
        return Some(end);
    }
    if is_taken(&(at..at + 1)) {
        return None;
    }
    let (one, low) = bare.number(at, all)?;
    if let Some(low) = low {
        all.retain(|other| !(other.is_bare && other.found.tokens.start == low));
    }
    let end = one.found.tokens.end;
    all.push(one);
    Some(end)
}
