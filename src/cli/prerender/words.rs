//! The words of a note without its look: for whatever shows no shadow roots or takes templates away, such as feeds,
//! mail, reader views, cleaned-up pages and old browsers.

use super::super::addresses::{Address, Addresses};
use super::super::markup::escaped;
use crate::content::Content;
use crate::export::CARD_PX;
use crate::format;
use crate::note::{Block, Prose};
use crate::texts::{key_value, small_print};

/// Title, standfirst and summary as HTML that may stand within a paragraph, linked to the note's page and with its
/// picture where their addresses are known.
pub(super) fn brief(content: &Content, addresses: &Addresses) -> String {
    let note = &content.note;
    let lines = note.standfirst.iter().map(Prose::plain).chain(note.summary.iter().flat_map(lines));
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
            Part::Block(block) => markup(block),
        })
        .collect();
    format!("<article>{parts}</article>")
}

/// All of the prose as plain text: a blank line between paragraphs, the address of the page at the end.
pub(super) fn text(content: &Content, addresses: &Addresses) -> String {
    let words = |part: Part<'_>| match part {
        Part::Title => vec![content.note.title.clone()],
        Part::Heading(text) | Part::Paragraph(text) => vec![text],
        Part::Block(block) => lines(block),
    };
    let line = |text: String| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let joined = |lines: Vec<String>| lines.into_iter().map(line).collect::<Vec<_>>().join("\n");
    let mut paragraphs: Vec<String> = parts(content).into_iter().map(|part| joined(words(part))).collect();
    paragraphs.extend(addresses.page.as_ref().map(|page| page.as_str().to_owned()));
    let text = paragraphs.join("\n\n") + "\n";
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

enum Part<'c> {
    Title,
    Heading(String),
    Paragraph(String),
    Block(&'c Block),
}

/// A block of prose as lines of plain text.
fn lines(block: &Block) -> Vec<String> {
    let row = |cells: &Vec<Prose>| cells.iter().map(Prose::plain).collect::<Vec<_>>().join(" | ");
    match block {
        Block::Paragraph(prose) => vec![prose.plain()],
        Block::List(list) => {
            let items = list.items.iter().enumerate();
            let item = |(at, prose): (usize, &Prose)| match list.is_ordered {
                true => format!("{}. {}", at + 1, prose.plain()),
                false => format!("• {}", prose.plain()),
            };
            items.map(item).collect()
        }
        Block::Table(table) => {
            let caption = table.caption.iter().map(Prose::plain);
            caption.chain([row(&table.header)]).chain(table.rows.iter().map(row)).collect()
        }
        Block::Quote(quote) => {
            let by = quote.by.iter().map(|by| format!("({by})"));
            vec![[quote.words.plain()].into_iter().chain(by).collect::<Vec<_>>().join(" ")]
        }
    }
}

/// A block of prose as HTML.
fn markup(block: &Block) -> String {
    let words = |prose: &Prose| escaped(&prose.plain()).to_string();
    let each = |all: &[Prose], name: &str| -> String {
        all.iter().map(|prose| format!("<{name}>{}</{name}>", words(prose))).collect()
    };
    match block {
        Block::Paragraph(prose) => format!("<p>{}</p>", words(prose)),
        Block::List(list) => {
            let name = if list.is_ordered { "ol" } else { "ul" };
            format!("<{name}>{}</{name}>", each(&list.items, "li"))
        }
        Block::Table(table) => {
            let caption = table.caption.iter().map(|prose| format!("<caption>{}</caption>", words(prose)));
            let rows = table.rows.iter().map(|row| format!("<tr>{}</tr>", each(row, "td")));
            let (caption, rows): (String, String) = (caption.collect(), rows.collect());
            format!("<table>{caption}<tr>{}</tr>{rows}</table>", each(&table.header, "th"))
        }
        Block::Quote(quote) => {
            let by = quote.by.iter().map(|by| format!("<p>{}</p>", escaped(by)));
            format!("<blockquote><p>{}</p></blockquote>{}", words(&quote.words), by.collect::<String>())
        }
    }
}

fn parts(content: &Content) -> Vec<Part<'_>> {
    let (note, language) = (&content.note, content.note.language);
    let mut parts = vec![Part::Title];
    let mut say = |text: String| parts.push(Part::Paragraph(text));
    note.standfirst.iter().map(Prose::plain).for_each(&mut say);
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
    parts.extend(note.summary.iter().map(Part::Block));
    for section in &note.sections {
        parts.push(Part::Heading(section.heading.clone()));
        parts.extend(section.body.iter().map(Part::Block));
    }
    parts.extend(note.disclosures.iter().map(Part::Block));
    parts
}

/// Words that lead to the note's page, if that is known.
fn linked(addresses: &Addresses, words: &str) -> String {
    match addresses.page.as_ref().map(Address::as_str) {
        Some(page) => format!("<a href=\"{}\">{words}</a>", escaped(page)),
        None => format!("<strong>{words}</strong>"),
    }
}

/// The picture of the card at half its size. It is loaded lazily: never, where the note itself is shown in its place.
fn picture(addresses: &Addresses) -> String {
    let Some(card) = &addresses.card else { return String::new() };
    let (source, (width, height)) = (escaped(card.as_str()), CARD_PX);
    format!(
        "<img loading=\"lazy\" src=\"{source}\" width=\"{}\" height=\"{}\" alt=\"\"><br>",
        width / 2.0,
        height / 2.0
    )
}
