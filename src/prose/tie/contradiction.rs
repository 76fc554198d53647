//! Whether the words around a figure that its author tied speak of something else than the reference.

use super::context::Context;
use super::mentions::Mentions;
use super::moment::Moment;
use super::subject::Subject;
use crate::claims::{Expected, TokenKind, covers};
use crate::note::{Reference, Transform};
use crate::prose::find::Found;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Whether the words around a token speak of another company or period than a reference.
pub(in crate::prose) fn other_subject(
    context: &Context<'_>,
    mentions: &Mentions<'_>,
    one: &Found,
    reference: &Reference,
) -> Option<Expected> {
    let (tokens, sentence) = (mentions.tokens, &mentions.sentence);
    let at = one.tokens.start;
    let series = context.note.series(&reference.subject)?;
    let subject = context.subjects.iter().find(|subject| subject.series.id == series.id)?;
    let is_named = context.sentence.named.iter().any(|name| series.is_of(name.company));
    let is_part_named = |subject: &Subject<'_>| {
        let has = |word: &String| {
            sentence.clone().any(|place| tokens.get(place).is_some_and(|token| token.is(word)))
        };
        subject.parts.iter().any(|parts| parts.iter().any(has))
    };
    let is_other_company =
        context.sentence.named.iter().any(|name| name.at < at) && !is_named && !is_part_named(subject);
    let is_other_part = !subject.is_whole()
        && !is_part_named(subject)
        && context.sentence.anchors.iter().any(|anchor| {
            let is_part = |place: &usize| context.subjects.get(*place).is_some_and(|other| !other.is_whole());
            anchor.tokens.end <= at && !anchor.subjects.is_empty() && anchor.subjects.iter().all(is_part)
        });
    if is_other_company || is_other_part {
        return Some(Expected::Subject(series.name.clone()));
    }
    other_period(context, mentions, one, reference)
}

/// The period that the words name for the figure, where the reference has another. Earlier amounts are not judged:
/// words beside them can name the period they are compared with.
fn other_period(
    context: &Context<'_>,
    mentions: &Mentions<'_>,
    one: &Found,
    reference: &Reference,
) -> Option<Expected> {
    let (from, to) = reference.span?;
    if !context.has_april_fiscal_year && is_fiscal(context, mentions, reference) {
        return None;
    }
    let days = days(mentions.tokens, &mentions.sentence, context.words);
    if !days.is_empty() && from.date_only().is_some() {
        let is_named = days.iter().any(|day| [from, to].iter().any(|p| *day == (p.month(), p.part())));
        return (!is_named).then_some(Expected::Period(to));
    }
    let spoken = &mentions.spoken(one);
    let is_prior = spoken.others.iter().any(|(scope, prior)| *scope == spoken.scope && prior.is_some());
    let said = Moment::of(context, spoken).said().filter(|_| !is_prior)?;
    let base = match reference.transform {
        Transform::IndexTo(base) => Some(base),
        _ => None,
    };
    let mut own = [Some(from), Some(to), base].into_iter().flatten();
    let is_meant = own.any(|known| covers(said, known) || covers(known, said));
    (!is_meant).then_some(Expected::Period(to))
}

/// Whether periods may be counted by a fiscal year: by the words, or by the company whose figure it is.
fn is_fiscal(context: &Context<'_>, mentions: &Mentions<'_>, reference: &Reference) -> bool {
    let tokens = mentions.tokens;
    let is_word = |at: usize| {
        tokens.has(at, context.words.small.fiscal)
            || tokens.get(at).is_some_and(|token| token.text.contains("FY"))
    };
    let series = context.note.series(&reference.subject);
    let own = series.and_then(|series| series.points.periods().fiscal_year());
    own.is_some_and(|year| !year.is_calendar()) || mentions.sentence.clone().any(is_word)
}

/// The days that a sentence names, each with its month: `28 February`, `28. Februar`, `February 28`.
fn days(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<(i32, i32)> {
    let day = |at: usize| {
        let text = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?.text;
        text.parse().ok().filter(|day| (1..32).contains(day))
    };
    let named = |at: usize| {
        let (month, len) = tokens.longest(at, words.months)?;
        let dot =
            at.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(|sign| sign.is_sign('.')));
        let before = dot.unwrap_or(at).checked_sub(1).and_then(day);
        Some((i32::from(month), before.or_else(|| day(at + len))?))
    };
    sentence.clone().filter_map(named).collect()
}
