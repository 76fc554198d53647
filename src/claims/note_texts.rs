//! The texts of a note that are checked, with the references that its author set.

use super::claim::TextLocation;
use crate::note::{Block, BlockPart, Note, Prose, Reference};
use std::ops::Range;

/// A text without markup.
pub(crate) struct Text<'n> {
    pub(crate) location: TextLocation,
    pub(crate) words: String,
    /// References in reading order, each with the byte range of its words.
    pub(crate) links: Vec<(Range<usize>, &'n Reference)>,
}

/// Every text of a note, in reading order.
pub(crate) fn texts(note: &Note) -> Vec<Text<'_>> {
    let mut texts = vec![plain(TextLocation::Title, &note.title)];
    texts.extend(note.standfirst.as_ref().map(|prose| marked(TextLocation::Standfirst, prose)));
    for (at, block) in note.summary.iter().enumerate() {
        read_block(&mut texts, block, |part| TextLocation::Summary(at, part));
    }
    texts.extend(
        note.charts.iter().enumerate().map(|(at, chart)| plain(TextLocation::ChartTitle(at), &chart.title)),
    );
    for (at, section) in note.sections.iter().enumerate() {
        texts.push(plain(TextLocation::Heading(at), &section.heading));
        for (index, block) in section.body.iter().enumerate() {
            read_block(&mut texts, block, |part| TextLocation::Body(at, index, part));
        }
    }
    texts
}

/// The text at a location, without markup; empty if there is none.
pub(crate) fn text_at(note: &Note, location: TextLocation) -> String {
    let prose = match location {
        TextLocation::Title => return note.title.clone(),
        TextLocation::Standfirst => note.standfirst.as_ref(),
        TextLocation::ChartTitle(at) => {
            return note.charts.get(at).map(|chart| chart.title.clone()).unwrap_or_default();
        }
        TextLocation::Heading(at) => {
            return note.sections.get(at).map(|section| section.heading.clone()).unwrap_or_default();
        }
        TextLocation::Summary(at, part) => note.summary.get(at).and_then(|block| block.text(part)),
        TextLocation::Body(at, block, part) => {
            let section = note.sections.get(at);
            section.and_then(|section| section.body.get(block)).and_then(|block| block.text(part))
        }
    };
    prose.map(Prose::plain).unwrap_or_default()
}

fn read_block<'n>(texts: &mut Vec<Text<'n>>, block: &'n Block, location: impl Fn(BlockPart) -> TextLocation) {
    texts.extend(block.texts().into_iter().map(|(part, prose)| marked(location(part), prose)));
}

fn plain(location: TextLocation, words: &str) -> Text<'static> {
    Text { location, words: words.to_owned(), links: Vec::new() }
}

fn marked(location: TextLocation, prose: &Prose) -> Text<'_> {
    let (words, links) = prose.flatten();
    Text { location, words, links }
}
