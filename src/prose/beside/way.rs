//! Words by which a figure went the other way than its datum: fewer where there are more, guidance cut that was raised, a loss
//! that widened and had been a profit, an upside that is a downside; and amounts of change over another time.

use super::figure::Figure;
use super::words::List;
use crate::figures::Statement;
use crate::note::{Better, ExpectationKind, ExpectedPart, Part, Reference, SeriesType, Transform};
use crate::prose::datum::is_lower_better;
use crate::units::Measure;

/// Tokens behind an upside in which what it is measured against is named.
const AGAINST: usize = 6;

/// Tokens on either side of a growth in which words say which way it is.
const BESIDE: usize = 2;

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    is_counted_the_other_way(figure)
        || is_revised_otherwise(figure)
        || is_other_loss(figure)
        || is_other_multiple(figure)
        || is_other_upside(figure)
        || is_over_other_time(figure)
        || is_other_outcome(figure)
        || is_better_or_worse(figure)
        || is_growth_the_other_way(figure)
        || is_against_plan(figure)
}

/// `um 16 Prozent auf 248 Millionen reduziert`, `ein Minus von 20%` of what grew.
fn is_growth_the_other_way(figure: &Figure<'_>) -> bool {
    let is_growth = matches!(
        figure.reference.transform,
        Transform::Of(Measure::YearOverYear | Measure::PeriodOverPeriod)
    );
    let is_up = is_growth && figure.value().is_some_and(|value| value > 0.0);
    let (clause, end) = (figure.clause, figure.sentence.end);
    // A German verb ends its clause.
    let last = if figure.is_to(clause.own.end) { end.saturating_sub(2)..end } else { 0..0 };
    let mut beside =
        clause.before.clone().rev().take(BESIDE).chain(clause.behind.clone().take(BESIDE)).chain(last);
    let is_loss = || clause.has(List::Losses) || figure.is_named(List::Losses);
    is_up && beside.any(|at| clause.words.is(at, List::Falls)) && !is_loss()
}

/// `4.7% above plan` of a growth, `(plan: 615)` of a year earlier.
fn is_against_plan(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    match &figure.reference.transform {
        Transform::Of(Measure::YearOverYear | Measure::PeriodOverPeriod)
        | Transform::Part(Part::Change(_)) => {
            clause.behind.clone().take(AGAINST).any(|at| clause.words.is(at, List::Plans))
        }
        Transform::Part(Part::YearEarlier | Part::PeriodBefore) => {
            clause.is_near_before(List::Plans) && !clause.is_near_before(List::Earlier)
        }
        _ => false,
    }
}

/// `seven fewer` where there are seven more.
fn is_counted_the_other_way(figure: &Figure<'_>) -> bool {
    let is_change = matches!(
        figure.reference.transform,
        Transform::Part(Part::Change(_) | Part::Expected(_, _, ExpectedPart::SurpriseChange))
    );
    let Some(value) = figure.value().filter(|_| is_change) else { return false };
    let clause = figure.clause;
    let said = if clause.begins_behind(List::Fewer) {
        Some(List::Down)
    } else if clause.begins_behind(List::More) {
        Some(List::Up)
    } else {
        let ways = [List::Closed, List::Added, List::Down, List::Up];
        // A German verb ends its clause.
        let last = clause.behind.clone().next_back();
        let ends = last.and_then(|last| clause.words.first(last.saturating_sub(1)..last + 1, &ways));
        ends.or_else(|| clause.words.first(clause.before.clone().rev().filter(|_| !clause.is_shared), &ways))
    };
    match said {
        Some(List::Down | List::Closed) => value > 0.0 && !clause.has(List::Losses),
        Some(List::Up | List::Added) => value < 0.0 && !clause.has(List::Losses),
        _ => false,
    }
}

