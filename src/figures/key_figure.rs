//! The key figures under the title: each reference resolved to its value.

use super::evidence::{Evidence, value};
use super::figure::{Figure, Unavailable};
use super::history::Histories;
use super::quantity::Quantity;
use super::rank::Rank;
use super::statement::Statement;
use crate::note::{self, Amount, FactKind, FactPeriod, Note, Per, Reference};
use crate::units::{Digits, Measure, Unit};

/// One of the key figures.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// Label as printed.
    pub label: String,
    /// The figure.
    pub value: KeyValue,
    /// A second figure in small type.
    pub beside: Option<KeyValue>,
    /// Short text in small type after the figures.
    pub remark: Option<String>,
    /// The time of a price, or the period of its move; `None` for other figures.
    pub quoted: Option<FactPeriod>,
    /// Values of the same measure up to the figure's period, oldest first, at most 24; `None` where unavailable. Empty
    /// if fewer than 4 are known.
    pub history: Vec<Option<f64>>,
}

/// Maximum number of periods in the history of a key figure.
const MOST_HISTORY: usize = 24;
/// Minimum number of known values in a history: fewer show no trend.
const LEAST_HISTORY: usize = 4;

/// The value that the reference of a key figure resolves to.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyValue {
    /// A measure of a series.
    Measured {
        /// The measure.
        measure: Measure,
        /// Its unit.
        unit: Unit,
        /// The value; for a span, that of its last period.
        figure: Figure,
        /// Denominator of the unit, for levels and trailing sums.
        per: Option<Per>,
    },
    /// A fact or an expectation.
    Stated {
        /// The amount, in `unit`.
        amount: Amount,
        /// Which of its digits are printed.
        digits: Digits,
        /// Unit of the amount.
        unit: Unit,
        /// Denominator of the unit.
        per: Option<Per>,
    },
    /// The rank of a value among earlier ones, and its measure; `None` if unavailable.
    Ranked(Measure, Option<Rank>),
}

pub(super) fn derive(note: &Note, key_figure: &note::KeyFigure) -> KeyFigure {
    KeyFigure {
        label: key_figure.label.clone(),
        value: resolve(note, &key_figure.figure),
        beside: key_figure.beside.as_ref().map(|reference| resolve(note, reference)),
        remark: key_figure.remark.clone(),
        quoted: quoted(note, &key_figure.figure),
        history: history(note, &key_figure.figure),
    }
}

/// The time of a price, or the period of its move; `None` for other figures.
fn quoted(note: &Note, reference: &Reference) -> Option<FactPeriod> {
    match Statement::of(note, reference)? {
        Statement { quantity: Quantity::Fact(fact), expectation: None, .. }
            if matches!(fact.kind, FactKind::Price | FactKind::PriceMove) =>
        {
            fact.period.clone()
        }
        _ => None,
    }
}

/// The values of a series up to the one that a reference names, see [`KeyFigure::history`].
fn history(note: &Note, reference: &Reference) -> Vec<Option<f64>> {
    let evidence = Evidence::of(note, reference).filter(|_| !reference.rank);
    let last = evidence.as_ref().and_then(Evidence::last);
    let Some((evidence, (last, _))) = evidence.zip(last) else { return Vec::new() };
    // The periods of the series, not of the calendar: days are those of business.
    let periods = evidence.series.points.periods();
    let end = periods.count_before(last) + 1;
    let measured = |period| value(note, evidence.series, &reference.transform, evidence.measure, period);
    let value = |period| measured(period).ok().map(|datum| datum.value);
    let values = (end.saturating_sub(MOST_HISTORY)..end).filter_map(|at| periods.get(at)).map(value);
    let values: Vec<Option<f64>> = values.skip_while(Option::is_none).collect();
    if values.iter().flatten().count() < LEAST_HISTORY { Vec::new() } else { values }
}

fn resolve(note: &Note, reference: &Reference) -> KeyValue {
    if let Some(statement) = Statement::of(note, reference) {
        return stated(statement);
    }
    let Some(evidence) = Evidence::of(note, reference) else {
        let measure = reference.transform.measure();
        let figure = Err(Unavailable::OutsideSeries);
        return KeyValue::Measured { measure, unit: Unit::Index, figure, per: None };
    };
    if reference.rank {
        return KeyValue::Ranked(evidence.measure, evidence.rank(&Histories::of(note), false));
    }
    let figure = evidence.last().map_or(Err(Unavailable::OutsideSeries), |(_, figure)| figure);
    let per = evidence.per().cloned();
    KeyValue::Measured { measure: evidence.measure, unit: evidence.unit, figure, per }
}

