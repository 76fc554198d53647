//! What the reader has pinned: one period in full, or two compared.

use super::markup::{Tag, button, el, fragment, remark};
use super::readout::{key, value};
use super::services::Aim;
use super::shown::Shown;
use super::texts;
use super::told::{Quotes, told};
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
    let differences = differences.iter().filter(|_| compares);
    let differences = differences.map(|head| el("th").attr("scope", "col").with(*head));
    let head = el("tr").with(el("td")).with_all(heads).with_all(differences);
    let body = el("tbody").with_all(lines().map(|line| row(shown, line, &pinned)));
    el("div")
        .class("pins")
        .with(el("table").with(el("thead").with(head)).with(body))
        .with((!compares).then(|| el("p").class("more").with(words.pin_another)))
        .with_all(pinned.iter().filter_map(|(pin, _)| in_the_text(shown, *pin, compares)))
        .with(el("dl").class("definitions").with_all(lines().filter_map(|line| definition(shown, line))))
        .html()
}

/// A period with the button that takes its pin off.
fn head(shown: &Shown, pin: Period) -> Tag {
    let period = format::period(shown.note.language, pin);
    let label = fill(format::words(shown.note.language).explore.unpin, &[&period]);
    let unpin = button(shown.on(Change::Pin(pin))).class("unpin").attr("aria-label", label).with("×");
    el("th").attr("scope", "col").with(period).with(" ").with(unpin)
}

/// What the prose says of a period, each figure a button that leads to it.
fn in_the_text(shown: &Shown, pin: Period, is_named: bool) -> Option<Tag> {
    let claims = &shown.context.content.claims;
    let aim = &shown.context.services.aim;
    let mut quotes = Quotes::of(shown.note);
    let figures = told(shown, pin).into_iter().filter_map(|number| {
        let to_figure = aim.reform(move |_: Event| Aim::Figure(number));
        Some(button(to_figure).with(quotes.quoted(claims.get(number)?)))
    });
    let figures: Vec<Tag> = figures.collect();
    let language = shown.note.language;
    let (before, after) = format::words(language).telling.in_the_text.split_once("{}")?;
    let period = is_named.then(|| format!("{}: ", format::period(language, pin)));
    let said = || el("p").class("told-of").with(period).with(before).with_all(figures).with(after);
    (!told(shown, pin).is_empty()).then(said)
}

fn row(shown: &Shown, line: &Line, pinned: &[(Period, usize)]) -> Tag {
    let cell = |place: usize| {
        let (value, why) = value(shown.note, shown.view, line, place, Precision::Full);
        el("td").with(value).with(remark(why))
    };
    let row = el("tr").with(el("th").attr("scope", "row").with(key(line)).with(&line.label));
    let row = row.with_all(pinned.iter().map(|(_, place)| cell(*place)));
    match pinned {
        [from, to] => row.with(differences(shown, line, *from, *to)),
        _ => row,
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
        let cell = el("td").attr("colspan", kinds(shown).to_string());
        return cell.with("– ").with(el("small").with(why)).html();
    }
    let figures = line.figures.get(from.1).zip(line.figures.get(to.1));
    let Some((earlier, later)) = figures else { return Html::default() };
    let Comparison { change, relative, per_year } = compare((from.0, earlier), (to.0, later), unit);
    let cell = |(value, unit): (Option<f64>, Unit)| {
        let text = value.map(|value| format::value_with_sign(language, value, unit, Precision::Full));
        el("td").with(text.unwrap_or_else(|| "–".to_owned()))
    };
    let change_unit = unit.of_difference().unwrap_or(unit);
    let all = [(change, change_unit), (relative, Unit::Ratio), (per_year, Unit::Ratio)];
    fragment().with_all(all.into_iter().take(kinds(shown)).map(cell)).html()
}

/// What a series measures, and where its figures come from.
fn definition(shown: &Shown, line: &Line) -> Option<Tag> {
    let series = shown.note.series(&line.series)?;
    let source = shown.note.source(&series.source)?;
    let words = &format::words(shown.note.language).explore;
    let definition = series.definition.as_ref().unwrap_or(&series.name);
    let said = el("dd").with(definition).with(" ").with(fill(words.source, &[&source.title]));
    Some(fragment().with(el("dt").with(&line.label)).with(said))
}
