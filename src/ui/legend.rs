//! What marks and colours of a chart mean, where no direct label says it.

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
    html! {
        <span class="legend">
            { for named.map(|line| entry(shown, line, hidden.contains(line.slot))) }
            if let Some((line, words)) = derived {
                <span class="entry">
                    { swatch(if line.mark.has_bars() { square(line.slot, true) } else { ring(line.slot) }) }
                    { words }
                </span>
            }
        </span>
    }
}

/// Keyboards have keys for this, so entries are no stops of the Tab key.
fn entry(shown: &Shown, line: &Line, is_hidden: bool) -> Html {
    let words = &format::words(shown.note.language).explore;
    let title = fill(if is_hidden { words.show } else { words.hide }, &[&line.label]);
    html! {
        <button
            type="button" class="entry" tabindex="-1" aria-pressed={(!is_hidden).to_string()} {title}
            onpointerenter={by_mouse(shown, Change::Focus((!is_hidden).then(|| line.series.clone())))}
            onpointerleave={by_mouse(shown, Change::Focus(None))}
            onclick={shown.on::<MouseEvent>(pressed(shown, line))}
        >
            { swatch(square(line.slot, false)) }{ line.label.clone() }
        </button>
    }
}

/// A sample of a mark.
fn swatch(parts: Vec<Node>) -> Html {
    let svg =
        Node::new("svg").with("class", "swatch").with("viewBox", "0 0 11 11").with("aria-hidden", "true");
    nodes::svg(&parts.into_iter().fold(svg, Node::with_child))
}
