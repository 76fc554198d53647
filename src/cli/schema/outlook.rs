//! The outlook: sentiment as a score, and scenarios.

use super::lists::{List, Optional};
use super::literals::{Day, Id, Name, Number, NumberOrNull, Period, Text};
use super::words::{GrowthWord, PathWord};
use crate::note::MAX_ENTRIES;
use schemars::JsonSchema;
use serde_json::{Value, json};

/// How positive the outlook is, on a declared scale.
#[derive(JsonSchema)]
#[schemars(title = "Sentiment", rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("allOf" = [labelled()], "examples" = [sentiment()]))]
pub(super) struct Sentiment {
    /// The day on which it was scored.
    as_of: Day,
    /// The lowest and the highest possible score.
    scale: ScoreScale,
    /// The parts of the scale, from the lowest to the highest.
    bands: List<Band, 1, MAX_ENTRIES>,
    /// The overall score, within the scale; `null` or absent where nobody scored.
    #[schemars(default)]
    score: Optional<NumberOrNull>,
    /// The label of the band that holds the score; with a score, and required there.
    #[schemars(default, example = &"Positive")]
    label: Optional<Name>,
    /// The scores of single companies.
    #[schemars(default)]
    tickers: Optional<List<TickerScore>>,
}

/// A score has a label, and a label a score.
fn labelled() -> Value {
    json!({
        "if": { "required": ["score"], "properties": { "score": { "type": "number" } } },
        "then": { "required": ["label"] },
        "else": { "properties": { "label": false } }
    })
}

fn sentiment() -> Value {
    json!({
        "asOf": "2026-04-30",
        "scale": { "min": -1, "max": 1 },
        "bands": [
            { "label": "Negative", "to": -0.2 },
            { "label": "Neutral", "to": 0.2 },
            { "label": "Positive", "to": 1 }
        ],
        "score": 0.4,
        "label": "Positive"
    })
}

/// The ends of a scale of scores.
#[derive(JsonSchema)]
#[schemars(title = "Scale of scores", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "min": -1, "max": 1 }]))]
pub(super) struct ScoreScale {
    /// The lowest possible score.
    min: Number,
    /// The highest possible score; above `min`.
    max: Number,
}

/// A part of the scale. It begins where the band before it ends.
#[derive(JsonSchema)]
#[schemars(title = "Band", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "label": "Neutral", "to": 0.2 }]))]
pub(super) struct Band {
    /// As printed.
    #[schemars(example = &"Neutral")]
    label: Name,
    /// Where the band ends; the last one at the end of the scale.
    to: Number,
}

/// A company's score.
#[derive(JsonSchema)]
#[schemars(title = "Score of a company", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "company": "amazon", "score": 0.6 }]))]
pub(super) struct TickerScore {
    /// The id of a company.
    company: Id,
    /// Its score, within the scale; `null` where nobody scored.
    score: NumberOrNull,
}

/// What might happen: assumptions as columns, and a case for each combination as rows.
#[derive(JsonSchema)]
#[schemars(title = "Scenarios", deny_unknown_fields, extend("examples" = [scenarios()]))]
pub(super) struct Scenarios {
    /// The heading.
    #[schemars(example = &"Three ways to the end of the year")]
    title: Text,
    /// What the reader must know about them.
    note: Text,
    /// The first period ahead.
    from: Period,
    /// The last period ahead, of the same frequency.
    to: Period,
    /// What is assumed of which series.
    assumptions: List<Assumption>,
    /// The cases, each with a number for each assumption.
    cases: List<Case>,
}

fn scenarios() -> Value {
    json!({
        "title": "Three ways to the end of the year",
        "note": "Illustrations, not forecasts.",
        "from": "2026-Q2",
        "to": "2026-Q4",
        "assumptions": [{ "name": "AWS growth", "series": "aws.revenue", "measure": "yoy", "as": "step" }],
        "cases": [{ "name": "Base", "summary": "Growth stays where it is.", "values": [0] }]
    })
}

/// What is assumed of a series.
#[derive(JsonSchema)]
#[schemars(title = "Assumption", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "name": "AWS growth", "series": "aws.revenue", "measure": "yoy", "as": "step" }
]))]
pub(super) struct Assumption {
    /// As printed.
    #[schemars(example = &"AWS growth")]
    name: Name,
    /// The id of a series.
    series: Id,
    /// Which growth is assumed.
    measure: GrowthWord,
    /// How the numbers of the cases are meant.
    #[schemars(rename = "as")]
    path: PathWord,
}

/// One way that things may go.
#[derive(JsonSchema)]
#[schemars(title = "Case", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "name": "Base", "summary": "Growth stays where it is.", "values": [0] }
]))]
pub(super) struct Case {
    /// A short name.
    #[schemars(example = &"Base")]
    name: Name,
    /// The case in words.
    summary: Text,
    /// A number for each assumption, in percent or in points.
    values: List<Number>,
}
