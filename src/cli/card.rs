//! The card of a note as a PNG file, set in the fonts of the machine.

use super::stylesheet;
use crate::content::Content;
use crate::export;
use crate::units::to_u32;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query};
use resvg::usvg::{Options, Tree};
use std::fmt;
use std::sync::Arc;

/// Serif families of most systems, in place of missing ones of the stylesheet.
const SERIFS: [&str; 4] = ["Noto Serif", "DejaVu Serif", "Times New Roman", "FreeSerif"];
/// Sans-serif families of most systems, in place of missing ones of the stylesheet.
const SANS_SERIFS: [&str; 4] = ["Noto Sans", "DejaVu Sans", "Arial", "FreeSans"];

/// The variable of the environment that lists folders with more fonts, separated by colons.
const FONT_FOLDERS: &str = "RESEARCH_WIDGET_FONTS";

/// Why there is no card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardError {
    /// None of these font families, nor any substitute, is installed.
    NoFont(Vec<String>),
    /// The picture could not be made.
    NotDrawn(String),
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont(families) => write!(
                f,
                "no font for the card: looked for {} among the fonts of this machine; install one of them, such as \
                 the package fonts-dejavu-core of Debian",
                families.join(", ")
            ),
            Self::NotDrawn(why) => write!(f, "the card could not be drawn: {why}"),
        }
    }
}

impl std::error::Error for CardError {}

/// The card of a note as PNG, [`export::CARD_PX`] in size.
///
/// # Errors
/// [`CardError::NoFont`] on a machine without fonts; [`CardError::NotDrawn`] where memory is short.
pub fn png(content: &Content) -> Result<Vec<u8>, CardError> {
    painted(&tree(content, Arc::new(fonts()?))?)
}

fn painted(tree: &Tree) -> Result<Vec<u8>, CardError> {
    let (width, height) = (to_u32(export::CARD_PX.0), to_u32(export::CARD_PX.1));
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| not_drawn("no memory"))?;
    resvg::render(tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(not_drawn)
}

fn not_drawn(why: impl fmt::Display) -> CardError {
    CardError::NotDrawn(why.to_string())
}

/// The card with its letters as outlines.
fn tree(content: &Content, fonts: Arc<Database>) -> Result<Tree, CardError> {
    let svg = export::card(&content.note, &content.figures).to_svg();
    // XML has no such characters, not even as references.
    let unknown = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'));
    let svg = svg.replace(unknown, "\u{fffd}");
    let options = Options {
        fontdb: fonts,
        style_sheet: Some(stylesheet::light()),
        languages: vec![content.note.lang.clone()],
        ..Options::default()
    };
    Tree::from_str(&svg, &options).map_err(not_drawn)
}

/// The fonts of this machine, with a family of them for each of the two that the stylesheet names last.
fn fonts() -> Result<Database, CardError> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    // Compiled to WebAssembly, the program does not know which system it runs on: `npm/cli.js` says where its fonts
    // are.
    let folders = std::env::var(FONT_FOLDERS).unwrap_or_default();
    folders.split(':').filter(|folder| !folder.is_empty()).for_each(|folder| fonts.load_fonts_dir(folder));
    let serif = family(&fonts, "--serif", &SERIFS)?;
    let sans = family(&fonts, "--sans", &SANS_SERIFS)?;
    fonts.set_serif_family(serif);
    fonts.set_sans_serif_family(sans);
    Ok(fonts)
}

