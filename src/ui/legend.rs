//! What marks and colours of a chart mean, where no direct label says it.

use super::nodes;
use super::shown::Shown;
use super::switches::{by_mouse, pressed};
use crate::figures::{Line, Mark, View};
use crate::format::{self, Words, fill};
use crate::state::Change;
use crate::svg::{Ink, Node};
use crate::units::Status;
use yew::prelude::*;

/// Bars get an entry for each of several series, lines for those out of sight, which have no direct label: each is a
/// switch. Any chart has one for figures that are implied or estimated.
pub(super) fn legend(shown: &Shown) -> Html {
    let view = shown.view;
    let hidden = shown.hidden();
    let is_named = |line: &Line| line.mark == Mark::Bar && view.lines.len() > 1;
    let named = view
        .lines
        .iter()
        .filter(|line| line.absence().is_none() && (is_named(line) || hidden.contains(&line.slot)));
    let derived = shown.lines().find(|line| statuses(line).any(Status::is_derived));
    html! {
        <span class="legend">
            { for named.map(|line| entry(shown, line, hidden.contains(&line.slot))) }
            if let Some(line) = derived {
                <span class="entry">
                    { if line.mark.has_bars() { square(line.slot, true) } else { ring(line.slot) } }
                    { derived_words(format::words(shown.note.language), view) }
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
            { square(line.slot, false) }{ line.label.clone() }
        </button>
    }
}

/// The statuses of a series that are not simply reported.
fn statuses(line: &Line) -> impl Iterator<Item = Status> {
    line.figures.statuses(0..line.figures.len()).map(|(_, status)| status)
}

/// `implied, estimate`: those that occur.
fn derived_words(words: &'static Words, view: &View) -> String {
    let occurs = |status: Status| view.lines.iter().flat_map(statuses).any(|found| found == status);
    let found = Status::ALL.iter().zip(&words.statuses).filter(|(s, _)| s.is_derived() && occurs(**s));
    found.map(|(_, word)| *word).collect::<Vec<_>>().join(", ")
}

/// A small square in the ink of a bar.
fn square(slot: u8, is_derived: bool) -> Html {
    let ink = if is_derived { Ink::DerivedBar(slot) } else { Ink::Bar(slot) };
    let square = Node::new("rect").with("class", ink.class()).with("width", "11").with("height", "11");
    let mut svg = swatch().with_child(square);
    if is_derived {
        for d in ["M0,5L5,0", "M0,10L10,0", "M4,11L11,4", "M9,11L11,9"] {
            svg = svg.with_child(Node::new("path").with("class", Ink::Hatch(slot).class()).with("d", d));
        }
    }
    nodes::svg(&svg)
}

/// The hollow dot of a point on a line.
fn ring(slot: u8) -> Html {
    let dot = Node::new("circle").with("class", Ink::HollowDot(slot).class());
    nodes::svg(&swatch().with_child(dot.with("cx", "5.5").with("cy", "5.5").with("r", "4")))
}

fn swatch() -> Node {
    Node::new("svg").with("class", "swatch").with("viewBox", "0 0 11 11").with("aria-hidden", "true")
}
