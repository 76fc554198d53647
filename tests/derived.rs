//! What is derived for a chart: its periods, and of each view the lines with label, mark and unit, and what is pointed out.
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

use builder::{NoteBuilder, a_note};
use research_widget::chart::{Frame, Scene, draw};
use research_widget::export;
use research_widget::figures::{
    self, Callout, ChartFigures, Column, Comparison, Datum, Evidence, Figure, Histories, Mark, PointText,
    Rank, RankEnd, Slots, Stack, Streak, Unavailable, View, compare, streak, unit_of,
};
use research_widget::note::{Note, Reference};
use research_widget::units::{Id, Language, Measure, Period, Scale, Status, Unit};
use serde_json::{Value, json};
use std::rc::Rc;

fn chart(note: &NoteBuilder) -> ChartFigures {
    figures::derive(&note.read().into()).charts.remove(0)
}

fn view(chart: &ChartFigures, measure: Measure) -> &View {
    let view = chart.view(Some(measure)).unwrap();
    assert_eq!(view.measure, measure);
    view
}

fn periods(chart: &ChartFigures) -> Vec<String> {
    chart.periods.iter().map(|period| period.to_string()).collect()
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn two_series() -> NoteBuilder {
    a_note().series("a", json!({ "values": [5, 6, 7, 8] })).series("b", json!({ "values": [4, 1, 3, 2] }))
}

fn callouts(annotation: Value) -> Vec<Callout> {
    let note = two_series().chart(&["a", "b"], json!({ "annotations": [annotation] }));
    chart(&note).views.first().unwrap().callouts.clone()
}

#[test]
fn an_annotation_points_to_the_line_and_the_period_of_its_series() {
    let point = json!({ "kind": "point", "series": "b", "view": "level", "at": "2025-Q3", "text": "W" });
    assert_eq!(
        callouts(point),
        [Callout::Point { line: 1, index: 2, text: PointText::Words("W".to_owned()) }]
    );
    let reference =
        json!({ "kind": "reference", "series": "b", "view": "level", "at": "2025-Q4", "text": "W" });
    assert_eq!(callouts(reference), [Callout::Level { value: 2.0, of: Some((1, 3)), text: "W".to_owned() }]);
    let range = json!({ "kind": "range", "from": "2025-Q2", "to": "2025-Q3", "text": "W" });
    assert_eq!(callouts(range), [Callout::Range { range: 1..3, text: "W".to_owned() }]);
    let threshold = json!({ "kind": "threshold", "view": "level", "value": 3, "text": "W" });
    assert_eq!(callouts(threshold), [Callout::Level { value: 3.0, of: None, text: "W".to_owned() }]);
}

#[test]
fn a_rank_is_pointed_out_where_it_is_one() {
    let rank = |at: &str| callouts(json!({ "kind": "rank", "series": "b", "view": "level", "at": at }));
    let found = Rank { periods: 2, end: RankEnd::LastHigher(period("2025-Q1")) };
    assert_eq!(rank("2025-Q3"), [Callout::Point { line: 1, index: 2, text: PointText::Rank(found) }]);
    assert_eq!(rank("2025-Q4"), [], "lower than the quarter before");
}

#[test]
fn what_a_view_or_a_chart_does_not_show_is_not_pointed_out() {
    let range = json!({ "kind": "range", "from": "2025-Q1", "to": "2025-Q2", "text": "W" });
    let later = json!({ "annotations": [range], "from": "2025-Q3" });
    let note = two_series().chart(&["a"], later);
    let shown = note.read();
    assert_eq!(figures::derive(&shown.into()).charts[0].views.first().unwrap().callouts, []);
    let of_growth = json!({ "kind": "threshold", "view": "pop", "value": 3, "text": "W" });
    let note = two_series().chart(&["a"], json!({ "annotations": [of_growth], "views": ["level", "pop"] }));
    let chart = chart(&note);
    assert_eq!(view(&chart, Measure::Level).callouts, []);
    assert_eq!(view(&chart, Measure::PeriodOverPeriod).callouts.len(), 1);
}

#[test]
fn a_chart_reaches_from_the_first_to_the_last_period_within_its_bounds() {
    let note = || {
        a_note()
            .series("a", json!({ "values": [1, 2, 3] }))
            .series("b", json!({ "start": "2025-Q3", "values": [4, 5] }))
    };
    let all = chart(&note().chart(&["a", "b"], json!({})));
    assert_eq!(periods(&all), ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
    let bounded = chart(&note().chart(&["a", "b"], json!({ "from": "2025-Q2", "to": "2025-Q3" })));
    assert_eq!(periods(&bounded), ["2025-Q2", "2025-Q3"]);
    let values = |chart: &ChartFigures, line: usize| {
        let figures = &chart.views.first().unwrap().lines[line].figures;
        figures.iter().map(|figure| figure.map(|datum| datum.value)).collect::<Vec<_>>()
    };
    let outside = Err(Unavailable::OutsideSeries);
    assert_eq!(values(&all, 0), [Ok(1.0), Ok(2.0), Ok(3.0), outside]);
    assert_eq!(values(&all, 1), [outside, outside, Ok(4.0), Ok(5.0)]);
    assert_eq!(values(&bounded, 1), [outside, Ok(4.0)]);
}

fn days(id: &str, note: NoteBuilder, days: &[&str]) -> NoteBuilder {
    let points: Vec<Value> = days.iter().map(|day| json!({ "period": day, "value": 1 })).collect();
    note.series(id, json!({ "frequency": "day", "type": "stock", "points": points }))
}

#[test]
fn of_days_those_that_a_series_has() {
    let note = || {
        let first = days("a", a_note(), &["2026-03-26", "2026-03-27", "2026-03-30"]);
        days("b", first, &["2026-03-27", "2026-03-31"])
    };
    let both = chart(&note().chart(&["a", "b"], json!({})));
    assert_eq!(periods(&both), ["2026-03-26", "2026-03-27", "2026-03-30", "2026-03-31"]);
    let one = chart(&note().chart(&["a"], json!({})));
    assert_eq!(periods(&one), ["2026-03-26", "2026-03-27", "2026-03-30"]);
    let bounded = chart(&note().chart(&["a"], json!({ "from": "2026-03-27", "to": "2026-03-28" })));
    assert_eq!(periods(&bounded), ["2026-03-27"]);
    let late = chart(&note().chart(&["a"], json!({ "from": "2026-03-27" })));
    assert_eq!(periods(&late), ["2026-03-27", "2026-03-30"]);
}

#[test]
fn a_line_without_a_figure_says_why() {
    let note = two_series().chart(&["a", "b"], json!({ "views": ["level", "yoy", "pop"] }));
    let chart = chart(&note);
    let absence = |measure| view(&chart, measure).lines[0].absence();
    assert_eq!(absence(Measure::Level), None);
    assert_eq!(absence(Measure::PeriodOverPeriod), None, "but the first quarter is missing");
    assert_eq!(absence(Measure::YearOverYear), Some(Unavailable::NoPriorPeriod(period("2024-Q1"))));
}

#[test]
fn namesakes_are_told_apart_by_their_companies() {
    let companies = json!({ "companies": [{ "id": "c", "name": "Cern" }, { "id": "d", "name": "Dorn" }] });
    let note = a_note()
        .with(companies)
        .series("a", json!({ "values": [1], "label": "Sales" }))
        .series("b", json!({ "values": [1], "label": "Sales", "company": "d" }))
        .series("e", json!({ "values": [1], "label": "Costs" }));
    let labels = |series: &[&str]| {
        let chart = chart(&note.clone().chart(series, json!({ "emphasis": series[0] })));
        let lines = &chart.views.first().unwrap().lines;
        assert_eq!(lines.iter().filter(|line| line.is_emphasised).count(), 1);
        assert!(lines[0].is_emphasised);
        lines.iter().map(|line| line.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&["a", "b", "e"]), ["Cern Sales", "Dorn Sales", "Costs"]);
    assert_eq!(labels(&["a", "e"]), ["Sales", "Costs"]);
}

#[test]
fn namesakes_of_the_quantity_of_a_chart_have_but_their_companies() {
    let companies = json!({ "companies": [{ "id": "c", "name": "Cern" }, { "id": "d", "name": "Dorn" }] });
    let note = a_note()
        .with(companies)
        .series("a", json!({ "values": [1], "label": "Sales" }))
        .series("e", json!({ "values": [1], "label": "Sales", "company": "d" }));
    let labels = |series: &[&str], quantity: &str| {
        let chart = chart(&note.clone().chart(series, json!({ "quantity": quantity })));
        chart.views.first().unwrap().lines.iter().map(|line| line.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&["a", "e"], "sales"), ["Cern", "Dorn"]);
    assert_eq!(labels(&["a", "e"], "Turnover"), ["Cern Sales", "Dorn Sales"]);
}

#[test]
fn namesakes_in_other_charts_are_told_apart_unless_the_title_names_the_company() {
    let note = std::fs::read_to_string("tests/notes/valid/namesakes.json").unwrap();
    let note = Rc::new(research_widget::note::parse(&note).unwrap());
    let labels = figures::derive(&note).charts.into_iter().skip(2).map(|chart| {
        let view = chart.views.first().unwrap();
        let table = export::csv(&note, &Scene::whole(&chart, view, export::FRAME, note.language));
        // The table file has the company in a column of its own.
        let owners =
            table.lines().skip(1).map(|line| line.split(',').take(2).collect::<Vec<_>>().join(" of "));
        let mut owners: Vec<String> = owners.collect();
        owners.dedup();
        let labels: Vec<&str> = view.lines.iter().map(|line| line.label.as_str()).collect();
        (chart.id.to_string(), labels.join(", "), owners.join(", "))
    });
    let labels: Vec<(String, String, String)> = labels.collect();
    let of = |id: &str, labels: &str, owners: &str| (id.to_owned(), labels.to_owned(), owners.to_owned());
    let (acme, bolt) = ("Revenue of Acme", "Revenue of Bolt");
    let both = "Revenue of Acme, Revenue of Bolt";
    assert_eq!(
        labels,
        [
            of("two", "Acme, Bolt", both),
            of("twobars", "Acme Revenue, Bolt Revenue", both),
            of("alone", "Acme Revenue", acme),
            of("quantity", "Acme", acme),
            of("named", "Revenue", bolt),
            of("other", "Bolt Revenue", bolt),
        ]
    );
}

#[test]
fn a_title_names_a_company_by_its_first_word_where_that_is_its_own() {
    let label = |title: &str, company: &str, other: &str| {
        let companies = json!([{ "id": "c", "name": company }, { "id": "d", "name": other }]);
        let note = a_note()
            .with(json!({ "companies": companies }))
            .series("a", json!({ "values": [1], "label": "Sales" }))
            .series("b", json!({ "values": [1], "label": "Sales", "company": "d" }))
            .chart(&["a"], json!({ "title": title }))
            .chart(&["b"], json!({}));
        chart(&note).views.first().unwrap().lines[0].label.clone()
    };
    assert_eq!(label("Tarnbrook slows", "Tarnbrook Group", "Pellow's"), "Sales");
    assert_eq!(label("Pellow’s is ahead", "Pellow's", "Tarnbrook Group"), "Sales");
    assert_eq!(label("The best", "The Best Co", "The Rest Co"), "Sales");
    assert_eq!(label("Deutsche Post grows", "Deutsche Bank", "Deutsche Post"), "Deutsche Bank Sales");
    assert_eq!(label("Deutsche Post grows", "Deutsche Post", "Deutsche Bank"), "Sales");
    assert_eq!(label("Growth slows", "Tarnbrook Group", "Pellow's"), "Tarnbrook Group Sales");
    assert_eq!(label("Growth slows", "Tarnbrook Group", "Tarnbrook Group"), "Tarnbrook Group Sales");
}

#[test]
fn fewer_than_four_values_are_bars() {
    let marks_of = |values: &Value, mark: &str| {
        let note = a_note().series("a", json!({ "values": values })).series("b", json!({ "values": values }));
        let chart = chart(&note.chart(&["a", "b"], json!({ "mark": mark })));
        chart.views.first().unwrap().lines.iter().map(|line| line.mark).collect::<Vec<_>>()
    };
    let marks = |values: &[i32], mark: &str| marks_of(&json!(values), mark);
    for mark in ["line", "step", "area", "bar"] {
        assert_eq!(marks(&[1, 2, 3], mark), [Mark::Bar; 2], "{mark}");
    }
    assert_eq!(marks(&[1, 2, 3], "stacked-area"), [Mark::StackedBar; 2]);
    assert_eq!(marks(&[1, 2, 3, 4], "line"), [Mark::Line; 2]);
    // Values count, not the periods that they are in.
    assert_eq!(marks_of(&json!([1, null, null, 2, null, 3]), "line"), [Mark::Bar; 2]);
    assert_eq!(marks_of(&json!([1, null, 2, null, 3, 4]), "line"), [Mark::Line; 2]);
    let sparse =
        |periods: usize| json!((0..periods).map(|at| (at % 12 == 0).then_some(1)).collect::<Vec<_>>());
    assert_eq!(marks_of(&sparse(24), "line"), [Mark::Bar; 2]);
    assert_eq!(marks_of(&sparse(25), "line"), [Mark::Line; 2], "bars would be hairlines");
}

#[test]
fn growth_of_few_values_is_bars_beside_lines_of_more() {
    let note = a_note().series("a", json!({ "values": [1, 2, 3, 4, 5, 6, 7] }));
    let chart = chart(&note.chart(&["a"], json!({ "views": ["level", "yoy"] })));
    let of = |measure| (view(&chart, measure).lines[0].mark, view(&chart, measure).has_few_values());
    assert_eq!(of(Measure::Level), (Mark::Line, false));
    assert_eq!(of(Measure::YearOverYear), (Mark::Bar, true), "of three quarters");
}

#[test]
fn few_values_far_from_each_other_have_their_numbers_where_there_is_room() {
    let values = json!([110.5, null, null, null, 120.25, null, null, null, null, null, null, 141.75]);
    let note = a_note().series("a", json!({ "values": values, "scale": "billion" }));
    let chart = chart(&note.chart(&["a"], json!({})));
    let all = ["$110.5B", "$120.25B", "$141.75B"].as_slice();
    for (width_px, numbers) in [(288.0, &all[2..]), (708.0, all), (980.0, all)] {
        let frame = Frame::for_width(width_px);
        let drawn = draw(&Scene::whole(&chart, view(&chart, Measure::Level), frame, Language::English));
        let drawn = drawn.svg.to_svg();
        let found: Vec<&str> = all.iter().copied().filter(|number| drawn.contains(number)).collect();
        assert_eq!(found, numbers, "at {width_px} px: {drawn}");
    }
}

#[test]
fn only_what_adds_up_is_stacked() {
    let shares = |whole: &str| {
        a_note()
            .series("a", json!({ "values": [1, 2, 1, 2, 1], "shareOf": "w" }))
            .series("b", json!({ "values": [3, 4, 3, 4, 3], "shareOf": whole }))
            .series("w", json!({ "values": [8, 8, 8, 8, 8] }))
            .series("v", json!({ "values": [9, 9, 9, 9, 9] }))
    };
    let marks = |note: NoteBuilder, mark: &str| {
        let views = ["level", "share", "pop", "index"];
        let chart = chart(&note.chart(&["a", "b"], json!({ "mark": mark, "views": views })));
        chart.views.iter().map(|view| view.lines[0].mark).collect::<Vec<_>>()
    };
    let area = Mark::StackedArea;
    assert_eq!(marks(shares("w"), "stacked-area"), [area, area, Mark::Line, Mark::Line]);
    assert_eq!(marks(shares("v"), "stacked-area"), [area, Mark::Line, Mark::Line, Mark::Line]);
    let bar = Mark::StackedBar;
    assert_eq!(marks(shares("v"), "stacked-bar"), [bar, Mark::Bar, Mark::Bar, Mark::Bar]);
    assert_eq!(marks(shares("w"), "area"), [Mark::Area, Mark::Area, Mark::Area, Mark::Line]);
    assert_eq!(marks(shares("w"), "bar"), [Mark::Bar; 4]);
}

#[test]
fn the_axis_counts_what_the_first_level_on_its_side_does() {
    let note = a_note()
        .series("g", json!({ "values": [10, 12], "unit": "percent", "measure": "yoy" }))
        .series("a", json!({ "values": [1, 2] }));
    let chart = chart(&note.chart(&["g", "a"], json!({ "views": ["yoy", "pop"] })));
    assert_eq!(view(&chart, Measure::YearOverYear).unit, Unit::Ratio);
    assert_eq!(
        view(&chart, Measure::PeriodOverPeriod).unit,
        Unit::Ratio,
        "not the points of the first series"
    );
    let breaks = json!({ "values": [1, 2, 3], "breaks": [{ "at": "2025-Q2", "reason": "R" }] });
    let broken = a_note().series("a", breaks).chart(&["a"], json!({}));
    let chart = self::chart(&broken);
    assert_eq!(chart.views.first().unwrap().lines[0].breaks, [1]);
    assert_eq!(
        chart.views.first().unwrap().unit,
        Unit::Money(research_widget::units::Currency::parse("USD").unwrap(), Scale::One)
    );
}

fn at(text: &str, value: f64) -> (Period, Figure) {
    (period(text), Ok(Datum::typed(value, Status::Reported)))
}

#[test]
fn growth_a_year_is_compounded_over_the_calendar() {
    let per_year = |from: (&str, f64), to: (&str, f64)| {
        let Comparison { per_year, .. } =
            compare(at(from.0, from.1), at(to.0, to.1), Unit::Count(Scale::One));
        per_year.map(|value| (value * 1e6).round() / 1e6)
    };
    assert_eq!(per_year(("2024", 4.0), ("2026", 9.0)), Some(0.5));
    assert_eq!(per_year(("2024-01", 4.0), ("2026-01", 9.0)), Some(0.5));
    assert_eq!(per_year(("2024-Q1", 4.0), ("2024-Q4", 9.0)), None, "less than a year");
    assert_eq!(per_year(("2024-Q1", 4.0), ("2025-Q1", 9.0)), Some(1.25), "a year");
    assert_eq!(per_year(("2024-Q1", 4.0), ("2026-Q1", 0.0)), None, "nothing is left");
    // Of 1461 days four years are made.
    assert_eq!(per_year(("2020-01-01", 16.0), ("2024-01-01", 81.0)), Some(0.499988));
    assert_eq!(per_year(("2020-01-01T10:00", 16.0), ("2024-01-01T10:00", 81.0)), Some(0.499988));
}

fn evidence<'n>(note: &'n Note, reference: &str) -> Evidence<'n> {
    Evidence::of(note, &Reference::parse(reference).unwrap()).unwrap()
}

