//! Finds the company and the quantity that a mention is about.

use super::anchor::Anchor;
use super::context::Context;
use super::mentions::Spoken;
use super::scope::{Scope, up_to_break};
use super::subject::Subject;
use crate::claims::{Kind, Stated};
use crate::note::Role;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use crate::units::Id;

/// The company that a mention is about: named right around its quantity, before it, after it in its clause, before
/// in the text, or anywhere after it; and whether that leaves no doubt.
pub(super) fn company_of<'n>(context: &Context<'n>, spoken: &Spoken<'_>) -> (Option<&'n Id>, bool) {
    let (tokens, start) = (spoken.tokens, spoken.scope.own.start);
    let named = &context.sentence.named;
    // `EBIT of Ostraholm was`, `sales at Tarrowick`
    let of_anchor = named.iter().find(|name| {
        let before = name.at > 0 && tokens.has(name.at - 1, context.words.small.of_company);
        let follows = context.sentence.anchors.iter().any(|anchor| anchor.tokens.end + 1 == name.at);
        follows && name.at < start && before
    });
    // `45.1% at Velquist`
    let end = spoken.scope.own.end;
    let at_once = named.iter().find(|name| {
        let of = tokens.has(end, context.words.small.of_company);
        of && (end + 1..end + 3).contains(&name.at)
    });
    if let Some(name) = at_once {
        return (Some(name.company), true);
    }
    let before = named.iter().rev().find(|name| name.at < start);
    let nearest = match (before, of_anchor) {
        (Some(before), Some(after)) if after.at >= before.at => Some(after),
        (before, after) => before.or(after),
    };
    let clause = up_to_break(tokens, spoken.scope.own.end..context.end);
    let in_clause = || named.iter().find(|name| clause.contains(&name.at));
    // `…, while Microsoft` begins something else.
    let is_cut = |at: usize| (spoken.scope.own.end..at).any(|place| tokens.has(place, context.words.clauses));
    let after = || named.iter().find(|name| name.at >= start && !is_cut(name.at)).map(|name| name.company);
    let named = nearest.or_else(in_clause).map(|name| name.company).or(context.company);
    let is_only = context.note.companies.iter().filter(|company| company.role == Role::Subject).count() < 2;
    (named.or_else(after).or(context.old_company), named.is_some() || is_only)
}

/// The quantity that a mention is of: one that follows it at once, else the nearest before it, else the next.
pub(super) fn anchor_of<'c>(context: &'c Context<'_>, spoken: &Spoken<'_>) -> Option<&'c Anchor> {
    let (tokens, scope, one) = (spoken.tokens, &spoken.scope, spoken.one);
    let anchors: Vec<&Anchor> =
        context.sentence.anchors.iter().filter(|anchor| !is_object(tokens, anchor, context.words)).collect();
    if one.mention.stated == Stated::Direction {
        return subject_of_verb(spoken, &anchors);
    }
    let inside = anchors
        .iter()
        .find(|anchor| anchor.tokens.start < scope.own.end && scope.own.start < anchor.tokens.end);
    let is_before =
        |anchor: &&&Anchor| anchor.tokens.end <= scope.own.start && !is_whole(context, spoken, anchor);
    let before = anchors.iter().rev().find(is_before);
    let after = anchors.iter().find(|anchor| anchor.tokens.start >= scope.own.end);
    let is_share = is_share(context, spoken);
    let part = is_share
        .then(|| {
            holder_of_share(context, spoken, &anchors)
                .or_else(|| holder_after(tokens, scope, &anchors, context.words))
        })
        .flatten();
    let at_once =
        after.filter(|anchor| !is_share && follows_at_once(context, spoken, anchor, before.copied()));
    let found = part.or(inside.copied()).or(at_once.copied()).or(before.copied());
    // Words after the next figure belong to that one.
    let after = after.copied().filter(|anchor| anchor.tokens.start < scope.after.end);
    let found = respective(context, spoken, &anchors).or(found);
    let found = found.or(after.filter(|_| !is_share || before.is_none()));
    found.filter(|anchor| !anchor.subjects.is_empty())
}

/// `Turnover and profit came to £318m and £24m respectively`: the quantity of the same place in the order.
fn respective<'a>(context: &Context<'_>, spoken: &Spoken<'_>, anchors: &[&'a Anchor]) -> Option<&'a Anchor> {
    let first = spoken.others.first()?.0.own.start;
    let last = &spoken.others.last()?.0;
    let place = spoken.others.iter().position(|(scope, _)| *scope == spoken.scope)?;
    let before: Vec<&&Anchor> = anchors.iter().filter(|anchor| anchor.tokens.end <= first).collect();
    let is_said = spoken.tokens.has_in(last.after.clone(), context.words.respectively);
    before.get(place).filter(|_| is_said && before.len() == spoken.others.len()).map(|anchor| **anchor)
}

/// Whether a quantity after a mention belongs to it: `$44.2B of capex`, `1,192 stores`, `1.4 times as much profit`.
fn follows_at_once(
    context: &Context<'_>,
    spoken: &Spoken<'_>,
    anchor: &Anchor,
    before: Option<&Anchor>,
) -> bool {
    let (tokens, scope) = (spoken.tokens, &spoken.scope);
    let between = scope.own.end..anchor.tokens.start;
    let is_cut =
        |before: &Anchor| up_to_break(tokens, before.tokens.end..scope.own.start).end < scope.own.start;
    let is_free = before.is_none_or(|before| {
        before.tokens.end < scope.before.start || before.tokens.end + 4 < scope.own.start || is_cut(before)
    });
    let is_open = up_to_break(tokens, between.clone()).len() == between.len();
    let is_count = spoken.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Count);
    let as_much = tokens.is_of_len(between.start, context.words.as_much, between.len());
    let is_adjacent = between.len() <= usize::from(is_count) * 2 || as_much;
    let is_linked = tokens.has(between.start, context.words.small.linked) && is_free;
    let is_near = is_open && between.len() <= 6 && anchor.tokens.start < scope.after.end;
    is_near && (is_adjacent || tokens.has(between.start, context.words.small.of_amount) || is_linked)
}

