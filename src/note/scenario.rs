//! What might happen: assumptions, and a case for each combination of them.

use super::decode::Cursor;
use super::literals::words;
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

/// What is assumed of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// As printed.
    pub name: String,
    /// The series.
    pub series: Id,
    /// [`Measure::GrowthOnYear`] or [`Measure::GrowthOnPeriod`].
    pub measure: Measure,
    /// How the cases' numbers are meant.
    pub path: Path,
}

/// How a case's number becomes a path of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// Points added to the measure each period, starting from its last value.
    Step,
    /// The measure in each period.
    Rate,
}

words!(Path { Step: "step", Rate: "rate" });

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

impl Scenarios {
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let title = fields.text("title");
        let note = fields.text("note");
        let from = fields.word::<Period>("from");
        let to_at = fields.required("to");
        let to = to_at.and_then(|f| f.word::<Period>());
        let assumptions_at = fields.required("assumptions");
        let count = assumptions_at.and_then(|f| f.list(super::decode::MAX_ENTRIES)).map(|items| items.len());
        let assumptions = assumptions_at.map(|f| f.each(read_assumption));
        let cases = fields.required("cases").map(|f| f.each(|case| read_case(case, count)));
        fields.finish();
        let (from, to) = (from?, to?);
        if from.frequency() != to.frequency() || from > to {
            to_at?.unexpected::<()>(&format!("a {} not before {from}", from.frequency().token()));
        }
        Some(Self { title: title?, note: note?, from, to, assumptions: assumptions?, cases: cases? })
    }
}

fn read_assumption(at: Cursor) -> Option<Assumption> {
    let mut fields = at.object()?;
    let name = fields.name("name");
    let series = fields.word("series");
    let measure = fields.required("measure").and_then(|f| match f.word()? {
        measure if Measure::is_change(measure) => Some(measure),
        _ => f.unexpected("one of: yoy, pop"),
    });
    let path = fields.word("as");
    fields.finish();
    Some(Assumption { name: name?, series: series?, measure: measure?, path: path? })
}

fn read_case(at: Cursor, count: Option<usize>) -> Option<Scenario> {
    let mut fields = at.object()?;
    let name = fields.name("name");
    let summary = fields.text("summary");
    let values_at = fields.required("values");
    let values = values_at.map(|f| f.each(Cursor::number)).unwrap_or_default();
    fields.finish();
    let found = values_at?.list(super::decode::MAX_ENTRIES)?.len();
    if let Some(count) = count.filter(|count| *count != found) {
        return values_at?.found(format!("{found} numbers"), &format!("{count}, one for each assumption"));
    }
    Some(Scenario { name: name?, summary: summary?, values: values.into_iter().map(|v| v / 100.0).collect() })
}
