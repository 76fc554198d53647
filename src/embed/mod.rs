//! The only code that touches the browser: mounts the widget, feeds it, hands out what readers take along, and reports
//! when it is ready.
//!
//! | file | what it does |
//! | --- | --- |
//! | `page` | mounts a note of the page that Trunk builds, with the menu of its notes |
//! | `api` | mounts any note for a script, with columns of numbers beside it |
//! | `host` | the widget with its width, frames and ready mark |
//! | `services` | frames, files and links for the widget |
//! | `picture` | a drawing as a file that stands alone |
//! | `shelf` | the notes that are part of the page |

mod api;
mod host;
mod page;
mod picture;
mod services;
mod shelf;

pub use api::{Mounted, mount};
pub use page::start;
