//! Expectations for a figure: consensus, guidance, forecasts, targets.

use super::amount::Amount;
use super::bounds::MAX_ENTRIES;
use super::code::Code;
use super::decode::Cursor;
use super::fact_period::FactPeriod;
use super::keyword::keyword_enum;
use super::literals::DateText;
use super::part::ExpectationKind;
use super::problem::Kind;
use super::record::{Deferred, Form, Name, Text, complete, forms, record};
use super::shape::Shape;
use crate::units::{Frequency, Id, Period, Unit, to_u32};

keyword_enum! {
    /// Whether a higher or a lower value is good news.
    schema BetterWord "Better"
    pub enum Better {
        /// A higher value is better, such as revenue.
        Higher = "higher",
        /// A lower value is better, such as costs.
        Lower = "lower",
    }
}

/// An expectation for a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// Consensus, guidance, forecast or target.
    pub kind: ExpectationKind,
    /// Distinguishes it from others of its kind for the same period.
    pub id: Option<Id>,
    /// Label printed instead of its kind: `booked so far`.
    pub label: Option<String>,
    /// Who expects it, as printed: `Dana Whitlock, Pellham Securities`.
    pub by: Option<String>,
    /// Number of analysts in a consensus, from 1 to [`MAX_ANALYSTS`].
    pub analysts: Option<u16>,
    /// Day on which the expectation was current.
    pub as_of: Option<Period>,
    /// The expected amount, in the unit of the figure.
    pub value: Amount,
    /// The expected amount before it was revised, in the same unit.
    pub before: Option<Amount>,
    /// The period that it is for: always `Some` in a series; in a fact `None` for the fact's own period.
    pub period: Option<FactPeriod>,
    /// The source of the expectation.
    pub source: Option<Id>,
    /// A remark for the reader.
    pub note: Option<String>,
}

impl Expectation {
    /// Whether it is for this period.
    pub fn is_at(&self, period: Period) -> bool {
        self.period.as_ref().and_then(|own| own.period) == Some(period)
    }
}

/// Maximum number of analysts in a consensus.
pub const MAX_ANALYSTS: u16 = 500;

forms! {
    /// Number of analysts in a consensus.
    Analysts -> u16: read_analysts;
}

fn read_analysts(at: Cursor<'_>) -> Option<u16> {
    match at.number()? {
        count if (1.0..=f64::from(MAX_ANALYSTS)).contains(&count) && count.fract() == 0.0 => {
            u16::try_from(to_u32(count)).ok()
        }
        _ => at.report_mismatch(Code::Limit, &format!("a whole number from 1 to {MAX_ANALYSTS}")),
    }
}

record! {
    /// An expectation for a figure. Surprise, beat or miss, and whether it was raised or lowered are computed.
    schema Expectation "Expectation" {
        "examples": [
            { "kind": "consensus", "by": "StreetCount", "analysts": 12, "asOf": "2025-10-27", "value": 1270 },
            { "kind": "guidance", "value": { "from": 1240, "to": 1300 }, "before": { "from": 1230, "to": 1290 } }
        ]
    }
    struct ExpectationFields<'a> {
        /// Kind of expectation.
        kind = required "kind" as ExpectationKind;
        /// Distinguishes expectations of one kind for one period; required if there are several.
        id = optional "id" as Deferred<Id> { "examples": ["pellham"] };
        /// Label printed instead of the kind.
        label = optional "label" as Name { "examples": ["booked so far"] };
        /// Who expects it, as printed.
        by = optional "by" as Name { "examples": ["Dana Whitlock, Pellham Securities"] };
        /// Number of analysts in a consensus.
        analysts = optional "analysts" as Analysts;
        /// Day on which the expectation was current.
        as_of = optional "asOf" as DateText;
        /// The expected amount, in the unit of the figure.
        value = required "value" as Amount;
        /// The expected amount before it was revised, in the unit of the figure.
        before = optional "before" as Amount;
        /// Period or days that it is for, if not the fact's own; only in facts.
        period = optional "period" as FactPeriod;
        /// Period that it is for; required in series, and only allowed there.
        moment = optional "at" as Deferred<Period>;
        /// Id of the source of the expectation.
        source = optional "source" as Id;
        /// A remark for the reader.
        note = optional "note" as Text;
    }
}

complete!(Expectation, ExpectationFields);

impl ExpectationFields<'_> {
    fn complete(self) -> Option<Expectation> {
        let moment: Option<Period> = self.moment.and_then(Cursor::word);
        let id = self.id.map(Cursor::word);
        Some(Expectation {
            kind: self.kind?,
            id: id.flatten(),
            label: self.label,
            by: self.by,
            analysts: self.analysts,
            as_of: self.as_of.map(|DateText(day)| day),
            value: self.value?,
            before: self.before,
            period: self.period.or(moment.map(FactPeriod::from)),
            source: self.source,
            note: self.note,
        })
    }
}

/// The owner of a list of expectations.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// A fact; each expectation may have its own `period`.
    Fact,
    /// A series with its frequency, `None` if unreadable; each expectation names its period as `at`.
    Series(Option<Frequency>),
}

/// Reads a list of expectations, in the unit of their figure. Several of one kind for one period need different ids.
pub(super) fn read_expectations(list: Cursor<'_>, unit: Option<Unit>, of: Of) -> Vec<Expectation> {
    let mut found: Vec<(Cursor<'_>, Expectation)> = Vec::new();
    for at in list.list(MAX_ENTRIES).into_iter().flatten() {
        let expectation = Expectation::read(at);
        check_period(at, of);
        found.extend(expectation.map(|expectation| (at, expectation)));
    }
    check_ids(&found);
    let kept = |amount: Amount| unit.map_or(amount.clone(), |unit| amount.kept(unit));
    let all = found.into_iter().map(|(_, one)| Expectation {
        value: kept(one.value),
        before: one.before.map(kept),
        ..one
    });
    all.collect()
}

/// Reports a period in the wrong field, a missing one in a series, and one of another frequency than the series.
fn check_period(at: Cursor<'_>, of: Of) {
    let (right, wrong) = match of {
        Of::Fact => ("period", "at"),
        Of::Series(_) => ("at", "period"),
    };
    if let Some(misplaced) = at.peek(wrong) {
        misplaced
            .report_conflict_as::<()>(format!("the field \"{wrong}\""), &format!("the field \"{right}\""));
        return;
    }
    let Of::Series(frequency) = of else { return };
    let Some(period_at) = at.peek(right) else { return at.missing::<()>(right).unwrap_or_default() };
    let period: Option<Period> = period_at.peek_word();
    if let Some(frequency) = frequency.filter(|frequency| period.is_some_and(|p| p.frequency() != *frequency))
    {
        period_at.report_conflict::<()>(&format!("a {}", frequency.keyword()));
    }
}

fn check_ids(found: &[(Cursor<'_>, Expectation)]) {
    for (index, (at, one)) in found.iter().enumerate() {
        let is_alike = |other: &Expectation| other.kind == one.kind && other.period == one.period;
        let mut others = found.iter().enumerate().filter(|(other, (_, e))| *other != index && is_alike(e));
        let Some(id) = &one.id else {
            if others.next().is_some() {
                at.missing::<()>("id");
            }
            continue;
        };
        if let Some((first, _)) = others.find(|(other, (_, e))| *other < index && e.id.as_ref() == Some(id)) {
            let first = format!("expectations[{first}]");
            at.report(Kind::Duplicate { id: id.to_string(), first });
        }
    }
}
