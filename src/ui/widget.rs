//! The whole widget: a note, or the problems that it has in its place.

use super::markup::{el, fragment};
use super::note_page::NotePage;
use super::places::{Places, Slips};
use super::problems::problem_list;
use super::services::Services;
use super::variant::Variant;
use crate::claims::{self, Claims};
use crate::figures::{self, Figures};
use crate::note::{self, Note, Problems};
use crate::state::{Action, ChartState, State, Theme, apply, charts_from_fragment};
use crate::units::{Id, Language, Sorted};
use std::rc::Rc;
use yew::prelude::*;

/// A note with its figures.
#[derive(Debug)]
pub struct Content {
    /// The note.
    pub note: Rc<Note>,
    /// What is computed of it.
    pub figures: Figures,
    /// The figures in its words, as far as its words are shown.
    pub claims: Claims,
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
        Self::of(note, None, Variant::Full)
    }

    /// The same with words around it in another language than the note's, and as much of it as a variant has.
    pub fn of(mut note: Note, language: Option<Language>, variant: Variant) -> Self {
        // The prose is read in its own language.
        let claims = if variant == Variant::Full { claims::check(&note) } else { Claims::default() };
        note.language = language.unwrap_or(note.language);
        let note = Rc::new(note);
        let figures = figures::derive(&note);
        Self { note, figures, claims }
    }

    /// What the fragment of a link says of the note's charts; `None` where it says nothing of this note.
    pub fn charts_of(&self, fragment: &str) -> Option<Sorted<Id, ChartState>> {
        let has = |chart: &Id, series: Option<&Id>| {
            let chart = self.note.charts.iter().find(|known| known.id == *chart);
            chart.is_some_and(|chart| series.is_none_or(|series| chart.all_series().any(|id| id == series)))
        };
        charts_from_fragment(fragment, &self.note.id, &has)
    }

    /// Tells pages made of this note by this version of the widget from all others.
    pub fn made_of(&self) -> String {
        format!("{}-{:016x}", env!("CARGO_PKG_VERSION"), self.note.fingerprint)
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
    /// How much of it is shown.
    #[prop_or_default]
    pub variant: Variant,
    /// Width of the note's text column in CSS pixels; `None` where it is not known.
    pub width_px: Option<u32>,
    /// Where the live parts go in a page that was made beforehand; `None` where the widget makes the whole of it.
    #[prop_or_default]
    pub places: Option<Rc<Places>>,
    /// Where cards open; `None` where nobody can open one.
    #[prop_or_default]
    pub slips: Option<Slips>,
    /// The HTML of each chart ([`super::Proof`]), in a page that is being made beforehand.
    #[prop_or_default]
    pub proofs: Rc<[AttrValue]>,
    /// What the host does for the widget.
    #[prop_or_default]
    pub services: Services,
    /// What is chosen at first, such as a link says.
    #[prop_or_default]
    pub start: Rc<State>,
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
    /// A whole widget of a known width whose host does nothing for it.
    pub fn alone(content: Result<Rc<Content>, Rc<[AttrValue]>>, width_px: Option<u32>) -> Self {
        Self {
            content,
            variant: Variant::Full,
            width_px,
            places: None,
            slips: None,
            proofs: Rc::from([]),
            services: Services::default(),
            start: Rc::default(),
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
    let chosen = use_reducer(|| Chosen(props.start.clone()));
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
    match &props.content {
        Ok(content) => {
            let page = NotePage {
                content,
                state: &chosen.0,
                width_px: props.width_px,
                services: &props.services,
                dispatch: &dispatch,
                proofs: &props.proofs,
            };
            let parts = match &props.places {
                Some(places) => page.live_parts(places),
                None => article(props, &content.note.lang, chosen.0.theme, page.html(props.variant)),
            };
            fragment().with(parts).with(props.slips.as_ref().map(|slips| page.in_slips(slips))).html()
        }
        Err(problems) => {
            let language = props.fallback_language;
            article(props, language.tag(), chosen.0.theme, problem_list(problems, language))
        }
    }
}

fn article(props: &WidgetProps, lang: &str, theme: Theme, body: Html) -> Html {
    let class = format!("research-note {}", props.variant.token());
    let is_still = !props.services.is_live;
    let made_of = props.content.as_ref().ok().filter(|_| is_still).map(|content| content.made_of());
    el("article")
        .class(class)
        .attr("part", "note")
        .attr("lang", lang.to_owned())
        .attr("data-theme", theme.token())
        .attr("data-made-of", made_of)
        .with(el("div").class("column").with(body))
        .html()
}
