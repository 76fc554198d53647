//! The mentions of a sentence, each with the words around it.

use super::context::Context;
use super::earlier::chain_priors;
use super::scope::{Scope, prior};
use crate::prose::find::Found;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// The mentions of the sentence that was read last.
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

impl Context<'_> {
    /// Mentions of the sentence that was read last.
    pub(in crate::prose) fn mentions<'s>(
        &self,
        tokens: &'s Tokens<'s>,
        sentence: &Range<usize>,
        all: Vec<&'s Found>,
    ) -> Mentions<'s> {
        let scopes = all.iter().map(|one| {
            let scope = Scope::new(sentence, one, &all);
            let own = prior(tokens, &scope, self.words);
            (scope, own)
        });
        let mut scopes: Vec<(Scope, Option<Range<usize>>)> = scopes.collect();
        chain_priors(tokens, &mut scopes, self.words);
        Mentions { tokens, sentence: sentence.clone(), all, scopes }
    }
}

impl<'s> Mentions<'s> {
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
