//! Which subject a quantity is of, by the names around it.

use super::case::Findings;
use crate::claims::{Amount, Kind};
use crate::prose::resolve::anchor::Anchor;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Slot;
use crate::prose::resolve::subject::Subject;
use crate::prose::resolve::view::View;
use crate::prose::resolve::vocabulary::Tag;

/// Words between an amount and the name of what it is of.
const LINKS: [&str; 6] = ["of", "in", "an", "für", "on", "for"];
/// Most tokens from an amount to such a name.
const NEAR: usize = 4;
/// What counts against all where what is named is not in the note.
const NOT_IN_NOTE: i32 = -9;
/// What counts for a subject whose own words stand elsewhere in the clause, and how far from the name that is.
const TOLD_APART: i32 = 9;
const BESIDE: (usize, usize) = (3, 5);

pub(super) fn apply(view: &View<'_>, findings: &mut Findings) {
    respectively(view, findings);
    let inside = view.anchors(view.own()).next();
    if let Some(anchor) = inside {
        named(view, findings, "named/unit", anchor, 10);
    }
    let is_of = after(view, findings);
    let has_before = before(view, findings);
    if !has_before
        && !is_of
        && let Some(anchor) = view.anchors(view.right()).next()
    {
        named(view, findings, "named/after", anchor, if view.text.is_german { 7 } else { 3 });
    }
    let has_host = hosts(view, has_before, findings);
    let has_aim = price_target(view, findings);
    if !has_before && !has_host && inside.is_none() && !has_aim {
        carried(view, findings);
    }
}

/// Each subject that an anchor names.
fn named(view: &View<'_>, findings: &mut Findings, rule: &'static str, anchor: &Anchor, weight: i32) {
    if anchor.subjects.is_empty() && weight > 5 {
        findings.add("named/not-in-note", Slot::All, NOT_IN_NOTE, anchor.tokens.clone());
    }
    for (subject, quality) in &anchor.subjects {
        let weight = weight + quality + told_apart(view, *subject, anchor);
        findings.add(rule, Slot::Subject(*subject), weight, anchor.tokens.clone());
    }
}

/// `das Servicegeschäft brachte Erlöse`: the words that tell a subject apart stand elsewhere in the clause.
fn told_apart(view: &View<'_>, subject: usize, anchor: &Anchor) -> i32 {
    let own = view.text.subjects.get(subject).filter(|own| matches!(own.modifiers.len(), 1 | 2));
    let Some(own) = own else { return 0 };
    let near = anchor.tokens.start.saturating_sub(BESIDE.0)..anchor.tokens.end + BESIDE.1;
    let segment = view.segment().tokens.clone().filter(|at| !near.contains(at));
    let words: Vec<String> = segment.map(|at| view.text.lexicon.stem(&view.word(at))).collect();
    if own.modifiers.iter().all(|stem| words.contains(stem)) { TOLD_APART } else { 0 }
}

/// `A, B and C came to 1, 2 and 3 respectively`
fn respectively(view: &View<'_>, findings: &mut Findings) {
    let Some(tag) = view.first(view.sentence.clone(), |cue| cue == Cue::Respectively) else { return };
    let amounts = view.found.iter().enumerate().filter(|(_, one)| one.mention.amount().is_some());
    let amounts: Vec<_> = amounts.filter(|(_, one)| one.tokens.end <= tag.tokens.start).collect();
    let first = amounts.first().map_or(0, |(_, one)| one.tokens.start);
    let names: Vec<&Anchor> = view.anchors(view.sentence.start..first).collect();
    let place = amounts.iter().position(|(at, _)| *at == view.at);
    if amounts.len() > 1
        && let (Some(skipped), Some(place)) = (names.len().checked_sub(amounts.len()), place)
        && let Some(anchor) = names.get(skipped + place)
    {
        named(view, findings, "named/respectively", anchor, 14);
    }
}

