//! What is said around checked figures: their cards and list, what a chart says of the prose, what an author is told.

use super::message::messages;

messages! {
    /// The messages around checked figures.
    MentionMessages by mention_messages($)
    texts {
        /// Before and after words of the prose.
        quotes: [&'static str; 2],
        /// The button of a card.
        show_in_chart: &'static str,
        /// Heading of what an author is told.
        for_author: &'static str,
        /// No datum was found.
        unresolved: &'static str,
    }
    sentences {
        /// What the prose says of a point.
        in_the_text(words),
        /// The number is another one than the data give.
        differs(expected),
        /// Direction, rank, company or period are not what the data say.
        contradicts(expected),
        /// Several data fit.
        ambiguous(references),
    }
    counted {
        /// The button that leads past the figures of a section.
        skip(count),
    }
}
