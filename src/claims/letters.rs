//! Letters and words, capitals or not.

/// Letters beyond ASCII by their ranges, not by the tables of Unicode, which would be a twentieth of the wasm.
pub(crate) fn is_letter(c: char) -> bool {
    let is_beyond = matches!(c, '\u{aa}' | '\u{b5}' | '\u{ba}' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}');
    c.is_ascii_alphabetic() || (is_beyond && c != '×' && c != '÷')
}

pub(crate) fn folded(c: char) -> char {
    match c {
        '\u{c0}'..='\u{de}' if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether two words are the same except for capitals.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    a.chars().map(folded).eq(b.chars().map(folded))
}

/// Whether a word begins with another, except for capitals.
pub(crate) fn starts_with_word(word: &str, start: &str) -> bool {
    let mut letters = word.chars().map(folded);
    start.chars().map(folded).all(|c| letters.next() == Some(c))
}

/// Whether a word ends with another and is longer, except for capitals.
pub(crate) fn ends_with_word(word: &str, end: &str) -> bool {
    let mut letters = word.chars().rev().map(folded);
    end.chars().rev().map(folded).all(|c| letters.next() == Some(c)) && letters.next().is_some()
}

/// A text without capitals.
pub(crate) fn caseless(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// A number for a word, the same for words that are the same except for capitals.
pub(crate) fn hash(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(folded(letter))).wrapping_mul(0x0100_0193))
}
