//! Where a text names what the note has figures of.

use super::cue::Cue;
use super::stem::{is_content, is_telling};
use super::subject::Subject;
use super::vocabulary::{Lexicon, Tag, tags_at};
use crate::claims::{Token, caseless};
use crate::prose::tokens::Tokens;
use crate::units::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words that name subjects.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    pub(super) tokens: Range<usize>,
    /// The subjects, each with how well it is named: 0 is by its concept alone, with nothing missing.
    pub(super) subjects: Vec<(usize, i32)>,
}

/// Words on either side of a concept that may tell which of its kind is meant.
const BEFORE: usize = 3;
const AFTER: usize = 4;
/// Tokens within which what grows is named: after `growth in`, and before `growth`.
const GROWN_AFTER: usize = 5;
const GROWN_BEFORE: usize = 12;
/// What words count that both have, that only the subject has, that only the text has.
const SHARED: i32 = 4;
const MISSING: i32 = -6;
const FOREIGN: i32 = -5;
/// What counts against a subject that is named by some of its words only.
const PARTLY: i32 = -3;
/// What counts against a subject of another concept than the one named, and against one for each share.
const KIN: i32 = -1;
const PER_SHARE: i32 = -4;
/// What the best named of several subjects counts at least.
const LEAST: i32 = -1;
/// How much worse than the best a subject is named that is not meant.
const WORSE: i32 = 8;

/// Beginnings of compounds that say that the whole is meant.
const WHOLE: [&str; 6] = ["gesamt", "konzern", "jahres", "quartals", "gruppen", "halbjahr"];
/// Whether the beginning of a compound says that the whole is meant.
pub(super) fn is_whole(prefix: &str) -> bool {
    WHOLE.iter().any(|whole| prefix.starts_with(whole))
}

/// Words between growth and what grows.
const OF_GROWTH: [&str; 9] = ["in", "of", "at", "for", "des", "der", "beim", "im", "bei"];
/// Words between a concept and what tells which of its kind is meant.
const OF_CONCEPT: [&str; 11] = ["of", "from", "in", "at", "per", "aus", "der", "des", "im", "auf", "je"];
/// Words within a name.
const OF_NAME: [&str; 6] = ["of", "per", "a", "the", "je", "der"];

/// Finds anchors.
pub(super) struct Anchors<'a> {
    subjects: &'a [Subject<'a>],
    /// Stems that tell subjects apart.
    modifiers: BTreeSet<&'a str>,
    /// Stems of the names of subjects.
    words: BTreeSet<&'a str>,
    language: Language,
    lexicon: &'a Lexicon,
}

/// Words between what is named and what it is held against: `the margin over AISC`.
const BESIDE: [&str; 6] = ["over", "above", "of", "than", "versus", "über"];
/// Least letters of initials that name something.
const INITIALS: usize = 3;

