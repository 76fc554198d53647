//! The strip of key figures under the title.

use super::texts;
use super::widget::Content;
use crate::figures::{KeyFigure, KeyValue};
use crate::format::{self, Precision};
use crate::svg::bold_width_px;
use crate::units::Language;
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
                    <span class="value">{ value(language, &figure.value, false) }</span>
                    if !small.is_empty() { {" "}<small>{ small }</small> }
                </dd>
            </div>
        }
    };
    let values = content.figures.key_figures.iter().map(|figure| value(language, &figure.value, false));
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

/// The second figure, the length of time and the remark, one after the other.
fn small_print(language: Language, figure: &KeyFigure) -> String {
    let beside = figure.beside.as_ref().map(|beside| value(language, beside, true));
    let per = match &figure.value {
        KeyValue::Stated { per: Some(per), .. } => {
            Some(texts::per_frequency(format::words(language), per.frequency()).to_owned())
        }
        _ => None,
    };
    let parts: Vec<String> = [beside, per, figure.remark.clone()].into_iter().flatten().collect();
    parts.join(" ")
}

fn value(language: Language, value: &KeyValue, is_small: bool) -> String {
    match value {
        KeyValue::Measured { measure, unit, figure } => match figure {
            Ok(datum) if is_small && measure.is_change() => {
                format::value_with_sign(language, datum.value, *unit, Precision::Short)
            }
            Ok(datum) => format::value(language, datum.value, *unit, Precision::Short),
            Err(why) => format!("– ({})", texts::why(language, why)),
        },
        KeyValue::Stated { value, unit, qualifier, .. } => {
            let before = qualifier.map_or("", |q| format::qualifier(language, q));
            format!("{before}{}", format::value(language, *value, *unit, Precision::Short))
        }
        KeyValue::Ranked(_, Some(rank)) => rank.periods.to_string(),
        KeyValue::Ranked(_, None) => "–".to_owned(),
    }
}
