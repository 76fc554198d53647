//! Words by which a figure that is called wrong may be another one that is right: the profit after which a loss came, the second
//! of two figures that are shared out, the lead over another company.

use super::clause::Clause;
use super::words::List;
use crate::claims::{Claim, Direction, Expected, Kind, Mention, Stated, Target, Verdict};
use crate::note::{ExpectationKind, ExpectedPart, Note, Part, Reference, Transform};
use crate::prose::checked::Checked;
use crate::prose::datum::is_latest;
use crate::prose::joined::open;
use crate::units::Measure;
use std::ops::Range;

/// How many times as large as that of a part of a year the amount of a year is at least.
const OF_YEAR: f64 = 1.6;

/// Takes back that a figure without a reference is wrong, where its words may be of another one. One that agrees
/// with another figure of the same fact, which its words allow, is of that.
pub(super) fn take_back(
    claim: &mut Claim,
    checked: &Checked<'_>,
    clause: &Clause<'_>,
    sentence: &Range<usize>,
) {
    let Some(reference) = claim.reference.clone() else { return };
    if let Some((other, verdict)) = another(claim, checked, (clause, sentence), &reference) {
        claim.reference = Some(other);
        claim.verdict = verdict;
    } else if is_doubtful(claim, checked, clause, sentence) {
        *claim = open(claim.clone(), claim.candidates.clone());
    }
}

/// Another figure of the same fact that agrees and that the words allow: the value of a year earlier, as in `a loss of $14.3
/// million, after a profit of $6.2 million`, or the surprise.
fn another(
    claim: &Claim,
    checked: &Checked<'_>,
    (clause, sentence): (&Clause<'_>, &Range<usize>),
    reference: &Reference,
) -> Option<(Reference, Verdict)> {
    checked.histories.note().fact(&reference.subject)?;
    let surprise = Part::Expected(ExpectationKind::Consensus, None, ExpectedPart::SurpriseChange);
    let parts = match &reference.transform {
        Transform::Of(Measure::Level) if clause.is_compared() => {
            vec![Part::YearEarlier, Part::PeriodBefore]
        }
        // `beat: adjusted EPS by 7 cents`
        Transform::Part(Part::Change(_)) if clause.words.any(sentence, List::Beats) => vec![surprise],
        _ => return None,
    };
    let mut all =
        parts.into_iter().map(|part| Reference { transform: Transform::Part(part), ..reference.clone() });
    all.find_map(|one| {
        let verdict = checked.verdict_of(claim, &one);
        verdict.is_right().then_some((one, verdict))
    })
}

/// Whether a claim is about the latest value of a figure, which a year earlier was another.
fn is_of_latest(claim: &Claim, note: &Note) -> bool {
    claim.reference.as_ref().is_some_and(|reference| {
        is_latest(note, reference) && !matches!(reference.transform, Transform::Part(_))
    })
}

/// Whether an amount is so much larger than its datum that it is rather of the whole year: `last year it was $39bn`.
fn is_of_year(claim: &Claim, checked: &Checked<'_>) -> bool {
    let amount = claim.mention.as_ref().and_then(Mention::amount);
    let Some((amount, reference)) = amount.zip(claim.reference.as_ref()) else { return false };
    let value = Target::of(checked.histories, reference).value_as(Some(amount.kind));
    value.is_some_and(|value| (amount.printed / value).abs() > OF_YEAR)
}

/// Whether a company is named at a token.
fn names_company(checked: &Checked<'_>, at: usize) -> bool {
    checked.tokens.get(at).is_some_and(|token| !checked.names.companies(token.text).is_empty())
}

/// Takes back that a figure with a reference is of another time where its words say `now`.
pub(super) fn take_back_of_author(claim: &mut Claim, clause: &Clause<'_>) {
    let is_doubtful =
        matches!(claim.verdict, Verdict::Contradicts(Expected::Period(_))) && clause.has_before(List::Now);
    if is_doubtful {
        claim.verdict = Verdict::Unresolved;
    }
}

fn is_doubtful(claim: &Claim, checked: &Checked<'_>, clause: &Clause<'_>, sentence: &Range<usize>) -> bool {
    let words = clause.words;
    let is_direction = claim.mention.as_ref().is_some_and(|mention| mention.stated == Stated::Direction);
    if is_direction {
        // A loss that shrinks is a rise; `smaller rival` is none; of two times either may be meant.
        let way = match claim.verdict {
            Verdict::Contradicts(Expected::Direction(Direction::Up)) => Some(List::Narrowed),
            Verdict::Contradicts(Expected::Direction(Direction::Down)) => Some(List::Widened),
            _ => None,
        };
        let is_of_loss = clause.has(List::Losses) && way.is_some_and(|way| words.is(clause.own.start, way));
        let is_quality = clause.begins_behind(List::Rivals);
        let both = words.any(sentence, List::InAYear) && words.any(sentence, List::InOnePeriod);
        return is_of_loss || is_quality || both;
    }
    // `by 177,000 ounces` more than another company; `X and Y, respectively`; `last year it was` of a part of a year.
    let (names, before) = (checked.names, sentence.start..clause.own.start);
    let companies =
        before.filter_map(|at| checked.tokens.get(at)).flat_map(|token| names.companies(token.text));
    let mut companies: Vec<_> = companies.collect();
    companies.dedup();
    let is_lead = clause.ends_before(List::By) && companies.len() > 1;
    let amount = claim.mention.as_ref().and_then(Mention::amount);
    let is_multiple = amount.is_some_and(|amount| amount.kind == Kind::Multiple);
    let end = clause.own.end;
    let is_of_other = is_multiple && (words.is(end, List::As) || names_company(checked, end));
    let is_part = clause.has_before(List::Through);
    is_lead
        || is_of_other
        || is_part
        || words.any(sentence, List::Respectively)
        || words.any(&clause.before, List::Earlier)
            && (is_of_latest(claim, checked.histories.note()) || is_of_year(claim, checked))
}
