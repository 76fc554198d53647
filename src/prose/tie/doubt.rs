//! What a figure is not, or may not be: another footing, another company, another year, an expectation.

use super::anchor::Anchor;
use super::context::Context;
use super::dated::{Dated, belongs};
use super::mentions::Spoken;
use super::moment::Moment;
use super::subject::Subject;
use crate::claims::Stated;

/// Whether the clause speaks of a figure on another footing than the series: `organic growth`.
pub(super) fn is_variant(context: &Context<'_>, spoken: &Spoken<'_>, subject: &Subject<'_>) -> bool {
    let range =
        spoken.scope.before.start..super::scope::up_to_break(spoken.tokens, spoken.scope.after.clone()).end;
    let said = spoken.tokens.said_in(range, context.words.variants);
    said.into_iter().any(|variant| !subject.variants.contains(&variant))
}

/// `not 5% but 7.9%`, `our 14.1%`: a figure that is said not to be one, or an expectation.
pub(super) fn is_denied(context: &Context<'_>, spoken: &Spoken<'_>) -> bool {
    // `not since 2022 have sales risen this fast` denies that there was such a thing before.
    let is_such =
        spoken.scope.own.clone().any(|place| spoken.tokens.longest(place, context.words.such).is_some());
    if is_such && matches!(spoken.one.mention.stated, Stated::Rank { .. }) {
        return false;
    }
    let start = spoken.scope.own.start;
    let before = start.saturating_sub(3).max(spoken.scope.before.start)..start;
    let is_ours = start > 0 && spoken.tokens.has(start - 1, context.words.small.ours);
    let is_only = |at: usize| spoken.tokens.has(at + 1, context.words.small.only);
    let mut denials = before.filter(|place| spoken.tokens.has(*place, context.words.denials));
    is_ours || denials.any(|place| !is_only(place))
}

/// Whether a mention is of a company that the note does not hold, or of a fiscal year to come.
pub(super) fn is_of_strangers(context: &Context<'_>, spoken: &Spoken<'_>) -> bool {
    let before = spoken.scope.before.clone();
    let stranger = before.clone().rev().find(|place| spoken.tokens.has(*place, context.words.strangers));
    let is_stranger = stranger
        .is_some_and(|at| !context.sentence.named.iter().any(|name| (at..before.end).contains(&name.at)));
    is_stranger || is_of_fiscal_year(context, spoken)
}

/// Fiscal years begin when they like: a figure of one, or of one of two fiscal quarters, has no certain period.
pub(super) fn is_of_fiscal_year(context: &Context<'_>, spoken: &Spoken<'_>) -> bool {
    if context.has_april_fiscal_year {
        return false;
    }
    let is_digits = |text: &str| text.len() >= 2 && text.bytes().all(|b| b.is_ascii_digit());
    let text = |place: usize| spoken.tokens.get(place).map_or("", |token| token.text);
    let is_year = |place: &usize| {
        let is_after_quarter =
            place.checked_sub(1).is_some_and(|before| text(before).starts_with('Q') || text(before) == "of");
        text(*place).strip_prefix("FY").is_some_and(is_digits) && !is_after_quarter
    };
    let is_quarter = |place: &usize| {
        text(*place)
            .split_once("FY")
            .is_some_and(|(quarter, year)| quarter.starts_with('Q') && is_digits(year))
    };
    let is_stated = spoken.scope.whole().any(|place| is_year(&place));
    let sentence = context.start..spoken.others.last().map_or(0, |(last, _)| last.after.end);
    is_stated || sentence.filter(is_quarter).count() > 1
}

/// Whether a figure that differs may mean another datum after all: where the sentence names periods, none of which is
/// the mention's own, or where a rank may be of a share.
pub(super) fn leaves_doubt(context: &Context<'_>, spoken: &Spoken<'_>, anchor: &Anchor) -> bool {
    let moment = Moment::of(context, spoken);
    let owned = |dated: &&Dated| {
        spoken
            .others
            .iter()
            .any(|(other, _)| *other != spoken.scope && belongs(spoken.tokens, dated, other, context.words))
    };
    let is_elsewhere = !moment.has_own()
        && context.sentence.dated.iter().filter(|dated| !dated.is_base).any(|dated| owned(&dated));
    let is_run = spoken.one.mention.stated.is_run();
    let is_far =
        anchor.tokens.end + 12 < spoken.scope.own.start || anchor.tokens.start > spoken.scope.own.end;
    let before_it = context.start..spoken.scope.own.start;
    let is_share = spoken.tokens.has_in(before_it.clone(), context.words.parts_of)
        || spoken.tokens.has_in(before_it, context.words.trailing);
    // `a 4% rise in revenue, its best showing in seven quarters` may be of either.
    let place = spoken.others.iter().position(|(scope, _)| *scope == spoken.scope);
    let before = place.and_then(|place| spoken.others.get(place.checked_sub(1)?));
    let is_after_change = before.is_some_and(|(scope, _)| {
        let own = scope.own.end..spoken.scope.own.start;
        (own.start..own.end.min(own.start + 5))
            .any(|place| spoken.tokens.longest(place, context.words.directions).is_some())
            && !own.clone().any(|place| spoken.tokens.has(place, context.words.and))
            || spoken.tokens.has(own.start, context.words.share_of)
    });
    moment.is_borrowed() || is_elsewhere || (is_run && (is_far || is_share || is_after_change))
}
