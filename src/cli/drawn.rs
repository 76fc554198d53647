//! Every view of every chart drawn before anybody publishes it, so that whatever a reader's click can reach has been
//! reached.

use crate::chart::{Breakpoint, Frame, Scene, Stretched, draw, stretch, strip};
use crate::export::{FRAME, csv, picture};
use crate::figures::{ChartFigures, Figures, View};
use crate::note::{Code, Note, Problem};
use crate::svg::{Child, Node};

/// Widths of a narrow and of a wide note in CSS pixels.
const WIDTHS_PX: [f64; 2] = [288.0, 980.0];

/// Draws all views; those that can't be drawn are problems of the note.
pub(super) fn views_not_drawable(note: &Note, figures: &Figures) -> Vec<Problem> {
    let views = figures.charts.iter().enumerate().flat_map(|(chart, figures)| {
        figures.views.iter().enumerate().map(move |(view, figures_of)| (chart, view, figures, figures_of))
    });
    let problem = |path| {
        Problem::unexpected(
            Code::NotDrawable,
            path,
            "values that can't be drawn together",
            "values whose ratios and differences are finite numbers",
        )
    };
    views
        .filter(|(_, _, chart, view)| !drawings(note, chart, view).iter().all(is_finite))
        .map(|(chart, view, _, _)| problem(format!("$.charts[{chart}].views[{view}]")))
        .collect()
}

/// All that readers can see of a view or download.
fn drawings(note: &Note, chart: &ChartFigures, view: &View) -> Vec<Node> {
    let mut drawings = Vec::new();
    for width_px in WIDTHS_PX {
        let whole = Scene::whole(chart, view, Frame::for_width(width_px), note.language);
        for is_log in [false, true].into_iter().filter(|is_log| !is_log || whole.can_be_log()) {
            let scene = Scene { is_log, ..whole.clone() };
            let drawing = draw(&scene);
            drawings.push(strip(&scene, width_px));
            drawings.push(parts(stretch(&scene, &Breakpoint::ALL, width_px)));
            drawings.push(drawing.svg);
        }
    }
    let taken = Scene::whole(chart, view, FRAME, note.language);
    drawings.push(picture(note, &taken));
    csv(note, &taken);
    drawings
}

/// The parts of a picture in a page.
fn parts(picture: Stretched) -> Node {
    let Stretched { grid, shapes, points, value_labels, period_labels, words, .. } = picture;
    let labels = value_labels.into_iter().flatten().map(|axis| axis.labels);
    let labels = labels.chain(period_labels.into_iter().map(|(_, labels)| labels));
    let words = words.into_iter().flat_map(|words| [Some(words.texts), words.hatches, words.ends]);
    let parts = [grid, shapes, points].into_iter().chain(labels).chain(words.flatten());
    parts.fold(Node::new("g"), Node::with_child)
}

/// Whether all coordinates and lengths in a drawing are numbers.
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
                assert_eq!(drawn.len(), if is_log { 13 } else { 7 }, "{}: {:?}", chart.id, view.measure);
                pictures += 1;
            }
        }
        assert_eq!(pictures, 7);
        assert_eq!(views_not_drawable(&note, &figures), []);
    }
}
