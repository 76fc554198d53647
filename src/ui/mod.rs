//! Shows note, figures and drawings, and turns what the reader does into actions. Renders natively too.
//!
//! [`Widget`] is the door; the rest are functions from values to HTML, and three
//! components that keep what does not change from being rendered again.

mod call_to_action;
mod capture;
mod chart_drawing;
mod chart_figure;
mod gesture;
mod header;
mod key_figures;
mod keys;
mod legend;
mod marks;
mod nodes;
mod note_page;
mod overview;
mod pace;
mod panels;
mod pins;
mod plot;
mod problems;
mod prose;
mod readout;
mod scenarios;
mod sentiment;
mod services;
mod shown;
mod spoken;
mod still;
mod switches;
mod table;
mod taking;
mod tools;
mod widget;

use crate::texts;
pub use services::{Services, Take};
pub use widget::{Content, Widget, WidgetProps};
