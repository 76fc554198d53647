//! Prose with four marks: `*emphasis*`, `**strong**`, `[words](https://…)` and `[words](#reference)`.
//!
//! A mark without its partner is plain text, so no prose is malformed; only the target of a link can be.

use super::calendars::Calendars;
use super::code::Code;
use super::decode::Cursor;
use super::inline::{Inline, flatten};
use super::literals::Link;
use super::prose_parser::{Parsed, parse};
use super::record::Form;
use super::reference::Reference;
use super::shape::{Literal, Shape};
use std::ops::Range;

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose(pub Vec<Inline>);

impl Form for Prose {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::Literal("Prose");

    fn read(at: Cursor<'_>) -> Option<Self> {
        let text = at.peek_text().unwrap_or_default().trim();
        let Parsed { pieces, bad_targets, .. } = parse(text, at.naming().calendars);
        let prose = Self(pieces);
        if let Some(text) = at.peek_text() {
            at.add_paragraph(text, &prose.references());
        }
        at.text()?;
        let is_told = |target: &&String| {
            let id = target.strip_prefix('#').and_then(Reference::malformed_id);
            id.is_some_and(|id| at.count_malformed_id(id))
        };
        for found in bad_targets.iter().filter(|target| !is_told(target)) {
            let expected = format!("{}, or a reference such as #aws.revenue@2026-Q1/yoy", Link::EXPECTED);
            let code = if found.starts_with('#') { Code::Reference } else { Code::Form };
            at.report_mismatch_as::<()>(code, format!("a link to {}", super::json::quoted(found)), &expected);
        }
        Some(prose)
    }
}

impl Prose {
    /// The prose of a text; the targets of links that are neither links nor references are passed over.
    pub fn from_text(text: &str) -> Self {
        Self(parse(text, &Calendars::default()).pieces)
    }

    /// The words without any mark, and every reference with the bytes of its words among them, in reading order.
    ///
    /// ```
    /// use research_widget::note::Prose;
    ///
    /// let prose = Prose::from_text("Sales *rose* [28%](#sales@2026-Q1/yoy).");
    /// let (words, references) = prose.flatten();
    /// assert_eq!(words, "Sales rose 28%.");
    /// assert_eq!(references.len(), 1);
    /// assert_eq!(&words[references[0].0.clone()], "28%");
    /// ```
    pub fn flatten(&self) -> (String, Vec<(Range<usize>, &Reference)>) {
        let (mut text, mut references) = (String::new(), Vec::new());
        flatten(&self.0, &mut text, &mut references);
        (text, references)
    }

    /// Every reference in the paragraph, in reading order.
    pub fn references(&self) -> Vec<&Reference> {
        self.flatten().1.into_iter().map(|(_, reference)| reference).collect()
    }

    /// The text without markup.
    pub fn plain(&self) -> String {
        self.flatten().0
    }
}

/// Converts a byte range of [`Prose::plain`] to the range of the same words in the text with markup; `None` if markup
/// is among them.
pub fn span_with_marks(text: &str, plain: &Range<usize>) -> Option<Range<usize>> {
    let mut marks = parse(text, &Calendars::default()).marks;
    marks.sort_unstable_by_key(|mark| mark.start);
    let mut shift = 0;
    for mark in marks {
        match mark.start - shift {
            at if at <= plain.start => shift += mark.len(),
            at if at < plain.end => return None,
            _ => break,
        }
    }
    Some(plain.start + shift..plain.end + shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_among_marks() {
        let marked = "*5%* and [5%](#a@2026) and 5%, \\* 5% [b* 5%";
        let plain = Prose::from_text(marked).plain();
        assert_eq!(plain, "5% and 5% and 5%, * 5% [b* 5%");
        for (span, expected) in
            [(0..2, 1..3), (7..9, 10..12), (14..16, 27..29), (20..22, 34..36), (27..29, 41..43)]
        {
            assert_eq!(span_with_marks(marked, &span), Some(expected));
        }
        for span in [0..5, 5..9, 7..12, 16..20] {
            assert_eq!(span_with_marks(marked, &span), None, "{span:?}");
        }
    }
}