/// `guidance was held at £118m–£122m` of what was raised.
fn is_revised_otherwise(figure: &Figure<'_>) -> bool {
    let Transform::Part(Part::Expected(_, _, ExpectedPart::Value(_))) = &figure.reference.transform else {
        return false;
    };
    let statement = figure.statement();
    let Some(expectation) = statement.as_ref().and_then(|statement| statement.expectation) else {
        return false;
    };
    let Some(before) = expectation.before.as_ref() else { return false };
    let ((from, to), (from_before, to_before)) = (expectation.value.ends(), before.ends());
    let clause = figure.clause;
    // `from A to B` of what went from B to A
    let is_to = clause.behind.clone().next().is_some_and(|at| figure.is_to(at));
    let is_superseded =
        !clause.is_shared && clause.has_before(List::Formerly) || clause.ends_before(List::Compares) && is_to;
    if is_superseded && *before != expectation.value {
        return true;
    }
    match clause.nearest(&[List::Kept, List::Raised, List::Lowered]) {
        Some(List::Kept) => *before != expectation.value,
        Some(List::Raised) => from < from_before && to <= to_before || from <= from_before && to < to_before,
        Some(List::Lowered) => from > from_before && to >= to_before || from >= from_before && to > to_before,
        _ => false,
    }
}

/// `its loss widened to £8.4m` of what had been a profit, or a larger loss.
fn is_other_loss(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    // A German verb ends its clause.
    let end = if clause.is_last { clause.behind.clone() } else { 0..0 };
    let all = clause.before.clone().rev().chain(end);
    let way = clause.words.first(all, &[List::Widened, List::Narrowed]);
    let is_reached = clause.has_before(List::Losses) && !clause.ends_before(List::Compares);
    let Some(way) = way.filter(|_| is_reached) else { return false };
    let is_level = match figure.reference.transform {
        Transform::Of(Measure::Level) => true,
        Transform::Part(Part::Change(_)) => false,
        _ => return false,
    };
    let Some(value) = figure.value() else { return false };
    if !is_level {
        // More is a smaller loss.
        return (way == List::Widened) == (value > 0.0);
    }
    if value >= 0.0 {
        return false;
    }
    let Some(own) = at(figure, None) else { return false };
    let bases = [at(figure, Some(Part::YearEarlier)), at(figure, Some(Part::PeriodBefore))];
    let mut known = bases.into_iter().flatten().peekable();
    let is_of = |earlier: f64| earlier < 0.0 && (way == List::Widened) == (own < earlier);
    known.peek().is_some() && !known.any(is_of)
}

/// `halved to 3.8%` of what had been less.
fn is_other_multiple(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    let is_level = matches!(figure.reference.transform, Transform::Of(Measure::Level));
    let is_to = clause.own.start.checked_sub(1).is_some_and(|at| figure.is_to(at));
    let said = clause.words.first(clause.before.clone().rev(), &[List::Halved, List::Doubled, List::Tripled]);
    let Some(said) = said.filter(|_| is_level && is_to) else { return false };
    let range = match said {
        List::Halved => 0.4..0.6,
        List::Doubled => 1.8..2.9,
        _ => 2.7..3.9,
    };
    let earlier = [at(figure, Some(Part::YearEarlier)), at(figure, Some(Part::PeriodBefore))];
    let mut times = earlier.into_iter().flatten().zip(std::iter::repeat(at(figure, None))).peekable();
    times.peek().is_some()
        && !times.any(|(earlier, own)| own.is_some_and(|own| range.contains(&(own / earlier))))
}

/// The value of a figure, a year earlier or in the period before, in its own scale.
fn at(figure: &Figure<'_>, earlier: Option<Part>) -> Option<f64> {
    let (note, reference) = (figure.note, figure.reference);
    if let Some(series) = note.series(&reference.subject) {
        let (_, own) = reference.span?;
        let at = match earlier {
            None => Some(own),
            Some(Part::YearEarlier) => own.year_earlier(),
            Some(_) => own.plus(-1),
        };
        return series.points.at(at?)?.value;
    }
    let transform = earlier.map_or_else(|| reference.transform.clone(), Transform::Part);
    let reference = Reference { transform, ..reference.clone() };
    Statement::of(note, &reference)?.amount.ok()?.single()
}

