//! Pages prerendered by the command line as a publisher runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/program.rs"]
mod program;

use program::program;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Output;

fn prerender(arguments: &[&str]) -> Output {
    let mut command = program();
    command.arg("prerender").args(arguments).output().unwrap()
}

fn html(arguments: &[&str]) -> String {
    let output = prerender(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn errors(output: &Output) -> Vec<String> {
    String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect()
}

fn scratch(name: &str, text: &str) -> PathBuf {
    let file = std::env::temp_dir().join(format!("prerender-{}", std::process::id())).join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, text).unwrap();
    file
}

/// The texts between each pair of marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn readings_legends_and_tables_tell_namesakes_apart() {
    let page = html(&["tests/notes/valid/namesakes.json"]);
    let chart = |id: &str| between(&page, &format!("data-chart=\"{id}\""), "</figure>")[0];
    for (id, label) in [("alone", "Acme Revenue"), ("other", "Bolt Revenue"), ("named", "Revenue")] {
        let reading = format!("<i>{label}</i>");
        assert!(chart(id).contains(&reading), "{id}: {reading} is not in {}", chart(id));
        assert!(page.contains(&format!("<th scope=\"col\">{label}</th>")), "{id}: the table");
    }
    let legend = between(chart("twobars"), "class=\"legend", "</p>")[0];
    assert!(legend.contains("Acme Revenue") && legend.contains("Bolt Revenue"), "{legend}");
}

#[test]
fn a_page_holds_the_whole_note_and_the_value_that_it_was_made_of() {
    for (id, charts) in [
        ("amazon-q1-2026", 2),
        ("nordwerk-2026-03", 4),
        ("tarnbrook-h1-2025", 0),
        ("feldkamp-q3-2025", 0),
        ("minimal", 0),
    ] {
        let file = format!("notes/{id}.json");
        let page = html(&[&file]);
        let note: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let inside = between(&page, "<data class=\"note\" hidden value='", "'></data>");
        assert_eq!(serde_json::from_str::<Value>(inside[0]).unwrap(), note);
        assert_eq!(between(&page, "<template shadowrootmode=\"open\">", "</template>").len(), 1);
        assert_eq!(page.matches("<figure part=\"chart\"").count(), charts, "{id}: one figure a chart");
        assert_eq!(page.matches("<details class=\"static-only\">").count(), charts);
        assert!(!page.contains(" style=") && !page.contains(" onclick"), "{id}: needs no leave of a policy");
        assert!(
            !page.contains("class=\"surface\"") && !page.contains("tabindex=\"0\""),
            "{id}: no control without a hand"
        );
        let claims = between(&page, "<data class=\"claims\" hidden value='", "'></data>");
        let claims: Value = serde_json::from_str(claims[0]).unwrap();
        assert!(claims[0].as_str().unwrap().starts_with(env!("CARGO_PKG_VERSION")), "{id}: of which note");
        assert_eq!(page.matches("<script").count(), 1, "{id}: that of the element");
    }
}

#[test]
fn a_fragment_is_the_element_alone_and_variants_are_parts() {
    let whole = html(&["notes/amazon-q1-2026.json", "--fragment"]);
    assert!(
        whole.starts_with("<research-widget>\n<template shadowrootmode=\"open\">\n<link"),
        "{}",
        whole.chars().take(80).collect::<String>()
    );
    assert!(whole.ends_with("<script type=\"module\" async src=\"embed/research-widget.js\"></script>\n"));
    let holds = |html: &str| {
        ["<h1", "class=\"key", "class=\"dial", "<figure", "class=\"analysis"].map(|part| html.contains(part))
    };
    for (variant, parts) in [
        ("full", [true, true, true, true, true]),
        ("card", [true, true, false, false, false]),
        ("charts", [false, false, false, true, false]),
        ("gauge", [true, false, true, false, false]),
    ] {
        let part = html(&["notes/amazon-q1-2026.json", "--fragment", "--variant", variant]);
        assert_eq!(holds(&part), parts, "{variant}");
        assert_eq!(part.contains(&format!("variant=\"{variant}\"")), variant != "full");
    }
}

/// A snippet of a note whose texts have what Markdown, templates and HTML read, and line breaks.
fn pasted(options: &[&str]) -> String {
    let json = std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap();
    let odd = "**a**\\n\\n    _b_ [c](https://example.com/) `d` ~~e~~ {{ f }} {% g %} \\\\* <i>&amp;";
    let file = scratch("odd.json", &json.replace("Efficiency, not size", odd));
    html(&[&[file.to_str().unwrap(), "--fragment"], options].concat())
}

