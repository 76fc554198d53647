//! The texts of a note in which figures are looked for, with the references that its author set.

use super::claim::Place;
use crate::note::{Inline, Note, Prose, Reference};
use std::ops::Range;

/// A text without marks.
pub(super) struct Text<'n> {
    pub(super) place: Place,
    pub(super) words: String,
    /// The references, each with where its words stand, in bytes; in their order.
    pub(super) links: Vec<(Range<usize>, &'n Reference)>,
}

/// Every text of a note, in reading order.
pub(super) fn texts(note: &Note) -> Vec<Text<'_>> {
    let mut texts = vec![plain(Place::Title, &note.title)];
    texts.extend(note.standfirst.as_ref().map(|words| plain(Place::Standfirst, words)));
    texts.extend(note.summary.iter().enumerate().map(|(at, prose)| marked(Place::Summary(at), prose)));
    texts
        .extend(note.charts.iter().enumerate().map(|(at, chart)| plain(Place::ChartTitle(at), &chart.title)));
    for (at, section) in note.sections.iter().enumerate() {
        texts.push(plain(Place::Heading(at), &section.heading));
        let body = section.body.iter().enumerate();
        texts.extend(body.map(|(paragraph, prose)| marked(Place::Body(at, paragraph), prose)));
    }
    texts
}

/// The words of one of a note's texts, without marks.
pub(super) fn words_at(note: &Note, place: Place) -> String {
    let prose = match place {
        Place::Title => return note.title.clone(),
        Place::Standfirst => return note.standfirst.clone().unwrap_or_default(),
        Place::ChartTitle(at) => {
            return note.charts.get(at).map(|chart| chart.title.clone()).unwrap_or_default();
        }
        Place::Heading(at) => {
            return note.sections.get(at).map(|section| section.heading.clone()).unwrap_or_default();
        }
        Place::Summary(at) => note.summary.get(at),
        Place::Body(at, paragraph) => note.sections.get(at).and_then(|section| section.body.get(paragraph)),
    };
    prose.map(Prose::plain).unwrap_or_default()
}

fn plain(place: Place, words: &str) -> Text<'static> {
    Text { place, words: words.to_owned(), links: Vec::new() }
}

fn marked(place: Place, prose: &Prose) -> Text<'_> {
    let mut text = Text { place, words: String::new(), links: Vec::new() };
    read(&prose.0, &mut text);
    text.links.sort_by_key(|(span, _)| span.start);
    text
}

fn read<'n>(pieces: &'n [Inline], text: &mut Text<'n>) {
    for piece in pieces {
        let start = text.words.len();
        match piece {
            Inline::Text(words) => text.words.push_str(words),
            Inline::Emphasis(words) | Inline::Strong(words) | Inline::Link(_, words) => read(words, text),
            Inline::Figure(reference, words) => {
                read(words, text);
                text.links.push((start..text.words.len(), reference));
            }
        }
    }
}
