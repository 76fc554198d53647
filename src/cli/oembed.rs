//! The note for sites that turn an address into a frame: [oEmbed 1.0](https://oembed.com), as a file that any static
//! host can serve.

use super::addresses::{Address, Addresses};
use super::markup::escaped;
use crate::content::{Content, Variant};
use crate::export::CARD_PX;
use crate::units::to_u32;
use serde_json::{Map, Value, json};
use std::fmt;

/// How long a site may keep the answer, in seconds: a day.
const CACHE_AGE_S: u32 = 86_400;

/// The size of the frame in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameSize {
    /// Width.
    pub width_px: u32,
    /// Height. Sites that follow the height reported by the frame make it as high as its note; on others it scrolls.
    pub height_px: u32,
}

impl FrameSize {
    /// The size of a frame: as wide as the text columns of most sites; high enough for short variants, and for the
    /// first screen of the others.
    pub fn of(variant: Variant) -> Self {
        let height_px = match variant {
            Variant::Full | Variant::Charts => 960,
            Variant::Card => 680,
            Variant::Gauge => 480,
        };
        Self { width_px: 720, height_px }
    }
}

/// Why there is no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFrame {
    /// [`Addresses::embed`] is not known.
    NoPage,
    /// [`Addresses::note`] is not known.
    NoNote,
}

impl fmt::Display for NoFrame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing = match self {
            Self::NoPage => "the page for frames, embed.html",
            Self::NoNote => "the note as JSON",
        };
        write!(f, "oEmbed describes a frame, for which the address of {missing} has to be known")
    }
}

impl std::error::Error for NoFrame {}

/// The answer of type `rich`, as JSON.
///
/// # Errors
/// [`NoFrame`] where the address of the page for frames or of the note is not known.
pub fn document(content: &Content, addresses: &Addresses, variant: Variant) -> Result<String, NoFrame> {
    let size = FrameSize::of(variant);
    let note = &content.note;
    let publisher = note.publisher.as_ref();
    let home = publisher.and_then(|publisher| publisher.url.as_ref()).and_then(Address::from_link);
    let mut answer = Map::new();
    let mut say = |name: &str, value: Value| answer.insert(name.to_owned(), value);
    say("type", json!("rich"));
    say("version", json!("1.0"));
    say("title", json!(note.title));
    say("html", json!(frame(content, addresses, variant)?));
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
        say("thumbnail_width", json!(to_u32(CARD_PX.0)));
        say("thumbnail_height", json!(to_u32(CARD_PX.1)));
    }
    Ok(format!("{:#}\n", Value::Object(answer)))
}

/// The frame of a note as HTML: `<iframe src="…/embed.html?note=…">`. It tells its origin to the frame, whatever the
/// site's policy, so that the frame knows whom to tell its height.
///
/// # Errors
/// [`NoFrame`] where the address of the page for frames or of the note is not known.
pub fn frame(content: &Content, addresses: &Addresses, variant: Variant) -> Result<String, NoFrame> {
    let page = addresses.embed.as_ref().ok_or(NoFrame::NoPage)?;
    let mut page = page.with_parameter("note", addresses.note.as_ref().ok_or(NoFrame::NoNote)?.as_str());
    if variant != Variant::Full {
        page = page.with_parameter("variant", variant.keyword());
    }
    let (source, title) = (escaped(page.as_str()), escaped(&content.note.title));
    let FrameSize { width_px, height_px } = FrameSize::of(variant);
    // A link to a view is copied with leave of the page around.
    Ok(format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"{width_px}\" height=\"{height_px}\" loading=\"lazy\" \
         referrerpolicy=\"origin\" allow=\"clipboard-write\" frameborder=\"0\"></iframe>"
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
