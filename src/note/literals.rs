//! The words with a meaning that fields hold: ids, periods, units, links.

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
        let is_clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c));
        (is_clean && rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii()))
            .then(|| Self(text.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Literal for Link {
    fn expected() -> String {
        "an address that begins with https://, http:// or mailto:".to_owned()
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Id {
    fn expected() -> String {
        "an id: lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters"
            .to_owned()
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Language {
    fn expected() -> String {
        one_of(&Self::ALL.map(Self::tag))
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Period {
    fn expected() -> String {
        "a period such as 2026, 2026-Q1, 2026-03 or 2026-03-31".to_owned()
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

/// A day, as a field holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateText(pub Period);

impl Literal for DateText {
    fn expected() -> String {
        "a day such as 2026-03-31".to_owned()
    }
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
    fn expected() -> String {
        "an ISO 4217 code such as USD, or one of: percent, basis-points, multiple, count".to_owned()
    }
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

/// A literal that is one of a few tokens.
macro_rules! one_of_all {
    ($($type:ty),*) => {$(
        impl Literal for $type {
            fn expected() -> String {
                one_of(&<$type>::ALL.map(<$type>::token))
            }
            fn read(text: &str) -> Option<Self> {
                <$type>::ALL.into_iter().find(|value| value.token() == text)
            }
        }
    )*};
}
pub(super) use one_of_all;

one_of_all!(Frequency, Scale, Status, Qualifier, Measure);

/// `one of: a, b, c`.
pub(super) fn one_of(tokens: &[&str]) -> String {
    format!("one of: {}", tokens.join(", "))
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
        ] {
            assert!(Link::parse(bad).is_none(), "{bad}");
        }
    }
}
