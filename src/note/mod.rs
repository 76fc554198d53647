//! JSON text becomes a note that needs no further checking, or the complete list of what is wrong and where.
//!
//! [`parse`] is the door for text, [`read`] that for values of any form that serde reads. Reading goes in three
//! steps: to `json`, JSON to the types below (`decode` names every misfit), then `resolve` checks what one part says
//! about another.

mod annotation;
mod characters;
mod chart;
mod column;
mod company;
mod decode;
mod doors;
mod fact;
mod fields;
mod json;
mod limits;
mod literals;
mod note_file;
mod points;
mod problem;
mod prose;
mod prose_parser;
mod read_points;
mod reference;
mod report;
mod resolve;
mod resolve_charts;
mod resolve_references;
mod scenario;
mod sentiment;
mod series;

pub use annotation::{Annotation, AnnotationKind, Subject};
pub use chart::{AxisScale, Chart, MAX_SERIES, Mark};
pub use column::{Column, Columns};
pub use company::{Company, Publisher, Role, Source};
pub use decode::{MAX_CHARACTERS, MAX_CHARTS, MAX_ENTRIES, MAX_NAME, MAX_NUMBER, MAX_POINTS};
pub use doors::{parse, parse_bytes, parse_with_columns, read};
pub use fact::{Fact, KeyFigure, Per};
pub use limits::{MAX_CHART_VALUES, MAX_PARAGRAPHS, MAX_PROSE, MAX_REFERENCES, MAX_SCENARIO_VALUES};
pub use literals::{DateText, Link};
pub use note_file::{CallToAction, Note, Section};
pub use points::{Break, Gap, Point, Points};
pub use problem::{Problem, Problems};
pub use prose::{Inline, Prose};
pub use reference::{Reference, Transform};
pub use report::MAX_PROBLEMS;
pub use resolve_references::MAX_SPAN;
pub use scenario::{Assumption, Path, Scenario, Scenarios};
pub use sentiment::{Band, Score, Sentiment, TickerScore};
pub use series::{Series, SeriesType};
