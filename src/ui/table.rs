//! A chart's figures as a table that can be sorted and copied.

use super::chart_model::ChartModel;
use super::elements::{Tag, button, el, remark};
use super::readout::value;
use crate::figures::Line;
use crate::format::{self, Precision};
use crate::state::{Change, Order};
use yew::prelude::*;

/// Maximum number of rows of a table: as many as a page can render without delay.
const MAX_ROWS: usize = 1_000;
/// Maximum number of rows of a table in a prerendered page: each costs bytes for every reader.
const MAX_STILL_ROWS: usize = 120;

/// One row per visible period, one column per visible series; missing figures sort last, with their reason.
pub(super) fn table(model: &ChartModel<'_>, order: Order, region: &NodeRef) -> Html {
    let heads = columns(model).into_iter().map(|(column, line)| (column, line.label.clone()));
    let heads = std::iter::once((0, period_word(model).to_owned())).chain(heads);
    let heads = heads.map(|(column, name)| head(model, order, column, name));
    data_table(model, el("tr").with_all(heads), order, MAX_ROWS)
        .node_ref(region.clone())
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &model.chart.title)
        .on("keydown", keys(model))
        .html()
}

/// The table of a static page, latest period first.
pub(super) fn static_table(model: &ChartModel<'_>) -> Html {
    let heads = columns(model).into_iter().map(|(_, line)| line.label.clone());
    let heads = std::iter::once(period_word(model).to_owned()).chain(heads);
    let heads = heads.map(|name| el("th").attr("scope", "col").with(name));
    let order = Order { column: 0, is_falling: true };
    data_table(model, el("tr").with_all(heads), order, MAX_STILL_ROWS).html()
}

fn data_table(model: &ChartModel<'_>, heads: Tag, order: Order, most: usize) -> Tag {
    let table = el("table").with(el("thead").with(heads)).with(body(model, order, most));
    el("div").class("data-table").with(table).with(more(model, most))
}

fn period_word(model: &ChartModel<'_>) -> &'static str {
    format::messages(model.note.language).period
}

/// The visible series, each with the number of its column.
fn columns<'c>(model: &ChartModel<'c>) -> Vec<(usize, &'c Line)> {
    let hidden = model.hidden();
    (1..).zip(&model.view.lines).filter(|(_, line)| !hidden.contains(line.slot)).collect()
}

fn body(model: &ChartModel<'_>, order: Order, most: usize) -> Tag {
    let ChartModel { note, chart, view, .. } = model;
    let columns = columns(model);
    let decimals: Vec<usize> = columns.iter().map(|(_, line)| column_decimals(model, line)).collect();
    let row = |index: usize| {
        let cells = columns.iter().zip(&decimals).map(|((_, line), decimals)| {
            let (value, why) = value(note, view, line, index, Precision::Fixed(*decimals));
            el("td").with(el("div").with(value).with(remark(why)))
        });
        let period = chart.periods.get(index).map(|p| format::period(note.language, p));
        el("tr").with(el("th").attr("scope", "row").with(period)).with_all(cells)
    };
    el("tbody").with_all(rows(model, order).into_iter().take(most).map(row))
}

/// How many of all rows there are, where some are left out.
fn more(model: &ChartModel<'_>, most: usize) -> Option<Tag> {
    let messages = format::messages(model.note.language);
    let count = model.range.len();
    (count > most).then(|| el("p").with(messages.first_rows(&most.to_string(), &count.to_string())))
}

/// The key T goes back to the picture.
fn keys(model: &ChartModel<'_>) -> Callback<Event> {
    model.callback(|model, event: KeyboardEvent| {
        let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        if is_plain && matches!(event.key().as_str(), "t" | "T") {
            model.context.shared.dispatch.emit(model.action(Change::ToggleTable));
        }
    })
}

/// The most decimals that a value of the column needs.
fn column_decimals(model: &ChartModel<'_>, line: &Line) -> usize {
    let values = line.figures.values(model.range.clone()).iter().filter(|value| !value.is_nan());
    values.map(|value| format::decimals_needed(*value, line.unit)).max().unwrap_or(0)
}

fn head(model: &ChartModel<'_>, order: Order, column: usize, name: String) -> Tag {
    let is_sorted = order.column == column;
    let sort = match (is_sorted, order.is_falling) {
        (false, _) => None,
        (true, true) => Some("descending"),
        (true, false) => Some("ascending"),
    };
    let name = button(model.on(Change::Sort(column))).with(name);
    el("th").attr("scope", "col").attr("aria-sort", sort).with(name)
}

/// The indices of the periods in the order of the table.
fn rows(model: &ChartModel<'_>, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = model.range.clone().collect();
    if order.is_falling {
        rows.reverse();
    }
    let line = order.column.checked_sub(1).and_then(|index| model.view.lines.get(index));
    if let Some(line) = line {
        let figure = |index: &usize| line.figures.value(*index);
        rows.sort_by(|a, b| match (figure(a), figure(b)) {
            (Some(a), Some(b)) if order.is_falling => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }
    rows
}
