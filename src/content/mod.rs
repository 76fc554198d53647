//! A note with everything that is computed from it: the layer that joins `note`, `figures` and `claims`.
//!
//! [`Content::read`] starts from JSON, [`Content::derive`] from a note. What renders, exports or reports a note takes
//! a [`Content`], so that nothing is computed twice.
//!
//! ```
//! use research_widget::content::Content;
//!
//! let content = Content::read(std::fs::read("notes/amazon-q1-2026.json")?).unwrap();
//! assert_eq!(content.figures.charts.len(), content.note.charts.len());
//! assert_eq!(content.claims.counts().wrong, 0);
//! # Ok::<(), std::io::Error>(())
//! ```

mod variant;

pub use variant::Variant;

use crate::claims::{Claims, IncrementalCheck};
use crate::figures::{self, Figures};
use crate::note::{self, Note, Problems};
use crate::units::Language;
use std::rc::Rc;

/// A note with its figures and claims. Immutable.
#[derive(Debug)]
pub struct Content {
    /// The note.
    pub note: Rc<Note>,
    /// Every number that is computed from it.
    pub figures: Rc<Figures>,
    /// The figures of its prose with their verdicts; none where the variant has no prose, or as long as a long note is
    /// being checked.
    pub claims: Claims,
}

/// Equal by identity: content never changes, and comparing two by value would slow down each render.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Content {
    /// Reads a note from JSON and computes all of it.
    ///
    /// # Errors
    /// Every problem of the note, as [`note::parse_bytes`] lists them.
    pub fn read(json: impl AsRef<[u8]>) -> Result<Self, Problems> {
        note::parse_bytes(json.as_ref()).map(Self::derive)
    }

    /// Computes all of a note.
    pub fn derive(note: Note) -> Self {
        Self::derive_for(note, None, Variant::Full)
    }

    /// Computes what a variant shows, for an interface in `language`; `None` is the note's own. Claims are read from
    /// the prose in the language of the note.
    pub fn derive_for(note: Note, language: Option<Language>, variant: Variant) -> Self {
        Self::derive_within(note, language, variant, usize::MAX).0
    }

    /// The same, but checks the prose for at most `steps` ([`IncrementalCheck::advance`]). If that is not enough, there
    /// are no claims yet, and the check is returned to be continued. With an interface in another language than the
    /// note's, all of the prose is checked.
    pub fn derive_within(
        note: Note,
        language: Option<Language>,
        variant: Variant,
        steps: usize,
    ) -> (Self, Option<IncrementalCheck>) {
        let steps =
            if language.is_none_or(|language| language == note.language) { steps } else { usize::MAX };
        let note = Rc::new(note);
        let mut check = (variant == Variant::Full).then(|| IncrementalCheck::of(note.clone()));
        let claims = check.as_mut().and_then(|check| check.advance(steps));
        let rest = check.filter(|_| claims.is_none());
        // Only a check that goes on holds the note, too.
        let note = match Rc::try_unwrap(note) {
            Ok(note) => Rc::new(Note { language: language.unwrap_or(note.language), ..note }),
            Err(shared) => shared,
        };
        let figures = Rc::new(figures::derive(&note));
        (Self { note, figures, claims: claims.unwrap_or_default() }, rest)
    }

    /// The same note and figures with other claims.
    pub fn with_claims(&self, claims: Claims) -> Self {
        Self { note: self.note.clone(), figures: self.figures.clone(), claims }
    }

    /// A key that changes with the figures, to memoize by without comparing them.
    pub fn figures_key(&self) -> usize {
        Rc::as_ptr(&self.figures).addr()
    }

    /// Identifies pages that were prerendered from this note by this version of the widget.
    pub fn fingerprint(&self) -> String {
        format!("{}-{:016x}", env!("CARGO_PKG_VERSION"), self.note.fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = include_str!("../../notes/amazon-q1-2026.json");

    #[test]
    fn claims_are_computed_only_where_prose_is_shown() {
        let claims_of =
            |variant| Content::derive_for(note::parse(NOTE).unwrap(), None, variant).claims.iter().count();
        assert!(claims_of(Variant::Full) > 0);
        assert_eq!([Variant::Card, Variant::Charts, Variant::Gauge].map(claims_of), [0; 3]);
    }

    #[test]
    fn prose_is_read_in_its_own_language_whatever_that_of_the_interface() {
        let verdicts = |content: &Content| {
            content
                .claims
                .iter()
                .map(|claim| (claim.span.clone(), claim.verdict.keyword()))
                .collect::<Vec<_>>()
        };
        let own = Content::read(NOTE).unwrap();
        let german = Content::derive_for(note::parse(NOTE).unwrap(), Some(Language::German), Variant::Full);
        assert_eq!(german.note.language, Language::German);
        assert_eq!(verdicts(&german), verdicts(&own));
        assert_eq!(german.fingerprint(), own.fingerprint());
    }

    #[test]
    fn bytes_that_are_no_note_are_refused_with_their_place() {
        let problems = Content::read([b'{', 0xff]).unwrap_err();
        assert!(problems.lines().next().unwrap().contains("UTF-8"));
    }
}
