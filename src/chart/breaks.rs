//! Where the definition of a series changes: a dashed line with words, and the mark of its footnote.

use super::callouts::Callouts;
use super::canvas::At;
use super::layout::SMALL_PX;
use super::room::Block;
use crate::figures::Line;
use crate::format;
use crate::svg::Ink;

impl Callouts<'_> {
    /// Where definitions change, with the marks of their footnotes.
    pub(super) fn draw_breaks(&mut self) {
        let view = self.stage.scene.view;
        let breaks = view.lines.iter().flat_map(|line| line.breaks.iter().map(move |place| (line, *place)));
        for (number, (line, place)) in breaks.enumerate() {
            if self.stage.lines().any(|shown| shown.slot == line.slot) {
                self.draw_break(line, place, number);
            }
        }
    }

    /// A dashed line between the last point of the old definition and the first of the new one.
    fn draw_break(&mut self, line: &Line, place: usize, number: usize) {
        let Some(before) = place.checked_sub(1) else { return };
        let places = &self.stage.scene.places;
        if !(places.contains(&before) && places.contains(&place)) {
            return;
        }
        let (before_px, after_px) = (self.stage.x_px(before), self.stage.x_px(place));
        let near = [before, place].into_iter().filter_map(|place| self.stage.point(line, place));
        let ys: Vec<f64> = near.map(|at| at.1).collect();
        if ys.is_empty() {
            return;
        }
        let x = f64::midpoint(before_px, after_px);
        let reach = (self.stage.layout.bottom - self.stage.layout.top) / 8.0;
        let highest = ys.iter().copied().fold(f64::INFINITY, f64::min);
        let bottom = (ys.iter().copied().fold(0.0, f64::max) + reach).min(self.stage.layout.bottom);
        let words = format::words(self.stage.scene.language);
        let texts = words.new_definition.map(|text| format!("{text}{}", format::footnote_mark(number)));
        let rows: Vec<f64> =
            (0..12).map(|n| highest - 28.0 - 8.0 * f64::from(n)).filter(|y| *y > SMALL_PX).collect();
        for text in texts {
            let lines = [text];
            let block = Block::of(&lines);
            let center = self.room.within(x, block);
            if let Some(y) = rows.iter().find(|y| self.room.is_free((center, **y), block)) {
                self.draw_break_line((x, y + 5.0), (x, bottom));
                return self.put(&lines, (center, *y), block);
            }
        }
        self.draw_break_line((x, (highest - 40.0).max(self.stage.layout.top)), (x, bottom));
    }

    fn draw_break_line(&mut self, from: At, to: At) {
        self.stage.canvas.path(&[from, to], Ink::Break);
        self.room.block([from, to]);
    }
}
