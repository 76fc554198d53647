//! What can be done to a sentence without changing what its figures say.

use research_widget::claims::{Claim, Kind, Stated};
use research_widget::note::Note;
use research_widget::units::Language;

/// What is put where: before the sentence, instead of its full stop, as sentences beside it, behind a company's name,
/// between a rate and the amount reached.
struct Messages {
    prefix: &'static str,
    suffix: &'static str,
    before: &'static str,
    after: &'static str,
    apposition: &'static str,
    interruption: &'static str,
    /// Between a rate and the amount reached.
    to: &'static str,
}

const ENGLISH: Messages = Messages {
    prefix: "To sum up: ",
    suffix: ", according to the report.",
    before: "The report came out in the morning. ",
    after: " Trading was calm.",
    apposition: ", a household name,",
    interruption: ", helped by new contracts,",
    to: " to ",
};
const GERMAN: Messages = Messages {
    prefix: "Kurz gesagt: ",
    suffix: ", wie es im Bericht heißt.",
    before: "Der Bericht erschien am Morgen. ",
    after: " Der Handel verlief ruhig.",
    apposition: ", ein bekannter Name,",
    interruption: ", gestützt von neuen Verträgen,",
    to: " auf ",
};

/// The names of all perturbations.
pub(crate) const NAMES: [&str; 9] = [
    "prefix",
    "before",
    "after",
    "suffix",
    "apposition",
    "interruption",
    "straight marks",
    "typographic marks",
    "fixed spaces",
];

/// The perturbed texts of a sentence, or of a paragraph, whose claims are given; each with what was done.
pub(crate) fn perturbed(note: &Note, text: &str, claims: &[Claim]) -> Vec<(&'static str, String)> {
    let words = if note.language == Language::English { ENGLISH } else { GERMAN };
    let mut texts = Vec::new();
    // A title is no sentence.
    if let Some(rest) = text.strip_suffix('.') {
        texts.push(("prefix", format!("{}{text}", words.prefix)));
        texts.push(("before", format!("{}{text}", words.before)));
        texts.push(("after", format!("{text}{}", words.after)));
        texts.push(("suffix", format!("{rest}{}", words.suffix)));
    }
    let insert = |at: usize, words: &str| format!("{}{words}{}", &text[..at], &text[at..]);
    texts.extend(behind_name(note, text).map(|at| ("apposition", insert(at, words.apposition))));
    let between = before_amount_reached(text, claims, words.to);
    texts.extend(between.map(|at| ("interruption", insert(at, words.interruption))));
    let marks = [
        ("straight marks", straight(text)),
        ("typographic marks", typographic(text)),
        ("fixed spaces", fixed(text)),
    ];
    texts.extend(marks.into_iter().filter(|(_, other)| other != text));
    texts
}

/// Behind a name that a word follows: not a possessive, nor a part of a longer name.
fn behind_name(note: &Note, text: &str) -> Option<usize> {
    note.companies.iter().find_map(|company| {
        let name = company.name.split([' ', ',']).next()?;
        let end = text.find(name)? + name.len();
        let next = text[end..].strip_prefix(' ')?;
        next.starts_with(|c: char| c.is_lowercase()).then_some(end)
    })
}

/// Behind the rate of *rose 8% to $5 billion*.
fn before_amount_reached(text: &str, claims: &[Claim], to: &str) -> Option<usize> {
    let is_rate = |claim: &Claim| match claim.mention.as_ref().map(|mention| mention.stated) {
        Some(Stated::Amount(amount)) => amount.kind == Kind::Percent,
        _ => false,
    };
    let mut pairs = claims.windows(2);
    pairs.find_map(|pair| {
        let (end, start) = (pair[0].span.end, pair[1].span.start);
        // A rate without its sign is the start of a span: *from 4.4 to 1.9 percent*.
        let is_whole = !text[..end].ends_with(|c: char| c.is_ascii_digit());
        (is_rate(&pair[0]) && is_whole && end <= start && &text[end..start] == to).then_some(end)
    })
}

/// Apostrophes, dashes between digits, minus signs and spaces as they are typed.
pub(crate) fn straight(text: &str) -> String {
    text.replace('’', "'").replace(['–', '−'], "-").replace(['\u{a0}', '\u{202f}'], " ")
}

/// The same as they are set.
fn typographic(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let set = |(place, letter): (usize, &char)| {
        let (before, after) = (if place == 0 { ' ' } else { at(place - 1) }, at(place + 1));
        match letter {
            '\'' => '’',
            '-' if before.is_ascii_digit() && after.is_ascii_digit() => '–',
            '-' if before == ' ' && (after.is_ascii_digit() || after == '$') => '−',
            other => *other,
        }
    };
    letters.iter().enumerate().map(set).collect()
}

/// Spaces behind digits that don't break.
fn fixed(text: &str) -> String {
    let mut is_behind_digit = false;
    let mut fix = |letter: char| {
        let fixed = if letter == ' ' && is_behind_digit { '\u{a0}' } else { letter };
        is_behind_digit = letter.is_ascii_digit();
        fixed
    };
    text.chars().map(&mut fix).collect()
}
