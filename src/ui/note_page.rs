//! The note from title to call to action.

use super::chart_figure::ChartFigure;
use super::header::header;
use super::services::Services;
use super::shown::ChartContext;
use super::still::{Part, Still};
use super::widget::Content;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

pub(super) fn note_page(
    content: &Rc<Content>,
    state: &Rc<State>,
    width_px: Option<u32>,
    services: &Services,
    dispatch: &Callback<Action>,
) -> Html {
    let still = |part| html! { <Still content={content.clone()} {part} /> };
    let chart = |place| {
        let context = ChartContext {
            content: content.clone(),
            place,
            state: state.clone(),
            services: services.clone(),
            dispatch: dispatch.clone(),
        };
        html! { <ChartFigure {context} {width_px} /> }
    };
    html! {
        <>
            { header(&content.note, state.theme, dispatch) }
            { still(Part::Lead) }
            { for (0..content.figures.charts.len()).map(chart) }
            { still(Part::Rest) }
        </>
    }
}
