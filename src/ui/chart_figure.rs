//! A chart: title, legend, views, picture or table, tools, footnotes.

use super::chart_drawing::classes;
use super::chart_model::{ChartContext, ChartModel};
use super::elements::{button, el};
use super::legend::legend;
use super::live_region::live_region;
use super::mentions::all_claim_points;
use super::panels::panels;
use super::pins::pins;
use super::plot::Plot;
use super::range_selector::RangeSelector;
use super::readout::{longest_reading, room};
use super::table::table;
use super::titles::with_title;
use super::tools::tools;
use crate::chart::{Breakpoint, Frame, Scene, Stretched, is_dense, stretch};
use crate::figures::{Line, Stack};
use crate::format;
use crate::state::Change;
use crate::texts;
use crate::units::Measure;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartFigureProps {
    pub(super) context: ChartContext,
    /// The width that it is drawn for; `None` until it is known.
    pub(super) width: Option<Width>,
    /// Renders the static plot of a prerendered page; `None` where the plot is interactive.
    #[prop_or_default]
    pub(super) static_plot: Option<StaticPlot>,
}

/// Renders a static plot: one without pointer events and keys.
#[derive(Clone, Copy)]
pub(super) struct StaticPlot(pub(super) fn(&ChartModel<'_>, &Rc<Stretched>) -> Html);

/// All static plots are equal: there is only one.
impl PartialEq for StaticPlot {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The width of a note's column.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Width {
    /// A width in CSS pixels.
    Px(u32),
    /// Any width: the picture has to fit all of them.
    Any,
}

/// Width of the widest column in CSS pixels.
const WIDEST_PX: u32 = 980;

#[component]
pub(super) fn ChartFigure(ChartFigureProps { context, width, static_plot }: &ChartFigureProps) -> Html {
    let model = ChartModel::new(context);
    let drawing = use_drawing(context, model.as_ref(), *width);
    let longest = use_longest_reading(context, model.as_ref());
    let is_table = model.as_ref().is_some_and(|model| model.state.table.is_some());
    let reader = use_focus_kept(is_table);
    let Some(model) = model else { return Html::default() };
    let shape = match (model.state.table, &drawing, static_plot) {
        (Some(order), ..) => el("div")
            .class("plot")
            .with(room(&model, longest))
            .with(table(&model, order, &reader))
            .with(drawing.as_ref().map(|drawing| {
                html! { <RangeSelector context={context.clone()} drawing={drawing.clone()} /> }
            }))
            .html(),
        (None, Some(drawing), Some(StaticPlot(plot))) => plot(&model, drawing),
        (None, Some(drawing), None) => {
            html! {
                <Plot context={context.clone()} drawing={drawing.clone()} surface={reader} {longest} />
            }
        }
        (None, None, _) => el("div").class("plot pending").html(),
    };
    let figure = el("figure").attr("part", "chart").attr("data-chart", model.chart.id.to_string());
    figure
        .attr("data-view", view_token(&model))
        .with(caption(&model, drawing.as_deref()))
        .with(shape)
        .with(tools(&model))
        .with(panels(&model))
        .with(pins(&model))
        .with(footnotes(&model, drawing.as_deref()))
        .with(context.shared.services.is_live.then(|| live_region(&model)))
        .html()
}

fn caption(model: &ChartModel<'_>, drawing: Option<&Stretched>) -> Html {
    let [title, below] = texts::headings(model.note, model.chart, model.view);
    let subtitle = el("p").class("subtitle").with(below);
    let subtitle = subtitle.with(model.state.table.is_none().then(|| legend(model, drawing)));
    let titles = el("div").with(with_title(el("h3"), &title)).with(subtitle);
    el("figcaption").with(titles).with(view_switch(model)).html()
}

/// The drawing, memoized by everything that it depends on.
#[hook]
fn use_drawing(
    context: &ChartContext,
    model: Option<&ChartModel<'_>>,
    width: Option<Width>,
) -> Option<Rc<Stretched>> {
    let stacked = model.map(|s| (s.chart.id.clone(), s.view.measure, s.hidden()));
    let figures = context.shared.content.figures_key();
    let stack =
        use_memo((figures, stacked.clone()), |_| model.map(|s| Rc::new(Stack::new(s.view, s.hidden()))));
    let mentioned = use_memo((context.shared.content.clone(), stacked), |_| {
        model.map(all_claim_points).unwrap_or_default()
    });
    let state = model.map(|s| (s.chart.id.clone(), s.view.measure, s.range.clone(), s.hidden(), s.is_log()));
    // A picture follows the width by itself, but for its words, and for shapes made of columns of pixels.
    let drawn_at = width.map(|width| match width {
        Width::Px(px) => (Some(Breakpoint::of_width(f64::from(px))), px),
        Width::Any => (None, WIDEST_PX),
    });
    let is_dense = model.is_some_and(|s| is_dense(s.range.len()));
    let drawn_at = drawn_at.map(|(breakpoint, px)| (breakpoint, if is_dense { px } else { WIDEST_PX }));
    let drawing = use_memo((figures, state, mentioned, drawn_at), |(.., mentioned, drawn_at)| {
        let ((breakpoint, dense_px), model) = ((*drawn_at)?, model?);
        let mentioned = Rc::clone(&**mentioned);
        let scene = Scene { stack: Option::clone(&stack), mentioned, ..model.scene(Frame::for_width(0.0)) };
        let all = Breakpoint::ALL;
        let breakpoints = breakpoint.as_ref().map_or(&all[..], std::slice::from_ref);
        Some(Rc::new(stretch(&scene, breakpoints, f64::from(dense_px))))
    });
    Option::clone(&drawing)
}

/// The index of the longest reading, memoized by what is read.
#[hook]
fn use_longest_reading(context: &ChartContext, model: Option<&ChartModel<'_>>) -> Option<usize> {
    let read = model.map(|s| (s.chart.id.clone(), s.view.measure, s.hidden()));
    *use_memo((context.shared.content.figures_key(), read), |_| model.and_then(longest_reading))
}

/// The element that handles keys: plot or table. When one replaces the other, the focus moves along.
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

/// The focused element in the same tree (document or shadow root).
fn focused_beside(element: &Element) -> Option<Element> {
    let root = element.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => root.dyn_ref::<Document>().and_then(Document::active_element),
    };
    focused.filter(|focused| focused.tag_name() != "BODY")
}

/// Texts for which the picture had no room, each with the breakpoints at which it had none.
fn unplaced(drawing: &Stretched) -> Vec<(&String, Vec<Breakpoint>)> {
    let mut texts: Vec<(&String, Vec<Breakpoint>)> = Vec::new();
    for words in &drawing.words {
        for text in &words.unplaced {
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, breakpoints)) => breakpoints.push(words.breakpoint),
                None => texts.push((text, vec![words.breakpoint])),
            }
        }
    }
    texts
}

