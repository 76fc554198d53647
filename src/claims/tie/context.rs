//! What a note has spoken of so far, and what a mention means in it.

use super::anchor::{Anchor, Named, anchors, named};
use super::fact::Facts;
use super::meaning::{Meaning, meaning};
use super::moment::{Moment, prior};
use super::scope::{Dated, Scope, dated};
use super::subject::{Name, Subject, names, subjects};
use crate::claims::claim::Expected;
use crate::claims::find::Found;
use crate::claims::lexicon::Lexicon;
use crate::claims::mention::Kind;
use crate::claims::tokens::Tokens;
use crate::claims::verdict::covers;
use crate::note::{Note, Reference, Role, Transform};
use crate::units::{Id, Measure, Period};
use std::ops::Range;

/// What a mention can mean.
pub(in crate::claims) enum Tie {
    /// Exactly one datum.
    One(Reference),
    /// More than one.
    Several(Vec<Reference>),
    /// None that the note holds.
    None,
}

/// What the note has spoken of so far.
pub(in crate::claims) struct Context<'n> {
    pub(super) note: &'n Note,
    pub(super) words: &'static Lexicon,
    pub(super) names: Vec<Name<'n>>,
    pub(super) subjects: Vec<Subject<'n>>,
    facts: Facts<'n>,
    /// The company last named in an earlier sentence, else the only one that the note is about.
    company: Option<&'n Id>,
    sentence: Sentence<'n>,
}

/// What a sentence names.
#[derive(Default)]
pub(super) struct Sentence<'n> {
    pub(super) anchors: Vec<Anchor>,
    pub(super) named: Vec<Named<'n>>,
    pub(super) dated: Vec<Dated>,
}

impl<'n> Context<'n> {
    pub(in crate::claims) fn new(note: &'n Note, words: &'static Lexicon) -> Self {
        let names = names(note);
        let subjects = subjects(note, &names, words);
        let facts = Facts::new(note, &names, words);
        let mut subject_companies = note.companies.iter().filter(|company| company.role == Role::Subject);
        let only = subject_companies.next().filter(|_| subject_companies.next().is_none());
        let company = only.map(|company| &company.id);
        Self { note, words, names, subjects, facts, company, sentence: Sentence::default() }
    }

    /// Takes in the next sentence.
    pub(in crate::claims) fn read(&mut self, tokens: &Tokens, sentence: &Range<usize>) {
        self.company = self.sentence.named.last().map_or(self.company, |last| Some(last.company));
        self.sentence = Sentence {
            anchors: anchors(tokens, sentence, &self.subjects, &self.names, self.words),
            named: named(tokens, sentence, &self.names),
            dated: dated(tokens, sentence, self.words),
        };
    }

    /// What a mention of the sentence that was read last means. `all` are the mentions of the sentence.
    pub(in crate::claims) fn tie(
        &self,
        tokens: &Tokens,
        sentence: &Range<usize>,
        one: &Found,
        all: &[&Found],
    ) -> Tie {
        let scope = Scope::new(sentence, one, all);
        let company = self.company_of(tokens, &scope);
        let anchor = self.anchor_of(tokens, &scope, one);
        if let Some(fact) = self.facts.tie(tokens, &scope, one, company, anchor.is_some()) {
            return fact;
        }
        if one.mention.is_outlook {
            return Tie::None;
        }
        let Some(anchor) = anchor else { return Tie::None };
        let fitting = anchor.subjects.iter().filter_map(|place| self.subjects.get(*place));
        let fitting: Vec<&Subject> = fitting.filter(|subject| self.is_of(subject, company)).collect();
        let others = all.iter().filter(|other| other.tokens.start != one.tokens.start);
        let priors = others.filter_map(|other| prior(tokens, &Scope::new(sentence, other, all), self.words));
        let priors: Vec<Range<usize>> = priors.collect();
        let moment = Moment { context: self, tokens, scope: &scope, one, priors: &priors };
        let references: Vec<Reference> =
            fitting.iter().filter_map(|subject| self.reference(&moment, anchor, subject)).collect();
        match references.as_slice() {
            [] => Tie::None,
            [reference] => Tie::One(reference.clone()),
            _ => Tie::Several(references),
        }
    }

    fn reference(&self, moment: &Moment, anchor: &Anchor, subject: &Subject) -> Option<Reference> {
        let Meaning { mut transform, rank } =
            meaning(self, moment.tokens, moment.scope, moment.one, anchor, subject)?;
        let mut period = moment.period(&self.sentence.dated, subject.series, &mut transform)?;
        if transform == Transform::Of(subject.series.measure) {
            transform = Transform::Of(Measure::Level);
        }
        let series = subject.series;
        let has_value = |period: Period| series.point(period).is_some_and(|point| point.value.is_some());
        if transform == Transform::Of(Measure::TrailingYear) && period.frequency() != series.frequency {
            period = series.points.periods().iter().filter(|known| covers(period, *known)).last()?;
        }
        has_value(period).then(|| Reference {
            subject: series.id.clone(),
            span: Some((period, period)),
            transform,
            rank,
        })
    }

