//! A text that is being checked, and what both of its kinds of claims need: those that its author tied, and those that are
//! found.

use super::claim::{Claim, Verdict};
use super::legible::is_legible;
use super::lexicon::Lexicon;
use super::mention::Mention;
use super::note_texts::Text;
use super::target::Target;
use super::tokens::Tokens;
use crate::figures::Histories;
use crate::note::Reference;
use std::ops::Range;

/// Most figures that are tied in one sentence; with more, it is unclear which words belong to which figure.
pub(super) const MOST_IN_SENTENCE: usize = 32;
/// The steps that a claim costs.
pub(super) const CLAIM: usize = 200;

/// A text that is being checked.
pub(super) struct Checked<'c> {
    pub(super) histories: &'c Histories<'c>,
    pub(super) words: &'static Lexicon,
    pub(super) text: &'c Text<'c>,
    pub(super) tokens: &'c Tokens<'c>,
    /// Whether characters move its figures about.
    pub(super) is_turned: bool,
}

impl Checked<'_> {
    /// Whether some bytes are within the words of a reference.
    pub(super) fn is_taken(&self, words: &Range<usize>) -> bool {
        let before = self.text.links.partition_point(|(span, _)| span.start < words.end);
        let links = self.text.links.get(..before).unwrap_or_default();
        links.last().is_some_and(|(span, _)| overlap(span, words))
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens.span(tokens.start, tokens.end.saturating_sub(1))
    }

    pub(super) fn claim(
        &self,
        sentence: &Range<usize>,
        span: Range<usize>,
        mention: Option<Mention>,
    ) -> Claim {
        Claim::new(self.text.location, span, self.bytes(sentence), mention)
    }

    /// Whether the words at some bytes look to a reader as their characters say.
    pub(super) fn is_legible(&self, span: &Range<usize>) -> bool {
        !self.is_turned && is_legible(&self.text.words, span)
    }

    pub(super) fn verdict_of(&self, claim: &Claim, reference: &Reference) -> Verdict {
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        let target = Target::of(self.histories, reference);
        claim
            .mention
            .as_ref()
            .map_or(Verdict::Unresolved, |mention| target.verdict(self.tokens, mention, words))
    }
}

pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
