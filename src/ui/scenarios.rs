//! The scenarios as a plain table.

use super::elements::{Tag, el};
use super::titles::with_title;
use crate::content::Content;
use crate::figures::Figure;
use crate::format::{self, Precision};
use crate::note::{Assumption, Note, Path, Scenario, Scenarios};
use crate::texts;
use crate::units::{Measure, Number, Unit};
use yew::prelude::*;

pub(super) fn scenario_table(content: &Content) -> Html {
    let note = &content.note;
    let Some(scenarios) = &note.scenarios else { return Html::default() };
    let messages = format::messages(note.language);
    let span = format!(
        "{} – {}",
        format::period(note.language, scenarios.from),
        format::period(note.language, scenarios.to)
    );
    let head = || el("th").attr("scope", "col");
    let heads = scenarios.assumptions.iter().map(|assumption| head().with(&assumption.name));
    let heads = el("tr").with(head().with(messages.scenario)).with_all(heads);
    let rows = scenarios.cases.iter().map(|case| row(note, scenarios, case, &content.figures.assumptions));
    el("section")
        .class("scenarios")
        .attr("aria-label", &scenarios.title)
        .with(with_title(el("h2"), &scenarios.title))
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
    let messages = format::messages(language);
    let series = note.series(&assumption.series);
    let each = series.map_or("", |s| texts::per_frequency(messages, s.frequency));
    let percent = format::value_with_sign(language, Number::typed(value), Unit::Ratio, Precision::Full);
    match (assumption.path, assumption.measure) {
        (Path::Step, _) if value == 0.0 => match last {
            Ok(datum) => messages.stays_at(&format::value(language, *datum, Unit::Ratio, Precision::Short)),
            Err(_) => messages.unchanged.to_owned(),
        },
        (Path::Step, _) => {
            let points = Number::typed(value * 100.0);
            let points = format::value_with_sign(language, points, Unit::Number, Precision::Full);
            messages.points_each(&points, each)
        }
        (Path::Rate, Measure::YearOverYear) => messages.rate_on_year(&percent),
        (Path::Rate, _) if value == 0.0 => messages.unchanged.to_owned(),
        (Path::Rate, _) => messages.rate_each(&percent, each),
    }
}
