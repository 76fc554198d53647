//! The names of what a note has, by how they begin, so that a text is compared with all of them at once.

use crate::claims::{Token, caseless, split};
use crate::note::Note;
use crate::units::Id;
use std::collections::BTreeMap;

/// Letters by which words are compared.
const STEM: usize = 5;

/// The names of the series, facts and companies of a note.
pub(in crate::prose) struct Names {
    figures: BTreeMap<String, Vec<Name>>,
    /// Companies by the first words of their names.
    companies: BTreeMap<String, Vec<Id>>,
}

/// A name of a series or fact, or of several of one name.
pub(super) struct Name {
    pub(super) ids: Vec<Id>,
    /// The whole name in small letters.
    pub(super) text: String,
    /// Its words behind the first.
    rest: Vec<String>,
    /// Whether it is only the last word of the name.
    pub(super) is_last_word: bool,
}

impl Name {
    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.rest.len() + 1
    }

    /// Whether it has several words.
    pub(super) fn is_long(&self) -> bool {
        !self.rest.is_empty()
    }
}

impl Names {
    pub(in crate::prose) fn of(note: &Note) -> Self {
        let mut names = Self { figures: BTreeMap::new(), companies: BTreeMap::new() };
        for series in &note.series {
            names.add(&series.id, &series.name);
        }
        for fact in &note.facts {
            names.add(&fact.id, &fact.name);
        }
        for company in &note.companies {
            let first = company.name.split(' ').next().unwrap_or_default().to_owned();
            names.companies.entry(first).or_default().push(company.id.clone());
        }
        names
    }

    fn add(&mut self, id: &Id, name: &str) {
        let mut words: Vec<String> = split(name).iter().filter(|token| !token.is_dash()).map(stem).collect();
        let Some(last) = words.pop() else { return };
        let text = caseless(name);
        let mut enter = |first: String, rest: Vec<String>, is_last_word: bool| {
            let names = self.figures.entry(first).or_default();
            let is_same = |one: &&mut Name| one.text == text && one.is_last_word == is_last_word;
            match names.iter_mut().find(is_same) {
                Some(same) => same.ids.push(id.clone()),
                None => names.push(Name { ids: vec![id.clone()], text: text.clone(), rest, is_last_word }),
            }
        };
        if words.is_empty() {
            return enter(last, words, false);
        }
        enter(last.clone(), Vec::new(), true);
        words.push(last);
        let first = words.remove(0);
        enter(first, words, false);
    }

    /// How many names of figures are compared with a word.
    pub(super) fn len_at(&self, token: &Token<'_>) -> usize {
        self.figures.get(&stem(token)).map_or(0, Vec::len)
    }

    /// The names of figures that begin at the first of some tokens; hyphens count as spaces.
    pub(super) fn at(&self, tokens: &[Token<'_>]) -> impl Iterator<Item = &Name> {
        let (first, behind) =
            tokens.split_first().map_or((None, tokens), |(first, behind)| (Some(first), behind));
        let names = first.and_then(|first| self.figures.get(&stem(first)));
        names.into_iter().flatten().filter(move |name| {
            let mut text = behind.iter().filter(|token| !token.is_dash());
            name.rest.iter().all(|word| text.next().is_some_and(|token| stem(token) == *word))
        })
    }

    /// The companies whose names begin with a word.
    pub(super) fn companies(&self, word: &str) -> &[Id] {
        self.companies.get(word).map(Vec::as_slice).unwrap_or_default()
    }
}

fn stem(token: &Token<'_>) -> String {
    caseless(token.text).chars().take(STEM).collect()
}
