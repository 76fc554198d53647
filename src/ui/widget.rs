//! The root component: renders a note, or its list of problems.

use super::context::NoteContext;
use super::elements::{el, fragment};
use super::mount_points::{MountPoints, PopoverHosts};
use super::note_page::NotePage;
use super::prerendered_chart::Prerenderer;
use super::problems::problem_list;
use super::services::Services;
use crate::content::{Content, Variant};
use crate::figures::ChartFigures;
use crate::state::{Action, State, Theme, apply};
use crate::units::Language;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Charts that are drawn before the first paint of a page that reacts: more than a window shows.
const DRAWN_AT_ONCE: usize = 3;
/// Most periods of these charts in all; the first is drawn however many it has.
const PERIODS_AT_ONCE: usize = 5_000;

/// Properties of the widget.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    /// The note; each problem as one line where it has any.
    pub content: Result<Rc<Content>, Rc<[AttrValue]>>,
    /// The parts that are rendered.
    #[prop_or_default]
    pub variant: Variant,
    /// Width of the note's text column in CSS pixels; `None` where it is not known.
    pub width_px: Option<u32>,
    /// Containers for the interactive parts of a prerendered page; `None` renders the whole note.
    #[prop_or_default]
    pub mount_points: Option<Rc<MountPoints>>,
    /// Hosts of popovers; `None` without interaction.
    #[prop_or_default]
    pub popovers: Option<PopoverHosts>,
    /// Renders the charts, each for every width, while prerendering.
    #[prop_or_default]
    pub prerenderer: Option<Prerenderer>,
    /// Callbacks into the host.
    #[prop_or_default]
    pub services: Services,
    /// The state: the initial one, such as that of a link, and then what every action makes of it, at once. Yew may take
    /// many frames until it runs the effects of a render.
    #[prop_or_default]
    pub state: Rc<RefCell<Rc<State>>>,
    /// Called with a dispatcher for programmatic actions once all charts are drawn, and again after other content.
    #[prop_or_default]
    pub on_mount: Callback<Callback<Action>>,
    /// Called with every state that has been rendered, including the initial one.
    #[prop_or_default]
    pub on_state: Callback<Rc<State>>,
    /// Language of the interface for a note that could not be read.
    #[prop_or(Language::English)]
    pub fallback_language: Language,
}

impl WidgetProps {
    /// A full, static widget with a known column width.
    pub fn alone(content: Result<Rc<Content>, Rc<[AttrValue]>>, width_px: Option<u32>) -> Self {
        Self {
            content,
            variant: Variant::Full,
            width_px,
            mount_points: None,
            popovers: None,
            prerenderer: None,
            services: Services::default(),
            state: Rc::default(),
            on_mount: Callback::noop(),
            on_state: Callback::noop(),
            fallback_language: Language::English,
        }
    }
}

struct StateReducer {
    state: Rc<State>,
    shared: Rc<RefCell<Rc<State>>>,
}

impl StateReducer {
    fn new(shared: &Rc<RefCell<Rc<State>>>) -> Self {
        Self { state: shared.borrow().clone(), shared: shared.clone() }
    }
}

impl Reducible for StateReducer {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = apply(self.state.clone(), action);
        if Rc::ptr_eq(&next, &self.state) {
            return self;
        }
        self.shared.replace(next);
        Rc::new(Self::new(&self.shared))
    }
}

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let reducer = use_reducer(|| StateReducer::new(&props.state));
    let state = reducer.state.clone();
    let dispatch = {
        let dispatcher = reducer.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let drawn = use_drawn(props);
    use_effect_with((dispatch.clone(), props.content.clone(), drawn == usize::MAX), {
        let on_mount = props.on_mount.clone();
        move |(dispatch, _, is_whole)| {
            if *is_whole {
                on_mount.emit(dispatch.clone());
            }
        }
    });
    use_effect_with(state.clone(), {
        let on_state = props.on_state.clone();
        move |state| on_state.emit(state.clone())
    });
    match &props.content {
        Ok(content) => {
            let page = NotePage {
                context: NoteContext {
                    content: content.clone(),
                    state: state.clone(),
                    services: props.services.clone(),
                    dispatch,
                },
                width_px: props.width_px,
                prerenderer: props.prerenderer,
                drawn,
            };
            let parts = match &props.mount_points {
                Some(mount_points) => page.live_parts(mount_points),
                None => article(props, &content.note.lang, state.theme, page.html(props.variant)),
            };
            fragment()
                .with(parts)
                .with(props.popovers.as_ref().map(|popovers| page.popover_portals(popovers)))
                .html()
        }
        Err(problems) => {
            let language = props.fallback_language;
            article(props, language.tag(), state.theme, problem_list(problems, language))
        }
    }
}

/// How many charts are drawn so far; [`usize::MAX`] once all are. A frame has time for a few.
#[hook]
fn use_drawn(props: &WidgetProps) -> usize {
    let charts = props.content.as_ref().map_or(0, |content| content.figures.charts.len());
    let drawn = use_state_eq(|| if props.services.is_live { drawn_at_once(props) } else { charts });
    let count = *drawn;
    use_effect_with(count, {
        let next_frame = props.services.next_frame.clone();
        move |count| {
            let next = count + 1;
            if *count < charts {
                next_frame.emit(Callback::from(move |()| drawn.set(next)));
            }
        }
    });
    if count < charts { count } else { usize::MAX }
}

fn drawn_at_once(props: &WidgetProps) -> usize {
    let charts = props.content.iter().flat_map(|content| &content.figures.charts);
    let mut periods = 0;
    let is_light = |chart: &&ChartFigures| {
        periods += chart.periods.len();
        periods <= PERIODS_AT_ONCE
    };
    charts.take(DRAWN_AT_ONCE).take_while(is_light).count().max(1)
}

fn article(props: &WidgetProps, lang: &str, theme: Theme, body: Html) -> Html {
    let class = format!("research-note {}", props.variant.keyword());
    let is_static = !props.services.is_live;
    let fingerprint = props.content.as_ref().ok().filter(|_| is_static).map(|content| content.fingerprint());
    el("article")
        .class(class)
        .attr("part", "note")
        .attr("lang", lang.to_owned())
        .attr("data-theme", theme.keyword())
        .attr("data-fingerprint", fingerprint)
        .with(el("div").class("column").with(body))
        .html()
}
