//! The pieces of a paragraph.

use super::literals::Link;
use super::reference::Reference;
use std::ops::Range;

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

/// Adds the words of some pieces without any mark to a text, and each reference with the bytes of its words.
pub(super) fn flatten<'p>(
    pieces: &'p [Inline],
    text: &mut String,
    references: &mut Vec<(Range<usize>, &'p Reference)>,
) {
    for piece in pieces {
        match piece {
            Inline::Text(words) => text.push_str(words),
            Inline::Figure(reference, words) => {
                let (at, start) = (references.len(), text.len());
                references.push((start..start, reference));
                flatten(words, text, references);
                references.iter_mut().skip(at).take(1).for_each(|(span, _)| span.end = text.len());
            }
            Inline::Emphasis(words) | Inline::Strong(words) | Inline::Link(_, words) => {
                flatten(words, text, references);
            }
        }
    }
}
