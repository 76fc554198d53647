//! The mentions of a sentence, each with the words around it.

use super::scope::{Scope, prior};
use crate::prose::find::Found;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// The mentions of a sentence.
pub(in crate::prose) struct Mentions<'s> {
    pub(super) tokens: &'s Tokens<'s>,
    pub(super) sentence: Range<usize>,
    pub(super) all: Vec<&'s Found>,
    /// For each mention, the words around it, and the words of its own where it is an earlier amount.
    pub(super) scopes: Vec<(Scope, Option<Range<usize>>)>,
}

/// A mention in its sentence.
pub(super) struct Spoken<'s> {
    pub(super) tokens: &'s Tokens<'s>,
    pub(super) one: &'s Found,
    pub(super) scope: Scope,
    /// Each mention of the sentence, and the words that are an earlier amount's own.
    pub(super) others: &'s [(Scope, Option<Range<usize>>)],
}

impl<'s> Mentions<'s> {
    /// The mentions of a sentence.
    pub(in crate::prose) fn new(
        tokens: &'s Tokens<'s>,
        sentence: &Range<usize>,
        all: Vec<&'s Found>,
        words: &Lexicon,
    ) -> Self {
        let scopes = all.iter().map(|one| {
            let scope = Scope::new(sentence, one, &all);
            let own = prior(tokens, &scope, words);
            (scope, own)
        });
        let mut scopes: Vec<(Scope, Option<Range<usize>>)> = scopes.collect();
        chain_priors(tokens, &mut scopes, words);
        Self { tokens, sentence: sentence.clone(), all, scopes }
    }

    /// All of them.
    pub(in crate::prose) fn all(&self) -> &[&'s Found] {
        &self.all
    }

    /// Whether one of them has the very tokens of another.
    pub(in crate::prose) fn has(&self, one: &Found) -> bool {
        self.all.iter().any(|other| other.tokens == one.tokens)
    }

    /// Whether another comes after the last of them.
    pub(in crate::prose) fn is_past(&self, one: &Found) -> bool {
        self.all.last().is_some_and(|last| last.tokens.end <= one.tokens.start)
    }

    /// One of the mentions among the others.
    pub(super) fn spoken<'m>(&'m self, one: &'m Found) -> Spoken<'m> {
        let scope = Scope::new(&self.sentence, one, &self.all);
        Spoken { tokens: self.tokens, one, scope, others: &self.scopes }
    }
}

/// `from 13.7 per cent in Q3 and 12.8 per cent a year earlier`: an amount joined to an earlier one is one,
/// too.
fn chain_priors(tokens: &Tokens<'_>, others: &mut [(Scope, Option<Range<usize>>)], words: &Lexicon) {
    for at in 1..others.len() {
        let (Some((_, before)), Some((scope, own))) = (others.get(at - 1), others.get(at)) else { continue };
        let is_joined = scope.own.start > 0 && tokens.has(scope.own.start - 1, words.and);
        if before.is_some() && own.is_none() && is_joined {
            let range = scope.own.start..scope.after.end;
            if let Some((_, own)) = others.get_mut(at) {
                *own = Some(range);
            }
        }
    }
}
