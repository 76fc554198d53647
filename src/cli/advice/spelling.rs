//! Splitting of words, ids made of names, and misspellings.

use crate::note::nearest;

/// Splits a text into runs of letters and digits, and of signs: `€m`, `USD/t`.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for piece in text.split([' ', '.', '/', '\u{a0}']) {
        let sign = piece.find(|c: char| c.is_alphanumeric()).unwrap_or(piece.len());
        let (sign, rest) = piece.split_at(sign);
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        pieces.extend([sign, word, after].into_iter().filter(|piece| !piece.is_empty()));
    }
    pieces
}

/// The word of which a text is a misspelling. Currency codes must have the same letters, because any three letters are
/// near some code.
pub(super) fn near(text: &str, words: &[&str]) -> Option<String> {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.to_uppercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_code = |word: &str| word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase());
    let own = letters(text);
    let likely = words.iter().copied().filter(|word| !is_code(word) || letters(word) == own);
    nearest(text, &mut likely.into_iter())
}

/// Converts a text to an id: lower-case letters and digits, hyphens between words; `None` if nothing is left.
pub(super) fn slug(text: &str) -> Option<String> {
    let mut id = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            c if c.is_ascii_alphanumeric() => id.push(c),
            '.' if !id.is_empty() && !id.ends_with(['.', '-']) => id.push('.'),
            _ if !id.is_empty() && !id.ends_with(['.', '-']) => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches(['.', '-']).to_owned();
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_names() {
        assert_eq!(slug("My Note"), Some("my-note".to_owned()));
        assert_eq!(slug("Müller & Söhne AG."), Some("mueller-soehne-ag".to_owned()));
        assert_eq!(slug("€"), None);
    }

    #[test]
    fn signs_and_words_are_pieces() {
        assert_eq!(pieces("€m"), ["€", "m"]);
        assert_eq!(pieces("Mio. €"), ["Mio", "€"]);
        assert_eq!(pieces("USD/t"), ["USD", "t"]);
    }

    #[test]
    fn a_slip_in_a_currency_has_its_letters() {
        let words = ["USD", "MNT", "percent"];
        assert_eq!(near("UDS", &words).as_deref(), Some("USD"));
        assert_eq!(near("percnt", &words).as_deref(), Some("percent"));
        assert_eq!(near("mn", &words), None);
    }
}
