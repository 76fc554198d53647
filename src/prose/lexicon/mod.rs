//! The words of a language by which figures, their periods and their subjects are recognised. A language is one more
//! table beside `english` and `german`; a phrase's word that ends in `*` stands for all words that begin so.

#[macro_use]
mod table;

mod concept;
mod english;
mod german;
mod money;
mod small;

pub(super) use concept::Concept;
pub(super) use money::{SYMBOL_WORDS, SYMBOLS};
use small::Small;
pub(super) use table::{Each, Listed, Phrases, Table};

use crate::claims::Direction;
use crate::units::{Frequency, Language, Qualifier};

listed! {
/// The words of a language. The comment of a field says where its phrases stand in a text, or what they mean.
pub(super) struct Lexicon {
    /// Words after a number that multiply it, a full stop after an abbreviation left out.
    pub(super) scales: Table<f64>,
    /// Names of currencies after a number, with the code and what one of it is worth in whole units.
    pub(super) currencies: Table<(&'static str, f64)>,
    /// Units other than money after a number.
    pub(super) units: Table<UnitWord>,
    /// Bounds before a number.
    pub(super) bounds_before: Table<Qualifier>,
    /// Bounds that also say that the value is near: `nearly`.
    pub(super) near: Phrases,
    /// Bounds after a number.
    pub(super) bounds_after: Table<Qualifier>,
    /// Words that are a multiple in themselves.
    pub(super) multiples: Table<f64>,
    /// Words for a rise, a fall or no change.
    pub(super) directions: Table<(Direction, Form)>,
    /// Verbs whose meaning depends on a particle later in the clause.
    pub(super) separable: &'static [(Phrases, Phrases, Direction)],
    /// Before the amount of a change.
    pub(super) by: Phrases,
    /// Before the value reached: `rose to`.
    pub(super) to: Phrases,
    /// Between a noun and its amount: `a rise of 5%`.
    pub(super) of: Phrases,
    /// Before an earlier amount.
    pub(super) from: Phrases,
    /// Before the two ends of a range.
    pub(super) between: Phrases,
    /// Between the ends of a range, apart from dashes.
    pub(super) range: Phrases,
    /// Between the ends of a range that [`Self::between`] begins.
    pub(super) and: Phrases,
    /// After an amount for one share.
    pub(super) per_share: Phrases,
    /// After an amount for a length of time.
    pub(super) per_time: Phrases,
    /// Whether something is the highest or the lowest.
    pub(super) superlatives: Table<bool>,
    /// Words for the highest ever.
    pub(super) records: Table<bool>,
    /// Before a number of periods that a rank reaches over.
    pub(super) reach_in: Phrases,
    /// Measures of something that is denied to have been before, and whether they are low: `not so high since`.
    pub(super) such: Table<bool>,
    /// After an expectation, before the actual figure.
    pub(super) actuals: Phrases,
    /// After a change of what stood at the end of a period: over that period.
    pub(super) within_period: Phrases,
    /// Before a run that was over before the event of the sentence.
    pub(super) after_run: Phrases,
    /// Before a number of periods, each of which went the same way.
    pub(super) each_of_last: Phrases,
    /// Before the period since which something is a rank.
    pub(super) since: Phrases,
    /// After a rank in the words of `so … as not since`.
    pub(super) not_since: Phrases,
    /// Words by which a number of periods is one in a row.
    pub(super) unbroken: Phrases,
    /// What ends a rank that reaches over all that is known: `in the group’s history`.
    pub(super) history: Phrases,
    /// Before a figure that is denied.
    pub(super) denials: Phrases,
    /// Before the figure that is right in place of a denied one.
    pub(super) instead: Phrases,
    /// Words that hold a quantity and its growth.
    pub(super) growth_of: Phrases,
    /// Beginnings of words for a quantity of the whole company.
    pub(super) wholes: Phrases,
    /// Endings of words for a part of the company.
    pub(super) branches: Phrases,
    /// Words for the note’s own period.
    pub(super) now: Phrases,
    /// Before a year whose end is meant.
    pub(super) ended: Phrases,
    /// After a number of periods over which something is the highest or the lowest: `three-year high`.
    pub(super) highs: Table<bool>,
    /// After a period that is of the note’s own year.
    pub(super) this_year: Phrases,
    /// Small words.
    pub(super) small: Small,
    /// After a figure in its clause, where it is an expectation.
    pub(super) in_prospect: Phrases,
    /// Before the length of a time.
    pub(super) for_time: Phrases,
    /// After a rank that reaches over all that is known.
    pub(super) ever: Phrases,
    /// Numbers in words.
    pub(super) cardinals: Table<u32>,
    /// Ordinals in words.
    pub(super) ordinals: Table<u32>,
    /// Kinds of periods, also as adjectives.
    pub(super) periods: Table<Frequency>,
    /// Between an ordinal and its noun where periods follow each other.
    pub(super) consecutive: Phrases,
    /// After a number of periods that follow each other.
    pub(super) in_a_row: Phrases,
    /// What is counted.
    pub(super) things: Phrases,
    /// Words after which figures are expected ones, to the end of the sentence.
    pub(super) outlook: Phrases,
    /// Right after figures that are to come.
    pub(super) to_come: Phrases,
    /// Words after which figures are expected ones, to the end of the clause.
    pub(super) benchmarks: Phrases,
    /// Words that begin another clause.
    pub(super) clauses: Phrases,
    /// Abbreviations whose full stop ends no sentence.
    pub(super) abbreviations: Phrases,
    /// Names of the months, by their number.
    pub(super) months: Table<u8>,
    /// Quarters and years by name.
    pub(super) period_names: PeriodNames,
    /// What a change is measured against, as adverbs: `year on year`.
    pub(super) bases: Table<Basis>,
    /// The period that a change is measured against, by name: `a year earlier`.
    pub(super) moments: Table<Basis>,
    /// After the share of what follows.
    pub(super) share_of: Phrases,
    /// Before a share.
    pub(super) share_verbs: Phrases,
    /// Words for how fast something grew.
    pub(super) paces: Phrases,
    /// Before an earlier amount, and after it before the later one.
    pub(super) from_to: &'static [(Phrases, Phrases)],
    /// Between a value and an earlier amount.
    pub(super) compared_nouns: Phrases,
    /// Words that make an amount one of an earlier period, where no other base is named.
    pub(super) compared: Phrases,
    /// Words for a whole year, which is to come where none is named and the last is over.
    pub(super) full_year: Phrases,
    /// Words for sums over a year.
    pub(super) trailing: Phrases,
    /// What series are about.
    pub(super) concepts: Table<Concept>,
    /// Words for changes on a year earlier that stand as a subject: `growth slowed to 12%`.
    pub(super) growth: Phrases,
    /// Words that say nothing about which series is meant.
    pub(super) fillers: Phrases,
    /// Words for companies that the note does not hold.
    pub(super) strangers: Phrases,
    /// Words for figures on another basis than the published ones: `organic`, `adjusted`.
    pub(super) variants: Phrases,
    /// Pronouns and nouns for the quantity named last.
    pub(super) pronouns: Phrases,
    /// After a multiple of an earlier value.
    pub(super) earlier_value: Phrases,
    /// Between a multiple and its base.
    pub(super) as_much: Phrases,
    /// Right before the amount of a loss.
    pub(super) losses_of: Phrases,
    /// Nouns for a share, with the preposition after them: `share of`.
    pub(super) parts_of: Phrases,
    /// Between a difference and its base: `5% above last year`.
    pub(super) beyond: Phrases,
    /// Before a quarter that a change is measured against.
    pub(super) on_base: Phrases,
    /// Words for parts of a company.
    pub(super) segments: Phrases,
    /// After amounts in the order of the quantities before them.
    pub(super) respectively: Phrases,
    /// Groups of synonyms.
    pub(super) equivalents: &'static [Phrases],
    /// Before a quantity of the subject named last.
    pub(super) its: Phrases,
    /// Before a number of periods over which a range reaches.
    pub(super) over_the_last: Phrases,
    /// Before an amount below zero that is printed without a sign.
    pub(super) losses: Phrases,
}
without {
    /// The sign before decimals.
    pub(super) decimal: char,
    /// How verbs in the past end that no table has; empty where that tells nothing.
    pub(super) past_ending: &'static str,
}
}

listed! {
/// How periods are named.
pub(super) struct PeriodNames {
    /// Nouns for a quarter after an ordinal.
    pub(super) quarter: Phrases,
    /// The quarters by their ordinals.
    pub(super) ordinals: Table<u8>,
    /// After a quarter of the year before.
    pub(super) last_year: Phrases,
    /// Names of the first quarter by its length.
    pub(super) three_months: Phrases,
    /// Names of the last quarter.
    pub(super) last: Phrases,
    /// Names of the end of the year, whose month is December.
    pub(super) year_end: Phrases,
    /// Nouns for the middle of the year.
    pub(super) mid_year: Phrases,
    /// Words between a period and its year.
    pub(super) of: Phrases,
}
without {}
}

/// A unit of a number, other than money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitWord {
    Percent,
    Points,
    BasisPoints,
    Multiple,
}

/// What part of speech a direction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
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
pub(super) enum Basis {
    /// The same period a year earlier.
    YearEarlier,
    /// The period before.
    PeriodBefore,
}

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::English | Language::IndianEnglish => &english::ENGLISH,
        Language::German | Language::SwissGerman => &german::GERMAN,
    }
}
