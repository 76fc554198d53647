//! Names of companies, sources, series, facts and charts within a note.

use std::fmt;

/// Lower-case letters, digits and hyphens in parts joined by dots, 1 to 64 characters: `aws.operating-income`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Reads an id; `None` where the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let part_is_valid = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        (text.len() <= 64 && text.split('.').all(part_is_valid)).then(|| Self(text.to_owned()))
    }

    /// The id as entered.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_parts_joined_by_dots_are_ids() {
        for good in ["a", "aws.revenue", "aws.operating-income", "2026", "a-1.b"] {
            assert_eq!(Id::parse(good).map(|id| id.to_string()).as_deref(), Some(good));
        }
        for bad in ["", ".", "a.", "A", "a b", "ä", "a@b", "a/b"] {
            assert_eq!(Id::parse(bad), None, "{bad}");
        }
        assert!(Id::parse(&"a".repeat(64)).is_some());
        assert!(Id::parse(&"a".repeat(65)).is_none());
    }
}
