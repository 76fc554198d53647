//! What every group of rules is given: the amount in its sentence, and what the rules found so far.

use crate::claims::{Amount, Kind};
use crate::note::ExpectationKind;
use crate::prose::resolve::cue::{Basis, Cue};
use crate::prose::resolve::evidence::{Evidence, Pattern, Slot};
use crate::prose::resolve::view::View;
use crate::prose::resolve::vocabulary::Tag;
use std::ops::Range;

/// What the rules make of a quantity.
pub(super) struct Findings {
    pub(super) all: Vec<Evidence>,
}

impl Findings {
    pub(super) fn add(&mut self, rule: &'static str, speaks_for: Slot, weight: i32, tokens: Range<usize>) {
        self.all.push(Evidence { rule, speaks_for, weight, tokens });
    }

    pub(super) fn role(&mut self, rule: &'static str, pattern: Pattern, weight: i32, tokens: &Range<usize>) {
        self.add(rule, Slot::Role(pattern), weight, tokens.clone());
    }
}

/// An amount in its sentence.
pub(super) struct Case<'v> {
    pub(super) view: &'v View<'v>,
    pub(super) amount: &'v Amount,
    /// Its tokens.
    pub(super) own: Range<usize>,
}

impl Case<'_> {
    /// Whether it is no amount of something, but a rate or a multiple.
    pub(super) fn is_rate(&self) -> bool {
        matches!(self.amount.kind, Kind::Percent | Kind::Points | Kind::BasisPoints | Kind::Multiple)
    }

    /// The word before it.
    pub(super) fn word_before(&self) -> String {
        self.own.start.checked_sub(1).map(|at| self.view.word(at)).unwrap_or_default()
    }

    /// A word right before it for what it is compared with: `from`.
    pub(super) fn from(&self) -> Option<&Tag> {
        self.view.before(is_from)
    }
}

pub(super) fn is_from(cue: Cue) -> bool {
    matches!(cue, Cue::From | Cue::UpFrom | Cue::Than)
}

pub(super) fn basis_of(cue: Cue) -> Option<Basis> {
    match cue {
        Cue::Base(basis) | Cue::Earlier(basis) => Some(basis),
        _ => None,
    }
}

pub(super) fn is_base(cue: Cue) -> bool {
    basis_of(cue).is_some()
}

/// Whose expectation a cue speaks of: `None` inside where it does not say.
pub(super) fn kind_of(cue: Cue) -> Option<Option<ExpectationKind>> {
    Some(match cue {
        Cue::Consensus => Some(ExpectationKind::Consensus),
        Cue::Guide => Some(ExpectationKind::Guidance),
        Cue::Target | Cue::PriceTarget => Some(ExpectationKind::Target),
        Cue::Ours => Some(ExpectationKind::Forecast),
        Cue::Expect => None,
        _ => return None,
    })
}
