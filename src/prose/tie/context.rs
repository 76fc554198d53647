//! The subjects and periods that a note has named so far, and the datum that a mention means among them.

use super::anchor::{About, Anchor};
use super::dated::Dated;
use super::doubt::has_april_fiscal_year;
use super::fact::Facts;
use super::meaning::{Meaning, Reading};
use super::mentions::{Mentions, Spoken};
use super::moment::Moment;
use super::sentence::Sentence;
use super::subject::{Names, Parts, Subject, Wording, names, subjects};
use crate::claims::{Kind, Stated};
use crate::note::{Note, Reference, Role, Transform};
use crate::prose::find::Found;
use crate::prose::lexicon::{Concept, Lexicon};
use crate::prose::phrases::Index;
use crate::prose::tokens::Tokens;
use crate::prose::when::when;
use crate::units::{Frequency, Id, Measure, Period};
use std::ops::Range;

/// What a mention can mean.
pub(in crate::prose) enum Tie {
    /// Exactly one datum.
    One(Reference),
    /// Exactly one, but by words of another sentence or clause: where it differs, they may mean something else.
    Likely(Reference),
    /// More than one.
    Several(Vec<Reference>),
    /// None that the note holds.
    None,
}

/// What the note has spoken of so far.
pub(in crate::prose) struct Context<'n> {
    pub(super) note: &'n Note,
    pub(super) words: &'static Lexicon,
    names: Names<'n>,
    pub(super) subjects: Vec<Subject<'n>>,
    parts: Parts,
    facts: Facts<'n>,
    /// The company last named in an earlier text, else the only one that the note is about.
    pub(super) old_company: Option<&'n Id>,
    /// The company last named in an earlier sentence of the same text.
    pub(super) company: Option<&'n Id>,
    /// The quantity last named in an earlier sentence of the same text.
    pub(super) carried: Option<Anchor>,
    /// The period last named there.
    carried_date: Option<Dated>,
    /// Whether fiscal years run from April to March.
    pub(in crate::prose) has_april_fiscal_year: bool,
    pub(super) sentence: Sentence<'n>,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

impl<'n> Context<'n> {
    pub(in crate::prose) fn new(note: &'n Note, words: &'static Lexicon, index: &Index) -> Self {
        let names = names(note);
        let wording = Wording { words, index };
        let subjects = subjects(note, &names, wording);
        let facts = Facts::new(note, &names, wording);
        let mut subject_companies = note.companies.iter().filter(|company| company.role == Role::Subject);
        let only = subject_companies.next().filter(|_| subject_companies.next().is_none());
        Self {
            note,
            words,
            parts: Parts::new(&subjects, &names),
            names,
            subjects,
            facts,
            old_company: only.map(|company| &company.id),
            company: None,
            carried: None,
            carried_date: None,
            has_april_fiscal_year: has_april_fiscal_year(note),
            sentence: Sentence::default(),
            start: 0,
            end: 0,
        }
    }

    /// Begins another text: the subjects of the last one are remembered less.
    pub(in crate::prose) fn begin(&mut self) {
        self.old_company =
            self.sentence.named.last().map(|last| last.company).or(self.company).or(self.old_company);
        (self.company, self.carried, self.carried_date) = (None, None, None);
        self.sentence = Sentence::default();
    }

    /// Takes in the next sentence.
    pub(in crate::prose) fn read(&mut self, tokens: &Tokens<'_>, sentence: &Range<usize>) {
        self.company = self.sentence.named.last().map(|last| last.company).or(self.company);
        let known = self.sentence.anchors.iter().rev().find(|anchor| !anchor.subjects.is_empty());
        self.carried = known.cloned().or(self.carried.take());
        let dated = self.sentence.dated.iter().rev().find(|dated| !dated.is_base);
        self.carried_date = dated.copied().or(self.carried_date);
        (self.start, self.end) = (sentence.start, sentence.end);
        let about = About { subjects: &self.subjects, names: &self.names, parts: &self.parts };
        self.sentence = Sentence::read(tokens, sentence, &about, self.words, self.has_april_fiscal_year);
    }

