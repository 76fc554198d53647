//! Whether two references lead to the same datum, however they are spelt.
//!
//! A reference is put into terms: `revenue/yoy` is the growth of `revenue` on `revenue/year-earlier`,
//! `price/target/upside` that of `price/target` on `price`. So is a figure of `figures.json`: its `of`, each put into the
//! terms of `references.json`, and its `transform`. Both are the same where form and terms are, which a value that is the
//! same by accident is not.

use research_widget::figures::Statement;
use research_widget::note::{End, ExpectedPart, Note, Part, Reference, Transform};
use research_widget::units::Measure;

/// What is made of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Level,
    /// Of rates, growth and change are the same points.
    Growth,
    Change,
    Share,
    /// What no figure of the news is.
    Other,
}

/// A datum in terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Datum {
    pub(crate) form: Form,
    pub(crate) terms: Vec<String>,
}

impl Datum {
    /// Of compared ranges and tolerances the middle is meant.
    pub(crate) fn new(form: Form, terms: &[String]) -> Self {
        let middle = |term: &String| match form {
            Form::Level => term.clone(),
            _ => term.strip_suffix("/mid").unwrap_or(term).to_owned(),
        };
        Self { form, terms: terms.iter().map(middle).collect() }
    }
}

/// What a reference leads to.
pub(crate) fn datum(note: &Note, reference: &Reference) -> Datum {
    let of = match reference.span {
        Some((from, to)) if from == to => format!("{}@{}", reference.subject, from.named_by(None)),
        _ => reference.subject.to_string(),
    };
    let other = || Datum::new(Form::Other, &[reference.to_string()]);
    if reference.rank {
        return other();
    }
    let two = |form, a: &str, b: &str| Datum::new(form, &[a.to_owned(), b.to_owned()]);
    let beside = |whole: &str| of.split_once('@').map_or(whole.to_owned(), |(_, at)| format!("{whole}@{at}"));
    match &reference.transform {
        Transform::Of(Measure::Level) => Datum::new(Form::Level, &[of]),
        Transform::Of(measure) if measure.is_change() => {
            two(Form::Growth, &of, &earlier(reference, &of, *measure))
        }
        Transform::Of(Measure::Share) => {
            let whole = note.series(&reference.subject).and_then(|series| series.share_of.clone());
            whole.map_or_else(other, |whole| two(Form::Share, &of, &beside(&whole.to_string())))
        }
        Transform::Of(_) | Transform::IndexTo(_) => other(),
        Transform::ShareOf(whole) => two(Form::Share, &of, &beside(&whole.to_string())),
        Transform::Part(part) => of_part(note, reference, &of, part),
    }
}

fn of_part(note: &Note, reference: &Reference, of: &str, part: &Part) -> Datum {
    let year = || earlier(reference, of, Measure::YearOverYear);
    let two = |form, a: &str, b: &str| Datum::new(form, &[a.to_owned(), b.to_owned()]);
    let level = |term: String| Datum::new(Form::Level, &[term]);
    let (kind, id, part) = match part {
        Part::Change(measure) => return two(Form::Change, of, &earlier(reference, of, *measure)),
        Part::YearEarlier => return level(year()),
        Part::PeriodBefore => return level(earlier(reference, of, Measure::PeriodOverPeriod)),
        Part::EarlierShareOf(whole) => return two(Form::Share, &year(), &format!("{whole}/year-earlier")),
        Part::End(end) => return level(with_end(of.to_owned(), Some(*end))),
        Part::Expected(kind, id, part) => (kind, id, part),
    };
    let own = Statement::of(note, reference).and_then(|statement| statement.expectation?.id.clone());
    let id = own.or_else(|| id.clone()).map(|id| format!(":{id}")).unwrap_or_default();
    let expected = format!("{of}/{}{id}", kind.keyword());
    match part {
        ExpectedPart::Value(end) => level(with_end(expected, *end)),
        ExpectedPart::Before(end) => level(with_end(format!("{expected}/before"), *end)),
        ExpectedPart::Surprise => two(Form::Growth, of, &expected),
        ExpectedPart::SurpriseChange => two(Form::Change, of, &expected),
        ExpectedPart::Upside => two(Form::Growth, &expected, of),
        ExpectedPart::Growth => two(Form::Growth, &expected, &year()),
        ExpectedPart::Revision => two(Form::Growth, &expected, &format!("{expected}/before")),
        ExpectedPart::RevisionChange => two(Form::Change, &expected, &format!("{expected}/before")),
        ExpectedPart::PlusMinus => level(format!("{expected}/plus-minus")),
    }
}

fn with_end(term: String, end: Option<End>) -> String {
    end.map_or(term.clone(), |end| format!("{term}/{}", end.keyword()))
}

/// What growth is measured from.
fn earlier(reference: &Reference, of: &str, growth: Measure) -> String {
    let is_year = growth == Measure::YearOverYear;
    match reference.span {
        Some((_, at)) => {
            let before = if is_year { at.year_earlier() } else { at.plus(-1) };
            let before = before.map(|period| period.named_by(None).to_string()).unwrap_or_default();
            format!("{}@{before}", reference.subject)
        }
        None => format!("{of}/{}", if is_year { "year-earlier" } else { "period-before" }),
    }
}
