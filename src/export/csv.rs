//! The figures of a view as comma-separated values: RFC 4180, in UTF-8 with a byte order mark, without which Excel
//! would take it for another encoding.

use super::decimal::decimal;
use super::figures_json::unit_name;
use crate::chart::Scene;
use crate::figures::{Line, Unavailable};
use crate::format;
use crate::note::Note;
use crate::texts;
use crate::units::Period;
use std::borrow::Cow;

const HEAD: &str = "\u{feff}series,company,measure,unit,period,value,status,source,reason\r\n";

/// One row for each series in sight and each period shown, series by series, periods rising. A figure that is missing
/// has no value and a reason.
pub fn csv(note: &Note, scene: &Scene) -> String {
    let mut text = HEAD.to_owned();
    for line in scene.lines() {
        write_line(&mut text, note, scene, line);
    }
    text
}

fn write_line(text: &mut String, note: &Note, scene: &Scene, line: &Line) {
    let Some(series) = note.series(&line.series) else { return };
    let company = note.company(&series.company).map_or("", |company| &company.name);
    let source = quoted(note.source(&series.source).map_or("", |source| &source.title));
    let measure = measure(note, scene, line);
    let same = [series.name.as_str(), company, &measure, &unit_name(note, line.unit)].map(quoted).join(",");
    for place in scene.places.clone() {
        let (Some(period), Some(figure)) = (scene.chart.periods.get(place), line.figures.get(place)) else {
            continue;
        };
        let [value, status, reason] = match figure {
            Ok(datum) => {
                let status = texts::status(note.language, datum.status).to_owned();
                [decimal(scene.view.measure, line.unit, datum.value), status, String::new()]
            }
            Err(why) => [String::new(), String::new(), reason(note, line, period, why)],
        };
        let period = period.to_string();
        let cells = [&same, &period, &value, &*quoted(&status), &source, &quoted(&reason)];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
}

/// What is measured and how it was computed. The chart's quantity is not that of a line with an axis of its own.
fn measure(note: &Note, scene: &Scene, line: &Line) -> String {
    let measured = texts::measured(note, scene.chart, scene.view);
    if measured.is_empty() || line.is_right {
        texts::view_name(format::words(note.language), scene.view.measure).to_owned()
    } else {
        plain(&measured)
    }
}

/// The author's reason for a gap, else ours.
fn reason(note: &Note, line: &Line, period: Period, why: Unavailable) -> String {
    let mut gaps = note.series(&line.series).into_iter().flat_map(|series| &series.gaps);
    match gaps.find(|gap| why == Unavailable::Gap && gap.periods.contains(&period)) {
        Some(gap) => gap.reason.clone(),
        None => plain(&texts::why(note.language, &why)),
    }
}

/// With spaces that a search finds.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A text as a cell. One that a spreadsheet would take for a formula gets an apostrophe.
fn quoted(text: &str) -> Cow<'_, str> {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n']) {
        Cow::Owned(format!("\"{guard}{}\"", text.replace('"', "\"\"")))
    } else if guard.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("{guard}{text}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_have_to_be_and_are_no_formulas() {
        for (text, cell) in [
            ("AWS", "AWS"),
            ("Revenue, index", "\"Revenue, index\""),
            ("\"cash capex\"", "\"\"\"cash capex\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("−5", "−5"),
            ("", ""),
        ] {
            assert_eq!(quoted(text), cell);
        }
    }
}
