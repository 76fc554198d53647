//! Golden files: each chart × view × width as SVG, each page as HTML. `UPDATE_GOLDEN=1` rewrites them; look at them as
//! pictures before they are accepted (a browser shows them with the stylesheets of `styles/`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/drawings.rs"]
mod drawings;
#[path = "support/edges.rs"]
mod edges;
mod support;

use research_widget::chart::Scene;
use research_widget::content::Content;
use research_widget::export;
use research_widget::figures;
use research_widget::note::{parse, parse_bytes};
use research_widget::ui::{Widget, WidgetProps};
use std::rc::Rc;
use support::{assert_all, compare, path};
use yew::{AttrValue, LocalServerRenderer};

const MAX_BYTES: usize = 20 * 1024;
/// Of a page: the picture of results stands in it at several widths.
const MAX_PAGE_BYTES: usize = 32 * 1024;
const STYLES: &str = "<?xml-stylesheet href=\"../../../../styles/tokens.css\"?>\n<?xml-stylesheet href=\"../../../../styles/chart.css\"?>\n";

#[test]
fn charts_look_as_before() {
    let pictures = drawings::all();
    assert_eq!(pictures.len(), 3 * (3 + 4 + 4 + 3 + 2 + 3), "chart × view × width");
    assert_all(pictures.iter().chain(&edges::all()).map(|(name, svg)| {
        let svg =
            svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"research-note\" ", 1);
        assert!(svg.len() < MAX_BYTES, "{name}: {} bytes", svg.len());
        compare(&path(&format!("tests/golden/charts/{name}.svg")), &format!("{STYLES}{svg}"))
    }));
}

/// The parts of pictures in pages, which `tests/e2e/checks/visual.mjs` compares as pixels.
#[test]
fn charts_in_pages_are_made_of_the_same_parts() {
    let pictures = drawings::stretched();
    assert_eq!(pictures.len(), 3 + 4 + 4 + 3 + 2 + 3, "chart × view");
    assert_all(
        pictures
            .iter()
            .map(|(name, parts)| compare(&path(&format!("tests/golden/charts/{name}.txt")), parts)),
    );
}

/// The files that a reader takes along of the first view of two charts, and of a part of a third.
#[test]
fn exported_files_read_as_before() {
    let mut results = Vec::new();
    for (note, chart, range) in
        [("amazon-q1-2026", 0, 0..17), ("amazon-q1-2026", 1, 0..17), ("nordwerk-2026-03", 0, 4..9)]
    {
        let json = std::fs::read_to_string(path(&format!("notes/{note}.json"))).unwrap();
        let note = parse(&json).unwrap();
        let figures = figures::derive(&note.clone().into());
        let chart = &figures.charts[chart];
        let scene = Scene {
            range,
            ..Scene::whole(chart, chart.views.first().unwrap(), export::FRAME, note.language)
        };
        let svg =
            export::picture(&note, &scene).to_svg().replacen("<svg ", "<svg class=\"research-note\" ", 1);
        let styles = STYLES.replace("../../../../", "../../../");
        let file =
            |ending| path(&format!("tests/golden/exports/{}", export::file_name(&note, chart, ending)));
        results.push(compare(&file(".svg"), &format!("{styles}{svg}")));
        results.push(compare(&file(".csv"), &export::csv(&note, &scene)));
    }
    assert_all(results);
}

#[test]
fn hashes_for_the_browser_are_current() {
    let all: Vec<_> = drawings::all().into_iter().chain(drawings::stretched()).collect();
    assert_all([compare(&path("tests/golden/charts/hashes.txt"), &drawings::hashes(&all))]);
}

/// The page as HTML, one element a line, charts left out: they have golden files of their own.
async fn page(content: Result<Rc<Content>, Rc<[AttrValue]>>) -> String {
    let props = WidgetProps::alone(content, None);
    let html = LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await;
    html.replace("><", ">\n<") + "\n"
}

/// A page without the list of its figures, and that list, which is a golden file of its own.
fn without_list(html: &str) -> (String, Option<String>) {
    let begin = html.find("<details class=\"checked\">");
    let Some((begin, length)) = begin.and_then(|begin| Some((begin, html[begin..].find("</details>")?)))
    else {
        return (html.to_owned(), None);
    };
    let list = &html[begin..begin + length];
    (html.replacen(list, "<details class=\"checked\">\n", 1), Some(list.to_owned()))
}

#[tokio::test(flavor = "current_thread")]
async fn pages_read_as_before() {
    let local = tokio::task::LocalSet::new();
    let mut results = Vec::new();
    let shipped = ["amazon-q1-2026", "nordwerk-2026-03", "tarnbrook-h1-2025", "feldkamp-q3-2025", "minimal"];
    let shipped = shipped.map(|id| ("notes", id)).into_iter();
    for (folder, id) in shipped.chain([("tests/notes/valid", "newsroom")]) {
        let json = std::fs::read_to_string(path(&format!("{folder}/{id}.json"))).unwrap();
        let content = Content::read(&json).unwrap();
        let html = local.run_until(page(Ok(Rc::new(content)))).await;
        let (html, list) = without_list(&html);
        assert!(html.len() < MAX_PAGE_BYTES, "{id}: {} bytes", html.len());
        results.push(compare(&path(&format!("tests/golden/pages/{id}.html")), &html));
        if let Some(list) = list {
            results.push(compare(&path(&format!("tests/golden/claims/{id}-list.html")), &list));
        }
    }
    let bytes = std::fs::read(path("tests/notes/invalid/several-mistakes.json")).unwrap();
    let problems = parse_bytes(&bytes).unwrap_err();
    let lines = problems.iter().map(|p| AttrValue::from(p.to_string())).collect();
    let html = local.run_until(page(Err(lines))).await;
    assert_eq!(html.matches("<li>").count(), problems.iter().count(), "no problem is left out");
    results.push(compare(&path("tests/golden/pages/several-mistakes.html"), &html));
    assert_all(results);
}

/// What scripts get says the same as the figures, whatever its texts hold.
#[test]
fn figures_as_json() {
    let text = include_str!("../notes/amazon-q1-2026.json");
    let text = text.replace("AWS growth has more than doubled", "say \\\"so\\\" \\\\ Größe\\u0085 😀");
    let note = parse(&text).unwrap();
    let figures = figures::derive(&note.clone().into());
    let json: serde_json::Value = serde_json::from_str(&export::figures_json(&note, &figures)).unwrap();
    for (chart, expected) in json["charts"].as_array().unwrap().iter().zip(&figures.charts) {
        assert_eq!(
            (&chart["id"], &chart["title"]),
            (&expected.id.to_string().into(), &expected.title.as_str().into())
        );
        for (view, expected) in chart["views"].as_array().unwrap().iter().zip(expected.views.iter()) {
            assert_eq!(view["measure"], expected.measure.keyword());
            for (series, line) in view["series"].as_array().unwrap().iter().zip(&expected.lines) {
                let points = series["points"].as_array().unwrap();
                let known = points.iter().filter(|point| point["value"].is_number()).count();
                let reasons = points.iter().filter(|point| point["reason"].is_string()).count();
                assert_eq!((known, known + reasons), (line.figures.known(), points.len()));
            }
        }
    }
    let last = json["charts"][0]["views"][0]["series"][0]["points"].as_array().unwrap().last().unwrap();
    assert_eq!(last["period"], "2026-Q1");
    assert!((last["value"].as_f64().unwrap() - 28.472).abs() < 0.001, "{last}: AWS growth in percent");
}
