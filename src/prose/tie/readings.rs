//! All data that an amount could mean by the words of its sentence, where the nearest words leave it open.

use super::context::Context;
use super::doubt::{is_denied, is_of_strangers};
use super::mentions::Mentions;
use super::moment::in_frequency;
use super::now_or_earlier::tie;
use super::outcome::Tie;
use super::scope::first_of;
use super::subject::Subject;
use crate::claims::{Amount, Kind, Stated};
use crate::note::{Reference, Series, SeriesType, Transform};
use crate::prose::find::Found;
use crate::prose::lexicon::Basis;
use crate::units::{Measure, Period, Unit};

/// Most readings that are tried: a sentence with more is too ambiguous.
const MOST: usize = 60;

/// What a sentence says of all its amounts.
struct Said {
    /// What the amount is compared with.
    basis: Option<Basis>,
    /// Whether it speaks of sums over a year.
    is_trailing: bool,
    /// The first earlier moment that it names.
    moment: Option<Basis>,
}

/// Every datum that the quantities, companies and periods named in a sentence allow an amount to be: of a series
/// that is named there (or was just before), at a period that is named there (or the note's), in a measure that is.
pub(in crate::prose) fn readings(
    context: &Context<'_>,
    mentions: &Mentions<'_>,
    one: &Found,
) -> Vec<Reference> {
    let Some(amount) = one.mention.amount() else { return other_runs(context, mentions, one) };
    let spoken = mentions.spoken(one);
    let sentence = &mentions.sentence;
    if one.mention.is_outlook || is_of_strangers(context, &spoken) || is_denied(context, &spoken) {
        return Vec::new();
    }
    let (tokens, words) = (mentions.tokens, context.words);
    let said = Said {
        basis: spoken.scope.basis(tokens, words),
        is_trailing: tokens.has_in(sentence.clone(), words.trailing),
        moment: first_of(tokens, sentence.clone(), words.moments).map(|(basis, _)| basis),
    };
    let mut found = Vec::new();
    for subject in spoken_of(context) {
        let series = subject.series;
        for transform in transforms(&said, amount, series) {
            for period in periods(context, &said, series) {
                if found.len() == MOST {
                    return found;
                }
                spoken.tokens.hits.count(1);
                let is_known = series.point(period).is_some_and(|point| point.value.is_some());
                let bare = transform == Transform::Of(series.measure);
                let transform = if bare { Transform::Of(Measure::Level) } else { transform.clone() };
                let reference = Reference {
                    subject: series.id.clone(),
                    span: Some((period, period)),
                    transform,
                    rank: false,
                };
                if is_known && !found.contains(&reference) {
                    found.push(reference);
                }
            }
        }
    }
    found
}

/// A streak on the other base, where the words name none.
fn other_runs(context: &Context<'_>, mentions: &Mentions<'_>, one: &Found) -> Vec<Reference> {
    let spoken = mentions.spoken(one);
    let is_open = matches!(one.mention.stated, Stated::Streak(..))
        && spoken.scope.basis(spoken.tokens, context.words).is_none();
    let Tie::One(nearest) = tie(context, mentions, one) else { return Vec::new() };
    let other = match nearest.transform {
        Transform::Of(Measure::YearOverYear) => Measure::PeriodOverPeriod,
        Transform::Of(Measure::PeriodOverPeriod) => Measure::YearOverYear,
        _ => return Vec::new(),
    };
    let other = Reference { transform: Transform::Of(other), ..nearest };
    is_open.then_some(other).into_iter().collect()
}

/// The series that the sentence names, of the companies that it names; those named just before where it names none.
fn spoken_of<'c, 'n>(context: &'c Context<'n>) -> Vec<&'c Subject<'n>> {
    let named = |subject: &&Subject<'_>| {
        let mut named = context.sentence.named.iter().peekable();
        match named.peek() {
            Some(_) => named.any(|name| subject.series.is_of(name.company)),
            None => {
                context.company.or(context.old_company).is_none_or(|company| subject.series.is_of(company))
            }
        }
    };
    let anchors = context.sentence.anchors.iter().filter(|anchor| !anchor.subjects.is_empty());
    let mut places: Vec<usize> = anchors.flat_map(|anchor| anchor.subjects.clone()).collect();
    if places.is_empty() {
        places.extend(context.carried.iter().flat_map(|anchor| anchor.subjects.clone()));
    }
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|place| context.subjects.get(place)).filter(named).collect()
}

/// The periods that the sentence names, and the earlier ones that its words of comparison name; the note's where it
/// names none.
fn periods(context: &Context<'_>, said: &Said, series: &Series) -> Vec<Period> {
    let Some(latest) = context.note.period.or_else(|| series.points.periods().last()) else {
        return Vec::new();
    };
    let fitted = |period: Period| in_frequency(period, series.frequency);
    let own = context
        .sentence
        .dated
        .iter()
        .filter(|dated| !dated.is_base)
        .filter_map(|dated| dated.when.by(latest));
    let mut periods: Vec<Period> = own.filter_map(fitted).collect();
    if periods.is_empty() {
        periods.extend(fitted(latest));
    }
    periods.extend(said.moment.zip(fitted(latest)).and_then(|(basis, now)| match basis {
        Basis::YearEarlier => now.year_earlier(),
        Basis::PeriodBefore => now.plus(-1),
    }));
    periods
}

/// The measures of a series that an amount could be of.
fn transforms(said: &Said, amount: &Amount, series: &Series) -> Vec<Transform> {
    let is_level = series.measure == Measure::Level;
    let is_summed = is_level && series.series_type == SeriesType::Flow && series.unit.is_additive();
    let is_trailing = is_summed && said.is_trailing;
    // Where the words name no base, a change may be on either.
    let basis = said.basis;
    let (on_year, on_period) = (basis == Some(Basis::YearEarlier), basis == Some(Basis::PeriodBefore));
    let changes = || {
        let year = (on_year || !on_period).then_some(Measure::YearOverYear);
        let period = (on_period || !on_year).then_some(Measure::PeriodOverPeriod);
        year.into_iter().chain(period).map(Transform::Of).collect()
    };
    match (amount.kind, series.unit) {
        (Kind::Money(said), Unit::Money(own, _)) if said == own && is_level && !amount.is_change => {
            let level = (!is_trailing).then_some(Measure::Level);
            level
                .into_iter()
                .chain(is_trailing.then_some(Measure::TrailingTwelveMonths))
                .map(Transform::Of)
                .collect()
        }
        (Kind::Count, Unit::Count(_)) if is_level && !amount.is_change => {
            vec![Transform::Of(Measure::Level)]
        }
        (Kind::Percent, Unit::Ratio) => vec![Transform::Of(series.measure)],
        (Kind::Percent, Unit::Money(..) | Unit::Count(_)) => changes(),
        (Kind::Points | Kind::BasisPoints, Unit::Ratio) if is_level => changes(),
        _ => Vec::new(),
    }
}
