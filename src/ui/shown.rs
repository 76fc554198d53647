//! A chart as the reader has chosen to see it: what its picture, table, panels and keys all need.

use super::services::Services;
use super::widget::Content;
use crate::chart::{Frame, Scene};
use crate::figures::{ChartFigures, Line, Slots, View};
use crate::note::Note;
use crate::state::{Action, Change, ChartState, Cursor, LEAST_PLACES, Span, State};
use crate::units::Period;
use std::ops::Range;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// Which chart it is, what is chosen, and where changes go: cheap to clone into callbacks.
#[derive(Clone, PartialEq)]
pub(super) struct ChartContext {
    pub(super) content: Rc<Content>,
    /// Which of the note's charts.
    pub(super) place: usize,
    pub(super) state: Rc<State>,
    pub(super) services: Services,
    pub(super) dispatch: Callback<Action>,
}

/// What is done at an event with the chart as it is shown then.
type Act = Box<dyn Fn(&Shown, Event)>;

impl ChartContext {
    /// A chart that nobody acts on.
    pub(super) fn still(content: Rc<Content>, place: usize, state: Rc<State>) -> Self {
        Self { content, place, state, services: Services::default(), dispatch: Callback::noop() }
    }
}

/// A chart as it is shown.
pub(super) struct Shown<'c> {
    pub(super) context: &'c ChartContext,
    pub(super) note: &'c Note,
    pub(super) chart: &'c ChartFigures,
    pub(super) view: &'c View,
    pub(super) chosen: ChartState,
    /// The periods shown, by their places in the chart.
    pub(super) places: Range<usize>,
    pub(super) cursor: Option<&'c Cursor>,
}

impl<'c> Shown<'c> {
    /// `None` where the note has no such chart, or the chart has no view.
    pub(super) fn new(context: &'c ChartContext) -> Option<Self> {
        let Content { note, figures, .. } = &*context.content;
        let chart = figures.charts.get(context.place)?;
        let chosen = context.state.charts.get(&chart.id).cloned().unwrap_or_default();
        let view = chart.view(chosen.view)?;
        let places = chosen.span.map_or(0..chart.periods.len(), |span| places_of(chart, span));
        Some(Self { context, note, chart, view, chosen, places, cursor: context.state.cursor.as_ref() })
    }

    /// The slots of the series out of sight; none where that would be all.
    pub(super) fn hidden(&self) -> Slots {
        let hidden = self.view.lines.iter().filter(|line| self.chosen.hidden.contains(&line.series));
        let hidden: Slots = hidden.map(|line| line.slot).collect();
        if hidden.len() < self.view.lines.len() { hidden } else { Slots::default() }
    }

    /// The series in sight.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'c Line> {
        let (view, hidden) = (self.view, self.hidden());
        view.lines.iter().filter(move |line| !hidden.contains(line.slot))
    }

    pub(super) fn scene(&self, frame: Frame) -> Scene<'c> {
        Scene {
            places: self.places.clone(),
            hidden: self.hidden(),
            is_log: self.is_log(),
            ..Scene::whole(self.chart, self.view, frame, self.note.language)
        }
    }

    /// Whether equal ratios may stand at equal heights.
    pub(super) fn can_be_log(&self) -> bool {
        let frame = Frame::for_width(0.0);
        let whole = Scene::whole(self.chart, self.view, frame, self.note.language);
        Scene { places: self.places.clone(), hidden: self.hidden(), ..whole }.can_be_log()
    }

    pub(super) fn is_log(&self) -> bool {
        self.chosen.is_log.unwrap_or(self.chart.is_log) && self.can_be_log()
    }

    /// Whether only a part of the periods is shown.
    pub(super) fn is_part(&self) -> bool {
        self.places.len() < self.chart.periods.len()
    }

    /// What is read, if it is read in this chart.
    fn own_cursor(&self) -> Option<&'c Cursor> {
        self.cursor.filter(|cursor| cursor.chart == self.chart.id)
    }

    /// The place of the period that is read in this chart.
    pub(super) fn place(&self) -> Option<usize> {
        self.chart.periods.place(self.own_cursor()?.period)
    }

    /// The series that is set off: by the reader, or by the arrow keys.
    pub(super) fn focus(&self) -> Option<&'c Line> {
        let walked = self.own_cursor().and_then(|cursor| cursor.series.as_ref());
        let id = walked.or(self.chosen.focus.as_ref())?;
        self.lines().find(|line| line.series == *id)
    }

    /// What makes a change in this chart.
    pub(super) fn on(&self, change: Change) -> Callback<Event> {
        sending(&self.context.dispatch, self.action(change))
    }

    /// What does something with the chart as it is shown now.
    pub(super) fn callback<E: JsCast>(&self, act: impl Fn(&Shown, E) + 'static) -> Callback<Event> {
        self.acting(Box::new(move |shown, event| act(shown, event.unchecked_into())))
    }

    fn acting(&self, act: Act) -> Callback<Event> {
        let context = self.context.clone();
        Callback::from(move |event| {
            if let Some(shown) = Shown::new(&context) {
                act(&shown, event);
            }
        })
    }

    /// The action of a change in this chart.
    pub(super) fn action(&self, change: Change) -> Action {
        Action::In(self.chart.id.clone(), change)
    }

    /// The action of showing some places.
    pub(super) fn zoom(&self, places: &Range<usize>) -> Action {
        self.action(Change::Zoom(self.span_of(places)))
    }

    /// The span of some places; `None` is all of them.
    pub(super) fn span_of(&self, places: &Range<usize>) -> Option<Span> {
        if *places == (0..self.chart.periods.len()) {
            return None;
        }
        Some(Span { from: self.period(places.start)?, to: self.period(places.end.checked_sub(1)?)? })
    }

    /// The action of reading a place, with the series that is chosen.
    pub(super) fn read(&self, place: usize) -> Option<Action> {
        let chart = self.chart.id.clone();
        let series = self.own_cursor().and_then(|cursor| cursor.series.clone());
        Some(Action::Read(Cursor { period: self.period(place)?, chart, series }))
    }

    pub(super) fn period(&self, place: usize) -> Option<Period> {
        self.chart.periods.get(place)
    }
}

/// What does an action, whatever the event.
pub(super) fn sending(dispatch: &Callback<Action>, action: Action) -> Callback<Event> {
    dispatch.reform(move |_: Event| action.clone())
}

/// The places of a span; all where it fits the chart badly.
fn places_of(chart: &ChartFigures, span: Span) -> Range<usize> {
    let places = chart.periods.places(span.from, span.to);
    let fits = span.from.frequency() == chart.periods.frequency() && places.len() >= LEAST_PLACES;
    if fits { places } else { 0..chart.periods.len() }
}
