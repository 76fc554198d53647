//! A view drawn on a frame, with its mapping from data to pixels.

use super::frame::Frame;
use super::mapping::Mapping;
use crate::figures::Stack;
use crate::svg::Node;
use std::rc::Rc;

/// A view drawn on a frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub svg: Node,
    /// Its size.
    pub frame: Frame,
    /// Texts for which the picture had no room, to be printed below it.
    pub unplaced: Vec<String>,
    /// Top and bottom of the plot in pixels.
    pub plot_px: (f64, f64),
    /// The sums of what is shown, for a [`crate::chart::Scene`] of other periods of it.
    pub stack: Rc<Stack>,
    pub(super) mapping: Mapping,
}

impl Drawing {
    /// The coordinate on the period axis ([`crate::units::Periods::x`]) of a pixel, also beside the plot.
    pub fn x_at(&self, px: f64) -> f64 {
        self.mapping.x().value_at(px)
    }

    /// The pixel of a coordinate on the period axis, also beside the plot.
    pub fn px_at(&self, x: f64) -> f64 {
        self.mapping.x().exact_px(x)
    }
}
