//! A figure that is right, with its datum and the words beside it.

use super::clause::Clause;
use super::names::Name;
use super::words::{List, Words};
use crate::claims::{Amount, Claim, Mention, Target, Token, caseless, split};
use crate::figures::Statement;
use crate::note::{Note, Reference};
use crate::prose::checked::Checked;
use crate::prose::datum::name_of;
use std::ops::Range;

/// A figure that is right, with the words beside it.
pub(super) struct Figure<'f> {
    pub(super) checked: &'f Checked<'f>,
    pub(super) note: &'f Note,
    pub(super) reference: &'f Reference,
    pub(super) mention: &'f Mention,
    pub(super) amount: &'f Amount,
    pub(super) clause: &'f Clause<'f>,
    /// The tokens of its sentence.
    pub(super) sentence: &'f Range<usize>,
    /// The name of what it is a figure of, in small letters.
    pub(super) name: String,
    name_words: Words,
}

impl<'f> Figure<'f> {
    pub(super) fn of(
        checked: &'f Checked<'f>,
        claim: &'f Claim,
        clause: &'f Clause<'f>,
        sentence: &'f Range<usize>,
    ) -> Option<Self> {
        let (mention, reference) = claim.mention.as_ref().zip(claim.reference.as_ref())?;
        let (amount, note) = (mention.amount()?, checked.histories.note());
        let name = caseless(name_of(note, &reference.subject));
        let tokens = split(&name);
        let name_words = Words::of(&tokens, &(0..tokens.len()));
        Some(Self { checked, note, reference, mention, amount, clause, sentence, name, name_words })
    }

    /// Its statement; `None` for the figures of a series.
    pub(super) fn statement(&self) -> Option<Statement<'f>> {
        Statement::of(self.note, self.reference)
    }

    /// Whether a phrase of a list is in its name.
    pub(super) fn is_named(&self, list: List) -> bool {
        self.name_words.has(list)
    }

    /// The names of the note's figures that begin at a token.
    pub(super) fn names_at(&self, at: usize) -> impl Iterator<Item = &'f Name> {
        let tokens = self.checked.tokens.all.get(at..).unwrap_or_default();
        let steps = tokens.first().map_or(0, |token| self.checked.names.len_at(token));
        self.checked.tokens.hits.count(1 + 2 * steps);
        self.checked.names.at(tokens)
    }

    /// Whether a phrase of a list begins at a token of its sentence.
    pub(super) fn is_in(&self, at: usize, list: List) -> bool {
        self.clause.words.is(at, list)
    }

    pub(super) fn token(&self, at: usize) -> Option<&'f Token<'f>> {
        self.checked.tokens.get(at)
    }

    /// Whether it is of the price of shares.
    pub(super) fn is_price(&self) -> bool {
        let fact = self.note.fact(&self.reference.subject);
        fact.is_some_and(|fact| fact.kind.is_price())
    }

    /// Whether a token is `to`.
    pub(super) fn is_to(&self, at: usize) -> bool {
        self.is_in(at, List::To)
    }

    /// The value of its datum, in the unit of the amount.
    pub(super) fn value(&self) -> Option<f64> {
        Target::of(self.checked.histories, self.reference).value_as(Some(self.amount.kind))
    }
}
