//! A paragraph as words, numbers and signs, and phrases found in it.

use super::lexicon::{Each, Phrases};
use std::cell::RefCell;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
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
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind,
    pub(super) text: &'t str,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Whether a space is before it.
    pub(super) is_spaced: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is a word, number or sign of that text, capitals or not.
    pub(super) fn is(&self, text: &str) -> bool {
        same_word(self.text, text)
    }

    /// Whether it is the one character.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign && self.text.starts_with(sign)
    }

    /// Whether it is one of the dashes and the minus sign.
    pub(super) fn is_dash(&self) -> bool {
        self.kind == TokenKind::Sign && self.text.starts_with(['-', '–', '—', '−', '‑'])
    }
}

/// A text and its tokens.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<Token<'t>>,
    /// What was found in the tables that were asked for, sorted by their keys: the same few are asked again and again.
    asked: RefCell<Vec<Asked>>,
}

/// A table that was asked for.
struct Asked {
    /// Its address, and how many rows or bytes it has.
    key: (usize, usize),
    /// For each token.
    known: Vec<Known>,
}

/// What a table of phrases has for a token.
#[derive(Clone, Copy)]
enum Known {
    NotAsked,
    Nothing,
    /// The row, and how many tokens its phrase takes.
    Row(usize, usize),
}

impl<'t> Tokens<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut all: Vec<Token> = Vec::new();
        let mut rest = text;
        let mut is_spaced = true;
        while let Some(first) = rest.chars().next() {
            let len = token_len(rest, first);
            let (piece, after) = rest.split_at_checked(len).unwrap_or((rest, ""));
            if is_space(first) {
                is_spaced = true;
            } else {
                let kind = kind_of(first);
                all.push(Token { kind, text: piece, start: text.len() - rest.len(), is_spaced });
                is_spaced = false;
            }
            rest = after;
        }
        Self { text, all, asked: RefCell::default() }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'t>> {
        self.all.get(at)
    }

    /// Whether a phrase can stand at a place by its first letter, by which nearly all fail.
    fn can_be(&self, at: usize, phrase: &str) -> bool {
        let first = self.get(at).and_then(|token| token.text.as_bytes().first());
        first.zip(phrase.as_bytes().first()).is_some_and(|(own, other)| {
            own.eq_ignore_ascii_case(other) || *other == b'*' || !own.is_ascii() || !other.is_ascii()
        })
    }

    /// How many tokens a phrase takes where it stands at a place; `None` where it does not. Hyphens in the text count
    /// as spaces: `year-on-year` is the phrase `year on year`. A phrase's word that ends in `*` stands for all words
    /// that begin so, one that begins with `*` for all longer ones that end so.
    #[inline(never)]
    pub(super) fn phrase_len(&self, at: usize, phrase: &str) -> Option<usize> {
        if !self.can_be(at, phrase) {
            return None;
        }
        let mut next = at;
        for (count, word) in phrase.split(' ').enumerate() {
            if count > 0 && self.get(next)?.is_dash() {
                next += 1;
            }
            let token = self.get(next)?;
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

    /// How many tokens the longest of some phrases takes that stands at a place.
    pub(super) fn any_len(&self, at: usize, phrases: Phrases) -> Option<usize> {
        let key = (phrases.0.as_ptr().addr(), phrases.0.len());
        let find = || {
            let (len, _) = self.longest_of(at, phrases.0);
            (len > 0).then_some((0, len))
        };
        self.once(key, at, &find).map(|(_, len)| len)
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

    /// What the longest phrase of a table that stands at a place means, and how many tokens it takes. Of two of one
    /// length the one without a wildcard wins.
    pub(super) fn longest<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let find = || {
            let mut best: Option<(usize, (usize, bool))> = None;
            for (row, (phrases, _)) in table.iter().enumerate() {
                let found = self.longest_of(at, phrases);
                if found.0 > 0 && best.is_none_or(|(_, longest)| found > longest) {
                    best = Some((row, found));
                }
            }
            best.map(|(row, (len, _))| (row, len))
        };
        let (row, len) = self.once((table.as_ptr().addr(), table.len()), at, &find)?;
        table.get(row).map(|(_, meaning)| (*meaning, len))
    }

    /// The row of a table that was found for a token, and how many tokens it takes; looked for once.
    #[inline(never)]
    fn once(
        &self,
        key: (usize, usize),
        at: usize,
        find: &dyn Fn() -> Option<(usize, usize)>,
    ) -> Option<(usize, usize)> {
        if at >= self.all.len() {
            return None;
        }
        let mut asked = self.asked.borrow_mut();
        let place = asked.binary_search_by_key(&key, |table| table.key).unwrap_or_else(|place| {
            asked.insert(place, Asked { key, known: vec![Known::NotAsked; self.all.len()] });
            place
        });
        let one = asked.get_mut(place)?.known.get_mut(at)?;
        if let Known::NotAsked = one {
            *one = find().map_or(Known::Nothing, |(row, len)| Known::Row(row, len));
        }
        match *one {
            Known::Row(row, len) => Some((row, len)),
            Known::NotAsked | Known::Nothing => None,
        }
    }

    /// The length of the longest of some phrases at a place, 0 where there is none, and whether it has no wildcard.
    #[inline(never)]
    fn longest_of(&self, at: usize, phrases: &str) -> (usize, bool) {
        let lens = Each::of(phrases)
            .filter_map(|phrase| Some((self.phrase_len(at, phrase)?, !phrase.contains('*'))));
        lens.max().unwrap_or_default()
    }

    /// The bytes from one token to another, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.get(first).map_or(self.text.len(), |token| token.start);
        start..self.get(last).map_or(start, Token::end)
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\u{200a}')
}

/// Letters beyond ASCII by their ranges, not by the tables of Unicode, which would be a twentieth of the wasm.
fn is_letter(c: char) -> bool {
    let is_beyond = matches!(c, '\u{aa}' | '\u{b5}' | '\u{ba}' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}');
    c.is_ascii_alphabetic() || (is_beyond && c != '×' && c != '÷')
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
        TokenKind::Word => rest.find(|c| !is_letter(c) && !char::is_ascii_digit(&c)).unwrap_or(rest.len()),
        TokenKind::Number => number_len(rest),
        TokenKind::Sign => first.len_utf8(),
    }
}

