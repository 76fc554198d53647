//! The words beside a figure, as far as the figures before and behind it.

use super::words::{List, Words};
use crate::claims::Kind;
use crate::prose::find::Found;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Most tokens before a figure, and behind it, that are looked at.
const BEFORE: usize = 16;
const BEHIND: usize = 8;
/// Tokens behind a figure that are its own where another follows.
const OWN: usize = 4;
/// Tokens before a figure that are near it.
const NEAR: usize = 6;

/// The words beside a figure.
pub(super) struct Clause<'c> {
    pub(super) words: &'c Words,
    /// The tokens of the figure.
    pub(super) own: Range<usize>,
    /// Those before it.
    pub(super) before: Range<usize>,
    /// Those behind it.
    pub(super) behind: Range<usize>,
    /// The first comma behind it, or the end.
    comma: usize,
    /// Whether the words before it may be those of the figure before.
    pub(super) is_shared: bool,
    /// Whether no figure is behind it.
    pub(super) is_last: bool,
}

impl<'c> Clause<'c> {
    /// The clause of some tokens within a sentence, of which `found` are the figures in order.
    pub(super) fn of(
        (words, sentence): (&'c Words, &Range<usize>),
        tokens: &Tokens<'_>,
        own: Range<usize>,
        found: &[Found],
    ) -> Self {
        // `doubled` is a word of the amount that it leads to.
        let is_figure =
            |one: &&Found| one.mention.amount().is_some_and(|amount| amount.kind != Kind::Multiple);
        let amounts = || found.iter().filter(is_figure);
        let last = amounts().map(|one| one.tokens.end).take_while(|end| *end <= own.start).last();
        let next = amounts().map(|one| one.tokens.start).find(|start| *start >= own.end);
        let first = last.unwrap_or(sentence.start).max(own.start.saturating_sub(BEFORE));
        let is_last = next.is_none();
        let next = next.unwrap_or(sentence.end).min(own.end + BEHIND);
        let is = |at: usize, signs: &[char]| {
            tokens.get(at).is_some_and(|token| signs.iter().any(|sign| token.is_sign(*sign)))
        };
        let begins = (first..own.start).rev().find(|at| is(*at, &[';', '(', ')']));
        // What is in brackets before it is left out.
        let begins = begins.filter(|at| !is(*at, &[')']));
        let start = begins.map_or(first, |at| at + 1);
        let end = (own.end..next).find(|at| is(*at, &[';', '(', ')'])).unwrap_or(next);
        let is_shared = last.is_some() && begins.is_none();
        let end = end.max(own.end);
        let comma = (own.end..end).find(|at| is(*at, &[','])).unwrap_or(end);
        Self { words, before: start..own.start, behind: own.end..end, comma, own, is_shared, is_last }
    }

    /// The tokens on both sides of it that are its own: not those behind another figure, nor behind a comma.
    pub(super) fn own_words(&self) -> impl Iterator<Item = usize> {
        let before = if self.is_shared { 0..0 } else { self.before.clone() };
        // Further words may be those of the figure behind.
        let end = if self.is_last { self.comma } else { self.comma.min(self.behind.start + OWN) };
        before.chain(self.behind.start..end)
    }

    /// Whether a list has a phrase before it.
    pub(super) fn has_before(&self, list: List) -> bool {
        self.words.any(&self.before, list)
    }

    /// Whether a list has a phrase within a few tokens before it.
    pub(super) fn is_near_before(&self, list: List) -> bool {
        let start = self.own.start.saturating_sub(NEAR).max(self.before.start);
        self.words.any(&(start..self.own.start), list)
    }

    /// Whether a list has a phrase behind it.
    pub(super) fn has_behind(&self, list: List) -> bool {
        self.words.any(&self.behind, list)
    }

    /// Whether a list has a phrase on either side.
    pub(super) fn has(&self, list: List) -> bool {
        self.has_before(list) || self.has_behind(list)
    }

    /// Whether a phrase of a list begins right behind it.
    pub(super) fn begins_behind(&self, list: List) -> bool {
        self.words.is(self.own.end, list)
    }

    /// Whether a word of a list is right before it.
    pub(super) fn ends_before(&self, list: List) -> bool {
        self.own.start.checked_sub(1).is_some_and(|at| self.words.is(at, list))
    }

    /// Whether the words before it compare it with another figure: `from £4.2m`. The German `von` in
    /// the sense of *of* does not.
    pub(super) fn is_compared(&self) -> bool {
        let compares = |at: usize| self.words.is(at, List::Compares) && !self.words.is(at, List::Of);
        self.before.clone().any(compares)
    }

    /// The one of several lists that has the nearest phrase before it; else, behind it.
    pub(super) fn nearest(&self, lists: &[List]) -> Option<List> {
        self.words
            .first(self.before.clone().rev(), lists)
            .or_else(|| self.words.first(self.behind.clone(), lists))
    }
}
