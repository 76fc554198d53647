//! Prose as HTML.

use super::elements::{Tag, el, fragment};
use crate::claims::{Claim, Claims, TextLocation};
use crate::note::{Inline, Link, Prose};
use yew::prelude::*;

/// Longest figure, in characters, that stays on one line: `39–40%` yes, `fastest growth in 15 quarters` no.
const LONGEST_UNBROKEN: usize = 14;

/// Puts prose into an element, with marks on the figures that a reader may see.
pub(super) fn with_prose(tag: Tag, prose: &Prose, claims: &Claims, location: TextLocation) -> Tag {
    let claims = claims.of(location).filter(|(_, claim)| claim.is_shown()).collect();
    Walk { claims, offset: 0 }.with_pieces(tag, &prose.0)
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

/// Classes of a figure in the prose; `resolved` where it was checked.
fn figure_class(length: usize, is_resolved: bool) -> &'static str {
    match (length <= LONGEST_UNBROKEN, is_resolved) {
        (true, false) => "figure short",
        (false, false) => "figure",
        (true, true) => "figure resolved short",
        (false, true) => "figure resolved",
    }
}

/// A walk through the pieces of a paragraph.
struct Walk<'c> {
    /// The claims that a reader may see, each with its number.
    claims: Vec<(usize, &'c Claim)>,
    /// Bytes of plain text passed so far.
    offset: usize,
}

impl Walk<'_> {
    fn with_pieces(&mut self, tag: Tag, pieces: &[Inline]) -> Tag {
        pieces.iter().fold(tag, |tag, piece| self.with_piece(tag, piece))
    }

    fn with_piece(&mut self, tag: Tag, piece: &Inline) -> Tag {
        match piece {
            Inline::Text(words) => self.with_text(tag, words),
            Inline::Emphasis(words) => tag.with(self.with_pieces(el("em"), words)),
            Inline::Strong(words) => tag.with(self.with_pieces(el("strong"), words)),
            // Interactive content is not allowed within a link.
            Inline::Link(url, words) => tag.with(self.plain_pieces(link(url), words)),
            Inline::Figure(reference, words) => {
                let length = Prose(words.clone()).plain().chars().count();
                let offset = self.offset;
                let number =
                    self.claims.iter().find(|(_, claim)| claim.is_explicit && claim.span.start == offset);
                let number = number.map(|(number, _)| *number);
                let figure = el("span").class(figure_class(length, number.is_some()));
                let figure = figure.attr("data-claim", number.map(|number| number.to_string()));
                tag.with(self.plain_pieces(figure.attr("data-figure", reference.to_string()), words))
            }
        }
    }

    /// Renders pieces without marking figures, as within a link.
    fn plain_pieces(&mut self, tag: Tag, pieces: &[Inline]) -> Tag {
        let claims = std::mem::take(&mut self.claims);
        let tag = self.with_pieces(tag, pieces);
        self.claims = claims;
        tag
    }

    /// Words, split where a figure begins or ends. One that goes on in a piece of another kind is marked in both.
    fn with_text(&mut self, mut tag: Tag, words: &String) -> Tag {
        let (start, end) = (self.offset, self.offset + words.len());
        self.offset = end;
        let within = |index: usize| index.clamp(start, end) - start;
        let mut done = 0;
        for (number, claim) in self.claims.iter().filter(|(_, claim)| !claim.is_explicit) {
            let (from, to) = (within(claim.span.start).max(done), within(claim.span.end));
            let (Some(before), Some(stated)) = (words.get(done..from), words.get(from..to)) else { continue };
            if stated.is_empty() {
                continue;
            }
            let figure = el("span").class(figure_class(stated.chars().count(), true));
            let figure = figure.attr("data-claim", number.to_string()).with(stated.to_owned());
            tag = if before.is_empty() { tag } else { tag.with(before.to_owned()) };
            tag = tag.with(figure);
            done = to;
        }
        match words.get(done..) {
            Some("") | None if done > 0 => tag,
            Some(rest) if done > 0 => tag.with(rest.to_owned()),
            _ => tag.with(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Verdict;
    use crate::note::BlockPart;

    fn found(words: &str, stated: &str) -> Claim {
        let start = words.find(stated).unwrap();
        Claim {
            location: TextLocation::Summary(0, BlockPart::Paragraph),
            span: start..start + stated.len(),
            sentence: 0..words.len(),
            mention: None,
            reference: None,
            is_explicit: false,
            candidates: Vec::new(),
            verdict: Verdict::Agrees,
        }
    }

    #[test]
    fn words_are_split_where_figures_begin_and_end() {
        let resolved = |number: &'static str, words: &'static str, class: &'static str| {
            el("span").class(class).attr("data-claim", number).with(words)
        };
        let text = |words: &str| Inline::Text(words.to_owned());
        let pieces = [
            text("28% more, ü "),
            Inline::Emphasis(vec![text("from $37.6B")]),
            text(" a quarter"),
            Inline::Link(Link::parse("https://example.com").unwrap(), vec![text(" 5%")]),
            text(" on"),
        ];
        let words = Prose(pieces.to_vec()).plain();
        let claims = [found(&words, "28%"), found(&words, "$37.6B a quarter"), found(&words, "5%")];
        let claims = claims.iter().enumerate().collect();
        let made = Walk { claims, offset: 0 }.with_pieces(el("p"), &pieces).html();
        let short = "figure resolved short";
        let expected = el("p")
            .with(resolved("0", "28%", short))
            .with(" more, ü ")
            .with(el("em").with("from ").with(resolved("1", "$37.6B", short)))
            .with(resolved("1", " a quarter", short))
            .with(el("a").attr("href", "https://example.com").attr("rel", "noopener").with(" 5%"))
            .with(" on");
        assert!(made == expected.html(), "{made:?}");
    }
}
