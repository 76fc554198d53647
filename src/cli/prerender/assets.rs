//! The files of the element: their addresses and integrity.

use super::super::markup::escaped;
use serde_json::Value;
use std::path::Path;

const STYLESHEET: &str = "research-widget.css";

/// The files that a page names.
pub(super) struct Assets {
    script: Asset,
    style: Style,
    /// The nonce by which a content security policy allows the tags.
    nonce: Option<String>,
}

enum Style {
    Linked(Asset),
    /// Its text.
    Inline(String),
}

struct Asset {
    address: String,
    integrity: Option<String>,
}

impl Assets {
    /// `embed`: the address of their folder. Without a manifest they have their plain names, and may be anything.
    /// `is_inline`: whether the text of the stylesheet, which lies beside the manifest, takes the place of its link.
    /// `nonce`: what a policy knows the tags by.
    ///
    /// # Errors
    /// A manifest or stylesheet that can't be read, or a manifest that misses a file.
    pub(super) fn new(
        embed: &str,
        manifest: Option<&Path>,
        is_inline: bool,
        nonce: Option<&str>,
    ) -> Result<Self, String> {
        let base = format!("{}/", embed.trim_end_matches('/'));
        let folder = manifest.and_then(Path::parent);
        let manifest = manifest.map(read).transpose()?;
        let asset = |name: &str| match &manifest {
            None => Ok(Asset { address: format!("{base}{name}"), integrity: None }),
            Some((index, manifest)) => {
                let file = manifest.get("files").and_then(|files| files.get(name));
                let text = |key: &str| file.and_then(|f| f.get(key)).and_then(Value::as_str);
                match (text("name"), text("integrity")) {
                    (Some(hashed), Some(integrity)) => Ok(Asset {
                        address: format!("{base}{hashed}"),
                        integrity: Some(integrity.to_owned()),
                    }),
                    _ => Err(format!(
                        "{index}: found no name and integrity of {name}; expected files.\"{name}\""
                    )),
                }
            }
        };
        let script = asset("research-widget.js")?;
        let style = match folder {
            Some(folder) if is_inline => Style::Inline(text_of(&folder.join(STYLESHEET))?),
            _ => Style::Linked(asset(STYLESHEET)?),
        };
        Ok(Self { script, style, nonce: nonce.map(str::to_owned) })
    }

    /// Runs as soon as it is there: what it loads in turn then comes while the browser still lays out the page.
    pub(super) fn script_tag(&self) -> String {
        let (address, integrity) = (self.script.address(), self.script.integrity());
        format!("<script type=\"module\" async src=\"{address}\"{integrity}{}></script>", self.nonce())
    }

    pub(super) fn style_tag(&self) -> String {
        match &self.style {
            Style::Linked(style) => {
                let (address, integrity) = (style.address(), style.integrity());
                format!("<link rel=\"stylesheet\" href=\"{address}\"{integrity}{}>", self.nonce())
            }
            Style::Inline(text) => format!("<style{}>{text}</style>", self.nonce()),
        }
    }

    fn nonce(&self) -> String {
        self.nonce.as_ref().map(|nonce| format!(" nonce=\"{}\"", escaped(nonce))).unwrap_or_default()
    }
}

impl Asset {
    fn address(&self) -> String {
        escaped(&self.address)
    }

    fn integrity(&self) -> String {
        let integrity = self.integrity.as_ref();
        integrity.map(|hash| format!(" integrity=\"{}\" crossorigin", escaped(hash))).unwrap_or_default()
    }
}

fn text_of(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn read(file: &Path) -> Result<(String, Value), String> {
    let index = file.display().to_string();
    let text = text_of(file)?;
    let manifest =
        serde_json::from_str(&text).map_err(|error| format!("{index}: {error}; expected a manifest"))?;
    Ok((index, manifest))
}
