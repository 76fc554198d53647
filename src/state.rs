//! All that the reader has chosen, and nothing that can be derived.

use crate::units::{Id, Measure, Period};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The measure shown in each chart; a chart that is not listed shows its first.
    pub views: BTreeMap<Id, Measure>,
    /// The charts shown as tables, with the order of their rows.
    pub tables: BTreeMap<Id, Order>,
    /// The period that is read.
    pub cursor: Option<Cursor>,
}

/// The period that is read in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor {
    /// The chart.
    pub chart: Id,
    /// The period.
    pub period: Period,
}

/// The order of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The column that decides: 0 for the period, then the series in the chart's order.
    pub column: usize,
    /// Latest period or largest value first.
    pub is_falling: bool,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the attribute `data-theme`.
    pub fn token(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Shows a measure of a chart as a picture.
    Show(Id, Measure),
    /// Shows a chart's measure as a table.
    Tabulate(Id),
    /// Orders a table by a column, or turns its order round.
    Sort(Id, usize),
    /// Reads a period of a chart.
    Read(Cursor),
    /// Stops reading.
    Leave,
    /// Chooses light or dark.
    Choose(Theme),
}

/// The state after an action. An action that changes nothing returns the same `Rc`, so that nothing is drawn again.
pub fn apply(state: Rc<State>, action: Action) -> Rc<State> {
    let mut next = State::clone(&state);
    match action {
        Action::Show(chart, measure) => {
            next.tables.remove(&chart);
            next.views.insert(chart, measure);
        }
        Action::Tabulate(chart) => {
            next.tables.entry(chart).or_insert(Order { column: 0, is_falling: true });
        }
        Action::Sort(chart, column) => {
            let turned = next.tables.get(&chart).is_some_and(|o| o.column == column && o.is_falling);
            next.tables.insert(chart, Order { column, is_falling: !turned });
        }
        Action::Read(cursor) => next.cursor = Some(cursor),
        Action::Leave => next.cursor = None,
        Action::Choose(theme) => next.theme = theme,
    }
    if next == *state { state } else { Rc::new(next) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(period: &str) -> Cursor {
        Cursor { chart: Id::parse("growth").unwrap(), period: Period::parse(period).unwrap() }
    }

    #[test]
    fn actions_change_what_they_name() {
        let state = apply(Rc::default(), Action::Show(Id::parse("growth").unwrap(), Measure::Index));
        let state = apply(state, Action::Read(cursor("2026-Q1")));
        let state = apply(state, Action::Choose(Theme::Dark));
        assert_eq!(state.views.get(&Id::parse("growth").unwrap()), Some(&Measure::Index));
        assert_eq!((state.theme, &state.cursor), (Theme::Dark, &Some(cursor("2026-Q1"))));
        assert_eq!(apply(state, Action::Leave).cursor, None);
    }

    #[test]
    fn a_table_is_sorted_and_turned_and_left() {
        let chart = || Id::parse("growth").unwrap();
        let order = |state: &Rc<State>| state.tables.get(&chart()).map(|o| (o.column, o.is_falling));
        let state = apply(Rc::default(), Action::Tabulate(chart()));
        assert_eq!(order(&state), Some((0, true)));
        let state = apply(state, Action::Sort(chart(), 0));
        assert_eq!(order(&state), Some((0, false)));
        let state = apply(state, Action::Sort(chart(), 2));
        assert_eq!(order(&state), Some((2, true)));
        let same = apply(state.clone(), Action::Tabulate(chart()));
        assert!(Rc::ptr_eq(&state, &same), "the order stays");
        assert_eq!(order(&apply(state, Action::Show(chart(), Measure::Level))), None);
    }

    #[test]
    fn what_changes_nothing_returns_the_same() {
        let state = apply(Rc::default(), Action::Read(cursor("2026-Q1")));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::Read(cursor("2026-Q1")))));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::Choose(Theme::Auto))));
    }
}
