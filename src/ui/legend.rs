//! What marks and colours of a chart mean, where no direct label says it.

use super::markup::{Tag, button, el};
use super::nodes;
use super::shown::Shown;
use super::switches::{by_mouse, pressed};
use super::texts;
use crate::chart::{Drawing, ring, square};
use crate::figures::{Line, Mark};
use crate::format::{self, fill};
use crate::state::Change;
use crate::svg::Node;
use yew::prelude::*;

/// Each of several series that has no direct label gets an entry, such as bars and what is out of sight: each is a
/// switch. Any chart has one for figures that are implied or estimated.
pub(super) fn legend(shown: &Shown, drawing: Option<&Drawing>) -> Html {
    let view = shown.view;
    let hidden = shown.hidden();
    let has_label = |line: &Line| match drawing {
        Some(drawing) => drawing.labels.iter().any(|label| label.slot == line.slot),
        None => line.mark != Mark::Bar,
    };
    let is_named = |line: &Line| view.lines.len() > 1 && !has_label(line);
    let named = view
        .lines
        .iter()
        .filter(|line| line.absence().is_none() && (is_named(line) || hidden.contains(line.slot)));
    let lines: Vec<&Line> = shown.lines().collect();
    let derived = texts::derived(format::words(shown.note.language), &lines, &shown.places);
    let derived = derived.map(|(line, words)| {
        let sample = if line.mark.has_bars() { square(line.slot, true) } else { ring(line.slot) };
        el("span").class("entry").with(swatch(sample)).with(words)
    });
    let named = named.map(|line| entry(shown, line, hidden.contains(line.slot)));
    el("span").class("legend").with_all(named).with(derived).html()
}

/// Keyboards have keys for this, so entries are no stops of the Tab key.
fn entry(shown: &Shown, line: &Line, is_hidden: bool) -> Tag {
    let words = &format::words(shown.note.language).explore;
    let title = fill(if is_hidden { words.show } else { words.hide }, &[&line.label]);
    let entered = Change::Focus((!is_hidden).then(|| line.series.clone()));
    button(shown.on(pressed(shown, line)))
        .class("entry")
        .attr("tabindex", "-1")
        .attr("aria-pressed", !is_hidden)
        .attr("title", title)
        .on("pointerenter", by_mouse(shown, entered))
        .on("pointerleave", by_mouse(shown, Change::Focus(None)))
        .with(swatch(square(line.slot, false)))
        .with(&line.label)
}

/// A sample of a mark.
fn swatch(parts: Vec<Node>) -> Html {
    let svg =
        Node::new("svg").with("class", "swatch").with("viewBox", "0 0 11 11").with("aria-hidden", "true");
    nodes::svg(&parts.into_iter().fold(svg, Node::with_child))
}
