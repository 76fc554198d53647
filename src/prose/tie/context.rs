//! The subjects and periods that a note has named so far.

use super::anchor::{About, Anchor};
use super::dated::{Dated, has_april_fiscal_year};
use super::fact::Facts;
use super::sentence::Sentence;
use super::subject::{Names, Parts, Subject, Wording, names, subjects};
use crate::note::{Note, Role};
use crate::prose::lexicon::Lexicon;
use crate::prose::phrases::Index;
use crate::prose::tokens::Tokens;
use crate::units::Id;
use std::ops::Range;

/// What the note has spoken of so far.
pub(in crate::prose) struct Context<'n> {
    pub(super) note: &'n Note,
    pub(super) words: &'static Lexicon,
    names: Names<'n>,
    pub(super) subjects: Vec<Subject<'n>>,
    parts: Parts,
    pub(super) facts: Facts<'n>,
    /// The company last named in an earlier text, else the only one that the note is about.
    pub(super) old_company: Option<&'n Id>,
    /// The company last named in an earlier sentence of the same text.
    pub(super) company: Option<&'n Id>,
    /// The quantity last named in an earlier sentence of the same text.
    pub(super) carried: Option<Anchor>,
    /// The period last named there.
    pub(super) carried_date: Option<Dated>,
    /// Whether fiscal years run from April to March.
    pub(in crate::prose) has_april_fiscal_year: bool,
    pub(super) sentence: Sentence<'n>,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

impl<'n> Context<'n> {
    pub(in crate::prose) fn new(note: &'n Note, words: &'static Lexicon, index: &Index) -> Self {
        let names = names(note);
        let wording = Wording { words, index };
        let subjects = subjects(note, &names, wording);
        let facts = Facts::new(note, &names, wording);
        let mut subject_companies = note.companies.iter().filter(|company| company.role == Role::Subject);
        let only = subject_companies.next().filter(|_| subject_companies.next().is_none());
        Self {
            note,
            words,
            parts: Parts::new(&subjects, &names),
            names,
            subjects,
            facts,
            old_company: only.map(|company| &company.id),
            company: None,
            carried: None,
            carried_date: None,
            has_april_fiscal_year: has_april_fiscal_year(note),
            sentence: Sentence::default(),
            start: 0,
            end: 0,
        }
    }

    /// Begins another text: the subjects of the last one are remembered less.
    pub(in crate::prose) fn begin(&mut self) {
        self.old_company =
            self.sentence.named.last().map(|last| last.company).or(self.company).or(self.old_company);
        (self.company, self.carried, self.carried_date) = (None, None, None);
        self.sentence = Sentence::default();
    }

    /// Takes in the next sentence.
    pub(in crate::prose) fn read(&mut self, tokens: &Tokens<'_>, sentence: &Range<usize>) {
        self.company = self.sentence.named.last().map(|last| last.company).or(self.company);
        let known = self.sentence.anchors.iter().rev().find(|anchor| !anchor.subjects.is_empty());
        self.carried = known.cloned().or(self.carried.take());
        let dated = self.sentence.dated.iter().rev().find(|dated| !dated.is_base);
        self.carried_date = dated.copied().or(self.carried_date);
        (self.start, self.end) = (sentence.start, sentence.end);
        let about = About { subjects: &self.subjects, names: &self.names, parts: &self.parts };
        self.sentence = Sentence::read(tokens, sentence, &about, self.words, self.has_april_fiscal_year);
    }
}
