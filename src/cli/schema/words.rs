//! The fields that hold one of several words, each word with its meaning. The words are those of the reader's tables.

use crate::note::{AxisScale, Mark, Path, Per, Role, SeriesType};
use crate::units::{Currency, Frequency, Measure, Qualifier, Scale, Status};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

/// An enum whose variants have words in a note.
trait Word: Copy + 'static {
    /// Every variant.
    fn all() -> Vec<Self>;
    /// Its word.
    fn token(self) -> &'static str;
    /// What the word says, for authors.
    fn meaning(self) -> &'static str;
}

/// Gives meanings to the words of an enum; one that is forgotten is an error of the compiler.
macro_rules! meanings {
    ($type:ident { $($variant:ident: $meaning:literal),* $(,)? }) => {
        impl Word for $type {
            fn all() -> Vec<Self> {
                Self::ALL.to_vec()
            }

            fn token(self) -> &'static str {
                Self::token(self)
            }

            fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

meanings!(Role {
    Subject: "The note is about it; it is listed beside the title.",
    Mentioned: "Named in the prose only.",
});

meanings!(Scale {
    One: "As it is.",
    Thousand: "In thousands.",
    Million: "In millions.",
    Billion: "In billions, 10⁹.",
    Trillion: "In trillions, 10¹².",
});

meanings!(Frequency {
    Year: "Calendar years: `2026`.",
    Quarter: "Calendar quarters: `2026-Q1`.",
    Month: "Calendar months: `2026-03`.",
    Day: "Days: `2026-03-31`.",
    Minute: "Minutes, UTC: `2026-03-31T14:30`.",
});

meanings!(SeriesType {
    Flow: "An amount per period; may be summed.",
    Stock: "An amount at period end; may not be summed.",
});

meanings!(Measure {
    Level: "The value as typed.",
    GrowthOnYear: "Growth on the same period a year earlier; in points for rates.",
    GrowthOnPeriod: "Growth on the period before; in points for rates.",
    Share: "Part of the series that `shareOf` names.",
    TrailingYear: "Sum of the last four quarters or twelve months.",
    Index: "100 in the first period shown.",
});

meanings!(Status {
    Reported: "Two or more publishers agree to the precision printed.",
    SingleSource: "One publisher only.",
    Implied: "Worked out from another published figure, such as a growth rate.",
    Estimate: "Somebody's estimate.",
});

meanings!(Qualifier {
    MoreThan: "More than the value.",
    AtLeast: "The value or more.",
    About: "About the value.",
    AtMost: "The value or less.",
    LessThan: "Less than the value.",
});

meanings!(Per { Year: "A year.", Quarter: "A quarter.", Month: "A month." });

meanings!(Mark {
    Line: "A line through the points.",
    Step: "A line that keeps its value until the next period.",
    Area: "A line over a tint that reaches down to zero.",
    StackedArea: "Areas on top of each other; no value may be negative.",
    Bar: "Bars beside each other.",
    StackedBar: "Bars on top of each other, negative ones below zero.",
    BarLine: "The series in `series` as bars, those in `right` as lines.",
});

meanings!(AxisScale {
    Linear: "Equal differences at equal heights.",
    Log: "Equal ratios at equal heights; not for bars and areas.",
});

meanings!(Path {
    Step: "Points added to the measure each period, starting from its last value.",
    Rate: "The measure in each period, in percent.",
});

/// The schema of the words that pass a filter.
fn choice<T: Word>(title: &str, passes: fn(T) -> bool) -> Schema {
    let words = T::all().into_iter().filter(|word| passes(*word));
    let words = words.map(|word| json!({ "const": word.token(), "description": word.meaning() }));
    json_schema!({ "title": title, "type": "string", "oneOf": words.collect::<Value>() })
}

/// Names the choices: `choices!(SharedName(Type, "title", filter))`.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident($type:ident, $title:literal, $passes:expr);)*) => {$(
        $(#[$doc])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                choice::<$type>($title, $passes)
            }
        }
    )*};
}

choices! {
    /// What part a company plays.
    RoleWord(Role, "Role", |_| true);
    /// The power of ten in which amounts are typed.
    ScaleWord(Scale, "Scale", |_| true);
    /// The length of a series' periods.
    FrequencyWord(Frequency, "Frequency", |_| true);
    /// Whether values may be summed.
    SeriesTypeWord(SeriesType, "Type of series", |_| true);
    /// What the values of a series are.
    SeriesMeasureWord(Measure, "Measure of a series", |m| matches!(m, Measure::Level | Measure::GrowthOnYear));
    /// A way to look at a series.
    ViewWord(Measure, "View", |_| true);
    /// What a scenario assumes of.
    GrowthWord(Measure, "Growth", Measure::is_change);
    /// How sure a figure is.
    StatusWord(Status, "Status", |_| true);
    /// How a value bounds the truth.
    QualifierWord(Qualifier, "Qualifier", |_| true);
    /// The length of time that an amount is for.
    PerWord(Per, "Length of time", |_| true);
    /// How values are drawn.
    MarkWord(Mark, "Mark", |_| true);
    /// How values become heights.
    AxisScaleWord(AxisScale, "Scale of the axis", |_| true);
    /// How a case's number is meant.
    PathWord(Path, "Path", |_| true);
}

/// The units that have no scale.
pub(super) const WITHOUT_SCALE: [&str; 3] = ["percent", "basis-points", "multiple"];

/// What a number counts.
pub(super) struct UnitWord;

impl JsonSchema for UnitWord {
    fn schema_name() -> Cow<'static, str> {
        "UnitWord".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Value = Currency::all().map(Currency::code).collect();
        json_schema!({
            "title": "Unit",
            "type": "string",
            "anyOf": [
                { "const": "percent", "description": "Percent, typed as `28` for 28 %." },
                { "const": "basis-points", "description": "Hundredths of a percent." },
                { "const": "multiple", "description": "A multiple, printed as 2.4×." },
                { "const": "count", "description": "Things." },
                { "title": "Currency", "description": "An active ISO 4217 code.", "enum": codes }
            ],
            "examples": ["USD", "EUR", "percent"]
        })
    }
}
