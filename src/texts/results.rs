//! The results of a note as a table of texts, for pages and pictures.

use super::result_cells::{ResultCell, cell};
use super::result_columns::{Column, by_kind, previous};
use super::terms::{distinct, fact_period};
use crate::figures::{ResultGroup, ResultRow, results};
use crate::format;
use crate::note::{FactPeriod, Note, Per};
use crate::units::Status;

/// The results of a note, as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultsTable {
    /// The author's heading, else the default one.
    pub title: String,
    /// Period of the figures, and what they are compared with.
    pub caption: String,
    /// The table of reported figures, and that of the outlook; at least one of the two.
    pub parts: Vec<ResultsPart>,
    /// The titles of the sources, each once.
    pub sources: String,
}

/// A table of results: reported figures, or the outlook.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultsPart {
    /// Heading; `None` for the first part, which has the title.
    pub heading: Option<&'static str>,
    /// Line below the heading: the period; empty for the first part.
    pub caption: String,
    /// Headers of its columns, except for that of the names.
    pub heads: Vec<String>,
    /// Its rows in groups, each with its period if there are several.
    pub groups: Vec<(Option<String>, Vec<ResultsLine>)>,
}

/// A row of a table of results.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultsLine {
    /// Name of the figure.
    pub name: String,
    /// Remark in small type after the name; may be empty.
    pub remark: String,
    /// One cell per header.
    pub cells: Vec<ResultCell>,
}

/// The table of results of a note; `None` if it has no results.
pub fn results_table(note: &Note) -> Option<ResultsTable> {
    let groups = results(note);
    let messages = &format::messages(note.language).result_messages;
    let (ahead, reported): (Vec<_>, Vec<_>) = groups.iter().partition(|group| group.is_outlook);
    let parts: Vec<ResultsPart> = [&reported, &ahead]
        .into_iter()
        .filter(|groups| !groups.is_empty())
        .map(|groups| part(note, groups))
        .collect();
    let (first, others) = parts.split_first()?;
    // The first caption is printed once for all parts.
    let period = one_period(&ahead).map(|period| fact_period(note.language, &period)).unwrap_or_default();
    let others = others.iter().map(|part| ResultsPart { caption: period.clone(), ..part.clone() });
    let own_title = note.results.as_ref().and_then(|results| results.title.clone());
    let title = own_title.or(first.heading.map(str::to_owned)).unwrap_or_else(|| messages.results.to_owned());
    let first = ResultsPart { heading: None, caption: String::new(), ..first.clone() };
    Some(ResultsTable {
        title,
        caption: parts.first().map(|part| part.caption.clone()).unwrap_or_default(),
        sources: sources(note, &groups),
        parts: std::iter::once(first).chain(others).collect(),
    })
}

