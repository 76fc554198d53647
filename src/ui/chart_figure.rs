//! A chart: title, views, picture, readout, footnotes.

use super::chart_drawing::ChartDrawing;
use super::footnotes::footnotes;
use super::readout::{readout, sentence};
use super::texts;
use super::widget::Content;
use crate::chart::{Drawing, Frame, draw, overlay};
use crate::figures::{ChartFigures, Mark, View};
use crate::format::{self, Words, fill};
use crate::state::{Action, Cursor, State};
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

/// The picture with the surface that pointer and keys act on.
fn plot(
    content: &Rc<Content>,
    chart: &ChartFigures,
    view: &View,
    drawing: &Rc<Drawing>,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let words = format::words(content.note.language);
    let read = state.cursor.as_ref().filter(|c| c.chart == chart.id);
    let place = read.and_then(|c| chart.periods.iter().position(|p| *p == c.period));
    let last = chart.periods.len().saturating_sub(1);
    let spoken = sentence(&content.note, chart, view, place.unwrap_or(last));
    let pointer = {
        let (drawing, chart, dispatch) = (drawing.clone(), chart.id.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(spot) =
                drawing.place_at(f64::from(event.offset_x())).and_then(|p| drawing.spots.get(p))
            {
                dispatch.emit(Action::Read(Cursor { chart: chart.clone(), period: spot.period }));
            }
        })
    };
    let leave = dispatch.reform(|_: PointerEvent| Action::Leave);
    let blur = dispatch.reform(|_: FocusEvent| Action::Leave);
    html! {
        <div class="plot">
            <ChartDrawing drawing={drawing.clone()} />
            if let Some(place) = place {
                { overlay_svg(drawing, place) }
                { readout(&content.note, chart, view, place) }
            }
            <div
                class="surface" tabindex="0" role="slider" aria-orientation="horizontal"
                aria-label={fill(words.readout_label, &[&chart.title])}
                aria-valuemin="0" aria-valuemax={last.to_string()} aria-valuenow={place.unwrap_or(last).to_string()}
                aria-valuetext={spoken}
                onpointermove={pointer.clone()} onpointerdown={pointer} onpointerleave={leave} onblur={blur}
                onkeydown={keys(chart, drawing, place, dispatch)}
            ></div>
        </div>
    }
}

fn overlay_svg(drawing: &Drawing, place: usize) -> Html {
    let svg = Node::new("svg").with("class", "overlay").with("aria-hidden", "true");
    let svg = svg
        .with("width", drawing.frame.width_px.to_string())
        .with("height", drawing.frame.height_px.to_string());
    super::nodes::svg(&overlay(drawing, place).into_iter().fold(svg, Node::with_child))
}

/// Arrow keys walk the periods, Home and End go to the first and last, Page keys move by a year, Escape leaves.
fn keys(
    chart: &ChartFigures,
    drawing: &Rc<Drawing>,
    place: Option<usize>,
    dispatch: &Callback<Action>,
) -> Callback<KeyboardEvent> {
    let (drawing, chart_id, dispatch) = (drawing.clone(), chart.id.clone(), dispatch.clone());
    let year = chart.periods.first().and_then(|p| p.frequency().periods_per_year()).map_or(30, usize::from);
    let last = chart.periods.len().saturating_sub(1);
    Callback::from(move |event: KeyboardEvent| {
        let target = match (event.key().as_str(), place) {
            ("Escape", Some(_)) => {
                dispatch.emit(Action::Leave);
                return;
            }
            ("ArrowLeft" | "ArrowDown", Some(place)) => place.saturating_sub(1),
            ("ArrowRight" | "ArrowUp", Some(place)) => place.saturating_add(1).min(last),
            ("PageDown", Some(place)) => place.saturating_sub(year),
            ("PageUp", Some(place)) => place.saturating_add(year).min(last),
            ("Home", _) => 0,
            ("End" | "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "PageDown" | "PageUp", _) => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(spot) = drawing.spots.get(target) {
            dispatch.emit(Action::Read(Cursor { chart: chart_id.clone(), period: spot.period }));
        }
    })
}