/// Footnotes below the plot; without definitions where pins show them.
fn footnotes(model: &ChartModel<'_>, drawing: Option<&Stretched>) -> Html {
    let ChartModel { note, chart, view, .. } = model;
    let lines: Vec<&Line> = model.lines().collect();
    let messages = format::messages(note.language);
    let unplaced = drawing.map(unplaced).unwrap_or_default().into_iter().map(|(text, breakpoints)| {
        let classes = classes(&breakpoints);
        el("span").class((!classes.is_empty()).then_some(classes)).with(format!("{text}. "))
    });
    let mut notes = texts::footnotes(note, chart, view, &lines, &[]);
    if model.state.pins.is_empty() {
        notes.extend(texts::definitions(note, &lines));
    }
    let notes = notes.into_iter().map(|text| el("span").with(text + " "));
    let sources = texts::sources(note, lines.iter().copied());
    let source = (!sources.is_empty())
        .then(|| el("span").class("source").with(messages.chart_messages.source(&sources)));
    el("p").class("footnotes").with_all(unplaced).with_all(notes).with(source).html()
}

fn view_token(model: &ChartModel<'_>) -> &'static str {
    if model.state.table.is_some() { "table" } else { model.view.measure.keyword() }
}

/// A button per view, and one that toggles the table.
fn view_switch(model: &ChartModel<'_>) -> Html {
    let messages = format::messages(model.note.language);
    let is_table = model.state.table.is_some();
    let choice = |keyword: &'static str, name: &'static str, is_pressed: bool, change: Change| {
        let button = button(model.on(change)).attr("data-view", keyword).attr("aria-pressed", is_pressed);
        button.with(name)
    };
    let view = |measure: Measure| {
        let is_pressed = !is_table && measure == model.view.measure;
        let name = texts::view_name(messages, measure, model.chart.periods.frequency());
        choice(measure.keyword(), name, is_pressed, Change::Show(measure))
    };
    el("div")
        .class("views")
        .attr("role", "group")
        .attr("aria-label", messages.views_label)
        .with_all(model.chart.views.measures().map(view))
        .with(choice("table", messages.view_table, is_table, Change::ToggleTable))
        .html()
}
