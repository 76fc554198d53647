//! Changes of a series' definition: a dashed line with words, and the mark of its footnote.

use super::placer::{Block, LabelPlacer};
use crate::chart::canvas::Canvas;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::chart::type_sizes::SMALL_PX;
use crate::figures::Line;
use crate::format;
use crate::svg::Ink;

/// Draws the changes of definition of the series shown. They are numbered throughout the view, as its footnotes are.
pub(in crate::chart) fn draw_breaks(plot: &Plot<'_>, canvas: &Canvas, placer: &mut LabelPlacer) {
    let view = plot.scene.view;
    let breaks = view.lines.iter().flat_map(|line| line.breaks.iter().map(move |index| (line, *index)));
    for (number, (line, index)) in breaks.enumerate() {
        if plot.lines().any(|shown| shown.slot == line.slot) {
            draw_break(plot, canvas, placer, line, index, number);
        }
    }
}

/// A dashed line between the last point of the old definition and the first of the new one.
fn draw_break(
    plot: &Plot<'_>,
    canvas: &Canvas,
    placer: &mut LabelPlacer,
    line: &Line,
    index: usize,
    number: usize,
) {
    let (mapping, layout) = (&plot.mapping, &plot.mapping.layout);
    let Some(before) = index.checked_sub(1) else { return };
    if !(mapping.range.contains(&before) && mapping.range.contains(&index)) {
        return;
    }
    let near = [before, index].into_iter().filter_map(|index| mapping.point(line, index));
    let ys: Vec<f64> = near.map(|at| at.1).collect();
    if ys.is_empty() {
        return;
    }
    let x = f64::midpoint(mapping.x_px(before), mapping.x_px(index));
    let below_px = (layout.bottom - layout.top) / 8.0;
    let highest = ys.iter().copied().fold(f64::INFINITY, f64::min);
    let bottom = (ys.iter().copied().fold(0.0, f64::max) + below_px).min(layout.bottom);
    let messages = format::messages(plot.scene.language);
    let texts = messages.new_definition.map(|text| format!("{text}{}", format::footnote_mark(number)));
    let rows = (0..12).map(|n| highest - 28.0 - 8.0 * f64::from(n)).filter(|y| *y > SMALL_PX);
    for text in texts {
        let lines = [text];
        let block = Block::of(&lines);
        let center = placer.within(x, block);
        if let Some((_, y)) = placer.first_free(rows.clone().map(|y| (center, y)), block) {
            draw_break_line(canvas, placer, [(x, y + 5.0), (x, bottom)]);
            return placer.put(canvas, &lines, (center, y), block);
        }
    }
    draw_break_line(canvas, placer, [(x, (highest - 40.0).max(layout.top)), (x, bottom)]);
}

fn draw_break_line(canvas: &Canvas, placer: &mut LabelPlacer, line: [Point; 2]) {
    canvas.path(&line, Ink::Break);
    placer.block(line);
}
