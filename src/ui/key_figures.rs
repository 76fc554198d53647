//! The key figures: a list beside the summary, with the course of each; or a strip.

use super::elements::{Tag, el, remark};
use super::nodes::svg;
use crate::chart::sparkline;
use crate::content::Content;
use crate::figures::KeyFigure;
use crate::format;
use crate::svg::bold_width_px;
use crate::texts::{key_value, small_print};
use crate::units::Language;

/// A strip of cells.
pub(super) fn key_figures(content: &Content) -> Option<Tag> {
    let language = content.note.language;
    let cell = |figure: &KeyFigure| {
        let value = el("dd").with(value(language, figure)).with(remark(small_print(language, figure)));
        el("div").with(el("dt").with(&figure.label)).with(value)
    };
    all(content, width_class(widest_px(content)), cell)
}

/// A list, a row each.
pub(super) fn key_list(content: &Content) -> Option<Tag> {
    let language = content.note.language;
    let row = |figure: &KeyFigure| {
        let course = (!figure.history.is_empty()).then(|| svg(&sparkline(&figure.history)));
        let beside = small_print(language, figure);
        let beside = (!beside.is_empty()).then(|| el("dd").class("beside").with(el("small").with(beside)));
        let value = el("dd").with(value(language, figure));
        let label = el("dt").with(el("span").with(&figure.label)).with(course);
        el("div").with(label).with(value).with(beside)
    };
    // The second figure goes below long values instead of beside them.
    let is_short = widest_px(content) <= SHORT_PX;
    all(content, if is_short { "key list" } else { "key list stacked" }, row)
}

/// How wide the widest value is in a strip.
fn widest_px(content: &Content) -> f64 {
    let language = content.note.language;
    let values = content.figures.key_figures.iter().map(|figure| key_value(language, &figure.value, false));
    values.map(|text| bold_width_px(&text, 27.0)).fold(0.0, f64::max)
}

fn value(language: Language, figure: &KeyFigure) -> Tag {
    el("span").class("value").with(key_value(language, &figure.value, false))
}

/// All key figures as a list; `None` for a note without any.
fn all(content: &Content, class: &'static str, of: impl Fn(&KeyFigure) -> Tag) -> Option<Tag> {
    let figures = &content.figures.key_figures;
    let name = format::messages(content.note.language).key_figures;
    let list = || el("dl").class(class).attr("part", "key-figures").attr("aria-label", name);
    (!figures.is_empty()).then(|| list().with_all(figures.iter().map(of)))
}

/// Maximum width of a value that leaves room for text beside it.
const SHORT_PX: f64 = 150.0;

/// The columns of the strip are as wide as its widest value needs.
fn width_class(widest_px: f64) -> &'static str {
    if widest_px <= SHORT_PX {
        "key short"
    } else if widest_px <= 210.0 {
        "key medium"
    } else {
        "key long"
    }
}
