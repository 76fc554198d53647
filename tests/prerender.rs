//! Pages made beforehand, by the command line as a publisher runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use research_widget::ui::PROOF_WIDTHS_PX;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

fn prerender(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_research-widget"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("prerender").args(arguments).output().unwrap()
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
    let folder = std::env::temp_dir().join(format!("prerender-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file
}

/// The texts between each pair of marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn a_page_holds_the_whole_note_and_the_value_that_it_was_made_of() {
    for (id, charts) in [("amazon-q1-2026", 2), ("nordwerk-2026-03", 4), ("minimal", 0)] {
        let file = format!("notes/{id}.json");
        let page = html(&[&file]);
        let note: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let inside = between(&page, "<script type=\"application/json\">", "</script>");
        assert_eq!(serde_json::from_str::<Value>(inside[0]).unwrap(), note);
        assert_eq!(between(&page, "<template shadowrootmode=\"open\">", "</template>").len(), 1);
        for width in PROOF_WIDTHS_PX {
            assert_eq!(page.matches(&format!("<div class=\"proof w{width}\">")).count(), charts, "{id}");
        }
        assert_eq!(page.matches("<details class=\"still-only\">").count(), charts);
        assert!(!page.contains(" style=") && !page.contains(" onclick"), "{id}: needs no leave of a policy");
        assert!(
            !page.contains("class=\"surface\"") && !page.contains("tabindex=\"0\""),
            "{id}: no control without a hand"
        );
        assert_eq!(page.matches("<script").count(), 2, "{id}: the note and the module");
    }
}

#[test]
fn the_stylesheet_shows_the_proofs_that_are_made() {
    let styles = std::fs::read_to_string("styles/embed.css").unwrap();
    for width in PROOF_WIDTHS_PX.into_iter().skip(1) {
        let rule = format!("@container research-note (width >= {width}px) {{");
        assert!(
            between(&styles, &rule, "\n}")[0].contains(&format!(".proof.w{width} {{ display: block; }}")),
            "{width}"
        );
    }
    let shown = styles.lines().filter(|line| line.contains(".proof.w") && line.contains("display: block"));
    assert_eq!(shown.count(), PROOF_WIDTHS_PX.len() - 1);
    assert!(styles.contains(&format!(".proof:not(.w{})", PROOF_WIDTHS_PX[0])));
}

#[test]
fn a_fragment_is_the_element_alone_and_variants_are_parts() {
    let whole = html(&["notes/amazon-q1-2026.json", "--fragment"]);
    assert!(whole.starts_with("<research-widget>\n<template"), "{}", &whole[..80]);
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
    let output = prerender(&["notes/nope.json"]);
    assert_eq!(output.status.code(), Some(2));
    let output = prerender(&["notes/minimal.json", "--oembed", "/dev/null"]);
    assert!(errors(&output)[0].starts_with("oEmbed describes a frame"), "{:?}", errors(&output));
}