fn of_values(values: Value) -> Note {
    a_note().series("a", json!({ "values": values })).read()
}

#[test]
fn a_rank_among_the_lowest_counts_what_is_higher() {
    let note = of_values(json!([1, 3, 2]));
    let found = evidence(&note, "a@2025-Q3");
    let lowest = Rank { periods: 2, end: RankEnd::LastHigher(period("2025-Q1")) };
    assert_eq!(found.rank(&Histories::of(&note), true), Some(lowest));
    let highest = Rank { periods: 1, end: RankEnd::LastHigher(period("2025-Q2")) };
    assert_eq!(found.rank(&Histories::of(&note), false), Some(highest));
}

#[test]
fn a_record_is_beyond_all_others() {
    let is_record = |values: Value, is_lowest| {
        let note = of_values(values);
        evidence(&note, "a@2025-Q3").is_record(&Histories::of(&note), is_lowest).unwrap()
    };
    assert!(is_record(json!([1, 2, 3]), false) && is_record(json!([3, 2, 1]), true));
    assert!(!is_record(json!([1, 2, 3]), true) && !is_record(json!([3, 2, 1]), false));
    assert!(!is_record(json!([3, 1, 3]), false) && !is_record(json!([1, 3, 1]), true), "a tie");
}

#[test]
fn a_streak_ends_at_a_change_of_the_other_sign_at_none_and_where_nothing_is_known() {
    let of = |changes: &[Option<f64>]| streak(changes.iter().copied());
    let some = |periods, is_up, is_complete| Some(Streak { periods, is_up, is_complete });
    assert_eq!(of(&[Some(1.0), Some(0.1), Some(2.0), Some(-1.0), Some(1.0)]), some(3, true, true));
    assert_eq!(of(&[Some(-1.0), Some(-2.0), Some(0.5)]), some(2, false, true));
    assert_eq!(of(&[Some(-1.0), Some(-2.0)]), some(2, false, false));
    assert_eq!(of(&[Some(1.0), Some(0.0)]), some(1, true, true));
    assert_eq!(of(&[Some(1.0), None, Some(1.0)]), some(1, true, false));
    assert_eq!((of(&[Some(0.0), Some(1.0)]), of(&[None]), of(&[])), (None, None, None));
    let note = of_values(json!([5, 1, 2, 3]));
    assert_eq!(evidence(&note, "a@2025-Q4/pop").streak(&Histories::of(&note)), some(2, true, true));
}

