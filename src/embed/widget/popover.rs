//! Positions the card of a phrase, and scrolls to parts of the note.

use super::dom::elements;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Distance between a phrase and its card.
const GAP_PX: f64 = 8.0;
/// The padding of a card: it starts that far left of its phrase, so that the texts align.
const INDENT_PX: f64 = 13.0;

/// Positions a card below the last line of its phrase, or above the first where it doesn't fit below: never over the
/// phrase, and never outside of the note.
pub(super) fn position_card(root: &Element, phrase: &[HtmlElement], card: &HtmlElement) {
    let lines: Vec<DomRect> = phrase.iter().flat_map(|element| lines(element)).collect();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
    let Some(block) = card.offset_parent() else { return };
    let (around, size) = (block.get_bounding_client_rect(), card.get_bounding_client_rect());
    // Window pixels per CSS pixel of the block, where an ancestor is scaled or zoomed.
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

/// Width and height of the window; unlimited where unknown.
fn window_px() -> [f64; 2] {
    let window = gloo::utils::window();
    [window.inner_width(), window.inner_height()]
        .map(|px| px.ok().and_then(|px| px.as_f64()).unwrap_or(f64::MAX))
}

fn lines(element: &Element) -> impl Iterator<Item = DomRect> + use<> {
    let lines = Array::from(&element.get_client_rects());
    lines.to_vec().into_iter().map(JsCast::unchecked_into)
}

/// Scrolls a part to the middle of the window, without animation where reduced motion is preferred, and moves the
/// focus.
pub(super) fn scroll_to(part: &Element, focused: Option<&HtmlElement>) {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    let is_motion_reduced = query.ok().flatten().is_some_and(|query| query.matches());
    if let Some(focused) = focused {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that is not focusable leaves the focus where it is.
        let _ = focused.focus_with_options(&options);
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(if is_motion_reduced { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    part.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to a chart and focuses its picture.
pub(super) fn scroll_to_chart(root: &Element, id: &str) {
    let is_chart = |chart: &HtmlElement| chart.get_attribute("data-chart").as_deref() == Some(id);
    if let Some(chart) = elements(root, "[data-chart]").find(is_chart) {
        let surface = chart.query_selector(".surface").ok().flatten();
        scroll_to(&chart, surface.map(JsCast::unchecked_into).as_ref());
    }
}
