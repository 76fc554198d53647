//! Keyboard shortcuts of a chart.

use super::chart_model::ChartModel;
use crate::figures::Line;
use crate::state::{Action, Change, Cursor, Panel, panned, range_containing, zoomed};
use std::ops::Range;

/// A zoom step of the keys + and −.
const STEP: f64 = 0.7;
/// Periods of a page where the frequency has no fixed number a year.
const PAGE: usize = 30;

/// The actions of a key, in order; empty for a key that is not handled.
pub(super) fn actions(model: &ChartModel<'_>, key: &str, has_shift: bool) -> Vec<Action> {
    let change = |change| vec![model.action(change)];
    let window = |range: Range<usize>| vec![model.zoom(&range)];
    let len = model.chart.periods.len();
    match key {
        "ArrowLeft" if has_shift => window(panned(&model.range, len, -1.0)),
        "ArrowRight" if has_shift => window(panned(&model.range, len, 1.0)),
        "ArrowUp" => walk(model, -1),
        "ArrowDown" => walk(model, 1),
        "+" | "=" => window(zoomed(&model.range, len, anchor(model), STEP)),
        "-" | "−" | "_" => window(zoomed(&model.range, len, anchor(model), 1.0 / STEP)),
        "0" => change(Change::Zoom(None)),
        "Enter" => {
            let period = model.index().and_then(|index| model.period(index));
            period.map(|period| change(Change::Pin(period))).unwrap_or_default()
        }
        "h" | "H" => hide(model),
        "l" | "L" if model.can_be_log() => change(Change::Log(!model.is_log())),
        "t" | "T" => change(Change::ToggleTable),
        "?" => change(Change::Open(Panel::Help)),
        "Escape" => escape(model),
        _ => match target(model, key) {
            Some(index) => read(model, index),
            None => Vec::new(),
        },
    }
}

/// The index that a key moves the cursor to: the last visible one where there is no cursor yet.
fn target(model: &ChartModel<'_>, key: &str) -> Option<usize> {
    let last = model.chart.periods.len().checked_sub(1)?;
    let year = model.chart.periods.frequency().periods_per_year().map_or(PAGE, usize::from);
    Some(match (key, model.index()) {
        ("Home", _) => 0,
        ("End", _) => last,
        ("ArrowLeft", Some(index)) => index.saturating_sub(1),
        ("ArrowRight", Some(index)) => (index + 1).min(last),
        ("PageDown", Some(index)) => index.saturating_sub(year),
        ("PageUp", Some(index)) => (index + year).min(last),
        ("ArrowLeft" | "ArrowRight" | "PageDown" | "PageUp", None) => model.range.end.checked_sub(1)?,
        _ => return None,
    })
}

/// Moves the cursor to an index, panning until it is visible.
fn read(model: &ChartModel<'_>, index: usize) -> Vec<Action> {
    let window = range_containing(&model.range, model.chart.periods.len(), index);
    let zoom = (window != model.range).then(|| model.zoom(&window));
    zoom.into_iter().chain(model.read(index)).collect()
}

/// Chooses the next visible series that has a value, or none after the last.
fn walk(model: &ChartModel<'_>, step: isize) -> Vec<Action> {
    let lines: Vec<&Line> = model.lines().filter(|line| line.absence().is_none()).collect();
    let Some(last) = model.range.end.checked_sub(1) else { return Vec::new() };
    let Some(period) = model.period(model.index().unwrap_or(last)) else { return Vec::new() };
    let now = model.focus().and_then(|focus| lines.iter().position(|line| line.slot == focus.slot));
    // One more stop than there are series: all of them alike.
    let stops = lines.len() as isize + 1;
    let next = now.map_or(0, |index| index as isize + 1).saturating_add(step).rem_euclid(stops);
    let series =
        usize::try_from(next - 1).ok().and_then(|index| lines.get(index)).map(|line| line.series.clone());
    vec![Action::Read(Cursor { chart: model.chart.id.clone(), period, series })]
}

/// Hides the chosen series; without one, shows all again.
fn hide(model: &ChartModel<'_>) -> Vec<Action> {
    let count = model.view.lines.len();
    let toggle = |series| model.action(Change::Toggle(series, count));
    match model.focus() {
        Some(line) => vec![toggle(line.series.clone())],
        None => model.state.hidden.iter().cloned().map(toggle).collect(),
    }
}

/// Undoes one thing: brush, panel, range, pins, then the cursor.
fn escape(model: &ChartModel<'_>) -> Vec<Action> {
    let back = if model.state.brush.is_some() {
        Change::Brush(None)
    } else if model.state.panel.is_some() {
        Change::Close
    } else if model.state.span.is_some() {
        Change::Zoom(None)
    } else if !model.state.pins.is_empty() {
        Change::Unpin
    } else {
        return if model.index().is_some() { vec![Action::ClearCursor] } else { Vec::new() };
    };
    vec![model.action(back)]
}

/// The fixed point of a zoom, 0 to 1: the cursor, else the end.
fn anchor(model: &ChartModel<'_>) -> f64 {
    let index = model.index().filter(|index| model.range.contains(index));
    let count = model.range.len().saturating_sub(1).max(1) as f64;
    index.map_or(1.0, |index| (index - model.range.start) as f64 / count)
}
