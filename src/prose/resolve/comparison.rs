//! What words say of two figures of the note: that results beat or missed what was expected, that guidance was raised,
//! cut, narrowed or kept, that something rose or fell to a figure.

use super::beats::against;
use super::compared::{Comparison, Sentence};
use super::cue::Cue;
use super::moves::{moved, moved_from};
use super::revisions::{narrowed, revised};
use super::unknown_company::UnknownCompanies;
use super::vocabulary::Tag;
use crate::claims::Direction;

/// All comparisons of a sentence but those of another company than it names; of two that share words, the first.
pub(super) fn comparisons(sentence: &Sentence<'_>) -> Vec<Comparison> {
    let tags = sentence.text.tags.iter().filter(|tag| sentence.tokens.contains(&tag.tokens.start));
    let mut found: Vec<Comparison> = Vec::new();
    for tag in tags {
        let is_apart = |one: &Comparison, other: &Comparison| {
            other.tokens.end <= one.tokens.start || one.tokens.end <= other.tokens.start
        };
        let one = comparison(sentence, tag).filter(|one| found.iter().all(|other| is_apart(one, other)));
        found.extend(one.filter(|one| !is_of_other_company(sentence, tag, one)));
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

/// Whether the clause names another company than the one whose figures are compared, or one that the note does not have:
/// `Novartis beat the consensus`.
fn is_of_other_company(sentence: &Sentence<'_>, tag: &Tag, one: &Comparison) -> bool {
    let at = tag.tokens.start;
    let clause = sentence.segment(at).start.min(at)..at;
    let own = sentence.text.subjects.iter().find(|subject| *subject.id() == one.reference.subject);
    let own = own.and_then(|subject| subject.company);
    let named = sentence.text.tags.iter().rev().filter(|tag| clause.contains(&tag.tokens.start));
    let mut named = named.filter_map(|tag| match tag.cue {
        Cue::Company(index) => Some(index),
        _ => None,
    });
    let is_other = own.zip(named.next()).is_some_and(|(own, named)| own != named);
    is_other || UnknownCompanies::of(sentence.text, &sentence.tokens).before(clause, at).is_some()
}
