//! The pinned periods: one in detail, or two compared.

use super::chart_model::ChartModel;
use super::elements::{Tag, button, el, fragment, remark};
use super::mentions::{Quotes, mentioned};
use super::readout::{key, value};
use super::services::ScrollTarget;
use crate::figures::{Comparison, Line, Unavailable, compare};
use crate::format::{self, Precision};
use crate::state::Change;
use crate::texts;
use crate::units::{Number, Period, Unit};
use yew::prelude::*;

/// Below the picture; nothing where no pin is.
pub(super) fn pins(model: &ChartModel<'_>) -> Html {
    let pinned: Vec<(Period, usize)> =
        model.state.pins.iter().filter_map(|pin| Some((*pin, model.chart.periods.index(*pin)?))).collect();
    if pinned.is_empty() {
        return Html::default();
    }
    let messages = &format::messages(model.note.language).chart_messages;
    let heads = pinned.iter().map(|(period, _)| head(model, *period));
    let lines = || model.lines().filter(|line| line.absence().is_none());
    let compares = pinned.len() > 1;
    let differences = messages.comparison.get(..kinds(model)).unwrap_or_default();
    let differences = differences.iter().filter(|_| compares);
    let differences = differences.map(|head| el("th").attr("scope", "col").with(*head));
    let head = el("tr").with(el("td")).with_all(heads).with_all(differences);
    let body = el("tbody").with_all(lines().map(|line| row(model, line, &pinned)));
    el("div")
        .class("pins")
        .with(el("table").with(el("thead").with(head)).with(body))
        .with((!compares).then(|| el("p").class("more").with(messages.pin_another)))
        .with_all(pinned.iter().filter_map(|(pin, _)| in_the_text(model, *pin, compares)))
        .with(el("dl").class("definitions").with_all(lines().filter_map(|line| definition(model, line))))
        .html()
}

/// A period with the button that takes its pin off.
fn head(model: &ChartModel<'_>, pin: Period) -> Tag {
    let period = format::period(model.note.language, model.chart.periods.named(pin));
    let label = format::messages(model.note.language).chart_messages.unpin(&period);
    let unpin = button(model.on(Change::Pin(pin))).class("unpin").attr("aria-label", label).with("×");
    el("th").attr("scope", "col").with(period).with(" ").with(unpin)
}

/// The figures that the prose states of a period, each a button that leads to its place in the text.
fn in_the_text(model: &ChartModel<'_>, pin: Period, is_named: bool) -> Option<Tag> {
    let claims = &model.context.shared.content.claims;
    let scroll_to_target = &model.context.shared.services.scroll_to_target;
    let mut quotes = Quotes::of(model.note);
    let figures = mentioned(model, pin).into_iter().filter_map(|number| {
        let to_figure = scroll_to_target.reform(move |_: Event| ScrollTarget::Figure(number));
        Some(button(to_figure).with(quotes.quoted(claims.get(number)?)))
    });
    let figures: Vec<Tag> = figures.collect();
    let language = model.note.language;
    // The buttons take the place of the words.
    let sentence = format::messages(language).mention_messages.in_the_text("\n");
    let (before, after) = sentence.split_once('\n')?;
    let period = is_named.then(|| format!("{}: ", format::period(language, model.chart.periods.named(pin))));
    let said = || {
        el("p")
            .class("mentioned-in")
            .with(period)
            .with(before.to_owned())
            .with_all(figures)
            .with(after.to_owned())
    };
    (!mentioned(model, pin).is_empty()).then(said)
}

fn row(model: &ChartModel<'_>, line: &Line, pinned: &[(Period, usize)]) -> Tag {
    let cell = |index: usize| {
        let (value, why) = value(model.note, model.view, line, index, Precision::Full);
        el("td").with(value).with(remark(why))
    };
    let row = el("tr").with(el("th").attr("scope", "row").with(key(line)).with(&line.label));
    let row = row.with_all(pinned.iter().map(|(_, index)| cell(*index)));
    match pinned {
        [from, to] => row.with(differences(model, line, *from, *to)),
        _ => row,
    }
}

/// Rates have a change, amounts also a relative change, and one a year.
fn kinds(model: &ChartModel<'_>) -> usize {
    if model.lines().all(|line| line.unit.of_difference().is_some()) { 1 } else { 3 }
}

/// Change, relative change, and relative change a year; a dash where there is none. Values of two definitions are not
/// compared.
fn differences(model: &ChartModel<'_>, line: &Line, from: (Period, usize), to: (Period, usize)) -> Html {
    let (unit, language) = (line.unit, model.note.language);
    let changed = line.breaks.iter().find(|index| (from.1 + 1..=to.1).contains(*index));
    if let Some(period) = changed.and_then(|index| model.period(*index)) {
        let why = texts::why(language, &Unavailable::DefinitionBreak(period));
        let cell = el("td").attr("colspan", kinds(model).to_string());
        return cell.with("– ").with(el("small").with(why)).html();
    }
    let figures = line.figures.get(from.1).zip(line.figures.get(to.1));
    let Some((earlier, later)) = figures else { return Html::default() };
    let Comparison { change, relative, per_year } = compare((from.0, earlier), (to.0, later), unit);
    let cell = |(value, unit): (Option<f64>, Unit)| {
        let text = value
            .map(|value| format::value_with_sign(language, Number::computed(value), unit, Precision::Full));
        el("td").with(text.unwrap_or_else(|| "–".to_owned()))
    };
    let change_unit = unit.of_difference().unwrap_or(unit);
    let all = [(change, change_unit), (relative, Unit::Ratio), (per_year, Unit::Ratio)];
    fragment().with_all(all.into_iter().take(kinds(model)).map(cell)).html()
}

/// The definition of a series and the source of its figures.
fn definition(model: &ChartModel<'_>, line: &Line) -> Option<Tag> {
    let series = model.note.series(&line.series)?;
    let source = model.note.source(&series.source)?;
    let messages = &format::messages(model.note.language).chart_messages;
    let definition = series.definition.as_ref().unwrap_or(&series.name);
    let said = el("dd").with(definition).with(" ").with(messages.source(&source.title));
    Some(fragment().with(el("dt").with(&line.label)).with(said))
}
