//! One dimension of a plot: an interval of data mapped linearly to an interval of pixels.

use crate::svg::UNITS_PER_PX;
use crate::units::to_i32;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// Maps `domain` to `px`. The pixels may fall, as they do on a value axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    domain: Range<f64>,
    px: Range<f64>,
}

impl Scale {
    /// The scale that maps the ends of `domain` to those of `px`.
    pub(super) fn new(domain: Range<f64>, px: Range<f64>) -> Self {
        Self { domain, px }
    }

    /// The pixel at which a value is drawn: values beyond the domain at its ends, all on the recorder's grid of
    /// [`UNITS_PER_PX`].
    pub(super) fn px(&self, value: f64) -> f64 {
        let Range { start, end } = self.domain;
        let units = (units(self.px.start), units(self.px.end));
        f64::from(RangedCoordf64::from(start..end).map(&value.clamp(start, end), units)) / UNITS_PER_PX
    }

    /// The exact pixel of a value, also beyond the domain.
    pub(super) fn exact_px(&self, value: f64) -> f64 {
        interpolated(&self.domain, &self.px, value)
    }

    /// The value at a pixel, also beyond the domain.
    pub(super) fn value_at(&self, px: f64) -> f64 {
        interpolated(&self.px, &self.domain, px)
    }

    /// The pixels of the domain's ends.
    pub(super) fn ends_px(&self) -> (f64, f64) {
        (self.px.start, self.px.end)
    }

    /// Pixels of one unit of the domain.
    pub(super) fn unit_px(&self) -> f64 {
        (self.px.end - self.px.start) / (self.domain.end - self.domain.start)
    }
}

/// The point of `to` that divides it as `at` divides `from`.
fn interpolated(from: &Range<f64>, to: &Range<f64>, at: f64) -> f64 {
    to.start + (at - from.start) / (from.end - from.start) * (to.end - to.start)
}

/// A length in the recorder's units.
pub(super) fn units(length_px: f64) -> i32 {
    to_i32((length_px * UNITS_PER_PX).round())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_drawn_within_the_domain_and_read_back_beyond_it() {
        let scale = Scale::new(2.0..4.0, 100.0..50.0);
        assert_eq!([2.0, 3.0, 4.0, 5.0].map(|value| scale.px(value)), [100.0, 75.0, 50.0, 50.0]);
        assert_eq!((scale.exact_px(5.0), scale.value_at(25.0)), (25.0, 5.0));
        assert_eq!((scale.ends_px(), scale.unit_px()), ((100.0, 50.0), -25.0));
    }
}
