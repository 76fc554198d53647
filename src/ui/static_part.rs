//! The static parts of a note, rendered once, whatever changes in the charts.

use super::blocks::{blocks, checked_blocks};
use super::call_to_action::call_to_action;
use super::claim_list::checked;
use super::elements::{el, fragment, part, section};
use super::key_figures::{key_figures, key_list};
use super::newsroom::around;
use super::prose::linked;
use super::results::{picture, picture_rows, results};
use super::scenarios::scenario_table;
use super::sentiment::sentiment_box;
use super::titles::with_title;
use crate::claims::TextLocation;
use crate::content::Content;
use crate::format;
use crate::note::{Note, Sentiment};
use std::rc::Rc;
use yew::prelude::*;

/// A part of a note without interaction.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// The parts of a card: key figures and call to action.
    Card,
    /// The sentiment alone.
    Gauge,
    /// The results alone: their picture and their table.
    Results,
    /// Before the charts: summary, key figures, results.
    Lead,
    /// After the charts: analysis, sentiment, scenarios, sources, disclosures, call to action.
    Rest,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StaticPartProps {
    pub(super) content: Rc<Content>,
    pub(super) part: Part,
}

#[component]
pub(super) fn StaticPart(props: &StaticPartProps) -> Html {
    match props.part {
        Part::Card => card(&props.content),
        Part::Gauge => {
            let note = &props.content.note;
            note.sentiment.as_ref().map(|sentiment| sentiment_box(note, sentiment).html()).unwrap_or_default()
        }
        Part::Results => {
            let picture = picture_rows(&props.content.note).map(|rows| picture(&rows));
            fragment().with(picture).with(results(&props.content)).html()
        }
        Part::Lead => lead(&props.content),
        Part::Rest => rest(&props.content),
    }
}

/// A note without a line below its title and without key figures begins its card with its first words.
fn card(content: &Content) -> Html {
    let note = &content.note;
    let is_bare = note.standfirst.is_none() && content.figures.key_figures.is_empty();
    let first = note.summary.first().filter(|_| is_bare);
    fragment()
        .with(first.map(|first| el("section").class("summary").with(blocks(std::slice::from_ref(first)))))
        .with(key_figures(content))
        .with(call_to_action(content))
        .html()
}

/// The summary, and beside it the picture of results, or the key figures where there is none.
fn lead(content: &Content) -> Html {
    let note = &content.note;
    let messages = format::messages(note.language);
    let summary = (!note.summary.is_empty()).then(|| {
        let summary = checked_blocks(&note.summary, &content.claims, &TextLocation::Summary);
        section("summary", messages.summary).with(summary).with(checked(content))
    });
    let picture = picture_rows(note).map(|rows| picture(&rows));
    let strip = picture.as_ref().and_then(|_| key_figures(content));
    let beside = picture.or_else(|| key_list(content));
    let class = if summary.is_none() || beside.is_none() { "lead alone" } else { "lead" };
    let is_there = summary.is_some() || beside.is_some();
    let lead = is_there.then(|| el("div").class(class).with(summary).with(beside));
    fragment().with(lead).with(strip).with(results(content)).html()
}

/// The sentiment, where anything has a score: a label alone is in the head.
fn scored(note: &Note) -> Option<&Sentiment> {
    let has_score = |one: &&Sentiment| one.overall().is_some() || one.has_scored_company();
    note.sentiment.as_ref().filter(has_score)
}

fn rest(content: &Content) -> Html {
    let note = &content.note;
    let messages = format::messages(note.language);
    // If the author's headings include this one, it is not printed above the sections.
    let is_named =
        note.sections.iter().any(|section| section.heading.eq_ignore_ascii_case(messages.analysis));
    let analysis = (!note.sections.is_empty()).then(|| {
        let sections = note.sections.iter().enumerate().map(|(at, section)| {
            let location = |block, part| TextLocation::Body(at, block, part);
            let body = checked_blocks(&section.body, &content.claims, &location);
            let heading = if is_named { el("h2").class("heading") } else { el("h3") };
            fragment().with(with_title(heading, &section.heading)).with(body)
        });
        let heading = (!is_named).then(|| el("h2").with(messages.analysis));
        let analysis = part("analysis", messages.analysis).with(heading).with_all(sections);
        analysis.with(note.summary.is_empty().then(|| checked(content)))
    });
    let body = match scored(note) {
        Some(sentiment) => Some(el("div").class("body").with(analysis).with(sentiment_box(note, sentiment))),
        None => analysis,
    };
    fragment()
        .with(body)
        .with(scenario_table(content))
        .with(around(note))
        .with(footer(note))
        .with(call_to_action(content))
        .html()
}

/// Sources and disclosures; a host may add disclosures of its own.
fn footer(note: &Note) -> Html {
    let messages = format::messages(note.language);
    let sources = (!note.sources.is_empty()).then(|| {
        let sources = note.sources.iter().map(|s| el("li").with(linked(&s.title, s.url.as_ref())));
        section("sources", messages.sources).with(el("ul").with_all(sources))
    });
    let of_host = el("slot").attr("name", "disclosure");
    let disclosure = if note.disclosures.is_empty() {
        of_host
    } else {
        section("disclosure", messages.disclosure).with(blocks(&note.disclosures)).with(of_host)
    };
    el("footer").with(sources).with(disclosure).html()
}
