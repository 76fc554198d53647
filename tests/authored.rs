//! Notes as authors write them, with a reference on each figure, by people who did not know the rules: no right figure
//! may be called wrong, and what becomes of eight errors planted in each is kept in a golden file.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::claims::{Claim, Verdict, text_at};
use research_widget::note::{Note, parse};
use research_widget::prose;
use serde_json::Value;
use support::{assert_all, compare, files, path};

/// Of the figures with a reference so many are right, and of the errors so many are named; no change may have fewer.
const RIGHT: usize = 842;
const NAMED: usize = 256;

/// A note, and its errors: what is replaced by what.
struct Authored {
    id: String,
    json: String,
    errors: Vec<[String; 3]>,
}

fn all() -> Vec<Authored> {
    let notes = files("tests/authored", "json").into_iter();
    let notes = notes.filter(|file| !file.to_string_lossy().ends_with(".errors.json"));
    notes
        .map(|file| {
            let errors = std::fs::read_to_string(file.with_extension("errors.json")).unwrap();
            let errors: Vec<Value> = serde_json::from_str(&errors).unwrap();
            let text = |error: &Value, name: &str| error[name].as_str().unwrap().to_owned();
            Authored {
                id: file.file_stem().unwrap().to_string_lossy().into_owned(),
                json: std::fs::read_to_string(&file).unwrap(),
                errors: errors
                    .iter()
                    .map(|error| ["kind", "before", "after"].map(|name| text(error, name)))
                    .collect(),
            }
        })
        .collect()
}

/// The words of each claim, and what becomes of it.
fn outcomes(note: &Note) -> Vec<(String, Claim)> {
    let words = |claim: &Claim| text_at(note, claim.location)[claim.span.clone()].to_owned();
    prose::check(note).iter().map(|claim| (words(claim), claim.clone())).collect()
}

fn described((words, claim): &(String, Claim)) -> String {
    let to = claim.reference.as_ref().map(|reference| format!(" = {reference}")).unwrap_or_default();
    format!("{words}{to} {}", claim.verdict.keyword())
}

