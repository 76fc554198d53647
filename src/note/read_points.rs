//! How the points of a series are read: as consecutive values, dated points or a column of the page; their statuses,
//! gaps and changes of definition.

use super::bounds::{MAX_DATED_POINTS, MAX_LISTED_PERIODS, MAX_POINTS};
use super::column::ColumnError;
use super::decode::Cursor;
use super::points::{Break, Gap, Point, Points};
use super::record::{Deferred, List, NumberOrNull, Text, part, record};
use crate::units::{Frequency, Period, Periods, Sorted, Status, Unit};

/// A number as typed, in the unit it is kept in; as it is where the unit could not be read. A gap is NaN.
fn kept(value: Option<f64>, unit: Option<Unit>) -> f64 {
    let typed = value.unwrap_or(f64::NAN);
    unit.map_or(typed, |unit| unit.from_typed(typed))
}

/// The fields of a series that may give its points.
pub(super) struct PointSources<'a> {
    /// The series.
    pub(super) at: Cursor<'a>,
    pub(super) start: Option<Cursor<'a>>,
    pub(super) values: Option<Cursor<'a>>,
    pub(super) points: Option<Cursor<'a>>,
    pub(super) column: Option<Cursor<'a>>,
}

pub(super) fn read_points(
    fields: &PointSources<'_>,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Points> {
    match (fields.start, fields.values, fields.points, fields.column) {
        (Some(start), Some(values), None, None) => read_values(start, values, frequency, unit),
        (None, None, Some(points), None) => read_dated(points, frequency, unit),
        (start, None, None, Some(column)) => read_column(start, column, frequency, unit),
        (None, Some(_), None, None) => fields.at.missing("start"),
        (Some(_) | None, None, None, None) => fields.at.missing("values"),
        (_, _, Some(points), None) => points.report_conflict_as(
            "points beside start or values".to_owned(),
            "either start and values, or points",
        ),
        (_, _, _, Some(column)) => {
            column.report_conflict_as("column beside values or points".to_owned(), "one of the three")
        }
    }
}

/// A period of the series' frequency.
fn read_period(at: Cursor<'_>, frequency: Option<Frequency>) -> Option<Period> {
    let period: Period = at.word()?;
    match frequency {
        Some(expected) if period.frequency() != expected => {
            at.report_conflict(&format!("a {}", expected.keyword()))
        }
        _ => Some(period),
    }
}

/// The periods from `start` on, one for each of `values`.
fn consecutive(start: Period, count: usize, values: Cursor<'_>) -> Option<Periods> {
    Periods::starting(start, count)
        .or_else(|| values.report_conflict("values that end before the year 10000"))
}

/// Points whose values are all as sure as the note's defaults say.
fn with_default_status(at: Cursor<'_>, periods: Periods, values: Vec<f64>) -> Points {
    let status = at.default_of("status").and_then(Cursor::peek_text).and_then(Status::parse);
    let mut statuses = Sorted::new();
    if let Some(status) = status.filter(|status| *status != Status::Reported) {
        let known = values.iter().enumerate().filter(|(_, value)| !value.is_nan());
        known.for_each(|(index, _)| {
            statuses.insert(index, status);
        });
    }
    Points::new(periods, values, statuses)
}

fn read_values(
    start: Cursor<'_>,
    values: Cursor<'_>,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Points> {
    let start_period = read_period(start, frequency);
    let items = values.list(MAX_POINTS)?;
    if items.len() == 0 {
        return values.report_conflict("at least one value");
    }
    let numbers: Vec<_> = items.map(Cursor::number_or_null).collect();
    let periods = consecutive(start_period?, numbers.len(), values)?;
    let numbers = numbers.into_iter().map(|number| number.map(|value| kept(value, unit)));
    Some(with_default_status(values, periods, numbers.collect::<Option<_>>()?))
}

fn read_dated(at: Cursor<'_>, frequency: Option<Frequency>, unit: Option<Unit>) -> Option<Points> {
    let items = at.list(MAX_DATED_POINTS)?;
    if items.len() == 0 {
        return at.report_conflict("at least one point");
    }
    let count = items.len();
    let (mut ordinals, mut values, mut statuses) = (Vec::new(), Vec::new(), Sorted::new());
    let mut last = None;
    for item in items {
        let point = PointFields::read(item).and_then(|fields| read_point(&fields, frequency, last));
        let Some(point) = point else { continue };
        last = Some(point.period);
        if point.status != Status::Reported {
            statuses.insert(values.len(), point.status);
        }
        ordinals.push(point.period.ordinal());
        values.push(kept(point.value, unit));
    }
    let periods = Periods::from_ordinals(last?.frequency(), ordinals).named_by(last?.fiscal_year());
    (values.len() == count).then(|| Points::new(periods, values, statuses))
}

record! {
    /// A value at a period.
    schema Point "Point" { "examples": [{ "period": "2026-Q1", "value": 37.6, "status": "single-source" }] }
    struct PointFields<'a> {
        /// Period of the point, later than that of the point before.
        period = required "period" as Deferred<Period>;
        /// The value; `null` is a gap.
        value = required "value" as NumberOrNull;
        /// How the value is known: reported, single source, implied, estimate.
        status = inheritable "status" as Status { "default": "reported" };
    }
}

