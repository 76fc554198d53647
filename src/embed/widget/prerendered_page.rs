//! A prerendered page: its text is kept, its interactive parts are replaced by mount points.

use super::dom::elements;
use crate::content::Variant;
use crate::ui::MountPoints;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The article of a prerendered page.
pub(super) struct PrerenderedPage {
    pub(super) article: Element,
    pub(super) mount_points: MountPoints,
    /// The prerendered parts that the mount points replace.
    replaced: Vec<Element>,
}

impl PrerenderedPage {
    /// `None` where the element has no article, or one of another note, version or variant.
    pub(super) fn find(root: &Element, fingerprint: &str, variant: Variant) -> Option<Self> {
        let article = root.query_selector(":scope > .research-note").ok()??;
        let is_same = article.get_attribute("data-fingerprint")? == fingerprint
            && article.class_list().contains(variant.keyword());
        if !is_same {
            return None;
        }
        let theme = article.query_selector(".theme").ok()?;
        let (mut charts, mut replaced) = (Vec::new(), Vec::new());
        for prerendered_charts in elements(&article, ".prerendered-charts") {
            charts.push((
                prerendered_charts.get_attribute("data-chart-index")?.parse().ok()?,
                mount_point_for(&prerendered_charts)?,
            ));
            replaced.push(prerendered_charts.into());
        }
        let mount_points = MountPoints { theme: theme.as_ref().and_then(mount_point_for), charts };
        replaced.extend(theme);
        Some(Self { article, mount_points, replaced })
    }

    /// Replaces the prerendered parts by the mount points, rendered by now. A chart that the keys were in keeps them:
    /// its index and that of the period that was read.
    pub(super) fn insert_mount_points(&self) -> Option<(usize, usize)> {
        let read = self.read_by_keys();
        let charts = self.mount_points.charts.iter().map(|(_, mount_point)| mount_point);
        for (prerendered, mount_point) in self.replaced.iter().zip(charts.chain(&self.mount_points.theme)) {
            // A part that the page has removed needs no replacement.
            let _ = prerendered.replace_with_with_node_1(mount_point);
        }
        let (nth, chosen) = read?;
        let (index, mount_point) = self.mount_points.charts.get(nth)?;
        let surface = mount_point.query_selector(".surface").ok()??;
        // An element that can't be focused leaves the focus where it is.
        let _ = surface.unchecked_into::<HtmlElement>().focus();
        Some((*index, chosen))
    }

    /// Which of the charts has the focus on one of its periods, and on which.
    fn read_by_keys(&self) -> Option<(usize, usize)> {
        self.replaced.iter().enumerate().find_map(|(nth, prerendered)| {
            let is_focused = |input: HtmlElement| input.matches(":focus").unwrap_or_default();
            elements(prerendered, ".periods input").position(is_focused).map(|chosen| (nth, chosen))
        })
    }
}

/// An empty element like the one it is for.
fn mount_point_for(prerendered: &Element) -> Option<Element> {
    prerendered.clone_node().ok()?.dyn_into().ok()
}
