//! Facts: single figures with what they are compared with; and the key figures under the title.

use super::amount::{Amount, AmountOrNull};
use super::decode::Cursor;
use super::expectation::{Better, Expectation, Of, read_expectations};
use super::fact_period::FactPeriod;
use super::keyword::keyword_enum;
use super::record::{At, Form, List, Name, Number, Text, complete, record};
use super::reference::Reference;
use super::series::{IdOrNull, read_company};
use super::unit::{Decimals, Per, UnitField, unit_of};
use crate::units::{Id, Qualifier, Scale, Status, Unit};

/// One figure with what it is compared with: a year earlier, the period before, what was expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Names it within the note.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// The company that it belongs to.
    pub company: Option<Id>,
    /// In `unit`; `None` where it is not reported yet, and then there are expectations.
    pub value: Option<Amount>,
    /// What the value counts.
    pub unit: Unit,
    /// What the unit's symbol stands for.
    pub unit_name: Option<String>,
    /// The least decimals with which what is typed of it is printed.
    pub decimals: u8,
    /// What the value is for one of.
    pub per: Option<Per>,
    /// When.
    pub period: Option<FactPeriod>,
    /// The same figure a year earlier, in `unit`.
    pub year_earlier: Option<Amount>,
    /// The same figure in the period before, in `unit`.
    pub period_before: Option<Amount>,
    /// Growth on a year earlier where only that was published: a fraction; of rates, the difference in the unit of
    /// [`Unit::of_difference`].
    pub growth: Option<f64>,
    /// Which way is good news.
    pub better: Better,
    /// What it is.
    pub kind: FactKind,
    /// How well it is supported.
    pub status: Status,
    /// What was or is expected of it.
    pub expectations: Vec<Expectation>,
    /// Where it comes from.
    pub source: Option<Id>,
    /// What else has to be said.
    pub note: Option<String>,
}

keyword_enum! {
    /// What a fact is.
    schema FactKindWord "Kind of fact"
    pub enum FactKind {
        /// A result of its period.
        Result = "result",
        /// A price, an index or a rate at a time.
        Price = "price",
        /// The change of a price over its period.
        PriceMove = "price-move",
        /// Anything else.
        Other = "other",
    }
}

impl Fact {
    /// The unit of its growth: points for rates.
    pub fn growth_unit(&self) -> Unit {
        self.unit.of_difference().unwrap_or(Unit::Ratio)
    }
}

record! {
    /// One figure with what it is compared with. A series is a history of three or more periods.
    schema Fact "Fact" {
        "examples": [
            { "id": "customers", "name": "Customers", "value": 4, "unit": "count", "scale": "million" },
            {
                "id": "revenue", "name": "Revenue", "period": "2025-Q3", "unit": "USD", "scale": "million",
                "value": 1284, "yearEarlier": 1150.6, "periodBefore": 1236,
                "expectations": [{ "kind": "consensus", "by": "StreetCount", "value": 1270 }]
            }
        ]
    }
    struct FactFields<'a> {
        /// Names the fact within the note; facts and series share one space of ids.
        id = required "id" as Id { "examples": ["customers"] };
        /// As printed.
        name = required "name" as Name { "examples": ["Customers"] };
        /// Whose figure it is: the id of a company; `null` for that of none.
        company = optional "company" as At<IdOrNull>;
        /// The figure, in its unit; absent where it is not reported yet, and only expected.
        value = optional "value" as At<Amount>;
        /// What the value counts.
        unit = required "unit" as UnitField;
        /// The power of ten in which the value is typed; only for currencies, `count` and symbols.
        scale = optional "scale" as At<Scale> { "default": "one" };
        /// How a value that is one number bounds the truth; absent where it is the truth.
        qualifier = optional "qualifier" as At<Qualifier>;
        /// The least decimals with which its typed amounts are printed, so that zeros at the end are kept.
        decimals = optional "decimals" as Decimals { "default": 0, "examples": [1] };
        /// What the value is for one of.
        per = optional "per" as Per { "examples": ["share", "oz"] };
        /// When.
        period = optional "period" as FactPeriod;
        /// The same figure a year earlier; growth on it is computed.
        year_earlier = optional "yearEarlier" as AmountOrNull;
        /// The same figure in the period before; growth on it is computed.
        period_before = optional "periodBefore" as AmountOrNull;
        /// Growth on a year earlier in percent, of rates in points, where only that was published; not beside `yearEarlier`.
        growth = optional "growth" as At<Number>;
        /// Which way is good news, for beats and misses.
        better = optional "better" as Better { "default": "higher" };
        /// What it is.
        kind = optional "kind" as FactKind { "default": "result" };
        /// How well it is supported.
        status = inheritable "status" as Status { "default": "reported" };
        /// What was or is expected of it.
        expectations = optional "expectations" as At<List<Expectation>>;
        /// Where the figure comes from: the id of a source.
        source = inheritable "source" as Id;
        /// What else has to be said.
        note = optional "note" as Text;
    }
}

