//! Series of figures over time: their points, gaps and changes of definition.

use super::lists::{List, Optional};
use super::literals::{Id, Name, NumberOrNull, Period, Text};
use super::words::{
    FrequencyWord, ScaleWord, SeriesMeasureWord, SeriesTypeWord, StatusWord, UnitWord, WITHOUT_SCALE,
};
use crate::note::MAX_POINTS;
use crate::units::Measure;
use schemars::JsonSchema;
use serde_json::{Value, json};

/// Figures over time: consecutive `values` from `start` on, or dated `points`, or a `column` that the page hands over.
#[derive(JsonSchema)]
#[schemars(title = "Series", rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("oneOf" = forms(), "allOf" = [scaled(), growth()], "examples" = [example()]))]
pub(super) struct Series {
    /// Names the series within the note; facts and series share one space of ids.
    #[schemars(example = &"aws.revenue")]
    id: Id,
    /// As printed.
    #[schemars(example = &"AWS revenue")]
    name: Name,
    /// The short name beside a line; the name where absent.
    #[schemars(default, example = &"AWS")]
    label: Optional<Name>,
    /// Whose figures they are: the id of a company.
    company: Id,
    /// What exactly is measured.
    #[schemars(default, example = &"Net sales of the segment AWS, as reported")]
    definition: Optional<Text>,
    /// What the values count.
    unit: UnitWord,
    /// The power of ten in which the values are typed; only for currencies and `count`.
    #[schemars(default, extend("default" = "one"))]
    scale: Optional<ScaleWord>,
    /// The length of the periods.
    frequency: FrequencyWord,
    /// Whether the values may be summed over time.
    #[schemars(rename = "type", default, extend("default" = "flow"))]
    series_type: Optional<SeriesTypeWord>,
    /// What the values are: levels, or growth where only that was published; the unit is then `percent`.
    #[schemars(default, extend("default" = "level"))]
    measure: Optional<SeriesMeasureWord>,
    /// The first period of `values`, or of a column without times.
    #[schemars(default)]
    start: Optional<Period>,
    /// One value a period from `start` on; `null` is a gap.
    #[schemars(default, extend("examples" = [[33.006, null, 37.6]]))]
    values: Optional<List<NumberOrNull, 1, MAX_POINTS>>,
    /// Dated values in rising order, instead of `start` and `values`.
    #[schemars(default)]
    points: Optional<List<Point, 1, MAX_POINTS>>,
    /// The name of a column of numbers that the page hands over with the note, instead of `values` or `points`. Such
    /// a note can't be checked without its page.
    #[schemars(default, example = &"price")]
    column: Optional<Text>,
    /// The points that are not plainly `reported`, each at most once.
    #[schemars(default)]
    statuses: Optional<List<StatusOfPeriods>>,
    /// Why figures are missing. A gap needs no entry; it is then said to have no confirmed figure.
    #[schemars(default)]
    gaps: Optional<List<Gap>>,
    /// Where the definition changed; growth, sums and indices across a break are not computed.
    #[schemars(default)]
    breaks: Optional<List<Break>>,
    /// The id of the series that the measure `share` divides by; same unit, scale and frequency.
    #[schemars(default)]
    share_of: Optional<Id>,
    /// Where the figures come from: the id of a source.
    source: Id,
}

/// The three ways to give points.
fn forms() -> Value {
    json!([
        {
            "title": "Consecutive values",
            "required": ["start", "values"],
            "properties": { "points": false, "column": false }
        },
        {
            "title": "Dated points",
            "required": ["points"],
            "properties": { "start": false, "values": false, "column": false }
        },
        {
            "title": "A column of the page",
            "required": ["column"],
            "properties": { "values": false, "points": false }
        }
    ])
}

/// Only currencies and counts have a scale.
pub(super) fn scaled() -> Value {
    json!({
        "if": { "required": ["unit"], "properties": { "unit": { "enum": WITHOUT_SCALE } } },
        "then": { "properties": { "scale": false } }
    })
}

/// Published growth is in percent.
fn growth() -> Value {
    json!({
        "if": { "properties": { "measure": { "const": Measure::Level.token() } } },
        "else": { "properties": { "unit": { "const": "percent" } } }
    })
}

fn example() -> Value {
    json!({
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
    })
}

/// A value at a period.
#[derive(JsonSchema)]
#[schemars(title = "Point", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "period": "2026-Q1", "value": 37.6, "status": "single-source" }]))]
pub(super) struct Point {
    /// When; later than the point before.
    period: Period,
    /// The value; `null` is a gap.
    value: NumberOrNull,
    /// How sure the value is.
    #[schemars(default, extend("default" = "reported"))]
    status: Optional<StatusWord>,
}

/// How sure the values of some periods are.
#[derive(JsonSchema)]
#[schemars(title = "Status of periods", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "status": "implied", "periods": ["2025-Q1"], "reason": "From the growth published a year later." }
]))]
pub(super) struct StatusOfPeriods {
    /// How sure the values are.
    status: StatusWord,
    /// Periods of the series.
    periods: List<Period, 0, MAX_POINTS>,
    /// What more there is to say.
    #[schemars(default)]
    reason: Optional<Text>,
}

/// Why figures are missing.
#[derive(JsonSchema)]
#[schemars(title = "Gap", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "periods": ["2023-Q1"], "reason": "Not published before 2024." }]))]
pub(super) struct Gap {
    /// Periods of the series whose value is `null`.
    periods: List<Period, 0, MAX_POINTS>,
    /// Why there is no figure.
    reason: Text,
}

/// A change of definition.
#[derive(JsonSchema)]
#[schemars(title = "Break", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "at": "2024-Q3", "reason": "Restated for new segments." }]))]
pub(super) struct Break {
    /// The first period of the new definition.
    at: Period,
    /// What changed.
    reason: Text,
}
