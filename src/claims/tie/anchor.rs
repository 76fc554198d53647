//! Where a sentence names a quantity, a part of a company or a company.

use super::subject::{Name, Subject, compound, is_filler, name_len};
use crate::claims::lexicon::{Concept, Lexicon};
use crate::claims::tokens::{TokenKind, Tokens, same_word};
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
pub(super) fn named<'n>(tokens: &Tokens, range: &Range<usize>, names: &[Name<'n>]) -> Vec<Named<'n>> {
    let at = |place: usize| {
        names.iter().find_map(|name| {
            let len = name.phrases.iter().filter_map(|phrase| tokens.phrase_len(place, phrase)).max()?;
            Some(Named { at: place, end: place + len, company: name.company })
        })
    };
    range.clone().filter_map(at).collect()
}

/// The quantities and parts named in some tokens, in their order.
pub(super) fn anchors(
    tokens: &Tokens,
    range: &Range<usize>,
    subjects: &[Subject],
    names: &[Name],
    words: &Lexicon,
) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let found = tokens.longest(at, words.concepts).filter(|_| name_len(tokens, at, names).is_none());
        match found {
            Some((concept, len)) => {
                let last = anchors.iter().rev().find(|anchor| anchor.concept.is_some());
                let start =
                    last.map_or(range.start, |last| last.tokens.end).max(at.saturating_sub(MOST_BEFORE));
                let own = at..at + len;
                let mut before: Vec<String> = modifiers(tokens, start..at, words);
                let compound = compound(tokens, at, len, words);
                let is_compound = compound.is_some();
                before.extend(compound);
                let about = About { subjects, names, words };
                anchors.push(of_concept(tokens, own, concept, (&before, is_compound), &about));
                at += len;
            }
            None => {
                anchors.extend(of_part(tokens, at, subjects, words));
                at += 1;
            }
        }
    }
    of_their_parts(tokens, &mut anchors, subjects, words);
    merged(anchors)
}

/// `AWS led: its revenue` is the revenue of AWS; `AWS grew` is about its revenue, too.
fn of_their_parts(tokens: &Tokens, anchors: &mut [Anchor], subjects: &[Subject], words: &Lexicon) {
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
fn modifiers(tokens: &Tokens, range: Range<usize>, words: &Lexicon) -> Vec<String> {
    let is_open = |place: &usize| {
        tokens.get(*place).is_some_and(|token| {
            let is_joint = token.is_dash() || token.is_sign('’') || token.is_sign('\'') || token.is_sign('&');
            is_joint || token.kind == TokenKind::Word
        }) && tokens.longest(*place, words.directions).is_none()
            && !words
                .of
                .iter()
                .chain(words.and)
                .chain(words.to)
                .any(|phrase| tokens.phrase_len(*place, phrase).is_some())
    };
    let places: Vec<usize> = range.rev().take_while(is_open).collect();
    places
        .into_iter()
        .rev()
        .filter_map(|place| tokens.get(place))
        .map(|token| token.text.to_owned())
        .collect()
}

/// What a note can be about, and the words for it.
struct About<'a, 'n> {
    subjects: &'a [Subject<'n>],
    names: &'a [Name<'n>],
    words: &'a Lexicon,
}

fn of_concept(
    tokens: &Tokens,
    own: Range<usize>,
    concept: Concept,
    (before, is_compound): (&[String], bool),
    about: &About,
) -> Anchor {
    let About { subjects, names, words } = *about;
    let is_growth = tokens.has(own.end, words.growth)
        || tokens.has(own.start, words.growth_of)
        || is_of_growth(tokens, own.start, words);
    let has = |parts: &[String]| parts.iter().all(|part| before.iter().any(|word| same_word(word, part)));
    let same: Vec<(usize, &Subject)> =
        subjects.iter().enumerate().filter(|(_, s)| is_same(s.concept, concept)).collect();
    let parts: Vec<usize> =
        same.iter().filter(|(_, s)| s.parts.iter().any(|parts| has(parts))).map(|(at, _)| *at).collect();
    let whole = same.iter().filter(|(_, s)| s.is_whole()).map(|(at, _)| *at);
    let is_other_part = is_compound || names_other_part(tokens, &own, before, subjects, names, words);
    let subjects = match (parts.is_empty(), is_other_part) {
        (false, _) => parts,
        (true, true) => Vec::new(),
        (true, false) => whole.collect(),
    };
    Anchor { tokens: own, concept: Some(concept), is_growth, subjects }
}

