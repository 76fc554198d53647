//! A chart as it stands in a prerendered page: one figure for every width, the values of each period without a script,
//! and a table for readers whose browser draws nothing.

use super::chart_drawing::ChartDrawing;
use super::chart_figure::{ChartFigure, StaticPlot, Width};
use super::chart_model::{ChartContext, ChartModel};
use super::elements::el;
use super::period_choice::period_choice;
use super::range_selector::RangeSelector;
use super::readout::{longest_reading, readout, room};
use super::table::static_table;
use crate::chart::Stretched;
use crate::format;
use std::rc::Rc;
use yew::prelude::*;

/// Renders a chart for a page that is not live yet.
#[derive(Clone, Copy, Debug)]
pub struct Prerenderer(pub(super) fn(&ChartContext) -> Html);

/// All prerenderers are equal: there is only one.
impl PartialEq for Prerenderer {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The only prerenderer. The browser core never references it, so it is not linked in.
pub const PRERENDERER: Prerenderer = Prerenderer(chart);

/// The chart as the note has it. `embed/widget/prerendered_page.rs` puts the live one in its place.
fn chart(context: &ChartContext) -> Html {
    let table = ChartModel::new(context).map(|model| {
        let name = el("summary").with(format::messages(model.note.language).view_table);
        el("details").class("static-only").with(name).with(static_table(&model))
    });
    let static_plot = Some(StaticPlot(plot));
    let chart = html! { <ChartFigure context={context.clone()} width={Some(Width::Any)} {static_plot} /> };
    let container = el("div").class("prerendered-charts");
    container.attr("data-chart-index", context.index.to_string()).with(chart).with(table).html()
}

/// The plot without a surface.
fn plot(model: &ChartModel<'_>, drawing: &Rc<Stretched>) -> Html {
    let choice = period_choice(model, drawing);
    let plot = el("div").class("plot").with(room(model, longest_reading(model)));
    // Without periods to choose from, the plot is a plain image.
    let plot = match &choice {
        Some(_) => plot,
        None => plot.attr("role", "img").attr("aria-label", &model.chart.title).with(readout(model)),
    };
    plot.with(html! { <ChartDrawing drawing={drawing.clone()} /> })
        .with(choice)
        .with(html! { <RangeSelector context={model.context.clone()} drawing={drawing.clone()} /> })
        .html()
}
