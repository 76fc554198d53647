//! What a chart says about one period: every series' value with its status and source.

use super::texts;
use crate::figures::{ChartFigures, Line, View};
use crate::format::{self, Precision};
use crate::note::Note;
use crate::svg::{Ink, Node};
use crate::units::Status;
use yew::prelude::*;

/// Stands in the half of the plot where the pointer is not. Its words are spoken by the surface, so it is hidden from
/// screen readers.
pub(super) fn readout(note: &Note, chart: &ChartFigures, view: &View, place: usize) -> Html {
    let Some(period) = chart.periods.get(place) else { return Html::default() };
    let is_left = place * 2 < chart.periods.len();
    html! {
        <div class={classes!("readout", if is_left { "at-end" } else { "at-start" })} aria-hidden="true">
            <p class="period">{ format::period(note.language, period) }</p>
            <table><tbody>{ for view.lines.iter().map(|line| row(note, view, line, place)) }</tbody></table>
            <p class="source">{ sources(note, view) }</p>
        </div>
    }
}

fn row(note: &Note, view: &View, line: &Line, place: usize) -> Html {
    let (value, remark) = value(note, view, line, place, Precision::Full);
    html! {
        <tr>
            <th scope="row">{ key(line) }{ line.label.clone() }</th>
            <td class="value">{ value }</td>
            <td class="status">{ remark }</td>
        </tr>
    }
}

/// A dot in the ink of the series.
fn key(line: &Line) -> Html {
    let dot = Node::new("circle")
        .with("class", Ink::Dot(line.slot).class())
        .with("cx", "5")
        .with("cy", "5")
        .with("r", "4.5");
    let svg =
        Node::new("svg").with("class", "swatch").with("viewBox", "0 0 10 10").with("aria-hidden", "true");
    super::nodes::svg(&svg.with_child(dot))
}

/// The value, or a dash; and its status unless it is reported, or the reason for the dash.
pub(super) fn value(
    note: &Note,
    view: &View,
    line: &Line,
    place: usize,
    precision: Precision,
) -> (String, String) {
    let language = note.language;
    match line.figures.get(place) {
        Some(Ok(datum)) => {
            let show = if view.measure.is_change() { format::value_with_sign } else { format::value };
            let status = (datum.status != Status::Reported).then(|| texts::status(language, datum.status));
            (show(language, datum.value, view.unit, precision), status.unwrap_or_default().to_owned())
        }
        Some(Err(why)) => ("–".to_owned(), texts::why(language, &why)),
        None => ("–".to_owned(), String::new()),
    }
}

fn sources(note: &Note, view: &View) -> String {
    let series = view.lines.iter().filter_map(|line| note.series(&line.series));
    let sources = series.filter_map(|s| note.source(&s.source));
    texts::distinct(sources.map(|source| source.title.as_str())).join(" · ")
}

/// The readout in one spoken sentence: `Q1 2026: AWS +28.5%; Azure +40%`.
pub(super) fn sentence(note: &Note, chart: &ChartFigures, view: &View, place: usize) -> String {
    let Some(period) = chart.periods.get(place) else { return String::new() };
    let line = |line: &Line| {
        let (value, remark) = value(note, view, line, place, Precision::Full);
        let remark = if remark.is_empty() { remark } else { format!(" ({remark})") };
        format!("{} {value}{remark}", line.label)
    };
    let values: Vec<String> = view.lines.iter().map(line).collect();
    format!("{}: {}", format::period(note.language, period), values.join("; "))
}
