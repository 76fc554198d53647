//! How figures are found, tied and judged in sentences that were labelled by hand.
//!
//! `tests/claims/seen.jsonl` is what the rules were written against; what becomes of each of its sentences stands in
//! `seen.golden.txt`. `held-back.jsonl` is not looked at: of it only sums are kept, and a hash of all results. Each
//! sentence is checked as the summary of a note in `worlds/`, whose companies are invented. `make claims` prints the table;
//! `UPDATE_GOLDEN=1` rewrites the files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it, and its numbers are read"
)]

mod labelled;
mod measured;
#[path = "claims/perturbations.rs"]
mod perturbations;
#[path = "claims/perturbed.rs"]
mod perturbed;
mod support;

use labelled::{Outcome, Quality, Sentence, Worlds, folder, sentences};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use support::{assert_all, compare};

/// The sentences of a half, and what became of each.
struct Half {
    name: &'static str,
    results: Vec<(Sentence, Outcome)>,
}

static SEEN: LazyLock<Half> = LazyLock::new(|| Half::check("seen"));
static HELD_BACK: LazyLock<Half> = LazyLock::new(|| Half::check("held-back"));

impl Half {
    fn check(name: &'static str) -> Self {
        let worlds = Worlds::read();
        let result = |sentence: Sentence| {
            let outcome = worlds.outcome(&sentence);
            (sentence, outcome)
        };
        Self { name, results: sentences(name).into_iter().map(result).collect() }
    }

    fn total(&self) -> Quality {
        sum(self.results.iter().map(|(_, outcome)| outcome.quality))
    }

    /// The table's rows: of all sentences, and of each style.
    fn rows(&self) -> Vec<String> {
        let mut worlds: BTreeMap<&str, Quality> = BTreeMap::new();
        for (sentence, outcome) in &self.results {
            *worlds.entry(&sentence.world).or_default() += outcome.quality;
        }
        let name = self.name.replace('-', " ");
        let styles = worlds.iter().map(|(world, quality)| quality.row(&format!("{name}, {world}")));
        std::iter::once(self.total().row(&name)).chain(styles).collect()
    }
}

fn sum(qualities: impl Iterator<Item = Quality>) -> Quality {
    qualities.fold(Quality::default(), |mut sum, quality| {
        sum += quality;
        sum
    })
}

/// A sentence with what became of it; `!` before what differs from its labels.
fn line((sentence, outcome): &(Sentence, Outcome)) -> String {
    let mark = if outcome.misses.is_empty() { ' ' } else { '!' };
    let figures: String = outcome.figures.iter().map(|figure| format!(" | {figure}")).collect();
    format!("{mark} {} {}{figures}\n", sentence.id, sentence.text)
}

/// FNV-1a of 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn what_becomes_of_each_seen_sentence() {
    let lines: String = SEEN.results.iter().map(line).collect();
    assert_all([compare(&folder().join("seen.golden.txt"), &lines)]);
}

#[test]
fn sums_of_both_halves_and_of_each_style() {
    let rows = [SEEN.rows(), HELD_BACK.rows()].concat();
    rows.iter().for_each(|row| println!("{row}"));
    let lines: String = HELD_BACK.results.iter().map(line).collect();
    let all = format!("{}\n\nheld back, hash of all results: {:016x}\n", rows.join("\n"), hash(&lines));
    assert_all([compare(&folder().join("sums.golden.txt"), &all)]);
}

/// The table of `make claims`, which sets `TABLE`; `ONLY` limits it to some corpora or pieces of news.
#[test]
fn table_of_all_corpora() {
    if std::env::var_os("TABLE").is_none() {
        return;
    }
    let only = measured::Only::of_environment();
    println!("{}", measured::HEAD);
    for half in [("seen", &SEEN), ("held-back", &HELD_BACK)].into_iter().filter(|(name, _)| only.has(name)) {
        println!("{}", half.1.total().measured(&format!("labelled, {}", half.0.replace('-', " "))));
    }
    if only.has("seen") {
        measured::write_labelled(SEEN.results.iter().map(|(sentence, outcome)| (sentence, outcome)));
    }
    measured::sentence_rows(&only).iter().for_each(|row| println!("{row}"));
    measured::news_rows(&only).iter().for_each(|row| println!("{row}"));
}

#[test]
fn the_documents_have_these_sums() {
    let documented = std::fs::read_to_string(support::path("docs/checking.md")).unwrap();
    for half in [&SEEN, &HELD_BACK] {
        let row = half.total().row(&half.name.replace('-', " "));
        assert!(documented.contains(&row), "docs/checking.md does not have\n{row}");
    }
}

/// What a half has to reach, whatever its files say: precision and recall of finding, of tying, the part of the planted
/// errors that are named, in each style, too, and the most false alarms.
struct Floor {
    found: (f64, f64),
    tied: (f64, f64),
    named: f64,
    false_alarms: f64,
}

#[test]
fn no_accepted_change_may_fall_below_these_floors() {
    let seen = Floor { found: (0.99, 0.98), tied: (0.985, 0.939), named: 0.925, false_alarms: 0.004 };
    let held_back = Floor { found: (0.99, 0.97), tied: (0.975, 0.93), named: 0.93, false_alarms: 0.018 };
    for (half, floor) in [(&SEEN, seen), (&HELD_BACK, held_back)] {
        let quality = half.total();
        for (what, value, least) in [
            ("precision of finding", quality.precision(), floor.found.0),
            ("recall of finding", quality.recall(), floor.found.1),
            ("precision of tying", quality.tied_precision(), floor.tied.0),
            ("recall of tying", quality.tied_recall(), floor.tied.1),
            ("planted errors named", quality.errors_named(), floor.named),
        ] {
            assert!(value >= least, "{}: {what} {value:.3}, at least {least}", half.name);
        }
        let alarms = quality.false_alarms();
        assert!(alarms <= floor.false_alarms, "{}: false alarms {alarms:.4}", half.name);
    }
}
