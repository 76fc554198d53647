//! Ties a mention to the one datum that it can mean.
//!
//! | file | what it answers |
//! | --- | --- |
//! | `subject` | what each series is about |
//! | `anchor` | where a sentence names a quantity, a part or a company |
//! | `scope` | which words belong to a mention, which periods they name |
//! | `meaning` | which measure of a series a mention states |
//! | `moment` | which period it is about |
//! | `fact` | which single fact its words name |
//! | `context` | all of it for one mention, and what was spoken of before |

mod anchor;
mod context;
mod fact;
mod meaning;
mod moment;
mod scope;
mod subject;

pub(super) use context::{Context, Tie};
