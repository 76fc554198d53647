//! A text cut into words, numbers and signs.

use super::letters::{hash, is_letter, same_word};
use crate::units::Currency;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, and the digits that follow them: `Trainium2`, `Q1`.
    Word,
    /// Digits with the signs that group them or begin their decimals: `1.234,5`. Letters that follow are a word of
    /// their own: `100B`.
    Number,
    /// Any other character that is not a space.
    Sign,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token<'t> {
    pub(crate) kind: TokenKind,
    pub(crate) text: &'t str,
    /// Byte index of its start.
    pub(crate) start: usize,
    /// Whether a space is before it.
    pub(crate) is_spaced: bool,
    /// Hash of its letters.
    pub(crate) hash: u32,
}

impl Token<'_> {
    /// Byte index of its end.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is a word, number or sign of that text, capitals or not.
    pub(crate) fn is(&self, text: &str) -> bool {
        same_word(self.text, text)
    }

    /// Whether it is the one character.
    pub(crate) fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign && self.text.starts_with(sign)
    }

    /// Whether it is one of the dashes and the minus sign.
    pub(crate) fn is_dash(&self) -> bool {
        self.kind == TokenKind::Sign
            && self.text.starts_with(['-', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '−'])
    }
}

/// Splits a text into tokens.
pub(crate) fn split(text: &str) -> Vec<Token<'_>> {
    let mut all: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    let mut is_spaced = true;
    while let Some(first) = rest.chars().next() {
        // `.2%`, `-.3`, but not the point between other digits or after a word.
        let is_open =
            is_spaced || all.last().is_some_and(|last| last.kind == TokenKind::Sign && last.text != ".");
        let pointed = if first == '.' && is_open { digits_len(rest.get(1..).unwrap_or_default()) } else { 0 };
        let len = if pointed > 0 { 1 + pointed } else { token_len(rest, first) };
        let (piece, after) = rest.split_at_checked(len).unwrap_or((rest, ""));
        if is_space(first) {
            is_spaced = true;
        } else {
            let kind = if pointed > 0 { TokenKind::Number } else { kind_of(first) };
            let start = text.len() - rest.len();
            all.push(Token { kind, text: piece, start, is_spaced, hash: hash(piece.chars()) });
            is_spaced = false;
        }
        rest = after;
    }
    all
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\u{200a}')
}

fn kind_of(first: char) -> TokenKind {
    match first {
        c if c.is_ascii_digit() => TokenKind::Number,
        c if is_letter(c) => TokenKind::Word,
        _ => TokenKind::Sign,
    }
}

fn token_len(rest: &str, first: char) -> usize {
    match kind_of(first) {
        TokenKind::Word => word_len(rest),
        TokenKind::Number => number_len(rest),
        TokenKind::Sign => first.len_utf8(),
    }
}

/// Letters and digits, but not the digits behind the code of a currency: `SEK1,921m`.
fn word_len(rest: &str) -> usize {
    let letters = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
    let is_code = matches!(letters, 3 | 4)
        && rest.get(..letters).is_some_and(|word| {
            let code = word.get(letters - 3..).unwrap_or_default();
            word == "RMB"
                || (word.starts_with(code) || word.starts_with(['M', 'T'])) && Currency::parse(code).is_some()
        });
    let end = || rest.find(|c| !is_letter(c) && !char::is_ascii_digit(&c)).unwrap_or(rest.len());
    if is_code { letters } else { end() }
}

/// The digits at the beginning of a text.
fn digits_len(text: &str) -> usize {
    text.find(|c| !char::is_ascii_digit(&c)).unwrap_or(text.len())
}

/// Digits, and single signs or spaces that stand between digits: a space only before three digits.
fn number_len(rest: &str) -> usize {
    let mut len = digits_len(rest);
    loop {
        let after = rest.get(len..).unwrap_or_default();
        let Some(sign) = after.chars().next() else { return len };
        let run = digits_len(after.get(sign.len_utf8()..).unwrap_or_default());
        let goes_on = match sign {
            '.' | ',' | '\'' | '’' => run > 0,
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
                run == 3 && is_group(rest.get(..len).unwrap_or_default())
            }
            _ => false,
        };
        if !goes_on {
            return len;
        }
        len += sign.len_utf8() + run;
    }
}

/// Whether a number so far may be followed by a group of three digits after a space: at most three digits, or groups
/// after spaces already.
fn is_group(so_far: &str) -> bool {
    let last = so_far.rsplit(is_space).next().unwrap_or_default();
    let is_first = last.len() == so_far.len();
    last.bytes().all(|b| b.is_ascii_digit()) && (last.len() == 3 || (is_first && last.len() < 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        split(text).iter().map(|token| token.text).collect()
    }

    #[test]
    fn texts_are_cut_into_words_numbers_and_signs() {
        for (text, expected) in [
            ("up 17% to $181.5B.", vec!["up", "17", "%", "to", "$", "181.5", "B", "."]),
            ("Trainium2, Q1 and 3Q26", vec!["Trainium2", ",", "Q1", "and", "3", "Q26"]),
            ("SEK 1 204 000 000 in 2025 204 new", vec!["SEK", "1 204 000 000", "in", "2025", "204", "new"]),
            ("1.234,5 Mio. €; 1,25,000", vec!["1.234,5", "Mio", ".", "€", ";", "1,25,000"]),
            ("Amazon’s 39–40%", vec!["Amazon", "’", "s", "39", "–", "40", "%"]),
            ("Überschuß", vec!["Überschuß"]),
        ] {
            assert_eq!(texts(text), expected);
        }
    }
}