impl<'a> Anchors<'a> {
    pub(super) fn new(subjects: &'a [Subject<'a>], lexicon: &'a Lexicon, language: Language) -> Self {
        let modifiers = subjects.iter().flat_map(|subject| &subject.modifiers);
        let words = subjects.iter().flat_map(|subject| &subject.words);
        let (modifiers, words) = (modifiers.map(String::as_str), words.map(String::as_str));
        Self { subjects, modifiers: modifiers.collect(), words: words.collect(), language, lexicon }
    }

    /// The anchors of a text, in order.
    pub(super) fn of(&self, tokens: &Tokens<'_>, tags: &[Tag]) -> Vec<Anchor> {
        let mut anchors: Vec<Anchor> = Vec::new();
        for tag in tags {
            if let Cue::Concept(concept) = tag.cue {
                let said = self.said(tokens, tags, &tag.tokens);
                anchors.push(self.by_concept(&tag.tokens, concept, &said));
            }
        }
        if matches!(self.language, Language::German | Language::SwissGerman) {
            anchors.extend(self.by_compounds(tokens, tags));
        }
        self.drop_growth(tokens, tags, &mut anchors);
        let taken: Vec<Range<usize>> = anchors.iter().map(|anchor| anchor.tokens.clone()).collect();
        anchors.extend(self.by_words(tokens, &taken));
        let mut taken: Vec<Range<usize>> = anchors.iter().map(|anchor| anchor.tokens.clone()).collect();
        taken.sort_by_key(|range| range.start);
        anchors.extend(self.by_initials(tokens, &taken));
        anchors.sort_by_key(|anchor| anchor.tokens.start);
        anchors
    }

    /// `turnover growth`, `growth in turnover`: what grows is what is named.
    fn drop_growth(&self, tokens: &Tokens<'_>, tags: &[Tag], anchors: &mut Vec<Anchor>) {
        let is_concept = |cue: Cue| matches!(cue, Cue::Concept(concept) if self.lexicon.is_growth(concept));
        let is_growth =
            |anchor: &Anchor| tags.iter().any(|tag| tag.tokens == anchor.tokens && is_concept(tag.cue));
        let others = anchors.iter().filter(|anchor| !is_growth(anchor));
        let others: Vec<Range<usize>> = others.map(|anchor| anchor.tokens.clone()).collect();
        let is_grown = |other: &Range<usize>, Range { start, end }: Range<usize>| {
            let is_linked = || is_one_of(tokens, end, &OF_GROWTH);
            (other.end <= start && other.end + GROWN_BEFORE > start)
                || (other.start > end && other.start <= end + GROWN_AFTER && is_linked())
        };
        anchors.retain(|anchor| {
            !is_growth(anchor) || !others.iter().any(|other| is_grown(other, anchor.tokens.clone()))
        });
    }

    /// Compounds that end with a concept: `Serviceumsatz`.
    fn by_compounds(&self, tokens: &Tokens<'_>, tags: &[Tag]) -> Vec<Anchor> {
        let mut found = Vec::new();
        for (at, token) in tokens.all.iter().enumerate() {
            let mut own = tags_at(tags, at);
            if own.any(|tag| matches!(tag.cue, Cue::Concept(_))) {
                continue;
            }
            let word = caseless(token.text);
            let Some((concept, prefix)) = self.lexicon.compound(&word) else { continue };
            let prefix = prefix.trim_end_matches('s');
            if prefix.chars().count() > 2 {
                let range = at..at + 1;
                let mut said = self.said(tokens, tags, &range);
                if !is_whole(prefix) {
                    said.push(self.lexicon.stem(prefix));
                }
                found.push(self.by_concept(&range, concept, &said));
            }
        }
        found
    }

    /// Stems of words that tell which of a concept is meant.
    fn said(&self, tokens: &Tokens<'_>, tags: &[Tag], range: &Range<usize>) -> Vec<String> {
        let goes_on = |at: &usize| {
            let token = tokens.get(*at);
            token.is_some_and(|token| is_content(token) || token.is_dash()) && !is_in_other(tags, *at)
        };
        let before = (range.start.saturating_sub(BEFORE)..range.start).rev().take_while(goes_on);
        let after = range.end + 1..range.end + 1 + AFTER;
        let is_linked = is_one_of(tokens, range.end, &OF_CONCEPT);
        let after = after.filter(|_| is_linked).take_while(goes_on);
        before.chain(after).filter_map(|at| self.told(tokens, tags, at)).collect()
    }

    /// The stem of a word that tells subjects apart.
    fn told(&self, tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<String> {
        let token = tokens.get(at).filter(|token| is_telling(token))?;
        let stem = self.lexicon.stem(token.text);
        let mut own = tags_at(tags, at);
        let is_told = self.modifiers.contains(stem.as_str())
            || own.any(|tag| matches!(tag.cue, Cue::Segment | Cue::Variant));
        is_told.then_some(stem)
    }

    /// The subjects of a concept, by the stems of words around it.
    fn by_concept(&self, tokens: &Range<usize>, concept: u16, said: &[String]) -> Anchor {
        let is_foreign = |subject: &Subject<'_>| said.iter().any(|stem| !subject.modifiers.contains(stem));
        let own = self.subjects.iter().enumerate();
        let own = own.filter_map(|(index, subject)| Some((index, subject, self.kin(subject, concept)?)));
        let all: Vec<(bool, usize, i32)> = own
            .map(|(index, subject, kin)| (is_foreign(subject), index, modifiers_quality(subject, said) + kin))
            .collect();
        // That a name has more words than the text tells its subjects apart, no more.
        let best = all.iter().filter(|(foreign, ..)| !foreign).map(|(_, _, quality)| *quality).max();
        let lift = best.map_or(0, |best| (LEAST - best).max(0));
        let subjects = all.into_iter().map(|(_, index, quality)| (index, quality + lift)).collect();
        Anchor { tokens: tokens.clone(), subjects }
    }

    /// What counts against a subject by its concept; `None` where another concept is named.
    fn kin(&self, subject: &Subject<'_>, concept: u16) -> Option<i32> {
        if subject.concept == Some(concept) {
            return Some(0);
        }
        let name = subject.concept.map(|own| self.lexicon.concept_name(own));
        let is_grown = self.lexicon.is_growth(concept) && subject.growth.is_some();
        let is_meant = |kin: &[&str]| name.is_some_and(|name| kin.contains(&name));
        let is_kin = is_grown || self.lexicon.is_general(concept).is_some_and(is_meant);
        is_kin.then_some(if name == Some("eps") { PER_SHARE } else { KIN })
    }

    /// `ASP` of the average selling price.
    fn by_initials(&self, tokens: &Tokens<'_>, taken: &[Range<usize>]) -> Vec<Anchor> {
        let is_word =
            |text: &str| text.len() >= INITIALS && text.bytes().all(|letter| letter.is_ascii_uppercase());
        let words = tokens.all.iter().enumerate().filter(|(_, token)| is_word(token.text));
        let words: Vec<(usize, &str)> = words.map(|(at, token)| (at, token.text)).collect();
        if words.is_empty() {
            return Vec::new();
        }
        tokens.hits.count(self.subjects.len() + words.len());
        let mut named: BTreeMap<String, Vec<(usize, i32)>> = BTreeMap::new();
        for (index, subject) in self.subjects.iter().enumerate() {
            named.entry(subject.initials()).or_default().push((index, 0));
        }
        let is_free = |at: usize| {
            let is_other = at.checked_sub(1).is_some_and(|before| is_one_of(tokens, before, &BESIDE));
            let next = taken.partition_point(|range| range.end <= at);
            !is_other && taken.get(next).is_none_or(|range| !range.contains(&at))
        };
        let words = words.into_iter().filter(|(at, _)| is_free(*at));
        let anchors = words
            .filter_map(|(at, text)| Some(Anchor { tokens: at..at + 1, subjects: named.get(text)?.clone() }));
        anchors.collect()
    }

    /// Words of names that are of no concept: `hash rate`, `coins`, `Automotive`.
    fn by_words(&self, tokens: &Tokens<'_>, taken: &[Range<usize>]) -> Vec<Anchor> {
        let is_named = |stem: &String| self.words.contains(stem.as_str());
        let stem = |token: &Token<'_>| is_telling(token).then(|| self.lexicon.stem(token.text));
        let named: Vec<Option<String>> =
            tokens.all.iter().map(|token| stem(token).filter(is_named)).collect();
        let mut found: Vec<Anchor> = Vec::new();
        let mut at = 0;
        while at < named.len() {
            let (words, end) = name(tokens, &named, taken, at);
            if words.is_empty() {
                at = end;
                continue;
            }
            tokens.hits.count(self.subjects.len() * words.len() / 4);
            let is_capital = tokens.get(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
            let subjects = self.subjects.iter().enumerate().filter_map(|(index, subject)| {
                Some((index, words_quality(subject, &words, at > 0 && is_capital)?))
            });
            let mut subjects: Vec<(usize, i32)> = subjects.collect();
            let best = subjects.iter().map(|(_, quality)| *quality).max().unwrap_or_default();
            subjects.retain(|(_, quality)| *quality > best - WORSE);
            if !subjects.is_empty() {
                found.push(Anchor { tokens: at..end, subjects });
            }
            at = end;
        }
        found
    }
}

/// The stems of a name that begins at a place, or none, and where it ends.
fn name<'w>(
    tokens: &Tokens<'_>,
    named: &'w [Option<String>],
    taken: &[Range<usize>],
    at: usize,
) -> (Vec<&'w String>, usize) {
    let stem = |at: usize| named.get(at).and_then(Option::as_ref);
    let free = |at: usize| stem(at).filter(|_| !taken.iter().any(|range| range.contains(&at)));
    let is_small = |token: &Token<'_>| (token.is_dash() && !token.is_spaced) || OF_NAME.contains(&token.text);
    let is_within = |at: usize| {
        tokens.get(at).is_some_and(|token| !is_telling(token) && is_small(token)) && stem(at + 1).is_some()
    };
    let mut words: Vec<&String> = free(at).into_iter().collect();
    let mut end = at + 1;
    while !words.is_empty() {
        match free(end) {
            Some(word) => words.push(word),
            None if is_within(end) => {}
            None => break,
        }
        end += 1;
    }
    (words, end)
}

