//! The download menu of a chart: its figures as CSV, its image, a link to the view.

use super::chart_model::{ChartContext, ChartModel};
use super::elements::{Tag, button, el};
use super::services::Export;
use crate::chart::Scene;
use crate::content::Content;
use crate::export;
use crate::format;
use crate::note::Note;
use crate::state::{Change, Panel, State};
use std::rc::Rc;
use yew::prelude::*;

/// The formats, in the order of the menu.
const ENTRIES: [&str; 5] = ["csv", "svg", "png", "png2", "link"];

/// The entries of the menu. Files are made when they are asked for.
pub(super) fn entries(model: &ChartModel<'_>) -> impl Iterator<Item = Tag> {
    let names = format::messages(model.note.language).chart_messages.saves;
    ENTRIES.into_iter().zip(names).map(|(keyword, name)| {
        let download = model.callback(move |model, _: Event| {
            let service = &model.context.shared.services.export;
            model.context.shared.dispatch.emit(model.action(Change::Close));
            service.emit((export_of(model, keyword), done(model, keyword == "link")));
        });
        el("li").with(button(download).attr("data-export", keyword).with(name))
    })
}

/// The URL of the current view.
pub(super) fn link(model: &ChartModel<'_>) -> String {
    let address = model.context.shared.services.address.emit(());
    format!("{}#{}", shareable(&address), model.context.shared.state.to_fragment(&model.note.id))
}

/// An address without its fragment, and without the parameter `author`.
fn shareable(address: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    let Some((path, query)) = page.split_once('?') else { return page.to_owned() };
    let is_kept = |part: &&str| part.split('=').next() != Some("author");
    let query: Vec<&str> = query.split('&').filter(is_kept).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

fn export_of(model: &ChartModel<'_>, keyword: &str) -> Export {
    file(model.note, &model.scene(export::FRAME), keyword).unwrap_or_else(|| Export::Link(link(model)))
}

/// The current view as a file: `csv`, `svg`, `png` or `png2`.
fn file(note: &Note, scene: &Scene<'_>, keyword: &str) -> Option<Export> {
    let drawing = |ending: &str, scale: Option<u8>| Export::Drawing {
        name: export::file_name(note, scene.chart, ending),
        svg: Box::new(export::picture(note, scene)),
        scale,
    };
    Some(match keyword {
        "csv" => Export::Text {
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

/// The current view of a chart, by its index in the note, as a file: `csv`, `svg`, `png`, or `png2`, which is
/// twice as large. `None` where there is no such chart or format.
pub fn export_chart(content: &Rc<Content>, index: usize, state: &Rc<State>, format: &str) -> Option<Export> {
    let context = ChartContext::read_only(content.clone(), index, state.clone());
    let model = ChartModel::new(&context)?;
    file(model.note, &model.scene(export::FRAME), format)
}

/// Opens the panel for the result of an export: link copied, link to copy manually, or failure.
fn done(model: &ChartModel<'_>, is_link: bool) -> Callback<bool> {
    let context = model.context.clone();
    Callback::from(move |is_done: bool| {
        let Some(model) = ChartModel::new(&context) else { return };
        let panel = match (is_link, is_done) {
            (true, true) => Panel::Copied,
            (true, false) => Panel::Link,
            (false, true) => return,
            (false, false) => Panel::Failed,
        };
        model.context.shared.dispatch.emit(model.action(Change::Open(panel)));
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
