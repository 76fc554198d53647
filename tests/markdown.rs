//! The marks of prose are those of Markdown: what a paragraph says is what a Markdown program makes of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use research_widget::note::{Inline, Prose};

/// A character with the marks that are open around it, each of emphasis, strong emphasis and a link.
type Marked = (char, [bool; 3]);

fn ours(text: &str) -> Vec<Marked> {
    fn add(pieces: &[Inline], marks: [bool; 3], found: &mut Vec<Marked>) {
        for piece in pieces {
            let [emphasis, strong, link] = marks;
            match piece {
                Inline::Text(words) => found.extend(words.chars().map(|c| (c, marks))),
                Inline::Emphasis(words) => add(words, [true, strong, link], found),
                Inline::Strong(words) => add(words, [emphasis, true, link], found),
                Inline::Link(_, words) | Inline::Figure(_, words) => {
                    add(words, [emphasis, strong, true], found)
                }
            }
        }
    }
    let mut found = Vec::new();
    add(&Prose::from_text(text).0, [false; 3], &mut found);
    found
}

fn of_markdown(text: &str) -> Vec<Marked> {
    let mut depths = [0_i32; 3];
    let mut found = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Emphasis) => depths[0] += 1,
            Event::End(TagEnd::Emphasis) => depths[0] -= 1,
            Event::Start(Tag::Strong) => depths[1] += 1,
            Event::End(TagEnd::Strong) => depths[1] -= 1,
            Event::Start(Tag::Link { .. }) => depths[2] += 1,
            Event::End(TagEnd::Link) => depths[2] -= 1,
            Event::Text(words) | Event::Code(words) => {
                found.extend(words.chars().map(|c| (c, depths.map(|depth| depth > 0))));
            }
            _ => {}
        }
    }
    found
}

/// Words, some with a character in front that means something to Markdown and is escaped.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(r"(\\[*\[\]\\])?[a-zäé0-9$%.,;]*[a-zäé0-9]", 1..4).prop_map(|words| words.join(" "))
}

/// Words with marks in each other: none within itself, as nobody writes it.
fn prose() -> impl Strategy<Value = String> {
    let strong = words().prop_map(|text| format!("**{text}**")).boxed();
    let link = prop_oneof![words(), strong.clone().prop_map(|text| format!("a {text} b"))]
        .prop_map(|text| format!("[{text}](https://example.com/a)"));
    let figure = words().prop_map(|text| format!("[{text}](#aws.revenue@2026-Q1/yoy)"));
    let inner = prop_oneof![strong, link, figure, words()].boxed();
    let emphasis = (words(), inner.clone(), words()).prop_map(|(a, b, c)| format!("*{a} {b} {c}*"));
    let piece = prop_oneof![emphasis, inner];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| format!("It says {}.", pieces.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn prose_has_the_marks_of_markdown(text in prose()) {
        prop_assert_eq!(ours(&text), of_markdown(&text), "{}", text);
    }
}

#[test]
fn marks_without_their_partners_are_those_of_markdown() {
    for text in [
        "2 * 3 and 4 * 5",
        "a * b",
        "a [b",
        "a ]b",
        "[b] and more",
        "5* hotel",
        r"\*a\* \[b\](c)",
        "*a* b* c",
    ] {
        assert_eq!(ours(text), of_markdown(text), "{text}");
    }
}
