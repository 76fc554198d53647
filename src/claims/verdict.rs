//! Verdicts of a series on a mention that is tied to it.

use super::claim::{Expected, Verdict};
use super::interval::{holds, max, min};
use super::mention::{Amount, Direction, Kind, Mention, Reach, Stated};
use super::notation::in_notation;
use crate::figures::{Evidence, Histories, RankEnd};
use crate::format::{self, Precision};
use crate::units::{Frequency, Language, Measure, Period, Unit};

/// How far from zero a change may be, in percent or points, to be called flat.
const FLAT: f64 = 1.0;

/// A mention with the data that it is tied to.
pub(crate) struct Comparison<'c> {
    pub(crate) histories: &'c Histories<'c>,
    pub(crate) evidence: &'c Evidence<'c>,
    pub(crate) mention: &'c Mention,
    /// The words of the mention.
    pub(crate) words: &'c str,
}

impl Comparison<'_> {
    pub(crate) fn verdict(&self) -> Verdict {
        match &self.mention.stated {
            Stated::Amount(amount) => self.of_amount(amount),
            Stated::Rank { is_lowest, reach } => self.of_rank(*is_lowest, *reach),
            Stated::Streak(count, frequency) => self.of_streak(*count, *frequency),
            Stated::Direction => self.of_direction(),
        }
    }

    fn of_amount(&self, amount: &Amount) -> Verdict {
        let values: Option<Vec<f64>> = self
            .evidence
            .values
            .iter()
            .map(|(_, figure)| {
                let datum = figure.as_ref().ok()?;
                converted(datum.value, self.evidence.unit, self.evidence.measure, amount.kind)
            })
            .collect();
        let Some(values) = values.filter(|values| !values.is_empty()) else {
            return Verdict::Differs(self.expected_value());
        };
        if let Some(verdict) = self.wrong_way(amount, &values) {
            return verdict;
        }
        if amount.is_direct_loss && amount.low >= 0.0 && values.iter().all(|value| *value > 0.0) {
            return Verdict::Contradicts(self.expected_value());
        }
        let is_unsigned = amount.low >= 0.0 && values.iter().all(|value| *value < 0.0);
        let is_open = amount.is_change && self.mention.direction.is_none();
        let is_down = self.mention.direction == Some(Direction::Down);
        let sign = if is_unsigned && (amount.is_loss || is_down || is_open) { -1.0 } else { 1.0 };
        let values: Vec<f64> = values.iter().map(|value| value * sign).collect();
        if holds(self.mention, amount, &values) {
            self.way_of_level(amount).unwrap_or(Verdict::Agrees)
        } else {
            Verdict::Differs(self.expected_amount(amount, &values))
        }
    }

    /// The verdict on a change whose sign is opposite to that of the words.
    fn wrong_way(&self, amount: &Amount, values: &[f64]) -> Option<Verdict> {
        if amount.kind == Kind::Multiple && amount.is_change {
            let way = if *values.last()? < 1.0 { Direction::Down } else { Direction::Up };
            let said = if amount.printed < 1.0 { Direction::Down } else { Direction::Up };
            return (said != way).then_some(Verdict::Contradicts(Expected::Direction(way)));
        }
        let is_change = self.evidence.measure.is_change() && amount.kind != Kind::Multiple;
        let last = *values.last().filter(|_| is_change && amount.low >= 0.0)?;
        // `squeezed by 1.2 points`: which way, only the verb knows.
        let is_open = amount.is_change && self.mention.direction.is_none() && !amount.is_signed;
        let is_zero = last == 0.0 || amount.printed == 0.0 || is_open;
        let way = if last < 0.0 { Direction::Down } else { Direction::Up };
        let said = match self.mention.direction {
            Some(Direction::Flat) | None if is_zero => return None,
            // `growth stayed flat at 39%`: the direction is that of the growth.
            Some(Direction::Flat) | None => Direction::Up,
            // `growth slowed to 12%`: what fell is the growth, which is above zero still.
            Some(_) if !amount.is_change => Direction::Up,
            Some(direction) => direction,
        };
        (said != way && !is_zero).then_some(Verdict::Contradicts(Expected::Direction(way)))
    }

    /// A level that words say rose or fell to, while it did the other on both the year and the period before.
    fn way_of_level(&self, amount: &Amount) -> Option<Verdict> {
        let said = self.mention.direction.filter(|direction| *direction != Direction::Flat)?;
        let (period, _) = self.evidence.last()?;
        let is_level = self.evidence.measure == self.evidence.series.measure && !amount.is_change;
        if !is_level || self.mention.is_outlook || self.evidence.values.len() > 1 {
            return None;
        }
        let series = self.evidence.series;
        if series.measure == Measure::YearOverYear {
            return None;
        }
        // Differences, for growth says nothing of a loss.
        let value = |period: Option<Period>| series.point(period?)?.value;
        let now = value(Some(period))?;
        // `the loss narrowed to $8 million`
        if amount.is_loss && now < 0.0 {
            return None;
        }
        let earlier = [value(period.year_earlier()), value(period.plus(-1))];
        let mut known = earlier.into_iter().flatten().map(|then| now - then).peekable();
        known.peek()?;
        let is_other = |change: f64| if said == Direction::Up { change < 0.0 } else { change > 0.0 };
        let way = if said == Direction::Up { Direction::Down } else { Direction::Up };
        known.all(is_other).then_some(Verdict::Contradicts(Expected::Direction(way)))
    }

    fn of_rank(&self, is_lowest: bool, reach: Reach) -> Verdict {
        let frequency = self.evidence.series.frequency;
        if self.histories.is_exhausted() {
            return Verdict::Unresolved;
        }
        let Some(rank) = self.evidence.rank(self.histories, is_lowest) else {
            return Verdict::Differs(self.expected_value());
        };
        let expected = Expected::Rank { rank, frequency, is_lowest };
        match reach {
            Reach::Record => match self.evidence.is_record(self.histories, is_lowest) {
                Some(true) => Verdict::Agrees,
                Some(false) => Verdict::Contradicts(expected),
                None => Verdict::Unresolved,
            },
            Reach::Periods(count, said) => {
                let count = count as usize;
                let actual = rank.periods / in_one(said.unwrap_or(frequency), frequency);
                match actual.cmp(&count) {
                    std::cmp::Ordering::Equal => Verdict::Agrees,
                    std::cmp::Ordering::Greater => Verdict::Differs(expected),
                    // How far it reaches is not known.
                    std::cmp::Ordering::Less if !matches!(rank.end, RankEnd::LastHigher(_)) => {
                        Verdict::Unresolved
                    }
                    std::cmp::Ordering::Less => Verdict::Contradicts(expected),
                }
            }
            Reach::Since(since) => match rank.end {
                RankEnd::LastHigher(last) if covers(since, last) => Verdict::Agrees,
                RankEnd::LastHigher(last) if begins_before(since, last) => Verdict::Contradicts(expected),
                RankEnd::LastHigher(_) => Verdict::Differs(expected),
                // It was lower ever since, and before that.
                _ if self.is_known_before(since, rank.periods) => Verdict::Contradicts(expected),
                RankEnd::Unknown(_) | RankEnd::FirstKnown => Verdict::Unresolved,
            },
        }
    }

    /// Whether a rank of so many periods reaches further back than to a period.
    fn is_known_before(&self, since: Period, periods: usize) -> bool {
        let back = i64::try_from(periods).ok().and_then(|periods| self.evidence.last()?.0.plus(1 - periods));
        back.is_some_and(|first| begins_before(first, since))
    }

    fn of_streak(&self, count: u32, said: Option<Frequency>) -> Verdict {
        let frequency = self.evidence.series.frequency;
        if self.histories.is_exhausted() {
            return Verdict::Unresolved;
        }
        let streak = self.evidence.streak(self.histories);
        let expected = Expected::Streak(streak, frequency);
        let Some(streak) = streak else { return Verdict::Contradicts(expected) };
        let is_other_way = match self.mention.direction {
            Some(Direction::Up) => !streak.is_up,
            Some(Direction::Down) => streak.is_up,
            Some(Direction::Flat) | None => false,
        };
        let actual = streak.periods / in_one(said.unwrap_or(frequency), frequency);
        match actual.cmp(&(count as usize)) {
            _ if is_other_way => Verdict::Contradicts(expected),
            std::cmp::Ordering::Equal => Verdict::Agrees,
            std::cmp::Ordering::Greater => Verdict::Differs(expected),
            std::cmp::Ordering::Less if !streak.is_complete => Verdict::Unresolved,
            std::cmp::Ordering::Less => Verdict::Contradicts(expected),
        }
    }

    fn of_direction(&self) -> Verdict {
        let Some(Ok(datum)) = self.evidence.last().map(|(_, figure)| figure) else {
            return Verdict::Differs(self.expected_value());
        };
        let change = match self.evidence.unit {
            Unit::BasisPoints => datum.value / 100.0,
            _ => datum.value * 100.0,
        };
        let (is_up, is_down, is_flat) = (change > 0.0, change < 0.0, change.abs() < FLAT);
        let holds = match self.mention.direction {
            Some(Direction::Up) => is_up,
            Some(Direction::Down) => is_down,
            Some(Direction::Flat) | None => is_flat,
        };
        let way = if is_up { Direction::Up } else { Direction::Down };
        if holds { Verdict::Agrees } else { Verdict::Contradicts(Expected::Direction(way)) }
    }

    /// The last value as the widget prints it.
    fn expected_value(&self) -> Expected {
        printed(self.language(), self.evidence)
    }

    /// The values in the notation of the words.
    fn expected_amount(&self, amount: &Amount, values: &[f64]) -> Expected {
        let (least, most) = (min(values).unwrap_or_default(), max(values).unwrap_or_default());
        let in_words = in_notation(self.words, amount, least, most, self.language());
        in_words.map_or_else(|| self.expected_value(), Expected::Amount)
    }

    fn language(&self) -> Language {
        self.histories.note().language
    }
}