/// The first installed family of a custom property and some substitutes; else any at all.
fn family(fonts: &Database, keyword: &str, substitutes: &[&str]) -> Result<String, CardError> {
    let mut wanted = stylesheet::families(keyword);
    wanted.extend(substitutes.iter().map(|name| (*name).to_owned()));
    wanted.retain(|name| !["serif", "sans-serif", "system-ui"].contains(&name.as_str()));
    let is_there = |name: &&String| {
        let families = [Family::Name(name)];
        fonts.query(&Query { families: &families, ..Query::default() }).is_some()
    };
    let any = || fonts.faces().flat_map(|face| &face.families).map(|(name, _)| name).next();
    wanted.iter().find(is_there).or_else(any).cloned().ok_or(CardError::NoFont(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Rect;
    use resvg::usvg::{Group, Node};
    use serde_json::{Value, json};

    fn note(id: &str) -> Value {
        let path = format!("{}/notes/{id}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    fn content(note: &Value) -> Content {
        Content::read(note.to_string()).unwrap_or_else(|p| panic!("{:?}", p.iter().next()))
    }

    /// The shipped notes, and what could be too much for a card.
    fn notes() -> Vec<(&'static str, Value)> {
        let with = |id: &str, changes: &[(&str, Value)]| {
            let mut note = note(id);
            for (field, value) in changes {
                note[field] = value.clone();
            }
            note
        };
        let charts = |id: &str, chart: usize| json!([note(id)["charts"][chart]]);
        let german = "Wettbewerbsverschärfung, Rückrufrückstellungen und Liquiditätsengpässe: Warum der \
                      Nordwerk-Konzern seine Kapitalmarktfähigkeit einbüßen könnte, bevor die Eigentümerin eingreift";
        let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";
        let figures = note("nordwerk-2026-03")["keyFigures"].as_array().unwrap()[2..].to_vec();
        vec![
            ("first", note("amazon-q1-2026")),
            ("german", note("nordwerk-2026-03")),
            ("smallest", note("minimal")),
            (
                "long title",
                with("nordwerk-2026-03", &[("title", json!(german)), ("keyFigures", json!(figures))]),
            ),
            ("longest title", with("nordwerk-2026-03", &[("title", json!(german.repeat(3)))])),
            ("long word", with("nordwerk-2026-03", &[("title", json!(word)), ("keyFigures", json!([]))])),
            ("bars", with("amazon-q1-2026", &[("charts", charts("amazon-q1-2026", 1))])),
            ("two axes", with("nordwerk-2026-03", &[("charts", charts("nordwerk-2026-03", 2))])),
            ("dial", with("amazon-q1-2026", &[("charts", json!([]))])),
            ("dial alone", with("nordwerk-2026-03", &[("charts", json!([])), ("keyFigures", json!([]))])),
            (
                "words",
                with(
                    "minimal",
                    &[("title", json!(german)), ("summary", json!(["Wort und Wort. ".repeat(99)]))],
                ),
            ),
        ]
    }

    /// Each text with the box of its outlines.
    fn texts(group: &Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => texts(group, found),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    found.push((words, text.flattened().abs_bounding_box()));
                }
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }

    #[test]
    fn texts_stand_in_the_card_and_clear_of_each_other() {
        let fonts = Arc::new(fonts().unwrap());
        for (name, note) in notes() {
            let tree = tree(&content(&note), fonts.clone()).unwrap();
            let mut found = Vec::new();
            texts(tree.root(), &mut found);
            assert!(found.len() > 2, "{name}: {found:?}");
            for (index, (text, area)) in found.iter().enumerate() {
                let is_inside = area.left() >= 55.0 && area.right() <= 1145.0 && area.top() >= 40.0;
                assert!(is_inside && area.bottom() <= 600.0, "{name}: {text} at {area:?}");
                for (other, other_area) in found.iter().skip(index + 1) {
                    assert!(area.intersect(other_area).is_none(), "{name}: {text} over {other}");
                }
            }
        }
    }

    #[test]
    fn the_file_has_the_size_that_is_said_and_shows_something() {
        for (name, note) in notes().into_iter().take(3) {
            let pixels = Pixmap::decode_png(&png(&content(&note)).unwrap()).unwrap();
            assert_eq!((pixels.width(), pixels.height()), (1200, 630));
            let paper = pixels.pixel(0, 0).unwrap();
            assert_eq!((paper.red(), paper.green(), paper.blue(), paper.alpha()), (255, 255, 255, 255));
            let inked = pixels.pixels().iter().filter(|pixel| **pixel != paper).count();
            let share = inked as f64 / f64::from(1200 * 630);
            assert!((0.02..0.3).contains(&share), "{name}: {share} of the card is inked");
        }
    }

    #[test]
    fn missing_fonts_are_reported_by_name() {
        let error = family(&Database::new(), "--serif", &SERIFS).unwrap_err().to_string();
        assert!(error.contains("looked for Source Serif 4, Iowan Old Style"), "{error}");
        assert!(error.contains("DejaVu Serif") && !error.contains("serif,"), "{error}");
    }
}
