//! Words that name another subject than that of the datum: cash for debt, a backlog for orders, bonds for shares, another
//! whole of a share, another company.

use super::figure::Figure;
use super::names::Name;
use super::words::List;
use crate::note::{Part, Transform};
use crate::units::Measure;

/// Lists of which a quantity is named by one, and taken for the other.
const OTHERS: [(List, List); 6] = [
    (List::Debt, List::Cash),
    (List::Cash, List::Debt),
    (List::Orders, List::Backlog),
    (List::Backlog, List::Intake),
    (List::Buyback, List::Payout),
    (List::Charges, List::Releases),
];
/// Tokens right behind a figure that say of what it is.
const OF: usize = 2;

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    is_of_other_kind(figure)
        || is_of_other_whole(figure)
        || is_of_other_name(figure)
        || is_of_other_company(figure)
}

/// `net cash of £142.3m` of net debt.
fn is_of_other_kind(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    OTHERS.iter().filter(|(own, other)| figure.is_named(*own) && !figure.is_named(*other)).any(
        |(own, other)| {
            let lists = [*own, *other];
            let of = clause.words.first(clause.behind.clone().take(OF), &lists);
            of.or_else(|| clause.nearest(&lists)) == Some(*other)
        },
    )
}

/// `the share of order intake` of a share of revenue.
fn is_of_other_whole(figure: &Figure<'_>) -> bool {
    let note = figure.note;
    let whole = match &figure.reference.transform {
        Transform::ShareOf(whole) | Transform::Part(Part::EarlierShareOf(whole)) => Some(whole),
        Transform::Of(Measure::Share) => {
            note.series(&figure.reference.subject).and_then(|series| series.share_of.as_ref())
        }
        _ => return false,
    };
    let Some(whole) = whole else { return false };
    let mut is_other = false;
    for name in names_behind_of(figure) {
        if name.ids.contains(whole) {
            return false;
        }
        is_other |= !name.ids.contains(&figure.reference.subject);
    }
    is_other
}

/// The names behind `of`: `the share of order intake`, `27.9% of revenue`.
fn names_behind_of<'f>(figure: &'f Figure<'_>) -> impl Iterator<Item = &'f Name> {
    let clause = figure.clause;
    let all = clause.before.clone().chain(clause.behind.clone());
    // `des Ebitda` of what is named `bereinigtes Ebitda`
    all.filter(|at| clause.words.is(*at, List::OfWhat)).flat_map(|at| figure.names_at(at + 1))
}

/// `net interest income` of the total income: the nearest name before it is another's, or the one behind it.
fn is_of_other_name(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    let is_own = |name: &Name| name.text == figure.name;
    let (mut other, mut own_end) = (None, 0);
    for at in clause.before.clone() {
        for name in figure.names_at(at) {
            // The last word of another name may be that of its own, and a part of its own name another's.
            if is_own(name) && other.is_none_or(|end| at >= end) {
                (other, own_end) = (None, at + name.len());
            } else if !is_own(name) && name.is_long() && at >= own_end {
                other = Some(at + name.len());
            }
        }
    }
    let mut behind = figure.names_at(clause.own.end).filter(|name| !name.is_last_word).peekable();
    let is_other_behind = behind.peek().is_some() && !behind.any(is_own);
    let is_own_before = clause.before.clone().flat_map(|at| figure.names_at(at)).any(is_own);
    other.is_some() || is_other_behind && !is_own_before
}

/// `Ledgerly's shares` of those of another company, in a sentence that names only that before.
fn is_of_other_company(figure: &Figure<'_>) -> bool {
    let (note, subject) = (figure.note, &figure.reference.subject);
    let of_fact = || note.fact(subject).and_then(|fact| fact.company.as_ref()).map(std::slice::from_ref);
    let own =
        note.series(subject).map(|series| series.companies.as_slice()).or_else(of_fact).unwrap_or_default();
    let (names, tokens, sentence) = (figure.checked.names, figure.checked.tokens, figure.sentence);
    let named = |at: usize| tokens.get(at).map(|token| names.companies(token.text)).unwrap_or_default();
    let before = sentence.start..figure.clause.own.start;
    let is_other = before.clone().any(|at| named(at).iter().any(|id| !own.contains(id)));
    let is_own = sentence.clone().any(|at| named(at).iter().any(|id| own.contains(id)));
    // `Pike Lake, of which the company owns 12.4%`
    let is_pronoun = figure.clause.words.any(&before, List::Company);
    // A company of the note may be the house.
    let is_expected = matches!(figure.reference.transform, Transform::Part(Part::Expected(..)));
    !own.is_empty() && is_other && !is_own && !is_pronoun && !is_expected
}
