//! A file that was checked.

use super::super::message::Message;
use super::super::{advice, drawn, warnings};
use super::namesakes::namesakes;
use crate::content::Content;
use crate::note::Problems;

/// A file with what its text holds.
pub(super) struct Checked {
    /// Name of the file in messages.
    pub(super) name: String,
    /// Content of the file, without a byte order mark.
    pub(super) text: String,
    pub(super) outcome: Result<Content, Problems>,
    /// The problems that are listed, views that can't be drawn among them.
    pub(super) problems: Vec<Message>,
    pub(super) warnings: Vec<Message>,
}

impl Checked {
    /// `bytes`: what the file holds, of which `text` is the text.
    pub(super) fn new(name: String, bytes: &[u8], text: String) -> Self {
        let outcome = Content::read(bytes);
        let problems = match &outcome {
            Ok(content) => {
                advice::advised(&text, drawn::views_not_drawable(&content.note, &content.figures).iter())
            }
            Err(problems) => advice::advised(&text, problems.iter()),
        };
        let mut warnings = warnings::warnings(&text);
        warnings.extend(outcome.iter().flat_map(|content| namesakes(&content.note, &content.figures)));
        Self { name, text, outcome, problems, warnings }
    }

    /// Number of problems that are not listed.
    pub(super) fn more_problems(&self) -> usize {
        self.outcome.as_ref().err().map_or(0, Problems::others)
    }

    /// The line about them: `… and 12 more`; `None` if there are none.
    pub(super) fn more(&self) -> Option<String> {
        let problems = self.outcome.as_ref().err().filter(|problems| problems.others() > 0)?;
        problems.lines().last()
    }
}
