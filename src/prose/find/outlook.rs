//! Whether words make a figure an expectation.

use super::sentence::clause;
use crate::prose::lexicon::{Form, Lexicon};
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Whether the words around an amount make it an expectation.
pub(super) fn is_outlook(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    amount: &Range<usize>,
    words: &Lexicon,
) -> bool {
    let clause = clause(tokens, sentence, amount.start, words);
    let end = amount.end;
    is_after_outlook(tokens, sentence, amount.start, words)
        || tokens.has_in(clause.start..amount.start, words.benchmarks)
        || tokens.has_in(end..clause.end, words.in_prospect)
        || tokens.has_in(end..end + 2, words.to_come)
        || tokens.has(end, words.benchmarks)
        || is_surprise(tokens, end, words)
}

/// Whether words before a token, up to a semicolon or an actual figure, make all that follows an expectation.
fn is_after_outlook(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize, words: &Lexicon) -> bool {
    let is_cut = |place: &usize| tokens.get(*place).is_some_and(|token| token.is_sign(';'));
    let start = (sentence.start..at).rev().find(|place| is_cut(place) || tokens.has(*place, words.actuals));
    let start = start.unwrap_or(sentence.start);
    // `Outlook: revenue of …`
    let is_heading = |place: usize| {
        let len = tokens.any_len(place, words.benchmarks);
        len.is_some_and(|len| tokens.get(place + len).is_some_and(|t| t.is_sign(':')))
    };
    (start..at).any(is_heading) || tokens.has_in(start..at, words.outlook)
}

/// Whether an amount is the distance from an expectation: `5% above our estimate`.
fn is_surprise(tokens: &Tokens<'_>, after: usize, words: &Lexicon) -> bool {
    let is_far =
        tokens.longest(after, words.directions).is_some_and(|((_, form), _)| form == Form::Comparative);
    is_far && tokens.has_in(after..after + 4, words.benchmarks)
}
