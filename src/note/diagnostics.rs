//! Problems and references that are collected while a note is read.

use super::bounds::MAX_REFERENCES;
use super::calendars::Calendars;
use super::column::Columns;
use super::reference::Reference;
use super::report::Reports;
use std::cell::RefCell;

/// Collected while a note is read: problems, and the parts that are checked once all of it is read.
#[derive(Default)]
pub(super) struct Diagnostics {
    pub(super) reports: RefCell<Reports>,
    /// The fiscal years of companies.
    pub(super) calendars: Calendars,
    /// The columns that series may still take.
    pub(super) columns: RefCell<Columns>,
    /// The paragraphs, in the order in which they are read.
    pub(super) paragraphs: RefCell<Vec<Paragraph>>,
    /// The references of all paragraphs, each with the index of its paragraph; no more than the first
    /// [`MAX_REFERENCES`].
    pub(super) references: RefCell<Vec<(usize, Reference)>>,
}

/// The size of a paragraph.
pub(super) struct Paragraph {
    /// Index of its value in the document.
    pub(super) index: usize,
    /// Its length in characters, marks included.
    pub(super) characters: usize,
    /// Number of its references.
    pub(super) references: usize,
}

impl Diagnostics {
    /// Keeps the size and the references of a paragraph, by the index of its value.
    pub(super) fn add_paragraph(&self, index: usize, text: &str, references: &[&Reference]) {
        let characters = text.chars().count();
        self.paragraphs.borrow_mut().push(Paragraph { index, characters, references: references.len() });
        let mut kept = self.references.borrow_mut();
        let left = MAX_REFERENCES.saturating_sub(kept.len());
        kept.extend(references.iter().take(left).map(|reference| (index, (*reference).clone())));
    }
}