/// The last value as the widget prints it.
pub(crate) fn printed(language: Language, evidence: &Evidence<'_>) -> Expected {
    match evidence.last() {
        Some((_, Ok(datum))) => {
            Expected::Amount(format::value(language, datum, evidence.unit, Precision::Short))
        }
        _ => Expected::Datum,
    }
}

/// Converts a datum to the unit of a kind of amount; `None` if they can't be compared.
pub(crate) fn converted(value: f64, unit: Unit, measure: Measure, kind: Kind) -> Option<f64> {
    match (unit, kind) {
        (Unit::Money(own, scale), Kind::Money(said)) if own.may_be(said) => Some(value * scale.factor()),
        (Unit::Money(own, scale), Kind::Count) if own.is_unknown() => Some(value * scale.factor()),
        (Unit::Count(scale) | Unit::Symbol(_, scale), Kind::Count) => Some(value * scale.factor()),
        (Unit::Ratio, Kind::Percent) | (Unit::RatioPoints, Kind::Points) => Some(value * 100.0),
        (Unit::RatioPoints, Kind::BasisPoints) => Some(value * 10_000.0),
        (Unit::Ratio, Kind::Multiple) if measure.is_change() => Some(1.0 + value),
        (Unit::BasisPoints, Kind::BasisPoints)
        | (Unit::Multiple, Kind::Multiple)
        | (Unit::Index | Unit::Number, Kind::Count) => Some(value),
        (Unit::BasisPoints, Kind::Points | Kind::Percent) | (Unit::Index, Kind::Multiple) => {
            Some(value / 100.0)
        }
        _ => None,
    }
}

/// Number of `short` periods in a `long` one, at least 1.
fn in_one(long: Frequency, short: Frequency) -> usize {
    let per_year = |frequency: Frequency| frequency.periods_per_year().unwrap_or(1);
    usize::from(per_year(short) / per_year(long).max(1)).max(1)
}

/// Whether a period lies in another, or is the same.
pub(crate) fn covers(long: Period, short: Period) -> bool {
    let Some(months) = long.frequency().months() else { return long == short };
    let covered = long.month()..long.month() + i32::from(months);
    long.year() == short.year() && covered.contains(&short.month())
}

fn begins_before(one: Period, other: Period) -> bool {
    (one.year(), one.month()) < (other.year(), other.month())
}
