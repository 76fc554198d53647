//! The phrases of a language, and those of a note: its companies, and who expects something.

use super::cue::Cue;
use super::stem::stem;
use crate::claims::caseless;
use crate::note::Note;
use crate::prose::tokens::Tokens;
use crate::units::Language;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("lexicon/en.tsv")));
static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("lexicon/de.tsv")));

/// Letters by which phrases are filed whose first word stands for all that begin so.
const FILED: usize = 2;
/// Letters from which on a word may be a compound.
const COMPOUND: usize = 8;

/// The phrases of a language.
#[derive(Clone, Default)]
pub(super) struct Lexicon {
    phrases: BTreeMap<String, Vec<(Phrase, Cue)>>,
    /// Words that mean the same in names, with the first of them.
    same: BTreeMap<String, String>,
    /// The names of the concepts, by their numbers.
    concepts: Vec<String>,
}

/// Words in order; a prefix stands for all that begin so.
type Phrase = Vec<Word>;

#[derive(Clone)]
enum Word {
    Is(String),
    Begins(String),
}

/// A phrase that was found in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tag {
    pub(super) tokens: Range<usize>,
    pub(super) cue: Cue,
}

impl Lexicon {
    /// The lexicon of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::English | Language::IndianEnglish => &ENGLISH,
            Language::German | Language::SwissGerman => &GERMAN,
        }
    }

    fn read(text: &str) -> Self {
        let mut lexicon = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, phrases)) = line.split_once('\t') else { continue };
            if name == "same" {
                let mut words = phrases.split('|');
                let Some(first) = words.next() else { continue };
                lexicon.same.extend(words.map(|word| (word.to_owned(), first.to_owned())));
                continue;
            }
            let cue = match name.strip_prefix("concept.") {
                Some(concept) => {
                    lexicon.concepts.push(concept.to_owned());
                    Cue::Concept((lexicon.concepts.len() - 1) as u16)
                }
                // A test finds what is no cue.
                None => match Cue::parse(name) {
                    Some(cue) => cue,
                    None => continue,
                },
            };
            for phrase in phrases.split('|') {
                lexicon.add(phrase, cue);
            }
        }
        lexicon
    }

    /// Adds a phrase.
    fn add(&mut self, phrase: &str, cue: Cue) {
        let word = |token: &str| Word::Is(caseless(token));
        let mut words: Phrase = Vec::new();
        let tokens = Tokens::plain(phrase);
        for token in &tokens.all {
            match (token.is_sign('*'), words.pop()) {
                (true, Some(Word::Is(last))) => words.push(Word::Begins(last)),
                (_, last) => {
                    words.extend(last);
                    words.push(word(token.text));
                }
            }
        }
        let key = match words.first() {
            Some(Word::Is(first)) => first.clone(),
            Some(Word::Begins(first)) => filed(first),
            None => return,
        };
        self.phrases.entry(key).or_default().push((words, cue));
    }

    /// The letters that forms of a word share, and other words for it.
    pub(super) fn stem(&self, word: &str) -> String {
        let word = caseless(word);
        stem(self.same.get(&word).unwrap_or(&word))
    }

    /// The concept of a name.
    pub(super) fn concept(&self, name: &str) -> Option<u16> {
        let index = self.concepts.iter().position(|own| own == name)?;
        u16::try_from(index).ok()
    }

    /// The name of a concept.
    pub(super) fn concept_name(&self, concept: u16) -> &str {
        self.concepts.get(usize::from(concept)).map_or("", String::as_str)
    }

    /// Whether a concept is growth, of whatever.
    pub(super) fn is_growth(&self, concept: u16) -> bool {
        self.concept_name(concept) == "growth"
    }

    /// The concepts that a more general one may mean.
    pub(super) fn is_general(&self, concept: u16) -> Option<&'static [&'static str]> {
        let kin = KIN.iter().find(|(name, _)| *name == self.concept_name(concept));
        kin.map(|(_, kin)| *kin)
    }

    /// The concept that ends a compound without capitals, and what is before it: `serviceumsatz`.
    pub(super) fn compound<'w>(&self, word: &'w str) -> Option<(u16, &'w str)> {
        if word.chars().count() < COMPOUND {
            return None;
        }
        let (len, concept) = self.word_ending(word)?;
        Some((concept, word.get(..word.len() - len)?))
    }

    /// The longest single word for a concept that a word ends with, by its bytes, and the concept.
    fn word_ending(&self, word: &str) -> Option<(usize, u16)> {
        let single =
            self.phrases.values().flatten().filter_map(|(phrase, cue)| match (phrase.as_slice(), cue) {
                ([Word::Is(text)], Cue::Concept(concept)) => Some((text, *concept)),
                _ => None,
            });
        let endings = single.filter(|(text, _)| text.chars().count() > 3 && word.len() > text.len());
        let endings = endings.filter(|(text, _)| word.ends_with(text.as_str()));
        endings.map(|(text, concept)| (text.len(), concept)).max()
    }

    /// The same with the names of a note.
    pub(super) fn with_names(&self, note: &Note) -> Self {
        let mut lexicon = self.clone();
        for (index, company) in note.companies.iter().enumerate() {
            let names = company_names(&company.name);
            for name in names.iter().map(String::as_str).chain(company.ticker.as_deref()) {
                lexicon.add(name, Cue::Company(index as u16));
            }
        }
        for (index, name) in brokers(note).into_iter().enumerate() {
            for part in name.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                lexicon.add(part, Cue::Broker(index as u16));
            }
        }
        lexicon
    }

    /// The phrases of a text: at each place the longest, by all its meanings; none overlaps another.
    pub(super) fn tags(&self, tokens: &Tokens) -> Vec<Tag> {
        let words: Vec<String> = tokens.all.iter().map(|token| caseless(token.text)).collect();
        let mut tags = Vec::new();
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let filed = filed(first);
            let keys = [first.as_str(), filed.as_str()];
            let keys = if first == &filed { &keys[..1] } else { &keys[..] };
            let found = keys.iter().filter_map(|key| self.phrases.get(*key)).flatten();
            let found: Vec<(usize, Cue)> =
                found.filter_map(|(phrase, cue)| Some((length(phrase, &words, at)?, *cue))).collect();
            let longest = found.iter().map(|(len, _)| *len).max().unwrap_or_default();
            let best = found.into_iter().filter(|(len, _)| *len == longest);
            tags.extend(best.map(|(len, cue)| Tag { tokens: at..at + len, cue }));
            at += longest.max(1);
        }
        tags
    }
}

