//! The lists of words that are looked for beside a figure: `words.tsv`, and where their phrases stand in a text.

use crate::claims::{Token, caseless, starts_with_word};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Declares the lists, in the order of their bits.
macro_rules! lists {
    ($($(#[$about:meta])* $list:ident = $name:literal,)*) => {
        /// A list of phrases.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum List {
            $($(#[$about])* $list,)*
        }

        impl List {
            const ALL: &[(Self, &str)] = &[$((Self::$list, $name),)*];
        }
    };
}

lists! {
    /// A fall; an earlier amount that is higher.
    Down = "down",
    /// A rise; an earlier amount that is lower.
    Up = "up",
    /// A fall of what should be high, a rise of what should be low.
    Worse = "worse",
    /// The other way round.
    Better = "better",
    /// Between the amount reached and the earlier one.
    Compares = "compares",
    /// Begins as words that compare, but belongs to the name of a figure, and compares nothing: `profit after tax`.
    PartOfName = "part_of_name",
    /// What else may stand between them.
    Fillers = "fillers",
    /// Profit and loss: a loss that becomes a profit is no rise of its amount.
    Sides = "sides",
    /// A part of a whole.
    Shares = "shares",
    /// The whole of such a part.
    OfWhole = "of_whole",
    /// Right before the amount of a change.
    By = "by",
    /// A ratio, which has no amount of money.
    Ratios = "ratios",
    /// An amount per share.
    PerShare = "per_share",
    /// The same right behind an amount; before one, it is of another.
    AShare = "a_share",
    /// An amount per something else.
    PerOther = "per_other",
    /// A loss.
    Losses = "losses",
    /// A profit, or what may be one.
    Profits = "profits",
    /// An expectation stays as it was.
    Kept = "kept",
    /// It is raised.
    Raised = "raised",
    /// It is lowered.
    Lowered = "lowered",
    /// Right behind a count that is smaller.
    Fewer = "fewer",
    /// Right behind a count that is larger.
    More = "more",
    /// Before a count that is taken away.
    Closed = "closed",
    /// Before a count that is added.
    Added = "added",
    /// A loss gets larger.
    Widened = "widened",
    /// A loss gets smaller.
    Narrowed = "narrowed",
    /// Less than what it is compared with.
    Below = "below",
    /// More than what it is compared with.
    Above = "above",
    /// A target of a share's price.
    PriceTargets = "price_targets",
    /// Within a year, or on a year earlier.
    InAYear = "in_a_year",
    /// Within the period, or on the one before.
    InAPeriod = "in_a_period",
    /// Within one period shorter than a year, or on the one before.
    InOnePeriod = "in_one_period",
    /// How far it is from what was expected.
    Beats = "beats",
    /// What analysts expect.
    Consensus = "consensus",
    /// What is owed.
    Debt = "debt",
    /// What is left after debt.
    Cash = "cash",
    /// Orders, received or not yet filled.
    Orders = "orders",
    /// Orders received.
    Intake = "intake",
    /// Charges for bad loans, or against assets.
    Charges = "charges",
    /// The release of such charges.
    Releases = "releases",
    /// Orders not yet filled.
    Backlog = "backlog",
    /// Shares bought back.
    Buyback = "buyback",
    /// What else companies pay their owners and lenders.
    Payout = "payout",
    /// A whole year.
    WholeYear = "whole_year",
    /// A half of a year.
    Half = "half",
    /// A quarter of a year.
    Quarter = "quarter",
    /// Before a time that something is compared with, or that a span begins or ends with.
    BaseOfTime = "base_of_time",
    /// Before an amount that is reached.
    To = "to",
    /// Right before a month in which something was.
    InMonth = "in_month",
    /// Of a span that ends in a month.
    ToTime = "to_time",
    /// A year earlier.
    Earlier = "earlier",
    /// What was expected before.
    Formerly = "formerly",
    /// The least of a range.
    AtLeast = "at_least",
    /// The most of a range.
    AtMost = "at_most",
    /// Above zero.
    Positive = "positive",
    /// Below zero.
    Negative = "negative",
    /// More was reached than was expected.
    Surpassed = "surpassed",
    /// Less was reached.
    Missed = "missed",
    /// Verbs of who expects something.
    Expects = "expects",
    /// What is expected after a change.
    Now = "now",
    /// What a company expects.
    Guidance = "guidance",
    /// Four quarters, or twelve months.
    Trailing = "trailing",
    /// The lower end of a range.
    LowEnd = "low_end",
    /// The upper end of a range.
    HighEnd = "high_end",
    /// As the accounts have it.
    Reported = "reported",
    /// Without what is not usual.
    Adjusted = "adjusted",
    /// Before the month with which a period ends.
    Ended = "ended",
    /// Of, or from.
    Of = "of",
    /// To half of it.
    Halved = "halved",
    /// To twice as much.
    Doubled = "doubled",
    /// To three times as much.
    Tripled = "tripled",
    /// Before the whole of a share.
    OfWhat = "of_what",
    /// Two figures are shared out.
    Respectively = "respectively",
    /// Companies by what they are.
    Rivals = "rivals",
    /// A part of sales, by the way it comes in.
    Through = "through",
    /// `twice as fast`
    As = "as",
    /// A company without its name.
    Company = "company",
    /// Monday.
    Monday = "mondays",
    /// Tuesday.
    Tuesday = "tuesdays",
    /// Wednesday.
    Wednesday = "wednesdays",
    /// Thursday.
    Thursday = "thursdays",
    /// Friday.
    Friday = "fridays",
    /// Saturday.
    Saturday = "saturdays",
    /// Sunday.
    Sunday = "sundays",
    /// Something is left out, or held as it was: prices, currencies, shops.
    Excluded = "excluded",
    /// Parts of the world.
    Places = "places",
    /// A whole year, and what is of one.
    FullYear = "full_year",
    /// A profit before taxes.
    BeforeTax = "before_tax",
    /// What was planned, or has to be reached.
    Plans = "plans",
    /// Right beside a growth that is a fall.
    Falls = "falls",
    /// Before what did not happen, or has not yet.
    Unreal = "unreal",
    /// Of a price over a longer time than a day.
    OfThisYear = "of_this_year",
    /// Words before a name that make no kind of it.
    Plain = "plain",
    /// Words that end what belongs to a name.
    EndsName = "ends_name",
    /// Forms of verbs that are kinds: the others that end so are what somebody did.
    Kinds = "kinds",
    /// Words between a name and a part of what it names.
    OfPart = "of_part",
    /// Nouns that make something else of a name before them.
    Heads = "heads",
    /// Articles, and what stands in their place.
    Articles = "articles",
    /// Other forms of verbs, which are no kinds either.
    Verbs = "verbs",
}

/// The days of the week, from Monday on.
pub(super) const WEEKDAYS: [List; 7] = [
    List::Monday,
    List::Tuesday,
    List::Wednesday,
    List::Thursday,
    List::Friday,
    List::Saturday,
    List::Sunday,
];

/// A word of a phrase; one that stands for all that begin so is without its `*`.
#[derive(Debug)]
enum Word {
    Is(&'static str),
    Begins(&'static str),
}

impl Word {
    fn of(text: &'static str) -> Self {
        text.strip_suffix('*').map_or(Self::Is(text), Self::Begins)
    }

    fn fits(&self, token: &Token<'_>) -> bool {
        match self {
            Self::Is(word) => token.is(word),
            Self::Begins(word) => starts_with_word(token.text, word),
        }
    }
}

/// The words behind the first of a phrase, and its list.
type Rest = (Vec<Word>, List);

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(include_str!("words.tsv")));

/// The phrases of all lists.
#[derive(Default)]
struct Phrases {
    /// By their first words.
    by_word: BTreeMap<&'static str, Vec<Rest>>,
    /// Those whose first word stands for all that begin so, with that, by its first letters.
    by_beginning: BTreeMap<String, Vec<(&'static str, Rest)>>,
}

impl Phrases {
    fn read(table: &'static str) -> Self {
        let mut phrases = Self::default();
        for (name, texts) in table.lines().filter_map(|line| line.split_once('\t')) {
            if let Some((list, _)) = List::ALL.iter().find(|(_, known)| *known == name) {
                texts.split('|').for_each(|text| phrases.add(text, *list));
            }
        }
        phrases
    }

    fn add(&mut self, text: &'static str, list: List) {
        let mut words = text.split(' ').map(Word::of);
        match words.next() {
            Some(Word::Is(first)) => self.by_word.entry(first).or_default().push((words.collect(), list)),
            Some(Word::Begins(first)) => {
                self.by_beginning.entry(letters(first)).or_default().push((first, (words.collect(), list)));
            }
            None => {}
        }
    }

    /// The lists of which a phrase begins at the first of some tokens, one bit each.
    fn at(&self, tokens: &[Token<'_>]) -> u128 {
        let Some((first, behind)) = tokens.split_first() else { return 0 };
        let word = caseless(first.text);
        let own = self.by_word.get(word.as_str()).into_iter().flatten();
        let beginnings = self.by_beginning.get(&letters(&word)).into_iter().flatten();
        let beginnings = beginnings.filter(|(beginning, _)| word.starts_with(beginning));
        let fitting =
            own.chain(beginnings.map(|(_, rest)| rest)).filter(|(words, _)| is_followed(behind, words));
        let lists = fitting.fold(0, |bits, (_, list)| bits | bit(*list));
        if lists & bit(List::PartOfName) == 0 { lists } else { lists & !bit(List::Compares) }
    }
}

/// The letters by which beginnings are looked up.
fn letters(word: &str) -> String {
    word.chars().take(2).collect()
}

/// Whether words follow; hyphens in the text count as spaces.
fn is_followed(tokens: &[Token<'_>], words: &[Word]) -> bool {
    let mut tokens = tokens.iter().filter(|token| !token.is_dash());
    words.iter().all(|word| tokens.next().is_some_and(|token| word.fits(token)))
}

fn bit(list: List) -> u128 {
    1 << list as u128
}

/// Where phrases of the lists begin in a part of a text.
pub(super) struct Words {
    start: usize,
    lists: Vec<u128>,
}

impl Words {
    /// Looks through a range of tokens.
    pub(super) fn of(tokens: &[Token<'_>], range: &Range<usize>) -> Self {
        let own = tokens.get(range.clone()).unwrap_or_default();
        let lists = (0..own.len()).map(|at| PHRASES.at(own.get(at..).unwrap_or_default())).collect();
        Self { start: range.start, lists }
    }

    /// Whether a phrase of a list begins at a token.
    pub(super) fn is(&self, at: usize, list: List) -> bool {
        let bits = at.checked_sub(self.start).and_then(|at| self.lists.get(at));
        bits.is_some_and(|bits| bits & bit(list) != 0)
    }

    /// Whether one does so anywhere.
    pub(super) fn has(&self, list: List) -> bool {
        self.lists.iter().any(|bits| bits & bit(list) != 0)
    }

    /// Whether one does so anywhere in a range.
    pub(super) fn any(&self, range: &Range<usize>, list: List) -> bool {
        range.clone().any(|at| self.is(at, list))
    }

    /// The first of several lists of which a phrase begins at the earliest token that has any.
    pub(super) fn first(&self, mut range: impl Iterator<Item = usize>, lists: &[List]) -> Option<List> {
        range.find_map(|at| lists.iter().copied().find(|list| self.is(at, *list)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::split;

    #[test]
    fn each_list_has_its_line_and_each_line_its_list() {
        let table = include_str!("words.tsv");
        let lines =
            table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').next().unwrap());
        let lists: Vec<&str> = List::ALL.iter().map(|(_, name)| *name).collect();
        assert_eq!(lines.collect::<Vec<_>>(), lists);
        assert!(lists.len() <= 128, "a bit each");
    }

    #[test]
    fn phrases_are_found_where_they_begin() {
        let tokens = split("Its full-year net cash fell");
        let found = Words::of(&tokens, &(0..tokens.len()));
        assert!(found.is(1, List::WholeYear) && found.is(4, List::Cash) && found.is(6, List::Down));
        assert!(!found.is(5, List::Cash) && !found.is(0, List::Down));
    }

    #[test]
    fn parts_of_names_compare_nothing() {
        let tokens = split("Profit after tax fell after a strong year");
        let found = Words::of(&tokens, &(0..tokens.len()));
        assert!(found.is(1, List::PartOfName) && !found.is(1, List::Compares));
        assert!(!found.is(4, List::PartOfName) && found.is(4, List::Compares));
    }
}
