//! The cells of a table of results: what stands in each column of a row.

use super::amount::amount;
use super::rates::{self, Place};
use super::result_columns::{Column, has_growth};
use crate::figures::expectation::{
    Outcome, Position, Revision, outcome, position, revision, surprise, surprise_change,
};
use crate::figures::fact::{change as fact_change, growth as fact_growth};
use crate::figures::{Figure, Quantity, ResultRow, Unavailable, base_period};
use crate::format::{self, Precision};
use crate::note::{
    Amount, Better, Expectation, ExpectationKind, ExpectedPart, FactKind, Note, Part, Reference, Transform,
};
use crate::units::{Digits, Language, Measure, Number, Unit};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A cell of a table of results.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultCell {
    /// Its text; empty where there is no figure.
    pub text: String,
    /// Text in small type after it: position in the guided range, or range of the single estimates.
    pub aside: String,
    /// Whether it is the figure that the row is about.
    pub is_main: bool,
    /// Good or bad news, where it is a comparison with what was expected.
    pub news: Option<News>,
    /// The reference that leads to the figure; `None` where none does.
    pub reference: Option<Reference>,
}

/// How a comparison turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Better than expected, or than before.
    Good,
    /// Worse than expected, or than before.
    Bad,
    /// Neither.
    Neutral,
}

/// The cell of a row in the n-th column, counted from 0.
pub(super) fn cell(note: &Note, (at, column): (usize, Column), row: &ResultRow<'_>) -> ResultCell {
    let language = note.language;
    let (text, news, reference) = words(language, column, row);
    // The main cell of a row: the figure, else its guidance, else the consensus.
    let is_expected_only = row.quantity.value().is_err() && row.guidance.is_none();
    let is_main = at == 0 || (column == Column::Consensus && is_expected_only);
    let aside = match column {
        Column::Guidance => position_of(language, row).unwrap_or_default().to_owned(),
        Column::Consensus => spread(language, row),
        _ => String::new(),
    };
    ResultCell { text, aside, is_main, news, reference }
}

/// The text of a cell, whether it is good or bad news, and the reference to its figure.
type Words = (String, Option<News>, Option<Reference>);

fn words(language: Language, column: Column, row: &ResultRow<'_>) -> Words {
    let of = row.quantity;
    let plain = |value: Option<&Amount>, reference: Option<Reference>| match value {
        Some(value) => {
            let digits = Digits::Typed(of.decimals());
            (amount(language, value, digits, of.unit(), Precision::Full), None, reference)
        }
        None => Words::default(),
    };
    let earlier = |measure| plain(row.earlier(measure).as_deref(), earlier_reference(of, measure));
    let expected = |one: Option<&Expectation>, part: ExpectedPart| {
        let value = match part {
            ExpectedPart::Before(_) => one.and_then(|one| one.before.as_ref()),
            _ => one.map(|one| &one.value),
        };
        plain(value, one.and_then(|one| expected_reference(row, one, part)))
    };
    match column {
        Column::Actual => {
            plain(of.value().ok().as_deref(), Some(reference(of, Transform::Of(Measure::Level))))
        }
        Column::YearEarlier => earlier(Measure::YearOverYear),
        Column::PeriodBefore => earlier(Measure::PeriodOverPeriod),
        Column::Growth if !has_growth(of) => Words::default(),
        Column::Growth => growth_cell(language, row, Measure::YearOverYear),
        Column::PeriodGrowth if row.earlier(Measure::PeriodOverPeriod).is_none() => Words::default(),
        Column::PeriodGrowth => growth_cell(language, row, Measure::PeriodOverPeriod),
        Column::Guidance | Column::Now => expected(row.guidance, ExpectedPart::Value(None)),
        Column::Before => expected(row.expectation(), ExpectedPart::Before(None)),
        Column::Consensus => expected(row.consensus, ExpectedPart::Value(None)),
        Column::Surprise => {
            row.consensus.and_then(|one| surprise_cell(language, row, one)).unwrap_or_default()
        }
        Column::Revision => {
            row.expectation().and_then(|one| revision_cell(language, row, one)).unwrap_or_default()
        }
    }
}

/// The position of a reported figure in its guided range, or how it compares with a guided number.
fn position_of(language: Language, row: &ResultRow<'_>) -> Option<&'static str> {
    let [below, lower, middle, upper, above, in_line] = format::messages(language).result_messages.positions;
    let guided = &row.guidance?.value;
    let value = row.quantity.value().ok()?;
    if !guided.is_range() {
        let (low, high) = guided.ends();
        let value = value.single()?;
        // For a bound, whether it was met.
        return Some(match row.guidance.and_then(|one| outcome(row.quantity, one).ok())? {
            Outcome::InLine => in_line,
            _ if value > high => above,
            _ if value < low => below,
            _ => return None,
        });
    }
    Some(match position(guided, value.single()?)? {
        Position::Below => below,
        Position::LowerHalf => lower,
        Position::Midpoint => middle,
        Position::UpperHalf => upper,
        Position::Above => above,
    })
}

/// From the lowest to the highest estimate: `$1.36–$1.49`
fn spread(language: Language, row: &ResultRow<'_>) -> String {
    let (unit, digits) = (row.quantity.unit(), Digits::Typed(row.quantity.decimals()));
    let said = |one: &Expectation| amount(language, &one.value, digits, unit, Precision::Full);
    row.spread.map(said).unwrap_or_default()
}

/// Growth; where there is none, as from a loss, the change by an amount.
fn growth_cell(language: Language, row: &ResultRow<'_>, measure: Measure) -> Words {
    let of = row.quantity;
    let is_typed =
        measure == Measure::YearOverYear && matches!(of, Quantity::Fact(fact) if fact.growth.is_some());
    let said = |figure: Figure, unit: Unit, transform: Transform| {
        let value = figure.ok()?.value;
        let text = if value == 0.0 {
            format::messages(language).unchanged.to_owned()
        } else {
            let compared = [of.value().ok(), of.earlier(measure).ok()];
            let precision = if is_typed { Precision::Full } else { precision(unit, of, &compared) };
            let number = if is_typed { Number::typed(value) } else { Number::computed(value) };
            format::value_with_sign(language, number, unit, precision)
        };
        Some((text, None, Some(reference(of, transform))))
    };
    // From a profit to a loss is no percentage.
    let growth = fact_growth(of, measure).ok();
    let growth = growth.filter(|datum| of.growth_unit() != Unit::Ratio || datum.value >= -1.0);
    let growth = growth.ok_or(Unavailable::NotMeaningful);
    said(growth, of.growth_unit(), Transform::Of(measure))
        .or_else(|| said(fact_change(of, measure), of.change_unit(), Transform::Part(Part::Change(measure))))
        .unwrap_or_default()
}

/// The precision of what is computed of two figures, in a column.
fn precision(unit: Unit, of: Quantity<'_>, compared: &[Option<Cow<'_, Amount>>]) -> Precision {
    let numbers = compared.iter().flatten().filter_map(|one| one.number());
    rates::precision(unit, Place::Column, numbers, (of.unit(), of.decimals()))
}

