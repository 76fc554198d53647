//! Reasons, statuses, units and spans of periods in words.

use crate::figures::Unavailable;
use crate::format::{self, Messages};
use crate::note::{FactPeriod, Note, Per, Series};
use crate::units::{Frequency, Id, Language, Period, Scale, Status, Unit};

/// Why there is no figure.
pub fn why(language: Language, why: &Unavailable) -> String {
    let messages = format::messages(language);
    let period = |p| format::period(language, p);
    match why {
        Unavailable::Gap => messages.why_gap.to_owned(),
        Unavailable::OutsideSeries => messages.why_outside.to_owned(),
        Unavailable::NoPriorPeriod(at) => messages.why_no_prior(&period(*at)),
        Unavailable::BaseNotPositive(at) => messages.why_base(&period(*at)),
        Unavailable::DefinitionBreak(at) => messages.why_break(&period(*at)),
        Unavailable::IncompleteYear(at) => messages.why_incomplete(&period(*at)),
        Unavailable::NotSummable => messages.why_not_summable.to_owned(),
        Unavailable::NoDenominator | Unavailable::DenominatorUnavailable => {
            messages.why_no_denominator.to_owned()
        }
        Unavailable::OnlyGrowthPublished => messages.why_only_growth.to_owned(),
        Unavailable::NoSuchDay => messages.why_no_such_day.to_owned(),
        Unavailable::NotReported => messages.why_not_reported.to_owned(),
        Unavailable::NothingToCompare => messages.why_nothing_to_compare.to_owned(),
        Unavailable::ComparedNotPositive => messages.why_compared.to_owned(),
        Unavailable::OnlyBound => messages.why_only_bound.to_owned(),
        Unavailable::OtherPeriod => messages.why_other_period.to_owned(),
        Unavailable::NotMeaningful => messages.why_not_meaningful.to_owned(),
    }
}

/// The name of one of a few values, from a table in the order of `all`.
pub(super) fn named<T: PartialEq, const N: usize>(
    all: [T; N],
    names: &[&'static str; N],
    value: &T,
) -> &'static str {
    all.iter().zip(names).find(|(one, _)| *one == value).map_or("", |(_, name)| name)
}

/// The word for a status.
pub fn status(language: Language, status: Status) -> &'static str {
    named(Status::ALL, &format::messages(language).statuses, &status)
}

/// `a quarter`
pub fn per_frequency(messages: &Messages, frequency: Frequency) -> &'static str {
    named(Frequency::ALL, &messages.per_frequency, &frequency)
}

/// `a year`, `per share`
pub fn per_of(messages: &Messages, per: &Per) -> String {
    match per {
        Per::Time(frequency) => per_frequency(messages, *frequency).to_owned(),
        Per::Week => messages.per_week.to_owned(),
        Per::Share => messages.per_share.to_owned(),
        Per::Other(one) => messages.per_one(one),
    }
}

/// `Q2 2023 – Q1 2025`
pub fn span(language: Language, from: Period, to: Period) -> String {
    format!("{} – {}", format::period(language, from), format::period(language, to))
}

/// The period of a fact: the company's name for it, else its days, else the calendar or fiscal period; for a price at a minute
/// with the time zone.
pub fn fact_period(language: Language, period: &FactPeriod) -> String {
    match (&period.name, period.days, period.period) {
        (Some(name), ..) => name.clone(),
        (None, Some((from, to)), _) if from == to => format::period(language, from),
        (None, Some((from, to)), _) => span(language, from, to),
        (None, None, period) => period.map(|period| format::moment(language, period)).unwrap_or_default(),
    }
}

/// Names in their order, each once.
pub fn distinct<'t>(names: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// The name of a series, told apart from its namesakes.
pub(super) fn series_name(note: &Note, series: &Series) -> String {
    told_apart(note, &series.name, series.company())
}

/// The name of a series or fact, with its company's before it where one of another company, or of none, has the same.
pub(super) fn told_apart(note: &Note, name: &str, company: Option<&Id>) -> String {
    let of_series = note.series.iter().map(|series| (&series.name, series.company()));
    let mut others = of_series.chain(note.facts.iter().map(|fact| (&fact.name, fact.company.as_ref())));
    let has_namesake = others.any(|(other, of)| other == name && of != company);
    match company.filter(|_| has_namesake).and_then(|id| note.company(id)) {
        Some(company) if !name.starts_with(&company.name) => format!("{} {name}", company.name),
        _ => name.to_owned(),
    }
}

/// `USD billion`, `AUD per oz`, `million gigawatts`, `percent`; nothing for an index. The unit of a measure of a
/// series.
pub fn unit_name(messages: &Messages, series: Option<&Series>, unit: Unit) -> String {
    let name = of_unit(messages, series.and_then(|series| series.unit_name.as_deref()), unit);
    match series.filter(|series| series.unit == unit).and_then(|series| series.per.as_ref()) {
        Some(per) => format!("{name} {}", per_of(messages, per)).trim_start().to_owned(),
        None => name,
    }
}

fn of_unit(messages: &Messages, symbol_name: Option<&str>, unit: Unit) -> String {
    let scaled = |scale: Scale| named(Scale::ALL, &messages.scales, &scale);
    match unit {
        Unit::Money(currency, Scale::Hundredth) => match format::hundredths_index(currency) {
            Some(index) => messages.hundredth_units.get(index).copied().unwrap_or_default().to_owned(),
            None => currency.to_string(),
        },
        Unit::Money(currency, scale) if currency.is_unknown() => scaled(scale).to_owned(),
        Unit::Money(currency, scale) => {
            let scale = named(Scale::ALL, &messages.scales_of_money, &scale);
            messages.scaled_money(&currency.to_string(), scale).trim().to_owned()
        }
        Unit::Symbol(symbol, scale) => {
            let name = symbol_name.map_or_else(|| symbol.to_string(), str::to_owned);
            format!("{} {name}", scaled(scale)).trim_start().to_owned()
        }
        Unit::Count(scale) => scaled(scale).to_owned(),
        Unit::Ratio => messages.unit_percent.to_owned(),
        Unit::RatioPoints => messages.unit_points.to_owned(),
        Unit::BasisPoints => messages.unit_basis_points.to_owned(),
        Unit::Number | Unit::Multiple | Unit::Index => String::new(),
    }
}
