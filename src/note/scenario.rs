//! Scenarios: assumptions, and cases with a number for each of them.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::record::{Deferred, Form, List, Name, Number, Text, complete, forms, part, record};
use super::shape::Shape;
use crate::units::{Id, Measure, Period};

/// A table of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenarios {
    /// Heading of the table.
    pub title: String,
    /// Caveat for the reader, such as "Illustrations, not forecasts."
    pub note: String,
    /// First projected period.
    pub from: Period,
    /// Last projected period, inclusive, of the same frequency.
    pub to: Period,
    /// Columns of the table.
    pub assumptions: Vec<Assumption>,
    /// Rows of the table.
    pub cases: Vec<Scenario>,
}

record! {
    /// An assumption about the growth of a series: a column of the table.
    schema Assumption "Assumption" {
        "examples": [{ "name": "AWS growth", "series": "aws.revenue", "measure": "yoy", "as": "step" }]
    }
    pub struct Assumption {
        /// Name as printed in the header of the column.
        pub name: String = required "name" as Name { "examples": ["AWS growth"] };
        /// Id of the series.
        pub series: Id = required "series" as Id;
        /// Growth measure that the assumption is about.
        pub measure: Measure = required "measure" as GrowthWord;
        /// Whether the numbers of the cases are rates, or points added each period.
        pub path: Path = required "as" as Path;
    }
}

forms! {
    /// A measure that is a change: [`Measure::YearOverYear`] or [`Measure::PeriodOverPeriod`].
    GrowthWord -> Measure: read_growth;
}

fn read_growth(at: Cursor<'_>) -> Option<Measure> {
    let measure: Measure = at.word()?;
    if measure.is_change() { Some(measure) } else { at.report_conflict("one of: yoy, pop") }
}

keyword_enum! {
    /// How the number of a case determines the measure in each period.
    schema PathWord "Path"
    pub enum Path {
        /// Percentage points added to the measure in each period, starting from its last value.
        Step = "step",
        /// The measure in each period, in percent.
        Rate = "rate",
    }
}

/// A scenario: a row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Short name: "Base".
    pub name: String,
    /// The case in words.
    pub summary: String,
    /// One number per assumption, as a fraction: percent or percentage points divided by 100.
    pub values: Vec<f64>,
}

record! {
    /// A table of scenarios: assumptions as columns, cases as rows.
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
        /// Heading of the table.
        title = required "title" as Text { "examples": ["Three ways to the end of the year"] };
        /// Caveat for the reader.
        note = required "note" as Text;
        /// First projected period.
        from = required "from" as Period;
        /// Last projected period, inclusive, of the same frequency as `from`.
        to = required "to" as Deferred<Period>;
        /// The assumptions: columns of the table.
        assumptions = required "assumptions" as Deferred<List<Assumption>>;
        /// The cases, each with one number per assumption: rows of the table.
        cases = required "cases" as Deferred<List<Case>>;
    }
}

record! {
    /// A case: one number per assumption.
    schema Case "Case" {
        "examples": [{ "name": "Base", "summary": "Growth stays where it is.", "values": [0] }]
    }
    struct CaseFields<'a> {
        /// Short name of the case.
        name = required "name" as Name { "examples": ["Base"] };
        /// The case in words.
        summary = required "summary" as Text;
        /// One number per assumption, in percent or percentage points.
        values = required "values" as Deferred<List<Number>>;
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
            self.to?.report_conflict::<()>(&format!("a {} not before {from}", from.frequency().keyword()));
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
            .report_conflict_as(format!("{found} numbers"), &format!("{count}, one for each assumption"));
    }
    let values = values.into_iter().map(|value| value / 100.0).collect();
    Some(Scenario { name: fields.name?, summary: fields.summary?, values })
}