/// `▼ missed by 1.8%`
fn surprise_cell(language: Language, row: &ResultRow<'_>, one: &Expectation) -> Option<Words> {
    let of = row.quantity;
    let messages = &format::messages(language).result_messages;
    let [beat, missed, in_line] = messages.outcomes;
    let outcome = outcome(of, one).ok()?;
    let by = surprise(of, one)
        .map(|datum| (datum.value, of.growth_unit(), ExpectedPart::Surprise))
        .or_else(|_| {
            surprise_change(of, one)
                .map(|datum| (datum.value, of.change_unit(), ExpectedPart::SurpriseChange))
        })
        .ok();
    let compared = [of.value().ok(), Some(Cow::Borrowed(&one.value))];
    let said = by.map(|(value, unit, _)| {
        let precision = precision(unit, of, &compared);
        format::value(language, Number::computed(value.abs()), unit, precision)
    });
    let (text, news) = match (outcome, said) {
        (Outcome::Beat, Some(by)) => (messages.beat_by(&by), News::Good),
        (Outcome::Miss, Some(by)) => (messages.missed_by(&by), News::Bad),
        (Outcome::Beat, None) => (beat.to_owned(), News::Good),
        (Outcome::Miss, None) => (missed.to_owned(), News::Bad),
        (Outcome::InLine, _) => (in_line.to_owned(), News::Neutral),
    };
    let reference = by.and_then(|(_, _, part)| expected_reference(row, one, part));
    Some((text, Some(news), reference))
}

/// `▼ narrowed, midpoint lower`
fn revision_cell(language: Language, row: &ResultRow<'_>, one: &Expectation) -> Option<Words> {
    let messages = &format::messages(language).result_messages;
    let [raised, lowered, narrowed, widened, reaffirmed] = messages.revisions;
    let [higher, lower] = messages.midpoints;
    let (word, way) = match revision(one).ok()? {
        Revision::Raised => (raised, Ordering::Greater),
        Revision::Lowered => (lowered, Ordering::Less),
        Revision::Narrowed(way) => (narrowed, way),
        Revision::Widened(way) => (widened, way),
        Revision::Reaffirmed => (reaffirmed, Ordering::Equal),
    };
    let text = match way {
        Ordering::Greater if word != raised => format!("{word}, {higher}"),
        Ordering::Less if word != lowered => format!("{word}, {lower}"),
        _ => word.to_owned(),
    };
    let better = if row.quantity.better() == Better::Lower { way.reverse() } else { way };
    // Of a figure that is no result, such as an exchange rate, more is neither good nor bad.
    let is_result = !matches!(row.quantity, Quantity::Fact(fact) if fact.kind == FactKind::Other);
    let news = match better {
        _ if !is_result => News::Neutral,
        Ordering::Greater => News::Good,
        Ordering::Less => News::Bad,
        Ordering::Equal => News::Neutral,
    };
    Some((text, Some(news), None))
}

/// A reference to what is made of a fact, or of a series at its period.
fn reference(of: Quantity<'_>, transform: Transform) -> Reference {
    let (subject, span) = match of {
        Quantity::Fact(fact) => (fact.id.clone(), None),
        Quantity::Point(series, period) => (series.id.clone(), Some((period, period))),
    };
    Reference { subject, span, transform, rank: false }
}

/// A reference to what a figure was earlier: a part of a fact, another period of a series.
fn earlier_reference(of: Quantity<'_>, measure: Measure) -> Option<Reference> {
    let part = if measure == Measure::YearOverYear { Part::YearEarlier } else { Part::PeriodBefore };
    Some(match of {
        Quantity::Fact(_) => reference(of, Transform::Part(part)),
        Quantity::Point(series, period) => {
            let earlier = Quantity::Point(series, base_period(series, period, measure)?);
            reference(earlier, Transform::Of(Measure::Level))
        }
    })
}

/// A reference to a part of an expectation; `None` where it would lead to another one of its kind.
fn expected_reference(row: &ResultRow<'_>, one: &Expectation, part: ExpectedPart) -> Option<Reference> {
    let kind: ExpectationKind = one.kind;
    let mut alike = row.quantity.expectations().filter(|other| other.kind == kind);
    let found = alike.find(|other| one.id.is_none() || other.id == one.id)?;
    (found == one)
        .then(|| reference(row.quantity, Transform::Part(Part::Expected(kind, one.id.clone(), part))))
}
