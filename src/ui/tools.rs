//! The tools of a chart: ranges that fit its periods, the scale, help, and the download menu.

use super::chart_model::ChartModel;
use super::download::entries;
use super::elements::{Tag, button, el};
use crate::format;
use crate::state::{Change, MIN_RANGE_LEN, Panel, Span};
use crate::units::Period;
use yew::prelude::*;

/// Spans that buttons offer, in years.
const YEARS: [i32; 4] = [1, 3, 5, 10];

/// A row of buttons below the picture.
pub(super) fn tools(model: &ChartModel<'_>) -> Html {
    let messages = &format::messages(model.note.language).chart_messages;
    let panel = |panel: Panel, name: &'static str| {
        let is_open = model.state.panel == Some(panel);
        let button = button(model.on(Change::Open(panel))).attr("data-panel", panel.keyword());
        button.attr("aria-expanded", is_open).with(name)
    };
    let log = model.can_be_log().then(|| {
        let button = button(model.on(Change::Log(!model.is_log()))).attr("data-scale", "log");
        button.attr("aria-pressed", model.is_log()).with(messages.log)
    });
    let is_saving = model.state.panel == Some(Panel::Save);
    let saves = is_saving.then(|| el("ul").class("save-menu").with_all(entries(model)));
    el("div")
        .class("tools")
        .with(ranges(model))
        .with(log)
        .with(el("span").class("menu").with(panel(Panel::Save, messages.save)).with(saves))
        .with(panel(Panel::Help, messages.help))
        .html()
}

/// The last years, as far as the chart has more than them; and all.
fn ranges(model: &ChartModel<'_>) -> Option<Tag> {
    let messages = &format::messages(model.note.language).chart_messages;
    let spans: Vec<(i32, Span)> =
        YEARS.into_iter().filter_map(|years| Some((years, last_years(model, years)?))).collect();
    if spans.is_empty() && !model.is_part() {
        return None;
    }
    let range = |name: String, title: Option<String>, span: Option<Span>| {
        let is_pressed = model.span_of(&model.range) == span;
        let button = button(model.on(Change::Zoom(span))).attr("title", title);
        button.attr("aria-pressed", is_pressed).with(name)
    };
    let buttons = spans.into_iter().map(|(years, span)| {
        let years = years.to_string();
        range(messages.years(&years), Some(messages.last_years(&years)), Some(span))
    });
    let ranges = el("span").class("ranges").attr("role", "group").attr("aria-label", messages.ranges);
    Some(ranges.with_all(buttons).with(range(messages.all.to_owned(), None, None)))
}

/// The last `years` years, including the base period; `None` where that is all of the chart, or too little to zoom to.
fn last_years(model: &ChartModel<'_>, years: i32) -> Option<Span> {
    let periods = &model.chart.periods;
    let to = periods.last()?;
    let before: Option<Period> = (0..years).try_fold(to, |period, _| period.year_earlier());
    let range = periods.count_before(before?)..periods.len();
    // From the base period, so that a change over these years has both its ends.
    let span = Span { from: periods.get(range.start)?, to };
    (range.start > 0 && range.len() >= MIN_RANGE_LEN).then_some(span)
}
