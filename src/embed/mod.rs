//! The only code that touches the browser: mounts one note in one element, feeds it, reports what happens, cleans up.
//!
//! Each element has a WebAssembly instance of its own, so that one that fails takes none along, and all that it held
//! goes with it. `element/` has the custom element, in JavaScript, that loads and calls this.
//!
//! | file | what it does |
//! | --- | --- |
//! | `mounted` | a note that is mounted, as its element sees it |
//! | `app` | the widget with its width |
//! | `options` | what the element asks for |
//! | `adopted` | the places for live parts in a page that was made beforehand |
//! | `phrases` | the figures of the prose as buttons |
//! | `skip` | a way round them |
//! | `slip` | where the card of a figure stands |
//! | `elements` | elements of the page |
//! | `width` | the width of the note's column |
//! | `report` | what an element tells its page |
//! | `services` | frames, files and links for the widget |
//! | `picture` | a drawing as a file that stands alone |

mod adopted;
mod app;
mod elements;
mod mounted;
mod options;
mod phrases;
mod picture;
mod report;
mod services;
mod skip;
mod slip;
mod width;

pub use mounted::{Mounted, mount};
