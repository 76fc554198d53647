//! All figures of a note as JSON, for the scripts of a page.

use super::decimal::decimal;
use crate::figures::{ChartFigures, Figures, Line, View};
use crate::format;
use crate::note::Note;
use crate::texts;
use crate::units::Unit;
use std::fmt::Write;

/// The object `{ "note", "charts" }`: a chart is `{ "id", "title", "views" }`, a view `{ "measure", "series" }`, a
/// series `{ "id", "name", "company", "unit", "points" }`, a point `{ "period", "value", "status" }`, or
/// `{ "period", "reason" }` where there is no figure. Values are as they are printed, percent as percent; `unit` names
/// currency and scale, as the table file does.
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
        let series = note.series(&line.series);
        let companies = series.into_iter().flat_map(|series| &series.companies);
        let companies: Vec<&str> =
            companies.filter_map(|id| note.company(id)).map(|company| company.name.as_str()).collect();
        format!(
            "{{\"id\":{},\"name\":{},\"company\":{},\"unit\":{},\"points\":{}}}",
            text(&line.series.to_string()),
            text(series.map_or(&line.label, |series| &series.name)),
            text(&companies.join(", ")),
            text(&unit_name(note, line)),
            points(note, chart, line)
        )
    });
    format!("{{\"measure\":{},\"series\":{}}}", text(view.measure.keyword()), list(series))
}

/// The name of a unit in the table file and for the scripts of a page.
pub(super) fn unit_name(note: &Note, line: &Line) -> String {
    let messages = format::messages(note.language);
    match line.unit {
        Unit::Index => messages.view_index.to_owned(),
        Unit::Multiple => "×".to_owned(),
        unit => texts::unit_name(messages, note.series(&line.series), unit),
    }
}

fn points(note: &Note, chart: &ChartFigures, line: &Line) -> String {
    list(chart.periods.iter().enumerate().filter_map(|(index, period)| {
        let rest = match line.figures.get(index)? {
            Ok(datum) => format!(
                "\"value\":{},\"status\":{}",
                decimal(line.unit, datum.into()),
                text(datum.status.keyword())
            ),
            Err(why) => format!("\"reason\":{}", text(&texts::why(note.language, &why))),
        };
        Some(format!("{{\"period\":{},{rest}}}", text(&period.to_string())))
    }))
}

fn list(items: impl Iterator<Item = String>) -> String {
    let mut joined = "[".to_owned();
    for (index, item) in items.enumerate() {
        if index > 0 {
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