    /// What one of the mentions means.
    pub(in crate::prose) fn tie(&self, mentions: &Mentions<'_>, one: &Found) -> Tie {
        let tokens = mentions.tokens;
        let spoken = mentions.spoken(one);
        let own =
            spoken.others.iter().find(|(scope, _)| *scope == spoken.scope).and_then(|(_, own)| own.clone());
        // `after a 2.3% increase in the previous quarter`: a change that others are compared with is an earlier one.
        let is_compared = |own: &Range<usize>| {
            let phrases = [self.words.compared, self.words.compared_nouns];
            let is_marked = phrases.into_iter().any(|phrases| tokens.has(own.start, phrases));
            // `gegenüber dem Vorjahr um 5 %`: what it is compared with is named.
            let is_named = (own.start..one.tokens.start).any(|place| {
                let words = self.words;
                tokens.longest(place, words.moments).is_some()
                    || when(tokens, place, words).is_some()
                    || tokens.has(place, words.by)
            });
            is_marked && !is_named
        };
        let can_be_earlier = |own: &Range<usize>| {
            let amount = one.mention.amount().filter(|amount| amount.kind != Kind::Multiple);
            let is_earlier = || spoken.scope.begins_earlier(tokens, self.words) || is_compared(own);
            amount.is_some_and(|amount| !amount.is_change || is_earlier())
        };
        match own.filter(|own| can_be_earlier(own) && !one.mention.is_outlook) {
            Some(own) => self.tie_prior(&spoken, mentions, &own),
            None => self.tie_now(&spoken),
        }
    }

    /// What a mention means that is no earlier amount.
    pub(super) fn tie_now(&self, spoken: &Spoken<'_>) -> Tie {
        let (company, is_named) = self.company_of(spoken);
        let anchor = self.anchor_of(spoken);
        if let Some(fact) =
            self.facts.tie(spoken.tokens, &spoken.scope, spoken.one, company, anchor.is_some())
        {
            return fact;
        }
        if spoken.one.mention.is_outlook || self.is_of_strangers(spoken) || self.is_denied(spoken) {
            return Tie::None;
        }
        let per_share = self.per_share(spoken);
        let follows = anchor.is_some_and(|anchor| anchor.tokens.start > spoken.scope.own.end + 4);
        let is_carried = anchor.is_none();
        let Some(anchor) = anchor.or_else(|| self.carried_to(spoken)).or(per_share.as_ref()) else {
            return Tie::None;
        };
        let fitting = self.fitting(spoken, anchor, company);
        // A part such as AWS names its company.
        let is_part = fitting.iter().all(|subject| !subject.is_whole());
        let is_open = is_carried || follows || self.leaves_doubt(spoken, anchor) || !(is_named || is_part);
        let references: Vec<Reference> =
            fitting.iter().filter_map(|subject| self.reference(spoken, anchor, subject)).collect();
        match references.as_slice() {
            [] => Tie::None,
            [reference] if is_open || matches!(reference.transform, Transform::ShareOf(_)) => {
                Tie::Likely(reference.clone())
            }
            [reference] => Tie::One(reference.clone()),
            _ => Tie::Several(references),
        }
    }

    /// The subjects that a quantity can mean, of the company that is spoken of.
    fn fitting(&self, spoken: &Spoken<'_>, anchor: &Anchor, company: Option<&Id>) -> Vec<&Subject<'n>> {
        let is_of = |subject: &&Subject<'_>| {
            company.is_none_or(|company| subject.series.is_of(company))
                || (!subject.is_whole() && self.sentence.named.is_empty())
        };
        let is_per_share = spoken.one.mention.amount().is_some_and(|amount| amount.is_per_share);
        let is_other = !matches!(anchor.concept, Some(Concept::EarningsPerShare | Concept::Dividend));
        if is_per_share && is_other {
            let earnings = self.subjects.iter().filter(|s| s.concept == Some(Concept::EarningsPerShare));
            return earnings.filter(is_of).collect();
        }
        let fitting = anchor.subjects.iter().filter_map(|place| self.subjects.get(*place));
        fitting.filter(is_of).filter(|subject| !self.is_variant(spoken, subject)).collect()
    }

