//! Prose full of figures, against one note: whatever the words, they are read in a bounded number of steps, each figure
//! lies within them, and none is marked as right that could read as another one.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use research_widget::claims::{Claim, text_at};
use research_widget::prose::check_counted;
use research_widget::note::{Block, Inline, Note, Prose, Reference, parse};
use research_widget::units::Language;

/// Words that the rules look for, in both languages, and what stands between them.
const WORDS: [&str; 96] = [
    "Revenue",
    "revenue of",
    "Acme",
    "Acme’s",
    "Nordwerk",
    "Nordwerk AG",
    "ACM",
    "Umsatz",
    "der Umsatz",
    "operating margin",
    "margin",
    "Marge",
    "target price",
    "Kursziel",
    "rose",
    "fell",
    "grew",
    "stieg",
    "sank",
    "was",
    "came to",
    "lag bei",
    "doubled",
    "halved",
    "by",
    "to",
    "from",
    "um",
    "auf",
    "von",
    "and",
    "und",
    "while",
    "während",
    "compared with",
    "against",
    "nach",
    "versus",
    "in the first quarter",
    "im ersten Quartal",
    "in Q1 2026",
    "in 2025",
    "a year earlier",
    "im Vorjahr",
    "year on year",
    "sequentially",
    "the fastest",
    "a record",
    "since 2024",
    "seit 2024",
    "in five quarters",
    "third consecutive",
    "zum dritten Mal",
    "the highest",
    "das höchste",
    "more than",
    "mehr als",
    "about",
    "rund",
    "nearly",
    "up to",
    "at least",
    "less than",
    "million",
    "billion",
    "Mio.",
    "Mrd.",
    "m",
    "bn",
    "k",
    "percent",
    "Prozent",
    "%",
    "points",
    "basis points",
    "bp",
    "x",
    "times",
    "fach",
    "$",
    "€",
    "£",
    "USD",
    "EUR",
    "-",
    "–",
    "−",
    "+",
    "(",
    ")",
    ",",
    ", ",
    ".",
    ". ",
    "; ",
    "\n",
];

/// Characters that can't be seen, turn others about, or look like digits and letters that they are not.
const ODD: [char; 26] = [
    '\u{200b}', '\u{200d}', '\u{2060}', '\u{ad}', '\u{feff}', '\u{202e}', '\u{202c}', '\u{2067}', '\u{2069}',
    '\u{200f}', '\u{338}', '\u{301}', '９', '𝟗', '٩', '٪', '％', '²', '¹', '½', '①', '·', 'і', 'х', 'א',
    '\u{a0}',
];

const REFERENCES: [&str; 6] =
    ["r@2026-Q1", "r@2026-Q1/yoy", "r@2026-Q1/pop", "r@2026-Q1/yoy/rank", "m@2026-Q1", "f"];

/// A part of a sentence.
#[derive(Arbitrary, Debug)]
enum Part<'a> {
    Word(u8),
    /// One of the note's own values and rates, with some decimals.
    Datum(u8, u8),
    Whole(u32),
    Decimal(u16, u8),
    Odd(u8),
    Free(&'a str),
    /// The next parts, so many, stand in a reference.
    Link(u8, u8),
}

/// What a paragraph is made of.
#[derive(Arbitrary, Debug)]
struct Input<'a> {
    is_german: bool,
    is_spaced: bool,
    paragraphs: [Vec<Part<'a>>; 2],
}

const DATA: [f64; 8] = [18.0, 12.5, 5.88, 38.46, 7.0, 120.0, 13.0, 100.0];

const NOTE: &str = r#"{
        "version": 1, "id": "x", "lang": "en", "title": "T", "period": "2026-Q1", "summary": ["P."],
        "companies": [{ "id": "c", "name": "Acme", "ticker": "ACM" }, { "id": "d", "name": "Nordwerk AG" }],
        "sources": [{ "id": "s", "title": "S" }],
        "series": [
            { "id": "r", "name": "Revenue", "label": "Umsatz", "company": "c", "source": "s", "unit": "USD",
              "scale": "million", "frequency": "quarter", "start": "2024-Q1",
              "values": [10, 11, 12, 12.5, 13, 14, 15, 17, 18] },
            { "id": "m", "name": "Operating margin", "label": "Marge", "company": "d", "source": "s", "unit": "percent",
              "frequency": "quarter", "start": "2025-Q1", "values": [5.5, -0.3, null, 6, 7] }],
        "facts": [{ "id": "f", "name": "Target price", "value": 120, "unit": "USD", "company": "c" }] }"#;

thread_local! {
    static PARSED: Note = parse(NOTE).unwrap();
}

impl Part<'_> {
    fn text(&self) -> String {
        match *self {
            Self::Word(at) => WORDS[usize::from(at) % WORDS.len()].to_owned(),
            Self::Datum(at, decimals) => {
                format!("{:.*}", usize::from(decimals % 3), DATA[usize::from(at) % DATA.len()])
            }
            Self::Whole(number) => number.to_string(),
            Self::Decimal(number, decimals) => {
                format!("{:.*}", usize::from(decimals % 4), f64::from(number) / 100.0)
            }
            Self::Odd(at) => ODD[usize::from(at) % ODD.len()].to_string(),
            Self::Free(text) => text.to_owned(),
            Self::Link(..) => String::new(),
        }
    }
}

