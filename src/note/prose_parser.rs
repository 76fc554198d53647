//! Parses the markup of a paragraph.

use super::calendars::Calendars;
use super::inline::Inline;
use super::literals::Link;
use super::reference::Reference;
use std::ops::Range;

/// The pieces of a text, with its invalid link targets and its markup.
pub(super) struct Parsed {
    pub(super) pieces: Vec<Inline>,
    /// The targets of links that are neither links nor references.
    pub(super) bad_targets: Vec<String>,
    /// Byte ranges of markup, unordered.
    pub(super) marks: Vec<Range<usize>>,
}

/// Parses a text with markup; the periods of its references are read by the fiscal years of companies.
pub(super) fn parse(text: &str, calendars: &Calendars) -> Parsed {
    let mut parser = Parser {
        calendars,
        done: Vec::new(),
        open: Vec::new(),
        bad_targets: Vec::new(),
        marks: Vec::new(),
        index: 0,
    };
    parser.read(text);
    while !parser.open.is_empty() {
        parser.give_up();
    }
    Parsed { pieces: parser.done, bad_targets: parser.bad_targets, marks: parser.marks }
}

/// A mark that is open.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Markup {
    Emphasis,
    Strong,
    Link,
}

impl Markup {
    fn opening(self) -> &'static str {
        match self {
            Self::Emphasis => "*",
            Self::Strong => "**",
            Self::Link => "[",
        }
    }
}

/// Reads left to right with a stack of open marks: at most one of each kind, so its depth is bounded and each
/// character is looked at once.
struct Parser<'c> {
    /// The fiscal years by which references may name periods.
    calendars: &'c Calendars,
    done: Vec<Inline>,
    /// Open marks, each with its byte index and the pieces before it.
    open: Vec<(Markup, usize, Vec<Inline>)>,
    bad_targets: Vec<String>,
    /// Byte ranges of closed marks, and of backslashes.
    marks: Vec<Range<usize>>,
    /// Index of the next byte to read.
    index: usize,
}

