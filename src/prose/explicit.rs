//! Claims that an author tied to a datum.

use super::checked::{Checked, MOST_IN_SENTENCE, overlap};
use super::datum::{name_of, period_of};
use super::find::Found;
use super::reference_words::ReferenceWords;
use super::resolve::Against;
use super::resolved::{Resolved, Sentence};
use super::tie::{self, Mentions};
use super::unit_words::{is_per_other, may_be_other};
use super::when::when;
use crate::claims::{Claim, Expected, Mention, Stated, Target, TokenKind, Verdict};
use crate::note::{Reference, Transform};
use std::ops::Range;

/// Most tokens of a reference's words.
const MOST_TOKENS: usize = 250;
/// Tokens on either side by which a figure is read where its sentence is too long to be read as one.
const BESIDE: usize = 12;

/// The claim of a reference's words, compared with the datum it leads to. `found` is all that the text states.
pub(super) fn explicit(
    checked: &Checked<'_>,
    sentence: &Sentence<'_>,
    resolved: &Resolved,
    (span, reference): (&Range<usize>, &Reference),
    found: &[Found],
) -> Claim {
    let piece = sentence.piece;
    let own = checked.tokens_of(span);
    let near;
    let found = if piece.is_cut {
        let range = own.start.saturating_sub(BESIDE)..(own.end.min(own.start + MOST_TOKENS) + BESIDE);
        near = checked.find(&(range.start..range.end.min(checked.tokens.all.len())));
        near.as_slice()
    } else {
        found
    };
    let target = Target::of(checked.histories, reference);
    let words = ReferenceWords { checked, resolved, span, own: &own, target: &target };
    let (within, has_own_unit) = words.stated(found);
    let within: Vec<&Found> = within.iter().collect();
    let is_fitting = |one: &&&Found| target.fits(&one.mention);
    let best = within.iter().find(is_fitting).or(within.first()).copied();
    let mention = best.map(|one| one.mention.clone()).or_else(|| words.bare_number());
    let mut claim = checked.claim(&piece.tokens, span.clone(), mention);
    claim.is_explicit = true;
    claim.reference = Some(reference.clone());
    claim.verdict = if claim.mention.is_none() && words.has_number_word() {
        Verdict::Unresolved
    } else {
        verdict(checked, &claim, &target, (&own, best), &within)
    };
    let may_be_right = || claim.mention.as_ref().is_some_and(|mention| words.may_be_right(mention));
    if matches!(claim.verdict, Verdict::Differs(_)) && may_be_right() {
        claim.verdict = Verdict::Unresolved;
    }
    claim.verdict = checked.with_sign(claim.verdict.clone(), &claim, reference, sentence.found);
    if let Some(verdict) = in_units(checked, &claim, &target, &within, has_own_unit) {
        claim.verdict = verdict;
    } else if !claim.verdict.is_wrong() && !piece.is_cut {
        let around = around(checked, sentence, resolved, &claim, (&own, &target));
        claim.verdict = around.unwrap_or(claim.verdict);
    }
    claim
}

/// The verdict on words that have another unit than the datum, or may have.
fn in_units(
    checked: &Checked<'_>,
    claim: &Claim,
    target: &Target<'_>,
    within: &[&Found],
    has_own_unit: bool,
) -> Option<Verdict> {
    let symbol = target.symbol();
    let is_in_other_unit = |span: &Range<usize>| {
        symbol.is_some_and(|(symbol, name)| {
            may_be_other(behind_digits(checked, span), &symbol.to_string(), name)
        })
    };
    let mut stated = within.iter().map(|one| &one.mention.span).chain([&claim.span]);
    if !has_own_unit && stated.any(is_in_other_unit) {
        return Some(Verdict::Unresolved);
    }
    let is_per_other = |per: &str| is_per_other(behind_digits(checked, &claim.span), per);
    let is_other = claim.verdict.is_right() && target.per().is_some_and(is_per_other);
    let words = checked.text.words.get(claim.span.clone()).unwrap_or_default();
    is_other.then(|| Verdict::Differs(target.printed(words)))
}

