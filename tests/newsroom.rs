//! What a newsroom has: lists, tables and quotations whose figures are checked, authors and corrections for readers and
//! machines, defaults of a house.
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

#[path = "support/program.rs"]
mod program;

use program::program;
use research_widget::claims::{TextLocation, Verdict};
use research_widget::content::Content;
use research_widget::note::BlockPart;
use std::path::{Path, PathBuf};
use std::process::Output;

const NOTE: &str = "tests/notes/valid/newsroom.json";

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn page() -> String {
    let output = run(&["prerender", NOTE, "--meta"]);
    assert!(output.status.success(), "{output:?}");
    stdout(&output)
}

/// A file of this test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn figures_of_lists_and_tables_are_claims_at_their_paths() {
    let content = Content::read(std::fs::read(NOTE).unwrap()).unwrap();
    let claims: Vec<(String, &Verdict)> = content
        .claims
        .iter()
        .filter(|claim| claim.is_explicit)
        .map(|claim| (claim.location.to_string(), &claim.verdict))
        .collect();
    let paths: Vec<&str> = claims.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "$.standfirst",
            "$.summary[1].list[0]",
            "$.summary[1].list[1]",
            "$.summary[3].table.rows[0][1]",
            "$.summary[3].table.rows[0][2]",
            "$.summary[3].table.rows[1][1]",
        ]
    );
    assert!(
        claims.iter().all(|(_, verdict)| matches!(verdict, Verdict::Agrees | Verdict::Stated)),
        "{claims:?}"
    );
    let cell = TextLocation::Summary(3, BlockPart::Cell(0, 1));
    assert_eq!(content.claims.of(cell).count(), 1);
}

#[test]
fn a_figure_in_a_table_that_differs_is_reported_at_its_cell() {
    let wrong = std::fs::read_to_string(NOTE).unwrap().replacen("[$1,190m]", "[$1,109m]", 1);
    let path = file("wrong-cell.json", &wrong);
    let output = run(&["check", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = "error: $.summary[3].table.rows[0][2]: \"$1,109m\" differs: expected $1,190";
    assert!(stdout(&output).contains(said), "{}", stdout(&output));
}

/// A note about one company, with such facts and one block.
fn note_of(language: &str, facts: &str, block: &str) -> Content {
    let note = format!(
        r#"{{"version": 1, "id": "n", "lang": "{language}", "title": "T", "period": "2025-Q3",
            "companies": [{{"id": "corvane", "name": "Corvane"}}],
            "sources": [{{"id": "release", "title": "Release"}}],
            "defaults": {{"source": "release", "company": "corvane"}},
            "facts": {facts}, "summary": [{block}]}}"#
    );
    Content::read(note.into_bytes()).unwrap()
}

