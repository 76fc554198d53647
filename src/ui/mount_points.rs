//! Host elements for the interactive parts of a prerendered page, and for popovers.

use web_sys::Element;

/// Empty elements into which the interactive parts of a prerendered page are rendered. The rest of the page is left as
/// it is.
#[derive(Clone, Debug, PartialEq)]
pub struct MountPoints {
    /// Container for the theme switch.
    pub theme: Option<Element>,
    /// Containers for charts, each with its chart's index in the note.
    pub charts: Vec<(usize, Element)>,
}

/// Elements created by the host for popovers; they need not be attached to the page.
#[derive(Clone, Debug, PartialEq)]
pub struct PopoverHosts {
    /// Container for the open claim card.
    pub card: Element,
    /// Container for the problems listed for the author; `None` for readers.
    pub for_author: Option<Element>,
}
