//! JSON text becomes a note that needs no further checking, or the complete list of what is wrong and where.
//!
//! [`parse`] reads text, [`read`] values of any form that serde reads. Reading goes in three steps: to `json`, JSON to
//! the types below (declared by `record`; `decode` reports every misfit), then `resolve` checks what one part says
//! about another.
//!
//! ```
//! use research_widget::note;
//! use research_widget::units::{Id, Period};
//!
//! let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json")?).unwrap();
//! let revenue = note.series(&Id::parse("aws.revenue").unwrap()).unwrap();
//! let last = revenue.point(Period::parse("2026-Q1").unwrap()).unwrap();
//! // In billions of dollars, as typed.
//! assert_eq!((revenue.name.as_str(), last.value), ("AWS revenue", Some(37.6)));
//!
//! // All problems at once, each with its path.
//! let text = r#"{ "version": 1, "id": "x", "lang": "en", "heading": "T", "summary": ["P."] }"#;
//! let problems = note::parse(text).unwrap_err();
//! let found: Vec<(&str, &str)> = problems.iter().map(|one| (one.code().keyword(), one.path())).collect();
//! assert_eq!(found, [("field/unknown", "$.heading"), ("field/missing", "$.title")]);
//! # Ok::<(), std::io::Error>(())
//! ```

mod amount;
mod annotation;
mod block;
mod bounds;
mod calendars;
mod characters;
mod chart;
mod code;
mod column;
mod company;
mod declared;
mod decode;
mod defaults;
mod diagnostics;
mod expectation;
mod fact;
mod fact_period;
mod fields;
mod identifiers;
mod inline;
mod json;
mod keyword;
mod limits;
mod literals;
mod logo;
mod newsroom;
mod note_file;
mod parse;
mod part;
mod points;
mod problem;
mod prose;
mod prose_parser;
mod read_json;
mod read_points;
mod record;
mod reference;
mod report;
mod resolve;
mod resolve_charts;
mod resolve_parts;
mod resolve_references;
mod results;
mod scenario;
mod sentiment;
mod series;
mod series_measure;
mod shape;
mod unit;

pub use amount::Amount;
pub use annotation::{Annotation, AnnotationKind, Subject};
pub use block::{Block, BlockPart, ListBlock, MAX_COLUMNS, MAX_ROWS, Quote, Table};
pub use bounds::{MAX_CHARACTERS, MAX_CHARTS, MAX_ENTRIES, MAX_NAME, MAX_NUMBER, MAX_POINTS, MAX_REFERENCES};
pub use chart::{AxisScale, Chart, MAX_SERIES, Mark};
pub use code::Code;
pub use column::{Column, Columns};
pub use company::{Company, Publisher, Role, Source};
pub use expectation::{Better, Expectation, MAX_ANALYSTS};
pub use fact::{Fact, FactKind, KeyFigure};
pub use fact_period::FactPeriod;
pub use fields::nearest;
pub use identifiers::{Figi, Isin, Lei};
pub use inline::Inline;
pub use limits::{MAX_CHART_VALUES, MAX_PARAGRAPHS, MAX_PROSE, MAX_SCENARIO_VALUES};
pub use literals::{DateText, Link, Moment};
pub use logo::{Logo, PathData, ViewBox};
pub use newsroom::{
    Author, Correction, Event, ImpactLevel, MAX_GRADES, MAX_TAGS, MarketImpact, Rating, RatingChange, Related,
};
pub use note_file::{CallToAction, NOTE, Note, Section};
pub use parse::{check_defaults, parse, parse_bytes, parse_with_columns, read};
pub use part::{End, ExpectationKind, ExpectedPart, Part};
pub use points::{Break, Gap, Point, Points};
pub use problem::{Problem, Problems};
pub use prose::{Prose, span_with_marks};
pub use reference::{Reference, Transform};
pub use report::MAX_PROBLEMS;
pub use resolve_references::MAX_SPAN;
pub use results::Results;
pub use scenario::{Assumption, Path, Scenario, Scenarios};
pub use sentiment::{Band, Score, ScoreScale, Sentiment, TickerScore};
pub use series::{Series, SeriesType};
pub use shape::{FieldShape, KeywordsShape, RecordShape, Shape};
pub use unit::{MAX_LEAST_DECIMALS, MAX_PER, Per};
