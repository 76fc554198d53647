//! A history of one quantity: values at periods, with their status, gaps and changes of definition.

use super::bounds::{MAX_DATED_POINTS, MAX_POINTS};
use super::decode::Cursor;
use super::expectation::{Better, Expectation, Of, read_expectations};
use super::keyword::keyword_enum;
use super::points::{Break, Gap, Point, Points};
use super::read_points::{
    BreakForm, DatedPoint, GapForm, PointSources, StatusOfPeriods, read_breaks, read_gap, read_points,
    read_statuses,
};
use super::record::{Deferred, Form, List, Name, NumberOrNull, Set, Text, complete, forms, record};
use super::shape::Shape;
use super::unit::{Decimals, Per, UnitField, unit_of};
use crate::units::{Frequency, Id, Measure, Period, Scale, Unit};

/// Most companies of a series.
const MAX_COMPANIES: usize = 20;

/// A history of one quantity at periods of one frequency.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Identifies the series within the note.
    pub id: Id,
    /// Name as printed: `AWS revenue`.
    pub name: String,
    /// Short name, as printed beside a line.
    pub label: String,
    /// The companies that it belongs to; empty for a series of no company, such as inflation.
    pub companies: Vec<Id>,
    /// Definition of the quantity, for the reader.
    pub definition: Option<String>,
    /// Unit of the values, with its scale.
    pub unit: Unit,
    /// Spelt-out name of the unit's symbol, in the plural: `gigawatts`.
    pub unit_name: Option<String>,
    /// The least decimals with which its typed values are printed.
    pub decimals: u8,
    /// Denominator of the unit, such as `share` in earnings per share.
    pub per: Option<Per>,
    /// Length of its periods.
    pub frequency: Frequency,
    /// Whether a value is an amount per period or at period end.
    pub series_type: SeriesType,
    /// [`Measure::Level`], or [`Measure::YearOverYear`] where only growth was published.
    pub measure: Measure,
    /// Points in ascending order of periods, at least one.
    pub points: Points,
    /// Reasons for missing values; a gap need not have one.
    pub gaps: Vec<Gap>,
    /// Changes of definition, in ascending order of periods.
    pub breaks: Vec<Break>,
    /// The series that [`Measure::Share`] divides by.
    pub share_of: Option<Id>,
    /// Whether a higher or a lower value is good news.
    pub better: Better,
    /// Expectations for single periods; the `period` of each is `Some`.
    pub expectations: Vec<Expectation>,
    /// The source of the figures.
    pub source: Id,
}

keyword_enum! {
    /// Whether values may be summed over time.
    schema SeriesTypeWord "Type of series"
    pub enum SeriesType {
        /// An amount per period, such as revenue; may be summed over time.
        Flow = "flow",
        /// An amount at period end, such as debt; may not be summed over time.
        Stock = "stock",
    }
}

impl Series {
    /// The point at a period, gaps included.
    pub fn point(&self, period: Period) -> Option<Point> {
        self.points.at(period)
    }

    /// The company that it belongs to; `None` if there is none or more than one.
    pub fn company(&self) -> Option<&Id> {
        if let [company] = self.companies.as_slice() { Some(company) } else { None }
    }

    /// Whether a text about `company` may be about this series: it belongs to the company, or to none.
    pub fn is_of(&self, company: &Id) -> bool {
        self.companies.is_empty() || self.companies.contains(company)
    }
}

record! {
    /// Figures over time: consecutive `values` from `start` on, or dated `points`, or a `column` that the page hands
    /// over.
    schema Series "Series" {
        "examples": [{
            "id": "aws.revenue",
            "name": "AWS revenue",
            "label": "AWS",
            "company": "amazon",
            "source": "results",
            "unit": "USD",
            "scale": "billion",
            "frequency": "quarter",
            "start": "2025-Q3",
            "values": [33.006, 35.579, 37.6]
        }]
    }
    struct SeriesFields<'a> {
        /// Identifies the series within the note; unique among facts and series.
        id = required "id" as Id { "examples": ["aws.revenue"] };
        /// Name as printed.
        name = required "name" as Name { "examples": ["AWS revenue"] };
        /// Short name printed beside a line; defaults to `name`.
        label = optional "label" as Name { "examples": ["AWS"] };
        /// Id of the company that the figures belong to; absent or `null` if they belong to none, such as inflation.
        company = optional "company" as Deferred<IdOrNull>;
        /// Ids of the companies that the figures belong to, if several; not beside `company`.
        companies = optional "companies" as Deferred<Set<Id, MAX_COMPANIES, 2>>;
        /// Definition of the quantity, for the reader.
        definition = optional "definition" as Text { "examples": ["Net sales of the segment AWS, as reported"] };
        /// Unit of the values: a currency code, a keyword or a symbol.
        unit = required "unit" as UnitField;
        /// Scale in which the values are typed, such as `billion`; only for currencies, `count` and symbols.
        scale = optional "scale" as Deferred<Scale> { "default": "one" };
        /// Least number of decimals with which typed amounts are printed, so that zeros at the end are kept.
        decimals = optional "decimals" as Decimals { "default": 0, "examples": [1] };
        /// Denominator of the unit: `share` for earnings per share, `oz` for a price per ounce.
        per = optional "per" as Per { "examples": ["share", "oz"] };
        /// Length of the periods.
        frequency = inherited "frequency" as Frequency;
        /// Whether the values may be summed over time.
        series_type = optional "type" as SeriesType { "default": "flow" };
        /// Whether the values are levels, or growth because only that was published; growth needs the unit `percent`.
        measure = optional "measure" as Deferred<SeriesMeasureWord> { "default": "level" };
        /// First period of `values`, or of a `column` without timestamps.
        start = optional "start" as Deferred<Period>;
        /// One value a period from `start` on; `null` is a gap.
        values = optional "values" as Deferred<List<NumberOrNull, 1, MAX_POINTS>>
            { "examples": [[33.006, null, 37.6]] };
        /// Dated values in ascending order, instead of `start` and `values`.
        points = optional "points" as Deferred<List<DatedPoint, 1, MAX_DATED_POINTS>>;
        /// The name of a column of numbers that the page hands over with the note, instead of `values` or `points`.
        /// Such a note can't be checked without its page.
        column = optional "column" as Deferred<Text> { "examples": ["price"] };
        /// Periods whose status is not `reported`, each at most once.
        statuses = optional "statuses" as Deferred<List<StatusOfPeriods>>;
        /// Reasons for missing values. A gap without an entry is described as having no confirmed figure.
        gaps = optional "gaps" as Deferred<List<GapForm>>;
        /// Changes of definition; growth, sums and indices across a break are not computed.
        breaks = optional "breaks" as Deferred<List<BreakForm>>;
        /// Id of the series that the measure `share` divides by; of the same unit, scale and frequency.
        share_of = optional "shareOf" as Id;
        /// Whether a higher or a lower value is good news; decides what counts as a beat or a miss.
        better = optional "better" as Better { "default": "higher" };
        /// Consensus, guidance, forecasts and targets for past or future periods; each names its period as `at`.
        expectations = optional "expectations" as Deferred<List<Expectation>>;
        /// Id of the source of the figures.
        source = inherited "source" as Id;
    }
}

