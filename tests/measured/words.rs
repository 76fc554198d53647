//! A note with other words, and its claims by line.

use super::folder::Line;
use research_widget::claims::{Claim, TextLocation, text_at};
use research_widget::note::{Inline, Note, Prose, Reference};
use research_widget::prose::check;
use std::ops::Range;

/// The claims of each line, where these are all that the note says. Each link is of a line and a part of its words.
pub(crate) fn claims(
    note: &Note,
    lines: &[Line],
    links: &[(usize, Range<usize>, &Reference)],
) -> Vec<Vec<Claim>> {
    let mut note = note.clone();
    (note.standfirst, note.sections) = (None, Vec::new());
    note.summary.clear();
    for (at, line) in lines.iter().enumerate() {
        let links = links.iter().filter(|(line, ..)| *line == at);
        match line.location {
            TextLocation::Title => note.title.clone_from(&line.words),
            TextLocation::Standfirst => note.standfirst = Some(Prose(pieces(&line.words, links))),
            _ => note.summary.push(pieces(&line.words, links).into()),
        }
    }
    let claims = check(&note);
    let of = |line: &Line| {
        assert_eq!(text_at(&note, line.location), line.words);
        claims.of(line.location).map(|(_, claim)| claim.clone()).collect()
    };
    lines.iter().map(of).collect()
}

fn pieces<'a>(
    words: &str,
    links: impl Iterator<Item = &'a (usize, Range<usize>, &'a Reference)>,
) -> Vec<Inline> {
    let (mut found, mut at) = (Vec::new(), 0);
    let plain = |range: Range<usize>| Inline::Text(words[range].to_owned());
    for (_, span, reference) in links {
        if span.start > at {
            found.push(plain(at..span.start));
        }
        found.push(Inline::Figure((*reference).clone(), vec![plain(span.clone())]));
        at = span.end;
    }
    if at < words.len() {
        found.push(plain(at..words.len()));
    }
    found
}

pub(crate) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
