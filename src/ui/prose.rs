//! Prose as HTML.

use crate::note::{Inline, Link, Prose};
use yew::prelude::*;

/// Longest figure, in characters, that stays on one line: `39–40%` yes, `fastest growth in 15 quarters` no.
const LONGEST_UNBROKEN: usize = 14;

/// One `<p>` a paragraph.
pub(super) fn paragraphs(prose: &[Prose]) -> Html {
    prose.iter().map(|Prose(pieces)| html! { <p>{ inline(pieces) }</p> }).collect()
}

/// Words with the link that they have, if any.
pub(super) fn linked(words: &str, url: Option<&Link>) -> Html {
    match url {
        Some(url) => html! { <a href={url.as_str().to_owned()} rel="noopener">{ words.to_owned() }</a> },
        None => html! { { words.to_owned() } },
    }
}

fn inline(pieces: &[Inline]) -> Html {
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Inline) -> Html {
    match piece {
        Inline::Text(words) => html! { { words.clone() } },
        Inline::Emphasis(words) => html! { <em>{ inline(words) }</em> },
        Inline::Strong(words) => html! { <strong>{ inline(words) }</strong> },
        Inline::Link(link, words) => {
            html! { <a href={link.as_str().to_owned()} rel="noopener">{ inline(words) }</a> }
        }
        // Which datum it states is kept for the check of words against data; until then it looks like text.
        Inline::Figure(reference, words) => {
            let length = Prose(words.clone()).plain().chars().count();
            let class = classes!("figure", (length <= LONGEST_UNBROKEN).then_some("short"));
            html! { <span {class} data-figure={reference.to_string()}>{ inline(words) }</span> }
        }
    }
}
