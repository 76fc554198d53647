//! Earlier amounts: `from $33 billion`, `(1,120)`, `against Microsoft’s 18%`.

use super::context::Context;
use super::mentions::{Mentions, Spoken};
use super::moment::Moment;
use super::now::tie_now;
use super::outcome::Tie;
use super::scope::Scope;
use crate::note::{Reference, Series, Transform};
use crate::prose::find::Found;
use crate::prose::lexicon::Basis;
use crate::units::{Id, Measure, Period};
use std::ops::Range;

/// A comparison value belongs to the same series as the amount it is compared with, at another period or company.
pub(super) fn tie_prior(
    context: &Context<'_>,
    spoken: &Spoken<'_>,
    mentions: &Mentions<'_>,
    own: &Range<usize>,
) -> Tie {
    if spoken.tokens.has_in(mentions.sentence.start..spoken.one.tokens.start, context.words.benchmarks) {
        return Tie::None;
    }
    let scope = &spoken.scope;
    let moment = scope.moment(spoken.tokens, context.words);
    let (reference, is_sure) = match counterpart(context, spoken, mentions) {
        Some(Tie::One(reference)) if reference.span.is_some() && !reference.rank => (reference, true),
        Some(Tie::Likely(reference)) if reference.span.is_some() && !reference.rank => (reference, false),
        Some(Tie::None | Tie::Several(_)) if moment.is_none() => return Tie::None,
        _ => match tie_now(context, spoken) {
            Tie::One(reference) | Tie::Likely(reference) if reference.span.is_some() => (reference, true),
            other => return other,
        },
    };
    let Some((series, (_, now))) = context.note.series(&reference.subject).zip(reference.span) else {
        return Tie::None;
    };
    let other = context.sentence.named.iter().find(|name| (own.start..scope.own.start).contains(&name.at));
    if let Some(other) = other.filter(|other| !series.is_of(other.company)) {
        return of_other_company(context, &reference, series, other.company);
    }
    let is_year = reference.transform == Transform::Of(Measure::TrailingTwelveMonths);
    let basis = basis_of_change(context, spoken, mentions);
    let earlier = Moment::of(context, spoken).earlier(now, own, basis, is_year);
    let is_known = |period: &Period| series.point(*period).is_some_and(|point| point.value.is_some());
    let Some(earlier) = earlier.filter(is_known) else { return Tie::None };
    let reference = Reference { span: Some((earlier, earlier)), ..reference };
    let is_dated = context.sentence.dated.iter().any(|dated| own.contains(&dated.at));
    let is_dated = is_dated || moment.is_some() || scope.basis(spoken.tokens, context.words).is_some();
    if is_sure && is_dated { Tie::One(reference) } else { Tie::Likely(reference) }
}

/// The tie of the amount that an earlier one is compared with: the nearest of its kind before it, else after it.
fn counterpart(context: &Context<'_>, spoken: &Spoken<'_>, mentions: &Mentions<'_>) -> Option<Tie> {
    let all = &mentions.all;
    let kind = |found: &Found| found.mention.amount().map(|amount| amount.kind);
    let is_later = |found: &&&Found| {
        let is_prior =
            spoken.others.iter().any(|(scope, prior)| prior.is_some() && scope.own == found.tokens);
        kind(found) == kind(spoken.one) && !is_prior && found.tokens != spoken.one.tokens
    };
    let before = all.iter().rev().filter(|found| found.tokens.start < spoken.one.tokens.start).find(is_later);
    let later = before.or_else(|| all.iter().find(is_later))?;
    Some(tie_now(context, &mentions.spoken(later)))
}

/// `17%, compared with Microsoft’s 18%`
fn of_other_company(context: &Context<'_>, reference: &Reference, series: &Series, company: &Id) -> Tie {
    let concept =
        context.subjects.iter().find(|subject| subject.series.id == series.id).and_then(|s| s.concept);
    let mut same =
        context.subjects.iter().filter(|s| s.series.is_of(company) && s.concept == concept && s.is_whole());
    match (same.next(), same.next()) {
        (Some(only), None) => Tie::One(Reference { subject: only.series.id.clone(), ..reference.clone() }),
        _ => Tie::None,
    }
}

/// The base of the change that another mention of the sentence is.
fn basis_of_change(context: &Context<'_>, spoken: &Spoken<'_>, mentions: &Mentions<'_>) -> Option<Basis> {
    let is_change = |found: &&&Found| {
        found.mention.amount().is_some_and(|amount| amount.is_change)
            && found.tokens.end <= spoken.one.tokens.start
    };
    let change = mentions.all.iter().rev().find(is_change)?;
    Scope::new(&mentions.sentence, change, &mentions.all).basis(spoken.tokens, context.words)
}
