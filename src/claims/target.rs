//! The target of a reference: the datum that it resolves to, and its verdict on mentions.

use super::claim::{Expected, Verdict};
use super::mention::{Kind, Mention, Stated};
use super::statement::{self, measure_of, of_number, of_range};
use super::verdict::{self, Comparison, converted};
use crate::figures::{Evidence, Histories, MAX_HISTORY, Statement};
use crate::note::{Amount, Per, Reference};
use crate::units::{Currency, Symbol, Unit};

/// Words that mean zero for a result.
const BREAK_EVEN: [&str; 4] = ["break-even", "breakeven", "zero", "null"];

/// The target of a reference: a statement, evidence, or neither if it names nothing in the note.
pub(crate) struct Target<'t> {
    histories: &'t Histories<'t>,
    reference: &'t Reference,
    statement: Option<Statement<'t>>,
    evidence: Option<Evidence<'t>>,
}

impl<'t> Target<'t> {
    pub(crate) fn of(histories: &'t Histories<'t>, reference: &'t Reference) -> Self {
        let note = histories.note();
        let statement = Statement::of(note, reference);
        let evidence = if statement.is_none() { Evidence::of(note, reference) } else { None };
        Self { histories, reference, statement, evidence }
    }

    /// Whether the note has the datum; its value may still be unavailable, as a surprise without a reported figure.
    pub(crate) fn is_known(&self) -> bool {
        self.statement.is_some() || self.evidence.as_ref().is_some_and(|evidence| evidence.last().is_some())
    }

    /// Its value, converted to the unit of a kind of amount; `None` if it is not a single number or not convertible.
    pub(crate) fn value_as(&self, kind: Option<Kind>) -> Option<f64> {
        match (&self.statement, &self.evidence) {
            (Some(statement), _) => {
                let value = statement.amount.as_ref().ok()?.single()?;
                converted(value, statement.unit, measure_of(statement), kind?)
            }
            (None, Some(evidence)) => {
                converted(evidence.last()?.1.ok()?.value, evidence.unit, evidence.measure, kind?)
            }
            (None, None) => None,
        }
    }

    /// Its value in the unit of its own kind: dollars, percent; `None` if it is not a single number.
    pub(crate) fn any_value(&self) -> Option<f64> {
        let money = self.currency().map(Kind::Money);
        let kinds = [money, Some(Kind::Percent), Some(Kind::Points), Some(Kind::Count)];
        kinds.into_iter().flatten().find_map(|kind| self.value_as(Some(kind)))
    }

    /// Its value as the widget prints it, in the notation of `words` if possible.
    pub(crate) fn printed(&self, words: &str) -> Expected {
        let language = self.histories.note().language;
        match (&self.statement, &self.evidence) {
            (Some(statement), _) => statement::printed(language, statement, words),
            (None, Some(evidence)) => verdict::printed(language, evidence),
            (None, None) => Expected::Datum,
        }
    }

    /// Currency of its unit; `None` for other units.
    pub(crate) fn currency(&self) -> Option<Currency> {
        let unit = self
            .statement
            .as_ref()
            .map(|one| one.unit)
            .or(self.evidence.as_ref().map(|evidence| evidence.unit))?;
        if let Unit::Money(currency, _) = unit { Some(currency) } else { None }
    }

    /// Denominator of its unit, as a keyword or in the author's words: `share`, `lb`.
    pub(crate) fn per(&self) -> Option<&str> {
        let per = match (&self.statement, &self.evidence) {
            (Some(statement), _) => statement.quantity.per(),
            (None, Some(evidence)) => evidence.per(),
            (None, None) => None,
        };
        per.map(Per::text)
    }

    /// The symbol of its unit, with its spelt-out name; `None` for units without a symbol.
    pub(crate) fn symbol(&self) -> Option<(Symbol, Option<&str>)> {
        let (unit, name) = match (&self.statement, &self.evidence) {
            (Some(statement), _) => (statement.unit, statement.quantity.unit_name()),
            (None, Some(evidence)) => (evidence.unit, evidence.series.unit_name.as_deref()),
            (None, None) => return None,
        };
        if let Unit::Symbol(symbol, _) = unit { Some((symbol, name)) } else { None }
    }

    /// Whether a mention states a figure of the same kind as the datum.
    pub(crate) fn fits(&self, mention: &Mention) -> bool {
        match &mention.stated {
            Stated::Rank { .. } => self.reference.rank,
            Stated::Streak(..) | Stated::Direction => !self.reference.rank,
            Stated::Amount(amount) => {
                let unit = match (&self.statement, &self.evidence) {
                    (Some(statement), _) => Some((statement.unit, measure_of(statement))),
                    (None, Some(evidence)) => Some((evidence.unit, evidence.measure)),
                    (None, None) => None,
                };
                unit.is_some_and(|(unit, measure)| {
                    !self.reference.rank && converted(1.0, unit, measure, amount.kind).is_some()
                })
            }
        }
    }

    /// The verdict on the words of a reference to an interval or to zero, with all mentions in them; `None` for other
    /// data, which [`Self::verdict`] judges.
    pub(crate) fn range_verdict(&self, mentions: &[&Mention], words: &str) -> Option<Verdict> {
        let is_zero = self.statement.as_ref().is_some_and(|one| one.amount == Ok(Amount::Exact(0.0)));
        if is_zero && BREAK_EVEN.iter().any(|zero| words.eq_ignore_ascii_case(zero)) {
            return Some(Verdict::Stated);
        }
        of_range(self.histories.note().language, self.statement.as_ref()?, mentions, words)
    }

    /// Number of values that [`Self::verdict`] examines: ranks and streaks examine the history.
    pub(crate) fn steps(&self, mention: &Mention) -> usize {
        let Some(evidence) = &self.evidence else { return 0 };
        let back = evidence.series.points.periods().len().min(MAX_HISTORY);
        evidence.values.len() + if mention.stated.is_run() { back } else { 0 }
    }

    /// The verdict on a mention; `words` are its words.
    pub(crate) fn verdict(&self, mention: &Mention, words: &str) -> Verdict {
        if let Some(statement) = &self.statement {
            return of_number(self.histories.note().language, statement, mention, words);
        }
        let Some(evidence) = &self.evidence else { return Verdict::Differs(Expected::Datum) };
        if self.reference.rank && !matches!(mention.stated, Stated::Rank { .. }) {
            return Verdict::Differs(Expected::Figure);
        }
        Comparison { histories: self.histories, evidence, mention, words }.verdict()
    }
}
