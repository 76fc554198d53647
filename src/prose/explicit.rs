//! Claims that an author tied to a datum.

use super::checked::{Checked, MOST_IN_SENTENCE, overlap};
use super::find::{Found, bound_before, find, raw};
use super::resolve::{Against, Quantity, Resolution};
use super::resolved::{Resolved, Sentence};
use super::unit_words::may_be_other;
use super::when::when;
use crate::claims::{Amount, Claim, Direction, Expected, Kind, Mention, Stated, Target, TokenKind, Verdict};
use crate::figures::{Quantity as Known, Statement};
use crate::note::{Note, Part, Reference, Transform};
use crate::units::{Id, Period};
use std::ops::Range;

/// Most tokens of a reference's words.
const MOST_TOKENS: usize = 250;
/// Words for hundredths of several currencies.
const CENTS: [&str; 4] = ["cents", "cent", "c", "¢"];
/// Currencies whose hundredths have another name.
const NO_CENTS: [&str; 12] =
    ["GBP", "INR", "JPY", "CNY", "SEK", "NOK", "DKK", "CHF", "PLN", "CZK", "RUB", "TRY"];
/// Tokens on either side by which a figure is read where its sentence is too long to be read as one.
const BESIDE: usize = 12;

impl Checked<'_> {
    /// The claim of a reference's words, compared with the datum it leads to. `found` is all that the text states.
    pub(super) fn explicit(
        &self,
        sentence: &Sentence<'_>,
        resolved: &Resolved,
        (span, reference): (&Range<usize>, &Reference),
        found: &[Found],
    ) -> Claim {
        let piece = sentence.piece;
        let own = self.tokens_of(span);
        let near;
        let found = if piece.is_cut {
            let range = own.start.saturating_sub(BESIDE)..(own.end.min(own.start + MOST_TOKENS) + BESIDE);
            near = find(self.tokens, &(range.start..range.end.min(self.tokens.all.len())), self.words);
            near.as_slice()
        } else {
            found
        };
        let target = Target::of(self.histories, reference);
        let (within, has_own_unit) = self.within(resolved, (span, &own), &target, found);
        let within: Vec<&Found> = within.iter().collect();
        let is_fitting = |one: &&&Found| target.fits(&one.mention);
        let best = within.iter().find(is_fitting).or(within.first()).copied();
        let mention = best.map(|one| one.mention.clone()).or_else(|| self.bare_number(&own, span));
        let mut claim = self.claim(&piece.tokens, span.clone(), mention);
        claim.is_explicit = true;
        claim.reference = Some(reference.clone());
        claim.verdict = self.verdict(&claim, &target, (&own, best), &within);
        let own_span = [span.clone()];
        let stated = within.iter().map(|one| &one.mention.span).chain(&own_span);
        let symbol = target.symbol();
        let is_in_other_unit = |span: &Range<usize>| {
            symbol.is_some_and(|(symbol, name)| {
                may_be_other(self.behind_digits(span), &symbol.to_string(), name)
            })
        };
        if !has_own_unit && stated.into_iter().any(is_in_other_unit) {
            claim.verdict = Verdict::Unresolved;
        } else if !claim.verdict.is_wrong() && !piece.is_cut {
            let around = self.around(sentence, resolved, &claim, (&own, &target));
            claim.verdict = around.unwrap_or(claim.verdict);
        }
        claim
    }

    /// What is stated within the words of a reference, and whether that is known by a unit of the note.
    fn within(
        &self,
        resolved: &Resolved,
        (span, own): (&Range<usize>, &Range<usize>),
        target: &Target<'_>,
        found: &[Found],
    ) -> (Vec<Found>, bool) {
        let first = found.partition_point(|one| one.mention.span.end <= span.start);
        let within = found.iter().skip(first).take_while(|one| overlap(span, &one.mention.span));
        let mut within: Vec<Found> = within.map(|one| self.in_own_cents(one, target)).collect();
        if resolved.of(own).any(|(_, resolution)| resolution.is_turned) {
            for one in &mut within {
                one.mention.direction = one.mention.direction.map(Direction::turned);
            }
        }
        if within.iter().any(|one| target.fits(&one.mention)) {
            return (within, false);
        }
        let read = resolved.of(own).find_map(|one| self.read_as_given(one, target));
        read.map_or((within, false), |(one, has_unit)| (vec![one], has_unit))
    }

    /// The verdict on a figure that agrees with the datum, but of which the words around it say something else.
    fn around(
        &self,
        sentence: &Sentence<'_>,
        resolved: &Resolved,
        claim: &Claim,
        (own, target): (&Range<usize>, &Target<'_>),
    ) -> Option<Verdict> {
        let mention = claim.mention.as_ref()?;
        let reference = claim.reference.as_ref()?;
        let kind = mention.amount().map(|amount| amount.kind);
        if self.is_profit(&claim.span) && target.value_as(kind).is_some_and(|value| value < 0.0) {
            let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
            return Some(Verdict::Differs(target.printed(words)));
        }
        let is_known = resolved.of(own).any(|(_, resolution)| !resolution.given.is_empty());
        let is_part = matches!(reference.transform, Transform::Part(_));
        if !is_part {
            let own = Found { mention: mention.clone(), tokens: own.clone(), digits: None };
            let other = self.other_subject(sentence, (&own, &claim.span), reference);
            // The times of a figure that is known are weighed.
            if let Some(other) = other.filter(|other| !is_known || !matches!(other, Expected::Period(_))) {
                return Some(Verdict::Contradicts(other));
            }
        }
        let (_, resolution) = resolved.of(own).next()?;
        let said = resolution.said.and_then(|said| self.against_words(claim, reference, said));
        said.or_else(|| Some(self.against(resolution.against?, reference)))
    }

    /// The verdict by what words say otherwise than a datum.
    fn against(&self, against: Against, reference: &Reference) -> Verdict {
        let note = self.histories.note();
        let subject = || Expected::Subject(name_of(note, &reference.subject));
        match against {
            Against::Unit | Against::Company => Verdict::Contradicts(subject()),
            Against::Basis(basis) => Verdict::Contradicts(Expected::Basis(basis)),
            Against::Time => {
                let period = period_of(note, reference);
                Verdict::Contradicts(period.map_or_else(subject, Expected::Period))
            }
            Against::Doubt | Against::Unlikely => Verdict::Unresolved,
        }
    }

    /// A quantity as the datum that its author tied it to has it read, and whether its words have a unit.
    fn read_as_given(
        &self,
        (quantity, resolution): &(Quantity, Resolution),
        target: &Target<'_>,
    ) -> Option<(Found, bool)> {
        let read = |amount: &Amount| {
            let mut found = quantity.found.clone();
            found.mention.stated = Stated::Amount(*amount);
            found
        };
        let words = self.text.words.get(self.bytes(&quantity.found.tokens)).unwrap_or_default();
        let is_right = |one: &Found| !self.counted(target, &one.mention, words).is_wrong();
        let mut all = resolution.given.iter().map(read);
        let found = all.clone().find(is_right).or_else(|| all.next())?;
        Some((found, !quantity.is_bare))
    }

    /// Cents are those of the currency that is led to, unless the words name another.
    fn in_own_cents(&self, found: &Found, target: &Target<'_>) -> Found {
        let mut found = found.clone();
        let last = found.tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let is_cents =
            last.is_some_and(|token| CENTS.iter().any(|word| token.text.eq_ignore_ascii_case(word)));
        let mut others = found.tokens.clone().filter_map(|at| self.tokens.get(at));
        if is_cents
            && !others.any(|token| token.text.eq_ignore_ascii_case("us"))
            && let (Stated::Amount(amount), Some(own)) = (&mut found.mention.stated, target.currency())
            && !NO_CENTS.contains(&own.code())
            && matches!(amount.kind, Kind::Money(_))
        {
            amount.kind = Kind::Money(own);
        }
        found
    }

    /// Judges the figure that the words state; wrong where they state another one, too, or one that looks different from
    /// its characters.
    fn verdict(
        &self,
        claim: &Claim,
        target: &Target<'_>,
        (own, best): (&Range<usize>, Option<&Found>),
        within: &[&Found],
    ) -> Verdict {
        let differs = Verdict::Differs(Expected::Figure);
        let words = self.text.words.get(claim.span.clone()).unwrap_or_default();
        let mentions: Vec<&Mention> = within.iter().map(|one| &one.mention).collect();
        if let Some(verdict) = target.range_verdict(&mentions, words) {
            return if self.is_legible(&claim.span) { verdict } else { differs };
        }
        let Some(mention) = &claim.mention else { return differs };
        let said = |mention: &Mention, span: &Range<usize>| {
            let words = self.text.words.get(span.clone()).unwrap_or_default();
            self.counted(target, mention, words)
        };
        let verdict = said(mention, &claim.span);
        if verdict.is_wrong() {
            return verdict;
        }
        let is_long = own.len() > MOST_TOKENS;
        if is_long || !self.is_legible(&claim.span) || self.has_other_number(own, within) {
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
        &self,
        Sentence { context, piece, mentions, .. }: &Sentence<'_>,
        (own, span): (&Found, &Range<usize>),
        reference: &Reference,
    ) -> Option<Expected> {
        if mentions.all().len() == MOST_IN_SENTENCE && mentions.is_past(own) {
            return None;
        }
        if mentions.has(own) {
            return context.other_subject(mentions, own, reference);
        }
        let others = mentions.all().iter().copied().filter(|one| !overlap(span, &one.mention.span));
        let mut all: Vec<&Found> = others.chain([own]).collect();
        all.sort_by_key(|one| one.tokens.start);
        let mentions = context.mentions(self.tokens, &piece.tokens, all);
        context.other_subject(&mentions, own, reference)
    }

    /// The text behind the last digit of some words; nothing where they have none.
    fn behind_digits(&self, span: &Range<usize>) -> &str {
        let words = self.text.words.get(span.clone()).unwrap_or_default();
        let last = words.rfind(|c: char| c.is_ascii_digit());
        last.and_then(|digit| self.text.words.get(span.start + digit + 1..)).unwrap_or_default()
    }

    /// Whether the tokens have another number than the mention's: no period, no count of periods, and not part of a name
    /// such as `ASC 606`.
    fn has_other_number(&self, own: &Range<usize>, within: &[&Found]) -> bool {
        let tokens = self.tokens;
        let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let is_named = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            before.is_some_and(|word| word.text.starts_with(char::is_uppercase) || word.is_sign('&'))
        };
        let is_time = |at: usize| {
            let is_period = (at.saturating_sub(4)..at + 1)
                .any(|start| when(tokens, start, self.words).is_some_and(|(_, len)| start + len > at));
            let beside = [Some(at + 1), Some(at + 2), at.checked_sub(1)].into_iter().flatten();
            is_period
                || beside.clone().any(|place| tokens.longest(place, self.words.months).is_some())
                || beside.take(2).any(|place| tokens.longest(place, self.words.periods).is_some())
        };
        let numbers = own.clone().filter(|at| is_number(*at));
        // What states no figure else is read as a bare number.
        let mut numbers = numbers.skip(usize::from(within.is_empty()));
        numbers.any(|at| {
            let is_stated = within.iter().any(|one| one.tokens.contains(&at));
            !is_stated && !is_named(at) && !is_time(at)
        })
    }

    /// The words of a reference may be a number without a unit, such as one of an index.
    fn bare_number(&self, own: &Range<usize>, span: &Range<usize>) -> Option<Mention> {
        let token = |at: usize| self.tokens.get(at);
        let at = own.clone().find(|at| token(*at).is_some_and(|token| token.kind == TokenKind::Number))?;
        let raw = raw(self.tokens, at, self.words)?;
        let (qualifier, is_near) = bound_before(self.tokens, &mut (at..at + 1), self.words);
        let (number, half) = (raw.number.value * raw.factor(), raw.half());
        let is_negative =
            at > own.start && token(at - 1).is_some_and(|token| token.is_dash() || token.is_sign('('));
        let value = if is_negative { -number } else { number };
        let amount = Amount {
            kind: Kind::Count,
            low: value - half,
            high: value + half,
            printed: value,
            printed_to: None,
            is_change: false,
            is_signed: is_negative,
            is_per_share: false,
            is_loss: false,
            is_direct_loss: false,
        };
        let stated = Mention::of(Stated::Amount(amount), None);
        Some(Mention { span: span.clone(), qualifier, is_near, ..stated })
    }
}

/// The name of a fact or a series.
fn name_of(note: &Note, id: &Id) -> String {
    let fact = note.facts.iter().find(|fact| fact.id == *id).map(|fact| &fact.name);
    fact.or_else(|| note.series(id).map(|series| &series.name)).cloned().unwrap_or_default()
}

/// The period that a figure is of.
fn period_of(note: &Note, reference: &Reference) -> Option<Period> {
    if let Some((_, to)) = reference.span {
        return Some(to);
    }
    let statement = Statement::of(note, reference)?;
    let expected = statement.expectation.and_then(|one| one.period.as_ref());
    let own = match statement.quantity {
        Known::Fact(fact) => expected.or(fact.period.as_ref())?.period?,
        Known::Point(_, at) => at,
    };
    match reference.transform {
        Transform::Part(Part::YearEarlier | Part::EarlierShareOf(_)) => own.year_earlier(),
        Transform::Part(Part::PeriodBefore) => own.plus(-1),
        _ => Some(own),
    }
}
