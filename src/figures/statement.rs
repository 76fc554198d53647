//! The figure that a reference to a fact, or to a part of a fact or series, resolves to.

use super::expectation;
use super::fact::{change, growth, minus, over, share};
use super::figure::{Datum, Figure, Unavailable};
use super::quantity::Quantity;
use crate::note::{
    Amount, End, Expectation, ExpectationKind, ExpectedPart, Note, Part, Reference, Transform,
};
use crate::units::{Digits, Id, Measure, Unit};

/// A fact, a part of it, or a part of a series at a period: as typed, or computed from typed amounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement<'n> {
    /// The fact, or the series at a period, that the reference names.
    pub quantity: Quantity<'n>,
    /// The expectation that the figure is, or is computed from; `None` for other figures.
    pub expectation: Option<&'n Expectation>,
    /// How the figure is derived from the quantity: its level, its growth or a part.
    pub transform: Transform,
    /// The unit of `amount`.
    pub unit: Unit,
    /// The figure.
    pub amount: Result<Amount, Unavailable>,
    /// Operands of the computation, in the order of the formula; empty for a typed figure.
    pub terms: Vec<(Term, Amount)>,
}

/// The role of an operand in the computation of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The value of the quantity.
    Value,
    /// Its value a year earlier, or in the period before, by the growth measure.
    Earlier(Measure),
    /// The expected amount.
    Expected,
    /// The expected amount before its revision.
    Before,
    /// The denominator of a share.
    Whole,
}

impl<'n> Statement<'n> {
    /// Resolves a reference; `None` if it names a measure of a series, or nothing in the note.
    pub fn of(note: &'n Note, reference: &Reference) -> Option<Self> {
        let quantity = match (note.fact(&reference.subject), &reference.transform) {
            (Some(fact), _) => Quantity::Fact(fact),
            (None, Transform::Part(_)) => {
                Quantity::Point(note.series(&reference.subject)?, reference.span?.0)
            }
            (None, _) => return None,
        };
        let transform = &reference.transform;
        if let Transform::ShareOf(whole) | Transform::Part(Part::EarlierShareOf(whole)) = transform {
            return Some(Self::share(note, quantity, transform, whole));
        }
        let expectation = match transform {
            Transform::Part(Part::Expected(kind, id, _)) => Some(expected(quantity, *kind, id.as_ref())?),
            _ => None,
        };
        let plain = |amount: Result<Amount, Unavailable>| (quantity.unit(), amount, Vec::new());
        let (unit, amount, terms) = match (transform, expectation) {
            (Transform::Part(Part::Expected(_, _, part)), Some(expectation)) => {
                of_expectation(quantity, expectation, *part)
            }
            (Transform::Part(Part::Change(of)), _) => {
                (quantity.change_unit(), exact(change(quantity, *of)), vec![Term::Value, Term::Earlier(*of)])
            }
            (Transform::Part(Part::YearEarlier), _) => plain(earlier(quantity, Measure::YearOverYear)),
            (Transform::Part(Part::PeriodBefore), _) => plain(earlier(quantity, Measure::PeriodOverPeriod)),
            (Transform::Part(Part::End(end)), _) => {
                let value = quantity.value().map(std::borrow::Cow::into_owned);
                of_end(quantity, value, Some(*end), Term::Value)
            }
            (Transform::Of(of), _) if of.is_change() => {
                let is_typed = matches!(quantity, Quantity::Fact(fact) if fact.growth.is_some());
                let is_typed = is_typed && *of == Measure::YearOverYear;
                let terms = if is_typed { Vec::new() } else { vec![Term::Value, Term::Earlier(*of)] };
                (quantity.growth_unit(), exact(growth(quantity, *of)), terms)
            }
            _ => plain(quantity.value().map(std::borrow::Cow::into_owned)),
        };
        let terms = terms.into_iter();
        let terms = terms.filter_map(|term| Some((term, amount_of(quantity, expectation, term)?))).collect();
        Some(Self { quantity, expectation, transform: transform.clone(), unit, amount, terms })
    }

