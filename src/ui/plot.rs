//! The picture of a chart with the surface over it that pointer and keys act on, and what is read there.

use super::chart_drawing::ChartDrawing;
use super::nodes::svg as svg_element;
use super::readout::{readout, sentence};
use super::widget::Content;
use crate::chart::{Drawing, overlay};
use crate::figures::{ChartFigures, View};
use crate::format::{self, fill};
use crate::state::{Action, Cursor, State};
use crate::svg::Node;
use std::rc::Rc;
use yew::prelude::*;

/// The picture with the surface that pointer and keys act on.
pub(super) fn plot(
    content: &Rc<Content>,
    chart: &ChartFigures,
    view: &View,
    drawing: &Rc<Drawing>,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let words = format::words(content.note.language);
    let place_of = |cursor: &Cursor| chart.periods.place(cursor.period);
    let place = state.cursor.as_ref().filter(|c| c.chart == chart.id).and_then(place_of);
    // Every other chart marks the period that is read in this one.
    let marked = state.cursor.as_ref().and_then(place_of);
    let last = chart.periods.len().saturating_sub(1);
    let spoken = sentence(&content.note, chart, view, place.unwrap_or(last));
    let pointer = pointer(chart, drawing, dispatch);
    let leave = leave(dispatch);
    let cancel = dispatch.reform(|_: PointerEvent| Action::Leave);
    let blur = dispatch.reform(|_: FocusEvent| Action::Leave);
    html! {
        <div class="plot">
            <ChartDrawing drawing={drawing.clone()} />
            if let Some(place) = marked {
                { overlay_svg(chart, view, drawing, place, content.note.language) }
            }
            if let Some(place) = place {
                { readout(&content.note, chart, view, place) }
            }
            <div
                class="surface" tabindex="0" role="slider" aria-orientation="horizontal"
                aria-label={fill(words.readout_label, &[&chart.title])}
                aria-valuemin="0" aria-valuemax={last.to_string()} aria-valuenow={place.unwrap_or(last).to_string()}
                aria-valuetext={spoken}
                onpointermove={pointer.clone()} onpointerdown={pointer} onpointerleave={leave}
                onpointercancel={cancel} onblur={blur}
                onkeydown={keys(chart, drawing, place, dispatch)}
            ></div>
        </div>
    }
}

/// Reads the period nearest to the pointer.
fn pointer(
    chart: &ChartFigures,
    drawing: &Rc<Drawing>,
    dispatch: &Callback<Action>,
) -> Callback<PointerEvent> {
    let (drawing, chart, periods, dispatch) =
        (drawing.clone(), chart.id.clone(), chart.periods.clone(), dispatch.clone());
    Callback::from(move |event: PointerEvent| {
        let place = periods.place_near_x(drawing.x_at(f64::from(event.offset_x())));
        if let Some(period) = place.and_then(|place| periods.get(place)) {
            dispatch.emit(Action::Read(Cursor { chart: chart.clone(), period }));
        }
    })
}

/// Stops reading, but for a finger: it has to be lifted to see what is read.
fn leave(dispatch: &Callback<Action>) -> Callback<PointerEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            dispatch.emit(Action::Leave);
        }
    })
}

fn overlay_svg(
    chart: &ChartFigures,
    view: &View,
    drawing: &Drawing,
    place: usize,
    language: crate::units::Language,
) -> Html {
    let scene = crate::chart::Scene::whole(chart, view, drawing.frame, language);
    let svg = Node::new("svg").with("class", "overlay").with("aria-hidden", "true");
    let svg = svg
        .with("width", drawing.frame.width_px.to_string())
        .with("height", drawing.frame.height_px.to_string());
    svg_element(&overlay(&scene, place).into_iter().fold(svg, Node::with_child))
}

/// Arrow keys walk the periods, Home and End go to the first and last, Page keys move by a year, Escape leaves.
fn keys(
    chart: &ChartFigures,
    drawing: &Rc<Drawing>,
    place: Option<usize>,
    dispatch: &Callback<Action>,
) -> Callback<KeyboardEvent> {
    let (periods, chart_id, dispatch) = (chart.periods.clone(), chart.id.clone(), dispatch.clone());
    let _ = drawing;
    let year = chart.periods.frequency().periods_per_year().map_or(30, usize::from);
    let last = chart.periods.len().saturating_sub(1);
    Callback::from(move |event: KeyboardEvent| {
        // Alt and an arrow is the browser's way back.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
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
        if let Some(period) = periods.get(target) {
            dispatch.emit(Action::Read(Cursor { chart: chart_id.clone(), period }));
        }
    })
}
