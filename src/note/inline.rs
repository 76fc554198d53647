//! The pieces of a paragraph.

use super::literals::Link;
use super::reference::Reference;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasised.
    Emphasis(Vec<Inline>),
    /// Strongly emphasised.
    Strong(Vec<Inline>),
    /// A link to another page.
    Link(Link, Vec<Inline>),
    /// Words that state a figure of the note.
    Figure(Reference, Vec<Inline>),
}

/// Adds every reference in some pieces, in reading order.
pub(super) fn collect_references<'p>(pieces: &'p [Inline], found: &mut Vec<&'p Reference>) {
    for piece in pieces {
        match piece {
            Inline::Text(_) => {}
            Inline::Figure(reference, words) => {
                found.push(reference);
                collect_references(words, found);
            }
            Inline::Emphasis(words) | Inline::Strong(words) | Inline::Link(_, words) => {
                collect_references(words, found);
            }
        }
    }
}

/// Adds the words of some pieces, without any mark.
pub(super) fn collect_text(pieces: &[Inline], text: &mut String) {
    for piece in pieces {
        match piece {
            Inline::Text(words) => text.push_str(words),
            Inline::Figure(_, words)
            | Inline::Emphasis(words)
            | Inline::Strong(words)
            | Inline::Link(_, words) => collect_text(words, text),
        }
    }
}
