//! Finds each figure in the prose, resolves it to a datum, and says whether it agrees within the precision printed.
//!
//! [`check()`] is the entry point, [`IncrementalCheck`] the same in slices.
//!
//! | file | what it does |
//! | --- | --- |
//! | `note_texts` | the texts of a note, with the references that its author set |
//! | `tokens` | a text as words, numbers and signs |
//! | `letters` | words, capitals or not |
//! | `phrases` | the phrases of the lexicon in a text |
//! | `lexicon/` | the words of a language by which figures are recognised |
//! | `find/` | tokens → mentions |
//! | `when` | periods as prose names them |
//! | `tie/` | mention → the one datum that it can mean |
//! | `resolve/` | quantity → the datum that it stands for, by weighed rules |
//! | `resolved` | what both make of the figures of a sentence |
//! | `interval` | whether a value lies where printed digits say |
//! | `verdict` | mention × datum → whether they agree |
//! | `notation` | another number in the notation of some words |
//! | `legible` | whether a figure reads as it was read |
//! | `target` | what a reference leads to |
//! | `explicit` | claims with an explicit reference |
//! | `checked` | a text that is being checked |
//! | `check` | all of it for a note |
//! | `incremental` | the same in slices |

mod check;
mod checked;
mod claim;
mod explicit;
mod find;
mod incremental;
mod interval;
mod legible;
mod letters;
mod lexicon;
mod mention;
mod notation;
mod note_texts;
mod phrases;
mod resolve;
mod resolved;
mod statement;
mod target;
mod tie;
mod tokens;
mod unit_words;
mod verdict;
mod when;

pub use check::{check, check_counted, explain};
pub use claim::{Claim, Claims, Counts, Expected, Explained, TextLocation, Verdict};
pub use incremental::IncrementalCheck;
pub use mention::{Amount, Direction, Kind, Mention, Reach, Stated};

use crate::note::Note;

/// The words of one of a note's texts, without markup: what a claim's spans count bytes of.
pub fn text_at(note: &Note, location: TextLocation) -> String {
    note_texts::text_at(note, location)
}
