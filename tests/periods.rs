//! Periods as readers and authors meet them: on the page, in files, in messages, named as companies name them.
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
use research_widget::chart::{Frame, Scene};
use research_widget::claims::Verdict;
use research_widget::cli::{addresses::Addresses, meta};
use research_widget::content::Content;
use research_widget::export;
use research_widget::figures::Evidence;
use research_widget::format;
use research_widget::texts;
use serde_json::{Value, json};

const NOTE: &str = "tests/notes/valid/fiscal-periods.json";

fn json_note() -> Value {
    serde_json::from_slice(&std::fs::read(support::path(NOTE)).unwrap()).unwrap()
}

fn content(note: &Value) -> Content {
    Content::read(note.to_string()).unwrap()
}

fn run(arguments: &[&str]) -> String {
    let mut command = program();
    let output = command.args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn a_page_names_periods_as_the_company_does() {
    let page = run(&["prerender", NOTE]);
    let (_, kicker) = page.split_once("class=\"kicker\"").unwrap();
    assert!(kicker.split("</p>").next().unwrap().contains("Q3 FY26"));
    // The table of one company, and of two that meet on the calendar.
    let tables: Vec<&str> = page.split("<details class=\"static-only\">").skip(1).collect();
    let rows = |table: &str| -> Vec<String> {
        let rows = table.split("<th scope=\"row\">").skip(1);
        rows.map(|row| row.split('<').next().unwrap().to_owned()).collect()
    };
    assert_eq!(rows(tables[0]), ["Q3 FY26", "Q2 FY26", "Q1 FY26", "Q4 FY25"]);
    assert_eq!(rows(tables[1]), ["Q4 2025", "Q3 2025", "Q2 2025", "Q1 2025", "Q4 2024"]);
    assert_eq!(rows(tables[2]), ["H2 2025", "H1 2025", "H2 2024", "H1 2024"]);
}

#[test]
fn axes_name_periods_as_the_company_does() {
    let page = run(&["prerender", NOTE]);
    // The labels of a chart's axis, at narrow widths and at others.
    let labels = |chart: &str| -> Vec<String> {
        let (_, chart) = page.split_once(&format!("data-chart=\"{chart}\"")).unwrap();
        let drawn = chart.split("</figure>").next().unwrap().split("class=\"period-labels").skip(1);
        let texts = |axis: &str| {
            let texts = axis.split("</svg>").next().unwrap().split("<text class=\"axis\"").skip(1);
            let texts = texts.map(|text| text.split(['>', '<']).nth(1).unwrap().to_owned());
            texts.collect::<Vec<_>>().join(", ")
        };
        drawn.map(texts).collect()
    };
    assert_eq!(labels("one"), ["Q1 FY26, Q3", "Q4 FY25, Q1 FY26, Q2, Q3"]);
    assert_eq!(labels("both"), ["Q4 2024, Q2 2025, Q4", "Q4 2024, Q1 2025, Q2, Q3, Q4"]);
    assert_eq!(labels("halves"), ["H2 2024, H2 2025", "H1 2024, H2, H1 2025, H2"]);
}

#[test]
fn figures_facts_and_reasons_name_them_so() {
    let content = content(&json_note());
    let note = &content.note;
    let reference = note.summary[0].references()[0];
    let evidence = Evidence::of(note, reference).unwrap();
    let name = texts::datum_name(note, &evidence).replace('\u{a0}', " ");
    assert_eq!(name, "Revenue of Cables, Q3 FY26");
    let facts = note
        .facts
        .iter()
        .map(|fact| texts::fact_period(note.language, fact.period.as_ref().unwrap()).replace('\u{a0}', " "));
    assert_eq!(
        facts.collect::<Vec<_>>(),
        [
            "9M FY26",
            "FY25",
            "9M 2025",
            "H1 FY26",
            "Q3 2025",
            "26 weeks to 2 August",
            "28 September 2025 – 8 November 2025"
        ]
    );
    let chart = &content.figures.charts[0];
    let why = chart.view(None).unwrap().lines[0].figures.get(1).unwrap().unwrap_err();
    assert_eq!(texts::why(note.language, &why), format::messages(note.language).why_gap);
}

#[test]
fn a_company_by_default_counts_days_as_one_that_is_named_does() {
    let company = json!({ "id": "c", "name": "Acme", "fiscalYear": { "end": "03", "weeks": true } });
    let days = json!({ "from": "2025-03-30", "to": "2025-09-27" });
    let fact = |id: &str| json!({ "id": id, "name": "Revenue", "unit": "GBP", "value": 1, "period": days });
    let mut named = fact("named");
    named["company"] = json!("c");
    let mut own = fact("of-none");
    own["company"] = Value::Null;
    let note = json!({
        "version": 1, "id": "x", "lang": "en", "title": "T", "companies": [company], "summary": ["A."],
        "sources": [{ "id": "s", "title": "S" }], "defaults": { "source": "s", "company": "c" },
        "facts": [fact("by-default"), named, own]
    });
    let content = content(&note);
    let periods = content.note.facts.iter().map(|fact| fact.period.as_ref().unwrap().period.unwrap());
    let months: Vec<String> =
        periods.map(|period| period.months().map(|(a, b)| format!("{a}..{b}")).unwrap()).collect();
    // The half of a fiscal year begins in April; the nearest of the calendar in January.
    assert_eq!(months, ["2025-04..2025-09", "2025-04..2025-09", "2025-01..2025-06"]);
}

#[test]
fn the_table_file_has_the_literals_of_the_chart() {
    let content = content(&json_note());
    let periods = |index: usize| -> Vec<String> {
        let chart = &content.figures.charts[index];
        let (view, frame) = (chart.view(None).unwrap(), Frame::for_width(640.0));
        let scene = Scene::whole(chart, view, frame, content.note.language);
        let text = export::csv(&content.note, &scene);
        text.lines().skip(1).map(|line| line.split(',').nth(4).unwrap().to_owned()).collect()
    };
    assert_eq!(periods(0), ["FY2025-Q4", "FY2026-Q1", "FY2026-Q2", "FY2026-Q3"]);
    assert_eq!(periods(1)[..5], ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
}

#[test]
fn structured_data_has_the_days_of_fiscal_periods() {
    let page = meta::tags(&content(&json_note()), &Addresses::default(), None);
    assert!(page.contains("\"temporalCoverage\":\"2025-10-01/2025-12-31\""), "the note");
    assert!(page.contains("\"temporalCoverage\":\"2024-10-01/2025-12-31\""), "a series by months");
    assert!(page.contains("\"temporalCoverage\":\"2025-05/2025-10\""), "a series by weeks");
}

/// The verdicts on references in a note of one company, where they are wrong.
fn wrong(series: &Value, fiscal_year: Option<Value>, sentences: &[&str]) -> Vec<String> {
    let content = of_company(series, fiscal_year, sentences);
    let claims = content.claims.iter().filter(|claim| claim.is_explicit && claim.verdict.is_wrong());
    claims.map(|claim| format!("{}: {:?}", claim.location, claim.verdict)).collect()
}

/// A note of one company and one series.
fn of_company(series: &Value, fiscal_year: Option<Value>, sentences: &[&str]) -> Content {
    let mut company = json!({ "id": "c", "name": "Acme" });
    if let Some(fiscal_year) = fiscal_year {
        company["fiscalYear"] = fiscal_year;
    }
    let mut own = json!({ "id": "a", "name": "Revenue", "company": "c", "source": "s" });
    own.as_object_mut().unwrap().extend(series.as_object().unwrap().clone());
    let note = json!({
        "version": 1, "id": "x", "lang": "en", "title": "T", "companies": [company],
        "sources": [{ "id": "s", "title": "S" }], "series": [own], "summary": sentences
    });
    content(&note)
}

#[test]
fn figures_of_a_fiscal_year_are_resolved_by_it_and_of_half_a_year_are_no_whole_one() {
    let quarters = json!({ "unit": "USD", "scale": "billion", "frequency": "quarter", "start": "2025-Q1",
        "values": [10, 10.5, 11, 11.5, 12.3] });
    let content = of_company(
        &quarters,
        Some(json!({ "end": "01" })),
        &[
            "Revenue rose to $12.3bn in Q1 FY27.",
            "Fiscal fourth-quarter revenue was $11.5bn.",
            "In Q4 FY2026 revenue was $11.5bn.",
            "Revenue rose to $12.3bn in Q1 FY26.",
            "H2 2025 revenue was $22.5bn.",
        ],
    );
    let found: Vec<(Option<String>, bool)> = content
        .claims
        .iter()
        .map(|claim| (claim.reference.as_ref().map(ToString::to_string), claim.verdict == Verdict::Agrees))
        .collect();
    let agrees = |reference: &str| (Some(reference.to_owned()), true);
    assert_eq!(found[..3], [agrees("a@2026-Q1"), agrees("a@2025-Q4"), agrees("a@2025-Q4")]);
    assert_eq!(found[3..], [(None, false), (None, false)], "no mark, and no alarm");
}

#[test]
fn a_year_is_neither_its_last_part_nor_another_year() {
    let halves = json!({ "unit": "USD", "scale": "million", "frequency": "half-year", "start": "2024-H1",
        "values": [200, 210, 250, 270] });
    let of_halves = of_company(
        &halves,
        None,
        &[
            "Revenue for 2025 was $270 million.",
            "Full-year 2025 revenue was $270 million.",
            "Revenue for the full year was $270 million.",
            "Revenue rose 28.6% in 2025.",
        ],
    );
    let quarters = json!({ "unit": "USD", "scale": "million", "frequency": "quarter", "start": "2024-Q3",
        "values": [100, 110, 120, 130, 130, 140] });
    let sentences = [
        "Revenue in 2025/26 was $520 million.",
        "FY2025/26 revenue was $520 million.",
        "Revenue was $520 million for the year.",
    ];
    let [unknown, march, june] = [None, Some("03"), Some("06")]
        .map(|end| of_company(&quarters, end.map(|end| json!({ "end": end })), &sentences[..2]));
    let for_the_year = of_company(&quarters, None, &sentences[2..]);
    for content in [of_halves, unknown, march, june, for_the_year] {
        assert!(content.claims.iter().count() > 0);
        for claim in content.claims.iter() {
            assert_eq!(claim.verdict, Verdict::Unresolved, "{}", claim.location);
        }
    }
}

#[test]
fn words_of_a_fiscal_year_do_not_contradict_a_reference_to_its_period() {
    let quarters = json!({ "unit": "USD", "scale": "billion", "frequency": "quarter", "start": "2025-Q1",
        "values": [10, 10.5, 11, 11.5, 12.3] });
    let found = wrong(
        &quarters,
        Some(json!({ "end": "06-30" })),
        &[
            "Revenue in the third quarter was [$12.3bn](#a@FY2026-Q3).",
            "Revenue in the first quarter of fiscal year 2026 was [$11bn](#a@FY2026-Q1).",
            "Q2 FY26 revenue was [$11.5bn](#a@2025-Q4).",
            "Fiscal second-quarter revenue was [$11.5bn](#a@FY2026-Q2).",
        ],
    );
    assert_eq!(found, Vec::<String>::new());
    let found = wrong(
        &quarters,
        None,
        &[
            "Revenue in the first quarter of fiscal year 2027 was [$12.3bn](#a@2026-Q1).",
            "In Q4 of fiscal 2026, revenue was [$11.5bn](#a@2025-Q4).",
        ],
    );
    assert_eq!(found, Vec::<String>::new());
    let found = wrong(
        &quarters,
        Some(json!({ "end": "03" })),
        &[
            "Revenue in Q3 FY26 was [$11.5bn](#a@FY2026-Q3).",
            "Revenue in the second quarter was [$11bn](#a@FY2026-Q2).",
        ],
    );
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn of_two_days_in_a_sentence_each_is_known() {
    let days = json!({ "unit": "count", "frequency": "day", "type": "stock", "start": "2025-02-26",
        "values": [122, 123, 124, 125] });
    let right = [
        "On 28 February 2025 there were [124](#a@2025-02-28), on 1 March 2025 [125](#a@2025-03-01).",
        "On 28 February 2025 there were [124](#a@2025-02-28) and on 1 March 2025 there were [125](#a@2025-03-01).",
        "There were [124](#a@2025-02-28) on 28 February 2025 and [125](#a@2025-03-01) on 1 March 2025.",
        "Users: [124](#a@2025-02-28) on 28 February, [125](#a@2025-03-01) on 1 March.",
        "On March 1, 2025 there were [125](#a@2025-03-01).",
        "They rose from [124](#a@2025-02-28) on 28 February 2025 to [125](#a@2025-03-01) on 1 March 2025.",
    ];
    assert_eq!(wrong(&days, None, &right), Vec::<String>::new());
    let found = wrong(&days, None, &["On 27 February 2025 there were [125](#a@2025-03-01)."]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn halves_have_growth_on_the_half_before_and_on_the_year() {
    let content = content(&json_note());
    let chart = &content.figures.charts[2];
    let last = |measure: &str| {
        let view = chart.views.iter().find(|view| view.measure.keyword() == measure).unwrap();
        view.lines[0].figures.get(3).unwrap().unwrap().value
    };
    assert!((last("yoy") - (8.0 / 6.0 - 1.0)).abs() < 1e-12);
    assert!((last("pop") - (8.0 / 7.0 - 1.0)).abs() < 1e-12);
    assert!((last("ttm") - 15.0).abs() < 1e-12);
    assert!(content.claims.iter().all(|claim| !matches!(claim.verdict, Verdict::Differs(_))));
}
