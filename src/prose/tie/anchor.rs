//! Where a sentence names a quantity, a part of a company or a company.

use super::subject::{Names, Parts, Subject, compound};
use crate::claims::{TokenKind, same_word};
use crate::prose::lexicon::{Concept, Lexicon};
use crate::prose::tokens::Tokens;
use crate::units::Id;
use std::ops::Range;

/// Most words before a quantity that say more about it: `electric vehicle revenue`.
const MOST_BEFORE: usize = 6;

/// A quantity or part that a sentence names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Anchor {
    pub(super) tokens: Range<usize>,
    pub(super) concept: Option<Concept>,
    /// Whether it is followed by a word for growth: `revenue growth`.
    pub(super) is_growth: bool,
    /// The subjects that it can mean, by their places, whatever the company.
    pub(super) subjects: Vec<usize>,
}

/// A company that a sentence names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named<'n> {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) company: &'n Id,
}

/// The companies named in some tokens, in their order.
pub(super) fn named<'n>(tokens: &Tokens<'_>, range: &Range<usize>, names: &Names<'n>) -> Vec<Named<'n>> {
    let at = |place: usize| {
        let (company, len) = names.at(tokens, place)?;
        Some(Named { at: place, end: place + len, company })
    };
    range.clone().filter_map(at).collect()
}

/// The quantities and parts named in some tokens, in their order.
pub(super) fn anchors(
    tokens: &Tokens<'_>,
    range: &Range<usize>,
    about: &About<'_, '_>,
    words: &Lexicon,
) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let (mut at, mut last) = (range.start, range.start);
    while at < range.end {
        let found = tokens.longest(at, words.concepts).filter(|_| about.names.len_at(tokens, at).is_none());
        match found {
            Some((concept, len)) => {
                let start = last.max(at.saturating_sub(MOST_BEFORE));
                last = at + len;
                let own = at..at + len;
                let mut before: Vec<String> = modifiers(tokens, start..at, words);
                let compound = compound(tokens, at, len, words);
                let is_compound = compound.is_some();
                before.extend(compound);
                anchors.push(of_concept(tokens, own, concept, (&before, is_compound), (about, words)));
                at += len;
            }
            None => {
                anchors.extend(of_part(tokens, at, about.parts, words));
                at += 1;
            }
        }
    }
    of_their_parts(tokens, &mut anchors, about.subjects, words);
    merged(anchors)
}

/// `AWS led: its revenue` is the revenue of AWS; `AWS grew` is about its revenue, too.
fn of_their_parts(tokens: &Tokens<'_>, anchors: &mut [Anchor], subjects: &[Subject<'_>], words: &Lexicon) {
    let mut part: Vec<usize> = Vec::new();
    for anchor in anchors {
        let Some(concept) = anchor.concept else {
            part.clone_from(&anchor.subjects);
            let is_revenue =
                |place: &usize| subjects.get(*place).is_some_and(|s| s.concept == Some(Concept::Revenue));
            if anchor.subjects.iter().any(is_revenue) {
                anchor.subjects.retain(is_revenue);
            }
            continue;
        };
        let is_its = (anchor.tokens.start.saturating_sub(2)..anchor.tokens.start)
            .any(|place| tokens.has(place, words.its));
        let is_meant =
            |place: &usize| subjects.get(*place).is_some_and(|subject| is_same(subject.concept, concept));
        let own: Vec<usize> = part.iter().copied().filter(is_meant).collect();
        if is_its && !own.is_empty() {
            anchor.subjects = own;
        }
    }
}

/// The words directly before a quantity, up to a verb, sign or preposition; any of them may name a part.
fn modifiers(tokens: &Tokens<'_>, range: Range<usize>, words: &Lexicon) -> Vec<String> {
    let is_open = |place: &usize| {
        tokens.get(*place).is_some_and(|token| {
            let is_joint = token.is_dash() || token.is_sign('’') || token.is_sign('\'') || token.is_sign('&');
            is_joint || token.kind == TokenKind::Word
        }) && tokens.longest(*place, words.directions).is_none()
            && ![words.of, words.and, words.to].into_iter().any(|phrases| tokens.has(*place, phrases))
    };
    let places: Vec<usize> = range.rev().take_while(is_open).collect();
    places
        .into_iter()
        .rev()
        .filter_map(|place| tokens.get(place))
        .map(|token| token.text.to_owned())
        .collect()
}

/// What a note can be about.
pub(super) struct About<'a, 'n> {
    pub(super) subjects: &'a [Subject<'n>],
    pub(super) names: &'a Names<'n>,
    pub(super) parts: &'a Parts,
}

