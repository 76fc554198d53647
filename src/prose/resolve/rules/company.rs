//! Whose figure a quantity is.

use super::case::{Findings, is_from, kind_of};
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Slot;
use crate::prose::resolve::unknown_company::UnknownCompanies;
use crate::prose::resolve::view::View;
use crate::prose::resolve::vocabulary::Tag;

/// Words for the company that a note is about.
const COMPANIES: [&str; 6] = ["company", "group", "firm", "konzern", "unternehmen", "gruppe"];
/// Words between another company and what this one has of it: `of which the company owns 12.4%`.
const RELATIVES: [&str; 6] = ["which", "whom", "dem", "der", "denen", "whose"];
/// What counts against every figure of the note where the words are of a company that it does not have: nothing outweighs that.
const UNKNOWN: i32 = -40;

pub(super) fn apply(view: &View<'_>, findings: &mut Findings) {
    let own = view.own();
    let unknown = UnknownCompanies::of(view.text, &view.sentence);
    if let Some((rule, name)) =
        unknown.before(view.wide_left(), own.start).or_else(|| unknown.behind(own.end))
    {
        findings.add(rule, Slot::All, UNKNOWN, name);
        return;
    }
    // `24.0 times for Tessaly`
    let after = view.first(view.right(), is_company).filter(|tag| {
        let link = tag.tokens.start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
        ["for", "at", "by", "bei", "von", "of"].contains(&link.as_str())
    });
    let before = before(view);
    // `Revenue rose 8%, Acme said`
    let mut later = view.tags(view.right()).filter(|tag| is_company(tag.cue));
    let compares =
        |cue: Cue| is_from(cue) && cue != Cue::UpFrom || matches!(cue, Cue::Against(_) | Cue::Beyond(_));
    let later = later
        .find(|tag| !is_compared(view, tag) && view.first(own.end..tag.tokens.start, compares).is_none());
    let found = [
        ("company/after", after, 8, -14),
        ("company/before", before, 5, -12),
        ("company/in-sentence", later, 4, -6),
    ];
    let found = found.into_iter().find_map(|(rule, tag, weight, others)| Some((rule, tag?, weight, others)));
    if let Some((rule, tag, weight, others)) = found
        && let Cue::Company(index) = tag.cue
    {
        // What is said of another company is not of the one that the note is about.
        let is_peer = view.main.is_some_and(|main| main != index);
        let others = if is_peer { 2 * others } else { others };
        findings.add(rule, Slot::Company(index), weight, tag.tokens.clone());
        findings.add(rule, Slot::OtherCompany(index), others, tag.tokens.clone());
        if is_peer {
            findings.add(rule, Slot::NoCompany, others, tag.tokens.clone());
        }
    } else {
        carried(view, findings);
    }
}

/// The company named last before the quantity, where it is that one's.
fn before<'v>(view: &View<'v>) -> Option<&'v Tag> {
    let own = view.own();
    let mut earlier = view
        .tags(view.sentence.start..own.start)
        .rev()
        .filter(|tag| is_company(tag.cue) && !is_house(view, tag));
    // `Pike Lake, of which the company owns 12.4%`
    let is_of_main = |tag: &&Tag| {
        let mut pronouns = view.tags(tag.tokens.end..own.start).filter(|tag| tag.cue == Cue::Pronoun);
        let is_relative = |tag: &Tag| {
            tag.tokens.start.checked_sub(1).is_some_and(|at| RELATIVES.contains(&view.word(at).as_str()))
        };
        let is_company = |tag: &Tag| {
            let last = tag.tokens.end.saturating_sub(1);
            COMPANIES.contains(&view.word(last).as_str()) && is_relative(tag)
        };
        view.main.is_some() && pronouns.any(is_company)
    };
    earlier.find(|tag| !is_compared(view, tag)).filter(|tag| !is_of_main(tag))
}

fn is_company(cue: Cue) -> bool {
    matches!(cue, Cue::Company(_))
}

/// Whether a company is one that expects something of another: `Moncton Rhodes has a target of £10.40`.
fn is_house(view: &View<'_>, tag: &Tag) -> bool {
    let is_broker = |other: &Tag| other.tokens == tag.tokens && matches!(other.cue, Cue::Broker(_));
    let expects = |cue: Cue| kind_of(cue).is_some();
    view.tags(tag.tokens.clone()).any(is_broker) && view.first(view.sentence.clone(), expects).is_some()
}

/// `35% more than Northfork`
fn is_compared(view: &View<'_>, tag: &Tag) -> bool {
    tag.tokens.start.checked_sub(1).is_some_and(|at| ["than", "als"].contains(&view.word(at).as_str()))
}

/// The company of the sentence before, where this one goes on about it; else the note's.
fn carried(view: &View<'_>, findings: &mut Findings) {
    let opening = view.sentence.start..view.sentence.end.min(view.sentence.start + 3);
    let goes_on = view.first(opening, |cue| cue == Cue::Pronoun).is_some() || view.main.is_none();
    if let Some(index) = view.memory.company.filter(|_| goes_on).or(view.main) {
        findings.add("company/carried", Slot::Company(index), 3, view.own());
        findings.add("company/carried", Slot::OtherCompany(index), -8, view.own());
    }
}
