//! Addresses of a note and its files, as far as the publisher gives them.

use crate::note::Link;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt;

/// All but what RFC 3986 calls unreserved.
pub(super) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An absolute `https:` or `http:` address without a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// A text that is no [`Address`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddress {
    /// Name of the thing with the address, such as an option.
    pub what: String,
    /// The text.
    pub found: String,
}

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: found {:?}, expected a whole address that begins with https:// or http:// and has no # in it",
            self.what, self.found
        )
    }
}

impl std::error::Error for BadAddress {}

impl Address {
    /// Reads the address of something.
    ///
    /// # Errors
    /// [`BadAddress`] for relative addresses, for other schemes, and for addresses with spaces, control characters or
    /// a fragment.
    pub fn parse(what: &str, text: &str) -> Result<Self, BadAddress> {
        let bad = || BadAddress { what: what.to_owned(), found: text.to_owned() };
        Link::parse(text).and_then(|link| Self::from_link(&link)).ok_or_else(bad)
    }

    /// The address of a link in a note; `None` for mail, and where it has a fragment.
    pub fn from_link(link: &Link) -> Option<Self> {
        web(link).filter(|text| !text.contains('#')).map(|text| Self(text.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address with one more parameter, whose value is escaped.
    #[must_use]
    pub fn with_parameter(&self, name: &str, value: &str) -> Self {
        let mark = if self.0.contains('?') { '&' } else { '?' };
        Self(format!("{}{mark}{name}={}", self.0, utf8_percent_encode(value, RESERVED)))
    }
}

/// The address of a link that is not mail.
pub(super) fn web(link: &Link) -> Option<&str> {
    let is_mail = link.as_str().get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    (!is_mail).then_some(link.as_str())
}

/// Addresses of a note and its files; metadata that needs an unknown one is omitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The page with the note.
    pub page: Option<Address>,
    /// The note as JSON.
    pub note: Option<Address>,
    /// The picture of [`super::card`].
    pub card: Option<Address>,
    /// The page that shows a note inside other pages.
    pub embed: Option<Address>,
    /// The file of [`super::oembed`].
    pub oembed: Option<Address>,
    /// The publisher's site; `None` for the address of the note's publisher.
    pub provider: Option<Address>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_web_addresses_are_addresses() {
        for good in ["https://example.com/a?b=c", "HTTP://example.com", "https://[::1]:8080/"] {
            assert_eq!(Address::parse("--page", good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "card.png",
            "/card.png",
            "//example.com/a",
            "mailto:a@example.com",
            "MAILTO:a@example.com",
            "javascript:alert(1)",
            "https://",
            "https://example.com/a b",
            "https://example.com/\"onload=",
            "https://example.com/#part",
            "file:///etc/passwd",
            "data:text/html,x",
        ] {
            assert!(Address::parse("--page", bad).is_err(), "{bad}");
        }
        assert_eq!(
            Address::parse("--card", "card.png").unwrap_err().to_string(),
            "--card: found \"card.png\", expected a whole address that begins with https:// or http:// and has no # in it"
        );
    }

    #[test]
    fn parameters_are_escaped() {
        let page = Address::parse("", "https://example.com/embed.html").unwrap();
        let one = page.with_parameter("note", "https://example.com/ä&b.json?c=d e");
        assert_eq!(
            one.as_str(),
            "https://example.com/embed.html?note=https%3A%2F%2Fexample.com%2F%C3%A4%26b.json%3Fc%3Dd%20e"
        );
        assert!(one.with_parameter("lang", "de").as_str().ends_with("d%20e&lang=de"));
    }
}
