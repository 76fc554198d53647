//! The cards of the shipped notes as drawings. `UPDATE_GOLDEN=1` rewrites them; look at them as pictures before they are
//! accepted (a browser shows them with the stylesheets of `styles/`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::content::Content;
use research_widget::export;
use support::{assert_all, compare, path};

const NOTES: [&str; 5] =
    ["amazon-q1-2026", "nordwerk-2026-03", "tarnbrook-h1-2025", "feldkamp-q3-2025", "minimal"];

fn content(id: &str) -> Content {
    Content::read(std::fs::read_to_string(path(&format!("notes/{id}.json"))).unwrap()).unwrap()
}

#[test]
fn cards_look_as_before() {
    let styles = ["tokens", "chart", "card"]
        .map(|name| format!("<?xml-stylesheet href=\"../../../styles/{name}.css\"?>\n"))
        .concat();
    assert_all(NOTES.map(|id| {
        let content = content(id);
        let svg = export::card(&content.note, &content.figures).to_svg();
        compare(&path(&format!("tests/golden/cards/{id}.svg")), &format!("{styles}{svg}"))
    }));
}

#[test]
fn cards_are_said_in_words() {
    let words = NOTES.map(|id| {
        let content = content(id);
        export::card_alt(&content.note, &content.figures).replace('\u{a0}', " ")
    });
    assert_eq!(
        words,
        [
            "Amazon turns AI spending into growth faster than Microsoft. AWS growth is the fastest since 2022 \
             (Revenue, change on a year earlier, percent). Amazon revenue $181.5B +17%; AWS revenue $37.6B +28%; AWS \
             backlog $364B before Anthropic.",
            "Nordwerk verliert Umsatz, Marge und Zeit. Sturmvogel wächst, Nordwerk schrumpft (Umsatz, Index, Januar \
             2024 = 100). Umsatz Nordwerk 106,8 Mio. € −13 %; Nettomarge −104 Bp. −403 Bp. zum Vorjahr; \
             Mittelzufluss, zwölf Monate −44,6 Mio. €.",
            "Tarnbrook trims top of profit range after soft autumn. Adjusted pre-tax profit, 26 weeks to 27 September: \
             £96.3M; consensus £98.1M; a year earlier £104.8M. Like-for-like sales growth, second quarter: 1.1%; \
             consensus 1.5%; previous quarter 2.8%. Adjusted pre-tax profit, FY26: consensus £213M; now £205M–£215M; \
             before £205M–£225M; a year earlier £218.4M.",
            "Feldkamp hebt die Prognose, der Auftragseingang bremst. Umsatz, Q3 2024/25: 214,6 Mio. €; Konsens 209,8 \
             Mio. €; Vorjahr 201,3 Mio. €. Ebit, Q3 2024/25: 31,4 Mio. €; Konsens 28,7 Mio. €; Vorjahr 26,9 Mio. €. \
             Ergebnis je Aktie, Q3 2024/25: 1,08 €; Konsens 0,97 €; Vorjahr 0,91 €. Umsatz, 2024/25: Konsens 838 \
             Mio. €; neu 840–855 Mio. €; bisher 820–850 Mio. €; Vorjahr 798,2 Mio. €.",
            "The smallest note.",
        ]
    );
}
