//! The parts of a note that the reader can't change. Rendered once a note, whatever happens to the charts.

use super::call_to_action::call_to_action;
use super::checked::checked;
use super::key_figures::key_figures;
use super::markup::{el, fragment, section};
use super::prose::{checked_paragraphs, linked, paragraphs};
use super::scenarios::scenario_table;
use super::sentiment::sentiment_box;
use super::widget::Content;
use crate::claims::Place;
use crate::format;
use crate::note::Note;
use std::rc::Rc;
use yew::prelude::*;

/// Which part.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// What a card has: key figures and call to action.
    Card,
    /// The sentiment alone.
    Gauge,
    /// Before the charts: key figures, sentiment, summary.
    Lead,
    /// After them: analysis, scenarios, sources, disclosures, call to action.
    Rest,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StillProps {
    pub(super) content: Rc<Content>,
    pub(super) part: Part,
}

#[component]
pub(super) fn Still(props: &StillProps) -> Html {
    match props.part {
        Part::Card => card(&props.content),
        Part::Gauge => sentiment_box(&props.content),
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
        .with(first.map(|first| el("section").class("summary").with(paragraphs(std::slice::from_ref(first)))))
        .with(key_figures(content))
        .with(call_to_action(content))
        .html()
}

fn lead(content: &Content) -> Html {
    let note = &content.note;
    let words = format::words(note.language);
    let summary = (!note.summary.is_empty()).then(|| {
        let summary = checked_paragraphs(&note.summary, &content.claims, |place| match place {
            Place::Summary(at) => Some(at),
            _ => None,
        });
        section("summary", words.summary).with(summary).with(checked(content))
    });
    let lead = el("div").class(if note.sentiment.is_none() { "lead alone" } else { "lead" });
    fragment().with(key_figures(content)).with(lead.with(sentiment_box(content)).with(summary)).html()
}

fn rest(content: &Content) -> Html {
    let note = &content.note;
    let words = format::words(note.language);
    let analysis = (!note.sections.is_empty()).then(|| {
        let sections = note.sections.iter().enumerate().map(|(at, section)| {
            let body = checked_paragraphs(&section.body, &content.claims, |place| match place {
                Place::Body(section, paragraph) if section == at => Some(paragraph),
                _ => None,
            });
            fragment().with(el("h3").with(&section.heading)).with(body)
        });
        let analysis = section("analysis", words.analysis).with_all(sections);
        analysis.with(note.summary.is_empty().then(|| checked(content)))
    });
    fragment()
        .with(analysis)
        .with(scenario_table(content))
        .with(footer(note))
        .with(call_to_action(content))
        .html()
}

/// Sources and disclosures; a host may add disclosures of its own.
fn footer(note: &Note) -> Html {
    let words = format::words(note.language);
    let sources = (!note.sources.is_empty()).then(|| {
        let sources = note.sources.iter().map(|s| el("li").with(linked(&s.title, s.url.as_ref())));
        section("sources", words.sources).with(el("ul").with_all(sources))
    });
    let of_host = el("slot").attr("name", "disclosure");
    let disclosure = if note.disclosures.is_empty() {
        of_host
    } else {
        section("disclosure", words.disclosure).with(paragraphs(&note.disclosures)).with(of_host)
    };
    el("footer").with(sources).with(disclosure).html()
}