/// `93,211 vehicles`, `$2 billion in sales`; whether a name follows after such a link.
fn after(view: &View<'_>, findings: &mut Findings) -> bool {
    let own = view.own();
    let near = view.anchors(view.right()).next().filter(|anchor| anchor.tokens.start <= own.end + NEAR);
    let Some(anchor) = near else { return false };
    let kind = view.amount().map(|amount| amount.kind);
    let is_rate = matches!(kind, Some(Kind::Percent | Kind::Points | Kind::BasisPoints));
    let is_named = |at: usize| view.text.anchors.iter().any(|other| other.tokens.contains(&at));
    if (own.end..anchor.tokens.start).all(|at| is_named(at) || is_adjective(view, at)) {
        named(view, findings, "named/noun-after", anchor, if is_rate { 5 } else { 9 });
    }
    let link = view.word(own.end);
    let is_of = LINKS.contains(&link.as_str())
        && (own.end + 1..anchor.tokens.start).all(|at| view.is_filler(at) || is_adjective(view, at));
    // `31% of revenue` is a share, and `$150 million of stock` is no price.
    let is_share = kind == Some(Kind::Percent) && link == "of";
    let is_price = |(at, _): &(usize, i32)| view.text.subjects.get(*at).is_some_and(Subject::is_price);
    let is_of_stock = link == "of" && anchor.subjects.iter().any(is_price);
    if is_of && !is_share && !is_of_stock {
        named(view, findings, "named/of-after", anchor, 9);
    }
    is_of
}

fn is_adjective(view: &View<'_>, at: usize) -> bool {
    let tells = |tag: &&Tag| matches!(tag.cue, Cue::Variant | Cue::Segment | Cue::Base(_));
    view.text.tags.iter().filter(tells).any(|tag| tag.tokens.contains(&at))
        || view.text.tokens.get(at).is_some_and(|token| token.is_dash())
}

/// `revenue rose 28%`; whether a name stands before the quantity in its clause.
fn before(view: &View<'_>, findings: &mut Findings) -> bool {
    let own = view.own();
    let mut names = view.anchors(view.wide_left()).rev().filter(|anchor| anchor.tokens.end <= own.start);
    let Some(last) = names.next() else { return false };
    named(view, findings, "named/before", last, 8);
    if let Some(anchor) = names.next() {
        named(view, findings, "named/earlier-in-clause", anchor, 4);
    }
    true
}

/// `revenue rose 28%, to $3 billion`; whether a clause before has a name.
fn hosts(view: &View<'_>, has_before: bool, findings: &mut Findings) -> bool {
    let earlier = view.segments.get(..view.segment_index()).unwrap_or_default().iter().rev();
    let mut named_in = earlier.filter(|segment| !segment.is_bracketed).map(|segment| {
        let names: Vec<&Anchor> = view.anchors(segment.tokens.clone()).collect();
        names
    });
    let Some(names) = named_in.find(|names| !names.is_empty()) else { return false };
    let weight = if has_before { 2 } else { 6 };
    for (distance, anchor) in names.into_iter().rev().enumerate() {
        match distance {
            0 => named(view, findings, "named/host", anchor, weight),
            _ => named(view, findings, "named/host-earlier", anchor, weight - 2),
        }
    }
    true
}

/// `cut her price target to $80`: what brokers aim at is the price.
fn price_target(view: &View<'_>, findings: &mut Findings) -> bool {
    let is_aim = |cue: Cue| matches!(cue, Cue::PriceTarget | Cue::Target);
    let aim = view.last(view.sentence.start..view.own().start, is_aim);
    let is_money = view.amount().is_some_and(|amount: &Amount| matches!(amount.kind, Kind::Money(_)));
    let has_broker = || view.first(view.sentence.clone(), |cue| matches!(cue, Cue::Broker(_))).is_some();
    let Some(tag) = aim.filter(|tag| tag.cue == Cue::PriceTarget || (is_money && has_broker())) else {
        return false;
    };
    for (index, _) in view.text.subjects.iter().enumerate().filter(|(_, subject)| subject.is_price()) {
        findings.add("named/price-target", Slot::Subject(index), 10, tag.tokens.clone());
    }
    true
}

/// The subjects of the sentence before.
fn carried(view: &View<'_>, findings: &mut Findings) {
    let pronoun = view.first(view.sentence.start..view.own().start, |cue| cue == Cue::Pronoun);
    let weight = if pronoun.is_some() { 6 } else { 4 };
    let words = view.sentence.clone();
    for (subject, _) in &view.memory.subjects {
        findings.add("named/carried", Slot::Subject(*subject), weight, words.clone());
    }
    if let Some(subject) = view.memory.resolved {
        findings.add("named/carried", Slot::Subject(subject), weight + 2, words.clone());
    }
    if let Some(months) = view.memory.months {
        findings.add("time/carried", Slot::Maybe(vec![months]), 6, words);
    }
}
