//! Single figures: facts without history, and the key figures under the title.

use super::lists::Optional;
use super::literals::{Id, Name, Number, Period, Reference, Text};
use super::series::scaled;
use super::words::{PerWord, QualifierWord, ScaleWord, UnitWord};
use schemars::JsonSchema;

/// A figure that the note states without history.
#[derive(JsonSchema)]
#[schemars(title = "Fact", deny_unknown_fields)]
#[schemars(extend("allOf" = [scaled()], "examples" = [
    { "id": "customers", "name": "Customers", "value": 4, "unit": "count", "scale": "million" }
]))]
pub(super) struct Fact {
    /// Names the fact within the note; facts and series share one space of ids.
    #[schemars(example = &"customers")]
    id: Id,
    /// As printed.
    #[schemars(example = &"Customers")]
    name: Name,
    /// Whose figure it is: the id of a company.
    #[schemars(default)]
    company: Optional<Id>,
    /// The figure, in its unit.
    value: Number,
    /// What the value counts.
    unit: UnitWord,
    /// The power of ten in which the value is typed; only for currencies and `count`.
    #[schemars(default, extend("default" = "one"))]
    scale: Optional<ScaleWord>,
    /// How the value bounds the truth; absent where it is the truth.
    #[schemars(default)]
    qualifier: Optional<QualifierWord>,
    /// The length of time that the value is for.
    #[schemars(default)]
    per: Optional<PerWord>,
    /// When.
    #[schemars(default)]
    period: Optional<Period>,
    /// Where the figure comes from: the id of a source.
    #[schemars(default)]
    source: Optional<Id>,
    /// What else has to be said.
    #[schemars(default)]
    note: Optional<Text>,
}

/// A figure of the strip under the title.
#[derive(JsonSchema)]
#[schemars(title = "Key figure", deny_unknown_fields)]
#[schemars(extend("examples" = [{
    "label": "Capital expenditure",
    "figure": "amazon.capex@2026-Q1",
    "beside": "amazon.capex@2026-Q1/share",
    "remark": "of revenue"
}]))]
pub(super) struct KeyFigure {
    /// What it is.
    #[schemars(example = &"Capital expenditure")]
    label: Name,
    /// The figure: a reference without its `#`.
    figure: Reference,
    /// A second figure in small type: a reference without its `#`.
    #[schemars(default)]
    beside: Optional<Reference>,
    /// Words in small type after it.
    #[schemars(default, example = &"of revenue")]
    remark: Optional<Name>,
}
