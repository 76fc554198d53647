//! The plot of a chart: readout, drawing, interactive surface.

use super::capture::{capture, width_of, x_within};
use super::chart_drawing::ChartDrawing;
use super::chart_model::{ChartContext, ChartModel, sending};
use super::elements::{Tag, el};
use super::frame_throttle::{FrameThrottle, use_frame_throttle};
use super::gesture::{Gesture, GestureResult, PlotGeometry, Pointer};
use super::keys;
use super::label_buttons::label_buttons;
use super::marks::marks;
use super::range_selector::RangeSelector;
use super::readout::{readout, room, sentence};
use crate::chart::Stretched;
use crate::format;
use crate::state::{Action, Change, Panel, panned, zoomed};
use crate::texts;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// Selector of the interactive surface.
const SURFACE: &str = ".surface";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PlotProps {
    pub(super) context: ChartContext,
    pub(super) drawing: Rc<Stretched>,
    /// The element that handles pointer and keyboard.
    pub(super) surface: NodeRef,
    /// The index of the longest reading.
    pub(super) longest: Option<usize>,
}

/// The drawing with its interactive surface.
#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let throttle = use_frame_throttle(&props.context);
    let gesture = use_mut_ref(|| Gesture::None);
    let has_moved = use_mut_ref(|| false);
    let Some(model) = ChartModel::new(&props.context) else { return Html::default() };
    let controller =
        Rc::new(PointerController { drawing: props.drawing.clone(), throttle, gesture, has_moved });
    let hint = format::messages(model.note.language).chart_messages.wheel_hint;
    let silent = |class: &'static str| el("p").class(class).attr("aria-hidden", "true");
    let brushed = model
        .state
        .brush
        .map(|span| silent("brush-label").with(texts::span(model.note.language, span.from, span.to)).html());
    let focus = model.focus().map(|line| format!("plot highlight-s{}", line.slot + 1));
    el("div")
        .class(focus.map_or(AttrValue::Static("plot"), Into::into))
        .with(room(&model, props.longest))
        .with(readout(&model))
        .with(html! { <ChartDrawing drawing={props.drawing.clone()} /> })
        .with(marks(&model, &props.drawing))
        .with(surface(&model, &controller).node_ref(props.surface.clone()))
        .with(label_buttons(&model, &props.drawing))
        .with(html! { <RangeSelector context={props.context.clone()} drawing={props.drawing.clone()} /> })
        .with(brushed)
        .with((model.state.panel == Some(Panel::Hint)).then(|| silent("hint").with(hint)))
        .html()
}

/// The transparent surface over the drawing: handles events and exposes the plot as a slider to assistive technology.
fn surface(model: &ChartModel<'_>, controller: &Rc<PointerController>) -> Tag {
    let last = model.chart.periods.len().saturating_sub(1);
    let now = model.index().unwrap_or_else(|| model.range.end.saturating_sub(1));
    let label = format::messages(model.note.language).readout_label(&model.chart.title);
    el("div")
        .class("surface")
        .attr("tabindex", "0")
        .attr("role", "slider")
        .attr("aria-orientation", "horizontal")
        .attr("aria-label", label)
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", last.to_string())
        .attr("aria-valuenow", now.to_string())
        .attr("aria-valuetext", sentence(model, now))
        .on("pointerdown", controller.on(model, PointerController::down))
        .on("pointermove", controller.on(model, PointerController::moved))
        .on("pointerup", controller.on(model, PointerController::up))
        .on("pointercancel", controller.on(model, PointerController::cancelled))
        .on("pointerleave", controller.on(model, PointerController::left))
        .on("dblclick", model.on(Change::Zoom(None)))
        .on("wheel", controller.on(model, PointerController::wheel))
        .on("keydown", controller.on(model, PointerController::key))
        .on("blur", sending(&model.context.shared.dispatch, Action::ClearCursor))
}

/// Handles the events of the surface, with the gesture in progress.
struct PointerController {
    drawing: Rc<Stretched>,
    throttle: FrameThrottle,
    gesture: Rc<RefCell<Gesture>>,
    /// Whether the pointer has moved here; a page that scrolls moves charts past a pointer that rests.
    has_moved: Rc<RefCell<bool>>,
}

impl PointerController {
    fn on<E: JsCast + 'static>(
        self: &Rc<Self>,
        model: &ChartModel<'_>,
        act: fn(&Self, &ChartModel<'_>, E),
    ) -> Callback<Event> {
        let controller = self.clone();
        model.callback(move |model, event| act(&controller, model, event))
    }

    fn geometry(&self, model: &ChartModel<'_>, event: &MouseEvent) -> PlotGeometry {
        let (left, right) = (0.0, width_of(event, SURFACE));
        let range = self.throttle.window().unwrap_or_else(|| model.range.clone());
        PlotGeometry { left, right, range, len: model.chart.periods.len() }
    }

