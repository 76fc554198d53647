//! Stacked areas and bars.

use super::bar::{Bar, draw_bar, draw_question_mark};
use super::dense::{dense_outlines, with_strokes};
use crate::chart::canvas::Canvas;
use crate::chart::layers::Layers;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::figures::{Column, Datum, Layer, Line, Unavailable};
use crate::svg::Ink;
use std::ops::Range;

/// Half the width of an area that has one period alone, at most.
const ALONE_PX: f64 = 10.0;
/// From this width of a period on, the parts of its bar have seams, and a missing one a question mark.
const WIDE_BAND_PX: f64 = 5.0;

/// The lines that are stacked, each with its layer and the one below it, from zero outwards.
fn layers_of<'s>(
    plot: &'s Plot<'_>,
) -> impl DoubleEndedIterator<Item = (&'s Line, &'s Layer, Option<&'s Layer>)> {
    let layers = plot.mapping.stack.layers();
    let line = |(index, layer): (usize, &'s Layer)| {
        let line = plot.lines().find(|line| line.slot == layer.slot)?;
        Some((line, layer, index.checked_sub(1).and_then(|below| layers.get(below))))
    };
    layers.iter().enumerate().filter_map(line)
}

/// Draws the stack of a plot, if it has one.
pub(in crate::chart) fn draw_stacks(plot: &Plot<'_>, layers: &Layers<'_>) {
    let is_area = layers_of(plot).any(|(line, ..)| !line.mark.has_bars());
    let canvas = layers.shapes;
    if plot.mapping.is_dense() {
        layers_of(plot).for_each(|(line, layer, inner)| draw_dense(plot, canvas, line, layer, inner));
    } else if is_area {
        layers_of(plot).for_each(|(line, layer, inner)| draw_area(plot, canvas, line, layer, inner));
    } else {
        draw_bars(plot, layers);
    }
}

/// Draws the extremes of the sums of each column of pixels, above zero and below.
fn draw_dense(plot: &Plot<'_>, canvas: &Canvas, line: &Line, layer: &Layer, inner: Option<&Layer>) {
    let highest = |layer: &Layer, range: &Range<usize>| Some(layer.above.extremes(range.clone())?.1);
    let lowest = |layer: &Layer, range: &Range<usize>| Some(layer.below.extremes(range.clone())?.0);
    let above = dense_outlines(&plot.mapping, line, |range| {
        Some((inner.map_or(Some(0.0), |inner| highest(inner, &range))?, highest(layer, &range)?))
    });
    let below = dense_outlines(&plot.mapping, line, |range| {
        Some((lowest(layer, &range)?, inner.map_or(Some(0.0), |inner| lowest(inner, &range))?))
    });
    let has_negative = line.figures.extremes(plot.scene.range.clone()).is_some_and(|(low, _)| low < 0.0);
    for outline in above.iter().chain(below.iter().filter(|_| has_negative)) {
        canvas.area(outline, Ink::Bar(line.slot));
    }
}

fn draw_area(plot: &Plot<'_>, canvas: &Canvas, line: &Line, layer: &Layer, inner: Option<&Layer>) {
    let edge = |column, range: &Range<usize>| points(plot, line, column, range.clone());
    for range in runs(plot, layer) {
        let feet = match inner {
            Some(inner) => edge(&inner.above, &range),
            None => {
                edge(&layer.above, &range).into_iter().map(|(x, _)| (x, plot.mapping.zero_px())).collect()
            }
        };
        let outline = edge(&layer.above, &range).into_iter().chain(feet.into_iter().rev());
        canvas.area(&outline.collect::<Vec<Point>>(), Ink::Layer(line.slot));
    }
}

/// The runs of indices at which the sums are known.
fn runs(plot: &Plot<'_>, layer: &Layer) -> Vec<Range<usize>> {
    let range = plot.scene.range.clone();
    let mut found: Vec<Range<usize>> = Vec::new();
    for index in range.filter(|index| layer.above.value(*index).is_some()) {
        match found.last_mut() {
            Some(last) if last.end == index => last.end = index + 1,
            _ => found.push(index..index + 1),
        }
    }
    found
}

/// The points of an edge over some indices; one alone is widened so that it can be seen.
fn points(plot: &Plot<'_>, line: &Line, column: &Column, range: Range<usize>) -> Vec<Point> {
    let alone_px = ALONE_PX.min(plot.mapping.x().unit_px() * 0.35);
    let spread = if range.len() == 1 { vec![-alone_px, alone_px] } else { vec![0.0] };
    let of = |index: usize| Some((plot.mapping.x_px(index), plot.mapping.y_px(line, column.value(index)?)));
    range.filter_map(of).flat_map(|(x, y)| spread.iter().map(move |dx| (x + dx, y))).collect()
}

fn draw_bars(plot: &Plot<'_>, layers: &Layers<'_>) {
    let half_px = plot.mapping.bars.width_px / 2.0;
    let is_wide = plot.mapping.x().unit_px() > WIDE_BAND_PX;
    for index in plot.scene.range.clone() {
        let x = plot.mapping.x_px(index);
        if is_wide && layers_of(plot).any(|(line, ..)| line.figures.get(index) == Some(Err(Unavailable::Gap)))
        {
            draw_question_mark(&plot.mapping, layers.points, x);
        }
        for (line, layer, _) in layers_of(plot) {
            let Some((foot, end, is_derived)) = segment(plot, line, layer, index) else { continue };
            let bar = Bar { left: x - half_px, right: x + half_px, foot, end };
            let ink = if is_wide { Ink::Layer(line.slot) } else { Ink::Bar(line.slot) };
            draw_bar(layers, &bar, line.slot, ink, is_derived);
        }
    }
}

/// The pixels of the lower and the upper end of a line's value in its stack, and whether it is derived; none where it
/// is zero.
fn segment(plot: &Plot<'_>, line: &Line, layer: &Layer, index: usize) -> Option<(f64, f64, bool)> {
    let Datum { value, status, .. } = line.figures.get(index)?.ok()?;
    let end = if value < 0.0 { layer.below.value(index)? } else { layer.above.value(index)? };
    (value != 0.0)
        .then(|| (plot.mapping.y_px(line, end - value), plot.mapping.y_px(line, end), status.is_derived()))
}

/// Lines that text must not cross: the outermost edge of the stack, and strokes within it.
pub(in crate::chart) fn outlines(plot: &Plot<'_>) -> Vec<Vec<Point>> {
    let Some((line, layer, _)) = layers_of(plot).next_back() else { return Vec::new() };
    let zero = plot.mapping.zero_px();
    if plot.mapping.is_dense() {
        let ends = |range: Range<usize>| {
            Some((layer.below.extremes(range.clone())?.0, layer.above.extremes(range)?.1))
        };
        return dense_outlines(&plot.mapping, line, ends)
            .into_iter()
            .flat_map(|edge| with_strokes(edge, zero))
            .collect();
    }
    if !line.mark.has_bars() {
        let edge = |range| points(plot, line, &layer.above, range);
        return runs(plot, layer).into_iter().flat_map(|range| with_strokes(edge(range), zero)).collect();
    }
    let half_px = plot.mapping.bars.width_px / 2.0;
    let bar = |index: usize| {
        let (x, above, below) =
            (plot.mapping.x_px(index), layer.above.value(index)?, layer.below.value(index)?);
        let (top, bottom) = (plot.mapping.y_px(line, above), plot.mapping.y_px(line, below));
        Some([-half_px, 0.0, half_px].map(|dx| vec![(x + dx, top), (x + dx, bottom)]))
    };
    plot.scene.range.clone().filter_map(bar).flatten().collect()
}
