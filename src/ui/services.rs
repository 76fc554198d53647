//! Callbacks from the widget into its host: animation frames, exports, scrolling.

use crate::svg::Node;
use crate::units::Id;
use yew::prelude::*;

/// Callbacks into the host.
#[derive(Clone, Debug, PartialEq)]
pub struct Services {
    /// Whether the widget is interactive.
    pub is_live: bool,
    /// Calls back in the next animation frame.
    pub next_frame: Callback<Callback<()>>,
    /// Saves or copies an export, then calls back with whether that succeeded.
    pub export: Callback<(Export, Callback<bool>)>,
    /// Scrolls to a part of the note after the next render and focuses it.
    pub scroll_to_target: Callback<ScrollTarget>,
    /// Returns the current URL of the page.
    pub address: Callback<(), String>,
}

impl Default for Services {
    /// A static page.
    fn default() -> Self {
        Self {
            is_live: false,
            next_frame: Callback::from(|then: Callback<()>| then.emit(())),
            export: Callback::noop(),
            scroll_to_target: Callback::noop(),
            address: Callback::from(|()| String::new()),
        }
    }
}

/// A part of the note to scroll to.
#[derive(Clone, Debug, PartialEq)]
pub enum ScrollTarget {
    /// A chart.
    Chart(Id),
    /// A claim by its index; its card is opened.
    Figure(usize),
}

/// An export of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Export {
    /// A text file.
    Text {
        /// File name with extension.
        name: String,
        /// `text/csv`
        media_type: &'static str,
        /// The content.
        text: String,
    },
    /// A drawing; its colours and fonts are those of the page's stylesheets.
    Drawing {
        /// File name with extension.
        name: String,
        /// The root element.
        svg: Box<Node>,
        /// Device pixels per CSS pixel of the bitmap; `None` exports SVG.
        scale: Option<u8>,
    },
    /// The URL of the current view.
    Link(String),
}