    /// A figure as a share of another fact, both at present or both a year earlier.
    fn share(note: &'n Note, of: Quantity<'n>, transform: &Transform, whole: &Id) -> Self {
        let is_earlier = matches!(transform, Transform::Part(_));
        let year = Measure::YearOverYear;
        let figure = |of: Quantity<'_>| match is_earlier {
            true => earlier(of, year),
            false => of.value().map(std::borrow::Cow::into_owned),
        };
        let whole = note.fact(whole).ok_or(Unavailable::NoDenominator);
        let (part, whole) = (figure(of), whole.and_then(|whole| figure(Quantity::Fact(whole))));
        let shared = part.as_ref().map_err(|why| *why);
        let shared = shared.and_then(|part| share(part, whole.as_ref().map_err(|why| *why)?, of));
        let first = if is_earlier { Term::Earlier(year) } else { Term::Value };
        let terms = [part.map(|part| (first, part)), whole.map(|whole| (Term::Whole, whole))];
        Self {
            quantity: of,
            expectation: None,
            transform: transform.clone(),
            unit: Unit::Ratio,
            amount: exact(shared),
            terms: terms.into_iter().flatten().collect(),
        }
    }

    /// The fact that the figure is a share of, where it is one.
    pub fn whole(&self) -> Option<&Id> {
        match &self.transform {
            Transform::ShareOf(whole) | Transform::Part(Part::EarlierShareOf(whole)) => Some(whole),
            _ => None,
        }
    }

    /// Whether the figure is a difference (a change, growth, a surprise or a revision), so that its sign has a meaning.
    pub fn is_change(&self) -> bool {
        match &self.transform {
            Transform::Of(of) => of.is_change(),
            Transform::Part(Part::Change(_)) => true,
            Transform::Part(Part::Expected(.., part)) => {
                !matches!(part, ExpectedPart::Value(_) | ExpectedPart::Before(_) | ExpectedPart::PlusMinus)
            }
            _ => false,
        }
    }

    /// The figure as a datum if it [is a change](Self::is_change), else `None`.
    ///
    /// # Errors
    /// The reason why the change can't be computed.
    pub fn change(&self) -> Option<Figure> {
        let number = |amount: &Amount| amount.number().unwrap_or_default();
        let datum =
            |amount| Datum { value: number(amount), digits: self.digits(), status: self.quantity.status() };
        self.is_change().then(|| self.amount.as_ref().map(datum).map_err(|why| *why))
    }

    /// Which digits of the figure are printed.
    pub fn digits(&self) -> Digits {
        match &self.transform {
            _ if self.is_computed() => Digits::Computed,
            // Published growth is no value of the quantity.
            Transform::Of(of) if of.is_change() => Digits::Typed(0),
            _ => Digits::Typed(self.quantity.decimals()),
        }
    }

    /// Whether the figure is computed rather than typed.
    pub fn is_computed(&self) -> bool {
        !self.terms.is_empty()
    }
}

/// The first expectation of a kind; with `id`, the one with that id.
fn expected<'n>(of: Quantity<'n>, kind: ExpectationKind, id: Option<&Id>) -> Option<&'n Expectation> {
    of.expectations().find(|one| one.kind == kind && (id.is_none() || one.id.as_ref() == id))
}

type Parts = (Unit, Result<Amount, Unavailable>, Vec<Term>);

fn of_expectation(of: Quantity<'_>, expectation: &Expectation, part: ExpectedPart) -> Parts {
    let before = || expectation.before.clone().ok_or(Unavailable::NothingToCompare);
    let (value, expected) = (Term::Value, Term::Expected);
    match part {
        ExpectedPart::Value(end) => of_end(of, Ok(expectation.value.clone()), end, expected),
        ExpectedPart::Before(end) => of_end(of, before(), end, Term::Before),
        ExpectedPart::Surprise => {
            (of.growth_unit(), exact(expectation::surprise(of, expectation)), vec![value, expected])
        }
        ExpectedPart::SurpriseChange => {
            (of.change_unit(), exact(expectation::surprise_change(of, expectation)), vec![value, expected])
        }
        ExpectedPart::Upside => {
            (of.growth_unit(), exact(expectation::upside(of, expectation)), vec![expected, value])
        }
        ExpectedPart::Revision => {
            let revision = before().and_then(|before| over(&expectation.value, &before, of));
            (of.growth_unit(), exact(revision), vec![expected, Term::Before])
        }
        ExpectedPart::RevisionChange => {
            let change = before().and_then(|before| minus(&expectation.value, &before, of.status()));
            (of.change_unit(), exact(change), vec![expected, Term::Before])
        }
        ExpectedPart::PlusMinus => {
            let half = match expectation.value {
                Amount::Tolerance(_, half) => Ok(Amount::Exact(half)),
                _ => Err(Unavailable::NothingToCompare),
            };
            (of.change_unit(), half, Vec::new())
        }
        ExpectedPart::Growth => {
            let terms = vec![expected, Term::Earlier(Measure::YearOverYear)];
            (of.growth_unit(), exact(expectation::growth(of, expectation)), terms)
        }
    }
}

/// An amount, or one of its ends or its midpoint. A range's midpoint and a tolerance's ends are computed.
fn of_end(of: Quantity<'_>, amount: Result<Amount, Unavailable>, end: Option<End>, term: Term) -> Parts {
    let Some(end) = end else { return (of.unit(), amount, Vec::new()) };
    let is_typed = matches!(
        (&amount, end),
        (Ok(Amount::Tolerance(..)), End::Mid)
            | (Ok(Amount::Range(..) | Amount::Words(..)), End::From | End::To)
    );
    let end = amount.and_then(|amount| {
        let (from, to) = amount.ends();
        let number = match end {
            End::From => Some(from),
            End::To => Some(to),
            End::Mid => amount.number(),
        };
        number.filter(|number| number.is_finite()).map(Amount::Exact).ok_or(Unavailable::OnlyBound)
    });
    (of.unit(), end, if is_typed { Vec::new() } else { vec![term] })
}

fn earlier(of: Quantity<'_>, growth: Measure) -> Result<Amount, Unavailable> {
    of.earlier(growth).map(std::borrow::Cow::into_owned)
}

fn amount_of(of: Quantity<'_>, expectation: Option<&Expectation>, term: Term) -> Option<Amount> {
    match term {
        Term::Value => of.value().ok().map(std::borrow::Cow::into_owned),
        Term::Earlier(growth) => earlier(of, growth).ok(),
        // Only shares have this term, and `Statement::share` provides it.
        Term::Whole => None,
        Term::Expected => expectation.map(|expectation| expectation.value.clone()),
        Term::Before => expectation.and_then(|expectation| expectation.before.clone()),
    }
}

fn exact(figure: Figure) -> Result<Amount, Unavailable> {
    figure.map(|datum| Amount::Exact(datum.value))
}