impl Parser<'_> {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            let used = self.step(rest, c, before);
            before = rest.get(..used).and_then(|piece| piece.chars().next_back()).unwrap_or(' ');
            rest = rest.get(used..).unwrap_or_default();
            self.index += used;
        }
    }

    /// Reads one mark or character; returns how many bytes it took.
    fn step(&mut self, rest: &str, c: char, before: char) -> usize {
        match c {
            '\\' => match rest.chars().nth(1).filter(char::is_ascii_punctuation) {
                Some(meant) => {
                    self.marks.push(self.index..self.index + 1);
                    self.push_char(meant);
                    1 + meant.len_utf8()
                }
                None => self.literal(c),
            },
            '*' => {
                let mark = if rest.starts_with("**") { Markup::Strong } else { Markup::Emphasis };
                let len = mark.opening().len();
                let after = rest.get(len..).and_then(|r| r.chars().next()).unwrap_or(' ');
                if self.is_open(mark) && !before.is_whitespace() {
                    self.close(mark, len, |words| {
                        if mark == Markup::Strong { Inline::Strong(words) } else { Inline::Emphasis(words) }
                    });
                } else if !self.is_open(mark) && !after.is_whitespace() {
                    self.open.push((mark, self.index, Vec::new()));
                } else {
                    self.push_str(mark.opening());
                }
                len
            }
            '[' if !self.is_open(Markup::Link) => {
                self.open.push((Markup::Link, self.index, Vec::new()));
                1
            }
            ']' if self.is_open(Markup::Link) => self.close_link(rest),
            _ => self.literal(c),
        }
    }

    fn literal(&mut self, c: char) -> usize {
        self.push_char(c);
        c.len_utf8()
    }

    fn is_open(&self, mark: Markup) -> bool {
        self.open.iter().any(|(open, ..)| *open == mark)
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.done, |(.., words)| words)
    }

    fn push_str(&mut self, text: &str) {
        match self.innermost().last_mut() {
            Some(Inline::Text(words)) => words.push_str(text),
            _ => self.innermost().push(Inline::Text(text.to_owned())),
        }
    }

    fn push_char(&mut self, c: char) {
        self.push_str(c.encode_utf8(&mut [0; 4]));
    }

    fn push(&mut self, piece: Inline) {
        match piece {
            Inline::Text(words) => self.push_str(&words),
            piece => self.innermost().push(piece),
        }
    }

    /// Turns the innermost open mark back into plain text.
    fn give_up(&mut self) {
        if let Some((mark, _, words)) = self.open.pop() {
            self.push_str(mark.opening());
            words.into_iter().for_each(|piece| self.push(piece));
        }
    }

    /// Closes a mark that is open with one of some bytes, giving up those opened within it.
    fn close(&mut self, mark: Markup, len: usize, wrap: impl FnOnce(Vec<Inline>) -> Inline) {
        while self.open.last().is_some_and(|(open, ..)| *open != mark) {
            self.give_up();
        }
        if let Some((_, start, words)) = self.open.pop() {
            self.marks.extend([start..start + mark.opening().len(), self.index..self.index + len]);
            self.push(wrap(words));
        }
    }

    /// `](target)`; returns how many bytes it took.
    fn close_link(&mut self, rest: &str) -> usize {
        let target = rest.strip_prefix("](").and_then(|r| r.split_once(')')).map(|(target, _)| target);
        let Some(target) = target else {
            while self.is_open(Markup::Link) {
                self.give_up();
            }
            return self.literal(']');
        };
        let reference = target.strip_prefix('#').and_then(|text| Reference::parse_by(text, self.calendars));
        let link = Link::parse(target);
        if reference.is_none() && link.is_none() {
            self.bad_targets.push(target.to_owned());
        }
        self.close(Markup::Link, target.len() + "]()".len(), |words| match (reference, link) {
            (Some(reference), _) => Inline::Figure(reference, words),
            (None, Some(link)) => Inline::Link(link, words),
            // The bad target is reported, so no note with it is shown: any wrapper that keeps the words will do.
            (None, None) => Inline::Emphasis(words),
        });
        target.len() + "]()".len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::inline::flatten;

    fn parsed(text: &str) -> Vec<Inline> {
        parse(text, &Calendars::default()).pieces
    }

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn marks_nest() {
        let reference = Reference::parse("a@2026").unwrap();
        assert_eq!(
            parsed("a *b **c*** [*d*](#a@2026)."),
            [
                text("a "),
                Inline::Emphasis(vec![text("b "), Inline::Strong(vec![text("c")])]),
                text(" "),
                Inline::Figure(reference, vec![Inline::Emphasis(vec![text("d")])]),
                text("."),
            ]
        );
    }

    #[test]
    fn a_mark_without_its_partner_is_text() {
        for plain in ["2 * 3", "*", "**", "a [b", "a ]b", "[b] (c)", "*a", "a*", "[a](b", "5* hotel, 4 * 2"] {
            assert_eq!(parsed(plain), [text(plain)], "{plain}");
        }
        assert_eq!(parsed("*a [b* c"), [Inline::Emphasis(vec![text("a [b")]), text(" c")]);
    }

    #[test]
    fn a_backslash_takes_the_meaning_away() {
        assert_eq!(parsed(r"\*a\* \[b\](c) \\ \n"), [text(r"*a* [b](c) \ \n")]);
    }

    #[test]
    fn bad_targets_are_kept_for_the_report() {
        let Parsed { bad_targets, .. } =
            parse("[a](javascript:alert) [b](/c) [d](#e/f)", &Calendars::default());
        assert_eq!(bad_targets, ["javascript:alert", "/c", "#e/f"]);
    }

    #[test]
    fn a_text_without_its_marks_is_what_it_says() {
        for marked in
            ["a *b **c*** [*d*](#a@2026).", "*a [b* c", r"\*a\* **b", "[a](x) [b", "é*ü*[ß](#a@2026)"]
        {
            let (mut text, mut parsed) = (marked.to_owned(), parse(marked, &Calendars::default()));
            let mut plain = String::new();
            flatten(&parsed.pieces, &mut plain, &mut Vec::new());
            parsed.marks.sort_unstable_by_key(|mark| mark.start);
            parsed.marks.into_iter().rev().for_each(|mark| text.replace_range(mark, ""));
            assert_eq!(text, plain, "{marked}");
        }
    }
}
