//! What a chart says about one period: every series' value with its status and source.

use super::markup::{Tag, el};
use super::shown::Shown;
use super::texts;
use super::told::told_in_words;
use crate::chart::Drawing;
use crate::figures::{Line, View};
use crate::format::{self, Precision};
use crate::note::Note;
use crate::svg::{Ink, Node};
use crate::units::Status;
use yew::prelude::*;

/// Stands in the half of the plot where the pointer is not. Its words are spoken by the surface, so it is hidden from
/// screen readers.
pub(super) fn readout(shown: &Shown, drawing: &Drawing, place: usize) -> Html {
    let Some(period) = shown.period(place) else { return Html::default() };
    let (left, right) = drawing.data_px();
    let is_left = drawing.px_at(shown.chart.periods.x(place)) < f64::midpoint(left, right);
    let note = shown.note;
    let rows = shown.lines().map(|line| row(note, shown.view, line, place));
    el("div")
        .class(if is_left { "readout at-end" } else { "readout at-start" })
        .attr("aria-hidden", "true")
        .with(el("p").class("period").with(format::period(note.language, period)))
        .with(el("table").with(el("tbody").with_all(rows)))
        .with(told_in_words(shown, period).map(|told| el("p").class("told-of").with(told)))
        .with(el("p").class("source").with(texts::sources(shown.note, shown.lines())))
        .html()
}

fn row(note: &Note, view: &View, line: &Line, place: usize) -> Tag {
    let (value, remark) = value(note, view, line, place, Precision::Full);
    el("tr")
        .with(el("th").attr("scope", "row").with(key(line)).with(&line.label))
        .with(el("td").class("value").with(value))
        .with(el("td").class("status").with(remark))
}

/// A dot in the ink of the series.
pub(super) fn key(line: &Line) -> Html {
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
            (show(language, datum.value, line.unit, precision), status.unwrap_or_default().to_owned())
        }
        Some(Err(why)) => ("–".to_owned(), texts::why(language, &why)),
        None => ("–".to_owned(), String::new()),
    }
}

/// The readout in one spoken sentence: `Q1 2026: AWS +28.5%; Azure +40%`; the chosen series alone where there is one.
pub(super) fn sentence(shown: &Shown, place: usize) -> String {
    let Some(period) = shown.period(place) else { return String::new() };
    let line = |line: &Line| {
        let (value, remark) = value(shown.note, shown.view, line, place, Precision::Full);
        let remark = if remark.is_empty() { remark } else { format!(" ({remark})") };
        format!("{} {value}{remark}", line.label)
    };
    let walked = shown.cursor.and_then(|cursor| cursor.series.as_ref()).and(shown.focus());
    let values: Vec<String> = match walked {
        Some(chosen) => vec![line(chosen)],
        None => shown.lines().map(line).collect(),
    };
    let told = told_in_words(shown, period).map(|told| format!(". {told}")).unwrap_or_default();
    format!("{}: {}{told}", format::period(shown.note.language, period), values.join("; "))
}
