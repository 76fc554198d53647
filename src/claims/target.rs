//! What a reference leads to, and what it says about mentions.

use super::claim::{Expected, Verdict};
use super::mention::{Mention, Stated};
use super::tokens::Tokens;
use super::verdict::{Comparison, converted, of_fact};
use crate::figures::Evidence;
use crate::note::{Fact, Note, Reference};
use crate::units::Measure;

/// What a reference leads to.
pub(super) struct Target<'t> {
    note: &'t Note,
    reference: &'t Reference,
    fact: Option<&'t Fact>,
    evidence: Option<Evidence<'t>>,
}

impl<'t> Target<'t> {
    pub(super) fn of(note: &'t Note, reference: &'t Reference) -> Self {
        let fact = note.fact(&reference.subject);
        let evidence = if fact.is_none() { Evidence::of(note, reference) } else { None };
        Self { note, reference, fact, evidence }
    }

    /// Whether a mention states something of the kind that is led to.
    pub(super) fn fits(&self, mention: &Mention) -> bool {
        match &mention.stated {
            Stated::Rank { .. } => self.reference.rank,
            Stated::Streak(..) | Stated::Direction => !self.reference.rank,
            Stated::Amount(amount) => {
                let unit = match (self.fact, &self.evidence) {
                    (Some(fact), _) => Some((fact.unit, Measure::Level)),
                    (None, Some(evidence)) => Some((evidence.unit, evidence.measure)),
                    (None, None) => None,
                };
                unit.is_some_and(|(unit, measure)| {
                    !self.reference.rank && converted(1.0, unit, measure, amount.kind).is_some()
                })
            }
        }
    }

    /// What is said about a mention by these words, whose text the steps are counted in.
    pub(super) fn verdict(&self, tokens: &Tokens, mention: &Mention, words: &str) -> Verdict {
        if let Some(fact) = self.fact {
            return of_fact(self.note, fact, mention, words);
        }
        let Some(evidence) = &self.evidence else { return Verdict::Differs(Expected::Datum) };
        if self.reference.rank && !matches!(mention.stated, Stated::Rank { .. }) {
            return Verdict::Differs(Expected::Figure);
        }
        // Ranks and streaks look through all that is known.
        if matches!(mention.stated, Stated::Rank { .. } | Stated::Streak(..)) {
            tokens.hits.count(evidence.series.points.periods().len() * HISTORY);
        }
        tokens.hits.count(evidence.values.len());
        Comparison { note: self.note, evidence, mention, words }.verdict()
    }
}

/// Steps that one period of a history takes.
const HISTORY: usize = 4;
