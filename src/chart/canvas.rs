//! plotters on our recorder: data coordinates in, pixels and nodes out.

use crate::svg::{Ink, Node, Recorder, UNITS_PER_PX};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::prelude::{
    Cartesian2d, Circle, CoordTranslate, IntoDrawingArea, PathElement, Polygon, Rectangle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, IntoFont, RGBColor, TextStyle};
use std::convert::Infallible;
use std::ops::Range;

/// A place in pixels from the top left corner.
pub(super) type At = (f64, f64);

/// Where text stands relative to its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// A canvas with a mapping from periods and values to pixels.
pub(super) struct Canvas {
    recorder: Recorder,
    area: DrawingArea<Recorder, Shift>,
    mapping: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    x: Range<f64>,
    y: Range<f64>,
    x_px: Range<f64>,
}

impl Canvas {
    /// A canvas of `size_px` whose data rectangle maps `x` and `y` to the pixel ranges given.
    pub(super) fn new(size_px: At, x: Range<f64>, y: Range<f64>, x_px: Range<f64>, y_px: Range<f64>) -> Self {
        let recorder = Recorder::new(size_px.0, size_px.1);
        let area = recorder.clone().into_drawing_area();
        let pixels = (units(x_px.start)..units(x_px.end), units(y_px.end)..units(y_px.start));
        let mapping = Cartesian2d::new(x.clone(), y.clone(), pixels);
        Self { recorder, area, mapping, x, y, x_px }
    }

    /// The pixel of a place on the period axis, at most its ends.
    pub(super) fn x_px(&self, x: f64) -> f64 {
        f64::from(self.mapping.translate(&(x.clamp(self.x.start, self.x.end), self.y.start)).0) / UNITS_PER_PX
    }

    /// The pixel of a value, at most the ends of the axis.
    pub(super) fn y_px(&self, y: f64) -> f64 {
        f64::from(self.mapping.translate(&(self.x.start, y.clamp(self.y.start, self.y.end))).1) / UNITS_PER_PX
    }

    /// The place on the period axis of a pixel.
    pub(super) fn x_from_px(&self, px: f64) -> f64 {
        x_from_px(&self.x, &self.x_px, px)
    }

    /// A filled outline.
    pub(super) fn area(&self, outline: &[At], ink: Ink) {
        let points: Vec<_> = outline.iter().map(|at| place(*at)).collect();
        recorded(self.area.draw(&Polygon::new(points, color(ink).filled())));
    }

    pub(super) fn path(&self, points: &[At], ink: Ink) {
        let points: Vec<_> = points.iter().map(|at| place(*at)).collect();
        recorded(self.area.draw(&PathElement::new(points, color(ink).stroke_width(1))));
    }

    pub(super) fn rectangle(&self, a: At, b: At, ink: Ink) {
        recorded(self.area.draw(&Rectangle::new([place(a), place(b)], color(ink).filled())));
    }

    pub(super) fn circle(&self, center: At, radius_px: f64, ink: Ink) {
        recorded(self.area.draw(&Circle::new(place(center), units(radius_px), color(ink).filled())));
    }

    /// One line of text whose baseline stands at `at`.
    pub(super) fn text(&self, text: &str, at: At, align: Align, ink: Ink) {
        let horizontal = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let color = color(ink);
        // Naming the family by a string would bring the tables of lower-case letters.
        let style = TextStyle::from((FontFamily::SansSerif, 12).into_font()).color(&color);
        let style = style.pos(Pos::new(horizontal, VPos::Bottom));
        recorded(self.area.draw(&Text::new(text.to_owned(), place(at), style)));
    }

    /// The extent of the period axis, and the pixels that it is mapped to.
    pub(super) fn x_mapping(&self) -> (Range<f64>, Range<f64>) {
        (self.x.clone(), self.x_px.clone())
    }

    /// What has been drawn.
    pub(super) fn into_nodes(self) -> Vec<Node> {
        self.recorder.take()
    }
}

/// The place on an axis that a pixel stands for.
pub(super) fn x_from_px(x: &Range<f64>, x_px: &Range<f64>, px: f64) -> f64 {
    x.start + (px - x_px.start) / (x_px.end - x_px.start) * (x.end - x.start)
}

/// The recorder never fails (its error is [`Infallible`]), and plotters adds no failure of its own to plain elements.
fn recorded(drawn: Result<(), plotters::drawing::DrawingAreaErrorKind<Infallible>>) {
    debug_assert!(drawn.is_ok());
}

fn color(ink: Ink) -> RGBColor {
    let (red, green, blue) = ink.key();
    RGBColor(red, green, blue)
}

fn place((x, y): At) -> (i32, i32) {
    (units(x), units(y))
}

fn units(length_px: f64) -> i32 {
    (length_px * UNITS_PER_PX).round() as i32
}
