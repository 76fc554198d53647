//! The messages around a story: changes, ratings, what comes next.

use super::message::messages;

messages! {
    /// The messages around a story.
    NewsroomMessages by newsroom_messages($)
    texts {
        /// Label of the list of authors.
        authors: &'static str,
        /// Label of the list of tags.
        topics: &'static str,
        /// Label of the impact.
        market_impact: &'static str,
        /// Low, medium, high.
        impact_levels: [&'static str; 3],
        /// Heading of the ratings.
        ratings: &'static str,
        /// What became of a rating: better, worse, the same.
        rating_changes: [&'static str; 3],
        /// Heading of the events.
        coming_events: &'static str,
        /// Heading of the related pieces.
        related: &'static str,
    }
    sentences {
        /// A time, with its zone.
        universal_time(time),
        /// When a note was changed.
        updated(time),
        /// When something was corrected.
        correction(time),
        /// A grade before.
        rating_before(rating),
    }
    counted {}
}
