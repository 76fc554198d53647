//! Shows note, figures and drawings, and turns what the reader does into actions. Renders natively too.
//!
//! [`Widget`] is the door, [`Proof`] that of pages made beforehand; the rest are functions from values to HTML, and
//! components that keep what does not change from being rendered again.

mod call_to_action;
mod capture;
mod chart_drawing;
mod chart_figure;
mod checked;
mod claim_card;
mod gesture;
mod header;
mod key_figures;
mod keys;
mod legend;
mod marks;
mod markup;
mod nodes;
mod note_page;
mod overview;
mod pace;
mod panels;
mod pins;
mod places;
mod plot;
mod problems;
mod proof;
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
mod told;
mod tools;
mod variant;
mod widget;

use crate::texts;
pub use checked::{ForAuthor, ForAuthorProps};
pub use claim_card::{ClaimCard, ClaimCardProps};
pub use places::{Places, Slips};
pub use problems::problem_lines;
pub use proof::{PROOF_WIDTHS_PX, Proof, ProofProps};
pub use services::{Aim, Services, Take};
pub use taking::take;
pub use told::lit;
pub use variant::Variant;
pub use widget::{Content, Widget, WidgetProps};
