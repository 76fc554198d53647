//! A measure of a series at one period and those before it, for ranks and streaks.

use super::measure::measure;
use crate::note::{Note, Series};
use crate::units::{Frequency, Measure, Period};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// Furthest that a rank or streak looks back, in periods: ten years of trading days. Earlier figures count as unknown.
pub const MAX_HISTORY: usize = 2_600;
/// Most values that all ranks, records and streaks of a note go through, each as often as they do; then all count as unknown.
const MAX_VISITED: usize = 400_000;

/// Consecutive periods whose values are allocated together.
const CHUNK: usize = 512;
/// Stands for a value that is not computed yet; values are finite, gaps NaN.
const UNMEASURED: f64 = f64::INFINITY;

/// Caches the values that ranks and streaks of a note go through, so that each is computed once.
#[derive(Debug)]
pub struct Histories<'n> {
    note: &'n Note,
    known: RefCell<Vec<Rc<Known>>>,
    visited: Rc<Cell<usize>>,
}

/// One measure of a series.
#[derive(Debug)]
struct Known {
    /// The series' address in the note.
    series: usize,
    measure: Measure,
    /// By index in the series; NaN where there is no figure.
    chunks: Vec<OnceCell<Box<[Cell<f64>]>>>,
}

impl<'n> Histories<'n> {
    /// An empty cache for a note.
    pub fn of(note: &'n Note) -> Self {
        Self { note, known: RefCell::default(), visited: Rc::default() }
    }

    /// The note.
    pub fn note(&self) -> &'n Note {
        self.note
    }

    /// How many values have been computed so far.
    pub fn computed(&self) -> usize {
        let known = self.known.borrow();
        let values = known.iter().flat_map(|known| &known.chunks).filter_map(OnceCell::get);
        values.flat_map(|chunk| chunk.iter()).filter(|value| value.get() != UNMEASURED).count()
    }

    /// How many values ranks and streaks have gone through, each as often as they did.
    pub fn visited(&self) -> usize {
        self.visited.get()
    }

    /// Whether no more values may be gone through, so that nothing can be said of ranks, records and streaks.
    pub fn is_exhausted(&self) -> bool {
        self.visited.get() == MAX_VISITED
    }

    /// A measure from `last` back to the first period of the series, computed as the iterator advances; `None` where it
    /// has no value. Of days and minutes those that the series has, of other periods all. Figures before the last
    /// change of definition can't be compared and are `None`.
    pub(super) fn before(&self, series: &'n Series, of: Measure, last: Period) -> History<'n> {
        let periods = series.points.periods();
        let first = periods.first().unwrap_or(last);
        let change = series.breaks.iter().rev().map(|b| b.at).find(|at| *at <= last);
        History {
            note: self.note,
            series,
            known: self.known(series, of),
            first,
            change: change.map(|change| (change, periods.count_before(change))),
            next: (first <= last).then(|| Location::of(series, last)),
            count: 0,
            most: MAX_HISTORY,
            visited: self.visited.clone(),
        }
    }

    fn known(&self, series: &Series, of: Measure) -> Rc<Known> {
        let address = std::ptr::from_ref(series).addr();
        let mut all = self.known.borrow_mut();
        if let Some(known) = all.iter().find(|known| known.series == address && known.measure == of) {
            return known.clone();
        }
        let chunks = series.points.periods().len().div_ceil(CHUNK);
        let chunks = vec![OnceCell::new(); chunks];
        let known = Rc::new(Known { series: address, measure: of, chunks });
        all.push(known.clone());
        known
    }
}

/// A measure at one period and those before it. A rank goes through each day of ten years, so days are counted by their
/// index, and their periods are made where one is asked for.
pub(super) struct History<'n> {
    note: &'n Note,
    series: &'n Series,
    known: Rc<Known>,
    /// First period of the series.
    first: Period,
    /// First period of the last definition, and its index in the series.
    change: Option<(Period, usize)>,
    next: Option<Location>,
    /// How many values it has given, and most that it does.
    count: usize,
    most: usize,
    /// How many all histories of the note have given.
    visited: Rc<Cell<usize>>,
}

impl History<'_> {
    /// The same as far back as the series goes.
    pub(super) fn whole(self) -> Self {
        Self { most: usize::MAX, ..self }
    }
}

impl Iterator for History<'_> {
    type Item = (Location, Option<f64>);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next?;
        let is_last = self.count == self.most || self.visited.get() == MAX_VISITED;
        self.count += 1;
        self.visited.update(|visited| (visited + 1).min(MAX_VISITED));
        self.next = if is_last { None } else { at.before(self.series, self.first) };
        let is_unknown = is_last || self.change.is_some_and(|change| at.is_before(change));
        let value = if is_unknown { None } else { self.known.value(self.note, self.series, self.first, at) };
        Some((at, value))
    }
}

impl Known {
    fn value(&self, note: &Note, series: &Series, base: Period, at: Location) -> Option<f64> {
        let measured = || {
            let figure = at.period(series).map(|period| measure(note, series, self.measure, base, period));
            figure.and_then(Result::ok).map_or(f64::NAN, |datum| datum.value)
        };
        let cell = at.index().and_then(|index| {
            let chunk = self.chunks.get(index / CHUNK)?;
            chunk.get_or_init(|| vec![Cell::new(UNMEASURED); CHUNK].into()).get(index % CHUNK)
        });
        // A period that the series leaves out has no index, so its value isn't cached.
        let Some(cell) = cell else { return Some(measured()).filter(|value| !value.is_nan()) };
        if cell.get() == UNMEASURED {
            cell.set(measured());
        }
        Some(cell.get()).filter(|value| !value.is_nan())
    }
}

/// Where a value is in the history of a series.
#[derive(Clone, Copy)]
pub(super) enum Location {
    /// Of days and minutes, of which a series has some: the index.
    Index(usize),
    /// A period, and its index in a series that has it.
    Period(Period, Option<usize>),
}

impl Location {
    fn of(series: &Series, period: Period) -> Self {
        let index = series.points.periods().index(period);
        match index.filter(|_| is_of_trading(period)) {
            Some(index) => Self::Index(index),
            None => Self::Period(period, index),
        }
    }

    /// Its period.
    pub(super) fn period(self, series: &Series) -> Option<Period> {
        match self {
            Self::Index(index) => series.points.periods().get(index),
            Self::Period(period, _) => Some(period),
        }
    }

    fn index(self) -> Option<usize> {
        match self {
            Self::Index(index) => Some(index),
            Self::Period(_, index) => index,
        }
    }

    /// Whether it is before a period of the series with such an index.
    fn is_before(self, (period, index): (Period, usize)) -> bool {
        match self {
            Self::Index(own) => own < index,
            Self::Period(own, _) => own < period,
        }
    }

    /// The one before, no earlier than `first`: of days and minutes that which the series has.
    fn before(self, series: &Series, first: Period) -> Option<Self> {
        let periods = series.points.periods();
        match self {
            Self::Index(index) => index.checked_sub(1).map(Self::Index),
            Self::Period(period, _) if is_of_trading(period) => {
                periods.count_before(period).checked_sub(1).map(Self::Index)
            }
            Self::Period(period, _) => {
                let before = period.plus(-1).filter(|before| *before >= first)?;
                Some(Self::Period(before, periods.index(before)))
            }
        }
    }
}

/// Whether a period is one of those of which the period before is the one that a series has.
fn is_of_trading(period: Period) -> bool {
    matches!(period.frequency(), Frequency::Day | Frequency::Minute)
}
