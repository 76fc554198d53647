//! Whatever the bytes, values or prose: a note that can be derived and drawn, or problems that point into the input.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/json_path.rs"]
mod json_path;

use proptest::prelude::*;
use research_widget::chart::{Frame, Scene, draw, strip};
use research_widget::figures;
use research_widget::note;
use serde_json::{Value, json};

const WORDS: [&str; 35] = [
    "version",
    "id",
    "lang",
    "title",
    "series",
    "charts",
    "views",
    "values",
    "start",
    "unit",
    "USD",
    "percent",
    "en",
    "2026-Q1",
    "quarter",
    "level",
    "yoy",
    "share",
    "index",
    "rank",
    "company",
    "companies",
    "sources",
    "source",
    "sentiment",
    "scale",
    "bands",
    "score",
    "label",
    "to",
    "summary",
    "sections",
    "body",
    "scenarios",
    "cases",
];

/// Any JSON value, with the note format's own words among its keys and texts.
fn any_json() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(WORDS.to_vec());
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3_i32..3).prop_map(Value::from),
        words.clone().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((words.clone(), inner), 0..6).prop_map(|fields| Value::Object(
                fields.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()
            )),
        ]
    })
}

/// A note whose one series has these values, charted in every view.
fn charted(values: &[Option<f64>], mark: &str, lang: &str) -> String {
    json!({
        "version": 1, "id": "any", "lang": lang, "title": "Any", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [{ "id": "a", "name": "A", "company": "c", "unit": "USD", "scale": "billion", "frequency": "quarter",
            "start": "2001-Q1", "values": values, "source": "s", "shareOf": "a" }],
        "charts": [{ "id": "k", "title": "K", "mark": mark, "series": ["a"], "emphasis": "a",
            "views": ["level", "yoy", "pop", "share", "ttm", "index"] }]
    })
    .to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(fault_of_reading(&bytes), None);
    }

    #[test]
    fn a_note_cut_or_with_a_byte_changed_is_read_or_refused(
        at in 0.0_f64..1.0, byte in any::<u8>(), is_cut in any::<bool>()
    ) {
        let mut bytes = FIRST_NOTE.as_bytes().to_vec();
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] = byte;
        bytes.truncate(if is_cut { at } else { bytes.len() });
        prop_assert_eq!(fault_of_reading(&bytes), None);
    }

    #[test]
    fn any_json_value_is_read_or_refused(value in any_json()) {
        prop_assert_eq!(fault_of_reading(value.to_string().as_bytes()), None);
    }

    #[test]
    fn any_value_in_any_place_of_a_note_is_read_or_refused(value in any_json(), place in any::<prop::sample::Index>()) {
        let mut note = first_note();
        let places = places(&note);
        *note.pointer_mut(&places[place.index(places.len())]).unwrap() = value;
        prop_assert_eq!(fault_of_reading(note.to_string().as_bytes()), None);
    }

    #[test]
    fn any_prose_keeps_its_words(words in r"[ab *\[\]()#\\@/.:é\n-]{1,60}") {
        let note = json!({ "version": 1, "id": "any", "lang": "en", "title": "T", "summary": [words] }).to_string();
        if let Ok(note) = note::parse(&note) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let (kept, said) = (letters(&note.summary[0].plain()), letters(&words));
            // Of a link the address is not among the words.
            prop_assert!(if words.contains("](") { is_within(&kept, &said) } else { kept == said }, "{} of {}", kept, said);
        }
    }

    #[test]
    fn any_history_can_be_drawn_at_any_width(
        values in prop::collection::vec(prop::option::of(prop_oneof![-1e15..1e15, -1e3..1e3, -1e-9..1e-9]), 1..60),
        width_px in 0.0_f64..3000.0,
        bar in any::<bool>(),
        german in any::<bool>(),
    ) {
        let json = charted(&values, if bar { "bar" } else { "line" }, if german { "de" } else { "en" });
        let note = note::parse(&json).unwrap_or_else(|problems| panic!("{problems}"));
        for chart in figures::derive(&note.clone().into()).charts {
            for view in chart.views.iter() {
                let drawing = draw(&Scene::whole(&chart, view, Frame::for_width(width_px), note.language));
                let svg = drawing.svg.to_svg();
                prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            }
        }
    }
}

/// Every view that a series of amounts can have.
const VIEWS: [&str; 6] = ["level", "yoy", "pop", "share", "ttm", "index"];

