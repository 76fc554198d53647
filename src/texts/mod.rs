//! Reasons, views, claims → sentences that pages and files share, in the words of [`crate::format`].
//!
//! ```
//! use research_widget::figures::Unavailable;
//! use research_widget::texts::why;
//! use research_widget::units::{Language, Period};
//!
//! let reason = Unavailable::BaseNotPositive(Period::parse("2025-Q1").unwrap());
//! assert_eq!(why(Language::English, &reason), "Q1\u{a0}2025 is zero or negative");
//! ```

mod amount;
mod claim;
mod footnotes;
mod key_figure;
mod lead;
mod rates;
mod result_cells;
mod result_columns;
mod results;
mod statement;
mod terms;
mod views;

pub use amount::amount;
pub use claim::{
    counts, datum_name, datum_sources, datum_statuses, datum_value, expected_of, formula, run_reason, verdict,
};
pub use footnotes::{definitions, footnotes};
pub use key_figure::{key_value, small_print};
pub use lead::{DESCRIPTION_CHARS, description, lead, shortened};
pub use result_cells::{News, ResultCell};
pub use result_columns::previous;
pub use results::{ResultsLine, ResultsPart, ResultsTable, results_table, row_name};
pub use statement::{
    expectation_name, statement_formula, statement_name, statement_source, statement_statuses,
    statement_value,
};
pub use terms::{distinct, fact_period, per_frequency, per_of, span, status, unit_name, why};
pub use views::{derived, headings, measured, sources, subtitle, view_name};
