//! The widget with what it needs of the browser: its width, the frame in which it is ready, the menu of notes.

use crate::format;
use crate::ui::{Content, Widget};
use crate::units::Language;
use gloo::render::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlSelectElement, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HostProps {
    pub(super) content: Result<Rc<Content>, Rc<[AttrValue]>>,
    /// Id and title of each note of the page.
    pub(super) notes: Rc<[(AttrValue, AttrValue)]>,
    /// Id of the note that is shown.
    pub(super) shown: String,
}

#[component]
pub(super) fn Host(props: &HostProps) -> Html {
    let column = use_node_ref();
    let width_px = use_width_px(&column);
    use_ready_mark(width_px.is_some());
    let language = props.content.as_ref().map_or(Language::English, |c| c.note.language);
    html! {
        <>
            <Widget content={props.content.clone()} {width_px} {column} />
            { menu(props, language) }
        </>
    }
}

/// The width of an element's content box in whole CSS pixels, kept up to date; `None` before it is known.
#[hook]
fn use_width_px(column: &NodeRef) -> Option<u32> {
    let width_px = use_state_eq(|| None);
    let (setter, column) = (width_px.setter(), column.clone());
    use_effect_with((), move |()| {
        let observer =
            column.cast::<Element>().and_then(|element| observe(&element, move |px| setter.set(Some(px))));
        move || {
            if let Some((observer, _listener)) = observer {
                observer.disconnect();
            }
        }
    });
    *width_px
}

type Listener = Closure<dyn FnMut(Vec<ResizeObserverEntry>)>;

fn observe(element: &Element, on_width: impl Fn(u32) + 'static) -> Option<(ResizeObserver, Listener)> {
    let listener: Listener = Closure::new(move |entries: Vec<ResizeObserverEntry>| {
        if let Some(entry) = entries.last() {
            on_width(entry.content_rect().width().floor() as u32);
        }
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

/// A menu that opens another note of the page.
fn menu(props: &HostProps, language: Language) -> Html {
    let onchange = Callback::from(|event: Event| {
        let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) else {
            return;
        };
        let Ok(parameters) = web_sys::UrlSearchParams::new() else { return };
        parameters.set("note", &select.value());
        let query = JsValue::from(parameters.to_string()).as_string().unwrap_or_default();
        // Fails only where the page may not navigate; then the menu has no effect.
        let _ = gloo::utils::window().location().set_search(&query);
    });
    let option = |(id, title): &(AttrValue, AttrValue)| {
        html! { <option value={id} selected={**id == *props.shown}>{ title }</option> }
    };
    html! {
        <nav class="shelf">
            <label>
                <span>{ format::words(language).notes }</span>
                <select {onchange}>{ for props.notes.iter().map(option) }</select>
            </label>
        </nav>
    }
}
