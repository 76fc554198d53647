//! Worked examples of every formula, on the first note's data and on series made for their edges.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/note.rs"]
mod builder;
#[path = "support/histories.rs"]
mod histories;

use builder::a_note;
use research_widget::figures::{
    self, Callout, Evidence, Figure, Histories, Mark, PointText, Rank, RankEnd, Slots, Stack, Unavailable,
};
use research_widget::note::{self, Note, Reference};
use research_widget::units::{Id, Measure, Period, Status};
use serde_json::json;

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
    case(&note, "aws.revenue", Measure::YearOverYear, "2026-Q1", 37.6 / 29.267 - 1.0);
    case(&note, "aws.revenue", Measure::YearOverYear, "2026-Q1", 0.2847);
    case(&note, "amazon.revenue", Measure::YearOverYear, "2026-Q1", 0.1660);
    case(&note, "aws.revenue", Measure::YearOverYear, "2022-Q2", 0.3329);
    case(&note, "amazon.capex", Measure::Share, "2026-Q1", 0.2435);
    case(&note, "amazon.capex", Measure::PeriodOverPeriod, "2026-Q1", 44.2 / 39.52 - 1.0);
    case(&note, "aws.revenue", Measure::Index, "2026-Q1", 100.0 * 37.6 / 18.441);
    case(&note, "azure.growth", Measure::YearOverYear, "2026-Q1", 0.40);
    for (year, annual_report) in
        [("2021", 62.202), ("2022", 80.096), ("2023", 90.757), ("2024", 107.556), ("2025", 128.725)]
    {
        case(&note, "aws.revenue", Measure::TrailingTwelveMonths, &format!("{year}-Q4"), annual_report);
    }
}

#[test]
fn aws_growth_is_the_fastest_in_fifteen_quarters() {
    let note = first_note();
    let figures = figures::derive(&note.clone().into());
    let growth = figures.charts[0].view(Some(Measure::YearOverYear)).unwrap();
    let rank = Rank { periods: 15, end: RankEnd::LastHigher(period("2022-Q2")) };
    assert!(
        matches!(&growth.callouts[0], Callout::Point { text: PointText::Rank(found), .. } if *found == rank)
    );
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
        ("microsoft.capex", Measure::YearOverYear, "2023-Q4", Unavailable::NoPriorPeriod(period("2022-Q4"))),
        (
            "microsoft.capex",
            Measure::TrailingTwelveMonths,
            "2023-Q3",
            Unavailable::IncompleteYear(period("2022-Q4")),
        ),
        ("microsoft.revenue", Measure::Share, "2026-Q1", Unavailable::NoDenominator),
        ("aws.backlog", Measure::TrailingTwelveMonths, "2026-Q1", Unavailable::NotSummable),
        ("azure.growth", Measure::Level, "2026-Q1", Unavailable::OnlyGrowthPublished),
        ("azure.growth", Measure::Index, "2026-Q1", Unavailable::OnlyGrowthPublished),
        ("azure.growth", Measure::PeriodOverPeriod, "2026-Q1", Unavailable::OnlyGrowthPublished),
    ] {
        assert_eq!(measured(&note, series, measure, at), Err(why), "{series} {measure:?} {at}");
    }
}

#[test]
fn a_computed_figure_is_as_sure_as_its_weakest_point() {
    let note = first_note();
    let status = |measure, at| measured(&note, "microsoft.capex", measure, at).unwrap().status;
    assert_eq!(status(Measure::Level, "2026-Q1"), Status::SingleSource);
    assert_eq!(status(Measure::YearOverYear, "2024-Q4"), Status::Implied, "2023-Q4 is implied");
    assert_eq!(status(Measure::Share, "2024-Q1"), Status::Reported);
}

/// A note with a quarterly series `a` from 2025-Q1.
fn edge_note(values: impl serde::Serialize, unit: &str) -> Note {
    a_note().series("a", json!({ "values": values, "unit": unit })).read()
}