/// The verdict on a figure that agrees with the datum, but of which the words around it say something else.
fn around(
    checked: &Checked<'_>,
    sentence: &Sentence<'_>,
    resolved: &Resolved,
    claim: &Claim,
    (own, target): (&Range<usize>, &Target<'_>),
) -> Option<Verdict> {
    let mention = claim.mention.as_ref()?;
    let reference = claim.reference.as_ref()?;
    let kind = mention.amount().map(|amount| amount.kind);
    if checked.is_profit(&claim.span) && target.value_as(kind).is_some_and(|value| value < 0.0) {
        let words = checked.text.words.get(claim.span.clone()).unwrap_or_default();
        return Some(Verdict::Differs(target.printed(words)));
    }
    let is_known = resolved.of(own).any(|(_, resolution)| !resolution.given.is_empty());
    let is_part = matches!(reference.transform, Transform::Part(_));
    if !is_part {
        let own = Found { mention: mention.clone(), tokens: own.clone(), digits: None };
        let other = other_subject(checked, sentence, (&own, &claim.span), reference);
        // The times of a figure that is known are weighed.
        if let Some(other) = other.filter(|other| !is_known || !matches!(other, Expected::Period(_))) {
            return Some(Verdict::Contradicts(other));
        }
    }
    let (_, resolution) = resolved.of(own).next()?;
    let said = resolution.said.and_then(|said| checked.against_words(claim, reference, said));
    said.or_else(|| Some(against(checked, resolution.against?, reference)))
}

/// The verdict by what words say otherwise than a datum.
fn against(checked: &Checked<'_>, against: Against, reference: &Reference) -> Verdict {
    let note = checked.histories.note();
    let subject = || Expected::Subject(name_of(note, &reference.subject).to_owned());
    match against {
        Against::Unit | Against::Company | Against::Variant | Against::End => Verdict::Contradicts(subject()),
        Against::Basis(basis) => Verdict::Contradicts(Expected::Basis(basis)),
        Against::Time => {
            let period = period_of(note, reference);
            Verdict::Contradicts(period.map_or_else(subject, Expected::Period))
        }
        Against::Doubt | Against::Unlikely => Verdict::Unresolved,
    }
}

/// Judges the figure that the words state; wrong where they state another one, too, or one that looks different from
/// its characters.
fn verdict(
    checked: &Checked<'_>,
    claim: &Claim,
    target: &Target<'_>,
    (own, best): (&Range<usize>, Option<&Found>),
    within: &[&Found],
) -> Verdict {
    let differs = Verdict::Differs(Expected::Figure);
    let words = checked.text.words.get(claim.span.clone()).unwrap_or_default();
    let mentions: Vec<&Mention> = within.iter().map(|one| &one.mention).collect();
    if let Some(verdict) = target.range_verdict(&mentions, words) {
        return if checked.is_legible(&claim.span) { verdict } else { differs };
    }
    let Some(mention) = &claim.mention else { return differs };
    let said = |mention: &Mention, span: &Range<usize>| {
        let words = checked.text.words.get(span.clone()).unwrap_or_default();
        checked.counted(target, mention, words)
    };
    let verdict = said(mention, &claim.span);
    if verdict.is_wrong() {
        return verdict;
    }
    let is_long = own.len() > MOST_TOKENS;
    if is_long || !checked.is_legible(&claim.span) || has_other_number(checked, own, within) {
        return differs;
    }
    let is_other = |one: &&&Found| {
        best.is_some_and(|best| !std::ptr::eq(**one, best)) && one.mention.stated != Stated::Direction
    };
    let mut others = within.iter().filter(is_other).map(|one| said(&one.mention, &one.mention.span));
    others.find(Verdict::is_wrong).unwrap_or(verdict)
}

/// Whether the words around a reference speak of something else than it.
fn other_subject(
    checked: &Checked<'_>,
    Sentence { context, piece, mentions, .. }: &Sentence<'_>,
    (own, span): (&Found, &Range<usize>),
    reference: &Reference,
) -> Option<Expected> {
    if mentions.all().len() == MOST_IN_SENTENCE && mentions.is_past(own) {
        return None;
    }
    if mentions.has(own) {
        return tie::other_subject(context, mentions, own, reference);
    }
    let others = mentions.all().iter().copied().filter(|one| !overlap(span, &one.mention.span));
    let mut all: Vec<&Found> = others.chain([own]).collect();
    all.sort_by_key(|one| one.tokens.start);
    let mentions = Mentions::new(checked.tokens, &piece.tokens, all, checked.words);
    tie::other_subject(context, &mentions, own, reference)
}

/// The text behind the last digit of some words; nothing where they have none.
fn behind_digits<'c>(checked: &Checked<'c>, span: &Range<usize>) -> &'c str {
    let words = checked.text.words.get(span.clone()).unwrap_or_default();
    let last = words.rfind(|c: char| c.is_ascii_digit());
    last.and_then(|digit| checked.text.words.get(span.start + digit + 1..)).unwrap_or_default()
}

/// Whether the tokens have another number than the mention's: no period, no count of periods, and not part of a name
/// such as `ASC 606`.
fn has_other_number(checked: &Checked<'_>, own: &Range<usize>, within: &[&Found]) -> bool {
    let tokens = checked.tokens;
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let is_named = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        before.is_some_and(|word| word.text.starts_with(char::is_uppercase) || word.is_sign('&'))
    };
    let is_time = |at: usize| {
        let is_period = (at.saturating_sub(4)..at + 1)
            .any(|start| when(tokens, start, checked.words).is_some_and(|(_, len)| start + len > at));
        let beside = [Some(at + 1), Some(at + 2), at.checked_sub(1)].into_iter().flatten();
        is_period
            || beside.clone().any(|place| tokens.longest(place, checked.words.months).is_some())
            || beside.take(2).any(|place| tokens.longest(place, checked.words.periods).is_some())
    };
    let numbers = own.clone().filter(|at| is_number(*at));
    // What states no figure else is read as a bare number.
    let mut numbers = numbers.skip(usize::from(within.is_empty()));
    numbers.any(|at| {
        let is_stated = within.iter().any(|one| one.tokens.contains(&at));
        !is_stated && !is_named(at) && !is_time(at)
    })
}
