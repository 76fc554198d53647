//! Blocks of prose: paragraphs, lists, tables and quotations.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::inline::Inline;
use super::prose::Prose;
use super::record::{Boolean, Deferred, Form, List, Name, complete, record};
use super::reference::Reference;
use super::shape::Shape;
use std::fmt;

/// Maximum number of columns of a table in prose: more do not fit on a phone.
pub const MAX_COLUMNS: usize = 8;
/// Maximum number of rows of a table in prose.
pub const MAX_ROWS: usize = 50;

/// A block of a story: a paragraph, a list, a table or a quotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Prose),
    /// A list of items.
    List(ListBlock),
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Quote),
}

/// The position of a text within a block; ordered as the texts are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockPart {
    /// The whole of a paragraph.
    Paragraph,
    /// An entry of a list.
    Item(usize),
    /// The caption of a table.
    Caption,
    /// The header of a column.
    Header(usize),
    /// A cell, by its row and column.
    Cell(usize, usize),
    /// The words of a quotation.
    Quote,
}

impl fmt::Display for BlockPart {
    /// Its JSON path from the block on: `.table.rows[0][1]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph => Ok(()),
            Self::Item(at) => write!(f, ".list[{at}]"),
            Self::Caption => f.write_str(".table.caption"),
            Self::Header(column) => write!(f, ".table.header[{column}]"),
            Self::Cell(row, column) => write!(f, ".table.rows[{row}][{column}]"),
            Self::Quote => f.write_str(".quote"),
        }
    }
}

impl Block {
    /// Every text, in reading order.
    pub fn texts(&self) -> Vec<(BlockPart, &Prose)> {
        match self {
            Self::Paragraph(prose) => vec![(BlockPart::Paragraph, prose)],
            Self::List(list) => {
                list.items.iter().enumerate().map(|(at, prose)| (BlockPart::Item(at), prose)).collect()
            }
            Self::Table(table) => table.texts(),
            Self::Quote(quote) => vec![(BlockPart::Quote, &quote.words)],
        }
    }

    /// One of its texts.
    pub fn text(&self, part: BlockPart) -> Option<&Prose> {
        self.texts().into_iter().find(|(own, _)| *own == part).map(|(_, prose)| prose)
    }

    /// All texts without markup, one per line.
    pub fn plain(&self) -> String {
        self.texts().iter().map(|(_, prose)| prose.plain()).collect::<Vec<_>>().join("\n")
    }

    /// Every reference, in reading order.
    pub fn references(&self) -> Vec<&Reference> {
        self.texts().into_iter().flat_map(|(_, prose)| prose.references()).collect()
    }
}

impl From<Vec<Inline>> for Block {
    /// A paragraph of some pieces.
    fn from(pieces: Vec<Inline>) -> Self {
        Self::Paragraph(Prose(pieces))
    }
}

impl Form for Block {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::Either(
        "Block",
        "A paragraph, a list, a table or a quotation",
        &[Prose::SHAPE, ListBlock::SHAPE, Shape::Record(&TableBlockFields::SHAPE), Quote::SHAPE],
    );

    fn read(at: Cursor<'_>) -> Option<Self> {
        if !at.is_object() {
            return Prose::read(at).map(Self::Paragraph);
        }
        if at.peek("list").is_some() {
            ListBlock::read(at).map(Self::List)
        } else if at.peek("table").is_some() {
            TableBlockFields::read(at)?.table.map(Self::Table)
        } else if at.peek("quote").is_some() {
            Quote::read(at).map(Self::Quote)
        } else {
            at.report_conflict("a text, or an object with \"list\", \"table\" or \"quote\"")
        }
    }
}

/// A list of items.
#[derive(Clone, Debug, PartialEq)]
pub struct ListBlock {
    /// The items, at least one.
    pub items: Vec<Prose>,
    /// Whether the items are numbered.
    pub is_ordered: bool,
}

record! {
    /// A list of items.
    schema ListBlock "List" { "examples": [{ "list": ["Revenue beat.", "Margins did not."], "ordered": true }] }
    struct ListFields<'a> {
        /// Items of the list.
        items = required "list" as Deferred<List<Prose, 1, MAX_ENTRIES>>;
        /// Whether the items are numbered.
        is_ordered = optional "ordered" as Boolean { "default": false };
    }
}

complete!(ListBlock, ListFields);

