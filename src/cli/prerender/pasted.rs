//! Texts inside a snippet, so that what stands between the clipboard and the reader (Markdown, templates) leaves them
//! as they are: no character with a meaning in Markdown or in a language of templates, and no line of their own.

/// HTML without scripts and styles, in one line, which a browser reads as the same. HTML knows no control characters.
pub(super) fn html(html: &str) -> String {
    let mut safe = String::with_capacity(html.len());
    for c in html.chars() {
        if is_special(c) || matches!(c, '\\' | '\n' | '\r' | '\t') {
            safe.push_str(&format!("&#{};", u32::from(c)));
        } else if c.is_control() {
            safe.push('\u{fffd}');
        } else {
            safe.push(c);
        }
    }
    safe
}

/// JSON for an attribute between single quotation marks, in one line, without white space between its parts, and
/// without anything in its texts that could end the attribute or mean something in HTML. The value is the same.
pub(super) fn json(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let (mut chars, mut is_text) = (json.chars(), false);
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                is_text = !is_text;
                safe.push(c);
            }
            c if !is_text && c.is_ascii_whitespace() => {}
            c if !is_text => safe.push(c),
            '\\' => match chars.next() {
                Some(named @ ('"' | '\\')) => push_escaped(&mut safe, named),
                Some('/') => safe.push('/'),
                Some(named) => safe.extend([c, named]),
                None => safe.push(c),
            },
            '<' | '>' | '&' | '\'' | '\u{2028}' | '\u{2029}' => push_escaped(&mut safe, c),
            c if is_special(c) || c.is_control() => push_escaped(&mut safe, c),
            c => safe.push(c),
        }
    }
    safe
}

fn is_special(c: char) -> bool {
    matches!(c, '*' | '_' | '`' | '~' | '[' | ']' | '{' | '}')
}

fn push_escaped(text: &mut String, c: char) {
    text.push_str(&format!("\\u{:04x}", u32::from(c)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_the_same_value_and_has_nothing_that_markdown_or_html_would_read() {
        for text in [
            r#"{ "a" : [ 1, 2 ],  "b c": "two  spaces, \" a quote \\" }"#,
            "[\"\u{7f}\u{9b}31m\"]",
            r#"{"html": "</script><!-- <b title='a'>", "path": "C:\\", "url": "https:\/\/a.example\/"}"#,
            r#"["[28%](#aws.revenue@2026-Q1/yoy), **strong**, _a_, `b`, ~~c~~ \\_ \n\n    {{ d }} {% e %} &amp; \u005b"]"#,
            "\n[]\n",
        ] {
            let safe = json(text);
            let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(&safe), value(text));
            for part in [
                "<", ">", "&", "'", "](", "*", "_", "`", "~", "{{", "{%", "\n", "\\\"", "\\\\", "\u{2028}",
                "\u{9b}",
            ] {
                assert!(!safe.contains(part), "{part} in {safe}");
            }
        }
        assert_eq!(json("{ \"a\" : 1 }\n"), "{\"a\":1}");
    }

    #[test]
    fn html_keeps_to_one_line_and_to_itself() {
        assert_eq!(
            html("\u{1b}<p title=\"a*b\">2 * 3, [28%](#x), `a_b`\n\n    {{ c }} \\ &amp;</p>"),
            "\u{fffd}<p title=\"a&#42;b\">2 &#42; 3, &#91;28%&#93;(#x), &#96;a&#95;b&#96;&#10;&#10;    \
             &#123;&#123; c &#125;&#125; &#92; &amp;</p>"
        );
    }
}
