//! Elements of the page, found, given attributes and listened to.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// The element itself or the nearest around it that a selector fits.
pub(super) fn closest(element: &Element, css: &str) -> Option<Element> {
    element.closest(css).ok().flatten()
}

/// Gives it attributes.
pub(super) fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        // Names without a mistake can be set.
        let _ = element.set_attribute(name, value);
    }
}

/// All within it that a selector fits, in reading order.
pub(super) fn elements(within: &Element, css: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let list = within.query_selector_all(css).map(|list| Array::from(&list)).unwrap_or_default();
    list.to_vec().into_iter().map(JsCast::unchecked_into)
}

/// Listens to events of a target, which may be cancelled, as long as `this` lives.
pub(super) fn listen<T: 'static>(
    this: &Rc<T>,
    target: &EventTarget,
    events: &[&'static str],
    handle: fn(&Rc<T>, &Event),
) -> Vec<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = |event: &&'static str| {
        let this: Weak<T> = Rc::downgrade(this);
        EventListener::new_with_options(target, *event, options, move |event| {
            if let Some(this) = this.upgrade() {
                handle(&this, event);
            }
        })
    };
    events.iter().map(listener).collect()
}
