//! Blocks of prose as HTML: paragraphs, lists, tables and quotations.

use super::elements::{Tag, el, fragment};
use super::prose::with_prose;
use crate::claims::{Claims, TextLocation};
use crate::note::{Block, BlockPart, ListBlock, Prose, Quote, Table};
use yew::prelude::*;

/// The location of a text, by the index of its block and its part, for looking up claims.
type Locate<'l> = &'l dyn Fn(usize, BlockPart) -> TextLocation;

/// Blocks without marks on figures.
pub(super) fn blocks(blocks: &[Block]) -> Html {
    checked_blocks(blocks, &Claims::default(), &TextLocation::Summary)
}

/// Blocks with marks on the figures that a reader may see.
pub(super) fn checked_blocks(blocks: &[Block], claims: &Claims, locate: Locate<'_>) -> Html {
    let block = |(index, block): (usize, &Block)| Texts { claims, locate, index }.block(block);
    fragment().with_all(blocks.iter().enumerate().map(block)).html()
}

/// The texts of a block.
struct Texts<'t> {
    claims: &'t Claims,
    locate: Locate<'t>,
    index: usize,
}

impl Texts<'_> {
    fn text(&self, name: &'static str, part: BlockPart, prose: &Prose) -> Tag {
        self.within(el(name), part, prose)
    }

    fn within(&self, tag: Tag, part: BlockPart, prose: &Prose) -> Tag {
        with_prose(tag, prose, self.claims, (self.locate)(self.index, part))
    }

    fn block(&self, block: &Block) -> Tag {
        match block {
            Block::Paragraph(prose) => self.text("p", BlockPart::Paragraph, prose),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Quote(quote) => self.quote(quote),
        }
    }

    fn list(&self, list: &ListBlock) -> Tag {
        let item = |(at, prose): (usize, &Prose)| self.text("li", BlockPart::Item(at), prose);
        el(if list.is_ordered { "ol" } else { "ul" })
            .class("points")
            .with_all(list.items.iter().enumerate().map(item))
    }

    fn quote(&self, quote: &Quote) -> Tag {
        let by = quote.by.as_ref().map(|by| el("figcaption").with(by));
        let words = el("blockquote").with(self.text("p", BlockPart::Quote, &quote.words));
        el("figure").class("quote").with(words).with(by)
    }

    /// The box around a table scrolls where the page is narrow, by keyboard, too.
    fn table(&self, table: &Table) -> Tag {
        let caption = table.caption.as_ref().map(|prose| self.text("caption", BlockPart::Caption, prose));
        let header = table.header.iter().enumerate().map(|(column, prose)| {
            let name = if prose.0.is_empty() { "td" } else { "th" };
            let scope = (!prose.0.is_empty()).then_some("col");
            self.within(
                el(name).class(class_of(table, column)).attr("scope", scope),
                BlockPart::Header(column),
                prose,
            )
        });
        let head = el("thead").with(el("tr").with_all(header));
        let rows = table.rows.iter().enumerate().map(|(row, cells)| {
            el("tr").with_all(cells.iter().enumerate().map(|(column, prose)| {
                let is_name = column == 0;
                let cell = el(if is_name { "th" } else { "td" }).class(class_of(table, column));
                self.within(cell.attr("scope", is_name.then_some("row")), BlockPart::Cell(row, column), prose)
            }))
        });
        let label = table.caption.as_ref().map_or_else(|| names_of(table), Prose::plain);
        let body = el("table").with(caption).with(head).with(el("tbody").with_all(rows));
        el("div")
            .class("small-table")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", label)
            .with(body)
    }
}

/// The headers in a row.
fn names_of(table: &Table) -> String {
    let names = table.header.iter().map(Prose::plain).filter(|name| !name.is_empty());
    names.collect::<Vec<_>>().join(", ")
}

/// Columns of figures are set to the right.
fn class_of(table: &Table, column: usize) -> Option<&'static str> {
    let cells = || table.rows.iter().filter_map(|row| row.get(column)).map(Prose::plain);
    let is_figure = |cell: &String| cell.chars().any(|c| c.is_ascii_digit()) || cell.chars().count() < 2;
    (column > 0 && cells().any(|cell| !cell.is_empty()) && cells().all(|cell| is_figure(&cell)))
        .then_some("numbers")
}
