//! That a quantity is an end of a range, or all of it.

use super::case::{Case, Findings};
use crate::note::End;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Pattern;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    if case.amount.printed_to.is_some() {
        findings.role("role/range", Pattern::Whole, 3, &case.own);
    } else if let Some(end) = between(case) {
        findings.role("role/between", Pattern::End(end), 8, &case.own);
    } else {
        named(case, findings);
    }
}

/// `between -$0.02 and break-even`
fn between(case: &Case<'_>) -> Option<End> {
    let view = case.view;
    let is_between = |word: &str| ["between", "zwischen"].contains(&word);
    if is_between(&case.word_before()) {
        return Some(End::From);
    }
    let first = view.previous().filter(|first| first.tokens.end + 1 == case.own.start)?;
    let word = first.tokens.start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
    is_between(&word).then_some(End::To)
}

/// `the low end`, `as much as`
fn named(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let is_end = |cue: Cue| matches!(cue, Cue::Midpoint | Cue::LowEnd | Cue::TopEnd);
    let tag = view
        .last(view.left(), is_end)
        .or_else(|| view.first(view.right(), is_end))
        .or_else(|| view.first(case.own.clone(), is_end));
    let Some(tag) = tag else {
        findings.role("role/no-end", Pattern::Whole, 3, &case.own);
        return;
    };
    let end = match tag.cue {
        Cue::LowEnd => End::From,
        Cue::TopEnd => End::To,
        _ => End::Mid,
    };
    findings.role("role/end", Pattern::End(end), 6, &tag.tokens);
}
