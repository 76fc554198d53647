//! Where the files of the element are, and what they have to be.

use super::super::markup::escaped;
use serde_json::Value;
use std::path::Path;

/// The files that a page names.
pub(super) struct Assets {
    script: Asset,
    style: Asset,
}

struct Asset {
    address: String,
    integrity: Option<String>,
}

impl Assets {
    /// `embed`: the address of their folder. Without a manifest they have their plain names, and may be anything.
    ///
    /// # Errors
    /// A manifest that can't be read, or that misses a file.
    pub(super) fn new(embed: &str, manifest: Option<&Path>) -> Result<Self, String> {
        let base = format!("{}/", embed.trim_end_matches('/'));
        let manifest = manifest.map(read).transpose()?;
        let asset = |name: &str| match &manifest {
            None => Ok(Asset { address: format!("{base}{name}"), integrity: None }),
            Some((place, manifest)) => {
                let file = manifest.get("files").and_then(|files| files.get(name));
                let text = |key: &str| file.and_then(|f| f.get(key)).and_then(Value::as_str);
                match (text("name"), text("integrity")) {
                    (Some(hashed), Some(integrity)) => Ok(Asset {
                        address: format!("{base}{hashed}"),
                        integrity: Some(integrity.to_owned()),
                    }),
                    _ => Err(format!(
                        "{place}: found no name and integrity of {name}; expected files.\"{name}\""
                    )),
                }
            }
        };
        Ok(Self { script: asset("research-widget.js")?, style: asset("research-widget.css")? })
    }

    /// Runs as soon as it is there: what it loads in turn then comes while the browser still lays out the page.
    pub(super) fn script_tag(&self) -> String {
        format!(
            "<script type=\"module\" async src=\"{}\"{}></script>",
            self.script.address(),
            self.script.integrity()
        )
    }

    pub(super) fn style_tag(&self) -> String {
        format!("<link rel=\"stylesheet\" href=\"{}\"{}>", self.style.address(), self.style.integrity())
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

fn read(file: &Path) -> Result<(String, Value), String> {
    let place = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| format!("{place}: {error}"))?;
    let manifest =
        serde_json::from_str(&text).map_err(|error| format!("{place}: {error}; expected a manifest"))?;
    Ok((place, manifest))
}
