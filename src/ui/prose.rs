//! Prose as HTML.

use super::markup::{Tag, el, fragment};
use crate::note::{Inline, Link, Prose};
use yew::prelude::*;

/// Longest figure, in characters, that stays on one line: `39–40%` yes, `fastest growth in 15 quarters` no.
const LONGEST_UNBROKEN: usize = 14;

/// One `<p>` a paragraph.
pub(super) fn paragraphs(prose: &[Prose]) -> Html {
    fragment().with_all(prose.iter().map(|Prose(pieces)| with_pieces(el("p"), pieces))).html()
}

/// Words with the link that they have, if any.
pub(super) fn linked(words: &String, url: Option<&Link>) -> Html {
    match url {
        Some(url) => link(url).with(words).html(),
        None => fragment().with(words).html(),
    }
}

fn link(url: &Link) -> Tag {
    el("a").attr("href", url.as_str().to_owned()).attr("rel", "noopener")
}

fn with_pieces(tag: Tag, pieces: &[Inline]) -> Tag {
    pieces.iter().fold(tag, with_piece)
}

fn with_piece(tag: Tag, piece: &Inline) -> Tag {
    match piece {
        Inline::Text(words) => tag.with(words),
        Inline::Emphasis(words) => tag.with(with_pieces(el("em"), words)),
        Inline::Strong(words) => tag.with(with_pieces(el("strong"), words)),
        Inline::Link(url, words) => tag.with(with_pieces(link(url), words)),
        // Which datum it states is kept for the check of words against data; until then it looks like text.
        Inline::Figure(reference, words) => {
            let length = Prose(words.clone()).plain().chars().count();
            let class = if length <= LONGEST_UNBROKEN { "figure short" } else { "figure" };
            let figure = el("span").class(class).attr("data-figure", reference.to_string());
            tag.with(with_pieces(figure, words))
        }
    }
}
