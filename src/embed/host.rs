//! The widget with what it needs of the browser: its width, the frame in which it is ready, the menu of notes.

use crate::format;
use crate::state::{Action, ChartState, State};
use crate::ui::{Content, Services, Widget};
use crate::units::{Id, Language};
use gloo::render::request_animation_frame;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HostProps {
    pub(super) content: Result<Rc<Content>, Rc<[AttrValue]>>,
    /// Id and title of each note of the page.
    pub(super) notes: Rc<[(AttrValue, AttrValue)]>,
    /// Id of the note that is shown.
    pub(super) shown: String,
    /// Width of the note's column, if it could be measured.
    pub(super) width_px: Option<u32>,
    /// What is chosen at first.
    pub(super) charts: BTreeMap<Id, ChartState>,
    pub(super) services: Services,
    pub(super) on_mount: Callback<Callback<Action>>,
    pub(super) on_state: Callback<Rc<State>>,
}

#[component]
pub(super) fn Host(props: &HostProps) -> Html {
    let column = use_node_ref();
    let width_px = use_width_px(&column, props.width_px);
    use_ready_mark(width_px.is_some());
    let language = props.content.as_ref().map_or(Language::English, |c| c.note.language);
    html! {
        <>
            <Widget
                content={props.content.clone()} {width_px} {column} charts={props.charts.clone()}
                services={props.services.clone()} on_mount={props.on_mount.clone()}
                on_state={props.on_state.clone()}
            />
            if !props.notes.is_empty() {
                { menu(props, language) }
            }
        </>
    }
}

/// The width of an element's content box in whole CSS pixels, kept up to date; at first what the host has measured.
#[hook]
fn use_width_px(column: &NodeRef, first: Option<u32>) -> Option<u32> {
    let width_px = use_state_eq(|| first);
    let (setter, column) = (width_px.setter(), column.clone());
    use_effect_with((), move |()| {
        let observer = column.cast::<Element>().and_then(|element| {
            setter.set(Some(width_of(&element)));
            let observed = element.clone();
            observe(&element, move || setter.set(Some(width_of(&observed))))
        });
        move || {
            if let Some((observer, _listener)) = observer {
                observer.disconnect();
            }
        }
    });
    *width_px
}

/// The width that the column of a note will have in an element, so that the first picture is the right one: laying out
/// an empty note costs less than laying out a whole one twice. `None` where the element has no room yet.
pub(super) fn column_width_px(root: &Element) -> Option<u32> {
    let document = gloo::utils::document();
    let (note, column) = (document.create_element("div").ok()?, document.create_element("div").ok()?);
    note.set_class_name("research-note");
    column.set_class_name("column");
    note.append_child(&column).ok()?;
    root.append_child(&note).ok()?;
    let width_px = width_of(&column);
    note.remove();
    (width_px > 0).then_some(width_px)
}

/// The column has no padding at its sides.
fn width_of(column: &Element) -> u32 {
    u32::try_from(column.client_width()).unwrap_or_default()
}

type Listener = Closure<dyn FnMut()>;

/// Calls back in the frame after each change of size: within the change it would start a loop of changes.
fn observe(element: &Element, on_change: impl Fn() + 'static) -> Option<(ResizeObserver, Listener)> {
    let on_change = Rc::new(on_change);
    let mut frame = None;
    let listener: Listener = Closure::new(move || {
        let on_change = on_change.clone();
        // Dropping the frame asked for before gives it up, so that there is one redraw a frame.
        drop(frame.replace(request_animation_frame(move |_| on_change())));
    });
    let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, listener))
}

/// Sets the mark `research-widget-ready` in the first frame that shows the whole note with its listeners.
#[hook]
fn use_ready_mark(is_ready: bool) {
    use_effect_with(is_ready, |is_ready| {
        let frame = is_ready.then(|| {
            request_animation_frame(|_| {
                if let Some(performance) = gloo::utils::window().performance() {
                    // A browser without user timing shows the note all the same.
                    let _ = performance.mark("research-widget-ready");
                }
            })
        });
        move || drop(frame)
    });
}

/// A menu of the notes of the page.
fn menu(props: &HostProps, language: Language) -> Html {
    let item = |(id, title): &(AttrValue, AttrValue)| {
        let current = (**id == *props.shown).then_some("page");
        html! { <li><a href={format!("?note={id}")} aria-current={current}>{ title }</a></li> }
    };
    let heading = format::words(language).notes;
    html! {
        <nav class="shelf" aria-label={heading}>
            <span aria-hidden="true">{ heading }</span>
            <ul>{ for props.notes.iter().map(item) }</ul>
        </nav>
    }
}
