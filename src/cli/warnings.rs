//! Warnings about the texts of a note: markup of other languages, which the page prints as it stands.

use super::advice::{Fix, Format, has_title};
use super::html_in_text::{Html, html_in};
use super::message::Message;
use super::source::{Source, Step};
use crate::note::Reference;
use jsonc_parser::ast::Value as Found;
use serde_json::Value;

/// Maximum number of warnings of a note: more are one mistake in every paragraph.
const MAX_WARNINGS: usize = 100;

/// The warnings with their codes, and what is wrong.
pub(super) const CODES: [(&str, &str); 6] = [
    ("markup/html", "HTML in a text, which the page prints as it stands."),
    ("markup/heading", "A heading mark of Markdown in a paragraph."),
    ("markup/list", "A list mark at the start of a paragraph."),
    ("markup/link", "Words and target of a link with a space between them."),
    ("markup/paragraphs", "Several paragraphs in one text."),
    ("markup/other", "A mark of Markdown that the text does not have."),
];

/// Warnings about markup in the texts of a note, in the order of the note; none where the text is not JSON.
pub(super) fn warnings(text: &str) -> Vec<Message> {
    let source = Source::new(text);
    let (Some(root), Some(format)) = (source.root(), Format::new()) else { return Vec::new() };
    let mut walk = Walk { format: &format, found: Vec::new() };
    walk.value(root, &format.at(&[]), "$");
    walk.found
}

struct Walk<'f> {
    format: &'f Format,
    found: Vec<Message>,
}

impl<'f> Walk<'f> {
    fn value(&mut self, value: &Found<'_>, schemas: &[&'f Value], path: &str) {
        match value {
            _ if schemas.is_empty() || self.found.len() >= MAX_WARNINGS => {}
            Found::Object(object) => {
                for field in &object.properties {
                    let name = field.name.as_str();
                    let inner = self.format.within(schemas, &Step::Field(name.to_owned()));
                    self.value(&field.value, &inner, &format!("{path}.{name}"));
                }
            }
            Found::Array(list) => {
                let inner = self.format.within(schemas, &Step::Entry(0));
                for (index, entry) in list.elements.iter().enumerate() {
                    // Numbers are most of a note.
                    if !matches!(entry, Found::NumberLit(_)) {
                        self.value(entry, &inner, &format!("{path}[{index}]"));
                    }
                }
            }
            Found::StringLit(text) => {
                let kinds: &[Kind] = match () {
                    () if has_title(schemas, "Prose") => &[html, heading, list, link, paragraphs, code],
                    // A cell may be a dash.
                    () if has_title(schemas, "Cell") => &[html, heading, link, code],
                    () if has_title(schemas, "Text") || has_title(schemas, "Name") => &[html, marks],
                    () => &[],
                };
                let found = kinds.iter().filter_map(|kind| kind(&text.value));
                self.found.extend(found.map(|markup| markup.at(path)));
            }
            _ => {}
        }
    }
}

/// Finds one kind of markup in a text.
type Kind = fn(&str) -> Option<Markup>;

/// Markup that was found in a text.
struct Markup {
    code: &'static str,
    found: String,
    expected: &'static str,
    /// The corrected text; `None` if that is not certain.
    text: Option<String>,
}

impl Markup {
    fn at(self, path: &str) -> Message {
        let Self { code, found, expected, text } = self;
        let fix = text.map(|text| Fix::Replace { path: path.to_owned(), value: text.into() });
        Message { code, path: path.to_owned(), found, expected: expected.to_owned(), fix }
    }
}

fn html(text: &str) -> Option<Markup> {
    let markup = |found: &str, expected, text| Markup {
        code: "markup/html",
        found: format!("the HTML \"{found}\""),
        expected,
        text,
    };
    const MARKS: &str = "text without HTML: prose has *emphasis*, **strong emphasis** and [words](address)";
    Some(match html_in(text)? {
        Html::Tag(tag) => markup(tag, MARKS, None),
        Html::Entity(entity, plain) => markup(entity, "the character itself", Some(plain)),
    })
}

fn heading(text: &str) -> Option<Markup> {
    let line = text.lines().map(str::trim_start).find(|line| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    })?;
    let mark = line.split(' ').next().unwrap_or_default();
    let expected = "the words alone: a section has its own \"heading\"";
    Some(Markup {
        code: "markup/heading",
        found: format!("the heading mark \"{mark}\""),
        expected,
        text: None,
    })
}

fn list(text: &str) -> Option<Markup> {
    let mark_of = |line: &str| {
        let (mark, _) = line.trim_start().split_once(' ')?;
        let is_bullet = ["-", "*", "•", "+", "◦", "▪"].contains(&mark);
        let number = mark.strip_suffix(['.', ')']);
        let is_number = number.is_some_and(|n| n.len() <= 2 && n.parse::<u8>().is_ok());
        (is_bullet || is_number).then(|| (mark.to_owned(), is_number && mark.ends_with('.')))
    };
    let marks: Vec<_> = text.lines().filter_map(mark_of).collect();
    // "2. Quartal" is no list, and a line that begins with a number and a full stop may be such a thing.
    let (mark, _) = marks.iter().find(|(_, is_ordinal)| !is_ordinal || marks.len() > 1)?;
    let expected = "the words alone, each paragraph an entry of the list around it";
    Some(Markup { code: "markup/list", found: format!("the list mark \"{mark}\""), expected, text: None })
}

