//! The shipped notes say what their data say, and each kind of error in a copy is named.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use research_widget::claims::{Claim, Counts, Verdict, text_at};
use research_widget::note::{Note, parse};
use research_widget::prose::check;
use research_widget::texts;
use research_widget::units::Language;

fn text(name: &str) -> String {
    std::fs::read_to_string(format!("{}/notes/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn words(note: &Note, claim: &Claim) -> String {
    text_at(note, claim.location)[claim.span.clone()].to_owned()
}

/// A note's text without references: `[17%](#amazon.revenue@2026-Q1/yoy)` is `17%`.
fn without_references(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](#") {
        let (kept, words) = before.rsplit_once('[').unwrap();
        plain.push_str(kept);
        plain.push_str(words);
        rest = after.split_once(')').unwrap().1;
    }
    plain + rest
}

#[test]
fn the_shipped_notes_are_clean() {
    for (name, expected) in [
        ("amazon-q1-2026", Counts { recomputed: 9, stated: 2, wrong: 0, unresolved: 0 }),
        ("nordwerk-2026-03", Counts { recomputed: 25, stated: 3, wrong: 0, unresolved: 0 }),
        ("tarnbrook-h1-2025", Counts { recomputed: 8, stated: 15, wrong: 0, unresolved: 0 }),
        ("feldkamp-q3-2025", Counts { recomputed: 6, stated: 11, wrong: 0, unresolved: 0 }),
        ("minimal", Counts::default()),
    ] {
        let note = parse(&text(name)).unwrap();
        let claims = check(&note);
        let unclean: Vec<_> =
            claims.iter().filter(|claim| !claim.is_shown()).map(|c| words(&note, c)).collect();
        assert_eq!((unclean, claims.counts()), (Vec::new(), expected), "{name}");
    }
}

/// The size of a unit is part of a figure: megawatts are not shown as checked where the data have gigawatts.
#[test]
fn a_number_of_another_unit_has_no_mark() {
    let verdict = |words: &str| {
        let json = serde_json::json!({
            "version": 1, "id": "a", "lang": "en", "title": "A", "summary": [format!("It was {words} then.")],
            "facts": [{ "id": "power", "name": "Power", "value": 1.25, "unit": { "symbol": "GW", "name": "gigawatts" } }]
        });
        check(&parse(&json.to_string()).unwrap()).iter().next().unwrap().verdict.clone()
    };
    for words in ["[1.25 GW](#power)", "[1.25](#power) GW", "[1.25 gigawatts](#power)", "[1.25](#power)"] {
        assert_eq!(verdict(words), Verdict::Stated, "{words}");
    }
    for words in ["[1.25 MW](#power)", "[1.25](#power) MW", "[1.25 GWh](#power)", "[1.25 megawatts](#power)"]
    {
        assert_eq!(verdict(words), Verdict::Unresolved, "{words}");
    }
}

/// The earnings note that the documents show is one, and clean.
#[test]
fn the_note_of_the_documents_is_clean() {
    let document = include_str!("../docs/note-format.md");
    let chapter = document.split("## An earnings note in ten minutes").nth(1).unwrap();
    let json = chapter.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let note = parse(json).unwrap();
    let expected = Counts { recomputed: 1, stated: 4, wrong: 0, unresolved: 0 };
    assert_eq!(check(&note).counts(), expected);
}

/// What is wrong with the first note after one replacement: words, verdict, what was expected.
fn planted(text: &str, from: &str, to: &str) -> Vec<(String, &'static str, String)> {
    assert!(text.contains(from), "{from} is not in the note");
    let note = parse(&text.replacen(from, to, 1)).unwrap();
    let claims = check(&note);
    let wrong = claims.iter().filter(|claim| claim.verdict.is_wrong());
    wrong
        .map(|claim| {
            let (Verdict::Differs(expected) | Verdict::Contradicts(expected)) = &claim.verdict else {
                panic!()
            };
            let expected = texts::expected_of(Language::English, claim, expected).replace('\u{a0}', " ");
            (words(&note, claim), claim.verdict.keyword(), expected)
        })
        .collect()
}

/// What is planted, what it replaces, and what is said of it: words, verdict, expected.
const PLANTED: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("digit", "[$37.6B]", "[$37.7B]", "$37.7B", "differs", "$37.6B"),
    ("digit of a range", "[39–40%]", "[38–40%]", "38–40%", "differs", "39–40%"),
    (
        "digit of a fact",
        "[more than $100B]",
        "[more than $110B]",
        "more than $110B",
        "differs",
        "more than $100B",
    ),
    ("direction", "its revenue rose [28%]", "its revenue fell [28%]", "28%", "contradicts", "rose"),
    (
        "direction of a level",
        "backlog reached [$364B]",
        "backlog fell to [$364B]",
        "$364B",
        "contradicts",
        "rose",
    ),
    (
        "rank too long",
        "in 15 quarters]",
        "in 16 quarters]",
        "fastest growth in 16 quarters",
        "contradicts",
        "highest in 15 quarters",
    ),
    (
        "rank too short",
        "in 15 quarters]",
        "in 11 quarters]",
        "fastest growth in 11 quarters",
        "differs",
        "highest in 15 quarters",
    ),
    (
        "rank of the other end",
        "[fastest growth in 15",
        "[slowest growth in 15",
        "slowest growth in 15 quarters",
        "contradicts",
        "lowest in 1 quarter",
    ),
    (
        "rank in a title",
        "the fastest since 2022",
        "the fastest since 2021",
        "fastest since 2021",
        "contradicts",
        "highest in 15 quarters",
    ),
    ("scale", "[$37.6B]", "[$37.6M]", "$37.6M", "differs", "$37.6B"),
    ("unit", "rose [28%]", "rose [28 points]", "28 points", "differs", "28%"),
    ("currency", "[$364B]", "[€364B]", "€364B", "differs", "$364B"),
    (
        "company in the words",
        "Amazon’s first quarter",
        "Microsoft’s first quarter",
        "$181.5B",
        "contradicts",
        "a sentence about Amazon revenue, which the reference names",
    ),
    (
        "company in the reference",
        "(#amazon.capex@2026-Q1)",
        "(#microsoft.capex@2026-Q1)",
        "$44.2B",
        "differs",
        "$31.9B",
    ),
    (
        "part of a company",
        "AWS led: its",
        "Azure led: its",
        "28%",
        "contradicts",
        "a sentence about AWS revenue, which the reference names",
    ),
    (
        "period in the words",
        "Amazon’s first quarter",
        "Amazon’s fourth quarter",
        "$181.5B",
        "contradicts",
        "a sentence about Q1 2026, which the reference names",
    ),
    (
        "period in the reference",
        "(#aws.revenue@2026-Q1)",
        "(#aws.revenue@2025-Q4)",
        "$37.6B",
        "differs",
        "$35.6B",
    ),
    (
        "measure in the reference",
        "(#aws.revenue@2026-Q1/yoy)",
        "(#aws.revenue@2026-Q1/pop)",
        "28%",
        "differs",
        "6%",
    ),
    (
        "words without a figure",
        "[$364B]",
        "[a great height]",
        "a great height",
        "differs",
        "words that state what the reference leads to",
    ),
];

