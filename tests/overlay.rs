//! Marks over a drawing, for what is pointed at: their bytes, and what they are computed from.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/drawings.rs"]
#[allow(dead_code, reason = "only its hashes are used")]
mod drawings;
mod support;

use research_widget::chart::{Breakpoint, Frame, Scene, Stretched, highlight, overlay, stretch};
use research_widget::figures::{self, View};
use research_widget::note;

/// The marks at every period and on the first three points of each series, as text.
fn marks(drawing: &Stretched, view: &View, periods: usize) -> String {
    let at_periods = (0..periods).flat_map(|index| overlay(drawing, view, index));
    let on_points = (0..3).flat_map(|slot| highlight(drawing, view, slot, 0..3));
    at_periods.chain(on_points).map(|node| node.to_svg()).collect()
}

/// They need a picture and its mapping. Without a scene or a plot, neither axes nor labels nor layout can be computed.
#[test]
fn marks_come_from_the_mapping_alone() {
    let source = std::fs::read_to_string(support::path("src/chart/overlay.rs")).unwrap();
    let imports: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("use super::")).collect();
    assert_eq!(imports, ["mapping::{Mapping, Point};", "stretched::Stretched;"]);
    assert!(!source.contains("crate::chart"));
}

#[test]
fn marks_over_a_drawing_are_as_before() {
    let mut all = Vec::new();
    for name in ["amazon-q1-2026", "nordwerk-2026-03"] {
        let json = std::fs::read_to_string(support::path(&format!("notes/{name}.json"))).unwrap();
        let note = note::parse(&json).unwrap();
        for chart in figures::derive(&note.clone().into()).charts {
            let periods = chart.periods.len();
            for view in chart.views.iter() {
                let whole = Scene::whole(&chart, view, Frame::for_width(980.0), note.language);
                let hidden = [0].into_iter().collect();
                let part = Scene { range: 1..periods - 1, hidden, ..whole.clone() };
                for (what, scene) in [("whole", whole), ("part", part)] {
                    let file = format!("{name}/{}-{}-{what}", chart.id, view.measure.keyword());
                    let drawing = stretch(&scene, &[Breakpoint::Wide], 980.0);
                    all.push((file, marks(&drawing, view, periods)));
                }
            }
        }
    }
    support::assert_all([support::compare(
        &support::path("tests/golden/charts/overlays.txt"),
        &drawings::hashes(&all),
    )]);
}
