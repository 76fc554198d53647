//! The words of a language by which figures, their periods and their subjects are recognised. A language is one more
//! table beside `english` and `german`; a phrase's word that ends in `*` stands for all words that begin so.

mod concept;
mod english;
mod german;
mod money;
mod small;
mod types;

pub(super) use concept::Concept;
pub(super) use money::{SYMBOL_WORDS, SYMBOLS};
pub(super) use types::{Basis, Form, Lexicon, UnitWord};

use super::phrases::Index;
use crate::units::Language;

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::English | Language::IndianEnglish => &english::ENGLISH,
        Language::German | Language::SwissGerman => &german::GERMAN,
    }
}

/// The phrases of a language, and the words for currencies, to be looked up.
pub(super) fn index(words: &'static Lexicon) -> Index {
    Index::of(&[words, &SYMBOL_WORDS])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::phrases::LETTERS;

    #[test]
    fn words_with_a_wildcard_have_the_letters_that_they_are_looked_up_by() {
        for language in [Language::English, Language::German] {
            let phrases = index(lexicon(language)).phrases();
            assert!(phrases.len() > 500);
            for word in phrases.iter().filter_map(|phrase| phrase.split(' ').next()) {
                let letters = word.trim_matches('*').chars().count();
                assert!(!word.contains('*') || letters >= LETTERS, "{word}");
            }
        }
    }
}
