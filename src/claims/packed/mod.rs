//! Claims as plain values of JSON, so that who has read the prose can hand on what it states: `prerender` to the page, and
//! the module that reads prose to the core beside it. Whoever unpacks them judges again, from the note's data.

mod pack;
mod unpack;
mod value;

pub use pack::pack;
pub use unpack::unpack;
pub use value::{Audience, PackedValue};
