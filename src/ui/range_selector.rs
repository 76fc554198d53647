//! The range selector below a plot: the whole chart in small, with a window over the visible range that can be moved
//! and resized.

use super::capture::{capture, width_of, x_within};
use super::chart_model::{ChartContext, ChartModel};
use super::elements::el;
use super::frame_throttle::{FrameThrottle, use_frame_throttle};
use super::gesture::PlotGeometry;
use super::nodes;
use crate::chart::{Frame, STRIP_PX, Scene, Stretched, strip};
use crate::state::{Change, MIN_RANGE_LEN, panned};
use crate::svg::{Node, px};
use crate::units::to_usize;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Fewest periods of a chart with a strip.
const LEAST_PERIODS: usize = 8;
/// Width at which periods that are closer together than pixels are drawn.
const DENSE_PX: f64 = 900.0;
/// Distance within which a pointer grabs an edge of the window.
const HANDLE_PX: f64 = 14.0;

const STRIP: &str = ".overview";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RangeSelectorProps {
    pub(super) context: ChartContext,
    pub(super) drawing: Rc<Stretched>,
}

/// The drag in progress: its start in pixels, and the window at that time.
#[derive(Clone)]
struct Drag {
    part: Part,
    from_px: f64,
    range: Range<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Start,
    End,
    Window,
}

/// The range selector. Keyboards zoom and pan in the plot, so it is not in the tab order.
#[component]
pub(super) fn RangeSelector(RangeSelectorProps { context, drawing }: &RangeSelectorProps) -> Html {
    let throttle = use_frame_throttle(context);
    let drag = use_mut_ref(|| None::<Drag>);
    let Some(model) = ChartModel::new(context) else { return Html::default() };
    let picture = use_strip(&model, drawing);
    if model.chart.periods.len() < LEAST_PERIODS {
        return Html::default();
    }
    let strip = Rc::new(Strip { throttle, drag });
    el("div")
        .class("overview")
        .attr("aria-hidden", "true")
        .on("pointerdown", strip.on(&model, Strip::down))
        .on("pointermove", strip.on(&model, Strip::moved))
        .on("pointerup", strip.on(&model, Strip::up))
        .on("pointercancel", strip.on(&model, Strip::up))
        .on("dblclick", model.on(Change::Zoom(None)))
        .with(nodes::svg(&picture))
        .with(nodes::svg(&window(&model)))
        .html()
}

/// The small drawing, memoized by its periods and series.
#[hook]
fn use_strip(model: &ChartModel<'_>, drawing: &Stretched) -> Rc<Node> {
    let figures = model.context.shared.content.figures_key();
    use_memo((figures, model.view.measure, model.hidden()), |_| {
        let scene = Scene { stack: Some(drawing.stack.clone()), ..model.scene(Frame::for_width(0.0)) };
        strip(&scene, DENSE_PX)
    })
}

/// The left and right edge of the window, in parts of the strip.
fn edges(model: &ChartModel<'_>) -> (f64, f64) {
    let at = |index: usize| index as f64 / model.chart.periods.len().max(1) as f64;
    (at(model.range.start), at(model.range.end))
}

fn window(model: &ChartModel<'_>) -> Node {
    let (left, right) = edges(model);
    let percent = |part: f64| px(part.max(0.0) * 100.0) + "%";
    let rect = |class: &'static str, x: f64, width: f64| {
        let rect = Node::new("rect").with("class", class).with("x", percent(x)).with("y", "0");
        rect.with("width", percent(width)).with("height", "100%")
    };
    let handle = |at: f64| {
        let rect =
            Node::new("rect").with("class", "handle").with("x", "-3").with("y", px(STRIP_PX / 2.0 - 9.0));
        let rect = rect.with("width", "6").with("height", "18").with("rx", "3");
        Node::new("svg").with("x", percent(at)).with_child(rect)
    };
    [
        rect("outside", 0.0, left),
        rect("outside", right, 1.0 - right),
        rect("window", left, right - left),
        handle(left),
        handle(right),
    ]
    .into_iter()
    .fold(Node::new("svg").with("class", "overlay"), Node::with_child)
}

struct Strip {
    throttle: FrameThrottle,
    drag: Rc<RefCell<Option<Drag>>>,
}

impl Strip {
    fn on(
        self: &Rc<Self>,
        model: &ChartModel<'_>,
        act: fn(&Self, &ChartModel<'_>, PointerEvent),
    ) -> Callback<Event> {
        let strip = self.clone();
        model.callback(move |model, event| act(&strip, model, event))
    }

    /// The whole chart, in a strip of some width.
    fn geometry(&self, model: &ChartModel<'_>, event: &MouseEvent) -> PlotGeometry {
        let len = model.chart.periods.len();
        PlotGeometry { left: 0.0, right: width_of(event, STRIP), range: 0..len, len }
    }

    fn down(&self, model: &ChartModel<'_>, event: PointerEvent) {
        capture(&event);
        let (x, geometry) = (x_within(&event, STRIP), self.geometry(model, &event));
        let (left, right) = edges(model);
        let (left, right) = (left * geometry.right, right * geometry.right);
        let (to_left, to_right) = ((x - left).abs(), (x - right).abs());
        let part = if to_left.min(to_right) <= HANDLE_PX {
            if to_left < to_right { Part::Start } else { Part::End }
        } else {
            Part::Window
        };
        let mut range = model.range.clone();
        if part == Part::Window && !(left..right).contains(&x) {
            // A press beside the window brings it there.
            let middle = geometry.part(x) * geometry.len as f64 - range.len() as f64 / 2.0;
            range = panned(&range, geometry.len, middle - range.start as f64);
            self.throttle.now(model.zoom(&range));
        }
        self.drag.replace(Some(Drag { part, from_px: x, range }));
    }

    fn moved(&self, model: &ChartModel<'_>, event: PointerEvent) {
        let Some(Drag { part, from_px, range }) = self.drag.borrow().clone() else { return };
        let geometry = self.geometry(model, &event);
        let by = (x_within(&event, STRIP) - from_px) / (geometry.right - geometry.left) * geometry.len as f64;
        let moved = |index: usize| to_usize((index as f64 + by).round()).min(geometry.len);
        let range = match part {
            Part::Window => panned(&range, geometry.len, by),
            Part::Start => moved(range.start).min(range.end.saturating_sub(MIN_RANGE_LEN))..range.end,
            Part::End => range.start..moved(range.end).max((range.start + MIN_RANGE_LEN).min(geometry.len)),
        };
        self.throttle.later(model.zoom(&range), Some(range));
    }

    fn up(&self, _shown: &ChartModel<'_>, _event: PointerEvent) {
        self.drag.replace(None);
    }
}
