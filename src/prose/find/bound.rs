//! Bounds in words before an amount: `more than`, `up to`, `about`.

use crate::claims::{Token, TokenKind, starts_with_word};
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use crate::units::Qualifier;
use std::ops::Range;

/// Verbs of which `up` is a part, as it is of those in the past: `went up to`.
const MOVES: &str = "add|adds|pick|picks|went|goes|go|going|gone|shot|ran|came|comes|crept|rose|grew|drove|brought|took|takes|\
    climb|climbs|inches|edges|moves";

/// What is crossed.
const MARKS: [&str; 6] = ["mark", "threshold", "level", "barrier", "milestone", "line"];
/// Tokens behind an amount in which that is: `the 10,000-customer mark`.
const NEAR_MARK: usize = 3;

/// The longest bound that ends right before some tokens, which take it in, and whether it is near.
pub(in crate::prose) fn bound_before(
    tokens: &Tokens<'_>,
    span: &mut Range<usize>,
    words: &Lexicon,
) -> (Option<Qualifier>, bool) {
    let end = span.start;
    let found = (end.saturating_sub(4)..end).find_map(|start| {
        let qualifier = tokens.first_of_len(start, words.bounds_before, end - start)?;
        Some((start, qualifier, tokens.is_of_len(start, words.near, end - start)))
    });
    // What adds up, or edged up, to an amount comes to it.
    let is_sum = found.is_some_and(|(start, ..)| {
        tokens.has(start, words.small.up)
            && start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| {
                let is_past = !words.past_ending.is_empty() && t.text.ends_with(words.past_ending);
                is_past || MOVES.split('|').any(|verb| t.is(verb))
            })
    });
    let is_worth = found.is_some_and(|(start, ..)| start > 0 && tokens.has(start - 1, words.small.worth));
    // `hands over 118,000 cars`
    let is_particle = found.is_some_and(|(start, ..)| {
        let verb = start.checked_sub(1).and_then(|at| tokens.get(at));
        let is_over = tokens.get(start).is_some_and(|token| token.is("over")) && end == start + 1;
        // `14.2 g/t over 6.5 metres`
        let before = |back: usize| start.checked_sub(back).and_then(|at| tokens.get(at));
        let is_unit = before(2).is_some_and(|sign| sign.is_sign('/'))
            && before(4).is_some_and(|number| number.kind == TokenKind::Number);
        is_over && (is_unit || verb.is_some_and(|verb| starts_with_word(verb.text, "hand")))
    });
    // `growth of better than 50%`, but `better than the 50% expected` compares.
    let is_comparison = found.is_some_and(|(start, ..)| {
        let is_of = |token: &Token<'_>| ["of", "by"].iter().any(|word| token.is(word));
        let before = start.checked_sub(1).and_then(|at| tokens.get(at));
        tokens.get(start).is_some_and(|token| token.is("better")) && !before.is_some_and(is_of)
    });
    // `topped the $1 billion mark`, but `topped the $1.12 consensus` compares.
    let is_mark = || {
        let mut behind = (span.end..span.end + NEAR_MARK).filter_map(|at| tokens.get(at));
        behind.any(|token| MARKS.iter().any(|mark| token.is(mark)))
    };
    let is_of_mark = end.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is("the"));
    let is_expected = is_of_mark && !is_mark();
    let is_none = is_sum || is_worth || is_particle || is_comparison || is_expected;
    let Some((start, qualifier, is_near)) = found.filter(|_| !is_none) else {
        return (None, false);
    };
    span.start = start;
    (Some(qualifier), is_near)
}
