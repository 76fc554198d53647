//! How wide text is, from one table, so that every host lays out the same.
//!
//! The host page chooses the font, so the table holds what the wider of the usual interface fonts need (Inter,
//! Segoe UI, Noto Sans, DejaVu-like fallbacks are up to a tenth wider than Helvetica).

/// The width in pixels of one line of text, estimated on the wide side.
pub fn text_width_px(text: &str, font_size_px: f64) -> f64 {
    text.chars().map(advance_em).sum::<f64>() * font_size_px
}

/// The advance of a character in em.
fn advance_em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '’' => 0.3,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '[' | ']' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.92,
        '0'..='9' | '+' | '−' | '$' | '€' | '£' | '¥' | '=' | '<' | '>' | '≥' | '≤' | '×' => 0.6,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 0.69,
        '¹' | '²' | '³' => 0.4,
        c if c.is_ascii() || ('\u{a0}'..'\u{250}').contains(&c) => 0.58,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_text_is_wider() {
        assert!(text_width_px("AWS 28%", 14.0) > text_width_px("AWS", 14.0));
        assert!((text_width_px("2026", 10.0) - 24.0).abs() < 1e-9);
        assert!(text_width_px("東京", 10.0) >= 20.0);
    }
}
