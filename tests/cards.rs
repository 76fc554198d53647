//! The cards of the shipped notes as drawings. `UPDATE_GOLDEN=1` rewrites them; look at them as pictures before they are
//! accepted (a browser shows them with the stylesheets of `styles/`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use research_widget::export;
use research_widget::ui::Content;
use support::{assert_all, compare, path};

const NOTES: [&str; 3] = ["amazon-q1-2026", "nordwerk-2026-03", "minimal"];

fn content(id: &str) -> Content {
    Content::from_json(&std::fs::read_to_string(path(&format!("notes/{id}.json"))).unwrap()).unwrap()
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
            "The smallest note.",
        ]
    );
}
