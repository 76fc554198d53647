//! All that the quantities of a text may stand for: what the note has, and what it could have.

use super::fact_readings::of_fact;
use super::months::Months;
use super::reading::Reading;
use super::series_readings::of_series;
use super::subject::{Source, Subject};
use crate::note::Note;

/// Most times of a sentence that readings of series are made for.
const MOST_TIMES: usize = 24;

/// Makes the readings of a note's subjects.
pub(super) struct Readings<'n> {
    note: &'n Note,
    pub(super) subjects: Vec<Subject<'n>>,
}

impl<'n> Readings<'n> {
    pub(super) fn of(note: &'n Note, subjects: Vec<Subject<'n>>) -> Self {
        Self { note, subjects }
    }

    /// The readings of a subject; of a series at some times besides the note's own.
    pub(super) fn of_subject(&self, index: usize, times: &[Months]) -> Vec<Reading> {
        let Some(subject) = self.subjects.get(index) else { return Vec::new() };
        match subject.source {
            Source::Fact(fact) => of_fact(self.note, &self.subjects, (index, subject), fact),
            Source::Series(series) => {
                let times = times.get(..MOST_TIMES).unwrap_or(times);
                of_series(self.note, &self.subjects, (index, subject), series, times)
            }
        }
    }
}
