//! The checked figures of a note: the line below the summary with its list for readers, and the problems for the
//! author.

use super::claim_card::entry;
use super::elements::{Tag, el};
use super::mentions::Quotes;
use crate::claims::{Claim, Verdict};
use crate::content::Content;
use crate::figures::Histories;
use crate::format;
use crate::note::Note;
use crate::texts;
use std::rc::Rc;
use yew::prelude::*;

/// Most figures of the list: as many as a note may have references.
const MOST_LISTED: usize = 500;

/// A `<details>` element; nothing where the prose has no figures, and its place while they are unread.
pub(super) fn checked(content: &Content) -> Html {
    let Content { note, claims, .. } = content;
    if content.is_unread {
        let line = format::messages(note.language).claim_messages.recomputing;
        return if has_number(note) { el("p").class("checked").with(line).html() } else { Html::default() };
    }
    let counts = claims.counts();
    if counts.all() == 0 {
        return Html::default();
    }
    let line = texts::counts(note.language, counts);
    let mut shown = claims.iter().filter(|claim| claim.is_shown());
    let (mut quotes, histories) = (Quotes::of(note), Histories::of(note));
    let entries: Vec<Tag> = shown
        .by_ref()
        .take(MOST_LISTED)
        .filter_map(|claim| entry(&histories, claim, quotes.quoted(claim)))
        .collect();
    if entries.is_empty() {
        return el("p").class("checked").with(line).html();
    }
    let more = Some(shown.count()).filter(|more| *more > 0).map(|more| {
        let count = format::plain_number(note.language, more as f64);
        el("p").with(format::messages(note.language).more_problems(&count))
    });
    let list = el("ol").with_all(entries);
    el("details").class("checked").with(el("summary").with(line)).with(list).with_all(more).html()
}

/// Whether the summary or a section has a number, and so most likely a figure.
fn has_number(note: &Note) -> bool {
    let bodies = note.sections.iter().flat_map(|section| &section.body);
    let mut blocks = note.summary.iter().chain(bodies);
    blocks.any(|block| block.plain().bytes().any(|byte| byte.is_ascii_digit()))
}

/// Properties of [`ForAuthor`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ForAuthorProps {
    /// The note.
    pub content: Rc<Content>,
}

/// Lists the figures of the prose that contradict the data or are unresolved.
#[component]
pub fn ForAuthor(props: &ForAuthorProps) -> Html {
    for_author(&props.content)
}

pub(super) fn for_author(content: &Content) -> Html {
    let Content { note, claims, .. } = content;
    let messages = &format::messages(note.language).mention_messages;
    let mut quotes = Quotes::of(note);
    let wrong = claims.iter().filter_map(|claim| {
        let what = complaint(note, claim)?;
        let location = el("code").with(claim.location.to_string());
        Some(el("li").with(location).with(" ").with(quotes.quoted(claim)).with(": ").with(what))
    });
    let wrong: Vec<Tag> = wrong.collect();
    let list = (!wrong.is_empty()).then(|| el("ol").with_all(wrong));
    el("aside")
        .class("for-author")
        .attr("aria-label", messages.for_author)
        .with(el("h2").with(messages.for_author))
        .with(el("p").with(texts::counts(note.language, claims.counts())))
        .with(list)
        .html()
}

fn complaint(note: &Note, claim: &Claim) -> Option<String> {
    let messages = &format::messages(note.language).mention_messages;
    let expected = |what| texts::expected_of(note.language, claim, what);
    match &claim.verdict {
        Verdict::Agrees | Verdict::Stated => None,
        Verdict::Differs(by) => Some(messages.differs(&expected(by))),
        Verdict::Contradicts(by) => Some(messages.contradicts(&expected(by))),
        Verdict::Unresolved if claim.candidates.is_empty() => Some(messages.unresolved.to_owned()),
        Verdict::Unresolved => {
            let candidates = claim.candidates.iter().map(|reference| format!("#{reference}"));
            Some(messages.ambiguous(&candidates.collect::<Vec<_>>().join(", ")))
        }
    }
}
