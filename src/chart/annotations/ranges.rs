//! Annotated ranges of periods: a band across the plot, with text in it.

use super::placer::{Block, LabelPlacer, STRIDE_PX, in_two_lines};
use crate::chart::canvas::Canvas;
use crate::chart::plot::Plot;
use crate::figures::Callout;
use crate::format;
use crate::svg::Ink;
use std::ops::Range;

/// The bands of a plot.
pub(in crate::chart) struct Ranges<'p> {
    plot: &'p Plot<'p>,
    bands: Vec<Band<'p>>,
}

/// A range that is at least partly visible.
struct Band<'p> {
    x_px: Range<f64>,
    /// The indices of its periods that are shown.
    shown: Range<usize>,
    text: &'p str,
}

impl<'p> Ranges<'p> {
    pub(in crate::chart) fn new(plot: &'p Plot<'p>) -> Self {
        let (scene, mapping) = (plot.scene, &plot.mapping);
        // A step lasts from its period to the next one; other marks are in the middle of theirs.
        let is_step = scene.lines().any(|line| line.mark.is_step());
        let beside = if is_step { (0.0, 1.0) } else { (0.5, 0.5) };
        let band = |callout: &'p Callout| {
            let Callout::Range { range, text } = callout else { return None };
            let shown = range.start.max(scene.range.start)..range.end.min(scene.range.end);
            (!shown.is_empty()).then(|| Band { x_px: mapping.span_px(&shown, beside), shown, text })
        };
        Self { plot, bands: scene.view.callouts.iter().filter_map(band).collect() }
    }

    /// The bands, which go under everything.
    pub(in crate::chart) fn draw(&self, canvas: &Canvas) {
        let layout = &self.plot.mapping.layout;
        for Band { x_px, .. } in &self.bands {
            canvas.rectangle((x_px.start, layout.top), (x_px.end, layout.bottom), Ink::Range);
        }
    }

    /// Words in each band, as far up as they have room; beside it where it is narrower than they are.
    pub(in crate::chart) fn draw_texts(&self, canvas: &Canvas, placer: &mut LabelPlacer) {
        for band in &self.bands {
            if !self.put_within(band, canvas, placer) {
                placer.leave_out(self.with_periods(band));
            }
        }
    }

    /// Puts the words of a band, in one line or two, into the first free position; false where there is none.
    fn put_within(
        &self,
        Band { x_px, text, .. }: &Band<'_>,
        canvas: &Canvas,
        placer: &mut LabelPlacer,
    ) -> bool {
        let (top, bottom) = (self.plot.mapping.layout.top, self.plot.mapping.layout.bottom);
        for lines in [vec![(*text).to_owned()], in_two_lines(text)] {
            let block = Block::of(&lines);
            let middle = f64::midpoint(x_px.start, x_px.end);
            let spare = ((x_px.end - x_px.start) / 2.0 - block.half_px).max(0.0);
            let ys = (0..).map(|n| top + 15.0 + f64::from(n) * STRIDE_PX).take_while(|y| *y < bottom - 6.0);
            let xs = [middle, middle - spare, middle + spare].map(|x| placer.within(x, block));
            let positions = ys.flat_map(|y| xs.map(|x| (x, y)));
            if let Some(at) = placer.first_free(positions, block) {
                placer.put(canvas, &lines, at, block);
                return true;
            }
        }
        false
    }

    /// `Q3 1998–Q2 1999: Recession`
    fn with_periods(&self, Band { shown, text, .. }: &Band<'_>) -> String {
        let scene = self.plot.scene;
        let period = |index: usize| {
            let period = scene.chart.periods.get(index)?;
            Some(format::period(scene.language, period))
        };
        let (from, to) = (period(shown.start), period(shown.end - 1));
        let periods: Vec<String> =
            if from == to { vec![from] } else { vec![from, to] }.into_iter().flatten().collect();
        format!("{}: {text}", periods.join("–"))
    }
}
