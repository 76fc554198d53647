//! `--fix`: the references of claims that are tied without doubt, written into the note.

use super::source::Source;
use crate::claims::{Claim, Claims, Place};
use crate::note::{Note, parse};
use std::ops::Range;

/// A reference that was added.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Added {
    pub(super) path: String,
    pub(super) words: String,
    pub(super) reference: String,
}

/// A note's text with a reference around each figure of its prose that is tied by its words alone and agrees with the
/// data; every other byte stays. What can't be linked, such as words with marks within them, is left as it is.
pub(super) fn fixed(text: &str, claims: &Claims) -> (String, Vec<Added>) {
    let source = Source::new(text);
    let mut places: Vec<(Range<usize>, &Claim)> = claims
        .iter()
        .filter(|claim| is_fixable(claim))
        .filter_map(|claim| Some((source.words(claim)?, claim)))
        .collect();
    places.sort_by_key(|(words, _)| std::cmp::Reverse(words.start));
    let (mut text, mut added) = (text.to_owned(), Vec::new());
    for (words, claim) in places {
        let linked = linked(&text, &words, claim).filter(|linked| is_same_but_for(linked, &text, claim));
        if let (Some(linked), Some(reference)) = (linked, &claim.reference) {
            let words = text.get(words).unwrap_or_default().to_owned();
            added.push(Added { path: claim.place.to_string(), words, reference: reference.to_string() });
            text = linked;
        }
    }
    added.reverse();
    (text, added)
}

fn is_fixable(claim: &Claim) -> bool {
    !claim.is_explicit && claim.is_shown() && matches!(claim.place, Place::Summary(_) | Place::Body(..))
}

fn linked(text: &str, words: &Range<usize>, claim: &Claim) -> Option<String> {
    let reference = claim.reference.as_ref()?;
    let (before, after) = (text.get(..words.start)?, text.get(words.end..)?);
    Some(format!("{before}[{}](#{reference}){after}", text.get(words.clone())?))
}

/// Whether a text with one more reference is the same note with that reference and nothing else.
fn is_same_but_for(linked: &str, text: &str, claim: &Claim) -> bool {
    let (Ok(with), Ok(without)) = (parse(linked), parse(text)) else { return false };
    let count = |note: &Note| {
        let bodies = note.sections.iter().flat_map(|section| &section.body);
        note.summary.iter().chain(bodies).map(|prose| prose.references().len()).sum::<usize>()
    };
    let words = |note: &Note| crate::claims::words_at(note, claim.place);
    words(&with) == words(&without) && count(&with) == count(&without) + 1
}