/// How well words name a subject; `None` where they do not.
fn words_quality(subject: &Subject<'_>, words: &[&String], is_capital: bool) -> Option<i32> {
    let has = |own: Option<&String>| own.is_some_and(|own| words.contains(&own));
    let shared = words.iter().filter(|stem| subject.words.contains(stem)).count();
    if shared == 0 {
        return None;
    }
    let is_head = has(subject.words.first()) || has(subject.words.last());
    let is_main = is_head && (subject.concept.is_none() || has(subject.modifiers.first()));
    let is_name = is_capital && subject.modifiers.iter().any(|own| has(Some(own)));
    if shared * 2 < subject.words.len() && !is_main && !is_name {
        return None;
    }
    let missing = count(subject.words.len().saturating_sub(shared));
    let whole = if missing == 0 { 0 } else { PARTLY };
    let foreign = count(words.len() - shared);
    Some((count(shared) - 1) * SHARED + missing.min(3) * MISSING / 2 + foreign.min(2) * FOREIGN + whole)
}

/// How well stems tell a subject from others of its concept.
fn modifiers_quality(subject: &Subject<'_>, said: &[String]) -> i32 {
    let shared = said.iter().filter(|stem| subject.modifiers.contains(stem)).count();
    let foreign = count(said.len() - shared);
    let lacks = subject.modifiers.iter().filter(|own| !said.contains(own));
    let (variants, others): (Vec<&String>, Vec<&String>) =
        lacks.partition(|own| subject.variants.contains(own));
    let (variants, missing) = (count(variants.len()), count(others.len()));
    count(shared) * SHARED + missing.min(2) * MISSING - variants.min(1) + foreign.min(2) * FOREIGN
}

/// How many words there are, to reckon with.
fn count(words: usize) -> i32 {
    i32::try_from(words).unwrap_or(i32::MAX)
}

fn is_one_of(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is(word)))
}

/// Whether a token tells something else than which of a concept is meant.
fn is_in_other(tags: &[Tag], at: usize) -> bool {
    tags_at(tags, at).any(|tag| {
        matches!(
            tag.cue,
            Cue::Move(_)
                | Cue::To
                | Cue::By
                | Cue::From
                | Cue::Clause
                | Cue::Company(_)
                | Cue::Against(_)
                | Cue::Revise(_)
                | Cue::Guide
                | Cue::Expect
                | Cue::Consensus
        )
    })
}