/// Concepts that stand for others in short.
const KIN: [(&str, &[&str]); 5] = [
    ("profit", &["net-profit", "pretax-profit", "operating-profit", "ebitda", "eps", "gross-profit"]),
    ("margin", &["gross-margin", "operating-margin", "ebitda-margin", "net-margin", "nim"]),
    ("cash-flow", &["free-cash-flow"]),
    ("growth", &[]),
    ("net-profit", &["eps", "profit"]),
];

/// How many words a phrase takes at a place; hyphens between them count as spaces.
fn length(phrase: &[Word], words: &[String], at: usize) -> Option<usize> {
    let mut next = at;
    for (index, word) in phrase.iter().enumerate() {
        let is_own_hyphen = matches!(word, Word::Is(one) if is_hyphen(one));
        if index > 0 && !is_own_hyphen && words.get(next).is_some_and(|word| is_hyphen(word)) {
            next += 1;
        }
        let own = words.get(next)?;
        let is_same = match word {
            Word::Is(text) => own == text,
            Word::Begins(text) => own.starts_with(text.as_str()),
        };
        is_same.then_some(())?;
        next += 1;
    }
    Some(next - at)
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "\u{2010}" | "\u{2011}")
}

/// The key of the phrases whose first word stands for all that begin so.
fn filed(word: &str) -> String {
    word.chars().take(FILED).chain(['*']).collect()
}

/// Legal forms, and words that too many names share.
const FORMS: [&str; 28] = [
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "plc",
    "ag",
    "se",
    "sa",
    "nv",
    "ab",
    "asa",
    "oyj",
    "gmbh",
    "kgaa",
    "group",
    "holding",
    "holdings",
    "co",
    "company",
    "kk",
    "spa",
    "a/s",
    "as",
    "llc",
    "lp",
    "the",
    "and",
];

/// The names of a company: all of it, without its legal form, and its first word.
fn company_names(name: &str) -> Vec<String> {
    let words = name.split([' ', ',']).map(|word| word.trim_matches('.')).filter(|word| !word.is_empty());
    let is_form = |word: &str| FORMS.contains(&caseless(word).as_str());
    let own: Vec<&str> = words.filter(|word| !is_form(word)).collect();
    let mut names = vec![name.to_owned(), own.join(" ")];
    names.extend(own.first().filter(|word| word.len() > 2).map(|word| (*word).to_owned()));
    let stripped = name.strip_suffix("'s").or(name.strip_suffix("’s"));
    names.extend(stripped.map(str::to_owned));
    names.retain(|name| !name.is_empty());
    names
}

/// Everybody who expects something, in the order of the note.
pub(super) fn brokers(note: &Note) -> Vec<&str> {
    let facts = note.facts.iter().flat_map(|fact| &fact.expectations);
    let series = note.series.iter().flat_map(|series| &series.expectations);
    let mut names: Vec<&str> = facts.chain(series).filter_map(|one| one.by.as_deref()).collect();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::super::cue::Basis;
    use super::*;
    use crate::claims::Direction;

    #[test]
    fn every_line_of_a_lexicon_is_a_cue_a_concept_or_a_group_of_synonyms() {
        for text in [include_str!("lexicon/en.tsv"), include_str!("lexicon/de.tsv")] {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let (name, phrases) = line.split_once('\t').unwrap();
                let is_known = name.starts_with("concept.") || name == "same" || Cue::parse(name).is_some();
                assert!(is_known && !phrases.is_empty(), "{line}");
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts_by_all_its_meanings() {
        let lexicon = Lexicon::of(Language::English);
        let tokens = Tokens::plain("up 5% from a year earlier");
        let tags = lexicon.tags(&tokens);
        let cues: Vec<Cue> = tags.iter().map(|tag| tag.cue).collect();
        assert_eq!(cues, [Cue::Move(Direction::Up), Cue::Base(Basis::Year)]);
    }
}