/// Values that are equal in print, or whose growth or share is: computed one from the other, as a spreadsheet does.
fn nearly_constant() -> impl Strategy<Value = Vec<f64>> {
    let grown = (1e-3_f64..1e9, -0.5_f64..1.0, 2_usize..40).prop_map(|(first, growth, count)| {
        let percent = (growth * 100.0).round() / 100.0;
        (0..count).scan(first, |value, _| Some(std::mem::replace(value, *value * (1.0 + percent)))).collect()
    });
    let neighbours =
        (prop_oneof![1e-12_f64..1e15, -1e15_f64..1e15], 2_usize..40).prop_map(|(value, count)| {
            (0..count).map(|n| f64::from_bits(value.to_bits() + n as u64 % 2)).collect()
        });
    prop_oneof![grown, neighbours]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn series_of_equal_growth_equal_shares_or_neighbouring_numbers_are_drawn_in_every_view(
        values in nearly_constant(),
        share in 1_u32..100,
        mark in 0_usize..MARKS.len(),
        is_log in any::<bool>(),
    ) {
        let whole: Vec<f64> = values.iter().map(|value| value / f64::from(share) * 100.0).collect();
        let series = |id: &str, values: &[f64], extra: Value| {
            let mut series = json!({ "id": id, "name": id, "company": "c", "source": "s", "unit": "USD",
                "frequency": "quarter", "start": "1990-Q1", "values": values });
            series.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
            series
        };
        prop_assume!(whole.iter().all(|value| value.abs() <= 1e15));
        // Areas can't stand on each other below zero.
        let mark = if values[0] < 0.0 { "bar-line" } else { MARKS[mark] };
        let mut chart = json!({ "id": "k", "title": "K", "mark": mark, "series": ["a"], "views": VIEWS });
        if mark == "bar-line" {
            chart["right"] = json!(["b"]);
        }
        let right = json!({ "unit": "percent" });
        let note = json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
            "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
            "series": [series("a", &values, json!({ "shareOf": "w" })), series("w", &whole, json!({})),
                series("b", &values, right)],
            "charts": [chart] });
        let note = note::parse(&note.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
        for chart in figures::derive(&note.clone().into()).charts {
            for view in chart.views.iter() {
                let scene = Scene::whole(&chart, view, Frame::for_width(708.0), note.language);
                let drawing = draw(&Scene { is_log, ..scene.clone() });
                let svg = drawing.svg.to_svg();
                prop_assert!(svg.len() < 60_000 && !svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
                let strip = strip(&scene, 980.0).to_svg();
                prop_assert!(strip.len() < 20_000, "{}", strip);
            }
        }
    }
}

const MARKS: [&str; 7] = ["line", "step", "area", "stacked-area", "bar", "stacked-bar", "bar-line"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_part_of_any_kind_stays_in_its_frame(
        values in prop::collection::vec(prop::option::of(prop_oneof![0.0..1e15, 0.0..1e3, 0.0..1e-9]), 3..2000),
        mark in 0_usize..MARKS.len(),
        cut in (0.0_f64..1.0, 0.0_f64..1.0),
        width_px in 200.0_f64..1000.0,
        hidden in prop::collection::btree_set(0_u8..3, 0..3),
        is_log in any::<bool>(),
    ) {
        let series: Vec<Value> = (0..3_usize)
            .map(|n| {
                let values: Vec<_> = values.iter().skip(n).step_by(3).take(values.len() / 3).collect();
                let unit = if n == 2 && MARKS[mark] == "bar-line" { "percent" } else { "USD" };
                json!({ "id": format!("s{n}"), "name": format!("S{n}"), "company": "c", "source": "s", "unit": unit,
                    "frequency": "day", "start": "2001-01-01", "values": values })
            })
            .collect();
        let mut chart = json!({ "id": "k", "title": "K", "mark": MARKS[mark], "series": ["s0", "s1", "s2"],
            "views": ["level", "pop", "index"], "annotations": [
                { "kind": "range", "from": "2001-01-02", "to": "2001-02-01", "text": "A range" },
                { "kind": "threshold", "view": "level", "value": 12, "text": "A threshold" }] });
        if MARKS[mark] == "bar-line" {
            chart["series"] = json!(["s0", "s1"]);
            chart["right"] = json!(["s2"]);
        }
        let note = json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
            "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
            "series": series, "charts": [chart] });
        let note = note::parse(&note.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
        let chart = figures::derive(&note.clone().into()).charts.remove(0);
        let len = chart.periods.len() as f64;
        let range = (cut.0 * len) as usize..((cut.0.max(cut.1) * len) as usize + 1).min(chart.periods.len());
        for view in chart.views.iter() {
            let frame = Frame::for_width(width_px);
            let whole = Scene::whole(&chart, view, frame, note.language);
            let scene = Scene { range: range.clone(), hidden: hidden.iter().copied().collect(), is_log, ..whole };
            let drawing = draw(&scene);
            let svg = drawing.svg.to_svg();
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            for y in svg.split(" y=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok()) {
                prop_assert!((-20.0..=frame.height_px).contains(&y), "{y}: {svg}");
            }
            let kept = Scene { stack: Some(drawing.stack.clone()), ..scene };
            prop_assert_eq!(draw(&kept).svg, drawing.svg);
        }
    }
}

