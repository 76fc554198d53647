//! A view of a chart in words: its button, its subtitle, its sources, its derived figures.

use super::terms::{distinct, named, per_frequency, unit_name};
use crate::figures::{ChartFigures, Line, View};
use crate::format::{self, Messages};
use crate::note::Note;
use crate::units::{Frequency, Measure, Status};
use std::ops::Range;

/// The words on the button of a view of a chart with that frequency.
pub fn view_name(messages: &Messages, measure: Measure, frequency: Frequency) -> &'static str {
    match measure {
        Measure::Level => messages.view_level,
        Measure::YearOverYear => messages.view_year_over_year,
        Measure::PeriodOverPeriod => named(Frequency::ALL, &messages.view_period_over_period, &frequency),
        Measure::Share => messages.view_share,
        Measure::TrailingTwelveMonths => messages.view_trailing_twelve_months,
        Measure::Index => messages.view_index,
    }
}

/// `Revenue, change on a year earlier, percent`
pub fn subtitle(note: &Note, chart: &ChartFigures, view: &View) -> String {
    let messages = format::messages(note.language);
    let right = view.lines.iter().find(|line| line.is_right && line.absence().is_none());
    let right = right
        .map(|line| unit_name(messages, note.series(&line.series), line.unit))
        .filter(|name| !name.is_empty());
    let right = right.map(|name| messages.unit_right(&name)).unwrap_or_default();
    let left = view.lines.iter().find(|line| !line.is_right && line.unit == view.unit);
    let left = unit_name(messages, left.and_then(|line| note.series(&line.series)), view.unit);
    let parts = [measured(note, chart, view), left, right];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The title over a view, and the line below it. What a chart's title finds is seen in its first view; over any other
/// one stands what that measures, and the finding below.
pub fn headings(note: &Note, chart: &ChartFigures, view: &View) -> [String; 2] {
    let below = subtitle(note, chart, view);
    let is_found = chart.views.measures().next().is_none_or(|first| first == view.measure);
    // A unit alone is no title.
    if is_found || measured(note, chart, view).is_empty() {
        return [chart.title.clone(), below];
    }
    let mut letters = below.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    [first.into_iter().chain(letters).collect(), chart.title.clone()]
}

/// `Revenue, change on a year earlier`; nothing for plain levels without a quantity.
pub fn measured(note: &Note, chart: &ChartFigures, view: &View) -> String {
    let messages = format::messages(note.language);
    let quantity = chart.quantity.clone();
    let frequency = chart.periods.frequency();
    let measure = match view.measure {
        Measure::Level if flows(note, view) => per_frequency(messages, frequency).to_owned(),
        Measure::Level => String::new(),
        Measure::YearOverYear => messages.measure_year_over_year.to_owned(),
        Measure::PeriodOverPeriod => messages.measure_period_over_period.to_owned(),
        Measure::Share => messages.measure_share(&wholes(note, view)),
        Measure::TrailingTwelveMonths => messages.measure_trailing_twelve_months.to_owned(),
        Measure::Index => {
            let base = chart.periods.first().map(|p| format::period(note.language, p)).unwrap_or_default();
            messages.measure_index(&base)
        }
    };
    let is_level = view.measure == Measure::Level;
    match quantity {
        Some(quantity) if is_level && !measure.is_empty() => format!("{quantity} {measure}"),
        Some(quantity) if measure.is_empty() => quantity,
        Some(quantity) => format!("{quantity}, {measure}"),
        None => capitalised(&measure),
    }
}

/// Whether the levels shown are amounts per period.
fn flows(note: &Note, view: &View) -> bool {
    let series = view.lines.first().and_then(|l| note.series(&l.series));
    series.is_some_and(|s| {
        s.series_type == crate::note::SeriesType::Flow && s.unit.is_additive() && s.per.is_none()
    })
}

/// The titles of the sources of some lines, each once: `Amazon quarterly results releases · Microsoft filings`.
pub fn sources<'l>(note: &Note, lines: impl Iterator<Item = &'l Line>) -> String {
    let sources = lines.filter_map(|line| note.source(&note.series(&line.series)?.source));
    distinct(sources.map(|source| source.title.as_str())).join(" · ")
}

/// The words for the implied or estimated figures of some lines in a range, each word once: `implied, estimate`; and
/// the first line that has any.
pub fn derived<'l>(
    messages: &'static Messages,
    lines: &[&'l Line],
    range: &Range<usize>,
) -> Option<(&'l Line, String)> {
    let has = |line: &Line, status: Status| line.figures.statuses(range.clone()).any(|(_, s)| s == status);
    let named = Status::ALL.into_iter().zip(messages.statuses).filter(|(status, _)| status.is_derived());
    let found = named.clone().filter(|(status, _)| lines.iter().any(|line| has(line, *status)));
    let text = found.map(|(_, word)| word).collect::<Vec<_>>().join(", ");
    let first = lines.iter().find(|line| named.clone().any(|(status, _)| has(line, status)))?;
    Some((first, text))
}

/// The names of the series that shares are of.
fn wholes(note: &Note, view: &View) -> String {
    let series = view.lines.iter().filter_map(|line| note.series(&line.series));
    let wholes = series.filter_map(|s| s.share_of.as_ref()).filter_map(|id| note.series(id));
    distinct(wholes.map(|whole| whole.name.as_str())).join(" / ")
}

/// The names of measures begin with letters of ASCII. (The tables for all others would be a twentieth of the wasm.)
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| format!("{}{}", c.to_ascii_uppercase(), chars.as_str())).unwrap_or_default()
}
