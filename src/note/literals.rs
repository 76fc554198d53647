//! Literals: texts with a form of their own, such as ids, periods, units and links.

use super::calendars::Naming;
use super::characters::is_hidden;
use super::shape::{Literal, Shape};
use crate::units::{
    Currency, Frequency, Id, Language, Measure, NamedAfter, Period, Qualifier, Scale, Status,
};

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
        let is_host = match rest.strip_prefix('[') {
            // An IPv6 address, closed and followed by a port, a path or nothing.
            Some(rest) => rest.split_once(']').is_some_and(|(address, after)| {
                address.contains(':')
                    && address.bytes().all(|b| b.is_ascii_hexdigit() || b":.".contains(&b))
                    && (after.is_empty() || after.starts_with([':', '/', '?', '#']))
            }),
            None => rest.starts_with(|c: char| c.is_ascii_alphanumeric() || !c.is_ascii()),
        };
        (is_clean && is_host).then(|| Self(text.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Literal for Link {
    const EXPECTED: &str = "an address that begins with https://, http:// or mailto:";
    const SHAPE: Shape = Shape::Literal("Link");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Id {
    const EXPECTED: &str =
        "an id: lower-case letters, digits and hyphens in parts joined by dots, at most 64 characters";
    const SHAPE: Shape = Shape::Literal("Id");
    const IS_ID: bool = true;

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn malformed_id(text: &str) -> Option<&str> {
        Some(text)
    }
}

impl Literal for Language {
    const EXPECTED: &str = "one of: de, en";
    const SHAPE: Shape = Shape::Literal("LanguageTag");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Literal for Period {
    const EXPECTED: &str = "a period such as 2026, 2026-Q1, 2026-03 or 2026-03-31";
    const SHAPE: Shape = Shape::Literal("Period");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn read_by(text: &str, naming: Naming<'_>) -> Option<Self> {
        let period = Self::parse_by(text, naming.own)?;
        let is_named = naming.is_of_company || text.starts_with("FY");
        Some(if is_named { period } else { period.named_by(None) })
    }

    fn expected(text: &str) -> &'static str {
        if text.starts_with("FY") {
            "a calendar period such as 2026-Q1, or one such as FY2026-Q1 of a company with a \"fiscalYear\""
        } else {
            Self::EXPECTED
        }
    }
}

/// The month, or the day, on which a year ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearEnd {
    /// Month, 1 to 12.
    pub month: i32,
    /// The last one of February and later ones stand for the end of a month.
    pub day: i32,
}

impl Literal for YearEnd {
    const EXPECTED: &str = "a month such as 01, or a day such as 03-31";
    const SHAPE: Shape = Shape::Literal("YearEnd");

    fn read(text: &str) -> Option<Self> {
        let day = if text.len() == 2 { format!("2024-{text}-28") } else { format!("2024-{text}") };
        let day = DateText::read(&day)?.0;
        Some(Self { month: day.month(), day: day.part() })
    }
}

/// A day, as a field holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateText(pub Period);

impl Literal for DateText {
    const EXPECTED: &str = "a day such as 2026-03-31";
    const SHAPE: Shape = Shape::Literal("Day");

    fn read(text: &str) -> Option<Self> {
        Period::parse(text).filter(|p| p.frequency() == Frequency::Day).map(Self)
    }
}

/// A day or a minute, as a field holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(pub Period);

impl Literal for Moment {
    const EXPECTED: &str = "a day or a minute (UTC) such as 2026-03-31 or 2026-03-31T14:30";
    const SHAPE: Shape = Shape::Literal("Moment");

    fn read(text: &str) -> Option<Self> {
        let is_moment = |p: &Period| matches!(p.frequency(), Frequency::Day | Frequency::Minute);
        Period::parse(text).filter(is_moment).map(Self)
    }
}

/// The keyword of a unit, or the code of a currency, as the field `unit` holds it; without a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKeyword {
    Money(Currency),
    Count,
    Number,
    Percent,
    BasisPoints,
    Multiple,
}

impl Literal for UnitKeyword {
    const EXPECTED: &str = "an ISO 4217 code such as USD, one of: percent, basis-points, multiple, count, number, \
        or a symbol: { \"symbol\": \"GW\" }";
    const SHAPE: Shape = Shape::Literal("UnitWord");

    fn read(text: &str) -> Option<Self> {
        match text {
            "percent" => Some(Self::Percent),
            "basis-points" => Some(Self::BasisPoints),
            "multiple" => Some(Self::Multiple),
            "count" => Some(Self::Count),
            "number" => Some(Self::Number),
            code => Currency::parse(code).map(Self::Money),
        }
    }
}

/// Reads an enum of the units by its keywords.
macro_rules! literal_by_keyword {
    ($($type:ident: $shape:literal),*) => {$(
        impl Literal for $type {
            const EXPECTED: &str = Self::ONE_OF;
            const SHAPE: Shape = Shape::Literal($shape);

            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        }
    )*};
}

impl Literal for Frequency {
    const EXPECTED: &str = "one of: year, half-year, quarter, month, day, minute";
    const SHAPE: Shape = Shape::Literal("FrequencyWord");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).filter(|frequency| *frequency != Self::NineMonths)
    }
}

literal_by_keyword!(
    NamedAfter: "NamedAfterWord",
    Scale: "ScaleWord",
    Status: "StatusWord",
    Qualifier: "QualifierWord",
    Measure: "ViewWord"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_schemes_are_links() {
        for good in [
            "https://example.com",
            "HTTP://example.com/a?b=c#d",
            "mailto:desk@example.com",
            "https://[::1]:8080/",
            "https://[2001:db8::1]",
        ] {
            assert!(Link::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "/demo",
            "example.com",
            "javascript:alert(1)",
            "https://",
            "https://[",
            "https://[]/",
            "https://[::1",
            "https://[::1]x/",
            "https://[a b]/",
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
