//! The picture of a chart with the surface over it that pointer and keys act on, and what is read there.

use super::capture::capture;
use super::chart_drawing::ChartDrawing;
use super::gesture::{Gesture, Ground, Outcome, Pointer};
use super::keys;
use super::marks::marks;
use super::pace::{Pace, use_pace};
use super::readout::{readout, sentence};
use super::shown::{ChartContext, Shown};
use super::switches::switches;
use super::texts;
use crate::chart::Drawing;
use crate::format::{self, fill};
use crate::state::{Action, Change, Panel, panned, zoomed};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PlotProps {
    pub(super) context: ChartContext,
    pub(super) drawing: Rc<Drawing>,
    /// What pointer and keys act on.
    pub(super) surface: NodeRef,
}

/// The picture with the surface that pointer and keys act on.
#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let pace = use_pace(&props.context);
    let gesture = use_memo((), |()| RefCell::new(Gesture::None));
    let Some(shown) = Shown::new(&props.context) else { return Html::default() };
    if !props.context.services.is_live {
        return still_plot(&shown, &props.drawing);
    }
    let words = format::words(shown.note.language);
    let last = shown.chart.periods.len().saturating_sub(1);
    let now = shown.place().unwrap_or_else(|| shown.places.end.saturating_sub(1));
    let hand = Hand { drawing: props.drawing.clone(), pace, gesture };
    let blur = props.context.dispatch.reform(|_: FocusEvent| Action::Leave);
    html! {
        <div class={classes!("plot", shown.focus().map(|line| format!("focus-s{}", line.slot + 1)))}>
            <ChartDrawing drawing={props.drawing.clone()} />
            { marks(&shown, &props.drawing) }
            <div
                ref={props.surface.clone()} class="surface" tabindex="0" role="slider" aria-orientation="horizontal"
                aria-label={fill(words.readout_label, &[&shown.chart.title])}
                aria-valuemin="0" aria-valuemax={last.to_string()} aria-valuenow={now.to_string()}
                aria-valuetext={sentence(&shown, now)}
                onpointerdown={hand.on(&shown, Hand::down)} onpointermove={hand.on(&shown, Hand::moved)}
                onpointerup={hand.on(&shown, Hand::up)} onpointercancel={hand.on(&shown, Hand::cancelled)}
                onpointerleave={hand.on(&shown, Hand::left)} ondblclick={shown.on::<MouseEvent>(Change::Zoom(None))}
                onwheel={hand.on(&shown, Hand::wheel)} onkeydown={hand.on(&shown, Hand::key)}
                onblur={blur}
            ></div>
            { switches(&shown, &props.drawing) }
            if let Some(span) = shown.chosen.brush {
                <p class="brushed" aria-hidden="true">{ texts::span(shown.note.language, span.from, span.to) }</p>
            } else if let Some(place) = shown.place().filter(|place| shown.places.contains(place)) {
                { readout(&shown, &props.drawing, place) }
            }
            if shown.chosen.panel == Some(Panel::Hint) {
                <p class="hint" aria-hidden="true">{ words.explore.wheel_hint }</p>
            }
        </div>
    }
}

/// The picture where nobody can act on it.
fn still_plot(shown: &Shown, drawing: &Rc<Drawing>) -> Html {
    html! {
        <div class="plot" role="img" aria-label={shown.chart.title.clone()}>
            <ChartDrawing drawing={drawing.clone()} />
        </div>
    }
}

/// What the reader's hand does on the surface, with what it has begun.
#[derive(Clone)]
struct Hand {
    drawing: Rc<Drawing>,
    pace: Pace,
    gesture: Rc<RefCell<Gesture>>,
}

