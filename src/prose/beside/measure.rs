//! Words that make a figure another measure than its datum: a share for a growth, a total for what it is per share, a loss
//! for a profit, the lower end of a range for the most.

use super::figure::Figure;
use super::words::List;
use crate::claims::Kind;
use crate::note::{End, ExpectedPart, FactKind, Part, Transform};
use crate::units::{Measure, Qualifier};

/// Words for one of something in names of quantities.
const PER_IN_NAMES: [&str; 8] = ["per ", "eps", " je ", "pro ", "a share", "dividend", "price", "kurs"];
/// Words for a share in names of quantities.
const SHARE_IN_NAMES: [&str; 3] = ["share", "anteil", "quote"];
/// Words for a loss in names of quantities.
const LOSS_IN_NAMES: [&str; 4] = ["loss", "deficit", "verlust", "fehlbetrag"];
/// Tokens between a figure and the words by which it is a loss.
const NEAR: usize = 6;
/// Tokens between a figure and a word for its sign.
const SIGN: usize = 4;

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    is_of_whole(figure)
        || is_per_one(figure)
        || is_per_other(figure)
        || is_loss(figure)
        || is_other_sign(figure)
        || is_wrong_end(figure)
        || is_level_for_change(figure)
        || is_of_one_period(figure)
        || is_amount_of_ratio(figure)
        || is_other_variant(figure)
}

fn is_called(figure: &Figure<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| figure.name.contains(word))
}

/// `a share of 41%` of what grew by so much, `grew by 63%` of what has that share.
fn is_of_whole(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    match &figure.reference.transform {
        Transform::Of(Measure::YearOverYear | Measure::PeriodOverPeriod) => {
            let is_share = clause.is_near_before(List::Shares) || clause.begins_behind(List::OfWhole);
            is_share && !figure.amount.is_change && !is_called(figure, &SHARE_IN_NAMES)
        }
        Transform::Of(Measure::Share) | Transform::ShareOf(_) => clause.ends_before(List::By),
        _ => false,
    }
}

/// `$48.2 million per share` of a total.
fn is_per_one(figure: &Figure<'_>) -> bool {
    let (note, reference, clause) = (figure.note, figure.reference, figure.clause);
    let of_series = note.series(&reference.subject).map(|series| series.per.is_some());
    let of_fact =
        note.fact(&reference.subject).map(|fact| fact.per.is_some() || fact.kind != FactKind::Result);
    let has_per = of_series.or(of_fact).unwrap_or(true);
    let is_level = matches!(reference.transform, Transform::Of(Measure::Level));
    let is_said = |list| clause.begins_behind(list) || clause.is_near_before(list);
    let is_per = clause.begins_behind(List::AShare) || is_said(List::PerShare) || is_said(List::PerOther);
    is_level && !has_per && !is_called(figure, &PER_IN_NAMES) && is_per
}

/// `$0.87 per customer` of what is per share.
fn is_per_other(figure: &Figure<'_>) -> bool {
    figure.amount.is_per_share && figure.clause.begins_behind(List::PerOther)
        || is_called(figure, &["per share", "eps", "je aktie"]) && figure.clause.begins_behind(List::PerOther)
}

/// `an operating loss of $48.2 million` of what is a profit.
fn is_loss(figure: &Figure<'_>) -> bool {
    let is_value = matches!(
        figure.reference.transform,
        Transform::Of(Measure::Level) | Transform::Part(Part::YearEarlier | Part::PeriodBefore)
    );
    let is_price =
        figure.note.fact(&figure.reference.subject).is_some_and(|fact| fact.kind != FactKind::Result);
    let is_positive =
        !is_price && figure.amount.low >= 0.0 && figure.value().is_some_and(|value| value > 0.0);
    is_value && is_positive && !is_called(figure, &LOSS_IN_NAMES) && is_called_loss(figure)
}

