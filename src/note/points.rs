//! The points of a series: values at periods with their status, reasons for gaps, changes of definition.

use super::decode::{Cursor, Fields, MAX_POINTS};
use super::problem::Kind;
use crate::units::{Frequency, Period, Status, Unit};
use std::collections::BTreeMap;

/// One period of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// In the series' unit (ratios as fractions); `None` is a gap.
    pub value: Option<f64>,
    /// How sure it is.
    pub status: Status,
}

/// Why figures are missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The periods without a figure.
    pub periods: Vec<Period>,
    /// In words.
    pub reason: String,
}

/// A change of definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// First period of the new definition.
    pub at: Period,
    /// In words.
    pub reason: String,
}

/// A number as typed, in the unit it is kept in; as it is where the unit could not be read.
fn kept(value: f64, unit: Option<Unit>) -> f64 {
    unit.map_or(value, |unit| unit.from_typed(value))
}

pub(super) fn read_points(
    fields: &mut Fields,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Vec<Point>> {
    let (start, values, points) =
        (fields.optional("start"), fields.optional("values"), fields.optional("points"));
    match (start, values, points) {
        (Some(start), Some(values), None) => read_values(&start, &values, frequency, unit),
        (None, None, Some(points)) => read_dated(&points, frequency, unit),
        (None, Some(_), None) => {
            fields.required("start");
            None
        }
        (Some(_), None, None) => {
            fields.required("values");
            None
        }
        (None, None, None) => {
            fields.required("values");
            None
        }
        (_, _, Some(points)) => {
            points.report(Kind::Unexpected {
                found: "points beside start or values".to_owned(),
                expected: "either start and values, or points".to_owned(),
            });
            None
        }
    }
}

/// A period of the series' frequency.
fn read_period(at: &Cursor, frequency: Option<Frequency>) -> Option<Period> {
    let period: Period = at.literal()?;
    match frequency {
        Some(expected) if period.frequency() != expected => at.unexpected(format!("a {}", expected.token())),
        _ => Some(period),
    }
}

fn read_values(
    start: &Cursor,
    values: &Cursor,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Vec<Point>> {
    let start_period = read_period(start, frequency);
    let items = values.list(MAX_POINTS)?;
    if items.is_empty() {
        return values.unexpected("at least one value");
    }
    let numbers: Vec<_> = items.iter().map(Cursor::number_or_null).collect();
    let start_period = start_period?;
    let mut points = Vec::with_capacity(numbers.len());
    for (offset, number) in (0..).zip(numbers) {
        let Some(period) = start_period.plus(offset) else {
            return values.unexpected("values that end before the year 10000");
        };
        points.push(Point { period, value: number?.map(|v| kept(v, unit)), status: Status::Reported });
    }
    Some(points)
}

fn read_dated(at: &Cursor, frequency: Option<Frequency>, unit: Option<Unit>) -> Option<Vec<Point>> {
    let items = at.list(MAX_POINTS)?;
    if items.is_empty() {
        return at.unexpected("at least one point");
    }
    let mut points: Vec<Point> = Vec::with_capacity(items.len());
    let mut is_whole = true;
    for item in &items {
        let point = item.object().and_then(|fields| read_point(fields, frequency, unit, points.last()));
        is_whole &= point.is_some();
        points.extend(point);
    }
    is_whole.then_some(points)
}

fn read_point(
    mut fields: Fields,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
    last: Option<&Point>,
) -> Option<Point> {
    let period_at = fields.required("period");
    let period = period_at.as_ref().and_then(|f| read_period(f, frequency));
    let value = fields.required("value").and_then(|f| f.number_or_null());
    let status = fields.optional("status").and_then(|f| f.literal()).unwrap_or(Status::Reported);
    fields.finish();
    let period = period?;
    if let Some(last) = last.filter(|last| period <= last.period) {
        return period_at?.unexpected(format!("a period after {}", last.period));
    }
    Some(Point { period, value: value?.map(|v| kept(v, unit)), status })
}

/// The point at a period.
pub(super) fn point_at(points: &[Point], period: Period) -> Option<&Point> {
    points.binary_search_by_key(&period, |p| p.period).ok().and_then(|i| points.get(i))
}

/// The point that a period names, gap or not.
fn read_known_point<'p>(at: &Cursor, points: Option<&'p [Point]>) -> Option<&'p Point> {
    let period: Period = at.literal()?;
    let (first, last) = (points?.first()?.period, points?.last()?.period);
    let point = point_at(points?, period);
    if point.is_none() {
        at.unexpected::<()>(format!("a period of the series, {first} to {last}"));
    }
    point
}

pub(super) fn read_statuses(fields: &mut Fields, points: Option<&mut Vec<Point>>) {
    let Some(list) = fields.optional("statuses") else { return };
    let known = points.as_deref().cloned();
    let mut given: BTreeMap<Period, Status> = BTreeMap::new();
    list.each(|entry| {
        let mut fields = entry.object()?;
        let status = fields.required("status").and_then(|f| f.literal());
        let periods = fields.required("periods");
        fields.optional("reason").and_then(|f| f.text());
        fields.finish();
        for at in periods?.list(MAX_POINTS)? {
            let Some(point) = read_known_point(&at, known.as_deref()) else { continue };
            if given.insert(point.period, status?).is_some() {
                at.unexpected::<()>("a period whose status is not given yet");
            }
        }
        Some(())
    });
    for point in points.into_iter().flatten() {
        if let Some(status) = given.get(&point.period) {
            point.status = *status;
        }
    }
}

pub(super) fn read_gap(at: &Cursor, points: Option<&[Point]>) -> Option<Gap> {
    let mut fields = at.object()?;
    let periods = fields.required("periods").and_then(|f| f.list(MAX_POINTS));
    let reason = fields.required("reason").and_then(|f| f.text());
    fields.finish();
    let read = |at: &Cursor| match read_known_point(at, points)? {
        point if point.value.is_some() => at.unexpected("a period whose value is null"),
        point => Some(point.period),
    };
    Some(Gap { periods: periods?.iter().filter_map(read).collect(), reason: reason? })
}

pub(super) fn read_breaks(fields: &mut Fields, points: Option<&[Point]>) -> Vec<Break> {
    let Some(list) = fields.optional("breaks") else { return Vec::new() };
    let mut breaks = list.each(|entry| {
        let mut fields = entry.object()?;
        let at = fields.required("at").and_then(|f| read_known_point(&f, points)).map(|p| p.period);
        let reason = fields.required("reason").and_then(|f| f.text());
        fields.finish();
        Some(Break { at: at?, reason: reason? })
    });
    breaks.sort_by_key(|b| b.at);
    breaks
}
