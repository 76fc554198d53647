//! What the table of a language has.

use super::concept::Concept;
use super::small::Small;
use crate::claims::Direction;
use crate::prose::phrases::{Phrases, Table};
use crate::units::{Frequency, Qualifier};

listed! {
/// The words of a language. The comment of a field says where its phrases stand in a text, or what they mean.
pub(in crate::prose) struct Lexicon {
    /// Words after a number that multiply it, a full stop after an abbreviation left out.
    pub(in crate::prose) scales: Table<f64>,
    /// Names of currencies after a number, with the code and what one of it is worth in whole units.
    pub(in crate::prose) currencies: Table<(&'static str, f64)>,
    /// Units other than money after a number.
    pub(in crate::prose) units: Table<UnitWord>,
    /// Bounds before a number.
    pub(in crate::prose) bounds_before: Table<Qualifier>,
    /// Bounds that also say that the value is near: `nearly`.
    pub(in crate::prose) near: Phrases,
    /// Bounds after a number.
    pub(in crate::prose) bounds_after: Table<Qualifier>,
    /// Words that are a multiple in themselves.
    pub(in crate::prose) multiples: Table<f64>,
    /// Words for a rise, a fall or no change.
    pub(in crate::prose) directions: Table<(Direction, Form)>,
    /// Verbs whose meaning depends on a particle later in the clause.
    pub(in crate::prose) separable: &'static [(Phrases, Phrases, Direction)],
    /// Before the amount of a change.
    pub(in crate::prose) by: Phrases,
    /// Before the value reached: `rose to`.
    pub(in crate::prose) to: Phrases,
    /// Between a noun and its amount: `a rise of 5%`.
    pub(in crate::prose) of: Phrases,
    /// Before an earlier amount.
    pub(in crate::prose) from: Phrases,
    /// Before the two ends of a range.
    pub(in crate::prose) between: Phrases,
    /// Between the ends of a range, apart from dashes.
    pub(in crate::prose) range: Phrases,
    /// Between the ends of a range that [`Self::between`] begins.
    pub(in crate::prose) and: Phrases,
    /// After an amount for one share.
    pub(in crate::prose) per_share: Phrases,
    /// After an amount for a length of time.
    pub(in crate::prose) per_time: Phrases,
    /// Whether something is the highest or the lowest.
    pub(in crate::prose) superlatives: Table<bool>,
    /// Words for the highest ever.
    pub(in crate::prose) records: Table<bool>,
    /// Before a number of periods that a rank reaches over.
    pub(in crate::prose) reach_in: Phrases,
    /// Measures of something that is denied to have been before, and whether they are low: `not so high since`.
    pub(in crate::prose) such: Table<bool>,
    /// After an expectation, before the actual figure.
    pub(in crate::prose) actuals: Phrases,
    /// After a change of what stood at the end of a period: over that period.
    pub(in crate::prose) within_period: Phrases,
    /// Before a run that was over before the event of the sentence.
    pub(in crate::prose) after_run: Phrases,
    /// Before a number of periods, each of which went the same way.
    pub(in crate::prose) each_of_last: Phrases,
    /// Before the period since which something is a rank.
    pub(in crate::prose) since: Phrases,
    /// After a rank in the words of `so … as not since`.
    pub(in crate::prose) not_since: Phrases,
    /// Words by which a number of periods is one in a row.
    pub(in crate::prose) unbroken: Phrases,
    /// What ends a rank that reaches over all that is known: `in the group’s history`.
    pub(in crate::prose) history: Phrases,
    /// Before a figure that is denied.
    pub(in crate::prose) denials: Phrases,
    /// Before the figure that is right in place of a denied one.
    pub(in crate::prose) instead: Phrases,
    /// Words that hold a quantity and its growth.
    pub(in crate::prose) growth_of: Phrases,
    /// Beginnings of words for a quantity of the whole company.
    pub(in crate::prose) wholes: Phrases,
    /// Endings of words for a part of the company.
    pub(in crate::prose) branches: Phrases,
    /// Words for the note’s own period.
    pub(in crate::prose) now: Phrases,
    /// Before a year whose end is meant.
    pub(in crate::prose) ended: Phrases,
    /// After a number of periods over which something is the highest or the lowest: `three-year high`.
    pub(in crate::prose) highs: Table<bool>,
    /// After a period that is of the note’s own year.
    pub(in crate::prose) this_year: Phrases,
    /// Small words.
    pub(in crate::prose) small: Small,
    /// After a figure in its clause, where it is an expectation.
    pub(in crate::prose) in_prospect: Phrases,
    /// Before the length of a time.
    pub(in crate::prose) for_time: Phrases,
    /// After a rank that reaches over all that is known.
    pub(in crate::prose) ever: Phrases,
    /// Numbers in words.
    pub(in crate::prose) cardinals: Table<u32>,
    /// Ordinals in words.
    pub(in crate::prose) ordinals: Table<u32>,
    /// Kinds of periods, also as adjectives.
    pub(in crate::prose) periods: Table<Frequency>,
    /// Between an ordinal and its noun where periods follow each other.
    pub(in crate::prose) consecutive: Phrases,
    /// After a number of periods that follow each other.
    pub(in crate::prose) in_a_row: Phrases,
    /// What is counted.
    pub(in crate::prose) things: Phrases,
    /// Words after which figures are expected ones, to the end of the sentence.
    pub(in crate::prose) outlook: Phrases,
    /// Right after figures that are to come.
    pub(in crate::prose) to_come: Phrases,
    /// Words after which figures are expected ones, to the end of the clause.
    pub(in crate::prose) benchmarks: Phrases,
    /// Words that begin another clause.
    pub(in crate::prose) clauses: Phrases,
    /// Abbreviations whose full stop ends no sentence.
    pub(in crate::prose) abbreviations: Phrases,
    /// Names of the months, by their number.
    pub(in crate::prose) months: Table<u8>,
    /// Quarters and years by name.
    pub(in crate::prose) period_names: PeriodNames,
    /// What a change is measured against, as adverbs: `year on year`.
    pub(in crate::prose) bases: Table<Basis>,
    /// The period that a change is measured against, by name: `a year earlier`.
    pub(in crate::prose) moments: Table<Basis>,
    /// After the share of what follows.
    pub(in crate::prose) share_of: Phrases,
    /// Before a share.
    pub(in crate::prose) share_verbs: Phrases,
    /// Words for how fast something grew.
    pub(in crate::prose) paces: Phrases,
    /// Before an earlier amount, and after it before the later one.
    pub(in crate::prose) from_to: &'static [(Phrases, Phrases)],
    /// Between a value and an earlier amount.
    pub(in crate::prose) compared_nouns: Phrases,
    /// Words that make an amount one of an earlier period, where no other base is named.
    pub(in crate::prose) compared: Phrases,
    /// Words for a whole year, which is to come where none is named and the last is over.
    pub(in crate::prose) full_year: Phrases,
    /// Words for sums over a year.
    pub(in crate::prose) trailing: Phrases,
    /// What series are about.
    pub(in crate::prose) concepts: Table<Concept>,
    /// Words for changes on a year earlier that stand as a subject: `growth slowed to 12%`.
    pub(in crate::prose) growth: Phrases,
    /// Words that say nothing about which series is meant.
    pub(in crate::prose) fillers: Phrases,
    /// Words for companies that the note does not hold.
    pub(in crate::prose) strangers: Phrases,
    /// Words for figures on another basis than the published ones: `organic`, `adjusted`.
    pub(in crate::prose) variants: Phrases,
    /// Pronouns and nouns for the quantity named last.
    pub(in crate::prose) pronouns: Phrases,
    /// After a multiple of an earlier value.
    pub(in crate::prose) earlier_value: Phrases,
    /// Between a multiple and its base.
    pub(in crate::prose) as_much: Phrases,
    /// Right before the amount of a loss.
    pub(in crate::prose) losses_of: Phrases,
    /// Nouns for a share, with the preposition after them: `share of`.
    pub(in crate::prose) parts_of: Phrases,
    /// Between a difference and its base: `5% above last year`.
    pub(in crate::prose) beyond: Phrases,
    /// Before a quarter that a change is measured against.
    pub(in crate::prose) on_base: Phrases,
    /// Words for parts of a company.
    pub(in crate::prose) segments: Phrases,
    /// After amounts in the order of the quantities before them.
    pub(in crate::prose) respectively: Phrases,
    /// Groups of synonyms.
    pub(in crate::prose) equivalents: &'static [Phrases],
    /// Before a quantity of the subject named last.
    pub(in crate::prose) its: Phrases,
    /// Before a number of periods over which a range reaches.
    pub(in crate::prose) over_the_last: Phrases,
    /// Before an amount below zero that is printed without a sign.
    pub(in crate::prose) losses: Phrases,
}
without {
    /// The sign before decimals.
    pub(in crate::prose) decimal: char,
    /// How verbs in the past end that no table has; empty where that tells nothing.
    pub(in crate::prose) past_ending: &'static str,
}
}

listed! {
/// How periods are named.
pub(in crate::prose) struct PeriodNames {
    /// Nouns for a quarter after an ordinal.
    pub(in crate::prose) quarter: Phrases,
    /// The quarters by their ordinals.
    pub(in crate::prose) ordinals: Table<u8>,
    /// After a quarter of the year before.
    pub(in crate::prose) last_year: Phrases,
    /// Names of the first quarter by its length.
    pub(in crate::prose) three_months: Phrases,
    /// Names of the last quarter.
    pub(in crate::prose) last: Phrases,
    /// Names of the end of the year, whose month is December.
    pub(in crate::prose) year_end: Phrases,
    /// Nouns for the middle of the year.
    pub(in crate::prose) mid_year: Phrases,
    /// Words between a period and its year.
    pub(in crate::prose) of: Phrases,
}
without {}
}

/// A unit of a number, other than money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prose) enum UnitWord {
    Percent,
    Points,
    BasisPoints,
    Multiple,
}

/// What part of speech a direction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prose) enum Form {
    /// A finite verb: `rose`. Alone it states that something did.
    Verb,
    /// A verb that is not finite: `rising`.
    Participle,
    /// `a rise`
    Noun,
    /// `up`, `higher`
    Adverb,
    /// `more`: after an amount alone; before one it may bound it.
    Comparative,
}

/// What a change is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prose) enum Basis {
    /// The same period a year earlier.
    YearEarlier,
    /// The period before.
    PeriodBefore,
}
