//! Sums of the lines of a stacked view, computed once for the series that are shown.

use super::column::Column;
use super::slots::Slots;
use super::view::{Line, View};

/// The sums of a stacked view without the hidden series. Computing them takes time for each value; drawing any part of
/// them afterwards does not, so a caller that draws often keeps them.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    hidden: Slots,
    layers: Vec<Layer>,
}

/// One line of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The line, by its slot.
    pub slot: u8,
    /// Its positive values and those of the lines before it: where it ends above zero.
    pub above: Column,
    /// Its negative values and those of the lines before it: where it ends below zero.
    pub below: Column,
}

impl Stack {
    /// The stack of a view; without layers where nothing is stacked.
    ///
    /// Revenue by segment, 3 + 4 + 1: the layers end at 3, 7 and 8. Where one of the lines has no figure the sum is
    /// unknown, so that period is a gap in all of them. A line that the view can't show at all is left out.
    ///
    /// ```
    /// use research_widget::figures::{self, Slots, Stack};
    /// use research_widget::note;
    ///
    /// let series = [("a", 3), ("b", 4), ("c", 1)].map(|(id, value)| format!(
    ///     r#"{{"id": "{id}", "name": "{id}", "company": "x", "source": "s", "unit": "USD",
    ///         "frequency": "quarter", "start": "2026-Q1", "values": [{value}]}}"#
    /// ));
    /// let note = note::parse(&format!(
    ///     r#"{{"version": 1, "id": "n", "lang": "en", "title": "T", "summary": ["P."],
    ///         "companies": [{{"id": "x", "name": "X"}}], "sources": [{{"id": "s", "title": "S"}}],
    ///         "series": [{}], "charts": [{{"id": "k", "title": "K", "mark": "stacked-bar",
    ///         "series": ["a", "b", "c"], "views": ["level"]}}]}}"#,
    ///     series.join(",")
    /// ));
    /// let figures = figures::derive(&note.unwrap().into());
    /// let view = figures.charts[0].views.first().unwrap();
    /// let stack = Stack::new(view, Slots::default());
    /// let ends = stack.layers().iter().map(|layer| layer.above.value(0).unwrap());
    /// assert_eq!(ends.collect::<Vec<_>>(), [3.0, 7.0, 8.0]);
    /// ```
    pub fn new(view: &View, hidden: Slots) -> Self {
        let is_stacked = |l: &&Line| l.mark.is_stacked() && !hidden.contains(l.slot) && l.absence().is_none();
        let lines: Vec<&Line> = view.lines.iter().filter(is_stacked).collect();
        let len = lines.first().map_or(0, |line| line.figures.len());
        let known = |index: usize| lines.iter().all(|line| line.figures.value(index).is_some());
        let nothing: Vec<f64> = (0..len).map(|index| if known(index) { 0.0 } else { f64::NAN }).collect();
        let (mut above, mut below) = (nothing.clone(), nothing);
        let layer = |line: &&Line| {
            add(&mut above, line.figures.values(0..len), |value| value.max(0.0));
            add(&mut below, line.figures.values(0..len), |value| value.min(0.0));
            Layer {
                slot: line.slot,
                above: Column::of_values(above.clone()),
                below: Column::of_values(below.clone()),
            }
        };
        Self { hidden, layers: lines.iter().map(layer).collect() }
    }

    /// The layers, from the one that starts at zero outwards.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The layer of a line, by its slot; `None` where the line is hidden or not stacked.
    pub fn layer(&self, slot: u8) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.slot == slot)
    }

    /// Whether it was computed without exactly these series.
    pub fn is_without(&self, hidden: Slots) -> bool {
        self.hidden == hidden
    }
}

/// NaN stays NaN: a sum with an unknown part is unknown.
fn add(sums: &mut [f64], values: &[f64], part: impl Fn(f64) -> f64) {
    sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += part(*value));
}
