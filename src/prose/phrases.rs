//! The phrases of a language in a text: all tables of the lexicon by the first words of their phrases, so that a token
//! is looked up once, whatever is asked of it.

use super::lexicon::{Each, Lexicon, Listed, Phrases, SYMBOL_WORDS};
use super::tokens::Tokens;
use crate::claims::{Token, TokenKind, ends_with_word, hash, starts_with_word};
use std::cell::Cell;
use std::ops::Range;

/// A table of the lexicon: its address, and how many rows or bytes it has.
pub(super) type Key = (usize, usize);

/// Letters of a word's beginning or end by which phrases with a wildcard are looked up.
const LETTERS: usize = 2;

/// A phrase of a table.
pub(super) struct Entry {
    /// The hash of its first word, or of the letters beside the wildcard there.
    first: u32,
    /// The hash of its second word, where that has no wildcard.
    second: Option<u32>,
    key: Key,
    row: u16,
    phrase: &'static str,
}

/// All phrases of a language, each list by hash.
#[derive(Default)]
pub(super) struct Index {
    whole: Vec<Entry>,
    /// First word with a wildcard at its end.
    starts: Vec<Entry>,
    /// First word with a wildcard before it.
    ends: Vec<Entry>,
    /// How much was looked at so far.
    steps: Cell<usize>,
}

impl Index {
    pub(super) fn new(words: &'static Lexicon) -> Self {
        let mut index = Self::default();
        words.list(&mut index);
        SYMBOL_WORDS.list(&mut index);
        for list in [&mut index.whole, &mut index.starts, &mut index.ends] {
            list.sort_by_key(|entry| entry.first);
        }
        index
    }

    /// Takes in the phrases of a table; of one without rows each phrase is a row.
    pub(super) fn add(&mut self, key: Key, row: Option<usize>, phrases: &'static str) {
        for (place, phrase) in Each::of(phrases).enumerate().filter(|(_, phrase)| !phrase.is_empty()) {
            let mut in_it = phrase.split(' ');
            let word = in_it.next().unwrap_or_default();
            let second = in_it.next().filter(|word| !word.contains('*')).map(|word| hash(word.chars()));
            let row = u16::try_from(row.unwrap_or(place)).unwrap_or(u16::MAX);
            let (list, first) = match (word.strip_suffix('*'), word.strip_prefix('*')) {
                (Some(start), _) => (&mut self.starts, hash(start.chars().take(LETTERS))),
                (None, Some(end)) => (&mut self.ends, hash(end.chars().rev().take(LETTERS))),
                (None, None) => (&mut self.whole, hash(word.chars())),
            };
            list.push(Entry { first, second, key, row, phrase });
        }
    }

    /// Counts steps, of about the same time each.
    pub(super) fn count(&self, steps: usize) {
        self.steps.set(self.steps.get().saturating_add(steps));
    }

    /// How many steps were counted.
    pub(super) fn steps(&self) -> usize {
        self.steps.get()
    }

    /// Every phrase in some tokens.
    pub(super) fn hits<'t>(&'t self, tokens: &Tokens<'_>) -> Hits<'t> {
        let mut hits =
            Hits { index: Some(self), all: Vec::new(), ends: Vec::with_capacity(tokens.all.len()) };
        for (at, token) in tokens.all.iter().enumerate() {
            self.add_hits(tokens, at, (&self.whole, token.hash), &mut hits.all);
            if token.kind == TokenKind::Word {
                let first = hash(token.text.chars().take(LETTERS));
                self.add_hits(tokens, at, (&self.starts, first), &mut hits.all);
                let last = hash(token.text.chars().rev().take(LETTERS));
                self.add_hits(tokens, at, (&self.ends, last), &mut hits.all);
            }
            hits.ends.push(hits.all.len());
        }
        hits
    }

