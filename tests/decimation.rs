//! Where points stand closer than pixels: every extreme stays, gaps stay gaps, and the picture has a fixed size.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use proptest::prelude::*;
use research_widget::chart::{Drawing, Frame, Scene, draw};
use research_widget::figures::ChartFigures;
use research_widget::svg::{Child, Node};
use research_widget::units::Language;
use std::ops::Range;

#[path = "support/histories.rs"]
mod histories;

const WIDTH_PX: f64 = 980.0;

type At = (f64, f64);

fn drawn(chart: &ChartFigures, range: Range<usize>) -> Drawing {
    let whole =
        Scene::whole(chart, chart.views.first().unwrap(), Frame::for_width(WIDTH_PX), Language::English);
    draw(&Scene { range, ..whole })
}

fn values(chart: &ChartFigures, range: Range<usize>) -> &[f64] {
    chart.views.first().unwrap().lines[0].figures.values(range)
}

fn nodes<'d>(drawing: &'d Drawing, class: &'d str) -> impl Iterator<Item = &'d Node> {
    let nodes = drawing.svg.children.iter().filter_map(|child| match child {
        Child::Node(node) => Some(node),
        Child::Text(_) => None,
    });
    nodes.filter(move |node| attribute(node, "class").split(' ').next() == Some(class))
}

fn attribute<'n>(node: &'n Node, name: &str) -> &'n str {
    node.attributes.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// Half the width of the line, by which its outline is wider than its values.
const HALF_PX: f64 = 1.0;

/// The points of each stretch of the line, in drawing order; of an outline the highest and lowest of each column.
fn paths(drawing: &Drawing) -> Vec<Vec<At>> {
    let path = |node| {
        let points = points(attribute(node, "d"));
        if attribute(node, "class").contains("dense") { extremes_of_outline(&points) } else { points }
    };
    nodes(drawing, "line").map(path).collect()
}

/// The highest and lowest place of each column of pixels under an outline, which goes there above and back below.
fn extremes_of_outline(outline: &[At]) -> Vec<At> {
    let turn = outline.windows(2).position(|pair| pair[1].0 <= pair[0].0).unwrap() + 1;
    let (above, below) = outline.split_at(turn);
    let below: Vec<At> = below.iter().copied().rev().collect();
    let columns = |edge: &[At]| -> Vec<At> {
        edge.chunk_by(|a, b| a.0.floor() == b.0.floor())
            .map(|peak| (peak[0].0.floor() + 0.5, peak[0].1))
            .collect()
    };
    let (above, below) = (columns(above), columns(&below));
    assert_eq!(above.len(), below.len(), "columns above and below");
    above.iter().zip(&below).flat_map(|(a, b)| [(a.0, a.1 + HALF_PX), (b.0, b.1 - HALF_PX)]).collect()
}

/// The points of path data; in tenths of a pixel until the end, so that steps add up exactly.
fn points(data: &str) -> Vec<At> {
    let (mut x, mut y) = (0, 0);
    let tenths = |text: &str| (text.parse::<f64>().unwrap() * 10.0).round() as i64;
    let mut found = Vec::new();
    let starts: Vec<usize> = data.match_indices(char::is_alphabetic).map(|(at, _)| at).collect();
    for (n, start) in starts.iter().enumerate() {
        let command = &data[*start..starts.get(n + 1).copied().unwrap_or(data.len())];
        let (letter, numbers) = command.split_at(1);
        if letter == "Z" {
            continue;
        }
        let numbers: Vec<i64> = numbers.split(',').map(tenths).collect();
        match (letter, numbers.as_slice()) {
            ("M" | "L", [to_x, to_y]) => (x, y) = (*to_x, *to_y),
            ("l", [dx, dy]) => (x, y) = (x + dx, y + dy),
            ("h", [dx]) => x += dx,
            ("v", [dy]) => y += dy,
            _ => panic!("{command} is no command of a line"),
        }
        found.push((x as f64 / 10.0, y as f64 / 10.0));
    }
    found
}

