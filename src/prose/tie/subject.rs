//! What each series and fact of a note is about, in words.

use super::phrase_set::PhraseSet;
use crate::claims::{Token, TokenKind, folded, same_word, starts_with_word};
use crate::note::{Company, Fact, Note, Series};
use crate::prose::lexicon::{Concept, Lexicon};
use crate::prose::phrases::Index;
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
use crate::units::Id;

/// What a series is about.
pub(super) struct Subject<'n> {
    pub(super) series: &'n Series,
    pub(super) concept: Option<Concept>,
    /// The part of the company, in the words of the label or of the name; empty for the whole.
    pub(super) parts: Vec<Vec<String>>,
    /// Indices of the words in its name for another basis: `organic`, `adjusted`.
    pub(super) variants: Vec<u16>,
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

/// The companies of a note by the words that name them.
pub(super) struct Names<'n> {
    pub(super) all: Vec<Name<'n>>,
    set: PhraseSet,
}

/// The language of a note.
#[derive(Clone, Copy)]
pub(super) struct Wording<'w> {
    pub(super) words: &'static Lexicon,
    pub(super) index: &'w Index,
}

pub(super) fn subjects<'n>(note: &'n Note, names: &Names<'_>, wording: Wording<'_>) -> Vec<Subject<'n>> {
    let endings = wording
        .words
        .concepts
        .iter()
        .flat_map(|(phrases, _)| Phrases(phrases))
        .filter_map(|p| p.strip_prefix('*'));
    let endings: Vec<&str> = endings.collect();
    note.series.iter().map(|series| subject(series, names, &endings, wording)).collect()
}

fn subject<'n>(series: &'n Series, names: &Names<'_>, endings: &[&str], wording: Wording<'_>) -> Subject<'n> {
    let words = wording.words;
    let name = Tokens::read(&series.name, wording.index);
    let (concept, own) = concept_and_rest(&name, names, words);
    let (_, label) = concept_and_rest(&Tokens::read(&series.label, wording.index), names, words);
    let mut parts: Vec<Vec<String>> = Vec::new();
    if !own.is_empty() {
        parts.push(own);
        if !label.is_empty() && parts.first() != Some(&label) {
            parts.push(label);
        }
    }
    parts.extend(branches(&name, endings, words));
    let others: Vec<Vec<String>> = parts.iter().flat_map(|part| equivalents(part, words)).collect();
    parts.extend(others);
    let variants = name.said_in(0..name.all.len(), words.variants);
    Subject { series, concept, parts, variants }
}

/// Other words for the part that a compound names: `Servicegeschäft`, `Service` for a `Serviceumsatz`.
fn branches(tokens: &Tokens<'_>, endings: &[&str], words: &Lexicon) -> Vec<Vec<String>> {
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
fn concept_and_rest(
    tokens: &Tokens<'_>,
    names: &Names<'_>,
    words: &Lexicon,
) -> (Option<Concept>, Vec<String>) {
    let mut concept: Option<(Concept, usize)> = None;
    let mut rest = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        if let Some(len) = names.len_at(tokens, at) {
            at += len;
        } else if let Some((found, len)) = tokens.longest(at, words.concepts) {
            if concept.is_none_or(|(_, longest)| len > longest) {
                concept = Some((found, len));
            }
            if let Some(compound) = compound(tokens, at, len, words) {
                rest.push(compound);
            }
            at += len;
        } else {
            let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word && token.text.len() > 1);
            rest.extend(token.filter(|_| !is_filler(tokens, at, words)).map(|token| token.text.to_owned()));
            at += 1;
        }
    }
    (concept.map(|(concept, _)| concept), rest)
}

/// A word that holds a concept and more: `Serviceumsatz`.
pub(super) fn compound(tokens: &Tokens<'_>, at: usize, len: usize, words: &Lexicon) -> Option<String> {
    let token = tokens.get(at).filter(|_| len == 1)?;
    let is_plain = tokens.is_plain(at, words.concepts);
    let is_whole = words.wholes.iter().any(|start| !start.is_empty() && starts_with_word(token.text, start));
    (!is_plain && !is_whole).then(|| token.text.to_owned())
}

/// Whether a word says nothing about which series is meant.
pub(super) fn is_filler(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    tokens.is_of_len(at, words.fillers, 1) || tokens.is_of_len(at, words.growth, 1)
}

/// The companies of a note by the words that name them.
pub(super) fn names(note: &Note) -> Names<'_> {
    fn first(company: &Company) -> &str {
        company.name.split(' ').next().unwrap_or_default()
    }
    let is_unique = |word: &str| {
        word.len() > 2
            && !same_word(word, "the")
            && note.companies.iter().filter(|c| same_word(first(c), word)).count() == 1
    };
    let name = |company: &'_ Company| {
        let word = first(company);
        let name = if is_unique(word) { word } else { &company.name };
        // Phrases are words with single spaces between them; signs count as words.
        Tokens::plain(name).all.iter().map(|token| token.text).collect::<Vec<_>>().join(" ")
    };
    let all: Vec<Name<'_>> = note
        .companies
        .iter()
        .map(|company| Name {
            company: &company.id,
            phrases: std::iter::once(name(company)).chain(company.ticker.clone()).collect(),
        })
        .collect();
    let words = |phrase: &String| phrase.split(' ').map(str::to_owned).collect();
    let phrases =
        all.iter().enumerate().flat_map(|(at, name)| name.phrases.iter().map(move |p| (words(p), at)));
    let set = PhraseSet::new(phrases);
    Names { all, set }
}

