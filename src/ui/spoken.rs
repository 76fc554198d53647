//! What a screen reader is told politely after a change: the range, the series out of sight, the pins. What is read is
//! spoken by the surface itself.

use super::markup::el;
use super::shown::Shown;
use crate::format::{self, fill};
use crate::units::Period;
use yew::prelude::*;

/// A status whose words change only with what they say, so that moving a pointer is silent. The status itself stays: a
/// new one would not be spoken.
pub(super) fn spoken(shown: &Shown) -> Html {
    el("p").class("spoken").attr("role", "status").with(el("span").with(sentences(shown).join(" "))).html()
}

fn sentences(shown: &Shown) -> Vec<String> {
    let words = &format::words(shown.note.language).explore;
    let period = |period: Period| format::period(shown.note.language, period);
    let mut sentences = Vec::new();
    if shown.is_part()
        && let Some(span) = shown.span_of(&shown.places)
    {
        sentences.push(fill(words.shown, &[&period(span.from), &period(span.to)]));
    }
    let hidden = shown.hidden();
    let hidden: Vec<&str> =
        shown.view.lines.iter().filter(|line| hidden.contains(line.slot)).map(|line| &*line.label).collect();
    if !hidden.is_empty() {
        sentences.push(fill(words.out_of_sight, &[&hidden.join(", ")]));
    }
    if !shown.chosen.pins.is_empty() {
        let pins: Vec<String> = shown.chosen.pins.iter().map(|pin| period(*pin)).collect();
        sentences.push(fill(words.pinned, &[&pins.join(", ")]));
    }
    sentences
}