#[test]
fn each_planted_error_is_named() {
    let first = text("amazon-q1-2026");
    for (what, from, to, words, verdict, expected) in PLANTED.iter().copied() {
        let found = planted(&first, from, to);
        let (words, expected) = (words.to_owned(), expected.to_owned());
        assert!(found.contains(&(words, verdict, expected)), "{what}: {found:#?}");
    }
}

/// What is planted, what it replaces, and what is said of it: words, verdict, expected.
const PLANTED_UNTIED: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("digit", "to $37.6B", "to $37.7B", "$37.7B", "differs", "$37.6B"),
    ("direction", "its revenue rose 28%", "its revenue fell 28%", "28%", "contradicts", "rose"),
    (
        "rank",
        "in 15 quarters",
        "in 16 quarters",
        "fastest growth in 16 quarters",
        "contradicts",
        "highest in 15 quarters",
    ),
    ("scale", "to $37.6B", "to $37.6M", "$37.6M", "differs", "$37.6B"),
    ("company", "Amazon’s first quarter", "Microsoft’s first quarter", "$181.5B", "differs", "$82.9B"),
    ("period", "Amazon’s first quarter", "Amazon’s fourth quarter", "$181.5B", "differs", "$213.4B"),
];

#[test]
fn each_planted_error_is_named_where_nobody_tied_the_figures() {
    let first = without_references(&text("amazon-q1-2026"));
    for (what, from, to, words, verdict, expected) in PLANTED_UNTIED.iter().copied() {
        let found = planted(&first, from, to);
        assert!(found.contains(&(words.to_owned(), verdict, expected.to_owned())), "{what}: {found:#?}");
    }
}

#[test]
fn words_alone_lead_to_what_the_author_tied() {
    for (name, least) in [("amazon-q1-2026", 10), ("nordwerk-2026-03", 18)] {
        let (tied, plain) = (parse(&text(name)).unwrap(), parse(&without_references(&text(name))).unwrap());
        let (tied_claims, plain_claims) = (check(&tied), check(&plain));
        let is_same = |claim: &&Claim| {
            let overlaps = |other: &&Claim| {
                other.location == claim.location
                    && other.span.start < claim.span.end
                    && claim.span.start < other.span.end
            };
            plain_claims.iter().find(overlaps).is_some_and(|other| other.reference == claim.reference)
        };
        let same = tied_claims.iter().filter(|claim| claim.is_explicit).filter(is_same).count();
        assert!(same >= least, "{name}: {same} of its figures are tied as the author tied them");
        let wrong: Vec<_> = plain_claims.iter().filter(|claim| claim.verdict.is_wrong()).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
}