/// Such a note with a table of such a header and such rows.
fn with_table(header: [&str; 4], rows: &[[&str; 4]]) -> Content {
    let facts = r#"[
        {"id": "revenue", "name": "Revenue", "period": "2025-Q3", "unit": "USD", "scale": "million", "value": 1284,
         "yearEarlier": 1150.6, "expectations": [{"kind": "consensus", "value": 1270}]},
        {"id": "ebitda", "name": "EBITDA", "period": "2025-Q3", "unit": "USD", "scale": "million", "value": 334,
         "yearEarlier": 297},
        {"id": "margin", "name": "EBITDA margin", "period": "2025-Q3", "unit": "percent", "value": 26.0}]"#;
    note_of("en", facts, &format!(r#"{{"table": {{"header": {header:?}, "rows": {rows:?}}}}}"#))
}

/// The datum of the only figure of a note, and whether it is right, wrong or open.
fn datum_of_cell(content: &Content) -> (String, &'static str) {
    let claims: Vec<_> = content.claims.iter().collect();
    let [claim] = claims.as_slice() else { panic!("{claims:?}") };
    let datum = claim.reference.as_ref().map(ToString::to_string).unwrap_or_default();
    let verdict = match &claim.verdict {
        Verdict::Unresolved => "open",
        verdict if verdict.is_wrong() => "wrong",
        _ => "right",
    };
    (datum, verdict)
}

#[test]
fn a_figure_in_a_cell_is_the_datum_that_its_headers_name() {
    const HEADER: [&str; 4] = ["", "Q3 2025", "Q3 2024", "Consensus"];
    for (row, datum, verdict) in [
        (["Revenue", "$1,284 million", "", ""], "revenue", "right"),
        (["Revenue", "", "$1,150.6 million", ""], "revenue/year-earlier", "right"),
        (["Revenue", "", "", "$1,270 million"], "revenue/consensus", "right"),
        (["Revenue", "$1,248 million", "", ""], "revenue", "wrong"),
        (["Revenue", "", "", "$1,284 million"], "revenue/consensus", "wrong"),
        (["Revenue", "-$1,284 million", "", ""], "revenue", "wrong"),
        (["EBITDA", "", "$297 million", ""], "ebitda/year-earlier", "right"),
        (["EBITDA margin", "26.0%", "", ""], "margin", "right"),
        // A figure of another row, of what the note does not have, or one of several.
        (["EBITDA margin", "$334 million", "", ""], "margin", "wrong"),
        (["Deferred revenue", "$1,284 million", "", ""], "", "open"),
        (["Revenue*", "$1,284 million", "", ""], "", "open"),
        (["", "$1,284 million", "", ""], "", "open"),
    ] {
        assert_eq!(datum_of_cell(&with_table(HEADER, &[row])), (datum.to_owned(), verdict), "{row:?}");
    }
}

#[test]
fn a_header_that_is_not_understood_leaves_its_figures_open() {
    for header in [
        ["", "Q3 24", "", ""],
        ["", "vs. consensus", "", ""],
        ["", "Prior year", "", ""],
        ["", "Q2 2025", "", ""],
        ["", "Consensus", "", ""],
        ["Tessaly Devices", "Q3 2025", "", ""],
    ] {
        let content = with_table(header, &[["Revenue", "$1,284 million", "", ""]]);
        assert_eq!(datum_of_cell(&content).1, "open", "{header:?}");
    }
    for cell in [
        "about $1,284 million",
        "up to $1,284 million",
        "$1,284 million per share",
        "$1,284 million organic",
        "($1,284 million)",
        "$1,284 million¹",
        "of which $1,284 million",
    ] {
        let content = with_table(["", "Q3 2025", "", ""], &[["Revenue", cell, "", ""]]);
        assert_eq!(datum_of_cell(&content).1, "open", "{cell}");
    }
    let of_segment = with_table(["", "Segment", "Q3 2025", ""], &[["Revenue", "Auto", "$1,284 million", ""]]);
    assert_eq!(datum_of_cell(&of_segment).1, "open", "a word in another cell of the row");
    let elsewhere =
        with_table(["", "Q3 2025", "Q4 2025", "Consensus"], &[["Revenue", "", "", "$1,270 million"]]);
    assert_eq!(datum_of_cell(&elsewhere).1, "open", "a column of another period stands before");
    let below = with_table(
        ["", "Q3 2025", "", ""],
        &[["Tessaly Devices", "", "", ""], ["Revenue", "$1,284 million", "", ""]],
    );
    assert_eq!(datum_of_cell(&below).1, "open", "below a heading of rows");
}

#[test]
fn a_reference_in_a_cell_has_no_mark_where_the_headers_name_another_figure() {
    let cell = |cell| with_table(["", "Q3 2025", "Consensus", ""], &[["Revenue", "", cell, ""]]);
    assert_eq!(datum_of_cell(&cell("[$1,270m](#revenue/consensus)")).1, "right");
    assert_eq!(datum_of_cell(&cell("[$1,284m](#revenue)")).1, "open");
}

#[test]
fn words_in_the_name_of_a_figure_compare_nothing_and_a_ratio_has_no_amount() {
    let of = |language: &str, name: &str, text: &str| {
        let fact = format!(
            r#"[{{"id": "f", "name": "{name}", "period": "2025-Q3", "unit": "USD", "scale": "million", "value": 829,
                "yearEarlier": 615}}]"#
        );
        datum_of_cell(&note_of(language, &fact, &format!("{text:?}"))).1
    };
    assert_eq!(of("en", "Profit after tax", "Profit after tax was $829 million."), "right");
    assert_eq!(of("en", "Profit after tax", "Profit after tax was $615 million."), "wrong");
    assert_ne!(of("de", "Gewinn nach Steuern", "Der Gewinn nach Steuern lag bei 615 Mio. Dollar."), "right");
    assert_eq!(of("en", "EBITDA", "EBITDA was $829 million."), "right");
    assert_ne!(of("en", "EBITDA", "EBITDA margin was $829 million."), "right");
}

