//! What each series and fact of a note is about, in words.

use crate::claims::find::sentences;
use crate::claims::lexicon::{Concept, Lexicon, Phrases};
use crate::claims::tokens::{TokenKind, Tokens, same_word, starts_with_word};
use crate::note::{Company, Fact, Note, Series};
use crate::units::Id;

/// What a series is about.
pub(super) struct Subject<'n> {
    pub(super) series: &'n Series,
    pub(super) concept: Option<Concept>,
    /// The part of the company, in the words of the label or of the name; empty for the whole.
    pub(super) parts: Vec<Vec<String>>,
}

impl Subject<'_> {
    pub(super) fn is_whole(&self) -> bool {
        self.parts.is_empty()
    }
}

/// The words by which a company is named.
pub(super) struct Name<'n> {
    pub(super) company: &'n Id,
    /// The first word of its name where no other company's begins so, else all of it; its ticker.
    pub(super) phrases: Vec<String>,
}

pub(super) fn subjects<'n>(note: &'n Note, names: &[Name], words: &Lexicon) -> Vec<Subject<'n>> {
    note.series.iter().map(|series| subject(series, names, words)).collect()
}

fn subject<'n>(series: &'n Series, names: &[Name], words: &Lexicon) -> Subject<'n> {
    let (concept, own) = concept_and_rest(&series.name, names, words);
    let (_, label) = concept_and_rest(&series.label, names, words);
    let mut parts: Vec<Vec<String>> = Vec::new();
    if !own.is_empty() {
        parts.push(own);
        if !label.is_empty() && parts.first() != Some(&label) {
            parts.push(label);
        }
    }
    parts.extend(branches(&series.name, words));
    let others: Vec<Vec<String>> = parts.iter().flat_map(|part| equivalents(part, words)).collect();
    parts.extend(others);
    Subject { series, concept, parts }
}

/// Other words for the part that a compound names: `Servicegeschäft`, `Service` for a `Serviceumsatz`.
fn branches(name: &str, words: &Lexicon) -> Vec<Vec<String>> {
    let tokens = Tokens::of(name);
    let endings = words.concepts.iter().flat_map(|(phrases, _)| Phrases(phrases).iter());
    let endings: Vec<&str> = endings.filter_map(|phrase| phrase.strip_prefix('*')).collect();
    let prefix = |token: &str| endings.iter().find_map(|end| token.strip_suffix(end).map(str::to_owned));
    let prefixes =
        tokens.all.iter().filter_map(|token| prefix(token.text)).filter(|prefix| !prefix.is_empty());
    prefixes
        .flat_map(|prefix| {
            let ends = words.branches.iter().filter(|end| !end.is_empty()).chain([""]);
            ends.map(move |end| vec![format!("{prefix}{end}")])
        })
        .collect()
}

/// Other words for a part: `web` for `online`.
fn equivalents(part: &[String], words: &Lexicon) -> Vec<Vec<String>> {
    let phrase = part.join(" ");
    let group = words.equivalents.iter().find(|group| group.iter().any(|one| same_word(one, &phrase)));
    let others = group.into_iter().flat_map(|group| group.iter()).filter(|one| !same_word(one, &phrase));
    others.map(|one| one.split(' ').map(str::to_owned).collect()).collect()
}

/// The concept in a name, and the words beside it that say which part of the company is meant.
fn concept_and_rest(name: &str, names: &[Name], words: &Lexicon) -> (Option<Concept>, Vec<String>) {
    let tokens = Tokens::of(name);
    let mut concept: Option<(Concept, usize)> = None;
    let mut rest = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        if let Some(len) = name_len(&tokens, at, names) {
            at += len;
        } else if let Some((found, len)) = tokens.longest(at, words.concepts) {
            if concept.is_none_or(|(_, longest)| len > longest) {
                concept = Some((found, len));
            }
            if let Some(compound) = compound(&tokens, at, len, words) {
                rest.push(compound);
            }
            at += len;
        } else {
            let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word && token.text.len() > 1);
            rest.extend(token.map(|token| token.text.to_owned()).filter(|word| !is_filler(word, words)));
            at += 1;
        }
    }
    (concept.map(|(concept, _)| concept), rest)
}

/// A word that holds a concept and more: `Serviceumsatz`.
pub(super) fn compound(tokens: &Tokens, at: usize, len: usize, words: &Lexicon) -> Option<String> {
    let token = tokens.get(at).filter(|_| len == 1)?;
    let is_here = |phrase: &str| !phrase.starts_with('*') && tokens.phrase_len(at, phrase).is_some();
    let is_plain = words.concepts.iter().any(|(phrases, _)| Phrases(phrases).iter().any(is_here));
    let is_whole = words.wholes.iter().any(|start| !start.is_empty() && starts_with_word(token.text, start));
    (!is_plain && !is_whole).then(|| token.text.to_owned())
}

pub(super) fn is_filler(word: &str, words: &Lexicon) -> bool {
    let is_one = |phrases: Phrases| phrases.iter().any(|filler| same_word(filler, word));
    is_one(words.fillers) || is_one(words.growth)
}

/// The companies of a note by the words that name them.
pub(super) fn names(note: &Note) -> Vec<Name<'_>> {
    let first = |company: &Company| company.name.split(' ').next().unwrap_or_default().to_owned();
    let is_unique = |word: &str| {
        word.len() > 2
            && !same_word(word, "the")
            && note.companies.iter().filter(|c| same_word(&first(c), word)).count() == 1
    };
    note.companies
        .iter()
        .map(|company| {
            let word = first(company);
            let name = if is_unique(&word) { word } else { company.name.clone() };
            // Phrases are words with single spaces between them; signs count as words.
            let name = Tokens::of(&name).all.iter().map(|token| token.text).collect::<Vec<_>>().join(" ");
            Name {
                company: &company.id,
                phrases: std::iter::once(name).chain(company.ticker.clone()).collect(),
            }
        })
        .collect()
}

/// How many tokens a company's name takes at a place.
pub(super) fn name_len(tokens: &Tokens, at: usize, names: &[Name]) -> Option<usize> {
    names.iter().flat_map(|name| &name.phrases).filter_map(|phrase| tokens.phrase_len(at, phrase)).max()
}

/// The words that tell a fact from others.
pub(super) fn fact_words(fact: &Fact, names: &[Name], words: &Lexicon) -> Vec<String> {
    let tokens = Tokens::of(&fact.name);
    let mut own = Vec::new();
    let mut at = 0;
    for sentence in sentences(&tokens, words) {
        while at < sentence.end {
            if let Some(len) = name_len(&tokens, at, names) {
                at += len;
                continue;
            }
            let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word);
            own.extend(token.map(|token| token.text.to_owned()).filter(|word| !is_filler(word, words)));
            at += 1;
        }
    }
    // What every dividend is paid on tells none from another.
    let is_share = |word: &String| words.small.shares.iter().any(|share| same_word(share, word));
    if own.iter().any(|word| !is_share(word)) {
        own.retain(|word| !is_share(word));
    }
    own
}
