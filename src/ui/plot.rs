//! The picture of a chart with the surface over it that pointer and keys act on, and what is read there.

use super::capture::{capture, x_within};
use super::chart_drawing::ChartDrawing;
use super::gesture::{Gesture, Ground, Outcome, Pointer};
use super::keys;
use super::marks::marks;
use super::markup::{Tag, el};
use super::pace::{Pace, use_pace};
use super::readout::{readout, sentence};
use super::shown::{ChartContext, Shown, sending};
use super::switches::switches;
use super::texts;
use crate::chart::Drawing;
use crate::format::{self, fill};
use crate::state::{Action, Change, Panel, panned, zoomed};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// What lies over the picture.
const SURFACE: &str = ".surface";

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
    let gesture = use_mut_ref(|| Gesture::None);
    let has_moved = use_mut_ref(|| false);
    let Some(shown) = Shown::new(&props.context) else { return Html::default() };
    if !props.context.services.is_live {
        return still_plot(&shown, &props.drawing);
    }
    let hand = Rc::new(Hand { drawing: props.drawing.clone(), pace, gesture, has_moved });
    let hint = format::words(shown.note.language).explore.wheel_hint;
    let silent = |class: &'static str| el("p").class(class).attr("aria-hidden", "true");
    let said = match (shown.chosen.brush, shown.place().filter(|place| shown.places.contains(place))) {
        (Some(span), _) => {
            Some(silent("brushed").with(texts::span(shown.note.language, span.from, span.to)).html())
        }
        (None, Some(place)) => Some(readout(&shown, &props.drawing, place)),
        (None, None) => None,
    };
    let focus = shown.focus().map(|line| format!("plot focus-s{}", line.slot + 1));
    el("div")
        .class(focus.map_or(AttrValue::Static("plot"), Into::into))
        .with(html! { <ChartDrawing drawing={props.drawing.clone()} /> })
        .with(marks(&shown, &props.drawing))
        .with(surface(&shown, &hand).found_by(props.surface.clone()))
        .with(switches(&shown, &props.drawing))
        .with(said)
        .with((shown.chosen.panel == Some(Panel::Hint)).then(|| silent("hint").with(hint)))
        .html()
}

/// What lies over the picture, and speaks for it.
fn surface(shown: &Shown, hand: &Rc<Hand>) -> Tag {
    let last = shown.chart.periods.len().saturating_sub(1);
    let now = shown.place().unwrap_or_else(|| shown.places.end.saturating_sub(1));
    let label = format::words(shown.note.language).readout_label;
    el("div")
        .class("surface")
        .attr("tabindex", "0")
        .attr("role", "slider")
        .attr("aria-orientation", "horizontal")
        .attr("aria-label", fill(label, &[&shown.chart.title]))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", last.to_string())
        .attr("aria-valuenow", now.to_string())
        .attr("aria-valuetext", sentence(shown, now))
        .on("pointerdown", hand.on(shown, Hand::down))
        .on("pointermove", hand.on(shown, Hand::moved))
        .on("pointerup", hand.on(shown, Hand::up))
        .on("pointercancel", hand.on(shown, Hand::cancelled))
        .on("pointerleave", hand.on(shown, Hand::left))
        .on("dblclick", shown.on(Change::Zoom(None)))
        .on("wheel", hand.on(shown, Hand::wheel))
        .on("keydown", hand.on(shown, Hand::key))
        .on("blur", sending(&shown.context.dispatch, Action::Leave))
}

/// The picture where nobody can act on it.
fn still_plot(shown: &Shown, drawing: &Rc<Drawing>) -> Html {
    let plot = el("div").class("plot").attr("role", "img").attr("aria-label", &shown.chart.title);
    plot.with(html! { <ChartDrawing drawing={drawing.clone()} /> }).html()
}

/// What the reader's hand does on the surface, with what it has begun.
struct Hand {
    drawing: Rc<Drawing>,
    pace: Pace,
    gesture: Rc<RefCell<Gesture>>,
    /// Whether the pointer has moved here; a page that scrolls moves charts past a pointer that rests.
    has_moved: Rc<RefCell<bool>>,
}

impl Hand {
    fn on<E: JsCast + 'static>(self: &Rc<Self>, shown: &Shown, act: fn(&Self, &Shown, E)) -> Callback<Event> {
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
        self.has_moved.replace(true);
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
        let has_moved = self.has_moved.replace(false);
        if event.pointer_type() != "touch" && has_moved && *self.gesture.borrow() == Gesture::None {
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

    /// With Ctrl or Cmd, or while the pointer is pressed here, a wheel zooms, and sideways moves the range. Else it is
    /// the page's, wherever the focus is, and the reader is told.
    fn wheel(&self, shown: &Shown, event: WheelEvent) {
        let ground = self.ground(shown);
        let line_px = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        let (dx, dy) = (event.delta_x() * line_px, event.delta_y() * line_px);
        if !(event.ctrl_key() || event.meta_key()) && *self.gesture.borrow() == Gesture::None {
            if shown.chosen.panel.is_none() && dy != 0.0 {
                self.pace.now(shown.action(Change::Open(Panel::Hint)));
            }
            return;
        }
        let places = if dx.abs() > dy.abs() {
            panned(&ground.places, ground.len, dx / (ground.right - ground.left) * ground.places.len() as f64)
        } else {
            let factor = 1.0 + dy.clamp(-120.0, 120.0) * 0.003;
            zoomed(&ground.places, ground.len, ground.part(x_within(&event, SURFACE)), factor)
        };
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
        px: x_within(event, SURFACE),
        is_finger: event.pointer_type() == "touch",
        is_panning: event.shift_key(),
    }
}
