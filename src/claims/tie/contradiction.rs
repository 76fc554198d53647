//! Whether the words around a figure that its author tied speak of something else than the reference.

use super::context::Context;
use super::mentions::{Mentions, Spoken};
use super::subject::Subject;
use crate::claims::claim::Expected;
use crate::claims::find::Found;
use crate::claims::verdict::covers;
use crate::note::{Reference, Transform};

impl Context<'_> {
    /// Whether the words around a token speak of another company or period than a reference.
    pub(in crate::claims) fn other_subject(
        &self,
        mentions: &Mentions,
        one: &Found,
        reference: &Reference,
    ) -> Option<Expected> {
        let (tokens, sentence) = (mentions.tokens, &mentions.sentence);
        let at = one.tokens.start;
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
        self.other_period(&mentions.spoken(one), reference)
    }

    /// Words that name a period for the figure which is not that of the reference. Of an earlier amount they name its
    /// own by what it is compared with.
    fn other_period(&self, spoken: &Spoken, reference: &Reference) -> Option<Expected> {
        let (from, to) = reference.span?;
        let is_prior = spoken.others.iter().any(|(scope, prior)| *scope == spoken.scope && prior.is_some());
        let said = self.moment(spoken).said().filter(|_| !is_prior)?;
        let base = match reference.transform {
            Transform::IndexTo(base) => Some(base),
            _ => None,
        };
        let mut own = [Some(from), Some(to), base].into_iter().flatten();
        let is_meant = own.any(|known| covers(said, known) || covers(known, said));
        (!is_meant).then_some(Expected::Period(to))
    }
}
