//! What marks and colours of a chart mean, where no direct label says it.

use super::nodes;
use crate::figures::{Line, Mark, View};
use crate::format::Words;
use crate::svg::{Ink, Node};
use crate::units::Status;
use yew::prelude::*;

/// Bars get an entry for each of several series; any chart one for figures that are implied or estimated.
pub(super) fn legend(words: &'static Words, mark: Mark, view: &View) -> Html {
    let names_series = mark == Mark::Bar && view.lines.len() > 1;
    let shown = view.lines.iter().filter(|l| names_series && l.absence().is_none());
    let derived = view.lines.iter().find(|line| statuses(line).any(Status::is_derived));
    html! {
        <span class="legend">
            { for shown.map(|line| html! {
                <span class="entry">{ square(line.slot, false) }{ line.label.clone() }</span>
            }) }
            if let Some(line) = derived {
                <span class="entry">
                    { if mark == Mark::Bar { square(line.slot, true) } else { ring(line.slot) } }
                    { derived_words(words, view) }
                </span>
            }
        </span>
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