/// Whether words beside a quantity say that it is of a part that the note does not hold: `EV revenue`, `sales in Europe`.
fn names_other_part(
    tokens: &Tokens,
    own: &Range<usize>,
    before: &[String],
    subjects: &[Subject],
    names: &[Name],
    words: &Lexicon,
) -> bool {
    let is_known = |word: &str| {
        let is_name = names
            .iter()
            .any(|name| name.phrases.iter().any(|phrase| phrase.split(' ').any(|w| same_word(w, word))));
        is_name || subjects.iter().any(|s| s.parts.iter().flatten().any(|part| same_word(part, word)))
    };
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
fn is_of_growth(tokens: &Tokens, at: usize, words: &Lexicon) -> bool {
    (at.saturating_sub(10)..at).any(|place| {
        let len = tokens.any_len(place, words.growth);
        len.is_some_and(|len| tokens.has(place + len, words.small.of_quantity))
    })
}

/// Whether what a series is about is what a word means: a margin without more is any margin.
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
fn of_part(tokens: &Tokens, at: usize, subjects: &[Subject], words: &Lexicon) -> Option<Anchor> {
    let len = |parts: &Vec<String>| {
        let phrase = parts.join(" ");
        let plural = format!("{phrase}s");
        // Words of a name that mean nothing alone may stand between its parts: `like-for-like`.
        let spread = (parts.len() == 2).then(|| {
            let first = tokens.phrase_len(at, parts.first()?)?;
            let skipped = (1..4).find(|skip| {
                tokens
                    .get(at + first + skip)
                    .is_some_and(|t| parts.get(1).is_some_and(|p| t.is(p) || t.is(&format!("{p}s"))))
            })?;
            let are_fillers = (1..skipped).all(|skip| {
                tokens.get(at + first + skip).is_some_and(|t| t.is_dash() || is_filler(t.text, words))
            });
            are_fillers.then_some(first + skipped + 1)
        });
        let whole = tokens.phrase_len(at, &phrase).or_else(|| tokens.phrase_len(at, &plural));
        whole.or_else(|| spread.flatten())
    };
    let found: Vec<(usize, usize)> = subjects
        .iter()
        .enumerate()
        .filter_map(|(place, subject)| Some((place, subject.parts.iter().filter_map(len).max()?)))
        .collect();
    let longest = found.iter().map(|(_, len)| *len).max()?;
    let own = at..at + longest;
    let is_growth = tokens.has(own.end, words.growth);
    let subjects = found.into_iter().filter(|(_, len)| *len == longest).map(|(place, _)| place).collect();
    Some(Anchor { tokens: own, concept: None, is_growth, subjects })
}

/// A part right before the quantity that it belongs to says nothing more.
fn merged(anchors: Vec<Anchor>) -> Vec<Anchor> {
    let mut merged: Vec<Anchor> = Vec::new();
    for anchor in anchors {
        let takes_in = |last: &Anchor| {
            last.concept.is_none()
                && anchor.concept.is_some()
                && anchor.tokens.start - last.tokens.end <= 1
                && last.subjects.iter().any(|s| anchor.subjects.contains(s))
        };
        if merged.last().is_some_and(takes_in) {
            merged.pop();
        }
        merged.push(anchor);
    }
    merged
}
