//! That a quantity was expected, and by whom.

use super::case::{Case, Findings, is_from, kind_of};
use crate::note::ExpectationKind;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;
use std::ops::Range;

/// Most tokens behind a quantity in which words say who expected it.
const BEHIND: usize = 7;
/// What words for an expectation weigh: near, in the clause, in a bracket.
const NEAR: i32 = 9;
const IN_CLAUSE: i32 = 7;
const IN_BRACKET: i32 = 4;

/// Words that say that a quantity was expected: whose expectation, where they say so, and their weight.
struct Expected {
    kind: Option<ExpectationKind>,
    weight: i32,
    tokens: Range<usize>,
}

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let expected = expected(case);
    expected.iter().for_each(|one| said(one, findings));
    brokers(case, findings);
    if expected.is_empty() {
        carried(case, findings);
    }
    if let Some(tag) = case.view.last(case.view.wide_left(), |cue| cue == Cue::Future) {
        findings.role("role/to-come", Pattern::Expected(None), 4, &tag.tokens);
        let guidance = Pattern::Expected(Some(ExpectationKind::Guidance));
        findings.role("role/to-come-by-company", guidance, 3, &tag.tokens);
    }
    if !says_expected(case) {
        findings.role("role/not-expected", Pattern::ExpectedOfReported, -5, &case.own);
    }
    if !expected.iter().any(|one| one.weight >= IN_CLAUSE) {
        findings.role("role/level", Pattern::Level, 4, &case.own);
    }
}

fn said(one: &Expected, findings: &mut Findings) {
    let guidance = Some(ExpectationKind::Guidance);
    match one.kind {
        Some(kind) => {
            findings.role("role/expected", Pattern::Expected(Some(kind)), one.weight, &one.tokens);
            if matches!(kind, ExpectationKind::Guidance | ExpectationKind::Target) {
                findings.role("role/expected-too", Pattern::Expected(None), 2, &one.tokens);
                findings.role("role/expected-before", Pattern::Before, 2, &one.tokens);
            }
        }
        None => {
            findings.role("role/expected-by-whom", Pattern::Expected(None), one.weight, &one.tokens);
            findings.role("role/expected-by-company", Pattern::Expected(guidance), 1, &one.tokens);
        }
    }
    findings.role("role/expected-not-reported", Pattern::Reported, -3, &one.tokens);
}

/// Whether anything in the sentence speaks of expectations.
fn says_expected(case: &Case<'_>) -> bool {
    let speaks = |cue: Cue| {
        let is_held_against = matches!(cue, Cue::Against(_) | Cue::Beyond(_) | Cue::InLine | Cue::Revise(_));
        kind_of(cue).is_some() || is_held_against || matches!(cue, Cue::Future | Cue::Broker(_) | Cue::Narrow)
    };
    case.view.first(case.view.sentence.clone(), speaks).is_some()
}

/// All words that say that a quantity was expected.
fn expected(case: &Case<'_>) -> Vec<Expected> {
    let view = case.view;
    let one = |tag: &Tag, weight: i32| {
        let kind = kind_of(tag.cue)?;
        // Words that don't say whose expectation it is weigh less.
        let weight = if kind.is_none() && weight > IN_BRACKET { weight - 2 } else { weight };
        Some(Expected { kind, weight, tokens: tag.tokens.clone() })
    };
    let mut found: Vec<Expected> = behind(case).filter_map(|tag| one(tag, NEAR)).collect();
    found.extend(view.tags(view.left()).filter_map(|tag| {
        let is_near = case.own.start - tag.tokens.end <= 4;
        one(tag, if is_near { NEAR } else { IN_CLAUSE })
    }));
    if let Some(clause) = relative(case) {
        found.extend(view.tags(clause).filter_map(|tag| one(tag, NEAR)));
    }
    // `Consensus, at $6.04, …`
    let head = view.segment_index().checked_sub(1).and_then(|index| view.segments.get(index));
    if let Some(head) = head.filter(|head| head.tokens.len() <= 3 && found.is_empty()) {
        found.extend(view.tags(head.tokens.clone()).filter_map(|tag| one(tag, NEAR)));
    }
    if view.bracket_host().is_some() {
        found.extend(view.tags(view.segment().tokens.clone()).filter_map(|tag| one(tag, IN_BRACKET)));
    }
    found
}

/// `the $1.335 billion consensus`, `$463m that analysts had forecast`
fn behind<'t>(case: &'t Case<'_>) -> impl Iterator<Item = &'t Tag> {
    let right = case.view.right();
    let near = right.start..right.end.min(right.start + BEHIND);
    let is_cut = |cue: Cue| {
        is_from(cue) || matches!(cue, Cue::Against(_) | Cue::Beyond(_) | Cue::Move(_) | Cue::Clause)
    };
    case.view.tags(near).take_while(move |tag| !is_cut(tag.cue))
}

/// `697 Millionen Euro zurück, die Analysten erwartet hatten`
fn relative(case: &Case<'_>) -> Option<Range<usize>> {
    const OPENINGS: [&str; 7] = ["die", "den", "das", "der", "that", "which", "welche"];
    let view = case.view;
    let next = view.segments.get(view.segment_index() + 1)?;
    let opens = OPENINGS.contains(&view.word(next.tokens.start).as_str());
    let is_alone = view.next().is_none_or(|one| one.tokens.start >= next.tokens.end);
    (opens && is_alone && next.tokens.start <= case.own.end + 3).then(|| next.tokens.clone())
}

/// Somebody who expects something, by name.
fn brokers(case: &Case<'_>, findings: &mut Findings) {
    for tag in case.view.tags(case.view.sentence.clone()).filter(|tag| matches!(tag.cue, Cue::Broker(_))) {
        for kind in [ExpectationKind::Target, ExpectationKind::Forecast] {
            findings.role("role/broker", Pattern::Expected(Some(kind)), 2, &tag.tokens);
        }
    }
}

/// What the clauses before say goes on: `guides to revenue of A and to a margin of B`.
fn carried(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let earlier = view.segments.get(..view.segment_index()).unwrap_or_default().iter().rev();
    let hosts = earlier.take_while(|segment| !segment.is_clause).filter(|segment| !segment.is_bracketed);
    let tags = hosts.flat_map(|segment| view.tags(segment.tokens.clone()).rev());
    let mut tags = tags.chain(view.tags(view.wide_left()).rev());
    let opens = |cue: Cue| matches!(cue, Cue::Guide | Cue::Target | Cue::PriceTarget | Cue::Expect);
    if let Some(tag) = tags.find(|tag| opens(tag.cue)) {
        let kind = kind_of(tag.cue).flatten();
        findings.role("role/expected-carried", Pattern::Expected(kind), 3, &tag.tokens);
        findings.role("role/expected-carried", Pattern::Before, 1, &tag.tokens);
    }
}
