//! A mention with its tokens.

use crate::claims::mention::Mention;
use std::ops::Range;

/// A mention with its tokens.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::claims) struct Found {
    pub(in crate::claims) mention: Mention,
    pub(in crate::claims) tokens: Range<usize>,
    /// Index of the token with the digits of an amount.
    pub(in crate::claims) digits: Option<usize>,
}
