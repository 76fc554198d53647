//! The figures of a sentence that its author did not tie, each resolved in two ways: by `tie/`, which knows the histories of
//! series, and by `resolve/`, which knows facts and what was expected of them.

use super::checked::{CLAIM, Checked, MOST_IN_SENTENCE, overlap};
use super::find::{Found, Piece};
use super::joined::{both, held_against, nearest, open};
use super::other_currency::in_other_currency;
use super::resolve::{Comparison, Given, Quantity, Resolution, Resolver, Text};
use super::tie::{Context, Mentions, Tie, readings, tie};
use crate::claims::{Amount, Claim, Direction, Expected, Mention, Stated, Target, Verdict};
use crate::note::{Reference, Transform};
use crate::units::Measure;
use std::ops::Range;

/// A claim, with what spoke for its datum and for the next best ones, in lines: none unless it is asked for.
pub type Explained = (Claim, Vec<String>);

/// How much has to speak for a datum, and how much more than for the next, to show a figure as checked.
const MARK: (i32, i32) = (12, 3);
/// The same, to call a figure wrong.
const ALARM: (i32, i32) = (16, 4);

/// What a sentence states.
pub(super) struct Resolved {
    /// Its quantities with what each stands for.
    pub(super) quantities: Vec<(Quantity, Resolution)>,
    /// What it says of two figures.
    pub(super) comparisons: Vec<Comparison>,
    /// The claims of its amounts that the words nearest to them tie, with their tokens.
    pub(super) tied: Vec<(Range<usize>, Claim)>,
}

impl Resolved {
    /// The quantities within some tokens.
    pub(super) fn of(&self, tokens: &Range<usize>) -> impl Iterator<Item = &(Quantity, Resolution)> {
        self.quantities.iter().filter(move |(quantity, _)| quantity.is_within(tokens))
    }
}

/// The figures of a sentence that are read.
fn near(found: &[Found]) -> &[Found] {
    found.get(..MOST_IN_SENTENCE).unwrap_or(found)
}

/// A sentence, and all that its words are read by.
pub(super) struct Sentence<'s> {
    pub(super) checked: &'s Checked<'s>,
    pub(super) piece: &'s Piece,
    /// What its words mention.
    pub(super) found: &'s [Found],
    pub(super) context: &'s Context<'s>,
    pub(super) mentions: &'s Mentions<'s>,
    /// Whether a mention is read: not where a long sentence is cut, nor once the work allowed is done.
    pub(super) is_read: &'s dyn Fn(&Found) -> bool,
}

/// How many times as large as the datum a figure may be that is wrong: a number without a unit, and any other.
const MOST_TIMES: (f64, f64) = (4.0, 8.0);
/// The powers of ten by which a scale is mistaken, and how many times one a figure of the same digits is at most.
const POWERS: [f64; 12] = [1e-9, 1e-6, 1e-5, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e5, 1e6, 1e9];
const SAME_DIGITS: f64 = 1.07;

