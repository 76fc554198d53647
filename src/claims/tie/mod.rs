//! Ties a mention to the one datum that it can mean.

use super::claim::Expected;
use super::find::Found;
use super::lexicon::Lexicon;
use super::tokens::Tokens;
use crate::note::{Note, Reference};
use std::ops::Range;

/// What a mention can mean.
pub(super) enum Tie {
    /// Exactly one datum.
    One(Reference),
    /// More than one.
    Several(Vec<Reference>),
    /// None that the note holds.
    None,
}

/// What the note has spoken of so far.
pub(super) struct Context<'n> {
    note: &'n Note,
    words: &'static Lexicon,
}

impl<'n> Context<'n> {
    pub(super) fn new(note: &'n Note, words: &'static Lexicon) -> Self {
        Self { note, words }
    }

    /// Takes in the next sentence.
    pub(super) fn read(&mut self, _tokens: &Tokens, _sentence: &Range<usize>) {}

    pub(super) fn tie(
        &self,
        _tokens: &Tokens,
        _sentence: &Range<usize>,
        _one: &Found,
        _all: &[&Found],
    ) -> Tie {
        let _ = (self.note, self.words);
        Tie::None
    }

    /// Whether the words around a token speak of another company or period than a reference.
    pub(super) fn other_subject(
        &self,
        _tokens: &Tokens,
        _sentence: &Range<usize>,
        _at: usize,
        _reference: &Reference,
    ) -> Option<Expected> {
        None
    }
}
