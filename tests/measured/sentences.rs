//! Single sentences with what is expected of their figures: of `tests/claims/cases.jsonl` and of templates.

use super::datum::datum;
use super::details::{Details, Miss};
use super::news::{came, is_amount};
use super::words::overlap;
use crate::labelled::{Quality, Worlds};
use research_widget::claims::Claim;
use research_widget::note::Reference;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// What has to become of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Resolved, and shown as right.
    Right,
    /// Called wrong.
    Wrong,
    /// Not called wrong; shown only where it is resolved to what is given.
    Open,
    /// No figure.
    None,
    /// What it is compared with, its scale or its sign was altered: not shown as right.
    Altered,
    /// In a sentence that is wrong elsewhere: anything.
    Beside,
}

/// A figure of a sentence.
#[derive(Clone)]
pub(crate) struct Expected {
    pub(crate) span: Range<usize>,
    pub(crate) tie: Option<String>,
    pub(crate) what: What,
}

/// A sentence in one of the worlds.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) world: String,
    pub(crate) text: String,
    pub(crate) figures: Vec<Expected>,
    /// Whether something has to be called wrong, wherever it is.
    pub(crate) is_wrong: bool,
}

/// The cases of `cases.jsonl`.
pub(crate) fn cases() -> Vec<Case> {
    let lines = std::fs::read_to_string(crate::labelled::folder().join("cases.jsonl")).unwrap();
    lines.lines().map(|line| case(&serde_json::from_str(line).unwrap())).collect()
}

fn case(value: &Value) -> Case {
    let text = |name: &str| value[name].as_str().unwrap().to_owned();
    let (sentence, words) = (text("text"), text("words"));
    let start = sentence.find(&words).expect(&sentence);
    let verdict = text("verdict");
    let what = match verdict.as_str() {
        "agrees" | "stated" => What::Right,
        "wrong" => What::Wrong,
        "unresolved" => What::Open,
        "none" => What::None,
        "wrong sentence" => What::Beside,
        other => panic!("{other}"),
    };
    let tie = value["tie"].as_str().map(str::to_owned);
    Case {
        id: text("id"),
        kind: text("kind"),
        world: text("world"),
        figures: vec![Expected { span: start..start + words.len(), tie, what }],
        text: sentence,
        is_wrong: verdict == "wrong sentence",
    }
}

/// How many sentences of each kind came out as expected.
pub(crate) type Kinds = BTreeMap<String, (usize, usize)>;

/// Checks a sentence; counts, and says what became otherwise than expected.
pub(crate) fn measure(
    worlds: &Worlds,
    case: &Case,
    quality: &mut Quality,
    kinds: &mut Kinds,
    details: &mut Details,
) -> Vec<Claim> {
    let claims = worlds.claims(&case.world, &case.text);
    let mut run = Run { worlds, case, claims: &claims, quality, misses: Vec::new() };
    run.quality.sentences += 1;
    for figure in &case.figures {
        run.take(figure);
    }
    run.take_error();
    let others = claims.iter().filter(|claim| is_amount(claim));
    let others = others.filter(|claim| !case.figures.iter().any(|figure| overlap(&figure.span, &claim.span)));
    // Of a case one figure alone is labelled.
    if case.figures.len() > 1 {
        run.quality.found += others.count();
    }
    let misses = run.misses;
    let count = kinds.entry(case.kind.clone()).or_default();
    count.0 += usize::from(misses.is_empty());
    count.1 += 1;
    misses.into_iter().for_each(|miss| details.push(miss));
    claims
}

struct Run<'r> {
    worlds: &'r Worlds,
    case: &'r Case,
    claims: &'r [Claim],
    quality: &'r mut Quality,
    misses: Vec<Miss>,
}

