//! Words right beside a figure that make it another one than its datum, whatever led to that: a share for a growth, a total
//! for what it is per share, a loss for a profit, the lower end for the most. Such a figure is not shown as right.

use super::checked::Checked;
use super::resolved::Explained;
use crate::claims::{Amount, Claim, Mention, Verdict, caseless};
use crate::figures::Statement;
use crate::note::{End, ExpectedPart, FactKind, Note, Part, Reference, Transform};
use crate::units::{Measure, Qualifier};
use std::ops::Range;

/// Words for a part of a whole, before a figure or right behind it.
const SHARES: &str = "share|accounted|accounts|accounting|made up|makes up|make up|stand für|steht für|anteil|serviceanteil|proportion";
const OF_WHOLE: &str = "of revenue|of sales|of group revenue|of group sales|of total revenue|of total sales|of the total|of the whole|\
    des umsatzes|am umsatz|des konzernumsatzes|vom umsatz";
/// Words right before the amount of a change.
const BY: &str = "by|um";
/// Words by which an amount is for one of something.
const PER_ONE: &str = "per share|a share|per customer|per head|per employee|je aktie|pro aktie|je kunde|pro kunde|je mitarbeiter";
/// Such words before an amount: `operating income per share was`.
const PER_ONE_BEFORE: &str =
    "per share|per customer|per head|per employee|je aktie|pro aktie|je kunde|pro kunde|je mitarbeiter";
/// Words for one of something in names of quantities.
const IN_NAMES: [&str; 8] = ["per ", "eps", " je ", "pro ", "a share", "dividend", "price", "kurs"];
/// Words for a loss, and for the other side.
const LOSSES: &str = "loss|losses|lost|deficit|verlust|betriebsverlust|fehlbetrag|nettoverlust";
const PROFITS: &str =
    "profit|profits|income|earnings|gain|surplus|gewinn|überschuss|ergebnis|swung|moved|turned";
/// Words by which an expectation stays as it was.
const UNCHANGED: &str = "unchanged|held|reaffirmed|reaffirms|confirmed|confirms|maintained|maintains|reiterated|reiterates|bestätigt|\
    bestätigte|unverändert|beibehalten";
/// Tokens before a figure, and behind it, that are looked at.
const BEFORE: usize = 6;
const BEHIND: usize = 5;

/// Leaves right claims open whose words are of another figure.
pub(super) fn leave_open_by_words(claims: &mut [Explained], checked: &Checked<'_>, sentence: &Range<usize>) {
    for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.verdict.is_right()) {
        if is_other(checked, claim, sentence) {
            claim.verdict = Verdict::Unresolved;
        }
    }
}

fn is_other(checked: &Checked<'_>, claim: &Claim, sentence: &Range<usize>) -> bool {
    let Some((mention, reference)) = claim.mention.as_ref().zip(claim.reference.as_ref()) else {
        return false;
    };
    let Some(amount) = mention.amount() else { return false };
    let note = checked.histories.note();
    let own = checked.tokens_of(&claim.span);
    let beside = Beside { checked, own: &own, sentence };
    let name = name_of(note, reference);
    is_of_whole(reference, &name, amount, &beside)
        || is_per_one(note, reference, &name, &beside)
        || is_loss(note, reference, &name, amount, &beside)
        || is_wrong_end(reference, mention)
        || is_revised(note, reference, &beside)
}

/// The name of what a reference is about, in small letters.
fn name_of(note: &Note, reference: &Reference) -> String {
    let series = note.series(&reference.subject).map(|series| series.name.as_str());
    let fact = || note.fact(&reference.subject).map(|fact| fact.name.as_str());
    caseless(series.or_else(fact).unwrap_or_default())
}

/// `a share of 41%` of what grew by so much, `grew by 63%` of what has that share.
fn is_of_whole(reference: &Reference, name: &str, amount: &Amount, beside: &Beside<'_>) -> bool {
    let is_named = || ["share", "anteil", "quote"].iter().any(|word| name.contains(word));
    match &reference.transform {
        Transform::Of(Measure::YearOverYear | Measure::PeriodOverPeriod) => {
            !is_named() && !amount.is_change && (beside.has_before(SHARES) || beside.begins_behind(OF_WHOLE))
        }
        Transform::Of(Measure::Share) | Transform::ShareOf(_) => beside.ends_before(BY),
        _ => false,
    }
}

/// `$48.2 million per share` of a total.
fn is_per_one(note: &Note, reference: &Reference, name: &str, beside: &Beside<'_>) -> bool {
    let of_series = note.series(&reference.subject).map(|series| series.per.is_some());
    let of_fact =
        note.fact(&reference.subject).map(|fact| fact.per.is_some() || fact.kind != FactKind::Result);
    let has_per = of_series.or(of_fact).unwrap_or(true);
    let is_level = matches!(reference.transform, Transform::Of(Measure::Level));
    let is_named = || IN_NAMES.iter().any(|word| name.contains(word));
    is_level
        && !has_per
        && !is_named()
        && (beside.begins_behind(PER_ONE) || beside.has_before(PER_ONE_BEFORE))
}

