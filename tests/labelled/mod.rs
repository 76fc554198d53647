//! Labelled sentences, and what becomes of them.

use research_widget::claims::{Claim, Kind, Place, Stated, check, words_at};
use research_widget::note::{Inline, Note, Prose, parse};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// How many figures of a set were found, tied and judged rightly.
#[derive(Debug, Default)]
pub(crate) struct Quality {
    pub(crate) sentences: usize,
    /// Figures that the labels have.
    labelled: usize,
    /// Figures that were found.
    found: usize,
    /// Of these, those that the labels have too.
    right: usize,
    /// Found figures that the labels tie.
    to_tie: usize,
    /// Found figures that were tied.
    tied: usize,
    /// Of these, those that the labels tie to the same datum.
    tied_right: usize,
    /// Figures that are no error by their labels.
    sound: usize,
    /// Of these, those that were called one.
    alarms: usize,
    /// Figures that are an error by their labels.
    errors: usize,
    /// Of these, those that were called one.
    errors_named: usize,
}

impl Quality {
    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.found as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / self.labelled as f64
    }

    pub(crate) fn tied_precision(&self) -> f64 {
        self.tied_right as f64 / self.tied as f64
    }

    pub(crate) fn tied_recall(&self) -> f64 {
        self.tied_right as f64 / self.to_tie as f64
    }

    pub(crate) fn false_alarms(&self) -> f64 {
        self.alarms as f64 / self.sound as f64
    }

    /// Whether most of the planted errors are called one.
    pub(crate) fn errors_are_named(&self) -> bool {
        self.errors_named * 5 >= self.errors * 4
    }

    /// A row of the table in the README.
    pub(crate) fn row(&self, half: &str) -> String {
        format!(
            "| {half} | {} | {} | {:.3} | {:.3} | {:.3} | {:.3} | {} of {} | {} of {} |",
            self.sentences,
            self.labelled,
            self.precision(),
            self.recall(),
            self.tied_precision(),
            self.tied_recall(),
            self.alarms,
            self.sound,
            self.errors_named,
            self.errors
        )
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims")
}

fn world(name: &str) -> Note {
    let path = folder().join(format!("worlds/{name}.json"));
    parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Checks each sentence of a half; prints what goes wrong where that is asked for.
pub(crate) fn measure(half: &str, prints: bool) -> Quality {
    measure_of(half, "", prints)
}

/// As [`measure`], of the sentences whose world has a name that begins so.
pub(crate) fn measure_of(half: &str, world: &str, prints: bool) -> Quality {
    let lines = std::fs::read_to_string(folder().join(format!("{half}.jsonl"))).unwrap();
    let mut quality = Quality::default();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let sentence: Value = serde_json::from_str(line).unwrap();
        if !sentence["world"].as_str().unwrap().starts_with(world) {
            continue;
        }
        let misses = take(&sentence, &mut quality);
        if prints && !misses.is_empty() {
            println!("{}: {}", sentence["id"].as_str().unwrap(), sentence["text"].as_str().unwrap());
            misses.iter().for_each(|miss| println!("    {miss}"));
        }
    }
    quality
}

fn take(sentence: &Value, quality: &mut Quality) -> Vec<String> {
    let mut note = world(sentence["world"].as_str().unwrap());
    let text = sentence["text"].as_str().unwrap();
    note.summary = vec![Prose(vec![Inline::Text(text.to_owned())])];
    let claims = check(&note);
    let claims: Vec<&Claim> = claims.of(Place::Summary(0)).map(|(_, claim)| claim).collect();
    assert_eq!(words_at(&note, Place::Summary(0)), text);
    let labels = sentence["figures"].as_array().unwrap();
    quality.sentences += 1;
    quality.labelled += labels.len();
    quality.found += claims.len();
    let mut misses = Vec::new();
    let mut is_known = vec![false; claims.len()];
    for label in labels {
        let span = span_of(text, label);
        let place = claims.iter().position(|claim| is_same(claim, &span, label));
        let words = label["words"].as_str().unwrap();
        let Some(place) = place else {
            misses.push(format!("not found: {label}"));
            continue;
        };
        is_known[place] = true;
        quality.right += 1;
        misses.extend(take_tie(claims[place], label, words, quality));
    }
    for (claim, _) in claims.iter().zip(is_known).filter(|(_, is_known)| !is_known) {
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
    let verdict = label["verdict"].as_str().unwrap_or("unbound");
    let is_error = matches!(verdict, "differs" | "contradicts");
    quality.errors += usize::from(is_error);
    quality.errors_named += usize::from(is_error && claim.verdict.is_wrong());
    quality.sound += usize::from(!is_error);
    quality.alarms += usize::from(!is_error && claim.verdict.is_wrong());
    if !is_error && claim.verdict.is_wrong() {
        misses.push(format!("false alarm: \"{words}\" is {:?}", claim.verdict));
    }
    if is_same && claim.verdict.token() != verdict {
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
