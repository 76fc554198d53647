//! What a reader can do with a chart: ranges that fit its periods, the scale, help, and what can be taken along.

use super::shown::Shown;
use super::taking::entries;
use crate::format::{self, fill};
use crate::state::{Change, LEAST_PLACES, Panel, Span};
use crate::units::Period;
use yew::prelude::*;

/// Spans that buttons offer, in years.
const YEARS: [i32; 4] = [1, 3, 5, 10];

/// A row of buttons below the picture.
pub(super) fn tools(shown: &Shown) -> Html {
    let words = &format::words(shown.note.language).explore;
    let panel = |panel: Panel, name: &'static str| {
        let is_open = (shown.chosen.panel == Some(panel)).to_string();
        let onclick = shown.on::<MouseEvent>(Change::Open(panel));
        html! { <button type="button" data-panel={panel.token()} aria-expanded={is_open} {onclick}>{ name }</button> }
    };
    html! {
        <div class="tools">
            { ranges(shown) }
            if shown.can_be_log() {
                <button
                    type="button" data-scale="log" aria-pressed={shown.is_log().to_string()}
                    onclick={shown.on::<MouseEvent>(Change::Log(!shown.is_log()))}
                >{ words.log }</button>
            }
            <span class="menu">
                { panel(Panel::Save, words.save) }
                if shown.chosen.panel == Some(Panel::Save) {
                    <ul class="saves">{ for entries(shown) }</ul>
                }
            </span>
            { panel(Panel::Help, words.help) }
        </div>
    }
}

/// The last years, as far as the chart has more than them; and all.
fn ranges(shown: &Shown) -> Html {
    let words = &format::words(shown.note.language).explore;
    let spans: Vec<(i32, Span)> =
        YEARS.into_iter().filter_map(|years| Some((years, last_years(shown, years)?))).collect();
    if spans.is_empty() && !shown.is_part() {
        return Html::default();
    }
    let button = |name: String, title: Option<String>, span: Option<Span>| {
        let is_pressed = (shown.span_of(&shown.places) == span).to_string();
        let onclick = shown.on::<MouseEvent>(Change::Zoom(span));
        html! { <button type="button" {title} aria-pressed={is_pressed} {onclick}>{ name }</button> }
    };
    let buttons = spans.into_iter().map(|(years, span)| {
        let years = years.to_string();
        button(fill(words.years, &[&years]), Some(fill(words.last_years, &[&years])), Some(span))
    });
    html! {
        <span class="ranges" role="group" aria-label={words.ranges}>
            { for buttons }
            { button(words.all.to_owned(), None, None) }
        </span>
    }
}

/// From the period after the one some years before the last; `None` where that is all or too little.
fn last_years(shown: &Shown, years: i32) -> Option<Span> {
    let periods = &shown.chart.periods;
    let to = periods.last()?;
    let before: Option<Period> = (0..years).try_fold(to, |period, _| period.year_earlier());
    let places = periods.count_before(before?)..periods.len();
    // With the period a year earlier, so that a year's growth has both its ends.
    let span = Span { from: periods.get(places.start)?, to };
    (places.start > 0 && places.len() >= LEAST_PLACES).then_some(span)
}
