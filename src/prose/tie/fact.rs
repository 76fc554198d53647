//! Finds the single fact that the words around a mention name.

use super::outcome::Tie;
use super::scope::{Scope, last_clause, up_to_break};
use super::subject::{Names, Wording, fact_words};
use crate::claims::{converted, folded, hash, same_word, starts_with_word};
use crate::note::{Amount, Fact, Note, Reference, Transform};
use crate::prose::find::Found;
use crate::prose::lexicon::Lexicon;
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
use crate::units::{Id, Measure};
use std::ops::Range;

/// Share of a fact's words that have to stand beside a mention.
const LEAST_SHARE: f64 = 0.5;
/// The same share where a series is named there, too.
const LEAST_SHARE_BESIDE_SERIES: f64 = 0.65;
/// Letters by which two forms of a word are the same.
const STEM_LETTERS: usize = 5;

/// The facts of a note with the words that name them.
pub(super) struct Facts<'n> {
    facts: Vec<(&'n Fact, Vec<Word>)>,
    words: &'static Lexicon,
}

/// A word that names a fact.
struct Word {
    text: String,
    hash: u32,
    /// The first letters of a longer one; none of a short one.
    stem: Option<String>,
    /// Other words for the same thing.
    equivalents: Vec<Phrases>,
}

impl Word {
    fn new(text: String, words: &Lexicon) -> Self {
        let stem: String = text.chars().take(STEM_LETTERS).map(folded).collect();
        let stem = (stem.chars().count() == STEM_LETTERS).then_some(stem);
        let groups = words.equivalents.iter().filter(|group| group.iter().any(|one| same_word(one, &text)));
        Self { hash: hash(text.chars()), stem, equivalents: groups.copied().collect(), text }
    }
}

impl<'n> Facts<'n> {
    pub(super) fn new(note: &'n Note, names: &Names<'_>, wording: Wording<'_>) -> Self {
        let word = |word| Word::new(word, wording.words);
        let words_of = |fact| fact_words(fact, names, wording).into_iter().map(word).collect();
        let facts = note.facts.iter().map(|fact| (fact, words_of(fact))).collect();
        Self { facts, words: wording.words }
    }

    /// `None` where the words name no fact that could be printed so.
    pub(super) fn tie(
        &self,
        tokens: &Tokens<'_>,
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
        let least = if amount.is_change || (has_series && !one.mention.is_outlook) {
            LEAST_SHARE_BESIDE_SERIES
        } else {
            LEAST_SHARE
        };
        let mut found: Vec<(&Fact, f64)> = self
            .facts
            .iter()
            .filter(|(fact, _)| fact.value.as_ref().and_then(Amount::single).is_some())
            .filter(|(fact, _)| converted(1.0, fact.unit, Measure::Level, amount.kind).is_some())
            .filter(|(fact, _)| {
                company.is_none() || fact.company.is_none() || fact.company.as_ref() == company
            })
            .map(|(fact, words)| (*fact, share(tokens, &range, words)))
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

/// The share of some words that stand in a range of tokens, in any form.
fn share(tokens: &Tokens<'_>, range: &Range<usize>, words: &[Word]) -> f64 {
    let is_there = |word: &&Word| range.clone().any(|place| is_at(tokens, place, word));
    tokens.hits.count(words.len() * range.len());
    if words.is_empty() { 0.0 } else { words.iter().filter(is_there).count() as f64 / words.len() as f64 }
}

/// Whether a word stands at a place: itself, inflected, split in two, or as a synonym.
fn is_at(tokens: &Tokens<'_>, at: usize, word: &Word) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let is_stem = || word.stem.as_ref().is_some_and(|stem| starts_with_word(token.text, stem));
    let is_joined = || {
        let next = tokens.get(at + 1).filter(|_| starts_with_word(&word.text, token.text));
        next.is_some_and(|next| same_word(&format!("{}{}", token.text, next.text), &word.text))
    };
    (token.hash == word.hash && same_word(token.text, &word.text))
        || is_stem()
        || is_joined()
        || word.equivalents.iter().any(|group| tokens.has(at, *group))
}
