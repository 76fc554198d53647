//! Finds each figure in the prose, resolves it to a datum, and has it judged by [`crate::claims`].
//!
//! [`check()`] is the entry point, [`IncrementalCheck`] the same in slices.
//!
//! | file | what it does |
//! | --- | --- |
//! | `tokens` | a text as words, numbers and signs, with the phrases of its language |
//! | `phrases` | the phrases of the lexicon in a text |
//! | `lexicon/` | the words of a language by which figures are recognised |
//! | `find/` | tokens → mentions |
//! | `when` | periods as prose names them |
//! | `unit_words` | units behind numbers |
//! | `tie/` | mention → the one datum that it can mean |
//! | `resolve/` | quantity → the datum that it stands for, by weighed rules |
//! | `resolved` | what both make of the figures of a sentence |
//! | `legible` | whether a figure reads as it was read |
//! | `explicit` | claims with an explicit reference |
//! | `checked` | a text that is being checked |
//! | `check` | all of it for a note |
//! | `incremental` | the same in slices |

mod check;
mod checked;
mod explicit;
mod find;
mod incremental;
mod legible;
mod lexicon;
mod phrases;
mod resolve;
mod resolved;
mod tie;
mod tokens;
mod unit_words;
mod when;

pub use check::{check, check_counted, explain};
pub use incremental::IncrementalCheck;
pub use resolved::Explained;
