//! Finds each figure in the prose, ties it to a datum, and says whether it agrees within the precision printed.
//!
//! [`check()`] is the door.
//!
//! | file | what it does |
//! | --- | --- |
//! | `texts` | the texts of a note, with the references that its author set |
//! | `tokens` | a text as words, numbers and signs |
//! | `letters` | words, capitals or not |
//! | `phrases` | the phrases of the lexicon in a text |
//! | `lexicon/` | the words of a language by which figures are recognised |
//! | `find/` | tokens → mentions |
//! | `when` | periods as prose names them |
//! | `tie/` | mention → the one datum that it can mean |
//! | `interval` | whether a value lies where printed digits say |
//! | `verdict` | mention × datum → whether they agree |
//! | `notation` | another number in the notation of some words |
//! | `legible` | whether a figure reads as it was read |
//! | `target` | what a reference leads to |
//! | `explicit` | claims that an author tied |
//! | `check` | all of it for a note |

mod check;
mod claim;
mod explicit;
mod find;
mod interval;
mod legible;
mod letters;
mod lexicon;
mod mention;
mod notation;
mod phrases;
mod target;
mod texts;
mod tie;
mod tokens;
mod verdict;
mod when;

pub use check::check;
pub use claim::{Claim, Claims, Counts, Expected, Place, Verdict};
pub use mention::{Amount, Direction, Kind, Mention, Reach, Stated};

use crate::note::Note;

/// The words of one of a note's texts, without marks: what a claim's spans count bytes of.
pub fn words_at(note: &Note, place: Place) -> String {
    texts::words_at(note, place)
}
