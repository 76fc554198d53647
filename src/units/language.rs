//! The language of a note, which chooses the interface's words and the number formats.

/// A language that [`crate::format`] has tables for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, in the order of their tags.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// Reads a BCP 47 tag by its primary subtag, so that `de-AT` is German; `None` for other languages.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-');
        let primary = subtags.next()?;
        let well_formed =
            subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
        Self::ALL.into_iter().find(|l| well_formed && l.tag().eq_ignore_ascii_case(primary))
    }

    /// The primary subtag: `en`, `de`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primary_subtag_chooses() {
        assert_eq!(Language::parse("en"), Some(Language::English));
        assert_eq!(Language::parse("en-GB"), Some(Language::English));
        assert_eq!(Language::parse("DE-at"), Some(Language::German));
        for other in ["", "fr", "english", "de_AT", "de-"] {
            assert_eq!(Language::parse(other), None, "{other}");
        }
    }
}
