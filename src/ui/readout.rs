//! The readout of one period: every series' value with its status, in a line above the plot.

use super::chart_model::ChartModel;
use super::elements::{Tag, el};
use super::mentions::mentions_text;
use crate::figures::{Line, View};
use crate::format::{self, Precision};
use crate::note::Note;
use crate::svg::{Ink, Node, text_width_px};
use crate::texts;
use crate::units::Status;
use yew::prelude::*;

/// Most periods whose readings are measured.
const MOST_MEASURED: usize = 120;

/// The reading of a period in its place above the plot; of the last one shown where none is under the cursor. Its words
/// are spoken by the surface, so it is hidden from screen readers.
pub(super) fn readout(model: &ChartModel<'_>) -> Tag {
    let index = model.index().filter(|index| model.range.contains(index));
    let class = if index.is_some() { "reading readout" } else { "reading readout resting" };
    let shown = index.or(model.range.end.checked_sub(1));
    let parts = shown.map(|index| reading(model, index)).unwrap_or_default();
    el("p").class(class).attr("aria-hidden", "true").with_all(parts)
}

/// `Q1 2026  AWS +28.5%  Azure +40%`, each name in the ink of its series.
pub(super) fn reading(model: &ChartModel<'_>, index: usize) -> Vec<Tag> {
    let Some(period) = model.period(index) else { return Vec::new() };
    let period = el("b").with(format::period(model.note.language, period));
    let values = model.lines().map(|line| {
        let (value, remark) = value(model.note, model.view, line, index, Precision::Full);
        let remark = if remark.is_empty() { remark } else { format!(" ({remark})") };
        let name = el("i").with(label(model, line, index));
        el("span")
            .class(Ink::Dot(line.slot).class())
            .with(" ")
            .with(name)
            .with(format!("\u{a0}{value}{remark}"))
    });
    std::iter::once(period).chain(values).collect()
}

/// The index of the period with the longest reading among the latest periods of a chart.
pub(super) fn longest_reading(model: &ChartModel<'_>) -> Option<usize> {
    let periods = model.chart.periods.len();
    let latest = periods.saturating_sub(MOST_MEASURED)..periods;
    let length_px = |index: &usize| {
        let values = model.lines().map(|line| value(model.note, model.view, line, *index, Precision::Full));
        values.map(|(value, remark)| text_width_px(&value, 13.0) + text_width_px(&remark, 13.0)).sum::<f64>()
    };
    latest.map(|index| (index, length_px(&index))).max_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
}

/// An invisible copy of the longest reading that reserves its height.
pub(super) fn room(model: &ChartModel<'_>, longest: Option<usize>) -> Option<Tag> {
    let longest = reading(model, longest?);
    Some(el("p").class("reading longest").attr("aria-hidden", "true").with_all(longest))
}

/// The label of a series; with its company's name of the period where the chart has another: `Acme (Q3 FY26)`.
fn label(model: &ChartModel<'_>, line: &Line, index: usize) -> String {
    let own = model.note.series(&line.series).zip(model.period(index)).map(|(series, period)| {
        let named = |period| format::period(model.note.language, period);
        (named(series.points.periods().named(period)), named(period))
    });
    match own {
        Some((own, shown)) if own != shown => format!("{} ({own})", line.label),
        _ => line.label.clone(),
    }
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
    index: usize,
    precision: Precision,
) -> (String, String) {
    let language = note.language;
    match line.figures.get(index) {
        Some(Ok(datum)) => {
            let show = if view.measure.is_change() { format::value_with_sign } else { format::value };
            let status = (datum.status != Status::Reported).then(|| texts::status(language, datum.status));
            (show(language, datum, line.unit, precision), status.unwrap_or_default().to_owned())
        }
        Some(Err(why)) => ("–".to_owned(), texts::why(language, &why)),
        None => ("–".to_owned(), String::new()),
    }
}

/// The readout in one spoken sentence: `Q1 2026: AWS +28.5%; Azure +40%`; the chosen series alone where there is one.
pub(super) fn sentence(model: &ChartModel<'_>, index: usize) -> String {
    let Some(period) = model.period(index) else { return String::new() };
    let line = |line: &Line| {
        let (value, remark) = value(model.note, model.view, line, index, Precision::Full);
        let remark = if remark.is_empty() { remark } else { format!(" ({remark})") };
        format!("{} {value}{remark}", label(model, line, index))
    };
    let walked = model.cursor.and_then(|cursor| cursor.series.as_ref()).and(model.focus());
    let values: Vec<String> = match walked {
        Some(state) => vec![line(state)],
        None => model.lines().map(line).collect(),
    };
    let mentioned =
        mentions_text(model, period).map(|mentioned| format!(". {mentioned}")).unwrap_or_default();
    format!("{}: {}{mentioned}", format::period(model.note.language, period), values.join("; "))
}
