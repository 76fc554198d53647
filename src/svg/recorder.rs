//! The plotters backend that records drawing calls as nodes.
//!
//! plotters maps to whole pixels, so the recorder reports a canvas of ten units per pixel and divides when it writes.
#![expect(
    clippy::cast_possible_truncation,
    reason = "lengths of drawings are small, and casts of floats saturate"
)]

use super::coordinates::{UNITS_PER_PX, Written, push_px};
use super::ink::Ink;
use super::node::{Node, px};
use super::text_width::text_width_px;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::rc::Rc;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Records drawing calls. Clones share one recording, because plotters takes ownership of the backend.
#[derive(Clone, Debug)]
pub struct Recorder {
    size_px: (f64, f64),
    written: Written,
    nodes: Rc<RefCell<Vec<Node>>>,
    /// The point that the shapes being drawn belong to, where they keep their size.
    anchor: Rc<Cell<Option<BackendCoord>>>,
}

impl Recorder {
    /// An empty recording of a canvas of that size in pixels.
    pub fn new(width_px: f64, height_px: f64) -> Self {
        Self::written_as(width_px, height_px, Written::default())
    }

    /// An empty recording of a canvas with this size in pixels, whose coordinates are written as `written`.
    pub fn written_as(width_px: f64, height_px: f64, written: Written) -> Self {
        let (nodes, anchor) = Default::default();
        Self { size_px: (width_px, height_px), written, nodes, anchor }
    }

    /// From now on shapes belong to a point in canvas units: where the picture stretches, they move with it and keep
    /// their size. `None` ends that.
    pub fn anchor(&self, at: Option<BackendCoord>) {
        self.anchor.set(at);
    }

    /// Takes the nodes recorded so far, in drawing order.
    pub fn take(&self) -> Vec<Node> {
        self.nodes.take()
    }

    fn record(&self, color: BackendColor, node: Node) -> Drawn {
        if let Some(ink) = Ink::from_key(color.rgb) {
            let mut node = node;
            node.attributes.insert(0, ("class", ink.class()));
            self.nodes.borrow_mut().push(node);
        }
        Ok(())
    }
}

/// From this many points on a path is written in relative coordinates, in half the bytes.
const LONG_PATH: usize = 200;

fn path_data(points: &[BackendCoord]) -> String {
    let mut data = String::with_capacity(points.len() * 8);
    let mut last: Option<BackendCoord> = None;
    for (x, y) in points {
        let (dx, dy) = last.map_or((0, 0), |last| (x - last.0, y - last.1));
        let is_step = last.is_some() && points.len() >= LONG_PATH;
        last = Some((*x, *y));
        match (is_step, dx, dy) {
            (false, ..) => {
                data.push(if data.is_empty() { 'M' } else { 'L' });
                push_px(&mut data, *x);
                data.push(',');
                push_px(&mut data, *y);
            }
            (true, 0, 0) => {}
            (true, 0, dy) => {
                data.push('v');
                push_px(&mut data, dy);
            }
            (true, dx, 0) => {
                data.push('h');
                push_px(&mut data, dx);
            }
            (true, dx, dy) => {
                data.push('l');
                push_px(&mut data, dx);
                data.push(',');
                push_px(&mut data, dy);
            }
        }
    }
    data
}

fn units(length_px: f64) -> u32 {
    (length_px * UNITS_PER_PX).round().max(0.0) as u32
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (units(self.size_px.0), units(self.size_px.1))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let Written { x: across, y: down } = self.written;
        let node = Node::new("rect").with("x", across.text(x)).with("y", down.text(y));
        self.record(color, node.with("width", "0.1").with("height", "0.1"))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        let Written { x, y } = self.written;
        let node = Node::new("line").with("x1", x.text(from.0)).with("y1", y.text(from.1));
        self.record(style.color(), node.with("x2", x.text(to.0)).with("y2", y.text(to.1)))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (left, right) = (a.0.min(b.0), a.0.max(b.0));
        let (top, bottom) = (a.1.min(b.1), a.1.max(b.1));
        let Written { x, y } = self.written;
        let node = Node::new("rect").with("x", x.text(left)).with("y", y.text(top));
        let node = node.with("width", x.length(right - left)).with("height", y.length(bottom - top));
        self.record(style.color(), node)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        if let ([from, to], true) = (points.as_slice(), self.written.is_stretched()) {
            return self.draw_line(*from, *to, style);
        }
        let points = self.written.path_points(points);
        let node = Node::new("path").with("d", path_data(&points));
        // The corners of many short pieces are not seen, and round ones cost more than the line.
        let node = if points.len() >= LONG_PATH { node.with("stroke-linejoin", "bevel") } else { node };
        self.record(style.color(), node)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let outline = |points: Vec<BackendCoord>| Node::new("path").with("d", path_data(&points) + "Z");
        let Some((x, y)) = self.anchor.get().filter(|_| self.written.is_stretched()) else {
            return self.record(style.color(), outline(self.written.path_points(vert)));
        };
        let around = Node::new("svg").with("x", self.written.x.text(x)).with("y", self.written.y.text(y));
        let shape = outline(vert.into_iter().map(|at| (at.0 - x, at.1 - y)).collect());
        self.record(style.color(), around.with_child(shape))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let Written { x, y } = self.written;
        let node = Node::new("circle").with("cx", x.text(center.0)).with("cy", y.text(center.1));
        self.record(style.color(), node.with("r", px(f64::from(radius) / UNITS_PER_PX)))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let Written { x, y } = self.written;
        let mut node = Node::new("text").with("x", x.text(at.0)).with("y", y.text(at.1));
        node = match style.anchor().h_pos {
            HPos::Left => node,
            HPos::Center => node.with("text-anchor", "middle"),
            HPos::Right => node.with("text-anchor", "end"),
        };
        node = match style.anchor().v_pos {
            VPos::Bottom => node,
            VPos::Center => node.with("dy", ".35em"),
            VPos::Top => node.with("dy", ".8em"),
        };
        self.record(style.color(), node.with_text(text))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((text_width_px(text, style.size()).round() as u32, style.size().round() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_paths_are_relative_and_short_ones_absolute() {
        assert_eq!(path_data(&[(0, 0), (10, 25)]), "M0,0L1,2.5");
        let long = path_data(&(0..300).map(|n| (n, n.min(1))).collect::<Vec<_>>());
        assert!(long.starts_with("M0,0l0.1,0.1h0.1h0.1"), "{long}");
    }
}