complete!(Series, SeriesFields, of_a_company);

forms! {
    /// Measure in which the values of a series are typed: `level` or `yoy`.
    SeriesMeasureWord -> Measure: Cursor::word;
    /// The id of a company, or `null` for none.
    IdOrNull -> Option<Id>: read_id_or_null;
}

impl SeriesFields<'_> {
    fn companies(&self) -> Option<Vec<Id>> {
        let Some(at) = self.companies else {
            return Some(read_company(self.at, self.company)?.into_iter().collect());
        };
        if self.company.is_some() {
            return at.report_conflict_as("companies beside company".to_owned(), "one of the two");
        }
        Set::<Id, MAX_COMPANIES, 2>::read(at)
    }

    fn complete(self) -> Option<Series> {
        let companies = self.companies();
        let (unit, unit_name) = unit_of(self.unit, self.scale).unzip();
        let measure = self.measure.map_or(Measure::Level, |at| read_measure(at, unit));
        let (start, values, points, column) = (self.start, self.values, self.points, self.column);
        let sources = PointSources { at: self.at, start, values, points, column };
        let mut points = read_points(&sources, self.frequency, unit);
        if let Some(list) = self.statuses {
            read_statuses(list, points.as_mut());
        }
        let gaps = self.gaps.map(|list| list.each(|gap| read_gap(gap, points.as_ref())));
        let breaks = self.breaks.map(|list| read_breaks(list, points.as_ref()));
        let expectations =
            self.expectations.map(|list| read_expectations(list, unit, Of::Series(self.frequency)));
        let name = self.name?;
        Some(Series {
            id: self.id?,
            label: self.label.unwrap_or_else(|| name.clone()),
            name,
            companies: companies?,
            definition: self.definition,
            unit: unit?,
            unit_name: unit_name.flatten(),
            decimals: self.decimals.unwrap_or_default(),
            per: self.per,
            frequency: self.frequency?,
            series_type: self.series_type.unwrap_or(SeriesType::Flow),
            measure,
            points: points?,
            gaps: gaps.unwrap_or_default(),
            breaks: breaks.unwrap_or_default(),
            share_of: self.share_of,
            better: self.better.unwrap_or(Better::Higher),
            expectations: expectations.unwrap_or_default(),
            source: self.source?,
        })
    }
}

fn read_id_or_null(at: Cursor<'_>) -> Option<Option<Id>> {
    if at.is_null() { Some(None) } else { at.word().map(Some) }
}

/// The company of a series or fact: its own, else that of the note's defaults. The outer `None` is an id that could not
/// be read; the inner one is no company.
pub(super) fn read_company(at: Cursor<'_>, own: Option<Cursor<'_>>) -> Option<Option<Id>> {
    match own {
        Some(own) => read_id_or_null(own),
        None => Some(at.default_of("company").and_then(Cursor::peek_text).and_then(Id::parse)),
    }
}

fn read_measure(at: Cursor<'_>, unit: Option<Unit>) -> Measure {
    match at.word() {
        Some(Measure::YearOverYear) if unit.is_some_and(|u| u != Unit::Ratio) => {
            at.report_conflict::<()>("the unit percent beside the measure yoy");
            Measure::YearOverYear
        }
        Some(measure @ (Measure::Level | Measure::YearOverYear)) => measure,
        Some(_) => {
            at.report_conflict::<()>("one of: level, yoy");
            Measure::Level
        }
        None => Measure::Level,
    }
}