#[test]
fn a_figure_in_a_cell_without_headers_needs_a_reference() {
    let content = with_table(["", "", "", ""], &[["", "$1,284 million", "", ""]]);
    assert_eq!(datum_of_cell(&content), (String::new(), "open"));
}

#[test]
fn pages_have_blocks_with_marks() {
    let page = page().replace(">\n<", "><");
    for markup in [
        r#"<p class="standfirst">Revenue grew <span class="figure resolved short" data-claim="0" data-figure="revenue@2026-Q1/pop">7.9%</span>"#,
        r#"<ul class="points"><li>"#,
        r#"<ol class="points"><li>"#,
        r#"<div class="small-table" role="region" tabindex="0" aria-label="In millions"><table><caption>"#,
        r#"<th scope="row">Revenue</th><td class="numbers"><span class="figure resolved short" data-claim=""#,
        r#"<figure class="quote"><blockquote><p>Demand is ahead of <strong>capacity</strong>.</p></blockquote>"#,
        r#"<figcaption>Dana Whitlock, chief executive</figcaption>"#,
        r#"<time datetime="2026-04-30T06:30Z">30 April 2026, 06:30 UTC</time>"#,
        r#"<span class="better">▲ upgraded</span>"#,
        r#"<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 2 22h20z">"#,
        r#"<b data-level="medium">Market impact: medium</b>"#,
        r#"<span>Bullish</span>"#,
    ] {
        let flat = page.replace('\u{a0}', " ");
        assert!(flat.contains(markup), "{markup}\n{flat}");
    }
}

#[test]
fn machines_read_authors_corrections_and_identifiers() {
    let page = page();
    for said in [
        r#""datePublished":"2026-04-30T06:30Z""#,
        r#""dateModified":"2026-05-01""#,
        r#""@type":"CorrectionComment","datePublished":"2026-04-30T14:05Z","text":"An earlier version"#,
        r#""@type":"Person","jobTitle":"Technology analyst","name":"Dana Whitlock""#,
        r##""author":[{"@id":"#author-0"},{"@id":"#author-1"}]"##,
        r#""keywords":["Semiconductors","Earnings"]"#,
        r#""identifier":[{"@type":"PropertyValue","propertyID":"ISIN","value":"DE0007164600"}]"#,
        r##""about":[{"@id":"#company-corvane"},{"@id":"#company-lumen"}]"##,
        r#"<meta property="article:author" content="Ali Tan">"#,
        r#"<meta property="article:tag" content="Earnings">"#,
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[test]
fn a_house_has_defaults_of_its_own() {
    let note = r#"{"version": 1, "id": "n", "lang": "en", "title": "T", "summary": ["P."],
        "sources": [{"id": "wire", "title": "Wire"}], "sentiment": {"label": "Good"},
        "series": [{"id": "a", "name": "A", "unit": "percent", "start": "2026-01", "values": [3.1]}]}"#;
    let note = file("house-note.json", note);
    let note = note.to_str().unwrap();
    let house = |name: &str, text: &str| file(name, text).to_str().unwrap().to_owned();
    let scale = r#"{"scale": {"min": 0, "max": 1}, "bands": [{"label": "Good", "to": 1}]}"#;
    let good =
        house("house.json", &format!(r#"{{"source": "wire", "frequency": "month", "sentiment": {scale}}}"#));
    assert_eq!(run(&["check", note]).status.code(), Some(1));
    assert_eq!(run(&["check", note, "--defaults", &good]).status.code(), Some(0));
    let marked = house("marked-house.json", &format!("\u{feff}{}", std::fs::read_to_string(&good).unwrap()));
    assert_eq!(run(&["check", note, "--defaults", &marked]).status.code(), Some(0), "a byte order mark");
    let output = run(&["prerender", note, "--defaults", &good]);
    assert!(stdout(&output).contains(r#""defaults":{"frequency":"month","sentiment""#), "{output:?}");
    let bad = house("bad-house.json", r#"{"sources": "wire"}"#);
    let output = run(&["check", note, "--defaults", &bad]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("$.sources: found the unknown field \"sources\"; expected \"source\", perhaps"),
        "{said}"
    );
}
