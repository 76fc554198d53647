//! The plotters backend that records drawing calls as nodes.
//!
//! plotters maps to whole pixels, so the recorder reports a canvas of ten units per pixel and divides when it writes.

use super::ink::Ink;
use super::node::{Node, px};
use super::text_width::text_width_px;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// Canvas units of a pixel.
pub const UNITS_PER_PX: f64 = 10.0;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Records what is drawn. Clones share one recording, because plotters takes the backend away.
#[derive(Clone)]
pub struct Recorder {
    size_px: (f64, f64),
    nodes: Rc<RefCell<Vec<Node>>>,
}

impl Recorder {
    /// An empty recording of a canvas of that size in pixels.
    pub fn new(width_px: f64, height_px: f64) -> Self {
        Self { size_px: (width_px, height_px), nodes: Rc::default() }
    }

    /// What has been drawn so far, in drawing order.
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

/// A length in canvas units as pixels: `-12.3`.
fn unit_px(units: i32) -> String {
    let mut text = String::new();
    push_px(&mut text, units);
    text
}

/// Long paths are redrawn at each step of a zoom, so numbers are written without the machinery of `format!`: the digits
/// from the last to the first, then all at once.
fn push_px(text: &mut String, units: i32) {
    const PLACES: usize = 13;
    let mut written = [b'0'; PLACES];
    let mut start = PLACES;
    let mut put = |digit: u8| {
        start -= 1;
        written.iter_mut().skip(start).take(1).for_each(|place| *place = digit);
    };
    let tenth = (units.unsigned_abs() % UNITS_PER_PX as u32) as u8;
    if tenth > 0 {
        put(b'0' + tenth);
        put(b'.');
    }
    let mut rest = units.unsigned_abs() / UNITS_PER_PX as u32;
    loop {
        put(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if units < 0 {
        put(b'-');
    }
    let number = written.get(start..).and_then(|digits| std::str::from_utf8(digits).ok());
    text.push_str(number.unwrap_or_default());
}

/// From this many points on a path is written as steps from point to point, in half the bytes.
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
        let node = Node::new("rect").with("x", unit_px(x)).with("y", unit_px(y));
        self.record(color, node.with("width", "0.1").with("height", "0.1"))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        let node = Node::new("line").with("x1", unit_px(from.0)).with("y1", unit_px(from.1));
        self.record(style.color(), node.with("x2", unit_px(to.0)).with("y2", unit_px(to.1)))
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
        let node = Node::new("rect").with("x", unit_px(left)).with("y", unit_px(top));
        self.record(
            style.color(),
            node.with("width", unit_px(right - left)).with("height", unit_px(bottom - top)),
        )
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().collect();
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
        self.record(
            style.color(),
            Node::new("path").with("d", path_data(&vert.into_iter().collect::<Vec<_>>()) + "Z"),
        )
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let node = Node::new("circle").with("cx", unit_px(center.0)).with("cy", unit_px(center.1));
        self.record(style.color(), node.with("r", px(f64::from(radius) / UNITS_PER_PX)))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let mut node = Node::new("text").with("x", unit_px(at.0)).with("y", unit_px(at.1));
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
    fn lengths_are_written_as_everywhere() {
        for units in [0, 1, -1, 9, 10, -15, 120, 12345, -2_000_000_000] {
            assert_eq!(unit_px(units), px(f64::from(units) / UNITS_PER_PX));
        }
    }

    #[test]
    fn long_paths_are_steps_and_short_ones_places() {
        assert_eq!(path_data(&[(0, 0), (10, 25)]), "M0,0L1,2.5");
        let long = path_data(&(0..300).map(|n| (n, n.min(1))).collect::<Vec<_>>());
        assert!(long.starts_with("M0,0l0.1,0.1h0.1h0.1"), "{long}");
    }
}
