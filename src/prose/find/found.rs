//! A mention with its tokens.

use crate::claims::Mention;
use std::ops::Range;

/// A mention with its tokens.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::prose) struct Found {
    pub(in crate::prose) mention: Mention,
    pub(in crate::prose) tokens: Range<usize>,
    /// Index of the token with the digits of an amount.
    pub(in crate::prose) digits: Option<usize>,
}