/// Digits, and single signs or spaces that stand between digits: a space only before three digits.
fn number_len(rest: &str) -> usize {
    let digits = |text: &str| text.find(|c| !char::is_ascii_digit(&c)).unwrap_or(text.len());
    let mut len = digits(rest);
    loop {
        let after = rest.get(len..).unwrap_or_default();
        let Some(sign) = after.chars().next() else { return len };
        let run = digits(after.get(sign.len_utf8()..).unwrap_or_default());
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

fn folded(c: char) -> char {
    match c {
        '\u{c0}'..='\u{de}' if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether two words are the same but for capitals.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    a.chars().map(folded).eq(b.chars().map(folded))
}

/// Whether a word begins with another, but for capitals.
pub(super) fn starts_with_word(word: &str, start: &str) -> bool {
    let mut letters = word.chars().map(folded);
    start.chars().map(folded).all(|c| letters.next() == Some(c))
}

/// Whether a word ends with another and is longer, but for capitals.
fn ends_with_word(word: &str, end: &str) -> bool {
    let mut letters = word.chars().rev().map(folded);
    end.chars().rev().map(folded).all(|c| letters.next() == Some(c)) && letters.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        Tokens::of(text).all.iter().map(|token| token.text).collect()
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

    #[test]
    fn phrases_are_found_over_hyphens_and_capitals() {
        let tokens = Tokens::of("Year-on-year growth, ÜBERSCHUSS");
        assert_eq!(tokens.phrase_len(0, "year on year"), Some(5));
        assert_eq!(tokens.phrase_len(0, "year on month"), None);
        assert_eq!(tokens.phrase_len(7, "überschuss"), Some(1));
        assert_eq!(tokens.phrase_len(5, "grow*"), Some(1));
        let table = [("month|year", 'a'), ("year on year", 'b'), ("yea*", 'c')];
        assert_eq!(tokens.longest(0, &table), Some(('b', 5)));
        assert_eq!(tokens.longest(0, &table[..1]), Some(('a', 1)));
        assert_eq!(&tokens.text[tokens.span(0, 4)], "Year-on-year");
    }
}