#[test]
fn ratios_need_a_positive_base_and_one_definition() {
    let breaks = json!([{ "at": "2025-Q4", "reason": "New." }]);
    let note = a_note().series("a", json!({ "values": [-1, 0, 2, 3], "breaks": breaks })).read();
    let growth = |at| measured(&note, "a", Measure::PeriodOverPeriod, at);
    assert_eq!(growth("2025-Q1"), Err(Unavailable::NoPriorPeriod(period("2024-Q4"))));
    assert_eq!(growth("2025-Q2"), Err(Unavailable::BaseNotPositive(period("2025-Q1"))));
    assert_eq!(growth("2025-Q3"), Err(Unavailable::BaseNotPositive(period("2025-Q2"))));
    assert_eq!(growth("2025-Q4"), Err(Unavailable::DefinitionBreak(period("2025-Q4"))));
    assert_eq!(
        measured(&note, "a", Measure::TrailingTwelveMonths, "2025-Q4"),
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
    let note = edge_note([5.0, 4.5, -1.0, 0.0], "percent");
    let growth = |at| measured(&note, "a", Measure::PeriodOverPeriod, at).unwrap().value;
    assert!((growth("2025-Q2") + 0.005).abs() < 1e-12);
    assert!((growth("2025-Q3") + 0.055).abs() < 1e-12);
    let note = edge_note([120, 90], "basis-points");
    assert_eq!(measured(&note, "a", Measure::PeriodOverPeriod, "2025-Q2").unwrap().value, -30.0);
}

#[test]
fn a_result_of_very_different_sizes_is_not_meaningful() {
    for least in [1e-300, 1e-9] {
        let note = edge_note([least, 1e15], "USD");
        let measured = |measure| measured(&note, "a", measure, "2025-Q2");
        assert_eq!(measured(Measure::PeriodOverPeriod), Err(Unavailable::NotMeaningful), "{least}");
    }
}

#[test]
fn a_rank_ends_at_a_higher_value_a_gap_or_the_first_period() {
    let datum = |value| Ok(figures::Datum::typed(value, Status::Reported));
    let history = |values: &[Figure]| -> Vec<(Period, Figure)> {
        (0..).zip(values).map(|(n, figure)| (period("2025-Q1").plus(n).unwrap(), *figure)).collect()
    };
    let rank = |values: &[Figure]| {
        figures::rank(
            history(values).into_iter().rev().map(|(at, figure)| (at, figure.ok().map(|d| d.value))),
        )
    };
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
fn prices(frequency: &str, points: &[(&str, f64)]) -> Note {
    let points: Vec<_> = points.iter().map(|(at, value)| json!({ "period": at, "value": value })).collect();
    let series = json!({ "type": "stock", "frequency": frequency, "points": points });
    a_note().series("p", series).read()
}

#[test]
fn a_day_is_compared_with_the_previous_trading_day() {
    let note = prices(
        "day",
        &[("2026-03-26", 100.0), ("2026-03-27", 102.0), ("2026-03-30", 104.04), ("2026-04-20", 110.0)],
    );
    let change =
        |day| measured(&note, "p", Measure::PeriodOverPeriod, day).map(|d| (d.value * 1e6).round() / 1e6);
    assert_eq!(change("2026-03-27"), Ok(0.02));
    assert_eq!(change("2026-03-30"), Ok(0.02), "a Monday");
    assert_eq!(
        change("2026-04-20"),
        Err(Unavailable::NoPriorPeriod(period("2026-04-19"))),
        "three weeks later"
    );
    // Who has figures on Saturdays lacks one on Sunday.
    let every_day = prices("day", &[("2026-03-27", 100.0), ("2026-03-28", 102.0), ("2026-03-30", 104.04)]);
    let sunday = Unavailable::NoPriorPeriod(period("2026-03-29"));
    assert_eq!(measured(&every_day, "p", Measure::PeriodOverPeriod, "2026-03-30"), Err(sunday));
    let minutes = prices("minute", &[("2026-03-27T20:59", 100.0), ("2026-03-30T13:30", 101.0)]);
    assert_eq!(
        measured(&minutes, "p", Measure::PeriodOverPeriod, "2026-03-30T13:30")
            .map(|d| (d.value * 1e6).round()),
        Ok(1e4)
    );
    let monday = Evidence::of(&note, &Reference::parse("p@2026-03-30/pop").unwrap()).unwrap();
    let inputs: Vec<_> = monday.inputs.iter().map(|input| input.period.to_string()).collect();
    assert_eq!(inputs, ["2026-03-30", "2026-03-27"]);
    assert_eq!(
        monday.rank(&Histories::of(&note), false),
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
    let all = Histories::of(&note);
    let rank = |evidence: &Evidence<'_>| evidence.rank(&Histories::of(&note), false);
    assert_eq!(rank(&span), Some(Rank { periods: 3, end: RankEnd::FirstKnown }));
    assert!(span.is_record(&all, false) == Some(true) && span.is_record(&all, true) == Some(false));
    // Further back than is looked, it is unknown.
    let values: Vec<f64> = (1..=6_000).map(f64::from).collect();
    let long = histories::note_of(note::Column { times: None, values });
    let last = long.series[0].points.periods().last().unwrap();
    let evidence = Evidence::of(&long, &Reference::parse(&format!("p@{last}")).unwrap()).unwrap();
    let rank = evidence.rank(&Histories::of(&long), false).unwrap();
    assert!(rank.periods == 2_600 && matches!(rank.end, RankEnd::Unknown(_)), "{rank:?}");
}

#[test]
fn however_many_ranks_are_asked_for_each_value_is_computed_once() {
    let values: Vec<f64> = (1..=5_000).map(f64::from).collect();
    let note = histories::note_of(note::Column { times: None, values });
    let periods = note.series[0].points.periods();
    for (transform, is_lowest) in [("", false), ("/pop", true)] {
        let all = Histories::of(&note);
        for place in (4_000..4_030).rev() {
            let reference = format!("p@{}{transform}", periods.get(place).unwrap());
            let evidence = Evidence::of(&note, &Reference::parse(&reference).unwrap()).unwrap();
            let rank = evidence.rank(&all, is_lowest).unwrap();
            assert_eq!(
                (rank.periods, rank.end),
                (2_600, RankEnd::Unknown(periods.get(place - 2_600).unwrap()))
            );
            assert_eq!(evidence.is_record(&all, is_lowest), Some(true));
            assert_eq!(evidence.streak(&all).unwrap().periods, 2_600);
        }
        assert_eq!(all.computed(), 4_030, "{transform}");
    }
}

#[test]
fn a_record_is_one_of_the_whole_series_however_long_it_is() {
    let mut values = vec![1e6];
    values.extend((1..3_000).map(f64::from));
    let note = histories::note_of(note::Column { times: None, values });
    let last = note.series[0].points.periods().last().unwrap();
    let evidence = Evidence::of(&note, &Reference::parse(&format!("p@{last}")).unwrap()).unwrap();
    assert_eq!(evidence.is_record(&Histories::of(&note), false), Some(false), "the first day was higher");
}

#[test]
fn what_all_ranks_of_a_note_go_through_is_bounded() {
    let values: Vec<f64> = (1..=5_000).map(f64::from).collect();
    let note = histories::note_of(note::Column { times: None, values });
    let last = note.series[0].points.periods().last().unwrap();
    let evidence = Evidence::of(&note, &Reference::parse(&format!("p@{last}")).unwrap()).unwrap();
    let all = Histories::of(&note);
    let records: Vec<_> = (0..100).map(|_| evidence.is_record(&all, false)).collect();
    assert_eq!(all.visited(), 400_000);
    assert_eq!((records[78], records[80], records[99]), (Some(true), None, None), "in doubt, no verdict");
    assert_eq!(evidence.rank(&all, false), None);
}

/// A note with the series a, b and m over five quarters, in a chart of the kind and the views.
fn chart_of(mark: &str, views: &[&str]) -> figures::ChartFigures {
    let mut chart = json!({ "mark": mark, "views": views });
    if mark == "bar-line" {
        chart["right"] = json!(["m"]);
    }
    let note = a_note()
        .series("a", json!({ "values": [3, -1, 2, 5, 6] }))
        .series("b", json!({ "values": [4, 2, null, -2, 1] }))
        .series("m", json!({ "values": [30, 31, 32, 33, 34], "unit": "percent" }))
        .chart(&["a", "b"], chart);
    figures::derive(&note.read().into()).charts.remove(0)
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
