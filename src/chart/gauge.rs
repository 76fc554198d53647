//! Sentiment: a half dial with its bands, and the small meter of a single company.
//!
//! Bands are dashes of one half circle whose length is declared as 100, so no angle is ever computed and every host
//! writes the same numbers.

use crate::format;
use crate::svg::{Node, px};
use crate::units::Language;

const WIDTH_PX: f64 = 260.0;
const HEIGHT_PX: f64 = 146.0;
const CENTER: (f64, f64) = (130.0, 122.0);
const RADIUS_PX: f64 = 96.0;
/// Gap between two bands, in hundredths of the dial.
const GAP: f64 = 0.9;

/// The scale of a dial.
#[derive(Clone, Debug, PartialEq)]
pub struct GaugeScale {
    /// Lowest score.
    pub min: f64,
    /// Highest score.
    pub max: f64,
    /// Upper ends of the bands, ascending; the last one is `max`.
    pub band_ends: Vec<f64>,
    /// The score and the index of its band; `None` if not scored.
    pub score: Option<(f64, usize)>,
}

impl GaugeScale {
    /// Hundredths of the scale below a score.
    fn hundredths(&self, score: f64) -> f64 {
        ((score - self.min) / (self.max - self.min) * 100.0).clamp(0.0, 100.0)
    }

    /// `negative`, `neutral` or `positive`: on which side of the scale's middle a band lies.
    pub fn tone(&self, band: usize) -> &'static str {
        let from = band.checked_sub(1).and_then(|b| self.band_ends.get(b)).copied().unwrap_or(self.min);
        let to = self.band_ends.get(band).copied().unwrap_or(self.max);
        let middle = f64::midpoint(self.min, self.max);
        if to <= middle {
            "negative"
        } else if from >= middle {
            "positive"
        } else {
            "neutral"
        }
    }
}

/// The dial. Only the band that holds the score is coloured.
pub fn gauge(language: Language, scale: &GaugeScale) -> Node {
    let size = format!("0 0 {} {}", px(WIDTH_PX), px(HEIGHT_PX));
    let svg = Node::new("svg").with("viewBox", size).with("width", px(WIDTH_PX));
    let mut svg = svg.with("aria-hidden", "true");
    let mut from = 0.0;
    for (index, end) in scale.band_ends.iter().enumerate() {
        let to = scale.hundredths(*end);
        svg = svg.with_child(band(scale, index, from, to));
        from = to;
    }
    let middle = f64::midpoint(scale.min, scale.max);
    let (left, right) = (CENTER.0 - RADIUS_PX, CENTER.0 + RADIUS_PX);
    for (x, y, number) in [
        (left, CENTER.1 + 18.0, scale.min),
        (CENTER.0, CENTER.1 - RADIUS_PX - 14.0, middle),
        (right, CENTER.1 + 18.0, scale.max),
    ] {
        svg = svg.with_child(text("axis", x, y, &format::plain_number(language, number)));
    }
    let Some((score, _)) = scale.score else { return svg };
    let degrees = px(scale.hundredths(score) * 1.8 - 90.0);
    let needle = Node::new("path").with("class", "needle");
    let needle =
        needle.with("d", format!("M{},{}V{}", px(CENTER.0), px(CENTER.1 - 56.0), px(CENTER.1 - 84.0)));
    let needle = needle.with("transform", format!("rotate({degrees} {} {})", px(CENTER.0), px(CENTER.1)));
    svg.with_child(needle).with_child(text(
        "score",
        CENTER.0,
        CENTER.1 + 6.0,
        &format::plain_number(language, score),
    ))
}

/// The part of the dial between two hundredths, as one dash.
fn band(scale: &GaugeScale, index: usize, from: f64, to: f64) -> Node {
    let is_on = scale.score.is_some_and(|(_, band)| band == index);
    let class = if is_on { format!("band on {}", scale.tone(index)) } else { "band".to_owned() };
    let (start, length) = (from + GAP / 2.0, (to - from - GAP).max(0.1));
    let (left, right) = (CENTER.0 - RADIUS_PX, CENTER.0 + RADIUS_PX);
    let arc =
        format!("M{},{y}A{r},{r} 0 0 1 {},{y}", px(left), px(right), y = px(CENTER.1), r = px(RADIUS_PX));
    let node = Node::new("path").with("class", class).with("d", arc).with("pathLength", "100");
    // An arc also where no stylesheet is.
    let node = node.with("fill", "none").with("stroke", "currentColor");
    node.with("stroke-dasharray", format!("0 {} {} 200", px(start), px(length)))
}

