//! The messages of the table of results and its picture.

use super::message::messages;

messages! {
    /// The messages of results.
    ResultMessages by result_messages($)
    texts {
        /// Default heading of the results.
        results: &'static str,
        /// Heading of the outlook.
        outlook: &'static str,
        /// Heads of columns: actual, a year earlier, change, guidance, now, before, revision.
        heads: [&'static str; 7],
        /// Heads of the expectation and of the result against it, for consensus, forecast, either.
        expected: [[&'static str; 2]; 3],
        /// In the caption, after the period: a year earlier, consensus, guidance, a forecast, either of the two.
        against: [&'static str; 5],
        /// Words at a mark, before its number: a year earlier, guidance, guidance now, guidance before, consensus,
        /// forecast, target, the range of single estimates.
        marks: [&'static str; 8],
        /// The period before by its length, as a head, in the caption, and at a mark: any, year, half-year, quarter,
        /// month.
        previous: [[&'static str; 3]; 5],
        /// Positions of a figure in the guided range: below, lower half, middle, upper half, above; and in line with a
        /// guided number.
        positions: [&'static str; 6],
        /// Beat, missed, in line, without a number.
        outcomes: [&'static str; 3],
        /// Raised, lowered, narrowed, widened, reaffirmed.
        revisions: [&'static str; 5],
        /// After narrowed or widened: the midpoint is higher, is lower.
        midpoints: [&'static str; 2],
        /// Joins the last two entries of that list: ` and `.
        and: &'static str,
    }
    sentences {
        /// Better than consensus.
        beat_by(amount),
        /// Worse than consensus.
        missed_by(amount),
        /// A range of which an end is below zero.
        range(from, to),
        /// The results of a period against what they are compared with.
        held_against(period, against),
        /// The results of several periods against what they are compared with.
        held_against_alone(against),
    }
    counted {
        /// A consensus with its size.
        analysts(count),
    }
}
