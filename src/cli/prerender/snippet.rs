//! The element with a note inside, to be pasted into any page.

use super::super::markup::escaped;
use super::assets::Assets;
use super::pasted;
use crate::content::Variant;

/// An element.
pub(super) struct Snippet<'s> {
    pub(super) variant: Variant,
    pub(super) is_eager: bool,
    /// Address of the note, which may be newer than the one inside.
    pub(super) src: Option<&'s str>,
    /// The note as HTML.
    pub(super) static_note: String,
    /// The text of the note.
    pub(super) json: &'s str,
    /// The claims of its prose, as JSON; `None` where the variant has no prose.
    pub(super) claims: Option<String>,
    /// The words of the note as HTML.
    pub(super) words: String,
}

impl Snippet<'_> {
    /// The element and the script that defines it.
    pub(super) fn html(&self, assets: &Assets) -> String {
        format!("{}\n{}\n", self.element(assets), assets.script_tag())
    }

    /// The element alone. Its root has no slot, so that the words beside the template are seen only where there is no
    /// root. Markdown ends HTML at an empty line, and takes lines that begin with four spaces for code: there are none.
    /// The JSON is in attributes: what removes tags it doesn't know leaves their texts, but no attribute.
    pub(super) fn element(&self, assets: &Assets) -> String {
        let attribute = |name: &str, value: Option<&str>| {
            value.map(|value| format!(" {name}=\"{}\"", escaped(value))).unwrap_or_default()
        };
        let data = |class: &str, json: &str| {
            format!("<data class=\"{class}\" hidden value='{}'></data>", pasted::json(json))
        };
        let claims = self.claims.as_deref().map(|json| data("claims", json)).unwrap_or_default();
        format!(
            "<research-widget{}{}{}>\n\
             <template shadowrootmode=\"open\">\n{}\n<div class=\"frame\" data-state=\"static\">{}</div>\n\
             {}{}</template>\n\
             {}\n\
             </research-widget>",
            attribute("src", self.src),
            attribute("variant", Some(self.variant.keyword()).filter(|_| self.variant != Variant::Full)),
            attribute("loading", self.is_eager.then_some("eager")),
            assets.style_tag(),
            pasted::html(&self.static_note),
            data("note", self.json),
            claims,
            pasted::html(&self.words)
        )
    }
}
