//! The figures of a view as comma-separated values: RFC 4180, in UTF-8 with a byte order mark, without which Excel
//! would take it for another encoding. The language's [`crate::units::NumberFormat`] says what separates cells and
//! decimals, as spreadsheets of its countries read them.

use super::decimal::decimal;
use super::figures_json::unit_name;
use crate::chart::Scene;
use crate::figures::{Line, Unavailable};
use crate::format;
use crate::note::Note;
use crate::texts;
use crate::units::Period;

const HEAD: [&str; 9] =
    ["series", "company", "measure", "unit", "period", "value", "status", "source", "reason"];

/// One row for each series in sight and each period shown, series by series, periods rising. A figure that is missing
/// has no value and a reason.
pub fn csv(note: &Note, scene: &Scene<'_>) -> String {
    let mut text = format!("\u{feff}{}\r\n", HEAD.join(note.language.number_format().csv_separator));
    for line in scene.lines() {
        write_line(&mut text, note, scene, line);
    }
    text
}

fn write_line(text: &mut String, note: &Note, scene: &Scene<'_>, line: &Line) {
    let Some(series) = note.series(&line.series) else { return };
    let companies = series.companies.iter().filter_map(|id| note.company(id));
    let company = companies.map(|company| company.name.as_str()).collect::<Vec<_>>().join(", ");
    let source = quoted(note.source(&series.source).map_or("", |source| &source.title));
    let measure = measure(note, scene, line);
    let format = note.language.number_format();
    let separator = format.csv_separator;
    // Series of one company and one name have but their labels.
    let is_namesake = |other: &&Line| {
        let other = note.series(&other.series);
        other.is_some_and(|o| o.id != series.id && o.name == series.name && o.companies == series.companies)
    };
    let name = if scene.lines().any(|other| is_namesake(&other)) { &line.label } else { &series.name };
    let same = [name.as_str(), &company, &measure, &unit_name(note, line)].map(quoted).join(separator);
    for index in scene.range.clone() {
        let (Some(period), Some(figure)) = (scene.chart.periods.get(index), line.figures.get(index)) else {
            continue;
        };
        let [value, status, reason] = match figure {
            Ok(datum) => {
                let status = texts::status(note.language, datum.status).to_owned();
                let value = decimal(line.unit, datum.into());
                [value.replace('.', format.decimal.encode_utf8(&mut [0; 4])), status, String::new()]
            }
            Err(why) => [String::new(), String::new(), reason(note, line, period, why)],
        };
        let period = period.literal();
        let cells = [same.clone(), period, value, quoted(&status), source.clone(), quoted(&reason)];
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
}

/// The quantity and the measure of a line: `Revenue, change on a year earlier`. For a line on the right axis, whose
/// quantity the chart does not name, and for plain levels without a quantity, the name of the view.
fn measure(note: &Note, scene: &Scene<'_>, line: &Line) -> String {
    let measured = texts::measured(note, scene.chart, scene.view);
    if measured.is_empty() || line.is_right {
        texts::view_name(format::messages(note.language), scene.view.measure, scene.chart.periods.frequency())
            .to_owned()
    } else {
        plain(&measured)
    }
}

/// The author's reason for a gap, else the reason why the figure can't be computed.
fn reason(note: &Note, line: &Line, period: Period, why: Unavailable) -> String {
    let mut gaps = note.series(&line.series).into_iter().flat_map(|series| &series.gaps);
    match gaps.find(|gap| why == Unavailable::Gap && gap.periods.contains(&period)) {
        Some(gap) => gap.reason.clone(),
        None => plain(&texts::why(note.language, &why)),
    }
}

/// Replaces no-break spaces by plain ones, so that a search finds the text.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Quotes a text as a cell for any separator. An apostrophe is put before characters that a spreadsheet would take for
/// the start of a formula, at the start of the text and behind separators.
fn quoted(text: &str) -> String {
    let (mut cell, mut is_start) = (String::with_capacity(text.len()), true);
    for c in text.chars() {
        if is_start && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            cell.push('\'');
        }
        is_start = matches!(c, ',' | ';' | '\t' | '\r' | '\n') || is_start && is_unseen(c);
        cell.push(c);
        if c == '"' {
            cell.push(c);
        }
    }
    if text.contains([',', ';', '"', '\t', '\r', '\n']) { format!("\"{cell}\"") } else { cell }
}

/// Whether a character may stand before a formula without keeping it from being one.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, ' ' | '\u{a0}' | '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
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
            ("a;b", "\"a;b\""),
            ("a\tb", "\"a\tb\""),
            ("a;=cmd|' /C calc'!A0;b", "\"a;'=cmd|' /C calc'!A0;b\""),
            ("a\n-1", "\"a\n'-1\""),
            ("Growth, +5 points; a-b=c", "\"Growth, '+5 points; a-b=c\""),
            ("\u{feff}=1", "\u{feff}'=1"),
            ("\u{200b}\0@A1", "\u{200b}\0'@A1"),
            ("\"=1\"", "\"\"\"'=1\"\"\""),
            ("＝1", "'＝1"),
            ("－1", "'－1"),
            ("=1+1", "'=1+1"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("−5", "−5"),
            ("", ""),
        ] {
            assert_eq!(quoted(text), cell);
        }
    }
}
