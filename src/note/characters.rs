//! Characters that no text of a note may hold: they show nothing, or change how the text around them is read.

/// The first character of a text that it may not hold; the first of all where none of them shows anything.
///
/// Refused are control characters other than tab and line breaks, characters that Unicode assigns to nothing, marks
/// that change the direction of text, and invisible characters. Four invisible ones, which tell where a word may break
/// and how letters join (U+00AD, U+200B, U+200C, U+200D), may stand between letters. In a figure each of these could
/// make it read otherwise than it was checked.
pub(super) fn misplaced(text: &str) -> Option<char> {
    // Nearly every text is free of them.
    if text.is_ascii() && !text.bytes().any(|byte| byte < b' ' || byte == 0x7f) {
        return None;
    }
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let is_between_letters = is_letter(before) && is_letter(characters.peek().copied());
        if is_refused(c) || is_joint(c) && !is_between_letters {
            return Some(c);
        }
        before = Some(c);
    }
    let mut shown = text.chars().filter(|c| !c.is_whitespace()).peekable();
    let first = shown.peek().copied();
    first.filter(|_| shown.all(is_blank))
}

/// Whether a character is invisible by itself: joints, the blank Braille pattern, variation selectors.
fn is_blank(c: char) -> bool {
    is_joint(c) || matches!(c, '\u{2800}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character shows nothing or changes how the text around it is read.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control() || is_refused(c) || is_joint(c)
}

/// Whether a character is only allowed between letters: soft hyphen, zero-width space, joiner or non-joiner.
fn is_joint(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// Whether a character may be joined: letters, and emoji, such as those of a family.
fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        c.is_alphabetic()
            || ('\u{1f000}'..='\u{1faff}').contains(&c)
            || ('\u{2600}'..='\u{27bf}').contains(&c)
            || c == '\u{fe0f}'
    })
}

fn is_refused(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let is_noncharacter =
        matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff) || matches!(c, '\u{fdd0}'..='\u{fdef}');
    // Format characters (Cf), but for the joints, and fillers that show nothing.
    let is_invisible = matches!(
        c,
        '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    );
    is_control || is_noncharacter || is_invisible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_allowed() {
        for text in [
            "28% – “more”, €1,2 Mrd.\u{a0}1\u{202f}234 −3 %",
            "two\nlines\tand a tab",
            "Vermögens\u{ad}verwaltung, می\u{200c}خواهم",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{2764}\u{fe0f}",
            "e\u{301} 日本語 עברית",
        ] {
            assert_eq!(misplaced(text), None, "{text}");
        }
    }

    #[test]
    fn what_shows_nothing_at_all_is_refused() {
        for text in ["\u{2800}", "\u{fe0f}", " \u{2800}\u{a0}\u{fe00} "] {
            assert_eq!(misplaced(text), text.trim().chars().next(), "{text:?}");
        }
        for text in ["", " ", "\u{2800}a", "\u{2801}"] {
            assert_eq!(misplaced(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_hides_or_turns_text_is_refused() {
        for c in
            "\0\u{7}\u{1b}\u{85}\u{200e}\u{202e}\u{2060}\u{2066}\u{feff}\u{fffe}\u{10ffff}\u{e0041}\u{180e}"
                .chars()
        {
            assert_eq!(misplaced(&format!("a{c}b")), Some(c), "{c:?}");
        }
        for c in "\u{ad}\u{200b}\u{200c}\u{200d}".chars() {
            for text in
                [format!("9{c}28%"), format!("28{c}%"), format!("{c}28"), format!("a{c}1"), format!("a{c}")]
            {
                assert_eq!(misplaced(&text), Some(c), "{text:?}");
            }
        }
    }
}
