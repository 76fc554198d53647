//! Charts at the edges: few periods, many, all alike, all below zero, one far away, none at all; every kind of chart;
//! as many series as there may be; every annotation; the log scale.

use research_widget::chart::{Frame, Scene, draw};
use research_widget::figures;
use research_widget::note;
use serde_json::{Value, json};

type Values = Vec<Option<f64>>;

/// Values that wander by a fixed rule, so that every host draws the same; each series by another one.
fn wander(count: usize, series: usize) -> Values {
    let step = |n: u64| ((n * 7919 + series as u64 * 31) % 23) as f64 * (1.0 - 0.1 * series as f64);
    (0..count as u64).map(|n| Some(40.0 / (1.0 + series as f64) + n as f64 * 0.3 + step(n))).collect()
}

/// The same over many periods: rises and falls that take months, and days that differ.
fn swing(count: usize, series: usize) -> Values {
    let slow = |n: usize| ((n / 37 + series * 5) * 29 % 61) as f64 * 0.5 + n as f64 / 200.0;
    let days = wander(23, series);
    (0..count).map(|n| days[n % 23].map(|day| slow(n) + day - (n % 23) as f64 * 0.3)).collect()
}

fn negative(values: Values) -> Values {
    values.into_iter().map(|v| v.map(|v| -v)).collect()
}

fn with(mut values: Values, places: &[usize], value: Option<f64>) -> Values {
    places.iter().for_each(|place| values[*place] = value);
    values
}

/// The values of a case for one of its series.
fn values(case: &str, series: usize) -> Values {
    let of = |count| wander(count, series);
    let is_first = series == 0;
    match case {
        "1-period" => of(1),
        "2-periods" => of(2),
        "3-periods" => of(3),
        "120-periods" => of(120),
        "5000-periods" => swing(5_000, series),
        "all-negative" => negative(of(17)),
        "all-equal" => vec![Some(7.0); 17],
        "all-zero" => vec![Some(0.0); 5],
        "outlier" if is_first => with(of(17), &[9], Some(4000.0)),
        "around-zero" => of(17).into_iter().map(|v| v.map(|v| v - 55.0 / (1.0 + series as f64))).collect(),
        "gaps" if is_first => with(of(17), &[0, 3, 4, 6, 16], None),
        "gaps" => with(of(17), &[4, 9], None),
        "only-gaps" => vec![None; 8],
        _ => of(17),
    }
}

const LABELS: [&str; 8] = ["Sales", "Cloud", "Devices", "Licences", "Services", "Search", "Games", "Other"];

/// A chart of a kind with that many series, the last of them on the right where it has an axis there.
fn note_of(case: &str, mark: &str, count: usize, is_log: bool) -> note::Note {
    let is_daily = case == "5000-periods";
    let series: Vec<Value> = (0..count)
        .map(|n| {
            let is_right = mark == "bar-line" && n + 1 == count;
            let values = values(case, n);
            let shares = values.iter().map(|v| v.map(|v| (v * 10.0).round() / 20.0));
            let values: Values = if is_right { shares.collect() } else { values };
            let breaks = match case {
                "annotated" if n == 0 => json!([{ "at": "1999-Q1", "reason": "Services left the measure." }]),
                _ => json!([]),
            };
            let mut series = json!({
                "id": format!("s{n}"), "name": LABELS[n], "company": "c", "source": "s", "values": values,
                "unit": if is_right { "percent" } else { "EUR" }, "breaks": breaks,
                "frequency": if is_daily { "day" } else { "quarter" },
                "start": if is_daily { "2007-01-01" } else { "1997-Q1" }
            });
            if !is_right {
                series["scale"] = json!("million");
            }
            series
        })
        .collect();
    let ids: Vec<String> = (0..count).map(|n| format!("s{n}")).collect();
    let left = if mark == "bar-line" { count - 1 } else { count };
    let mut chart = json!({ "id": "k", "title": "K", "mark": mark, "series": ids[..left], "views": ["level"],
        "annotations": annotations(case), "scale": if is_log { "log" } else { "linear" } });
    if left < count {
        chart["right"] = json!(ids[left..]);
    }
    let json = json!({
        "version": 1, "id": "edge", "lang": "en", "title": "Edge", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": series, "charts": [chart]
    });
    note::parse(&json.to_string()).unwrap_or_else(|problems| panic!("{case} {mark}: {problems}"))
}

