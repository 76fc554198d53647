//! Saturating conversions of floats to integers: truncate, clamp to the range, NaN gives 0.
#![expect(clippy::cast_possible_truncation, reason = "casts of floats saturate, which is what these are for")]

/// Converts an index or a count; negative numbers give 0.
#[inline]
pub fn to_usize(value: f64) -> usize {
    value as usize
}

/// Converts a length in pixels or a count; negative numbers give 0.
#[inline]
pub fn to_u32(value: f64) -> u32 {
    value as u32
}

/// Converts a coordinate or an exponent.
#[inline]
pub fn to_i32(value: f64) -> i32 {
    value as i32
}

/// Converts an ordinal of a period.
#[inline]
pub fn to_i64(value: f64) -> i64 {
    value as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_out_of_range_are_the_nearest_whole_number() {
        assert_eq!((to_usize(2.9), to_usize(-1.0), to_usize(f64::NAN)), (2, 0, 0));
        assert_eq!((to_u32(1e12), to_i32(-1e12), to_i64(-2.9)), (u32::MAX, i32::MIN, -2));
    }
}
