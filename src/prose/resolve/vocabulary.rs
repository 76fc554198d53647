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

/// Most words of a name that is looked for: each place of a text is compared with all names that begin alike.
const MOST_WORDS: usize = 16;

/// The phrases of a language.
#[derive(Default)]
pub(super) struct Lexicon {
    phrases: Phrases,
    /// The single words for a concept, which compounds may end with.
    endings: BTreeMap<String, u16>,
    /// Words that mean the same in names, with the first of them.
    same: BTreeMap<String, String>,
    /// The names of the concepts, by their numbers.
    concepts: Vec<String>,
}

/// Phrases with what they say, by their first words.
#[derive(Default)]
pub(super) struct Phrases(BTreeMap<String, Vec<(Phrase, Cue)>>);

/// Words in order; a prefix stands for all that begin so.
type Phrase = Vec<Word>;

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
                    let Ok(number) = u16::try_from(lexicon.concepts.len()) else { continue };
                    lexicon.concepts.push(concept.to_owned());
                    Cue::Concept(number)
                }
                // A test finds what is no cue.
                None => match Cue::parse(name) {
                    Some(cue) => cue,
                    None => continue,
                },
            };
            for phrase in phrases.split('|') {
                lexicon.phrases.add(phrase, cue);
            }
            if let Cue::Concept(concept) = cue {
                let single = phrases.split('|').filter(|phrase| Tokens::plain(phrase).all.len() == 1);
                lexicon.endings.extend(single.map(|word| (caseless(word), concept)));
            }
        }
        lexicon
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
        let starts = word.char_indices().map(|(start, _)| start).skip(1);
        let endings = starts.filter_map(|start| word.get(start..));
        let long = endings.take_while(|ending| ending.chars().count() > 3);
        long.map(|ending| Some((ending.len(), *self.endings.get(ending)?))).find_map(|found| found)
    }

    /// The phrases of a text and the names of a note in it: at each place the longest, by all its meanings; none overlaps
    /// another.
    pub(super) fn tags(&self, tokens: &Tokens<'_>, names: &Phrases) -> Vec<Tag> {
        let words: Vec<String> = tokens.all.iter().map(|token| caseless(token.text)).collect();
        let mut tags = Vec::new();
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let filed = filed(first);
            let keys = [first.as_str(), filed.as_str()];
            let keys = if first == &filed { &keys[..1] } else { &keys[..] };
            let all = [&self.phrases, names];
            let filed = all.iter().flat_map(|phrases| keys.iter().filter_map(|key| phrases.0.get(*key)));
            let filed = filed.flatten().inspect(|(phrase, _)| tokens.hits.count(phrase.len() / 4));
            let found: Vec<(usize, Cue)> =
                filed.filter_map(|(phrase, cue)| Some((length(phrase, &words, at)?, *cue))).collect();
            let longest = found.iter().map(|(len, _)| *len).max().unwrap_or_default();
            let best = found.into_iter().filter(|(len, _)| *len == longest);
            tags.extend(best.map(|(len, cue)| Tag { tokens: at..at + len, cue }));
            at += longest.max(1);
        }
        tags
    }
}

impl Phrases {
    /// The names of a note's companies, and of who expects something.
    pub(super) fn names(note: &Note) -> Self {
        let mut all = Self::default();
        let is_german = matches!(note.language, Language::German | Language::SwissGerman);
        for (index, company) in (0..u16::MAX).zip(&note.companies) {
            let names = company_names(&company.name);
            for name in names.iter().map(String::as_str).chain(company.ticker.as_deref()) {
                all.add(name, Cue::Company(index));
                if is_german {
                    all.add(&format!("{name}s"), Cue::Company(index));
                }
            }
        }
        for (index, name) in (0..u16::MAX).zip(brokers(note)) {
            for part in name.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                all.add(part, Cue::Broker(index));
            }
        }
        all
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
        if words.len() > MOST_WORDS {
            return;
        }
        let key = match words.first() {
            Some(Word::Is(first)) => first.clone(),
            Some(Word::Begins(first)) => filed(first),
            None => return,
        };
        self.0.entry(key).or_default().push((words, cue));
    }
}

/// The phrases at a token, of phrases in order of which none overlaps another.
pub(super) fn tags_at(tags: &[Tag], at: usize) -> impl Iterator<Item = &Tag> {
    let first = tags.partition_point(|tag| tag.tokens.end <= at);
    tags.get(first..).unwrap_or_default().iter().take_while(move |tag| tag.tokens.start <= at)
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
        let tags = lexicon.tags(&tokens, &Phrases::default());
        let cues: Vec<Cue> = tags.iter().map(|tag| tag.cue).collect();
        assert_eq!(cues, [Cue::Move(Direction::Up), Cue::Base(Basis::Year)]);
    }
}
