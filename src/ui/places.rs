//! Where the live parts go in a page that was made beforehand.

use web_sys::Element;

/// The elements, emptied, that take the parts a reader can act on. Everything else of the page stays as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// For the switch between light and dark.
    pub theme: Option<Element>,
    /// For charts, each with its place in the note.
    pub charts: Vec<(usize, Element)>,
}
