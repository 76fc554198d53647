//! All tables of a language by the first words of their phrases, so that a token is looked up once, whatever is asked of it.

use super::table::{Each, Key, Phrases, key_of};
use crate::claims::{Direction, Token, TokenKind, ends_with_word, hash, starts_with_word};
use std::cell::Cell;

/// Letters of a word's beginning or end by which phrases with a wildcard are looked up.
pub(in crate::prose) const LETTERS: usize = 2;

/// A phrase of a table.
pub(in crate::prose) struct Entry {
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
pub(in crate::prose) struct Index {
    whole: Vec<Entry>,
    /// First word with a wildcard at its end.
    starts: Vec<Entry>,
    /// First word with a wildcard before it.
    ends: Vec<Entry>,
    /// How much was looked at so far.
    steps: Cell<usize>,
}

impl Index {
    /// Takes in all phrases of some tables.
    pub(in crate::prose) fn of(tables: &[&dyn Listed]) -> Self {
        let mut index = Self::default();
        tables.iter().for_each(|table| table.list(&mut index));
        for list in [&mut index.whole, &mut index.starts, &mut index.ends] {
            list.sort_by_key(|entry| entry.first);
        }
        index
    }

    /// Takes in the phrases of a table; of one without rows each phrase is a row.
    pub(in crate::prose) fn add(&mut self, key: Key, row: Option<usize>, phrases: &'static str) {
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

    #[cfg(test)]
    pub(in crate::prose) fn phrases(&self) -> Vec<&'static str> {
        let all = self.whole.iter().chain(&self.starts).chain(&self.ends);
        all.map(|entry| entry.phrase).collect()
    }

    /// Counts steps, of about the same time each.
    pub(in crate::prose) fn count(&self, steps: usize) {
        self.steps.set(self.steps.get().saturating_add(steps));
    }

    /// How many steps were counted.
    pub(in crate::prose) fn steps(&self) -> usize {
        self.steps.get()
    }

    /// Every phrase in some tokens.
    pub(in crate::prose) fn hits<'t>(&'t self, tokens: &[Token<'_>]) -> Hits<'t> {
        let mut hits = Hits { index: Some(self), all: Vec::new(), ends: Vec::with_capacity(tokens.len()) };
        for (at, token) in tokens.iter().enumerate() {
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

    fn add_hits(&self, tokens: &[Token<'_>], at: usize, (list, first): (&[Entry], u32), hits: &mut Vec<Hit>) {
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
pub(in crate::prose) struct Hit {
    key: Key,
    /// The row of its table.
    pub(in crate::prose) row: u16,
    /// How many tokens it takes.
    pub(in crate::prose) len: usize,
    /// Whether any word that ends so is one.
    pub(in crate::prose) is_end: bool,
    /// Whether it has no wildcard.
    is_exact: bool,
}

/// The phrases that stand in a text.
#[derive(Default)]
pub(in crate::prose) struct Hits<'t> {
    index: Option<&'t Index>,
    /// Token by token.
    all: Vec<Hit>,
    /// Where those of each token end.
    ends: Vec<usize>,
}

impl Hits<'_> {
    /// Counts steps, as [`Index::count`] does.
    pub(in crate::prose) fn count(&self, steps: usize) {
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

    /// The phrases of a table that stand at a token.
    pub(in crate::prose) fn of(&self, at: usize, key: Key) -> impl Iterator<Item = &Hit> {
        self.at(at).iter().filter(move |hit| hit.key == key)
    }

    /// The row and the length of the longest; of two of one length that without a wildcard, then the first.
    #[inline(never)]
    pub(in crate::prose) fn longest(&self, at: usize, key: Key) -> Option<(usize, usize)> {
        let best = self.of(at, key).max_by_key(|hit| (hit.len, hit.is_exact, u16::MAX - hit.row))?;
        Some((usize::from(best.row), best.len))
    }
}

/// How many tokens a phrase takes where it stands at a place; `None` where it does not.
fn phrase_len(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
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

/// What has phrases that are looked up.
pub(in crate::prose) trait Listed {
    /// Adds them to the index.
    fn list(&self, into: &mut Index);
}

impl Listed for Phrases {
    fn list(&self, into: &mut Index) {
        into.add(self.key(), None, self.0);
    }
}

impl<T> Listed for &'static [(&'static str, T)] {
    fn list(&self, into: &mut Index) {
        for (row, (phrases, _)) in self.iter().enumerate() {
            into.add(key_of(self), Some(row), phrases);
        }
    }
}

impl Listed for &'static [Phrases] {
    fn list(&self, into: &mut Index) {
        self.iter().for_each(|phrases| phrases.list(into));
    }
}

impl Listed for &'static [(Phrases, Phrases, Direction)] {
    fn list(&self, into: &mut Index) {
        for (verbs, particle, _) in *self {
            verbs.list(into);
            particle.list(into);
        }
    }
}

impl Listed for &'static [(Phrases, Phrases)] {
    fn list(&self, into: &mut Index) {
        for (from, to) in *self {
            from.list(into);
            to.list(into);
        }
    }
}
