//! Cells of a table in prose, which are read with the headers of their row and column: `Revenue, Q1 2026: $37.6B`.

use crate::claims::{Claim, Text, TextLocation};
use crate::note::{Block, BlockPart, Note, Table};
use std::ops::Range;

/// Most bytes of a header that is read with its cells.
const MOST_OF_HEADER: usize = 120;

/// A text as it is read, and how many bytes of it are headers, whose own figures are no figures of the cell.
pub(super) fn with_headers<'n>(note: &Note, text: Text<'n>) -> (Text<'n>, usize) {
    let Some(mut words) = headers(note, text.location) else { return (text, 0) };
    let lead = words.len();
    words.push_str(&text.words);
    let links = text.links.into_iter().map(|(span, reference)| (later(&span, lead), reference)).collect();
    (Text { words, links, ..text }, lead)
}

/// A claim of a text without the bytes before its own words; `None` if it is one of those.
pub(super) fn without_headers(mut claim: Claim, lead: usize) -> Option<Claim> {
    claim.span = earlier(&claim.span, lead)?;
    claim.sentence = claim.sentence.start.saturating_sub(lead)..claim.sentence.end.checked_sub(lead)?;
    if let Some(mention) = &mut claim.mention {
        mention.span = earlier(&mention.span, lead)?;
    }
    Some(claim)
}

/// The headers of the row and of the column of a cell, if it has both.
fn headers(note: &Note, location: TextLocation) -> Option<String> {
    let (block, part) = match location {
        TextLocation::Summary(at, part) => (note.summary.get(at)?, part),
        TextLocation::Body(at, block, part) => (note.sections.get(at)?.body.get(block)?, part),
        _ => return None,
    };
    let (Block::Table(table), BlockPart::Cell(row, column)) = (block, part) else { return None };
    let (row, column) = names(table, row, column)?;
    Some(format!("{row}, {column}: "))
}

fn names(table: &Table, row: usize, column: usize) -> Option<(String, String)> {
    let of_row = table.rows.get(row)?.first().filter(|_| column > 0)?.plain();
    let of_column = table.header.get(column)?.plain();
    let is_read = |name: &String| !name.trim().is_empty() && name.len() <= MOST_OF_HEADER;
    Some((of_row, of_column)).filter(|(row, column)| is_read(row) && is_read(column))
}

fn later(span: &Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

fn earlier(span: &Range<usize>, by: usize) -> Option<Range<usize>> {
    Some(span.start.checked_sub(by)?..span.end.checked_sub(by)?)
}
