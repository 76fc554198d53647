//! A picture as a small tree of data with named inks. Knows neither finance nor a browser.
//!
//! [`Recorder`] is the crate's one plotters backend: drawing calls go in, [`Node`]s come out.
//!
//! ```
//! use research_widget::svg::{Ink, Node, px};
//!
//! let dot = Node::new("circle").with("class", Ink::Dot(0).class()).with("r", px(4.25));
//! assert_eq!(dot.to_svg(), "<circle class=\"dot s1\" r=\"4.25\"/>\n");
//! ```

mod coordinates;
mod ink;
mod node;
mod recorder;
mod text_width;

pub use coordinates::{Coordinate, UNITS_PER_PX, Written};
pub use ink::Ink;
pub use node::{Child, Node, px};
pub use recorder::Recorder;
pub use text_width::{bold_width_px, text_width_px};
