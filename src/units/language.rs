//! The language of a note, which chooses the interface's words and the number formats.

/// A language that [`crate::format`] has tables for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// English with the number formats of India: `12,34,567.8`.
    IndianEnglish,
    /// German.
    German,
    /// German with the number formats of Switzerland and Liechtenstein: `1’234.5`.
    SwissGerman,
}

impl Language {
    /// One language for each tag, in the order of the tags. Variants that differ only in number formats
    /// (`IndianEnglish`, `SwissGerman`) are not listed.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// Reads a BCP 47 tag by its primary subtag, so that `de-AT` is German; of regions `CH` and `LI` of German and `IN`
    /// of English have number formats of their own. `None` for other languages.
    pub fn parse(tag: &str) -> Option<Self> {
        let (primary, others) = tag.split_once('-').map_or((tag, None), |(first, rest)| (first, Some(rest)));
        let mut others = others.into_iter().flat_map(|rest| rest.split('-'));
        let mut regions = others.clone();
        let mut is_in = |region: &[&str]| regions.any(|s| region.iter().any(|r| s.eq_ignore_ascii_case(r)));
        let is_subtag = |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_well_formed = others.all(is_subtag);
        let language =
            Self::ALL.into_iter().find(|l| is_well_formed && l.tag().eq_ignore_ascii_case(primary))?;
        Some(match language {
            Self::German if is_in(&["CH", "LI"]) => Self::SwissGerman,
            Self::English if is_in(&["IN"]) => Self::IndianEnglish,
            other => other,
        })
    }

    /// The primary subtag: `en`, `de`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English | Self::IndianEnglish => "en",
            Self::German | Self::SwissGerman => "de",
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
        for swiss in ["de-CH", "de-Latn-ch", "de-LI", "de-CH-1996"] {
            assert_eq!(Language::parse(swiss), Some(Language::SwissGerman), "{swiss}");
        }
        assert_eq!(Language::parse("en-CH"), Some(Language::English));
        assert_eq!(Language::parse("en-in"), Some(Language::IndianEnglish));
        assert_eq!(Language::parse("de-IN"), Some(Language::German));
        for other in ["", "fr", "english", "de_AT", "de-"] {
            assert_eq!(Language::parse(other), None, "{other}");
        }
    }
}