fn text(class: &str, x: f64, y: f64, words: &str) -> Node {
    let node = Node::new("text").with("class", class).with("x", px(x)).with("y", px(y));
    node.with("text-anchor", "middle").with_text(words)
}

/// The bands in one line, with a stroke at the score: 124 by 18 pixels.
pub fn bands(scale: &GaugeScale) -> Node {
    const WIDTH: f64 = 124.0;
    let svg = Node::new("svg").with("viewBox", "0 0 124 18").with("width", px(WIDTH));
    let mut svg = svg.with("aria-hidden", "true");
    let mut from = 0.0;
    for (index, end) in scale.band_ends.iter().enumerate() {
        let to = scale.hundredths(*end) / 100.0 * WIDTH;
        let is_on = scale.score.is_some_and(|(_, band)| band == index);
        let class = if is_on { format!("part on {}", scale.tone(index)) } else { "part".to_owned() };
        let part = Node::new("rect").with("class", class).with("x", px(from)).with("y", "5");
        svg = svg.with_child(part.with("width", px((to - from - 1.5).max(0.5))).with("height", "8"));
        from = to;
    }
    let Some((score, _)) = scale.score else { return svg };
    let x = (scale.hundredths(score) / 100.0 * WIDTH).clamp(1.0, WIDTH - 1.0);
    svg.with_child(Node::new("path").with("class", "pointer").with("d", format!("M{},2V16", px(x))))
}

/// A small horizontal meter: the scale with its middle, and a bar from there to the score.
pub fn meter(scale: &GaugeScale) -> Node {
    const WIDTH: f64 = 100.0;
    let line = |class: &str, from: f64, to: f64| {
        Node::new("path").with("class", class).with("d", format!("M{},6H{}", px(from), px(to)))
    };
    let middle = WIDTH / 2.0;
    let svg = Node::new("svg").with("viewBox", "0 0 100 12").with("aria-hidden", "true");
    let mut svg = svg.with_child(line("track", 0.0, WIDTH));
    if let Some((score, band)) = scale.score {
        let x = scale.hundredths(score);
        svg = svg.with_child(line(&format!("reach {}", scale.tone(band)), middle.min(x), middle.max(x)));
        svg =
            svg.with_child(Node::new("path").with("class", "pointer").with("d", format!("M{},1V11", px(x))));
    }
    svg.with_child(Node::new("path").with("class", "middle").with("d", format!("M{},3V9", px(middle))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(score: f64, band: usize) -> GaugeScale {
        let band_ends = vec![-0.7, -0.35, -0.1, 0.1, 0.35, 0.7, 1.0];
        GaugeScale { min: -1.0, max: 1.0, band_ends, score: Some((score, band)) }
    }

    #[test]
    fn the_needle_turns_by_the_score() {
        for (score, band, turn) in [
            (-1.0, 0, "rotate(-90 "),
            (0.0, 3, "rotate(0 "),
            (0.62, 5, "rotate(55.8 "),
            (1.0, 6, "rotate(90 "),
        ] {
            assert!(gauge(Language::English, &scale(score, band)).to_svg().contains(turn), "{score}");
        }
    }

    #[test]
    fn only_the_band_of_the_score_is_coloured() {
        let svg = gauge(Language::German, &scale(0.62, 5)).to_svg();
        assert_eq!(svg.matches("band on positive").count(), 1);
        assert_eq!(svg.matches("class=\"band\"").count(), 6);
        assert!(svg.contains(">0,62</text>"));
        assert_eq!((scale(0.0, 3).tone(3), scale(0.0, 3).tone(2)), ("neutral", "negative"));
    }
}
