//! Verdicts of facts and their parts on mentions with an explicit reference. What can't be judged is unresolved.

use super::claim::{Expected, Verdict};
use super::interval::{holds, within};
use super::letters::caseless;
use super::mention::{Amount, Direction, Kind, Mention, Stated};
use super::notation::in_notation;
use super::verdict::converted;
use crate::figures::{Quantity, Statement};
use crate::format::{self, Precision};
use crate::note::{Amount as Known, FactKind, Part, Transform};
use crate::units::{Language, Measure, Number, Qualifier, Unit};

/// The verdict on a mention of a single number; a bound is compared by its number.
pub(crate) fn of_number(
    language: Language,
    statement: &Statement<'_>,
    mention: &Mention,
    words: &str,
) -> Verdict {
    let Some(known) = statement.amount.as_ref().ok().and_then(Known::single) else {
        return Verdict::Unresolved;
    };
    let is_part = statement.transform != Transform::Of(Measure::Level);
    let printed = || printed(language, statement, words);
    let Stated::Amount(amount) = &mention.stated else {
        return match mention.stated {
            Stated::Direction if is_growth(statement) => of_direction(known, mention),
            _ => Verdict::Differs(Expected::Figure),
        };
    };
    let Some(value) = converted(known, statement.unit, measure_of(statement), amount.kind) else {
        let is_open = is_part && !is_in_other_currency(statement, amount);
        return if is_open { Verdict::Unresolved } else { Verdict::Differs(printed()) };
    };
    if is_profit_called_loss(statement, amount, value) {
        return Verdict::Contradicts(printed());
    }
    if let Some(verdict) = turned(statement, mention, amount, (known, value)) {
        return verdict;
    }
    let value = as_said(statement, amount, value);
    let is_same = within(value, amount.low, amount.high);
    let own = statement.amount.as_ref().ok().and_then(Known::qualifier);
    let is_bounded = mention.qualifier.is_some() && mention.qualifier == own;
    if own.zip(mention.qualifier).is_some_and(|(own, said)| is_against(own, said)) {
        return Verdict::Differs(printed());
    }
    let is_loose = mention.qualifier.is_none_or(|said| !is_just(statement, own, said));
    if is_same && (mention.qualifier.is_none() || is_bounded)
        || (is_loose || is_same) && holds(mention, amount, &[value])
    {
        return printed_so(statement, mention, amount);
    }
    if let Some(verdict) = fallen(mention, amount, value) {
        return verdict;
    }
    let in_words = in_notation(words, amount, value, value, language);
    // A number that is the same in short has another bound: print it in full.
    let own = || if is_same { in_full(language, statement) } else { printed() };
    Verdict::Differs(in_words.map_or_else(own, Expected::Amount))
}

/// `a loss of $4.1 million` of what is a profit, and is not itself named as what was lost.
fn is_profit_called_loss(statement: &Statement<'_>, amount: &Amount, value: f64) -> bool {
    const LOSSES: [&str; 9] =
        ["loss", "deficit", "charge", "burn", "outflow", "write", "impairment", "verlust", "fehlbetrag"];
    let name = caseless(statement.quantity.name());
    let is_level = !statement.is_change() && statement.expectation.is_none();
    is_level
        && amount.is_direct_loss
        && amount.low >= 0.0
        && value > 0.0
        && !LOSSES.iter().any(|loss| name.contains(loss))
}

/// The verdict on words that state the opposite direction of a figure, or may do so.
fn turned(
    statement: &Statement<'_>,
    mention: &Mention,
    amount: &Amount,
    (known, value): (f64, f64),
) -> Option<Verdict> {
    let is_open = || is_silent(statement, mention, amount, value);
    let turned = wrong_way(statement, mention, amount, known);
    let turned = turned.map(|verdict| if is_open() { Verdict::Unresolved } else { verdict });
    turned.or_else(|| falls(statement, mention, amount, value))
}

/// A value without its sign if the words express it: `a loss of $38m`, `fell 5%`.
fn as_said(statement: &Statement<'_>, amount: &Amount, value: f64) -> f64 {
    let is_unsigned = amount.low >= 0.0 && !amount.is_signed && amount.kind != Kind::Multiple;
    let is_magnitude = is_unsigned && value < 0.0 && (amount.is_loss || statement.is_change());
    if is_magnitude { -value } else { value }
}

/// A single number as the widget prints it; in full if the short form equals the words.
pub(crate) fn printed(language: Language, statement: &Statement<'_>, words: &str) -> Expected {
    match text(language, statement, Precision::Short) {
        Some(short) if short != words => Expected::Amount(short),
        _ => in_full(language, statement),
    }
}

fn in_full(language: Language, statement: &Statement<'_>) -> Expected {
    text(language, statement, Precision::Full).map_or(Expected::Datum, Expected::Amount)
}

