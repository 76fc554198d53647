//! Phrases that a note brings along: names of companies, parts of companies.

use crate::claims::{Token, folded, hash};
use crate::prose::tokens::Tokens;
use std::cmp::Ordering;
use std::ops::Range;

/// Steps that looking for the next word takes.
const NARROWING: usize = 10;

/// A phrase as a list of words, and the indices of the items it stands for.
type Phrase = (Vec<String>, Vec<usize>);

/// Phrases, sorted, so that those with the same first words are looked up together.
#[derive(Default)]
pub(super) struct PhraseSet {
    all: Vec<Phrase>,
    /// The hashes of their first words, sorted.
    firsts: Vec<u32>,
}

impl PhraseSet {
    pub(super) fn new(phrases: impl Iterator<Item = (Vec<String>, usize)>) -> Self {
        let fold = |word: &String| word.chars().map(folded).collect();
        let mut found: Vec<(Vec<String>, usize)> =
            phrases.map(|(words, number)| (words.iter().map(fold).collect(), number)).collect();
        found.sort();
        found.dedup();
        let mut all: Vec<Phrase> = Vec::new();
        for (words, number) in found {
            match all.last_mut().filter(|last| last.0 == words) {
                Some((_, numbers)) => numbers.push(number),
                None => all.push((words, vec![number])),
            }
        }
        let firsts = all.iter().filter_map(|(words, _)| words.first()).map(|word| hash(word.chars()));
        let mut firsts: Vec<u32> = firsts.collect();
        firsts.sort_unstable();
        firsts.dedup();
        Self { all, firsts }
    }

    /// Whether a phrase can begin at a place.
    pub(super) fn can_begin(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        tokens.get(at).is_some_and(|token| self.firsts.binary_search(&token.hash).is_ok())
    }

    /// Narrows a range of phrases with the same words before `place` to those that have a token's word at it.
    fn narrowed(&self, range: Range<usize>, place: usize, token: &Token<'_>) -> Range<usize> {
        let order = |(words, _): &Phrase| match words.get(place) {
            Some(word) => word.chars().cmp(token.text.chars().map(folded)),
            None => Ordering::Less,
        };
        let own = self.all.get(range.clone()).unwrap_or_default();
        // Where all have the word, no search is needed.
        if own.first().is_some_and(|first| order(first) == Ordering::Equal)
            && own.last().is_some_and(|last| order(last) == Ordering::Equal)
        {
            return range;
        }
        let start = own.partition_point(|phrase| order(phrase) == Ordering::Less);
        let end = own.partition_point(|phrase| order(phrase) != Ordering::Greater);
        range.start + start..range.start + end
    }

    /// The phrases that stand at a place: the numbers of each, and how many tokens it takes, the longest last. Hyphens in
    /// the text count as spaces.
    pub(super) fn at(&self, tokens: &Tokens<'_>, at: usize) -> Vec<(&[usize], usize)> {
        let mut found = Vec::new();
        if !self.can_begin(tokens, at) {
            return found;
        }
        let (mut range, mut next) = (0..self.all.len(), at);
        for place in 0.. {
            if place > 0 && tokens.get(next).is_some_and(Token::is_dash) {
                next += 1;
            }
            let Some(token) = tokens.get(next) else { break };
            tokens.hits.count(NARROWING);
            range = self.narrowed(range, place, token);
            next += 1;
            let whole = self.all.get(range.start).filter(|(words, _)| words.len() == place + 1);
            found.extend(
                whole.filter(|_| !range.is_empty()).map(|(_, numbers)| (numbers.as_slice(), next - at)),
            );
            if range.is_empty() {
                break;
            }
        }
        found
    }

    /// The phrases of two words whose first stands at a place and whose second at another.
    pub(super) fn apart(&self, tokens: &Tokens<'_>, first: usize, second: usize) -> Option<&[usize]> {
        let (first, second) = tokens.get(first).zip(tokens.get(second))?;
        tokens.hits.count(NARROWING);
        let range = self.narrowed(0..self.all.len(), 0, first);
        let range = self.narrowed(range, 1, second);
        let (words, numbers) = self.all.get(range.start).filter(|_| !range.is_empty())?;
        (words.len() == 2).then_some(numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_begin_alike_are_told_apart() {
        let phrases = ["acme", "acme steel", "Acme steel works", "beta", "Äther", "ACME steel"];
        let words = |phrase: &str| phrase.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let set = PhraseSet::new(phrases.iter().enumerate().map(|(place, phrase)| (words(phrase), place)));
        let tokens = Tokens::plain("ACME Steel-works of beta, äther, acmes");
        assert_eq!(set.at(&tokens, 0), [(&[0][..], 1), (&[1, 5], 2), (&[2], 4)]);
        assert_eq!(set.at(&tokens, 1), []);
        assert_eq!(set.at(&tokens, 5), [(&[3][..], 1)]);
        assert_eq!(set.at(&tokens, 7), [(&[4][..], 1)]);
        assert_eq!(set.at(&tokens, 9), []);
        assert_eq!(set.apart(&tokens, 0, 1), Some(&[1, 5][..]));
        assert_eq!(set.apart(&tokens, 0, 3), None);
    }
}
