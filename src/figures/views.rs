//! The views of a chart, each computed when it is first used: a chart may have six, of series of 100,000 points each.

use super::derive_view::derive_view;
use super::view::View;
use crate::note::Note;
use crate::units::{Measure, Periods};
use std::cell::OnceCell;
use std::rc::Rc;

/// The views of a chart, at least one.
#[derive(Clone, Debug)]
pub struct Views {
    note: Rc<Note>,
    /// The chart, by its index in the note.
    chart: usize,
    periods: Periods,
    made: Vec<(Measure, OnceCell<View>)>,
}

impl PartialEq for Views {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Views {
    pub(super) fn new(note: Rc<Note>, chart: usize, periods: Periods, measures: &[Measure]) -> Self {
        let made = measures.iter().map(|measure| (*measure, OnceCell::new())).collect();
        Self { note, chart, periods, made }
    }

    /// What each view measures, in the order of the note; computes none.
    pub fn measures(&self) -> impl Iterator<Item = Measure> {
        self.made.iter().map(|(measure, _)| *measure)
    }

    /// The view shown first.
    pub fn first(&self) -> Option<&View> {
        self.iter().next()
    }

    /// The view of a measure; `None` where the chart has none.
    pub fn of(&self, measure: Measure) -> Option<&View> {
        self.made.iter().find(|(of, _)| *of == measure).and_then(|view| self.make(view))
    }

    /// Every view, in the order of the note.
    pub fn iter(&self) -> impl Iterator<Item = &View> {
        self.made.iter().filter_map(|view| self.make(view))
    }

    fn make<'a>(&'a self, (of, view): &'a (Measure, OnceCell<View>)) -> Option<&'a View> {
        let chart = self.note.charts.get(self.chart)?;
        Some(view.get_or_init(|| derive_view(&self.note, chart, &self.periods, *of)))
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::derive;
    use crate::note::parse;
    use std::rc::Rc;

    #[test]
    fn a_view_is_computed_when_it_is_first_used() {
        let note = Rc::new(parse(include_str!("../../notes/amazon-q1-2026.json")).unwrap());
        let figures = derive(&note);
        let views = &figures.charts[0].views;
        let computed = || views.made.iter().filter(|(_, view)| view.get().is_some()).count();
        assert_eq!((views.measures().count(), computed()), (3, 0));
        let last = views.measures().last().unwrap();
        assert_eq!((views.of(last).unwrap().measure, computed()), (last, 1));
        assert_eq!((views.iter().count(), computed()), (3, 3));
    }
}
