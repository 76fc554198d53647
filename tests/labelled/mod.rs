//! Labelled sentences, and what becomes of them.

mod quality;

pub(crate) use quality::Quality;

use research_widget::claims::{Claim, Expected, Kind, Stated, TextLocation, Verdict, text_at};
use research_widget::note::{BlockPart, Inline, Note, parse};
use research_widget::prose::check;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A sentence with its labels.
pub(crate) struct Sentence {
    pub(crate) id: String,
    /// The note that it is checked in.
    pub(crate) world: String,
    pub(crate) text: String,
    labels: Vec<Value>,
}

/// What became of a sentence.
pub(crate) struct Outcome {
    pub(crate) quality: Quality,
    /// What differs from the labels, in words.
    pub(crate) misses: Vec<String>,
    /// Each figure found, as [`described`] has it.
    pub(crate) figures: Vec<String>,
}

/// The notes in which sentences are checked, by name.
pub(crate) struct Worlds(BTreeMap<String, Note>);

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims")
}

/// The sentences of a half, `seen` or `held-back`.
pub(crate) fn sentences(half: &str) -> Vec<Sentence> {
    let lines = std::fs::read_to_string(folder().join(format!("{half}.jsonl"))).unwrap();
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    let read = |line: &str| {
        let mut value: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap().to_owned();
        let (id, world, text) = (text("id"), text("world"), text("text"));
        let Value::Array(labels) = value["figures"].take() else { panic!("{id} has no figures") };
        Sentence { id, world, text, labels }
    };
    lines.map(read).collect()
}

impl Worlds {
    pub(crate) fn read() -> Self {
        let entries = std::fs::read_dir(folder().join("worlds")).unwrap();
        let note = |path: PathBuf| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, parse(&std::fs::read_to_string(path).unwrap()).unwrap())
        };
        Self(entries.map(|entry| note(entry.unwrap().path())).collect())
    }

    pub(crate) fn note(&self, world: &str) -> &Note {
        &self.0[world]
    }

    /// The claims of a text that stands as the summary of a world's note.
    pub(crate) fn claims(&self, world: &str, text: &str) -> Vec<Claim> {
        let mut note = self.0[world].clone();
        note.summary = vec![vec![Inline::Text(text.to_owned())].into()];
        assert_eq!(text_at(&note, TextLocation::Summary(0, BlockPart::Paragraph)), text);
        check(&note)
            .of(TextLocation::Summary(0, BlockPart::Paragraph))
            .map(|(_, claim)| claim.clone())
            .collect()
    }

    /// Checks a sentence and compares it with its labels.
    pub(crate) fn outcome(&self, sentence: &Sentence) -> Outcome {
        let claims = self.claims(&sentence.world, &sentence.text);
        let mut quality = Quality::default();
        let misses = take(&sentence.text, &claims, &sentence.labels, &mut quality);
        let figures = claims.iter().map(|claim| described(&sentence.text, claim)).collect();
        Outcome { quality, misses, figures }
    }
}

