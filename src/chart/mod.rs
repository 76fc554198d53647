//! Draws a view of a chart on a frame, the same on every host, and keeps the mapping from data to pixels, so that a
//! pointer can be read back and marked without drawing again.
//!
//! [`draw`] draws for one size, [`stretch`] for every width; [`overlay()`] and [`highlight`] add marks to what it has
//! drawn; [`strip`] is the overview below it. [`gauge()`] and [`meter`] draw sentiment, [`sparkline()`] the course of a
//! key figure, [`expected()`] draws results against what was expected.
//!
//! Each phase of a drawing imports only earlier phases, apart from its own files:
//!
//! | phase | files |
//! | --- | --- |
//! | what is drawn | `breakpoint`, `frame`, `scene`, `type_sizes` |
//! | ticks and domains of the axes | `ticks`, `value_axis`, `period_labels`, `period_axis` |
//! | room for labels | `end_labels`, `layout` |
//! | data to pixels | `scale`, `bar_group`, `mapping` |
//! | all of the above for one scene; nothing is drawn yet | `plot` |
//! | drawing | `canvas`, `layers`, `axes`, `marks/`, `annotations/`, `direct_labels` |
//! | what is kept of it | `drawing` |
//! | order of the layers | `compose`, `stretched`, `overview` |
//! | marks over what is kept | `overlay`, `period_cells` |
//!
//! `gauge`, `sparkline`, `swatch` and `expected/` draw without a scene: of these files they use `canvas` and
//! `type_sizes` at most.
//!
//! ```
//! use research_widget::chart::{Breakpoint, Frame, Scene, draw, overlay, stretch};
//! use research_widget::{figures, note};
//!
//! let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
//! let figures = figures::derive(&note.clone().into());
//! let chart = &figures.charts[0];
//! let view = chart.views.first().unwrap();
//!
//! let drawing = draw(&Scene::whole(chart, view, Frame::for_width(980.0), note.language));
//! assert_eq!(drawing.frame.height_px, 340.0);
//! assert_eq!(drawing.svg.tag, "svg");
//!
//! // For a page, where the browser stretches it.
//! let picture = stretch(&Scene::whole(chart, view, drawing.frame, note.language), &Breakpoint::ALL, 980.0);
//! // A line at the last of the 17 quarters, and a dot at each series' value there.
//! assert_eq!(overlay(&picture, view, 16).len(), 1 + view.lines.len());
//! ```

mod annotations;
mod axes;
mod bar_group;
mod breakpoint;
mod canvas;
mod compose;
mod direct_labels;
mod drawing;
mod end_labels;
mod expected;
mod frame;
mod gauge;
mod layers;
mod layout;
mod mapping;
mod marks;
mod overlay;
mod overview;
mod period_axis;
mod period_cells;
mod period_labels;
mod plot;
mod scale;
mod scene;
mod sparkline;
mod stretched;
mod swatch;
mod ticks;
mod type_sizes;
mod value_axis;

pub use breakpoint::Breakpoint;
pub use compose::draw;
pub use direct_labels::LabelBox;
pub use drawing::Drawing;
pub use expected::{ExpectedMark, ExpectedRow, MarkKind, expected, expected_height_px};
pub use frame::Frame;
pub use gauge::{GaugeScale, bands, gauge, meter};
pub use overlay::{highlight, overlay};
pub use overview::{STRIP_PX, strip};
pub use period_cells::{PeriodCell, period_cells};
pub use scene::Scene;
pub use sparkline::sparkline;
pub use stretched::{Stretched, ValueLabels, Words, is_dense, stretch};
pub use swatch::{SWATCH_PX, ring, square};
