//! The messages around checked figures: cards, lists, mentions in charts, problems for authors.

use super::message::messages;

messages! {
    /// The messages around checked figures.
    MentionMessages by mention_messages($)
    texts {
        /// Before and after words of the prose.
        quotes: [&'static str; 2],
        /// The button of a card.
        show_in_chart: &'static str,
        /// Heading of the list of problems for the author.
        for_author: &'static str,
        /// No datum was found.
        unresolved: &'static str,
    }
    sentences {
        /// Mentions of a point in the prose.
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
