//! Prose with four marks: `*emphasis*`, `**strong**`, `[words](https://…)` and `[words](#reference)`.
//!
//! A mark without its partner is plain text, so no prose is malformed; only the target of a link can be. The reading
//! itself is in `prose_parser`.

use super::decode::{Cursor, Literal};
use super::literals::Link;
use super::prose_parser::parse;
use super::reference::Reference;

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose(pub Vec<Inline>);

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

impl Prose {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let text = at.text()?;
        let (pieces, bad_targets) = parse(&text);
        for found in &bad_targets {
            let expected = format!("{}, or a reference such as #aws.revenue@2026-Q1/yoy", Link::EXPECTED);
            at.found::<()>(format!("a link to {}", super::json::quoted(found)), &expected);
        }
        Some(Self(pieces))
    }

    /// The prose of a text; the targets of links that are neither links nor references are passed over.
    pub fn from_text(text: &str) -> Self {
        Self(parse(text).0)
    }

    /// Every reference in the paragraph, in reading order.
    pub fn references(&self) -> Vec<&Reference> {
        let mut found = Vec::new();
        collect_references(&self.0, &mut found);
        found
    }

    /// The words without any mark.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        collect_text(&self.0, &mut text);
        text
    }
}

fn collect_references<'p>(pieces: &'p [Inline], found: &mut Vec<&'p Reference>) {
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

fn collect_text(pieces: &[Inline], text: &mut String) {
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
