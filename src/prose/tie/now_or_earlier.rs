//! Whether a mention is an earlier amount, and the datum that it means.

use super::context::Context;
use super::earlier::tie_prior;
use super::mentions::Mentions;
use super::now::tie_now;
use super::outcome::Tie;
use crate::claims::Kind;
use crate::prose::find::Found;
use crate::prose::when::when;
use std::ops::Range;

/// What one of the mentions means.
pub(in crate::prose) fn tie(context: &Context<'_>, mentions: &Mentions<'_>, one: &Found) -> Tie {
    let tokens = mentions.tokens;
    let spoken = mentions.spoken(one);
    let own = spoken.others.iter().find(|(scope, _)| *scope == spoken.scope).and_then(|(_, own)| own.clone());
    // `after a 2.3% increase in the previous quarter`: a change that others are compared with is an earlier one.
    let is_compared = |own: &Range<usize>| {
        let phrases = [context.words.compared, context.words.compared_nouns];
        let is_marked = phrases.into_iter().any(|phrases| tokens.has(own.start, phrases));
        // `gegenüber dem Vorjahr um 5 %`: what it is compared with is named.
        let is_named = (own.start..one.tokens.start).any(|place| {
            let words = context.words;
            tokens.longest(place, words.moments).is_some()
                || when(tokens, place, words).is_some()
                || tokens.has(place, words.by)
        });
        is_marked && !is_named
    };
    let can_be_earlier = |own: &Range<usize>| {
        let amount = one.mention.amount().filter(|amount| amount.kind != Kind::Multiple);
        let is_earlier = || spoken.scope.begins_earlier(tokens, context.words) || is_compared(own);
        amount.is_some_and(|amount| !amount.is_change || is_earlier())
    };
    match own.filter(|own| can_be_earlier(own) && !one.mention.is_outlook) {
        Some(own) => tie_prior(context, &spoken, mentions, &own),
        None => tie_now(context, &spoken),
    }
}
