//! Texts inside HTML and inside its data blocks.

use serde_json::Value;

/// A text as the value of an attribute in quotes, or as the text of an element.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // HTML knows no other control characters, not even as references.
            c if c.is_control() && !"\t\n\r".contains(c) => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

/// JSON inside a `<script>`: no text in it can end the element or begin a comment.
pub(super) fn json_block(value: &Value) -> String {
    let mut safe = String::new();
    for c in value.to_string().chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_breaks_out() {
        let text = "</title><script>alert('1' & \"2\")</script>\u{0}";
        assert_eq!(
            escaped(text),
            "&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;\u{fffd}"
        );
        let value = json!({ "</script>": "<!--<script>\u{2028}]]>&" });
        let block = json_block(&value);
        assert!(!block.contains(['<', '>', '&', '\u{2028}']), "{block}");
        assert_eq!(serde_json::from_str::<Value>(&block).unwrap(), value);
    }
}
