//! What a reader takes along of a view: its figures as a table file, its picture with all that makes it stand alone.
//!
//! | file | what it makes |
//! | --- | --- |
//! | `csv` | [`csv()`]: one row for each series and period |
//! | `figures_json` | [`figures_json()`]: all figures for the scripts of a page |
//! | `decimal` | the numbers in it |
//! | `picture` | [`picture()`]: title, legend, drawing, footnotes, sources |
//! | `flow` | words broken into lines |
//! | `card` | [`card()`]: the note in small, for where its address is shared |

mod card;
mod csv;
mod decimal;
mod figures_json;
mod flow;
mod picture;

pub use card::{CARD_PX, card, card_alt, gauge_scale};
pub use csv::csv;
pub use figures_json::figures_json;
pub use picture::{FRAME, WIDTH_PX, picture};

use crate::figures::ChartFigures;
use crate::note::Note;

/// `amazon-q1-2026-growth.csv`: note and chart. `ending` begins with its dot.
pub fn file_name(note: &Note, chart: &ChartFigures, ending: &str) -> String {
    format!("{}-{}{ending}", note.id, chart.id)
}
