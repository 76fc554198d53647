//! Ties a mention to the one datum that it can mean.
//!
//! | file | what it answers |
//! | --- | --- |
//! | `subject` | what each series is about |
//! | `phrase_set` | phrases that a note brings along |
//! | `anchor` | where a sentence names a quantity, a part or a company |
//! | `sentence` | all that a sentence names |
//! | `mentions` | the words around each mention of a sentence |
//! | `about` | which company and quantity a mention is about |
//! | `scope` | which words belong to a mention, and whether it is an earlier amount |
//! | `dated` | which periods a sentence names |
//! | `earlier` | which series and period an earlier amount belongs to |
//! | `doubt` | what a figure is not, or may not be |
//! | `contradiction` | whether a sentence speaks of something else than a reference |
//! | `meaning` | which measure of a series a mention states |
//! | `moment` | which period it is about |
//! | `readings` | all data that an amount could mean, where the nearest words leave it open |
//! | `fact` | which single fact its words name |
//! | `context` | what the note has spoken of before |
//! | `outcome` | what a mention can mean |
//! | `now` | the datum that a mention means that is no earlier amount |
//! | `now_or_earlier` | whether it is one, and its datum |

mod about;
mod anchor;
mod context;
mod contradiction;
mod dated;
mod doubt;
mod earlier;
mod fact;
mod meaning;
mod mentions;
mod moment;
mod now;
mod now_or_earlier;
mod outcome;
mod phrase_set;
mod readings;
mod scope;
mod sentence;
mod subject;

pub(super) use context::Context;
pub(super) use contradiction::other_subject;
pub(super) use mentions::Mentions;
pub(super) use now_or_earlier::tie;
pub(super) use outcome::Tie;
pub(super) use readings::readings;
