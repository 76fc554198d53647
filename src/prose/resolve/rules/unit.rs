//! Which subject a quantity is of, by its unit: per share, or by a symbol of the note.

use super::case::Findings;
use crate::claims::{Kind, TokenKind};
use crate::note::Per;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Slot;
use crate::prose::resolve::subject::Subject;
use crate::prose::resolve::view::View;
use crate::units::Unit;

pub(super) fn apply(view: &View<'_>, findings: &mut Findings) {
    per_share(view, findings);
    if view.amount().is_some_and(|amount| amount.kind == Kind::Count) {
        symbols(view, findings);
    }
}

/// `84 cents a share`, `per share it earned 84 cents`
fn per_share(view: &View<'_>, findings: &mut Findings) {
    let own = view.own();
    let is_ahead = is_of_a_share(view) && view.last(view.wide_left(), |cue| cue == Cue::PerShare).is_some();
    let is_said = is_ahead
        || view.amount().is_some_and(|amount| amount.is_per_share)
        || view.after(|cue| cue == Cue::PerShare).is_some()
        || view.first(own.clone(), |cue| cue == Cue::PerShare).is_some();
    if !is_said {
        return;
    }
    for (index, subject) in view.text.subjects.iter().enumerate() {
        let weight = match (is_per_share(subject), subject.is_price()) {
            (_, true) if is_ahead => -8,
            (true, true) => continue,
            (true, false) => 5,
            (false, _) => -6,
        };
        findings.add("subject/per-share", Slot::Subject(index), weight, own.clone());
    }
}

/// Whether it is an amount of money that one share may earn or pay.
fn is_of_a_share(view: &View<'_>) -> bool {
    const MOST: f64 = 10_000.0;
    view.amount().is_some_and(|amount| matches!(amount.kind, Kind::Money(_)) && amount.printed.abs() < MOST)
}

/// Whether its values are for one share.
fn is_per_share(subject: &Subject<'_>) -> bool {
    let names = ["eps", "share", "aktie"];
    subject.per() == Some(&Per::Share) || subject.words.iter().any(|word| names.contains(&word.as_str()))
}

/// `521 BTC`, `124.6koz`
fn symbols(view: &View<'_>, findings: &mut Findings) {
    let word = word_behind(view);
    let first = |subject: &Subject<'_>| match subject.unit() {
        Unit::Symbol(symbol, _) => symbol.to_string().split('/').next().map(str::to_owned),
        _ => None,
    };
    // A letter for a power of ten may stand before it.
    let is_there = |first: &str| {
        !first.is_empty() && word.ends_with(first) && word.chars().count() <= first.chars().count() + 1
    };
    let is_known = view.text.subjects.iter().filter_map(first).any(|first| is_there(&first));
    for (index, subject) in view.text.subjects.iter().enumerate() {
        let Some(first) = first(subject) else { continue };
        let weight = match (is_there(&first), is_known) {
            (true, _) => 6,
            (false, true) => -20,
            (false, false) => -2,
        };
        findings.add("subject/symbol", Slot::Subject(index), weight, view.own());
    }
}

/// The word right behind the digits.
fn word_behind<'t>(view: &View<'t>) -> &'t str {
    let own = view.own();
    let digits = view.one().and_then(|one| one.digits).unwrap_or(own.start);
    let mut behind = (digits..own.end.max(digits + 3)).filter_map(|at| view.text.tokens.get(at));
    behind.find(|token| token.kind == TokenKind::Word).map_or("", |token| token.text)
}
