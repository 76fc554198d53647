//! The messages about checked figures: how they were computed, and whether they match.

use super::message::messages;

messages! {
    /// The messages about figures in the prose.
    ClaimMessages by claim_messages($)
    texts {
        /// While the prose is being read, where the line of the checked figures will stand.
        recomputing: &'static str,
        /// Verdicts: matches the data, stated by the note alone, not checked.
        verdicts: [&'static str; 3],
        /// Labels of a card: value, computed, status, source, as of.
        labels: [&'static str; 5],
        /// Kinds of expectation: consensus, guidance, forecast, target.
        expectations: [&'static str; 4],
        /// Parts of a fact: a year earlier, the period before, a change by an amount; of an expectation: before it was
        /// changed, what the figure is over it, what it is over the figure, its growth on a year earlier; its change,
        /// its tolerance; a share of what is named after it.
        parts: [&'static str; 10],
        /// Ends of a range: lower, upper, middle.
        ends: [&'static str; 3],
        /// As published, not computed.
        as_published: &'static str,
        /// Directions: it rose, fell, stayed about the same.
        directions: [&'static str; 3],
        /// Against what was expected: above it, below it, in line with it.
        outcomes: [&'static str; 3],
        /// No run of changes of one sign.
        no_streak: &'static str,
        /// The sentence names another basis than the reference: a year earlier, the period before.
        other_bases: [&'static str; 2],
        /// Expected: words that state the figure of the reference.
        figure: &'static str,
        /// Expected: a datum, because the reference resolves to none.
        datum: &'static str,
    }
    sentences {
        /// How many figures only the note states.
        stated(count),
        /// How many figures are not checked.
        unchecked(count),
        /// `$37.6B in Q1 2026`
        amount_in(amount, period),
        /// `4 quarters from Q2 2025 to Q1 2026 added up`; a sum has two periods at least.
        added_up(count, periods, from, to),
        /// Why a rank ends: the last higher value.
        last_higher(period, value),
        /// Why a rank among the lowest ends: the last lower value.
        last_lower(period, value),
        /// `5 quarters in a row`
        in_a_row(count, periods),
        /// `highest in 15 quarters`; the count may be `at least 15`.
        highest(count, periods),
        /// `lowest in 15 quarters`
        lowest(count, periods),
        /// The sentence names another company or another part of it than the reference.
        other_subject(subject),
        /// The sentence names another period than the reference.
        other_period(period),
    }
    counted {
        /// How many analysts are in a consensus.
        analysts(count),
        /// `8 of 10 figures recomputed`; the first is that of all figures.
        recomputed(all, count),
        /// Why a rank reaches to the first period; `periods` are those before.
        none_higher(count, periods),
        /// Why a rank among the lowest reaches to the first period; `periods` are those before.
        none_lower(count, periods),
    }
}
