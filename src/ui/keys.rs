//! What keys mean on a chart.

use super::shown::Shown;
use crate::figures::Line;
use crate::state::{Action, Change, Cursor, Panel, panned, with_place, zoomed};
use std::ops::Range;

/// A zoom step of the keys + and −.
const STEP: f64 = 0.7;
/// Periods of a page where the frequency has no fixed number a year.
const PAGE: usize = 30;

/// What a key does, in order; nothing where it is not one of ours.
pub(super) fn actions(shown: &Shown, key: &str, has_shift: bool) -> Vec<Action> {
    let change = |change| vec![shown.action(change)];
    let window = |places: Range<usize>| vec![shown.zoom(&places)];
    let len = shown.chart.periods.len();
    match key {
        "ArrowLeft" if has_shift => window(panned(&shown.places, len, -1.0)),
        "ArrowRight" if has_shift => window(panned(&shown.places, len, 1.0)),
        "ArrowUp" => walk(shown, -1),
        "ArrowDown" => walk(shown, 1),
        "+" | "=" => window(zoomed(&shown.places, len, anchor(shown), STEP)),
        "-" | "−" | "_" => window(zoomed(&shown.places, len, anchor(shown), 1.0 / STEP)),
        "0" => change(Change::Zoom(None)),
        "Enter" => {
            let period = shown.place().and_then(|place| shown.period(place));
            period.map(|period| change(Change::Pin(period))).unwrap_or_default()
        }
        "h" | "H" => hide(shown),
        "l" | "L" if shown.can_be_log() => change(Change::Log(!shown.is_log())),
        "t" | "T" => change(Change::Tabulate),
        "?" => change(Change::Open(Panel::Help)),
        "Escape" => escape(shown),
        _ => match target(shown, key) {
            Some(place) => read(shown, place),
            None => Vec::new(),
        },
    }
}

/// The place that a key goes to: the last one where nothing is read yet.
fn target(shown: &Shown, key: &str) -> Option<usize> {
    let last = shown.chart.periods.len().checked_sub(1)?;
    let year = shown.chart.periods.frequency().periods_per_year().map_or(PAGE, usize::from);
    Some(match (key, shown.place()) {
        ("Home", _) => 0,
        ("End", _) => last,
        ("ArrowLeft", Some(place)) => place.saturating_sub(1),
        ("ArrowRight", Some(place)) => (place + 1).min(last),
        ("PageDown", Some(place)) => place.saturating_sub(year),
        ("PageUp", Some(place)) => (place + year).min(last),
        ("ArrowLeft" | "ArrowRight" | "PageDown" | "PageUp", None) => shown.places.end.checked_sub(1)?,
        _ => return None,
    })
}

/// Reads a place, and shows it if it is beside what is shown.
fn read(shown: &Shown, place: usize) -> Vec<Action> {
    let window = with_place(&shown.places, shown.chart.periods.len(), place);
    let zoom = (window != shown.places).then(|| shown.zoom(&window));
    zoom.into_iter().chain(shown.read(place)).collect()
}

/// Chooses the next series in sight that has a value, or none after the last.
fn walk(shown: &Shown, step: isize) -> Vec<Action> {
    let lines: Vec<&Line> = shown.lines().filter(|line| line.absence().is_none()).collect();
    let Some(last) = shown.places.end.checked_sub(1) else { return Vec::new() };
    let Some(period) = shown.period(shown.place().unwrap_or(last)) else { return Vec::new() };
    let now = shown.focus().and_then(|focus| lines.iter().position(|line| line.slot == focus.slot));
    // One more stop than there are series: all of them alike.
    let stops = lines.len() as isize + 1;
    let next = now.map_or(0, |place| place as isize + 1).saturating_add(step).rem_euclid(stops);
    let series =
        usize::try_from(next - 1).ok().and_then(|place| lines.get(place)).map(|line| line.series.clone());
    vec![Action::Read(Cursor { chart: shown.chart.id.clone(), period, series })]
}

/// Puts the chosen series out of sight; without one, brings all back.
fn hide(shown: &Shown) -> Vec<Action> {
    let count = shown.view.lines.len();
    let toggle = |series| shown.action(Change::Toggle(series, count));
    match shown.focus() {
        Some(line) => vec![toggle(line.series.clone())],
        None => shown.chosen.hidden.iter().cloned().map(toggle).collect(),
    }
}

/// One step back: the panel, the range, the pins, then what is read.
fn escape(shown: &Shown) -> Vec<Action> {
    let back = if shown.chosen.brush.is_some() {
        Change::Brush(None)
    } else if shown.chosen.panel.is_some() {
        Change::Close
    } else if shown.chosen.span.is_some() {
        Change::Zoom(None)
    } else if !shown.chosen.pins.is_empty() {
        Change::Unpin
    } else {
        return if shown.place().is_some() { vec![Action::Leave] } else { Vec::new() };
    };
    vec![shown.action(back)]
}

/// Zooming keeps what is read where it is, else the end.
fn anchor(shown: &Shown) -> f64 {
    let place = shown.place().filter(|place| shown.places.contains(place));
    let count = shown.places.len().saturating_sub(1).max(1) as f64;
    place.map_or(1.0, |place| (place - shown.places.start) as f64 / count)
}
