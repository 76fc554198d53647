//! The one place that decides how a value looks, so that table, axis, readout and spoken label can't disagree.
//! The same text natively and in wasm.
//!
//! | file | what it words |
//! | --- | --- |
//! | [`number`] | amounts, percent, points |
//! | [`period`] | quarters, months, days |
//! | [`words`] | the interface's own words |
//! | [`Explore`] | those of exploring a chart |
//! | [`Checking`] | those of checked figures |
//! | `english`, `german` | their tables, one for each language |

mod checking;
mod english;
mod explore;
mod german;
mod number;
mod period;
mod telling;
mod words;

pub use checking::Checking;
pub use explore::Explore;
pub use number::{
    Precision, decimals_needed, footnote_mark, number, plain_number, printed, qualifier, readable_unit,
    value, value_with_sign,
};
pub use period::{period, period_short, periods_noun};
pub use telling::Telling;
pub use words::{Words, fill, words};
