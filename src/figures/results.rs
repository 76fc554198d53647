//! The results of a note: which facts and series are compared with what, and in which order.

use super::quantity::Quantity;
use crate::note::{Amount, Expectation, ExpectationKind, Fact, FactKind, FactPeriod, Note, Series};
use crate::units::Measure;
use std::borrow::Cow;

/// A group of results: one reported period, or the outlook.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultGroup<'n> {
    /// Whether the group is the outlook: figures not reported yet.
    pub is_outlook: bool,
    /// The period of all its figures; `None` if they differ or are undated.
    pub period: Option<FactPeriod>,
    /// The rows, in the order of the note or of its field `results`.
    pub rows: Vec<ResultRow<'n>>,
}

/// A figure with its expectations: a row of the table of results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ResultRow<'n> {
    /// The figure: a fact, or a series at a period.
    pub quantity: Quantity<'n>,
    /// The guidance of the company; in the outlook also a forecast or a target.
    pub guidance: Option<&'n Expectation>,
    /// The consensus of analysts; for a reported figure without one, the forecast of one house.
    pub consensus: Option<&'n Expectation>,
    /// The range from the lowest to the highest estimate of the consensus.
    pub spread: Option<&'n Expectation>,
}

impl<'n> ResultRow<'n> {
    fn new(quantity: Quantity<'n>, period: Option<&FactPeriod>, guidance: Option<&'n Expectation>) -> Self {
        let all: Vec<&Expectation> = of_kind(quantity, period, ExpectationKind::Consensus).collect();
        let consensus = all.iter().find(|one| !one.value.is_range()).or(all.first()).copied();
        let spread = all.iter().find(|one| one.value.is_range() && Some(**one) != consensus).copied();
        Self { quantity, guidance, consensus, spread }
    }

    fn reported(quantity: Quantity<'n>) -> Self {
        let period = quantity.period();
        let of_kind = |kind| of_kind(quantity, period.as_ref(), kind).next();
        let row = Self::new(quantity, period.as_ref(), of_kind(ExpectationKind::Guidance));
        Self { consensus: row.consensus.or_else(|| of_kind(ExpectationKind::Forecast)), ..row }
    }

    /// The main expectation: the guidance, else the consensus.
    pub fn expectation(&self) -> Option<&'n Expectation> {
        self.guidance.or(self.consensus)
    }

    /// The period that the row is for; `None` if undated.
    pub fn period(&self) -> Option<FactPeriod> {
        let own = [self.guidance, self.consensus].into_iter().flatten().find_map(|one| one.period.clone());
        match self.quantity {
            Quantity::Fact(fact) => own.or_else(|| fact.period.clone()),
            Quantity::Point(..) => self.quantity.period(),
        }
    }

    /// The earlier figure to compare with; for a series, that of the period before only if there is none a year
    /// earlier.
    pub fn earlier(&self, measure: Measure) -> Option<Cow<'n, Amount>> {
        let earlier = |measure| self.quantity.earlier(measure).ok();
        let is_left_out = matches!(self.quantity, Quantity::Point(..))
            && measure == Measure::PeriodOverPeriod
            && earlier(Measure::YearOverYear).is_some();
        earlier(measure).filter(|_| !is_left_out)
    }
}

/// A fact or a series that may be shown as a result.
#[derive(Clone, Copy)]
enum Subject<'n> {
    Fact(&'n Fact),
    Series(&'n Series),
}

/// The results of a note in groups: reported figures by period, that of the note first, then the outlook.
///
/// Unless the note chooses them in `results`, they are all reported figures that have a comparison, and all
/// expectations for figures not reported yet. A series contributes its last figure, and its expectations for later
/// periods.
pub fn results(note: &Note) -> Vec<ResultGroup<'_>> {
    let find = |id| note.fact(id).map(Subject::Fact).or_else(|| note.series(id).map(Subject::Series));
    let chosen = note.results.as_ref().and_then(|results| results.facts.as_ref());
    let subjects: Vec<Subject<'_>> = match chosen {
        Some(ids) => ids.iter().filter_map(find).collect(),
        None => note.facts.iter().map(Subject::Fact).chain(note.series.iter().map(Subject::Series)).collect(),
    };
    let mut groups: Vec<ResultGroup<'_>> = Vec::new();
    for quantity in subjects.iter().filter_map(reported) {
        if chosen.is_none() && !is_compared(quantity) {
            continue;
        }
        let (row, period) = (ResultRow::reported(quantity), quantity.period());
        match groups.iter_mut().find(|group| group.period == period) {
            Some(group) => group.rows.push(row),
            None => groups.push(ResultGroup { is_outlook: false, period, rows: vec![row] }),
        }
    }
    // The period that the note is about comes first.
    groups.sort_by_key(|group| group.period.as_ref().and_then(|period| period.period) != note.period);
    let rows: Vec<ResultRow<'_>> = subjects.into_iter().flat_map(outlook).collect();
    if !rows.is_empty() {
        let first = rows.first().and_then(ResultRow::period);
        let period = first.clone().filter(|_| rows.iter().all(|row| row.period() == first));
        groups.push(ResultGroup { is_outlook: true, period, rows });
    }
    groups
}