/// Changes become [`KeyValue::Measured`], so that they are printed with a sign.
fn stated(statement: Statement<'_>) -> KeyValue {
    if let Some(figure) = statement.change() {
        return KeyValue::Measured {
            measure: Measure::YearOverYear,
            unit: statement.unit,
            figure,
            per: None,
        };
    }
    let Statement { quantity, unit, amount, .. } = &statement;
    match amount {
        Ok(amount) => {
            let per = match quantity {
                Quantity::Fact(fact) if *unit == fact.unit => fact.per.clone(),
                _ => None,
            };
            KeyValue::Stated { amount: amount.clone(), digits: statement.digits(), unit: *unit, per }
        }
        Err(why) => KeyValue::Measured { measure: Measure::Level, unit: *unit, figure: Err(*why), per: None },
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::derive;
    use crate::note::parse;
    use std::rc::Rc;

    /// How many periods a key figure has behind it, and in how many of them there is no value.
    fn histories(text: &str) -> Vec<(usize, usize)> {
        let figures = derive(&Rc::new(parse(text).unwrap())).key_figures;
        let history = |one: &super::KeyFigure| {
            (one.history.len(), one.history.iter().filter(|value| value.is_none()).count())
        };
        figures.iter().map(history).collect()
    }

    #[test]
    fn a_figure_of_a_series_has_what_led_to_it_and_a_fact_has_none() {
        let amazon = include_str!("../../notes/amazon-q1-2026.json");
        // Revenue of both, the backlog with its gaps, a fact, capital expenditure.
        assert_eq!(histories(amazon), [(21, 0), (21, 0), (18, 7), (0, 0), (17, 0)]);
    }

    #[test]
    fn it_ends_at_the_figure_and_is_none_where_too_little_is_known() {
        let amazon = include_str!("../../notes/amazon-q1-2026.json");
        let earlier = |period: &str| {
            let text = amazon.replacen("\"aws.revenue@2026-Q1\"", &format!("\"aws.revenue@{period}\""), 1);
            histories(&text).get(1).copied()
        };
        let whole = earlier("2026-Q1").unwrap().0;
        assert_eq!(earlier("2025-Q1").unwrap().0, whole - 4);
        assert_eq!(earlier("2021-Q3"), Some((0, 0)), "three values make no course");
    }

    #[test]
    fn an_index_has_the_course_of_its_own_base() {
        let amazon = include_str!("../../notes/amazon-q1-2026.json");
        let text = amazon.replacen("\"aws.revenue@2026-Q1\"", "\"aws.revenue@2026-Q1/index:2024-Q1\"", 1);
        let figures = derive(&Rc::new(parse(&text).unwrap())).key_figures;
        let known: Vec<f64> = figures.get(1).unwrap().history.iter().flatten().copied().collect();
        assert!(known.len() > 4 && known.contains(&100.0) && known.last() > Some(&140.0), "{known:?}");
    }
    #[test]
    fn a_price_has_its_time_and_a_result_has_none() {
        let text = r#"{"version": 1, "id": "n", "lang": "en", "title": "T", "summary": ["P."],
            "sources": [{"id": "s", "title": "S"}], "facts": [
                {"id": "p", "name": "Price", "kind": "price", "value": 187.6, "unit": "USD", "period": "2026-04-17",
                    "source": "s"},
                {"id": "r", "name": "Sales", "value": 5, "unit": "USD", "period": "2026-Q1", "source": "s"}],
            "keyFigures": [{"label": "Price", "figure": "p"}, {"label": "Sales", "figure": "r"}]}"#;
        let figures = derive(&Rc::new(parse(text).unwrap())).key_figures;
        let quoted = |one: &super::KeyFigure| one.quoted.as_ref()?.period.map(|day| day.to_string());
        let quoted: Vec<Option<String>> = figures.iter().map(quoted).collect();
        assert_eq!(quoted, [Some("2026-04-17".to_owned()), None]);
    }
}
