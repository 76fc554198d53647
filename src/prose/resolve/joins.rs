//! Quantities that belong together, and words beside quantities that belong to them or not.

use super::cue::Cue;
use super::quantity::Quantity;
use super::vocabulary::Tag;
use crate::claims::{Amount, Stated, caseless};
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Words that make a time of the words before them: `a year later`.
const DISTANCES: [&str; 5] = ["later", "earlier", "ago", "before", "on"];
/// What such a time is counted in.
const TIMES: [&str; 3] = ["year", "quarter", "month"];

/// `4,100 to 4,300 homes`, where nothing moves from the one to the other.
pub(super) fn merge_ranges(tokens: &Tokens<'_>, tags: &[Tag], all: &mut Vec<Quantity>) {
    let mut at = 0;
    while at + 1 < all.len() {
        let (Some(low), Some(high)) = (all.get(at), all.get(at + 1)) else { return };
        if let Some(whole) = range(tokens, tags, low, high) {
            all.splice(at..at + 2, [whole]);
        }
        at += 1;
    }
}

/// The range that two quantities are the ends of.
fn range(tokens: &Tokens<'_>, tags: &[Tag], low: &Quantity, high: &Quantity) -> Option<Quantity> {
    let (first, second) = (low.found.mention.amount()?, high.found.mention.amount()?);
    let between = low.found.tokens.end..high.found.tokens.start;
    let is_fit = first.kind == second.kind
        && first.printed_to.is_none()
        && second.printed_to.is_none()
        && first.printed < second.printed;
    if !is_fit || !is_joined(tokens, &between) {
        return None;
    }
    let is_to = between.clone().any(|at| tokens.get(at).is_some_and(|token| token.is("to")));
    let is_from =
        |tag: &Tag| tag.tokens.end == low.found.tokens.start && matches!(tag.cue, Cue::From | Cue::UpFrom);
    // `fell by 175 to 7,240`
    let before = low.found.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let is_by = before.is_some_and(|word| word.is("by"));
    if is_to && (first.is_change || is_by || tags.iter().any(is_from)) {
        return None;
    }
    let printed_to = Some(second.printed);
    let merged = Amount { low: first.low, high: second.high, printed: first.printed, printed_to, ..*second };
    let mut whole = high.clone();
    whole.found.tokens = low.found.tokens.start..high.found.tokens.end;
    whole.found.mention.stated = Stated::Amount(merged);
    whole.found.mention.qualifier = low.found.mention.qualifier;
    whole.others = Vec::new();
    whole.is_bare = low.is_bare && high.is_bare;
    Some(whole)
}

/// Whether what stands between two numbers is one word or sign that joins a range.
fn is_joined(tokens: &Tokens<'_>, between: &Range<usize>) -> bool {
    let is_link = |text: &str| ["to", "bis"].contains(&caseless(text).as_str());
    // `950 Mill. bis 1,05 Mrd. Euro`
    let is_short = tokens.get(between.start).is_some_and(|token| token.is_sign('.') && !token.is_spaced);
    let start = between.start + usize::from(is_short);
    between.end == start + 1 && tokens.get(start).is_some_and(|token| token.is_dash() || is_link(token.text))
}

/// `dropped 14.2p, or 7pc`: what a change is called in other words is a change, too.
pub(super) fn share_change(tokens: &Tokens<'_>, all: &mut [Quantity]) {
    let mut before: Option<Quantity> = None;
    for one in all {
        if let Some(before) = &before
            && before.found.mention.amount().is_some_and(|amount| amount.is_change)
            && is_alternative(tokens, before, one)
            && let Stated::Amount(amount) = &mut one.found.mention.stated
        {
            amount.is_change = true;
            one.found.mention.direction = before.found.mention.direction;
        }
        before = Some(one.clone());
    }
}

/// Whether a quantity is the one before it in other words.
fn is_alternative(tokens: &Tokens<'_>, before: &Quantity, one: &Quantity) -> bool {
    let start = one.found.tokens.start;
    let link = start.checked_sub(1).and_then(|at| tokens.get(at));
    link.is_some_and(|word| word.is("or") || word.is("oder")) && before.found.tokens.end + 3 >= start
}

/// `plus or minus $30 million` is no negative amount.
pub(super) fn make_tolerance(tokens: &Tokens<'_>, one: &mut Quantity) {
    let start = one.found.tokens.start;
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let before = |back: usize| start.checked_sub(back);
    let is_spelled = is(start, "minus")
        && before(1).is_some_and(|at| is(at, "or"))
        && before(2).is_some_and(|at| is(at, "plus"));
    let is_signs =
        before(2).is_some_and(|at| is(at, "+")) && before(1).is_some_and(|at| is(at, "/")) && is(start, "-");
    if (is_spelled || is_signs)
        && let Stated::Amount(amount) = &mut one.found.mention.stated
        && amount.printed < 0.0
    {
        (amount.low, amount.high, amount.printed) = (-amount.high, -amount.low, -amount.printed);
        one.found.tokens.start = start - 2;
    }
}

/// `6% a year later`: the time is not the quantity's.
pub(super) fn leave_time(tokens: &Tokens<'_>, one: &mut Quantity) {
    let end = one.found.tokens.end;
    let is_one_of = |at: usize, words: &[&str]| {
        tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is(word)))
    };
    let has_time = end >= 2 && is_one_of(end - 1, &TIMES) && is_one_of(end, &DISTANCES);
    if has_time && one.found.tokens.len() > 3 {
        one.found.tokens.end = end - 2;
    }
}
