//! Reports about values of a document, and the problems that they become: each with its path, in document order.

use super::json::{Document, push_field};
use super::problem::{Kind, Problem};
use std::cmp::Reverse;

/// Most problems that are listed of one note: more help nobody, and a file of another kind has a million.
pub const MAX_PROBLEMS: usize = 100;

/// Most unknown ids of a note for which the nearest of those declared is looked for: each is compared with all of them.
const MOST_LOOKED_FOR: usize = 20;

/// What was reported while a document was read: the first [`MAX_PROBLEMS`] reports, each about the value of an index, and
/// how many more there were.
#[derive(Default)]
pub(super) struct Reports {
    kept: Vec<(usize, Kind)>,
    others: usize,
    /// How many ids were looked for among those that are declared.
    looked_for: usize,
}

impl Reports {
    /// Adds a report about a value; of a missing field, about the object without it.
    pub(super) fn add(&mut self, index: usize, kind: Kind) {
        // The note's defaults are read by whoever has them.
        let report = (index, kind);
        if !self.kept.contains(&report) && !self.count_if_full() {
            self.kept.push(report);
        }
    }

    /// Counts an id that names nothing with the report of the same id, which is then about the first of its values; returns
    /// whether there is such a report.
    pub(super) fn count_unknown_id(&mut self, at: usize, what: &'static str, id: &str) -> bool {
        // A series that is missing is named by charts as a "series", by prose as a "series or fact".
        let is_alike =
            |one: &str, other: &str| one.split(" or ").any(|kind| other.split(" or ").any(|own| own == kind));
        self.count(at, |kept| match kept {
            Kind::Dangling { what: kept_what, id: kept_id, others, .. }
                if kept_id == id && is_alike(kept_what, what) =>
            {
                Some(others)
            }
            _ => None,
        })
    }

    /// Counts a text that is to be an id and is none with the report of the same text, likewise.
    pub(super) fn count_malformed_id(&mut self, at: usize, id: &str) -> bool {
        self.count(at, |kept| match kept {
            Kind::Malformed { id: kept_id, others, .. } if kept_id == id => Some(others),
            _ => None,
        })
    }

    /// Counts a value with the first report that is alike, by its number of others; returns whether there is one.
    fn count(&mut self, at: usize, others_of: impl Fn(&mut Kind) -> Option<&mut usize>) -> bool {
        for (index, kept) in &mut self.kept {
            if let Some(others) = others_of(kept) {
                *others += 1;
                *index = at.min(*index);
                return true;
            }
        }
        false
    }

    /// Counts a search for the nearest id; returns whether it may be made.
    pub(super) fn count_lookup(&mut self) -> bool {
        self.looked_for += 1;
        self.looked_for <= MOST_LOOKED_FOR
    }

    /// Counts a report that is left out, where [`MAX_PROBLEMS`] are kept already; returns whether it was.
    pub(super) fn count_if_full(&mut self) -> bool {
        let is_full = self.kept.len() >= MAX_PROBLEMS;
        self.others += usize::from(is_full);
        is_full
    }

    /// The problems of a document, and how many more there are. A missing field comes behind those that are there.
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
