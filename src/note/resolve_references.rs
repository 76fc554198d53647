//! Checks that references from prose and key figures lead to data.

use super::code::Code;
use super::declared::Index;
use super::decode::Cursor;
use super::part::Part;
use super::reference::{Reference, Transform};
use super::resolve_parts::{check_fact, check_point};
use super::series::Series;
use super::series_measure::check_measure;
use crate::units::Period;

/// Most periods of a series that a reference may span: a year of days, and more than a picture can point at.
pub const MAX_SPAN: usize = 400;

pub(super) fn check_references(index: &Index<'_>, root: Cursor<'_>) {
    for (at, reference) in root.references() {
        check_reference(index, at, &reference, "#");
    }
    for key_figure in root.peek_list("keyFigures") {
        for at in ["figure", "beside"].iter().filter_map(|name| key_figure.peek(name)) {
            if let Some(reference) = at.peek_word::<Reference>() {
                check_reference(index, at, &reference, "");
            }
        }
    }
}

fn check_reference(index: &Index<'_>, at: Cursor<'_>, reference: &Reference, mark: &str) {
    let id = reference.subject.as_str();
    if !index.subjects.contains(id) {
        at.unknown_id("series or fact", id, index.subjects.len(), || index.subjects.nearest(id));
        return;
    }
    if is_told(index, at, reference) {
        return;
    }
    let checked = match (index.series(id), reference.span) {
        (Some(_), None) => Err(format!("a period after it, such as {id}@2026-Q1")),
        (Some(series), Some(span)) => check_span(index, series, span, &reference.transform),
        // A series with problems of its own is no fact.
        (None, _) if index.series_ids.contains(id) => Ok(()),
        (None, Some(_)) => {
            let alone = Reference { span: None, ..reference.clone() };
            Err(format!("{mark}{alone} alone: a fact has no history"))
        }
        (None, None) => {
            let fact = index.facts.iter().find(|fact| fact.id == reference.subject);
            fact.map_or(Ok(()), |fact| check_fact(fact, index.facts, &reference.transform))
        }
    };
    if let Err(expected) = checked {
        at.report_mismatch_as::<()>(Code::Reference, format!("the reference {mark}{reference}"), &expected);
    }
}

/// Whether a reference can't lead anywhere, and why is said: what it is a share of has problems of its own, or nobody
/// declares the id of that or of an expectation.
fn is_told(index: &Index<'_>, at: Cursor<'_>, reference: &Reference) -> bool {
    match &reference.transform {
        Transform::ShareOf(whole) | Transform::Part(Part::EarlierShareOf(whole)) => {
            let is_of_series = index.series_ids.contains(reference.subject.as_str());
            let (what, known) =
                if is_of_series { ("series", &index.series_ids) } else { ("fact", &index.fact_ids) };
            let is_unknown = !index.subjects.contains(whole.as_str());
            if is_unknown {
                at.unknown_id(what, whole.as_str(), known.len(), || known.nearest(whole.as_str()));
            }
            let is_read = index.facts.iter().any(|fact| fact.id == *whole);
            is_unknown || (index.fact_ids.contains(whole.as_str()) && !is_read)
        }
        Transform::Part(Part::Expected(kind, Some(id), _)) => {
            let known = &index.expectation_ids;
            let is_unknown = !known.contains(id.as_str());
            if is_unknown {
                at.unknown_id(kind.keyword(), id.as_str(), known.len(), || known.nearest(id.as_str()));
            }
            is_unknown
        }
        _ => false,
    }
}

/// Whether a series has all that a reference takes from it.
fn check_span(
    index: &Index<'_>,
    series: &Series,
    (from, to): (Period, Period),
    transform: &Transform,
) -> Result<(), String> {
    let id = &series.id;
    if from.frequency() != series.frequency {
        return Err(format!("a {}", series.frequency.keyword()));
    }
    if let Transform::Part(part) = transform {
        return check_point(series, from, part);
    }
    let has_value = |period| series.point(period).is_some_and(|p| p.value.is_some());
    if let Some(gap) = [from, to].into_iter().find(|p| !has_value(*p)) {
        return Err(format!("a period at which {id} has a value, which {gap} is not"));
    }
    let count = series.points.periods().range(from, to).len();
    if count > MAX_SPAN {
        return Err(format!("a span of at most {MAX_SPAN} periods; {id} has {count} within it"));
    }
    check_transform(index, series, transform)
}

fn check_transform(index: &Index<'_>, series: &Series, transform: &Transform) -> Result<(), String> {
    match transform {
        Transform::ShareOf(id) if index.series_ids.contains(id.as_str()) => Ok(()),
        Transform::ShareOf(id) => Err(format!("the share of a series of this note, which {id} is not")),
        Transform::IndexTo(base) if series.point(*base).is_some_and(|p| p.value.is_some()) => Ok(()),
        Transform::IndexTo(base) => {
            Err(format!("a base at which {} has a value, which {base} is not", series.id))
        }
        Transform::Of(measure) => check_measure(series, *measure),
        // Checked before.
        Transform::Part(_) => Ok(()),
    }
}
