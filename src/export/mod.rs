//! Figures and scenes → files to download: [`csv()`] a table of a view, [`picture()`] a view as a picture that stands
//! alone, [`figures_json()`] all figures for the scripts of a page, [`card()`] the note in small for links to it.
//!
//! ```
//! use research_widget::chart::Scene;
//! use research_widget::{export, figures, note};
//!
//! let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
//! let note = std::rc::Rc::new(note);
//! let figures = figures::derive(&note);
//! let chart = figures.charts.first().unwrap();
//! let scene = Scene::whole(chart, chart.views.first().unwrap(), export::FRAME, note.language);
//! let table = export::csv(&note, &scene);
//! assert!(table.starts_with("\u{feff}series,company,measure,unit,period,value,status,source,reason\r\n"));
//! assert_eq!(table.matches("\r\n").count(), 1 + scene.lines().count() * chart.periods.len());
//! ```

mod card;
mod csv;
mod decimal;
mod expected_rows;
mod figures_json;
mod flow;
mod picture;

pub use card::{CARD_PX, card, card_alt, gauge_scale};
pub use csv::csv;
pub use expected_rows::{expected_alt, expected_rows};
pub use figures_json::figures_json;
pub use picture::{FRAME, WIDTH_PX, picture};

use crate::figures::ChartFigures;
use crate::note::Note;

/// `amazon-q1-2026-growth.csv`: note and chart. `ending` begins with its dot.
pub fn file_name(note: &Note, chart: &ChartFigures, ending: &str) -> String {
    format!("{}-{}{ending}", note.id, chart.id)
}
