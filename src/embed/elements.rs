//! Elements of the page, found and given attributes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
