//! Charts at the edges: few periods, many, all alike, all below zero, one far away, none at all.

use research_widget::chart::{Frame, Scene, draw};
use research_widget::figures;
use research_widget::note;

/// Name and values of each case. Values wander by a fixed rule, so that every host draws the same.
fn cases() -> Vec<(&'static str, Vec<Option<f64>>)> {
    let wander = |count: usize| -> Vec<Option<f64>> {
        (0..count as u64).map(|n| Some(40.0 + n as f64 * 0.3 + ((n * 7919) % 23) as f64)).collect()
    };
    let negative = |values: Vec<Option<f64>>| values.into_iter().map(|v| v.map(|v: f64| -v)).collect();
    let mut outlier = wander(17);
    outlier[9] = Some(4000.0);
    let mut gaps = wander(17);
    [0, 3, 4, 6, 16].into_iter().for_each(|place| gaps[place] = None);
    vec![
        ("1-period", wander(1)),
        ("2-periods", wander(2)),
        ("3-periods", wander(3)),
        ("120-periods", wander(120)),
        ("all-negative", negative(wander(17))),
        ("all-equal", vec![Some(7.0); 17]),
        ("all-zero", vec![Some(0.0); 5]),
        ("outlier", outlier),
        ("around-zero", wander(17).into_iter().map(|v| v.map(|v| v - 55.0)).collect()),
        ("gaps", gaps),
        ("only-gaps", vec![None; 8]),
        ("annotated", wander(17)),
    ]
}

/// A note with one series of these values in one chart.
fn note_of(name: &str, values: &[Option<f64>], mark: &str) -> note::Note {
    let (breaks, annotations) = if name == "annotated" {
        (
            serde_json::json!([{ "at": "1999-Q1", "reason": "Services left the measure." }]),
            serde_json::json!([
                { "kind": "rank", "series": "a", "view": "level", "at": "2000-Q2" },
                { "kind": "point", "series": "a", "view": "level", "at": "1998-Q1", "text": "A strike in two plants" },
            ]),
        )
    } else {
        (serde_json::json!([]), serde_json::json!([]))
    };
    let json = serde_json::json!({
        "version": 1, "id": "edge", "lang": "en", "title": "Edge", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [{ "id": "a", "name": "Sales", "company": "c", "unit": "EUR", "scale": "million",
            "frequency": "quarter", "start": "1997-Q1", "values": values, "source": "s", "breaks": breaks }],
        "charts": [{ "id": "k", "title": "K", "mark": mark, "series": ["a"], "views": ["level"],
            "annotations": annotations }]
    });
    note::parse(&json.to_string()).unwrap_or_else(|problems| panic!("{name}: {problems}"))
}

/// Name and SVG of each case as a line and as bars, wide and narrow.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for (name, values) in cases() {
        for mark in ["line", "bar"] {
            let note = note_of(name, &values, mark);
            let chart = figures::derive(&note).charts.remove(0);
            for width_px in [288.0, 980.0] {
                let drawing =
                    draw(&Scene::whole(&chart, &chart.views[0], Frame::for_width(width_px), note.language));
                pictures.push((format!("edges/{name}-{mark}-{width_px}"), drawing.svg.to_svg()));
            }
        }
    }
    pictures
}
