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
//! | `kind` | a kind of it that its name has not: physical occupancy, sales abroad |
//! | `scope` | less than all of it: in one place, without something |
//! | `expecting` | another who expects it: a house for the consensus, analysts for guidance |
//! | `times` | another time: the third quarter for the second, a year, a month, a day |
//! | `way` | another way: fewer where there are more, guidance cut that was raised, a loss that widened |
//! | `doubt` | by which a figure that is called wrong may be another one that is right |
//! | `movements` | what a sentence says of two of its own amounts |

mod clause;
mod doubt;
mod expecting;
mod figure;
mod kind;
mod measure;
mod movements;
mod names;
mod scope;
mod subject;
mod times;
mod way;
mod words;

use super::checked::Checked;
use super::find::{Found, Piece};
use super::resolve::Naming;
use super::resolved::Explained;
use crate::claims::{Claim, Verdict};
use clause::Clause;
use doubt::{take_back, take_back_of_author};
use figure::Figure;
use movements::hold_against_movements;
pub(super) use names::Names;
use std::ops::Range;
use words::{List, Words};

/// The steps that a token and a claim cost.
const STEPS_OF_TOKEN: usize = 3;
const STEPS_OF_CLAIM: usize = 50;

/// Holds the claims of a sentence against the words beside them; `found` is what it states.
pub(super) fn hold_against_words(
    claims: &mut [Explained],
    (checked, naming): (&Checked<'_>, &Naming<'_>),
    sentence: &Piece,
    found: &[Found],
) {
    if claims.iter().all(|(claim, _)| claim.verdict == Verdict::Unresolved) {
        return;
    }
    checked.tokens.hits.count(sentence.tokens.len() * STEPS_OF_TOKEN + claims.len() * STEPS_OF_CLAIM);
    let words = Words::of(&checked.tokens.all, &sentence.tokens);
    hold_against_movements(claims, checked, &words, sentence, found);
    let is_any_wrong = claims.iter().any(|(claim, _)| claim.verdict.is_wrong() && !claim.is_explicit);
    // Whose is whose is not read: where one seems wrong, each may be.
    let is_shared_out = is_any_wrong && words.any(&sentence.tokens, List::Respectively);
    let held = Held { checked, naming, words: &words, sentence: &sentence.tokens, found };
    held.take_back_wrong(claims);
    held.open_right(claims, is_shared_out);
}

/// A sentence whose claims are held against its words.
struct Held<'h> {
    checked: &'h Checked<'h>,
    naming: &'h Naming<'h>,
    words: &'h Words,
    sentence: &'h Range<usize>,
    found: &'h [Found],
}

impl Held<'_> {
    fn clause(&self, claim: &Claim) -> Clause<'_> {
        let own = self.checked.tokens_of(&claim.span);
        Clause::of((self.words, self.sentence), self.checked.tokens, own, self.found)
    }

    /// A claim that has a datum, with its words.
    fn figure<'f>(&'f self, claim: &'f Claim, clause: &'f Clause<'_>) -> Option<Figure<'f>> {
        Figure::of(self.checked, claim, clause, self.sentence)
    }

    /// Whether the words of a figure may make it less than its datum. Of what its author tied to it they do not.
    fn is_narrowed(&self, claim: &Claim, figure: &Figure<'_>) -> bool {
        !claim.is_explicit && (scope::is_other(figure) || kind::is_other(figure, self.naming))
    }

    /// Takes back that figures are wrong that may be others.
    fn take_back_wrong(&self, claims: &mut [Explained]) {
        for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_wrong()) {
            let clause = self.clause(claim);
            if claim.is_explicit {
                take_back_of_author(claim, &clause);
            } else if self.figure(claim, &clause).is_some_and(|figure| self.is_narrowed(claim, &figure)) {
                claim.verdict = Verdict::Unresolved;
            } else {
                take_back(claim, self.checked, &clause, self.sentence);
            }
        }
    }

    /// Leaves open what is right by its datum, but is of another one by its words.
    fn open_right(&self, claims: &mut [Explained], is_shared_out: bool) {
        let (mut opened, mut narrowed) = (Vec::new(), Vec::new());
        for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_right()) {
            let clause = self.clause(claim);
            let figure = self.figure(claim, &clause);
            let is_narrowed = figure.as_ref().is_some_and(|figure| self.is_narrowed(claim, figure));
            let is_unshared = is_shared_out && !claim.is_explicit;
            if !is_narrowed && !is_unshared && !figure.is_some_and(|figure| is_other(&figure)) {
                continue;
            }
            opened.push(clause.own.start);
            if is_narrowed {
                narrowed.push(clause.own.end);
            }
            claim.verdict = Verdict::Unresolved;
        }
        if opened.is_empty() {
            return;
        }
        // `climbed 11% to €561m` is of one time and place.
        let is_to = |at: usize| self.words.is(at, List::To);
        for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_right()) {
            let clause = self.clause(claim);
            let leads_to = |start: &usize| clause.behind.len() == 1 && clause.behind.end == *start;
            let is_led_to = |end: &usize| *end + 1 == clause.own.start && is_to(*end) && !claim.is_explicit;
            if is_to(clause.own.end) && opened.iter().any(leads_to) || narrowed.iter().any(is_led_to) {
                claim.verdict = Verdict::Unresolved;
            }
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
