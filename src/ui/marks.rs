//! The overlay of a plot: crosshair, pins, points of the open claim, and the brush. The drawing below stays the same.

use super::chart_model::ChartModel;
use super::context::NoteContext;
use super::mentions::{MAX_CLAIM_POINTS, claim_points};
use super::nodes;
use crate::chart::{Stretched, highlight, overlay};
use crate::state::Span;
use crate::svg::{Node, px};
use yew::prelude::*;

/// Every chart marks the period under the cursor of any of them.
pub(super) fn marks(model: &ChartModel<'_>, drawing: &Stretched) -> Html {
    let read = model.cursor.and_then(|cursor| model.chart.periods.index(cursor.period));
    let pinned = model.state.pins.iter().filter_map(|pin| model.chart.periods.index(*pin));
    let pinned = pinned.map(|index| group("pinned", overlay(drawing, model.view, index)));
    let NoteContext { content, state, .. } = &model.context.shared;
    let hovered = state.card.and_then(|card| content.claims.get(card.claim));
    let hovered = hovered.and_then(|claim| claim_points(model, claim));
    let hovered = hovered.map(|(slot, range)| {
        // A long span is marked at its end only.
        let start = if range.len() > MAX_CLAIM_POINTS { range.end - 1 } else { range.start };
        group("hovered", highlight(drawing, model.view, slot, start..range.end))
    });
    let brush = model.state.brush.and_then(|span| band(model, drawing, span));
    let read = read.map(|index| group("read", overlay(drawing, model.view, index)));
    let parts: Vec<Node> = brush
        .into_iter()
        .chain(pinned)
        .chain(read)
        .chain(hovered)
        .filter(|g| !g.children.is_empty())
        .collect();
    if parts.is_empty() {
        return Html::default();
    }
    let svg = Node::new("svg").with("class", "overlay").with("aria-hidden", "true");
    nodes::svg(&parts.into_iter().fold(svg, Node::with_child))
}

fn group(class: &'static str, nodes: Vec<Node>) -> Node {
    nodes.into_iter().fold(Node::new("g").with("class", class), Node::with_child)
}

/// The span from the middle of its first period to the middle of its last.
fn band(model: &ChartModel<'_>, drawing: &Stretched, span: Span) -> Option<Node> {
    let range = model.chart.periods.range(span.from, span.to);
    let part_at = |index: usize| drawing.part_at(model.chart.periods.x(index));
    let (left, right) = (part_at(range.start), part_at(range.end.checked_sub(1)?));
    let percent = |part: f64| px(part * 100.0) + "%";
    let band = Node::new("rect").with("x", percent(left)).with("y", "0%");
    let band = band.with("width", percent((right - left).max(0.001))).with("height", "100%");
    Some(group("brush", vec![band]))
}
