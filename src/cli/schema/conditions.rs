//! Conditions of the schema on several fields: which of them need or exclude others.

use super::keywords::WITHOUT_SCALE;
use crate::note::{AxisScale, FactKind, Mark};
use crate::units::{Measure, Scale};
use serde_json::{Value, json};

/// Further keywords of a definition's schema, by its name.
pub(super) fn conditions(name: &str) -> Value {
    match name {
        "Note" => {
            json!({ "anyOf": has_paragraph(), "allOf": [inherited("source"), inherited("frequency"), scale_of_scores()] })
        }
        "Series" => json!({
            "oneOf": forms(),
            "allOf": [scaled(), hundredths(), growth(), expected_of_series(), one_or_several()]
        }),
        "Event" => json!({ "oneOf": [{ "required": ["date"] }, { "required": ["period"] }] }),
        "Fact" => json!({
            "anyOf": known(),
            "allOf": [scaled(), hundredths(), bounded(), published_growth(), expected_of_fact(), timed()]
        }),
        "Amount" => json!({ "oneOf": amounts() }),
        "Chart" => json!({ "allOf": [lines_beside_bars(), logarithms()] }),
        "Sentiment" => {
            json!({ "allOf": [labelled(), scored_companies()], "dependentRequired": { "scale": ["bands"], "bands": ["scale"] } })
        }
        _ => json!({}),
    }
}

fn has_paragraph() -> Value {
    let filled = |field: &str| {
        json!({
            "required": [field],
            "properties": { field: { "type": "array", "minItems": 1 } }
        })
    };
    let mut section = filled("body");
    if let Some(fields) = section.as_object_mut() {
        fields.insert("type".to_owned(), "object".into());
    }
    json!([
        filled("summary"),
        { "required": ["sections"], "properties": { "sections": { "type": "array", "contains": section } } }
    ])
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

/// A fact has a value, or expectations.
fn known() -> Value {
    json!([
        { "required": ["value"] },
        { "required": ["expectations"], "properties": { "expectations": { "type": "array", "minItems": 1 } } }
    ])
}

/// A qualifier bounds one number.
fn bounded() -> Value {
    json!({
        "if": { "required": ["qualifier"] },
        "then": { "required": ["value"], "properties": { "value": { "type": "number" } } }
    })
}

/// Growth is typed or computed, not both.
fn published_growth() -> Value {
    json!({ "if": { "required": ["growth"] }, "then": { "properties": { "yearEarlier": { "const": null } } } })
}

/// Prices and their moves have a time.
fn timed() -> Value {
    let prices = [FactKind::Price, FactKind::PriceMove].map(FactKind::keyword);
    json!({
        "if": { "required": ["kind"], "properties": { "kind": { "enum": prices } } },
        "then": { "required": ["period"] }
    })
}

/// The expectations of a fact may have a period, those of a series have one as `at`.
fn expected_of_fact() -> Value {
    expected(json!({ "type": "object", "properties": { "at": false } }))
}

fn expected_of_series() -> Value {
    expected(json!({ "type": "object", "required": ["at"], "properties": { "period": false } }))
}

fn expected(entry: Value) -> Value {
    json!({ "properties": { "expectations": { "type": "array", "items": entry } } })
}

/// The fields that make an amount.
fn amounts() -> Value {
    let sets: [(&str, &[&str]); 8] = [
        ("Range", &["from", "to"]),
        ("Words", &["words", "from", "to"]),
        ("Tolerance", &["mid", "plusMinus"]),
        ("At least", &["atLeast"]),
        ("More than", &["moreThan"]),
        ("At most", &["atMost"]),
        ("Less than", &["lessThan"]),
        ("About", &["about"]),
    ];
    sets.iter()
        .map(|(title, fields)| json!({ "title": title, "required": fields, "maxProperties": fields.len() }))
        .collect()
}

/// Only currencies have hundredths.
fn hundredths() -> Value {
    json!({
        "if": { "required": ["scale"], "properties": { "scale": { "const": Scale::Hundredth.keyword() } } },
        "then": { "properties": { "unit": { "type": "string", "pattern": "^[A-Z]{3}$" } } }
    })
}

/// Only currencies, counts and symbols have a scale.
fn scaled() -> Value {
    json!({
        "if": { "required": ["unit"], "properties": { "unit": { "enum": WITHOUT_SCALE } } },
        "then": { "properties": { "scale": false } }
    })
}

/// Published growth is in percent.
fn growth() -> Value {
    json!({
        "if": { "properties": { "measure": { "const": Measure::Level.keyword() } } },
        "else": { "properties": { "unit": { "const": "percent" } } }
    })
}

/// Lines beside bars are there with one mark only. Conditions name the usual marks, for editors propose what they name.
fn lines_beside_bars() -> Value {
    json!({
        "if": { "properties": { "mark": { "enum": marks(|mark| mark != Mark::BarLine) } } },
        "then": { "properties": { "right": false } },
        "else": { "required": ["right"] }
    })
}

/// Marks that start at zero have no logarithmic scale.
fn logarithms() -> Value {
    json!({
        "if": { "properties": { "mark": { "enum": marks(|mark| !mark.starts_at_zero()) } } },
        "else": { "properties": { "scale": { "const": AxisScale::Linear.keyword() } } }
    })
}

/// The words of the marks that pass a filter.
fn marks(passes: fn(Mark) -> bool) -> Value {
    Mark::ALL.into_iter().filter(|mark| passes(*mark)).map(Mark::keyword).collect()
}

/// Each series needs a field that the note's defaults lack.
fn inherited(field: &str) -> Value {
    json!({
        "if": {
            "not": {
                "required": ["defaults"],
                "properties": { "defaults": { "type": "object", "required": [field] } }
            }
        },
        "then": {
            "properties": { "series": { "type": "array", "items": { "type": "object", "required": [field] } } }
        }
    })
}

/// Scores are on a scale: their own, or that of the defaults.
fn scale_of_scores() -> Value {
    let scored = json!({
        "type": "object",
        "required": ["score"],
        "properties": { "score": { "type": "number" } }
    });
    let companies = json!({
        "type": "object",
        "required": ["tickers"],
        "properties": { "tickers": { "type": "array", "contains": scored } }
    });
    json!({
        "if": {
            "not": {
                "required": ["defaults"],
                "properties": { "defaults": { "type": "object", "required": ["sentiment"] } }
            }
        },
        "then": {
            "properties": {
                "sentiment": { "type": "object", "if": { "anyOf": [scored, companies] }, "then": { "required": ["scale"] } }
            }
        }
    })
}

/// A series is of one company, of several, or of none.
fn one_or_several() -> Value {
    json!({ "if": { "required": ["companies"] }, "then": { "properties": { "company": false } } })
}

/// A score has a label and a day.
fn labelled() -> Value {
    json!({
        "if": { "required": ["score"], "properties": { "score": { "type": "number" } } },
        "then": { "required": ["label", "asOf"] }
    })
}

/// A company's score has a day, too.
fn scored_companies() -> Value {
    let scored =
        json!({ "type": "object", "required": ["score"], "properties": { "score": { "type": "number" } } });
    json!({
        "if": {
            "required": ["tickers"],
            "properties": { "tickers": { "type": "array", "contains": scored } }
        },
        "then": { "required": ["asOf"] }
    })
}