record! {
    /// How sure the values of some periods are.
    schema StatusOfPeriods "Status of periods" {
        "examples": [
            { "status": "implied", "periods": ["2025-Q1"], "reason": "From the growth published a year later." }
        ]
    }
    struct StatusFields<'a> {
        /// How sure the values are.
        status = required "status" as Status;
        /// Periods of the series.
        periods = required "periods" as Deferred<List<Period, 0, MAX_LISTED_PERIODS>>;
        /// A remark on the point.
        reason = optional "reason" as Text;
    }
}

record! {
    /// Why figures are missing.
    schema Gap "Gap" { "examples": [{ "periods": ["2023-Q1"], "reason": "Not published before 2024." }] }
    struct GapFields<'a> {
        /// Periods of the series whose value is `null`.
        periods = required "periods" as Deferred<List<Period, 0, MAX_LISTED_PERIODS>>;
        /// Why there is no figure.
        reason = required "reason" as Text;
    }
}

record! {
    /// A change of definition.
    schema Break "Break" { "examples": [{ "at": "2024-Q3", "reason": "Restated for new segments." }] }
    struct BreakFields<'a> {
        /// The first period of the new definition.
        first = required "at" as Deferred<Period>;
        /// What changed.
        reason = required "reason" as Text;
    }
}

part!(DatedPoint: PointFields, StatusOfPeriods: StatusFields, GapForm: GapFields, BreakForm: BreakFields);

fn read_point(fields: &PointFields<'_>, frequency: Option<Frequency>, last: Option<Period>) -> Option<Point> {
    let period = read_period(fields.period?, frequency)?;
    if let Some(last) = last.filter(|last| period <= *last) {
        return fields.period?.report_conflict(&format!("a period after {last}"));
    }
    Some(Point { period, value: fields.value?, status: fields.status.unwrap_or(Status::Reported) })
}

/// A column that the page hands over, from `start` on or at its own times.
fn read_column(
    start: Option<Cursor<'_>>,
    at: Cursor<'_>,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Points> {
    let start = start.map(|start| read_period(start, frequency));
    let column = at.column()?;
    let columns = match start {
        Some(start) => column.from(start?),
        None => column.at_times(frequency?),
    };
    match columns {
        Ok((periods, mut values)) => {
            if unit == Some(Unit::Ratio) {
                values.iter_mut().for_each(|value| *value = Unit::Ratio.from_typed(*value));
            }
            Some(with_default_status(at, periods, values))
        }
        Err(ColumnError { found, expected }) => at.report_conflict_as(found, &expected),
    }
}

/// The point that a period names, gap or not, and its index.
fn read_known_point(at: Cursor<'_>, points: Option<&Points>) -> Option<(usize, Point)> {
    let period: Period = at.word()?;
    let (first, last) = (points?.periods().first()?, points?.periods().last()?);
    let index = points?.periods().index(period);
    match index.zip(points?.at(period)) {
        Some(found) => Some(found),
        None => at.report_conflict(&format!("a period of the series, {first} to {last}")),
    }
}

pub(super) fn read_statuses(list: Cursor<'_>, points: Option<&mut Points>) {
    let known = points.as_deref();
    // The statuses in the order of the note, and whether an index has one already.
    let mut given: Vec<(usize, Status)> = Vec::new();
    let mut has_status = vec![false; known.map_or(0, |points| points.periods().len())];
    list.each(|entry| {
        let fields = StatusFields::read(entry)?;
        for at in fields.periods?.list(MAX_LISTED_PERIODS)? {
            let Some((index, _)) = read_known_point(at, known) else { continue };
            let Some(has_status) = has_status.get_mut(index) else { continue };
            if std::mem::replace(has_status, true) {
                at.report_conflict::<()>("a period whose status is not given yet");
            } else {
                given.push((index, fields.status?));
            }
        }
        Some(())
    });
    if let Some(points) = points {
        let earlier = points.statuses().iter().map(|(index, status)| (*index, *status));
        let earlier = earlier.filter(|(index, _)| has_status.get(*index) == Some(&false));
        given.extend(earlier);
        given.retain(|(_, status)| *status != Status::Reported);
        given.sort_unstable_by_key(|(index, _)| *index);
        let mut statuses = Sorted::new();
        for (index, status) in given {
            statuses.insert(index, status);
        }
        *points = points.with_statuses(statuses);
    }
}

pub(super) fn read_gap(at: Cursor<'_>, points: Option<&Points>) -> Option<Gap> {
    let fields = GapFields::read(at)?;
    let read = |at: Cursor<'_>| match read_known_point(at, points)? {
        (_, point) if point.value.is_some() => at.report_conflict("a period whose value is null"),
        (_, point) => Some(point.period),
    };
    let periods = fields.periods?.list(MAX_LISTED_PERIODS)?.filter_map(read).collect();
    Some(Gap { periods, reason: fields.reason? })
}

pub(super) fn read_breaks(list: Cursor<'_>, points: Option<&Points>) -> Vec<Break> {
    let mut breaks = list.each(|entry| {
        let fields = BreakFields::read(entry)?;
        let (_, point) = read_known_point(fields.first?, points)?;
        Some(Break { at: point.period, reason: fields.reason? })
    });
    breaks.sort_unstable_by_key(|b| b.at);
    breaks
}
