//! A text that is read.

use super::anchor::Anchor;
use super::time::Time;
use super::view::Memory;
use super::vocabulary::Tag;
use crate::prose::tokens::Tokens;

/// A text with what its words are.
pub(in crate::prose) struct Text<'t> {
    pub(super) tokens: &'t Tokens<'t>,
    pub(super) tags: Vec<Tag>,
    /// The times that it names.
    pub(super) times: Vec<Time>,
    /// Where it names what the note has figures of.
    pub(super) anchors: Vec<Anchor>,
    /// What the sentences so far have named.
    pub(super) memory: Memory,
}
