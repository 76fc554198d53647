//! A chart as it stands in a page that was made beforehand: drawn at a few widths, of which the stylesheet shows the
//! one that fits, and as a table for readers whose browser draws nothing.

use super::chart_figure::ChartFigure;
use super::markup::{el, fragment};
use super::shown::{ChartContext, Shown};
use super::table::still_table;
use super::widget::Content;
use crate::format;
use std::rc::Rc;
use yew::prelude::*;

/// Widths of a note's column in CSS pixels, so many that the widest that fits, which `styles/embed.css` shows, leaves
/// little room beside it; those of windows of 320, 375, 768 and 1280 pixels among them.
pub const PROOF_WIDTHS_PX: [u32; 7] = [288, 343, 440, 560, 708, 840, 980];

/// Which chart of a note.
#[derive(Clone, PartialEq, Properties)]
pub struct ProofProps {
    /// The note.
    pub content: Rc<Content>,
    /// The chart's place in it.
    pub place: usize,
}

/// The chart as the note has it, at each of [`PROOF_WIDTHS_PX`].
#[component]
pub fn Proof(ProofProps { content, place }: &ProofProps) -> Html {
    let context = ChartContext::still(content.clone(), *place, Rc::default());
    let at_width = |width_px: u32| {
        let chart = html! { <ChartFigure context={context.clone()} width_px={Some(width_px)} /> };
        el("div").class(format!("proof w{width_px}")).with(chart)
    };
    let table = Shown::new(&context).map(|shown| {
        let name = el("summary").with(format::words(content.note.language).view_table);
        el("details").class("still-only").with(name).with(still_table(&shown))
    });
    fragment().with_all(PROOF_WIDTHS_PX.into_iter().map(at_width)).with(table).html()
}
