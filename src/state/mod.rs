//! All that the reader has chosen, and nothing that can be derived.
//!
//! | file | what lives there |
//! | --- | --- |
//! | here | [`State`], [`Action`], [`apply`] |
//! | `chart_state` | what is chosen in one chart |
//! | `window` | the arithmetic of zooming and panning |
//! | `fragment` | the state as the fragment of an address, and back |

mod chart_state;
mod fragment;
mod window;

pub use chart_state::{ChartState, MAX_PINS, Order, Panel, Span};
pub use fragment::charts_from_fragment;
pub use window::{LEAST_PLACES, panned, with_place, zoomed};

use crate::units::{Id, Measure, Period, Sorted};
use std::rc::Rc;

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// What is chosen in each chart; a chart that is not listed is as the note has it.
    pub charts: Sorted<Id, ChartState>,
    /// The period that is read.
    pub cursor: Option<Cursor>,
    /// The figure of the prose whose card is open.
    pub look: Option<Look>,
}

/// A figure of the prose that the reader looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its number among the note's claims, from 0.
    pub claim: usize,
    /// Whether it stays open when the pointer leaves it.
    pub is_held: bool,
}

/// The period that is read in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor {
    /// The chart.
    pub chart: Id,
    /// The period.
    pub period: Period,
    /// The series that the arrow keys have chosen.
    pub series: Option<Id>,
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
    /// Reads a period of a chart.
    Read(Cursor),
    /// Stops reading.
    Leave,
    /// Looks at a figure of the prose, by its number; one that is held stays so.
    Look(usize),
    /// Holds that figure open, or closes it where it is held.
    Hold(usize),
    /// Looks away, but for a figure that is held.
    LookAway,
    /// Closes whatever figure is open.
    Close,
    /// Chooses light or dark.
    Choose(Theme),
    /// Changes something in one chart.
    In(Id, Change),
    /// Takes all charts as somebody has left them.
    Restore(Sorted<Id, ChartState>),
}

/// What a reader changes in one chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Shows a measure as a picture.
    Show(Measure),
    /// Shows the measure as a table, or as a picture again.
    Tabulate,
    /// Orders the table by a column, or turns its order round.
    Sort(usize),
    /// Shows a span of periods, or all.
    Zoom(Option<Span>),
    /// Marks the span that is being dragged, or none.
    Brush(Option<Span>),
    /// Pins a period, or takes its pin away. A third pin takes the place of the second.
    Pin(Period),
    /// Takes all pins away.
    Unpin,
    /// Puts a series out of sight or back, where one of that many stays in sight.
    Toggle(Id, usize),
    /// Sets a series off against the others, or none.
    Focus(Option<Id>),
    /// Equal ratios at equal heights, or equal differences.
    Log(bool),
    /// Opens a panel, or closes it where it is open.
    Open(Panel),
    /// Closes the panel.
    Close,
}

