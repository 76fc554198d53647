//! The rules: what words beside a quantity tell about what it stands for. Each has a name, by which `check --explain` and
//! reports of false alarms speak of it.
//!
//! | file | what its rules tell |
//! | --- | --- |
//! | `subject` | which fact or series a quantity is of |
//! | `unit` | the same by its unit |
//! | `period` | when it was |
//! | `company` | whose it is |
//! | `movement` | that it is a change, or the value reached |
//! | `basis` | what a change is measured against |
//! | `earlier` | that it is of an earlier period |
//! | `expectation` | that it was expected, and by whom |
//! | `revision` | that it is what was expected before, or now |
//! | `surprise` | that it is how far results were from what was expected |
//! | `share` | that it is a part of something |
//! | `ends` | that it is an end of a range |
//! | `doubt` | that it is nothing that the note has |
//! | `part` | that it is of a part, a place, one of many, or others that the note does not have |

mod basis;
mod case;
mod company;
mod doubt;
mod earlier;
mod ends;
mod expectation;
mod movement;
mod part;
mod period;
mod revision;
mod share;
mod subject;
mod surprise;
mod unit;

use self::case::{Case, Findings};
use super::evidence::Evidence;
use super::view::View;

/// A group of rules for amounts.
type Group = fn(&Case<'_>, &mut Findings);

const GROUPS: [Group; 10] = [
    movement::apply,
    basis::apply,
    earlier::apply,
    expectation::apply,
    revision::apply,
    surprise::apply,
    share::apply,
    ends::apply,
    doubt::apply,
    part::apply,
];

/// All that speaks for readings of a quantity.
pub(super) fn apply(view: &View<'_>) -> Vec<Evidence> {
    let mut findings = Findings { all: Vec::new() };
    subject::apply(view, &mut findings);
    unit::apply(view, &mut findings);
    period::apply(view, &mut findings);
    if let Some(amount) = view.amount() {
        let case = Case { view, amount, own: view.own() };
        GROUPS.iter().for_each(|group| group(&case, &mut findings));
    }
    company::apply(view, &mut findings);
    findings.all
}