    fn add_hits(&self, tokens: &Tokens<'_>, at: usize, (list, first): (&[Entry], u32), hits: &mut Vec<Hit>) {
        let start = list.partition_point(|entry| entry.first < first);
        let same = list.get(start..).unwrap_or_default().iter().take_while(|entry| entry.first == first);
        let mut steps = 1;
        let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(Token::is_dash));
        let second = tokens.get(next).map(|token| token.hash);
        let likely =
            same.inspect(|_| steps += 1).filter(|entry| entry.second.is_none() || entry.second == second);
        hits.extend(likely.filter_map(|entry| {
            let len = phrase_len(tokens, at, entry.phrase)?;
            let (key, row) = (entry.key, entry.row);
            let is_end = entry.phrase.starts_with('*');
            Some(Hit { key, row, len, is_end, is_exact: !entry.phrase.contains('*') })
        }));
        self.count(steps);
    }
}

/// A phrase that stands at a token.
pub(super) struct Hit {
    key: Key,
    row: u16,
    /// How many tokens it takes.
    len: usize,
    /// Whether any word that ends so is one.
    is_end: bool,
    /// Whether it has no wildcard.
    is_exact: bool,
}

/// The phrases that stand in a text.
#[derive(Default)]
pub(super) struct Hits<'t> {
    index: Option<&'t Index>,
    /// Token by token.
    all: Vec<Hit>,
    /// Where those of each token end.
    ends: Vec<usize>,
}

impl Hits<'_> {
    /// Counts steps, as [`Index::count`] does.
    pub(super) fn count(&self, steps: usize) {
        if let Some(index) = self.index {
            index.count(steps);
        }
    }

    #[inline(never)]
    fn at(&self, at: usize) -> &[Hit] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.count(1 + (end - start) / 4);
        self.all.get(start..end).unwrap_or_default()
    }

    fn of(&self, at: usize, key: Key) -> impl Iterator<Item = &Hit> {
        self.at(at).iter().filter(move |hit| hit.key == key)
    }

    /// The row and the length of the longest; of two of one length that without a wildcard, then the first.
    #[inline(never)]
    fn longest(&self, at: usize, key: Key) -> Option<(usize, usize)> {
        let best = self.of(at, key).max_by_key(|hit| (hit.len, hit.is_exact, u16::MAX - hit.row))?;
        Some((usize::from(best.row), best.len))
    }
}

/// By which a table is known in the index.
pub(super) fn key_of<T>(table: &[T]) -> Key {
    (table.as_ptr().addr(), table.len())
}

impl Tokens<'_> {
    /// How many tokens the longest of some phrases takes that stands at a place. Hyphens in the text count as spaces:
    /// `year-on-year` is the phrase `year on year`. A phrase's word that ends in `*` stands for all words that begin so,
    /// one that begins with `*` for all longer ones that end so.
    pub(super) fn any_len(&self, at: usize, phrases: Phrases) -> Option<usize> {
        self.hits.longest(at, phrases.key()).map(|(_, len)| len)
    }

    /// How many tokens each of some phrases takes that stands at a place.
    pub(super) fn lens(&self, at: usize, phrases: Phrases) -> impl Iterator<Item = usize> {
        self.hits.of(at, phrases.key()).map(|hit| hit.len)
    }

    /// Whether one of some phrases takes that many tokens at a place.
    #[inline(never)]
    pub(super) fn is_of_len(&self, at: usize, phrases: Phrases, len: usize) -> bool {
        self.lens(at, phrases).any(|own| own == len)
    }

    /// Whether one of some phrases stands at a place.
    pub(super) fn has(&self, at: usize, phrases: Phrases) -> bool {
        self.any_len(at, phrases).is_some()
    }

    /// Whether one of some phrases stands somewhere in a range.
    #[inline(never)]
    pub(super) fn has_in(&self, mut range: Range<usize>, phrases: Phrases) -> bool {
        range.any(|place| self.has(place, phrases))
    }

    /// The phrases that stand somewhere in a range, by their indices in `phrases`.
    pub(super) fn said_in(&self, range: Range<usize>, phrases: Phrases) -> Vec<u16> {
        range.flat_map(|place| self.hits.of(place, phrases.key()).map(|hit| hit.row)).collect()
    }

    /// The meaning of the longest phrase of a table at a place, and its length in tokens. Of two phrases of one length,
    /// the one without a wildcard wins.
    pub(super) fn longest<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let (row, len) = self.hits.longest(at, key_of(table))?;
        table.get(row).map(|(_, meaning)| (*meaning, len))
    }

    /// The meaning of the first row of a table that has a phrase of `len` tokens at a place.
    pub(super) fn first_of_len<T: Copy>(&self, at: usize, table: &[(&str, T)], len: usize) -> Option<T> {
        let rows = self.hits.of(at, key_of(table)).filter(|hit| hit.len == len).map(|hit| hit.row);
        table.get(usize::from(rows.min()?)).map(|(_, meaning)| *meaning)
    }

    /// Whether a phrase of a table stands at a place that is more than the end of a word.
    pub(super) fn is_plain<T>(&self, at: usize, table: &[(&str, T)]) -> bool {
        self.hits.of(at, key_of(table)).any(|hit| !hit.is_end)
    }
}

