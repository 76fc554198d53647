//! Any prose can be checked: each figure that is found lies within the words, and each is counted once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use research_widget::claims::text_at;
use research_widget::prose::check;
use research_widget::note::parse;
use serde_json::json;

fuzz_target!(|input: (bool, [&str; 3])| {
    let (is_german, [title, summary, body]) = input;
    let note = json!({
        "version": 1, "id": "x", "lang": if is_german { "de" } else { "en" }, "title": title, "period": "2026-Q1",
        "companies": [{ "id": "c", "name": "Acme", "ticker": "ACM" }, { "id": "d", "name": "Nordwerk AG" }],
        "sources": [{ "id": "s", "title": "S" }],
        "series": [
            { "id": "r", "name": "Revenue", "label": "Umsatz", "company": "c", "source": "s", "unit": "USD",
              "scale": "million", "frequency": "quarter", "start": "2024-Q1",
              "values": [10, 11, 12, 13, 14, 15, 16, 17, 18] },
            { "id": "m", "name": "Operating margin", "company": "d", "source": "s", "unit": "percent",
              "frequency": "quarter", "start": "2025-Q1", "values": [5.5, -0.3, null, 6, 7] }],
        "facts": [{ "id": "f", "name": "Target price", "value": 120, "unit": "USD", "company": "c" }],
        "summary": [summary], "sections": [{ "heading": "Acme", "body": [body] }]
    });
    let Ok(note) = parse(&note.to_string()) else { return };
    let claims = check(&note);
    for claim in claims.iter() {
        let words = text_at(&note, claim.location);
        assert!(words.get(claim.span.clone()).is_some_and(|span| !span.is_empty()), "{claim:?} in {words:?}");
        assert!(words.get(claim.sentence.clone()).is_some(), "{claim:?} in {words:?}");
    }
    assert_eq!(claims.counts().all(), claims.iter().count());
});
