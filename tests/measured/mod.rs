//! How well figures are found, resolved and judged in each corpus: the table of `make claims`.
//!
//! | file | |
//! | --- | --- |
//! | `folder` | a piece of news of `tests/news`: note, words, figures, planted errors |
//! | `expected` | what a figure of the news is of, in references |
//! | `datum` | whether two references lead to the same datum |
//! | `words` | a note with other words, and its claims by line |
//! | `news` | what becomes of the news as they were written |
//! | `planted` | what becomes of errors planted in them |
//! | `sentences` | single sentences with what is expected of their figures |
//! | `templates` | such sentences made of templates |
//! | `outcomes` | golden files, and what no change may fall below |
//! | `adversarial` | sentences written to break the check |
//! | `details` | each miss in words, but of what is held back |

#[cfg(test)]
mod adversarial;
mod datum;
mod details;
mod expected;
mod folder;
mod news;
#[cfg(test)]
mod outcomes;
mod planted;
mod sentences;
mod templates;
mod words;

use crate::labelled::{Outcome, Quality, Sentence, Worlds};
use details::{Details, Miss};
use folder::News;
use news::Links;
use sentences::{Case, Kinds};
use std::fmt::Write as _;

/// The head of the table.
pub(crate) const HEAD: &str = "\
| corpus | figures | found: precision | recall | resolved: precision | recall | false alarms | errors named | shown as verified | comparisons judged |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

/// What `ONLY=labelled,news,01` limits the table to: names of corpora and numbers of news.
pub(crate) struct Only(Vec<String>);

impl Only {
    fn all() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn of_environment() -> Self {
        let only = std::env::var("ONLY").unwrap_or_default();
        Self(only.split([',', ' ']).filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    pub(crate) fn has(&self, corpus: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|only| only == corpus)
    }

    fn numbers(&self) -> impl Iterator<Item = &String> {
        self.0.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn has_number(&self) -> bool {
        self.numbers().next().is_some()
    }

    fn has_numbers_alone(&self) -> bool {
        self.has_number() && self.numbers().count() == self.0.len()
    }

    fn number(&self, number: &str) -> bool {
        !self.has_number() || self.numbers().any(|only| only == number)
    }
}

/// The news by which rules may be written.
pub(crate) fn seen_news() -> Vec<News> {
    News::all().into_iter().filter(|news| !news.is_held_back).collect()
}

/// Writes what differs from the labels of sentences into `target/claims/labelled.txt`.
pub(crate) fn write_labelled<'s>(results: impl Iterator<Item = (&'s Sentence, &'s Outcome)>) {
    const KINDS: [&str; 5] =
        ["not found", "no figure", "false alarm", "error not named", "error shown as verified"];
    let mut details = Details::new();
    for (sentence, outcome) in results {
        for miss in &outcome.misses {
            let kind = KINDS.iter().find(|kind| miss.starts_with(**kind));
            let kind = kind.copied().unwrap_or(match miss {
                miss if miss.contains("tied to None") => "unresolved",
                miss if miss.contains("tied to") => "resolved wrong",
                _ => "another verdict",
            });
            details.push(Miss {
                kind,
                id: sentence.id.clone(),
                sentence: sentence.text.clone(),
                words: String::new(),
                expected: miss.clone(),
                came: outcome.figures.join(" | "),
            });
        }
    }
    details.write("labelled");
}

/// The rows of single sentences; with them, where `ONLY` names them, how many of each kind came out as expected.
pub(crate) fn sentence_rows(only: &Only) -> Vec<String> {
    let names = ["cases", "templates", "traps"];
    if !names.iter().any(|name| only.has(name)) {
        return Vec::new();
    }
    let worlds = Worlds::read();
    let (traps, templates): (Vec<Case>, Vec<Case>) =
        templates::all(&worlds).into_iter().partition(|case| case.kind.ends_with(" trap"));
    let corpora = names.into_iter().zip([sentences::cases(), templates, traps]);
    let mut rows = Vec::new();
    for (name, cases) in corpora.filter(|(name, _)| only.has(name)) {
        let (mut quality, mut kinds, mut details) = (Quality::default(), Kinds::new(), Details::new());
        for case in &cases {
            sentences::measure(&worlds, case, &mut quality, &mut kinds, &mut details);
        }
        rows.push(quality.measured(name));
        let mut list = String::new();
        for (kind, (expected, all)) in &kinds {
            writeln!(list, "{expected:4} of {all:3} {}{kind}", if expected < all { "! " } else { "  " })
                .unwrap();
        }
        details.write_with(name, &list);
        let expected: usize = kinds.values().map(|(expected, _)| expected).sum();
        rows.push(format!("{name}: {expected} of {} sentences as expected", cases.len()));
    }
    rows
}

/// The rows of the news: by words alone, with references, and the same of what is held back. Misses of the others are
/// written into `target/claims/`.
pub(crate) fn news_rows(only: &Only) -> Vec<String> {
    let mut rows = Vec::new();
    for (name, label, is_held_back, with) in [
        ("news", "news, words only", false, Links::None),
        ("linked", "news, with references", false, Links::All),
        ("held-back", "news held back, words only", true, Links::None),
        ("held-back", "news held back, with references", true, Links::All),
    ] {
        if !(only.has(name) || !is_held_back && only.has_numbers_alone()) {
            continue;
        }
        let mut details = if is_held_back { Details::none() } else { Details::new() };
        rows.push(measure_news(only, is_held_back, with, &mut details).measured(label));
        if !is_held_back {
            details.write(name);
        }
        if name == "linked" {
            rows.push(linked(only));
        }
    }
    rows
}

/// How many figures have a reference, and why others don't.
fn linked(only: &Only) -> String {
    let news = seen_news().into_iter().filter(|news| only.number(&news.number));
    let figures: Vec<_> =
        news.flat_map(|news| news.entries).filter(|entry| !entry.is_comparison && entry.is_known).collect();
    let (plain, prose): (Vec<_>, Vec<_>) = figures.iter().partition(|entry| entry.line < 2);
    let with_reference = prose.iter().filter(|entry| entry.link.is_some()).count();
    format!(
        "linked: {with_reference} of {} figures; {} in title or standfirst, {} that the format has no reference for",
        figures.len(),
        plain.len(),
        prose.len() - with_reference
    )
}

/// Measures the news as they were written, and with each planted error.
fn measure_news(only: &Only, is_held_back: bool, with: Links, details: &mut Details) -> Quality {
    let mut quality = Quality::default();
    let is_asked =
        |news: &&News| news.is_held_back == is_held_back && (is_held_back || only.number(&news.number));
    for news in News::all().iter().filter(is_asked) {
        news::measure(news, with, &mut quality, details);
        planted::measure(news, with, &mut quality, details);
    }
    quality
}

#[cfg(test)]
mod tests {
    use super::folder::{Entry, News};
    use research_widget::figures::{Evidence, Statement};
    use research_widget::note::{Note, Reference};
    use research_widget::units::Unit;