fn one_period(groups: &[&ResultGroup<'_>]) -> Option<FactPeriod> {
    match groups {
        [group] => group.period.clone(),
        _ => None,
    }
}

fn part(note: &Note, groups: &[&ResultGroup<'_>]) -> ResultsPart {
    let messages = &format::messages(note.language).result_messages;
    let rows: Vec<&ResultRow<'_>> = groups.iter().flat_map(|group| &group.rows).collect();
    let is_outlook = groups.iter().any(|group| group.is_outlook);
    let columns = Column::used(is_outlook, &rows);
    let one_period = one_period(groups);
    let head = |column: &Column| match (column, &one_period) {
        (Column::Actual, Some(period)) => fact_period(note.language, period),
        _ => column.head(messages, &rows).to_owned(),
    };
    let line = |group: &ResultGroup<'_>, row: &ResultRow<'_>| ResultsLine {
        name: row_name(note, &rows, row),
        remark: remark(note, group, row),
        cells: columns.iter().enumerate().map(|(at, column)| cell(note, (at, *column), row)).collect(),
    };
    let lines = groups.iter().map(|group| {
        let period = group.period.clone().filter(|_| one_period.is_none() && !is_outlook);
        let lines = group.rows.iter().map(|row| line(group, row)).collect();
        (period.map(|period| fact_period(note.language, &period)), lines)
    });
    ResultsPart {
        heading: is_outlook.then_some(messages.outlook),
        caption: caption(note, one_period.clone(), &columns, &rows),
        heads: columns.iter().map(head).collect(),
        groups: lines.collect(),
    }
}

/// The name of a figure, with its company's if another company's row has the same name.
pub fn row_name(note: &Note, rows: &[&ResultRow<'_>], row: &ResultRow<'_>) -> String {
    let (name, company) = (row.quantity.name(), row.quantity.company());
    let is_namesake =
        |other: &&&ResultRow<'_>| other.quantity.name() == name && other.quantity.company() != company;
    let namesake = rows.iter().find(is_namesake);
    match namesake.and(company).and_then(|id| note.company(id)) {
        Some(company) if !name.starts_with(&company.name) => format!("{} {name}", company.name),
        _ => name.to_owned(),
    }
}

/// The remark on a row, joined by commas: denominator of the unit, label and holder of the expectation, period if the
/// group has none, and status unless reported.
fn remark(note: &Note, group: &ResultGroup<'_>, row: &ResultRow<'_>) -> String {
    let expected = row.guidance.filter(|_| group.is_outlook);
    let (label, by) = (expected.and_then(|one| one.label.clone()), expected.and_then(|one| one.by.clone()));
    let period = row.period().filter(|_| group.is_outlook && group.period.is_none());
    let period = period.map(|period| fact_period(note.language, &period));
    let status = row.quantity.status();
    let status = (status != Status::Reported && !group.is_outlook)
        .then(|| super::terms::status(note.language, status).to_owned());
    // The names of figures per share say so themselves.
    let per = row.quantity.per().filter(|per| **per != Per::Share);
    let per = per.map(|per| super::terms::per_of(format::messages(note.language), per));
    [per, label, by, period, status].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `26 weeks to 27 September, against a year earlier and consensus of 9 analysts (StreetCount)`
fn caption(note: &Note, period: Option<FactPeriod>, columns: &[Column], rows: &[&ResultRow<'_>]) -> String {
    let messages = &format::messages(note.language).result_messages;
    let [earlier, _, guidance, ..] = messages.against;
    let [_, before, _] = previous(messages, rows);
    let has = |of: &[Column]| columns.iter().any(|column| of.contains(column));
    let against = [
        has(&[Column::YearEarlier, Column::Growth]).then(|| earlier.to_owned()),
        has(&[Column::PeriodBefore]).then(|| before.to_owned()),
        has(&[Column::Guidance]).then(|| guidance.to_owned()),
        has(&[Column::Consensus]).then(|| consensus(note, rows)),
    ];
    let against: Vec<String> = against.into_iter().flatten().collect();
    let joined = match against.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{}{}{last}", others.join(", "), messages.and),
        None => String::new(),
    };
    match (period.map(|period| fact_period(note.language, &period)), joined) {
        (None, against) if against.is_empty() => against,
        (None, against) => messages.held_against_alone(&against),
        (Some(period), against) if against.is_empty() => period,
        (Some(period), against) => messages.held_against(&period, &against),
    }
}

/// `consensus of 9 analysts (StreetCount)`; number and provider only if they are the same in all rows.
fn consensus(note: &Note, rows: &[&ResultRow<'_>]) -> String {
    let messages = &format::messages(note.language).result_messages;
    let [_, consensus, _, forecast, either] = messages.against;
    let plain = by_kind(&[consensus, forecast, either], rows);
    let mut all = rows.iter().filter_map(|row| row.consensus);
    let Some(first) = all.next() else { return plain.to_owned() };
    let (mut analysts, mut by) = (first.analysts, first.by.as_ref());
    for one in all {
        analysts = analysts.filter(|_| one.analysts == analysts);
        by = by.filter(|_| one.by.as_ref() == by);
    }
    let said = analysts.map_or_else(|| plain.to_owned(), |count| messages.analysts(&count.to_string()));
    by.map_or(said.clone(), |by| format!("{said} ({by})"))
}

/// The titles of all sources, each once.
fn sources(note: &Note, groups: &[ResultGroup<'_>]) -> String {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let ids = rows.flat_map(|row| {
        let expected = [row.guidance, row.consensus].into_iter().flatten();
        row.quantity.source().into_iter().chain(expected.filter_map(|one| one.source.as_ref()))
    });
    distinct(ids.filter_map(|id| note.source(id)).map(|source| source.title.as_str())).join(" · ")
}
