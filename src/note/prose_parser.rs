//! Reads the marks of prose.

use super::literals::Link;
use super::prose::Inline;
use super::reference::Reference;

/// The pieces of a text, and the targets of links that are neither links nor references.
pub(super) fn parse(text: &str) -> (Vec<Inline>, Vec<String>) {
    let mut parser = Parser::default();
    parser.read(text);
    let bad_targets = std::mem::take(&mut parser.bad_targets);
    (parser.finish(), bad_targets)
}

/// What has been opened and not yet closed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    Emphasis,
    Strong,
    Words,
}

impl Mark {
    fn opening(self) -> &'static str {
        match self {
            Self::Emphasis => "*",
            Self::Strong => "**",
            Self::Words => "[",
        }
    }
}

/// Reads left to right with a stack of open marks: at most one of each kind, so its depth is bounded and each
/// character is looked at once.
#[derive(Default)]
struct Parser {
    done: Vec<Inline>,
    open: Vec<(Mark, Vec<Inline>)>,
    bad_targets: Vec<String>,
}

impl Parser {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            let used = self.step(rest, c, before);
            before = rest.get(..used).and_then(|piece| piece.chars().next_back()).unwrap_or(' ');
            rest = rest.get(used..).unwrap_or_default();
        }
    }

    /// Reads one mark or character; returns how many bytes it took.
    fn step(&mut self, rest: &str, c: char, before: char) -> usize {
        match c {
            '\\' => match rest.chars().nth(1).filter(char::is_ascii_punctuation) {
                Some(meant) => {
                    self.push_char(meant);
                    1 + meant.len_utf8()
                }
                None => self.literal(c),
            },
            '*' => {
                let mark = if rest.starts_with("**") { Mark::Strong } else { Mark::Emphasis };
                let len = mark.opening().len();
                let after = rest.get(len..).and_then(|r| r.chars().next()).unwrap_or(' ');
                if self.is_open(mark) && !before.is_whitespace() {
                    self.close(mark, |words| {
                        if mark == Mark::Strong { Inline::Strong(words) } else { Inline::Emphasis(words) }
                    });
                } else if !self.is_open(mark) && !after.is_whitespace() {
                    self.open.push((mark, Vec::new()));
                } else {
                    self.push_str(mark.opening());
                }
                len
            }
            '[' if !self.is_open(Mark::Words) => {
                self.open.push((Mark::Words, Vec::new()));
                1
            }
            ']' if self.is_open(Mark::Words) => self.close_link(rest),
            _ => self.literal(c),
        }
    }

    fn literal(&mut self, c: char) -> usize {
        self.push_char(c);
        c.len_utf8()
    }

    fn is_open(&self, mark: Mark) -> bool {
        self.open.iter().any(|(open, _)| *open == mark)
    }

    fn innermost(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.done, |(_, words)| words)
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
        if let Some((mark, words)) = self.open.pop() {
            self.push_str(mark.opening());
            words.into_iter().for_each(|piece| self.push(piece));
        }
    }

    /// Closes a mark that is open, giving up those opened within it.
    fn close(&mut self, mark: Mark, wrap: impl FnOnce(Vec<Inline>) -> Inline) {
        while self.open.last().is_some_and(|(open, _)| *open != mark) {
            self.give_up();
        }
        if let Some((_, words)) = self.open.pop() {
            self.push(wrap(words));
        }
    }

    /// `](target)`; returns how many bytes it took.
    fn close_link(&mut self, rest: &str) -> usize {
        let target = rest.strip_prefix("](").and_then(|r| r.split_once(')')).map(|(target, _)| target);
        let Some(target) = target else {
            while self.is_open(Mark::Words) {
                self.give_up();
            }
            return self.literal(']');
        };
        let reference = target.strip_prefix('#').and_then(Reference::parse);
        let link = Link::parse(target);
        if reference.is_none() && link.is_none() {
            self.bad_targets.push(target.to_owned());
        }
        self.close(Mark::Words, |words| match (reference, link) {
            (Some(reference), _) => Inline::Figure(reference, words),
            (None, Some(link)) => Inline::Link(link, words),
            (None, None) => Inline::Emphasis(words),
        });
        target.len() + "]()".len()
    }

    fn finish(mut self) -> Vec<Inline> {
        while !self.open.is_empty() {
            self.give_up();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Vec<Inline> {
        parse(text).0
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
        let (_, bad_targets) = parse("[a](javascript:alert) [b](/c) [d](#e/f)");
        assert_eq!(bad_targets, ["javascript:alert", "/c", "#e/f"]);
    }
}
