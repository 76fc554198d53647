//! What a mention can mean among the data of a note.

use crate::note::Reference;

/// What a mention can mean.
pub(in crate::prose) enum Tie {
    /// Exactly one datum.
    One(Reference),
    /// Exactly one, but by words of another sentence or clause: where it differs, they may mean something else.
    Likely(Reference),
    /// More than one.
    Several(Vec<Reference>),
    /// None that the note holds.
    None,
}
