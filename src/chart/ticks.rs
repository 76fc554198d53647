//! Ticks of value axes: round values, equally far apart.

use crate::units::{to_i32, to_u32};

/// Most ticks of an axis, whatever its values.
const MAX_TICKS: u32 = 100;

/// Whether two extremes are one value: they differ by no more than a billionth of their size, or both are as good as
/// zero. Such values differ in how they were computed, as 0.3 and 0.1 + 0.2 do; an axis between them would magnify
/// rounding errors, and its multiples of a step would be beyond what a float can tell apart.
pub(super) fn is_one_value(low: f64, high: f64) -> bool {
    high - low <= (low.abs().max(high.abs()) * 1e-9).max(1e-10)
}

/// Ticks from below `low` to above `high`, about `count` steps apart, and the step. The two are not one value.
pub(super) fn linear(low: f64, high: f64, count: f64) -> (Vec<f64>, f64) {
    let step = nice_step((high - low) / count);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    (multiples(step, first, last.max(first + 1.0)), step)
}

/// The multiples of a step from the `first`-th to the `last`-th, at most [`MAX_TICKS`].
fn multiples(step: f64, first: f64, last: f64) -> Vec<f64> {
    let steps = to_u32((last - first).clamp(0.0, f64::from(MAX_TICKS - 1)));
    (0..=steps).map(|more| (first + f64::from(more)) * step).collect()
}

/// Two rows of ticks with zero at the same height and the same number of steps above it and below, at most `count`
/// in all; and the step of each. Of all such rows, those whose values fill most of both axes.
pub(super) fn paired(extremes: [(f64, f64); 2], count: f64) -> [(Vec<f64>, f64); 2] {
    let most = to_u32(count.max(2.0));
    let needs = |up: u32, down: u32| {
        extremes.iter().all(|(low, high)| (up > 0 || *high <= 0.0) && (down > 0 || *low >= 0.0))
    };
    let mut best: Option<(f64, u32, u32)> = None;
    for up in 0..=most {
        for down in most.saturating_sub(2).max(1).saturating_sub(up)..=most - up {
            let fill = extremes.map(|(low, high)| {
                let span = step_of(low, high, up, down) * f64::from(up + down);
                (high.max(0.0) - low.min(0.0)) / span
            });
            let fill: f64 = fill.iter().sum();
            if up + down > 0 && needs(up, down) && best.is_none_or(|(least, ..)| fill > least + 1e-9) {
                best = Some((fill, up, down));
            }
        }
    }
    let (_, up, down) = best.unwrap_or((0.0, 1, 1));
    extremes.map(|(low, high)| {
        let step = step_of(low, high, up, down);
        (multiples(step, -f64::from(down), f64::from(up)), step)
    })
}

/// The least step with which `up` steps above zero and `down` below reach both extremes.
fn step_of(low: f64, high: f64, up: u32, down: u32) -> f64 {
    let above = if up > 0 { high / f64::from(up) } else { 0.0 };
    let below = if down > 0 { -low / f64::from(down) } else { 0.0 };
    let least = above.max(below);
    nice_step(if least > 0.0 { least } else { 1.0 })
}

/// The ends of a log axis from `low` to `high`, both above zero, and its ticks: 1, 2 and 5 times powers of ten; where
/// those are more than `count` steps, the powers alone and those ends that are clear of them. Within a factor of three
/// they are equally far apart.
pub(super) fn log(low: f64, high: f64, count: f64) -> ((f64, f64), Vec<f64>) {
    if high < low * 3.0 && !is_one_value(low, high) {
        let (ticks, _) = linear(low, high, count);
        if let (Some(first), Some(last)) = (ticks.first(), ticks.last())
            && *first > 0.0
        {
            return ((*first, *last), ticks);
        }
    }
    let all = ones_twos_fives(low, high);
    let (first, last) = (all.first().map_or(low, |t| t.0), all.last().map_or(high, |t| t.0));
    let values = |kept: &dyn Fn(&(f64, u8, i32)) -> bool| -> Vec<f64> {
        all.iter().filter(|tick| kept(tick)).map(|tick| tick.0).collect()
    };
    if all.len() as f64 <= count + 1.0 {
        return ((first, last), values(&|_| true));
    }
    let powers = all.iter().filter(|tick| tick.1 == 1).count();
    let every = to_i32((powers as f64 / (count + 1.0)).ceil().max(1.0));
    let is_clear_end = |tick: &(f64, u8, i32)| {
        every == 1 && (tick.0 == first && tick.1 == 2 || tick.0 == last && tick.1 == 5)
    };
    let kept = values(&|tick| tick.1 == 1 && tick.2.rem_euclid(every) == 0 || is_clear_end(tick));
    ((first, last), kept)
}