    /// The company that a mention is about: named right around its quantity, before it, or after it.
    fn company_of(&self, tokens: &Tokens, scope: &Scope) -> Option<&'n Id> {
        let named = &self.sentence.named;
        let after_anchor = named.iter().find(|name| {
            // `EBIT of Ostraholm was`, `sales at Tarrowick`
            let before = name.at.checked_sub(1).and_then(|place| tokens.get(place));
            let follows = self
                .sentence
                .anchors
                .iter()
                .any(|anchor| anchor.tokens.end + 1 == name.at && anchor.tokens.start < scope.own.start);
            follows
                && before.is_some_and(|word| {
                    ["of", "at", "by", "for", "from", "bei", "von"].iter().any(|of| word.is(of))
                })
                && name.at < scope.own.start
        });
        let before = named.iter().rev().find(|name| name.at < scope.own.start);
        let nearest = match (before, after_anchor) {
            (Some(before), Some(after)) if after.at >= before.at => Some(after),
            (before, after) => before.or(after),
        };
        let after = || named.iter().find(|name| name.at >= scope.own.start);
        nearest.or_else(after).map(|name| name.company).or(self.company)
    }

    /// The quantity that a mention is of: one that follows it at once, else the nearest before it, else the next.
    fn anchor_of(&self, tokens: &Tokens, scope: &Scope, one: &Found) -> Option<&Anchor> {
        let anchors = &self.sentence.anchors;
        let is_known = |anchor: &&Anchor| !anchor.subjects.is_empty();
        let inside = anchors
            .iter()
            .filter(is_known)
            .find(|anchor| anchor.tokens.start < scope.own.end && scope.own.start < anchor.tokens.end);
        let before =
            anchors.iter().filter(is_known).rev().find(|anchor| anchor.tokens.end <= scope.own.start);
        let after = anchors.iter().filter(is_known).find(|anchor| anchor.tokens.start >= scope.own.end);
        let is_count = one.mention.amount().is_some_and(|amount| amount.kind == Kind::Count);
        let is_share = super::meaning::is_share(self, tokens, scope);
        let at_once = after.filter(|anchor| {
            let between = scope.own.end..anchor.tokens.start;
            let is_free = before.is_none_or(|before| {
                before.tokens.end < scope.before.start || before.tokens.end + 4 < scope.own.start
            });
            let is_linked = tokens
                .get(between.start)
                .is_some_and(|t| ["of", "an", "in", "on", "for"].iter().any(|of| t.is(of)));
            let is_adjacent = between.len() <= usize::from(is_count) * 2;
            let is_open = super::scope::up_to_break(tokens, between.clone()).len() == between.len();
            let is_of = tokens.get(between.start).is_some_and(|t| t.is("of"));
            !is_share
                && is_open
                && between.len() <= 6
                && anchor.tokens.start < scope.after.end
                && (is_adjacent || is_of || (is_linked && is_free))
        });
        inside.or(at_once).or(before).or(after.filter(|_| !is_share || before.is_none()))
    }

    fn is_of(&self, subject: &Subject, company: Option<&Id>) -> bool {
        // A part is its company's, whether that is named or not.
        company.is_none_or(|company| subject.series.company == *company)
            || (!subject.is_whole() && self.sentence.named.is_empty())
    }

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
        let latest = self.latest(to);
        let bases = [
            to.year_earlier(),
            to.plus(-1),
            match reference.transform {
                Transform::IndexTo(base) => Some(base),
                _ => None,
            },
        ];
        let is_meant = |period: Period| {
            let own = [Some(from), Some(to)].into_iter().chain(bases).flatten();
            own.into_iter().any(|known| covers(period, known) || covers(known, period))
        };
        let dated = &self.sentence.dated;
        let is_other =
            !dated.is_empty() && !dated.iter().filter_map(|dated| dated.when.by(latest)).any(is_meant);
        is_other.then_some(Expected::Period(to))
    }

    /// The period by which names without a year are understood.
    pub(super) fn latest(&self, fallback: Period) -> Period {
        self.note.period.unwrap_or(fallback)
    }

    /// The only subject that the first quantity after a mention can mean.
    pub(super) fn named_after(&self, scope: &Scope) -> Option<&Subject<'n>> {
        let anchor = self.sentence.anchors.iter().find(|anchor| anchor.tokens.start >= scope.own.end)?;
        match anchor.subjects.as_slice() {
            [] => None,
            places => {
                let mut subjects = places.iter().filter_map(|place| self.subjects.get(*place));
                let company = self.sentence.named.iter().rev().find(|name| name.at < anchor.tokens.start);
                let company = company.map(|name| name.company).or(self.company);
                subjects.find(|subject| company.is_none_or(|company| subject.series.company == *company))
            }
        }
    }
}