/// `[words] (#reference)`
fn link(text: &str) -> Option<Markup> {
    let (mut mended, mut found) = (String::new(), None);
    let mut rest = text;
    while let Some(at) = rest.find(']') {
        let (before, after) = rest.split_at(at + 1);
        mended.push_str(before);
        rest = after;
        let Some(target) = after.trim_start_matches([' ', '\u{a0}']).strip_prefix('(') else { continue };
        let is_spaced = !after.starts_with('(');
        let target = target.split(')').next().unwrap_or_default();
        let is_target = target.strip_prefix('#').is_some_and(|it| Reference::parse(it).is_some())
            || ["https://", "http://"].iter().any(|scheme| target.starts_with(scheme));
        if is_spaced && is_target && before.contains('[') {
            let words = before.rsplit('[').next().unwrap_or_default();
            found.get_or_insert_with(|| format!("\"[{words} ({target})\""));
            rest = after.trim_start_matches([' ', '\u{a0}']);
        }
    }
    mended.push_str(rest);
    let expected = "no space between the words in brackets and their target";
    Some(Markup { code: "markup/link", found: found?, expected, text: Some(mended) })
}

fn paragraphs(text: &str) -> Option<Markup> {
    let lines: Vec<&str> = text.trim().lines().collect();
    let is_several = lines.iter().any(|line| line.trim().is_empty());
    let expected = "each paragraph as an entry of the list around it";
    is_several.then(|| Markup {
        code: "markup/paragraphs",
        found: "an empty line".to_owned(),
        expected,
        text: None,
    })
}

fn code(text: &str) -> Option<Markup> {
    let mark = ["![", "__", "~~", "`", "|--", "| --"].into_iter().find(|mark| match *mark {
        "`" | "~~" | "__" => text.matches(mark).count() >= 2,
        mark => text.contains(mark),
    })?;
    let found = format!("the mark \"{mark}\"");
    let expected = "one of the marks of prose: *emphasis*, **strong emphasis**, [words](address)";
    Some(Markup { code: "markup/other", found, expected, text: None })
}

/// Markup of prose in a text that is not prose.
fn marks(text: &str) -> Option<Markup> {
    let link = text.find("](").filter(|at| text.get(..*at).is_some_and(|before| before.contains('[')));
    let mark = if text.matches("**").count() >= 2 { "**" } else { link.map(|_| "](")? };
    let expected = "plain text: only paragraphs have marks";
    Some(Markup { code: "markup/other", found: format!("the mark \"{mark}\""), expected, text: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paragraph: &str) -> Vec<(&'static str, String, Option<String>)> {
        let note = serde_json::json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": [paragraph] });
        let parts = |message: Message| {
            let text = match message.fix {
                Some(Fix::Replace { value, .. }) => value.as_str().map(str::to_owned),
                _ => None,
            };
            (message.code, message.found, text)
        };
        warnings(&note.to_string()).into_iter().map(parts).collect()
    }

    fn one(
        code: &'static str,
        found: &str,
        text: Option<&str>,
    ) -> Vec<(&'static str, String, Option<String>)> {
        vec![(code, found.to_owned(), text.map(str::to_owned))]
    }

    #[test]
    fn markup_of_other_languages_is_reported() {
        assert_eq!(of("It <b>rose</b> 5%."), one("markup/html", "the HTML \"<b>\"", None));
        assert_eq!(of("A<br/>B"), one("markup/html", "the HTML \"<br/>\"", None));
        assert_eq!(
            of("5&nbsp;% &amp; more"),
            one("markup/html", "the HTML \"&nbsp;\"", Some("5\u{a0}% & more"))
        );
        assert_eq!(of("## Results"), one("markup/heading", "the heading mark \"##\"", None));
        for (text, mark) in
            [("- Revenue rose.", "-"), ("• Revenue rose.", "•"), ("1) a", "1)"), ("1. a\n2. b", "1.")]
        {
            assert_eq!(of(text), one("markup/list", &format!("the list mark \"{mark}\""), None), "{text}");
        }
        assert_eq!(
            of("It rose [28%] (#a@2026-Q1/yoy) to [$5] (#a@2026-Q1)."),
            one(
                "markup/link",
                "\"[28%] (#a@2026-Q1/yoy)\"",
                Some("It rose [28%](#a@2026-Q1/yoy) to [$5](#a@2026-Q1).")
            )
        );
        assert_eq!(of("One.\n\nTwo."), one("markup/paragraphs", "an empty line", None));
        assert_eq!(of("The __best__ year"), one("markup/other", "the mark \"__\"", None));
    }

    #[test]
    fn what_prose_may_hold_is_not() {
        for text in [
            "AWS revenue rose [28%](#aws.revenue@2026-Q1/yoy), *fast* and **faster**.",
            "Margins < 5% and > 3%, a<b, R&D, AT&T; #1 in cloud [sic] (see below).",
            "2. Quartal: 5 % mehr.",
            "-5% was less than feared.",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn names_and_titles_have_no_marks() {
        let note = serde_json::json!({ "title": "A **bold** title", "standfirst": "A <i>b</i>", "companies": [{ "name": "A&amp;B" }] });
        let found: Vec<_> = warnings(&note.to_string()).into_iter().map(|m| (m.code, m.path)).collect();
        let at = |code, path: &str| (code, path.to_owned());
        let expected = [
            at("markup/html", "$.companies[0].name"),
            at("markup/html", "$.standfirst"),
            at("markup/other", "$.title"),
        ];
        assert_eq!(found, expected);
    }
}
