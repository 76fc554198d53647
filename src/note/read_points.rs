//! How the points of a series are read: as consecutive values, dated points or a column of the page; their statuses,
//! gaps and changes of definition.

use super::decode::{Cursor, MAX_POINTS};
use super::fields::Fields;
use super::points::{Break, Gap, Point, Points};
use crate::units::{Frequency, Period, Periods, Sorted, Status, Unit};

/// A number as typed, in the unit it is kept in; as it is where the unit could not be read. A gap is NaN.
fn kept(value: Option<f64>, unit: Option<Unit>) -> f64 {
    let typed = value.unwrap_or(f64::NAN);
    unit.map_or(typed, |unit| unit.from_typed(typed))
}

pub(super) fn read_points(
    fields: &mut Fields,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Points> {
    let column = fields.optional("column");
    let (start, values, points) =
        (fields.optional("start"), fields.optional("values"), fields.optional("points"));
    match (start, values, points, column) {
        (Some(start), Some(values), None, None) => read_values(start, values, frequency, unit),
        (None, None, Some(points), None) => read_dated(points, frequency, unit),
        (start, None, None, Some(column)) => read_column(start, column, frequency, unit),
        (None, Some(_), None, None) => {
            fields.required("start");
            None
        }
        (Some(_) | None, None, None, None) => {
            fields.required("values");
            None
        }
        (_, _, Some(points), None) => {
            points.found("points beside start or values".to_owned(), "either start and values, or points")
        }
        (_, _, _, Some(column)) => {
            column.found("column beside values or points".to_owned(), "one of the three")
        }
    }
}

/// A period of the series' frequency.
fn read_period(at: Cursor, frequency: Option<Frequency>) -> Option<Period> {
    let period: Period = at.word()?;
    match frequency {
        Some(expected) if period.frequency() != expected => at.unexpected(&format!("a {}", expected.token())),
        _ => Some(period),
    }
}

/// The periods from `start` on, one for each of `values`.
fn consecutive(start: Period, count: usize, values: Cursor) -> Option<Periods> {
    Periods::starting(start, count).or_else(|| values.unexpected("values that end before the year 10000"))
}

fn read_values(
    start: Cursor,
    values: Cursor,
    frequency: Option<Frequency>,
    unit: Option<Unit>,
) -> Option<Points> {
    let start_period = read_period(start, frequency);
    let items = values.list(MAX_POINTS)?;
    if items.is_empty() {
        return values.unexpected("at least one value");
    }
    let numbers: Vec<_> = items.map(Cursor::number_or_null).collect();
    let periods = consecutive(start_period?, numbers.len(), values)?;
    let numbers = numbers.into_iter().map(|number| number.map(|value| kept(value, unit)));
    Some(Points::new(periods, numbers.collect::<Option<_>>()?, Sorted::new()))
}

fn read_dated(at: Cursor, frequency: Option<Frequency>, unit: Option<Unit>) -> Option<Points> {
    let items = at.list(MAX_POINTS)?;
    if items.is_empty() {
        return at.unexpected("at least one point");
    }
    let (mut ordinals, mut values, mut statuses) = (Vec::new(), Vec::new(), Sorted::new());
    let mut last = None;
    for item in items {
        let Some(point) = item.object().and_then(|fields| read_point(fields, frequency, last)) else {
            continue;
        };
        last = Some(point.period);
        if point.status != Status::Reported {
            statuses.insert(values.len(), point.status);
        }
        ordinals.push(point.period.ordinal());
        values.push(kept(point.value, unit));
    }
    let periods = Periods::from_ordinals(last?.frequency(), ordinals);
    (values.len() == items.len()).then(|| Points::new(periods, values, statuses))
}

fn read_point(mut fields: Fields, frequency: Option<Frequency>, last: Option<Period>) -> Option<Point> {
    let period_at = fields.required("period");
    let period = period_at.and_then(|f| read_period(f, frequency));
    let value = fields.required("value").and_then(|f| f.number_or_null());
    let status = fields.optional_word("status").unwrap_or(Status::Reported);
    fields.finish();
    let period = period?;
    if let Some(last) = last.filter(|last| period <= *last) {
        return period_at?.unexpected(&format!("a period after {last}"));
    }
    Some(Point { period, value: value?, status })
}

/// A column that the page hands over, from `start` on or at its own times.
fn read_column(
    start: Option<Cursor>,
    at: Cursor,
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
            Some(Points::new(periods, values, Sorted::new()))
        }
        Err((found, expected)) => at.found(found, &expected),
    }
}

/// The point that a period names, gap or not, and its place.
fn read_known_point(at: Cursor, points: Option<&Points>) -> Option<(usize, Point)> {
    let period: Period = at.word()?;
    let (first, last) = (points?.periods().first()?, points?.periods().last()?);
    let place = points?.periods().place(period);
    match place.zip(points?.at(period)) {
        Some(found) => Some(found),
        None => at.unexpected(&format!("a period of the series, {first} to {last}")),
    }
}

pub(super) fn read_statuses(fields: &mut Fields, points: Option<&mut Points>) {
    let Some(list) = fields.optional("statuses") else { return };
    let known = points.as_deref();
    // As they are given, in whatever order, and whether a place has a status already.
    let mut given: Vec<(usize, Status)> = Vec::new();
    let mut has_status = vec![false; known.map_or(0, |points| points.periods().len())];
    list.each(|entry| {
        let mut fields = entry.object()?;
        let status = fields.word("status");
        let periods = fields.required("periods");
        fields.optional_text("reason");
        fields.finish();
        for at in periods?.list(MAX_POINTS)? {
            let Some((place, _)) = read_known_point(at, known) else { continue };
            let Some(has_status) = has_status.get_mut(place) else { continue };
            if std::mem::replace(has_status, true) {
                at.unexpected::<()>("a period whose status is not given yet");
            } else {
                given.push((place, status?));
            }
        }
        Some(())
    });
    if let Some(points) = points {
        let earlier = points.statuses().iter().map(|(place, status)| (*place, *status));
        let earlier = earlier.filter(|(place, _)| has_status.get(*place) == Some(&false));
        given.extend(earlier);
        given.retain(|(_, status)| *status != Status::Reported);
        given.sort_unstable_by_key(|(place, _)| *place);
        let mut statuses = Sorted::new();
        for (place, status) in given {
            statuses.insert(place, status);
        }
        *points = points.with_statuses(statuses);
    }
}

pub(super) fn read_gap(at: Cursor, points: Option<&Points>) -> Option<Gap> {
    let mut fields = at.object()?;
    let periods = fields.required("periods").and_then(|f| f.list(MAX_POINTS));
    let reason = fields.text("reason");
    fields.finish();
    let read = |at: Cursor| match read_known_point(at, points)? {
        (_, point) if point.value.is_some() => at.unexpected("a period whose value is null"),
        (_, point) => Some(point.period),
    };
    Some(Gap { periods: periods?.filter_map(read).collect(), reason: reason? })
}

pub(super) fn read_breaks(fields: &mut Fields, points: Option<&Points>) -> Vec<Break> {
    let Some(list) = fields.optional("breaks") else { return Vec::new() };
    let mut breaks = list.each(|entry| {
        let mut fields = entry.object()?;
        let at =
            fields.required("at").and_then(|f| read_known_point(f, points)).map(|(_, point)| point.period);
        let reason = fields.text("reason");
        fields.finish();
        Some(Break { at: at?, reason: reason? })
    });
    breaks.sort_unstable_by_key(|b| b.at);
    breaks
}
