//! The strip below a picture: all periods small, with a window over those that are shown, to be moved and widened.

use super::capture::{capture, x_within};
use super::gesture::Ground;
use super::markup::el;
use super::nodes;
use super::pace::{Pace, use_pace};
use super::shown::{ChartContext, Shown};
use crate::chart::{Drawing, STRIP_PX, Scene, strip};
use crate::state::{Change, LEAST_PLACES, panned};
use crate::svg::{Node, px};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Fewest periods of a chart with a strip.
const LEAST_PERIODS: usize = 8;
/// How near to an edge of the window a pointer takes hold of it.
const HANDLE_PX: f64 = 14.0;

const STRIP: &str = ".overview";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverviewProps {
    pub(super) context: ChartContext,
    pub(super) drawing: Rc<Drawing>,
}

/// What is being dragged, from a pixel on, and the window as it was.
#[derive(Clone)]
struct Drag {
    part: Part,
    from_px: f64,
    places: Range<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Start,
    End,
    Window,
}

/// The strip. Keyboards zoom and move with the keys of the picture, so it is no stop of the Tab key.
#[component]
pub(super) fn Overview(OverviewProps { context, drawing }: &OverviewProps) -> Html {
    let pace = use_pace(context);
    let drag = use_mut_ref(|| None::<Drag>);
    let Some(shown) = Shown::new(context) else { return Html::default() };
    let picture = use_strip(&shown, drawing);
    if shown.chart.periods.len() < LEAST_PERIODS {
        return Html::default();
    }
    let strip = Rc::new(Strip { drawing: drawing.clone(), pace, drag });
    el("div")
        .class("overview")
        .attr("aria-hidden", "true")
        .on("pointerdown", strip.on(&shown, Strip::down))
        .on("pointermove", strip.on(&shown, Strip::moved))
        .on("pointerup", strip.on(&shown, Strip::up))
        .on("pointercancel", strip.on(&shown, Strip::up))
        .on("dblclick", shown.on(Change::Zoom(None)))
        .with(nodes::svg(&picture))
        .with(nodes::svg(&strip.window(&shown)))
        .html()
}

/// The small picture; drawn again only where its periods or series are others.
#[hook]
fn use_strip(shown: &Shown<'_>, drawing: &Drawing) -> Rc<Node> {
    let content = shown.context.content.clone();
    let depends = (content, shown.view.measure, shown.hidden(), drawing.data_px(), drawing.frame);
    use_memo(depends, |_| {
        let scene = Scene { stack: Some(drawing.stack.clone()), ..shown.scene(drawing.frame) };
        strip(&scene, drawing.data_px())
    })
}

struct Strip {
    drawing: Rc<Drawing>,
    pace: Pace,
    drag: Rc<RefCell<Option<Drag>>>,
}

impl Strip {
    fn on(self: &Rc<Self>, shown: &Shown, act: fn(&Self, &Shown, PointerEvent)) -> Callback<Event> {
        let strip = self.clone();
        shown.callback(move |shown, event| act(&strip, shown, event))
    }

    /// The whole chart under the strip.
    fn ground(&self, shown: &Shown) -> Ground {
        let ((left, right), len) = (self.drawing.data_px(), shown.chart.periods.len());
        Ground { left, right, places: 0..len, len }
    }

    /// The left and right edge of the window.
    fn edges(&self, shown: &Shown) -> (f64, f64) {
        let Ground { left, right, len, .. } = self.ground(shown);
        let at = |place: usize| left + (right - left) * place as f64 / len.max(1) as f64;
        (at(shown.places.start), at(shown.places.end))
    }

    fn window(&self, shown: &Shown) -> Node {
        let (left, right) = self.edges(shown);
        let (from, to) = self.drawing.data_px();
        let height = px(STRIP_PX);
        let rect = |class: &'static str, x: f64, width: f64| {
            let rect = Node::new("rect").with("class", class).with("x", px(x)).with("y", "0");
            rect.with("width", px(width.max(0.0))).with("height", height.clone())
        };
        let handle = |x: f64| {
            let x = x.clamp(3.5, self.drawing.frame.width_px - 3.5);
            let rect = Node::new("rect").with("class", "handle").with("x", px(x - 3.0));
            rect.with("y", px(STRIP_PX / 2.0 - 9.0)).with("width", "6").with("height", "18").with("rx", "3")
        };
        let svg = Node::new("svg").with("class", "overlay").with("width", px(self.drawing.frame.width_px));
        let svg = svg.with("height", height.clone());
        [
            rect("veil", from, left - from),
            rect("veil", right, to - right),
            rect("window", left, right - left),
            handle(left),
            handle(right),
        ]
        .into_iter()
        .fold(svg, Node::with_child)
    }

    fn down(&self, shown: &Shown, event: PointerEvent) {
        capture(&event);
        let (x, (left, right)) = (x_within(&event, STRIP), self.edges(shown));
        let (to_left, to_right) = ((x - left).abs(), (x - right).abs());
        let part = if to_left.min(to_right) <= HANDLE_PX {
            if to_left < to_right { Part::Start } else { Part::End }
        } else {
            Part::Window
        };
        let mut places = shown.places.clone();
        if part == Part::Window && !(left..right).contains(&x) {
            // A press beside the window brings it there.
            let ground = self.ground(shown);
            let middle = ground.part(x) * ground.len as f64 - places.len() as f64 / 2.0;
            places = panned(&places, ground.len, middle - places.start as f64);
            self.pace.now(shown.zoom(&places));
        }
        self.drag.replace(Some(Drag { part, from_px: x, places }));
    }

    fn moved(&self, shown: &Shown, event: PointerEvent) {
        let Some(Drag { part, from_px, places }) = self.drag.borrow().clone() else { return };
        let ground = self.ground(shown);
        let by = (x_within(&event, STRIP) - from_px) / (ground.right - ground.left) * ground.len as f64;
        let moved = |place: usize| (place as f64 + by).round().clamp(0.0, ground.len as f64) as usize;
        let places = match part {
            Part::Window => panned(&places, ground.len, by),
            Part::Start => moved(places.start).min(places.end.saturating_sub(LEAST_PLACES))..places.end,
            Part::End => places.start..moved(places.end).max((places.start + LEAST_PLACES).min(ground.len)),
        };
        self.pace.later(shown.zoom(&places), Some(places));
    }

    fn up(&self, _shown: &Shown, _event: PointerEvent) {
        self.drag.replace(None);
    }
}
