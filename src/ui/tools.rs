//! What a reader can do with a chart: ranges that fit its periods, the scale, help, and what can be taken along.

use super::markup::{Tag, button, el};
use super::shown::Shown;
use super::taking::entries;
use crate::format::{self, fill};
use crate::state::{Change, LEAST_PLACES, Panel, Span};
use crate::units::Period;
use yew::prelude::*;

/// Spans that buttons offer, in years.
const YEARS: [i32; 4] = [1, 3, 5, 10];

/// A row of buttons below the picture.
pub(super) fn tools(shown: &Shown) -> Html {
    let words = &format::words(shown.note.language).explore;
    let panel = |panel: Panel, name: &'static str| {
        let is_open = shown.chosen.panel == Some(panel);
        let button = button(shown.on(Change::Open(panel))).attr("data-panel", panel.token());
        button.attr("aria-expanded", is_open).with(name)
    };
    let log = shown.can_be_log().then(|| {
        let button = button(shown.on(Change::Log(!shown.is_log()))).attr("data-scale", "log");
        button.attr("aria-pressed", shown.is_log()).with(words.log)
    });
    let is_saving = shown.chosen.panel == Some(Panel::Save);
    let saves = is_saving.then(|| el("ul").class("saves").with_all(entries(shown)));
    el("div")
        .class("tools")
        .with(ranges(shown))
        .with(log)
        .with(el("span").class("menu").with(panel(Panel::Save, words.save)).with(saves))
        .with(panel(Panel::Help, words.help))
        .html()
}

/// The last years, as far as the chart has more than them; and all.
fn ranges(shown: &Shown) -> Option<Tag> {
    let words = &format::words(shown.note.language).explore;
    let spans: Vec<(i32, Span)> =
        YEARS.into_iter().filter_map(|years| Some((years, last_years(shown, years)?))).collect();
    if spans.is_empty() && !shown.is_part() {
        return None;
    }
    let range = |name: String, title: Option<String>, span: Option<Span>| {
        let is_pressed = shown.span_of(&shown.places) == span;
        let button = button(shown.on(Change::Zoom(span))).attr("title", title);
        button.attr("aria-pressed", is_pressed).with(name)
    };
    let buttons = spans.into_iter().map(|(years, span)| {
        let years = years.to_string();
        range(fill(words.years, &[&years]), Some(fill(words.last_years, &[&years])), Some(span))
    });
    let ranges = el("span").class("ranges").attr("role", "group").attr("aria-label", words.ranges);
    Some(ranges.with_all(buttons).with(range(words.all.to_owned(), None, None)))
}

/// From the period after the one some years before the last; `None` where that is all or too little.
fn last_years(shown: &Shown, years: i32) -> Option<Span> {
    let periods = &shown.chart.periods;
    let to = periods.last()?;
    let before: Option<Period> = (0..years).try_fold(to, |period, _| period.year_earlier());
    let places = periods.count_before(before?)..periods.len();
    // With the period a year earlier, so that a year's growth has both its ends.
    let span = Span { from: periods.get(places.start)?, to };
    (places.start > 0 && places.len() >= LEAST_PLACES).then_some(span)
}
