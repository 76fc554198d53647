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
/// Rates, amounts, a range and a tolerance that are typed with zeros at the end, and say so.
const ZEROS: &str = "tests/digits/zeros.json";

/// What stands between a tag and the next, in order.
fn texts(html: &str, tag: &str) -> Vec<String> {
    let start = format!("<{tag}");
    let pieces = html.split(&start).skip(1);
    let text = |piece: &str| piece.split_once('>')?.1.split('<').next().map(str::to_owned);
    pieces.filter_map(text).filter(|text| !text.is_empty()).collect::<Vec<_>>()
}

fn page() -> String {
    page_of(NOTE)
}

fn page_of(note: &str) -> String {
    let mut command = program();
    let output = command.args(["prerender", "--fragment"]).arg(support::path(note)).output().unwrap();
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

#[test]
fn zeros_at_the_end_are_printed_where_the_note_asks_for_them() {
    let page = page_of(ZEROS).replace('\u{a0}', " ");
    let key: Vec<String> = texts(&page, "span class=\"value\"");
    assert_eq!(key, ["42.0%", "£1,642.0M"]);
    assert!(page.contains("£1,600.0M–£1,655.5M"), "the range beside a key figure, in picture and table");
    // The reading and the label at the end of the line, the bars of the other chart, the tables of both.
    let labels = texts(&page, "text class=\"label");
    assert!(labels.iter().any(|label| label == "Gross margin 42.0%"), "{labels:?}");
    let cells = texts(&page, "td><div");
    for expected in ["41.2%", "43.0%", "43.55%", "42.0%"] {
        assert!(cells.iter().any(|cell| cell == expected), "{expected} is not among {cells:?}");
    }
    // The table of results; growth is no amount of the fact.
    let results = page.split("class=\"results").nth(1).unwrap();
    for expected in
        ["£1,642.0M", "£1,589.0M", "£1,650.0M", "21.00%", "20.50%", "+0.50 pts", "+3.3%", "£900M", "+4%"]
    {
        assert!(results.contains(&format!(">{expected}<")), "{expected} is not in {results}");
    }
    // The picture, and the list of checked figures with what they were computed from.
    for expected in ["before £1,640.0M ± £20.0M", "consensus £1,650.0M", "21.00% − 20.50% (a year earlier)"]
    {
        assert!(page.contains(expected), "{expected}");
    }
    for zero_lost in [">42%", ">43%", "£1,642M", "£1,589M", "£1,650M", "21%", "43.550%"] {
        assert!(!page.contains(zero_lost), "{zero_lost}");
    }
}

#[test]
fn the_table_file_has_numbers_without_zeros() {
    let text = std::fs::read_to_string(support::path(ZEROS)).unwrap();
    let note = Rc::new(note::parse(&text).unwrap());
    let figures = figures::derive(&note);
    let view = figures.charts[0].view(Some(Measure::Level)).unwrap();
    let table = export::csv(&note, &Scene::whole(&figures.charts[0], view, export::FRAME, note.language));
    assert!(table.contains(",2025-Q4,42,reported,"), "{table}");
}