#[test]
fn markdown_leaves_a_snippet_as_it_is() {
    let snippet = pasted(&[]);
    let lines: Vec<&str> = snippet.lines().collect();
    assert!(lines.iter().all(|line| line.starts_with('<')), "no line is empty or begins with spaces");
    assert_eq!(lines.len(), 8, "element, template, style, note, data, words, end, script");
    let [note, data, words] = [lines[3], lines[4], lines[5]];
    for (part, why) in
        [("**", "strong"), ("_", "emphasis"), ("](", "a link"), ("`", "code"), ("{{", "a template")]
    {
        let own = if part == "_" { note.replace("_blank", "") } else { note.to_owned() };
        assert!(![own.as_str(), data, words].iter().any(|line| line.contains(part)), "{why}: {part}");
    }
    let inside = between(data, "<data class=\"note\" hidden value='", "'></data>")[0];
    let inside: Value = serde_json::from_str(inside).unwrap();
    assert_eq!(
        inside["sections"][1]["heading"],
        "**a**\n\n    _b_ [c](https://example.com/) `d` ~~e~~ {{ f }} {% g %} \\* <i>&amp;"
    );
    assert!(data.ends_with("'></data></template>"), "the data are inside the template");
}

#[test]
fn words_stand_beside_the_template_for_whatever_takes_it_away() {
    let beside = |html: &str| {
        let (_, after) = html.split_once("</template>\n").unwrap();
        after.split_once("\n</research-widget>").unwrap().0.to_owned()
    };
    let title = "Amazon turns AI spending into growth faster than Microsoft";
    let plain = beside(&html(&["notes/amazon-q1-2026.json", "--fragment"]));
    assert!(
        plain.starts_with(&format!("<strong>{title}</strong><br>Cloud growth is accelerating")),
        "{plain}"
    );
    assert!(plain.contains("<br>Amazon’s first quarter brought revenue of $181.5B"), "{plain}");
    let page = "https://example.com/?a&b";
    let linked = beside(&html(&[
        "notes/amazon-q1-2026.json",
        "--fragment",
        "--page-url",
        page,
        "--card-url",
        "https://example.com/card.png",
    ]));
    let start = "<a href=\"https://example.com/?a&amp;b\"><img loading=\"lazy\" src=\"https://example.com/card.png\" \
                 width=\"600\" height=\"315\" alt=\"\"><br>";
    assert!(linked.starts_with(&format!("{start}{title}</a><br>Cloud")), "{linked}");
    assert!(!linked.contains("<p>") && !linked.contains("<h1>"), "may stand within a paragraph");
    let page = beside(&html(&["notes/amazon-q1-2026.json"]));
    for part in [
        &format!("<article><h1>{title}</h1><p>Cloud"),
        "<p>AWS revenue: $37.6B +28%</p>",
        "<h2>Efficiency, not size</h2>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let whole = html(&["notes/amazon-q1-2026.json"]);
    assert_eq!(
        whole.matches("<slot").count(),
        whole.matches("<slot name=").count(),
        "nothing shows it beside the note"
    );
}

#[test]
fn words_alone_are_plain_text() {
    let text = html(&["notes/minimal.json", "--text", "--page-url", "https://example.com/n"]);
    let paragraphs: Vec<&str> = text.trim_end().split("\n\n").collect();
    let note: Value = serde_json::from_str(&std::fs::read_to_string("notes/minimal.json").unwrap()).unwrap();
    assert_eq!(paragraphs.first().copied(), note["title"].as_str());
    assert_eq!(paragraphs.last().copied(), Some("https://example.com/n"));
    let text = html(&["notes/amazon-q1-2026.json", "--text"]);
    assert!(
        text.contains("\n\nAWS revenue: $37.6B +28%\n\n") && !text.contains("](#") && !text.contains('<'),
        "{text}"
    );
}

#[test]
fn what_removes_tags_and_keeps_their_texts_leaves_no_json() {
    let snippet = pasted(&[]);
    let mut texts = String::new();
    for part in snippet.split('<').skip(1) {
        // Attributes hold no `>`, so that even an expression that knows no quotation marks finds the ends of tags.
        texts.push_str(part.split_once('>').unwrap().1);
    }
    assert!(texts.contains("AWS"), "{texts}");
    for json in ["\"version\"", "{\"", "\":", "\\u00"] {
        assert!(!texts.contains(json), "{json} in {texts}");
    }
}

#[test]
fn a_snippet_can_name_the_address_of_its_note() {
    let snippet = html(&["notes/minimal.json", "--fragment", "--src", "/notes/a.json?b&c"]);
    assert!(snippet.starts_with("<research-widget src=\"/notes/a.json?b&amp;c\">\n<template"), "{snippet}");
    assert_eq!(snippet.matches("<data class=\"note\"").count(), 1, "and holds the note all the same");
}

#[test]
fn tags_have_the_nonce_of_the_policy() {
    for (options, styles) in [(&["--fragment"][..], 1), (&[], 2)] {
        let html = html(&[&["notes/minimal.json", "--nonce", "a\"b"], options].concat());
        assert_eq!(
            html.matches("<link rel=\"stylesheet\" href=\"embed/research-widget.css\" nonce=\"a&quot;b\">")
                .count(),
            styles
        );
        assert_eq!(
            html.matches(" async src=\"embed/research-widget.js\" nonce=\"a&quot;b\"></script>").count(),
            1
        );
        assert_eq!(html.matches("nonce=").count(), styles + 1, "data need none");
    }
}

#[test]
fn nothing_in_a_note_becomes_markup() {
    let json = std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap();
    let hostile = "</template></script><script>alert(1)</script><img src=x onerror=alert(1)>";
    let json = json
        .replace("Request Demo", hostile)
        .replace("Amazon turns AI", hostile)
        .replace("Cash from", hostile);
    let page = html(&[scratch("hostile.json", &json).to_str().unwrap(), "--meta"]);
    assert!(page.contains("&lt;script&gt;alert(1)"), "the words are shown");
    assert!(!page.contains("<script>") && !page.contains("<img") && page.matches("</template>").count() == 1);
}

#[test]
fn a_manifest_names_files_by_content() {
    let files = r#"{ "files": { "research-widget.js": { "name": "research-widget.1a.js", "integrity": "sha384-A" },
        "research-widget.css": { "name": "research-widget.2b.css", "integrity": "sha384-B" } } }"#;
    let manifest = scratch("manifest.json", files);
    let page = html(&[
        "notes/minimal.json",
        "--embed",
        "https://cdn.example/e",
        "--manifest",
        manifest.to_str().unwrap(),
    ]);
    let script = "<script type=\"module\" async src=\"https://cdn.example/e/research-widget.1a.js\" integrity=\"sha384-A\" crossorigin>";
    let style = "<link rel=\"stylesheet\" href=\"https://cdn.example/e/research-widget.2b.css\" integrity=\"sha384-B\" crossorigin>";
    assert!(page.contains(script) && page.matches(style).count() == 2, "{page}");
    let beside = manifest.with_file_name("research-widget.css");
    std::fs::write(&beside, ".a>b{}").unwrap();
    let inline = html(&["notes/minimal.json", "--manifest", manifest.to_str().unwrap(), "--inline-style"]);
    assert!(
        inline.matches("<style>.a>b{}</style>").count() == 2 && !inline.contains("stylesheet"),
        "{inline}"
    );
    let bad = scratch("bad-manifest.json", "{}");
    let output = prerender(&["notes/minimal.json", "--manifest", bad.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output)[0].contains("found no name and integrity of research-widget.js"));
}