impl Run<'_> {
    fn of(&self, figure: &Expected) -> Vec<&Claim> {
        self.claims.iter().filter(|claim| overlap(&claim.span, &figure.span)).collect()
    }

    fn miss(&mut self, kind: &'static str, figure: &Expected) {
        let came = came(&self.case.text, &self.of(figure));
        self.misses.push(Miss {
            kind,
            id: format!("{} ({})", self.case.id, self.case.kind),
            sentence: self.case.text.clone(),
            words: self.case.text[figure.span.clone()].to_owned(),
            expected: format!("{:?} {}", figure.what, figure.tie.as_deref().unwrap_or_default()),
            came,
        });
    }

    fn is_tie(&self, reference: &Reference, tie: &str) -> bool {
        let note = self.worlds.note(&self.case.world);
        datum(note, reference) == datum(note, &Reference::parse(tie).expect(tie))
    }

    fn take(&mut self, figure: &Expected) {
        let claims = self.of(figure);
        let is_wrong = claims.iter().any(|claim| claim.verdict.is_wrong());
        let is_shown = claims.iter().any(|claim| claim.is_shown());
        let is_found = !claims.is_empty();
        let references: Vec<&Reference> =
            claims.iter().filter_map(|claim| claim.reference.as_ref()).collect();
        let is_resolved = !references.is_empty();
        let is_same = |tie: &String| is_resolved && references.iter().all(|one| self.is_tie(one, tie));
        let is_right = figure.tie.as_ref().is_some_and(is_same);
        if figure.what != What::None {
            self.take_resolved(figure, [is_found, is_resolved, is_right, is_wrong]);
        }
        let is_verified = is_shown && !is_wrong;
        match figure.what {
            What::Right | What::Open | What::None => {
                self.take_sound(figure, [is_found, is_shown, is_right, is_wrong])
            }
            What::Wrong => {
                self.quality.errors += 1;
                self.quality.errors_named += usize::from(is_wrong);
                self.quality.verified += usize::from(is_verified);
                if !is_wrong {
                    self.miss(
                        if is_verified { "error shown as verified" } else { "error not named" },
                        figure,
                    );
                }
            }
            What::Altered if is_verified => {
                self.quality.verified += 1;
                self.miss("error shown as verified", figure);
            }
            What::Altered | What::Beside => {}
        }
    }

    fn take_sound(&mut self, figure: &Expected, [is_found, is_shown, is_right, is_wrong]: [bool; 4]) {
        self.quality.sound += 1;
        self.quality.alarms += usize::from(is_wrong);
        let miss = match figure.what {
            _ if is_wrong => "false alarm",
            What::None if is_found => "no figure",
            What::Right if is_right && !is_shown => "resolved but not judged",
            What::Open if is_shown && !is_right => "marked though nothing is known",
            _ => return,
        };
        self.miss(miss, figure);
    }

    /// `is_wrong` figures are told as alarms.
    fn take_resolved(&mut self, figure: &Expected, [is_found, is_resolved, is_right, is_wrong]: [bool; 4]) {
        let has_tie = matches!(figure.what, What::Right | What::Wrong) && figure.tie.is_some();
        self.quality.labelled += 1;
        self.quality.right += usize::from(is_found);
        self.quality.found += usize::from(is_found);
        if matches!(figure.what, What::Altered | What::Beside) {
            return;
        }
        self.quality.to_tie += usize::from(has_tie || is_right);
        self.quality.tied += usize::from(is_resolved);
        self.quality.tied_right += usize::from(is_right);
        if !is_found {
            self.miss("not found", figure);
        } else if has_tie && !is_resolved {
            self.miss("unresolved", figure);
        } else if is_resolved && !is_right && !is_wrong {
            self.miss("resolved wrong", figure);
        }
    }

    fn take_error(&mut self) {
        if !self.case.is_wrong {
            return;
        }
        let is_named = self.claims.iter().any(|claim| claim.verdict.is_wrong());
        self.quality.errors += 1;
        self.quality.errors_named += usize::from(is_named);
        if !is_named {
            let all = Expected { span: 0..self.case.text.len(), tie: None, what: What::Wrong };
            self.miss("error not named", &all);
        }
    }
}
