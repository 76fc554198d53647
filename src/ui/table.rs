//! A chart's figures as a table that can be sorted and copied.

use super::readout::value;
use crate::figures::{ChartFigures, Line, View};
use crate::format::{self, Precision, fill};
use crate::note::Note;
use crate::state::{Action, Order};
use yew::prelude::*;

/// Most rows of a table: as many as a page can hold without a wait.
const MAX_ROWS: usize = 1_000;

/// One row a period, one column a series; a missing figure comes last, with its reason.
pub(super) fn table(
    note: &Note,
    chart: &ChartFigures,
    view: &View,
    order: Order,
    dispatch: &Callback<Action>,
) -> Html {
    let words = format::words(note.language);
    let names = std::iter::once(words.period.to_owned()).chain(view.lines.iter().map(|l| l.label.clone()));
    let heads = names.enumerate().map(|(column, name)| head(chart, order, column, name, dispatch));
    let decimals: Vec<usize> = view.lines.iter().map(|line| column_decimals(view, line)).collect();
    let row = |place: usize| {
        let period = chart.periods.get(place).map(|p| format::period(note.language, p));
        let cells = view.lines.iter().zip(&decimals).map(|(line, decimals)| {
            let (value, remark) = value(note, view, line, place, Precision::Fixed(*decimals));
            html! {
                <td><div>{ value }if !remark.is_empty() { {" "}<small>{ remark }</small> }</div></td>
            }
        });
        html! { <tr><th scope="row">{ period }</th>{ for cells }</tr> }
    };
    html! {
        <div class="figures" tabindex="0" role="region" aria-label={chart.title.clone()}>
            <table>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows(chart, view, order).into_iter().take(MAX_ROWS).map(row) }</tbody>
            </table>
            if chart.periods.len() > MAX_ROWS {
                <p>{ fill(words.first_rows, &[&MAX_ROWS.to_string(), &chart.periods.len().to_string()]) }</p>
            }
        </div>
    }
}

/// The most decimals that a value of the column needs.
fn column_decimals(view: &View, line: &Line) -> usize {
    let needed = line.figures.iter().flatten().map(|datum| format::decimals_needed(datum.value, view.unit));
    needed.max().unwrap_or(0)
}

fn head(
    chart: &ChartFigures,
    order: Order,
    column: usize,
    name: String,
    dispatch: &Callback<Action>,
) -> Html {
    let is_sorted = order.column == column;
    let sort = match (is_sorted, order.is_falling) {
        (false, _) => None,
        (true, true) => Some("descending"),
        (true, false) => Some("ascending"),
    };
    let chart = chart.id.clone();
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Sort(chart.clone(), column));
    html! { <th scope="col" aria-sort={sort}><button type="button" {onclick}>{ name }</button></th> }
}

/// The places of the periods in the order asked for.
fn rows(chart: &ChartFigures, view: &View, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..chart.periods.len()).collect();
    if order.is_falling {
        rows.reverse();
    }
    let line = order.column.checked_sub(1).and_then(|place| view.lines.get(place));
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
