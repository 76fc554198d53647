//! The words of a key figure.

use super::amount::amount;
use super::terms::{fact_period, per_of, why};
use crate::figures::{KeyFigure, KeyValue};
use crate::format::{self, Precision};
use crate::units::Language;

/// `$37.6B`, `>$20B`; `is_small` beside another figure, where a change has its sign: `+28%`.
pub fn key_value(language: Language, value: &KeyValue, is_small: bool) -> String {
    match value {
        KeyValue::Measured { measure, unit, figure, .. } => match figure {
            Ok(datum) if is_small && measure.is_change() => {
                format::value_with_sign(language, *datum, *unit, Precision::Short)
            }
            Ok(datum) => format::value(language, *datum, *unit, Precision::Short),
            Err(reason) => format!("– ({})", why(language, reason)),
        },
        KeyValue::Stated { amount: stated, digits, unit, .. } => {
            amount(language, stated, *digits, *unit, Precision::Short)
        }
        KeyValue::Ranked(_, Some(rank)) => rank.periods.to_string(),
        KeyValue::Ranked(_, None) => "–".to_owned(),
    }
}

/// The second figure, what the figure is for one of, the remark, and of prices their time, one after the other: `24% of
/// revenue`, `17 April 2026`.
pub fn small_print(language: Language, figure: &KeyFigure) -> String {
    let beside = figure.beside.as_ref().map(|beside| key_value(language, beside, true));
    let per = match &figure.value {
        KeyValue::Stated { per, .. } | KeyValue::Measured { per, .. } => per.as_ref(),
        KeyValue::Ranked(..) => None,
    };
    let per = per.map(|one| per_of(format::messages(language), one));
    let quoted = figure.quoted.as_ref().map(|period| fact_period(language, period));
    let parts: Vec<String> = [beside, per, figure.remark.clone(), quoted].into_iter().flatten().collect();
    parts.join(" ")
}
