//! A chart's figures as a table that can be sorted and copied.

use super::markup::{Tag, button, el, remark};
use super::readout::value;
use super::shown::Shown;
use crate::figures::Line;
use crate::format::{self, Precision, fill};
use crate::state::{Change, Order};
use yew::prelude::*;

/// Most rows of a table: as many as a page can hold without a wait.
const MAX_ROWS: usize = 1_000;
/// Most rows of a table in a page that is made beforehand, each of which costs every reader its bytes.
const MAX_STILL_ROWS: usize = 120;

/// One row for each period shown, one column for each series in sight; a missing figure comes last, with its reason.
pub(super) fn table(shown: &Shown, order: Order, region: &NodeRef) -> Html {
    let heads = columns(shown).into_iter().map(|(column, line)| (column, line.label.clone()));
    let heads = std::iter::once((0, period_word(shown).to_owned())).chain(heads);
    let heads = heads.map(|(column, name)| head(shown, order, column, name));
    figures(shown, el("tr").with_all(heads), order, MAX_ROWS)
        .found_by(region.clone())
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &shown.chart.title)
        .on("keydown", keys(shown))
        .html()
}

/// The table of a page that nobody can act on, latest period first.
pub(super) fn still_table(shown: &Shown) -> Html {
    let heads = columns(shown).into_iter().map(|(_, line)| line.label.clone());
    let heads = std::iter::once(period_word(shown).to_owned()).chain(heads);
    let heads = heads.map(|name| el("th").attr("scope", "col").with(name));
    let order = Order { column: 0, is_falling: true };
    figures(shown, el("tr").with_all(heads), order, MAX_STILL_ROWS).html()
}

fn figures(shown: &Shown, heads: Tag, order: Order, most: usize) -> Tag {
    let table = el("table").with(el("thead").with(heads)).with(body(shown, order, most));
    el("div").class("figures").with(table).with(more(shown, most))
}

fn period_word(shown: &Shown) -> &'static str {
    format::words(shown.note.language).period
}

/// The series in sight, each with the number of its column.
fn columns<'c>(shown: &Shown<'c>) -> Vec<(usize, &'c Line)> {
    let hidden = shown.hidden();
    (1..).zip(&shown.view.lines).filter(|(_, line)| !hidden.contains(line.slot)).collect()
}

fn body(shown: &Shown, order: Order, most: usize) -> Tag {
    let Shown { note, chart, view, .. } = shown;
    let columns = columns(shown);
    let decimals: Vec<usize> = columns.iter().map(|(_, line)| column_decimals(shown, line)).collect();
    let row = |place: usize| {
        let cells = columns.iter().zip(&decimals).map(|((_, line), decimals)| {
            let (value, why) = value(note, view, line, place, Precision::Fixed(*decimals));
            el("td").with(el("div").with(value).with(remark(why)))
        });
        let period = chart.periods.get(place).map(|p| format::period(note.language, p));
        el("tr").with(el("th").attr("scope", "row").with(period)).with_all(cells)
    };
    el("tbody").with_all(rows(shown, order).into_iter().take(most).map(row))
}

/// How many of all rows there are, where some are left out.
fn more(shown: &Shown, most: usize) -> Option<Tag> {
    let words = format::words(shown.note.language);
    let count = shown.places.len();
    (count > most).then(|| el("p").with(fill(words.first_rows, &[&most.to_string(), &count.to_string()])))
}

/// The key T goes back to the picture.
fn keys(shown: &Shown) -> Callback<Event> {
    shown.callback(|shown, event: KeyboardEvent| {
        let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        if is_plain && matches!(event.key().as_str(), "t" | "T") {
            shown.context.dispatch.emit(shown.action(Change::Tabulate));
        }
    })
}

/// The most decimals that a value of the column needs.
fn column_decimals(shown: &Shown, line: &Line) -> usize {
    let values = line.figures.values(shown.places.clone()).iter().filter(|value| !value.is_nan());
    values.map(|value| format::decimals_needed(*value, line.unit)).max().unwrap_or(0)
}

fn head(shown: &Shown, order: Order, column: usize, name: String) -> Tag {
    let is_sorted = order.column == column;
    let sort = match (is_sorted, order.is_falling) {
        (false, _) => None,
        (true, true) => Some("descending"),
        (true, false) => Some("ascending"),
    };
    let name = button(shown.on(Change::Sort(column))).with(name);
    el("th").attr("scope", "col").attr("aria-sort", sort).with(name)
}

/// The places of the periods in the order asked for.
fn rows(shown: &Shown, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = shown.places.clone().collect();
    if order.is_falling {
        rows.reverse();
    }
    let line = order.column.checked_sub(1).and_then(|place| shown.view.lines.get(place));
    if let Some(line) = line {
        let figure = |place: &usize| line.figures.value(*place);
        rows.sort_by(|a, b| match (figure(a), figure(b)) {
            (Some(a), Some(b)) if order.is_falling => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }
    rows
}