    fn down(&self, model: &ChartModel<'_>, event: PointerEvent) {
        if event.pointer_type() == "mouse" && event.button() != 0 {
            return;
        }
        capture(&event);
        let geometry = self.geometry(model, &event);
        let result = self.gesture.borrow_mut().down(pointer(&event), &geometry);
        self.act(model, &geometry, result);
    }

    fn moved(&self, model: &ChartModel<'_>, event: PointerEvent) {
        self.has_moved.replace(true);
        let geometry = self.geometry(model, &event);
        let result = self.gesture.borrow_mut().move_to(pointer(&event), &geometry);
        self.act(model, &geometry, result);
    }

    fn up(&self, model: &ChartModel<'_>, event: PointerEvent) {
        let geometry = self.geometry(model, &event);
        let result = self.gesture.borrow_mut().up(pointer(&event), &geometry);
        self.act(model, &geometry, result);
    }

    fn cancelled(&self, model: &ChartModel<'_>, _event: PointerEvent) {
        self.gesture.replace(Gesture::None);
        self.throttle.now(model.action(Change::Brush(None)));
        self.throttle.now(Action::ClearCursor);
    }

    /// Removes the cursor; not for touch, where the finger is lifted to see the readout.
    fn left(&self, model: &ChartModel<'_>, event: PointerEvent) {
        let has_moved = self.has_moved.replace(false);
        if event.pointer_type() != "touch" && has_moved && *self.gesture.borrow() == Gesture::None {
            self.throttle.now(Action::ClearCursor);
            if model.state.panel == Some(Panel::Hint) {
                self.throttle.now(model.action(Change::Close));
            }
        }
    }

    fn act(&self, model: &ChartModel<'_>, geometry: &PlotGeometry, result: GestureResult) {
        let part = |px: f64| (px - geometry.left) / (geometry.right - geometry.left).max(1.0);
        let index = |px: f64| model.chart.periods.index_near_x(self.drawing.x_at(part(px)));
        let index = |px: f64| index(px).map(|index| index.clamp(model.range.start, model.range.end - 1));
        match result {
            GestureResult::Nothing => {}
            GestureResult::Read(px) => {
                if let Some(read) = index(px).and_then(|index| model.read(index)) {
                    self.throttle.later(read, None);
                }
            }
            GestureResult::Click(px) => self.click(model, index(px)),
            GestureResult::Tap(px) if index(px) == model.index() => self.click(model, index(px)),
            GestureResult::Tap(px) => self
                .throttle
                .now(index(px).and_then(|index| model.read(index)).unwrap_or(Action::ClearCursor)),
            GestureResult::Brush(range) => {
                self.throttle.later(model.action(Change::Brush(model.span_of(&range))), None);
            }
            GestureResult::Zoom(range) => self.throttle.later(model.zoom(&range), Some(range)),
            GestureResult::Select(Some(range)) => self.throttle.now(model.zoom(&range)),
            GestureResult::Select(None) => self.throttle.now(model.action(Change::Brush(None))),
        }
    }

    /// Pins a period and clears the focus.
    fn click(&self, model: &ChartModel<'_>, index: Option<usize>) {
        if let Some(period) = index.and_then(|index| model.period(index)) {
            self.throttle.now(model.action(Change::Focus(None)));
            self.throttle.now(model.action(Change::Pin(period)));
        }
    }

    /// With Ctrl or Cmd, or while the pointer is pressed here, the wheel zooms, and pans sideways. Otherwise it scrolls
    /// the page, wherever the focus is, and a hint is shown.
    fn wheel(&self, model: &ChartModel<'_>, event: WheelEvent) {
        let geometry = self.geometry(model, &event);
        let line_px = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 16.0 } else { 1.0 };
        let (dx, dy) = (event.delta_x() * line_px, event.delta_y() * line_px);
        if !(event.ctrl_key() || event.meta_key()) && *self.gesture.borrow() == Gesture::None {
            if model.state.panel.is_none() && dy != 0.0 {
                self.throttle.now(model.action(Change::Open(Panel::Hint)));
            }
            return;
        }
        let range = if dx.abs() > dy.abs() {
            panned(
                &geometry.range,
                geometry.len,
                dx / (geometry.right - geometry.left) * geometry.range.len() as f64,
            )
        } else {
            let factor = 1.0 + dy.clamp(-120.0, 120.0) * 0.003;
            zoomed(&geometry.range, geometry.len, geometry.part(x_within(&event, SURFACE)), factor)
        };
        event.prevent_default();
        self.throttle.later(model.zoom(&range), Some(range));
    }

    /// Keys with Alt, Ctrl or Meta are left to the browser.
    fn key(&self, model: &ChartModel<'_>, event: KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let actions = keys::actions(model, &event.key(), event.shift_key());
        if !actions.is_empty() {
            event.prevent_default();
        }
        actions.into_iter().for_each(|action| self.throttle.now(action));
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
