//! Collects reports about values of a document, and turns them into problems with paths, in document order.

use super::json::{Document, push_field};
use super::problem::{Kind, Problem};
use std::cmp::Reverse;

/// Maximum number of problems listed for a note: more help nobody, and a file of another kind may have a million.
pub const MAX_PROBLEMS: usize = 100;

/// Maximum number of pairs of letters that are compared to find the declared ids nearest to unknown ones: some 50 ms.
const MOST_COMPARED: usize = 2_000_000;

/// Reports made while a document is read: the first [`MAX_PROBLEMS`], each with the index of its value, and the number
/// of the others.
#[derive(Default)]
pub(super) struct Reports {
    kept: Vec<(usize, Kind)>,
    others: usize,
    /// Number of pairs of letters that were compared to find the declared ids nearest to unknown ones.
    compared: usize,
}

impl Reports {
    /// Adds a report about the value at an index, unless it is there already; a missing field is reported about its
    /// object.
    pub(super) fn add(&mut self, index: usize, kind: Kind) {
        // A value of the note's defaults is read, and reported, by every object that inherits it.
        let report = (index, kind);
        if !self.kept.contains(&report) && !self.count_if_full() {
            self.kept.push(report);
        }
    }

    /// Counts another use of an unknown id in the report of the same id, which is kept at the smaller index; false if
    /// there is no such report.
    pub(super) fn count_unknown_id(&mut self, index: usize, what: &'static str, id: &str) -> bool {
        // A missing series is reported by charts as a "series", by prose as a "series or fact".
        let is_alike =
            |one: &str, other: &str| one.split(" or ").any(|kind| other.split(" or ").any(|own| own == kind));
        self.count(index, |kept| match kept {
            Kind::Dangling { what: kept_what, id: kept_id, others, .. }
                if kept_id == id && is_alike(kept_what, what) =>
            {
                Some(others)
            }
            _ => None,
        })
    }

    /// Counts a text that is to be an id and is none with the report of the same text, likewise.
    pub(super) fn count_malformed_id(&mut self, index: usize, id: &str) -> bool {
        self.count(index, |kept| match kept {
            Kind::Malformed { id: kept_id, others, .. } if kept_id == id => Some(others),
            _ => None,
        })
    }

    /// Counts a value with the first report that is alike, by its number of others; returns whether there is one.
    fn count(&mut self, index: usize, others_of: impl Fn(&mut Kind) -> Option<&mut usize>) -> bool {
        for (kept_index, kept) in &mut self.kept {
            if let Some(others) = others_of(kept) {
                *others += 1;
                *kept_index = index.min(*kept_index);
                return true;
            }
        }
        false
    }

    /// Counts a search for the one of so many ids that is nearest to another; true if it may be made.
    pub(super) fn count_lookup(&mut self, ids: usize, id: &str) -> bool {
        self.compared += ids * id.len() * id.len();
        self.compared <= MOST_COMPARED
    }

    /// Counts a report as dropped if [`MAX_PROBLEMS`] are kept already; true if it was dropped.
    pub(super) fn count_if_full(&mut self) -> bool {
        let is_full = self.kept.len() >= MAX_PROBLEMS;
        self.others += usize::from(is_full);
        is_full
    }

    /// The problems in document order, and the number of those dropped. A missing field follows the fields of its
    /// object.
    pub(super) fn problems(mut self, document: &Document) -> (Vec<Problem>, usize) {
        // Stable, so that reports about one value keep their order.
        self.kept.sort_by_key(|(index, kind)| match kind {
            Kind::Missing { .. } => (document.end(*index) - 1, Reverse(*index)),
            _ => (*index, Reverse(usize::MAX)),
        });
        let problem = |(index, kind)| {
            let mut path = document.path(index);
            if let Kind::Missing { field } = kind {
                push_field(&mut path, field);
            }
            Problem { path, kind }
        };
        (self.kept.into_iter().map(problem).collect(), self.others)
    }
}
