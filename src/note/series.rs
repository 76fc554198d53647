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
use super::record::{At, Form, List, Name, NumberOrNull, Set, Text, complete, forms, record};
use super::shape::Shape;
use super::unit::{Decimals, Per, UnitField, unit_of};
use crate::units::{Frequency, Id, Measure, Period, Scale, Unit};

/// Most companies of a series.
const MAX_COMPANIES: usize = 20;

/// A series.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// Short name beside a line.
    pub label: String,
    /// The companies that it belongs to: none, as of inflation, one, or several.
    pub companies: Vec<Id>,
    /// What exactly is measured.
    pub definition: Option<String>,
    /// What the values count.
    pub unit: Unit,
    /// What the unit's symbol stands for.
    pub unit_name: Option<String>,
    /// The least decimals with which its typed values are printed.
    pub decimals: u8,
    /// What each value is for one of.
    pub per: Option<Per>,
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
    /// Which way is good news.
    pub better: Better,
    /// What was or is expected of single periods, each with its `period`.
    pub expectations: Vec<Expectation>,
    /// Where the figures come from.
    pub source: Id,
}

keyword_enum! {
    /// Whether values may be summed over time.
    schema SeriesTypeWord "Type of series"
    pub enum SeriesType {
        /// An amount per period; may be summed.
        Flow = "flow",
        /// An amount at period end; may not be summed.
        Stock = "stock",
    }
}

impl Series {
    /// The point at a period, gaps included.
    pub fn point(&self, period: Period) -> Option<Point> {
        self.points.at(period)
    }

    /// The company that it belongs to, where that is one.
    pub fn company(&self) -> Option<&Id> {
        if let [company] = self.companies.as_slice() { Some(company) } else { None }
    }

    /// Whether a text about a company may be about it: it is the company's, or nobody's.
    pub fn is_of(&self, company: &Id) -> bool {
        self.companies.is_empty() || self.companies.contains(company)
    }
}

record! {
    /// Figures over time: consecutive `values` from `start` on, or dated `points`, or a `column` that the page hands over.
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
        /// Names the series within the note; facts and series share one space of ids.
        id = required "id" as Id { "examples": ["aws.revenue"] };
        /// As printed.
        name = required "name" as Name { "examples": ["AWS revenue"] };
        /// The short name beside a line; the name where absent.
        label = optional "label" as Name { "examples": ["AWS"] };
        /// Whose figures they are: the id of a company; absent or `null` for those of none, such as inflation.
        company = optional "company" as At<IdOrNull>;
        /// Whose figures they are, where they are of several companies.
        companies = optional "companies" as At<Set<Id, MAX_COMPANIES, 2>>;
        /// What exactly is measured.
        definition = optional "definition" as Text { "examples": ["Net sales of the segment AWS, as reported"] };
        /// What the values count.
        unit = required "unit" as UnitField;
        /// The power of ten in which the values are typed; only for currencies, `count` and symbols.
        scale = optional "scale" as At<Scale> { "default": "one" };
        /// The least decimals with which its typed amounts are printed, so that zeros at the end are kept.
        decimals = optional "decimals" as Decimals { "default": 0, "examples": [1] };
        /// What each value is for one of.
        per = optional "per" as Per { "examples": ["share", "oz"] };
        /// The length of the periods.
        frequency = inherited "frequency" as Frequency;
        /// Whether the values may be summed over time.
        series_type = optional "type" as SeriesType { "default": "flow" };
        /// What the values are: levels, or growth where only that was published; the unit is then `percent`.
        measure = optional "measure" as At<SeriesMeasureWord> { "default": "level" };
        /// The first period of `values`, or of a column without times.
        start = optional "start" as At<Period>;
        /// One value a period from `start` on; `null` is a gap.
        values = optional "values" as At<List<NumberOrNull, 1, MAX_POINTS>> { "examples": [[33.006, null, 37.6]] };
        /// Dated values in rising order, instead of `start` and `values`.
        points = optional "points" as At<List<DatedPoint, 1, MAX_DATED_POINTS>>;
        /// The name of a column of numbers that the page hands over with the note, instead of `values` or `points`. Such
        /// a note can't be checked without its page.
        column = optional "column" as At<Text> { "examples": ["price"] };
        /// The points that are not plainly `reported`, each at most once.
        statuses = optional "statuses" as At<List<StatusOfPeriods>>;
        /// Why figures are missing. A gap needs no entry; it is then said to have no confirmed figure.
        gaps = optional "gaps" as At<List<GapForm>>;
        /// Where the definition changed; growth, sums and indices across a break are not computed.
        breaks = optional "breaks" as At<List<BreakForm>>;
        /// The id of the series that the measure `share` divides by; same unit, scale and frequency.
        share_of = optional "shareOf" as Id;
        /// Which way is good news, for beats and misses.
        better = optional "better" as Better { "default": "higher" };
        /// What was or is expected of a past or future period, each with its `at`.
        expectations = optional "expectations" as At<List<Expectation>>;
        /// Where the figures come from: the id of a source.
        source = inherited "source" as Id;
    }
}

complete!(Series, SeriesFields, of_a_company);

forms! {
    /// What the values of a series are.
    SeriesMeasureWord -> Measure: Cursor::word;
    /// The id of a company, or that there is none.
    IdOrNull -> Option<Id>: read_id_or_null;
}

impl SeriesFields<'_> {
    fn companies(&self) -> Option<Vec<Id>> {
        let Some(at) = self.companies else {
            return Some(read_company(self.at, self.company)?.into_iter().collect());
        };
        if self.company.is_some() {
            return at.found("companies beside company".to_owned(), "one of the two");
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

/// The company of a series or fact: that which it names, else that of the note's defaults.
pub(super) fn read_company(at: Cursor<'_>, own: Option<Cursor<'_>>) -> Option<Option<Id>> {
    match own {
        Some(own) => read_id_or_null(own),
        None => Some(at.default_of("company").and_then(Cursor::peek_text).and_then(Id::parse)),
    }
}

fn read_measure(at: Cursor<'_>, unit: Option<Unit>) -> Measure {
    match at.word() {
        Some(Measure::YearOverYear) if unit.is_some_and(|u| u != Unit::Ratio) => {
            at.unexpected::<()>("the unit percent beside the measure yoy");
            Measure::YearOverYear
        }
        Some(measure @ (Measure::Level | Measure::YearOverYear)) => measure,
        Some(_) => {
            at.unexpected::<()>("one of: level, yoy");
            Measure::Level
        }
        None => Measure::Level,
    }
}
