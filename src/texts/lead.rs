//! The description of a note in a sentence or two, for search engines and sites where it is shared.

use crate::note::{Note, Prose};

/// Longest description in characters: what search engines show.
pub const DESCRIPTION_CHARS: usize = 160;
/// Fewest characters of a sentence: before that a point belongs to an abbreviation.
const LEAST_CHARS: usize = 40;

/// The sentence below the title, else the first paragraph without its marks.
pub fn lead(note: &Note) -> String {
    let paragraphs = note.summary.iter().chain(note.sections.iter().flat_map(|section| &section.body));
    let first = || paragraphs.map(|block| block.plain()).next();
    let text = note.standfirst.as_ref().map(Prose::plain).or_else(first).unwrap_or_default();
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentence below the title, else the first sentence of the note, in at most so many characters. What is too long
/// ends after a word, with an ellipsis.
pub fn description(note: &Note, most_chars: usize) -> String {
    let text = lead(note);
    if text.chars().count() <= most_chars {
        return text;
    }
    shortened(if note.standfirst.is_some() { &text } else { first_sentence(&text) }, most_chars)
}

/// A text in at most so many characters: one that is too long ends after a word, with an ellipsis.
pub fn shortened(text: &str, most_chars: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most_chars) else { return text.to_owned() };
    let last = text.char_indices().nth(most_chars.saturating_sub(1)).map_or(end, |(at, _)| at);
    let (kept, rest) = text.split_at_checked(last).unwrap_or((text, ""));
    let words =
        if rest.starts_with(' ') { kept } else { kept.rsplit_once(' ').map_or(kept, |(words, _)| words) };
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '.', '–', '—']))
}

/// Up to the first point, question or exclamation mark before a capital. One after a digit may be a German date's.
fn first_sentence(text: &str) -> &str {
    let mut before = ' ';
    for (count, (at, c)) in text.char_indices().enumerate() {
        let end = at + c.len_utf8();
        let (sentence, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        let is_end = matches!(c, '?' | '!') || (c == '.' && !before.is_ascii_digit());
        let is_before_capital =
            rest.strip_prefix(' ').and_then(|r| r.chars().next()).is_some_and(char::is_uppercase);
        if is_end && is_before_capital && count >= LEAST_CHARS {
            return sentence;
        }
        before = c;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(standfirst: Option<&str>, summary: &str) -> Note {
        let mut note = crate::note::parse(
            r#"{"version": 1, "id": "a", "lang": "en", "title": "A", "summary": ["One paragraph."]}"#,
        )
        .unwrap();
        note.standfirst = standfirst.map(Prose::from_text);
        note.summary = vec![vec![crate::note::Inline::Text(summary.to_owned())].into()];
        note
    }

    #[test]
    fn the_line_below_the_title_comes_before_the_first_sentence() {
        assert_eq!(description(&note(Some("Below."), "First."), 160), "Below.");
        assert_eq!(description(&note(None, "First. Second."), 160), "First. Second.");
    }

    #[test]
    fn a_sentence_ends_before_a_capital() {
        let long = "Am 14. April hat Nordwerk 106,8 Mio. € umgesetzt, weniger als im Vorjahr. ".repeat(3);
        let first = "Am 14. April hat Nordwerk 106,8 Mio. € umgesetzt, weniger als im Vorjahr.";
        assert_eq!(description(&note(None, &long), 160), first);
        assert_eq!(
            description(&note(None, "Who owns the economics of delivery, and why? Nobody."), 45)
                .chars()
                .count(),
            44
        );
    }

    #[test]
    fn what_is_too_long_ends_after_a_word() {
        for (text, most, cut) in [
            ("one two three four", 14, "one two three…"),
            ("one two three four", 13, "one two…"),
            ("one two, three", 9, "one two…"),
            ("Donaudampfschifffahrt", 10, "Donaudamp…"),
            ("größer größer", 7, "größer…"),
        ] {
            assert_eq!(description(&note(Some(text), ""), most), cut);
            assert!(cut.chars().count() <= most);
        }
    }
}
