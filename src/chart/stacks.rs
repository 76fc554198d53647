//! Areas and bars that stand on each other.

use super::bars::{Bar, band_px, draw_bar, draw_question_mark, width_px};
use super::canvas::At;
use super::lines::DENSE;
use super::silhouettes::{filled, silhouettes};
use super::stage::Stage;
use crate::figures::{Column, Datum, Layer, Line, Mark, Unavailable};
use crate::svg::Ink;
use std::ops::Range;

/// Half the width of an area that has one period alone, at most.
const ALONE_PX: f64 = 10.0;
/// From this width of a period on, the parts of its bar have seams, and a missing one a question mark.
const WIDE_BAND_PX: f64 = 5.0;

/// The lines that are stacked, each with its layer and the one that it stands on, from zero outwards.
fn layers<'s>(stage: &'s Stage) -> impl DoubleEndedIterator<Item = (&'s Line, &'s Layer, Option<&'s Layer>)> {
    let layers = stage.stack.layers();
    let line = |(place, layer): (usize, &'s Layer)| {
        let line = stage.lines().find(|line| line.slot == layer.slot)?;
        Some((line, layer, place.checked_sub(1).and_then(|below| layers.get(below))))
    };
    layers.iter().enumerate().filter_map(line)
}

pub(super) fn draw_stacks(stage: &Stage) {
    let is_area = layers(stage).any(|(line, ..)| line.mark == Mark::StackedArea);
    if stage.is_denser_than(DENSE) {
        layers(stage).for_each(|(line, layer, inner)| draw_dense(stage, line, layer, inner));
    } else if is_area {
        layers(stage).for_each(|(line, layer, inner)| draw_area(stage, line, layer, inner));
    } else {
        draw_bars(stage);
    }
}

/// For each column of pixels the furthest that the sums reach, above zero and below.
fn draw_dense(stage: &Stage, line: &Line, layer: &Layer, inner: Option<&Layer>) {
    let highest = |layer: &Layer, places: &Range<usize>| Some(layer.above.extremes(places.clone())?.1);
    let lowest = |layer: &Layer, places: &Range<usize>| Some(layer.below.extremes(places.clone())?.0);
    let above = silhouettes(stage, line, |places| {
        Some((inner.map_or(Some(0.0), |inner| highest(inner, &places))?, highest(layer, &places)?))
    });
    let below = silhouettes(stage, line, |places| {
        Some((lowest(layer, &places)?, inner.map_or(Some(0.0), |inner| lowest(inner, &places))?))
    });
    let has_negative = line.figures.extremes(stage.scene.places.clone()).is_some_and(|(low, _)| low < 0.0);
    for outline in above.iter().chain(below.iter().filter(|_| has_negative)) {
        stage.canvas.area(outline, Ink::Bar(line.slot));
    }
}

fn draw_area(stage: &Stage, line: &Line, layer: &Layer, inner: Option<&Layer>) {
    let edge = |column, places: &Range<usize>| points(stage, line, column, places.clone());
    for places in stretches(stage, layer) {
        let feet = match inner {
            Some(inner) => edge(&inner.above, &places),
            None => edge(&layer.above, &places).into_iter().map(|(x, _)| (x, stage.zero_px())).collect(),
        };
        let outline = edge(&layer.above, &places).into_iter().chain(feet.into_iter().rev());
        stage.canvas.area(&outline.collect::<Vec<At>>(), Ink::Layer(line.slot));
    }
}

/// The runs of places at which the sums are known.
fn stretches(stage: &Stage, layer: &Layer) -> Vec<Range<usize>> {
    let places = stage.scene.places.clone();
    let mut found: Vec<Range<usize>> = Vec::new();
    for place in places.filter(|place| layer.above.value(*place).is_some()) {
        match found.last_mut() {
            Some(last) if last.end == place => last.end = place + 1,
            _ => found.push(place..place + 1),
        }
    }
    found
}

/// The points of an edge over some places; a place alone is widened to be seen.
fn points(stage: &Stage, line: &Line, column: &Column, places: Range<usize>) -> Vec<At> {
    let alone_px = ALONE_PX.min(band_px(stage) * 0.35);
    let reach = if places.len() == 1 { vec![-alone_px, alone_px] } else { vec![0.0] };
    let of = |place: usize| Some((stage.x_px(place), stage.y_px(line, column.value(place)?)));
    places.filter_map(of).flat_map(|(x, y)| reach.iter().map(move |dx| (x + dx, y))).collect()
}

fn draw_bars(stage: &Stage) {
    let half_px = width_px(stage, 1) / 2.0;
    let is_wide = band_px(stage) > WIDE_BAND_PX;
    for place in stage.scene.places.clone() {
        let x = stage.x_px(place);
        if is_wide && layers(stage).any(|(line, ..)| line.figures.get(place) == Some(Err(Unavailable::Gap))) {
            draw_question_mark(stage, x);
        }
        for (line, layer, _) in layers(stage) {
            let Some((foot, end, is_derived)) = segment(stage, line, layer, place) else { continue };
            let bar = Bar { left: x - half_px, right: x + half_px, foot, end };
            let ink = if is_wide { Ink::Layer(line.slot) } else { Ink::Bar(line.slot) };
            draw_bar(&stage.canvas, &bar, line.slot, ink, is_derived);
        }
    }
}

/// The pixels between which a line's value stands on others, and whether it is derived; none where it is zero.
fn segment(stage: &Stage, line: &Line, layer: &Layer, place: usize) -> Option<(f64, f64, bool)> {
    let Datum { value, status } = line.figures.get(place)?.ok()?;
    let end = if value < 0.0 { layer.below.value(place)? } else { layer.above.value(place)? };
    (value != 0.0).then(|| (stage.y_px(line, end - value), stage.y_px(line, end), status.is_derived()))
}

/// What text must not cross: the outermost edge, and what it encloses.
pub(super) fn outlines(stage: &Stage) -> Vec<Vec<At>> {
    let Some((line, layer, _)) = layers(stage).next_back() else { return Vec::new() };
    let zero = stage.zero_px();
    if stage.is_denser_than(DENSE) {
        let ends = |places: Range<usize>| {
            Some((layer.below.extremes(places.clone())?.0, layer.above.extremes(places)?.1))
        };
        return silhouettes(stage, line, ends).into_iter().flat_map(|edge| filled(edge, zero)).collect();
    }
    if line.mark == Mark::StackedArea {
        let edge = |places| points(stage, line, &layer.above, places);
        return stretches(stage, layer).into_iter().flat_map(|places| filled(edge(places), zero)).collect();
    }
    let half_px = width_px(stage, 1) / 2.0;
    let bar = |place: usize| {
        let (x, above, below) = (stage.x_px(place), layer.above.value(place)?, layer.below.value(place)?);
        let (top, bottom) = (stage.y_px(line, above), stage.y_px(line, below));
        Some([-half_px, 0.0, half_px].map(|dx| vec![(x + dx, top), (x + dx, bottom)]))
    };
    stage.scene.places.clone().filter_map(bar).flatten().collect()
}
