//! What a phrase of a language tells about the figures beside it.

use crate::claims::Direction;
use crate::units::Measure;

/// What a phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// What a change is measured against: `year on year`.
    Base(Basis),
    /// The time of an amount, or what a change is measured against: `a year earlier`.
    Earlier(Basis),
    /// Before an amount that another is compared with: `from`, `against`.
    From,
    /// The same, after a movement: `up from`.
    UpFrom,
    /// Before what is compared: `than`.
    Than,
    /// Before the amount that is reached or stated.
    To,
    /// Before the amount of a change.
    By,
    /// A rise, a fall or no change.
    Move(Direction),
    /// What several analysts expect.
    Consensus,
    /// Expected, by whomever.
    Expect,
    /// What a company says that it expects.
    Guide,
    /// What a company means to reach.
    Target,
    /// What an analyst says a share will be worth.
    PriceTarget,
    /// A target over the price.
    Upside,
    /// What the writer expects.
    Ours,
    /// Better or worse than expected.
    Against(Direction),
    /// Before what something is more or less than: `above`.
    Beyond(Direction),
    /// As expected.
    InLine,
    /// An expectation that was changed upwards or downwards.
    Revise(Direction),
    /// A range that became smaller.
    Narrow,
    /// An expectation that was not changed.
    Keep,
    /// Before what was said earlier: `previously`.
    Before,
    /// The middle of a range.
    Midpoint,
    /// The lower end of a range.
    LowEnd,
    /// The upper end.
    TopEnd,
    /// Between a share and the whole.
    Share,
    /// A noun or verb for a share.
    ShareNoun,
    /// In the course of the period of the note.
    WithinPeriod,
    /// What is to come.
    Future,
    /// Sums over a year.
    Trailing,
    /// A basis other than the published one: `organic`.
    Variant,
    /// What stands for the quantity or company named last.
    Pronoun,
    /// The writer.
    We,
    /// What is not so, or not yet.
    Hypothesis,
    /// At a rate that the note does not compute: `annualised`, `compound`.
    OtherRate,
    /// What was published before it was corrected: `first reported as`.
    Superseded,
    /// A period that is not over: `so far this quarter`.
    ToDate,
    /// Several years: `three years`.
    Years,
    /// As long as a year or since it began: what prices did meanwhile.
    OverYear,
    /// Some time after another.
    Later,
    /// A denial.
    Negation,
    /// The beginning of another clause.
    Clause,
    /// For one share.
    PerShare,
    /// The price of shares.
    Shares,
    /// Companies that the note does not hold.
    Stranger,
    /// A part of a company.
    Segment,
    /// After amounts in the order of the quantities before them.
    Respectively,
    /// The period of the note.
    Now,
    /// A whole year.
    FullYear,
    /// A quantity of finance, by its number in the lexicon.
    Concept(u16),
    /// A company of the note, by its index.
    Company(u16),
    /// Somebody who expects something, by the index of the name among all of them.
    Broker(u16),
}

/// What a change is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The same period a year earlier.
    Year,
    /// The period before.
    Period,
}

impl Basis {
    /// The growth that is measured so.
    pub(super) fn measure(self) -> Measure {
        match self {
            Self::Year => Measure::YearOverYear,
            Self::Period => Measure::PeriodOverPeriod,
        }
    }
}

/// The cues of the words of the lexicon, apart from concepts.
const WORDS: [(&str, Cue); 56] = [
    ("base.year", Cue::Base(Basis::Year)),
    ("base.period", Cue::Base(Basis::Period)),
    ("earlier.year", Cue::Earlier(Basis::Year)),
    ("earlier.period", Cue::Earlier(Basis::Period)),
    ("from", Cue::From),
    ("up.from", Cue::UpFrom),
    ("than", Cue::Than),
    ("to", Cue::To),
    ("by", Cue::By),
    ("move.up", Cue::Move(Direction::Up)),
    ("move.down", Cue::Move(Direction::Down)),
    ("move.flat", Cue::Move(Direction::Flat)),
    ("consensus", Cue::Consensus),
    ("expect", Cue::Expect),
    ("guide", Cue::Guide),
    ("target", Cue::Target),
    ("price.target", Cue::PriceTarget),
    ("upside", Cue::Upside),
    ("ours", Cue::Ours),
    ("beat", Cue::Against(Direction::Up)),
    ("miss", Cue::Against(Direction::Down)),
    ("beyond.up", Cue::Beyond(Direction::Up)),
    ("beyond.down", Cue::Beyond(Direction::Down)),
    ("inline", Cue::InLine),
    ("raise", Cue::Revise(Direction::Up)),
    ("lower", Cue::Revise(Direction::Down)),
    ("narrow", Cue::Narrow),
    ("keep", Cue::Keep),
    ("before", Cue::Before),
    ("midpoint", Cue::Midpoint),
    ("low.end", Cue::LowEnd),
    ("top.end", Cue::TopEnd),
    ("share", Cue::Share),
    ("share.noun", Cue::ShareNoun),
    ("within.period", Cue::WithinPeriod),
    ("future", Cue::Future),
    ("trailing", Cue::Trailing),
    ("variant", Cue::Variant),
    ("pronoun", Cue::Pronoun),
    ("we", Cue::We),
    ("hypothesis", Cue::Hypothesis),
    ("other.rate", Cue::OtherRate),
    ("superseded", Cue::Superseded),
    ("to.date", Cue::ToDate),
    ("years", Cue::Years),
    ("over.year", Cue::OverYear),
    ("shares.moved", Cue::Shares),
    ("later", Cue::Later),
    ("negation", Cue::Negation),
    ("clause", Cue::Clause),
    ("per.share", Cue::PerShare),
    ("stranger", Cue::Stranger),
    ("segment", Cue::Segment),
    ("respectively", Cue::Respectively),
    ("now", Cue::Now),
    ("full.year", Cue::FullYear),
];

impl Cue {
    /// The cue of a word of the lexicon, apart from concepts.
    pub(super) fn parse(word: &str) -> Option<Self> {
        WORDS.iter().find(|(own, _)| *own == word).map(|(_, cue)| *cue)
    }
}