const FIRST_NOTE: &str = include_str!("../notes/amazon-q1-2026.json");

fn first_note() -> Value {
    serde_json::from_str(FIRST_NOTE).unwrap()
}

/// What is wrong with how bytes are read: a note that has a chart which can't be drawn, or problems that point nowhere.
fn fault_of_reading(bytes: &[u8]) -> Option<String> {
    let note = match note::parse_bytes(bytes) {
        Ok(note) => note,
        Err(problems) => return json_path::fault(bytes, &problems),
    };
    let charts = figures::derive(&note.clone().into()).charts;
    if charts.len() != note.charts.len() {
        return Some(format!("{} charts of {}", charts.len(), note.charts.len()));
    }
    charts.iter().find_map(|chart| {
        let svg = draw(&Scene::whole(chart, chart.views.first()?, Frame::for_width(708.0), note.language))
            .svg
            .to_svg();
        let is_drawn = svg.contains("<path") || svg.contains("<line") || svg.contains("<polyline");
        (!is_drawn || svg.contains("NaN") || svg.contains("inf")).then(|| format!("{}: {svg}", chart.id))
    })
}

#[test]
fn a_field_of_hidden_characters_is_named_as_json_writes_it() {
    for name in ["per\u{7f}ods", "\u{200b}", "a\u{e0041}b", "\t\n", "\u{1}"] {
        let mut note = first_note();
        note["series"][0][name] = Value::Null;
        assert_eq!(fault_of_reading(note.to_string().as_bytes()), None);
    }
}

/// Whether the letters of one text are in another, in this order.
fn is_within(some: &str, all: &str) -> bool {
    let mut all = all.chars();
    some.chars().all(|letter| all.any(|other| other == letter))
}

/// The JSON pointers of all values of a tree, itself the first.
fn places(tree: &Value) -> Vec<String> {
    let inner = |step: String, value: &Value| {
        places(value).into_iter().map(move |rest| format!("/{step}{rest}")).collect::<Vec<_>>()
    };
    let inside: Vec<String> = match tree {
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, item)| inner(at.to_string(), item)).collect()
        }
        Value::Object(fields) => fields.iter().flat_map(|(name, field)| inner(name.clone(), field)).collect(),
        _ => Vec::new(),
    };
    std::iter::once(String::new()).chain(inside).collect()
}

/// `null` says that a value is not known or a score not given; anywhere else it is itself named as a problem.
#[test]
fn null_in_any_place_of_a_note_is_a_problem_there() {
    let note = first_note();
    // Of no company is what belongs to none, whatever the note's defaults say.
    let of_a_company = |pointer: &str| {
        pointer.ends_with("/company") && (pointer.starts_with("/series/") || pointer.starts_with("/facts/"))
    };
    let may_be_null =
        |pointer: &str| pointer.contains("/values/") || pointer.ends_with("/score") || of_a_company(pointer);
    for pointer in places(&note).into_iter().filter(|pointer| !may_be_null(pointer)) {
        let mut note = note.clone();
        *note.pointer_mut(&pointer).unwrap() = Value::Null;
        let Err(problems) = note::parse(&note.to_string()) else { panic!("{pointer} may be null") };
        let is_named = |path: &str| {
            let steps = json_path::steps(path).unwrap().into_iter().map(|step| match step {
                json_path::Step::Field(name) => format!("/{name}"),
                json_path::Step::Index(index) => format!("/{index}"),
            });
            steps.collect::<String>() == pointer
        };
        assert!(problems.iter().any(|problem| is_named(problem.path())), "{pointer}:\n{problems}");
    }
}
