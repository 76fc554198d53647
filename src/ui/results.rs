//! The results: a table that compares each figure with earlier ones and with expectations, and a picture of it.

use super::elements::{Tag, el, fragment};
use super::nodes::svg;
use super::result_claims::ResultClaims;
use super::titles::with_title;
use crate::chart::{ExpectedRow, expected};
use crate::content::Content;
use crate::export::{expected_alt, expected_rows};
use crate::format;
use crate::note::Note;
use crate::texts::{News, ResultCell, ResultsLine, ResultsPart, results_table};
use yew::prelude::*;

/// Widths at which the picture is drawn, in CSS pixels, live as prerendered; `styles/results.css` shows the widest that
/// fits, a little enlarged to fill its column.
const EXPECTED_WIDTHS_PX: [u32; 7] = [288, 343, 404, 470, 560, 640, 708];

/// From how many columns of figures on a table needs more room, see `styles/results.css`.
const MANY: usize = 7;

/// The rows of the picture, if the note has any.
pub(super) fn picture_rows(note: &Note) -> Option<Vec<ExpectedRow>> {
    Some(expected_rows(note)).filter(|rows| !rows.is_empty())
}

/// The picture at all widths, named by its words.
pub(super) fn picture(rows: &[ExpectedRow]) -> Tag {
    let at_width = |width_px: u32| {
        el("div").class(format!("drawn w{width_px}")).with(svg(&expected(rows, f64::from(width_px))))
    };
    el("div").class("expectations").attr("part", "expectations").with(
        el("div")
            .class("pictures")
            .attr("role", "img")
            .attr("aria-label", expected_alt(rows))
            .with_all(EXPECTED_WIDTHS_PX.into_iter().map(at_width)),
    )
}

/// The table; nothing where the note has no results.
pub(super) fn results(content: &Content) -> Html {
    let note = &content.note;
    let Some(table) = results_table(note) else { return Html::default() };
    let mut claims = ResultClaims::of(content);
    let caption = el("div")
        .with(with_title(el("h3"), &table.title))
        .with((!table.caption.is_empty()).then(|| el("p").class("subtitle").with(&table.caption)));
    let parts: Vec<Tag> = table.parts.iter().map(|part| part_of(note, &mut claims, part)).collect();
    let source = (!table.sources.is_empty()).then(|| {
        el("p").class("footnotes").with(format::messages(note.language).chart_messages.source(&table.sources))
    });
    let figure = el("figure").with(el("figcaption").with(caption)).with_all(parts).with(source);
    el("section")
        .class("results")
        .attr("part", "results")
        .attr("aria-label", &table.title)
        .with(figure)
        .html()
}

fn part_of(note: &Note, claims: &mut ResultClaims<'_>, part: &ResultsPart) -> Tag {
    let heading = part.heading.map(|heading| {
        let caption = (!part.caption.is_empty()).then(|| el("p").class("subtitle").with(&part.caption));
        fragment().with(el("h4").with(heading)).with(caption)
    });
    let corner = el("td");
    let heads = part.heads.iter().map(|head| el("th").attr("scope", "col").with(head));
    let head = el("thead").with(el("tr").with(corner).with_all(heads));
    let columns = (part.heads.len() + 1).to_string();
    let mut bodies = Vec::new();
    for (period, lines) in &part.groups {
        let period = period.as_ref().map(|period| {
            let head = el("th").attr("scope", "rowgroup").attr("colspan", columns.clone());
            el("tr").class("group").with(head.with(period))
        });
        let lines: Vec<Tag> = lines.iter().map(|line| row(claims, part, line)).collect();
        bodies.push(el("tbody").with(period).with_all(lines));
    }
    let name = part.heading.unwrap_or_else(|| format::messages(note.language).result_messages.results);
    let table = el("table").attr("aria-label", name).with(head).with_all(bodies);
    let table = if part.heads.len() < MANY { table } else { el("div").class("many").with(table) };
    fragment().with(heading).with(table)
}

fn row(claims: &mut ResultClaims<'_>, part: &ResultsPart, line: &ResultsLine) -> Tag {
    let remark = (!line.remark.is_empty()).then(|| fragment().with(" ").with(el("small").with(&line.remark)));
    let head = el("th").attr("scope", "row").with(el("span").with(&line.name)).with(remark);
    let heads = part.heads.iter().enumerate();
    let cells = line
        .cells
        .iter()
        .zip(heads)
        .map(|(cell, (at, head))| one_cell(claims, cell, (at > 0).then_some(head)));
    el("tr").with(head).with_all(cells.collect::<Vec<_>>())
}

/// Narrow boxes show the head of a column but the first beside its figure.
fn one_cell(claims: &mut ResultClaims<'_>, cell: &ResultCell, head: Option<&String>) -> Tag {
    let class = match (cell.text.is_empty(), cell.is_main, cell.news) {
        (true, ..) => "empty",
        (_, true, _) => "main",
        (.., Some(News::Good)) => "news good",
        (.., Some(News::Bad)) => "news bad",
        (.., Some(News::Neutral)) => "news",
        _ => "other",
    };
    if cell.text.is_empty() {
        return el("td").class(class);
    }
    let shape = match cell.news {
        Some(News::Good) => Some("▲"),
        Some(News::Bad) => Some("▼"),
        _ => None,
    };
    let shape = shape.map(|shape| el("span").class("shape").attr("aria-hidden", "true").with(shape));
    let figure = match cell.reference.as_ref().and_then(|reference| claims.number_of(reference)) {
        Some(number) => {
            let figure = el("span").class("figure resolved").attr("data-claim", number.to_string());
            figure.with(&cell.text)
        }
        None => el("span").with(&cell.text),
    };
    let head = head.filter(|_| cell.news.is_none());
    let head = head.map(|head| el("span").class("head").with(head.to_owned()).with(" "));
    let aside = (!cell.aside.is_empty()).then(|| fragment().with(" ").with(el("small").with(&cell.aside)));
    el("td").class(class).with(head).with(shape).with(figure).with(aside)
}
