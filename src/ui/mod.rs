//! Shows note, figures and drawings, and turns what the reader does into actions. Renders natively too.
//!
//! [`Widget`] is the door; the rest are functions from values to HTML, and three
//! components that keep what does not change from being rendered again.

mod call_to_action;
mod chart_drawing;
mod chart_figure;
mod footnotes;
mod header;
mod key_figures;
mod legend;
mod nodes;
mod note_page;
mod plot;
mod problems;
mod prose;
mod readout;
mod scenarios;
mod sentiment;
mod still;
mod table;
mod texts;
mod widget;

pub use widget::{Content, Widget, WidgetProps};
