//! The width of a note's column.

use gloo::render::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// The width of the column that stands in an element, or will stand there, in whole CSS pixels. An empty note is
/// enough to know it, and laying one out costs less than laying out a whole one twice. `None` where the element has no
/// room.
pub(super) fn column_width_px(root: &Element) -> Option<u32> {
    let width_px = match root.query_selector(".column").ok()? {
        Some(column) => width_of(&column),
        None => probe(root)?,
    };
    (width_px > 0).then_some(width_px)
}

fn probe(root: &Element) -> Option<u32> {
    let document = gloo::utils::document();
    let (note, column) = (document.create_element("div").ok()?, document.create_element("div").ok()?);
    note.set_class_name("research-note");
    column.set_class_name("column");
    note.append_child(&column).ok()?;
    root.append_child(&note).ok()?;
    let width_px = width_of(&column);
    note.remove();
    Some(width_px)
}

/// The column has no padding at its sides.
fn width_of(column: &Element) -> u32 {
    u32::try_from(column.client_width()).unwrap_or_default()
}

/// Reports each change of an element's size, until it is dropped.
pub(super) struct SizeListener {
    observer: ResizeObserver,
    _listener: Closure<dyn FnMut()>,
}

impl SizeListener {
    /// Calls back in the frame after each change: within the change it would start a loop of changes.
    pub(super) fn new(element: &Element, on_change: impl Fn() + 'static) -> Option<Self> {
        let on_change = Rc::new(on_change);
        let mut frame = None;
        let listener: Closure<dyn FnMut()> = Closure::new(move || {
            let on_change = on_change.clone();
            // Dropping the frame asked for before gives it up, so that there is one redraw a frame.
            drop(frame.replace(request_animation_frame(move |_| on_change())));
        });
        let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _listener: listener })
    }
}

impl Drop for SizeListener {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
