//! The scenarios as a plain table.

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
    html! {
        <section class="scenarios" aria-label={scenarios.title.clone()}>
            <h2>{ scenarios.title.clone() }</h2>
            <p class="subtitle">{ format!("{span}. {}", scenarios.note) }</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.scenario }</th>
                        { for scenarios.assumptions.iter().map(|a| html! { <th scope="col">{ a.name.clone() }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for scenarios.cases.iter().map(|case| row(note, scenarios, case, &content.figures.assumptions)) }</tbody>
            </table>
        </section>
    }
}

fn row(note: &Note, scenarios: &Scenarios, case: &Scenario, last: &[Figure]) -> Html {
    let cells =
        scenarios.assumptions.iter().zip(&case.values).zip(last).map(|((assumption, value), last)| {
            // The heading again in each cell, for screens on which the table becomes a list.
            html! {
                <td>
                    <span class="head" aria-hidden="true">{ assumption.name.clone() }</span>
                    <span>{ cell(note, assumption, *value, last) }</span>
                </td>
            }
        });
    html! {
        <tr>
            <th scope="row"><strong>{ case.name.clone() }</strong>{" "}<span>{ case.summary.clone() }</span></th>
            { for cells }
        </tr>
    }
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
