//! The course of a key figure in one line, without axes: 96 by 28 units.

use crate::svg::{Node, px};

const WIDTH_PX: f64 = 96.0;
const HEIGHT_PX: f64 = 28.0;
/// Room for the stroke and the dot.
const MARGIN_PX: f64 = 4.0;

/// Values of consecutive periods, the last at the right end with a dot. A gap is a gap. Its scale begins at the least
/// value, for it shows a course and no size.
pub fn sparkline(values: &[Option<f64>]) -> Node {
    let known = || values.iter().copied().flatten();
    let (least, most) = known().fold((f64::MAX, f64::MIN), |(a, b), value| (a.min(value), b.max(value)));
    let span = most - least;
    let steps = values.len().saturating_sub(1).max(1) as f64;
    // Halves of a pixel across and whole ones down: what a page of many such lines weighs is their digits.
    let step = ((WIDTH_PX - 2.0 * MARGIN_PX) / steps * 2.0).floor() / 2.0;
    let x = |index: usize| WIDTH_PX - MARGIN_PX - step * (values.len() - 1 - index) as f64;
    let y = |value: f64| {
        // Constant values lie in the middle.
        let part = if span > 0.0 && span.is_finite() { (value - least) / span } else { 0.5 };
        (HEIGHT_PX - MARGIN_PX - (HEIGHT_PX - 2.0 * MARGIN_PX) * part).round()
    };
    let mut path = String::new();
    let mut before = None;
    for (index, value) in values.iter().enumerate() {
        let down = value.map(y);
        match (before, down) {
            (Some(before), Some(down)) => path.push_str(&format!("l{},{}", px(step), px(down - before))),
            // A value between two gaps is a point.
            (None, Some(down)) => path.push_str(&format!("M{},{}h0", px(x(index)), px(down))),
            (_, None) => {}
        }
        before = down;
    }
    let view_box = format!("0 0 {} {}", px(WIDTH_PX), px(HEIGHT_PX));
    let svg =
        Node::new("svg").with("class", "sparkline").with("viewBox", view_box).with("width", px(WIDTH_PX));
    // A line also where no stylesheet is.
    let line = Node::new("path").with("d", path).with("fill", "none").with("stroke", "currentColor");
    let svg = svg.with("aria-hidden", "true").with_child(line);
    let last = values.iter().enumerate().rev().find_map(|(index, value)| Some((index, (*value)?)));
    let Some((index, value)) = last else { return svg };
    let dot = Node::new("circle").with("cx", px(x(index))).with("cy", px(y(value)));
    svg.with_child(dot.with("r", "2.5"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_rise_to_the_right_and_end_in_a_dot() {
        let svg = sparkline(&[Some(1.0), Some(2.0), Some(3.0)]).to_svg();
        assert!(svg.contains("d=\"M4,24h0l44,-10l44,-10\""), "{svg}");
        assert!(svg.contains("<circle cx=\"92\" cy=\"4\" r=\"2.5\""), "{svg}");
        assert!(svg.contains("fill=\"none\" stroke=\"currentColor\""), "a line without a stylesheet: {svg}");
    }

    #[test]
    fn a_gap_is_a_gap_and_what_does_not_change_is_level() {
        let svg = sparkline(&[Some(5.0), None, Some(5.0), Some(5.0), None]).to_svg();
        assert!(svg.contains("d=\"M4,14h0M48,14h0l22,0\""), "{svg}");
        assert!(svg.contains("cx=\"70\""), "the dot is at the last value: {svg}");
        assert!(!sparkline(&[None, None]).to_svg().contains("circle"));
        let huge = sparkline(&[Some(f64::MIN), Some(f64::MAX)]).to_svg();
        assert!(!huge.contains("NaN") && !huge.contains("inf"), "{huge}");
    }
}
