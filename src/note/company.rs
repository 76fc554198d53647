//! Who a note is about, who publishes it, and where its figures come from.

use super::decode::Cursor;
use super::literals::{Link, words};
use crate::units::Id;

/// A company that the note speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Company {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// Exchange symbol: `AMZN`.
    pub ticker: Option<String>,
    /// Where it is listed: `NASDAQ`.
    pub exchange: Option<String>,
    /// Subject of the note, or mentioned only.
    pub role: Role,
    /// Invented; the page says so.
    pub fictional: bool,
}

/// What part a company plays in a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Listed beside the title.
    Subject,
    /// Named in the prose only.
    Mentioned,
}

words!(Role { Subject: "subject", Mentioned: "mentioned" });

impl Company {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.word("id");
        let name = fields.name("name");
        let ticker = fields.optional_name("ticker");
        let exchange = fields.optional_name("exchange");
        let role = fields.optional_word("role").unwrap_or(Role::Subject);
        let fictional = fields.optional("fictional").and_then(|f| f.boolean()).unwrap_or(false);
        fields.finish();
        Some(Self { id: id?, name: name?, ticker, exchange, role, fictional })
    }
}

/// Who publishes the note.
#[derive(Clone, Debug, PartialEq)]
pub struct Publisher {
    /// As printed.
    pub name: String,
    /// Its home page.
    pub url: Option<Link>,
}

impl Publisher {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let name = fields.name("name");
        let url = fields.optional_word("url");
        fields.finish();
        Some(Self { name: name?, url })
    }
}

/// Where figures come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub title: String,
    /// Where it can be read.
    pub url: Option<Link>,
}

impl Source {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.word("id");
        let title = fields.text("title");
        let url = fields.optional_word("url");
        fields.finish();
        Some(Self { id: id?, title: title?, url })
    }
}
