//! Standard output and standard error.

use std::io::{self, Write};

/// Writes a text to standard output.
///
/// # Errors
/// Standard output is closed.
pub(super) fn text(text: &str) -> io::Result<()> {
    io::stdout().write_all(text.as_bytes())
}

/// Writes lines to standard error, [`printable`].
pub(super) fn messages(lines: &[impl AsRef<str>]) {
    for line in lines {
        // Nothing is left to report to where even standard error is closed.
        let _ = writeln!(io::stderr(), "{}", printable(line.as_ref()));
    }
}

/// A text as one line that neither a terminal nor the log of a build takes for a command, and that reads in the order
/// in which it is stored: line breaks as spaces, other control and format characters as escapes such as `\u{1b}`.
pub(super) fn printable(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let (mut before, is_command) = (' ', text.trim_start().starts_with("::"));
    for c in text.chars() {
        // GitHub reads lines such as `::error::`, others `##vso[` or `##teamcity[`.
        let is_sign = (c == ':' && is_command && before.is_whitespace()) || (c == '#' && before == '#');
        match c {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push(' '),
            c if is_sign || is_unseen(c) => line.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => line.push(c),
        }
        before = c;
    }
    line
}

/// A JSON text with the characters of its texts that a terminal or a log would act on as escapes; its value is the
/// same.
pub(super) fn printable_json(json: &str) -> String {
    let (mut text, mut before) = (String::with_capacity(json.len()), ' ');
    for c in json.chars() {
        if (is_unseen(c) && c != '\n') || (c == '#' && before == '#') {
            for unit in c.encode_utf16(&mut [0; 2]) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(c);
        }
        before = c;
    }
    text
}

/// Control characters, and those that have no width or change the direction of others.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_commands() {
        for (text, line) in [
            ("Umsatz: 28 % → $37.6B ⟦a⟧\u{a0}b", "Umsatz: 28 % → $37.6B ⟦a⟧\u{a0}b"),
            ("\u{1b}]0;title\u{7}\u{9b}31m", "\\u{1b}]0;title\\u{7}\\u{9b}31m"),
            ("a\r\nb\u{2028}c\td", "a  b c d"),
            ("9\u{2060}28% \u{202e}%82\u{202c}\u{feff}", "9\\u{2060}28% \\u{202e}%82\\u{202c}\\u{feff}"),
            ("  ::error file=a::b::c", "  \\u{3a}:error file=a::b::c"),
            ("\n::error::b", " \\u{3a}:error::b"),
            ("a ##vso[task] # b", "a #\\u{23}vso[task] # b"),
            ("note.json: error: a::b", "note.json: error: a::b"),
        ] {
            assert_eq!(printable(text), line);
        }
    }

    #[test]
    fn json_keeps_its_value() {
        let text = "{\n  \"a\": \"\u{9b}31m \u{202e} \u{e0041} \\u001b ü\"\n}\n";
        let printed = printable_json(text);
        assert_eq!(printed, "{\n  \"a\": \"\\u009b31m \\u202e \\udb40\\udc41 \\u001b ü\"\n}\n");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&printed), value(text));
    }
}
