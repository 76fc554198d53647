//! The context of the parts of a note: its content, the state, and the dispatcher of actions.

use super::services::Services;
use crate::content::Content;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// A note with the reader's state. Cheap to clone into callbacks.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteContext {
    /// The note with its figures and claims.
    pub content: Rc<Content>,
    /// The reader's choices.
    pub state: Rc<State>,
    /// Callbacks into the host.
    pub services: Services,
    /// Dispatches actions.
    pub dispatch: Callback<Action>,
}

impl NoteContext {
    /// A note without interaction.
    pub fn read_only(content: Rc<Content>, state: Rc<State>) -> Self {
        Self { content, state, services: Services::default(), dispatch: Callback::noop() }
    }
}
