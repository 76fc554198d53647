//! The values of each period without a script: a radio button for each, over its place in the picture. The stylesheet
//! shows the marks and the reading of the one that is pointed at, else of the one that is chosen, which is the last at
//! first.

use super::chart_model::ChartModel;
use super::elements::{Tag, el};
use super::nodes;
use super::readout::reading;
use crate::chart::{PeriodCell, Stretched, period_cells};
use crate::format;
use crate::svg::Node;

/// Maximum number of periods whose values are in the page: each costs bytes for every reader. The table has more.
const MOST_PERIODS: usize = 120;

/// The choice; `None` where there are too many periods.
pub(super) fn period_choice(model: &ChartModel<'_>, drawing: &Stretched) -> Option<Tag> {
    let cells = period_cells(drawing, model.view, MOST_PERIODS);
    if cells.is_empty() {
        return None;
    }
    let last = cells.iter().rev().find_map(|cell| cell.index);
    let label = format::messages(model.note.language).readout_label(&model.chart.title);
    let is_stepped = model.lines().any(|line| line.mark.is_step()) && cells.len() > 1;
    let class = if is_stepped { "periods stepped" } else { "periods" };
    let choice = el("fieldset").class(class).with(el("legend").class("visually-hidden").with(label));
    Some(choice.with_all(cells.iter().map(|PeriodCell { index, dots }| match index {
        Some(index) => period(model, *index, dots, Some(*index) == last),
        None => el("i"),
    })))
}

fn period(model: &ChartModel<'_>, index: usize, dots: &[Node], is_last: bool) -> Tag {
    let input = el("input").attr("type", "radio").attr("name", model.chart.id.to_string());
    let svg = dots.iter().cloned().fold(Node::new("svg").with("aria-hidden", "true"), Node::with_child);
    el("label")
        .with(input.attr("checked", is_last.then_some("")))
        .with(nodes::svg(&svg))
        .with(el("span").class("reading").with_all(reading(model, index)))
}