    /// The numbers that a reference leads to, in base units: one, or both ends.
    fn numbers(note: &Note, reference: &Reference) -> Vec<f64> {
        let (unit, numbers) = match Statement::of(note, reference) {
            Some(statement) => {
                let (from, to) = statement.amount.unwrap().ends();
                (statement.unit, vec![from, to])
            }
            None => {
                let evidence = Evidence::of(note, reference).unwrap();
                (evidence.unit, vec![evidence.last().unwrap().1.unwrap().value])
            }
        };
        let factor = match unit {
            Unit::Money(_, scale) | Unit::Count(scale) | Unit::Symbol(_, scale) => scale.factor(),
            _ => 1.0,
        };
        numbers.iter().map(|number| number * factor).collect()
    }

    /// Percent are fractions in the note; a multiple may be growth; what `facts.json` has as typed is rounded.
    fn is_same(entry: &Entry, found: &[f64]) -> bool {
        let is_near = |a: f64, b: f64| (a - b).abs() <= 0.01 * b.abs();
        let is_one = |wanted: &f64| {
            found
                .iter()
                .any(|found| [*found, 100.0 * found, found + 1.0].iter().any(|one| is_near(*one, *wanted)))
        };
        entry.computed.iter().all(is_one)
    }

    #[test]
    fn each_figure_is_linked_to_what_it_is() {
        let (mut linked, mut all, mut other) = (0, 0, Vec::new());
        for news in News::all() {
            for entry in news.entries.iter().filter(|entry| !entry.is_comparison && entry.is_known) {
                all += 1;
                let Some(link) = &entry.link else { continue };
                linked += 1;
                let found = numbers(&news.note, link);
                if !is_same(entry, &found) {
                    let what =
                        if news.is_held_back { String::new() } else { format!(": {link} is {found:?}") };
                    other.push(format!("{} {}{what}", news.number, entry.n));
                }
            }
        }
        assert!(other.is_empty(), "{}", other.join("\n"));
        assert!((linked, all) == (445, 472), "{linked} of {all} figures have a reference");
    }

    #[test]
    fn each_error_is_in_its_text() {
        for news in News::all() {
            for error in &news.errors {
                let lines = news.lines.iter().filter(|line| line.words.contains(&error.before));
                assert_eq!(lines.count(), 1, "{} {}", news.number, error.kind);
                assert!(error.after.contains(&error.changed), "{} {}", news.number, error.kind);
            }
        }
    }
}
