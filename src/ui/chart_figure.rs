//! A chart: title, legend, views, picture, footnotes.

use super::footnotes::footnotes;
use super::plot::plot;
use super::texts;
use super::widget::Content;
use crate::chart::{Frame, draw};
use crate::figures::{ChartFigures, Mark, View};
use crate::format::{self, Words};
use crate::state::{Action, State};
use crate::svg::{Ink, Node};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartFigureProps {
    pub(super) content: Rc<Content>,
    /// Which of the note's charts.
    pub(super) place: usize,
    pub(super) width_px: Option<u32>,
    pub(super) state: Rc<State>,
    pub(super) dispatch: Callback<Action>,
}

#[component]
pub(super) fn ChartFigure(props: &ChartFigureProps) -> Html {
    let ChartFigureProps { content, place, width_px, state, dispatch } = props;
    let chosen = content.figures.charts.get(*place).and_then(|c| c.view(state.views.get(&c.id).copied()));
    let measure = chosen.map(|view| view.measure);
    let drawing =
        use_memo((content.clone(), *place, measure, *width_px), |(content, place, measure, width_px)| {
            let chart = content.figures.charts.get(*place)?;
            let frame = Frame::for_width(f64::from((*width_px)?));
            Some(Rc::new(draw(chart, chart.view(*measure)?, frame, content.note.language)))
        });
    let (Some(chart), Some(view)) = (content.figures.charts.get(*place), chosen) else {
        return Html::default();
    };
    let words = format::words(content.note.language);
    html! {
        <figure data-chart={chart.id.to_string()} data-view={view.measure.token()}>
            <figcaption>
                <div>
                    <h3>{ chart.title.clone() }</h3>
                    <p class="subtitle">
                        { texts::subtitle(&content.note, chart, view) }
                        if chart.mark == Mark::Bar { { legend(words, view) } }
                    </p>
                </div>
                if chart.views.len() > 1 { { view_switch(words, chart, view, dispatch) } }
            </figcaption>
            if let Some(drawing) = drawing.as_ref() {
                { plot(content, chart, view, drawing, state, dispatch) }
            } else {
                <div class="plot pending"></div>
            }
            { footnotes(&content.note, chart, view, drawing.as_ref().as_ref().map_or(&[], |d| &d.unplaced)) }
        </figure>
    }
}

fn view_switch(
    words: &'static Words,
    chart: &ChartFigures,
    shown: &View,
    dispatch: &Callback<Action>,
) -> Html {
    let button = |view: &View| {
        let (chart, measure) = (chart.id.clone(), view.measure);
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Show(chart.clone(), measure));
        html! {
            <button type="button" data-view={measure.token()} aria-pressed={(measure == shown.measure).to_string()} {onclick}>
                { texts::view_name(words, measure) }
            </button>
        }
    };
    html! { <div class="views" role="group" aria-label={words.views_label}>{ for chart.views.iter().map(button) }</div> }
}

fn legend(words: &'static Words, view: &View) -> Html {
    let has_derived = view.lines.iter().flat_map(|l| &l.figures).flatten().any(|d| d.status.is_derived());
    let shown = view.lines.iter().filter(|l| l.absence().is_none());
    html! {
        <span class="legend">
            if view.lines.len() > 1 {
                { for shown.map(|line| html! {
                    <span class="entry">{ swatch(line.slot, false) }{ line.label.clone() }</span>
                }) }
            }
            if has_derived {
                <span class="entry">
                    { swatch(derived_slot(view), true) }{ derived_words(words, view) }
                </span>
            }
        </span>
    }
}

/// The slot of the first series that has a hatched bar.
fn derived_slot(view: &View) -> usize {
    let has_derived =
        |line: &&crate::figures::Line| line.figures.iter().flatten().any(|d| d.status.is_derived());
    view.lines.iter().find(has_derived).map_or(0, |line| line.slot)
}

fn derived_words(words: &'static Words, view: &View) -> String {
    let mut found: Vec<&str> = Vec::new();
    for datum in view.lines.iter().flat_map(|l| &l.figures).flatten().filter(|d| d.status.is_derived()) {
        let word = crate::units::Status::ALL.iter().zip(&words.statuses).find(|(s, _)| **s == datum.status);
        found.extend(word.map(|(_, word)| *word).filter(|word| !found.contains(word)));
    }
    found.join(", ")
}

/// A small square in the ink of a bar.
fn swatch(slot: usize, is_derived: bool) -> Html {
    let slot = u8::try_from(slot).unwrap_or_default();
    let ink = if is_derived { Ink::DerivedBar(slot) } else { Ink::Bar(slot) };
    let square = Node::new("rect").with("class", ink.class()).with("width", "11").with("height", "11");
    let mut node =
        Node::new("svg").with("class", "swatch").with("viewBox", "0 0 11 11").with("aria-hidden", "true");
    node = node.with_child(square);
    if is_derived {
        for d in ["M0,5L5,0", "M0,10L10,0", "M4,11L11,4", "M9,11L11,9"] {
            node = node.with_child(Node::new("path").with("class", Ink::Hatch(slot).class()).with("d", d));
        }
    }
    super::nodes::svg(&node)
}