impl<'n> Names<'n> {
    /// How many tokens a company's name takes at a place.
    pub(super) fn len_at(&self, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
        self.set.at(tokens, at).last().map(|(_, len)| *len)
    }

    /// The first company that is named at a place, and how many tokens that takes.
    pub(super) fn at(&self, tokens: &Tokens<'_>, at: usize) -> Option<(&'n Id, usize)> {
        let found = self.set.at(tokens, at);
        let first = found.iter().filter_map(|(names, _)| names.first().copied()).min()?;
        let len = found.iter().filter(|(names, _)| names.contains(&first)).map(|(_, len)| *len).max()?;
        Some((self.all.get(first)?.company, len))
    }
}

/// All that the subjects of a note are called when they are no whole companies.
pub(super) struct Parts {
    set: PhraseSet,
    /// For each part, the indices of the subjects that it can be.
    subjects: Vec<Vec<usize>>,
    /// Every word of a part or of a company's name, sorted.
    known: Vec<String>,
}

impl Parts {
    pub(super) fn new(subjects: &[Subject<'_>], names: &Names<'_>) -> Self {
        let fold = |word: &str| word.chars().map(folded).collect::<String>();
        let parts = subjects.iter().enumerate().flat_map(|(place, subject)| {
            subject
                .parts
                .iter()
                .map(move |part| (part.iter().map(|word| fold(word)).collect::<Vec<_>>(), place))
        });
        let mut parts: Vec<(Vec<String>, usize)> = parts.collect();
        parts.sort();
        parts.dedup();
        let mut known: Vec<String> = parts.iter().flat_map(|(words, _)| words.clone()).collect();
        let phrases = names.all.iter().flat_map(|name| &name.phrases);
        known.extend(phrases.flat_map(|phrase| phrase.split(' ')).map(fold));
        known.sort_unstable();
        known.dedup();
        let (mut phrases, mut subjects): (Vec<Vec<String>>, Vec<Vec<usize>>) = Default::default();
        for (words, place) in parts {
            match subjects.last_mut().filter(|_| phrases.last() == Some(&words)) {
                Some(own) => own.push(place),
                None => {
                    phrases.push(words);
                    subjects.push(vec![place]);
                }
            }
        }
        let plural = |words: &Vec<String>| {
            let mut words = words.clone();
            words.iter_mut().last().into_iter().for_each(|last| last.push('s'));
            words
        };
        let plurals: Vec<Vec<String>> = phrases.iter().map(plural).collect();
        let numbered = phrases.into_iter().enumerate().chain(plurals.into_iter().enumerate());
        let set = PhraseSet::new(numbered.map(|(number, words)| (words, number)));
        Self { set, subjects, known }
    }

    /// Whether a word is one of a part or of a company's name.
    pub(super) fn is_known(&self, word: &str) -> bool {
        let order = |known: &String| known.chars().cmp(word.chars().map(folded));
        self.known.binary_search_by(order).is_ok()
    }

    /// The subjects of the longest part that stands at a place, and how many tokens that takes.
    pub(super) fn at(&self, tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Vec<usize>, usize)> {
        if !self.set.can_begin(tokens, at) {
            return None;
        }
        let whole = self.set.at(tokens, at);
        let mut found: Vec<(usize, usize)> =
            whole.iter().flat_map(|(parts, len)| parts.iter().map(|part| (*part, *len))).collect();
        // Words of a name that mean nothing alone may stand between its parts: `like-for-like`.
        let mut seen: Vec<usize> = found.iter().map(|(part, _)| *part).collect();
        for skipped in 1..4 {
            let end = at + 1 + skipped;
            let are_fillers = (at + 2..end).all(|place| {
                tokens.get(place).is_some_and(Token::is_dash) || is_filler(tokens, place, words)
            });
            for part in self.set.apart(tokens, at, end).unwrap_or_default() {
                if !seen.contains(part) {
                    seen.push(*part);
                    found.extend(are_fillers.then_some((*part, skipped + 2)));
                }
            }
        }
        let longest = found.iter().map(|(_, len)| *len).max()?;
        let own = found.iter().filter(|(_, len)| *len == longest);
        let mut subjects: Vec<usize> =
            own.filter_map(|(part, _)| self.subjects.get(*part)).flatten().copied().collect();
        subjects.sort_unstable();
        subjects.dedup();
        tokens.hits.count(subjects.len());
        Some((subjects, longest))
    }
}

/// The words that tell a fact from others.
pub(super) fn fact_words(fact: &Fact, names: &Names<'_>, wording: Wording<'_>) -> Vec<String> {
    let tokens = Tokens::read(&fact.name, wording.index);
    let words = wording.words;
    let mut own = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        if let Some(len) = names.len_at(&tokens, at) {
            at += len;
            continue;
        }
        let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word);
        own.extend(token.filter(|_| !is_filler(&tokens, at, words)).map(|token| token.text.to_owned()));
        at += 1;
    }
    // What every dividend is paid on tells none from another.
    let is_share = |word: &String| words.small.shares.iter().any(|share| same_word(share, word));
    if own.iter().any(|word| !is_share(word)) {
        own.retain(|word| !is_share(word));
    }
    own
}
