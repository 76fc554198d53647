//! The lowest and highest value of any range of a column, at a cost that does not grow with the column.

use std::ops::Range;

/// Values to a block, and blocks to a block of the level above.
const FAN_OUT: usize = 16;

/// The extremes of each block of a column, of each block of blocks, and so on: about 1.07 bytes a value.
#[derive(Clone, Debug, Default)]
pub(super) struct Pyramid {
    /// From fine to coarse; [`NONE`] where a block holds no value.
    levels: Vec<Vec<(f64, f64)>>,
}

/// The extremes of two. A NaN is neither below nor above anything, so it changes nothing. Compared by hand because
/// `f64::min` is a call into the maths library, and this is most of what grows with the values in a column of pixels.
fn joined(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (if b.0 < a.0 { b.0 } else { a.0 }, if b.1 > a.1 { b.1 } else { a.1 })
}

/// The extremes of no value.
const NONE: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

impl Pyramid {
    pub(super) fn new(values: &[f64]) -> Self {
        let base = |block: &[f64]| block.iter().fold(NONE, |found, value| joined(found, (*value, *value)));
        let above = |block: &[(f64, f64)]| block.iter().copied().fold(NONE, joined);
        let mut levels: Vec<Vec<(f64, f64)>> = Vec::new();
        if values.len() > FAN_OUT {
            levels.push(values.chunks(FAN_OUT).map(base).collect());
        }
        while let Some(top) = levels.last().filter(|top| top.len() > FAN_OUT) {
            let next = top.chunks(FAN_OUT).map(above).collect();
            levels.push(next);
        }
        Self { levels }
    }

    /// The lowest and the highest of the values in a range; `None` where it holds none.
    pub(super) fn extremes(&self, values: &[f64], range: Range<usize>) -> Option<(f64, f64)> {
        let Range { mut start, mut end } = range;
        let mut found = NONE;
        let mut take = |values: Option<&[f64]>| {
            for value in values.unwrap_or_default() {
                found = joined(found, (*value, *value));
            }
        };
        // Values up to the first whole block, and from the last one on; the same with blocks on each level.
        let (first, last) = (start.next_multiple_of(FAN_OUT), end - end % FAN_OUT);
        if first >= last || self.levels.is_empty() {
            take(values.get(start..end));
            return known(found);
        }
        take(values.get(start..first));
        take(values.get(last..end));
        (start, end) = (first / FAN_OUT, last / FAN_OUT);
        for (depth, blocks) in self.levels.iter().enumerate() {
            let (first, last) = (start.next_multiple_of(FAN_OUT), end - end % FAN_OUT);
            let mut take = |blocks: Option<&[(f64, f64)]>| {
                found = blocks.unwrap_or_default().iter().copied().fold(found, joined);
            };
            if first >= last || depth + 1 == self.levels.len() {
                take(blocks.get(start..end));
                break;
            }
            take(blocks.get(start..first));
            take(blocks.get(last..end));
            (start, end) = (first / FAN_OUT, last / FAN_OUT);
        }
        known(found)
    }

    /// Bytes taken beside the values.
    #[cfg(test)]
    fn bytes(&self) -> usize {
        self.levels.iter().map(|level| level.len() * size_of::<(f64, f64)>()).sum()
    }
}

fn known((low, high): (f64, f64)) -> Option<(f64, f64)> {
    (low <= high).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(values: &[f64], range: Range<usize>) -> Option<(f64, f64)> {
        known(values[range].iter().fold(NONE, |found, value| joined(found, (*value, *value))))
    }

    #[test]
    fn every_range_has_the_extremes_of_its_values() {
        let values: Vec<f64> = (0..5_000_u64)
            .map(
                |n| if n % 97 < 3 || (600..900).contains(&n) { f64::NAN } else { ((n * 7919) % 1009) as f64 },
            )
            .collect();
        for len in [0, 1, 15, 16, 17, 255, 256, 257, 272, 5_000] {
            let values = &values[..len];
            let pyramid = Pyramid::new(values);
            for start in (0..=len).step_by(1 + len / 60) {
                for end in (start..=len).step_by(1 + len / 70) {
                    assert_eq!(
                        pyramid.extremes(values, start..end),
                        plain(values, start..end),
                        "{start}..{end} of {len}"
                    );
                }
            }
        }
    }

    #[test]
    fn it_takes_little_beside_the_values() {
        let values = vec![1.0; 1_000_000];
        assert!(Pyramid::new(&values).bytes() < values.len() * 11 / 10);
    }
}
