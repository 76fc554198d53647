//! The line below the summary that says how many figures were checked, with the list of them; and what an author is
//! told of the others.

use super::claim_card::entry;
use super::markup::{Tag, el};
use super::texts;
use super::told::Quotes;
use super::widget::Content;
use crate::claims::{Claim, Place, Verdict};
use crate::format::{self, fill};
use crate::note::Note;
use std::rc::Rc;
use yew::prelude::*;

/// Opens without a script; nothing where the prose has no figures.
pub(super) fn checked(content: &Content) -> Html {
    let Content { note, claims, .. } = content;
    let counts = claims.counts();
    if counts.all() == 0 {
        return Html::default();
    }
    let line = texts::counts(note.language, counts);
    let shown = claims.iter().filter(|claim| claim.is_shown());
    let mut quotes = Quotes::of(note);
    let entries: Vec<Tag> = shown.filter_map(|claim| entry(note, claim, quotes.quoted(claim))).collect();
    if entries.is_empty() {
        return el("p").class("checked").with(line).html();
    }
    let list = el("ol").with_all(entries);
    el("details").class("checked").with(el("summary").with(line)).with(list).html()
}

/// Whose note it is.
#[derive(Clone, PartialEq, Properties)]
pub struct ForAuthorProps {
    /// The note.
    pub content: Rc<Content>,
}

/// What is wrong with figures of the prose, and which are tied to nothing.
#[component]
pub fn ForAuthor(props: &ForAuthorProps) -> Html {
    for_author(&props.content)
}

pub(super) fn for_author(content: &Content) -> Html {
    let Content { note, claims, .. } = content;
    let words = &format::words(note.language).telling;
    let mut quotes = Quotes::of(note);
    let wrong = claims.iter().filter_map(|claim| {
        let what = complaint(note, claim)?;
        let place = el("code").with(path(claim.place));
        Some(el("li").with(place).with(" ").with(quotes.quoted(claim)).with(": ").with(what))
    });
    let wrong: Vec<Tag> = wrong.collect();
    let list = (!wrong.is_empty()).then(|| el("ol").with_all(wrong));
    el("aside")
        .class("for-author")
        .attr("aria-label", words.for_author)
        .with(el("h2").with(words.for_author))
        .with(el("p").with(texts::counts(note.language, claims.counts())))
        .with(list)
        .html()
}

fn complaint(note: &Note, claim: &Claim) -> Option<String> {
    let words = &format::words(note.language).telling;
    let expected = |sentence, expected| fill(sentence, &[&texts::expected(note.language, expected)]);
    match &claim.verdict {
        Verdict::Agrees | Verdict::Stated => None,
        Verdict::Differs(by) => Some(expected(words.differs, by)),
        Verdict::Contradicts(by) => Some(expected(words.contradicts, by)),
        Verdict::Unbound if claim.candidates.is_empty() => Some(words.unbound.to_owned()),
        Verdict::Unbound => {
            let candidates = claim.candidates.iter().map(|reference| format!("#{reference}"));
            Some(fill(words.ambiguous, &[&candidates.collect::<Vec<_>>().join(", ")]))
        }
    }
}

/// Where a text stands in the note's JSON: `$.sections[1].body[0]`.
fn path(place: Place) -> String {
    match place {
        Place::Title => "$.title".to_owned(),
        Place::Standfirst => "$.standfirst".to_owned(),
        Place::Summary(at) => format!("$.summary[{at}]"),
        Place::ChartTitle(at) => format!("$.charts[{at}].title"),
        Place::Heading(at) => format!("$.sections[{at}].heading"),
        Place::Body(at, paragraph) => format!("$.sections[{at}].body[{paragraph}]"),
    }
}
