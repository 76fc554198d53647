//! Words right beside a figure that make it another one than its datum, whatever led to that. A figure that is right, and
//! whose words are of another, is not shown as right; where a sentence contradicts its own amounts, it is wrong.
//!
//! | file | what it does |
//! | --- | --- |
//! | `words` | the lists of words (`words.tsv`), and where their phrases stand |
//! | `clause` | the words beside a figure, as far as the figures before and behind it |
//! | `figure` | a figure that is right, with its datum and its words |
//! | `measure` | another measure: a share for a growth, a total for what it is per share, a loss for a profit |
//! | `subject` | another subject: cash for debt, a backlog for orders, another company |
//! | `names` | the names of what a note has, by how they begin |
//! | `expecting` | another who expects it: a house for the consensus, analysts for guidance |
//! | `times` | another time: the third quarter for the second, a year, a month, a day |
//! | `way` | another way: fewer where there are more, guidance cut that was raised, a loss that widened |
//! | `doubt` | by which a figure that is called wrong may be another one that is right |
//! | `movements` | what a sentence says of two of its own amounts |

mod clause;
mod doubt;
mod expecting;
mod figure;
mod measure;
mod movements;
mod names;
mod subject;
mod times;
mod way;
mod words;

use super::checked::Checked;
use super::find::{Found, Piece};
use super::resolved::Explained;
use crate::claims::{Claim, Verdict};
use clause::Clause;
use doubt::{take_back, take_back_of_author};
use figure::Figure;
use movements::hold_against_movements;
pub(super) use names::Names;
use words::{List, Words};

/// The steps that a token and a claim cost.
const STEPS_OF_TOKEN: usize = 3;
const STEPS_OF_CLAIM: usize = 50;

/// Holds the claims of a sentence against the words beside them; `found` is what it states.
pub(super) fn hold_against_words(
    claims: &mut [Explained],
    checked: &Checked<'_>,
    sentence: &Piece,
    found: &[Found],
) {
    if claims.iter().all(|(claim, _)| claim.verdict == Verdict::Unresolved) {
        return;
    }
    checked.tokens.hits.count(sentence.tokens.len() * STEPS_OF_TOKEN + claims.len() * STEPS_OF_CLAIM);
    let words = Words::of(&checked.tokens.all, &sentence.tokens);
    hold_against_movements(claims, checked, &words, sentence, found);
    let clause_of = |claim: &Claim| {
        Clause::of((&words, &sentence.tokens), checked.tokens, checked.tokens_of(&claim.span), found)
    };
    let is_any_wrong = claims.iter().any(|(claim, _)| claim.verdict.is_wrong() && !claim.is_explicit);
    // Whose is whose is not read: where one seems wrong, each may be.
    let is_shared_out = is_any_wrong && words.any(&sentence.tokens, List::Respectively);
    for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_wrong()) {
        let clause = clause_of(claim);
        if claim.is_explicit {
            take_back_of_author(claim, &clause);
        } else {
            take_back(claim, checked, &clause, &sentence.tokens);
        }
    }
    let mut opened = Vec::new();
    for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_right()) {
        let clause = clause_of(claim);
        if is_shared_out && !claim.is_explicit
            || Figure::of(checked, claim, &clause, &sentence.tokens).is_some_and(|figure| is_other(&figure))
        {
            claim.verdict = Verdict::Unresolved;
            opened.push(clause.own.start);
        }
    }
    if opened.is_empty() {
        return;
    }
    // `climbed 11% to €561m` is of one time.
    for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_right()) {
        let clause = clause_of(claim);
        let leads_to = |start: &usize| clause.behind.len() == 1 && clause.behind.end == *start;
        let is_to = checked.tokens.get(clause.own.end).is_some_and(|token| token.is("to") || token.is("auf"));
        if is_to && opened.iter().any(leads_to) {
            claim.verdict = Verdict::Unresolved;
        }
    }
}

/// Whether the words of a figure are of another one.
fn is_other(figure: &Figure<'_>) -> bool {
    measure::is_other(figure)
        || subject::is_other(figure)
        || expecting::is_other(figure)
        || times::is_other(figure)
        || way::is_other(figure)
}
