//! The value axes: domains that end on ticks, the ticks' labels, and the heights of values.

use super::scene::Scene;
use super::ticks::{self, is_one_value};
use crate::figures::{Line, Stack};
use crate::format::{self, Precision};
use crate::svg::Ink;
use crate::units::{Language, Number, Unit};

/// A value axis: its ticks, the unit of their labels, and the heights of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// Ticks in ascending order; at least two, or none if there is no value.
    pub(super) ticks: Vec<f64>,
    /// The lowest and the highest value on the axis.
    ends: (f64, f64),
    unit: Unit,
    /// The unit of the labels, and how many of the values' own units make one.
    label_unit: (Unit, f64),
    decimals: usize,
    heights: Heights,
}

/// Conversion of values to heights.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Heights {
    /// The value times a factor.
    Values(f64),
    /// The logarithm of the value.
    Logarithms,
}

/// The axes of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axes {
    pub(super) left: ValueAxis,
    /// The axis of lines in another unit, with zero at the same height; `None` if there are none.
    pub(super) right: Option<ValueAxis>,
}

impl Axes {
    /// The axes of a scene, each with about `count` steps.
    pub(super) fn new(scene: &Scene<'_>, stack: &Stack, count: f64) -> Self {
        let left = scene.extremes(stack, false).map(without_traces);
        let unit = scene.view.unit;
        let other = scene.lines().find(|line| line.is_right).map(|line| line.unit);
        let right = other.zip(scene.extremes(stack, true).map(without_traces));
        match (left, right) {
            (_, None) if scene.is_log && scene.can_be_log() => {
                Self { left: ValueAxis::log(left, unit, count), right: None }
            }
            (_, None) => {
                let starts_at_zero = scene.lines().any(|line| scene.mark(line).starts_at_zero());
                Self { left: ValueAxis::linear(left, unit, starts_at_zero, count), right: None }
            }
            // If only lines of the right axis are visible, the left axis has no ticks.
            (left, Some((other, extremes))) => {
                let [left_ticks, right_ticks] = ticks::paired([left.unwrap_or(extremes), extremes], count);
                let factor = left_ticks.1 / right_ticks.1;
                let right = ValueAxis::of_ticks(right_ticks, other, Heights::Values(factor));
                let mut axis = ValueAxis::of_ticks(left_ticks, unit, Heights::Values(1.0));
                if left.is_none() {
                    axis.ticks.clear();
                }
                Self { left: axis, right: Some(right) }
            }
        }
    }

    /// The axis of a line.
    pub(super) fn of(&self, line: &Line) -> &ValueAxis {
        self.right.as_ref().filter(|_| line.is_right).unwrap_or(&self.left)
    }

    /// The ticks that grid lines go through.
    pub(super) fn grid(&self) -> &ValueAxis {
        self.right.as_ref().filter(|_| self.left.ticks.is_empty()).unwrap_or(&self.left)
    }
}

impl ValueAxis {
    /// The axis of values between two extremes; without ticks where there is no value.
    fn linear(extremes: Option<(f64, f64)>, unit: Unit, starts_at_zero: bool, count: f64) -> Self {
        let Some((low, high)) = extremes else { return Self::of_nothing(unit) };
        let (low, high) = widened(low, high, starts_at_zero);
        Self::of_ticks(ticks::linear(low, high, count), unit, Heights::Values(1.0))
    }

    fn log(extremes: Option<(f64, f64)>, unit: Unit, count: f64) -> Self {
        let Some((low, high)) = extremes else { return Self::of_nothing(unit) };
        let (ends, ticks) = ticks::log(low, high, count);
        let label_unit = format::readable_unit(ends.0, unit);
        Self { ticks, ends, unit, label_unit, decimals: 0, heights: Heights::Logarithms }
    }

    fn of_nothing(unit: Unit) -> Self {
        let (ticks, heights) = (Vec::new(), Heights::Values(1.0));
        Self { ticks, ends: (0.0, 1.0), unit, label_unit: (unit, 1.0), decimals: 0, heights }
    }

    fn of_ticks((ticks, step): (Vec<f64>, f64), unit: Unit, heights: Heights) -> Self {
        let ends = (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0));
        let label_unit = format::readable_unit(ends.0.abs().max(ends.1.abs()), unit);
        let decimals = decimals_of(format::printed(step / label_unit.1, unit));
        Self { ticks, ends, unit, label_unit, decimals, heights }
    }

    /// The height of a value, in a unit that both axes of a drawing share.
    pub(super) fn height(&self, value: f64) -> f64 {
        match self.heights {
            Heights::Values(factor) => value * factor,
            Heights::Logarithms => libm::log10(value.clamp(self.ends.0, self.ends.1)),
        }
    }

    /// The heights of the lowest and the highest value.
    pub(super) fn heights(&self) -> (f64, f64) {
        (self.height(self.ends.0), self.height(self.ends.1))
    }

    /// Whether values above and below zero are shown.
    pub(super) fn crosses_zero(&self) -> bool {
        self.ends.0 < 0.0 && self.ends.1 > 0.0
    }

    /// The ink of a tick's line: stronger at the origin, which is zero, or the base of an index.
    pub(super) fn ink(&self, tick: f64) -> Ink {
        let origin = if self.unit == Unit::Index { 100.0 } else { 0.0 };
        if tick == origin { Ink::Zero } else { Ink::Grid }
    }

    /// The label of a tick. The outermost one that is not zero carries the unit.
    pub(super) fn label(&self, language: Language, tick: f64) -> String {
        let bearer = if self.ends.1 > 0.0 { self.ticks.last() } else { self.ticks.first() };
        let is_bearer = bearer.is_some_and(|bearer| (tick - bearer).abs() < f64::EPSILON);
        let (unit, factor) = self.label_unit;
        let value = tick / factor;
        let decimals = match self.heights {
            Heights::Values(_) => self.decimals,
            Heights::Logarithms => decimals_of(format::printed(value, unit)),
        };
        if is_bearer {
            format::value(language, Number::computed(value), unit, Precision::Fixed(decimals))
        } else {
            format::number(language, value, unit, decimals)
        }
    }
}

