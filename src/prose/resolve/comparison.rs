//! What words say of two figures of the note: that results beat or missed what was expected, that guidance was raised,
//! cut, narrowed or kept, that something rose or fell to a figure.

use super::beats::against;
use super::compared::{Comparison, Sentence};
use super::cue::Cue;
use super::moves::{moved, moved_from};
use super::revisions::{narrowed, revised};
use super::vocabulary::Tag;
use crate::claims::Direction;

/// All comparisons of a sentence; of two that share words, the first.
pub(super) fn comparisons(sentence: &Sentence<'_>) -> Vec<Comparison> {
    let tags = sentence.text.tags.iter().filter(|tag| sentence.tokens.contains(&tag.tokens.start));
    let mut found: Vec<Comparison> = Vec::new();
    for tag in tags {
        let is_apart = |one: &Comparison, other: &Comparison| {
            other.tokens.end <= one.tokens.start || one.tokens.end <= other.tokens.start
        };
        let one = comparison(sentence, tag);
        found.extend(one.filter(|one| found.iter().all(|other| is_apart(one, other))));
    }
    found
}

/// What a phrase says.
fn comparison(sentence: &Sentence<'_>, tag: &Tag) -> Option<Comparison> {
    match tag.cue {
        Cue::Against(said) => against(sentence, tag, said, true),
        Cue::Beyond(said) => against(sentence, tag, said, false),
        Cue::InLine => against(sentence, tag, Direction::Flat, true),
        Cue::Revise(said) => revised(sentence, tag, said),
        Cue::Narrow => narrowed(sentence, tag),
        Cue::Move(_) if is_narrowing(sentence, tag) => None,
        Cue::Move(said) => moved(sentence, tag, said),
        Cue::UpFrom => moved_from(sentence, tag),
        _ => None,
    }
}

/// Whether words for a movement speak of a range that became smaller.
fn is_narrowing(sentence: &Sentence<'_>, tag: &Tag) -> bool {
    let is_narrow = |other: &Tag| other.tokens == tag.tokens && other.cue == Cue::Narrow;
    sentence.text.tags.iter().any(is_narrow) && narrowed(sentence, tag).is_some()
}
