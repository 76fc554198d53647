//! The datum that a mention means that is no earlier amount.

use super::about::{anchor_of, company_of};
use super::anchor::Anchor;
use super::context::Context;
use super::doubt::{is_denied, is_of_strangers, is_variant, leaves_doubt};
use super::meaning::{Meaning, Reading};
use super::mentions::Spoken;
use super::moment::Moment;
use super::outcome::Tie;
use super::subject::Subject;
use crate::claims::{Kind, Stated};
use crate::note::{Reference, Transform};
use crate::prose::lexicon::Concept;
use crate::units::{Frequency, Id, Measure, Period};

/// What a mention means that is no earlier amount.
pub(super) fn tie_now(context: &Context<'_>, spoken: &Spoken<'_>) -> Tie {
    let (company, is_named) = company_of(context, spoken);
    let anchor = anchor_of(context, spoken);
    if let Some(fact) = context.facts.tie(spoken.tokens, &spoken.scope, spoken.one, company, anchor.is_some())
    {
        return fact;
    }
    if spoken.one.mention.is_outlook || is_of_strangers(context, spoken) || is_denied(context, spoken) {
        return Tie::None;
    }
    let per_share = per_share(spoken);
    let follows = anchor.is_some_and(|anchor| anchor.tokens.start > spoken.scope.own.end + 4);
    let is_carried = anchor.is_none();
    let Some(anchor) = anchor.or_else(|| carried_to(context, spoken)).or(per_share.as_ref()) else {
        return Tie::None;
    };
    let fitting = fitting(context, spoken, anchor, company);
    // A part such as AWS names its company.
    let is_part = fitting.iter().all(|subject| !subject.is_whole());
    let is_open = is_carried || follows || leaves_doubt(context, spoken, anchor) || !(is_named || is_part);
    let references: Vec<Reference> =
        fitting.iter().filter_map(|subject| reference(context, spoken, anchor, subject)).collect();
    match references.as_slice() {
        [] => Tie::None,
        [reference] if is_open || matches!(reference.transform, Transform::ShareOf(_)) => {
            Tie::Likely(reference.clone())
        }
        [reference] => Tie::One(reference.clone()),
        _ => Tie::Several(references),
    }
}

/// The subjects that a quantity can mean, of the company that is spoken of.
fn fitting<'c, 'n>(
    context: &'c Context<'n>,
    spoken: &Spoken<'_>,
    anchor: &Anchor,
    company: Option<&Id>,
) -> Vec<&'c Subject<'n>> {
    let is_of = |subject: &&Subject<'_>| {
        company.is_none_or(|company| subject.series.is_of(company))
            || (!subject.is_whole() && context.sentence.named.is_empty())
    };
    let is_per_share = spoken.one.mention.amount().is_some_and(|amount| amount.is_per_share);
    let is_other = !matches!(anchor.concept, Some(Concept::EarningsPerShare | Concept::Dividend));
    if is_per_share && is_other {
        let earnings = context.subjects.iter().filter(|s| s.concept == Some(Concept::EarningsPerShare));
        return earnings.filter(is_of).collect();
    }
    let fitting = anchor.subjects.iter().filter_map(|place| context.subjects.get(*place));
    fitting.filter(is_of).filter(|subject| !is_variant(context, spoken, subject)).collect()
}

/// An amount for one share is earnings where no other quantity is named: `earned 97 cents a share`.
fn per_share(spoken: &Spoken<'_>) -> Option<Anchor> {
    let is_per_share = spoken.one.mention.amount().is_some_and(|amount| amount.is_per_share);
    let start = spoken.scope.own.start;
    is_per_share.then(|| Anchor {
        tokens: start..start,
        concept: None,
        is_growth: false,
        subjects: Vec::new(),
    })
}

fn reference(
    context: &Context<'_>,
    spoken: &Spoken<'_>,
    anchor: &Anchor,
    subject: &Subject<'_>,
) -> Option<Reference> {
    let reading =
        Reading { context, tokens: spoken.tokens, scope: &spoken.scope, one: spoken.one, anchor, subject };
    let Meaning { mut transform, rank } = reading.meaning()?;
    let series = subject.series;
    let moment = Moment::of(context, spoken);
    let period = moment.period(series, &mut transform)?;
    let period = if moment.is_after_run() { period.plus(-1)? } else { period };
    if let Some(base) = moment.base(period).filter(|_| transform.measure().is_change()) {
        let is_multiple = spoken.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Multiple);
        transform = on_base(period, base, is_multiple)?;
    }
    if series.frequency == Frequency::Year && transform == Transform::Of(Measure::PeriodOverPeriod) {
        transform = Transform::Of(Measure::YearOverYear);
    }
    if transform == Transform::Of(series.measure) {
        transform = Transform::Of(Measure::Level);
    }
    let has_value = |period: Period| series.point(period).is_some_and(|point| point.value.is_some());
    let first = moment.first_of_range(period).filter(|first| has_value(*first)).unwrap_or(period);
    has_value(period).then(|| Reference {
        subject: series.id.clone(),
        span: Some((first, period)),
        transform,
        rank,
    })
}

/// What was spoken of before, where a sentence names no quantity but stands for one: `it`, `the figure`.
fn carried_to<'c>(context: &'c Context<'_>, spoken: &Spoken<'_>) -> Option<&'c Anchor> {
    let sentence = context.start..spoken.others.last().map_or(0, |(last, _)| last.after.end);
    let is_pronoun = spoken.tokens.has_in(sentence, context.words.pronouns);
    let is_amount = spoken.one.mention.stated != Stated::Direction;
    let is_short = context.sentence.named.len() <= 1;
    context
        .carried
        .as_ref()
        .filter(|_| context.sentence.anchors.is_empty() && is_amount && (is_pronoun || is_short))
}

/// The change on a base: on a year earlier, on the period before, else an index where it is a multiple.
fn on_base(period: Period, base: Period, is_multiple: bool) -> Option<Transform> {
    if period.year_earlier() == Some(base) {
        Some(Transform::Of(Measure::YearOverYear))
    } else if period.plus(-1) == Some(base) {
        Some(Transform::Of(Measure::PeriodOverPeriod))
    } else {
        is_multiple.then_some(Transform::IndexTo(base))
    }
}
