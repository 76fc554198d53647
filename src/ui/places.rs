//! Where the live parts go in a page that was made beforehand, and what opens in any page.

use web_sys::Element;

/// The elements, emptied, that take the parts a reader can act on. Everything else of the page stays as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// For the switch between light and dark.
    pub theme: Option<Element>,
    /// For charts, each with its place in the note.
    pub charts: Vec<(usize, Element)>,
}

/// The elements, made by the host, for what opens beside the words of any page. They may be out of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Slips {
    /// For the card of the figure that is looked at.
    pub card: Element,
    /// For what an author is told; `None` where a reader looks.
    pub for_author: Option<Element>,
}
