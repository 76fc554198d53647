//! A piece of company news of `tests/news`: its note with the original words, what they state, and errors planted in them.

use super::datum::Datum;
use super::expected::{Facts, accepted, link};
use super::words::claims;
use crate::support::{HELD_BACK, news_folders, news_note};
use research_widget::claims::{Claim, TextLocation};
use research_widget::note::{BlockPart, Note, Reference, parse_bytes};
use serde_json::Value;
use std::ops::Range;
use std::path::Path;

/// A text of the news: title, standfirst or a paragraph.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) location: TextLocation,
    pub(crate) words: String,
    /// Where it begins in the file, in characters.
    start: usize,
}

/// A figure or comparison of `figures.json`.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) n: u64,
    pub(crate) is_comparison: bool,
    pub(crate) transform: String,
    pub(crate) of: Vec<String>,
    pub(crate) words: String,
    pub(crate) sentence: String,
    /// The line, and where in it, in bytes.
    pub(crate) line: usize,
    pub(crate) span: Range<usize>,
    /// Whether the words state a movement by which a change of the verb makes the figure wrong.
    pub(crate) has_direction: bool,
    /// Whether the facts say the same; nothing is known of others.
    pub(crate) is_known: bool,
    pub(crate) computed: Vec<f64>,
    /// What it may be resolved to; nothing where the format has no reference for it.
    pub(crate) accepted: Vec<Datum>,
    /// The reference to write.
    pub(crate) link: Option<Reference>,
}

/// An error of `errors.json`.
pub(crate) struct Planted {
    pub(crate) kind: String,
    pub(crate) before: String,
    pub(crate) after: String,
    /// The words that were changed, as they are afterwards.
    pub(crate) changed: String,
    /// The entries that it concerns.
    pub(crate) concerned: Vec<u64>,
    /// The figure whose bound was changed.
    pub(crate) bounded: Option<u64>,
    pub(crate) say: String,
}

/// A folder of `tests/news`.
pub(crate) struct News {
    /// Its number: `01`.
    pub(crate) number: String,
    pub(crate) is_held_back: bool,
    pub(crate) note: Note,
    pub(crate) lines: Vec<Line>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) errors: Vec<Planted>,
}

impl News {
    /// Every folder, by its number.
    pub(crate) fn all() -> Vec<Self> {
        news_folders().iter().map(|folder| Self::read(folder)).collect()
    }

    /// The words of its lines.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.words.clone()).collect()
    }

    /// The claims of each line, where the words are these.
    pub(crate) fn claims(&self, texts: &[String]) -> Vec<Vec<Claim>> {
        let mut lines = self.lines.clone();
        lines.iter_mut().zip(texts).for_each(|(line, text)| line.words.clone_from(text));
        claims(&self.note, &lines, &[])
    }

    fn read(folder: &Path) -> Self {
        let number = folder.file_name().unwrap().to_string_lossy()[..2].to_owned();
        let note = note_of(folder);
        let text = std::fs::read_to_string(folder.join("text.md")).unwrap();
        let lines = lines(&text);
        let facts = Facts::new(&json(&folder.join("facts.json")), &json(&folder.join("references.json")));
        let figures = json(&folder.join("figures.json"));
        let entries = figures["figures"].as_array().unwrap();
        let entries = entries.iter().map(|figure| entry(figure, &lines, &note, &facts)).collect();
        let errors = json(&folder.join("errors.json"));
        let errors = errors["errors"].as_array().unwrap().iter().map(planted).collect();
        Self { is_held_back: HELD_BACK.contains(&number.as_str()), number, note, lines, entries, errors }
    }
}

fn json(file: &Path) -> Value {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_str(&text).unwrap()
}

fn note_of(folder: &Path) -> Note {
    let file = news_note(folder);
    parse_bytes(&std::fs::read(&file).unwrap()).unwrap_or_else(|e| panic!("{}:\n{e}", file.display()))
}

/// The lines of `text.md`: `# ` title, `> ` standfirst, paragraphs.
fn lines(text: &str) -> Vec<Line> {
    let (mut found, mut start, mut paragraphs) = (Vec::new(), 0, 0);
    for line in text.split('\n') {
        let (location, words) = match (line.strip_prefix("# "), line.strip_prefix("> ")) {
            (Some(title), _) => (TextLocation::Title, title),
            (_, Some(standfirst)) => (TextLocation::Standfirst, standfirst),
            _ => (TextLocation::Summary(paragraphs, BlockPart::Paragraph), line),
        };
        paragraphs += usize::from(matches!(location, TextLocation::Summary(..)) && !words.is_empty());
        if !words.is_empty() {
            let mark = line.len() - words.len();
            found.push(Line { location, words: words.to_owned(), start: start + mark });
        }
        start += line.chars().count() + 1;
    }
    found
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn entry(figure: &Value, lines: &[Line], note: &Note, facts: &Facts) -> Entry {
    let at = |end: usize| figure["at"][end].as_u64().unwrap() as usize;
    let line = lines.iter().rposition(|line| line.start <= at(0)).unwrap();
    let words = &lines[line].words;
    let byte = |at: usize| {
        let mut places = words.char_indices().map(|(byte, _)| byte).chain([words.len()]);
        places.nth(at - lines[line].start).unwrap()
    };
    let span = byte(at(0))..byte(at(1));
    assert_eq!(words[span.clone()], *figure["words"].as_str().unwrap());
    let of: Vec<String> = figure["of"].as_array().unwrap().iter().map(text).collect();
    let (transform, is_comparison) = (text(&figure["transform"]), figure["kind"] == "comparison");
    let accepted = if is_comparison { Vec::new() } else { accepted(note, facts, &transform, &of) };
    let direction = figure["direction"].as_str();
    Entry {
        n: figure["n"].as_u64().unwrap(),
        is_comparison,
        link: link(note, facts, &transform, &of, &accepted),
        accepted,
        transform,
        of,
        words: text(&figure["words"]),
        sentence: text(&figure["sentence"]),
        line,
        span,
        has_direction: direction.is_some_and(|way| way != "loss"),
        is_known: figure["verdict"] == "agrees",
        computed: figure["computed"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect(),
    }
}

fn planted(error: &Value) -> Planted {
    Planted {
        kind: text(&error["kind"]),
        before: text(&error["before"]),
        after: text(&error["after"]),
        changed: text(&error["changed"][1]),
        concerned: error["figures"].as_array().unwrap().iter().filter_map(Value::as_u64).collect(),
        bounded: error["bound"]["figure"].as_u64(),
        say: text(&error["say"]),
    }
}
