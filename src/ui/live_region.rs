//! The polite live region of a chart: announces the visible range, hidden series and pins after a change. The values at
//! the cursor are announced by the slider itself (`aria-valuetext`).

use super::chart_model::ChartModel;
use super::elements::el;
use crate::format;
use crate::units::Period;
use yew::prelude::*;

/// A `role="status"` whose text doesn't depend on the cursor, so that moving a pointer announces nothing. The element
/// is kept: screen readers don't announce a new one.
pub(super) fn live_region(model: &ChartModel<'_>) -> Html {
    el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .with(el("span").with(sentences(model).join(" ")))
        .html()
}

fn sentences(model: &ChartModel<'_>) -> Vec<String> {
    let messages = &format::messages(model.note.language).chart_messages;
    let period = |period: Period| format::period(model.note.language, period);
    let mut sentences = Vec::new();
    if model.is_part()
        && let Some(span) = model.span_of(&model.range)
    {
        sentences.push(messages.shown(&period(span.from), &period(span.to)));
    }
    let hidden = model.hidden();
    let hidden: Vec<&str> =
        model.view.lines.iter().filter(|line| hidden.contains(line.slot)).map(|line| &*line.label).collect();
    if !hidden.is_empty() {
        sentences.push(messages.hidden(&hidden.join(", ")));
    }
    if !model.state.pins.is_empty() {
        let pins: Vec<String> =
            model.state.pins.iter().map(|pin| period(model.chart.periods.named(*pin))).collect();
        sentences.push(messages.pinned(&pins.join(", ")));
    }
    sentences
}