fn of_concept(
    tokens: &Tokens<'_>,
    own: Range<usize>,
    concept: Concept,
    (before, is_compound): (&[String], bool),
    (about, words): (&About<'_, '_>, &Lexicon),
) -> Anchor {
    let subjects = about.subjects;
    let is_growth = tokens.has(own.end, words.growth)
        || tokens.has(own.start, words.growth_of)
        || is_of_growth(tokens, own.start, words);
    let has = |parts: &[String]| {
        tokens.hits.count(1 + before.len());
        parts.iter().all(|part| before.iter().any(|word| same_word(word, part)))
    };
    tokens.hits.count(subjects.len() / 4);
    let same: Vec<(usize, &Subject<'_>)> =
        subjects.iter().enumerate().filter(|(_, s)| is_same(s.concept, concept)).collect();
    let parts: Vec<usize> =
        same.iter().filter(|(_, s)| s.parts.iter().any(|parts| has(parts))).map(|(at, _)| *at).collect();
    let whole = same.iter().filter(|(_, s)| s.is_whole()).map(|(at, _)| *at);
    let is_other_part = is_compound || names_other_part(tokens, &own, before, about.parts, words);
    let subjects = match (parts.is_empty(), is_other_part) {
        (false, _) => parts,
        (true, true) => Vec::new(),
        (true, false) => whole.collect(),
    };
    Anchor { tokens: own, concept: Some(concept), is_growth, subjects }
}

/// Whether words beside a quantity say that it is of a part that the note does not hold: `EV revenue`, `sales in Europe`.
fn names_other_part(
    tokens: &Tokens<'_>,
    own: &Range<usize>,
    before: &[String],
    parts: &Parts,
    words: &Lexicon,
) -> bool {
    let is_known = |word: &str| parts.is_known(word);
    let is_segment =
        |word: &String| words.segments.iter().any(|segment| same_word(segment, word)) && !is_known(word);
    // German writes all nouns with a capital.
    let has_capitals = words.decimal == '.';
    let acronym = before.last().is_some_and(|word| {
        let is_acronym = word.len() > 1
            && word.bytes().all(|b| b.is_ascii_uppercase() || b == b's')
            && word.bytes().any(|b| b.is_ascii_uppercase());
        is_acronym && !is_known(word)
    });
    let region = tokens.has(own.end, words.small.region) && {
        let word = tokens.get(own.end + 1).map_or("", |t| t.text);
        let is_month = tokens.longest(own.end + 1, words.months).is_some();
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && !is_month
            && !word.starts_with('Q')
            && !word.starts_with("FY")
            && !is_known(word)
    };
    before.iter().any(is_segment) || (has_capitals && (acronym || region))
}

/// `growth in revenue`, `Wachstum des Umsatzes`
fn is_of_growth(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    (at.saturating_sub(10)..at).any(|place| {
        let len = tokens.any_len(place, words.growth);
        len.is_some_and(|len| tokens.has(place + len, words.small.of_quantity))
    })
}

/// Whether a series has the quantity that a word names: `margin` alone is any margin.
fn is_same(own: Option<Concept>, said: Concept) -> bool {
    let is_margin = |concept| {
        matches!(
            concept,
            Concept::OperatingMargin | Concept::EbitdaMargin | Concept::NetMargin | Concept::GrossMargin
        )
    };
    own == Some(said) || (said == Concept::Margin && own.is_some_and(is_margin))
}

/// A part of a company named without a quantity: `AWS`.
fn of_part(tokens: &Tokens<'_>, at: usize, parts: &Parts, words: &Lexicon) -> Option<Anchor> {
    let (subjects, len) = parts.at(tokens, at, words)?;
    let own = at..at + len;
    let is_growth = tokens.has(own.end, words.growth);
    Some(Anchor { tokens: own, concept: None, is_growth, subjects })
}

/// A part right before the quantity that it belongs to says nothing more.
fn merged(anchors: Vec<Anchor>) -> Vec<Anchor> {
    let mut merged: Vec<Anchor> = Vec::new();
    for anchor in anchors {
        let takes_in = |last: &Anchor| {
            last.concept.is_none()
                && anchor.concept.is_some()
                && anchor.tokens.start.saturating_sub(last.tokens.end) <= 1
                && last.subjects.iter().any(|s| anchor.subjects.binary_search(s).is_ok())
        };
        if merged.last().is_some_and(takes_in) {
            merged.pop();
        }
        merged.push(anchor);
    }
    merged
}
