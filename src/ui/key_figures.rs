//! The strip of key figures under the title.

use super::elements::{el, remark};
use crate::content::Content;
use crate::figures::KeyFigure;
use crate::format;
use crate::svg::bold_width_px;
use crate::texts::{key_value, small_print};
use yew::prelude::*;

pub(super) fn key_figures(content: &Content) -> Html {
    if content.figures.key_figures.is_empty() {
        return Html::default();
    }
    let language = content.note.language;
    let cell = |figure: &KeyFigure| {
        let value = el("span").class("value").with(key_value(language, &figure.value, false));
        let value = el("dd").with(value).with(remark(small_print(language, figure)));
        el("div").with(el("dt").with(&figure.label)).with(value)
    };
    let values = content.figures.key_figures.iter().map(|figure| key_value(language, &figure.value, false));
    let widest = values.map(|text| bold_width_px(&text, 27.0)).fold(0.0, f64::max);
    el("dl")
        .class(width_class(widest))
        .attr("part", "key-figures")
        .attr("aria-label", format::messages(language).key_figures)
        .with_all(content.figures.key_figures.iter().map(cell))
        .html()
}

/// The columns of the strip are as wide as its widest value needs.
fn width_class(widest_px: f64) -> &'static str {
    if widest_px <= 150.0 {
        "key short"
    } else if widest_px <= 210.0 {
        "key medium"
    } else {
        "key long"
    }
}
