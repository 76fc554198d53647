//! The operations that are measured: the entry points of the layers, each behind a function of its own that callgrind can name.
#![allow(dead_code, reason = "each bench uses a part of it")]

use research_widget::chart::{Breakpoint, Frame, Scene, Stretched, overlay, stretch};
use research_widget::claims::Claims;
use research_widget::figures::{self, ChartFigures, Figures};
use research_widget::note::{self, Column, Note};
use research_widget::prose;
use research_widget::svg::Node;
use research_widget::units::{Language, Period};
use std::fmt::Write;
use std::rc::Rc;

#[path = "../../tests/support/histories.rs"]
pub(crate) mod histories;

/// The note that the page shows.
pub(crate) const FIRST_NOTE: &str = include_str!("../../notes/amazon-q1-2026.json");

/// One with more prose, in German.
pub(crate) const GERMAN_NOTE: &str = include_str!("../../notes/nordwerk-2026-03.json");

/// A note with so many minutes typed point by point.
pub(crate) fn typed(count: usize) -> String {
    let start = Period::parse("2010-01-04T00:00").unwrap();
    let mut points = String::new();
    for (place, price) in (0..).zip(histories::prices(count)) {
        let comma = if place > 0 { "," } else { "" };
        let period = start.plus(place).unwrap();
        let _ = write!(points, r#"{comma}{{"period":"{period}","value":{price}}}"#);
    }
    histories::note_text(&format!(r#""points": [{points}]"#))
}

/// So many minutes one after the other.
pub(crate) fn consecutive(count: usize) -> Column {
    Column { times: None, values: histories::prices(count) }
}

/// So many minutes with nights and weekends left out.
pub(crate) fn trading(count: usize) -> Column {
    Column { times: Some(histories::trading_times(count)), values: histories::prices(count) }
}

#[inline(never)]
pub(crate) fn parse_text(text: &str) -> Note {
    note::parse(text).unwrap()
}

#[inline(never)]
pub(crate) fn parse_column(column: Column) -> Note {
    histories::note_of(column)
}

#[inline(never)]
pub(crate) fn derive_figures(note: &Rc<Note>) -> Figures {
    let figures = figures::derive(note);
    // Views are made when they are asked for.
    figures.charts.iter().for_each(|chart| assert!(chart.views.iter().count() > 0));
    figures
}

#[inline(never)]
pub(crate) fn check_claims(note: &Note) -> Claims {
    prose::check(note)
}

/// All periods.
#[inline(never)]
pub(crate) fn draw_whole(chart: &ChartFigures) -> Stretched {
    drawn(&middle(chart, 100))
}

/// The middle 80 percent: one step into the whole.
#[inline(never)]
pub(crate) fn draw_step(chart: &ChartFigures) -> Stretched {
    drawn(&middle(chart, 80))
}

/// The middle 2 percent.
#[inline(never)]
pub(crate) fn draw_part(chart: &ChartFigures) -> Stretched {
    drawn(&middle(chart, 2))
}

/// What a pointer in the middle of a drawing adds to it.
#[inline(never)]
pub(crate) fn overlay_middle(chart: &ChartFigures, drawing: &Stretched) -> Vec<Node> {
    overlay(drawing, chart.views.first().unwrap(), chart.periods.len() / 2)
}

/// As a page that reacts draws it.
fn drawn(scene: &Scene<'_>) -> Stretched {
    stretch(scene, &[Breakpoint::Wide], scene.frame.width_px)
}

/// So many percent of a chart's periods, at 980 px.
fn middle(chart: &ChartFigures, percent: usize) -> Scene<'_> {
    let count = chart.periods.len();
    let margin = count * (100 - percent) / 200;
    let whole = Scene::whole(chart, chart.views.first().unwrap(), Frame::for_width(980.0), Language::English);
    Scene { range: margin..count - margin, ..whole }
}
