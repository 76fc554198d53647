//! The note from title to call to action.

use super::call_to_action::CallToAction;
use super::chart_figure::ChartFigure;
use super::header::Header;
use super::key_figures::KeyFigures;
use super::prose::paragraphs;
use super::scenarios::ScenarioTable;
use super::sentiment::SentimentBox;
use super::widget::Content;
use crate::format;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NotePageProps {
    pub(super) content: Rc<Content>,
    pub(super) state: Rc<State>,
    pub(super) width_px: Option<u32>,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn NotePage(props: &NotePageProps) -> Html {
    let NotePageProps { content, state, width_px, dispatch } = props;
    let note = &content.note;
    let words = format::words(note.language);
    html! {
        <>
            <Header content={content.clone()} theme={state.theme} dispatch={dispatch.clone()} />
            if !content.figures.key_figures.is_empty() {
                <KeyFigures content={content.clone()} />
            }
            <div class={classes!("lead", note.sentiment.is_none().then_some("alone"))}>
                if note.sentiment.is_some() {
                    <SentimentBox content={content.clone()} />
                }
                if !note.summary.is_empty() {
                    <section class="summary" aria-label={words.summary}>
                        <h2>{ words.summary }</h2>
                        { paragraphs(&note.summary) }
                    </section>
                }
            </div>
            { for (0..content.figures.charts.len()).map(|place| html! {
                <ChartFigure
                    content={content.clone()} {place} width_px={*width_px} state={state.clone()}
                    dispatch={dispatch.clone()}
                />
            }) }
            if !note.sections.is_empty() {
                <section class="analysis" aria-label={words.analysis}>
                    <h2>{ words.analysis }</h2>
                    { for note.sections.iter().map(|section| html! {
                        <><h3>{ section.heading.clone() }</h3>{ paragraphs(&section.body) }</>
                    }) }
                </section>
            }
            if note.scenarios.is_some() {
                <ScenarioTable content={content.clone()} />
            }
            { footer(content) }
            if note.call_to_action.is_some() {
                <CallToAction content={content.clone()} />
            }
        </>
    }
}

/// Sources and disclosures.
fn footer(content: &Content) -> Html {
    let note = &content.note;
    let words = format::words(note.language);
    html! {
        <footer>
            if !note.sources.is_empty() {
                <section class="sources" aria-label={words.sources}>
                    <h2>{ words.sources }</h2>
                    <ul>{ for note.sources.iter().map(|source| html! { <li>{ source_title(source) }</li> }) }</ul>
                </section>
            }
            if !note.disclosures.is_empty() {
                <section class="disclosure" aria-label={words.disclosure}>
                    <h2>{ words.disclosure }</h2>
                    { paragraphs(&note.disclosures) }
                </section>
            }
        </footer>
    }
}

fn source_title(source: &crate::note::Source) -> Html {
    match &source.url {
        Some(url) => html! { <a href={url.as_str().to_owned()} rel="noopener">{ source.title.clone() }</a> },
        None => html! { { source.title.clone() } },
    }
}
