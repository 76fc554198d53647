//! Texts about a fact, or a part of a fact or expectation: name, value, computation.

use super::amount::amount;
use super::rates::{self, Place};
use super::terms::{distinct, fact_period, named, per_of, status, told_apart, why};
use crate::figures::{Quantity, Statement, Term, base_period};
use crate::format::{self, Precision};
use crate::note::{Amount, End, Expectation, ExpectationKind, ExpectedPart, Note, Part, Transform};
use crate::units::{Digits, Id, Language, Measure, Status, Unit};

/// `Revenue, consensus (StreetCount, 12 analysts), over what was expected`; with the period where the expectation has
/// its own, and of a series.
pub fn statement_name(note: &Note, statement: &Statement<'_>) -> String {
    let (language, quantity) = (note.language, statement.quantity);
    let messages = &format::messages(language).claim_messages;
    let [year_earlier, period_before, change, before, surprise, upside, growth, revision, tolerance, share] =
        messages.parts;
    let of_end = |end: End| named(End::ALL, &messages.ends, &end).to_owned();
    let of_growth = |growth: Measure| growth_name(language, growth).to_owned();
    let part = match &statement.transform {
        Transform::Of(of) if of.is_change() => vec![of_growth(*of)],
        Transform::Part(Part::Change(of)) => vec![of_growth(*of), change.to_owned()],
        Transform::ShareOf(whole) => vec![share_name(note, share, whole)],
        Transform::Part(Part::EarlierShareOf(whole)) => {
            vec![share_name(note, share, whole), year_earlier.to_owned()]
        }
        Transform::Part(Part::YearEarlier) => vec![year_earlier.to_owned()],
        Transform::Part(Part::PeriodBefore) => vec![period_before.to_owned()],
        Transform::Part(Part::End(end)) => vec![of_end(*end)],
        Transform::Part(Part::Expected(.., part)) => {
            let (words, end) = match part {
                ExpectedPart::Value(end) => ("", *end),
                ExpectedPart::Before(end) => (before, *end),
                ExpectedPart::Surprise | ExpectedPart::SurpriseChange => (surprise, None),
                ExpectedPart::Upside => (upside, None),
                ExpectedPart::Growth => (growth, None),
                ExpectedPart::Revision | ExpectedPart::RevisionChange => (revision, None),
                ExpectedPart::PlusMinus => (tolerance, None),
            };
            let whose = statement.expectation.map(|one| expectation_name(language, one));
            let end = end.map(of_end);
            [whose, Some(words.to_owned()), end].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    };
    let own = statement.expectation.and_then(|one| one.period.as_ref());
    let period = match quantity {
        Quantity::Point(..) => quantity.period(),
        Quantity::Fact(_) => own.cloned(),
    };
    let period = period.map(|period| fact_period(language, &period));
    let parts = [quantity_name(note, quantity)].into_iter().chain(part).chain(period);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn quantity_name(note: &Note, quantity: Quantity<'_>) -> String {
    told_apart(note, quantity.name(), quantity.company())
}

/// `as a share of Revenue`
fn share_name(note: &Note, words: &str, whole: &Id) -> String {
    format!("{words} {}", fact_name(note, whole))
}

fn fact_name(note: &Note, id: &Id) -> String {
    note.fact(id).map(|fact| quantity_name(note, Quantity::Fact(fact))).unwrap_or_default()
}

/// `consensus (StreetCount, 12 analysts)`; by its label where it has one.
pub fn expectation_name(language: Language, expectation: &Expectation) -> String {
    let messages = &format::messages(language).claim_messages;
    let kind = named(ExpectationKind::ALL, &messages.expectations, &expectation.kind);
    let kind = expectation.label.as_deref().unwrap_or(kind);
    let analysts = expectation.analysts.map(|count| messages.analysts(&count.to_string()));
    let by: Vec<String> = expectation.by.clone().into_iter().chain(analysts).collect();
    if by.is_empty() { kind.to_owned() } else { format!("{kind} ({})", by.join(", ")) }
}

/// The figure with all its digits, and the length of time that it is for: `>$20B a year`, `11.59%`.
pub fn statement_value(note: &Note, statement: &Statement<'_>) -> String {
    let language = note.language;
    let known = match &statement.amount {
        Ok(known) => known,
        Err(reason) => return why(language, reason),
    };
    let compared = statement.terms.iter().filter_map(|(_, amount)| amount.number());
    let precision = match statement.is_computed() {
        true => {
            let of = (statement.quantity.unit(), statement.quantity.decimals());
            rates::precision(statement.unit, Place::Card, compared, of)
        }
        false => Precision::Full,
    };
    let value = amount(language, known, statement.digits(), statement.unit, precision);
    let per = match statement.quantity {
        Quantity::Fact(fact) if statement.unit == fact.unit => fact.per.as_ref(),
        _ => None,
    };
    let per = per.map(|per| format!(" {}", per_of(format::messages(language), per)));
    format!("{value}{}", per.unwrap_or_default())
}

/// How it was computed: `$1.284B ÷ $1.27B (consensus) − 1`; `None` where it is as typed.
pub fn statement_formula(note: &Note, statement: &Statement<'_>) -> Option<String> {
    let language = note.language;
    let messages = &format::messages(language).claim_messages;
    let [year_earlier, period_before, _, before, ..] = messages.parts;
    let unit = statement.quantity.unit();
    let whole = statement.whole().and_then(|id| note.fact(id)).map(Quantity::Fact);
    // Of ranges their middles are computed with.
    let has_two = statement.terms.len() > 1;
    let said = |(term, known): &(Term, Amount)| {
        let middle = known.number().filter(|_| has_two && known.is_range());
        let of = if *term == Term::Whole { whole } else { Some(statement.quantity) };
        let digits = Digits::Typed(of.map_or(0, Quantity::decimals));
        let value = match middle {
            Some(middle) => amount(language, &Amount::Exact(middle), Digits::Computed, unit, Precision::Full),
            None => amount(language, known, digits, unit, Precision::Full),
        };
        let what = match term {
            Term::Value => return value,
            Term::Earlier(Measure::PeriodOverPeriod) => period_before.to_owned(),
            Term::Earlier(_) => year_earlier.to_owned(),
            Term::Expected => {
                statement.expectation.map(|one| expectation_name(language, one)).unwrap_or_default()
            }
            Term::Before => before.to_owned(),
            Term::Whole => whole.map(|whole| quantity_name(note, whole)).unwrap_or_default(),
        };
        match middle {
            Some(_) => format!("{value} ({what}, {})", named(End::ALL, &messages.ends, &End::Mid)),
            None => format!("{value} ({what})"),
        }
    };
    match statement.terms.as_slice() {
        [one] => Some(said(one)),
        [one, other @ (Term::Whole, _)] => Some(format!("{} ÷ {}", said(one), said(other))),
        [one, other] if statement.unit == Unit::Ratio => Some(format!("{} ÷ {} − 1", said(one), said(other))),
        [one, other] => Some(format!("{} − {}", said(one), said(other))),
        _ => None,
    }
}

/// The statuses of all that a figure is or was computed from, each once, but for what is plainly reported: `single source,
/// implied`. What is expected has none.
pub fn statement_statuses(note: &Note, statement: &Statement<'_>) -> String {
    let quantity = statement.quantity;
    let is_of_value = |(term, _): &(Term, Amount)| *term == Term::Value;
    let has_own = statement.expectation.is_none() || statement.terms.iter().any(is_of_value);
    let of_terms = statement.terms.iter().filter_map(|(term, _)| match (term, quantity) {
        (Term::Whole, _) => note.fact(statement.whole()?).map(|whole| whole.status),
        (Term::Earlier(growth), Quantity::Point(series, period)) => {
            series.point(base_period(series, period, *growth)?).map(|point| point.status)
        }
        _ => None,
    });
    let all = has_own.then(|| quantity.status()).into_iter().chain(of_terms);
    let all = all.filter(|one| *one != Status::Reported).map(|one| status(note.language, one));
    distinct(all).join(", ")
}

/// The title of the source of a figure, or of what is expected of it.
pub fn statement_source<'n>(note: &'n Note, statement: &Statement<'n>) -> Option<&'n str> {
    let own = statement.expectation.and_then(|one| one.source.as_ref());
    let source = own.or(statement.quantity.source())?;
    note.source(source).map(|source| source.title.as_str())
}

fn growth_name(language: Language, growth: Measure) -> &'static str {
    let messages = format::messages(language);
    match growth {
        Measure::YearOverYear => messages.measure_year_over_year,
        _ => messages.measure_period_over_period,
    }
}
