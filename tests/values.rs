//! A note given as values instead of text: read alike, and what JSON can't say is a problem with its path.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use research_widget::note::{self, Columns};
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

const NOTE: &str = include_str!("../notes/amazon-q1-2026.json");

/// What a page may hand over.
#[derive(Clone)]
enum Given {
    Json(serde_json::Value),
    Number(f64),
    List(Vec<Given>),
    Object(Vec<(&'static str, Given)>),
    /// A list that has itself as its only entry.
    Within,
    /// A list of two that are the same list, and so on without end.
    Twice,
    Function,
}

impl<'de> IntoDeserializer<'de, Error> for Given {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Given {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Json(value) => value.deserialize_any(visitor).map_err(Error::custom),
            Self::Number(number) => visitor.visit_f64(number),
            Self::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Object(fields) => visitor.visit_map(MapDeserializer::new(fields.into_iter())),
            Self::Within => visitor.visit_seq(SeqDeserializer::new([Self::Within].into_iter())),
            Self::Twice => visitor.visit_seq(SeqDeserializer::new([Self::Twice, Self::Twice].into_iter())),
            Self::Function => Err(Error::custom("invalid type: a function, expected a JSON value")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn text(text: &str) -> Given {
    Given::Json(text.into())
}

/// A note with these values in its one series.
fn with_values(values: Given) -> Given {
    let company = Given::Object(vec![("id", text("c")), ("name", text("C"))]);
    let source = Given::Object(vec![("id", text("s")), ("title", text("S"))]);
    let series = Given::Object(vec![
        ("id", text("a")),
        ("name", text("A")),
        ("company", text("c")),
        ("unit", text("USD")),
        ("frequency", text("quarter")),
        ("start", text("2025-Q4")),
        ("values", values),
        ("source", text("s")),
    ]);
    Given::Object(vec![
        ("version", Given::Number(1.0)),
        ("id", text("any")),
        ("lang", text("en")),
        ("title", text("T")),
        ("summary", Given::List(vec![text("P.")])),
        ("companies", Given::List(vec![company])),
        ("sources", Given::List(vec![source])),
        ("series", Given::List(vec![series])),
    ])
}

fn problems(given: Given) -> String {
    note::read(given, Columns::new()).map_or_else(|problems| problems.to_string(), |_| String::new())
}

#[test]
fn values_are_read_as_their_text_is() {
    let value: serde_json::Value = serde_json::from_str(NOTE).unwrap();
    // As text, for a gap is NaN, which does not equal itself.
    let (from_value, from_text) = (note::read(value, Columns::new()), note::parse(NOTE));
    assert!(format!("{from_value:?}") == format!("{from_text:?}"));
    assert_eq!(problems(with_values(Given::List(vec![Given::Number(1.5), Given::Json(().into())]))), "");
}

#[test]
fn numbers_are_the_nearest_to_their_digits_as_in_browsers() {
    let digits = [
        "0.41200000000000003",
        "5.2500000000000001",
        "123456.78901234567",
        "4503599627370.4968",
        "1.7976931348623157e-300",
    ];
    let json = NOTE_OF_DIGITS.replace("DIGITS", &digits.join(","));
    let note = note::parse(&json).unwrap();
    let values = note.series[0].points.values();
    assert_eq!(values.to_vec(), digits.map(|digits| digits.parse::<f64>().unwrap()));
}

const NOTE_OF_DIGITS: &str = r#"{ "version": 1, "id": "n", "lang": "en", "title": "T", "summary": ["S"],
    "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }],
    "series": [{ "id": "a", "name": "A", "company": "c", "source": "s", "unit": "count", "frequency": "year",
        "start": "2020", "values": [DIGITS] }] }"#;

#[test]
fn numbers_that_are_not_finite_are_named() {
    let numbers = [1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN].map(Given::Number);
    assert_eq!(
        problems(with_values(Given::List(numbers.into()))),
        "$.series[0].values[1]: found inf; expected a finite number\n\
         $.series[0].values[2]: found -inf; expected a finite number\n\
         $.series[0].values[3]: found NaN; expected a finite number\n"
    );
    let given = Given::Object(vec![("version", Given::Number(f64::INFINITY))]);
    assert!(problems(given).contains("\n$.version: found inf; expected a finite number\n"));
}

#[test]
fn what_json_has_no_word_for_is_named_with_its_place() {
    assert_eq!(
        problems(with_values(Given::List(vec![Given::Number(1.0), Given::Function]))),
        "$.series[0].values[1]: found a value of a kind that JSON does not have; \
         expected a JSON value\n"
    );
}

#[test]
fn what_has_no_end_is_refused() {
    for endless in [Given::Within, Given::Twice] {
        assert_eq!(
            problems(with_values(endless)),
            "$: found more levels of nesting than can be read; expected at most 16\n"
        );
    }
}

#[test]
fn what_is_longer_than_any_text_is_refused() {
    let long = vec![Given::Json(().into()); 8 * 1024 * 1024];
    let problems = problems(Given::List(long));
    assert!(
        problems.ends_with(
            ": found more values than a note may have; expected at most 160000, and 8388608 bytes\n"
        ),
        "{problems}"
    );
}
