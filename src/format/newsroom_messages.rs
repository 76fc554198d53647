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
        /// Levels of market impact: low, medium, high.
        impact_levels: [&'static str; 3],
        /// Heading of the ratings.
        ratings: &'static str,
        /// Changes of a rating: better, worse, the same.
        rating_changes: [&'static str; 3],
        /// Heading of the events.
        coming_events: &'static str,
        /// Heading of the related pieces.
        related: &'static str,
    }
    sentences {
        /// A time, with its zone.
        universal_time(time),
        /// Time of the last change of a note.
        updated(time),
        /// Time of a correction.
        correction(time),
        /// The previous grade of a rating.
        rating_before(rating),
    }
    counted {}
}
