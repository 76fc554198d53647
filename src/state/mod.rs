//! What the reader has chosen; nothing that can be derived.
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