/// A paragraph of these parts; of a link the words are the next parts.
fn paragraph(parts: &[Part], is_spaced: bool) -> Prose {
    let between = if is_spaced { " " } else { "" };
    let joined = |parts: &[Part]| parts.iter().map(|part| part.text() + between).collect::<String>();
    let mut inlines = Vec::new();
    let mut rest = parts;
    while let Some((first, after)) = rest.split_first() {
        if let Part::Link(reference, count) = *first {
            let (words, after) = after.split_at(usize::from(count % 4).min(after.len()));
            let reference = Reference::parse(REFERENCES[usize::from(reference) % REFERENCES.len()]).unwrap();
            inlines.push(Inline::Figure(reference, vec![Inline::Text(joined(words).trim_end().to_owned())]));
            rest = after;
        } else {
            inlines.push(Inline::Text(first.text() + between));
            rest = after;
        }
    }
    Prose(inlines)
}

/// Most steps that a note of these words may take. The most that the rules allow are many more; a paragraph that takes
/// more for each of its bytes has met a rule that looks at everything again and again.
fn most_steps(bytes: usize) -> usize {
    20_000 + 2_000 * bytes
}

/// Whether a character is one of those beside which no figure is marked: written from right to left or turning others,
/// not to be seen, laid over the one before, or of a script or form whose characters look like others.
fn misleads(c: char) -> bool {
    let code = u32::from(c);
    turns(c)
        || c.is_control() && !c.is_whitespace()
        || [0xad, 0xb2, 0xb3, 0xb9, 0xfeff].contains(&code)
        || [
            0xbc..=0xbe,
            0x300..=0x52f,
            0x200b..=0x200f,
            0x2060..=0x209f,
            0x2150..=0x218f,
            0x2460..=0x24ff,
            0xfe00..=0xfe0f,
            0xff00..=0xffef,
            0x1d400..=0x1d7ff,
        ]
        .iter()
        .any(|range| range.contains(&code))
}

fn turns(c: char) -> bool {
    let code = u32::from(c);
    [0x590..=0x8ff, 0x200e..=0x200f, 0x202a..=0x202e, 0x2066..=0x2069]
        .iter()
        .any(|range| range.contains(&code))
}

/// That a figure which is marked as right reads as it was read.
fn assert_legible(words: &str, claim: &Claim) {
    let is_blank = |c: char| c.is_whitespace();
    let start = words[..claim.span.start].rfind(is_blank).map_or(0, |at| at + 1);
    let end = words[claim.span.end..].find(is_blank).map_or(words.len(), |at| claim.span.end + at);
    // Of a run without an end, what is far from the figure is not looked at.
    let (start, end) = (start.max(claim.span.start.saturating_sub(100)), end.min(claim.span.end + 100));
    let start = (start..=claim.span.start).find(|at| words.is_char_boundary(*at)).unwrap();
    let end = (claim.span.end..=end).rfind(|at| words.is_char_boundary(*at)).unwrap();
    let own = &words[claim.span.clone()];
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    // The mark of a footnote, behind a unit or a word.
    let after = &words[claim.span.end..end];
    let is_open = is_digit(own.chars().next_back());
    let after = if is_open { after } else { after.trim_start_matches(['¹', '²', '³']) };
    let beside = format!("{}{after}", &words[start..claim.span.end]);
    assert!(!words.chars().any(turns), "{claim:?} marked in {words:?}");
    assert!(!beside.chars().any(misleads), "{claim:?} marked in {beside:?}");
    let goes_on = is_digit(words[..claim.span.start].chars().next_back()) && is_digit(own.chars().next())
        || is_digit(words[claim.span.end..].chars().next());
    assert!(!goes_on, "{claim:?} is a part of a number in {beside:?}");
}

fuzz_target!(|input: Input| {
    let mut note = PARSED.with(Note::clone);
    note.language = if input.is_german { Language::German } else { Language::English };
    note.summary = input.paragraphs.iter().map(|parts| Block::Paragraph(paragraph(parts, input.is_spaced))).collect();
    let (claims, steps) = check_counted(&note);
    let mut bytes = 0;
    for text in &note.summary {
        bytes += text.plain().len();
    }
    assert!(steps <= most_steps(bytes), "{steps} steps for {bytes} bytes");
    for claim in claims.iter() {
        let words = text_at(&note, claim.location);
        assert!(words.get(claim.span.clone()).is_some(), "{claim:?} in {words:?}");
        assert!(words.get(claim.sentence.clone()).is_some(), "{claim:?} in {words:?}");
        if claim.is_shown() {
            assert!(claim.reference.is_some(), "{claim:?} is right, and about nothing");
            assert_legible(&words, claim);
        }
    }
    assert_eq!(claims.counts().all(), claims.iter().count());
});
