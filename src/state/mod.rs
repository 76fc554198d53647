//! The state of a widget: everything that its reader has chosen, and nothing that can be derived from the note.
//!
//! [`apply`] takes a state and one action of the reader and answers with the state after it; it is a pure function, and
//! hands the same `Rc` back where the action changes nothing. [`State::to_fragment`] writes the state as the fragment
//! of a link, [`charts_from_fragment`] reads it again.
//!
//! ```
//! use research_widget::state::{Action, Change, State, apply, charts_from_fragment};
//! use research_widget::units::{Id, Measure};
//! use std::rc::Rc;
//!
//! let (note, chart) = (Id::parse("amazon-q1-2026").unwrap(), Id::parse("growth").unwrap());
//! let action = Action::ChangeChart(chart.clone(), Change::Show(Measure::Level));
//! let state = apply(Rc::<State>::default(), action.clone());
//! assert_eq!(state.charts.get(&chart).unwrap().view, Some(Measure::Level));
//! // The same again changes nothing.
//! assert!(Rc::ptr_eq(&state, &apply(state.clone(), action)));
//!
//! let fragment = state.to_fragment(&note);
//! assert_eq!(fragment, "rw1:amazon-q1-2026&growth=view:level");
//! let charts = charts_from_fragment(&fragment, &note, &|id, _| *id == chart);
//! assert_eq!(charts.as_ref(), Some(&state.charts));
//! ```
//!
//! | file | contents |
//! | --- | --- |
//! | `reducer` | [`State`], [`Action`], [`apply`] |
//! | `chart_state` | what is chosen in one chart, and how it changes |
//! | `window` | the arithmetic of zooming and panning |
//! | `fragment` | the state as the fragment of an address, and back |

mod chart_state;
mod fragment;
mod reducer;
mod window;

pub use chart_state::{Change, ChartState, MAX_PINS, Order, Panel, Span};
pub use fragment::charts_from_fragment;
pub use reducer::{Action, Cursor, OpenCard, State, Theme, apply};
pub use window::{MIN_RANGE_LEN, panned, range_containing, zoomed};
