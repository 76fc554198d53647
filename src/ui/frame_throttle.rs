//! Limits pointer-driven actions to one per animation frame.

use super::chart_model::ChartContext;
use crate::state::Action;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The latest action since the last animation frame.
#[derive(Clone)]
pub(super) struct FrameThrottle {
    pending: Rc<RefCell<Pending>>,
    context: ChartContext,
}

#[derive(Default)]
struct Pending {
    action: Option<Action>,
    /// The range that the pending action zooms to, on which the next wheel step builds.
    window: Option<Range<usize>>,
}

impl FrameThrottle {
    /// Replaces the pending action; dispatched on the next animation frame.
    pub(super) fn later(&self, action: Action, window: Option<Range<usize>>) {
        let mut pending = self.pending.borrow_mut();
        pending.window = window.or(pending.window.take());
        if pending.action.replace(action).is_none() {
            let (throttle, then) = (self.clone(), self.context.shared.services.next_frame.clone());
            drop(pending);
            then.emit(Callback::from(move |()| throttle.flush()));
        }
    }

    /// Dispatches at once, after the pending action.
    pub(super) fn now(&self, action: Action) {
        self.flush();
        self.context.shared.dispatch.emit(action);
    }

    /// The range visible after the next frame; `None` if no zoom is pending.
    pub(super) fn window(&self) -> Option<Range<usize>> {
        self.pending.borrow().window.clone()
    }

    fn flush(&self) {
        let pending = self.pending.take();
        if let Some(action) = pending.action {
            self.context.shared.dispatch.emit(action);
        }
    }
}

/// A throttle that lives as long as the component.
#[hook]
pub(super) fn use_frame_throttle(context: &ChartContext) -> FrameThrottle {
    let pending = use_mut_ref(Pending::default);
    FrameThrottle { pending, context: context.clone() }
}
