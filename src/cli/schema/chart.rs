//! Charts, and what is pointed out in them.

use super::lists::{List, Optional, Set};
use super::literals::{Id, Name, Number, Period, Text};
use super::words::{AxisScaleWord, MarkWord, ViewWord};
use crate::note::{AxisScale, MAX_SERIES, Mark};
use crate::units::Measure;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// Series of one frequency in one picture, in one view or several.
#[derive(JsonSchema)]
#[schemars(title = "Chart", rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("allOf" = [lines_beside_bars(), logarithms()], "examples" = [example()]))]
pub(super) struct Chart {
    /// Names the chart within the note.
    id: Id,
    /// The finding.
    #[schemars(example = &"Faster each quarter")]
    title: Text,
    /// What is measured.
    #[schemars(default, example = &"Revenue")]
    quantity: Optional<Name>,
    /// How values are drawn.
    #[schemars(default, extend("default" = "line"))]
    mark: Optional<MarkWord>,
    /// Ids of series, in the order of their colours; at most eight, those in `right` included.
    series: Set<Id, MAX_SERIES>,
    /// Ids of the series drawn as lines over the bars; with the mark `bar-line`, and required there.
    #[schemars(default)]
    right: Optional<Set<Id, MAX_SERIES>>,
    /// How a chart of lines or steps is shown at first; values that are zero or negative make it linear.
    #[schemars(default, extend("default" = "linear"))]
    scale: Optional<AxisScaleWord>,
    /// The measures that can be shown; the first one is shown first.
    views: Set<ViewWord, { Measure::ALL.len() }>,
    /// The first period shown.
    #[schemars(default)]
    from: Optional<Period>,
    /// The last period shown.
    #[schemars(default)]
    to: Optional<Period>,
    /// The id of the series drawn strongest.
    #[schemars(default)]
    emphasis: Optional<Id>,
    /// What is pointed out. Words that find no place in the picture are said below it.
    #[schemars(default)]
    annotations: Optional<List<Annotation>>,
}

/// Lines beside bars are there with one mark only. Conditions name the usual marks, for editors propose what they name.
fn lines_beside_bars() -> Value {
    json!({
        "if": { "properties": { "mark": { "enum": marks(|mark| mark != Mark::BarLine) } } },
        "then": { "properties": { "right": false } },
        "else": { "required": ["right"] }
    })
}

/// What starts at zero has no logarithmic scale.
fn logarithms() -> Value {
    json!({
        "if": { "properties": { "mark": { "enum": marks(|mark| !mark.starts_at_zero()) } } },
        "else": { "properties": { "scale": { "const": AxisScale::Linear.token() } } }
    })
}

/// The words of the marks that pass a filter.
fn marks(passes: fn(Mark) -> bool) -> Value {
    Mark::ALL.into_iter().filter(|mark| passes(*mark)).map(Mark::token).collect()
}

fn example() -> Value {
    json!({
        "id": "growth",
        "title": "Faster each quarter",
        "series": ["aws.revenue", "azure.revenue"],
        "views": ["yoy", "level"],
        "annotations": [{ "kind": "rank", "series": "aws.revenue", "view": "yoy", "at": "2026-Q1" }]
    })
}

/// Something pointed out in a chart.
#[derive(JsonSchema)]
#[schemars(title = "Annotation", tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = describe_kinds)]
pub(super) enum Annotation {
    /// The computed claim (“fastest in 15 quarters”), with a line back to the period that was last higher.
    #[schemars(title = "Rank")]
    Rank {
        /// The id of a series of the chart.
        series: Id,
        /// The view in which it is shown.
        view: ViewWord,
        /// The period whose rank is told.
        at: Period,
    },
    /// Words at a point.
    #[schemars(title = "Point")]
    Point {
        /// The id of a series of the chart.
        series: Id,
        /// The view in which it is shown.
        view: ViewWord,
        /// The period of the point.
        at: Period,
        /// The words.
        text: Name,
    },
    /// A band over the periods from one to another.
    #[schemars(title = "Range")]
    Range {
        /// The view in which it is shown; absent: every view.
        #[schemars(default)]
        view: Optional<ViewWord>,
        /// The first period of the band.
        from: Period,
        /// The last period of the band.
        to: Period,
        /// The words.
        text: Name,
    },
    /// A level to hold values against, such as a target or a covenant.
    #[schemars(title = "Threshold")]
    Threshold {
        /// The view in which it is shown.
        view: ViewWord,
        /// The level in the unit of the view (percent as `30`) and of the left axis.
        value: Number,
        /// The words.
        text: Name,
    },
    /// The level that a series has at a period.
    #[schemars(title = "Reference level")]
    Reference {
        /// The id of a series of the chart.
        series: Id,
        /// The view in which it is shown.
        view: ViewWord,
        /// The period whose level is drawn.
        at: Period,
        /// The words.
        text: Name,
    },
}

/// Describes the field that tells the kinds apart, which has no line of its own above.
fn describe_kinds(schema: &mut Schema) {
    let kinds = schema.get_mut("oneOf").and_then(Value::as_array_mut);
    for kind in kinds.into_iter().flatten() {
        let field = kind.pointer_mut("/properties/kind").and_then(Value::as_object_mut);
        if let Some(field) = field {
            field.insert("description".to_owned(), "What is pointed out.".into());
        }
    }
}
