//! A pointer that is pressed in an element stays with it wherever it goes.

use web_sys::Element;
use yew::prelude::*;

/// Sends all that follows of a pressed pointer to the element that it met, also from outside.
pub(super) fn capture(event: &PointerEvent) {
    if let Some(element) = event.target_dyn_into::<Element>() {
        // A pointer that is gone can't be captured, and needs not be.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
