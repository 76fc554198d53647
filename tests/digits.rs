//! A typed value keeps its digits on the page, in the table, in pictures and in the table file; the note has rates in
//! eighths and prices below a cent.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

#[path = "support/program.rs"]
mod program;

use program::program;
use research_widget::chart::Scene;
use research_widget::export;
use research_widget::figures;
use research_widget::note;
use research_widget::units::Measure;
use std::rc::Rc;

const NOTE: &str = "tests/digits/rates.json";

/// What stands between a tag and the next, in order.
fn texts(html: &str, tag: &str) -> Vec<String> {
    let start = format!("<{tag}");
    let pieces = html.split(&start).skip(1);
    let text = |piece: &str| piece.split_once('>')?.1.split('<').next().map(str::to_owned);
    pieces.filter_map(text).filter(|text| !text.is_empty()).collect::<Vec<_>>()
}

fn page() -> String {
    let mut command = program();
    let output = command.args(["prerender", "--fragment"]).arg(support::path(NOTE)).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn key_figures_and_labels_have_the_digits_that_were_typed() {
    let page = page();
    let values = ["4.25%", "6.25%", "0.04%", "$0.00067", "$0.0000098"];
    let key: Vec<String> = texts(&page, "span class=\"value\"");
    assert_eq!(key, values);
    let labels = texts(&page, "text class=\"label");
    for label in
        ["Policy rate 4.25%", "Mortgage rate 6.25%", "Loan loss rate 0.04%", "Token price $0.0000098"]
    {
        assert!(labels.iter().any(|text| text == label), "{label} is not among {labels:?}");
    }
}

#[test]
fn ticks_have_as_many_decimals_as_their_step_needs() {
    let ticks = texts(&page(), "text class=\"axis\"").join(" ");
    for expected in [
        "4.0 4.5 5.0 5.5 6.0 6.5 7.0% ",
        "0.020 0.025 0.030 0.035 0.040% ",
        "0.00066 0.00067 0.00068 0.00069 0.00070 0.00071 0.00072 $0.00073 ",
    ] {
        assert!(ticks.contains(expected), "{expected} is not in {ticks}");
    }
}

#[test]
fn the_table_has_what_was_typed_without_zeros_behind_it() {
    let page = page();
    let cells = texts(&page, "td><div");
    for expected in ["5.25%", "5.125%", "4.875%", "6.75%", "0.03%", "$0.0000125", "$0.000011"] {
        assert!(cells.iter().any(|cell| cell == expected), "{expected} is not among {cells:?}");
    }
    assert!(!cells.iter().any(|cell| cell == "5.250%" || cell == "$0.0000110"), "{cells:?}");
}

#[test]
fn the_table_file_has_what_was_typed() {
    let text = std::fs::read_to_string(support::path(NOTE)).unwrap();
    let note = Rc::new(note::parse(&text).unwrap());
    let figures = figures::derive(&note);
    let table = |chart: usize| {
        let chart = &figures.charts[chart];
        let view = chart.view(Some(Measure::Level)).unwrap();
        export::csv(&note, &Scene::whole(chart, view, export::FRAME, note.language))
    };
    assert!(table(0).contains(",2025-Q2,5.125,reported,"), "{}", table(0));
    assert!(table(3).contains(",2026-Q1,0.0000098,reported,"), "{}", table(3));
}
