//! The page that Trunk builds: a note of its shelf, as the address asks for.

use super::host::{Host, HostProps, column_width_px};
use super::services::services;
use super::shelf::{self, Shelf};
use crate::state::{Action, charts_from_fragment};
use crate::units::Id;
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::UrlSearchParams;
use yew::Callback;

/// Mounts the note that the address asks for (`?note=ID`, else the first) into the page's `<main data-notes>`, as its
/// fragment says. Does nothing on a page without one.
pub fn start() {
    let Some(root) = gloo::utils::document().query_selector("main[data-notes]").ok().flatten() else {
        return;
    };
    let location = gloo::utils::window().location();
    let asked = location
        .search()
        .and_then(|search| UrlSearchParams::new_with_str(&search))
        .ok()
        .and_then(|parameters| parameters.get("note"));
    let Shelf { content, titles } = shelf::open(asked.as_deref());
    let note = content.as_ref().ok().map(|content| content.note.id.clone());
    if let Ok(content) = &content {
        gloo::utils::document().set_title(&content.note.title);
    }
    let shown = note.as_ref().map_or(asked.unwrap_or_default(), Id::to_string);
    let charts = note.as_ref().and_then(|note| charts_from_fragment(&fragment(), note)).unwrap_or_default();
    let on_mount = Callback::from(move |dispatch| follow_fragment(note.clone(), dispatch));
    let props = HostProps {
        content,
        notes: Rc::from(titles),
        shown,
        width_px: column_width_px(&root),
        charts,
        services: services(root.clone()),
        on_mount,
        on_state: Callback::noop(),
    };
    yew::Renderer::<Host>::with_root_and_props(root, props).render();
}

fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Follows links to other views of the note that is shown, as long as the page lives.
fn follow_fragment(note: Option<Id>, dispatch: Callback<Action>) {
    let Some(note) = note else { return };
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        if let Some(charts) = charts_from_fragment(&fragment(), &note) {
            dispatch.emit(Action::Restore(charts));
        }
    })
    .forget();
}
