//! `--fix`: writes certain fixes of problems and warnings into the note, and the references of claims that are resolved
//! by their words alone.

use super::super::advice::{advised, edited};
use super::super::house::House;
use super::super::input::BYTE_ORDER_MARK;
use super::super::message::Message;
use super::super::source::{Source, is_prose};
use super::super::warnings::warnings;
use crate::claims::{Claim, Claims, Stated};
use crate::content::Content;
use crate::note::{Note, Problems, parse};
use std::ops::Range;

/// Maximum number of rounds in which a note is parsed again after its listed problems were fixed.
const MAX_ROUNDS: usize = 30;

/// The corrected bytes of a file, and a line for each change; `None` where nothing changes.
pub(super) fn fixed(bytes: &[u8], house: &House) -> Option<(Vec<u8>, Vec<String>)> {
    let mark = bytes.strip_prefix(BYTE_ORDER_MARK).map_or(&[] as &[u8], |_| BYTE_ORDER_MARK);
    let original = std::str::from_utf8(bytes.get(mark.len()..)?).ok()?;
    let (mut text, mut lines) = mended(original, house);
    if let Ok(content) = Content::read(house.applied(&text)) {
        let (with, added) = referenced(&text, &content.claims, house);
        lines.extend(
            added.iter().map(|added| format!("{}: [{}](#{})", added.path, added.words, added.reference)),
        );
        text = with;
    }
    (text != original).then(|| ([mark, text.as_bytes()].concat(), lines))
}

/// Applies fixes of problems while they reduce their number, then fixes of warnings; with a line per change.
fn mended(original: &str, house: &House) -> (String, Vec<String>) {
    let (mut text, mut lines) = (original.to_owned(), Vec::new());
    for _ in 0..MAX_ROUNDS {
        let Err(problems) = parse(&house.applied(&text)) else { break };
        let is_better = |with: &str| match parse(&house.applied(with)) {
            Ok(_) => true,
            Err(left) => is_json(&left) && !is_json(&problems) || count(&left) < count(&problems),
        };
        let messages = advised(&text, problems.iter());
        // All fixes at once, else the first single one that helps.
        let singles = messages.iter().map(std::slice::from_ref);
        let attempts = std::iter::once(messages.as_slice()).chain(singles);
        let mut tried = attempts.filter_map(|messages| with_fixes(&text, messages));
        let Some((with, fix_lines)) = tried.find(|(with, _)| is_better(with)) else { break };
        text = with;
        lines.extend(fix_lines);
    }
    if let Some((with, fix_lines)) = with_fixes(&text, &warnings(&text)) {
        text = with;
        lines.extend(fix_lines);
    }
    (text, lines)
}

fn count(problems: &Problems) -> usize {
    problems.iter().count() + problems.others()
}

/// Whether the problems are those of a JSON note, not of a text that can't be parsed.
fn is_json(problems: &Problems) -> bool {
    problems.iter().all(|problem| problem.path().starts_with('$'))
}

/// The text with all fixes of the messages, and a line per fix; `None` if there are none.
fn with_fixes(text: &str, messages: &[Message]) -> Option<(String, Vec<String>)> {
    let source = Source::new(text);
    let (mut edits, mut lines) = (Vec::new(), Vec::new());
    for message in messages {
        let Some((fix, edit)) = message.fix.as_ref().and_then(|fix| Some((fix, fix.edit(&source)?))) else {
            continue;
        };
        lines.push(format!("{}: found {}; {}", message.path, message.found, fix.done()));
        edits.push(edit);
    }
    (!edits.is_empty()).then(|| (edited(text, edits), lines))
}

/// A reference that was added.
#[derive(Debug, PartialEq, Eq)]
struct Added {
    path: String,
    words: String,
    reference: String,
}

/// A note's text with a reference around each figure of its prose that is tied by its words alone and agrees with the
/// data; every other byte stays. What can't be linked, such as words with marks within them, is left as it is.
fn referenced(text: &str, claims: &Claims, house: &House) -> (String, Vec<Added>) {
    let source = Source::new(text);
    let mut range: Vec<(Range<usize>, &Claim)> = claims
        .iter()
        .filter(|claim| is_fixable(claim))
        .filter_map(|claim| Some((source.words(claim)?, claim)))
        .collect();
    range.sort_by_key(|(words, _)| std::cmp::Reverse(words.start));
    let (mut text, mut added) = (text.to_owned(), Vec::new());
    for (words, claim) in range {
        let linked =
            linked(&text, &words, claim).filter(|linked| is_same_but_for(linked, &text, claim, house));
        if let (Some(linked), Some(reference)) = (linked, &claim.reference) {
            let words = text.get(words).unwrap_or_default().to_owned();
            added.push(Added { path: claim.location.to_string(), words, reference: reference.to_string() });
            text = linked;
        }
    }
    added.reverse();
    (text, added)
}

fn is_fixable(claim: &Claim) -> bool {
    // Words of a comparison have no figure that a reference could lead to.
    let is_figure = claim.mention.as_ref().is_some_and(|mention| mention.stated != Stated::Direction);
    is_figure && !claim.is_explicit && claim.is_shown() && is_prose(claim.location)
}

fn linked(text: &str, words: &Range<usize>, claim: &Claim) -> Option<String> {
    let reference = claim.reference.as_ref()?;
    let (before, after) = (text.get(..words.start)?, text.get(words.end..)?);
    Some(format!("{before}[{}](#{reference}){after}", text.get(words.clone())?))
}

/// Whether a text with one more reference is the same note with that reference and nothing else.
fn is_same_but_for(linked: &str, text: &str, claim: &Claim, house: &House) -> bool {
    let read = |text| parse(&house.applied(text));
    let (Ok(with), Ok(without)) = (read(linked), read(text)) else { return false };
    let count = |note: &Note| {
        let bodies = note.sections.iter().flat_map(|section| &section.body);
        note.summary.iter().chain(bodies).map(|block| block.references().len()).sum::<usize>()
    };
    let words = |note: &Note| crate::claims::text_at(note, claim.location);
    words(&with) == words(&without) && count(&with) == count(&without) + 1
}
