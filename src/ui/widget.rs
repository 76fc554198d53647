//! The whole widget: a note, or the problems that it has in its place.

use super::note_page::note_page;
use super::problems::problem_list;
use super::services::Services;
use crate::figures::{self, Figures};
use crate::note::{self, Note, Problems};
use crate::state::{Action, ChartState, State, apply};
use crate::units::{Id, Language};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// A note with its figures.
#[derive(Debug)]
pub struct Content {
    /// The note.
    pub note: Note,
    /// What is computed of it.
    pub figures: Figures,
}

/// Content never changes, so only the very same is equal; comparing two by value would cost each render.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Content {
    /// Computes what the note's parts show.
    pub fn new(note: Note) -> Self {
        let figures = figures::derive(&note);
        Self { note, figures }
    }

    /// Reads and computes.
    ///
    /// # Errors
    /// Every problem of the note.
    pub fn from_json(text: &str) -> Result<Self, Problems> {
        note::parse(text).map(Self::new)
    }
}

/// What the host gives the widget.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The note; each problem as one line where it has any.
    pub content: Result<Rc<Content>, Rc<[AttrValue]>>,
    /// Width of the note's text column in CSS pixels; `None` until the host has measured it.
    pub width_px: Option<u32>,
    /// The element whose width the host measures.
    #[prop_or_default]
    pub column: NodeRef,
    /// What the host does for the widget.
    #[prop_or_default]
    pub services: Services,
    /// What is chosen at first, such as a link says.
    #[prop_or_default]
    pub charts: BTreeMap<Id, ChartState>,
    /// Given once what makes the widget act as if the reader had.
    #[prop_or_default]
    pub on_mount: Callback<Callback<Action>>,
    /// Told of each state, the first one included.
    #[prop_or_default]
    pub on_state: Callback<Rc<State>>,
    /// Language of the words around a note that could not be read.
    #[prop_or(Language::English)]
    pub fallback_language: Language,
}

impl WidgetProps {
    /// A widget of a known width whose host does nothing for it.
    pub fn alone(content: Result<Rc<Content>, Rc<[AttrValue]>>, width_px: Option<u32>) -> Self {
        Self {
            content,
            width_px,
            column: NodeRef::default(),
            services: Services::default(),
            charts: BTreeMap::new(),
            on_mount: Callback::noop(),
            on_state: Callback::noop(),
            fallback_language: Language::English,
        }
    }
}

#[derive(Default)]
struct Chosen(Rc<State>);

impl Reducible for Chosen {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = apply(self.0.clone(), action);
        if Rc::ptr_eq(&next, &self.0) { self } else { Rc::new(Self(next)) }
    }
}

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let chosen = use_reducer(|| Chosen(apply(Rc::default(), Action::Restore(props.charts.clone()))));
    let dispatch = {
        let dispatcher = chosen.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    use_effect_with(dispatch.clone(), {
        let on_mount = props.on_mount.clone();
        move |dispatch| on_mount.emit(dispatch.clone())
    });
    use_effect_with(chosen.0.clone(), {
        let on_state = props.on_state.clone();
        move |state| on_state.emit(state.clone())
    });
    let body = match &props.content {
        Ok(content) => note_page(content, &chosen.0, props.width_px, &props.services, &dispatch),
        Err(problems) => problem_list(problems, props.fallback_language),
    };
    let lang = props
        .content
        .as_ref()
        .map_or_else(|_| props.fallback_language.tag().to_owned(), |c| c.note.lang.clone());
    html! {
        <article class="research-note" {lang} data-theme={chosen.0.theme.token()}>
            <div class="column" ref={props.column.clone()}>{ body }</div>
        </article>
    }
}
