//! Meanings of the keywords of `units`; keywords of `note` are declared together with their meanings.

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

/// Gives meanings to the keywords of an enum; a missing one is a compile error.
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
    One: "Unscaled.",
    Thousand: "In thousands.",
    Lakh: "In lakhs, 10⁵.",
    Million: "In millions.",
    Crore: "In crores, 10⁷.",
    Billion: "In billions, 10⁹.",
    Trillion: "In trillions, 10¹².",
});

meanings!(Frequency {
    Year: "Years: `2026`, or `FY2026` for a company with a fiscal year.",
    NineMonths: "The first nine months of a year, in facts only: `2026-9M` or `FY2026-9M`.",
    HalfYear: "Half-years: `2026-H1` or `FY2026-H1`.",
    Quarter: "Quarters: `2026-Q1` or `FY2026-Q1`.",
    Month: "Calendar months: `2026-03`.",
    Day: "Days: `2026-03-31`.",
    Minute: "Minutes in UTC: `2026-03-31T14:30`.",
});

meanings!(NamedAfter {
    End: "The calendar year in which it ends: the year to January 2026 is FY2026.",
    Start: "The calendar year in which it begins: the year to January 2026 is FY2025.",
});

meanings!(Measure {
    Level: "The values as typed.",
    YearOverYear: "Growth on the same period a year earlier, in percent; in points for rates.",
    PeriodOverPeriod: "Growth on the previous period, in percent; in points for rates.",
    Share: "Share of the series named by `shareOf`, in percent.",
    TrailingTwelveMonths: "Trailing sum of the last four quarters or twelve months.",
    Index: "Index: the value in the first period shown is 100.",
});

meanings!(Status {
    Reported: "Confirmed: two or more publishers agree to the printed precision.",
    SingleSource: "Published by one publisher only.",
    Implied: "Computed from another published figure, such as a growth rate.",
    Estimate: "An estimate rather than a reported figure.",
});

meanings!(Qualifier {
    MoreThan: "More than the value.",
    AtLeast: "The value or more.",
    About: "About the value.",
    AtMost: "The value or less.",
    LessThan: "Less than the value.",
});

/// The schema of the keywords of an enum that pass a filter.
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

/// The schema of the keywords and currency codes of the field `unit`, which may hold an object instead.
fn unit() -> Value {
    let codes: Value = Currency::all().map(Currency::code).collect();
    json!({
        "title": "Unit",
        "anyOf": [
            { "const": "percent", "description": "Percent; 28 % is typed as `28`." },
            { "const": "basis-points", "description": "Basis points: hundredths of a percent." },
            { "const": "multiple", "description": "A multiple; 2.4× is typed as `2.4`." },
            { "const": "count", "description": "A count of things, such as customers or employees." },
            { "const": "number", "description": "A plain number, such as the level of an index or a score." },
            {
                "title": "Currency",
                "description": "An active ISO 4217 code; `XXX` for an amount whose currency is not known.",
                "enum": codes
            }
        ],
        "examples": ["USD", "EUR", "percent"]
    })
}

/// The schema of the field `per`: the denominator of a unit, such as `share`.
fn per() -> Value {
    json!({
        "title": "For one of what",
        "type": "string",
        "pattern": r"\S",
        "maxLength": MAX_PER,
        "anyOf": [
            { "const": "year", "description": "Per year." },
            { "const": "quarter", "description": "Per quarter." },
            { "const": "month", "description": "Per month." },
            { "const": "week", "description": "Per week." },
            { "const": "day", "description": "Per day." },
            { "const": "share", "description": "Per share, as in earnings per share." },
            { "description": "Any other text, printed after “per”." }
        ],
        "examples": ["share", "oz", "tonne"]
    })
}
