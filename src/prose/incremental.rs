//! All claims of a note in parts, for a page that has other things to do meanwhile.

use super::check::{MOST_STEPS, check_until};
use crate::claims::Claims;
use crate::note::Note;
use std::cell::Cell;
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// What [`super::check()`] does, in parts.
pub struct IncrementalCheck {
    /// Up to how many steps it may go on now.
    until: Rc<Cell<usize>>,
    rest: Pin<Box<dyn Future<Output = (Claims, usize)>>>,
}

impl fmt::Debug for IncrementalCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IncrementalCheck").field("until", &self.until).finish_non_exhaustive()
    }
}

impl IncrementalCheck {
    /// A check of a note that has not read anything yet.
    pub fn of(note: Rc<Note>) -> Self {
        let until = Rc::new(Cell::new(0));
        let limit = until.clone();
        Self { until, rest: Box::pin(async move { check_until(&note, MOST_STEPS, &limit).await }) }
    }

    /// Checks for `steps` more steps, each 100 ns to 1 µs in a browser, and on to the end of a sentence. Returns the claims
    /// after the last one; it must not be called again then.
    pub fn advance(&mut self, steps: usize) -> Option<Claims> {
        self.until.set(self.until.get().saturating_add(steps));
        match self.rest.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready((claims, _)) => Some(claims),
            Poll::Pending => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::parse;
    use crate::prose::check;

    #[test]
    fn in_parts_the_same_is_found() {
        let text = include_str!("../../notes/amazon-q1-2026.json");
        let note = Rc::new(parse(text).unwrap());
        let mut checking = IncrementalCheck::of(note.clone());
        let mut parts = 1;
        let claims = loop {
            match checking.advance(2_000) {
                Some(claims) => break claims,
                None => parts += 1,
            }
        };
        assert_eq!(claims, check(&note));
        assert!(claims.counts().recomputed > 8 && (5..40).contains(&parts), "{parts}");
        assert_eq!(IncrementalCheck::of(note).advance(usize::MAX), Some(claims));
    }
}
