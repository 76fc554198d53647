//! Levels to compare values with: a line across the plot, with text beside it.

use super::placer::{Block, LabelPlacer, STRIDE_PX};
use crate::chart::canvas::Canvas;
use crate::chart::layers::Layers;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::figures::Callout;
use crate::format::{self, Precision};
use crate::svg::Ink;
use crate::units::{Number, Unit};

/// The levels of a plot.
pub(in crate::chart) struct Levels<'p> {
    plot: &'p Plot<'p>,
    levels: Vec<Level<'p>>,
}

/// A level that is shown.
struct Level<'p> {
    y: f64,
    value: Number,
    unit: Unit,
    /// The point whose value it is, with the slot of its series; `None` if it has no dot.
    of: Option<(Point, u8)>,
    text: &'p str,
}

impl<'p> Levels<'p> {
    /// The levels of visible series, and those that belong to no series.
    pub(in crate::chart) fn new(plot: &'p Plot<'p>) -> Self {
        let levels = plot.scene.view.callouts.iter().filter_map(|callout| Level::new(plot, callout));
        Self { plot, levels: levels.collect() }
    }

    /// The lines of levels, which go over bars and under lines.
    pub(in crate::chart) fn draw(&self, layers: &Layers<'_>, placer: &mut LabelPlacer) {
        let (left, right) = (self.plot.mapping.layout.data_left, self.plot.mapping.layout.data_right);
        let is_over_fills = self.plot.lines().any(|line| self.plot.scene.mark(line).starts_at_zero());
        for Level { y, of, .. } in &self.levels {
            let line = [(left, *y), (right, *y)];
            if is_over_fills {
                layers.shapes.path(&line, Ink::LevelHalo);
            }
            layers.shapes.path(&line, Ink::Level);
            placer.block(line);
            if let Some((at, slot)) = of {
                layers.points.circle(*at, 4.0, Ink::HollowDot(*slot));
            }
        }
    }

    /// Draws the text of each level above or below it, as far left as it fits; else it is left out, with its value.
    pub(in crate::chart) fn draw_texts(&self, canvas: &Canvas, placer: &mut LabelPlacer) {
        for level in &self.levels {
            if !self.put_beside(level, canvas, placer) {
                let value =
                    format::value(self.plot.scene.language, level.value, level.unit, Precision::Short);
                placer.leave_out(format!("{value}: {}", level.text));
            }
        }
    }

    /// Draws the text of a level at the first free position; false if there is none.
    fn put_beside(
        &self,
        Level { y, text, .. }: &Level<'_>,
        canvas: &Canvas,
        placer: &mut LabelPlacer,
    ) -> bool {
        let lines = [(*text).to_owned()];
        let block = Block::of(&lines);
        let layout = &self.plot.mapping.layout;
        let (first, last) = (layout.data_left + block.half_px, layout.data_right - block.half_px);
        let xs = (0..).map(|n| first + f64::from(n) * STRIDE_PX).take_while(|x| *x <= last);
        let positions = xs.flat_map(|x| [(x, y - 7.0), (x, y + 16.0)]);
        let Some(at) = placer.first_free(positions, block) else { return false };
        placer.put(canvas, &lines, at, block);
        true
    }

    /// Heights of the levels in pixels.
    pub(super) fn ys(&self) -> impl Iterator<Item = f64> {
        self.levels.iter().map(|level| level.y)
    }
}

impl<'p> Level<'p> {
    /// `None` if the callout is not a level, or its series or axis is hidden.
    fn new(plot: &Plot<'p>, callout: &'p Callout) -> Option<Self> {
        let (mapping, view) = (&plot.mapping, plot.scene.view);
        let Callout::Level { value, of, text } = callout else { return None };
        let Some((line, index)) = *of else {
            let value = *value;
            let axis = Some(&mapping.axes.left).filter(|axis| !axis.ticks.is_empty())?;
            let y = mapping.height_px(axis.height(value));
            return Some(Self { y, value: Number::typed(value), unit: view.unit, of: None, text });
        };
        let line = view.lines.get(line).filter(|line| plot.lines().any(|l| l.slot == line.slot))?;
        // A stacked layer has its level at its upper edge, which the axis only covers while the period is visible.
        let is_in_range = plot.scene.range.contains(&index);
        let (x, y) = mapping.point(line, index).filter(|_| !line.mark.is_stacked() || is_in_range)?;
        let value = line.figures.number(index)?;
        let has_dot = is_in_range && !plot.scene.mark(line).has_bars();
        Some(Self { y, value, unit: line.unit, of: has_dot.then_some(((x, y), line.slot)), text })
    }
}
