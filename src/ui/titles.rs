//! Titles whose lines break between words, not at the hyphen of a short one.

use super::elements::{Tag, el};

/// Most letters of a word with a hyphen that stays on one line: `52-week`, `Like-for-like`.
const LONGEST_WHOLE: usize = 16;

/// Puts a title into its element.
pub(super) fn with_title(tag: Tag, title: &str) -> Tag {
    let (mut tag, mut plain) = (tag, String::new());
    for piece in title.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if is_whole(word) {
            tag = if plain.is_empty() { tag } else { tag.with(std::mem::take(&mut plain)) };
            tag = tag.with(el("span").class("unbroken").with(word.to_owned()));
            plain.push_str(piece.get(word.len()..).unwrap_or_default());
        } else {
            plain.push_str(piece);
        }
    }
    if plain.is_empty() { tag } else { tag.with(plain) }
}

/// Whether a word has a hyphen within, and is short enough to stay on one line.
fn is_whole(word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "“”„‚‘’«»–—…".contains(c));
    word.contains('-') && word.chars().count() <= LONGEST_WHOLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_with_a_hyphen_stay_on_one_line() {
        let whole = |word: &'static str| el("span").class("unbroken").with(word);
        for (title, expected) in [
            ("Like-for-like sales", el("h1").with(whole("Like-for-like")).with(" sales")),
            (
                "At a 52-week high, low-margin",
                el("h1").with("At a ").with(whole("52-week")).with(" high, ").with(whole("low-margin")),
            ),
            (
                "A “52-week” high – at last",
                el("h1").with("A ").with(whole("“52-week”")).with(" high – at last"),
            ),
            ("Rückversicherungs-Ergebnis -5% fällt-", el("h1").with("Rückversicherungs-Ergebnis -5% fällt-")),
            ("E-Auto\u{a0}– Plan", el("h1").with(whole("E-Auto")).with("\u{a0}– Plan")),
        ] {
            let made = with_title(el("h1"), title).html();
            assert!(made == expected.html(), "{title}: {made:?}");
        }
    }
}
