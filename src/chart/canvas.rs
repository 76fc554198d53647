//! plotters on our recorder: pixels in, nodes with inks out.

use super::mapping::Point;
use super::scale::units;
use crate::svg::{Ink, Node, Recorder, Written, px};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::{Circle, IntoDrawingArea, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, IntoFont, RGBColor, TextStyle};
use std::convert::Infallible;

/// The part of a text that is at its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// A surface to draw on; later shapes cover earlier ones.
pub(super) struct Canvas {
    size_px: (f64, f64),
    recorder: Recorder,
    area: DrawingArea<Recorder, Shift>,
}

impl Canvas {
    /// An empty canvas of that width and height.
    pub(super) fn new(width_px: f64, height_px: f64) -> Self {
        Self::written_as(width_px, height_px, Written::default())
    }

    /// An empty canvas with the given size, whose coordinates are written as `written`.
    #[inline(never)]
    pub(super) fn written_as(width_px: f64, height_px: f64, written: Written) -> Self {
        let recorder = Recorder::written_as(width_px, height_px, written);
        let area = recorder.clone().into_drawing_area();
        Self { size_px: (width_px, height_px), recorder, area }
    }

    /// A filled outline.
    pub(super) fn area(&self, outline: &[Point], ink: Ink) {
        let points: Vec<_> = outline.iter().map(|at| device_px(*at)).collect();
        recorded(self.area.draw(&Polygon::new(points, color(ink).filled())));
    }

    /// A stroke through points.
    pub(super) fn path(&self, points: &[Point], ink: Ink) {
        let points: Vec<_> = points.iter().map(|at| device_px(*at)).collect();
        recorded(self.area.draw(&PathElement::new(points, color(ink).stroke_width(1))));
    }

    /// A filled rectangle between two opposite corners.
    pub(super) fn rectangle(&self, a: Point, b: Point, ink: Ink) {
        recorded(self.area.draw(&Rectangle::new([device_px(a), device_px(b)], color(ink).filled())));
    }

    /// A filled circle.
    pub(super) fn circle(&self, center: Point, radius_px: f64, ink: Ink) {
        recorded(self.area.draw(&Circle::new(device_px(center), units(radius_px), color(ink).filled())));
    }

    /// A filled outline around a point that it moves with where the picture stretches.
    pub(super) fn marker(&self, at: Point, outline: &[Point], ink: Ink) {
        self.recorder.anchor(Some(device_px(at)));
        self.area(outline, ink);
        self.recorder.anchor(None);
    }

    /// One line of text with its baseline at the height of `at`.
    pub(super) fn text(&self, text: &str, at: Point, align: Align, ink: Ink) {
        let horizontal = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let color = color(ink);
        // Naming the family by a string would bring the tables of lower-case letters.
        let style = TextStyle::from((FontFamily::SansSerif, 12).into_font()).color(&color);
        let style = style.pos(Pos::new(horizontal, VPos::Bottom));
        recorded(self.area.draw(&Text::new(text.to_owned(), device_px(at), style)));
    }

    /// The nodes drawn, in drawing order.
    #[inline(never)]
    pub(super) fn into_nodes(self) -> Vec<Node> {
        self.recorder.take()
    }

    /// The drawing as an `svg` element that assistive technology passes over.
    pub(super) fn into_svg(self) -> Node {
        let size = (px(self.size_px.0), px(self.size_px.1));
        let svg = Node::new("svg").with("viewBox", format!("0 0 {} {}", size.0, size.1));
        let svg = svg.with("width", size.0).with("height", size.1).with("aria-hidden", "true");
        self.recorder.take().into_iter().fold(svg, Node::with_child)
    }
}

/// The recorder never fails (its error is [`Infallible`]), and plotters adds no failure of its own to plain elements.
fn recorded(drawn: Result<(), plotters::drawing::DrawingAreaErrorKind<Infallible>>) {
    debug_assert!(drawn.is_ok());
}

fn color(ink: Ink) -> RGBColor {
    let (red, green, blue) = ink.key();
    RGBColor(red, green, blue)
}

fn device_px((x, y): Point) -> (i32, i32) {
    (units(x), units(y))
}
