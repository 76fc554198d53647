//! The table of messages of each language. To add one: a variant of [`Language`] with its tag, a file such as
//! `english.rs` with every message, and an arm of [`messages()`]. The compiler asks for each field and placeholder.

use super::english::ENGLISH;
use super::german::GERMAN;
use super::messages::Messages;
use crate::units::{Frequency, Language};

/// The table of a language.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::English | Language::IndianEnglish => &ENGLISH,
        Language::German | Language::SwissGerman => &GERMAN,
    }
}

/// The noun for a number of periods, after "in": `quarter`, `quarters`; German (dative) `Quartal`, `Quartalen`.
pub fn periods_noun(language: Language, frequency: Frequency, count: usize) -> &'static str {
    let [one, other] = messages(language).periods.get(frequency as usize).copied().unwrap_or_default();
    if count == 1 { one } else { other }
}
