//! What the reader has pinned: one period in full, or two compared.

use super::readout::{key, value};
use super::shown::Shown;
use crate::figures::{Comparison, Line, compare};
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
    let compares = pinned.len() > 1;
    html! {
        <div class="pins">
            <table>
                <thead>
                    <tr>
                        <td></td>
                        { for heads }
                        if compares { { for words.comparison.iter().map(|head| html! { <th scope="col">{ *head }</th> }) } }
                    </tr>
                </thead>
                <tbody>{ for shown.lines().map(|line| row(shown, line, &pinned)) }</tbody>
            </table>
            if !compares { <p class="more">{ words.pin_another }</p> }
            <dl class="definitions">{ for shown.lines().filter_map(|line| definition(shown, line)) }</dl>
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
                { for differences(shown, line, *from, *to).map(|text| html! { <td>{ text }</td> }) }
            }
        </tr>
    }
}

/// Change, relative change, and relative change a year; a dash where there is none.
fn differences(shown: &Shown, line: &Line, from: (Period, usize), to: (Period, usize)) -> [String; 3] {
    let unit = shown.view.unit;
    let figures = line.figures.get(from.1).zip(line.figures.get(to.1));
    let Some((earlier, later)) = figures else { return Default::default() };
    let Comparison { change, relative, per_year } = compare((from.0, earlier), (to.0, later), unit);
    let signed = |value: Option<f64>, unit: Unit| {
        let text =
            value.map(|value| format::value_with_sign(shown.note.language, value, unit, Precision::Full));
        text.unwrap_or_else(|| "–".to_owned())
    };
    let change_unit = unit.of_difference().unwrap_or(unit);
    [signed(change, change_unit), signed(relative, Unit::Ratio), signed(per_year, Unit::Ratio)]
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
