//! A chart: title, legend, views, picture, footnotes.

use super::footnotes::footnotes;
use super::legend::legend;
use super::plot::plot;
use super::table::table;
use super::texts;
use super::widget::Content;
use crate::chart::{Frame, Scene, draw};
use crate::figures::{ChartFigures, View};
use crate::format::{self, Words};
use crate::state::{Action, State};
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
            Some(Rc::new(draw(&Scene::whole(chart, chart.view(*measure)?, frame, content.note.language))))
        });
    let (Some(chart), Some(view)) = (content.figures.charts.get(*place), chosen) else {
        return Html::default();
    };
    let words = format::words(content.note.language);
    let is_table = state.tables.contains_key(&chart.id);
    html! {
        <figure data-chart={chart.id.to_string()} data-view={if is_table { "table" } else { view.measure.token() }}>
            <figcaption>
                <div>
                    <h3>{ chart.title.clone() }</h3>
                    <p class="subtitle">
                        { texts::subtitle(&content.note, chart, view) }
                        if !is_table { { legend(words, chart.mark, view) } }
                    </p>
                </div>
                { view_switch(words, chart, view, is_table, dispatch) }
            </figcaption>
            if let Some(order) = state.tables.get(&chart.id) {
                { table(&content.note, chart, view, *order, dispatch) }
            } else if let Some(drawing) = drawing.as_ref() {
                { plot(content, chart, view, drawing, state, dispatch) }
            } else {
                <div class="plot pending"></div>
            }
            { footnotes(&content.note, chart, view, drawing.as_ref().as_ref().map_or(&[], |d| &d.unplaced)) }
        </figure>
    }
}

/// A button for each view, and one for the table of the view that is shown.
fn view_switch(
    words: &'static Words,
    chart: &ChartFigures,
    shown: &View,
    is_table: bool,
    dispatch: &Callback<Action>,
) -> Html {
    let button = |token: &'static str, name: &'static str, is_pressed: bool, action: Action| {
        let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
        let pressed = is_pressed.to_string();
        html! { <button type="button" data-view={token} aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let views = chart.views.iter().map(|view| {
        let measure = view.measure;
        let is_pressed = !is_table && measure == shown.measure;
        let action = Action::Show(chart.id.clone(), measure);
        button(measure.token(), texts::view_name(words, measure), is_pressed, action)
    });
    html! {
        <div class="views" role="group" aria-label={words.views_label}>
            { for views }
            { button("table", words.view_table, is_table, Action::Tabulate(chart.id.clone())) }
        </div>
    }
}
