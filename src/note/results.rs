//! Title and rows of the table of results, as a note chooses them.

use super::bounds::MAX_ENTRIES;
use super::record::{Set, Text, record};
use crate::units::Id;

record! {
    /// Title and rows of the table of results. By default, its rows are all results that have a comparison, and all
    /// expectations.
    schema Results "Results" {
        "examples": [{ "title": "Profit fell short; the new range sits below last year", "facts": ["pbt", "revenue"] }]
    }
    pub struct Results {
        /// Heading of the table, which may state the finding.
        pub title: Option<String> = optional "title" as Text { "examples": ["Profit fell short"] };
        /// Ids of the facts and series shown, in this order; a series is shown with its last figure.
        pub facts: Option<Vec<Id>> = optional "facts" as Set<Id, MAX_ENTRIES> { "examples": [["pbt", "revenue"]] };
    }
}
