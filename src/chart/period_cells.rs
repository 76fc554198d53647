//! The periods of a picture side by side, each in a cell of the same width, so that one can be pointed at without a
//! script.

use super::overlay::dots_at;
use super::stretched::Stretched;
use crate::figures::View;
use crate::svg::Node;
use crate::units::to_usize;

/// The cell of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodCell {
    /// Index of the period in the chart; `None` if the chart has no period at this position of the axis.
    pub index: Option<usize>,
    /// The dots at its values ([`super::overlay()`]), in percent of the cell. Its line is in the middle, that of a step
    /// at the left.
    pub dots: Vec<Node>,
}

/// The cells from left to right, which share the width of the plot equally; none where they would be more than `most`.
/// `view` is the one that was drawn.
pub fn period_cells(drawing: &Stretched, view: &View, most: usize) -> Vec<PeriodCell> {
    let mapping = &drawing.mapping;
    let cell_px = mapping.x().unit_px();
    let count = to_usize((mapping.layout.data_right / cell_px).round());
    if count > most {
        return Vec::new();
    }
    let mut cells = vec![PeriodCell { index: None, dots: Vec::new() }; count];
    for index in mapping.range.clone() {
        let cell_index = to_usize(mapping.x_px(index) / cell_px + 0.01);
        if let Some(cell) = cells.get_mut(cell_index) {
            let dots = dots_at(mapping, view, index, (cell_index as f64 * cell_px, cell_px)).collect();
            *cell = PeriodCell { index: Some(index), dots };
        }
    }
    cells
}