/// 1, 2 and 5 times powers of ten from not above `low` to not below `high`, at least two: each with its first digit
/// and its power.
fn ones_twos_fives(low: f64, high: f64) -> Vec<(f64, u8, i32)> {
    let (mut power, mut exponent) = (1.0, 0);
    while power > low && power > f64::MIN_POSITIVE * 100.0 {
        power /= 10.0;
        exponent -= 1;
    }
    while power * 10.0 <= low && power < f64::MAX / 100.0 {
        power *= 10.0;
        exponent += 1;
    }
    let mut found: Vec<(f64, u8, i32)> = Vec::new();
    while power < f64::MAX / 100.0 {
        for digit in [1, 2, 5] {
            let tick = f64::from(digit) * power;
            if tick <= low {
                found.clear();
            }
            found.push((tick, digit, exponent));
            if tick >= high && found.len() > 1 {
                return found;
            }
        }
        power *= 10.0;
        exponent += 1;
    }
    found
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_ticks_are_few_and_reach_around_the_values() {
        assert_eq!(log(7.0, 80.0, 5.0), ((5.0, 100.0), vec![5.0, 10.0, 20.0, 50.0, 100.0]));
        assert_eq!(log(30.0, 4000.0, 5.0), ((20.0, 5000.0), vec![20.0, 100.0, 1000.0, 5000.0]));
        assert_eq!(log(7.0, 7.0, 5.0), ((5.0, 10.0), vec![5.0, 10.0]));
        assert_eq!(log(5.0, 5.0, 5.0).0, (5.0, 10.0));
        assert_eq!(log(101.0, 118.0, 5.0), ((100.0, 120.0), vec![100.0, 105.0, 110.0, 115.0, 120.0]));
        let (ends, ticks) = log(1e-12, 1e14, 5.0);
        assert!(ends.0 <= 1e-12 && ends.1 >= 1e14 && (2..=7).contains(&ticks.len()), "{ends:?} {ticks:?}");
    }

    #[test]
    fn extremes_in_the_last_binary_digits_are_one_value() {
        let next = |value: f64| f64::from_bits(value.to_bits() + 1);
        for value in [0.1, 0.3, 21.0, 1e9, 1e15, 1e-11] {
            assert!(is_one_value(value, next(value)) && is_one_value(value, value), "{value}");
        }
        assert!(is_one_value(0.0, 5.6e-17) && is_one_value(-1e-12, 1e-12));
        assert!(!is_one_value(0.1, 0.100_001) && !is_one_value(0.0, 1e-6) && !is_one_value(1e9, 1e9 + 10.0));
    }

    #[test]
    fn no_axis_has_more_ticks_than_the_limit() {
        let next = f64::from_bits(0.3_f64.to_bits() + 1);
        for (low, high) in
            [(0.3, next), (1e15, 1e15 + 0.125), (-1e308, 1e308), (f64::NAN, 1.0), (0.0, 1e-320)]
        {
            assert!(linear(low, high, 5.0).0.len() <= MAX_TICKS as usize, "{low} {high}");
            assert!(log(low.abs(), high, 5.0).1.len() <= 1000, "{low} {high}");
        }
    }

    #[test]
    fn pairs_have_their_zero_at_the_same_height() {
        let range = |ticks: &[f64]| ticks.iter().position(|tick| *tick == 0.0);
        for extremes in [
            [(0.0, 181.5), (0.02, 0.31)],
            [(-3.0, 10.0), (0.1, 0.2)],
            [(1.0, 4.0), (-9.0, -2.0)],
            [(-0.5, 0.0), (-70.0, -2.0)],
            [(0.0, 0.0), (0.0, 0.0)],
            [(0.0, 1e15), (-1e-9, 0.0)],
        ] {
            for count in [5.0, 7.0, 2.0] {
                let [(left, _), (right, _)] = paired(extremes, count);
                assert_eq!((left.len(), range(&left)), (right.len(), range(&right)), "{extremes:?}");
                assert!(
                    (2..=crate::units::to_usize(count) + 1).contains(&left.len()),
                    "{extremes:?}: {left:?}"
                );
                for ((low, high), ticks) in extremes.iter().zip([left, right]) {
                    assert!(ticks[0] <= *low && *high <= ticks[ticks.len() - 1], "{extremes:?}: {ticks:?}");
                }
            }
        }
    }
}
