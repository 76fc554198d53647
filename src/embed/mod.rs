//! The only code that touches the browser: mounts the widget in the page, feeds it, and reports when it is ready.

mod host;
mod shelf;

use host::Host;
use shelf::Shelf;
use std::rc::Rc;
use web_sys::UrlSearchParams;

/// Mounts the note that the address asks for (`?note=ID`, else the first) into the page's `<main>`.
pub fn start() {
    let asked = gloo::utils::window()
        .location()
        .search()
        .and_then(|search| UrlSearchParams::new_with_str(&search))
        .ok()
        .and_then(|parameters| parameters.get("note"));
    let Shelf { content, titles } = shelf::open(asked.as_deref());
    let shown = content.as_ref().map_or(asked.unwrap_or_default(), |c| c.note.id.to_string());
    let props = host::HostProps { content, notes: Rc::from(titles), shown };
    let document = gloo::utils::document();
    if let Ok(content) = &props.content {
        document.set_title(&content.note.title);
    }
    let root = document.query_selector("main").ok().flatten();
    yew::Renderer::<Host>::with_root_and_props(root.unwrap_or_else(|| gloo::utils::body().into()), props)
        .render();
}
