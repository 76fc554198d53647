//! Footnotes of a chart: changes of definition, gaps, series that a view can't show, definitions.

use crate::figures::{ChartFigures, Line, View};
use crate::format;
use crate::note::Note;
use crate::units::Period;

/// Maximum number of gaps of a series that are listed.
const NAMED_GAPS: usize = 4;

/// The footnotes of the visible lines, a sentence each; `unplaced` are texts that did not fit in the picture.
pub fn footnotes(
    note: &Note,
    chart: &ChartFigures,
    view: &View,
    lines: &[&Line],
    unplaced: &[String],
) -> Vec<String> {
    let mut notes: Vec<String> = unplaced.iter().map(|text| format!("{text}.")).collect();
    notes.extend(breaks(note, chart, view, lines));
    notes.extend(lines.iter().filter_map(|line| absent(note, line)));
    notes.extend(lines.iter().filter_map(|line| gaps(note, chart, line)));
    notes
}

/// The definitions of the lines, where their series have one.
pub fn definitions(note: &Note, lines: &[&Line]) -> Vec<String> {
    lines.iter().filter_map(|line| definition(note, line)).collect()
}

/// `¹ Azure, Q3 2024: …`, with the marks that the picture shows at the breaks of all lines.
fn breaks(note: &Note, chart: &ChartFigures, view: &View, lines: &[&Line]) -> Vec<String> {
    let all = view.lines.iter().flat_map(|line| line.breaks.iter().map(move |index| (line, *index)));
    let text = |(number, (line, index)): (usize, (&Line, usize))| {
        lines.iter().find(|shown| shown.slot == line.slot && line.absence().is_none())?;
        let at = chart.periods.get(index)?;
        let reason = &note.series(&line.series)?.breaks.iter().find(|b| b.at == at)?.reason;
        let mark = format::footnote_mark(number);
        Some(format!("{mark} {}, {}: {reason}", line.label, format::period(note.language, at)))
    };
    all.enumerate().filter_map(text).collect()
}

fn absent(note: &Note, line: &Line) -> Option<String> {
    let why = line.absence()?;
    let messages = format::messages(note.language);
    Some(messages.footnote_absent(&line.label, &super::terms::why(note.language, &why)))
}

/// The periods that nobody could confirm a figure for, with the author's reasons.
fn gaps(note: &Note, chart: &ChartFigures, line: &Line) -> Option<String> {
    if line.absence().is_some() {
        return None;
    }
    let missing: Vec<Period> =
        line.figures.gaps().filter_map(|index| chart.periods.get(index)).take(NAMED_GAPS + 1).collect();
    let first = missing.first()?;
    let periods: Vec<String> =
        missing.iter().take(NAMED_GAPS).map(|p| format::period(note.language, *p)).collect();
    let rest = if missing.len() > NAMED_GAPS { " …" } else { "" };
    let reason = note.series(&line.series)?.gaps.iter().find(|g| g.periods.contains(first));
    let messages = format::messages(note.language);
    let text = match reason {
        Some(gap) => format!("{}, {}{rest}: {}", line.label, periods.join(", "), gap.reason),
        None => messages.footnote_gap(&line.label, &format!("{}{rest}", periods.join(", "))),
    };
    // Bars have a question mark in place of the missing one.
    Some(if line.mark.has_bars() { format!("? {text}") } else { text })
}

fn definition(note: &Note, line: &Line) -> Option<String> {
    if line.absence().is_some() {
        return None;
    }
    let definition = note.series(&line.series)?.definition.as_ref()?;
    Some(format!("{}: {definition}", line.label))
}
