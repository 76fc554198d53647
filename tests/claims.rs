//! How well figures are found, tied and judged in sentences that were labelled by hand.
//!
//! `tests/claims/seen.jsonl` is what the rules were written against, `held-back.jsonl` is not. Each sentence is checked
//! as the summary of a note in `worlds/`, whose companies are invented. `make claims` prints the table.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

mod labelled;

use labelled::{Quality, measure, measure_of};

/// What a half has to reach: precision and recall of finding, of tying, and the most false alarms.
struct Floor {
    found: (f64, f64),
    tied: (f64, f64),
    false_alarms: f64,
}

fn assert_reached(half: &str, quality: &Quality, floor: &Floor) {
    println!("{}", quality.row(half));
    assert!(quality.sentences >= 75, "{half}: {} sentences", quality.sentences);
    for (what, value, least) in [
        ("precision of finding", quality.precision(), floor.found.0),
        ("recall of finding", quality.recall(), floor.found.1),
        ("precision of tying", quality.tied_precision(), floor.tied.0),
        ("recall of tying", quality.tied_recall(), floor.tied.1),
    ] {
        assert!(value >= least, "{half}: {what} {value:.3}, at least {least}");
    }
    let alarms = quality.false_alarms();
    assert!(alarms <= floor.false_alarms, "{half}: false alarms {alarms:.4}, at most {}", floor.false_alarms);
}

#[test]
fn sentences_that_the_rules_were_written_for() {
    let quality = measure("seen", std::env::var_os("MISSES").is_some());
    let floor = Floor { found: (0.99, 0.97), tied: (0.985, 0.93), false_alarms: 0.005 };
    assert_reached("seen", &quality, &floor);
}

#[test]
fn sentences_that_the_rules_were_not_written_for() {
    let quality = measure("held-back", std::env::var_os("MISSES").is_some_and(|which| which == "all"));
    let floor = Floor { found: (0.99, 0.97), tied: (0.97, 0.93), false_alarms: 0.03 };
    assert_reached("held-back", &quality, &floor);
}

#[test]
fn each_style_for_itself() {
    for half in ["seen", "held-back"] {
        for world in ["us", "uk", "nordic", "india", "japan", "german"] {
            let quality = measure_of(half, world, false);
            println!("{}", quality.row(&format!("{half}, {world}")));
            assert!(quality.sentences > 20, "{half}, {world}: {} sentences", quality.sentences);
            assert!(quality.errors_are_named(), "{half}, {world}: {}", quality.row(world));
        }
    }
}
