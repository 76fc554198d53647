//! That a quantity is a change, or the value reached.

use super::case::{Case, Findings};
use crate::claims::Kind;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Pattern;
use crate::prose::resolve::vocabulary::Tag;

/// What stands beside an amount.
struct Beside<'t> {
    /// A movement right before it, where it is not the value reached.
    before: Option<&'t Tag>,
    /// A movement right after it.
    after: Option<&'t Tag>,
    /// `by`, where it is not how far an expectation was beaten.
    by: Option<&'t Tag>,
    /// Before the value reached.
    to: Option<&'t Tag>,
    /// Whether the clause says that an expectation was beaten or missed.
    beats: bool,
}

pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let view = case.view;
    let moves = |cue: Cue| matches!(cue, Cue::Move(_) | Cue::Beyond(_));
    let (before, to) = (view.before(moves), view.before(|cue| cue == Cue::To));
    let is_reached = to.is_some_and(|to| {
        to.tokens.end + 1 >= case.own.start && before.is_some_and(|tag| tag.tokens.end <= to.tokens.start)
    });
    let beats = view.last(view.wide_left(), |cue| matches!(cue, Cue::Against(_))).is_some();
    let beside = Beside {
        before: before.filter(|_| !is_reached),
        after: view.after(moves),
        by: view.before(|cue| cue == Cue::By).filter(|_| !beats),
        to,
        beats,
    };
    if case.is_rate() {
        rate(case, &beside, findings);
    } else {
        amount(case, &beside, findings);
    }
    if let Some(tag) = view.before(|cue| cue == Cue::Now) {
        findings.role("role/current", Pattern::Level, 5, &tag.tokens);
    }
}

/// `rose 28%`, `a 7% increase`, `growth slowed to 12%`
fn rate(case: &Case<'_>, beside: &Beside<'_>, findings: &mut Findings) {
    let growth = case.view.anchors_of(case.view.wide_left(), "growth");
    if let Some(anchor) = &growth {
        findings.role("role/growth-named", Pattern::Growth(None), 6, anchor);
        findings.role("role/growth-named", Pattern::EarlierGrowth, 6, anchor);
    }
    if let Some(tag) = beside.before.or(beside.after).or(beside.by) {
        findings.role("role/movement", Pattern::Growth(None), 7, &tag.tokens);
    } else if case.amount.is_change {
        findings.role("role/change", Pattern::Growth(None), 5, &case.own);
    }
    if case.amount.is_signed && case.amount.kind != Kind::Multiple {
        findings.role("role/sign", Pattern::Growth(None), 3, &case.own);
    }
    if let Some(tag) = beside.to.filter(|_| beside.before.is_none() && growth.is_none()) {
        findings.role("role/reached", Pattern::Level, 4, &tag.tokens);
    }
}

/// `by $3 billion`, `rose to $3 billion`, `279 larger`
fn amount(case: &Case<'_>, beside: &Beside<'_>, findings: &mut Findings) {
    let is_money = matches!(case.amount.kind, Kind::Money(_));
    let difference = beside.after.filter(|tag| tag.tokens.start <= case.own.end + 1);
    if let Some(tag) = difference.filter(|_| !is_money && !beside.beats) {
        findings.role("role/difference", Pattern::Change(None), 9, &tag.tokens);
        findings.role("role/difference", Pattern::Level, -6, &tag.tokens);
    }
    if let Some(tag) = beside.by.or(beside.before.filter(|_| case.amount.is_change)) {
        findings.role("role/amount-of-change", Pattern::Change(None), 7, &tag.tokens);
    } else if case.amount.is_change && !beside.beats {
        findings.role("role/amount-of-change", Pattern::Change(None), 5, &case.own);
    }
    if let Some(tag) = beside.to {
        findings.role("role/reached", Pattern::Level, 3, &tag.tokens);
    }
}