fn annotations(case: &str) -> Value {
    match case {
        "annotated" => json!([
            { "kind": "rank", "series": "s0", "view": "level", "at": "2000-Q2" },
            { "kind": "point", "series": "s0", "view": "level", "at": "1998-Q1", "text": "A strike in two plants" },
        ]),
        "pointed-out" => json!([
            { "kind": "rank", "series": "s0", "view": "level", "at": "2000-Q2" },
            { "kind": "point", "series": "s0", "view": "level", "at": "1998-Q1", "text": "A strike in two plants" },
            { "kind": "range", "from": "1998-Q3", "to": "1999-Q2", "text": "Recession" },
            { "kind": "threshold", "view": "level", "value": 72, "text": "Target of the plan" },
            { "kind": "reference", "series": "s0", "view": "level", "at": "1997-Q2", "text": "Level of Q2 1997" },
        ]),
        _ => json!([]),
    }
}

fn picture(case: &str, mark: &str, count: usize, is_log: bool, width_px: f64) -> String {
    let note = note_of(case, mark, count, is_log);
    let chart = figures::derive(&note.clone().into()).charts.remove(0);
    draw(&Scene::whole(&chart, chart.views.first().unwrap(), Frame::for_width(width_px), note.language))
        .svg
        .to_svg()
}

const CASES: [&str; 14] = [
    "1-period",
    "2-periods",
    "3-periods",
    "17-periods",
    "120-periods",
    "5000-periods",
    "all-negative",
    "all-equal",
    "all-zero",
    "outlier",
    "around-zero",
    "gaps",
    "only-gaps",
    "pointed-out",
];

/// The cases that tell most of a narrow picture.
const NARROW: [&str; 4] = ["17-periods", "5000-periods", "gaps", "pointed-out"];

/// Name and SVG of each picture.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    let mut add = |case: &str, mark: &str, count: usize, is_log: bool, width_px: f64| {
        let kind = if is_log { "log" } else { mark };
        let svg = picture(case, mark, count, is_log, width_px);
        let case = if count == 8 { "8-series" } else { case };
        pictures.push((format!("edges/{case}-{kind}-{width_px}"), svg));
    };
    for case in CASES.into_iter().chain(["annotated"]) {
        for mark in ["line", "bar"] {
            add(case, mark, 1, false, 288.0);
            // An outline with a corner for each pixel has to fit into a golden file.
            add(case, mark, 1, false, if case == "5000-periods" { 708.0 } else { 980.0 });
        }
    }
    for (mark, count) in [("area", 1), ("step", 1), ("stacked-area", 3), ("stacked-bar", 3), ("bar-line", 2)]
    {
        let can_be_below = mark != "stacked-area";
        let few = |case: &&&str| {
            let is_below = matches!(**case, "all-negative" | "around-zero");
            !(matches!(**case, "2-periods" | "all-zero") || is_below && !can_be_below)
        };
        for case in CASES.iter().filter(few) {
            // Three bars for each of 120 periods would be more than a golden file may hold.
            let count = if *case == "120-periods" { count.min(2) } else { count };
            add(case, mark, count, false, 708.0);
        }
        NARROW.iter().for_each(|case| add(case, mark, count, false, 288.0));
    }
    for mark in ["line", "bar", "stacked-area", "stacked-bar"] {
        [288.0, 708.0].into_iter().for_each(|width_px| add("17-periods", mark, 8, false, width_px));
    }
    for case in ["1-period", "17-periods", "outlier", "all-equal", "around-zero", "pointed-out"] {
        add(case, "line", 1, true, 708.0);
    }
    add("outlier", "line", 1, true, 288.0);
    pictures
}
