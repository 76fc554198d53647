//! Whether the words around a figure that its author tied speak of something else than the reference.

use super::context::Context;
use super::subject::Subject;
use crate::claims::claim::Expected;
use crate::claims::tokens::Tokens;
use crate::claims::verdict::covers;
use crate::note::{Reference, Transform};
use crate::units::Period;
use std::ops::Range;

impl Context<'_> {
    /// Whether the words around a token speak of another company or period than a reference.
    pub(in crate::claims) fn other_subject(
        &self,
        tokens: &Tokens,
        sentence: &Range<usize>,
        at: usize,
        reference: &Reference,
    ) -> Option<Expected> {
        let series = self.note.series(&reference.subject)?;
        let subject = self.subjects.iter().find(|subject| subject.series.id == series.id)?;
        let is_named = self.sentence.named.iter().any(|name| *name.company == series.company);
        let is_part_named = |subject: &Subject| {
            let has = |word: &String| {
                sentence.clone().any(|place| tokens.get(place).is_some_and(|token| token.is(word)))
            };
            subject.parts.iter().any(|parts| parts.iter().any(has))
        };
        let is_other_company =
            self.sentence.named.iter().any(|name| name.at < at) && !is_named && !is_part_named(subject);
        let is_other_part = !subject.is_whole()
            && !is_part_named(subject)
            && self.sentence.anchors.iter().any(|anchor| {
                let is_part =
                    |place: &usize| self.subjects.get(*place).is_some_and(|other| !other.is_whole());
                anchor.tokens.end <= at && !anchor.subjects.is_empty() && anchor.subjects.iter().all(is_part)
            });
        if is_other_company || is_other_part {
            return Some(Expected::Subject(series.name.clone()));
        }
        self.other_period(reference)
    }

    /// A sentence that names periods, none of which has to do with a reference.
    fn other_period(&self, reference: &Reference) -> Option<Expected> {
        let (from, to) = reference.span?;
        let latest = self.note.period.unwrap_or(to);
        let base = match reference.transform {
            Transform::IndexTo(base) => Some(base),
            _ => None,
        };
        let is_meant = |period: Period| {
            let own = [Some(from), Some(to), to.year_earlier(), to.plus(-1), base].into_iter().flatten();
            own.into_iter().any(|known| covers(period, known) || covers(known, period))
        };
        let dated = &self.sentence.dated;
        let is_other =
            !dated.is_empty() && !dated.iter().filter_map(|dated| dated.when.by(latest)).any(is_meant);
        is_other.then_some(Expected::Period(to))
    }
}
