//! Right figures as people write them: each spelling is read as what it is, from its words alone and with a reference, and
//! is no longer right where the data has another value.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/note.rs"]
mod note;

use note::a_note;
use research_widget::claims::Verdict;
use research_widget::prose::check;
use serde_json::json;

/// What a sentence says, with the figure in brackets, the datum that it is about and its value.
type Case = (&'static str, &'static str, &'static str, f64);

const AMOUNTS: [Case; 34] = [
    ("en", "Net profit was [($38.4) million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [($38.4 million)].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [$(38.4) million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [US$(38.4) million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [($38.4m)].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [$(38.4)m].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [-$38.4 million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [−$38.4 million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [$-38.4 million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [minus $38.4 million].", "profit@2026-Q1", -38.4),
    ("en", "Net profit was [(38.4) million dollars].", "profit@2026-Q1", -38.4),
    (
        "en",
        "Net profit came to [($38.4) million], after $5 million in the quarter before.",
        "profit@2026-Q1",
        -38.4,
    ),
    ("en", "The operating margin was [(0.3)%].", "margin@2026-Q1", -0.3),
    ("en", "The operating margin was [(0.3%)].", "margin@2026-Q1", -0.3),
    ("en", "The operating margin was [(0.3) percent].", "margin@2026-Q1", -0.3),
    ("en", "The operating margin was [−.3%].", "margin@2026-Q1", -0.3),
    ("en", "The operating margin was [-.3%].", "margin@2026-Q1", -0.3),
    ("en", "The operating margin was [.2%].", "margin@2026-Q1", 0.2),
    ("en", "The operating margin was [2 3/4%].", "margin@2026-Q1", 2.75),
    ("en", "The operating margin was [2-3/4%].", "margin@2026-Q1", 2.75),
    ("en", "The operating margin was [2¾%].", "margin@2026-Q1", 2.75),
    ("en", "The operating margin was [3/4%].", "margin@2026-Q1", 0.75),
    ("en", "Revenue reached [$1,234.5-billion].", "revenue@2026-Q1", 1_234.5),
    ("en", "Revenue reached [$1.2345 trillion].", "revenue@2026-Q1", 1_234.5),
    ("en", "Revenue reached [$1,234.5-bn].", "revenue@2026-Q1", 1_234.5),
    ("en", "Revenue went up to [$1,234.5bn].", "revenue@2026-Q1", 1_234.5),
    ("en", "Sales reached [5.09 billion-euro].", "sales@2026-Q1", 5.09),
    ("en", "Sales reached [5.09-billion-euro].", "sales@2026-Q1", 5.09),
    ("de", "Der Gewinn betrug [(38,4) Mio. Dollar].", "profit@2026-Q1", -38.4),
    ("de", "Der Gewinn betrug [(38,4) Millionen Dollar].", "profit@2026-Q1", -38.4),
    ("de", "Der Gewinn betrug [-38,4 Mio. Dollar].", "profit@2026-Q1", -38.4),
    ("de", "Der Gewinn betrug [minus 38,4 Millionen Dollar].", "profit@2026-Q1", -38.4),
    ("de", "Die operative Marge betrug [(0,3) %].", "margin@2026-Q1", -0.3),
    ("de", "Die operative Marge betrug [2¾ %].", "margin@2026-Q1", 2.75),
];

const QUARTERS: [Case; 14] = [
    ("en", "First-quarter 2025 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "First quarter 2025 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "Third-quarter 2025 revenue rose to [$11.0 billion].", "revenue@2025-Q3", 11.0),
    ("en", "Q1-2025 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "Q1'25 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "1Q25 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "Q1/25 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "2025 first-quarter revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "2025-Q1 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "2025Q1 revenue was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("en", "Revenue in the 2025 first quarter was [$10.0 billion].", "revenue@2025-Q1", 10.0),
    ("de", "Der Umsatz betrug im ersten Quartal 2025 [10,0 Milliarden Dollar].", "revenue@2025-Q1", 10.0),
    ("de", "Im Q1 2025 betrug der Umsatz [10,0 Mrd. Dollar].", "revenue@2025-Q1", 10.0),
    ("de", "Im Q1/2025 betrug der Umsatz [10,0 Mrd. Dollar].", "revenue@2025-Q1", 10.0),
];

/// The verdict on the figure of a case, whose datum has `value`; `None` where nothing was found in its place.
fn verdict((language, text, reference, _): Case, value: f64, has_reference: bool) -> Option<Verdict> {
    let (before, rest) = text.split_once('[').unwrap();
    let (figure, after) = rest.split_once(']').unwrap();
    let words = if has_reference { format!("[{figure}](#{reference})") } else { figure.to_owned() };
    let german = language == "de";
    let (id, period) = reference.split_once('@').unwrap();
    let values = |own: &str, others: [f64; 5]| {
        let index = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]
            .iter()
            .position(|at| *at == period)
            .unwrap();
        let mut values = others;
        if own == id {
            values[index] = value;
        }
        json!(values)
    };
    let name =
        |english: &str, of_german: &str| if german { of_german.to_owned() } else { english.to_owned() };
    let revenue = if period == "2026-Q1" {
        [1_201.3, 1_210.0, 1_220.0, 1_230.0, 1_234.5]
    } else {
        [10.0, 10.5, 11.0, 11.5, 12.3]
    };
    let note = a_note()
        .with(json!({ "lang": language, "period": "2026-Q1", "summary": [format!("{before}{words}{after}")] }))
        .series("revenue", json!({ "name": name("Revenue", "Umsatz"), "scale": "billion", "values": values("revenue", revenue) }))
        .series("sales", json!({ "name": name("Sales", "Absatz"), "unit": "EUR", "scale": "billion",
            "values": values("sales", [4.1, 4.3, 4.6, 4.8, 5.09]) }))
        .series("profit", json!({ "name": name("Net profit", "Gewinn"), "scale": "million",
            "values": values("profit", [12.0, -3.1, 4.0, 5.0, -38.4]) }))
        .series("margin", json!({ "name": name("Operating margin", "Operative Marge"), "unit": "percent", "type": "stock",
            "values": values("margin", [1.0, 1.2, 1.4, 1.1, -0.3]) }))
        .read();
    let figure = before.len()..before.len() + figure.len();
    let claims = check(&note);
    let found = claims.iter().find(|claim| claim.span.start < figure.end && figure.start < claim.span.end);
    found.map(|claim| claim.verdict.clone())
}

fn assert_read(cases: &[Case]) {
    let mut faults = Vec::new();
    for case in cases {
        let (_, text, _, value) = *case;
        for has_reference in [false, true] {
            let right = verdict(*case, value, has_reference);
            if right != Some(Verdict::Agrees) {
                faults.push(format!("{text} reference {has_reference}: {right:?}"));
            }
            for other in [-value, value * 10.0, value + 1.0] {
                let wrong = verdict(*case, other, has_reference);
                if wrong == Some(Verdict::Agrees) {
                    faults.push(format!("{text} reference {has_reference}: agrees with {other}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} of {}\n{}", faults.len(), cases.len(), faults.join("\n"));
}

#[test]
fn signs_fractions_and_hyphens_of_an_amount() {
    assert_read(&AMOUNTS);
}

#[test]
fn what_was_published_before_a_correction_is_not_held_against_the_data() {
    for (text, right) in [
        ("Revenue for Q1 2025, first reported as [$10.2 billion], was restated to $10.0 billion.", false),
        ("Revenue for Q1 2025, first reported as $10.2 billion, was restated to [$10.0 billion].", true),
        ("Revenue in Q1 2025 was [$10.0 billion], not $10.2 billion as first reported.", true),
        ("Revenue in Q1 2025 was $10.0 billion, not [$10.2 billion] as first reported.", false),
        ("Revenue in Q1 2025 was $10.0 billion, against the originally reported [$10.2 billion].", false),
    ] {
        let found = verdict(("en", text, "revenue@2025-Q1", 10.0), 10.0, false);
        let expected = if right { Verdict::Agrees } else { Verdict::Unresolved };
        assert_eq!(found, Some(expected), "{text}");
    }
}

#[test]
fn names_of_a_quarter() {
    assert_read(&QUARTERS);
}

/// The verdict on the figure of an English sentence about the first quarter of 2026 of Merck, whose revenue was $12.6 billion.
fn verdict_on_merck(text: &str) -> Verdict {
    let note = a_note()
        .with(json!({ "period": "2026-Q1", "companies": [{ "id": "c", "name": "Merck" }], "summary": [text] }))
        .series("revenue", json!({ "name": "Revenue", "scale": "billion", "values": [11.9, 12.1, 12.4, 12.5, 12.6] }))
        .with(json!({ "facts": [{ "id": "growth", "name": "Organic growth", "company": "c", "source": "s", "unit": "percent",
            "period": "2026-Q1", "value": 1.5, "expectations": [{ "kind": "guidance", "value": { "from": 0, "to": 3 } }] }] }))
        .read();
    let claims = check(&note);
    let is_figure = |span: &std::ops::Range<usize>| text[span.clone()].contains(|c: char| c.is_ascii_digit());
    let found = claims.iter().find(|claim| is_figure(&claim.span)).map(|claim| claim.verdict.clone());
    found.unwrap_or_else(|| panic!("no figure in {text}"))
}

#[test]
fn figures_of_a_company_that_the_note_does_not_hold_are_left_open() {
    for text in [
        "Novartis's net revenue was $12.6 billion.",
        "Novartis’s revenue was $12.6 billion.",
        "Novartis reported revenue of $12.6 billion.",
        "Eli Lilly posted revenue of $12.6 billion.",
        "Pfizer had revenue of $12.6 billion.",
        "Pfizer, the drugmaker, reported revenue of $12.6 billion.",
        "Pfizer said revenue was $12.6 billion.",
        "Revenue at Pfizer was $12.6 billion.",
        "At Pfizer, revenue was $12.6 billion.",
    ] {
        assert_eq!(verdict_on_merck(text), Verdict::Unresolved, "{text}");
    }
    for text in [
        "Merck's revenue was $12.6 billion.",
        "Merck reported revenue of $12.6 billion.",
        "Revenue at Merck was $12.6 billion.",
        "Management reported revenue of $12.6 billion.",
        "Quarterly revenue was $12.6 billion.",
        "MERCK REVENUE AT RECORD $12.6 BILLION",
        "Novartis had nothing to report, but Merck reported revenue of $12.6 billion.",
    ] {
        assert_eq!(verdict_on_merck(text), Verdict::Agrees, "{text}");
    }
}

#[test]
fn ranges_bounds_and_sums_are_what_they_are() {
    for (text, is_right) in [
        ("Revenue went up to $12.6bn.", true),
        ("Revenue went up to $13.6bn.", false),
        ("Over the trailing year revenue was $49.6 billion.", true),
        ("Over the trailing year revenue was $48.6 billion.", false),
        ("Guidance for organic growth is 0%-3%.", true),
        ("Guidance for organic growth is 0%–3%.", true),
        ("Guidance for organic growth is 0-3%.", true),
        ("Guidance for organic growth is -3%-0%.", false),
    ] {
        let found = verdict_on_merck(text);
        assert_eq!(matches!(found, Verdict::Agrees | Verdict::Stated), is_right, "{text}: {found:?}");
    }
}
