//! The words that the other layers speak: each value is valid once it exists. Imports nothing of the crate.
//!
//! | type | what it is |
//! | --- | --- |
//! | [`Id`] | the name of a thing in a note |
//! | [`Period`], [`Frequency`] | a year, quarter, month, day or minute |
//! | [`Periods`] | a rising row of them |
//! | [`Unit`], [`Scale`], [`Currency`] | what a number counts |
//! | [`Measure`] | the ways to look at a series |
//! | [`Status`] | how sure a published number is |
//! | [`Sorted`] | a small map |
//! | [`Language`] | whose words and number formats are used |

mod currency;
mod id;
mod language;
mod measure;
mod period;
mod periods;
mod sorted;
mod status;
mod tokens;
mod unit;

pub use currency::Currency;
pub use id::Id;
pub use language::Language;
pub use measure::Measure;
pub use period::{Frequency, Period};
pub use periods::Periods;
pub use sorted::Sorted;
pub use status::{Qualifier, Status};
pub use unit::{Scale, Unit};
