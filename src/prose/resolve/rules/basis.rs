//! What a change is measured against, and sums over a year.

use super::case::{Case, Findings, basis_of, is_base};
use crate::prose::resolve::cue::{Basis, Cue};
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;
use std::ops::Range;

/// Most tokens of a clause that is nothing but the basis of all that follows: `Year on year, …`.
const OPENING: usize = 6;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    if let Some(tag) = view.first(view.right(), |cue| cue == Cue::WithinPeriod) {
        findings.role("role/within-period", Pattern::StockGrowth, 10, &tag.tokens);
    }
    let found = said(case).and_then(|tag| Some((basis_of(tag.cue)?, &tag.tokens)));
    if case.is_rate() {
        growth(case, found, findings);
    }
    match found {
        Some((basis, tokens)) => findings.role("role/basis", Pattern::Change(Some(basis)), 4, tokens),
        None => findings.role("role/basis-by-default", Pattern::Change(Some(Basis::Year)), 2, &case.own),
    }
    let is_change = case.amount.is_change || view.before(|cue| cue == Cue::By).is_some();
    if !is_change && !case.is_rate() {
        findings.role("role/no-change", Pattern::Change(None), -6, &case.own);
    }
    trailing(case, findings);
}

fn growth(case: &Case<'_>, found: Option<(Basis, &Range<usize>)>, findings: &mut Findings) {
    match found {
        Some((basis, tokens)) => {
            findings.role("role/basis", Pattern::Growth(Some(basis)), 8, tokens);
            findings.role("role/basis", Pattern::Change(Some(basis)), 6, tokens);
        }
        // `by NOK 3.3 billion, or 13%`
        None if ["or", "oder"].contains(&case.word_before().as_str()) => {}
        None => findings.role("role/basis-by-default", Pattern::UsualGrowth, 6, &case.own),
    }
}

/// The nearest words for a basis: in the quantity, behind it, in a bracket behind it, before it, at the beginning of the
/// sentence, or behind the amount that it comes from.
fn said<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let bracket = || {
        let next = view.segments.get(view.segment_index() + 1)?;
        let is_near = next.is_bracketed && next.tokens.start <= case.own.end + 4;
        view.first(next.tokens.clone(), is_base).filter(|_| is_near)
    };
    let opening = || {
        let earlier = view.segments.get(..view.segment_index()).unwrap_or_default();
        let mut short = earlier.iter().filter(|one| one.tokens.len() <= OPENING);
        short.find_map(|one| {
            let first = view.first(one.tokens.clone(), is_base)?;
            let is_empty = view.found.iter().all(|other| !one.tokens.contains(&other.tokens.start));
            (is_empty && first.tokens.start <= one.tokens.start + 2).then_some(first)
        })
    };
    view.first(case.own.clone(), is_base)
        .or_else(|| view.first(view.right(), is_base))
        .or_else(bracket)
        .or_else(|| view.last(view.left(), is_base))
        .or_else(|| view.last(view.wide_left(), is_base))
        .or_else(opening)
        .or_else(|| of_comparand(case))
}

/// `by 2.8 points from 11.9% in the previous quarter`
fn of_comparand<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let next = view.next().filter(|next| next.tokens.start <= case.own.end + 4)?;
    let between = case.own.end..next.tokens.start;
    view.tags(between).find(|tag| matches!(tag.cue, Cue::From | Cue::UpFrom))?;
    let starts = view.found.iter().map(|one| one.tokens.start).filter(|start| *start > next.tokens.start);
    let end = starts.min().unwrap_or(view.sentence.end);
    view.first(next.tokens.end..end.min(next.tokens.end + 7), is_base)
}

/// `over the last twelve months`
fn trailing(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let segment = &view.segment().tokens;
    let start = view.previous().map_or(view.sentence.start, |one| one.tokens.end).min(segment.start);
    if let Some(tag) = view.last(start..segment.end, |cue| cue == Cue::Trailing) {
        findings.role("role/trailing", Pattern::Trailing, 12, &tag.tokens);
    }
}
