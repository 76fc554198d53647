//! A view drawn once for many widths: what stretches with the data is written in parts of the plot, and only words, which
//! keep their size, are placed anew at each [`Breakpoint`].
//!
//! Words that are free at the least width of a breakpoint are free at every other: whatever they keep clear of moves away
//! from them as the plot grows.

use super::axes::PERIODS_PX;
use super::breakpoint::Breakpoint;
use super::canvas::Canvas;
use super::compose::draw_layers;
use super::direct_labels::{LabelBox, label_boxes};
use super::frame::Frame;
use super::layers::Layers;
use super::layout::Layout;
use super::mapping::Mapping;
use super::plot::Plot;
use super::scene::{REFERENCE_WIDTH_PX, Scene};
use super::type_sizes::{LABEL_PX, SMALL_PX};
use super::value_axis::ValueAxis;
use crate::figures::Stack;
use crate::svg::{Coordinate, Node, Written, bold_width_px, px, text_width_px};
use std::rc::Rc;

/// Height of the drawing of shapes, as in the middle of the breakpoints.
const HEIGHT_PX: f64 = 310.0;

/// A view drawn for many widths, in layers that cover each other in this order. All but the labels of axes and lines
/// cover the rectangle of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretched {
    /// The grid lines, which reach below the labels of the value axes.
    pub grid: Node,
    /// What stretches: lines, areas, bars.
    pub shapes: Node,
    /// What moves and keeps its size: points.
    pub points: Node,
    /// The labels of the left value axis, and of the right one.
    pub value_labels: [Option<ValueLabels>; 2],
    /// Ticks and labels of the period axis, with the breakpoints that have them.
    pub period_labels: Vec<(Vec<Breakpoint>, Node)>,
    /// What differs between breakpoints.
    pub words: Vec<Words>,
    /// The sums of what is shown, for a [`Scene`] of other periods of it.
    pub stack: Rc<Stack>,
    pub(super) mapping: Mapping,
}

impl Stretched {
    /// The coordinate on the period axis ([`crate::units::Periods::x`]) of a part of the width, also beside the plot.
    pub fn x_at(&self, part: f64) -> f64 {
        let (left, right) = self.mapping.x().ends_px();
        self.mapping.x().value_at(left + part * (right - left))
    }

    /// The part of the width that a coordinate on the period axis is at.
    pub fn part_at(&self, x: f64) -> f64 {
        self.mapping.part_at(x)
    }
}

/// The labels of a value axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueLabels {
    /// The labels, in parts of the plot's height.
    pub labels: Node,
    /// The widest of those beside the data, which need room.
    pub widest: String,
}

/// The words of a drawing from one breakpoint to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Where they begin.
    pub breakpoint: Breakpoint,
    /// Words in the plot.
    pub texts: Node,
    /// The hatching of bars, if there is any.
    pub hatches: Option<Node>,
    /// The labels at the ends of lines, if there are any, in pixels from the upper end of the plot's right edge.
    pub ends: Option<Node>,
    /// The widest line of them.
    pub widest_end: String,
    /// Their boxes.
    pub boxes: Vec<LabelBox>,
    /// Texts for which the picture had no room, to be printed below it.
    pub unplaced: Vec<String>,
}

/// Whether so many periods are closer together than pixels, so that their shapes depend on the width.
pub fn is_dense(periods: usize) -> bool {
    periods as f64 > REFERENCE_WIDTH_PX
}

/// Draws a scene for the widths of some breakpoints, whatever its own frame. Where its periods are closer together than
/// pixels, its shapes are drawn for a plot of `dense_px`.
pub fn stretch(scene: &Scene<'_>, breakpoints: &[Breakpoint], dense_px: f64) -> Stretched {
    let is_dense = is_dense(scene.range.len());
    let frame =
        Frame { width_px: if is_dense { dense_px } else { REFERENCE_WIDTH_PX }, height_px: HEIGHT_PX };
    let scene = Scene { fits_any_width: true, frame, ..scene.clone() };
    let plot = Plot::bare(&scene);
    let layout = plot.mapping.layout;
    let sheets = Sheets::new(frame, &layout);
    draw_layers(&plot, &sheets.layers());
    let placed: Vec<(Words, Vec<Node>)> = breakpoints
        .iter()
        .map(|breakpoint| {
            let frame = Frame { width_px: breakpoint.least_px(), height_px: breakpoint.height_px() };
            let stack = Some(plot.mapping.stack.clone());
            words(&Scene { frame, stack, ..scene.clone() }, *breakpoint)
        })
        .collect();
    let Sheets { grid, left, right, shapes, points, .. } = sheets;
    let axes = &plot.mapping.axes;
    let sides = [("scale", Some(&axes.left), left), ("scale right", axes.right.as_ref(), right)];
    let value_labels = sides.map(|(class, axis, canvas)| {
        let labels = canvas.into_nodes();
        let axis = axis.filter(|_| !labels.is_empty())?;
        Some(ValueLabels { labels: sheet(class, labels), widest: widest_label(&scene, axis) })
    });
    Stretched {
        grid: stretched("grid-lines", data_frame(&layout), joined(grid.into_nodes())),
        shapes: stretched("shapes", data_frame(&layout), shapes.into_nodes()),
        points: sheet("markers", points.into_nodes()),
        value_labels,
        period_labels: merged(&placed),
        words: placed.into_iter().map(|(words, _)| words).collect(),
        stack: plot.mapping.stack.clone(),
        mapping: plot.mapping,
    }
}

