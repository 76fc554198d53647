//! Keywords of the units, each with its meaning; those of the note alone are declared with theirs.

use crate::note::MAX_PER;
use crate::units::{Currency, Frequency, Measure, NamedAfter, Qualifier, Scale, Status};
use serde_json::{Value, json};

/// An enum whose variants have keywords in a note.
trait Keyword: Copy + 'static {
    /// Every variant.
    fn all() -> Vec<Self>;
    /// Its keyword.
    fn keyword(self) -> &'static str;
    /// The meaning of the keyword, for authors.
    fn meaning(self) -> &'static str;
}

/// Gives meanings to the keywords of an enum; one that is forgotten is an error of the compiler.
macro_rules! meanings {
    ($type:ident { $($variant:ident: $meaning:literal),* $(,)? }) => {
        impl Keyword for $type {
            fn all() -> Vec<Self> {
                Self::ALL.to_vec()
            }

            fn keyword(self) -> &'static str {
                Self::keyword(self)
            }

            fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

meanings!(Scale {
    Hundredth: "In hundredths of a currency: pence, cents.",
    One: "As it is.",
    Thousand: "In thousands.",
    Lakh: "In lakhs, 10⁵.",
    Million: "In millions.",
    Crore: "In crores, 10⁷.",
    Billion: "In billions, 10⁹.",
    Trillion: "In trillions, 10¹².",
});

meanings!(Frequency {
    Year: "Years: `2026`, or `FY2026` of a company with a fiscal year.",
    NineMonths: "The first nine months of years, of facts only: `2026-9M` or `FY2026-9M`.",
    HalfYear: "Half-years: `2026-H1` or `FY2026-H1`.",
    Quarter: "Quarters: `2026-Q1` or `FY2026-Q1`.",
    Month: "Calendar months: `2026-03`.",
    Day: "Days: `2026-03-31`.",
    Minute: "Minutes, UTC: `2026-03-31T14:30`.",
});

meanings!(NamedAfter {
    End: "The calendar year in which it ends: the year to January 2026 is FY2026.",
    Start: "The calendar year in which it begins: the year to January 2026 is FY2025.",
});

meanings!(Measure {
    Level: "The value as typed.",
    YearOverYear: "Growth on the same period a year earlier; in points for rates.",
    PeriodOverPeriod: "Growth on the period before; in points for rates.",
    Share: "Part of the series that `shareOf` names.",
    TrailingTwelveMonths: "Sum of the last four quarters or twelve months.",
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

/// The schema of the keywords that pass a filter.
fn choice<T: Keyword>(title: &str, passes: fn(T) -> bool) -> Value {
    let keywords = T::all().into_iter().filter(|keyword| passes(*keyword));
    set(title, keywords.map(|keyword| (keyword.keyword(), keyword.meaning().to_owned())))
}

/// The schema of keywords with their meanings.
pub(super) fn set(title: &str, keywords: impl Iterator<Item = (&'static str, String)>) -> Value {
    let keywords = keywords.map(|(keyword, meaning)| json!({ "const": keyword, "description": meaning }));
    json!({ "title": title, "type": "string", "oneOf": keywords.collect::<Value>() })
}

/// The schema of a set of keywords, by the name of its definition; `None` where there is none of that name.
pub(super) fn keywords(name: &str) -> Option<Value> {
    let schema = match name {
        "ScaleWord" => choice::<Scale>("Scale", |_| true),
        "FrequencyWord" => choice::<Frequency>("Frequency", |f| f != Frequency::NineMonths),
        "NamedAfterWord" => choice::<NamedAfter>("Name of a year", |_| true),
        "SeriesMeasureWord" => {
            choice::<Measure>("Measure of a series", |m| matches!(m, Measure::Level | Measure::YearOverYear))
        }
        "ViewWord" => choice::<Measure>("View", |_| true),
        "GrowthWord" => choice::<Measure>("Growth", Measure::is_change),
        "StatusWord" => choice::<Status>("Status", |_| true),
        "QualifierWord" => choice::<Qualifier>("Qualifier", |_| true),
        "UnitWord" => unit(),
        "PerWord" => per(),
        _ => return None,
    };
    Some(schema)
}

/// The units that have no scale.
pub(super) const WITHOUT_SCALE: [&str; 4] = ["percent", "basis-points", "multiple", "number"];

/// The words for what a number counts; instead of them there may be an object.
fn unit() -> Value {
    let codes: Value = Currency::all().map(Currency::code).collect();
    json!({
        "title": "Unit",
        "anyOf": [
            { "const": "percent", "description": "Percent, typed as `28` for 28 %." },
            { "const": "basis-points", "description": "Hundredths of a percent." },
            { "const": "multiple", "description": "A multiple, printed as 2.4×." },
            { "const": "count", "description": "Things." },
            { "const": "number", "description": "A plain number: of an index, a score." },
            {
                "title": "Currency",
                "description": "An active ISO 4217 code; `XXX` for an amount whose currency is not known.",
                "enum": codes
            }
        ],
        "examples": ["USD", "EUR", "percent"]
    })
}

/// The schema of the field `per`: the thing that an amount is for one of, such as a share.
fn per() -> Value {
    json!({
        "title": "For one of what",
        "type": "string",
        "pattern": r"\S",
        "maxLength": MAX_PER,
        "anyOf": [
            { "const": "year", "description": "A year." },
            { "const": "quarter", "description": "A quarter." },
            { "const": "month", "description": "A month." },
            { "const": "week", "description": "A week." },
            { "const": "day", "description": "A day." },
            { "const": "share", "description": "A share, as earnings per share." },
            { "description": "Anything else, in the words that stand after `per`." }
        ],
        "examples": ["share", "oz", "tonne"]
    })
}
