//! That a quantity is a part of something.

use super::case::{Case, Findings};
use crate::claims::Kind;
use crate::prose::resolve::anchor::Anchor;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::{Pattern, Slot};

/// Most tokens behind a quantity to the name of the whole.
const NEAR: usize = 6;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    if case.amount.kind == Kind::Percent && !of_whole(case, findings) {
        named(case, findings);
        before(case, findings);
    }
}

/// `31% of revenue`, `32% of the total`
fn of_whole(case: &Case<'_>, findings: &mut Findings) -> bool {
    let view = case.view;
    let right = view.right();
    if view.first(right.start..right.start + 2, |cue| cue == Cue::Share).is_none() {
        return false;
    }
    if let Some(anchor) = view.anchors(right.start..right.end.min(right.start + NEAR + 1)).next() {
        for (whole, quality) in &anchor.subjects {
            findings.role("role/share", Pattern::Share(Some(*whole)), 14 + quality, &anchor.tokens);
            findings.role("role/share", Pattern::EarlierShare(Some(*whole)), 10 + quality, &anchor.tokens);
        }
        return true;
    }
    let is_total = |at: &usize| ["total", "whole", "gesamt"].contains(&view.word(*at).as_str());
    let total = (right.start..right.end.min(right.start + 5)).find(is_total);
    if let Some(at) = total {
        findings.role("role/share-of-total", Pattern::Share(None), 14, &(at..at + 1));
    }
    total.is_some()
}

/// `made up 36%`, `the share of online sales in turnover was 36%`
fn named(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let Some(tag) = view.last(view.wide_left(), |cue| cue == Cue::ShareNoun) else { return };
    let goes_on = || view.before(|cue| matches!(cue, Cue::From | Cue::UpFrom | Cue::To)).is_some();
    if view.previous().is_some_and(|one| one.tokens.end > tag.tokens.start) && !goes_on() {
        return;
    }
    let names: Vec<&Anchor> = view.anchors(tag.tokens.end..case.own.start).take(2).collect();
    if let [part, whole] = names.as_slice() {
        for (index, quality) in &part.subjects {
            findings.add("named/part", Slot::Subject(*index), 14 + quality, part.tokens.clone());
        }
        for (index, quality) in &whole.subjects {
            findings.role("role/share-of", Pattern::Share(Some(*index)), 4 + quality, &whole.tokens);
        }
    }
    findings.role("role/share-named", Pattern::Share(None), 12, &tag.tokens);
    findings.role("role/share-named", Pattern::EarlierShare(None), 8, &tag.tokens);
}

/// `to 31% of revenue from 36%`
fn before(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    if view.before(|cue| matches!(cue, Cue::From | Cue::UpFrom)).is_none() {
        return;
    }
    let segment = &view.segment().tokens;
    let is_short = segment.len() < 10 && !view.is_filler(case.own.start.saturating_sub(4));
    let previous = view.previous().filter(|one| one.tokens.start >= segment.start || is_short);
    let Some(after) = previous.map(|one| one.tokens.end) else { return };
    let anchor = view.anchors(after..after + NEAR).next();
    let is_share = view.first(after..after + 2, |cue| cue == Cue::Share).is_some();
    if let Some(anchor) = anchor.filter(|_| is_share) {
        for (whole, quality) in &anchor.subjects {
            findings.role(
                "role/share-before",
                Pattern::EarlierShare(Some(*whole)),
                14 + quality,
                &anchor.tokens,
            );
            findings.role("role/share-before", Pattern::Share(Some(*whole)), 8 + quality, &anchor.tokens);
        }
    }
}