#[test]
fn evidence_has_what_a_figure_is_computed_from() {
    let note = a_note()
        .series("a", json!({ "values": [1, 2, 3, 4, 5], "shareOf": "w" }))
        .series("w", json!({ "values": [8, 8, 8, 8, 8] }))
        .series("v", json!({ "values": [9, 9, 9, 9, 9] }))
        .series("g", json!({ "values": [10, 12, 14, 16, 18], "unit": "percent", "measure": "yoy" }))
        .read();
    let inputs = |reference: &str| {
        let inputs = evidence(&note, reference).inputs;
        inputs.iter().map(|input| format!("{}@{}", input.series.id, input.period)).collect::<Vec<_>>()
    };
    assert_eq!(inputs("a@2026-Q1"), ["a@2026-Q1"]);
    assert_eq!(inputs("g@2026-Q1"), ["g@2026-Q1"]);
    assert_eq!(inputs("a@2026-Q1/yoy"), ["a@2026-Q1", "a@2025-Q1"]);
    assert_eq!(inputs("a@2026-Q1/pop"), ["a@2026-Q1", "a@2025-Q4"]);
    assert_eq!(inputs("a@2026-Q1/share"), ["a@2026-Q1", "w@2026-Q1"]);
    assert_eq!(inputs("a@2026-Q1/share-of:v"), ["a@2026-Q1", "v@2026-Q1"]);
    assert_eq!(inputs("a@2026-Q1/index:2025-Q2"), ["a@2026-Q1", "a@2025-Q2"]);
    assert_eq!(inputs("a@2026-Q1/ttm"), ["a@2026-Q1", "a@2025-Q4", "a@2025-Q3", "a@2025-Q2"]);
    let value = |reference: &str| evidence(&note, reference).last().unwrap().1.unwrap().value;
    assert_eq!([value("a@2026-Q1/share"), value("a@2026-Q1/index:2025-Q2")], [0.625, 250.0]);
}

