//! How coordinates are written: in pixels, or in percent of a whole for pictures that stretch.
#![expect(
    clippy::cast_possible_truncation,
    reason = "lengths of drawings are small, and casts of floats saturate"
)]

use super::node::px;
use plotters_backend::BackendCoord;

/// Canvas units of a pixel.
pub const UNITS_PER_PX: f64 = 10.0;

/// How a recording writes points.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written {
    /// Horizontal coordinates.
    pub x: Coordinate,
    /// Vertical coordinates.
    pub y: Coordinate,
}

/// How a recording writes one coordinate of a point.
#[derive(Clone, Copy, Debug, Default)]
pub struct Coordinate {
    /// The coordinate that is written as 0, in pixels of the canvas.
    pub origin_px: f64,
    /// How many pixels are written as 100%; `None` where pixels are written.
    pub whole_px: Option<f64>,
}

impl Coordinate {
    /// A coordinate, given in canvas units.
    pub(super) fn text(self, units: i32) -> String {
        self.length(self.beyond_origin(units))
    }

    /// A length, given in canvas units.
    pub(super) fn length(self, units: i32) -> String {
        match self.whole_px {
            None => unit_px(units),
            Some(whole_px) => px(f64::from(units) / UNITS_PER_PX / whole_px * 100.0) + "%",
        }
    }

    fn beyond_origin(self, units: i32) -> i32 {
        units - (self.origin_px * UNITS_PER_PX).round() as i32
    }
}

impl Written {
    pub(super) fn is_stretched(self) -> bool {
        self.x.whole_px.is_some()
    }

    /// The points of a path, which knows no percentages.
    pub(super) fn path_points(self, points: impl IntoIterator<Item = BackendCoord>) -> Vec<BackendCoord> {
        points.into_iter().map(|(x, y)| (self.x.beyond_origin(x), self.y.beyond_origin(y))).collect()
    }
}

/// A length in canvas units as pixels: `-12.3`.
fn unit_px(units: i32) -> String {
    let mut text = String::new();
    push_px(&mut text, units);
    text
}

/// Appends a length in canvas units as pixels. Long paths are drawn again at each step of a zoom, so numbers are
/// written without the cost of `format!`: the digits from the last to the first, then all at once.
pub(super) fn push_px(text: &mut String, units: i32) {
    const MAX_LEN: usize = 13;
    let mut written = [b'0'; MAX_LEN];
    let mut start = MAX_LEN;
    let mut put = |digit: u8| {
        start -= 1;
        written.iter_mut().skip(start).take(1).for_each(|byte| *byte = digit);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_by_px() {
        for units in [0, 1, -1, 9, 10, -15, 120, 12345, -2_000_000_000] {
            assert_eq!(unit_px(units), px(f64::from(units) / UNITS_PER_PX));
        }
    }

    #[test]
    fn places_are_parts_of_a_whole_where_a_picture_stretches() {
        let x = Coordinate { origin_px: 20.0, whole_px: Some(400.0) };
        assert_eq!([200, 2200, 4200, 0].map(|units| x.text(units)), ["0%", "50%", "100%", "-5%"]);
        let y = Coordinate { origin_px: 28.0, whole_px: None };
        assert_eq!(y.text(300), "2");
    }
}
