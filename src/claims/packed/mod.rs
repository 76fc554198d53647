//! Claims as plain values of JSON, so that who has read the prose can hand on what it states: `prerender` to the page,
//! and the module that reads prose to the core beside it. Whoever unpacks them judges each amount again, by the note's
//! data; what the words around have a part in is taken as it was found. A page is trusted with its own words.

mod pack;
mod unpack;
mod value;

pub use pack::pack;
pub use unpack::unpack;
pub use value::{Audience, PackedValue};
