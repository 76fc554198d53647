//! Where the card of a phrase stands, and what is brought into sight.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Room between a phrase and its card.
const GAP_PX: f64 = 8.0;
/// A card begins so much before its phrase that its words stand under those of the phrase.
const INDENT_PX: f64 = 13.0;

/// Puts a card below the last line of its phrase, or above the first where there is no room below: never over the
/// phrase, and never beyond the box of the note.
pub(super) fn place(root: &Element, phrase: &[HtmlElement], card: &HtmlElement) {
    let lines: Vec<DomRect> = phrase.iter().flat_map(|element| lines(element)).collect();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
    let Some(block) = card.offset_parent() else { return };
    let (around, size) = (block.get_bounding_client_rect(), card.get_bounding_client_rect());
    // Where something around is shown smaller or larger than it is: pixels of the window to one of the block.
    let scale = around.width() / f64::from(block.client_width().max(1));
    let (gap_px, indent_px) = (GAP_PX * scale, INDENT_PX * scale);
    let note = root.get_bounding_client_rect();
    let [window_width_px, window_height_px] = window_px();
    let (below, above) = (last.bottom() + gap_px, first.top() - gap_px - size.height());
    let fits_below = below + size.height() <= note.bottom();
    let fits_above = above >= note.top();
    let is_seen_below = below + size.height() <= window_height_px;
    let is_below = fits_below && (is_seen_below || !fits_above || above < 0.0);
    let (line, top) = if is_below || !fits_above { (last, below) } else { (first, above) };
    let right = around.right().min(window_width_px);
    let left = (line.left() - indent_px).min(right - size.width()).max(around.left());
    let style = card.style();
    for (property, px) in [("left", left - around.left()), ("top", top - around.top())] {
        // Lengths in pixels can be set.
        let _ = style.set_property(property, &format!("{}px", px / scale));
    }
}

/// Width and height of the window; endless where it does not tell.
fn window_px() -> [f64; 2] {
    let window = gloo::utils::window();
    [window.inner_width(), window.inner_height()]
        .map(|px| px.ok().and_then(|px| px.as_f64()).unwrap_or(f64::MAX))
}

fn lines(element: &Element) -> impl Iterator<Item = DomRect> + use<> {
    let lines = Array::from(&element.get_client_rects());
    lines.to_vec().into_iter().map(JsCast::unchecked_into)
}

/// Brings a part into the middle of the window, at once where the reader wants no motion, and gives the focus to what
/// can have it.
pub(super) fn scroll_to(part: &Element, focused: Option<&HtmlElement>) {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    let is_still = query.ok().flatten().is_some_and(|query| query.matches());
    if let Some(focused) = focused {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that can't have the focus leaves it where it is.
        let _ = focused.focus_with_options(&options);
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(if is_still { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    part.scroll_into_view_with_scroll_into_view_options(&options);
}