/// The centres of the line's dots.
fn dots(drawing: &Drawing) -> Vec<At> {
    let number = |node, name| attribute(node, name).parse::<f64>().unwrap();
    nodes(drawing, "dot").map(|node| (number(node, "cx"), number(node, "cy"))).collect()
}

/// Where a value stands, read from the labels of the axis.
fn scale(drawing: &Drawing) -> impl Fn(f64) -> f64 + use<> {
    let labels = nodes(drawing, "axis").filter(|node| attribute(node, "x") == "2");
    let value = |node: &Node| {
        let Child::Text(text) = &node.children[0] else { panic!("a label has a text") };
        text.replace('−', "-").replace(['$', ','], "").parse::<f64>().unwrap()
    };
    let ticks: Vec<f64> = labels.map(value).collect();
    let (low, high) = (ticks[0], ticks[ticks.len() - 1]);
    let (top, bottom) = drawing.plot_px;
    move |value| bottom + (value - low) / (high - low) * (top - bottom)
}

/// The columns of pixels with their range and the middle of each.
fn columns(chart: &ChartFigures, drawing: &Drawing, range: Range<usize>) -> Vec<(Range<usize>, f64)> {
    let periods = &chart.periods;
    let mut columns = Vec::new();
    let mut from = range.start;
    let mut left = drawing.px_at(periods.x(from)).floor();
    while from < range.end {
        let to = periods.count_before_x(drawing.x_at(left + 1.0)).min(range.end);
        if from < to {
            columns.push((from..to, left + 0.5));
        }
        (from, left) = (to, left + 1.0);
    }
    columns
}

/// What a column of pixels has to show: first, lowest, highest and last value.
fn summary(values: &[f64]) -> Option<[f64; 4]> {
    let known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    let low = known.iter().copied().reduce(f64::min)?;
    let high = known.iter().copied().reduce(f64::max)?;
    Some([known[0], low, high, known[known.len() - 1]])
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.1 + 1e-6
}

/// A history with stretches of gaps, and single gaps strewn over it.
fn history() -> impl Strategy<Value = Vec<f64>> {
    let gaps = prop::collection::vec((0.0..1.0, 1_usize..120), 0..12);
    (3_000_usize..20_000, gaps, prop::option::of(2_usize..40), 0_usize..1000).prop_map(
        |(count, gaps, strewn, from)| {
            let mut values = histories::prices(count + from).split_off(from);
            for (start, len) in gaps {
                let start = (start * count as f64) as usize;
                values[start..(start + len).min(count)].fill(f64::NAN);
            }
            values.iter_mut().step_by(strewn.unwrap_or(count)).for_each(|value| *value = f64::NAN);
            values
        },
    )
}

