//! A chart's figures as a table that can be sorted and copied.

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
    html! {
        <div
            ref={region.clone()} class="figures" tabindex="0" role="region" aria-label={shown.chart.title.clone()}
            onkeydown={keys(shown)}
        >
            <table>
                <thead><tr>{ for heads.map(|(column, name)| head(shown, order, column, name)) }</tr></thead>
                { body(shown, order, MAX_ROWS) }
            </table>
            { more(shown, MAX_ROWS) }
        </div>
    }
}

/// The table of a page that nobody can act on, latest period first.
pub(super) fn still_table(shown: &Shown) -> Html {
    let heads = columns(shown).into_iter().map(|(_, line)| line.label.clone());
    let heads = std::iter::once(period_word(shown).to_owned()).chain(heads);
    html! {
        <div class="figures">
            <table>
                <thead><tr>{ for heads.map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                { body(shown, Order { column: 0, is_falling: true }, MAX_STILL_ROWS) }
            </table>
            { more(shown, MAX_STILL_ROWS) }
        </div>
    }
}

fn period_word(shown: &Shown) -> &'static str {
    format::words(shown.note.language).period
}

/// The series in sight, each with the number of its column.
fn columns<'c>(shown: &Shown<'c>) -> Vec<(usize, &'c Line)> {
    let hidden = shown.hidden();
    (1..).zip(&shown.view.lines).filter(|(_, line)| !hidden.contains(line.slot)).collect()
}

fn body(shown: &Shown, order: Order, most: usize) -> Html {
    let Shown { note, chart, view, .. } = shown;
    let columns = columns(shown);
    let decimals: Vec<usize> = columns.iter().map(|(_, line)| column_decimals(shown, line)).collect();
    let row = |place: usize| {
        let cells = columns.iter().zip(&decimals).map(|((_, line), decimals)| {
            let (value, remark) = value(note, view, line, place, Precision::Fixed(*decimals));
            html! {
                <td><div>{ value }if !remark.is_empty() { {" "}<small>{ remark }</small> }</div></td>
            }
        });
        let period = chart.periods.get(place).map(|p| format::period(note.language, p));
        html! { <tr><th scope="row">{ period }</th>{ for cells }</tr> }
    };
    html! { <tbody>{ for rows(shown, order).into_iter().take(most).map(row) }</tbody> }
}

/// How many of all rows there are, where some are left out.
fn more(shown: &Shown, most: usize) -> Html {
    if shown.places.len() <= most {
        return Html::default();
    }
    let words = format::words(shown.note.language);
    html! { <p>{ fill(words.first_rows, &[&most.to_string(), &shown.places.len().to_string()]) }</p> }
}

/// The key T goes back to the picture.
fn keys(shown: &Shown) -> Callback<KeyboardEvent> {
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

fn head(shown: &Shown, order: Order, column: usize, name: String) -> Html {
    let is_sorted = order.column == column;
    let sort = match (is_sorted, order.is_falling) {
        (false, _) => None,
        (true, true) => Some("descending"),
        (true, false) => Some("ascending"),
    };
    let onclick = shown.on::<MouseEvent>(Change::Sort(column));
    html! { <th scope="col" aria-sort={sort}><button type="button" {onclick}>{ name }</button></th> }
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
