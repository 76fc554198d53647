//! That a quantity is of an earlier period.

use super::case::{Case, Findings, basis_of, is_base, is_from};
use crate::prose::find::Found;
use crate::prose::resolve::cue::{Basis, Cue};
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    amount(case, findings);
    comparand(case, findings);
    bracket(case, findings);
}

fn is_earlier(cue: Cue) -> bool {
    matches!(cue, Cue::Earlier(_))
}

/// `$4.01 billion a year earlier`, `last year's £218.4m`
fn amount(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let moves = |cue: Cue| matches!(cue, Cue::Move(_) | Cue::By);
    let is_moved = case.is_rate() && (case.amount.is_change || view.before(moves).is_some());
    let is_of_growth =
        || view.text.subjects.iter().any(|subject| subject.growth.is_some() && view.is_named(subject));
    let found = beside(case).or_else(|| near(case)).or_else(|| opening(case));
    if let Some(tag) = found.filter(|_| !is_moved || case.from().is_some() || is_of_growth())
        && let Some(basis) = basis_of(tag.cue)
    {
        findings.role("role/earlier-amount", Pattern::Earlier(Some(basis)), 12, &tag.tokens);
        findings.role("role/earlier-amount", Pattern::Level, -4, &tag.tokens);
    }
}

/// Right behind the amount, right before it, or anywhere behind one that another is compared with.
fn beside<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let bracket = || {
        view.bracket_host()?;
        view.last(case.own.start.saturating_sub(4)..case.own.start, is_earlier)
    };
    let compared = || {
        case.from()?;
        view.first(view.right(), is_earlier)
    };
    view.after(is_earlier).or_else(bracket).or_else(|| view.before(is_earlier)).or_else(compared)
}

/// `vor Jahresfrist waren es 0,51 Euro`, `a 2.3 per cent increase in the previous quarter`
fn near<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let left = view.left();
    let reached =
        view.before(|cue| cue == Cue::To).map(|tag| view.word(tag.tokens.start)).unwrap_or_default();
    let is_reached = ["to", "at", "auf", "bei"].contains(&reached.as_str());
    let before = view.last(left.clone(), is_earlier).filter(|tag| {
        let is_cut =
            view.first(tag.tokens.end..left.end, |cue| matches!(cue, Cue::Move(_) | Cue::Concept(_)));
        let opens = tag.tokens.start <= view.segment().tokens.start + 2;
        !is_of_change(case, tag) && !is_of_previous(case, tag) && !is_reached && (is_cut.is_none() || opens)
    });
    let right = view.right();
    let behind = || view.first(right.start..right.end.min(right.start + 7), is_earlier);
    before.or_else(|| behind().filter(|tag| !is_of_change(case, tag)))
}

/// `A year ago, it made $4.01 billion`
fn opening<'t>(case: &'t Case<'_>) -> Option<&'t Tag> {
    let view = case.view;
    let first = view.tags(view.sentence.start..case.own.start).find(|tag| is_earlier(tag.cue));
    first.filter(|tag| tag.tokens.start <= view.sentence.start + 1 && view.previous().is_none())
}

/// Whether words for an earlier time are what a change is measured against: `than a year ago`.
fn is_of_change(case: &Case<'_>, tag: &Tag) -> bool {
    const BEFORE: [&str; 6] = ["on", "over", "since", "zum", "gegenüber", "seit"];
    let view = case.view;
    let compares = |cue: Cue| is_from(cue) || matches!(cue, Cue::Beyond(_));
    let mut tags = view.tags(view.sentence.clone());
    tags.any(|one| one.tokens.end == tag.tokens.start && compares(one.cue))
        || tag.tokens.start.checked_sub(1).is_some_and(|at| BEFORE.contains(&view.word(at).as_str()))
}

/// `$31.2 million a year earlier and $78 million`
fn is_of_previous(case: &Case<'_>, tag: &Tag) -> bool {
    let is_and = ["and", "und"].contains(&case.view.word(tag.tokens.end).as_str());
    is_and && case.view.previous().is_some_and(|previous| previous.tokens.end == tag.tokens.start)
}

