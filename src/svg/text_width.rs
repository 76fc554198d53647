//! Widths of text, estimated from one table so that every host lays out the same.
//!
//! The host page chooses the font, so the table holds what the wider of the usual interface fonts need (Inter,
//! Segoe UI, Noto Sans; `DejaVu` Sans, the usual fallback, is a tenth wider than Helvetica).

/// The width in pixels of one line of text, estimated on the wide side.
pub fn text_width_px(text: &str, font_size_px: f64) -> f64 {
    text.chars().map(advance_em).sum::<f64>() * font_size_px * MARGIN
}

/// The width in pixels of one line of bold text, estimated on the wide side.
pub fn bold_width_px(text: &str, font_size_px: f64) -> f64 {
    text_width_px(text, font_size_px) * 1.11
}

/// Browser engines differ by up to 3 % in the width of the same text.
const MARGIN: f64 = 1.04;

/// The advance of a character in em.
fn advance_em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '’' => 0.32,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '[' | ']' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.97,
        '+' | '−' | '=' | '<' | '>' | '≥' | '≤' | '×' => 0.84,
        '0'..='9' | '$' | '€' | '£' | '¥' => 0.64,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 0.7,
        '¹' | '²' | '³' => 0.42,
        c if c.is_ascii() || ('\u{a0}'..'\u{250}').contains(&c) => 0.62,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_text_is_wider() {
        assert!(text_width_px("AWS 28%", 14.0) > text_width_px("AWS", 14.0));
        assert!((text_width_px("2026", 10.0) - 25.6 * MARGIN).abs() < 1e-9);
        assert!(text_width_px("東京", 10.0) >= 20.0);
    }
}
