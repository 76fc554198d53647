//! A chart in its current view: what plot, table, panels and keyboard handling share.

use super::context::NoteContext;
use crate::chart::{Frame, Scene};
use crate::content::Content;
use crate::figures::{ChartFigures, Line, Slots, View};
use crate::note::Note;
use crate::state::{Action, Change, ChartState, Cursor, MIN_RANGE_LEN, Span, State};
use crate::units::Period;
use std::ops::Range;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// A chart of a note. Cheap to clone into callbacks.
#[derive(Clone, PartialEq)]
pub(super) struct ChartContext {
    pub(super) shared: NoteContext,
    /// Index of the chart in the note.
    pub(super) index: usize,
}

/// Event handler that receives the current view.
type Act = Box<dyn Fn(&ChartModel<'_>, Event)>;

impl ChartContext {
    /// A chart without interaction.
    pub(super) fn read_only(content: Rc<Content>, index: usize, state: Rc<State>) -> Self {
        Self { shared: NoteContext::read_only(content, state), index }
    }
}

/// The current view of a chart.
pub(super) struct ChartModel<'c> {
    pub(super) context: &'c ChartContext,
    pub(super) note: &'c Note,
    pub(super) chart: &'c ChartFigures,
    pub(super) view: &'c View,
    pub(super) state: ChartState,
    /// Indices of the visible periods.
    pub(super) range: Range<usize>,
    pub(super) cursor: Option<&'c Cursor>,
}

impl<'c> ChartModel<'c> {
    /// `None` where the note has no such chart, or the chart has no view.
    pub(super) fn new(context: &'c ChartContext) -> Option<Self> {
        let Content { note, figures, .. } = &*context.shared.content;
        let chart = figures.charts.get(context.index)?;
        let state = context.shared.state.charts.get(&chart.id).cloned().unwrap_or_default();
        let view = chart.view(state.view)?;
        let range = state.span.map_or(0..chart.periods.len(), |span| range_of(chart, span));
        Some(Self { context, note, chart, view, state, range, cursor: context.shared.state.cursor.as_ref() })
    }

    /// The slots of hidden series; empty where every series would be hidden.
    pub(super) fn hidden(&self) -> Slots {
        let hidden = self.view.lines.iter().filter(|line| self.state.hidden.contains(&line.series));
        let hidden: Slots = hidden.map(|line| line.slot).collect();
        if hidden.len() < self.view.lines.len() { hidden } else { Slots::default() }
    }

    /// The visible series.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'c Line> {
        let (view, hidden) = (self.view, self.hidden());
        view.lines.iter().filter(move |line| !hidden.contains(line.slot))
    }

    pub(super) fn scene(&self, frame: Frame) -> Scene<'c> {
        Scene {
            range: self.range.clone(),
            hidden: self.hidden(),
            is_log: self.is_log(),
            ..Scene::whole(self.chart, self.view, frame, self.note.language)
        }
    }

    /// Whether the view can have a logarithmic axis.
    pub(super) fn can_be_log(&self) -> bool {
        let frame = Frame::for_width(0.0);
        let whole = Scene::whole(self.chart, self.view, frame, self.note.language);
        Scene { range: self.range.clone(), hidden: self.hidden(), ..whole }.can_be_log()
    }

    pub(super) fn is_log(&self) -> bool {
        self.state.is_log.unwrap_or(self.chart.is_log) && self.can_be_log()
    }

    /// Whether the visible range is shorter than the chart.
    pub(super) fn is_part(&self) -> bool {
        self.range.len() < self.chart.periods.len()
    }

    /// The cursor, if it is in this chart.
    fn own_cursor(&self) -> Option<&'c Cursor> {
        self.cursor.filter(|cursor| cursor.chart == self.chart.id)
    }

    /// Index of the period under the cursor, if the chart has it.
    pub(super) fn index(&self) -> Option<usize> {
        self.chart.periods.index(self.own_cursor()?.period)
    }

    /// The highlighted series: chosen by the reader, or by the arrow keys.
    pub(super) fn focus(&self) -> Option<&'c Line> {
        let walked = self.own_cursor().and_then(|cursor| cursor.series.as_ref());
        let id = walked.or(self.state.focus.as_ref())?;
        self.lines().find(|line| line.series == *id)
    }

    /// Callback that dispatches a change of this chart.
    pub(super) fn on(&self, change: Change) -> Callback<Event> {
        sending(&self.context.shared.dispatch, self.action(change))
    }

    /// Callback that runs `act` with the view at the time of the event.
    pub(super) fn callback<E: JsCast>(&self, act: impl Fn(&ChartModel<'_>, E) + 'static) -> Callback<Event> {
        self.acting(Box::new(move |model, event| act(model, event.unchecked_into())))
    }

    fn acting(&self, act: Act) -> Callback<Event> {
        let context = self.context.clone();
        Callback::from(move |event| {
            if let Some(model) = ChartModel::new(&context) {
                act(&model, event);
            }
        })
    }

    /// The action for a change of this chart.
    pub(super) fn action(&self, change: Change) -> Action {
        Action::ChangeChart(self.chart.id.clone(), change)
    }

    /// The action that zooms to a range of indices.
    pub(super) fn zoom(&self, range: &Range<usize>) -> Action {
        self.action(Change::Zoom(self.span_of(range)))
    }

    /// The span of a range of indices; `None` for the whole chart.
    pub(super) fn span_of(&self, range: &Range<usize>) -> Option<Span> {
        if *range == (0..self.chart.periods.len()) {
            return None;
        }
        Some(Span { from: self.period(range.start)?, to: self.period(range.end.checked_sub(1)?)? })
    }

    /// The action that moves the cursor to an index, keeping the chosen series.
    pub(super) fn read(&self, index: usize) -> Option<Action> {
        let chart = self.chart.id.clone();
        let series = self.own_cursor().and_then(|cursor| cursor.series.clone());
        Some(Action::Read(Cursor { period: self.period(index)?, chart, series }))
    }

    pub(super) fn period(&self, index: usize) -> Option<Period> {
        self.chart.periods.get(index)
    }
}

/// Callback that dispatches `action` and ignores the event.
pub(super) fn sending(dispatch: &Callback<Action>, action: Action) -> Callback<Event> {
    dispatch.reform(move |_: Event| action.clone())
}

/// The indices of a span; all of them where it has another frequency or is too short.
fn range_of(chart: &ChartFigures, span: Span) -> Range<usize> {
    let range = chart.periods.range(span.from, span.to);
    let fits = span.from.frequency() == chart.periods.frequency() && range.len() >= MIN_RANGE_LEN;
    if fits { range } else { 0..chart.periods.len() }
}
