//! A series in the vocabulary of [schema.org](https://schema.org/Dataset): quantity, time, status.

use super::addresses::{Address, Addresses};
use super::ld_node::{FICTION, Names, Thing, instant, interval};
use crate::format;
use crate::note::{Note, Series, SeriesType};
use crate::texts;
use crate::units::{Measure, Status, Unit};
use serde_json::Value;

/// Maximum number of spans of periods that are listed.
const MOST_SPANS: usize = 12;

/// The series as a data set of the note.
pub(super) fn dataset(note: &Note, series: &Series, addresses: &Addresses, names: &Names<'_>) -> Thing {
    let periods = series.points.periods();
    let coverage = periods.first().zip(periods.last()).and_then(|(first, last)| interval(first, last));
    let file = addresses.note.as_ref().map(Address::as_str).map(|address| {
        Thing::new("DataDownload").with("contentUrl", address).with("encodingFormat", "application/json")
    });
    Thing::new("Dataset")
        .with("@id", names.of(&format!("series-{}", series.id)))
        .with("name", series.name.clone())
        .with("description", description(note, series))
        .with("inLanguage", note.lang.clone())
        .with("isAccessibleForFree", true)
        .with_some("genre", is_fiction(note, series).then_some(FICTION))
        .with_some("datePublished", note.published.map(instant))
        .with_some("temporalCoverage", coverage)
        .with("variableMeasured", variable(note, series))
        .with_some("measurementTechnique", statuses(note, series))
        .with_some("about", about(series, names))
        .with("isBasedOn", names.reference(&format!("source-{}", series.source)))
        .with("isPartOf", names.reference("article"))
        .with_some("publisher", note.publisher.as_ref().map(|_| names.reference("publisher")))
        .with_some("distribution", file)
}

fn is_fiction(note: &Note, series: &Series) -> bool {
    series.companies.iter().filter_map(|id| note.company(id)).any(|company| company.fictional)
}

/// The company of a series, or the list of its companies.
fn about(series: &Series, names: &Names<'_>) -> Option<Value> {
    let companies = series.companies.iter().map(|company| names.reference(&format!("company-{company}")));
    let mut companies: Vec<Value> = companies.collect();
    if companies.len() > 1 { Some(companies.into()) } else { companies.pop() }
}

fn variable(note: &Note, series: &Series) -> Thing {
    Thing::new("PropertyValue")
        .with("name", series.name.clone())
        .with_some("description", series.definition.clone())
        .with_some("unitText", unit(note, series))
}

/// `AWS revenue: USD billion a quarter, Q1 2021 – Q1 2026. AWS segment net sales.`, then changes of definition and what
/// is missing.
fn description(note: &Note, series: &Series) -> String {
    let (language, messages) = (note.language, format::messages(note.language));
    let fictional =
        if is_fiction(note, series) { format!(" ({})", messages.fictional) } else { String::new() };
    let periods = series.points.periods();
    let span = periods.first().zip(periods.last()).map(|(first, last)| texts::span(language, first, last));
    let is_growth = series.measure == Measure::YearOverYear;
    let growth = is_growth.then(|| messages.measure_year_over_year.to_owned());
    let facts = [growth, unit(note, series), span].into_iter().flatten().collect::<Vec<_>>();
    let mut sentences = vec![format!("{}{fictional}: {}.", series.name, facts.join(", "))];
    sentences.extend(series.definition.clone());
    sentences.extend(series.breaks.iter().map(|change| {
        let from = messages.why_break(&format::period(language, change.at));
        format!("{}, {from}: {}", series.label, change.reason)
    }));
    let values = series.points.values();
    let missing = (0..).zip(values.iter()).filter(|(_, value)| value.is_nan()).map(|(index, _)| index);
    let missing = spans(note, series, missing);
    if !missing.is_empty() {
        sentences.push(messages.footnote_gap(&series.label, &missing));
    }
    sentences.join(" ")
}

/// `USD billion a quarter`, `percent`.
fn unit(note: &Note, series: &Series) -> Option<String> {
    let messages = format::messages(note.language);
    let name = match series.unit {
        Unit::Multiple => "×".to_owned(),
        unit => texts::unit_name(messages, Some(series), unit),
    };
    let is_flow = series.series_type == SeriesType::Flow && series.unit.is_additive() && series.per.is_none();
    let per = if is_flow { texts::per_frequency(messages, series.frequency) } else { "" };
    Some(format!("{name} {per}").trim().to_owned()).filter(|unit| !unit.is_empty())
}

/// `single source: Q2 2021 – Q3 2021, Q2 2023; implied: Q4 2023`, for values that are not simply reported.
fn statuses(note: &Note, series: &Series) -> Option<String> {
    let of = |status: Status| {
        let range =
            series.points.statuses().iter().filter(move |(_, s)| **s == status).map(|(index, _)| *index);
        let spans = spans(note, series, range);
        (!spans.is_empty()).then(|| format!("{}: {spans}", texts::status(note.language, status)))
    };
    let said: Vec<String> =
        Status::ALL.into_iter().filter(|s| *s != Status::Reported).filter_map(of).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// Ascending indices of a series as spans of periods.
fn spans(note: &Note, series: &Series, range: impl Iterator<Item = usize>) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for index in range {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == index => *last = index,
            _ => spans.push((index, index)),
        }
    }
    let periods = series.points.periods();
    let words = spans.iter().take(MOST_SPANS).filter_map(|(first, last)| {
        let (from, to) = (periods.get(*first)?, periods.get(*last)?);
        Some(if first == last {
            format::period(note.language, from)
        } else {
            texts::span(note.language, from, to)
        })
    });
    let more = if spans.len() > MOST_SPANS { ", …" } else { "" };
    words.collect::<Vec<_>>().join(", ") + more
}