#[test]
fn a_definition_that_is_new_at_the_base_is_the_same_afterwards() {
    let breaks = json!([{ "at": "2025-Q2", "reason": "R" }]);
    let note = a_note().series("a", json!({ "values": [1, 2, 3], "breaks": breaks })).read();
    let growth =
        |at: &str| evidence(&note, &format!("a@{at}/pop")).last().unwrap().1.map(|datum| datum.value);
    assert_eq!(growth("2025-Q3"), Ok(0.5));
    assert_eq!(growth("2025-Q2"), Err(Unavailable::DefinitionBreak(period("2025-Q2"))));
}

#[test]
fn growth_that_is_published_has_the_unit_that_it_was_published_in() {
    let note = a_note()
        .series("g", json!({ "values": [10], "unit": "percent", "measure": "yoy" }))
        .series("m", json!({ "values": [10], "unit": "percent" }))
        .read();
    let unit = |id: &str| unit_of(note.series(&Id::parse(id).unwrap()).unwrap(), Measure::YearOverYear);
    assert_eq!((unit("g"), unit("m")), (Unit::Ratio, Unit::RatioPoints));
    let with_level = a_note()
        .series("a", json!({ "values": [1] }))
        .series("g", json!({ "values": [10], "unit": "percent", "measure": "yoy" }))
        .chart(&["a", "g"], json!({ "views": ["yoy", "level"] }));
    let level = chart(&with_level);
    assert_eq!(view(&level, Measure::Level).lines[1].absence(), Some(Unavailable::OnlyGrowthPublished));
}

