//! Worked examples of every formula, on the first note's data and on series made for their edges.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/histories.rs"]
mod histories;

use research_widget::export;
use research_widget::figures::{
    self, Callout, Evidence, Figure, Mark, Rank, RankEnd, Slots, Stack, Unavailable,
};
use research_widget::note::{self, Note, Reference};
use research_widget::units::{Id, Measure, Period, Status};

fn first_note() -> Note {
    note::parse(include_str!("../notes/amazon-q1-2026.json")).unwrap()
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn measured(note: &Note, series: &str, measure: Measure, at: &str) -> Figure {
    let series = note.series(&Id::parse(series).unwrap()).unwrap();
    figures::measure(note, series, measure, period("2022-Q1"), period(at))
}

#[track_caller]
fn case(note: &Note, series: &str, measure: Measure, at: &str, expected: f64) {
    let value =
        measured(note, series, measure, at).unwrap_or_else(|why| panic!("{series} {at}: {why:?}")).value;
    assert!((value - expected).abs() < 5e-5 * expected.abs().max(1.0), "{series} {measure:?} {at}: {value}");
}

#[test]
fn the_published_checks_of_the_first_note_hold() {
    let note = first_note();
    case(&note, "aws.revenue", Measure::GrowthOnYear, "2026-Q1", 37.6 / 29.267 - 1.0);
    case(&note, "aws.revenue", Measure::GrowthOnYear, "2026-Q1", 0.2847);
    case(&note, "amazon.revenue", Measure::GrowthOnYear, "2026-Q1", 0.1660);
    case(&note, "aws.revenue", Measure::GrowthOnYear, "2022-Q2", 0.3329);
    case(&note, "amazon.capex", Measure::Share, "2026-Q1", 0.2435);
    case(&note, "amazon.capex", Measure::GrowthOnPeriod, "2026-Q1", 44.2 / 39.52 - 1.0);
    case(&note, "aws.revenue", Measure::Index, "2026-Q1", 100.0 * 37.6 / 18.441);
    case(&note, "azure.growth", Measure::GrowthOnYear, "2026-Q1", 0.40);
    for (year, annual_report) in
        [("2021", 62.202), ("2022", 80.096), ("2023", 90.757), ("2024", 107.556), ("2025", 128.725)]
    {
        case(&note, "aws.revenue", Measure::TrailingYear, &format!("{year}-Q4"), annual_report);
    }
}

#[test]
fn aws_growth_is_the_fastest_in_fifteen_quarters() {
    let note = first_note();
    let figures = figures::derive(&note.clone().into());
    let growth = figures.charts[0].view(Some(Measure::GrowthOnYear)).unwrap();
    let rank = Rank { periods: 15, end: RankEnd::LastHigher(period("2022-Q2")) };
    assert!(matches!(&growth.callouts[0], Callout::Point { text: Err(found), .. } if *found == rank));
    assert_eq!(growth.lines[0].label, "AWS");
    assert_eq!(figures.charts[0].periods.len(), 17);
    assert_eq!(growth.lines[1].breaks, [10], "Azure's definition changes at 2024-Q3");
}

#[test]
fn a_gap_says_why() {
    let note = first_note();
    for (series, measure, at, why) in [
        ("microsoft.capex", Measure::Level, "2022-Q4", Unavailable::Gap),
        ("microsoft.capex", Measure::Level, "2021-Q4", Unavailable::OutsideSeries),
        ("microsoft.capex", Measure::GrowthOnYear, "2023-Q4", Unavailable::NoPriorPeriod(period("2022-Q4"))),
        ("microsoft.capex", Measure::TrailingYear, "2023-Q3", Unavailable::IncompleteYear(period("2022-Q4"))),
        ("microsoft.revenue", Measure::Share, "2026-Q1", Unavailable::NoDenominator),
        ("aws.backlog", Measure::TrailingYear, "2026-Q1", Unavailable::NotSummable),
        ("azure.growth", Measure::Level, "2026-Q1", Unavailable::OnlyGrowthPublished),
        ("azure.growth", Measure::Index, "2026-Q1", Unavailable::OnlyGrowthPublished),
        ("azure.growth", Measure::GrowthOnPeriod, "2026-Q1", Unavailable::OnlyGrowthPublished),
    ] {
        assert_eq!(measured(&note, series, measure, at), Err(why), "{series} {measure:?} {at}");
    }
}

#[test]
fn a_computed_figure_is_as_sure_as_its_weakest_point() {
    let note = first_note();
    let status = |measure, at| measured(&note, "microsoft.capex", measure, at).unwrap().status;
    assert_eq!(status(Measure::Level, "2026-Q1"), Status::SingleSource);
    assert_eq!(status(Measure::GrowthOnYear, "2024-Q4"), Status::Implied, "2023-Q4 is implied");
    assert_eq!(status(Measure::Share, "2024-Q1"), Status::Reported);
}

/// A quarterly series from 2025-Q1 with these values, and a change of definition at 2025-Q3 where asked.
fn edge_note(values: &str, unit: &str, breaks: &str) -> Note {
    let text = format!(
        r#"{{"version": 1, "id": "edge", "lang": "en", "title": "Edge", "summary": ["P."],
        "companies": [{{"id": "c", "name": "C"}}], "sources": [{{"id": "s", "title": "S"}}],
        "series": [{{"id": "a", "name": "A", "company": "c", "unit": "{unit}", "frequency": "quarter",
        "start": "2025-Q1", "values": {values}, "source": "s"{breaks}}}]}}"#
    );
    note::parse(&text).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn ratios_need_a_positive_base_and_one_definition() {
    let note = edge_note("[-1, 0, 2, 3]", "USD", r#", "breaks": [{"at": "2025-Q4", "reason": "New."}]"#);
    let growth = |at| measured(&note, "a", Measure::GrowthOnPeriod, at);
    assert_eq!(growth("2025-Q1"), Err(Unavailable::NoPriorPeriod(period("2024-Q4"))));
    assert_eq!(growth("2025-Q2"), Err(Unavailable::BaseNotPositive(period("2025-Q1"))));
    assert_eq!(growth("2025-Q3"), Err(Unavailable::BaseNotPositive(period("2025-Q2"))));
    assert_eq!(growth("2025-Q4"), Err(Unavailable::DefinitionBreak(period("2025-Q4"))));
    assert_eq!(
        measured(&note, "a", Measure::TrailingYear, "2025-Q4"),
        Err(Unavailable::DefinitionBreak(period("2025-Q4")))
    );
}

#[test]
fn a_rank_does_not_look_behind_a_change_of_definition() {
    let mut text = include_str!("../notes/amazon-q1-2026.json").to_owned();
    let rank_of_azure = r##"[39–40%](#azure.growth@2026-Q1/rank)"##;
    text = text.replace("[39–40%](#azure.growth@2025-Q3..2026-Q1)", rank_of_azure);
    text = text.replace("\"figure\": \"aws.revenue@2026-Q1\"", "\"figure\": \"azure.growth@2025-Q3/rank\"");
    let figures = figures::derive(&note::parse(&text).unwrap_or_else(|problems| panic!("{problems}")).into());
    let azure = figures.key_figures.iter().find_map(|k| match k.value {
        figures::KeyValue::Ranked(_, rank) => rank,
        _ => None,
    });
    let end = RankEnd::Unknown(period("2024-Q2"));
    assert_eq!(
        azure,
        Some(Rank { periods: 5, end }),
        "40% was passed before 2024-Q3, under another definition"
    );
}

#[test]
fn the_growth_of_a_rate_is_in_points() {
    let note = edge_note("[5, 4.5, -1, 0]", "percent", "");
    let growth = |at| measured(&note, "a", Measure::GrowthOnPeriod, at).unwrap().value;
    assert!((growth("2025-Q2") + 0.005).abs() < 1e-12);
    assert!((growth("2025-Q3") + 0.055).abs() < 1e-12);
    let note = edge_note("[120, 90]", "basis-points", "");
    assert_eq!(measured(&note, "a", Measure::GrowthOnPeriod, "2025-Q2").unwrap().value, -30.0);
}

#[test]
fn a_result_of_very_different_sizes_is_not_meaningful() {
    for least in ["1e-300", "1e-9"] {
        let note = edge_note(&format!("[{least}, 1e15]"), "USD", "");
        let measured = |measure| measured(&note, "a", measure, "2025-Q2");
        assert_eq!(measured(Measure::GrowthOnPeriod), Err(Unavailable::NotMeaningful), "{least}");
    }
}

#[test]
fn a_rank_ends_at_a_higher_value_a_gap_or_the_first_period() {
    let datum = |value| Ok(figures::Datum { value, status: Status::Reported });
    let history = |values: &[Figure]| -> Vec<(Period, Figure)> {
        (0..).zip(values).map(|(n, figure)| (period("2025-Q1").plus(n).unwrap(), *figure)).collect()
    };
    let rank = |values: &[Figure]| figures::rank(history(values).into_iter().rev());
    let q = |n| period("2025-Q1").plus(n).unwrap();
    let gap = Err(Unavailable::Gap);
    assert_eq!(
        rank(&[datum(9.0), datum(1.0), datum(2.0)]),
        Some(Rank { periods: 2, end: RankEnd::LastHigher(q(0)) })
    );
    assert_eq!(
        rank(&[datum(2.0), datum(2.0)]),
        Some(Rank { periods: 1, end: RankEnd::LastHigher(q(0)) }),
        "a tie"
    );
    assert_eq!(rank(&[datum(1.0), gap, datum(2.0)]), Some(Rank { periods: 1, end: RankEnd::Unknown(q(1)) }));
    assert_eq!(rank(&[datum(1.0), datum(2.0)]), Some(Rank { periods: 2, end: RankEnd::FirstKnown }));
    assert_eq!(rank(&[datum(1.0), gap]), None);
    assert_eq!(rank(&[]), None);
}

/// A note with prices on some days or minutes.
fn prices(frequency: &str, points: &[(&str, f64)]) -> note::Note {
    let points: Vec<_> =
        points.iter().map(|(at, value)| serde_json::json!({ "period": at, "value": value })).collect();
    let note = serde_json::json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [{ "id": "p", "name": "Price", "company": "c", "source": "s", "unit": "USD", "type": "stock",
            "frequency": frequency, "points": points }] });
    note::parse(&note.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_day_is_compared_with_the_previous_trading_day() {
    let note = prices(
        "day",
        &[("2026-03-26", 100.0), ("2026-03-27", 102.0), ("2026-03-30", 104.04), ("2026-04-20", 110.0)],
    );
    let change =
        |day| measured(&note, "p", Measure::GrowthOnPeriod, day).map(|d| (d.value * 1e6).round() / 1e6);
    assert_eq!(change("2026-03-27"), Ok(0.02));
    assert_eq!(change("2026-03-30"), Ok(0.02), "a Monday");
    assert_eq!(
        change("2026-04-20"),
        Err(Unavailable::NoPriorPeriod(period("2026-04-19"))),
        "three weeks later"
    );
    let minutes = prices("minute", &[("2026-03-27T20:59", 100.0), ("2026-03-30T13:30", 101.0)]);
    assert_eq!(
        measured(&minutes, "p", Measure::GrowthOnPeriod, "2026-03-30T13:30").map(|d| (d.value * 1e6).round()),
        Ok(1e4)
    );
    let monday = Evidence::of(&note, &Reference::parse("p@2026-03-30/pop").unwrap()).unwrap();
    let inputs: Vec<_> = monday.inputs.iter().map(|input| input.period.to_string()).collect();
    assert_eq!(inputs, ["2026-03-30", "2026-03-27"]);
    assert_eq!(
        monday.rank(&note, false),
        Some(Rank { periods: 1, end: RankEnd::LastHigher(period("2026-03-27")) })
    );
}

#[test]
fn spans_and_ranks_walk_what_the_series_has_and_not_the_calendar() {
    let note =
        prices("minute", &[("0001-01-01T00:00", 1.0), ("5000-01-01T00:00", 2.0), ("9999-12-31T23:59", 3.0)]);
    let span =
        Evidence::of(&note, &Reference::parse("p@0001-01-01T00:00..9999-12-31T23:59").unwrap()).unwrap();
    assert_eq!(span.values.len(), 3);
    let rank = |evidence: &Evidence| evidence.rank(&note, false);
    assert_eq!(rank(&span), Some(Rank { periods: 3, end: RankEnd::FirstKnown }));
    assert!(span.is_record(&note, false) && !span.is_record(&note, true));
    // Further back than is looked, it is unknown.
    let values: Vec<f64> = (1..=6_000).map(f64::from).collect();
    let long = histories::note_of(note::Column { times: None, values });
    let last = long.series[0].points.periods().last().unwrap();
    let evidence = Evidence::of(&long, &Reference::parse(&format!("p@{last}")).unwrap()).unwrap();
    let rank = evidence.rank(&long, false).unwrap();
    assert!(rank.periods == 2_600 && matches!(rank.end, RankEnd::Unknown(_)), "{rank:?}");
}

/// A note with the series a, b and m over five quarters, in a chart of the kind and the views.
fn chart_of(mark: &str, views: &[&str]) -> figures::ChartFigures {
    let series = |id: &str, unit: &str, values: [Option<f64>; 5]| {
        serde_json::json!({ "id": id, "name": id, "company": "c", "source": "s", "unit": unit,
            "frequency": "quarter", "start": "2025-Q1", "values": values })
    };
    let mut chart = serde_json::json!({ "id": "k", "title": "K", "mark": mark, "series": ["a", "b"],
        "views": views });
    if mark == "bar-line" {
        chart["right"] = serde_json::json!(["m"]);
    }
    let json = serde_json::json!({
        "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
        "series": [
            series("a", "USD", [Some(3.0), Some(-1.0), Some(2.0), Some(5.0), Some(6.0)]),
            series("b", "USD", [Some(4.0), Some(2.0), None, Some(-2.0), Some(1.0)]),
            series("m", "percent", [Some(30.0), Some(31.0), Some(32.0), Some(33.0), Some(34.0)]),
        ],
        "charts": [chart]
    });
    figures::derive(&note::parse(&json.to_string()).unwrap().into()).charts.remove(0)
}

#[test]
fn a_stack_adds_up_on_both_sides_of_zero_and_keeps_gaps() {
    let chart = chart_of("stacked-bar", &["level"]);
    let column = |column: &figures::Column| (0..5).map(|place| column.value(place)).collect::<Vec<_>>();
    let whole = Stack::new(chart.views.first().unwrap(), Slots::default());
    let [a, b] = whole.layers() else { panic!("two layers") };
    assert_eq!(column(&a.above), [Some(3.0), Some(0.0), None, Some(5.0), Some(6.0)]);
    assert_eq!(column(&b.above), [Some(7.0), Some(2.0), None, Some(5.0), Some(7.0)]);
    assert_eq!(column(&b.below), [Some(0.0), Some(-1.0), None, Some(-2.0), Some(0.0)]);
    let one: Slots = [1].into_iter().collect();
    let alone = Stack::new(chart.views.first().unwrap(), one);
    assert_eq!(column(&alone.layers()[0].above), [Some(3.0), Some(0.0), Some(2.0), Some(5.0), Some(6.0)]);
    assert!(alone.is_without(one) && alone.layer(1).is_none());
}

#[test]
fn what_does_not_add_up_is_not_stacked() {
    for (mark, stacked, beside) in
        [("stacked-bar", Mark::StackedBar, Mark::Bar), ("area", Mark::Area, Mark::Line)]
    {
        let chart = chart_of(mark, &["level", "index"]);
        assert_eq!(chart.views.iter().map(|v| v.lines[0].mark).collect::<Vec<_>>(), [stacked, beside]);
    }
}

#[test]
fn a_line_has_an_axis_of_its_own_where_it_counts_something_else() {
    let chart = chart_of("bar-line", &["level", "index"]);
    let lines = |view: usize| {
        chart.views.iter().nth(view).unwrap().lines.iter().map(|l| (l.mark, l.is_right)).collect::<Vec<_>>()
    };
    assert_eq!(lines(0), [(Mark::Bar, false), (Mark::Bar, false), (Mark::Line, true)]);
    assert_eq!(lines(1), [(Mark::Bar, false), (Mark::Bar, false), (Mark::Line, false)]);
}

/// What scripts get says the same as the figures, whatever its texts hold.
#[test]
fn figures_as_json() {
    let text = include_str!("../notes/amazon-q1-2026.json");
    let text = text.replace("AWS growth has more than doubled", "say \\\"so\\\" \\\\ Größe\\u0085 😀");
    let note = note::parse(&text).unwrap();
    let figures = figures::derive(&note.clone().into());
    let json: serde_json::Value = serde_json::from_str(&export::figures_json(&note, &figures)).unwrap();
    for (chart, expected) in json["charts"].as_array().unwrap().iter().zip(&figures.charts) {
        assert_eq!(
            (&chart["id"], &chart["title"]),
            (&expected.id.to_string().into(), &expected.title.as_str().into())
        );
        for (view, expected) in chart["views"].as_array().unwrap().iter().zip(expected.views.iter()) {
            assert_eq!(view["measure"], expected.measure.token());
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
