//! Every view of every chart drawn before anybody publishes it, so that whatever a reader's click can reach has been
//! reached.

use crate::chart::{Frame, Scene, draw, strip};
use crate::export::{FRAME, csv, picture};
use crate::figures::{ChartFigures, Figures, View};
use crate::note::Note;
use crate::svg::{Child, Node};
use std::fmt;

/// Widths of a narrow and of a wide note in CSS pixels.
const WIDTHS_PX: [f64; 2] = [288.0, 980.0];

/// A view that can't be drawn.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Undrawn {
    /// Where the note names it.
    pub(super) path: String,
}

impl Undrawn {
    pub(super) const FOUND: &str = "values that can't be drawn together";
    pub(super) const EXPECTED: &str = "values whose ratios and differences are finite numbers";
}

impl fmt::Display for Undrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}; expected {}", self.path, Self::FOUND, Self::EXPECTED)
    }
}

/// Draws all views, and names those that can't be drawn.
pub(super) fn undrawn(note: &Note, figures: &Figures) -> Vec<Undrawn> {
    let views = figures.charts.iter().enumerate().flat_map(|(chart, figures)| {
        figures.views.iter().enumerate().map(move |(view, figures_of)| (chart, view, figures, figures_of))
    });
    views
        .filter(|(_, _, chart, view)| !drawings(note, chart, view).iter().all(is_finite))
        .map(|(chart, view, _, _)| Undrawn { path: format!("$.charts[{chart}].views[{view}]") })
        .collect()
}

/// All that readers can see of a view, and take along of it.
fn drawings(note: &Note, chart: &ChartFigures, view: &View) -> Vec<Node> {
    let mut drawings = Vec::new();
    for width_px in WIDTHS_PX {
        let whole = Scene::whole(chart, view, Frame::for_width(width_px), note.language);
        for is_log in [false, true].into_iter().filter(|is_log| !is_log || whole.can_be_log()) {
            let scene = Scene { is_log, ..whole.clone() };
            let drawing = draw(&scene);
            drawings.push(strip(&scene, drawing.data_px()));
            drawings.push(drawing.svg);
        }
    }
    let taken = Scene::whole(chart, view, FRAME, note.language);
    drawings.push(picture(note, &taken));
    csv(note, &taken);
    drawings
}

/// Whether all places and lengths in a drawing are numbers.
fn is_finite(node: &Node) -> bool {
    // The others are classes, and words for those who can't see it.
    let are_numbers = ["d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height"];
    let is_good = |value: &str| !value.contains("NaN") && !value.contains("inf");
    let mut numbers = node.attributes.iter().filter(|(name, _)| are_numbers.contains(name));
    numbers.all(|(_, value)| is_good(value))
        && node.children.iter().all(|child| match child {
            Child::Node(node) => is_finite(node),
            Child::Text(_) => true,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::derive;

    #[test]
    fn a_drawing_with_a_place_that_is_no_number_is_found() {
        let drawing =
            |d: &str| Node::new("g").with_child(Node::new("path").with("class", "inf").with("d", d));
        assert!(is_finite(&drawing("M1,2h3.5")));
        assert!(!is_finite(&drawing("M1,NaNh3")) && !is_finite(&drawing("M-inf,2")));
    }

    #[test]
    fn every_view_is_drawn_narrow_and_wide_and_as_it_is_taken_along() {
        let json = std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap();
        let note = crate::note::parse(&json).unwrap();
        let figures = derive(&note.clone().into());
        let mut pictures = 0;
        for chart in &figures.charts {
            for view in chart.views.iter() {
                let drawn = drawings(&note, chart, view);
                let is_log = Scene::whole(chart, view, FRAME, note.language).can_be_log();
                assert_eq!(drawn.len(), if is_log { 9 } else { 5 }, "{}: {:?}", chart.id, view.measure);
                pictures += 1;
            }
        }
        assert_eq!(pictures, 7);
        assert_eq!(undrawn(&note, &figures), []);
    }
}
