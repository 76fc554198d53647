//! The scenarios as a plain table.

use super::markup::{Tag, el};
use super::texts;
use super::widget::Content;
use crate::figures::Figure;
use crate::format::{self, Precision, fill};
use crate::note::{Assumption, Note, Path, Scenario, Scenarios};
use crate::units::{Measure, Unit};
use yew::prelude::*;

pub(super) fn scenario_table(content: &Content) -> Html {
    let note = &content.note;
    let Some(scenarios) = &note.scenarios else { return Html::default() };
    let words = format::words(note.language);
    let span = format!(
        "{} – {}",
        format::period(note.language, scenarios.from),
        format::period(note.language, scenarios.to)
    );
    let head = || el("th").attr("scope", "col");
    let heads = scenarios.assumptions.iter().map(|assumption| head().with(&assumption.name));
    let heads = el("tr").with(head().with(words.scenario)).with_all(heads);
    let rows = scenarios.cases.iter().map(|case| row(note, scenarios, case, &content.figures.assumptions));
    el("section")
        .class("scenarios")
        .attr("aria-label", &scenarios.title)
        .with(el("h2").with(&scenarios.title))
        .with(el("p").class("subtitle").with(format!("{span}. {}", scenarios.note)))
        .with(el("table").with(el("thead").with(heads)).with(el("tbody").with_all(rows)))
        .html()
}

fn row(note: &Note, scenarios: &Scenarios, case: &Scenario, last: &[Figure]) -> Tag {
    let cells =
        scenarios.assumptions.iter().zip(&case.values).zip(last).map(|((assumption, value), last)| {
            // The heading again in each cell, for screens on which the table becomes a list.
            let head = el("span").class("head").attr("aria-hidden", "true").with(&assumption.name);
            el("td").with(head).with(el("span").with(cell(note, assumption, *value, last)))
        });
    let name = el("th").attr("scope", "row").with(el("strong").with(&case.name)).with(" ");
    el("tr").with(name.with(el("span").with(&case.summary))).with_all(cells)
}

/// `stays at 28%`, `+2 points a quarter`, `unchanged`, `−5% a quarter`, `+12% on a year earlier`.
fn cell(note: &Note, assumption: &Assumption, value: f64, last: &Figure) -> String {
    let language = note.language;
    let words = format::words(language);
    let series = note.series(&assumption.series);
    let each = series.map_or("", |s| texts::per_frequency(words, s.frequency));
    let percent = format::value_with_sign(language, value, Unit::Ratio, Precision::Full);
    match (assumption.path, assumption.measure) {
        (Path::Step, _) if value == 0.0 => match last {
            Ok(datum) => {
                fill(words.stays_at, &[&format::value(language, datum.value, Unit::Ratio, Precision::Short)])
            }
            Err(_) => words.unchanged.to_owned(),
        },
        (Path::Step, _) => {
            let points = format::number(language, value * 100.0, Unit::Index, decimals(value));
            let sign = if value > 0.0 { "+" } else { "" };
            fill(words.points_each, &[&format!("{sign}{points}"), each])
        }
        (Path::Rate, Measure::GrowthOnYear) => fill(words.rate_on_year, &[&percent]),
        (Path::Rate, _) if value == 0.0 => words.unchanged.to_owned(),
        (Path::Rate, _) => fill(words.rate_each, &[&percent, each]),
    }
}

/// One decimal for what is not whole points.
fn decimals(value: f64) -> usize {
    let points = value * 100.0;
    usize::from((points - points.round()).abs() > 1e-9)
}
