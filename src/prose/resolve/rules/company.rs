//! Whose figure a quantity is.

use super::case::{Findings, is_from, kind_of};
use crate::claims::TokenKind;
use crate::prose::resolve::cue::Cue;
use crate::prose::resolve::evidence::Slot;
use crate::prose::resolve::view::View;
use crate::prose::resolve::vocabulary::Tag;
use std::ops::Range;

/// Words for the company that a note is about.
const COMPANIES: [&str; 6] = ["company", "group", "firm", "konzern", "unternehmen", "gruppe"];
/// Words between another company and what this one has of it: `of which the company owns 12.4%`.
const RELATIVES: [&str; 6] = ["which", "whom", "dem", "der", "denen", "whose"];
/// Names of days, which own closes of markets.
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "yesterday", "today"];

pub(super) fn apply(view: &View<'_>, findings: &mut Findings) {
    if let Some((rule, stranger)) = stranger(view) {
        findings.add(rule, Slot::All, -20, stranger);
        return;
    }
    let own = view.own();
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

/// A name that is no company's of the note, before a quantity of its own: `Novartis's net profit`; words for others:
/// `the industry`.
fn stranger(view: &View<'_>) -> Option<(&'static str, Range<usize>)> {
    let segment = view.wide_left();
    if let Some(tag) = view.last(segment.clone(), |cue| cue == Cue::Stranger) {
        return Some(("company/unknown", tag.tokens.clone()));
    }
    let is_unknown = |at: &usize| is_unknown_name(view, *at);
    if let Some(name) = segment.into_iter().filter(is_unknown).find(|at| is_owner(view, *at)) {
        return Some(("company/unknown-name", name..name + 1));
    }
    let mut before = (view.sentence.start..view.own().start).filter(is_unknown);
    let name = before.find(|at| is_earner(view, *at) || is_place(view, *at))?;
    let is_last = view.first(name..view.own().start, is_company).is_none();
    is_last.then_some(("company/unknown-subject", name..name + 1))
}

/// Verbs whose subject is the company that a figure is of.
const EARNS: &str = "earned|reported|posted|generated|booked|recorded|achieved|registered|delivered|made|lost|sold|said|says|\
    earns|reports|posts|generates";
/// Such verbs where what they have comes right behind: `Pfizer had revenue of`.
const HAS: [&str; 3] = ["had", "has", "saw"];
/// Subjects of such verbs that are the note's own company, or nobody's.
const OWN: &str = "management|directors|executives|bosses|officials|investors|analysts|shareholders";
/// Most words of a name, and of what is said of it between commas.
const NAME_LEN: usize = 4;
const APPOSITION_LEN: usize = 8;

/// Whether the sentence is about what a name earned: `Novartis earned`, `Eli Lilly reported`, `Pfizer, the drugmaker, had`.
fn is_earner(view: &View<'_>, at: usize) -> bool {
    let is = |at: usize, words: &str| words.split('|').any(|word| view.word(at) == word);
    let mut end = (at..at + NAME_LEN).take_while(|at| is_unknown_name(view, *at)).last().unwrap_or(at) + 1;
    if view.word(end) == "," {
        end = (end + 1..end + APPOSITION_LEN).find(|at| view.word(*at) == ",").map_or(end, |comma| comma + 1);
    }
    let is_subject = at == view.sentence.start;
    let has_figure =
        || HAS.contains(&view.word(end).as_str()) && view.anchors(end + 1..end + 2).next().is_some();
    is_subject && !is(at, OWN) && (is(end, EARNS) || has_figure())
}

/// Whether a quantity, or the sentence, is said to be at a name: `revenue at Pfizer`, `At Pfizer, revenue`.
fn is_place(view: &View<'_>, at: usize) -> bool {
    let Some(link) = at.checked_sub(1).filter(|link| is_at(view, *link)) else {
        return false;
    };
    let is_opening = link == view.sentence.start && view.word(at + 1) == ",";
    let is_named =
        view.text.anchors.iter().any(|anchor| anchor.tokens.end == link && !anchor.subjects.is_empty());
    is_opening || (is_named && link > view.sentence.start)
}

/// `at`, but not in a headline of capitals, where they tell no names.
fn is_at(view: &View<'_>, at: usize) -> bool {
    view.text.tokens.get(at).is_some_and(|token| matches!(token.text, "at" | "At"))
}

fn is_unknown_name(view: &View<'_>, at: usize) -> bool {
    let is_word = view
        .text
        .tokens
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Word && token.text.chars().count() > 2);
    is_word && view.is_capital(at) && view.is_unknown(at) && !WEEKDAYS.contains(&view.word(at).as_str())
}

/// Whether a name owns the quantity, or one that the note knows: `’s 1.74%`, `’s net profit`.
fn is_owner(view: &View<'_>, at: usize) -> bool {
    let tokens = view.text.tokens;
    let is_possessive = tokens.get(at + 1).is_some_and(|sign| sign.is_sign('\'') || sign.is_sign('’'));
    let mut next = at + 2 + usize::from(tokens.get(at + 2).is_some_and(|token| token.is("s")));
    while view.is_filler(next) {
        next += 1;
    }
    let mut owned = view.anchors(next..next + 3);
    is_possessive && (next == view.own().start || owned.any(|anchor| anchor.tokens.end <= view.own().start))
}