/// A single number with its bound.
fn text(language: Language, statement: &Statement<'_>, precision: Precision) -> Option<String> {
    let known = statement.amount.as_ref().ok()?;
    let number = Number { value: known.single()?, digits: statement.digits() };
    let bound = known.qualifier().map(|bound| format::qualifier(language, bound)).unwrap_or_default();
    Some(format!("{bound}{}", format::value(language, number, statement.unit, precision)))
}

/// The verdict on words about an interval, or a figure with words of its own, with all mentions in them; `None` for a
/// single number.
pub(crate) fn of_range(
    language: Language,
    statement: &Statement<'_>,
    mentions: &[&Mention],
    words: &str,
) -> Option<Verdict> {
    let known = statement.amount.as_ref().ok().filter(|known| known.is_range())?;
    if let Known::Words(said, ..) = known {
        let is_said = caseless(words).contains(&caseless(said));
        return Some(if is_said { Verdict::Stated } else { Verdict::Unresolved });
    }
    let amounts: Vec<&Amount> = mentions.iter().filter_map(|mention| mention.amount()).collect();
    let in_kind = |value: f64, amount: &Amount| converted(value, statement.unit, Measure::Level, amount.kind);
    let (from, to) = known.ends();
    let verdict = match *amounts.as_slice() {
        [amount] if amount.printed_to.is_some() => {
            let (from, to) = in_kind(from, amount).zip(in_kind(to, amount))?;
            let is_loss = to <= 0.0 && from < 0.0 && amount.low >= 0.0;
            let values = if is_loss { [-to, -from] } else { [from, to] };
            let is_held = mentions.first().is_some_and(|mention| holds(mention, amount, &values));
            let [least, most] = values;
            let expected = || in_notation(words, amount, least, most, language).map(Expected::Amount);
            if is_held { Some(Verdict::Stated) } else { expected().map(Verdict::Differs) }
        }
        [mid] => is_middle(known, statement, mid).then_some(Verdict::Stated),
        [mid, half] if let Known::Tolerance(_, size) = known => {
            let size = converted(*size, statement.quantity.change_unit(), Measure::Level, half.kind);
            let is_size = size.is_some_and(|size| is_magnitude(size, half));
            (is_size && is_middle(known, statement, mid)).then_some(Verdict::Stated)
        }
        [one, other] => {
            let is = |amount: &Amount, value: f64| {
                in_kind(value, amount).is_some_and(|value| is_magnitude(value, amount))
            };
            let is_held = is(one, from) && is(other, to) || to <= 0.0 && is(one, to) && is(other, from);
            is_held.then_some(Verdict::Stated)
        }
        _ => None,
    };
    Some(verdict.unwrap_or(Verdict::Unresolved))
}

/// A typed figure below zero whose words have no sign of their own: `dropped 14.2p` states it, of `took away 5.3%` only
/// a reader knows; `None` where another number is printed, or the words say that it rose.
fn fallen(mention: &Mention, amount: &Amount, value: f64) -> Option<Verdict> {
    let is_unsigned = amount.low >= 0.0 && !amount.is_signed && amount.kind != Kind::Multiple;
    if !is_unsigned || value >= 0.0 || mention.qualifier.is_some() || !within(-value, amount.low, amount.high)
    {
        return None;
    }
    match mention.direction {
        Some(Direction::Down) => Some(Verdict::Stated),
        None => Some(Verdict::Unresolved),
        Some(_) => None,
    }
}

/// Whether an amount equals a number apart from its sign.
fn is_magnitude(value: f64, amount: &Amount) -> bool {
    let (low, high) = (amount.low.abs(), amount.high.abs());
    within(value.abs(), low.min(high), low.max(high))
}

/// Whether an amount is the midpoint of a tolerance.
fn is_middle(known: &Known, statement: &Statement<'_>, amount: &Amount) -> bool {
    let Known::Tolerance(mid, _) = known else { return false };
    let mid = converted(*mid, statement.unit, Measure::Level, amount.kind);
    mid.is_some_and(|mid| within(mid, amount.low, amount.high))
}

/// The verdict on a number that the words print.
fn printed_so(statement: &Statement<'_>, mention: &Mention, amount: &Amount) -> Verdict {
    if goes_the_other_way(statement, mention, amount) { Verdict::Unresolved } else { held(statement) }
}

fn held(statement: &Statement<'_>) -> Verdict {
    if statement.is_computed() { Verdict::Agrees } else { Verdict::Stated }
}

/// Changes and surprises are compared as changes are: doubled is a growth of 100 %.
pub(crate) fn measure_of(statement: &Statement<'_>) -> Measure {
    if statement.is_change() { Measure::YearOverYear } else { Measure::Level }
}

fn is_growth(statement: &Statement<'_>) -> bool {
    matches!(&statement.transform, Transform::Of(of) | Transform::Part(Part::Change(of)) if of.is_change())
}

