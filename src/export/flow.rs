//! Words broken into lines that fit a width.

/// The lines of a text whose words are as wide as a function says. A word that is wider than a line stands alone.
pub(super) fn lines(text: &str, width_px: f64, width_of: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width_of(&format!("{line} {word}")) <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces() {
        let lines = |text| lines(text, 7.0, |text| text.chars().count() as f64);
        assert_eq!(lines("one two three four"), ["one two", "three", "four"]);
        assert_eq!(lines("incomprehensibilities of"), ["incomprehensibilities", "of"]);
        assert_eq!(lines("Q1\u{a0}2026  a"), ["Q1\u{a0}2026", "a"]);
        assert!(lines("").is_empty());
    }
}
