//! The value axis: a domain that ends on ticks, and the ticks' labels.

use crate::figures::Mark;
use crate::format::{self, Precision};
use crate::units::{Language, Unit};

/// A value axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// Rising; the first and the last bound the domain. At least two, or none where there is no value.
    pub(super) ticks: Vec<f64>,
    unit: Unit,
    decimals: usize,
}

impl ValueAxis {
    /// The axis of values between two extremes, with about `count` steps; without ticks where there is no value.
    pub(super) fn new(extremes: Option<(f64, f64)>, unit: Unit, mark: Mark, count: f64) -> Self {
        let Some((low, high)) = extremes else { return Self { ticks: Vec::new(), unit, decimals: 0 } };
        let (low, high) = widened(low, high, mark);
        let step = nice_step((high - low) / count);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let mut ticks = Vec::new();
        let mut multiple = first;
        while multiple <= last.max(first + 1.0) {
            ticks.push(multiple * step);
            multiple += 1.0;
        }
        Self { ticks, unit, decimals: decimals_of(format::printed(step, unit)) }
    }

    pub(super) fn low(&self) -> f64 {
        self.ticks.first().copied().unwrap_or(0.0)
    }

    pub(super) fn high(&self) -> f64 {
        self.ticks.last().copied().unwrap_or(1.0)
    }

    /// The value that the others are read against: zero, of an index its base.
    pub(super) fn origin(&self) -> f64 {
        if self.unit == Unit::Index { 100.0 } else { 0.0 }
    }

    /// The label of a tick. The outermost one that is not zero carries the unit.
    pub(super) fn label(&self, language: Language, tick: f64) -> String {
        let bearer = if self.high() > 0.0 { self.high() } else { self.low() };
        let is_bearer = (tick - bearer).abs() < f64::EPSILON;
        if is_bearer && self.decimals <= 2 {
            format::value(language, tick, self.unit, Precision::Full)
        } else {
            format::number(language, tick, self.unit, self.decimals)
        }
    }
}

/// Bars start at zero; lines do unless they would be squeezed: when all values are within a third of each other.
fn widened(low: f64, high: f64, mark: Mark) -> (f64, f64) {
    let keeps_zero = mark == Mark::Bar || low >= high || (low < high / 3.0 && high > low / 3.0);
    let (low, high) = if keeps_zero { (low.min(0.0), high.max(0.0)) } else { (low, high) };
    if low < high { (low, high) } else { (low, low + 1.0) }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `raw`, which is above zero.
fn nice_step(raw: f64) -> f64 {
    let mut power = 1.0;
    while power > raw && power > f64::MIN_POSITIVE * 100.0 {
        power /= 10.0;
    }
    while power * 10.0 <= raw && power < f64::MAX / 100.0 {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * 0.999_999)
        .unwrap_or(power)
}

/// Decimals that a step needs, at most four.
fn decimals_of(step: f64) -> usize {
    let mut scaled = step;
    for decimals in 0..4 {
        if (scaled - scaled.round()).abs() < 1e-6 && scaled.round() >= 1.0 {
            return decimals;
        }
        scaled *= 10.0;
    }
    4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(values: &[f64], mark: Mark, unit: Unit) -> ValueAxis {
        let low = values.iter().copied().reduce(f64::min);
        let high = values.iter().copied().reduce(f64::max);
        ValueAxis::new(low.zip(high), unit, mark, 5.0)
    }

    fn labels(values: &[f64], mark: Mark, unit: Unit) -> Vec<String> {
        let axis = axis(values, mark, unit);
        axis.ticks.iter().map(|t| axis.label(Language::English, *t)).collect()
    }

    #[test]
    fn ticks_are_round_and_the_outermost_carries_the_unit() {
        assert_eq!(labels(&[0.07, 0.46], Mark::Line, Unit::Ratio), ["0", "10", "20", "30", "40", "50%"]);
        assert_eq!(labels(&[98.0, 203.9], Mark::Line, Unit::Index), ["50", "100", "150", "200", "250"]);
        assert_eq!(labels(&[-3.0, -12.0], Mark::Bar, Unit::BasisPoints), ["−15\u{a0}bp", "−10", "−5", "0"]);
    }

    #[test]
    fn every_domain_has_an_extent() {
        assert!(axis(&[], Mark::Line, Unit::Multiple).ticks.is_empty());
        for values in [&[0.0][..], &[5.0, 5.0], &[-5.0], &[1e-12, 2e-12], &[1e300, -1e300], &[1e9, 1e9 + 1.0]]
        {
            for mark in [Mark::Line, Mark::Bar] {
                let axis = axis(values, mark, Unit::Multiple);
                assert!(axis.low() < axis.high(), "{values:?}");
                assert!((2..=13).contains(&axis.ticks.len()), "{values:?}: {:?}", axis.ticks);
                assert!(
                    values.iter().all(|v| (axis.low()..=axis.high()).contains(v)),
                    "{values:?}: {:?}",
                    axis.ticks
                );
            }
        }
    }
}
