//! Figures that read otherwise than what is checked are never marked, with a reference and without one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use research_widget::claims::Verdict;
use research_widget::note::{Block, Inline, Note, parse};
use research_widget::prose::check;

const NOTE: &str = r##"{"version": 1, "id": "n", "lang": "en", "title": "N", "period": "2026-Q1",
    "summary": ["BEFORE[FIGURE](#a@2026-Q1/yoy)AFTER"],
    "companies": [{"id": "c", "name": "Acme"}], "sources": [{"id": "s", "title": "S"}],
    "series": [{"id": "a", "name": "Revenue", "company": "c", "unit": "USD", "scale": "billion",
        "frequency": "quarter", "start": "2025-Q1", "values": [100, 110, 120, 130, 128], "source": "s"}]}"##;

/// The note with other words, which may have characters that no note can be read with.
fn note(before: &str, figure: &str, after: &str, has_reference: bool) -> Note {
    let mut note = parse(NOTE).unwrap();
    let said = |words: &str| Inline::Text(words.to_owned());
    let Block::Paragraph(prose) = &note.summary[0] else { panic!("not read") };
    let [_, Inline::Figure(reference, _), _] = prose.0.as_slice() else { panic!("not read") };
    let figure = match has_reference {
        true => Inline::Figure(reference.clone(), vec![said(figure)]),
        false => said(figure),
    };
    note.summary[0] = vec![said(before), figure, said(after)].into();
    note
}

fn is_marked(text: &(&str, &str, &str), has_reference: bool) -> bool {
    check(&note(text.0, text.1, text.2, has_reference)).iter().any(|claim| claim.is_shown())
}

#[test]
fn what_is_usual_beside_a_figure_is_marked() {
    for text in [
        ("Revenue rose ", "28%", " in the quarter."),
        ("Revenue rose\u{a0}", "28\u{202f}%", "\u{2009}in the quarter – that’s it."),
        ("Revenue rose “", "28%", "” (or so) on the year."),
        ("↑ Revenue rose ", "28%", " to 📈 new highs."),
    ] {
        assert!(is_marked(&text, true), "{text:?} with a reference");
        assert!(is_marked(&text, false), "{text:?} without one");
    }
}

#[test]
fn what_reads_as_another_figure_is_not_marked() {
    for text in [
        ("Revenue rose ", "9\u{2060}28%", " in the quarter."),
        ("Revenue rose 9\u{200b}", "28%", " in the quarter."),
        ("Revenue rose 9\u{ad}", "28%", " in the quarter."),
        ("Revenue rose ", "\u{202e}28%\u{202c}", " in the quarter."),
        ("\u{202e}Now and then revenue rose a bit, by ", "28%", " in the quarter.\u{202c}"),
        ("\u{2067}Revenue rose ", "28%", "\u{2069} in the quarter."),
        ("Revenue rose \u{feff}", "28%", " in the quarter."),
        ("Revenue rose ９", "28%", " in the quarter."),
        ("Revenue rose 𝟗", "28%", " in the quarter."),
        ("Revenue rose ٩", "28%", " in the quarter."),
        ("Revenue rose 9", "28%", " in the quarter."),
        ("Revenue rose ", "2\u{338}8\u{338}%", " in the quarter."),
        ("Revenue rose ", "28%\u{338}", " in the quarter."),
        ("Revenue rose ", "28", "٪ in the quarter."),
        ("Revenue rose ", "28", "％ in the quarter."),
        ("Revenue rose ¹", "28%", " in the quarter."),
        ("Revenue rose ½", "28%", " in the quarter."),
        ("Revenue rose 5·", "28%", " in the quarter."),
        ("Revenue rose ①", "28%", " in the quarter."),
        ("Revenue rose ", "28%", "9 in the quarter."),
        ("Revenue rose ", "28%", " mіllion in the quarter."),
        ("Revenue, אבג, rose ", "28%", " in the quarter."),
    ] {
        assert!(!is_marked(&text, true), "{text:?} with a reference");
        assert!(!is_marked(&text, false), "{text:?} without one");
    }
}

#[test]
fn a_reference_stands_for_all_that_its_words_state() {
    let verdict = |words: &str| {
        let claims = check(&note("Revenue rose ", words, " in the quarter.", true));
        claims.iter().find(|claim| claim.is_explicit).unwrap().verdict.clone()
    };
    for words in
        ["28%", "28% in Q1 2026", "28%, on 31 March 2026", "28% in the 12 months", "28.0%", "28%, or 28%"]
    {
        assert_eq!(verdict(words), Verdict::Agrees, "{words}");
    }
    for words in [
        "28%, or rather 95%",
        "28%, or rather 95",
        "28%, or rather $95 billion",
        "28%. Or rather 95%",
        "28%, or doubled",
    ] {
        assert!(verdict(words).is_wrong(), "{words}: {:?}", verdict(words));
    }
}
