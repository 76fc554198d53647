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

use crate::claims::{Audience, Claims, PackedValue, pack, unpack};
use crate::figures::{self, Figures};
use crate::note::{self, Note, Problems};
use crate::prose::check;
use crate::units::Language;
use std::rc::Rc;

/// A note with its figures and claims. Immutable.
#[derive(Debug)]
pub struct Content {
    /// The note.
    pub note: Rc<Note>,
    /// Every number that is computed from it.
    pub figures: Rc<Figures>,
    /// The figures of its prose with their verdicts; none where the variant has no prose, or it is still unread.
    pub claims: Claims,
    /// Whether the claims are still to come, in [`Self::with_claims`].
    pub is_unread: bool,
}

/// Equal by identity: content never changes, and comparing two by value would slow down each render.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Content {
    /// Reads a note from JSON, derives its figures and checks its prose.
    ///
    /// # Errors
    /// Every problem of the note, as [`note::parse_bytes`] lists them.
    pub fn read(json: impl AsRef<[u8]>) -> Result<Self, Problems> {
        note::parse_bytes(json.as_ref()).map(Self::derive)
    }

    /// Derives the figures of a note and checks its prose.
    pub fn derive(note: Note) -> Self {
        Self::derive_for(note, None, Variant::Full)
    }

    /// Derives the figures of a note for an interface in `language`, where `None` is that of the note. The prose is
    /// only checked for [`Variant::Full`], in the language of the note.
    pub fn derive_for(note: Note, language: Option<Language>, variant: Variant) -> Self {
        let claims = if variant == Variant::Full { check(&note) } else { Claims::default() };
        Self::of(note, language, Some(claims))
    }

    /// Like [`Self::derive_for`], with claims that were computed elsewhere; `None` while they are not known.
    pub fn of(note: Note, language: Option<Language>, claims: Option<Claims>) -> Self {
        let note = Rc::new(Note { language: language.unwrap_or(note.language), ..note });
        let figures = Rc::new(figures::derive(&note));
        Self { note, figures, is_unread: claims.is_none(), claims: claims.unwrap_or_default() }
    }

    /// Shares note and figures with `self`, with other claims.
    pub fn with_claims(&self, claims: Claims) -> Self {
        Self { note: self.note.clone(), figures: self.figures.clone(), claims, is_unread: false }
    }

    /// A key for memoization that changes with the figures, so that they need not be compared.
    pub fn figures_key(&self) -> usize {
        Rc::as_ptr(&self.figures).addr()
    }

    /// Identifies pages that were prerendered from this note by this version of the widget.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.note)
    }

    /// Claims packed for a client that has the same note; [`unpack_claims`] reads them.
    pub fn packed_claims(&self, audience: Audience) -> Vec<PackedValue> {
        pack_claims(&self.note, &self.claims, audience)
    }
}

/// Claims packed as JSON values; the first value is the fingerprint of note and version.
pub fn pack_claims(note: &Note, claims: &Claims, audience: Audience) -> Vec<PackedValue> {
    let mut values = vec![PackedValue::Text(fingerprint(note))];
    values.extend(pack(note, claims, audience));
    values
}

/// Unpacks claims and judges them by the data of the note; `None` unless they were packed for this note by this version
/// of the widget.
pub fn unpack_claims(note: &Note, mut values: impl Iterator<Item = PackedValue>) -> Option<Claims> {
    let is_same = values.next()? == PackedValue::Text(fingerprint(note));
    if is_same { unpack(note, values) } else { None }
}

fn fingerprint(note: &Note) -> String {
    format!("{}-{:016x}", env!("CARGO_PKG_VERSION"), note.fingerprint)
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
