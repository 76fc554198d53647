//! Mounts one note in one element.
//!
//! | file | what it does |
//! | --- | --- |
//! | `mounted` | a mounted note, as its element sees it |
//! | `app` | the widget with its width |
//! | `options` | options of a mount |
//! | `prerendered_page` | mount points in a prerendered page |
//! | `claim_buttons` | the figures of the prose as buttons |
//! | `skip` | a skip link past them |
//! | `popover` | position of the card of a figure |
//! | `dom` | helpers for elements of the page |
//! | `values` | claims that are handed over |
//! | `width` | width of the note's column |
//! | `events` | events of the element |
//! | `services` | frames, files and links for the widget |
//! | `image_file` | a drawing as a standalone SVG or PNG file |

mod app;
mod claim_buttons;
mod dom;
mod events;
mod image_file;
mod mounted;
mod options;
mod popover;
mod prerendered_page;
mod services;
mod skip;
mod values;
mod width;

pub use mounted::{Mounted, ParsedNote, read_note};