/// `from $8.60 billion`, `against 498`
fn comparand(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let Some(tag) = case.from() else { return };
    let company = view.first(view.right(), |cue| matches!(cue, Cue::Company(_)));
    let is_other =
        |other: &&Tag| view.tags(view.sentence.start..case.own.start).all(|tag| tag.cue != other.cue);
    if let Some(other) = company.filter(is_other) {
        // `against 24.0 times for Tessaly`
        findings.role("role/of-another-company", Pattern::Level, 4, &other.tokens);
        return;
    }
    let goes_on = view.next().is_some_and(|next| {
        let link = next.tokens.start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
        link == "auf" && next.tokens.start <= case.own.end + 3
    });
    // `ein Umsatz von 418,7 Millionen`
    if view.text.is_german && view.word(tag.tokens.start) == "von" && !goes_on {
        return;
    }
    for (pattern, weight) in [
        (Pattern::Earlier(None), 6),
        (Pattern::Before, 4),
        (Pattern::Expected(None), 2),
        (Pattern::Level, -5),
        (Pattern::Trailing, -8),
    ] {
        findings.role("role/comparand", pattern, weight, &tag.tokens);
    }
    of_what(case, tag, findings);
}

/// Whether what another figure is compared with is of an earlier period, or was expected before.
fn of_what(case: &Case<'_>, from: &Tag, findings: &mut Findings) {
    let view = case.view;
    let after_change = view.previous().filter(|one| {
        let is_change = one.mention.amount().is_some_and(|amount| amount.is_change);
        is_change && one.tokens.end + 3 >= case.own.start
    });
    // `rose to A from B`, `from B to A`
    let reached = |one: &Found| {
        let before = one.tokens.start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
        ["to", "auf"].contains(&before.as_str())
    };
    let is_alike = |one: &Found| one.mention.amount().is_some_and(|other| other.kind == case.amount.kind);
    let before = view.previous().filter(|one| one.tokens.end + 2 >= case.own.start);
    let behind = view.next().filter(|one| one.tokens.start <= case.own.end + 1);
    let other = before.into_iter().chain(behind).find(|one| reached(one) && is_alike(one));
    let aim = |cue: Cue| matches!(cue, Cue::PriceTarget | Cue::Target | Cue::Guide);
    let aim = view.last(view.sentence.start..case.own.start, aim);
    if let Some(one) = after_change {
        findings.role("role/comparand-of-change", Pattern::Earlier(None), 5, &one.tokens);
    } else if let Some(aim) = aim {
        findings.role("role/comparand-of-aim", Pattern::Before, 5, &aim.tokens);
    } else if let Some(other) = other {
        findings.role("role/comparand-of-reached", Pattern::Earlier(None), 4, &other.tokens);
    }
    let said = view.first(view.right(), is_base).or_else(|| view.last(view.wide_left(), is_base));
    match said.and_then(|tag| Some((basis_of(tag.cue)?, &tag.tokens))) {
        Some((basis, tokens)) => {
            findings.role("role/comparand-basis", Pattern::Earlier(Some(basis)), 6, tokens)
        }
        None => findings.role("role/comparand-year", Pattern::Earlier(Some(Basis::Year)), 3, &from.tokens),
    }
}

/// `MSEK 1,873 (1,902)`
fn bracket(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let Some(host) = view.bracket_host() else { return };
    let segment = view.segment().tokens.clone();
    let is_said = |cue: Cue| super::case::kind_of(cue).is_some() || matches!(cue, Cue::Before | Cue::Base(_));
    if view.tags(segment.clone()).any(|tag| is_said(tag.cue)) {
        return;
    }
    let is_alike = host.mention.amount().is_some_and(|other| other.kind == case.amount.kind);
    if is_alike {
        findings.role("role/bracket", Pattern::Earlier(None), 7, &segment);
        findings.role("role/bracket", Pattern::Level, -6, &segment);
        if view.times(segment.clone()).next().is_none() {
            // `(Vorquartal: 46 Mio. Euro)`: the sign parts both.
            let within = host.tokens.end..segment.end;
            let is_period = view.tags(within).any(|tag| tag.cue == Cue::Earlier(Basis::Period));
            let basis = if is_period { Basis::Period } else { Basis::Year };
            findings.role("role/bracket", Pattern::Earlier(Some(basis)), 6, &segment);
        }
    } else if case.is_rate() {
        findings.role("role/bracket", Pattern::Growth(None), 6, &segment);
    }
}