impl Sentence<'_> {
    /// What it states; `links` are the words that its author tied to data.
    pub(super) fn resolve(
        &self,
        resolver: &Resolver<'_>,
        read: &mut Text<'_>,
        links: &[(Range<usize>, &Reference)],
    ) -> Resolved {
        let near = near(self.found);
        let is_own = |one: &&Found| {
            one.mention.amount().is_some()
                && self.is_legible(one)
                && !self.checked.is_taken(&one.mention.span)
        };
        let tied = near.iter().filter(is_own);
        let tied =
            tied.filter_map(|one| Some((one.tokens.clone(), self.automatic(self.open_claim(one), one)?)));
        let tied: Vec<(Range<usize>, Claim)> = tied.collect();
        let links = links.iter().map(|(span, reference)| Given {
            tokens: self.checked.tokens_of(span),
            reference,
            is_author: true,
        });
        let found = tied.iter().filter_map(|(tokens, claim)| {
            Some(Given { tokens: tokens.clone(), reference: nearest(claim)?, is_author: false })
        });
        let given: Vec<Given<'_>> = links.chain(found).collect();
        let words = self.checked.words;
        let (quantities, comparisons) = resolver.sentence(read, &self.piece.tokens, (near, &given), words);
        Resolved { quantities, comparisons, tied }
    }

    /// Whether a figure can be read.
    fn is_legible(&self, one: &Found) -> bool {
        (self.is_read)(one) && self.checked.is_legible(&one.mention.span)
    }

    /// The claims of the figures that the author did not tie.
    pub(super) fn claims(&self, resolved: &Resolved) -> Vec<Explained> {
        let far = self.found.get(near(self.found).len()..).unwrap_or_default();
        let comparisons = &resolved.comparisons;
        let is_compared = |one: &Found| {
            one.mention.stated == Stated::Direction
                && comparisons.iter().any(|other| overlap(&other.tokens, &one.tokens))
        };
        let is_own = |one: &Found| !self.checked.is_taken(&one.mention.span) && !is_compared(one);
        let compared = comparisons.iter().filter_map(|comparison| self.compared(comparison));
        let mut claims: Vec<Explained> = compared.map(|claim| (claim, Vec::new())).collect();
        // Beyond, figures are not read, so their numbers look as if they had no unit.
        let end = far.first().map_or(usize::MAX, |one| one.tokens.start);
        let is_near = |one: &Found| one.tokens.start < end && is_own(one);
        for (quantity, resolution) in resolved.quantities.iter().filter(|(one, _)| is_near(&one.found)) {
            let tied = resolved.tied.iter().find(|(tokens, _)| *tokens == quantity.found.tokens);
            claims.extend(self.of_quantity(quantity, resolution, tied.map(|(_, claim)| claim.clone())));
        }
        let far = far.iter().filter(|one| is_own(one) && one.mention.stated != Stated::Direction);
        claims.extend(far.map(|one| (self.claim(one), Vec::new())));
        claims
    }

    /// The claim that a mention makes, as long as it is not known what of.
    fn claim(&self, one: &Found) -> Claim {
        self.checked.tokens.hits.count(CLAIM);
        self.open_claim(one)
    }

    /// The same before it is counted.
    fn open_claim(&self, one: &Found) -> Claim {
        self.checked.claim(&self.piece.tokens, one.mention.span.clone(), Some(one.mention.clone()))
    }

    /// The claim of a quantity; none of a number without a unit that stands for nothing of the note.
    fn of_quantity(
        &self,
        quantity: &Quantity,
        resolution: &Resolution,
        tied: Option<Claim>,
    ) -> Option<Explained> {
        let one = &quantity.found;
        let claim = self.claim(one);
        if !self.is_legible(one) {
            let is_figure = one.mention.stated != Stated::Direction && !quantity.is_bare;
            return is_figure.then_some((claim, Vec::new()));
        }
        if one.mention.amount().is_none() {
            let tied = self.automatic(claim, one)?;
            return Some((self.on_either_basis(tied), Vec::new()));
        }
        // The nearest words are read by the calendar, or by years from April on.
        let is_misread = resolution.is_fiscal && !self.context.has_april_fiscal_year;
        let tied = tied.filter(|_| !quantity.is_bare && !is_misread && !resolution.has_split_year);
        let right = tied.as_ref().filter(|tied| !tied.verdict.is_wrong() && tied.reference.is_some());
        if let Some(right) = right.filter(|_| resolution.candidates.is_empty() && !resolution.is_named) {
            return Some((
                held_against(right.clone(), resolution.against, self.checked.histories.note()),
                Vec::new(),
            ));
        }
        let nearest = tied.as_ref().and_then(nearest).cloned();
        let right = right.and_then(|tied| tied.reference.clone());
        let new = self.resolved(claim, resolution, right.as_ref(), quantity.is_bare);
        let claim = both(tied, new);
        let is_nearest = nearest.is_some() && claim.reference == nearest;
        let claim = if is_nearest {
            held_against(claim, resolution.against, self.checked.histories.note())
        } else {
            claim
        };
        let size = |reference: &Reference| self.is_of_that_size(&claim, reference, quantity.is_bare);
        let is_unlike = claim.verdict.is_wrong() && claim.reference.as_ref().is_some_and(|to| !size(to));
        let claim = if is_unlike { open(claim, Vec::new()) } else { claim };
        let is_said = !quantity.is_bare || claim.reference.is_some();
        let because = match &claim.reference {
            Some(tied) if Some(tied) != resolution.candidates.first() && !resolution.because.is_empty() => {
                vec![format!("#{tied}: the series that the nearest words name")]
            }
            _ => resolution.because.clone(),
        };
        is_said.then_some((claim, because))
    }

    /// Ties a figure that its author did not tie to the datum that the nearest words name. Where those name none, or one
    /// that differs, the other words of the sentence may allow one reading that agrees: it is taken in the first case;
    /// in the second, both remain candidates.
    fn automatic(&self, mut claim: Claim, one: &Found) -> Option<Claim> {
        let (context, mentions) = (self.context, self.mentions);
        let (nearest, is_sure) = match tie(context, mentions, one) {
            Tie::One(reference) => (Some(reference), true),
            Tie::Likely(reference) => (Some(reference), false),
            // A rise or fall without a number and without a series is no figure.
            Tie::None | Tie::Several(_) if one.mention.stated == Stated::Direction => return None,
            Tie::None => (None, false),
            Tie::Several(candidates) => {
                claim.candidates = candidates;
                (None, false)
            }
        };
        let verdict = nearest.as_ref().map(|reference| self.checked.verdict_of(&claim, reference));
        let is_direction = one.mention.stated == Stated::Direction;
        if let (Some(verdict), Some(_)) = (&verdict, &nearest)
            && (!verdict.is_wrong() || (is_sure && is_direction))
        {
            claim.verdict = verdict.clone();
            claim.reference = nearest;
            return Some(claim);
        }
        let readings = readings(context, mentions, one);
        let mut agreeing = readings
            .into_iter()
            .filter(|reading| self.checked.verdict_of(&claim, reading) == Verdict::Agrees);
        let only = agreeing.next().filter(|_| agreeing.next().is_none());
        match (nearest, only) {
            (Some(nearest), Some(only)) => claim.candidates = vec![nearest, only],
            (Some(nearest), None) if is_sure => {
                claim.verdict = verdict.unwrap_or(Verdict::Unresolved);
                claim.reference = Some(nearest);
            }
            (Some(nearest), None) => claim.candidates = vec![nearest],
            (None, Some(only)) => {
                claim.verdict = Verdict::Agrees;
                claim.candidates = Vec::new();
                claim.reference = Some(only);
            }
            (None, None) => {}
        }
        Some(claim)
    }

    /// A streak that is right on the other basis than the one that it was taken for is open.
    fn on_either_basis(&self, claim: Claim) -> Claim {
        let is_streak =
            claim.mention.as_ref().is_some_and(|mention| matches!(mention.stated, Stated::Streak(..)));
        let Some(reference) = claim.reference.as_ref().filter(|_| is_streak && claim.verdict.is_wrong())
        else {
            return claim;
        };
        let other = match reference.transform {
            Transform::Of(Measure::YearOverYear) => Measure::PeriodOverPeriod,
            Transform::Of(Measure::PeriodOverPeriod) => Measure::YearOverYear,
            _ => return claim,
        };
        let other = Reference { transform: Transform::Of(other), ..reference.clone() };
        if self.checked.verdict_of(&claim, &other) != Verdict::Agrees {
            return claim;
        }
        let mut claim = open(claim, Vec::new());
        claim.candidates.push(other);
        claim
    }

    /// The claim of a comparison in words; of what an author tied to a datum none.
    fn compared(&self, comparison: &Comparison) -> Option<Claim> {
        let span = self.checked.bytes(&comparison.tokens);
        let mention = Mention { span: span.clone(), ..Mention::of(Stated::Direction, Some(comparison.said)) };
        let is_taken = self.checked.is_taken(&span);
        let mut claim = self.checked.claim(&self.piece.tokens, span.clone(), Some(mention));
        claim.reference = Some(comparison.reference.clone());
        claim.verdict = if comparison.is_right() {
            Verdict::Agrees
        } else {
            Verdict::Contradicts(Expected::Direction(comparison.is))
        };
        (!is_taken && self.checked.is_legible(&span)).then_some(claim)
    }

    /// Whether a figure is about as large as the datum, or has its digits. One of another size is likely of something else
    /// than a slip; a number without a unit is of another unit.
    fn is_of_that_size(&self, claim: &Claim, reference: &Reference, is_bare: bool) -> bool {
        let amount = claim.mention.as_ref().and_then(Mention::amount);
        let value = Target::of(self.checked.histories, reference).value_as(amount.map(|amount| amount.kind));
        let Some((amount, value)) = amount.zip(value) else { return !is_bare };
        let ratio = (amount.printed / value).abs();
        let differs = |power: &f64| (ratio / power).max(power / ratio);
        let has_its_digits = !is_bare && POWERS.iter().any(|power| differs(power) < SAME_DIGITS);
        let most = if is_bare { MOST_TIMES.0 } else { MOST_TIMES.1 };
        has_its_digits || (most.recip()..most).contains(&ratio)
    }

    /// The verdict on a claim of a figure that has two ends.
    fn verdict_of_range(&self, claim: &Claim, reference: &Reference) -> Option<Verdict> {
        let mention = claim.mention.as_ref()?;
        let words = self.checked.text.words.get(claim.span.clone()).unwrap_or_default();
        Target::of(self.checked.histories, reference).range_verdict(&[mention], words)
    }

    /// Makes the claim of an amount one of the datum that most speaks for, where it is sure: by itself, or because the figure
    /// is right and tied to the same datum.
    fn resolved(
        &self,
        mut claim: Claim,
        resolution: &Resolution,
        tied: Option<&Reference>,
        is_bare: bool,
    ) -> Claim {
        let Some(reference) = resolution.candidates.first() else {
            return in_other_currency(self.checked, claim, resolution);
        };
        if let (Some(mention), Some(amount)) = (&mut claim.mention, resolution.amount) {
            let is_loss = amount.is_loss && !self.checked.is_profit(&claim.span);
            mention.stated = Stated::Amount(Amount { is_loss, ..amount });
            if resolution.is_turned {
                mention.direction = mention.direction.map(Direction::turned);
            }
        }
        let verdict = self.verdict(&claim, reference, resolution.said);
        if verdict.is_wrong() && resolution.is_named {
            let agrees = |other: &&Reference| self.checked.verdict_of(&claim, other).is_right();
            if let Some(other) = resolution.others.iter().find(agrees) {
                claim.candidates = vec![reference.clone(), other.clone()];
                return claim;
            }
        }
        let (score, margin) = if verdict.is_wrong() { ALARM } else { MARK };
        let is_certain = resolution.is_named && !resolution.is_doubtful;
        let is_doubtful =
            verdict.is_wrong() && !(is_certain && self.is_of_that_size(&claim, reference, is_bare));
        let is_alone = resolution.score >= score && resolution.margin >= margin && !is_doubtful;
        let is_sure = is_alone || (!verdict.is_wrong() && resolution.is_named && tied == Some(reference));
        if is_sure && verdict != Verdict::Unresolved {
            claim.reference = Some(reference.clone());
            claim.verdict = verdict;
        } else if resolution.is_named && resolution.score >= MARK.0 {
            let only = self.only_agreeing(&claim, resolution);
            match only {
                Some((reference, verdict)) => {
                    claim.reference = Some(reference);
                    claim.verdict = verdict;
                }
                None => claim.candidates.clone_from(&resolution.candidates),
            }
        }
        claim
    }

    /// The one of several candidates that agrees.
    fn only_agreeing(&self, claim: &Claim, resolution: &Resolution) -> Option<(Reference, Verdict)> {
        let verdicts =
            resolution.candidates.iter().map(|one| (one, self.verdict(claim, one, resolution.said)));
        let mut agreeing = verdicts.filter(|(_, verdict)| verdict.is_right());
        let (reference, verdict) = agreeing.next()?;
        // Of two figures of one subject, one may stand where the other should.
        let best = resolution.candidates.first()?;
        let is_apart = reference == best || reference.subject != best.subject;
        (is_apart && agreeing.next().is_none()).then(|| (reference.clone(), verdict))
    }

    /// The verdict on an amount as a datum, which words may have the other way.
    fn verdict(&self, claim: &Claim, reference: &Reference, said: Option<Direction>) -> Verdict {
        let of_range = self.verdict_of_range(claim, reference);
        let verdict = of_range.unwrap_or_else(|| self.checked.verdict_of(claim, reference));
        let verdict = self.checked.with_sign(verdict, claim, reference, self.found);
        let said = said.filter(|_| !verdict.is_wrong());
        said.and_then(|said| self.checked.against_words(claim, reference, said)).unwrap_or(verdict)
    }
}
