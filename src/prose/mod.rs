//! Finds each figure in the prose, resolves it to a datum, and has it judged by [`crate::claims`].
//!
//! [`check()`] is the entry point, [`IncrementalCheck`] the same in parts.
//!
//! ```
//! use research_widget::{claims::Verdict, note::parse, prose};
//!
//! let note = parse(
//!     r#"{"version": 1, "id": "n", "lang": "en", "title": "Acme's first quarter", "period": "2026-Q1",
//!         "companies": [{"id": "acme", "name": "Acme"}], "sources": [{"id": "s", "title": "Results"}],
//!         "series": [{"id": "sales", "name": "Sales", "company": "acme", "source": "s", "unit": "USD",
//!             "scale": "million", "frequency": "quarter", "start": "2025-Q1", "values": [40, 43, 45, 47, 52]}],
//!         "summary": ["Acme's sales rose 30% to $53 million in the first quarter."]}"#,
//! )
//! .unwrap();
//! let claims = prose::check(&note);
//! let agrees: Vec<bool> = claims.iter().map(|claim| claim.verdict == Verdict::Agrees).collect();
//! // 52 over 40 is 30%; the amount is off by one.
//! assert_eq!(agrees, [true, false]);
//! ```
//!
//! | file | what it does |
//! | --- | --- |
//! | `tokens` | a text as words, numbers and signs, with the phrases of its language |
//! | `phrases/` | tables of phrases, and where they stand in a text |
//! | `lexicon/` | the words of a language by which figures are recognised |
//! | `find/` | tokens → mentions |
//! | `when` | periods as prose names them |
//! | `unit_words` | units behind numbers |
//! | `tie/` | mention → the one datum that it can mean |
//! | `resolve/` | quantity → the datum that it stands for, by weighed rules |
//! | `resolved` | what both make of the figures of a sentence |
//! | `other_currency` | amounts that are right but for their currency |
//! | `own_signs` | signs that several currencies share |
//! | `legible` | whether a figure reads as it was read |
//! | `reference_words` | what the words of a reference state |
//! | `explicit` | claims with an explicit reference |
//! | `checked` | a text that is being checked |
//! | `cells` | the datum that the headers of a table cell name |
//! | `beside/` | words right beside a figure that make it another one |
//! | `datum` | the name and the period of what a reference leads to |
//! | `check` | all of it for a note |
//! | `incremental` | the same in parts |

#[macro_use]
mod phrases;

mod beside;
mod cells;
mod check;
mod checked;
mod datum;
mod explicit;
mod find;
mod incremental;
mod joined;
mod legible;
mod lexicon;
mod other_currency;
mod own_signs;
mod reference_words;
mod resolve;
mod resolved;
mod tie;
mod tokens;
mod unit_words;
mod when;

pub use check::{check, check_counted, explain};
pub use incremental::IncrementalCheck;
pub use resolved::Explained;