/// The subject of a verb: the only quantity of its clause, else the nearest before it.
fn subject_of_verb<'a>(spoken: &Spoken<'_>, anchors: &[&'a Anchor]) -> Option<&'a Anchor> {
    let scope = &spoken.scope;
    let after = up_to_break(spoken.tokens, scope.after.clone());
    let before = anchors
        .iter()
        .rev()
        .find(|anchor| scope.before.start <= anchor.tokens.start && anchor.tokens.end <= scope.own.start);
    let is_cut = before.is_some_and(|before| {
        up_to_break(spoken.tokens, before.tokens.end..scope.own.start).end < scope.own.start
    });
    let follows = anchors.iter().find(|anchor| after.contains(&anchor.tokens.start));
    let found = if is_cut { follows.or(before) } else { before.or(follows) };
    found.copied().filter(|anchor| !anchor.subjects.is_empty())
}

/// Whether an amount is a part of something that is named after it: `24% of revenue`.
pub(super) fn is_share(context: &Context<'_>, spoken: &Spoken<'_>) -> bool {
    let (tokens, scope) = (spoken.tokens, &spoken.scope);
    let is_percent = spoken.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Percent);
    let is_of = tokens.has(scope.own.end, context.words.share_of);
    let is_said = tokens.has_in(scope.before.clone(), context.words.share_verbs);
    is_percent && (is_of || is_said || share_noun(context, spoken).is_some())
}

fn share_noun(context: &Context<'_>, spoken: &Spoken<'_>) -> Option<usize> {
    let is_noun = |place: &usize| spoken.tokens.has(*place, context.words.parts_of);
    spoken.scope.before.clone().find(is_noun)
}

/// Whether a quantity before a mention is only the whole of another mention's share: `24% of revenue`.
fn is_whole(context: &Context<'_>, spoken: &Spoken<'_>, anchor: &Anchor) -> bool {
    spoken.others.iter().any(|(other, _)| {
        let is_after = other.own.end < anchor.tokens.start && anchor.tokens.start <= other.own.end + 3;
        other.own.start < spoken.scope.own.start
            && is_after
            && spoken.tokens.has(other.own.end, context.words.share_of)
    })
}

/// `the share of semiconductor sales in net sales`: the part comes first.
fn holder_of_share<'a>(
    context: &Context<'_>,
    spoken: &Spoken<'_>,
    anchors: &[&'a Anchor],
) -> Option<&'a Anchor> {
    let noun = share_noun(context, spoken)?;
    // `semiconductors’ share of net sales`
    let owner =
        anchors.iter().rev().find(|anchor| anchor.tokens.end <= noun && noun <= anchor.tokens.end + 3);
    if let Some(owner) = owner {
        return Some(owner);
    }
    anchors.iter().find(|anchor| anchor.tokens.start > noun).copied()
}

/// The subject of a share's whole: named after the share, or after its part.
pub(super) fn whole_of_share<'c, 'n>(
    context: &'c Context<'n>,
    scope: &Scope,
    own: &Anchor,
) -> Option<&'c Subject<'n>> {
    let is_noun = own.tokens.end <= scope.own.start && scope.before.contains(&own.tokens.start);
    let mut anchors = context.sentence.anchors.iter().filter(|anchor| *anchor != own);
    let after = anchors.clone().find(|anchor| anchor.tokens.start >= scope.own.end);
    // `the share of semiconductor sales in net sales rose to 32%`
    let between =
        anchors.find(|anchor| own.tokens.end <= anchor.tokens.start && anchor.tokens.end <= scope.own.start);
    let anchor = if is_noun { between.or(after) } else { after }?;
    let company = context.sentence.named.iter().rev().find(|name| name.at < anchor.tokens.start);
    let company = company.map(|name| name.company).or(context.company).or(context.old_company);
    let mut subjects = anchor.subjects.iter().filter_map(|place| context.subjects.get(*place));
    subjects.find(|subject| company.is_none_or(|company| subject.series.is_of(company)))
}

/// `turns 6% of revenue into operating income`: the part comes last.
fn holder_after<'a>(
    tokens: &Tokens<'_>,
    scope: &Scope,
    anchors: &[&'a Anchor],
    words: &Lexicon,
) -> Option<&'a Anchor> {
    let mut after = anchors.iter().filter(|anchor| anchor.tokens.start >= scope.own.end);
    let (whole, holder) = (after.next()?, after.next()?);
    let mut between = whole.tokens.end..holder.tokens.start;
    let is_linked = between.any(|place| tokens.has(place, words.small.into));
    (is_linked && holder.tokens.start < scope.after.end).then_some(*holder)
}

/// Whether a quantity that the note does not hold only says more about another: `revenue from customers`.
fn is_object(tokens: &Tokens<'_>, anchor: &Anchor, words: &Lexicon) -> bool {
    let start = anchor.tokens.start;
    anchor.subjects.is_empty() && tokens.has_in(start.saturating_sub(3)..start, words.small.of_object)
}