impl Phrases {
    /// By which it is known in the index.
    pub(super) fn key(self) -> Key {
        key_of(self.0.as_bytes())
    }
}

/// How many tokens a phrase takes where it stands at a place; `None` where it does not.
fn phrase_len(tokens: &Tokens<'_>, at: usize, phrase: &str) -> Option<usize> {
    let mut next = at;
    for (count, word) in phrase.split(' ').enumerate() {
        if count > 0 && tokens.get(next)?.is_dash() {
            next += 1;
        }
        let token = tokens.get(next)?;
        let is_same = match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(start), _) => starts_with_word(token.text, start),
            (None, Some(end)) => ends_with_word(token.text, end),
            (None, None) => token.is(word),
        };
        if !is_same {
            return None;
        }
        next += 1;
    }
    Some(next - at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::lexicon::lexicon;
    use crate::units::Language;

    #[test]
    fn phrases_are_found_over_hyphens_and_capitals() {
        const TABLE: &[(&str, char)] =
            &[("month|year", 'a'), ("year on year", 'b'), ("yea*|*schuss|grow*", 'c')];
        const YEAR: Phrases = Phrases("year on year|year on month|überschuss");
        let mut index = Index::default();
        TABLE.list(&mut index);
        YEAR.list(&mut index);
        for list in [&mut index.whole, &mut index.starts, &mut index.ends] {
            list.sort_by_key(|entry| entry.first);
        }
        let tokens = Tokens::read("Year-on-year growth, ÜBERSCHUSS", &index);
        assert_eq!(tokens.any_len(0, YEAR), Some(5));
        assert_eq!(tokens.any_len(5, YEAR), None);
        assert_eq!(tokens.any_len(7, YEAR), Some(1));
        assert_eq!(tokens.longest(0, TABLE), Some(('b', 5)));
        assert_eq!(tokens.longest(5, TABLE), Some(('c', 1)));
        assert_eq!(tokens.longest(7, TABLE), Some(('c', 1)));
        assert_eq!(tokens.first_of_len(0, TABLE, 1), Some('a'));
        assert!(tokens.is_plain(5, TABLE) && !tokens.is_plain(7, TABLE));
        assert_eq!(&tokens.text[tokens.span(0, 4)], "Year-on-year");
    }

    #[test]
    fn words_with_a_wildcard_have_the_letters_that_they_are_looked_up_by() {
        for language in [Language::English, Language::German] {
            let index = Index::new(lexicon(language));
            assert!(index.whole.len() > 500);
            for entry in index.starts.iter().chain(&index.ends) {
                let word = entry.phrase.split(' ').next().unwrap().trim_matches('*');
                assert!(word.chars().count() >= LETTERS, "{}", entry.phrase);
            }
        }
    }
}
