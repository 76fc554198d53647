//! That a quantity is of something that the note does not have: of a part, a place, one of many, or others.

use super::case::{Case, Findings};
use super::doubt::PER;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Slot;
use crate::prose::resolve::stem::is_telling;
use crate::prose::resolve::view::View;

/// Units that figures of the note may be for one of without saying so.
const USUAL_UNITS: [&str; 7] = ["share", "ads", "aktie", "anteil", "cent", "year", "annum"];
/// Words before a place.
const IN: [&str; 3] = ["in", "im", "aus"];
/// Words between a figure and the part of it that is meant.
const OF_PART: [&str; 5] = ["from", "in", "at", "aus", "im"];
/// Words between those and the part.
const ARTICLES: [&str; 10] = ["the", "its", "a", "an", "der", "dem", "den", "die", "ihr", "ihrem"];

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    others(case, findings);
    per_unit(case, findings);
    part(case, findings);
}

/// `the 106% of peers`, `Rival Hartley saw its shares fall 2%`, `Google Cloud grew 48%`: others than those of the note.
fn others(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let end = case.own.end;
    if let Some(tag) = view.first(end..view.right().end.min(end + 4), |cue| cue == Cue::Stranger) {
        findings.add("doubt/of-others", Slot::All, -20, tag.tokens.clone());
    }
    let before = view.sentence.start..case.own.start;
    if let Some(tag) = view.last(before, |cue| cue == Cue::Stranger) {
        findings.add("maybe/of-others", Slot::All, -1, tag.tokens.clone());
    }
    let clause = view.wide_left();
    let is_named = |at: usize| {
        view.text.anchors.iter().any(|one| at <= one.tokens.start && one.tokens.end <= clause.end)
    };
    let is_name = |at: &usize| view.text.is_capital(*at) && is_plain_word(view, *at) && !is_named(*at);
    if let Some(at) = clause.clone().find(is_name).filter(|_| !view.text.is_german) {
        findings.add("maybe/of-unknown", Slot::All, -1, at..at + 1);
    }
}

/// `revenue per employee`
fn per_unit(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    for anchor in view.anchors(view.sentence.start..case.own.start) {
        let at = anchor.tokens.end;
        let unit = view.word(at + 1);
        if !PER.contains(&view.word(at).as_str()) || USUAL_UNITS.contains(&unit.as_str()) {
            continue;
        }
        let stem = view.text.lexicon.stem(&unit);
        for (index, subject) in view.text.subjects.iter().enumerate() {
            let is_own = subject.words.contains(&stem) || subject.per().is_some();
            if !is_own {
                findings.add("doubt/per-unit", Slot::Subject(index), -20, at..at + 2);
            }
        }
    }
}

/// `sales from new customers`, `In Europe, sales rose`, `The rail segment posted sales`: a part that the name of the figure
/// does not have.
fn part(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let left = view.wide_left();
    let behind = view.anchors(view.sentence.start..left.end).filter_map(|anchor| {
        let mut at = anchor.tokens.end;
        OF_PART.contains(&view.word(at).as_str()).then_some(())?;
        at += 1;
        while ARTICLES.contains(&view.word(at).as_str()) {
            at += 1;
        }
        is_plain_word(view, at).then_some(at)
    });
    let segments = view.tags(view.sentence.start..left.end).filter(|tag| tag.cue == Cue::Segment);
    let places = (left.start..left.end).filter(|at| {
        let is_in = IN.contains(&view.word(*at).as_str());
        let next = at + 1 + usize::from(ARTICLES.contains(&view.word(at + 1).as_str()));
        is_in && view.text.is_capital(next) && is_plain_word(view, next)
    });
    let places: Vec<usize> = places.map(|at| at + 1).collect();
    let all: Vec<usize> = behind.chain(segments.map(|tag| tag.tokens.start)).chain(places).collect();
    for at in all {
        let stem = view.text.lexicon.stem(&view.word(at));
        for (index, subject) in view.text.subjects.iter().enumerate() {
            if !subject.words.contains(&stem) {
                findings.add("maybe/part", Slot::Subject(index), -1, at..at + 1);
            }
        }
    }
}

/// Whether a token is a word that is of no phrase, name or time.
fn is_plain_word(view: &View<'_>, at: usize) -> bool {
    view.text.tokens.get(at).is_some_and(is_telling) && view.text.is_unknown(at)
}
