//! A text that is being checked, and what both of its kinds of claims need: those that its author tied, and those that are
//! found.

use super::beside::Names;
use super::find::{Found, find};
use super::legible::is_legible;
use super::lexicon::Lexicon;
use super::own_signs::OwnSigns;
use super::tokens::Tokens;
use crate::claims::{Claim, Direction, Expected, Kind, Mention, Target, Text, Verdict, caseless, within};
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
    pub(super) signs: &'c OwnSigns,
    pub(super) names: &'c Names,
    pub(super) text: &'c Text<'c>,
    pub(super) tokens: &'c Tokens<'c>,
    /// Whether characters move its figures about.
    pub(super) is_turned: bool,
}

impl Checked<'_> {
    /// Everything that a sentence states, in reading order.
    pub(super) fn find(&self, sentence: &Range<usize>) -> Vec<Found> {
        let found = find(self.tokens, sentence, self.words).into_iter();
        found.map(|one| self.signs.read(self.tokens, one)).collect()
    }

    /// Whether some bytes are within the words of a reference.
    pub(super) fn is_taken(&self, words: &Range<usize>) -> bool {
        let before = self.text.links.partition_point(|(span, _)| span.start < words.end);
        let links = self.text.links.get(..before).unwrap_or_default();
        links.last().is_some_and(|(span, _)| overlap(span, words))
    }

    /// The tokens of some bytes.
    pub(super) fn tokens_of(&self, bytes: &Range<usize>) -> Range<usize> {
        let at = |byte: usize| self.tokens.all.partition_point(|token| token.end() <= byte);
        at(bytes.start)..at(bytes.end.saturating_sub(1)) + 1
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

    /// The verdict on a surprise that words have the other way.
    pub(super) fn against_words(
        &self,
        claim: &Claim,
        reference: &Reference,
        said: Direction,
    ) -> Option<Verdict> {
        let kind = claim.mention.as_ref().and_then(Mention::amount).map(|amount| amount.kind);
        let value = Target::of(self.histories, reference).value_as(kind)?;
        let is = if value < 0.0 { Direction::Down } else { Direction::Up };
        (value != 0.0 && said != Direction::Flat && said != is)
            .then_some(Verdict::Contradicts(Expected::Direction(is)))
    }

    /// The verdict on an amount that is unresolved because it has no sign, and its datum is below zero: wrong beside one of
    /// the same kind that has its own: `EPS of -$0.04, better than the $0.07 expected`.
    pub(super) fn with_sign(
        &self,
        verdict: Verdict,
        claim: &Claim,
        reference: &Reference,
        sentence: &[Found],
    ) -> Verdict {
        let Some(mention) = claim.mention.as_ref().filter(|_| verdict == Verdict::Unresolved) else {
            return verdict;
        };
        let Some(own) = mention.amount() else { return verdict };
        let is_bare = own.low >= 0.0 && !own.is_signed && !own.is_loss && own.kind != Kind::Multiple;
        let target = Target::of(self.histories, reference);
        let value = target.value_as(Some(own.kind)).filter(|value| *value < 0.0);
        let is_printed = value.is_some_and(|value| within(-value, own.low, own.high));
        let has_sign = |one: &Found| {
            one.mention.amount().is_some_and(|one| one.kind == own.kind && one.is_signed && one.high < 0.0)
        };
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        let is_wrong = is_bare && mention.direction.is_none() && is_printed && sentence.iter().any(has_sign);
        if is_wrong { Verdict::Differs(target.printed(words)) } else { verdict }
    }

    /// Whether the words right before some bytes make an amount a profit.
    pub(super) fn is_profit(&self, span: &Range<usize>) -> bool {
        const PROFITS: [&str; 4] = ["profit of", "gain of", "gewinn von", "plus von"];
        let before = self.text.words.get(..span.start).unwrap_or_default().trim_end();
        PROFITS.iter().any(|profit| {
            caseless(
                before.get(before.floor_char_boundary(before.len().saturating_sub(12))..).unwrap_or_default(),
            )
            .ends_with(profit)
        })
    }

    pub(super) fn verdict_of(&self, claim: &Claim, reference: &Reference) -> Verdict {
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        let target = Target::of(self.histories, reference);
        claim.mention.as_ref().map_or(Verdict::Unresolved, |mention| self.counted(&target, mention, words))
    }

    /// The verdict on a mention, with what it costs.
    pub(super) fn counted(&self, target: &Target<'_>, mention: &Mention, words: &str) -> Verdict {
        self.tokens.hits.count(target.steps(mention));
        target.verdict(mention, words)
    }
}

pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