complete!(Fact, FactFields, of_a_company);

impl FactFields<'_> {
    fn complete(self) -> Option<Fact> {
        self.check_parts();
        let company = read_company(self.at, self.company);
        let unit = unit_of(self.unit, self.scale);
        let value = self.value.map(|at| read_value(at, self.qualifier));
        let expected_unit = unit.as_ref().map(|(unit, _)| *unit);
        let expectations = self.expectations.map(|list| read_expectations(list, expected_unit, Of::Fact));
        let growth = self.growth.and_then(Cursor::number);
        let (unit, unit_name) = unit?;
        let kept = |amount: Option<Option<Amount>>| amount.flatten().map(|amount| amount.kept(unit));
        let mut fact = Fact {
            id: self.id?,
            name: self.name?,
            company: company?,
            value: kept(value),
            unit,
            unit_name,
            decimals: self.decimals.unwrap_or_default(),
            per: self.per,
            period: self.period,
            year_earlier: kept(self.year_earlier),
            period_before: kept(self.period_before),
            growth: None,
            better: self.better.unwrap_or(Better::Higher),
            kind: self.kind.unwrap_or(FactKind::Result),
            status: self.status.unwrap_or(Status::Reported),
            expectations: expectations.unwrap_or_default(),
            source: self.source,
            note: self.note,
        };
        fact.growth = growth.map(|growth| fact.growth_unit().from_typed(growth));
        Some(fact)
    }

    /// Reports fields that need others, or can't stand beside them.
    fn check_parts(&self) {
        let is_expected = self.expectations.is_some_and(|list| !list.is_empty_list());
        if self.value.is_none() && !is_expected {
            self.at.missing::<()>("value");
        }
        if let Some(at) = self.growth
            && self.year_earlier.as_ref().is_some_and(Option::is_some)
        {
            at.found::<()>(
                "growth beside yearEarlier".to_owned(),
                "one of the two: growth on yearEarlier is computed",
            );
        }
        if let Some(at) = self.qualifier
            && self.value.is_none()
        {
            at.found::<()>("a qualifier without a value".to_owned(), "a value that it bounds");
        }
        // A price says nothing without its time.
        if matches!(self.kind, Some(FactKind::Price | FactKind::PriceMove))
            && self.at.peek("period").is_none()
        {
            self.at.missing::<()>("period");
        }
    }
}

/// A value, as typed, that a qualifier may bound.
fn read_value(at: Cursor<'_>, qualifier: Option<Cursor<'_>>) -> Option<Amount> {
    let (amount, bound) = (Amount::read(at), qualifier.map(Cursor::word));
    match (amount?, bound) {
        (amount, None) => Some(amount),
        (Amount::Exact(value), Some(bound)) => Some(Amount::Bound(bound?, value)),
        _ => qualifier?.found("a qualifier beside a range or bound".to_owned(), "one of the two"),
    }
}

record! {
    /// A figure of the strip under the title.
    schema KeyFigure "Key figure" {
        "examples": [{
            "label": "Capital expenditure",
            "figure": "amazon.capex@2026-Q1",
            "beside": "amazon.capex@2026-Q1/share",
            "remark": "of revenue"
        }]
    }
    pub struct KeyFigure {
        /// What it is.
        pub label: String = required "label" as Name { "examples": ["Capital expenditure"] };
        /// The figure: a reference without its `#`.
        pub figure: Reference = required "figure" as Reference;
        /// A second figure in small type: a reference without its `#`.
        pub beside: Option<Reference> = optional "beside" as Reference;
        /// Words in small type after it.
        pub remark: Option<String> = optional "remark" as Name { "examples": ["of revenue"] };
    }
}
