//! A picture as a small tree of data with named inks. Knows neither finance nor a browser.
//!
//! [`Recorder`] is the crate's one plotters backend: drawing calls go in, [`Node`]s come out.

mod ink;
mod node;
mod recorder;
mod text_width;

pub use ink::{Ink, MAX_SLOTS};
pub use node::{Child, Node, px};
pub use recorder::{Recorder, UNITS_PER_PX};
pub use text_width::{bold_width_px, text_width_px};
