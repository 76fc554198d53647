//! Whether a figure reads to people as it was read here: no characters that can't be seen, move others about, or look
//! like digits and letters that they are not.

use std::ops::Range;

/// Runs of characters without spaces that are looked at before a figure and after it: its unit may be in the second.
const RUNS_BEFORE: usize = 1;
const RUNS_AFTER: usize = 2;
/// Most bytes on either side that are looked at.
const BESIDE: usize = 120;

/// Whether a text has characters that write from right to left, or make others do so: they move the numbers beside them.
pub(super) fn is_turned(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(turns)
}

/// Whether the figure at some bytes of a text reads as it was read, by the characters in it and beside it.
pub(super) fn is_legible(text: &str, span: &Range<usize>) -> bool {
    let own = text.get(span.clone()).unwrap_or_default();
    let before = text.get(text.floor_char_boundary(span.start.saturating_sub(BESIDE))..span.start);
    let after = text.get(span.end..text.floor_char_boundary(span.end + BESIDE));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_more = is_digit(before.chars().next_back()) && is_digit(own.chars().next());
    let before: Vec<&str> = before.rsplit(char::is_whitespace).take(RUNS_BEFORE + 1).collect();
    // The mark of a footnote, behind a unit.
    let is_open = is_digit(own.chars().next_back());
    let after = if is_open { after } else { after.trim_start_matches(['¹', '²', '³']) };
    let goes_on = is_digit(after.chars().next());
    let after: Vec<&str> = after.split(char::is_whitespace).take(RUNS_AFTER + 1).collect();
    // A dot in the middle of the line is a decimal point to some.
    let glued = [before.first(), Some(&own), after.first()];
    let has_dot = glued.into_iter().flatten().any(|run| run.contains('·'));
    let mut beside = before.iter().chain(&after);
    let is_own_plain = own.chars().all(|c| is_plain(c) || is_fraction(c));
    !is_more && !goes_on && !has_dot && is_own_plain && beside.all(|run| run.chars().all(is_plain))
}

/// A fraction, whose value is read where it stands right behind digits, and makes a figure none elsewhere.
fn is_fraction(c: char) -> bool {
    matches!(c, '½' | '¼' | '¾' | '⅛' | '⅜' | '⅝' | '⅞')
}

/// Whether a character writes from right to left or makes others do so, which moves the numbers beside it.
fn turns(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a character can be seen, and can be taken for no other: of ASCII and the Latin letters beyond it, the usual
/// signs, spaces and symbols. Superscripts and fractions would belong to a number.
fn is_plain(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9f}' | '\u{ad}' | '²' | '³' | '¹' | '¼'..='¾' => false,
        ..='\u{24f}' => !c.is_ascii_control() || c.is_ascii_whitespace(),
        // Spaces, dashes, quotation marks, bullets.
        '\u{2007}' | '\u{2009}' | '\u{200a}' | '\u{202f}' => true,
        '\u{2010}'..='\u{2015}'
        | '\u{2018}'
        | '\u{2019}'
        | '\u{201c}'..='\u{201e}'
        | '\u{2020}'..='\u{2022}'
        | '…'
        | '‹'
        | '›' => true,
        // Currencies, trade mark, arrows, minus, comparisons, shapes, pictures.
        '\u{20a0}'..='\u{20cf}' | '™' | '\u{2190}'..='\u{21ff}' | '−' | '≈' | '≤' | '≥' => true,
        '\u{25a0}'..='\u{25ff}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(text: &str, figure: &str) -> bool {
        let start = text.find(figure).unwrap();
        is_legible(text, &(start..start + figure.len())) && !is_turned(text)
    }

    #[test]
    fn what_is_usual_beside_a_figure_is_legible() {
        for text in [
            "Revenue rose 28% in the quarter.",
            "(28%), “28%” or ‘28%’",
            "Umsatz +28% für die Gruppe",
            "↑ 28% – not −28%",
            "SEK\u{a0}28%\u{202f}m",
            "€1.2bn (28%) · 5%",
            "📈 28%™",
            // Marks of footnotes.
            "rose 28%² in",
        ] {
            assert!(reads(text, "28%"), "{text}");
        }
    }

    #[test]
    fn what_hides_or_looks_like_something_else_is_not() {
        for text in [
            "rose 9\u{2060}28% in",
            "rose 9\u{200b}28% in",
            "rose 9\u{ad}28% in",
            "rose \u{feff}28% in",
            "rose 28%\u{200d} in",
            "rose \u{202e}28%\u{202c} in",
            "\u{2067}so it rose, by far, 28%, or so\u{2069}",
            "rose ９28% in",
            "rose 𝟗28% in",
            "rose ٩28% in",
            "rose 28%\u{338} in",
            "rose \u{336}28% in",
            "rose ¹28% in",
            "rose ½28% in",
            "rose 28%٪ in",
            "rose 28%％ in",
            "①28%",
            "5·28%",
            "28%9",
            "28% mіllion",
            "28% US mіllion",
            "х 28%",
            "28% אב",
            "אב and then a rise of 28% in it",
        ] {
            assert!(!reads(text, "28%"), "{text}");
        }
    }
}
