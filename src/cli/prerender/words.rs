//! The words of a note without its look: for whatever shows no shadow roots or takes templates away, such as feeds,
//! mail, reader views, cleaned-up pages and old browsers.

use super::super::addresses::{Address, Addresses};
use super::super::markup::escaped;
use crate::export::CARD_PX;
use crate::format;
use crate::note::Prose;
use crate::texts::{key_value, small_print};
use crate::ui::Content;

/// Title, standfirst and summary as HTML that may stand within a paragraph, linked to the note's page and with its
/// picture where their addresses are known.
pub(super) fn brief(content: &Content, addresses: &Addresses) -> String {
    let note = &content.note;
    let lines = note.standfirst.iter().cloned().chain(note.summary.iter().map(Prose::plain));
    let lines: String = lines.map(|line| format!("<br>{}", escaped(&line))).collect();
    linked(addresses, &format!("{}{}", picture(addresses), escaped(&note.title))) + &lines
}

/// All of the prose as HTML.
pub(super) fn article(content: &Content) -> String {
    let parts: String = parts(content)
        .iter()
        .map(|part| match part {
            Part::Title => format!("<h1>{}</h1>", escaped(&content.note.title)),
            Part::Heading(text) => format!("<h2>{}</h2>", escaped(text)),
            Part::Paragraph(text) => format!("<p>{}</p>", escaped(text)),
        })
        .collect();
    format!("<article>{parts}</article>")
}

/// All of the prose as plain text: a blank line between paragraphs, the address of the page at the end.
pub(super) fn text(content: &Content, addresses: &Addresses) -> String {
    let words = |part: Part| match part {
        Part::Title => content.note.title.clone(),
        Part::Heading(text) | Part::Paragraph(text) => text,
    };
    let mut paragraphs: Vec<String> = parts(content).into_iter().map(words).collect();
    paragraphs.extend(addresses.page.as_ref().map(|page| page.as_str().to_owned()));
    let line = |text: &String| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let text = paragraphs.iter().map(line).collect::<Vec<_>>().join("\n\n") + "\n";
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

enum Part {
    Title,
    Heading(String),
    Paragraph(String),
}

fn parts(content: &Content) -> Vec<Part> {
    let (note, language) = (&content.note, content.note.language);
    let mut parts = vec![Part::Title];
    let mut say = |text: String| parts.push(Part::Paragraph(text));
    note.standfirst.iter().cloned().for_each(&mut say);
    let byline: Vec<String> = [
        note.publisher.as_ref().map(|publisher| publisher.name.clone()),
        note.published.map(|day| format::period(language, day)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !byline.is_empty() {
        say(byline.join(" · "));
    }
    for figure in &content.figures.key_figures {
        let small = small_print(language, figure);
        let words = format!("{}: {} {small}", figure.label, key_value(language, &figure.value, false));
        say(words.trim_end().to_owned());
    }
    note.summary.iter().map(Prose::plain).for_each(&mut say);
    for section in &note.sections {
        parts.push(Part::Heading(section.heading.clone()));
        parts.extend(section.body.iter().map(|prose| Part::Paragraph(prose.plain())));
    }
    parts.extend(note.disclosures.iter().map(|prose| Part::Paragraph(prose.plain())));
    parts
}

/// Words that lead to the note's page, if that is known.
fn linked(addresses: &Addresses, words: &str) -> String {
    match addresses.page.as_ref().map(Address::as_str) {
        Some(page) => format!("<a href=\"{}\">{words}</a>", escaped(page)),
        None => format!("<strong>{words}</strong>"),
    }
}

/// At half its size. It is not asked for until it is seen, which it never is where the note is.
fn picture(addresses: &Addresses) -> String {
    let Some(card) = &addresses.card else { return String::new() };
    let (source, (width, height)) = (escaped(card.as_str()), CARD_PX);
    format!(
        "<img loading=\"lazy\" src=\"{source}\" width=\"{}\" height=\"{}\" alt=\"\"><br>",
        width / 2.0,
        height / 2.0
    )
}
