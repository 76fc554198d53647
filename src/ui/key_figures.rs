//! The strip of key figures under the title.

use super::texts::{key_value, small_print};
use super::widget::Content;
use crate::figures::KeyFigure;
use crate::format;
use crate::svg::bold_width_px;
use yew::prelude::*;

pub(super) fn key_figures(content: &Content) -> Html {
    if content.figures.key_figures.is_empty() {
        return Html::default();
    }
    let language = content.note.language;
    let cell = |figure: &KeyFigure| {
        let small = small_print(language, figure);
        html! {
            <div>
                <dt>{ figure.label.clone() }</dt>
                <dd>
                    <span class="value">{ key_value(language, &figure.value, false) }</span>
                    if !small.is_empty() { {" "}<small>{ small }</small> }
                </dd>
            </div>
        }
    };
    let values = content.figures.key_figures.iter().map(|figure| key_value(language, &figure.value, false));
    let widest = values.map(|text| bold_width_px(&text, 27.0)).fold(0.0, f64::max);
    html! {
        <dl class={classes!("key", width_class(widest))} part="key-figures" aria-label={format::words(language).key_figures}>
            { for content.figures.key_figures.iter().map(cell) }
        </dl>
    }
}

/// The columns of the strip are as wide as its widest value needs.
fn width_class(widest_px: f64) -> &'static str {
    if widest_px <= 150.0 {
        "short"
    } else if widest_px <= 210.0 {
        "medium"
    } else {
        "long"
    }
}
