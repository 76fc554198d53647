//! A chart: title, legend, views, picture, footnotes.

use super::footnotes::footnotes;
use super::legend::legend;
use super::plot::plot;
use super::texts;
use super::widget::Content;
use crate::chart::{Frame, draw};
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
                        { legend(words, chart.mark, view) }
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
