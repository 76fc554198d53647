//! The only code that touches the browser.
//!
//! It makes two modules of WebAssembly. The core mounts one note in one element, feeds it, reports what happens, cleans
//! up. Each element has an instance of its own, so that a crash is isolated and frees its memory. The other module,
//! built with the feature `prose`, reads the prose of notes that nobody has read before, and hands what it finds to the
//! core. `element/` has the custom element, in JavaScript, that loads and calls both.
//!
//! | file | what it does |
//! | --- | --- |
//! | `widget/` | a mounted note |
//! | `reading` | the prose of a note, read in parts |
//! | `columns` | columns of numbers that a page hands over |

mod columns;
#[cfg(feature = "prose")]
mod reading;
#[cfg(not(feature = "prose"))]
mod widget;

#[cfg(feature = "prose")]
pub use reading::{Reading, read_prose};
#[cfg(not(feature = "prose"))]
pub use widget::{Mounted, ParsedNote, read_note};
