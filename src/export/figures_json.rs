//! All figures of a note as JSON, for the scripts of a page.

use super::decimal::decimal;
use crate::figures::{ChartFigures, Figures, Line, View};
use crate::format;
use crate::note::Note;
use crate::texts;
use crate::units::Unit;
use std::fmt::Write;

/// `{ "note", "charts": [{ "id", "title", "views": [{ "measure", "series": [{ "id", "name", "unit", "points" }] }] }] }`;
/// a point is `{ "period", "value", "status" }`, or `{ "period", "reason" }` where there is no figure. Values are as
/// they are printed, percent as percent; `unit` names currency and scale, as the table file does.
pub fn figures_json(note: &Note, figures: &Figures) -> String {
    let charts = figures.charts.iter().map(|chart| chart_json(note, chart));
    format!("{{\"note\":{},\"charts\":{}}}", text(&note.id.to_string()), list(charts))
}

fn chart_json(note: &Note, chart: &ChartFigures) -> String {
    let views = list(chart.views.iter().map(|view| view_json(note, chart, view)));
    format!("{{\"id\":{},\"title\":{},\"views\":{views}}}", text(&chart.id.to_string()), text(&chart.title))
}

fn view_json(note: &Note, chart: &ChartFigures, view: &View) -> String {
    let series = view.lines.iter().map(|line| {
        format!(
            "{{\"id\":{},\"name\":{},\"unit\":{},\"points\":{}}}",
            text(&line.series.to_string()),
            text(note.series(&line.series).map_or(&line.label, |series| &series.name)),
            text(&unit_name(note, line.unit)),
            points(note, chart, view, line)
        )
    });
    format!("{{\"measure\":{},\"series\":{}}}", text(view.measure.token()), list(series))
}

/// As the table file and the scripts of a page call a unit.
pub(super) fn unit_name(note: &Note, unit: Unit) -> String {
    let words = format::words(note.language);
    match unit {
        Unit::Index => words.view_index.to_owned(),
        Unit::Multiple => "×".to_owned(),
        unit => texts::unit_name(words, unit),
    }
}

fn points(note: &Note, chart: &ChartFigures, view: &View, line: &Line) -> String {
    list(chart.periods.iter().enumerate().filter_map(|(place, period)| {
        let rest = match line.figures.get(place)? {
            Ok(datum) => format!(
                "\"value\":{},\"status\":{}",
                decimal(view.measure, line.unit, datum.value),
                text(datum.status.token())
            ),
            Err(why) => format!("\"reason\":{}", text(&texts::why(note.language, &why))),
        };
        Some(format!("{{\"period\":{},{rest}}}", text(&period.to_string())))
    }))
}

fn list(items: impl Iterator<Item = String>) -> String {
    let mut joined = "[".to_owned();
    for (place, item) in items.enumerate() {
        if place > 0 {
            joined.push(',');
        }
        joined.push_str(&item);
    }
    joined.push(']');
    joined
}

fn text(words: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => drop(write!(quoted, "\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
