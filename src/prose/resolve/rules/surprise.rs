//! That a quantity is how far results were from what was expected, or what is expected from what is.

use super::case::{Case, Findings};
use crate::claims::Direction;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;

/// Most tokens behind a quantity to the expectation that it is over or under.
const WIDE: usize = 12;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let right = view.right();
    let over = |cue: Cue| matches!(cue, Cue::Beyond(_) | Cue::Move(_));
    let over = view.first(right.start..right.end.min(right.start + 3), over);
    of_results(case, over, findings);
    if case.is_rate() {
        of_expectations(case, over, findings);
    }
    tolerance(case, findings);
}

/// `beat consensus by 4.8%`, `3% above the 4.72bn consensus`, `a beat of 12%`
fn of_results(case: &Case<'_>, over: Option<&Tag>, findings: &mut Findings) {
    let view = case.view;
    let pattern = if case.is_rate() { Pattern::Surprise } else { Pattern::SurpriseChange };
    let is_stated = |tag: &&Tag| view.tags(case.own.end..tag.tokens.start).any(|tag| tag.cue == Cue::To);
    let verb = view.last(view.wide_left(), |cue| matches!(cue, Cue::Against(_)));
    if let (Some(tag), Some(of)) = (over.filter(|tag| !is_stated(tag)), expected(case, over)) {
        let weight = if case.is_rate() { 12 } else { 6 };
        findings.role("role/surprise", pattern, weight, &(tag.tokens.start..of.tokens.end));
        findings.role("role/surprise-whose", Pattern::Expected(None), -8, &tag.tokens);
        findings.role("role/surprise-no-growth", Pattern::Growth(None), -8, &tag.tokens);
    } else if let (Some(by), Some(verb)) = (view.before(|cue| cue == Cue::By), verb) {
        findings.role("role/surprise-by", pattern, 12, &(verb.tokens.start..by.tokens.end));
        findings.role("role/surprise-whose", Pattern::Expected(None), -8, &verb.tokens);
    } else if let Some(noun) = view.before(|cue| matches!(cue, Cue::Against(_))) {
        let is_of = ["of", "von"].contains(&view.word(noun.tokens.end).as_str());
        findings.role("role/surprise-noun", pattern, if is_of { 12 } else { 5 }, &noun.tokens);
    }
}

/// The expectation that a quantity is over or under; behind the next figure only where that is the expectation.
fn expected<'t>(case: &'t Case<'_>, over: Option<&Tag>) -> Option<&'t Tag> {
    let view = case.view;
    let is_near =
        over.is_some_and(|over| view.next().is_none_or(|next| next.tokens.start <= over.tokens.end + 3));
    let wide = case.own.end..view.segment().tokens.end.min(case.own.end + WIDE);
    let range = if is_near { wide } else { view.right() };
    view.first(range, |cue| matches!(cue, Cue::Consensus | Cue::Guide | Cue::Ours | Cue::Expect))
}

/// `upside of 12%`, `8.9% above the earlier plan`, `the midpoint implies growth of 8.6%`
fn of_expectations(case: &Case<'_>, over: Option<&Tag>, findings: &mut Findings) {
    let view = case.view;
    let is_upside = |cue: Cue| cue == Cue::Upside;
    if let Some(tag) = view.last(view.wide_left(), is_upside).or_else(|| view.first(view.right(), is_upside))
    {
        findings.role("role/upside", Pattern::Upside, 12, &tag.tokens);
    }
    let revised = view.first(view.right(), |cue| matches!(cue, Cue::Before | Cue::Guide));
    if let (Some(tag), Some(of)) = (over, revised) {
        findings.role("role/revision", Pattern::Revision, 9, &(tag.tokens.start..of.tokens.end));
        findings.role("role/revision-no-growth", Pattern::Growth(None), -8, &tag.tokens);
    }
    let before = view.sentence.start..case.own.start;
    let implies = |cue: Cue| matches!(cue, Cue::Midpoint | Cue::Consensus | Cue::Guide | Cue::LowEnd);
    let growth = view.last(view.wide_left(), |cue| matches!(cue, Cue::Move(Direction::Up)));
    if let (Some(tag), Some(_)) = (view.last(before, implies), growth) {
        findings.role("role/growth-expected", Pattern::ExpectedGrowth, 6, &tag.tokens);
    }
}

/// `plus or minus $30 million`, `+/- 50bps`
fn tolerance(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let own = case.own.start..case.own.end.min(case.own.start + 3);
    let words: Vec<String> = own.chain(view.left().rev().take(4)).map(|at| view.word(at)).collect();
    let has = |word: &str| words.iter().any(|own| own == word);
    if (has("plus") && has("minus")) || (has("+") && has("-") && has("/")) || has("±") {
        findings.role("role/tolerance", Pattern::PlusMinus, 14, &case.own);
    }
}
