//! A page that was made beforehand: its words stay as they are, its live parts get places.

use super::elements::elements;
use crate::ui::{Places, Variant};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The article of a page made beforehand.
pub(super) struct Adopted {
    pub(super) article: Element,
    pub(super) places: Places,
    /// What each place takes the place of.
    replaced: Vec<Element>,
}

impl Adopted {
    /// `None` where an element holds no article, or one of another note, version or variant.
    pub(super) fn find(root: &Element, made_of: &str, variant: Variant) -> Option<Self> {
        let article = root.query_selector(":scope > .research-note").ok()??;
        let is_same = article.get_attribute("data-made-of")? == made_of
            && article.class_list().contains(variant.token());
        if !is_same {
            return None;
        }
        let theme = article.query_selector(".theme").ok()?;
        let (mut charts, mut replaced) = (Vec::new(), Vec::new());
        for proofs in elements(&article, ".proofs") {
            charts.push((proofs.get_attribute("data-place")?.parse().ok()?, place_of(&proofs)?));
            replaced.push(proofs.into());
        }
        let places = Places { theme: theme.as_ref().and_then(place_of), charts };
        replaced.extend(theme);
        Some(Self { article, places, replaced })
    }

    /// Puts the places, filled by now, where the still parts were.
    pub(super) fn put_places(&self) {
        let charts = self.places.charts.iter().map(|(_, place)| place);
        for (still, place) in self.replaced.iter().zip(charts.chain(&self.places.theme)) {
            // What the page has taken out needs no place any more.
            let _ = still.replace_with_with_node_1(place);
        }
    }
}

/// An empty element like the one it is for.
fn place_of(still: &Element) -> Option<Element> {
    still.clone_node().ok()?.dyn_into().ok()
}
