//! Sentences put together from the format's words and the figures' reasons: what pages and files both say.

mod claim;
mod footnotes;
mod key_figure;
mod lead;

pub use claim::{
    counts, datum_name, datum_sources, datum_statuses, datum_value, expected, fact_value, formula,
    run_reason, verdict,
};
pub use footnotes::{definitions, footnotes};
pub use key_figure::{key_value, small_print};
pub use lead::{description, lead, shortened};

use crate::figures::{ChartFigures, Line, Unavailable, View};
use crate::format::{self, Words, fill};
use crate::note::Note;
use crate::units::{Frequency, Language, Measure, Period, Scale, Status, Unit};
use std::ops::Range;

/// Why there is no figure.
pub fn why(language: Language, why: &Unavailable) -> String {
    let words = format::words(language);
    let period = |p| format::period(language, p);
    match why {
        Unavailable::Gap => words.why_gap.to_owned(),
        Unavailable::OutsideSeries => words.why_outside.to_owned(),
        Unavailable::NoPriorPeriod(at) => fill(words.why_no_prior, &[&period(*at)]),
        Unavailable::BaseNotPositive(at) => fill(words.why_base, &[&period(*at)]),
        Unavailable::DefinitionBreak(at) => fill(words.why_break, &[&period(*at)]),
        Unavailable::IncompleteYear(at) => fill(words.why_incomplete, &[&period(*at)]),
        Unavailable::NotSummable => words.why_not_summable.to_owned(),
        Unavailable::NoDenominator | Unavailable::DenominatorUnavailable => {
            words.why_no_denominator.to_owned()
        }
        Unavailable::OnlyGrowthPublished => words.why_only_growth.to_owned(),
        Unavailable::NoSuchDay => words.why_no_such_day.to_owned(),
        Unavailable::NotMeaningful => words.why_not_meaningful.to_owned(),
    }
}

/// The name of one of a few values, from a table in the order of `all`.
fn named<T: PartialEq, const N: usize>(all: [T; N], names: &[&'static str; N], value: &T) -> &'static str {
    all.iter().zip(names).find(|(one, _)| *one == value).map_or("", |(_, name)| name)
}

/// The word for a status.
pub fn status(language: Language, status: Status) -> &'static str {
    named(Status::ALL, &format::words(language).statuses, &status)
}

/// `a quarter`
pub fn per_frequency(words: &Words, frequency: Frequency) -> &'static str {
    named(Frequency::ALL, &words.per_frequency, &frequency)
}

/// `Q2 2023 – Q1 2025`
pub fn span(language: Language, from: Period, to: Period) -> String {
    format!("{} – {}", format::period(language, from), format::period(language, to))
}

/// Names in their order, each once.
pub fn distinct<'t>(names: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// The words on the button of a view.
pub fn view_name(words: &Words, measure: Measure) -> &'static str {
    match measure {
        Measure::Level => words.view_level,
        Measure::GrowthOnYear => words.view_growth_on_year,
        Measure::GrowthOnPeriod => words.view_growth_on_period,
        Measure::Share => words.view_share,
        Measure::TrailingYear => words.view_trailing_year,
        Measure::Index => words.view_index,
    }
}

/// `Revenue, change on a year earlier, percent`
pub fn subtitle(note: &Note, chart: &ChartFigures, view: &View) -> String {
    let words = format::words(note.language);
    let right = view.lines.iter().find(|line| line.is_right && line.absence().is_none());
    let right = right.map(|line| unit_name(words, line.unit)).filter(|name| !name.is_empty());
    let right = right.map(|name| fill(words.unit_right, &[&name])).unwrap_or_default();
    let parts = [measured(note, chart, view), unit_name(words, view.unit), right];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Revenue, change on a year earlier`; nothing for plain levels without a quantity.
pub fn measured(note: &Note, chart: &ChartFigures, view: &View) -> String {
    let words = format::words(note.language);
    let quantity = chart.quantity.clone();
    let frequency = chart.periods.frequency();
    let measure = match view.measure {
        Measure::Level if flows(note, view) => per_frequency(words, frequency).to_owned(),
        Measure::Level => String::new(),
        Measure::GrowthOnYear => words.measure_growth_on_year.to_owned(),
        Measure::GrowthOnPeriod => words.measure_growth_on_period.to_owned(),
        Measure::Share => fill(words.measure_share, &[&wholes(note, view)]),
        Measure::TrailingYear => words.measure_trailing_year.to_owned(),
        Measure::Index => {
            let base = chart.periods.first().map(|p| format::period(note.language, p)).unwrap_or_default();
            fill(words.measure_index, &[&base])
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
    series.is_some_and(|s| s.series_type == crate::note::SeriesType::Flow && s.unit.is_additive())
}

/// The titles of the sources of some lines, each once: `Amazon quarterly results releases · Microsoft filings`.
pub fn sources<'l>(note: &Note, lines: impl Iterator<Item = &'l Line>) -> String {
    let sources = lines.filter_map(|line| note.source(&note.series(&line.series)?.source));
    distinct(sources.map(|source| source.title.as_str())).join(" · ")
}

/// The first of some lines that has implied or estimated figures at some places, and the words for them: `implied,
/// estimate`.
pub fn derived<'l>(
    words: &'static Words,
    lines: &[&'l Line],
    places: &Range<usize>,
) -> Option<(&'l Line, String)> {
    let has = |line: &Line, status: Status| line.figures.statuses(places.clone()).any(|(_, s)| s == status);
    let named = Status::ALL.into_iter().zip(words.statuses).filter(|(status, _)| status.is_derived());
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

/// `USD billion`, `percent`; nothing for an index.
pub fn unit_name(words: &Words, unit: Unit) -> String {
    let scaled = |scale: Scale| named(Scale::ALL, &words.scales, &scale);
    match unit {
        Unit::Money(currency, scale) => format!("{currency} {}", scaled(scale)).trim().to_owned(),
        Unit::Count(scale) => scaled(scale).to_owned(),
        Unit::Ratio => words.unit_percent.to_owned(),
        Unit::RatioPoints => words.unit_points.to_owned(),
        Unit::BasisPoints => words.unit_basis_points.to_owned(),
        Unit::Multiple | Unit::Index => String::new(),
    }
}
