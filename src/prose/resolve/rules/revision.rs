//! That a quantity is what was expected before, or what is expected now: `raised … from A to B`, `previously A`.

use super::case::{Case, Findings};
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    if let Some(tag) = before(case) {
        findings.role("role/before", Pattern::Before, 10, &tag.tokens);
        findings.role("role/before", Pattern::Earlier(None), 3, &tag.tokens);
        findings.role("role/before", Pattern::Level, -4, &tag.tokens);
    }
    let view = case.view;
    let first = view.segments.get(view.segment_index().saturating_sub(2));
    let start = first.map_or(view.sentence.start, |segment| segment.tokens.start);
    let revised = view.last(start..case.own.start, |cue| matches!(cue, Cue::Revise(_) | Cue::Narrow));
    if let Some(tag) = revised {
        let is_from = view.before(|cue| matches!(cue, Cue::From | Cue::UpFrom)).is_some();
        let (rule, pattern, weight) = match is_from {
            true => ("role/revised-from", Pattern::Before, 8),
            false => ("role/revised-to", Pattern::Expected(None), 4),
        };
        findings.role(rule, pattern, weight, &tag.tokens);
    }
}

/// `previously 42 EH/s`, `(earlier 10-11%)`, `bisher waren 6 bis 8 Prozent versprochen`
fn before<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let is_before = |cue: Cue| cue == Cue::Before;
    let left = view.left();
    let near = left.start.max(left.end.saturating_sub(4))..left.end;
    let segment = view.segment();
    let bracket = || view.last(segment.tokens.clone(), is_before).filter(|_| segment.is_bracketed);
    view.before(is_before)
        .or_else(|| view.after(is_before))
        .or_else(|| view.last(near, is_before))
        .or_else(bracket)
}
