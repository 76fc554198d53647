//! What a long series takes: at most two and a half numbers of 8 bytes a point, however it is handed over.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use peak_alloc::PeakAlloc;
use research_widget::figures;
use research_widget::note::Column;

#[path = "support/histories.rs"]
mod histories;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const POINTS: usize = 1_000_000;

/// Bytes a point once a column is read and derived, and the most on the way; both count what the page handed over.
fn bytes_a_point(column: impl FnOnce() -> Column) -> (f64, f64) {
    let before = ALLOCATOR.current_usage();
    let column = column();
    ALLOCATOR.reset_peak_usage();
    let note = histories::note_of(column);
    let figures = figures::derive(&note.clone().into());
    let bytes = |usage: usize| (usage - before) as f64 / POINTS as f64;
    assert_eq!(figures.charts[0].views.first().unwrap().lines[0].figures.len(), POINTS);
    (bytes(ALLOCATOR.current_usage()), bytes(ALLOCATOR.peak_usage()))
}

/// One test, because tests of one process share the allocator.
#[test]
fn a_long_series_takes_little_beside_its_numbers() {
    let times = || Some(histories::trading_times(POINTS));
    let minutes = |times| Column { times, values: histories::prices(POINTS) };

    // Values and their extremes.
    let (held, peak) = bytes_a_point(|| minutes(None));
    assert!(held < 9.1 && peak < 9.1, "minute after minute: {held} bytes a point held, {peak} at most");

    // Beside them the minutes, in the memory that their times came in.
    let (held, peak) = bytes_a_point(|| minutes(times()));
    assert!(held < 17.1 && peak < 17.1, "nights left out: {held} bytes a point held, {peak} at most");
}
