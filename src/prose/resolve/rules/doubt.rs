//! That a quantity is nothing that the note has: on another basis, denied, supposed, over other times.

use super::case::{Case, Findings};
use crate::claims::Kind;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::{Pattern, Slot};
use crate::prose::resolve::subject::Subject;
use crate::prose::resolve::vocabulary::Tag;

/// Words between a quantity and what it is a part of, or what it changed.
const TO_WHOLE: [&str; 4] = ["off", "to", "zum", "zur"];
/// Words between a figure and what it is for one of.
pub(super) const PER: [&str; 3] = ["per", "je", "pro"];
/// Words behind several years.
const AGO: [&str; 5] = ["ago", "earlier", "before", "zuvor", "her"];
/// Words of names of which one excludes the other.
const ANTONYMS: [(&str, &str); 13] = [
    ("net", "gross"),
    ("statutory", "adjusted"),
    ("reported", "adjusted"),
    ("unadjusted", "adjusted"),
    ("interim", "final"),
    ("unbereinigt", "bereinigt"),
    ("netto", "brutto"),
    ("basic", "diluted"),
    ("cash", "debt"),
    ("funds", "debt"),
    ("nettoguthaben", "nettoverschuld"),
    ("nettofinanzguthaben", "nettoverschuld"),
    ("nettoliquid", "nettoverschuld"),
];
pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    variant(case, findings);
    if let Some(tag) = view.first(view.right(), |cue| cue == Cue::Later) {
        findings.add("maybe/later", Slot::All, -12, tag.tokens.clone());
    }
    part(case, findings);
    multiple(case, findings);
    let denied = view.before(|cue| cue == Cue::Negation);
    if let Some(tag) = denied.or_else(|| view.last(view.left(), |cue| cue == Cue::Hypothesis)) {
        findings.add("doubt/hypothesis", Slot::All, -20, tag.tokens.clone());
    }
    if let Some(tag) = in_clause(case, |cue| matches!(cue, Cue::OtherRate | Cue::ToDate)) {
        findings.add("doubt/other-rate", Slot::All, -20, tag.tokens.clone());
    }
    let superseded = |cue| cue == Cue::Superseded;
    if let Some(tag) = view.before(superseded).or_else(|| view.after(superseded)) {
        findings.add("doubt/superseded", Slot::All, -20, tag.tokens.clone());
    }
    if let Some(tag) = in_clause(case, |cue| cue == Cue::OverYear) {
        for (index, _) in view.text.subjects.iter().enumerate().filter(|(_, subject)| subject.is_price()) {
            findings.add("doubt/over-a-year", Slot::Subject(index), -20, tag.tokens.clone());
        }
    }
    if let Some(tag) = in_clause(case, |cue| cue == Cue::Years)
        && AGO.contains(&view.word(tag.tokens.end).as_str())
    {
        findings.role("doubt/years-ago", Pattern::Level, -20, &tag.tokens);
    }
    if let Some(tag) = in_clause(case, |cue| cue == Cue::Years).filter(|_| case.is_rate()) {
        for changed in [Pattern::Growth(None), Pattern::Change(None)] {
            findings.role("doubt/over-years", changed, -20, &tag.tokens);
        }
    }
    effect(case, findings);
    antonym(case, findings);
    shares(case, findings);
}

/// A phrase in the clause of the quantity, or in one that opens the sentence and states nothing.
fn in_clause<'t>(case: &'t Case<'_>, is: impl Fn(Cue) -> bool + Copy) -> Option<&'t Tag> {
    let view = case.view;
    let clause = view.segment().tokens.clone();
    view.first(view.wide_left().start.min(clause.start)..clause.end, is).or_else(|| {
        let opening = view.segments.first().filter(|_| view.segment_index() > 0)?;
        let is_empty = view.found.iter().all(|one| !opening.tokens.contains(&one.tokens.start));
        view.first(opening.tokens.clone(), is).filter(|_| is_empty)
    })
}

/// `Currency knocked 2% off revenue`, `Europe contributed $5 million to revenue`: what is named last is not what it is of.
fn effect(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let end = case.own.end;
    let is_named = |range: std::ops::Range<usize>| view.anchors(range).any(|one| !one.subjects.is_empty());
    let is_linked = TO_WHOLE.contains(&view.word(end).as_str());
    if is_linked
        && is_named(end + 1..view.right().end.min(end + 5))
        && !is_named(view.sentence.start..case.own.start)
    {
        findings.add("doubt/effect", Slot::All, -20, end..end + 1);
    }
}

/// `net written premium` of a figure that is gross.
fn antonym(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let left = view.wide_left();
    let near = view.anchors(left.clone()).last().map_or(left.end, |anchor| anchor.tokens.end);
    for at in near.saturating_sub(4).max(left.start)..near {
        let word = view.word(at);
        for (one, other) in ANTONYMS.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]) {
            if !word.starts_with(one) {
                continue;
            }
            let has = |subject: &Subject<'_>, of: &str| {
                let stem = view.text.lexicon.stem(of);
                subject.words.iter().any(|word| word.starts_with(stem.as_str()))
            };
            for (index, subject) in view.text.subjects.iter().enumerate() {
                if has(subject, other) && !has(subject, one) {
                    findings.add("doubt/antonym", Slot::Subject(index), -20, at..at + 1);
                }
            }
        }
    }
}

/// `and the share was up 4%`: figures that are no prices.
fn shares(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let left = view.wide_left();
    let is_named = |from: usize| view.anchors(from..left.end).any(|one| !one.subjects.is_empty());
    let is_unit = |at: usize| {
        let before = at.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
        PER.contains(&before.as_str()) || before == "a"
    };
    let Some(tag) = view.last(left.clone(), |cue| cue == Cue::Shares) else { return };
    if is_unit(tag.tokens.start) || is_named(tag.tokens.end) {
        return;
    }
    for (index, _) in view.text.subjects.iter().enumerate().filter(|(_, subject)| !subject.is_price()) {
        findings.add("doubt/of-shares", Slot::Subject(index), -20, tag.tokens.clone());
    }
}

/// Words that begin another figure than the one that a multiple or a part is of.
const OF_ANOTHER: [&str; 6] = ["the", "its", "des", "der", "den", "das"];

/// `a third of the 3.5p`: a part of another amount.
fn part(case: &Case<'_>, findings: &mut Findings) {
    let (view, end) = (case.view, case.own.end);
    let is_of = view.word(end) == "of" && OF_ANOTHER.contains(&view.word(end + 1).as_str());
    let is_amount = view.next().is_some_and(|next| next.tokens.start <= end + 2);
    if case.is_rate() && is_of && is_amount {
        findings.add("maybe/part-of-amount", Slot::All, -20, end..end + 1);
    }
}

/// `1.5x the Rs 1,174 crore of the June quarter`, `1.6x the revenue`: a multiple of something else.
fn multiple(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    if case.amount.kind != Kind::Multiple {
        return;
    }
    let end = case.own.end;
    if OF_ANOTHER.contains(&view.word(end).as_str()) && view.anchors(end..end + 4).next().is_some() {
        findings.add("maybe/multiple-of-another", Slot::All, -20, end..end + 1);
    }
    let base = view.next().filter(|next| {
        let is_money = next.mention.amount().is_some_and(|amount| matches!(amount.kind, Kind::Money(_)));
        is_money && next.tokens.start <= end + 2
    });
    if let Some(next) = base {
        findings.add("maybe/multiple-of-amount", Slot::All, -14, next.tokens.clone());
    }
}

/// `organic growth` of a subject that is not organic.
fn variant(case: &Case<'_>, findings: &mut Findings) {
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
