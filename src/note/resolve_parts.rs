//! Checks that references to parts of facts and to expectations lead to data. Each check answers with what it expected.

use super::amount::Amount;
use super::expectation::Expectation;
use super::fact::Fact;
use super::part::{End, ExpectationKind, ExpectedPart, Part};
use super::reference::Transform;
use super::series::Series;
use super::series_measure::check_measure;
use crate::units::{Id, Measure, Period};

/// A figure whose parts references name.
struct Subject<'s> {
    id: &'s Id,
    has_value: bool,
    has_year_earlier: bool,
    expectations: Vec<&'s Expectation>,
}

/// Whether a fact has what is made of it.
pub(super) fn check_fact(fact: &Fact, facts: &[Fact], transform: &Transform) -> Result<(), String> {
    let needs = |is_there: bool, field: &str| {
        if is_there { Ok(()) } else { Err(format!("a fact with \"{field}\", which {} has not", fact.id)) }
    };
    let subject = Subject {
        id: &fact.id,
        has_value: fact.value.is_some(),
        has_year_earlier: fact.year_earlier.is_some(),
        expectations: fact.expectations.iter().collect(),
    };
    let earlier = |growth: Measure| match growth {
        Measure::YearOverYear => needs(fact.year_earlier.is_some(), "yearEarlier"),
        _ => needs(fact.period_before.is_some(), "periodBefore"),
    };
    match transform {
        Transform::Of(Measure::YearOverYear) if fact.growth.is_some() => Ok(()),
        Transform::Of(Measure::Level) => needs(fact.value.is_some(), "value"),
        Transform::Of(growth) | Transform::Part(Part::Change(growth)) => {
            needs(fact.value.is_some(), "value").and_then(|()| earlier(*growth))
        }
        Transform::Part(Part::YearEarlier) => earlier(Measure::YearOverYear),
        Transform::Part(Part::PeriodBefore) => earlier(Measure::PeriodOverPeriod),
        Transform::Part(Part::End(end)) => {
            needs(fact.value.is_some(), "value")?;
            fact.value.iter().try_for_each(|value| check_end(value, *end))
        }
        Transform::Part(Part::Expected(kind, id, part)) => subject.check(*kind, id.as_ref(), *part),
        Transform::ShareOf(whole) => {
            needs(fact.value.is_some(), "value")?;
            check_whole(fact, facts, whole, |whole| whole.value.is_some())
        }
        Transform::Part(Part::EarlierShareOf(whole)) => {
            earlier(Measure::YearOverYear)?;
            check_whole(fact, facts, whole, |whole| whole.year_earlier.is_some())
        }
        Transform::IndexTo(_) => Err("a series".to_owned()),
    }
}

/// Whether a fact of the same unit has what another is a share of.
fn check_whole(fact: &Fact, facts: &[Fact], whole: &Id, has: impl Fn(&Fact) -> bool) -> Result<(), String> {
    let whole_fact = facts.iter().find(|one| one.id == *whole);
    if whole_fact.is_some_and(|one| one.unit == fact.unit && has(one)) {
        return Ok(());
    }
    Err(format!(
        "the share of a fact with the unit and scale of {} and with a figure, which {whole} is not",
        fact.id
    ))
}

/// Whether a series has a part at a period.
pub(super) fn check_point(series: &Series, period: Period, part: &Part) -> Result<(), String> {
    let id = &series.id;
    let has_value = |at: Option<Period>| at.and_then(|at| series.point(at)?.value).is_some();
    match part {
        Part::Change(growth) => {
            check_measure(series, *growth)?;
            check_measure(series, Measure::PeriodOverPeriod)?;
            let missing = || Err(format!("a period at which {id} has a value, which {period} is not"));
            if has_value(Some(period)) { Ok(()) } else { missing() }
        }
        Part::YearEarlier | Part::PeriodBefore | Part::EarlierShareOf(_) => {
            Err(format!("a fact, or the earlier period of {id}"))
        }
        Part::End(_) => Err(format!("a fact: values of {id} are single numbers")),
        Part::Expected(kind, of, part) => Subject {
            id,
            has_value: has_value(Some(period)),
            has_year_earlier: has_value(period.year_earlier()),
            expectations: series.expectations.iter().filter(|one| one.is_at(period)).collect(),
        }
        .check(*kind, of.as_ref(), *part),
    }
}

impl Subject<'_> {
    fn check(&self, kind: ExpectationKind, id: Option<&Id>, part: ExpectedPart) -> Result<(), String> {
        let mut fitting = self
            .expectations
            .iter()
            .filter(|one| one.kind == kind && (id.is_none() || one.id.as_ref() == id));
        let (Some(expectation), None) = (fitting.next(), fitting.next()) else {
            return Err(self.others());
        };
        let needs = |is_there: bool, what: &str| {
            if is_there { Ok(()) } else { Err(format!("{what}, which {} has not", self.id)) }
        };
        match part {
            ExpectedPart::Value(end) => end.map_or(Ok(()), |end| check_end(&expectation.value, end)),
            ExpectedPart::Before(end) => {
                let before = expectation.before.as_ref();
                let before = before.ok_or_else(|| format!("a {} with \"before\"", kind.keyword()))?;
                end.map_or(Ok(()), |end| check_end(before, end))
            }
            ExpectedPart::Surprise | ExpectedPart::SurpriseChange | ExpectedPart::Upside => {
                needs(self.has_value, "a value to compare with")
            }
            ExpectedPart::Revision | ExpectedPart::RevisionChange => {
                needs(expectation.before.is_some(), "what was expected before")
            }
            ExpectedPart::PlusMinus => match expectation.value {
                Amount::Tolerance(..) => Ok(()),
                _ => Err(format!("a {} with \"plusMinus\"", kind.keyword())),
            },
            ExpectedPart::Growth => needs(self.has_year_earlier, "a value a year earlier"),
        }
    }

    /// The expectations that there are, as references name them.
    fn others(&self) -> String {
        let name = |one: &&Expectation| match &one.id {
            Some(id) => format!("{}:{id}", one.kind.keyword()),
            None => one.kind.keyword().to_owned(),
        };
        let names: Vec<String> = self.expectations.iter().map(name).collect();
        if names.is_empty() {
            format!("a figure with expectations, which {} has not", self.id)
        } else {
            format!("an expectation of {}: {}", self.id, names.join(", "))
        }
    }
}

/// Whether an amount has an end.
fn check_end(amount: &Amount, end: End) -> Result<(), String> {
    let (from, to) = amount.ends();
    let has_end = match end {
        End::From => from.is_finite(),
        End::To => to.is_finite(),
        End::Mid => from.is_finite() && to.is_finite(),
    };
    if amount.is_range() || amount.number().is_none() && has_end {
        Ok(())
    } else {
        Err(format!("an amount with two ends, not /{} of a single number", end.keyword()))
    }
}
