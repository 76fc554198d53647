//! An SVG element as plain data, and its text.

use std::fmt::Write;

/// An SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Element name.
    pub tag: &'static str,
    /// The attributes, in the order in which they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// The children, in drawing order.
    pub children: Vec<Child>,
}

/// A child of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Child {
    /// An element.
    Node(Node),
    /// Text, unescaped.
    Text(String),
}

impl Node {
    /// An element without attributes.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With text inside.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// With one more element inside.
    #[must_use]
    pub fn with_child(mut self, node: Self) -> Self {
        self.children.push(Child::Node(node));
        self
    }

    /// Writes the element as SVG text, one element a line.
    pub fn to_svg(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        let indent = " ".repeat(depth);
        let _ = write!(text, "{indent}<{}", self.tag);
        for (name, value) in &self.attributes {
            let _ = write!(text, " {name}=\"{}\"", escaped(value));
        }
        let has_nodes = self.children.iter().any(|child| matches!(child, Child::Node(_)));
        if self.children.is_empty() {
            text.push_str("/>\n");
            return;
        }
        text.push('>');
        if has_nodes {
            text.push('\n');
        }
        for child in &self.children {
            match child {
                Child::Node(node) => node.write(text, depth + 1),
                Child::Text(words) => text.push_str(&escaped(words)),
            }
        }
        if has_nodes {
            text.push_str(&indent);
        }
        let _ = writeln!(text, "</{}>", self.tag);
    }
}

/// A text escaped for XML. Control characters, which XML has no way to write, become U+FFFD.
fn escaped(text: &str) -> String {
    let is_known = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    let known: String = text.chars().map(|c| if is_known(c) { c } else { '\u{fffd}' }).collect();
    known.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A length in pixels with at most two decimals, rounded first: `12`, `12.5`, `0.33`.
pub fn px(length: f64) -> String {
    let hundredths = (length * 100.0).round();
    let text = format!("{:.2}", if hundredths == 0.0 { 0.0 } else { hundredths / 100.0 });
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_each_element_has_a_line() {
        let node = Node::new("g").with("class", "a\"b").with_child(Node::new("text").with_text("R&D <1>"));
        assert_eq!(node.to_svg(), "<g class=\"a&quot;b\">\n <text>R&amp;D &lt;1&gt;</text>\n</g>\n");
    }

    #[test]
    fn characters_unknown_to_xml_are_replaced() {
        let node = Node::new("text")
            .with("class", "\u{1}")
            .with_text("a\u{0}\u{8}\u{b}\u{1f}\u{fffe}\u{ffff}z\t\u{7f}😀");
        let unknown = "\u{fffd}".repeat(6);
        assert_eq!(node.to_svg(), format!("<text class=\"\u{fffd}\">a{unknown}z\t\u{7f}😀</text>\n"));
    }

    #[test]
    fn lengths_are_short() {
        for (length, text) in
            [(12.0, "12"), (12.5, "12.5"), (0.333, "0.33"), (-0.001, "0"), (-1.25, "-1.25"), (100.0, "100")]
        {
            assert_eq!(px(length), text);
        }
    }
}
