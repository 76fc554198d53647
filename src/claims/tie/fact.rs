//! Which single fact the words around a mention name.

use super::context::Tie;
use super::scope::{Scope, last_clause, up_to_break};
use super::subject::{Name, fact_words};
use crate::claims::find::Found;
use crate::claims::lexicon::Lexicon;
use crate::claims::tokens::{Tokens, same_word, starts_with_word};
use crate::claims::verdict::converted;
use crate::note::{Fact, Note, Reference, Transform};
use crate::units::{Id, Measure};
use std::ops::Range;

/// Of a fact's words, how many have to stand beside a mention.
const LEAST_SHARE: f64 = 0.5;
/// How many where a series is named there, too.
const LEAST_SHARE_BESIDE_SERIES: f64 = 0.65;
/// Letters by which two forms of a word are the same.
const STEM_LETTERS: usize = 5;

/// The facts of a note with the words that name them.
pub(super) struct Facts<'n> {
    facts: Vec<(&'n Fact, Vec<String>)>,
    words: &'static Lexicon,
}

impl<'n> Facts<'n> {
    pub(super) fn new(note: &'n Note, names: &[Name], words: &'static Lexicon) -> Self {
        let facts = note.facts.iter().map(|fact| (fact, fact_words(fact, names, words))).collect();
        Self { facts, words }
    }

    /// `None` where the words name no fact that could be printed so.
    pub(super) fn tie(
        &self,
        tokens: &Tokens,
        scope: &Scope,
        one: &Found,
        company: Option<&Id>,
        has_series: bool,
    ) -> Option<Tie> {
        let amount = one.mention.amount()?;
        // Words after a comma may be about the next figure, words before one about the last.
        let is_alone = scope.opening == scope.before && scope.after.end >= tokens.all.len();
        let near =
            last_clause(tokens, scope.before.clone()).start..up_to_break(tokens, scope.after.clone()).end;
        let is_and = |place: &usize| tokens.has(*place, self.words.and);
        let end = (scope.own.end..near.end).find(is_and).unwrap_or(near.end);
        let near = near.start..end;
        let range = if is_alone { scope.whole() } else { near };
        let lexicon = self.words;
        let least = if amount.is_change || (has_series && !one.mention.is_outlook) {
            LEAST_SHARE_BESIDE_SERIES
        } else {
            LEAST_SHARE
        };
        let mut found: Vec<(&Fact, f64)> = self
            .facts
            .iter()
            .filter(|(fact, _)| converted(1.0, fact.unit, Measure::Level, amount.kind).is_some())
            .filter(|(fact, _)| {
                company.is_none() || fact.company.is_none() || fact.company.as_ref() == company
            })
            .map(|(fact, words)| (*fact, share(tokens, &range, words, lexicon)))
            .filter(|(_, share)| *share >= least)
            .collect();
        let best = found.iter().map(|(_, share)| *share).fold(0.0, f64::max);
        found.retain(|(_, share)| *share >= best);
        let reference = |fact: &Fact| Reference {
            subject: fact.id.clone(),
            span: None,
            transform: Transform::Of(Measure::Level),
            rank: false,
        };
        match found.as_slice() {
            [] => None,
            [(fact, _)] => Some(Tie::One(reference(fact))),
            several => Some(Tie::Several(several.iter().map(|(fact, _)| reference(fact)).collect())),
        }
    }
}

/// Which share of some words stands in a range of tokens, in whatever form.
fn share(tokens: &Tokens, range: &Range<usize>, words: &[String], lexicon: &Lexicon) -> f64 {
    let is_there = |word: &&String| {
        range.clone().any(|place| {
            let Some(token) = tokens.get(place) else { return false };
            let stem: String = word.chars().take(STEM_LETTERS).collect();
            let is_stem = stem.chars().count() == STEM_LETTERS && starts_with_word(token.text, &stem);
            let joined = tokens
                .get(place + 1)
                .is_some_and(|next| same_word(&format!("{}{}", token.text, next.text), word));
            same_word(token.text, word) || is_stem || joined || is_equivalent(tokens, place, word, lexicon)
        })
    };
    if words.is_empty() { 0.0 } else { words.iter().filter(is_there).count() as f64 / words.len() as f64 }
}

/// Whether another word for the same thing stands at a place: `repurchase` for a buyback.
fn is_equivalent(tokens: &Tokens, at: usize, word: &str, lexicon: &Lexicon) -> bool {
    let mut groups = lexicon.equivalents.iter().filter(|group| group.iter().any(|one| same_word(one, word)));
    groups.any(|group| group.iter().any(|one| tokens.phrase_len(at, one).is_some()))
}
