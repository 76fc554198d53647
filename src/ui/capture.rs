//! Pointer capture and coordinates.

use web_sys::js_sys::{Reflect, parse_float};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, ShadowRoot};
use yew::prelude::*;

/// Captures a pressed pointer, so that the element receives its events also outside of it.
pub(super) fn capture(event: &PointerEvent) {
    if let Some(element) = event.target_dyn_into::<Element>() {
        // A pointer that is gone can't be captured, and needs not be.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The width of the element of a selector that a pointer acts on, in pixels of that element.
pub(super) fn width_of(event: &MouseEvent, css: &str) -> f64 {
    let target = event.target_dyn_into::<Element>();
    let element = target.and_then(|target| target.closest(css).ok().flatten());
    element.map_or(1.0, |element| f64::from(element.client_width()).max(1.0))
}

/// How far a pointer is from the left of the element of a selector that it acts on, in pixels of that element. What is
/// around it may be shown smaller or larger than it is (CSS `zoom`, `transform: scale()`), which browsers reckon into
/// `offsetX` each in its own way.
pub(super) fn x_within(event: &MouseEvent, css: &str) -> f64 {
    let target = event.target_dyn_into::<Element>();
    let Some(element) = target.and_then(|target| target.closest(css).ok().flatten()) else { return 0.0 };
    let rect = element.get_bounding_client_rect();
    let own_px = f64::from(element.client_width());
    let scrolled = web_sys::window().and_then(|window| window.scroll_x().ok()).unwrap_or_default();
    let x = (f64::from(event.client_x()) + scrolled) / page_px(&element) - scrolled;
    (x - rect.left()) * own_px / rect.width().max(1.0)
}

/// The factor from the unit of `getBoundingClientRect` to pixels of the page: 1, except in browsers without
/// `currentCSSZoom` (Safari), where it is the product of the `zoom` values of the element and of all around it.
fn page_px(element: &Element) -> f64 {
    let mut px = 1.0;
    let Some(window) = web_sys::window() else { return px };
    if Reflect::has(element, &"currentCSSZoom".into()).unwrap_or(true) {
        return px;
    }
    let mut next = Some(element.clone());
    while let Some(around) = next {
        let style = window.get_computed_style(&around).ok().flatten();
        let zoom = style.and_then(|style| style.get_property_value("zoom").ok());
        // The browser reads it: a table of numbers for that would be a twentieth of the wasm.
        px *= zoom.map(|zoom| parse_float(&zoom)).filter(|zoom| *zoom > 0.0).unwrap_or(1.0);
        let host = || Some(around.get_root_node().dyn_into::<ShadowRoot>().ok()?.host());
        next = around.parent_element().or_else(host);
    }
    px
}
