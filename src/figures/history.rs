//! A measure of a series at one period and those before it, for ranks and streaks.

use super::measure::measure;
use crate::note::{Note, Series};
use crate::units::{Frequency, Measure, Period};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// Furthest that a rank or streak looks back, in periods: ten years of trading days. Earlier figures count as unknown.
pub const MAX_HISTORY: usize = 2_600;

/// Consecutive periods whose values are allocated together.
const CHUNK: usize = 512;
/// Stands for a value that is not computed yet; values are finite, gaps NaN.
const UNMEASURED: f64 = f64::INFINITY;

/// Caches the values that ranks and streaks of a note go through, so that each is computed once.
#[derive(Debug)]
pub struct Histories<'n> {
    note: &'n Note,
    known: RefCell<Vec<Rc<Known>>>,
}

/// One measure of a series.
#[derive(Debug)]
struct Known {
    /// The series' address in the note.
    series: usize,
    measure: Measure,
    /// By index in the series; NaN where there is no figure.
    chunks: Vec<OnceCell<Box<[Cell<f64>]>>>,
    /// How many values ranks and streaks have gone through.
    visited: Cell<usize>,
}

impl<'n> Histories<'n> {
    /// An empty cache for a note.
    pub fn of(note: &'n Note) -> Self {
        Self { note, known: RefCell::default() }
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
        self.known.borrow().iter().map(|known| known.visited.get()).sum()
    }

    /// A measure from `last` back to the first period of the series, computed as the iterator advances; `None` where it
    /// has no value. Of days and minutes those that the series has, of other periods all. Figures before the last
    /// change of definition can't be compared and are `None`.
    pub(super) fn before(&self, series: &'n Series, of: Measure, last: Period) -> History<'n> {
        let periods = series.points.periods();
        let first = periods.first().unwrap_or(last);
        let location = Location { period: last, index: periods.index(last) };
        History {
            note: self.note,
            series,
            known: self.known(series, of),
            first,
            change: series.breaks.iter().rev().map(|b| b.at).find(|at| *at <= last),
            next: (first <= last).then_some(location),
            count: 0,
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
        let known = Rc::new(Known { series: address, measure: of, chunks, visited: Cell::new(0) });
        all.push(known.clone());
        known
    }
}

/// A measure at one period and those before it. One function and no adapters: a rank calls it for each day of ten
/// years.
pub(super) struct History<'n> {
    note: &'n Note,
    series: &'n Series,
    known: Rc<Known>,
    /// First period of the series.
    first: Period,
    /// First period of the last definition.
    change: Option<Period>,
    next: Option<Location>,
    count: usize,
}

impl Iterator for History<'_> {
    type Item = (Period, Option<f64>);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next?;
        let is_last = self.count == MAX_HISTORY;
        self.count += 1;
        self.known.visited.update(|visited| visited + 1);
        self.next = if is_last { None } else { at.before(self.series) }.filter(|at| at.period >= self.first);
        let is_unknown = is_last || self.change.is_some_and(|change| at.period < change);
        let value = if is_unknown { None } else { self.known.value(self.note, self.series, self.first, at) };
        Some((at.period, value))
    }
}

impl Known {
    fn value(&self, note: &Note, series: &Series, base: Period, at: Location) -> Option<f64> {
        let measured =
            || measure(note, series, self.measure, base, at.period).map_or(f64::NAN, |datum| datum.value);
        let cell = at.index.and_then(|index| {
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

/// A period, and its index in a series that has it.
#[derive(Clone, Copy)]
struct Location {
    period: Period,
    index: Option<usize>,
}

impl Location {
    /// The one before: of days and minutes that which the series has.
    fn before(self, series: &Series) -> Option<Self> {
        let periods = series.points.periods();
        if matches!(self.period.frequency(), Frequency::Day | Frequency::Minute) {
            let index = self.index.unwrap_or_else(|| periods.count_before(self.period)).checked_sub(1)?;
            return Some(Self { period: periods.get(index)?, index: Some(index) });
        }
        let period = self.period.plus(-1)?;
        Some(Self { period, index: periods.index(period) })
    }
}
