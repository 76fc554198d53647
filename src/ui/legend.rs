//! The legend of a chart: the meaning of marks and colours without direct labels.

use super::chart_drawing::classes;
use super::chart_model::ChartModel;
use super::elements::{Tag, button, el};
use super::label_buttons::{by_mouse, pressed};
use super::nodes;
use crate::chart::{Breakpoint, Stretched, Words, ring, square};
use crate::figures::Line;
use crate::format;
use crate::state::Change;
use crate::svg::Node;
use crate::texts;
use yew::prelude::*;

/// Each of several series that has no direct label gets an entry, such as bars and hidden series: each is a
/// switch. Any chart has one for figures that are implied or estimated.
pub(super) fn legend(model: &ChartModel<'_>, drawing: Option<&Stretched>) -> Html {
    let view = model.view;
    let hidden = model.hidden();
    // The breakpoints at which a line is named here, with all that the drawing has.
    let named_at = |line: &Line| -> (Vec<Breakpoint>, usize) {
        let words = drawing.map(|drawing| &drawing.words[..]).unwrap_or_default();
        let has_label = |words: &Words| words.boxes.iter().any(|label| label.slot == line.slot);
        let is_hidden = hidden.contains(line.slot);
        let named = words.iter().filter(|words| is_hidden || (view.lines.len() > 1 && !has_label(words)));
        (named.map(|words| words.breakpoint).collect(), words.len())
    };
    let is_named = |line: &Line| match drawing {
        Some(_) => !named_at(line).0.is_empty(),
        None => hidden.contains(line.slot) || (view.lines.len() > 1 && line.mark.is_side_by_side()),
    };
    let named = view.lines.iter().filter(|line| line.absence().is_none() && is_named(line));
    let lines: Vec<&Line> = model.lines().collect();
    let derived = texts::derived(format::messages(model.note.language), &lines, &model.range);
    let derived = derived.map(|(line, text)| {
        let sample = if line.mark.has_bars() { square(line.slot, true) } else { ring(line.slot) };
        el("span").class("entry").with(swatch(sample)).with(text)
    });
    let named = named.map(|line| {
        let (breakpoints, all) = named_at(line);
        let at = if breakpoints.len() < all { classes(&breakpoints) } else { String::new() };
        entry(model, line, hidden.contains(line.slot), &at)
    });
    el("span").class("legend").with_all(named).with(derived).html()
}

/// Keyboards have keys for this, so entries are no stops of the Tab key.
fn entry(model: &ChartModel<'_>, line: &Line, is_hidden: bool, at: &str) -> Tag {
    let messages = &format::messages(model.note.language).chart_messages;
    let title = if is_hidden { messages.show(&line.label) } else { messages.hide(&line.label) };
    let entered = Change::Focus((!is_hidden).then(|| line.series.clone()));
    button(model.on(pressed(model, line)))
        .class(format!("entry{at}"))
        .attr("tabindex", "-1")
        .attr("aria-pressed", !is_hidden)
        .attr("title", title)
        .on("pointerenter", by_mouse(model, entered))
        .on("pointerleave", by_mouse(model, Change::Focus(None)))
        .with(swatch(square(line.slot, false)))
        .with(&line.label)
}

/// A sample of a mark.
fn swatch(parts: Vec<Node>) -> Html {
    let svg =
        Node::new("svg").with("class", "swatch").with("viewBox", "0 0 11 11").with("aria-hidden", "true");
    nodes::svg(&parts.into_iter().fold(svg, Node::with_child))
}