/// Extremes without traces: one beyond zero that is at most a billionth of the other is zero instead, and takes no
/// room.
fn without_traces((low, high): (f64, f64)) -> (f64, f64) {
    let most = low.abs().max(high.abs()) * 1e-9;
    let is_trace = |value: f64| value.abs() <= most;
    match (is_trace(low), is_trace(high)) {
        (true, false) if low < 0.0 => (0.0, high),
        (false, true) if high > 0.0 => (low, 0.0),
        _ => (low, high),
    }
}

/// Bars and areas start at zero; lines do unless they would be squeezed: when all values are within a third of each
/// other. Those of one value start at zero, too.
fn widened(low: f64, high: f64, starts_at_zero: bool) -> (f64, f64) {
    let keeps_zero = starts_at_zero || is_one_value(low, high) || (low < high / 3.0 && high > low / 3.0);
    let (low, high) = if keeps_zero { (low.min(0.0), high.max(0.0)) } else { (low, high) };
    if is_one_value(low, high) { (low, low + 1.0) } else { (low, high) }
}

/// Most decimals of a label: prices may be below a millionth.
const MOST_DECIMALS: usize = 10;

/// Decimals that a step needs, at most [`MOST_DECIMALS`].
fn decimals_of(step: f64) -> usize {
    let mut scaled = step;
    for decimals in 0..MOST_DECIMALS {
        if (scaled - scaled.round()).abs() < 1e-6 && scaled.round() >= 1.0 {
            return decimals;
        }
        scaled *= 10.0;
    }
    MOST_DECIMALS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(values: &[f64], starts_at_zero: bool, unit: Unit) -> ValueAxis {
        let low = values.iter().copied().reduce(f64::min);
        let high = values.iter().copied().reduce(f64::max);
        ValueAxis::linear(low.zip(high), unit, starts_at_zero, 5.0)
    }

    fn labels(axis: &ValueAxis) -> Vec<String> {
        axis.ticks.iter().map(|t| axis.label(Language::English, *t)).collect()
    }

    #[test]
    fn ticks_are_round_and_the_outermost_carries_the_unit() {
        let labels = |values: &[f64], starts_at_zero, unit| labels(&axis(values, starts_at_zero, unit));
        assert_eq!(labels(&[0.07, 0.46], false, Unit::Ratio), ["0", "10", "20", "30", "40", "50%"]);
        assert_eq!(labels(&[98.0, 203.9], false, Unit::Index), ["50", "100", "150", "200", "250"]);
        assert_eq!(labels(&[-3.0, -12.0], true, Unit::BasisPoints), ["−15\u{a0}bp", "−10", "−5", "0"]);
    }

    #[test]
    fn a_trace_beyond_zero_takes_no_room() {
        assert_eq!(without_traces((-0.0004, 1e15)), (0.0, 1e15));
        assert_eq!(without_traces((-1e15, 0.0004)), (-1e15, 0.0));
        for both in [(-1.0, 1e6), (-1e-12, 1e-12), (0.0, 5.0), (0.0, 0.0), (1e-3, 1e15)] {
            assert_eq!(without_traces(both), both);
        }
    }

    #[test]
    fn small_steps_and_large_amounts_can_be_told_apart() {
        let dollars = Unit::Money(crate::units::Currency::parse("USD").unwrap(), crate::units::Scale::One);
        let labels = |values: &[f64]| labels(&axis(values, false, dollars));
        assert_eq!(
            labels(&[0.00067, 0.00071]),
            ["0.00066", "0.00067", "0.00068", "0.00069", "0.00070", "$0.00071"]
        );
        assert_eq!(labels(&[0.0, 1.1e10]), ["0", "5", "10", "$15B"]);
    }

    #[test]
    fn a_log_axis_has_equal_ratios_at_equal_heights() {
        let axis = ValueAxis::log(Some((0.3, 40.0)), Unit::Multiple, 5.0);
        assert_eq!(labels(&axis), ["0.2", "1", "10", "50×"]);
        let heights = [0.5, 5.0, 50.0].map(|value| axis.height(value));
        assert!((heights[1] - heights[0] - (heights[2] - heights[1])).abs() < 1e-12);
    }

    #[test]
    fn every_domain_has_an_extent() {
        assert!(axis(&[], false, Unit::Multiple).ticks.is_empty());
        for values in [&[0.0][..], &[5.0, 5.0], &[-5.0], &[1e-12, 2e-12], &[1e300, -1e300], &[1e9, 1e9 + 1.0]]
        {
            for starts_at_zero in [true, false] {
                let axis = axis(values, starts_at_zero, Unit::Multiple);
                let (low, high) = axis.heights();
                assert!(low < high, "{values:?}");
                assert!((2..=13).contains(&axis.ticks.len()), "{values:?}: {:?}", axis.ticks);
                assert!(values.iter().all(|v| (low..=high).contains(v)), "{values:?}: {:?}", axis.ticks);
            }
        }
    }
}
