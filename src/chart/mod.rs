//! Places figures on a frame, the same on every host, and keeps the mapping so that a pointer can be read back.
//!
//! [`draw`] is the door; [`gauge`] and [`meter`] draw sentiment. Phases of [`draw`], in the order of `stage`: domain and
//! ticks (`value_axis`, `period_axis`), room for labels (`layout`), marks (`lines`, `bars`, `stacks`), words (`labels`,
//! `callouts`, `breaks`, `landmarks`, which look for free places in `room`).

mod axes;
mod bars;
mod breaks;
mod callouts;
mod canvas;
mod drawing;
mod envelope;
mod gauge;
mod labels;
mod landmarks;
mod layout;
mod lines;
mod markers;
mod overview;
mod period_axis;
mod room;
mod scene;
mod silhouettes;
mod stacks;
mod stage;
mod swatch;
mod ticks;
mod value_axis;

pub use drawing::{Drawing, Frame, LabelBox, draw, overlay, spotlight};
pub use gauge::{GaugeScale, gauge, meter};
pub use overview::{STRIP_PX, strip};
pub use scene::Scene;
pub use swatch::{SWATCH_PX, ring, square};