impl ListFields<'_> {
    fn complete(self) -> Option<ListBlock> {
        let items = filled(self.items?, MAX_ENTRIES)?.filter_map(Prose::read).collect();
        Some(ListBlock { items, is_ordered: self.is_ordered.unwrap_or(false) })
    }
}

record! {
    /// A quotation, as a block of its own.
    schema Quote "Quotation" {
        "examples": [{ "quote": "Demand is ahead of capacity.", "by": "Dana Whitlock, chief executive" }]
    }
    pub struct Quote {
        /// The quoted text, without quotation marks.
        pub words: Prose = required "quote" as Prose;
        /// Who said or wrote it, as printed.
        pub by: Option<String> = optional "by" as Name { "examples": ["Dana Whitlock, chief executive"] };
    }
}

record! {
    /// A table as a block of the story.
    schema TableBlock "Block with a table" {
        "examples": [{ "table": { "header": ["", "Q1"], "rows": [["Revenue", "$37.6B"]] } }]
    }
    struct TableBlockFields<'a> {
        /// The table.
        table = required "table" as Table;
    }
}

/// A table in the story. The first column names the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Caption, printed above the table.
    pub caption: Option<Prose>,
    /// The headers of the columns, at least one; their cells may be empty.
    pub header: Vec<Prose>,
    /// The rows, at least one, each with one cell per column.
    pub rows: Vec<Vec<Prose>>,
}

impl Table {
    fn texts(&self) -> Vec<(BlockPart, &Prose)> {
        let caption = self.caption.iter().map(|prose| (BlockPart::Caption, prose));
        let header = self.header.iter().enumerate().map(|(at, prose)| (BlockPart::Header(at), prose));
        let mut texts: Vec<_> = caption.chain(header).collect();
        for (at, row) in self.rows.iter().enumerate() {
            texts.extend(row.iter().enumerate().map(|(column, prose)| (BlockPart::Cell(at, column), prose)));
        }
        texts
    }
}

record! {
    /// A table in the story. The first column names the rows.
    schema Table "Table" {
        "examples": [{
            "caption": "Guidance for 2026",
            "header": ["", "New", "Old"],
            "rows": [["Revenue, $m", "1,240 to 1,300", "1,230 to 1,290"]]
        }]
    }
    struct TableFields<'a> {
        /// Caption, printed above the table.
        caption = optional "caption" as Prose;
        /// Headers of the columns; may be empty texts.
        header = required "header" as Deferred<List<Cell, 1, MAX_COLUMNS>>;
        /// The rows, each with one cell per column.
        rows = required "rows" as Deferred<List<List<Cell, 1, MAX_COLUMNS>, 1, MAX_ROWS>>;
    }
}

complete!(Table, TableFields);

impl TableFields<'_> {
    fn complete(self) -> Option<Table> {
        let header: Option<Vec<Prose>> = filled(self.header?, MAX_COLUMNS)?.map(Cell::read).collect();
        let columns = self.header?.list(MAX_COLUMNS)?.len();
        let mut rows = Vec::new();
        for row in filled(self.rows?, MAX_ROWS)? {
            rows.push(read_row(row, columns));
        }
        Some(Table { caption: self.caption, header: header?, rows: rows.into_iter().collect::<Option<_>>()? })
    }
}

fn read_row(at: Cursor<'_>, columns: usize) -> Option<Vec<Prose>> {
    let cells = filled(at, MAX_COLUMNS)?;
    if cells.len() != columns {
        let found = format!("a row of {} cells", cells.len());
        return at.report_conflict_as(found, &format!("{columns}, one for each column of the header"));
    }
    cells.map(Cell::read).collect()
}

/// The entries of a list; an empty list is reported.
fn filled(at: Cursor<'_>, max: usize) -> Option<impl ExactSizeIterator<Item = Cursor<'_>>> {
    let entries = at.list(max)?;
    if entries.len() == 0 { at.report_conflict("at least one entry") } else { Some(entries) }
}

/// Prose that may be empty.
pub(super) struct Cell;

impl Form for Cell {
    type Value<'a> = Prose;
    const SHAPE: Shape = Shape::Literal("Cell");

    fn read(at: Cursor<'_>) -> Option<Prose> {
        if at.peek_text().is_some_and(str::is_empty) { Some(Prose(Vec::new())) } else { Prose::read(at) }
    }
}