/// The words of a claim, the datum that it is tied to or could be, and the verdict with what was expected:
/// `7.9% = a.sales@2026-Q1/yoy agrees`, `$9 billion ? a.sales@2026-Q1 unbound`.
pub(crate) fn described(text: &str, claim: &Claim) -> String {
    let words = &text[claim.span.clone()];
    let datum = match &claim.reference {
        Some(reference) => format!(" = {reference}"),
        None if claim.candidates.is_empty() => String::new(),
        None => {
            format!(" ? {}", claim.candidates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
        }
    };
    let expected = match &claim.verdict {
        Verdict::Differs(expected) | Verdict::Contradicts(expected) => format!(" ({})", words_of(expected)),
        _ => String::new(),
    };
    format!("{words}{datum} {}{expected}", claim.verdict.keyword())
}

fn words_of(expected: &Expected) -> String {
    match expected {
        Expected::Amount(amount) => amount.clone(),
        Expected::Direction(way) => format!("{way:?}").to_lowercase(),
        Expected::Rank { rank, is_lowest, .. } => {
            format!("{} in {} periods", if *is_lowest { "lowest" } else { "highest" }, rank.periods)
        }
        Expected::Streak(None, _) => "no streak".to_owned(),
        Expected::Streak(Some(streak), _) => {
            format!("{} periods {}", streak.periods, if streak.is_up { "up" } else { "down" })
        }
        Expected::Subject(name) => format!("about {name}"),
        Expected::Period(period) => format!("of {period}"),
        Expected::Basis(basis) => format!("{basis:?}"),
        Expected::Figure => "a figure".to_owned(),
        Expected::Datum => "a datum".to_owned(),
    }
}

fn take(text: &str, claims: &[Claim], labels: &[Value], quality: &mut Quality) -> Vec<String> {
    quality.sentences += 1;
    quality.labelled += labels.len();
    quality.found += claims.len();
    let mut misses = Vec::new();
    let mut is_known = vec![false; claims.len()];
    for label in labels {
        let span = span_of(text, label);
        let place = claims.iter().position(|claim| is_same(claim, &span, label));
        let words = label["words"].as_str().unwrap();
        let is_sound = matches!(label["verdict"].as_str(), Some("agrees" | "stated"));
        let is_comparison =
            is_sound && matches!(label["kind"].as_str(), Some("rank" | "streak" | "direction"));
        quality.comparisons += usize::from(is_comparison);
        let Some(place) = place else {
            misses.push(format!("not found: {label}"));
            continue;
        };
        is_known[place] = true;
        quality.right += 1;
        quality.judged += usize::from(is_comparison && claims[place].is_shown());
        misses.extend(take_tie(&claims[place], label, words, quality));
    }
    let is_error = |label: &Value| matches!(label["verdict"].as_str(), Some("differs" | "contradicts"));
    let has_error = labels.iter().any(is_error);
    for (claim, _) in claims.iter().zip(is_known).filter(|(_, is_known)| !is_known) {
        // The labels do not have movements between two figures. One is right where both are.
        let is_movement = claim.mention.as_ref().is_some_and(|mention| mention.stated == Stated::Direction);
        if is_movement && claim.verdict.is_wrong() == has_error {
            quality.found -= 1;
            continue;
        }
        misses.push(format!(
            "no figure: \"{}\" {:?}",
            &text[claim.span.clone()],
            claim.mention.as_ref().unwrap().stated
        ));
        quality.tied += usize::from(claim.reference.is_some());
        quality.alarms += usize::from(claim.verdict.is_wrong());
    }
    misses
}

fn take_tie(claim: &Claim, label: &Value, words: &str, quality: &mut Quality) -> Vec<String> {
    let mut misses = Vec::new();
    let (tie, reference) = (label["tie"].as_str(), claim.reference.as_ref().map(ToString::to_string));
    quality.to_tie += usize::from(tie.is_some());
    quality.tied += usize::from(reference.is_some());
    let is_same = tie == reference.as_deref();
    quality.tied_right += usize::from(tie.is_some() && is_same);
    if !is_same {
        let candidates: Vec<String> = claim.candidates.iter().map(ToString::to_string).collect();
        misses.push(format!("\"{words}\" tied to {reference:?}, not {tie:?}; candidates {candidates:?}"));
    }
    let verdict = label["verdict"].as_str().unwrap_or("unresolved");
    let is_error = matches!(verdict, "differs" | "contradicts");
    quality.errors += usize::from(is_error);
    quality.errors_named += usize::from(is_error && claim.verdict.is_wrong());
    quality.verified += usize::from(is_error && claim.is_shown());
    quality.sound += usize::from(!is_error);
    quality.alarms += usize::from(!is_error && claim.verdict.is_wrong());
    if is_error && !claim.verdict.is_wrong() {
        let what = if claim.is_shown() { "error shown as verified" } else { "error not named" };
        misses.push(format!("{what}: \"{words}\" is {:?}", claim.verdict));
    }
    if !is_error && claim.verdict.is_wrong() {
        misses.push(format!("false alarm: \"{words}\" is {:?}", claim.verdict));
    }
    if is_same && claim.verdict.keyword() != verdict {
        misses.push(format!("\"{words}\" is {:?}, not {verdict}; {:?}", claim.verdict, claim.mention));
    }
    misses
}

fn span_of(text: &str, label: &Value) -> std::ops::Range<usize> {
    let words = label["words"].as_str().unwrap();
    let nth = label["nth"].as_u64().unwrap_or_default() as usize;
    let (start, _) = text.match_indices(words).nth(nth).expect(text);
    start..start + words.len()
}

/// Whether a claim is the labelled figure: overlapping words, the same kind, the same interval.
fn is_same(claim: &Claim, span: &std::ops::Range<usize>, label: &Value) -> bool {
    let kind = label["kind"].as_str().unwrap();
    let number = |name: &str| label[name].as_f64();
    let is_near = |a: f64, b: Option<f64>| b.is_some_and(|b| (a - b).abs() <= 1e-6 * a.abs().max(1e-3));
    let overlaps = claim.span.start < span.end && span.start < claim.span.end;
    overlaps
        && match claim.mention.as_ref().unwrap().stated {
            Stated::Amount(amount) => {
                let is_kind = match amount.kind {
                    Kind::Money(currency) => kind == "money" && label["currency"] == currency.code(),
                    Kind::Percent => kind == "percent",
                    Kind::Points => kind == "points",
                    Kind::BasisPoints => kind == "basis-points",
                    Kind::Multiple => kind == "multiple",
                    Kind::Count => kind == "count",
                };
                is_kind && is_near(amount.low, number("low")) && is_near(amount.high, number("high"))
            }
            Stated::Rank { reach, .. } => {
                use research_widget::claims::Reach;
                kind == "rank"
                    && match reach {
                        Reach::Periods(count, _) => number("low") == Some(f64::from(count)),
                        Reach::Since(period) => label["since"] == period.to_string(),
                        Reach::Record => label["record"] == true,
                    }
            }
            Stated::Streak(count, _) => kind == "streak" && number("low") == Some(f64::from(count)),
            Stated::Direction => kind == "direction",
        }
}
