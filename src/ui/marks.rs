//! What stands over a picture without changing it: the period that is read, the pins, what is read in the prose, the span
//! that is being dragged.

use super::nodes;
use super::shown::Shown;
use super::told::{MOST_SPOTS, spot};
use crate::chart::{Drawing, Scene, overlay, spotlight};
use crate::state::Span;
use crate::svg::{Node, px};
use yew::prelude::*;

/// Every chart marks the period that is read in any of them.
pub(super) fn marks(shown: &Shown, drawing: &Drawing) -> Html {
    let scene = Scene { stack: Some(drawing.stack.clone()), ..shown.scene(drawing.frame) };
    let read = shown.cursor.and_then(|cursor| shown.chart.periods.place(cursor.period));
    let pinned = shown.chosen.pins.iter().filter_map(|pin| shown.chart.periods.place(*pin));
    let pinned = pinned.map(|place| group("pinned", overlay(&scene, place)));
    let looked = shown.context.state.look.and_then(|look| shown.context.content.claims.get(look.claim));
    let looked = looked.and_then(|claim| spot(shown, claim));
    let looked = looked.map(|(slot, places)| {
        // Of a long span its end.
        let start = if places.len() > MOST_SPOTS { places.end - 1 } else { places.start };
        group("looked-at", spotlight(&scene, slot, start..places.end))
    });
    let brush = shown.chosen.brush.and_then(|span| band(shown, drawing, span));
    let read = read.map(|place| group("read", overlay(&scene, place)));
    let parts: Vec<Node> = brush
        .into_iter()
        .chain(pinned)
        .chain(read)
        .chain(looked)
        .filter(|g| !g.children.is_empty())
        .collect();
    if parts.is_empty() {
        return Html::default();
    }
    let svg = sheet(drawing, "overlay").with("aria-hidden", "true");
    nodes::svg(&parts.into_iter().fold(svg, Node::with_child))
}

/// What lies over a picture, and shrinks with it, such as on paper.
pub(super) fn sheet(drawing: &Drawing, class: &'static str) -> Node {
    let (width, height) = (px(drawing.frame.width_px), px(drawing.frame.height_px));
    let view_box = format!("0 0 {width} {height}");
    let svg = Node::new("svg").with("class", class).with("width", width).with("height", height);
    svg.with("viewBox", view_box)
}

fn group(class: &'static str, nodes: Vec<Node>) -> Node {
    nodes.into_iter().fold(Node::new("g").with("class", class), Node::with_child)
}

/// The span from the middle of its first period to the middle of its last.
fn band(shown: &Shown, drawing: &Drawing, span: Span) -> Option<Node> {
    let places = shown.chart.periods.places(span.from, span.to);
    let px_at = |place: usize| drawing.px_at(shown.chart.periods.x(place));
    let (left, right) = (px_at(places.start), px_at(places.end.checked_sub(1)?));
    let (top, bottom) = drawing.plot_px;
    let band = Node::new("rect").with("x", px(left)).with("y", px(top));
    let band = band.with("width", px((right - left).max(1.0))).with("height", px(bottom - top));
    Some(group("brush", vec![band]))
}
