//! What a reader takes along from a chart: its figures, its picture, the link to it.

use super::markup::{Tag, button, el};
use super::services::Take;
use super::shown::{ChartContext, Shown};
use super::widget::Content;
use crate::chart::Scene;
use crate::export;
use crate::format;
use crate::note::Note;
use crate::state::{Change, Panel, State};
use std::rc::Rc;
use yew::prelude::*;

/// What there is to take, in the order of the menu.
const ENTRIES: [&str; 5] = ["csv", "svg", "png", "png2", "link"];

/// The entries of the menu. Files are made when they are asked for.
pub(super) fn entries(shown: &Shown) -> impl Iterator<Item = Tag> {
    let names = format::words(shown.note.language).explore.saves;
    ENTRIES.into_iter().zip(names).map(|(token, name)| {
        let take = shown.callback(move |shown, _: Event| {
            let service = &shown.context.services.take;
            shown.context.dispatch.emit(shown.action(Change::Close));
            service.emit((taken(shown, token), done(shown, token == "link")));
        });
        el("li").with(button(take).attr("data-take", token).with(name))
    })
}

/// The address of what is shown.
pub(super) fn link(shown: &Shown) -> String {
    let address = shown.context.services.address.emit(());
    format!("{}#{}", shareable(&address), shown.context.state.to_fragment(&shown.note.id))
}

/// An address without its fragment, and without the parameter that shows what is for the author alone.
fn shareable(address: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    let Some((path, query)) = page.split_once('?') else { return page.to_owned() };
    let is_kept = |part: &&str| part.split('=').next() != Some("author");
    let query: Vec<&str> = query.split('&').filter(is_kept).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

fn taken(shown: &Shown, token: &str) -> Take {
    file(shown.note, &shown.scene(export::FRAME), token).unwrap_or_else(|| Take::Link(link(shown)))
}

/// What is shown as a file: `csv`, `svg`, `png` or `png2`.
fn file(note: &Note, scene: &Scene, token: &str) -> Option<Take> {
    let drawing = |ending: &str, scale: Option<u8>| Take::Drawing {
        name: export::file_name(note, scene.chart, ending),
        svg: Box::new(export::picture(note, scene)),
        scale,
    };
    Some(match token {
        "csv" => Take::Text {
            name: export::file_name(note, scene.chart, ".csv"),
            media_type: "text/csv",
            text: export::csv(note, scene),
        },
        "svg" => drawing(".svg", None),
        "png" => drawing(".png", Some(1)),
        "png2" => drawing("@2x.png", Some(2)),
        _ => return None,
    })
}

/// A chart of a note, by its place, as a reader has chosen to see it, as a file: `csv`, `svg`, `png`, or `png2`, which is
/// twice as large. `None` where there is no such chart or format.
pub fn take(content: &Rc<Content>, place: usize, state: &Rc<State>, format: &str) -> Option<Take> {
    let context = ChartContext::still(content.clone(), place, state.clone());
    let shown = Shown::new(&context)?;
    file(shown.note, &shown.scene(export::FRAME), format)
}

/// Says that a link was copied, or shows it to be copied by hand; and that a file could not be made.
fn done(shown: &Shown, is_link: bool) -> Callback<bool> {
    let context = shown.context.clone();
    Callback::from(move |is_done: bool| {
        let Some(shown) = Shown::new(&context) else { return };
        let panel = match (is_link, is_done) {
            (true, true) => Panel::Copied,
            (true, false) => Panel::Link,
            (false, true) => return,
            (false, false) => Panel::Failed,
        };
        shown.context.dispatch.emit(shown.action(Change::Open(panel)));
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_page_as_readers_see_it() {
        for (address, shared) in [
            ("https://example.com/a", "https://example.com/a"),
            ("https://example.com/a?author", "https://example.com/a"),
            ("https://example.com/a?author=1#section-2", "https://example.com/a"),
            ("https://example.com/a?b=%20c&author&d", "https://example.com/a?b=%20c&d"),
            ("https://example.com/a?authors=x&co-author=y", "https://example.com/a?authors=x&co-author=y"),
            ("", ""),
        ] {
            assert_eq!(shareable(address), shared, "{address}");
        }
    }
}
