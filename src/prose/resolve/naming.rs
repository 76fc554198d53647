//! How a text names one figure of the note, for those that hold its words against it.

use super::anchor::{Anchor, is_whole};
use super::cue::Cue;
use super::resolver::{Resolver, within};
use super::subject::Subject;
use super::text::Text;
use super::vocabulary::{Lexicon, tags_at};
use crate::claims::caseless;
use crate::units::Id;
use std::ops::Range;

/// What a word is, as far as it is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prose) enum Word {
    /// One of the figure's name, or another form of one.
    Own,
    /// One that tells a kind of a quantity from others: `adjusted`, `online`.
    Kind,
    /// The name of a quantity or company, or one that says something else of a figure.
    Other,
    /// One that is not known here.
    Unknown,
}

/// How a sentence names figures of the note.
pub(in crate::prose) struct Naming<'r> {
    text: &'r Text<'r>,
    /// Where it names what the note has figures of.
    anchors: &'r [Anchor],
    subjects: &'r [Subject<'r>],
    lexicon: &'r Lexicon,
}

impl<'r> Naming<'r> {
    pub(in crate::prose) fn of(
        resolver: &'r Resolver<'_>,
        text: &'r Text<'_>,
        sentence: &Range<usize>,
    ) -> Self {
        let anchors = within(&text.anchors, sentence, |anchor| anchor.tokens.start);
        Self { text, anchors, subjects: resolver.subjects(), lexicon: resolver.lexicon() }
    }

    fn subject(&self, id: &Id) -> Option<(usize, &'r Subject<'r>)> {
        self.subjects.iter().enumerate().find(|(_, subject)| subject.id() == id)
    }

    /// Where the sentence names a figure, in order.
    pub(in crate::prose) fn names(&self, id: &Id) -> impl Iterator<Item = Range<usize>> {
        let own = self.subject(id).map(|(index, _)| index);
        let is_own = move |subject: &(usize, i32)| Some(subject.0) == own;
        self.anchors
            .iter()
            .filter(move |anchor| anchor.subjects.iter().any(is_own))
            .map(|anchor| anchor.tokens.clone())
    }

    /// Whether the last quantity that some words name is one that the note has nothing of: `Ebitda` where it has the Ebit.
    pub(in crate::prose) fn is_unknown_named_last(&self, range: &Range<usize>) -> bool {
        let is_within = |tokens: &Range<usize>| range.contains(&tokens.start) && tokens.end <= range.end;
        let last = self.anchors.iter().rfind(|anchor| is_within(&anchor.tokens));
        last.is_some_and(|anchor| {
            let mut tags = tags_at(&self.text.tags, anchor.tokens.start);
            let is_quantity =
                |cue: Cue| matches!(cue, Cue::Concept(concept) if ACCOUNTS.contains(&self.lexicon.concept_name(concept)));
            anchor.subjects.is_empty() && tags.any(|tag| is_quantity(tag.cue))
        })
    }

    /// What a word of the text is beside the name of a figure.
    pub(in crate::prose) fn word(&self, id: &Id, at: usize) -> Word {
        let stem = self.text.tokens.get(at).map(|token| self.lexicon.stem(token.text));
        let own = self.subject(id).map(|(_, subject)| &subject.words);
        if own.zip(stem).is_some_and(|(words, stem)| words.contains(&stem)) {
            return Word::Own;
        }
        let cues: Vec<Cue> = tags_at(&self.text.tags, at).map(|tag| tag.cue).collect();
        match cues.iter().any(|cue| matches!(cue, Cue::Variant | Cue::Segment)) {
            true => Word::Kind,
            false if cues.is_empty() => Word::Unknown,
            false => Word::Other,
        }
    }

    /// Whether a word is a compound whose beginning the name of a figure has not: `Auslandsumsatz` of all sales,
    /// `Kundeneinlagen` of what begins with the same letters.
    pub(in crate::prose) fn is_of_other_kind(&self, id: &Id, at: usize) -> bool {
        let Some((token, (_, subject))) = self.text.tokens.get(at).zip(self.subject(id)) else {
            return false;
        };
        let word = caseless(token.text);
        let is_concept = tags_at(&self.text.tags, at).any(|tag| matches!(tag.cue, Cue::Concept(_)));
        if is_concept || GENERAL.iter().any(|head| word.ends_with(head)) {
            return false;
        }
        match self.lexicon.compound(&word) {
            Some((_, prefix)) => {
                let own = self.lexicon.stem(prefix.trim_end_matches('s'));
                !is_whole(prefix) && !subject.words.contains(&own)
            }
            None => {
                let name = caseless(subject.name());
                let is_form = |own: &str| {
                    let shared = own.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
                    shared + ENDING >= own.chars().count().max(word.chars().count())
                };
                word.chars().count() >= LONG && !name.split([' ', '-', ',']).any(is_form)
            }
        }
    }
}

/// Quantities of accounts, which are no other by any name.
const ACCOUNTS: [&str; 10] = [
    "gross-profit",
    "operating-profit",
    "ebitda",
    "pretax-profit",
    "gross-margin",
    "operating-margin",
    "ebitda-margin",
    "net-margin",
    "free-cash-flow",
    "inventory",
];
/// Most letters in which two forms of a word differ at their ends.
const ENDING: usize = 3;
/// Ends of compounds that say no more than their beginnings: `Servicegeschäft`.
const GENERAL: [&str; 9] =
    ["geschäft", "geschäfts", "sparte", "bereich", "bereichs", "segment", "plus", "wachstum", "zuwachs"];
/// Letters of a word that is long enough to be a compound.
const LONG: usize = 9;
