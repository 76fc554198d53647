//! The logo of a publisher: one path in the text colour, so that no image is loaded and it fits every theme.

use super::bounds::MAX_CHARACTERS;
use super::record::{Name, record};
use super::shape::{Literal, Shape};

/// Largest absolute value in a view box.
const MAX_EXTENT: f64 = 1e5;

record! {
    /// A logo as one SVG path, drawn in the text colour.
    schema Logo "Logo" { "examples": [{ "path": "M12 2 2 22h20z", "viewBox": "0 0 24 24" }] }
    pub struct Logo {
        /// The path, in the syntax of the SVG attribute `d`.
        pub path: PathData = required "path" as PathData;
        /// Visible area, as in the SVG attribute `viewBox`: left, top, width and height.
        pub view_box: ViewBox = required "viewBox" as ViewBox;
        /// Text that the logo spells; if it is the publisher's name, that is not printed again beside it.
        pub name: Option<String> = optional "name" as Name { "examples": ["Example Research"] };
    }
}

/// The data of an SVG path: commands and numbers, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathData(String);

impl PathData {
    /// The path data as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Literal for PathData {
    const EXPECTED: &str = "the data of an SVG path of at most 10,000 characters, such as M12 2 2 22h20z";
    const SHAPE: Shape = Shape::Literal("PathData");

    fn read(text: &str) -> Option<Self> {
        let is_data = text.bytes().all(|b| b.is_ascii_digit() || b"MmZzLlHhVvCcSsQqTtAaEe+-., ".contains(&b));
        let is_path = is_data && text.starts_with(['M', 'm']) && text.len() <= MAX_CHARACTERS;
        is_path.then(|| Self(text.to_owned()))
    }
}

/// The view box of an SVG; width and height are positive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewBox(String);

impl ViewBox {
    /// Four numbers separated by single spaces, as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Literal for ViewBox {
    const EXPECTED: &str = "left, top, width and height, such as 0 0 24 24";
    const SHAPE: Shape = Shape::Literal("ViewBox");

    fn read(text: &str) -> Option<Self> {
        let numbers: Option<Vec<f64>> = text.split(' ').map(number).collect();
        match numbers?.as_slice() {
            [left, top, width, height] if *width > 0.0 && *height > 0.0 => {
                let is_bounded = [left, top, width, height].iter().all(|number| number.abs() <= MAX_EXTENT);
                is_bounded.then(|| Self(text.to_owned()))
            }
            _ => None,
        }
    }
}

/// A decimal without an exponent, near enough to tell its sign and size: the table by which the standard library finds
/// the nearest `f64` would be a thirtieth of the wasm.
fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let digit = |c: char| c.to_digit(10).map(f64::from);
    let whole = whole.chars().try_fold(0.0, |sum, c| Some(sum * 10.0 + digit(c)?))?;
    let fraction = fraction.chars().rev().try_fold(0.0, |sum, c| Some((sum + digit(c)?) / 10.0))?;
    let size = whole + fraction;
    Some(if unsigned == text { size } else { -size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_view_box_is_read_as_by_the_standard_library() {
        for text in ["0", "24", "-3", "1.5", "-0.125", ".5", "5.", "100000", "0.0001", "007", "-0"] {
            let exact: f64 = text.parse().unwrap();
            assert!((number(text).unwrap() - exact).abs() <= exact.abs() * 1e-15, "{text}");
        }
        for bad in ["", "-", ".", "-.", "1-2", "1.2.3", "--1", "+1", "1e3", "NaN", "inf", "１"] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_paths_and_view_boxes_are_read() {
        assert!(PathData::read("M12 2 2 22h20z").is_some() && ViewBox::read("0 0 24 24").is_some());
        for bad in ["", "L1 1", "M1 1\" onload=\"", "M1 1url(#a)", "M1 1<", &"M1 1".repeat(3_000)] {
            assert!(PathData::read(bad).is_none(), "{bad}");
        }
        for bad in
            ["", "0 0 24", "0 0 0 24", "0 0 24 -1", "0 0 24 24 24", "0 0 1e9 24", "a b c d", "0 0 NaN 1"]
        {
            assert!(ViewBox::read(bad).is_none(), "{bad}");
        }
    }
}
