//! What the reader has pinned: one period in full, or two compared.

use super::readout::{key, value};
use super::shown::Shown;
use super::texts;
use crate::figures::{Comparison, Line, Unavailable, compare};
use crate::format::{self, Precision, fill};
use crate::state::Change;
use crate::units::{Period, Unit};
use yew::prelude::*;

/// Below the picture; nothing where no pin is.
pub(super) fn pins(shown: &Shown) -> Html {
    let pinned: Vec<(Period, usize)> =
        shown.chosen.pins.iter().filter_map(|pin| Some((*pin, shown.chart.periods.place(*pin)?))).collect();
    if pinned.is_empty() {
        return Html::default();
    }
    let words = &format::words(shown.note.language).explore;
    let heads = pinned.iter().map(|(period, _)| head(shown, *period));
    let lines = || shown.lines().filter(|line| line.absence().is_none());
    let compares = pinned.len() > 1;
    let differences = words.comparison.get(..kinds(shown)).unwrap_or_default();
    html! {
        <div class="pins">
            <table>
                <thead>
                    <tr>
                        <td></td>
                        { for heads }
                        if compares { { for differences.iter().map(|head| html! { <th scope="col">{ *head }</th> }) } }
                    </tr>
                </thead>
                <tbody>{ for lines().map(|line| row(shown, line, &pinned)) }</tbody>
            </table>
            if !compares { <p class="more">{ words.pin_another }</p> }
            <dl class="definitions">{ for lines().filter_map(|line| definition(shown, line)) }</dl>
        </div>
    }
}

/// A period with the button that takes its pin off.
fn head(shown: &Shown, pin: Period) -> Html {
    let period = format::period(shown.note.language, pin);
    let label = fill(format::words(shown.note.language).explore.unpin, &[&period]);
    let onclick = shown.on::<MouseEvent>(Change::Pin(pin));
    html! {
        <th scope="col">
            { period }{" "}
            <button type="button" class="unpin" aria-label={label} {onclick}>{ "×" }</button>
        </th>
    }
}

fn row(shown: &Shown, line: &Line, pinned: &[(Period, usize)]) -> Html {
    let cell = |place: usize| {
        let (value, remark) = value(shown.note, shown.view, line, place, Precision::Full);
        html! { <td>{ value }if !remark.is_empty() { {" "}<small>{ remark }</small> }</td> }
    };
    html! {
        <tr>
            <th scope="row">{ key(line) }{ line.label.clone() }</th>
            { for pinned.iter().map(|(_, place)| cell(*place)) }
            if let [from, to] = pinned {
                { differences(shown, line, *from, *to) }
            }
        </tr>
    }
}

/// Rates have a change, amounts also a relative change, and one a year.
fn kinds(shown: &Shown) -> usize {
    if shown.lines().all(|line| line.unit.of_difference().is_some()) { 1 } else { 3 }
}

/// Change, relative change, and relative change a year; a dash where there is none. Values of two definitions are not
/// compared.
fn differences(shown: &Shown, line: &Line, from: (Period, usize), to: (Period, usize)) -> Html {
    let (unit, language) = (line.unit, shown.note.language);
    let changed = line.breaks.iter().find(|place| (from.1 + 1..=to.1).contains(*place));
    if let Some(period) = changed.and_then(|place| shown.period(*place)) {
        let why = texts::why(language, &Unavailable::DefinitionBreak(period));
        return html! { <td colspan={kinds(shown).to_string()}>{ "– " }<small>{ why }</small></td> };
    }
    let figures = line.figures.get(from.1).zip(line.figures.get(to.1));
    let Some((earlier, later)) = figures else { return Html::default() };
    let Comparison { change, relative, per_year } = compare((from.0, earlier), (to.0, later), unit);
    let cell = |(value, unit): (Option<f64>, Unit)| {
        let text = value.map(|value| format::value_with_sign(language, value, unit, Precision::Full));
        html! { <td>{ text.unwrap_or_else(|| "–".to_owned()) }</td> }
    };
    let change_unit = unit.of_difference().unwrap_or(unit);
    let all = [(change, change_unit), (relative, Unit::Ratio), (per_year, Unit::Ratio)];
    all.into_iter().take(kinds(shown)).map(cell).collect()
}

/// What a series measures, and where its figures come from.
fn definition(shown: &Shown, line: &Line) -> Option<Html> {
    let series = shown.note.series(&line.series)?;
    let source = shown.note.source(&series.source)?;
    let words = &format::words(shown.note.language).explore;
    let definition = series.definition.as_ref().unwrap_or(&series.name);
    html! {
        <><dt>{ line.label.clone() }</dt><dd>{ definition.clone() }{" "}{ fill(words.source, &[&source.title]) }</dd></>
    }
    .into()
}
