//! How a note wants its results shown.

use super::bounds::MAX_ENTRIES;
use super::record::{Set, Text, record};
use crate::units::Id;

record! {
    /// How the table of results is shown. Without it, it holds all results that have anything to compare with, and all
    /// that is expected.
    schema Results "Results" {
        "examples": [{ "title": "Profit fell short; the new range sits below last year", "facts": ["pbt", "revenue"] }]
    }
    pub struct Results {
        /// The heading, which may state the finding.
        pub title: Option<String> = optional "title" as Text { "examples": ["Profit fell short"] };
        /// Which facts and series are shown, in their order; of a series its last figure.
        pub facts: Option<Vec<Id>> = optional "facts" as Set<Id, MAX_ENTRIES> { "examples": [["pbt", "revenue"]] };
    }
}
