//! A history of one quantity: values at periods, with their status, gaps and changes of definition.

use super::decode::Literal;
use super::decode::{Cursor, Fields, MAX_POINTS};
use super::literals::{UnitWord, one_of, one_of_all};
use super::problem::Kind;
use crate::units::{Frequency, Id, Measure, Period, Scale, Status, Unit};

/// A series.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// Short name beside a line.
    pub label: String,
    /// Whose it is.
    pub company: Id,
    /// What exactly is measured.
    pub definition: Option<String>,
    /// What the values count.
    pub unit: Unit,
    /// Length of its periods.
    pub frequency: Frequency,
    /// Amount per period or at period end.
    pub series_type: SeriesType,
    /// What the values are: levels, or growth where only that was published.
    pub measure: Measure,
    /// In rising order of periods, at least one.
    pub points: Vec<Point>,
    /// Why figures are missing.
    pub gaps: Vec<Gap>,
    /// Where the definition changed, rising.
    pub breaks: Vec<Break>,
    /// What [`Measure::Share`] divides by.
    pub share_of: Option<Id>,
    /// Where the figures come from.
    pub source: Id,
}

/// Whether values may be summed over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesType {
    /// An amount per period.
    Flow,
    /// An amount at period end.
    Stock,
}

impl SeriesType {
    const ALL: [Self; 2] = [Self::Flow, Self::Stock];

    fn token(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Stock => "stock",
        }
    }
}

one_of_all!(SeriesType);

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

impl Series {
    /// The point at a period, gaps included.
    pub fn point(&self, period: Period) -> Option<&Point> {
        self.points.binary_search_by_key(&period, |p| p.period).ok().and_then(|i| self.points.get(i))
    }

    pub(super) fn read(at: &Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.required("id").and_then(|f| f.literal());
        let name = fields.required("name").and_then(|f| f.text());
        let label = fields.optional("label").and_then(|f| f.text());
        let company = fields.required("company").and_then(|f| f.literal());
        let definition = fields.optional("definition").and_then(|f| f.text());
        let unit = read_unit(&mut fields);
        let frequency = fields.required("frequency").and_then(|f| f.literal());
        let series_type = fields.optional("type").and_then(|f| f.literal()).unwrap_or(SeriesType::Flow);
        let measure = read_measure(&mut fields, unit);
        let mut points = read_points(&mut fields, frequency, unit);
        let periods = points.as_deref().map(|points| points.to_vec());
        read_statuses(&mut fields, points.as_mut());
        let gaps =
            fields.optional("gaps").map(|f| f.each(|g| read_gap(g, periods.as_deref()))).unwrap_or_default();
        let breaks = read_breaks(&mut fields, periods.as_deref());
        let share_of = fields.optional("shareOf").and_then(|f| f.literal());
        let source = fields.required("source").and_then(|f| f.literal());
        fields.finish();
        let name: String = name?;
        Some(Self {
            id: id?,
            label: label.unwrap_or_else(|| name.clone()),
            name,
            company: company?,
            definition,
            unit: unit?,
            frequency: frequency?,
            series_type,
            measure,
            points: points?,
            gaps,
            breaks,
            share_of,
            source: source?,
        })
    }
}

/// The fields `unit` and `scale`.
pub(super) fn read_unit(fields: &mut Fields) -> Option<Unit> {
    let word = fields.required("unit").and_then(|f| f.literal());
    let scale_at = fields.optional("scale");
    let scale = scale_at.as_ref().map_or(Some(Scale::One), |f| f.literal());
    let unit = match word? {
        UnitWord::Money(currency) => return Some(Unit::Money(currency, scale?)),
        UnitWord::Count => return Some(Unit::Count(scale?)),
        UnitWord::Percent => Unit::Ratio,
        UnitWord::BasisPoints => Unit::BasisPoints,
        UnitWord::Multiple => Unit::Multiple,
    };
    if let Some(at) = scale_at {
        return at.unexpected("no scale: only currencies and count have one");
    }
    Some(unit)
}

fn read_measure(fields: &mut Fields, unit: Option<Unit>) -> Measure {
    let Some(at) = fields.optional("measure") else { return Measure::Level };
    match at.literal() {
        Some(Measure::GrowthOnYear) if unit.is_some_and(|u| u != Unit::Ratio) => {
            at.unexpected::<()>("the unit percent beside the measure yoy");
            Measure::GrowthOnYear
        }
        Some(measure @ (Measure::Level | Measure::GrowthOnYear)) => measure,
        Some(_) => {
            at.unexpected::<()>("one of: level, yoy");
            Measure::Level
        }
        None => Measure::Level,
    }
}

/// A number as typed, in the unit it is kept in: percent become fractions.
fn kept(value: f64, unit: Option<Unit>) -> f64 {
    if unit == Some(Unit::Ratio) { value / 100.0 } else { value }
}

fn read_points(fields: &mut Fields, frequency: Option<Frequency>, unit: Option<Unit>) -> Option<Vec<Point>> {
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

/// A period at which the series has a point, gap or not.
fn read_known_period(at: &Cursor, points: Option<&[Point]>) -> Option<Period> {
    let period: Period = at.literal()?;
    let (first, last) = (points?.first()?.period, points?.last()?.period);
    if points?.iter().any(|p| p.period == period) {
        Some(period)
    } else {
        at.unexpected(format!("a period of the series, {first} to {last}"))
    }
}

fn read_statuses(fields: &mut Fields, points: Option<&mut Vec<Point>>) {
    let Some(list) = fields.optional("statuses") else { return };
    let known = points.as_deref().cloned();
    let mut given: Vec<(Period, Status)> = Vec::new();
    list.each(|entry| {
        let mut fields = entry.object()?;
        let status = fields.required("status").and_then(|f| f.literal());
        let periods = fields.required("periods");
        fields.optional("reason").and_then(|f| f.text());
        fields.finish();
        for at in periods?.list(MAX_POINTS)? {
            let Some(period) = read_known_period(&at, known.as_deref()) else { continue };
            if given.iter().any(|(earlier, _)| *earlier == period) {
                at.unexpected::<()>("a period whose status is not given yet");
            }
            given.push((period, status?));
        }
        Some(())
    });
    for point in points.into_iter().flatten() {
        if let Some((_, status)) = given.iter().find(|(period, _)| *period == point.period) {
            point.status = *status;
        }
    }
}

fn read_gap(at: &Cursor, points: Option<&[Point]>) -> Option<Gap> {
    let mut fields = at.object()?;
    let periods = fields.required("periods").and_then(|f| f.list(MAX_POINTS));
    let reason = fields.required("reason").and_then(|f| f.text());
    fields.finish();
    let read = |at: &Cursor| {
        let period = read_known_period(at, points)?;
        let has_value = points?.iter().any(|p| p.period == period && p.value.is_some());
        if has_value { at.unexpected("a period whose value is null") } else { Some(period) }
    };
    Some(Gap { periods: periods?.iter().filter_map(read).collect(), reason: reason? })
}

fn read_breaks(fields: &mut Fields, points: Option<&[Point]>) -> Vec<Break> {
    let Some(list) = fields.optional("breaks") else { return Vec::new() };
    let mut breaks = list.each(|entry| {
        let mut fields = entry.object()?;
        let at = fields.required("at").and_then(|f| read_known_period(&f, points));
        let reason = fields.required("reason").and_then(|f| f.text());
        fields.finish();
        Some(Break { at: at?, reason: reason? })
    });
    breaks.sort_by_key(|b| b.at);
    breaks
}
