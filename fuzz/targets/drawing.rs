//! Any history is drawn in every view, in part and whole, at any width: finite numbers, and no more than a picture needs.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use research_widget::chart::{Frame, Scene, draw, strip};
use research_widget::export;
use research_widget::figures;
use research_widget::note::parse;
use serde_json::{Value, json};

const MARKS: [&str; 7] = ["line", "step", "area", "stacked-area", "bar", "stacked-bar", "bar-line"];
const FREQUENCIES: [(&str, &str); 5] =
    [("year", "1990"), ("quarter", "1990-Q3"), ("month", "1990-02"), ("day", "1990-02-28"), ("minute", "1990-02-28T23:58")];

#[derive(Arbitrary, Debug)]
struct Input {
    /// Mantissas with powers of ten, and gaps.
    values: [Vec<(i32, i8, bool)>; 2],
    mark: u8,
    frequency: u8,
    width_px: u16,
    cut: (u8, u8),
    is_log: bool,
    threshold: (i32, i8),
    at: u8,
}

/// A number of any size that a note may hold.
fn number((mantissa, power): (i32, i8)) -> f64 {
    f64::from(mantissa) * 10_f64.powi(i32::from(power) % 16).min(4e5)
}

fn value((mantissa, power, is_gap): (i32, i8, bool)) -> Value {
    if is_gap { Value::Null } else { json!(number((mantissa, power))) }
}

fuzz_target!(|input: Input| {
    let (frequency, start) = FREQUENCIES[usize::from(input.frequency) % FREQUENCIES.len()];
    let mark = MARKS[usize::from(input.mark) % MARKS.len()];
    let series = |id: &str, values: &[(i32, i8, bool)]| {
        let values: Vec<Value> = values.iter().take(200).copied().map(value).collect();
        json!({ "id": id, "name": id, "company": "c", "source": "s", "unit": "USD", "frequency": frequency,
            "start": start, "values": values, "shareOf": "a" })
    };
    let [a, b] = &input.values;
    let measures = if ["day", "minute"].contains(&frequency) {
        vec!["level", "yoy", "pop", "share", "index"]
    } else {
        vec!["level", "yoy", "pop", "share", "index", "ttm"]
    };
    let mut chart = json!({ "id": "k", "title": "K", "mark": mark, "series": ["a", "b"], "views": measures,
        "annotations": [{ "kind": "threshold", "view": "level", "value": number(input.threshold), "text": "T" }] });
    if mark == "bar-line" {
        chart["series"] = json!(["a"]);
        chart["right"] = json!(["b"]);
    }
    let note = json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [series("a", a), series("b", b)], "charts": [chart] });
    let Ok(note) = parse(&note.to_string()) else { return };
    for chart in figures::derive(&note.clone().into()).charts {
        let len = chart.periods.len();
        let place = |part: u8| usize::from(part) * len / 256;
        let (from, to) = (place(input.cut.0.min(input.cut.1)), place(input.cut.0.max(input.cut.1)) + 1);
        for view in chart.views.iter() {
            let frame = Frame::for_width(f64::from(input.width_px % 2100));
            let whole = Scene::whole(&chart, view, frame, note.language);
            let scene = Scene { range: from..to.min(len), is_log: input.is_log, ..whole.clone() };
            for scene in [&whole, &scene] {
                let drawing = draw(scene);
                let strip = strip(scene, scene.frame.width_px).to_svg();
                for svg in [drawing.svg.to_svg(), strip] {
                    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
                    assert!(svg.len() < 400_000, "{} bytes", svg.len());
                }
            }
            assert!(!export::csv(&note, &scene).contains("NaN"));
        }
    }
});
