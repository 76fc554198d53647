//! The state of a widget, the actions of its reader, and the reducer that applies them.

use super::chart_state::{Change, ChartState};
use crate::units::{Id, Period, Sorted};
use std::rc::Rc;

/// The reader's choices in a note.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Light, dark, or that of the system.
    pub theme: Theme,
    /// The state of each chart; a chart without an entry has the defaults of the note.
    pub charts: Sorted<Id, ChartState>,
    /// The cursor: the period that the reader inspects.
    pub cursor: Option<Cursor>,
    /// The open claim card.
    pub card: Option<OpenCard>,
}

/// The open card of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCard {
    /// Index of the claim.
    pub claim: usize,
    /// Whether it stays open when the pointer leaves it.
    pub is_pinned: bool,
}

/// A period of a chart that the reader inspects.
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
    /// The theme of the system.
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
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// An action of the reader, or of a program for the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Moves the cursor to a period of a chart.
    Read(Cursor),
    /// Removes the cursor.
    ClearCursor,
    /// Opens the card of a claim by its index, unpinned; does nothing where it is open already.
    OpenCard(usize),
    /// Pins the card of a claim open, or closes it where it is pinned.
    PinCard(usize),
    /// Closes the open card unless it is pinned.
    CloseUnpinnedCard,
    /// Closes the open card, pinned or not.
    Close,
    /// Sets the theme.
    SetTheme(Theme),
    /// Changes one chart.
    ChangeChart(Id, Change),
    /// Replaces the state of all charts, such as by that of a link.
    Restore(Sorted<Id, ChartState>),
}

/// The state after an action. Returns the same `Rc` where nothing changes, so that nothing is rendered again.
pub fn apply(state: Rc<State>, action: Action) -> Rc<State> {
    let mut next = State::clone(&state);
    match action {
        Action::Read(cursor) => next.cursor = Some(cursor),
        Action::ClearCursor => next.cursor = None,
        Action::OpenCard(claim) => {
            let is_open = next.card.is_some_and(|card| card.claim == claim);
            next.card = if is_open { next.card } else { Some(OpenCard { claim, is_pinned: false }) };
        }
        Action::PinCard(claim) => {
            let pinned = OpenCard { claim, is_pinned: true };
            next.card = (next.card != Some(pinned)).then_some(pinned);
        }
        Action::CloseUnpinnedCard => next.card = next.card.filter(|card| card.is_pinned),
        Action::Close => next.card = None,
        Action::SetTheme(theme) => next.theme = theme,
        Action::ChangeChart(id, change) => {
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
    use super::super::MAX_PINS;
    use super::*;
    use crate::units::Measure;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn cursor(period: &str) -> Cursor {
        Cursor { chart: id("growth"), period: Period::parse(period).unwrap(), series: None }
    }

    fn within(state: &Rc<State>, change: Change) -> Rc<State> {
        apply(state.clone(), Action::ChangeChart(id("growth"), change))
    }

    #[test]
    fn actions_change_what_they_name() {
        let state = within(&Rc::default(), Change::Show(Measure::Index));
        let state = apply(state, Action::Read(cursor("2026-Q1")));
        let state = apply(state, Action::SetTheme(Theme::Dark));
        assert_eq!(state.charts.get(&id("growth")).unwrap().view, Some(Measure::Index));
        assert_eq!((state.theme, &state.cursor), (Theme::Dark, &Some(cursor("2026-Q1"))));
        assert_eq!(apply(state, Action::ClearCursor).cursor, None);
    }

    #[test]
    fn what_changes_nothing_returns_the_same() {
        let state = apply(Rc::default(), Action::Read(cursor("2026-Q1")));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::Read(cursor("2026-Q1")))));
        assert!(Rc::ptr_eq(&state, &apply(state.clone(), Action::SetTheme(Theme::Auto))));
        assert!(Rc::ptr_eq(&state, &within(&state, Change::Zoom(None))));
        assert!(Rc::ptr_eq(&state, &within(&state, Change::Close)));
    }

    #[test]
    fn a_claim_card_is_opened_pinned_and_closed() {
        let after = |state: &Rc<State>, action| apply(state.clone(), action);
        let card = |state: &Rc<State>| state.card.map(|card| (card.claim, card.is_pinned));
        let open = after(&Rc::default(), Action::OpenCard(3));
        assert_eq!(card(&open), Some((3, false)));
        assert_eq!(card(&after(&open, Action::CloseUnpinnedCard)), None);
        let pinned = after(&open, Action::PinCard(3));
        assert_eq!(card(&pinned), Some((3, true)));
        assert!(Rc::ptr_eq(&pinned, &after(&pinned, Action::CloseUnpinnedCard)), "pinned");
        assert!(
            Rc::ptr_eq(&pinned, &after(&pinned, Action::OpenCard(3))),
            "and stays pinned when it is opened again"
        );
        assert_eq!(card(&after(&pinned, Action::PinCard(3))), None, "a second time");
        assert_eq!(card(&after(&pinned, Action::PinCard(4))), Some((4, true)));
        assert_eq!(card(&after(&pinned, Action::OpenCard(4))), Some((4, false)), "another replaces it");
        assert_eq!(card(&after(&pinned, Action::Close)), None);
        let none = Rc::default();
        for action in [Action::Close, Action::CloseUnpinnedCard] {
            assert!(Rc::ptr_eq(&none, &after(&none, action)));
        }
        assert_eq!(open.to_fragment(&id("note")), "rw1:note", "no part of a link");
    }

    #[test]
    fn a_table_is_sorted_and_turned_and_left() {
        let order =
            |state: &Rc<State>| state.charts.get(&id("growth"))?.table.map(|o| (o.column, o.is_falling));
        let state = within(&Rc::default(), Change::ToggleTable);
        assert_eq!(order(&state), Some((0, true)));
        let state = within(&state, Change::Sort(0));
        assert_eq!(order(&state), Some((0, false)));
        let state = within(&state, Change::Sort(2));
        assert_eq!(order(&state), Some((2, true)));
        assert_eq!(order(&within(&state, Change::ToggleTable)), None, "the picture again");
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
    fn a_hidden_series_has_no_focus() {
        let state = within(&Rc::default(), Change::Focus(Some(id("aws"))));
        let state = within(&state, Change::Toggle(id("aws"), 3));
        assert_eq!(state.charts.get(&id("growth")).unwrap().focus, None);
    }
}