/// `an operating loss of $48.2 million` of what is a profit.
fn is_loss(note: &Note, reference: &Reference, name: &str, amount: &Amount, beside: &Beside<'_>) -> bool {
    let is_value = matches!(
        reference.transform,
        Transform::Of(Measure::Level) | Transform::Part(Part::YearEarlier | Part::PeriodBefore)
    );
    let is_price = note.fact(&reference.subject).is_some_and(|fact| fact.kind != FactKind::Result);
    let is_positive = !is_price && amount.low >= 0.0 && is_above_zero(note, reference);
    let is_named = || LOSSES.split('|').any(|loss| name.contains(loss));
    is_value && is_positive && !is_named() && beside.is_called(LOSSES, PROFITS)
}

/// Whether the datum is one number above zero.
fn is_above_zero(note: &Note, reference: &Reference) -> bool {
    if let Some(series) = note.series(&reference.subject) {
        let last = reference.span.map(|(_, to)| to);
        let value = last.and_then(|last| series.points.at(last)).and_then(|point| point.value);
        return value.is_some_and(|value| value > 0.0);
    }
    let statement = Statement::of(note, reference);
    statement.is_some_and(|one| {
        one.amount.as_ref().ok().and_then(|amount| amount.number()).is_some_and(|value| value > 0.0)
    })
}

/// `at most` and the lower end of a range.
fn is_wrong_end(reference: &Reference, mention: &Mention) -> bool {
    let end = match &reference.transform {
        Transform::Part(Part::Expected(
            _,
            _,
            ExpectedPart::Value(Some(end)) | ExpectedPart::Before(Some(end)),
        )) => end,
        _ => return false,
    };
    matches!((end, mention.qualifier), (End::From, Some(Qualifier::AtMost | Qualifier::LessThan)))
}

/// `Guidance was held at £118m–£122m` of what was raised.
fn is_revised(note: &Note, reference: &Reference, beside: &Beside<'_>) -> bool {
    let Transform::Part(Part::Expected(_, _, ExpectedPart::Value(_))) = &reference.transform else {
        return false;
    };
    let statement = Statement::of(note, reference);
    let expectation = statement.as_ref().and_then(|statement| statement.expectation);
    let is_changed =
        expectation.is_some_and(|one| one.before.as_ref().is_some_and(|before| *before != one.value));
    is_changed && beside.has_before(UNCHANGED)
}

/// The words beside a figure, within its sentence.
struct Beside<'b> {
    checked: &'b Checked<'b>,
    own: &'b Range<usize>,
    sentence: &'b Range<usize>,
}

impl Beside<'_> {
    fn word(&self, at: usize) -> String {
        self.checked.tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default()
    }

    fn is_phrase(&self, at: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(index, word)| self.word(at + index) == word)
    }

    fn before(&self) -> Range<usize> {
        self.own.start.saturating_sub(BEFORE).max(self.sentence.start)..self.own.start
    }

    /// Whether one of some phrases begins within the words before.
    fn has_before(&self, phrases: &str) -> bool {
        self.before().any(|at| phrases.split('|').any(|phrase| self.is_phrase(at, phrase)))
    }

    fn ends_before(&self, words: &str) -> bool {
        self.own.start.checked_sub(1).is_some_and(|at| words.split('|').any(|word| self.word(at) == word))
    }

    fn begins_behind(&self, phrases: &str) -> bool {
        phrases.split('|').any(|phrase| self.is_phrase(self.own.end, phrase))
    }

    /// Whether the nearest word of two sets, before or else behind, is of the first.
    fn is_called(&self, words: &str, others: &str) -> bool {
        // `income (loss)` is either, `loss-making` neither.
        let is_bare = |at: usize| {
            at.checked_sub(1).is_none_or(|at| self.word(at) != "(") && self.word(at + 2) != "making"
        };
        let is = |at: usize, words: &str| words.split('|').any(|word| self.word(at) == word) && is_bare(at);
        let kind = |at: usize| match (is(at, words), is(at, others)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let behind = self.own.end..(self.own.end + BEHIND).min(self.sentence.end);
        let ends = ",|;|from|after|against|compared|von|nach";
        let mut behind = behind.take_while(|at| !is(*at, ends));
        // `a £3.1m profit`
        let beside = behind.by_ref().take(2).find_map(kind);
        let found = beside.or_else(|| self.before().rev().find_map(kind));
        found.or_else(|| behind.find_map(kind)).unwrap_or(false)
    }
}
