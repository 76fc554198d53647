//! Symbols of units that have no name of their own in the format.

use std::fmt;

/// The symbol of a unit: `GW`, `oz`, `t CO₂`. Its characters are kept in place, so that a unit can be copied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Symbol([char; Self::MAX]);

impl Symbol {
    /// Most characters.
    pub const MAX: usize = 12;

    /// 1 to [`Symbol::MAX`] characters, none of them a control character, and no space at either end.
    pub fn parse(text: &str) -> Option<Self> {
        let is_clean =
            !text.is_empty() && text.trim().len() == text.len() && !text.contains(char::is_control);
        let (mut symbol, mut places) = ([END; Self::MAX], 0);
        for c in text.chars() {
            *symbol.get_mut(places)? = c;
            places += 1;
        }
        is_clean.then_some(Self(symbol))
    }
}

/// After the last character.
const END: char = '\0';

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take_while(|c| **c != END).try_for_each(|c| fmt::Write::write_char(f, *c))
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Symbol({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_printed() {
        for good in ["t", "GW", "g/t", "t CO₂", "EH/s", "123456789012"] {
            assert_eq!(Symbol::parse(good).map(|symbol| symbol.to_string()).as_deref(), Some(good));
        }
        for bad in ["", " ", " t", "t ", "a\0b", "1234567890123"] {
            assert_eq!(Symbol::parse(bad), None, "{bad}");
        }
    }
}
