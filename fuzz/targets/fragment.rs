//! The fragment of any address is a state, or none; what is written of it is read again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use research_widget::state::{State, charts_from_fragment};
use research_widget::units::Id;

fuzz_target!(|fragment: &str| {
    let Some(note) = Id::parse("n") else { return };
    // Any begins as ours do, so that it is not left alone at once.
    for fragment in [fragment.to_owned(), format!("rw1:n&{fragment}"), format!("#rw1%3An&c={fragment}")] {
        let Some(charts) = charts_from_fragment(&fragment, &note, &|_, _| true) else { continue };
        let state = State { charts, ..State::default() };
        let written = state.to_fragment(&note);
        let Some(again) = charts_from_fragment(&written, &note, &|_, _| true) else { panic!("{written}") };
        assert_eq!(State { charts: again, ..State::default() }.to_fragment(&note), written);
    }
});
