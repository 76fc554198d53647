//! The element with a note inside, to be pasted into any page.

use super::assets::Assets;
use crate::ui::Variant;

/// An element.
pub(super) struct Snippet<'s> {
    pub(super) variant: Variant,
    pub(super) is_eager: bool,
    /// The note as HTML.
    pub(super) still: String,
    /// The text of the note.
    pub(super) json: &'s str,
}

impl Snippet<'_> {
    /// The element and the script that defines it.
    pub(super) fn html(&self, assets: &Assets) -> String {
        format!("{}\n{}\n", self.element(assets), assets.script_tag())
    }

    /// The element alone.
    pub(super) fn element(&self, assets: &Assets) -> String {
        let variant = match self.variant {
            Variant::Full => String::new(),
            variant => format!(" variant=\"{}\"", variant.token()),
        };
        let loading = if self.is_eager { " loading=\"eager\"" } else { "" };
        format!(
            "<research-widget{variant}{loading}>\n\
             <template shadowrootmode=\"open\">{}<div class=\"frame\" data-state=\"still\">{}</div></template>\n\
             <script type=\"application/json\">{}</script>\n\
             </research-widget>",
            assets.style_tag(),
            self.still,
            in_script(self.json)
        )
    }
}

/// JSON text without white space between its parts, and without anything that could end the script around it.
fn in_script(json: &str) -> String {
    let (mut shorter, mut is_text, mut is_escaped) = (String::with_capacity(json.len()), false, false);
    for c in json.chars() {
        match c {
            '"' if !is_escaped => is_text = !is_text,
            '<' => {
                shorter.push_str("\\u003c");
                continue;
            }
            c if !is_text && c.is_ascii_whitespace() => continue,
            _ => {}
        }
        is_escaped = is_text && c == '\\' && !is_escaped;
        shorter.push(c);
    }
    shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_in_a_script_is_the_same_value_and_ends_no_script() {
        for json in [
            r#"{ "a" : [ 1, 2 ],  "b c": "two  spaces, \" a quote \\" }"#,
            r#"{"html": "</script><!-- <b>", "path": "C:\\"}"#,
            "\n[]\n",
        ] {
            let text = in_script(json);
            assert!(!text.contains('<'), "{text}");
            let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(&text), value(json));
            assert!(text.len() <= json.len() + 3 * 5, "{text}");
        }
        assert_eq!(in_script("{ \"a\" : 1 }\n"), "{\"a\":1}");
    }
}
