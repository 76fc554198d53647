//! A set of series of a chart, by their slots.

use crate::note::MAX_SERIES;

// A bit for each slot.
const _: () = assert!(MAX_SERIES <= u8::BITS as usize);

/// A set of slots, each below [`MAX_SERIES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots(u8);

impl Slots {
    /// Whether a slot is among them.
    pub fn contains(self, slot: u8) -> bool {
        self.0 & bit(slot) != 0
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Slots beyond the eighth are in no set.
fn bit(slot: u8) -> u8 {
    1_u8.checked_shl(u32::from(slot)).unwrap_or_default()
}

impl FromIterator<u8> for Slots {
    fn from_iter<I: IntoIterator<Item = u8>>(slots: I) -> Self {
        Self(slots.into_iter().fold(0, |set, slot| set | bit(slot)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_in_or_not() {
        let slots: Slots = [0, 7, 7].into_iter().collect();
        assert_eq!(
            (slots.contains(0), slots.contains(1), slots.contains(7), slots.contains(9)),
            (true, false, true, false)
        );
        assert_eq!((slots.len(), slots.is_empty(), Slots::default().is_empty()), (2, false, true));
    }
}