fn of_direction(known: f64, mention: &Mention) -> Verdict {
    let way = if known < 0.0 { Direction::Down } else { Direction::Up };
    match mention.direction {
        Some(said) if said != Direction::Flat && said != way && known != 0.0 => {
            Verdict::Contradicts(Expected::Direction(way))
        }
        Some(Direction::Up | Direction::Down) if known != 0.0 => Verdict::Agrees,
        _ => Verdict::Unresolved,
    }
}

/// `the shares fell 9%` of a rise of 9 %: a typed percentage above zero is no fall.
fn falls(statement: &Statement<'_>, mention: &Mention, amount: &Amount, value: f64) -> Option<Verdict> {
    let is_typed = statement.transform == Transform::Of(Measure::Level) && statement.unit == Unit::Ratio;
    let is_fall = amount.is_change && !amount.is_signed && mention.direction == Some(Direction::Down);
    if !is_typed || !is_fall || value <= 0.0 || !within(value, amount.low, amount.high) {
        return None;
    }
    let is_move = matches!(statement.quantity, Quantity::Fact(fact) if fact.kind == FactKind::PriceMove);
    Some(if is_move { Verdict::Contradicts(Expected::Direction(Direction::Up)) } else { Verdict::Unresolved })
}

/// `rose to $9.3 billion`, while the fact fell from all that the note has before it, or stayed. The words may speak of
/// something else, so it is not called wrong.
fn goes_the_other_way(statement: &Statement<'_>, mention: &Mention, amount: &Amount) -> bool {
    let Quantity::Fact(fact) = statement.quantity else { return false };
    let is_level = statement.transform == Transform::Of(Measure::Level) && fact.kind != FactKind::PriceMove;
    let said = mention.direction.filter(|way| *way != Direction::Flat);
    let now = statement.amount.as_ref().ok().and_then(Known::single);
    let Some((said, now)) = said.zip(now) else { return false };
    if !is_level || amount.is_change || mention.is_outlook || amount.is_loss {
        return false;
    }
    let before = [&fact.year_earlier, &fact.period_before].into_iter();
    let before: Vec<f64> = before.filter_map(|one| one.as_ref()?.single()).collect();
    let is_other = |before: &f64| match said {
        Direction::Up => now <= *before,
        Direction::Down => now >= *before,
        Direction::Flat => false,
    };
    !before.is_empty() && before.iter().all(is_other)
}

/// `promotions cost 80 basis points`, `sixteen shops have shut`: which way, only the words around it know.
fn is_silent(statement: &Statement<'_>, mention: &Mention, amount: &Amount, value: f64) -> bool {
    let has_no_sign = amount.low >= 0.0 && !amount.is_signed && mention.direction.is_none();
    let is_amount = matches!(amount.kind, Kind::Money(_) | Kind::Count) && statement.is_change();
    let is_difference = is_amount || statement.unit.of_difference().is_some();
    has_no_sign && is_difference && within(-value, amount.low, amount.high)
}

/// The verdict on growth whose sign is opposite to that of the words.
fn wrong_way(statement: &Statement<'_>, mention: &Mention, amount: &Amount, known: f64) -> Option<Verdict> {
    if !is_growth(statement) || amount.kind == Kind::Multiple || amount.low < 0.0 || known == 0.0 {
        return None;
    }
    // All but a percentage is the size of the change: `after another 5bp slip`.
    let is_change = amount.is_change || !matches!(amount.kind, Kind::Percent);
    let is_open = amount.is_change && !amount.is_signed;
    let said = match mention.direction {
        Some(Direction::Flat) | None if is_open || amount.printed == 0.0 => return None,
        Some(direction) if is_change && direction != Direction::Flat => direction,
        _ => Direction::Up,
    };
    let way = if known < 0.0 { Direction::Down } else { Direction::Up };
    (said != way).then_some(Verdict::Contradicts(Expected::Direction(way)))
}

/// Whether an amount is in another currency than a figure.
fn is_in_other_currency(statement: &Statement<'_>, amount: &Amount) -> bool {
    matches!((statement.unit, amount.kind), (Unit::Money(own, _), Kind::Money(said)) if !own.may_be(said))
}

/// Whether words bound a number that is itself a bound, or is expected to be just that: another number is wrong.
fn is_just(statement: &Statement<'_>, own: Option<Qualifier>, said: Qualifier) -> bool {
    let is_expected = statement.expectation.is_some() && !statement.is_computed();
    said != Qualifier::About && (own == Some(said) || is_expected)
}

/// Whether one bound is from below and the other from above, or what is about a number is bounded by it.
fn is_against(own: Qualifier, said: Qualifier) -> bool {
    let is_floor = |bound| matches!(bound, Qualifier::AtLeast | Qualifier::MoreThan);
    let is_ceiling = |bound| matches!(bound, Qualifier::AtMost | Qualifier::LessThan);
    (is_floor(own) && is_ceiling(said))
        || (is_ceiling(own) && is_floor(said))
        || (own == Qualifier::About && said != own)
}
