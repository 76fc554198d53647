//! The direct labels of a chart as buttons: a click highlights a series, a second one hides it. The legend shows it
//! again.

use super::chart_model::ChartModel;
use super::elements::{Tag, el, fragment};
use crate::chart::{LabelBox, Stretched, Words};
use crate::figures::Line;
use crate::format;
use crate::state::Change;
use crate::svg::px;
use yew::prelude::*;

/// Padding around a label, as a touch target.
const MARGIN_PX: f64 = 4.0;

/// Transparent boxes over the labels. Keyboards have keys for this, so they are not in the tab order.
pub(super) fn label_buttons(model: &ChartModel<'_>, drawing: &Stretched) -> Html {
    let of = |words: &Words| {
        let boxes = words.boxes.iter().filter_map(|label| {
            let line = model.view.lines.iter().find(|line| line.slot == label.slot)?;
            Some(label_button(model, line, label))
        });
        el("svg").class("label-buttons").with_all(boxes)
    };
    fragment().with_all(drawing.words.iter().map(of)).html()
}

fn label_button(model: &ChartModel<'_>, line: &Line, label: &LabelBox) -> Tag {
    let title = format::messages(model.note.language).chart_messages.hide(&line.label);
    let rect = el("rect")
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-pressed", "true")
        .attr("aria-label", &line.label)
        .attr("x", px(label.left - MARGIN_PX))
        .attr("y", px(label.top - MARGIN_PX))
        .attr("width", px(label.width + 2.0 * MARGIN_PX))
        .attr("height", px(label.height + 2.0 * MARGIN_PX))
        .on("pointerenter", by_mouse(model, Change::Focus(Some(line.series.clone()))))
        .on("pointerleave", by_mouse(model, Change::Focus(None)))
        .on("click", model.on(pressed(model, line)));
    // The tooltip for the mouse is not part of the button's accessible name.
    el("g").with(el("title").with(title)).with(rect)
}

/// The change of a click on the name of a series: shows a hidden one, hides the highlighted one, else highlights it.
pub(super) fn pressed(model: &ChartModel<'_>, line: &Line) -> Change {
    let is_hidden = model.hidden().contains(line.slot);
    if is_hidden || model.focus().is_some_and(|focus| focus.slot == line.slot) {
        Change::Toggle(line.series.clone(), model.view.lines.len())
    } else {
        Change::Focus(Some(line.series.clone()))
    }
}

/// A mouse that passes over changes something; a finger that passes on its way to a tap does not.
pub(super) fn by_mouse(model: &ChartModel<'_>, change: Change) -> Callback<Event> {
    model.callback(move |model, event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            model.context.shared.dispatch.emit(model.action(change.clone()));
        }
    })
}
