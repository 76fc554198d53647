//! The module that reads prose: the core calls what the library exports with the feature `prose`.

use research_widget as _;

fn main() {}
