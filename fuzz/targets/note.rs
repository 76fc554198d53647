//! Any bytes are a note, or have problems that are told within their limit.
#![no_main]

use libfuzzer_sys::fuzz_target;
use research_widget::figures;
use research_widget::note::{MAX_PROBLEMS, parse_bytes};

fuzz_target!(|bytes: &[u8]| {
    match parse_bytes(bytes) {
        Ok(note) => {
            let figures = figures::derive(&note.into());
            assert!(figures.charts.iter().all(|chart| chart.views.iter().count() > 0));
        }
        Err(problems) => {
            let told = problems.iter().count();
            assert!((1..=MAX_PROBLEMS).contains(&told));
            assert!(problems.lines().all(|line| line.contains(": found ") || line.starts_with('…')));
        }
    }
});
