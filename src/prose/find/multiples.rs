//! Multiples in words: `doubled`, `three times that of`.

use super::bound::bound_before;
use super::found::Found;
use super::outlook::is_outlook;
use crate::claims::{Amount, Kind, Mention, Stated};
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// `three times that of`
fn spelled_multiple(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(f64, usize)> {
    let (count, used) = tokens.longest(at, words.cardinals)?;
    let times = tokens.has(at + used, words.small.times);
    let is_much = tokens.has(at + used + 1, words.small.times_of);
    (times && is_much).then_some((f64::from(count), used + 1))
}

/// `doubled`, `more than tripled`
pub(super) fn multiples(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let times = |place: usize| {
        let word = tokens
            .longest(place, words.multiples)
            .map(|(times, len)| (times, len, if times < 1.0 { 0.025 } else { 0.05 }));
        word.or_else(|| spelled_multiple(tokens, place, words).map(|(times, len)| (times, len, 0.5)))
    };
    let places = sentence.clone().filter_map(|place| Some((place, times(place)?)));
    places
        .filter(|(place, (_, len, _))| {
            !tokens.has(place + len, words.small.digits)
                && !tokens.get(place + len).is_some_and(|t| t.is_dash())
        })
        .map(|(place, (times, len, half))| {
            let mut span = place..place + len;
            let (qualifier, is_near) = bound_before(tokens, &mut span, words);
            let amount = Amount { is_change: true, ..Amount::rounded(Kind::Multiple, times, half) };
            let is_outlook = is_outlook(tokens, sentence, &span, words);
            let mention =
                Mention { qualifier, is_near, is_outlook, ..Mention::of(Stated::Amount(amount), None) };
            Found { mention, tokens: span, digits: None }
        })
        .collect()
}