/// Whether the nearest word for a loss or a profit, before or else behind, is one for a loss.
fn is_called_loss(figure: &Figure<'_>) -> bool {
    let (clause, tokens) = (figure.clause, figure.checked.tokens);
    let is = |at: usize, sign: char| tokens.get(at).is_some_and(|token| token.is_sign(sign));
    // `income (loss)` is either, `loss-making` neither.
    let is_bare = |at: &usize| {
        let is_making = tokens.get(*at + 2).is_some_and(|token| token.is("making"));
        !at.checked_sub(1).is_some_and(|before| is(before, '(')) && !is_making
    };
    let sides = [List::Losses, List::Profits];
    let ends = |at: &usize| is(*at, ',') || clause.words.is(*at, List::Compares);
    let behind: Vec<usize> = clause.behind.clone().take_while(|at| !ends(at)).collect();
    // `a £3.1m profit`
    let (beside, rest) = behind.split_at_checked(2).unwrap_or((&behind, &[]));
    let first = |at: &mut dyn Iterator<Item = usize>| clause.words.first(at.filter(is_bare), &sides);
    let found = first(&mut beside.iter().copied())
        .or_else(|| first(&mut clause.before.clone().rev().take(NEAR)))
        .or_else(|| first(&mut rest.iter().copied()));
    found == Some(List::Losses)
}

/// `positive` of what is below zero.
fn is_other_sign(figure: &Figure<'_>) -> bool {
    let is_value = matches!(
        figure.reference.transform,
        Transform::Of(Measure::Level) | Transform::Part(Part::YearEarlier | Part::PeriodBefore)
    );
    let Some(value) = figure.value().filter(|_| is_value) else { return false };
    let clause = figure.clause;
    let beside = clause.before.clone().rev().take(SIGN).chain(clause.behind.clone().take(SIGN));
    match clause.words.first(beside, &[List::Positive, List::Negative]) {
        Some(List::Positive) => value < 0.0,
        Some(_) => value > 0.0,
        None => false,
    }
}

/// `at most` and the lower end of a range.
fn is_wrong_end(figure: &Figure<'_>) -> bool {
    let end = match &figure.reference.transform {
        Transform::Part(Part::Expected(
            _,
            _,
            ExpectedPart::Value(Some(end)) | ExpectedPart::Before(Some(end)),
        )) => end,
        _ => return false,
    };
    let (is_least, is_most) = match figure.mention.qualifier {
        Some(Qualifier::AtMost | Qualifier::LessThan) => (false, true),
        Some(Qualifier::AtLeast | Qualifier::MoreThan) => (true, false),
        _ => {
            let has = |lists: [List; 2]| lists.iter().any(|list| figure.clause.has_before(*list));
            (has([List::AtLeast, List::LowEnd]), has([List::AtMost, List::HighEnd]))
        }
    };
    match end {
        End::From => is_most && !is_least,
        End::To => is_least && !is_most,
        End::Mid => false,
    }
}

/// `cut by 40 cents` of what it is now.
fn is_level_for_change(figure: &Figure<'_>) -> bool {
    // A rate may be what something rose by.
    let is_level = matches!(figure.reference.transform, Transform::Of(Measure::Level))
        && matches!(figure.amount.kind, Kind::Money(_));
    let ways = [List::Up, List::Down, List::Raised, List::Lowered, List::Closed, List::Added];
    is_level && figure.clause.ends_before(List::By) && ways.iter().any(|way| figure.clause.has(*way))
}

/// `in the fourth quarter alone` of the sum of four quarters.
fn is_of_one_period(figure: &Figure<'_>) -> bool {
    let is_sum = matches!(figure.reference.transform, Transform::Of(Measure::TrailingTwelveMonths));
    let has = |list| figure.clause.own_words().any(|at| figure.clause.words.is(at, list));
    is_sum && (has(List::Quarter) || has(List::Half)) && !has(List::Trailing)
}

/// `EBITDA margin was €134m` of EBITDA.
fn is_amount_of_ratio(figure: &Figure<'_>) -> bool {
    let before = &figure.clause.before;
    let ratio = before.clone().rev().find(|at| figure.clause.words.is(*at, List::Ratios));
    let is_nearest = |ratio: usize| !(ratio + 1..before.end).any(|at| figure.names_at(at).next().is_some());
    matches!(figure.amount.kind, Kind::Money(_))
        && !figure.is_named(List::Ratios)
        && !figure.clause.is_shared
        && ratio.is_some_and(is_nearest)
}

/// `on a GAAP basis` of adjusted earnings.
fn is_other_variant(figure: &Figure<'_>) -> bool {
    let has = |list| figure.clause.has(list);
    let is_adjusted = figure.is_named(List::Adjusted);
    let is_reported = (figure.is_named(List::Reported) || figure.name.contains("reported")) && !is_adjusted;
    is_adjusted && has(List::Reported) && !has(List::Adjusted)
        || is_reported && has(List::Adjusted) && !has(List::Reported)
}
