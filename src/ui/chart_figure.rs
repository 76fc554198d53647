//! A chart: title, legend, views, picture or table, what can be done with it, footnotes.

use super::legend::legend;
use super::markup::{button, el};
use super::overview::Overview;
use super::panels::panels;
use super::pins::pins;
use super::plot::Plot;
use super::shown::{ChartContext, Shown};
use super::spoken::spoken;
use super::table::table;
use super::texts;
use super::told::all_spots;
use super::tools::tools;
use crate::chart::{Drawing, Frame, Scene, draw};
use crate::figures::{Line, Stack};
use crate::format;
use crate::state::Change;
use crate::units::Measure;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartFigureProps {
    pub(super) context: ChartContext,
    /// Width of the note's column in CSS pixels; `None` until it is known.
    pub(super) width_px: Option<u32>,
}

#[component]
pub(super) fn ChartFigure(ChartFigureProps { context, width_px }: &ChartFigureProps) -> Html {
    let shown = Shown::new(context);
    let drawing = use_drawing(context, shown.as_ref(), *width_px);
    let is_table = shown.as_ref().is_some_and(|shown| shown.chosen.table.is_some());
    let reader = use_focus_kept(is_table);
    let Some(shown) = shown else { return Html::default() };
    let unplaced = drawing.as_ref().map_or(&[][..], |drawing| &drawing.unplaced);
    let shape = match (shown.chosen.table, &drawing) {
        (Some(order), _) => table(&shown, order, &reader),
        (None, Some(drawing)) => {
            html! { <Plot context={context.clone()} drawing={drawing.clone()} surface={reader} /> }
        }
        (None, None) => el("div").class("plot pending").html(),
    };
    let figure = el("figure").attr("part", "chart").attr("data-chart", shown.chart.id.to_string());
    figure
        .attr("data-view", view_token(&shown))
        .with(caption(&shown, drawing.as_deref()))
        .with(shape)
        .with(drawing.as_ref().map(|drawing| {
            html! { <Overview context={context.clone()} drawing={drawing.clone()} /> }
        }))
        .with(tools(&shown))
        .with(panels(&shown))
        .with(pins(&shown))
        .with(footnotes(&shown, unplaced))
        .with(context.services.is_live.then(|| spoken(&shown)))
        .html()
}

fn caption(shown: &Shown, drawing: Option<&Drawing>) -> Html {
    let subtitle = el("p").class("subtitle").with(texts::subtitle(shown.note, shown.chart, shown.view));
    let subtitle = subtitle.with(shown.chosen.table.is_none().then(|| legend(shown, drawing)));
    let titles = el("div").with(el("h3").with(&shown.chart.title)).with(subtitle);
    el("figcaption").with(titles).with(view_switch(shown)).html()
}

/// The picture; drawn again only where something that it shows is another one.
#[hook]
fn use_drawing(
    context: &ChartContext,
    shown: Option<&Shown<'_>>,
    width_px: Option<u32>,
) -> Option<Rc<Drawing>> {
    let stacked = shown.map(|s| (s.chart.id.clone(), s.view.measure, s.hidden()));
    let stack = use_memo((context.content.clone(), stacked), |_| {
        shown.map(|s| Rc::new(Stack::new(s.view, s.hidden())))
    });
    let chosen =
        shown.map(|s| (s.chart.id.clone(), s.view.measure, s.places.clone(), s.hidden(), s.is_log()));
    let drawing = use_memo((context.content.clone(), chosen, width_px), |(.., width_px)| {
        let frame = Frame::for_width(f64::from((*width_px)?));
        let shown = shown?;
        let told = all_spots(shown);
        Some(Rc::new(draw(&Scene { stack: Option::clone(&stack), told, ..shown.scene(frame) })))
    });
    Option::clone(&drawing)
}

/// The part that has the keys, picture or table. Where one that had the focus gave way to the other, that takes it.
#[hook]
fn use_focus_kept(is_table: bool) -> NodeRef {
    let reader = use_node_ref();
    let was_table = use_mut_ref(|| is_table);
    let part = reader.clone();
    use_effect_with(is_table, move |is_table| {
        if was_table.replace(*is_table) == *is_table {
            return;
        }
        let Some(element) = part.cast::<HtmlElement>() else { return };
        // Whatever else has the focus keeps it, such as the button that was pressed.
        if focused_beside(&element).is_none() {
            // An element that can't have the focus leaves it where it is.
            let _ = element.focus();
        }
    });
    reader
}

/// What has the focus in the tree of an element, be it a page's or a widget's own.
fn focused_beside(element: &Element) -> Option<Element> {
    let root = element.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => root.dyn_ref::<Document>().and_then(Document::active_element),
    };
    focused.filter(|focused| focused.tag_name() != "BODY")
}

/// What has to be said under the picture. What is pinned says the definitions itself.
fn footnotes(shown: &Shown, unplaced: &[String]) -> Html {
    let Shown { note, chart, view, .. } = shown;
    let lines: Vec<&Line> = shown.lines().collect();
    let mut notes = texts::footnotes(note, chart, view, &lines, unplaced);
    if shown.chosen.pins.is_empty() {
        notes.extend(texts::definitions(note, &lines));
    }
    let notes = notes.into_iter().map(|text| el("span").with(text + " "));
    el("p").class("footnotes").with_all(notes).html()
}

fn view_token(shown: &Shown) -> &'static str {
    if shown.chosen.table.is_some() { "table" } else { shown.view.measure.token() }
}

/// A button for each view, and one for the table of the view that is shown.
fn view_switch(shown: &Shown) -> Html {
    let words = format::words(shown.note.language);
    let is_table = shown.chosen.table.is_some();
    let choice = |token: &'static str, name: &'static str, is_pressed: bool, change: Change| {
        let button = button(shown.on(change)).attr("data-view", token).attr("aria-pressed", is_pressed);
        button.with(name)
    };
    let view = |measure: Measure| {
        let is_pressed = !is_table && measure == shown.view.measure;
        choice(measure.token(), texts::view_name(words, measure), is_pressed, Change::Show(measure))
    };
    el("div")
        .class("views")
        .attr("role", "group")
        .attr("aria-label", words.views_label)
        .with_all(shown.chart.views.measures().map(view))
        .with(choice("table", words.view_table, is_table, Change::Tabulate))
        .html()
}
