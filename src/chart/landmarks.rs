//! What is pointed out across the plot: stretches of periods as bands, levels as lines, each with its words.

use super::callouts::{Callouts, in_two_lines};
use super::canvas::At;
use super::room::Block;
use crate::figures::{Callout, Mark};
use crate::format::{self, Precision};
use crate::svg::Ink;
use crate::units::Unit;
use std::ops::Range;

/// From one place to try for a text to the next.
const STRIDE_PX: f64 = 8.0;

/// A level that is shown.
struct Level<'s> {
    y: f64,
    value: f64,
    unit: Unit,
    /// The point that it is the level of, with the slot of its series.
    of: Option<(At, u8)>,
    text: &'s String,
}

impl<'s> Callouts<'s> {
    /// The bands of stretches, which go under everything.
    pub(super) fn draw_ranges(&self) {
        let layout = &self.stage.layout;
        for (x_px, ..) in self.ranges() {
            self.stage.canvas.rectangle((x_px.start, layout.top), (x_px.end, layout.bottom), Ink::Range);
        }
    }

    /// The lines of levels, which go over bars and under lines.
    pub(super) fn draw_levels(&mut self) {
        let (left, right) = (self.stage.layout.data_left, self.stage.layout.data_right);
        let is_over_fills = self.stage.lines().any(|line| self.stage.scene.mark(line).starts_at_zero());
        for Level { y, of, .. } in self.levels() {
            if is_over_fills {
                self.stage.canvas.path(&[(left, y), (right, y)], Ink::LevelHalo);
            }
            self.stage.canvas.path(&[(left, y), (right, y)], Ink::Level);
            self.room.block([(left, y), (right, y)]);
            if let Some((at, slot)) = of {
                self.stage.canvas.circle(at, 4.0, Ink::HollowDot(slot));
            }
        }
    }

    /// Words above or below each level, as far to the left as they find room; below the chart they need its value.
    pub(super) fn name_levels(&mut self) {
        for Level { y, value, unit, text, .. } in self.levels() {
            if !self.place_beside(text, y) {
                let value = format::value(self.stage.scene.language, value, unit, Precision::Short);
                self.unplaced.push(format!("{value}: {text}"));
            }
        }
    }

    fn place_beside(&mut self, text: &str, y: f64) -> bool {
        let lines = [text.to_owned()];
        let block = Block::of(&lines);
        let (first, last) =
            (self.stage.layout.data_left + block.half_px, self.stage.layout.data_right - block.half_px);
        let xs = (0..).map(|n| first + f64::from(n) * STRIDE_PX).take_while(|x| *x <= last);
        let spots = xs.flat_map(|x| [(x, y - 7.0), (x, y + 16.0)]);
        let Some(spot) = spots.into_iter().find(|spot| self.room.is_free(*spot, block)) else { return false };
        self.put(&lines, spot, block);
        true
    }

    /// Words in each band, as far up as they find room; beside it where it is narrower than they are.
    pub(super) fn name_ranges(&mut self) {
        for (x_px, places, text) in self.ranges() {
            if !self.place_within(text, &x_px) {
                let period = |place: usize| {
                    let period = self.periods().get(place)?;
                    Some(format::period(self.stage.scene.language, period))
                };
                let (from, to) = (period(places.start), period(places.end - 1));
                let periods: Vec<String> =
                    if from == to { vec![from] } else { vec![from, to] }.into_iter().flatten().collect();
                self.unplaced.push(format!("{}: {text}", periods.join("–")));
            }
        }
    }

    fn place_within(&mut self, text: &str, x_px: &Range<f64>) -> bool {
        let (top, bottom) = (self.stage.layout.top, self.stage.layout.bottom);
        for lines in [vec![text.to_owned()], in_two_lines(text)] {
            let block = Block::of(&lines);
            let middle = f64::midpoint(x_px.start, x_px.end);
            let spare = ((x_px.end - x_px.start) / 2.0 - block.half_px).max(0.0);
            let ys = (0..).map(|n| top + 15.0 + f64::from(n) * STRIDE_PX).take_while(|y| *y < bottom - 6.0);
            for y in ys {
                for x in [middle, middle - spare, middle + spare] {
                    let spot = (self.room.within(x, block), y);
                    if self.room.is_free(spot, block) {
                        self.put(&lines, spot, block);
                        return true;
                    }
                }
            }
        }
        false
    }

    /// The bands with their pixels, the places that they hold and their words.
    fn ranges(&self) -> Vec<(Range<f64>, Range<usize>, &'s String)> {
        let (scene, canvas) = (self.stage.scene, &self.stage.canvas);
        let periods = self.periods();
        // A step lasts from its period to the next one; other marks stand in the middle of theirs.
        let is_step = scene.lines().any(|line| line.mark == Mark::Step);
        let (before, after) = if is_step { (0.0, 1.0) } else { (0.5, 0.5) };
        let band = |callout: &'s Callout| {
            let Callout::Range { places, text } = callout else { return None };
            let shown = places.start.max(scene.places.start)..places.end.min(scene.places.end);
            let last = shown.end.checked_sub(1).filter(|last| *last >= shown.start)?;
            let (from, to) = (periods.x(shown.start) - before, periods.x(last) + after);
            Some((canvas.x_px(from)..canvas.x_px(to), shown, text))
        };
        scene.view.callouts.iter().filter_map(band).collect()
    }

    /// The pixels of the levels that are shown.
    pub(super) fn level_ys(&self) -> Vec<f64> {
        self.levels().iter().map(|level| level.y).collect()
    }

    /// The levels of series that are shown, and those of none.
    fn levels(&self) -> Vec<Level<'s>> {
        let (stage, view) = (self.stage, self.stage.scene.view);
        let level = |callout: &'s Callout| {
            let Callout::Level { value, of, text } = callout else { return None };
            let value = *value;
            let Some((line, place)) = *of else {
                let unit = view.unit;
                let axis = Some(&stage.axes.left).filter(|axis| !axis.ticks.is_empty())?;
                return Some(Level { y: stage.canvas.y_px(axis.height(value)), value, unit, of: None, text });
            };
            let line = view.lines.get(line).filter(|line| stage.lines().any(|l| l.slot == line.slot))?;
            // Of a layer the level is the height that it reaches to, which the axis has while it shows the period.
            let is_reached = !line.mark.is_stacked() || stage.scene.places.contains(&place);
            let (_, y) = stage.point(line, place).filter(|_| is_reached)?;
            let at = self.shown_point(line, place).filter(|_| !stage.scene.mark(line).has_bars());
            Some(Level { y, value, unit: line.unit, of: at.map(|at| (at, line.slot)), text })
        };
        view.callouts.iter().filter_map(level).collect()
    }
}
