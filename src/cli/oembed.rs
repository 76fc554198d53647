//! The note for sites that turn an address into a frame: [oEmbed 1.0](https://oembed.com), as a file that any static
//! host can serve.

use super::addresses::{Address, Addresses};
use super::markup::escaped;
use crate::export::CARD_PX;
use crate::ui::Content;
use serde_json::{Map, Value, json};
use std::fmt;

/// How long a site may keep the answer, in seconds: a day.
const CACHE_AGE_S: u32 = 86_400;

/// The size of the frame in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameSize {
    /// Width.
    pub width_px: u32,
    /// Height; longer notes scroll.
    pub height_px: u32,
}

impl Default for FrameSize {
    /// As wide as the text columns of most sites.
    fn default() -> Self {
        Self { width_px: 720, height_px: 960 }
    }
}

/// There is nothing that a frame could show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEmbedPage;

impl fmt::Display for NoEmbedPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("oEmbed describes a frame, which needs the address of the page that shows notes inside other pages")
    }
}

impl std::error::Error for NoEmbedPage {}

/// The answer of type `rich`, as JSON.
///
/// # Errors
/// [`NoEmbedPage`] where [`Addresses::embed`] is not known.
pub fn document(content: &Content, addresses: &Addresses, size: FrameSize) -> Result<String, NoEmbedPage> {
    let note = &content.note;
    let publisher = note.publisher.as_ref();
    let home = publisher.and_then(|publisher| publisher.url.as_ref()).and_then(Address::from_link);
    let mut answer = Map::new();
    let mut say = |name: &str, value: Value| answer.insert(name.to_owned(), value);
    say("type", json!("rich"));
    say("version", json!("1.0"));
    say("title", json!(note.title));
    say("html", json!(frame(content, addresses, size)?));
    say("width", json!(size.width_px));
    say("height", json!(size.height_px));
    say("cache_age", json!(CACHE_AGE_S));
    if let Some(publisher) = publisher {
        say("provider_name", json!(publisher.name));
    }
    if let Some(home) = addresses.provider.as_ref().or(home.as_ref()) {
        say("provider_url", json!(home.as_str()));
    }
    if let Some(card) = &addresses.card {
        say("thumbnail_url", json!(card.as_str()));
        say("thumbnail_width", json!(CARD_PX.0 as u32));
        say("thumbnail_height", json!(CARD_PX.1 as u32));
    }
    Ok(format!("{:#}\n", Value::Object(answer)))
}

/// The frame of a note as HTML: `<iframe src="…/embed.html?note=…">`. A note whose address is not known is asked for by
/// its id, as the page's menu does.
///
/// # Errors
/// [`NoEmbedPage`] where [`Addresses::embed`] is not known.
pub fn frame(content: &Content, addresses: &Addresses, size: FrameSize) -> Result<String, NoEmbedPage> {
    let note = &content.note;
    let shown = addresses.note.as_ref().map_or(note.id.as_str(), Address::as_str);
    let page = addresses.embed.as_ref().ok_or(NoEmbedPage)?.with_parameter("note", shown);
    let (source, title) = (escaped(page.as_str()), escaped(&note.title));
    let FrameSize { width_px, height_px } = size;
    // A link to a view is copied with leave of the page around.
    Ok(format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"{width_px}\" height=\"{height_px}\" loading=\"lazy\" \
         allow=\"clipboard-write\" frameborder=\"0\"></iframe>"
    ))
}

/// The tag by which a site finds the answer from the note's page; nothing where [`Addresses::oembed`] is not known.
pub fn link(content: &Content, addresses: &Addresses) -> String {
    let Some(address) = &addresses.oembed else { return String::new() };
    let (address, title) = (escaped(address.as_str()), escaped(&content.note.title));
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">\n"
    )
}
