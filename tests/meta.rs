//! What machines read about the shipped notes, and what hostile texts can't do to it. `UPDATE_GOLDEN=1` rewrites the
//! golden files.
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

use research_widget::cli::addresses::{Address, Addresses};
use research_widget::cli::meta;
use research_widget::cli::oembed::{self, NoFrame};
use research_widget::content::{Content, Variant};
use research_widget::units::Period;
use serde_json::{Value, json};
use support::{assert_all, compare, path};

fn content(id: &str) -> Content {
    Content::read(std::fs::read_to_string(path(&format!("notes/{id}.json"))).unwrap()).unwrap()
}

fn addresses(id: &str) -> Addresses {
    let address =
        |file: &str| Some(Address::parse(file, &format!("https://research.example/{file}")).unwrap());
    Addresses {
        page: address(&format!("{id}.html")),
        note: address(&format!("notes/{id}.json")),
        card: address(&format!("{id}.png")),
        embed: address("embed.html"),
        oembed: address(&format!("{id}.oembed.json")),
        provider: None,
    }
}

/// Without any address the smallest note says the least.
fn all() -> [(&'static str, Addresses); 3] {
    let [first, german] = ["amazon-q1-2026", "nordwerk-2026-03"].map(|id| (id, addresses(id)));
    [first, german, ("minimal", Addresses::default())]
}

#[test]
fn heads_read_as_before() {
    assert_all(all().map(|(id, addresses)| {
        let content = content(id);
        let tags = meta::tags(&content, &addresses, None) + &oembed::link(&content, &addresses);
        compare(&path(&format!("tests/golden/meta/{id}.html")), &tags)
    }));
}

#[test]
fn frames_read_as_before() {
    let frames = all().into_iter().take(2).map(|(id, addresses)| {
        let answer = oembed::document(&content(id), &addresses, Variant::Full).unwrap();
        compare(&path(&format!("tests/golden/meta/{id}.oembed.json")), &answer)
    });
    assert_all(frames);
    let nowhere = oembed::document(&content("minimal"), &Addresses::default(), Variant::Full);
    assert_eq!(nowhere, Err(NoFrame::NoPage));
    let no_note = Addresses { note: None, ..addresses("minimal") };
    assert_eq!(oembed::document(&content("minimal"), &no_note, Variant::Full), Err(NoFrame::NoNote));
}

#[test]
fn frames_of_parts_of_a_note_show_those() {
    for (variant, height_px, parameter) in [
        (Variant::Full, 960, ""),
        (Variant::Card, 680, "&amp;variant=card"),
        (Variant::Charts, 960, "&amp;variant=charts"),
        (Variant::Gauge, 480, "&amp;variant=gauge"),
    ] {
        let answer = oembed::document(&content("minimal"), &addresses("minimal"), variant).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let frame = answer["html"].as_str().unwrap();
        assert!(frame.contains(&format!("minimal.json{parameter}\" title=")), "{frame}");
        assert!(frame.contains(&format!(" height=\"{height_px}\" ")), "{frame}");
        assert!(frame.contains(" referrerpolicy=\"origin\" "), "{frame}");
        assert_eq!(answer["height"], height_px);
    }
}

/// The block of JSON-LD of a page's head.
fn block(tags: &str) -> Value {
    let (_, block) = tags.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(block.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn every_reference_of_the_graph_leads_to_a_node() {
    fn references<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Object(members) if members.len() == 1 => found.extend(members["@id"].as_str()),
            Value::Object(members) => members.values().for_each(|member| references(member, found)),
            Value::Array(values) => values.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    for (id, addresses) in all() {
        let block = block(&meta::tags(&content(id), &addresses, None));
        let nodes = block["@graph"].as_array().unwrap();
        let mut found = Vec::new();
        nodes.iter().for_each(|node| references(node, &mut found));
        for reference in found {
            assert_eq!(nodes.iter().filter(|node| node["@id"] == reference).count(), 1, "{id}: {reference}");
        }
    }
}

#[test]
fn the_publisher_is_the_author_and_the_last_change_has_its_day() {
    let (content, addresses) = (content("amazon-q1-2026"), addresses("amazon-q1-2026"));
    for (modified, day) in [(None, "2026-04-30"), (Period::parse("2026-05-04"), "2026-05-04")] {
        let tags = meta::tags(&content, &addresses, modified);
        let article = &block(&tags)["@graph"][0];
        assert_eq!(
            (&article["datePublished"], &article["dateModified"]),
            (&json!("2026-04-30"), &json!(day))
        );
        assert_eq!(article["author"], article["publisher"]);
        assert!(
            tags.contains(&format!("<meta property=\"article:modified_time\" content=\"{day}\">")),
            "{tags}"
        );
    }
}

/// A note that says what it can to leave its place.
fn hostile(text: &str) -> Content {
    let note = json!({
        "version": 1, "id": "hostile", "lang": "en", "title": text, "standfirst": text,
        "publisher": { "name": text },
        "companies": [{ "id": "a", "name": text, "ticker": text, "exchange": text, "fictional": true }],
        "sources": [{ "id": "s", "title": text, "url": "https://example.com/?a='&b=`" }],
        "series": [{
            "id": "x", "name": text, "company": "a", "source": "s", "definition": text, "unit": "percent",
            "frequency": "year", "start": "2025", "values": [1, 2],
            "breaks": [{ "at": "2026", "reason": text }]
        }],
        "charts": [{ "id": "c", "title": text, "series": ["x"], "views": ["level"] }],
        "keyFigures": [{ "label": text, "figure": "x@2026", "remark": text }],
        "summary": ["One."]
    });
    Content::read(note.to_string()).unwrap()
}

#[test]
fn no_text_of_a_note_leaves_its_place() {
    for text in [
        "\"><script>alert(1)</script>",
        "' onload='alert(1)' x='",
        "</title><img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>--!>\u{2028}\u{2029}&lt;&#60;",
        "\\\"\\u003c/script\\u003e\r\n\t`${1}`",
    ] {
        let content = hostile(text);
        let places = addresses("hostile");
        let tags = meta::tags(&content, &places, None) + &oembed::link(&content, &places);
        let (head, rest) = tags.split_once("<script type=\"application/ld+json\">").unwrap();
        let (block_text, after) = rest.split_once("</script>").unwrap();
        assert!(!block_text.contains(['<', '>', '&']), "{block_text}");
        for lines in [head, after] {
            only_known_tags(lines);
        }
        let article = &block(&tags)["@graph"][0];
        assert_eq!(article["headline"], text);
        let answer = oembed::document(&content, &places, Variant::Full).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        only_known_tags(answer["html"].as_str().unwrap());
        assert_eq!(answer["title"], text);
    }
}

/// Reads tags as a browser does, by their quotes alone, and fails where there is one that this crate does not write.
fn only_known_tags(html: &str) {
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let mut quoted = false;
        let end = tag.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let (inside, after) = tag.split_at(end.unwrap());
        let name = inside.split([' ', '>']).next().unwrap();
        let known = ["title", "/title", "meta", "link", "iframe", "/iframe"];
        assert!(known.contains(&name), "<{inside}> in {html}");
        let names: Vec<&str> =
            inside.split('"').step_by(2).map(|piece| piece.trim().trim_end_matches('=')).collect();
        let attributes = [
            "name",
            "content",
            "property",
            "rel",
            "href",
            "type",
            "title",
            "src",
            "width",
            "height",
            "loading",
            "referrerpolicy",
            "allow",
            "frameborder",
            "",
        ];
        let bare = names[0].split_once(' ').map_or("", |(_, attribute)| attribute);
        assert!(attributes.contains(&bare), "<{inside}>");
        assert!(names[1..].iter().all(|name| attributes.contains(name)), "<{inside}>");
        rest = &after[1..];
    }
}