/// The state after an action. An action that changes nothing returns the same `Rc`, so that nothing is drawn again.
pub fn apply(state: Rc<State>, action: Action) -> Rc<State> {
    let mut next = State::clone(&state);
    match action {
        Action::Read(cursor) => next.cursor = Some(cursor),
        Action::Leave => next.cursor = None,
        Action::Look(claim) => {
            let is_open = next.look.is_some_and(|look| look.claim == claim);
            next.look = if is_open { next.look } else { Some(Look { claim, is_held: false }) };
        }
        Action::Hold(claim) => {
            let held = Look { claim, is_held: true };
            next.look = (next.look != Some(held)).then_some(held);
        }
        Action::LookAway => next.look = next.look.filter(|look| look.is_held),
        Action::Close => next.look = None,
        Action::Choose(theme) => next.theme = theme,
        Action::In(id, change) => {
            let mut chart = next.charts.remove(&id).unwrap_or_default();
            chart.change(change);
            if chart != ChartState::default() {
                next.charts.insert(id, chart);
            }
        }
        Action::Restore(charts) => next.charts = charts,
    }
    if next == *state { state } else { Rc::new(next) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn cursor(period: &str) -> Cursor {
        Cursor { chart: id("growth"), period: Period::parse(period).unwrap(), series: None }
    }

    fn within(state: &Rc<State>, change: Change) -> Rc<State> {
        apply(state.clone(), Action::In(id("growth"), change))
    }

    #[test]
    fn actions_change_what_they_name() {
        let state = within(&Rc::default(), Change::Show(Measure::Index));
        let state = apply(state, Action::Read(cursor("2026-Q1")));
        let state = apply(state, Action::Choose(Theme::Dark));
        assert_eq!(state.charts.get(&id("growth")).unwrap().view, Some(Measure::Index));
        assert_eq!((state.theme, &state.cursor), (Theme::Dark, &Some(cursor("2026-Q1"))));
        assert_eq!(apply(state, Action::Leave).cursor, None);
    }

    #[test]
    fn what_changes_nothing_returns_the_same() {
        let state = apply(Rc::default(), Action::Read(cursor("2026-Q1")));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::Read(cursor("2026-Q1")))));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::Choose(Theme::Auto))));
        assert!(Rc::ptr_eq(&state, &within(&state, Change::Zoom(None))));
        assert!(Rc::ptr_eq(&state, &within(&state, Change::Close)));
    }

    #[test]
    fn a_figure_is_looked_at_held_and_closed() {
        let after = |state: &Rc<State>, action| apply(state.clone(), action);
        let look = |state: &Rc<State>| state.look.map(|look| (look.claim, look.is_held));
        let seen = after(&Rc::default(), Action::Look(3));
        assert_eq!(look(&seen), Some((3, false)));
        assert_eq!(look(&after(&seen, Action::LookAway)), None);
        let held = after(&seen, Action::Hold(3));
        assert_eq!(look(&held), Some((3, true)));
        assert!(Rc::ptr_eq(&held, &after(&held, Action::LookAway)), "held");
        assert!(Rc::ptr_eq(&held, &after(&held, Action::Look(3))), "and no less when it is looked at again");
        assert_eq!(look(&after(&held, Action::Hold(3))), None, "a second time");
        assert_eq!(look(&after(&held, Action::Hold(4))), Some((4, true)));
        assert_eq!(look(&after(&held, Action::Look(4))), Some((4, false)), "another takes its place");
        assert_eq!(look(&after(&held, Action::Close)), None);
        let none = Rc::default();
        for action in [Action::Close, Action::LookAway] {
            assert!(Rc::ptr_eq(&none, &after(&none, action)));
        }
        assert_eq!(seen.to_fragment(&id("note")), "rw1:note", "no part of a link");
    }

    #[test]
    fn a_table_is_sorted_and_turned_and_left() {
        let order =
            |state: &Rc<State>| state.charts.get(&id("growth"))?.table.map(|o| (o.column, o.is_falling));
        let state = within(&Rc::default(), Change::Tabulate);
        assert_eq!(order(&state), Some((0, true)));
        let state = within(&state, Change::Sort(0));
        assert_eq!(order(&state), Some((0, false)));
        let state = within(&state, Change::Sort(2));
        assert_eq!(order(&state), Some((2, true)));
        assert_eq!(order(&within(&state, Change::Tabulate)), None, "the picture again");
        assert_eq!(order(&within(&state, Change::Show(Measure::Level))), None);
    }

    #[test]
    fn two_pins_and_no_third() {
        let pins =
            |state: &Rc<State>| state.charts.get(&id("growth")).map(|c| c.pins.clone()).unwrap_or_default();
        let period = |text| Period::parse(text).unwrap();
        let state = within(&Rc::default(), Change::Pin(period("2026-Q1")));
        let state = within(&state, Change::Pin(period("2024-Q1")));
        assert_eq!(pins(&state), [period("2024-Q1"), period("2026-Q1")], "in the order of time");
        let third = within(&state, Change::Pin(period("2025-Q1")));
        assert_eq!(pins(&third).len(), MAX_PINS);
        assert!(pins(&third).contains(&period("2025-Q1")));
        assert_eq!(pins(&within(&state, Change::Pin(period("2024-Q1")))), [period("2026-Q1")]);
        assert!(pins(&within(&state, Change::Unpin)).is_empty());
    }

    #[test]
    fn the_last_series_stays_and_views_keep_the_rest() {
        let state = within(&Rc::default(), Change::Toggle(id("aws"), 2));
        let state = within(&state, Change::Toggle(id("azure"), 2));
        let hidden = |state: &Rc<State>| state.charts.get(&id("growth")).unwrap().hidden.clone();
        assert_eq!(hidden(&state).into_iter().collect::<Vec<_>>(), [id("aws")]);
        let state = within(&state, Change::Show(Measure::Level));
        assert_eq!(hidden(&state).len(), 1, "hidden in every view");
        let state = within(&state, Change::Toggle(id("aws"), 2));
        assert!(hidden(&state).is_empty());
    }

    #[test]
    fn a_series_out_of_sight_has_no_focus() {
        let state = within(&Rc::default(), Change::Focus(Some(id("aws"))));
        let state = within(&state, Change::Toggle(id("aws"), 3));
        assert_eq!(state.charts.get(&id("growth")).unwrap().focus, None);
    }
}
