//! Sentences that somebody wrote who did not know the rules: true of the note beside them, or false in one elementary respect,
//! whose figure is in braces. Each is checked alone. The golden file lists those that are not judged as they should be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::claims::{Claim, Verdict};
use research_widget::note::parse;
use research_widget::prose::check;
use serde_json::{Value, json};
use support::{assert_all, compare, path};

/// A set of notes with sentences.
struct Set {
    names: &'static [&'static str],
    golden: &'static str,
    /// How many sentences it has at least.
    least: usize,
    /// Most true sentences with a figure that is called wrong, most false ones whose wrong figure is shown as right, and most
    /// true ones with a reference that is left open.
    most: [usize; 3],
}

const SETS: [Set; 8] = [
    Set { names: &["us", "uk", "de"], golden: "faults", least: 700, most: [7, 3, 28] },
    Set { names: &["air", "bank", "chem"], golden: "other-faults", least: 300, most: [7, 1, 3] },
    Set { names: &["semi", "mine", "auto"], golden: "third-faults", least: 300, most: [3, 4, 3] },
    Set { names: &["drug", "shop", "bau"], golden: "fourth-faults", least: 300, most: [5, 2, 12] },
    Set { names: &["reinsurer", "copper", "reit"], golden: "fifth-faults", least: 300, most: [8, 37, 0] },
    Set { names: &["biotech", "airline", "grocer"], golden: "sixth-faults", least: 300, most: [6, 33, 0] },
    Set {
        names: &["sparkasse", "maschinen", "versorger", "versicherer", "onlinehandel"],
        golden: "seventh-faults",
        least: 500,
        most: [3, 46, 0],
    },
    // Of companies that the note does not have, and those that may be taken for them.
    Set { names: &["chips", "technik"], golden: "eighth-faults", least: 40, most: [0, 0, 0] },
];

fn is_right(claim: &Claim) -> bool {
    matches!(claim.verdict, Verdict::Agrees | Verdict::Stated)
}

/// What is wrong with the judgement of a sentence: the index of its class in [`Set::most`].
fn fault(note: &Value, is_true: bool, sentence: &str) -> Option<usize> {
    let mut note = note.clone();
    let text = sentence.replace(['{', '}'], "");
    note["summary"].as_array_mut().unwrap().push(json!(text));
    let last = format!("$.summary[{}]", note["summary"].as_array().unwrap().len() - 1);
    let claims = check(&parse(&note.to_string()).unwrap());
    let claims: Vec<&Claim> = claims.iter().filter(|claim| claim.location.to_string() == last).collect();
    let is_called_wrong = claims.iter().any(|claim| claim.verdict.is_wrong());
    if is_true {
        let is_open = claims.iter().any(|claim| claim.is_explicit && claim.verdict == Verdict::Unresolved);
        return if is_called_wrong { Some(0) } else { is_open.then_some(2) };
    }
    let plain = plain(sentence);
    let wrong: Vec<&str> = plain.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let words = |claim: &Claim| plain.replace(['{', '}'], "")[claim.span.clone()].to_owned();
    let is_shown = |claim: &&Claim| {
        let own = words(claim);
        is_right(claim) && wrong.iter().any(|wrong| wrong.contains(&own) || own.contains(wrong))
    };
    (!is_called_wrong && claims.iter().any(is_shown)).then_some(1)
}

/// A sentence without its references.
fn plain(sentence: &str) -> String {
    let mut plain = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once("](#") {
        let open = before.rfind('[').unwrap();
        plain += &before[..open];
        plain += &before[open + 1..];
        rest = after.split_once(')').unwrap().1;
    }
    plain + rest
}

#[test]
fn what_is_true_is_not_called_wrong_and_what_is_false_is_not_shown_as_right() {
    let mut checks = Vec::new();
    for set in SETS {
        let (faults, count) = faults_of(set.names);
        assert!(count >= set.least, "{count}");
        let heads = ["called wrong", "shown as right", "left open"];
        let lists = heads.iter().zip(&faults);
        let lists = lists.map(|(head, faults)| format!("{head}: {}\n{}\n", faults.len(), faults.join("\n")));
        let golden = path(&format!("tests/sentences/{}.golden.txt", set.golden));
        checks.push(compare(&golden, &lists.collect::<Vec<_>>().join("\n")));
        for ((head, faults), most) in heads.iter().zip(&faults).zip(set.most) {
            let too_many = format!("{}: {head}: {} of at most {most}", set.golden, faults.len());
            checks.push(if faults.len() <= most { Ok(()) } else { Err(too_many) });
        }
    }
    assert_all(checks);
}

/// The sentences of some notes that are judged wrongly, by class, and how many there are in all.
fn faults_of(names: &[&str]) -> ([Vec<String>; 3], usize) {
    let mut faults = [Vec::new(), Vec::new(), Vec::new()];
    let mut count = 0;
    for name in names {
        let read =
            |kind: &str| std::fs::read_to_string(path(&format!("tests/sentences/{name}.{kind}"))).unwrap();
        let note: Value = serde_json::from_str(&read("json")).unwrap();
        for line in read("tsv").lines() {
            let (kind, sentence) = line.split_once('\t').unwrap();
            count += 1;
            if let Some(class) = fault(&note, kind == "true", sentence) {
                faults[class].push(format!("{name}: {sentence}"));
            }
        }
    }
    (faults, count)
}
