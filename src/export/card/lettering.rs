//! Lines of text in their boxes: broken into lines, made smaller, and cut as the last resort.

use crate::export::flow;
use crate::svg::{Node, bold_width_px, px, text_width_px};

/// The style of a text: its class in `styles/card.css`, and whether that is bold.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub(super) class: &'static str,
    pub(super) is_bold: bool,
}

/// How large a text may be: a font size, and how many lines it may then take.
pub(super) type Try = (f64, usize);

/// A text in lines of one size.
pub(super) struct Fitted {
    pub(super) font_px: f64,
    pub(super) lines: Vec<String>,
}

impl Face {
    pub(super) fn width_px(self, text: &str, font_px: f64) -> f64 {
        if self.is_bold { bold_width_px(text, font_px) } else { text_width_px(text, font_px) }
    }

    /// The text in the first of the sizes in which it fits, from the largest to the smallest; in the last one it is
    /// cut.
    pub(super) fn fitted(self, text: &str, width_px: f64, sizes: &[Try]) -> Fitted {
        let mut last = Fitted { font_px: 0.0, lines: Vec::new() };
        for (font_px, most) in sizes {
            let width_of = |text: &str| self.width_px(text, *font_px);
            let lines = flow::lines(text, width_px, width_of);
            if lines.len() <= *most && lines.iter().all(|line| width_of(line) <= width_px) {
                return Fitted { font_px: *font_px, lines: balanced(lines, text, width_px, width_of) };
            }
            last = Fitted { font_px: *font_px, lines: cut(lines, *most, width_px, width_of) };
        }
        last
    }
}

/// As many lines as before, as even as they can be.
fn balanced(lines: Vec<String>, text: &str, width_px: f64, width_of: impl Fn(&str) -> f64) -> Vec<String> {
    const STEP_PX: f64 = 8.0;
    let mut best = lines;
    let mut narrower_px = width_px - STEP_PX;
    while best.len() > 1 && narrower_px > 0.0 {
        let lines = flow::lines(text, narrower_px, &width_of);
        if lines.len() > best.len() || lines.iter().any(|line| width_of(line) > narrower_px) {
            break;
        }
        best = lines;
        narrower_px -= STEP_PX;
    }
    best
}

/// The first lines, the last of them with an ellipsis where something is left out; so has a word that is wider than
/// a line.
fn cut(lines: Vec<String>, most: usize, width_px: f64, width_of: impl Fn(&str) -> f64) -> Vec<String> {
    let is_cut = lines.len() > most;
    let mut kept: Vec<String> = lines.into_iter().take(most).collect();
    let count = kept.len();
    for (index, line) in kept.iter_mut().enumerate() {
        let goes_on = is_cut && index + 1 == count;
        if goes_on || width_of(line) > width_px {
            *line = shortened(line, width_px, &width_of);
        }
    }
    kept
}

/// A line with an ellipsis after the last word that leaves room for it; after a letter where that is the first word.
fn shortened(line: &str, width_px: f64, width_of: impl Fn(&str) -> f64) -> String {
    let mut kept = line;
    loop {
        let text = format!("{}…", kept.trim_end_matches([' ', '\u{a0}', ',', ';', ':', '.', '·', '–', '-']));
        if width_of(&text) <= width_px {
            return text;
        }
        let last = kept.char_indices().last().map_or(0, |(at, _)| at);
        let shorter = kept.rfind(' ').unwrap_or(last);
        kept = kept.get(..shorter).unwrap_or_default();
        if kept.is_empty() {
            return "…".to_owned();
        }
    }
}

/// The texts set so far, as nodes.
#[derive(Default)]
pub(super) struct Setting {
    nodes: Vec<Node>,
}

impl Setting {
    pub(super) fn put(&mut self, node: Node) {
        self.nodes.push(node);
    }

    /// One line of text whose baseline begins at a place.
    pub(super) fn line(&mut self, text: &str, face: Face, font_px: f64, at: (f64, f64)) {
        self.put(text_node(face, font_px, at).with_text(text));
    }

    /// Lines below each other that begin at a place; answers with the lower edge of the last one.
    pub(super) fn lines(&mut self, fitted: &Fitted, face: Face, leading: f64, at: (f64, f64)) -> f64 {
        self.anchored(fitted, face, leading, at, |node| node)
    }

    /// As [`Setting::lines`], around a place.
    pub(super) fn centred(&mut self, fitted: &Fitted, face: Face, leading: f64, at: (f64, f64)) -> f64 {
        self.anchored(fitted, face, leading, at, |node| node.with("text-anchor", "middle"))
    }

    fn anchored(
        &mut self,
        fitted: &Fitted,
        face: Face,
        leading: f64,
        (x, mut top): (f64, f64),
        anchor: fn(Node) -> Node,
    ) -> f64 {
        let leading_px = fitted.font_px * leading;
        for line in &fitted.lines {
            let baseline = top + (leading_px + fitted.font_px * 0.7) / 2.0;
            self.put(anchor(text_node(face, fitted.font_px, (x, baseline))).with_text(line.clone()));
            top += leading_px;
        }
        top
    }

    pub(super) fn into_nodes(self) -> Vec<Node> {
        self.nodes
    }
}

/// A text without words.
pub(super) fn text_node(face: Face, font_px: f64, at: (f64, f64)) -> Node {
    let node = Node::new("text").with("class", face.class).with("font-size", px(font_px));
    node.with("x", px(at.0)).with("y", px(at.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face { class: "title", is_bold: true };

    fn fitted(text: &str, sizes: &[Try]) -> (f64, Vec<String>) {
        let fitted = FACE.fitted(text, 400.0, sizes);
        assert!(
            fitted.lines.iter().all(|line| FACE.width_px(line, fitted.font_px) <= 400.0),
            "{:?}",
            fitted.lines
        );
        (fitted.font_px, fitted.lines)
    }

    #[test]
    fn a_text_is_as_large_as_fits() {
        let sizes = [(40.0, 1), (30.0, 1), (20.0, 2)];
        assert_eq!(fitted("Short", &sizes), (40.0, vec!["Short".to_owned()]));
        assert_eq!(fitted("A somewhat longer", &sizes).0, 30.0);
        assert_eq!(fitted("A title that is rather longer than this", &sizes).1.len(), 2);
        assert_eq!(fitted("", &sizes).1, Vec::<String>::new());
    }

    #[test]
    fn lines_are_even() {
        let (_, lines) = fitted("Nordwerk verliert Umsatz, Marge und Zeit", &[(24.0, 2)]);
        assert_eq!(lines, ["Nordwerk verliert", "Umsatz, Marge und Zeit"]);
    }

    #[test]
    fn what_fits_in_no_size_is_cut() {
        let words = "word ".repeat(40);
        let (_, lines) = fitted(&words, &[(40.0, 2), (30.0, 2)]);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with("word…"), "{lines:?}");
        let (_, lines) = fitted(&"Kapitän".repeat(20), &[(30.0, 3)]);
        assert!(lines.len() == 1 && lines[0].starts_with("KapitänKapitän") && lines[0].ends_with('…'));
    }
}
