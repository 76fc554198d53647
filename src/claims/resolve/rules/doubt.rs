//! That a quantity is nothing that the note has: on another basis, denied, supposed, over other times.

use super::case::{Case, Findings};
use crate::claims::mention::Kind;
use crate::claims::resolve::cue::Cue;
use crate::claims::resolve::evidence::Slot;

pub(super) fn apply(case: &Case, findings: &mut Findings) {
    let view = case.view;
    variant(case, findings);
    over_years(case, findings);
    if let Some(tag) = view.first(view.right(), |cue| cue == Cue::Later) {
        findings.add("doubt/later", Slot::All, -12, tag.tokens.clone());
    }
    multiple(case, findings);
    let denied = view.before(|cue| cue == Cue::Negation);
    if let Some(tag) = denied.or_else(|| view.last(view.left(), |cue| cue == Cue::Hypothesis)) {
        findings.add("doubt/hypothesis", Slot::All, -20, tag.tokens.clone());
    }
}

/// `1.5x the Rs 1,174 crore of the June quarter`, `1.6x the revenue`: a multiple of something else.
fn multiple(case: &Case, findings: &mut Findings) {
    const ARTICLES: [&str; 6] = ["the", "its", "des", "der", "den", "das"];
    let view = case.view;
    if case.amount.kind != Kind::Multiple {
        return;
    }
    let end = case.own.end;
    if ARTICLES.contains(&view.word(end).as_str()) && view.anchors(end..end + 4).next().is_some() {
        findings.add("doubt/multiple-of-another", Slot::All, -20, end..end + 1);
    }
    let base = view.next().filter(|next| {
        let is_money = next.mention.amount().is_some_and(|amount| matches!(amount.kind, Kind::Money(_)));
        is_money && next.tokens.start <= end + 2
    });
    if let Some(next) = base {
        findings.add("doubt/multiple-of-amount", Slot::All, -14, next.tokens.clone());
    }
}

/// `organic growth` of a subject that is not organic.
fn variant(case: &Case, findings: &mut Findings) {
    let view = case.view;
    let right = view.right();
    let near = [view.left(), right.start..right.end.min(right.start + 4)];
    for tag in near.into_iter().flat_map(|range| view.tags(range)).filter(|tag| tag.cue == Cue::Variant) {
        let stem = view.text.lexicon.stem(&view.word(tag.tokens.start));
        for (index, subject) in view.text.subjects.iter().enumerate() {
            if subject.words.contains(&stem) {
                findings.add("subject/variant", Slot::Subject(index), 4, tag.tokens.clone());
            } else if case.is_rate() {
                findings.add("subject/other-variant", Slot::Subject(index), -14, tag.tokens.clone());
            }
        }
    }
}

/// `in three years`: the note knows changes on a year and on a period only.
fn over_years(case: &Case, findings: &mut Findings) {
    const NUMBERS: [&str; 12] =
        ["two", "three", "four", "five", "six", "ten", "zwei", "drei", "vier", "fünf", "sechs", "zehn"];
    const UNITS: [&str; 5] = ["years", "jahren", "quarters", "quartalen", "jahre"];
    const WITHIN: [&str; 5] = ["in", "over", "within", "binnen", "innerhalb"];
    let view = case.view;
    let right = view.right();
    let is_span = |at: &usize| {
        let before = at.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
        NUMBERS.contains(&view.word(*at).as_str())
            && UNITS.contains(&view.word(at + 1).as_str())
            && WITHIN.contains(&before.as_str())
    };
    let span = (right.start..right.end.min(right.start + 5)).find(is_span);
    if let Some(at) = span.filter(|_| case.amount.is_change) {
        findings.add("doubt/over-years", Slot::All, -20, at..at + 2);
    }
}
