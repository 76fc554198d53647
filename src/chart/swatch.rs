//! Samples of marks for legends, in a box of [`SWATCH_PX`].

use crate::svg::{Ink, Node};

/// Width and height of a sample in pixels.
pub const SWATCH_PX: f64 = 11.0;

/// The square of a bar, hatched for figures that are implied or estimated.
pub fn square(slot: u8, is_derived: bool) -> Vec<Node> {
    let ink = if is_derived { Ink::DerivedBar(slot) } else { Ink::Bar(slot) };
    let square = Node::new("rect").with("class", ink.class()).with("width", "11").with("height", "11");
    let lines: &[&str] =
        if is_derived { &["M0,5L5,0", "M0,10L10,0", "M4,11L11,4", "M9,11L11,9"] } else { &[] };
    let hatch = |d: &&str| Node::new("path").with("class", Ink::Hatch(slot).class()).with("d", *d);
    std::iter::once(square).chain(lines.iter().map(hatch)).collect()
}

/// The hollow dot of a point on a line whose figure is implied or estimated.
pub fn ring(slot: u8) -> Vec<Node> {
    let dot = Node::new("circle").with("class", Ink::HollowDot(slot).class());
    vec![dot.with("cx", "5.5").with("cy", "5.5").with("r", "4")]
}
