//! The words with a meaning that fields hold: ids, periods, units, links.

use super::characters::is_hidden;
use super::decode::Literal;
use crate::units::{Currency, Frequency, Id, Language, Measure, Period, Qualifier, Scale, Status};

/// An absolute `https:`, `http:` or `mailto:` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// `None` for other schemes, relative addresses and addresses with spaces or control characters.
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let rest =
            ["https://", "http://", "mailto:"].into_iter().find_map(|scheme| lower.strip_prefix(scheme))?;
        let is_clean = !text.chars().any(|c| c.is_whitespace() || is_hidden(c) || "<>\"\\".contains(c));
        (is_clean && rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii()))
            .then(|| Self(text.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Literal for Link {
    const EXPECTED: &str = "an address that begins with https://, http:// or mailto:";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Id {
    const EXPECTED: &str =
        "an id: lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Language {
    const EXPECTED: &str = "one of: de, en";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Period {
    const EXPECTED: &str = "a period such as 2026, 2026-Q1, 2026-03 or 2026-03-31";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

/// A day, as a field holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateText(pub Period);

impl Literal for DateText {
    const EXPECTED: &str = "a day such as 2026-03-31";

    fn read(text: &str) -> Option<Self> {
        Period::parse(text).filter(|p| p.frequency() == Frequency::Day).map(Self)
    }
}

/// A unit without its scale, as the field `unit` holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitWord {
    Money(Currency),
    Count,
    Percent,
    BasisPoints,
    Multiple,
}

impl Literal for UnitWord {
    const EXPECTED: &str = "an ISO 4217 code such as USD, or one of: percent, basis-points, multiple, count";

    fn read(text: &str) -> Option<Self> {
        match text {
            "percent" => Some(Self::Percent),
            "basis-points" => Some(Self::BasisPoints),
            "multiple" => Some(Self::Multiple),
            "count" => Some(Self::Count),
            code => Currency::parse(code).map(Self::Money),
        }
    }
}

/// Reads an enum of the units by its tokens.
macro_rules! tokens {
    ($($type:ident),*) => {$(
        impl Literal for $type {
            const EXPECTED: &str = Self::ONE_OF;

            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        }
    )*};
}

tokens!(Frequency, Scale, Status, Qualifier, Measure);

/// Reads an enum by the words for its variants: `words!(Role { Subject: "subject", Mentioned: "mentioned" })`.
macro_rules! words {
    ($type:ident { $first:ident: $word:literal $(, $variant:ident: $other:literal)* $(,)? }) => {
        impl $type {
            /// Every variant.
            pub const ALL: [Self; [$word $(, $other)*].len()] = [Self::$first $(, Self::$variant)*];

            /// The word for it in a note.
            pub fn token(self) -> &'static str {
                match self {
                    Self::$first => $word,
                    $(Self::$variant => $other,)*
                }
            }
        }

        impl crate::note::decode::Literal for $type {
            const EXPECTED: &str = concat!("one of: ", $word $(, ", ", $other)*);

            fn read(text: &str) -> Option<Self> {
                let place = crate::note::literals::place_of(text, &[$word $(, $other)*])?;
                Self::ALL.get(place).copied()
            }
        }
    };
}
pub(super) use words;

/// Where a word stands among others.
pub(super) fn place_of(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|word| *word == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_schemes_are_links() {
        for good in ["https://example.com", "HTTP://example.com/a?b=c#d", "mailto:desk@example.com"] {
            assert!(Link::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "/demo",
            "example.com",
            "javascript:alert(1)",
            "https://",
            "https://a b",
            "data:text/html,x",
            " https://example.com",
            "https:\\\\example.com",
            "java\nscript:x",
            "https://exa\u{202e}mple.com/",
            "https://exa\u{200b}mple.com/",
            "https://exa\u{ad}mple.com/",
        ] {
            assert!(Link::parse(bad).is_none(), "{bad}");
        }
    }
}
