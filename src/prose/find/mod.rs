//! Finds what a text states: amounts, ranks, streaks and directions, each with its words.
//!
//! | file | what it finds |
//! | --- | --- |
//! | `found` | a mention with its tokens |
//! | `number` | the value of digits |
//! | `amount` | a number with its currency, scale and unit |
//! | `shared` | the unit that numbers share |
//! | `amounts` | all amounts of a text, with ranges and bounds |
//! | `bound` | bounds before amounts |
//! | `multiples` | multiples in words |
//! | `outlook` | whether words make a figure an expectation |
//! | `direction` | which way words say that something went |
//! | `run` | ranks and streaks |
//! | `sentence` | sentences and clauses |

mod amount;
mod amounts;
mod bound;
mod direction;
mod found;
mod fraction;
mod multiples;
mod outlook;
mod run;
mod sentence;
mod shared;

pub(super) use amount::{number_word, raw};
pub(super) use bound::bound_before;
pub(super) use found::Found;
pub(super) use run::cardinal;
pub(super) use sentence::{Piece, pieces};

use super::lexicon::Lexicon;
use super::tokens::Tokens;
use std::ops::Range;

/// Everything that a sentence states, in reading order, none overlapping another.
pub(super) fn find(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let mut found = run::runs(tokens, sentence, words);
    let amounts = amounts::amounts(tokens, sentence, words);
    found.extend(amounts.into_iter().filter(|one| is_free(&found, one)).collect::<Vec<_>>());
    let verbs = direction::statements(tokens, sentence, &found, words);
    found.extend(verbs);
    found.sort_by_key(|one| one.tokens.start);
    for one in &mut found {
        one.mention.span = tokens.span(one.tokens.start, one.tokens.end.saturating_sub(1));
    }
    found
}

fn is_free(taken: &[Found], one: &Found) -> bool {
    taken.iter().all(|other| other.tokens.end <= one.tokens.start || one.tokens.end <= other.tokens.start)
}