#[test]
fn a_share_needs_a_positive_whole() {
    let share = |whole: f64| {
        let note = a_note()
            .series("a", json!({ "values": [3], "shareOf": "w" }))
            .series("w", json!({ "values": [whole] }))
            .read();
        evidence(&note, "a@2025-Q1/share").last().unwrap().1.map(|datum| datum.value)
    };
    assert_eq!(share(4.0), Ok(0.75));
    assert_eq!(share(0.0), Err(Unavailable::DenominatorUnavailable));
    assert_eq!(share(-4.0), Err(Unavailable::DenominatorUnavailable));
}

#[test]
fn a_stack_has_a_layer_for_each_slot_that_is_shown() {
    let note = two_series().chart(&["a", "b"], json!({ "mark": "stacked-bar" }));
    let chart = chart(&note);
    let hidden: Slots = [0].into_iter().collect();
    let stack = Stack::new(chart.views.first().unwrap(), hidden);
    assert_eq!(stack.layer(1).map(|layer| layer.slot), Some(1));
    assert_eq!(stack.layer(0), None);
    assert!(stack.is_without(hidden) && !stack.is_without(Slots::default()));
}

#[test]
fn the_views_of_a_chart_are_those_that_its_note_asks_for() {
    let of = |values: Value| {
        let note = a_note().series("a", json!({ "values": values }));
        chart(&note.chart(&["a"], json!({ "views": ["pop", "level"] })))
    };
    let found = of(json!([1, 2]));
    assert_eq!(found.views.measures().collect::<Vec<_>>(), [Measure::PeriodOverPeriod, Measure::Level]);
    assert_eq!(found.views.of(Measure::Level).map(|view| view.measure), Some(Measure::Level));
    assert!(found.views.of(Measure::Share).is_none());
    assert_eq!(found.view(Some(Measure::Share)).map(|view| view.measure), Some(Measure::PeriodOverPeriod));
    assert!(found.views == of(json!([1, 2])).views && found.views != of(json!([1, 3])).views);
}

#[test]
fn a_column_knows_its_gaps_and_is_equal_to_one_of_the_same_figures() {
    let of = |value, status| Ok(Datum::typed(value, status));
    let (known, gap, why) = (of(1.0, Status::Reported), Err(Unavailable::Gap), Err(Unavailable::NoSuchDay));
    let column = |figures: &[Figure]| figures.iter().copied().collect::<Column>();
    let gaps = |figures: &[Figure]| column(figures).gaps().collect::<Vec<_>>();
    assert_eq!(gaps(&[gap, known, gap]), [0, 2]);
    assert_eq!(gaps(&[known, known, known, why, why, why, gap]), [6]);
    assert_eq!(gaps(&[why, why, why, known]), [0; 0]);
    assert!(column(&[]).is_empty() && !column(&[gap]).is_empty());
    let implied = of(1.0, Status::Implied);
    assert_eq!(column(&[known, known, implied]).statuses(0..2).count(), 0);
    assert!(column(&[known, why]) == column(&[known, why]));
    for other in [&[known, gap] as &[_], &[implied, why], &[of(2.0, Status::Reported), why], &[known]] {
        assert!(column(&[known, why]) != column(other), "{other:?}");
    }
}