/// `19% below the last close` of an upside.
fn is_other_upside(figure: &Figure<'_>) -> bool {
    let is_upside =
        matches!(figure.reference.transform, Transform::Part(Part::Expected(_, _, ExpectedPart::Upside)));
    let Some(value) = figure.value().filter(|_| is_upside) else { return false };
    let (clause, mut behind) = (figure.clause, figure.clause.behind.clone());
    let said = clause.words.first(behind.by_ref().take(2), &[List::Below, List::Above]);
    let is_against_target =
        said.is_some() && behind.take(AGAINST).any(|at| clause.words.is(at, List::PriceTargets));
    is_against_target || said == Some(List::Below) && value > 0.0 || said == Some(List::Above) && value < 0.0
}

/// `490 customers over the past year` of the change on the quarter before; a surprise for a growth.
fn is_over_other_time(figure: &Figure<'_>) -> bool {
    let clause = figure.clause;
    let series = figure.note.series(&figure.reference.subject);
    let is_stock = series.is_some_and(|series| series.series_type == SeriesType::Stock);
    let has = |list| clause.own_words().any(|at| clause.words.is(at, list));
    let is_year = match &figure.reference.transform {
        Transform::Of(measure) | Transform::Part(Part::Change(measure)) if measure.is_change() => {
            *measure == Measure::YearOverYear
        }
        Transform::Part(Part::Expected(_, _, ExpectedPart::Surprise | ExpectedPart::SurpriseChange)) => {
            return has(List::InAYear) && !clause.has(List::Consensus) && !clause.has(List::Beats);
        }
        _ => return false,
    };
    let is_amount = matches!(figure.reference.transform, Transform::Part(_));
    if is_amount && clause.has_before(List::Beats) {
        return true;
    }
    match (has(List::InAYear), has(List::InOnePeriod)) {
        (true, false) => !is_year,
        (false, true) => is_year,
        _ => is_year && is_amount && is_stock && clause.has_behind(List::InAPeriod),
    }
}

/// `revenue of $446.5m missed expectations` that it exceeded.
fn is_other_outcome(figure: &Figure<'_>) -> bool {
    let is_level = matches!(figure.reference.transform, Transform::Of(Measure::Level));
    let said = figure.clause.nearest(&[List::Surpassed, List::Missed]);
    let Some(said) = said.filter(|_| is_level && !is_cost(figure)) else { return false };
    let part = Part::Expected(ExpectationKind::Consensus, None, ExpectedPart::SurpriseChange);
    let reference = Reference { transform: Transform::Part(part), ..figure.reference.clone() };
    let by = Statement::of(figure.note, &reference).and_then(|one| one.amount.ok()?.single());
    by.is_some_and(|by| (said == List::Surpassed) == (by < 0.0) && by != 0.0)
}

/// `worsened by 1.4 points` of a change for the better.
fn is_better_or_worse(figure: &Figure<'_>) -> bool {
    let is_change = match &figure.reference.transform {
        Transform::Of(measure) => measure.is_change(),
        Transform::Part(Part::Change(_)) => true,
        _ => false,
    };
    let said = figure.clause.words.first(figure.clause.before.clone().rev(), &[List::Better, List::Worse]);
    let Some((said, value)) = said.zip(figure.value()).filter(|_| is_change) else { return false };
    let is_better = (value > 0.0) != is_cost(figure);
    value != 0.0 && (said == List::Better) != is_better
}

/// Whether less of a figure is better.
fn is_cost(figure: &Figure<'_>) -> bool {
    let (note, subject) = (figure.note, &figure.reference.subject);
    let of_series = note.series(subject).map(|series| series.better);
    let better = of_series.or_else(|| note.fact(subject).map(|fact| fact.better));
    is_lower_better(better.unwrap_or(Better::Higher), &figure.name)
}
