//! Value → text: numbers with their units, periods, and the interface's own words, the same natively and in wasm.
//!
//! [`value()`] is the one function that decides how a value looks, so that table, axis, readout and spoken label agree:
//!
//! ```
//! use research_widget::format::{Precision, value};
//! use research_widget::units::{Currency, Language, Number, Scale, Unit};
//!
//! let dollars = Unit::Money(Currency::parse("USD").unwrap(), Scale::Billion);
//! let computed = Number::computed(29.267);
//! assert_eq!(value(Language::English, computed, dollars, Precision::Short), "$29.3B");
//! assert_eq!(value(Language::German, computed, dollars, Precision::Full), "29,267\u{a0}Mrd.\u{a0}$");
//! // What an author typed keeps its digits.
//! assert_eq!(value(Language::English, Number::typed(29.267), dollars, Precision::Short), "$29.267B");
//! ```
//!
//! [`messages()`] gives the sentences of a language, `english.rs` or `german.rs`: one table that a translator can read.

mod chart_messages;
mod claim_messages;
mod cldr;
mod currency;
mod decimals;
mod english;
mod german;
mod languages;
mod mention_messages;
mod message;
mod messages;
mod newsroom_messages;
mod number;
mod period;
mod readable_unit;
mod result_messages;

pub use chart_messages::ChartMessages;
pub use claim_messages::ClaimMessages;
pub use currency::hundredths_index;
pub use decimals::Precision;
pub use languages::{messages, periods_noun};
pub use mention_messages::MentionMessages;
pub use messages::Messages;
pub use number::{
    decimals_needed, footnote_mark, number, plain_number, printed, qualifier, value, value_with_sign,
};
pub use period::{moment, period, period_short, period_with_year, year};
pub use readable_unit::readable_unit;
pub use result_messages::ResultMessages;