    /// An amount for one share is earnings where no other quantity is named: `earned 97 cents a share`.
    fn per_share(&self, spoken: &Spoken<'_>) -> Option<Anchor> {
        let is_per_share = spoken.one.mention.amount().is_some_and(|amount| amount.is_per_share);
        let start = spoken.scope.own.start;
        is_per_share.then(|| Anchor {
            tokens: start..start,
            concept: None,
            is_growth: false,
            subjects: Vec::new(),
        })
    }

    pub(super) fn moment<'m>(&'m self, spoken: &'m Spoken<'_>) -> Moment<'m> {
        Moment {
            tokens: spoken.tokens,
            words: self.words,
            sentence: &self.sentence,
            scope: &spoken.scope,
            one: spoken.one,
            latest: self.note.period,
            carried: self.carried_date.as_ref(),
            end: self.end,
            others: spoken.others,
        }
    }

    fn reference(&self, spoken: &Spoken<'_>, anchor: &Anchor, subject: &Subject<'_>) -> Option<Reference> {
        let reading = Reading {
            context: self,
            tokens: spoken.tokens,
            scope: &spoken.scope,
            one: spoken.one,
            anchor,
            subject,
        };
        let Meaning { mut transform, rank } = reading.meaning()?;
        let series = subject.series;
        let moment = self.moment(spoken);
        let period = moment.period(series, &mut transform)?;
        let period = if moment.is_after_run() { period.plus(-1)? } else { period };
        if let Some(base) = moment.base(period).filter(|_| transform.measure().is_change()) {
            let is_multiple = spoken.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Multiple);
            transform = on_base(period, base, is_multiple)?;
        }
        if series.frequency == Frequency::Year && transform == Transform::Of(Measure::PeriodOverPeriod) {
            transform = Transform::Of(Measure::YearOverYear);
        }
        if transform == Transform::Of(series.measure) {
            transform = Transform::Of(Measure::Level);
        }
        let has_value = |period: Period| series.point(period).is_some_and(|point| point.value.is_some());
        let first = moment.first_of_range(period).filter(|first| has_value(*first)).unwrap_or(period);
        has_value(period).then(|| Reference {
            subject: series.id.clone(),
            span: Some((first, period)),
            transform,
            rank,
        })
    }

    /// What was spoken of before, where a sentence names no quantity but stands for one: `it`, `the figure`.
    fn carried_to(&self, spoken: &Spoken<'_>) -> Option<&Anchor> {
        let sentence = self.start..spoken.others.last().map_or(0, |(last, _)| last.after.end);
        let is_pronoun = spoken.tokens.has_in(sentence, self.words.pronouns);
        let is_amount = spoken.one.mention.stated != Stated::Direction;
        let is_short = self.sentence.named.len() <= 1;
        self.carried
            .as_ref()
            .filter(|_| self.sentence.anchors.is_empty() && is_amount && (is_pronoun || is_short))
    }
}

/// The change on a base: on a year earlier, on the period before, else an index where it is a multiple.
fn on_base(period: Period, base: Period, is_multiple: bool) -> Option<Transform> {
    if period.year_earlier() == Some(base) {
        Some(Transform::Of(Measure::YearOverYear))
    } else if period.plus(-1) == Some(base) {
        Some(Transform::Of(Measure::PeriodOverPeriod))
    } else {
        is_multiple.then_some(Transform::IndexTo(base))
    }
}
