//! A way round the figures of a block of prose, for those who go by the Tab key.

use super::elements::{closest, elements, set};
use crate::format::fill;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A button before the first of several figures leads behind all of them. `words` have a place for their number.
pub(super) fn make_skippable(block: &HtmlElement, words: &str) {
    let figures: Vec<HtmlElement> = elements(block, "[data-claim][role]").collect();
    let [first, _, ..] = figures.as_slice() else { return };
    let document = gloo::utils::document();
    let (Ok(skip), Ok(end)) = (document.create_element("button"), document.create_element("span")) else {
        return;
    };
    skip.set_text_content(Some(&fill(words, &[&figures.len().to_string()])));
    set(&skip, &[("type", "button"), ("class", "skip")]);
    set(&end, &[("tabindex", "-1"), ("class", "skipped")]);
    // A block that is not in the page needs no way round it.
    let _ = first.before_with_node_1(&skip).and_then(|()| block.append_with_node_1(&end));
}

/// Moves the focus behind the block that a button stands in.
pub(super) fn skip(button: &Element) {
    let end = closest(button, "section").and_then(|block| block.query_selector(".skipped").ok().flatten());
    if let Some(end) = end {
        // It can have the focus, for it was made so.
        let _ = end.unchecked_into::<HtmlElement>().focus();
    }
}