#[test]
fn a_fragment_has_its_style_within_unless_a_policy_forbids_that() {
    let files = r#"{ "files": { "research-widget.js": { "name": "research-widget.1a.js", "integrity": "sha384-A" },
        "research-widget.css": { "name": "research-widget.2b.css", "integrity": "sha384-B" } } }"#;
    let manifest = scratch("styled/manifest.json", files);
    std::fs::write(manifest.with_file_name("research-widget.css"), ".a>b{}").unwrap();
    let fragment = |options: &[&str]| {
        let options =
            [&["notes/minimal.json", "--fragment", "--manifest", manifest.to_str().unwrap()], options];
        html(&options.concat())
    };
    assert!(
        fragment(&[]).contains("\n<style>.a>b{}</style>\n"),
        "nothing that the page around could wait for"
    );
    assert!(
        !fragment(&["--nonce", "c"]).contains("<style>")
            && fragment(&["--nonce", "c"]).contains("<style nonce=\"c\">")
    );
    assert!(
        fragment(&["--linked-style"])
            .contains("<link rel=\"stylesheet\" href=\"embed/research-widget.2b.css\"")
    );
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let output = prerender(&["tests/notes/invalid/several-mistakes.json"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(errors(&output).len() > 3, "every problem has a line");
    let output = prerender(&["notes/minimal.json", "--page-url", "here", "--card-url", "there"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(errors(&output).len(), 2, "{:?}", errors(&output));
    let output = prerender(&["notes/minimal.json", "--variant", "half"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).join(" ").contains("full, card, charts, gauge"));
    let output = prerender(&["notes/minimal.json", "--meta", "--modified", "2026-Q1"]);
    assert_eq!(output.status.code(), Some(2));
    let output = prerender(&["notes/no\u{1b}[2Jpe\n::error::.json"]);
    assert!(errors(&output)[0].starts_with("notes/no\\u{1b}[2Jpe ::error::.json: "), "{:?}", errors(&output));
    let output = prerender(&["notes/nope.json"]);
    assert_eq!(output.status.code(), Some(2));
    let output = prerender(&["notes/minimal.json", "--oembed", "/dev/null"]);
    assert!(errors(&output)[0].starts_with("oEmbed describes a frame"), "{:?}", errors(&output));
}

/// A note with these fields beside those that it has to have.
fn with_fields(name: &str, fields: &str) -> String {
    let note = format!("{{\"version\": 1, \"id\": \"a\", \"lang\": \"en\", \"title\": \"T\", {fields}}}");
    html(&[scratch(name, &note).to_str().unwrap(), "--fragment"])
}

#[test]
fn companies_without_a_ticker_are_named_beside_the_title() {
    let companies = "\"companies\": [{ \"id\": \"c\", \"name\": \"Cern\" }, { \"id\": \"d\", \"name\": \"Dorn\", \"ticker\": \"DRN\" }]";
    let html = with_fields("companies.json", &format!("{companies}, \"summary\": [\"P.\"]"));
    assert!(
        html.contains("<span class=\"company\">Cern</span><abbr class=\"ticker\" title=\"Dorn\">DRN</abbr>")
    );
}

#[test]
fn a_section_called_analysis_has_no_second_heading_of_that_name() {
    let page = |heading: &str| {
        let section = format!("\"sections\": [{{ \"heading\": \"{heading}\", \"body\": [\"P.\"] }}]");
        with_fields("sections.json", &section)
    };
    assert!(page("analysis").contains("aria-label=\"Analysis\"><h2 class=\"heading\">analysis</h2><p>"));
    assert!(page("Costs").contains("aria-label=\"Analysis\"><h2>Analysis</h2><h3>Costs</h3><p>"));
}

#[test]
fn a_gauge_that_nobody_scored_takes_no_room() {
    let page = |tickers: &str| {
        let scale = "\"asOf\": \"2026-04-30\", \"scale\": { \"min\": 0, \"max\": 1 }, \"bands\": [{ \"label\": \"B\", \"to\": 1 }]";
        let companies = "\"companies\": [{ \"id\": \"c\", \"name\": \"Cern\" }]";
        let sentiment = format!("\"sentiment\": {{ {scale}, \"tickers\": [{tickers}] }}");
        with_fields("sentiment.json", &format!("{companies}, {sentiment}, \"summary\": [\"P.\"]"))
    };
    let holds = |html: &str| [html.contains("class=\"sentiment\""), html.contains("class=\"dial\"")];
    assert_eq!(holds(&page("{ \"company\": \"c\", \"score\": null }")), [false, false]);
    assert_eq!(holds(&page("{ \"company\": \"c\", \"score\": 0.5 }")), [true, false]);
}

#[test]
fn a_table_of_many_columns_is_marked_so_that_it_never_is_wider_than_its_page() {
    for (note, many) in [("14-suvarna-cables", 1), ("10-cardinal-wharf-insurance", 0)] {
        let file = format!("tests/news/{note}/note.json");
        assert_eq!(html(&[&file]).matches("<div class=\"many\"><table").count(), many, "{note}");
    }
}

#[test]
fn honest_notes_whose_second_view_has_equal_values_become_pages() {
    let series = |id: &str, fields: Value| {
        let mut series = json!({ "id": id, "name": id, "company": "c", "source": "s", "unit": "USD",
            "frequency": "quarter", "start": "2025-Q1" });
        series.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        series
    };
    let note = json!({
        "version": 1, "id": "t", "lang": "en", "title": "T", "period": "2025-Q4",
        "summary": ["Sales grew [10%](#sales@2025-Q4/pop) a quarter."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [
            series("sales", json!({ "values": [100, 110, 121, 133.1] })),
            series("tax", json!({ "values": [21, 31.5, 44.1, 69.93], "shareOf": "profit" })),
            series("profit", json!({ "values": [100, 150, 210, 333] })),
            series("rate", json!({ "values": [0.3, 0.3, 0.30000000000000004, 0.3] })),
        ],
        "charts": [
            { "id": "k", "title": "K", "series": ["sales"], "views": ["level", "pop"] },
            { "id": "l", "title": "L", "series": ["tax"], "views": ["level", "share"] },
            { "id": "m", "title": "M", "series": ["rate"], "views": ["level"] },
        ]
    });
    let file = scratch("equal.json", &note.to_string());
    let page = html(&[file.to_str().unwrap()]);
    assert_eq!(page.matches("<figure part=\"chart\"").count(), 3);
    assert!(page.len() < 80_000, "{}", page.len());
    let mut command = program();
    let output = command.args(["check", file.to_str().unwrap()]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.contains("1 figure: 1 recomputed"), "{said}");
}
