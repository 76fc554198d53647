//! What might happen: assumptions, and a case for each combination of them.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::record::{At, Form, List, Name, Number, Text, complete, forms, part, record};
use super::shape::Shape;
use crate::units::{Id, Measure, Period};

/// A table of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenarios {
    /// Heading.
    pub title: String,
    /// What the reader must know about them.
    pub note: String,
    /// First period ahead.
    pub from: Period,
    /// Last period ahead.
    pub to: Period,
    /// The columns.
    pub assumptions: Vec<Assumption>,
    /// The rows.
    pub cases: Vec<Scenario>,
}

record! {
    /// What is assumed of a series.
    schema Assumption "Assumption" {
        "examples": [{ "name": "AWS growth", "series": "aws.revenue", "measure": "yoy", "as": "step" }]
    }
    pub struct Assumption {
        /// As printed.
        pub name: String = required "name" as Name { "examples": ["AWS growth"] };
        /// The id of a series.
        pub series: Id = required "series" as Id;
        /// Which growth is assumed.
        pub measure: Measure = required "measure" as GrowthWord;
        /// How the numbers of the cases are meant.
        pub path: Path = required "as" as Path;
    }
}

forms! {
    /// A measure that is a change: [`Measure::YearOverYear`] or [`Measure::PeriodOverPeriod`].
    GrowthWord -> Measure: read_growth;
}

fn read_growth(at: Cursor<'_>) -> Option<Measure> {
    let measure: Measure = at.word()?;
    if measure.is_change() { Some(measure) } else { at.unexpected("one of: yoy, pop") }
}

keyword_enum! {
    /// How a case's number becomes a path of the measure.
    schema PathWord "Path"
    pub enum Path {
        /// Points added to the measure each period, starting from its last value.
        Step = "step",
        /// The measure in each period, in percent.
        Rate = "rate",
    }
}

/// One case.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Short name: "Base".
    pub name: String,
    /// In words.
    pub summary: String,
    /// A fraction for each assumption: percent or points divided by 100.
    pub values: Vec<f64>,
}

record! {
    /// What might happen: assumptions as columns, and a case for each combination as rows.
    schema Scenarios "Scenarios" {
        "examples": [{
            "title": "Three ways to the end of the year",
            "note": "Illustrations, not forecasts.",
            "from": "2026-Q2",
            "to": "2026-Q4",
            "assumptions": [{ "name": "AWS growth", "series": "aws.revenue", "measure": "yoy", "as": "step" }],
            "cases": [{ "name": "Base", "summary": "Growth stays where it is.", "values": [0] }]
        }]
    }
    struct ScenariosFields<'a> {
        /// The heading.
        title = required "title" as Text { "examples": ["Three ways to the end of the year"] };
        /// What the reader must know about them.
        note = required "note" as Text;
        /// The first period ahead.
        from = required "from" as Period;
        /// The last period ahead, of the same frequency.
        to = required "to" as At<Period>;
        /// What is assumed of which series.
        assumptions = required "assumptions" as At<List<Assumption>>;
        /// The cases, each with a number for each assumption.
        cases = required "cases" as At<List<Case>>;
    }
}

record! {
    /// One way that things may go.
    schema Case "Case" {
        "examples": [{ "name": "Base", "summary": "Growth stays where it is.", "values": [0] }]
    }
    struct CaseFields<'a> {
        /// A short name.
        name = required "name" as Name { "examples": ["Base"] };
        /// The case in words.
        summary = required "summary" as Text;
        /// A number for each assumption, in percent or in points.
        values = required "values" as At<List<Number>>;
    }
}

complete!(Scenarios, ScenariosFields);
part!(Case: CaseFields);

impl ScenariosFields<'_> {
    fn complete(self) -> Option<Scenarios> {
        let to: Option<Period> = self.to.and_then(Cursor::word);
        let count = self.assumptions.and_then(|list| list.list(MAX_ENTRIES)).map(|items| items.len());
        let assumptions = self.assumptions.map(|list| list.each(Assumption::read));
        let cases = self.cases.map(|list| list.each(|case| read_case(case, count)));
        let (from, to) = (self.from?, to?);
        if from.frequency() != to.frequency() || from > to {
            self.to?.unexpected::<()>(&format!("a {} not before {from}", from.frequency().keyword()));
        }
        Some(Scenarios {
            title: self.title?,
            note: self.note?,
            from,
            to,
            assumptions: assumptions?,
            cases: cases?,
        })
    }
}

fn read_case(at: Cursor<'_>, count: Option<usize>) -> Option<Scenario> {
    let fields = CaseFields::read(at)?;
    let values = fields.values?.each(Cursor::number);
    let found = fields.values?.list(MAX_ENTRIES)?.len();
    if let Some(count) = count.filter(|count| *count != found) {
        return fields
            .values?
            .found(format!("{found} numbers"), &format!("{count}, one for each assumption"));
    }
    let values = values.into_iter().map(|value| value / 100.0).collect();
    Some(Scenario { name: fields.name?, summary: fields.summary?, values })
}
