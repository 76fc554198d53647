//! A history of one quantity: values at periods, with their status, gaps and changes of definition.

use super::decode::Cursor;
use super::fields::Fields;
use super::literals::{UnitWord, words};
use super::points::{Break, Gap, Point, Points};
use super::read_points::{read_breaks, read_gap, read_points, read_statuses};
use crate::units::{Frequency, Id, Measure, Period, Scale, Unit};

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
    pub points: Points,
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

words!(SeriesType { Flow: "flow", Stock: "stock" });

impl Series {
    /// The point at a period, gaps included.
    pub fn point(&self, period: Period) -> Option<Point> {
        self.points.at(period)
    }

    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.word("id");
        let name = fields.name("name");
        let label = fields.optional_name("label");
        let company = fields.word("company");
        let definition = fields.optional_text("definition");
        let unit = read_unit(&mut fields);
        let frequency = fields.word("frequency");
        let series_type = fields.optional_word("type").unwrap_or(SeriesType::Flow);
        let measure = read_measure(&mut fields, unit);
        let mut points = read_points(&mut fields, frequency, unit);
        read_statuses(&mut fields, points.as_mut());
        let gaps = fields.each("gaps", |g| read_gap(g, points.as_ref()));
        let breaks = read_breaks(&mut fields, points.as_ref());
        let share_of = fields.optional_word("shareOf");
        let source = fields.word("source");
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
    let word = fields.word("unit");
    let scale_at = fields.optional("scale");
    let scale = scale_at.map_or(Some(Scale::One), |f| f.word());
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
    match at.word() {
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
