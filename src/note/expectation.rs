//! What somebody expects of a figure: consensus, guidance, a forecast, a target.

use super::amount::Amount;
use super::bounds::MAX_ENTRIES;
use super::code::Code;
use super::decode::Cursor;
use super::fact_period::FactPeriod;
use super::keyword::keyword_enum;
use super::literals::DateText;
use super::part::ExpectationKind;
use super::problem::Kind;
use super::record::{At, Form, Name, Text, complete, forms, record};
use super::shape::Shape;
use crate::units::{Frequency, Id, Period, Unit, to_u32};

keyword_enum! {
    /// Which way a figure is good news.
    schema BetterWord "Better"
    pub enum Better {
        /// More is better.
        Higher = "higher",
        /// Less is better, as of costs.
        Lower = "lower",
    }
}

/// What somebody expects of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// Whose expectation it is.
    pub kind: ExpectationKind,
    /// Tells it from others of its kind.
    pub id: Option<Id>,
    /// What it is called in place of its kind, as printed: `booked so far`.
    pub label: Option<String>,
    /// Who expects it, as printed: `Dana Whitlock, Pellham Securities`.
    pub by: Option<String>,
    /// How many analysts are in it; at least 1.
    pub analysts: Option<u16>,
    /// The day on which it stood so.
    pub as_of: Option<Period>,
    /// In the unit of the figure.
    pub value: Amount,
    /// What it was before it was changed, in the same unit.
    pub before: Option<Amount>,
    /// What time it is for; always there in a series, and in a fact where it is not the fact's own.
    pub period: Option<FactPeriod>,
    /// Where it comes from.
    pub source: Option<Id>,
    /// What else has to be said.
    pub note: Option<String>,
}

impl Expectation {
    /// Whether it is for a period of its series.
    pub fn is_at(&self, period: Period) -> bool {
        self.period.as_ref().and_then(|own| own.period) == Some(period)
    }
}

/// Most analysts in a consensus.
pub const MAX_ANALYSTS: u16 = 500;

forms! {
    /// How many analysts are in a consensus.
    Analysts -> u16: read_analysts;
}

fn read_analysts(at: Cursor<'_>) -> Option<u16> {
    match at.number()? {
        count if (1.0..=f64::from(MAX_ANALYSTS)).contains(&count) && count.fract() == 0.0 => {
            u16::try_from(to_u32(count)).ok()
        }
        _ => at.unfit(Code::Limit, &format!("a whole number from 1 to {MAX_ANALYSTS}")),
    }
}

record! {
    /// What somebody expects of a figure. Surprise, beat or miss, and whether it was raised or lowered are computed.
    schema Expectation "Expectation" {
        "examples": [
            { "kind": "consensus", "by": "StreetCount", "analysts": 12, "asOf": "2025-10-27", "value": 1270 },
            { "kind": "guidance", "value": { "from": 1240, "to": 1300 }, "before": { "from": 1230, "to": 1290 } }
        ]
    }
    struct ExpectationFields<'a> {
        /// Whose expectation it is.
        kind = required "kind" as ExpectationKind;
        /// Tells it from others of its kind, which then need one, too.
        id = optional "id" as At<Id> { "examples": ["pellham"] };
        /// What it is called in place of its kind, such as what of a period is booked so far.
        label = optional "label" as Name { "examples": ["booked so far"] };
        /// Who expects it.
        by = optional "by" as Name { "examples": ["Dana Whitlock, Pellham Securities"] };
        /// How many analysts are in it.
        analysts = optional "analysts" as Analysts;
        /// The day on which it stood so.
        as_of = optional "asOf" as DateText;
        /// What is expected, in the unit of the figure.
        value = required "value" as Amount;
        /// What was expected before that was changed.
        before = optional "before" as Amount;
        /// What time it is for, where that is not the fact's own period; only in facts.
        period = optional "period" as FactPeriod;
        /// What period it is for; in series, and required there.
        moment = optional "at" as At<Period>;
        /// Where it comes from: the id of a source.
        source = optional "source" as Id;
        /// What else has to be said.
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

/// What expectations are of.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// A fact; they may have a `period` of their own.
    Fact,
    /// A series of that frequency, where it could be read; each names a period as `at`.
    Series(Option<Frequency>),
}

/// The expectations of a list, in the unit of their figure. Several of a kind for one period need ids that differ.
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

/// Reports a period under the wrong name, one that a series lacks, and one of another frequency.
fn check_period(at: Cursor<'_>, of: Of) {
    let (right, wrong) = match of {
        Of::Fact => ("period", "at"),
        Of::Series(_) => ("at", "period"),
    };
    if let Some(misplaced) = at.peek(wrong) {
        misplaced.found::<()>(format!("the field \"{wrong}\""), &format!("the field \"{right}\""));
        return;
    }
    let Of::Series(frequency) = of else { return };
    let Some(period_at) = at.peek(right) else { return at.missing::<()>(right).unwrap_or_default() };
    let period: Option<Period> = period_at.peek_word();
    if let Some(frequency) = frequency.filter(|frequency| period.is_some_and(|p| p.frequency() != *frequency))
    {
        period_at.unexpected::<()>(&format!("a {}", frequency.keyword()));
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
