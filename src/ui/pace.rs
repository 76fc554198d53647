//! At most one redraw a frame, however fast a pointer moves.

use super::shown::ChartContext;
use crate::state::Action;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Holds what moves have come to since the last frame.
#[derive(Clone)]
pub(super) struct Pace {
    pending: Rc<RefCell<Pending>>,
    context: ChartContext,
}

#[derive(Default)]
struct Pending {
    action: Option<Action>,
    /// The places that the pending action shows, from which the next step of a wheel goes on.
    window: Option<Range<usize>>,
}

impl Pace {
    /// Takes the place of what is pending; it happens in the next frame.
    pub(super) fn later(&self, action: Action, window: Option<Range<usize>>) {
        let mut pending = self.pending.borrow_mut();
        pending.window = window.or(pending.window.take());
        if pending.action.replace(action).is_none() {
            let (pace, then) = (self.clone(), self.context.services.next_frame.clone());
            drop(pending);
            then.emit(Callback::from(move |()| pace.flush()));
        }
    }

    /// Happens at once, after what is pending.
    pub(super) fn now(&self, action: Action) {
        self.flush();
        self.context.dispatch.emit(action);
    }

    /// The places that are shown once the next frame is.
    pub(super) fn window(&self) -> Option<Range<usize>> {
        self.pending.borrow().window.clone()
    }

    fn flush(&self) {
        let pending = self.pending.take();
        if let Some(action) = pending.action {
            self.context.dispatch.emit(action);
        }
    }
}

/// One for the life of a component.
#[hook]
pub(super) fn use_pace(context: &ChartContext) -> Pace {
    let pending = use_mut_ref(Pending::default);
    Pace { pending, context: context.clone() }
}