/// The words of a scene in the frame of a breakpoint, and its period axis.
fn words(scene: &Scene<'_>, breakpoint: Breakpoint) -> (Words, Vec<Node>) {
    let plot = Plot::new(scene);
    let layout = plot.mapping.layout;
    let sheets = Sheets::new(scene.frame, &layout);
    let unplaced = draw_layers(&plot, &sheets.layers());
    let lines = plot.end_labels.iter().flat_map(|label| &label.text);
    let widest_end = widest(lines.map(|line| (bold_width_px(line, LABEL_PX), line.clone())));
    let relative =
        |label: LabelBox| LabelBox { left: label.left - layout.right, top: label.top - layout.top, ..label };
    let boxes = label_boxes(&plot).into_iter().map(relative).collect();
    let some = |nodes: Vec<Node>| Some(nodes).filter(|nodes| !nodes.is_empty());
    let Sheets { words, hatches, periods, ends, .. } = sheets;
    let words = Words {
        breakpoint,
        texts: sheet("words", words.into_nodes()),
        hatches: some(hatches.into_nodes())
            .map(|nodes| stretched("hatches", data_frame(&layout), joined(nodes))),
        ends: some(ends.into_nodes()).map(|nodes| sheet("ends", nodes)),
        widest_end,
        boxes,
        unplaced,
    };
    (words, periods.into_nodes())
}

/// The size of the data.
fn data_frame(layout: &Layout) -> Frame {
    Frame { width_px: layout.data_right - layout.data_left, height_px: layout.height_px() }
}

/// The period axes of breakpoints, those with the same labels as one.
fn merged(placed: &[(Words, Vec<Node>)]) -> Vec<(Vec<Breakpoint>, Node)> {
    let anchor = |node: &Node| node.attributes.iter().find(|(name, _)| *name == "text-anchor").cloned();
    let is_same = |a: &Node, b: &Node| a.children == b.children && anchor(a) == anchor(b);
    let labels =
        placed.chunk_by(|(_, a), (_, b)| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)));
    labels
        .map(|same| {
            let breakpoints = same.iter().map(|(words, _)| words.breakpoint).collect();
            let nodes = same.first().map(|(_, nodes)| nodes.clone()).unwrap_or_default();
            (breakpoints, sheet("period-labels", nodes))
        })
        .collect()
}

/// The widest label beside the data; the outermost one is above them.
fn widest_label(scene: &Scene<'_>, axis: &ValueAxis) -> String {
    let inner = axis.ticks.split_last().map_or(&[][..], |(_, inner)| inner);
    let labels = inner.iter().map(|tick| axis.label(scene.language, *tick));
    widest(labels.map(|label| (text_width_px(&label, SMALL_PX), label)))
}

fn widest(texts: impl Iterator<Item = (f64, String)>) -> String {
    texts.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, text)| text).unwrap_or_default()
}

/// The canvases of a drawing that stretches.
struct Sheets {
    grid: Canvas,
    left: Canvas,
    right: Canvas,
    shapes: Canvas,
    hatches: Canvas,
    points: Canvas,
    words: Canvas,
    periods: Canvas,
    ends: Canvas,
}

impl Sheets {
    fn new(frame: Frame, layout: &Layout) -> Self {
        let Layout { right, top, bottom, data_left, data_right, .. } = *layout;
        let at = |origin_px| Coordinate { origin_px, whole_px: None };
        let within = |start: f64, end: f64| Coordinate { origin_px: start, whole_px: Some(end - start) };
        let (across, down) = (within(data_left, data_right), within(top, bottom));
        let canvas = |x, y| Canvas::written_as(frame.width_px, frame.height_px, Written { x, y });
        Self {
            grid: canvas(at(data_left), at(top)),
            left: canvas(at(layout.left), down),
            right: canvas(at(right), down),
            shapes: canvas(at(data_left), at(top)),
            hatches: canvas(at(data_left), at(top)),
            points: canvas(across, down),
            words: canvas(across, at(top)),
            periods: Canvas::written_as(
                PERIODS_PX,
                frame.height_px,
                Written { x: within(0.0, PERIODS_PX), y: at(bottom) },
            ),
            ends: canvas(at(right), at(top)),
        }
    }

    fn layers(&self) -> Layers<'_> {
        let Self { grid, left, right, shapes, hatches, points, words, periods, ends } = self;
        Layers { grid, left, right, shapes, hatches, points, words, periods, ends }
    }
}

/// Strokes of one ink as one path.
fn joined(strokes: Vec<Node>) -> Vec<Node> {
    let mut paths: Vec<Node> = Vec::new();
    for stroke in strokes {
        let value = |node: &Node, name: &str| {
            node.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
        };
        let of_its_ink = |path: &&mut Node| value(path, "class") == value(&stroke, "class");
        match (paths.iter_mut().find(of_its_ink), value(&stroke, "d")) {
            (Some(path), Some(more)) => {
                path.attributes
                    .iter_mut()
                    .filter(|(name, _)| *name == "d")
                    .for_each(|(_, d)| d.push_str(&more));
            }
            _ => paths.push(stroke),
        }
    }
    paths
}

/// Nodes whose places are written in percent or in pixels of what they cover.
fn sheet(class: &'static str, nodes: Vec<Node>) -> Node {
    let svg = Node::new("svg").with("class", class).with("aria-hidden", "true");
    nodes.into_iter().fold(svg, Node::with_child)
}

/// Nodes that are stretched with what they cover. Where no stylesheet comes, they are outlines.
pub(super) fn stretched(class: &'static str, frame: Frame, nodes: Vec<Node>) -> Node {
    let svg = Node::new("svg").with("class", class).with("fill", "none").with("stroke", "currentColor");
    let svg = svg.with("viewBox", format!("0 0 {} {}", px(frame.width_px), px(frame.height_px)));
    let svg = svg.with("preserveAspectRatio", "none").with("aria-hidden", "true");
    nodes.into_iter().fold(svg, Node::with_child)
}