/// Compares what is drawn with the summaries of the columns, stretch by stretch.
fn assert_shows(chart: &ChartFigures, range: Range<usize>) {
    let drawing = drawn(chart, range.clone());
    let y = scale(&drawing);
    let columns = columns(chart, &drawing, range);
    let summaries: Vec<_> =
        columns.iter().map(|(range, x)| (*x, summary(values(chart, range.clone())))).collect();
    let mut stretches = summaries.split(|(_, summary)| summary.is_none());
    let mut paths = paths(&drawing).into_iter();
    let dots = dots(&drawing);
    for stretch in stretches.by_ref().filter(|stretch| !stretch.is_empty()) {
        let (first_x, first) = (stretch[0].0, stretch[0].1.unwrap());
        if stretch.len() == 1 && first[1] == first[2] {
            assert!(
                dots.iter().any(|at| at.0 == first_x && is_near(at.1, y(first[0]))),
                "no dot at {first_x}"
            );
            continue;
        }
        let path = paths.next().unwrap_or_else(|| panic!("no path from {first_x}"));
        let shown: Vec<&[At]> = path.chunk_by(|a, b| a.0 == b.0).collect();
        assert_eq!(shown.len(), stretch.len(), "columns of the path from {first_x}");
        let mut before = None;
        for (shown, (x, summary)) in shown.iter().zip(stretch) {
            let [_, low, high, last] = summary.unwrap().map(&y);
            // Each column reaches to where the one before it has ended.
            let expected = [high.min(before.unwrap_or(high)), low.max(before.unwrap_or(low))];
            before = Some(last);
            let drawn = [shown[0].1, shown[1].1];
            assert_eq!(shown[0].0, *x);
            assert!(drawn.iter().zip(expected).all(|(a, b)| is_near(*a, b)), "{x}: {drawn:?}, {expected:?}");
        }
    }
    assert_eq!(paths.next(), None, "a path too many");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_column_of_pixels_shows_its_extremes_and_meets_the_next(values in history()) {
        let chart = histories::chart_of(values);
        assert_shows(&chart, 0..chart.periods.len());
        let margin = chart.periods.len() / 10;
        if chart.periods.len() > 4_000 {
            assert_shows(&chart, margin..chart.periods.len() - margin);
        }
    }

    #[test]
    fn a_spike_is_seen_at_every_zoom(values in history(), at in 0.0..1.0, is_up in any::<bool>()) {
        let mut values = values;
        let spike = (at * values.len() as f64) as usize;
        values[spike] = if is_up { 900.0 } else { 1.0 };
        let expected = values[spike];
        let chart = histories::chart_of(values);
        let mut range = 0..chart.periods.len();
        while range.len() > 8 {
            let drawing = drawn(&chart, range.clone());
            let mut shown: Vec<f64> = paths(&drawing).iter().flatten().map(|at| at.1).collect();
            shown.extend(dots(&drawing).iter().map(|at| at.1));
            let y = scale(&drawing)(expected);
            prop_assert!(shown.iter().any(|shown| is_near(*shown, y)), "{range:?}: no {y}");
            range = (range.start + spike) / 2..(range.end + spike).div_ceil(2);
        }
    }
}

#[test]
fn a_gap_of_a_column_of_pixels_is_a_gap_in_the_line() {
    let mut values = histories::prices(20_000);
    let whole = histories::chart_of(values.clone());
    let range = 0..values.len();
    let drawing = drawn(&whole, range.clone());
    assert_eq!(paths(&drawing).len(), 1);
    let columns = columns(&whole, &drawing, range.clone());
    let (gap, x) = columns[400].clone();

    values[gap.clone()].fill(f64::NAN);
    let paths = paths(&drawn(&histories::chart_of(values.clone()), range.clone()));
    assert_eq!(paths.len(), 2);
    assert_eq!((paths[0][paths[0].len() - 1].0, paths[1][0].0), (x - 1.0, x + 1.0));

    // One value left in it bridges it again.
    values[gap.start] = 100.0;
    assert_eq!(self::paths(&drawn(&histories::chart_of(values), range)).len(), 1);
}

#[test]
fn a_value_alone_has_a_dot() {
    let mut values = vec![f64::NAN; 20_000];
    values[10_000] = 100.0;
    values[15_000] = 120.0;
    let drawing = drawn(&histories::chart_of(values), 0..20_000);
    assert_eq!((paths(&drawing).len(), dots(&drawing).len()), (0, 2));
}

#[test]
fn a_million_points_make_a_picture_of_a_fixed_size() {
    let chart = histories::chart_of(histories::prices(1_000_000));
    for percent in [100, 80, 50, 20, 10, 5, 2, 1] {
        let margin = 10_000 * (100 - percent) / 2;
        let drawing = drawn(&chart, margin..1_000_000 - margin);
        let (nodes, bytes) = (drawing.svg.children.len(), drawing.svg.to_svg().len());
        assert!(nodes <= 40 && bytes <= 18_000, "{percent} percent: {nodes} nodes, {bytes} bytes");
    }
}
