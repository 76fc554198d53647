//! What a reader takes along from a chart: its figures, its picture, the link to it.

use super::services::Take;
use super::shown::Shown;
use crate::export;
use crate::format;
use crate::state::{Change, Panel};
use yew::prelude::*;

/// What there is to take, in the order of the menu.
const ENTRIES: [&str; 5] = ["csv", "svg", "png", "png2", "link"];

/// The entries of the menu. Files are made when they are asked for.
pub(super) fn take(shown: &Shown) -> impl Iterator<Item = Html> {
    let names = format::words(shown.note.language).explore.saves;
    ENTRIES.into_iter().zip(names).map(|(token, name)| {
        let onclick = shown.callback(move |shown, _: MouseEvent| {
            let service = &shown.context.services.take;
            shown.context.dispatch.emit(shown.action(Change::Close));
            service.emit((taken(shown, token), done(shown, token == "link")));
        });
        html! { <li><button type="button" data-take={token} {onclick}>{ name }</button></li> }
    })
}

/// The address of what is shown.
pub(super) fn link(shown: &Shown) -> String {
    format!("{}#{}", shown.context.services.address, shown.context.state.to_fragment(&shown.note.id))
}

fn taken(shown: &Shown, token: &str) -> Take {
    let drawing = |ending: &str, scale: Option<u8>| Take::Drawing {
        name: export::file_name(shown.note, shown.chart, ending),
        svg: Box::new(export::picture(shown.note, &shown.scene(export::FRAME))),
        scale,
    };
    match token {
        "csv" => Take::Text {
            name: export::file_name(shown.note, shown.chart, ".csv"),
            media_type: "text/csv",
            text: export::csv(shown.note, &shown.scene(export::FRAME)),
        },
        "svg" => drawing(".svg", None),
        "png" => drawing(".png", Some(1)),
        "png2" => drawing("@2x.png", Some(2)),
        _ => Take::Link(link(shown)),
    }
}

/// Says that a link was copied, or shows it to be copied by hand; and that a file could not be made.
fn done(shown: &Shown, is_link: bool) -> Callback<bool> {
    shown.callback(move |shown, is_done: bool| {
        let panel = match (is_link, is_done) {
            (true, true) => Panel::Copied,
            (true, false) => Panel::Link,
            (false, true) => return,
            (false, false) => Panel::Failed,
        };
        shown.context.dispatch.emit(shown.action(Change::Open(panel)));
    })
}