impl Hand {
    fn on<E: 'static>(&self, shown: &Shown, act: fn(&Self, &Shown, E)) -> Callback<E> {
        let hand = self.clone();
        shown.callback(move |shown, event| act(&hand, shown, event))
    }

    fn ground(&self, shown: &Shown) -> Ground {
        let (left, right) = self.drawing.data_px();
        let places = self.pace.window().unwrap_or_else(|| shown.places.clone());
        Ground { left, right, places, len: shown.chart.periods.len() }
    }

    fn down(&self, shown: &Shown, event: PointerEvent) {
        if event.pointer_type() == "mouse" && event.button() != 0 {
            return;
        }
        capture(&event);
        let outcome = self.gesture.borrow_mut().down(pointer(&event), &self.ground(shown));
        self.act(shown, outcome);
    }

    fn moved(&self, shown: &Shown, event: PointerEvent) {
        let outcome = self.gesture.borrow_mut().move_to(pointer(&event), &self.ground(shown));
        self.act(shown, outcome);
    }

    fn up(&self, shown: &Shown, event: PointerEvent) {
        let outcome = self.gesture.borrow_mut().up(pointer(&event), &self.ground(shown));
        self.act(shown, outcome);
    }

    fn cancelled(&self, shown: &Shown, _event: PointerEvent) {
        self.gesture.replace(Gesture::None);
        self.pace.now(shown.action(Change::Brush(None)));
        self.pace.now(Action::Leave);
    }

    /// Stops reading, but for a finger: it has to be lifted to see what is read.
    fn left(&self, shown: &Shown, event: PointerEvent) {
        if event.pointer_type() != "touch" && *self.gesture.borrow() == Gesture::None {
            self.pace.now(Action::Leave);
            if shown.chosen.panel == Some(Panel::Hint) {
                self.pace.now(shown.action(Change::Close));
            }
        }
    }

    fn act(&self, shown: &Shown, outcome: Outcome) {
        let place = |px: f64| shown.chart.periods.place_near_x(self.drawing.x_at(px));
        let place = |px: f64| place(px).map(|place| place.clamp(shown.places.start, shown.places.end - 1));
        match outcome {
            Outcome::Nothing => {}
            Outcome::Read(px) => {
                if let Some(read) = place(px).and_then(|place| shown.read(place)) {
                    self.pace.later(read, None);
                }
            }
            Outcome::Click(px) => self.click(shown, place(px)),
            Outcome::Tap(px) if place(px) == shown.place() => self.click(shown, place(px)),
            Outcome::Tap(px) => {
                self.pace.now(place(px).and_then(|place| shown.read(place)).unwrap_or(Action::Leave))
            }
            Outcome::Brush(places) => {
                self.pace.later(shown.action(Change::Brush(shown.span_of(&places))), None);
            }
            Outcome::Zoom(places) => self.pace.later(shown.zoom(&places), Some(places)),
            Outcome::Select(Some(places)) => self.pace.now(shown.zoom(&places)),
            Outcome::Select(None) => self.pace.now(shown.action(Change::Brush(None))),
        }
    }

    /// Pins; and lets all series stand out alike again.
    fn click(&self, shown: &Shown, place: Option<usize>) {
        if let Some(period) = place.and_then(|place| shown.period(place)) {
            self.pace.now(shown.action(Change::Focus(None)));
            self.pace.now(shown.action(Change::Pin(period)));
        }
    }

    /// A wheel zooms with Ctrl or Cmd, or where the chart has the focus; sideways it moves the range. Else it is the
    /// page's, and the reader is told.
    fn wheel(&self, shown: &Shown, event: WheelEvent) {
        let ground = self.ground(shown);
        let line_px = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        let (dx, dy) = (event.delta_x() * line_px, event.delta_y() * line_px);
        let has_focus =
            event.target_dyn_into::<Element>().is_some_and(|e| e.matches(":focus").unwrap_or(false));
        let places = if dx.abs() > dy.abs() && shown.is_part() {
            panned(&ground.places, ground.len, dx / (ground.right - ground.left) * ground.places.len() as f64)
        } else if event.ctrl_key() || event.meta_key() || has_focus {
            let factor = 1.0 + dy.clamp(-120.0, 120.0) * 0.003;
            zoomed(&ground.places, ground.len, ground.part(f64::from(event.offset_x())), factor)
        } else {
            if shown.chosen.panel.is_none() && dy != 0.0 {
                self.pace.now(shown.action(Change::Open(Panel::Hint)));
            }
            return;
        };
        if places == ground.places && !event.ctrl_key() {
            // Nothing further to see here: the page may scroll on.
            return;
        }
        event.prevent_default();
        self.pace.later(shown.zoom(&places), Some(places));
    }

    /// Keys with Alt, Ctrl or Meta are the browser's.
    fn key(&self, shown: &Shown, event: KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let actions = keys::actions(shown, &event.key(), event.shift_key());
        if !actions.is_empty() {
            event.prevent_default();
        }
        actions.into_iter().for_each(|action| self.pace.now(action));
    }
}

fn pointer(event: &PointerEvent) -> Pointer {
    Pointer {
        id: event.pointer_id(),
        px: f64::from(event.offset_x()),
        is_finger: event.pointer_type() == "touch",
        is_panning: event.shift_key(),
    }
}
