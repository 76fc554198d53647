//! The direct labels of a chart as switches: a click sets a series off against the others, one more puts it out of
//! sight. The legend brings it back.

use super::marks::sheet;
use super::markup::{Tag, el};
use super::nodes;
use super::shown::Shown;
use crate::chart::{Drawing, LabelBox};
use crate::figures::Line;
use crate::format::{self, fill};
use crate::state::Change;
use crate::svg::px;
use yew::prelude::*;

/// Room around a label's text, so that a finger finds it.
const MARGIN_PX: f64 = 4.0;

/// Transparent boxes over the labels. Keyboards have keys for this, so they are no stops of the Tab key.
pub(super) fn switches(shown: &Shown, drawing: &Drawing) -> Html {
    let boxes = drawing.labels.iter().filter_map(|label| {
        let line = shown.view.lines.iter().find(|line| line.slot == label.slot)?;
        Some(switch(shown, line, label))
    });
    nodes::tag(&sheet(drawing, "overlay switches")).with_all(boxes).html()
}

fn switch(shown: &Shown, line: &Line, label: &LabelBox) -> Tag {
    let title = fill(format::words(shown.note.language).explore.hide, &[&line.label]);
    el("rect")
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-pressed", "true")
        .attr("aria-label", &line.label)
        .attr("x", px(label.left - MARGIN_PX))
        .attr("y", px(label.top - MARGIN_PX))
        .attr("width", px(label.width + 2.0 * MARGIN_PX))
        .attr("height", px(label.height + 2.0 * MARGIN_PX))
        .on("pointerenter", by_mouse(shown, Change::Focus(Some(line.series.clone()))))
        .on("pointerleave", by_mouse(shown, Change::Focus(None)))
        .on("click", shown.on(pressed(shown, line)))
        .with(el("title").with(title))
}

/// What a click on the name of a series does: out of sight comes back, in focus goes out of sight, else into focus.
pub(super) fn pressed(shown: &Shown, line: &Line) -> Change {
    let is_hidden = shown.hidden().contains(line.slot);
    if is_hidden || shown.focus().is_some_and(|focus| focus.slot == line.slot) {
        Change::Toggle(line.series.clone(), shown.view.lines.len())
    } else {
        Change::Focus(Some(line.series.clone()))
    }
}

/// A mouse that passes over changes something; a finger that passes on its way to a tap does not.
pub(super) fn by_mouse(shown: &Shown, change: Change) -> Callback<Event> {
    shown.callback(move |shown, event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            shown.context.dispatch.emit(shown.action(change.clone()));
        }
    })
}
