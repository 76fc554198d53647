//! Facts: single figures with what they are compared with; and the key figures under the title.

use super::amount::{Amount, AmountOrNull};
use super::decode::Cursor;
use super::expectation::{Better, Expectation, Of, read_expectations};
use super::fact_period::FactPeriod;
use super::keyword::keyword_enum;
use super::record::{Deferred, Form, List, Name, Number, Text, complete, record};
use super::reference::Reference;
use super::series::{IdOrNull, read_company};
use super::unit::{Decimals, Per, UnitField, unit_of};
use crate::units::{Id, Qualifier, Scale, Status, Unit};

/// One figure with what it is compared with: a year earlier, the period before, what was expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Identifies the fact within the note.
    pub id: Id,
    /// Name as printed, such as `Revenue`.
    pub name: String,
    /// The company that the figure belongs to; `None` for one of no company.
    pub company: Option<Id>,
    /// In `unit`; `None` where it is not reported yet, and then there are expectations.
    pub value: Option<Amount>,
    /// Unit of the value, with its scale.
    pub unit: Unit,
    /// Spelt-out name of the unit's symbol, in the plural: `gigawatts`.
    pub unit_name: Option<String>,
    /// The least decimals with which what is typed of it is printed.
    pub decimals: u8,
    /// Denominator of the unit, such as `share` in earnings per share.
    pub per: Option<Per>,
    /// The period that the figure is for; `None` if undated.
    pub period: Option<FactPeriod>,
    /// The same figure a year earlier, in `unit`.
    pub year_earlier: Option<Amount>,
    /// The same figure in the period before, in `unit`.
    pub period_before: Option<Amount>,
    /// Published growth on a year earlier, where `year_earlier` itself was not published: a fraction; for rates, the
    /// difference in the unit of [`Unit::of_difference`].
    pub growth: Option<f64>,
    /// Whether a higher or a lower value is good news.
    pub better: Better,
    /// Whether it is a result, a price, the change of a price or something else.
    pub kind: FactKind,
    /// How certain the value is.
    pub status: Status,
    /// Consensus, guidance, forecasts and targets for the figure; may be empty.
    pub expectations: Vec<Expectation>,
    /// The source of the figure.
    pub source: Option<Id>,
    /// A remark for the reader.
    pub note: Option<String>,
}

keyword_enum! {
    /// What kind of figure a fact holds.
    schema FactKindWord "Kind of fact"
    pub enum FactKind {
        /// A result of a period, such as revenue.
        Result = "result",
        /// A price, an index or a rate at a point in time.
        Price = "price",
        /// The change of a price over a period.
        PriceMove = "price-move",
        /// Anything else.
        Other = "other",
    }
}

impl FactKind {
    /// Whether it is a price or the change of one.
    pub fn is_price(self) -> bool {
        matches!(self, Self::Price | Self::PriceMove)
    }
}

impl Fact {
    /// The unit of its growth: [`Unit::of_difference`] for rates, else a ratio.
    pub fn growth_unit(&self) -> Unit {
        self.unit.of_difference().unwrap_or(Unit::Ratio)
    }
}

record! {
    /// One figure with its comparisons: a year earlier, the period before, expectations. For a history of three or more
    /// periods, use a series.
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
        /// Identifies the fact within the note; unique among facts and series.
        id = required "id" as Id { "examples": ["customers"] };
        /// Name as printed.
        name = required "name" as Name { "examples": ["Customers"] };
        /// Id of the company that the figure belongs to; `null` if it belongs to none, such as inflation.
        company = optional "company" as Deferred<IdOrNull>;
        /// The figure, in `unit` and `scale`; omitted while it is not reported yet, and then `expectations` are
        /// required.
        value = optional "value" as Deferred<Amount>;
        /// Unit of the value: a currency code, a keyword or a symbol.
        unit = required "unit" as UnitField;
        /// Scale in which the value is typed, such as `million`; only for currencies, `count` and symbols.
        scale = optional "scale" as Deferred<Scale> { "default": "one" };
        /// Marks `value` as a bound or an approximation, such as `at-least`; only if it is a single number.
        qualifier = optional "qualifier" as Deferred<Qualifier>;
        /// Least number of decimals with which typed amounts are printed, so that zeros at the end are kept.
        decimals = optional "decimals" as Decimals { "default": 0, "examples": [1] };
        /// Denominator of the unit: `share` for earnings per share, `oz` for a price per ounce.
        per = optional "per" as Per { "examples": ["share", "oz"] };
        /// The period or days that the figure is for.
        period = optional "period" as FactPeriod;
        /// The same figure a year earlier, in the same unit; growth on it is computed.
        year_earlier = optional "yearEarlier" as AmountOrNull;
        /// The same figure in the period before, in the same unit; growth on it is computed.
        period_before = optional "periodBefore" as AmountOrNull;
        /// Published growth on a year earlier, if `yearEarlier` was not published: in percent, or in points for rates.
        growth = optional "growth" as Deferred<Number>;
        /// Whether a higher or a lower value is good news; decides what counts as a beat or a miss.
        better = optional "better" as Better { "default": "higher" };
        /// Kind of figure: a result, a price, the change of a price, or something else.
        kind = optional "kind" as FactKind { "default": "result" };
        /// How certain the value is.
        status = inheritable "status" as Status { "default": "reported" };
        /// Consensus, guidance, forecasts and targets for the figure.
        expectations = optional "expectations" as Deferred<List<Expectation>>;
        /// Id of the source of the figure.
        source = inheritable "source" as Id;
        /// A remark for the reader, such as what is excluded.
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
            at.report_conflict_as::<()>(
                "growth beside yearEarlier".to_owned(),
                "one of the two: growth on yearEarlier is computed",
            );
        }
        if let Some(at) = self.qualifier
            && self.value.is_none()
        {
            at.report_conflict_as::<()>("a qualifier without a value".to_owned(), "a value that it bounds");
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
        _ => {
            qualifier?.report_conflict_as("a qualifier beside a range or bound".to_owned(), "one of the two")
        }
    }
}

record! {
    /// A figure in the strip under the title.
    schema KeyFigure "Key figure" {
        "examples": [{
            "label": "Capital expenditure",
            "figure": "amazon.capex@2026-Q1",
            "beside": "amazon.capex@2026-Q1/share",
            "remark": "of revenue"
        }]
    }
    pub struct KeyFigure {
        /// Label of the figure.
        pub label: String = required "label" as Name { "examples": ["Capital expenditure"] };
        /// The figure: a reference without its `#`.
        pub figure: Reference = required "figure" as Reference;
        /// A second figure in small type: a reference without its `#`.
        pub beside: Option<Reference> = optional "beside" as Reference;
        /// Short text in small type beside the figure, after `beside` if there is one.
        pub remark: Option<String> = optional "remark" as Name { "examples": ["of revenue"] };
    }
}
