//! The parts of a note that the reader can't change. Rendered once a note, whatever happens to the charts.

use super::call_to_action::call_to_action;
use super::key_figures::key_figures;
use super::prose::{linked, paragraphs};
use super::scenarios::scenario_table;
use super::sentiment::sentiment_box;
use super::widget::Content;
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
    html! {
        <>
            if let Some(first) = note.summary.first().filter(|_| is_bare) {
                <section class="summary">{ paragraphs(std::slice::from_ref(first)) }</section>
            }
            { key_figures(content) }
            { call_to_action(content) }
        </>
    }
}

fn lead(content: &Content) -> Html {
    let note = &content.note;
    let words = format::words(note.language);
    html! {
        <>
            { key_figures(content) }
            <div class={classes!("lead", note.sentiment.is_none().then_some("alone"))}>
                { sentiment_box(content) }
                if !note.summary.is_empty() {
                    <section class="summary" part="summary" aria-label={words.summary}>
                        <h2>{ words.summary }</h2>
                        { paragraphs(&note.summary) }
                    </section>
                }
            </div>
        </>
    }
}

fn rest(content: &Content) -> Html {
    let note = &content.note;
    let words = format::words(note.language);
    html! {
        <>
            if !note.sections.is_empty() {
                <section class="analysis" part="analysis" aria-label={words.analysis}>
                    <h2>{ words.analysis }</h2>
                    { for note.sections.iter().map(|section| html! {
                        <><h3>{ section.heading.clone() }</h3>{ paragraphs(&section.body) }</>
                    }) }
                </section>
            }
            { scenario_table(content) }
            { footer(note) }
            { call_to_action(content) }
        </>
    }
}

/// Sources and disclosures; a host may add disclosures of its own.
fn footer(note: &Note) -> Html {
    let words = format::words(note.language);
    html! {
        <footer>
            if !note.sources.is_empty() {
                <section class="sources" part="sources" aria-label={words.sources}>
                    <h2>{ words.sources }</h2>
                    <ul>{ for note.sources.iter().map(|s| html! { <li>{ linked(&s.title, s.url.as_ref()) }</li> }) }</ul>
                </section>
            }
            if note.disclosures.is_empty() {
                <slot name="disclosure"></slot>
            } else {
                <section class="disclosure" part="disclosure" aria-label={words.disclosure}>
                    <h2>{ words.disclosure }</h2>
                    { paragraphs(&note.disclosures) }
                    <slot name="disclosure"></slot>
                </section>
            }
        </footer>
    }
}