/// A fact with a value, or a series at its last known point; `None` if nothing is reported.
fn reported<'n>(subject: &Subject<'n>) -> Option<Quantity<'n>> {
    match *subject {
        Subject::Fact(fact) => fact.value.is_some().then_some(Quantity::Fact(fact)),
        Subject::Series(series) => {
            series.points.last_known().map(|point| Quantity::Point(series, point.period))
        }
    }
}

/// Whether a reported figure has a comparison that the table of results shows. A series without expectations is not a
/// result: its history is shown in charts.
fn is_compared(quantity: Quantity<'_>) -> bool {
    let is_expected = || expected(quantity, quantity.period().as_ref()).next().is_some();
    match quantity {
        Quantity::Fact(fact) => {
            matches!(fact.kind, FactKind::Result | FactKind::Other)
                && (fact.year_earlier.is_some()
                    || fact.period_before.is_some()
                    || fact.growth.is_some()
                    || is_expected())
        }
        Quantity::Point(..) => is_expected(),
    }
}

/// A row per expectation for a figure not reported yet; a consensus shares the row of guidance for the same period.
fn outlook(subject: Subject<'_>) -> Vec<ResultRow<'_>> {
    match subject {
        Subject::Fact(fact) => {
            let of = Quantity::Fact(fact);
            let is_other = |one: &&Expectation| !is_same(period_of(of, one).as_ref(), fact.period.as_ref());
            let is_target =
                |one: &&Expectation| fact.kind == FactKind::Price && one.kind == ExpectationKind::Target;
            let is_ahead = |one: &&Expectation| fact.value.is_none() || is_other(one) || is_target(one);
            rows_of(&fact.expectations.iter().filter(is_ahead).map(|one| (of, one)).collect::<Vec<_>>())
        }
        Subject::Series(series) => {
            let last = series.points.last_known().map(|point| point.period.ordinal());
            let ahead = series.expectations.iter().filter_map(|one| {
                let period = one.period.as_ref()?.period?;
                let is_ahead = last.is_none_or(|last| period.ordinal() > last);
                is_ahead.then_some((Quantity::Point(series, period), one))
            });
            rows_of(&ahead.collect::<Vec<_>>())
        }
    }
}

fn rows_of<'n>(ahead: &[(Quantity<'n>, &'n Expectation)]) -> Vec<ResultRow<'n>> {
    let (alone, others): (Vec<_>, Vec<_>) =
        ahead.iter().partition(|(_, one)| one.kind == ExpectationKind::Consensus);
    let mut rows: Vec<ResultRow<'_>> = others
        .into_iter()
        .map(|(of, one)| ResultRow::new(of, period_of(of, one).as_ref(), Some(one)))
        .collect();
    for (of, one) in alone {
        let has = |row: &ResultRow<'_>| row.consensus == Some(one) || row.spread == Some(one);
        if !rows.iter().any(has) {
            let row = ResultRow::new(of, period_of(of, one).as_ref(), None);
            let alone = ResultRow { consensus: Some(one), spread: None, ..row };
            rows.push(if has(&row) { row } else { alone });
        }
    }
    rows
}

/// The expectations for a figure at a period.
fn expected<'n>(
    of: Quantity<'n>,
    period: Option<&FactPeriod>,
) -> impl Iterator<Item = &'n Expectation> + use<'n> {
    let period = period.cloned();
    of.expectations().filter(move |one| is_same(period_of(of, one).as_ref(), period.as_ref()))
}

fn of_kind<'n>(
    of: Quantity<'n>,
    period: Option<&FactPeriod>,
    kind: ExpectationKind,
) -> impl Iterator<Item = &'n Expectation> + use<'n> {
    expected(of, period).filter(move |one| one.kind == kind)
}

/// The period that an expectation is for.
fn period_of(of: Quantity<'_>, one: &Expectation) -> Option<FactPeriod> {
    one.period.clone().or_else(|| of.period())
}

/// Whether two periods are equal, or count as the same calendar or fiscal period.
fn is_same(a: Option<&FactPeriod>, b: Option<&FactPeriod>) -> bool {
    let counts_as = |period: Option<&FactPeriod>| period.and_then(|period| period.period);
    a == b || counts_as(a).is_some() && counts_as(a) == counts_as(b)
}
