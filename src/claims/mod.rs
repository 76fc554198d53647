//! A figure of the prose, its datum, and whether that says the same.
//!
//! [`crate::prose`] finds the figures and resolves them; what is found is judged here, from the note's data alone. A
//! page has this half in its core, and the other one only where nobody has read its prose before.
//!
//! | file | what it does |
//! | --- | --- |
//! | `mention` | a figure as the prose states it |
//! | `claim` | a mention with its datum and the verdict |
//! | `note_texts` | the texts of a note, with the references that its author set |
//! | `target` | what a reference leads to |
//! | `verdict` | mention × datum → whether they agree |
//! | `statement` | the same for facts and what was expected of them |
//! | `interval` | whether a value lies where printed digits say |
//! | `packed/` | claims as values of JSON |
//! | `notation` | another number in the notation of some words |
//! | `token` | a text as words, numbers and signs |
//! | `number` | digits as a number |
//! | `letters` | words, capitals or not |
//!
//! ```
//! use research_widget::claims::{Claim, Expected, Verdict, text_at};
//! use research_widget::{note, prose};
//!
//! let note = r##"{
//!   "version": 1, "id": "aws", "lang": "en", "title": "AWS",
//!   "companies": [{ "id": "amazon", "name": "Amazon" }],
//!   "sources": [{ "id": "results", "title": "Results" }],
//!   "series": [{
//!     "id": "aws.revenue", "name": "AWS revenue", "company": "amazon", "source": "results",
//!     "unit": "USD", "scale": "billion", "frequency": "quarter", "start": "2025-Q1",
//!     "values": [29.267, 30.873, 33.006, 35.579, 37.6]
//!   }],
//!   "summary": ["Revenue rose [28%](#aws.revenue@2026-Q1/yoy) to [$36.7B](#aws.revenue@2026-Q1)."]
//! }"##;
//! let note = note::parse(note).unwrap();
//! let claims = prose::check(&note);
//! let words = |claim: &Claim| text_at(&note, claim.location)[claim.span.clone()].to_owned();
//! let found: Vec<_> = claims.iter().map(|claim| (words(claim), claim.verdict.clone())).collect();
//! // 37.6 / 29.267 − 1 = 0.2847, printed 28%; the revenue has two digits swapped.
//! let expected = Expected::Amount("$37.6B".to_owned());
//! assert_eq!(found, [("28%".to_owned(), Verdict::Agrees), ("$36.7B".to_owned(), Verdict::Differs(expected))]);
//! assert_eq!((claims.counts().recomputed, claims.counts().wrong), (1, 1));
//! ```

mod claim;
mod interval;
mod letters;
mod mention;
mod notation;
mod note_texts;
mod number;
mod packed;
mod statement;
mod target;
mod token;
mod verdict;

pub use claim::{Claim, Claims, Counts, Expected, TextLocation, Verdict};
pub use mention::{Amount, Direction, Kind, Mention, Reach, Stated};
pub use packed::{Audience, PackedValue, pack, unpack};

pub(crate) use interval::within;
pub(crate) use letters::{caseless, ends_with_word, folded, hash, same_word, starts_with_word};
pub(crate) use note_texts::{Text, texts};
pub(crate) use number::{Number, number};
pub(crate) use statement::measure_of;
pub(crate) use target::Target;
pub(crate) use token::{Token, TokenKind, split};
pub(crate) use verdict::{converted, covers};

use crate::note::Note;

/// The text at a location, without markup; the spans of claims are byte ranges of it.
pub fn text_at(note: &Note, location: TextLocation) -> String {
    note_texts::text_at(note, location)
}
