//! Skip links past the figures of a section, for keyboard users.

use super::dom::{closest, elements, set};
use crate::format::MentionMessages;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Adds a skip button to a block of several figures, before its first words.
pub(super) fn make_skippable(block: &HtmlElement, messages: &MentionMessages) {
    let figures: Vec<HtmlElement> = elements(block, "[data-claim][role]").collect();
    let has_one = elements(block, ":scope > .skip").next().is_some();
    if figures.len() < 2 || has_one {
        return;
    }
    let document = gloo::utils::document();
    let (Ok(skip), Ok(end)) = (document.create_element("button"), document.create_element("span")) else {
        return;
    };
    skip.set_text_content(Some(&messages.skip(&figures.len().to_string())));
    set(&skip, &[("type", "button"), ("class", "skip")]);
    set(&end, &[("tabindex", "-1"), ("class", "skipped")]);
    // A block that is not in the page needs no skip link.
    let _ = block.prepend_with_node_1(&skip).and_then(|()| block.append_with_node_1(&end));
}

/// Moves the focus past the section of a skip button.
pub(super) fn skip(button: &Element) {
    let end = closest(button, "section").and_then(|block| block.query_selector(".skipped").ok().flatten());
    if let Some(end) = end {
        // The end is focusable: `make_skippable` gives it a tabindex.
        let _ = end.unchecked_into::<HtmlElement>().focus();
    }
}
