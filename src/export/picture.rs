//! A view as a standalone picture: background, title, subtitle, legend, drawing, footnotes, credit.

use super::flow;
use crate::chart::{Frame, SWATCH_PX, Scene, draw, ring, square};
use crate::figures::Line;
use crate::format;
use crate::note::Note;
use crate::svg::{Node, bold_width_px, px, text_width_px};
use crate::texts;

/// Width of a picture in CSS pixels; its height follows from what it has to say.
pub const WIDTH_PX: f64 = 960.0;
/// Size of the drawing in it.
pub const FRAME: Frame = Frame { width_px: TEXT_PX + 2.0 * INSET_PX, height_px: 420.0 };

/// Empty paper at the sides.
const EDGE_PX: f64 = 32.0;
/// Width of the text.
const TEXT_PX: f64 = WIDTH_PX - 2.0 * EDGE_PX;
/// Empty edge of a drawing, which lies beside the text so that rules and text begin at one line.
const INSET_PX: f64 = 2.0;
/// Font sizes and leading, as `styles/chart.css` has them.
const HEADLINE: Type = Type { class: "headline", font_px: 24.0, leading_px: 31.0, is_bold: true };
const SUBHEAD: Type = Type { class: "subhead", font_px: 15.0, leading_px: 22.0, is_bold: false };
const SMALL: Type = Type { class: "axis", font_px: 12.5, leading_px: 18.0, is_bold: false };

struct Type {
    class: &'static str,
    font_px: f64,
    leading_px: f64,
    is_bold: bool,
}

impl Type {
    fn width_px(&self, text: &str) -> f64 {
        if self.is_bold { bold_width_px(text, self.font_px) } else { text_width_px(text, self.font_px) }
    }
}

/// A scene on [`FRAME`] as a picture that stands alone, in the classes of `styles/chart.css`.
pub fn picture(note: &Note, scene: &Scene<'_>) -> Node {
    let drawing = draw(scene);
    let [title, below] = texts::headings(note, scene.chart, scene.view);
    let mut sheet = Sheet { nodes: Vec::new(), y_px: 26.0 };
    sheet.paragraph(&title, &HEADLINE);
    sheet.y_px += 2.0;
    sheet.paragraph(&below, &SUBHEAD);
    sheet.legend(&legend(note, scene));
    sheet.y_px += 8.0;
    sheet.add(drawing.svg);
    sheet.y_px += 12.0;
    let lines: Vec<&Line> = scene.lines().collect();
    let mut notes = texts::footnotes(note, scene.chart, scene.view, &lines, &drawing.unplaced);
    notes.extend(texts::definitions(note, &lines));
    sheet.paragraph(&notes.join(" "), &SMALL);
    sheet.y_px += if notes.is_empty() { 0.0 } else { 8.0 };
    sheet.rule();
    sheet.y_px += 8.0;
    let sources = texts::sources(note, lines.into_iter());
    sheet.paragraph(&format::messages(note.language).chart_messages.source(&sources), &SMALL);
    sheet.paragraph(&credit(note), &SMALL);
    sheet.y_px += 22.0;
    sheet.into_svg(&title, &below)
}

/// Publisher, note, day: `Example Research · Amazon turns AI spending … · 30 April 2026`.
fn credit(note: &Note) -> String {
    let publisher = note.publisher.as_ref().map(|publisher| publisher.name.clone());
    let day = note.day().map(|day| format::period(note.language, day));
    let parts = [publisher, Some(note.title.clone()), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Samples with their names: bars of several series, and what is implied or estimated. Lines have direct labels.
pub(super) fn legend(note: &Note, scene: &Scene<'_>) -> Vec<(Vec<Node>, String)> {
    let is_named = |line: &&Line| line.mark.is_side_by_side() && scene.view.lines.len() > 1;
    let named = scene.lines().filter(is_named).filter(|line| line.absence().is_none());
    let mut entries: Vec<_> = named.map(|line| (square(line.slot, false), line.label.clone())).collect();
    let lines: Vec<&Line> = scene.lines().collect();
    if let Some((line, text)) = texts::derived(format::messages(note.language), &lines, &scene.range) {
        entries.push((if line.mark.has_bars() { square(line.slot, true) } else { ring(line.slot) }, text));
    }
    entries
}

/// A page that is filled from its top.
struct Sheet {
    nodes: Vec<Node>,
    y_px: f64,
}

impl Sheet {
    fn paragraph(&mut self, text: &str, style: &Type) {
        for line in flow::lines(text, TEXT_PX, |text| style.width_px(text)) {
            self.text(line, EDGE_PX, style);
            self.y_px += style.leading_px;
        }
    }

    /// A line of text whose box begins at the current height.
    fn text(&mut self, text: String, x_px: f64, style: &Type) {
        let baseline_px = self.y_px + (style.leading_px + style.font_px * 0.7) / 2.0;
        let node = Node::new("text").with("class", style.class).with("x", px(x_px));
        self.nodes.push(node.with("y", px(baseline_px)).with_text(text));
    }

    fn legend(&mut self, entries: &[(Vec<Node>, String)]) {
        const GAP_PX: f64 = 6.0;
        if entries.is_empty() {
            return;
        }
        self.y_px += 4.0;
        let mut x_px = EDGE_PX;
        for (sample, name) in entries {
            let width_px = SWATCH_PX + GAP_PX + SMALL.width_px(name);
            if x_px > EDGE_PX && x_px + width_px > WIDTH_PX - EDGE_PX {
                x_px = EDGE_PX;
                self.y_px += SMALL.leading_px;
            }
            let top_px = self.y_px + (SMALL.leading_px - SWATCH_PX) / 2.0;
            self.nodes.push(group((x_px, top_px), sample.clone()));
            self.text(name.clone(), x_px + SWATCH_PX + GAP_PX, &SMALL);
            x_px += width_px + 16.0;
        }
        self.y_px += SMALL.leading_px;
    }

    /// A drawing without its own root, so that every viewer takes it.
    fn add(&mut self, drawing: Node) {
        let group = group((EDGE_PX - INSET_PX, self.y_px), Vec::new());
        self.nodes.push(Node { children: drawing.children, ..group });
        self.y_px += FRAME.height_px;
    }

    fn rule(&mut self) {
        let d = format!("M{},{}h{}", px(EDGE_PX), px(self.y_px), px(TEXT_PX));
        self.nodes.push(Node::new("path").with("class", "grid").with("d", d));
    }

    fn into_svg(self, title: &str, description: &str) -> Node {
        let size = (px(WIDTH_PX), px(self.y_px));
        let svg = Node::new("svg").with("xmlns", "http://www.w3.org/2000/svg").with("role", "img");
        let svg = svg.with("width", size.0.clone()).with("height", size.1.clone());
        let svg = svg.with("viewBox", format!("0 0 {} {}", size.0, size.1));
        let svg = svg.with_child(Node::new("title").with_text(title));
        let svg = svg.with_child(Node::new("desc").with_text(description));
        let paper = Node::new("rect").with("class", "sheet").with("width", size.0).with("height", size.1);
        self.nodes.into_iter().fold(svg.with_child(paper), Node::with_child)
    }
}

fn group((x_px, y_px): (f64, f64), nodes: Vec<Node>) -> Node {
    let group = Node::new("g").with("transform", format!("translate({} {})", px(x_px), px(y_px)));
    nodes.into_iter().fold(group, Node::with_child)
}