#[test]
fn right_figures_are_not_called_wrong_and_most_errors_are_named() {
    let (mut lines, mut wrong, mut right, mut named) = (String::new(), Vec::new(), 0, 0);
    for Authored { id, json, errors } in all() {
        let before = outcomes(&parse(&json).unwrap());
        for one in &before {
            match &one.1.verdict {
                verdict if verdict.is_wrong() => wrong.push(format!("{id}: {}", described(one))),
                Verdict::Unresolved if one.1.is_explicit => {
                    lines += &format!("{id}: unresolved: {}\n", described(one));
                }
                Verdict::Agrees | Verdict::Stated if one.1.is_explicit => right += 1,
                _ => {}
            }
        }
        for [kind, old, new] in errors {
            assert_eq!(json.matches(&old).count(), 1, "{id}: {old}");
            let after = outcomes(&parse(&json.replace(&old, &new)).unwrap());
            let is_named = after.iter().any(|(_, claim)| claim.verdict.is_wrong());
            named += usize::from(is_named);
            if !is_named {
                lines += &format!("{id}: not named: {kind}: {old} => {new}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "called wrong:\n{}", wrong.join("\n"));
    assert_all([compare(&path("tests/authored/outcomes.golden.txt"), &lines)]);
    assert!(right >= RIGHT, "{right} figures are right");
    assert!(named >= NAMED, "{named} errors are named");
}

/// The verdicts on the references of a sentence, in a note of a company with a fiscal year.
fn verdicts(currency: &str, sentence: &str) -> Vec<&'static str> {
    let note = serde_json::json!({
        "version": 1, "id": "n", "lang": "en", "title": "T", "period": "FY2026-H1", "summary": [sentence],
        "companies": [
            { "id": "c", "name": "Corella Copper", "fiscalYear": { "end": "06" } },
            { "id": "house", "name": "Moncton Rhodes", "role": "mentioned" }
        ],
        "sources": [{ "id": "s", "title": "Results" }],
        "defaults": { "source": "s", "company": "c" },
        "facts": [
            { "id": "sales", "name": "Sales", "period": "FY2026-H1", "unit": currency, "scale": "million",
              "value": 548, "yearEarlier": 403,
              "expectations": [
                  { "kind": "guidance", "value": { "from": 540, "to": 560 } },
                  { "kind": "consensus", "value": 531 }
              ] },
            { "id": "q2", "name": "Sales", "period": "FY2026-Q2", "unit": currency, "scale": "million",
              "value": 290, "periodBefore": 258, "yearEarlier": 240 },
            { "id": "eps", "name": "EPS", "period": "FY2026-H1", "unit": currency, "per": "share", "value": -0.04,
              "expectations": [{ "kind": "consensus", "value": -0.07 }] },
            { "id": "cost", "name": "Cost", "period": "FY2026-H1", "unit": "USD", "per": "lb", "value": 2.31,
              "yearEarlier": 2.54 },
            { "id": "shops", "name": "Shops opened", "period": "FY2026-H1", "unit": "count", "value": 9 },
            { "id": "staff", "name": "Employees", "period": "2025-12-31", "unit": "count", "value": 7240,
              "yearEarlier": 7415 },
            { "id": "ratio", "name": "Book-to-bill ratio", "period": "FY2026-H1", "unit": "multiple", "value": 1.16 },
            { "id": "price", "name": "Share price", "period": "2026-02-12", "unit": currency, "value": 4.62,
              "kind": "price",
              "expectations": [{ "kind": "target", "by": "Moncton Rhodes", "value": 5.2, "period": "2026" }] },
            { "id": "plan", "name": "Copper produced", "period": "FY2026", "unit": "count",
              "expectations": [{ "kind": "target", "value": { "from": 135_000, "to": 142_000 } }] }
        ]
    });
    let note = parse(&note.to_string()).unwrap();
    let claims = prose::check(&note);
    claims.iter().filter(|claim| claim.is_explicit).map(|claim| claim.verdict.keyword()).collect()
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn figures_with_a_reference_are_read_as_their_authors_write_them() {
    for (currency, sentence, expected) in [
        ("AUD", "Sales rose [36 per cent](#sales/yoy) to [$548 million](#sales).", &["agrees", "stated"][..]),
        ("AUD", "Sales rose to [US$548 million](#sales).", &["differs"]),
        ("AUD", "Sales reached [548 million euro](#sales).", &["differs"]),
        (
            "USD",
            "It lost [4 cents](#eps) a share, better than the [7 cents](#eps/consensus) expected.",
            &["stated"; 2],
        ),
        (
            "USD",
            "EPS was [-$0.04](#eps), better than the [$0.07](#eps/consensus) expected.",
            &["stated", "differs"],
        ),
        (
            "USD",
            "Costs were [$2.31](#cost) a pound, [23 cents](#cost/yoy/change) lower than a year earlier.",
            &["stated", "agrees"],
        ),
        ("USD", "Costs were [$2.31](#cost) a tonne.", &["differs"]),
        (
            "USD",
            "It opened [nine](#shops) shops, and [eight](#shops) more will follow.",
            &["stated", "differs"],
        ),
        ("USD", "It opened [half a dozen](#shops) shops.", &["differs"]),
        ("USD", "It opened [two dozen](#shops) shops.", &["differs"]),
        ("USD", "It opened [less than a dozen](#shops) shops.", &["stated"]),
        ("USD", "It opened [nine thousand](#shops) shops.", &["unresolved"]),
        ("AUD", "EBITDA and Sales [$548 million](#sales) were records.", &["stated"]),
        ("USD", "In a slowing market it let go [175](#staff/yoy/change).", &["unresolved"]),
        ("USD", "Sales came to [nearly $1 billion](#sales).", &["differs"]),
        ("USD", "Moncton Rhodes earned [$548 million](#sales).", &["contradicts"]),
        ("USD", "At the end of 2024 the book-to-bill ratio was [1.16](#ratio).", &["unresolved"]),
        ("USD", "The book-to-bill ratio was [1.16](#ratio).", &["stated"]),
        ("USD", "Employees fell by [175](#staff/yoy/change) to [7,240](#staff).", &["agrees", "stated"]),
        (
            "USD",
            "Employees rose by [175](#staff/yoy/change) to [7,240](#staff).",
            &["contradicts", "unresolved"],
        ),
        ("USD", "SYDNEY, Feb 12 - Sales came to [$548 million](#sales).", &["stated"]),
        (
            "USD",
            "Sales came to [$548 million](#sales), it forecast [$540-560 million](#sales/guidance) in August.",
            &["stated"; 2],
        ),
        ("USD", "Moncton Rhodes has a target of [$5.20](#price/target).", &["stated"]),
        (
            "USD",
            "It sees sales between [$540m](#sales/guidance/from) and [$560m](#sales/guidance/to).",
            &["stated"; 2],
        ),
        (
            "USD",
            "It sees sales between [$540m](#sales/guidance/from) and [$570m](#sales/guidance/to).",
            &["stated", "differs"],
        ),
        ("USD", "It now promises to hand over [135,000 to 142,000](#plan/target) tonnes.", &["stated"]),
        ("USD", "The low end of the range is [$560m](#sales/guidance/to).", &["contradicts"]),
        (
            "USD",
            "Second-quarter sales of [$290m](#q2) were [12%](#q2/pop) above the first quarter.",
            &["stated", "agrees"],
        ),
        (
            "USD",
            "Second-quarter sales of [$290m](#q2) were [12%](#q2/pop) above the second quarter of fiscal 2025.",
            &["stated", "contradicts"],
        ),
        ("USD", "In the first quarter, sales came to [$290m](#q2).", &["contradicts"]),
    ] {
        assert_eq!(verdicts(currency, sentence), expected, "{sentence}");
    }
}
