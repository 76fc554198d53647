//! The vocabulary of all layers: each value is valid once it exists. Imports nothing of the crate.
//!
//! | type | what it is |
//! | --- | --- |
//! | [`Id`] | names a company, source, series, fact or chart of a note |
//! | [`Period`], [`Frequency`] | a year, half-year, quarter, month, day or minute |
//! | [`FiscalYear`] | by which a company names its periods |
//! | [`Periods`] | ascending periods of one frequency |
//! | [`Unit`], [`Scale`], [`Currency`], [`Symbol`] | what a number counts |
//! | [`Number`] | a number, and whether its digits were typed |
//! | [`Measure`] | what is computed from a series |
//! | [`Status`] | how well a published number is supported |
//! | [`Sorted`] | a map in a sorted array |
//! | [`Language`] | chooses words |
//! | [`NumberFormat`] | separators, and the order of currency, percent and day |
//!
//! ```
//! use research_widget::units::{Period, Periods, Unit};
//!
//! let first = Period::parse("2025-Q3").unwrap();
//! assert_eq!(first.year_earlier(), Period::parse("2024-Q3"));
//! let quarters = Periods::starting(first, 3).unwrap();
//! assert_eq!(quarters.last().unwrap().to_string(), "2026-Q1");
//! // Ratios are fractions.
//! assert_eq!(Unit::Ratio.from_typed(28.0), 0.28);
//! ```

mod currency;
mod fiscal_period;
mod fiscal_year;
mod frequency;
mod id;
mod keywords;
mod language;
mod measure;
mod number;
mod number_format;
mod period;
mod period_text;
mod periods;
mod sorted;
mod status;
mod symbol;
mod unit;
mod whole;

pub use currency::Currency;
pub use fiscal_period::FiscalName;
pub use fiscal_year::{FiscalYear, NamedAfter};
pub use frequency::Frequency;
pub use id::Id;
pub use language::Language;
pub use measure::Measure;
pub use number::{Digits, Number};
pub use number_format::NumberFormat;
pub use period::Period;
pub use periods::Periods;
pub use sorted::Sorted;
pub use status::{Qualifier, Status};
pub use symbol::Symbol;
pub use unit::{Scale, Unit};
pub use whole::{to_i32, to_i64, to_u32, to_usize};
