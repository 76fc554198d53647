//! What the widget asks of its host: the next frame, files and links to take along, and parts brought into sight.

use crate::svg::Node;
use crate::units::Id;
use yew::prelude::*;

/// What a host does for the widget.
#[derive(Clone, PartialEq)]
pub struct Services {
    /// Whether the reader can act on what is shown.
    pub is_live: bool,
    /// Calls back before the next frame is painted.
    pub next_frame: Callback<Callback<()>>,
    /// Hands something to the reader, and says whether that worked.
    pub take: Callback<(Take, Callback<bool>)>,
    /// Brings a part of the note into sight, once what has been done is shown, and gives it the focus.
    pub aim: Callback<Aim>,
    /// Says the address of the page that shows the note, as it is at the moment.
    pub address: Callback<(), String>,
}

impl Default for Services {
    /// A page that nobody acts on.
    fn default() -> Self {
        Self {
            is_live: false,
            next_frame: Callback::from(|then: Callback<()>| then.emit(())),
            take: Callback::noop(),
            aim: Callback::noop(),
            address: Callback::from(|()| String::new()),
        }
    }
}

/// A part of the note to be brought into sight.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// A chart.
    Chart(Id),
    /// A figure of the prose, by its number, whose card is then open.
    Figure(usize),
}

/// What a reader takes along.
#[derive(Clone, Debug, PartialEq)]
pub enum Take {
    /// A text file.
    Text {
        /// With its ending.
        name: String,
        /// `text/csv`
        media_type: &'static str,
        /// The content.
        text: String,
    },
    /// A drawing whose classes the page's stylesheets give colours and fonts to.
    Drawing {
        /// With its ending.
        name: String,
        /// The whole picture.
        svg: Box<Node>,
        /// Pixels of a bitmap to a CSS pixel; `None` is the drawing itself.
        scale: Option<u8>,
    },
    /// The address of what is shown.
    Link(String),
}
