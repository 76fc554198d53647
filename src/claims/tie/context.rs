//! What a note has spoken of so far, and what a mention means in it.

use super::anchor::Anchor;
use super::dated::{Dated, belongs};
use super::fact::Facts;
use super::meaning::{Meaning, Reading};
use super::moment::Moment;
use super::scope::{Scope, prior};
use super::sentence::Sentence;
use super::subject::{Name, Subject, names, subjects};
use crate::claims::find::Found;
use crate::claims::lexicon::{Basis, Concept, Lexicon};
use crate::claims::mention::{Kind, Stated};
use crate::claims::tokens::Tokens;
use crate::note::{Note, Reference, Role, Series, Transform};
use crate::units::{Currency, Frequency, Id, Measure, Period, Unit};
use std::ops::Range;

/// What a mention can mean.
pub(in crate::claims) enum Tie {
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
pub(in crate::claims) struct Context<'n> {
    pub(super) note: &'n Note,
    pub(super) words: &'static Lexicon,
    pub(super) names: Vec<Name<'n>>,
    pub(super) subjects: Vec<Subject<'n>>,
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
    is_april: bool,
    pub(super) sentence: Sentence<'n>,
    /// Where it begins.
    start: usize,
}

/// A mention in its sentence.
pub(super) struct Spoken<'s> {
    pub(super) tokens: &'s Tokens<'s>,
    pub(super) one: &'s Found,
    pub(super) scope: Scope,
    /// Each mention of the sentence, and the words that are an earlier amount's own.
    pub(super) others: Vec<(Scope, Option<Range<usize>>)>,
}

impl<'n> Context<'n> {
    pub(in crate::claims) fn new(note: &'n Note, words: &'static Lexicon) -> Self {
        let names = names(note);
        let subjects = subjects(note, &names, words);
        let facts = Facts::new(note, &names, words);
        let mut subject_companies = note.companies.iter().filter(|company| company.role == Role::Subject);
        let only = subject_companies.next().filter(|_| subject_companies.next().is_none());
        Self {
            note,
            words,
            names,
            subjects,
            facts,
            old_company: only.map(|company| &company.id),
            company: None,
            carried: None,
            carried_date: None,
            is_april: is_april(note),
            sentence: Sentence::default(),
            start: 0,
        }
    }

    /// Begins another text: what was spoken of in the last one is remembered less.
    pub(in crate::claims) fn begin(&mut self) {
        self.old_company =
            self.sentence.named.last().map(|last| last.company).or(self.company).or(self.old_company);
        (self.company, self.carried, self.carried_date) = (None, None, None);
        self.sentence = Sentence::default();
    }

    /// Takes in the next sentence.
    pub(in crate::claims) fn read(&mut self, tokens: &Tokens, sentence: &Range<usize>) {
        self.company = self.sentence.named.last().map(|last| last.company).or(self.company);
        let known = self.sentence.anchors.iter().rev().find(|anchor| !anchor.subjects.is_empty());
        self.carried = known.cloned().or(self.carried.take());
        let dated = self.sentence.dated.iter().rev().find(|dated| !dated.is_base);
        self.carried_date = dated.copied().or(self.carried_date);
        self.start = sentence.start;
        self.sentence =
            Sentence::read(tokens, sentence, &self.subjects, &self.names, self.words, self.is_april);
    }

    /// What a mention of the sentence that was read last means. `all` are the mentions of the sentence.
    pub(in crate::claims) fn tie(
        &self,
        tokens: &Tokens,
        sentence: &Range<usize>,
        one: &Found,
        all: &[&Found],
    ) -> Tie {
        let spoken = self.spoken(tokens, sentence, one, all);
        let own =
            spoken.others.iter().find(|(scope, _)| *scope == spoken.scope).and_then(|(_, own)| own.clone());
        let can_be_earlier =
            one.mention.amount().is_some_and(|amount| !amount.is_change && amount.kind != Kind::Multiple);
        match own.filter(|_| can_be_earlier && !one.mention.is_outlook) {
            Some(own) => self.tie_prior(&spoken, sentence, all, &own),
            None => self.tie_now(&spoken),
        }
    }

    pub(super) fn spoken<'s>(
        &self,
        tokens: &'s Tokens<'s>,
        sentence: &Range<usize>,
        one: &'s Found,
        all: &[&Found],
    ) -> Spoken<'s> {
        let scopes = all.iter().map(|other| Scope::new(sentence, other, all));
        let mut others: Vec<(Scope, Option<Range<usize>>)> =
            scopes.map(|scope| (scope.clone(), prior(tokens, &scope, self.words))).collect();
        chain_priors(tokens, &mut others, self.words);
        Spoken { tokens, one, scope: Scope::new(sentence, one, all), others }
    }

    /// An earlier amount is of what the amount is that it is compared with, at another time or of another company.
    fn tie_prior(&self, spoken: &Spoken, sentence: &Range<usize>, all: &[&Found], own: &Range<usize>) -> Tie {
        if spoken.tokens.has_in(sentence.start..spoken.one.tokens.start, self.words.benchmarks) {
            return Tie::None;
        }
        let kind = |found: &Found| found.mention.amount().map(|amount| amount.kind);
        let is_later = |found: &&&Found| {
            let is_prior =
                spoken.others.iter().any(|(scope, prior)| prior.is_some() && scope.own == found.tokens);
            kind(found) == kind(spoken.one) && !is_prior && found.tokens != spoken.one.tokens
        };
        let before =
            all.iter().rev().filter(|found| found.tokens.start < spoken.one.tokens.start).find(is_later);
        let later = before.or_else(|| all.iter().find(is_later));
        let counterpart = later.map(|later| self.tie(spoken.tokens, sentence, later, all));
        let basis = self.basis_of_change(spoken, sentence, all);
        let moment =
            spoken.scope.moment(spoken.tokens, self.words).or(spoken.scope.basis(spoken.tokens, self.words));
        let has_date = self.sentence.dated.iter().any(|dated| own.contains(&dated.at));
        let is_sure = !matches!(counterpart, Some(Tie::Likely(_))) && (moment.is_some() || has_date);
        let reference = match counterpart {
            Some(Tie::One(reference) | Tie::Likely(reference))
                if reference.span.is_some() && !reference.rank =>
            {
                reference
            }
            Some(Tie::None | Tie::Several(_)) if spoken.scope.moment(spoken.tokens, self.words).is_none() => {
                return Tie::None;
            }
            _ => match self.tie_now(spoken) {
                Tie::One(reference) | Tie::Likely(reference) if reference.span.is_some() => reference,
                other => return other,
            },
        };
        let Some((series, (_, now))) = self.note.series(&reference.subject).zip(reference.span) else {
            return Tie::None;
        };
        let other =
            self.sentence.named.iter().find(|name| (own.start..spoken.scope.own.start).contains(&name.at));
        if let Some(other) = other.filter(|other| *other.company != series.company) {
            return self.of_other_company(&reference, series, other.company);
        }
        let is_year = reference.transform == Transform::Of(Measure::TrailingYear);
        let earlier = self.moment(spoken).earlier(now, own, basis, is_year);
        let is_known = |period: &Period| series.point(*period).is_some_and(|point| point.value.is_some());
        match earlier.filter(is_known) {
            Some(earlier) => {
                let reference = Reference { span: Some((earlier, earlier)), ..reference };
                if is_sure { Tie::One(reference) } else { Tie::Likely(reference) }
            }
            None => Tie::None,
        }
    }

    /// `17%, compared with Microsoft’s 18%`
    fn of_other_company(&self, reference: &Reference, series: &Series, company: &Id) -> Tie {
        let concept =
            self.subjects.iter().find(|subject| subject.series.id == series.id).and_then(|s| s.concept);
        let mut same = self
            .subjects
            .iter()
            .filter(|s| s.series.company == *company && s.concept == concept && s.is_whole());
        match (same.next(), same.next()) {
            (Some(only), None) => {
                Tie::One(Reference { subject: only.series.id.clone(), ..reference.clone() })
            }
            _ => Tie::None,
        }
    }

    /// The base of the change that another mention of the sentence is.
    fn basis_of_change(&self, spoken: &Spoken, sentence: &Range<usize>, all: &[&Found]) -> Option<Basis> {
        let is_change = |found: &&&Found| {
            found.mention.amount().is_some_and(|amount| amount.is_change)
                && found.tokens.end <= spoken.one.tokens.start
        };
        let change = all.iter().rev().find(is_change)?;
        Scope::new(sentence, change, all).basis(spoken.tokens, self.words)
    }

    /// What a mention means that is no earlier amount.
    fn tie_now(&self, spoken: &Spoken) -> Tie {
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
    fn fitting(&self, spoken: &Spoken, anchor: &Anchor, company: Option<&Id>) -> Vec<&Subject<'n>> {
        let is_of = |subject: &&Subject| {
            company.is_none_or(|company| subject.series.company == *company)
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

    /// An amount for one share that is of nothing else is of earnings: `earned 97 cents a share`.
    fn per_share(&self, spoken: &Spoken) -> Option<Anchor> {
        let is_per_share = spoken.one.mention.amount().is_some_and(|amount| amount.is_per_share);
        let start = spoken.scope.own.start;
        is_per_share.then(|| Anchor {
            tokens: start..start,
            concept: None,
            is_growth: false,
            subjects: Vec::new(),
        })
    }

    /// Whether the clause speaks of a figure on another footing than the series: `organic growth`.
    fn is_variant(&self, spoken: &Spoken, subject: &Subject) -> bool {
        let name = Tokens::of(&subject.series.name);
        let range = spoken.scope.before.start
            ..super::scope::up_to_break(spoken.tokens, spoken.scope.after.clone()).end;
        self.words.variants.iter().any(|word| {
            let is_said = range.clone().any(|place| spoken.tokens.phrase_len(place, word).is_some());
            is_said && !(0..name.all.len()).any(|place| name.phrase_len(place, word).is_some())
        })
    }

    /// `not 5% but 7.9%`, `our 14.1%`: a figure that is said not to be one, or an expectation.
    pub(super) fn is_denied(&self, spoken: &Spoken) -> bool {
        let start = spoken.scope.own.start;
        let before = start.saturating_sub(3).max(spoken.scope.before.start)..start;
        let is_ours = start > 0 && spoken.tokens.has(start - 1, self.words.small.ours);
        let is_only = |at: usize| spoken.tokens.has(at + 1, self.words.small.only);
        let mut denials = before.filter(|place| spoken.tokens.has(*place, self.words.denials));
        is_ours || denials.any(|place| !is_only(place))
    }

    /// Whether a mention is of a company that the note does not hold, or of a fiscal year to come.
    pub(super) fn is_of_strangers(&self, spoken: &Spoken) -> bool {
        let before = spoken.scope.before.clone();
        let stranger = before.clone().rev().find(|place| spoken.tokens.has(*place, self.words.strangers));
        let is_stranger = stranger
            .is_some_and(|at| !self.sentence.named.iter().any(|name| (at..before.end).contains(&name.at)));
        is_stranger || self.is_of_fiscal_year(spoken)
    }

    /// Fiscal years begin when they like: a figure of one, or of one of two fiscal quarters, has no certain period.
    fn is_of_fiscal_year(&self, spoken: &Spoken) -> bool {
        if self.is_april {
            return false;
        }
        let is_digits = |text: &str| text.len() >= 2 && text.bytes().all(|b| b.is_ascii_digit());
        let text = |place: usize| spoken.tokens.get(place).map_or("", |token| token.text);
        let is_year = |place: &usize| {
            let is_after_quarter = place
                .checked_sub(1)
                .is_some_and(|before| text(before).starts_with('Q') || text(before) == "of");
            text(*place).strip_prefix("FY").is_some_and(is_digits) && !is_after_quarter
        };
        let is_quarter = |place: &usize| {
            text(*place)
                .split_once("FY")
                .is_some_and(|(quarter, year)| quarter.starts_with('Q') && is_digits(year))
        };
        let is_stated = spoken.scope.whole().any(|place| is_year(&place));
        let sentence = self.start..spoken.others.last().map_or(0, |(last, _)| last.after.end);
        is_stated || sentence.filter(is_quarter).count() > 1
    }

    /// Whether what differs may be another datum all the same: where the sentence names periods, none of which is
    /// the mention's own, or where a rank may be of a share.
    fn leaves_doubt(&self, spoken: &Spoken, anchor: &Anchor) -> bool {
        let moment = self.moment(spoken);
        let owned = |dated: &&Dated| {
            spoken
                .others
                .iter()
                .any(|(other, _)| *other != spoken.scope && belongs(spoken.tokens, dated, other, self.words))
        };
        let is_elsewhere = !moment.has_own()
            && self.sentence.dated.iter().filter(|dated| !dated.is_base).any(|dated| owned(&dated));
        let is_run = matches!(spoken.one.mention.stated, Stated::Rank { .. } | Stated::Streak(..));
        let is_far =
            anchor.tokens.end + 12 < spoken.scope.own.start || anchor.tokens.start > spoken.scope.own.end;
        let is_share = spoken.tokens.has_in(self.start..spoken.scope.own.start, self.words.parts_of);
        moment.is_borrowed() || is_elsewhere || (is_run && (is_far || is_share))
    }

    pub(super) fn moment<'m>(&'m self, spoken: &'m Spoken) -> Moment<'m> {
        Moment {
            tokens: spoken.tokens,
            words: self.words,
            sentence: &self.sentence,
            scope: &spoken.scope,
            one: spoken.one,
            latest: self.note.period,
            carried: self.carried_date.as_ref(),
            others: &spoken.others,
        }
    }

    fn reference(&self, spoken: &Spoken, anchor: &Anchor, subject: &Subject) -> Option<Reference> {
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
        if let Some(base) = moment.base(period).filter(|_| transform.measure().is_change()) {
            let is_multiple = spoken.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Multiple);
            transform = on_base(period, base, is_multiple)?;
        }
        if series.frequency == Frequency::Year && transform == Transform::Of(Measure::GrowthOnPeriod) {
            transform = Transform::Of(Measure::GrowthOnYear);
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
    fn carried_to(&self, spoken: &Spoken) -> Option<&Anchor> {
        let sentence = self.start..spoken.others.last().map_or(0, |(last, _)| last.after.end);
        let is_pronoun = spoken.tokens.has_in(sentence, self.words.pronouns);
        let is_amount = spoken.one.mention.stated != Stated::Direction;
        let is_short = self.sentence.named.len() <= 1;
        self.carried
            .as_ref()
            .filter(|_| self.sentence.anchors.is_empty() && is_amount && (is_pronoun || is_short))
    }
}

/// Whether all amounts of a note are in Indian rupees: fiscal years of Indian companies run from April to March by law
/// (Companies Act 2013, section 2(41)).
fn is_april(note: &Note) -> bool {
    let rupees = Currency::parse("INR");
    let mut money = note.series.iter().filter_map(|series| match series.unit {
        Unit::Money(currency, _) => Some(currency),
        _ => None,
    });
    let has_money = note.series.iter().any(|series| matches!(series.unit, Unit::Money(..)));
    has_money && money.all(|currency| Some(currency) == rupees)
}

/// The change on a base: on a year earlier, on the period before, else an index where it is a multiple.
fn on_base(period: Period, base: Period, is_multiple: bool) -> Option<Transform> {
    if period.year_earlier() == Some(base) {
        Some(Transform::Of(Measure::GrowthOnYear))
    } else if period.plus(-1) == Some(base) {
        Some(Transform::Of(Measure::GrowthOnPeriod))
    } else {
        is_multiple.then_some(Transform::IndexTo(base))
    }
}

/// `from 13.7 per cent in Q3 and 12.8 per cent a year earlier`: what is joined to an earlier amount is one, too.
fn chain_priors(tokens: &Tokens, others: &mut [(Scope, Option<Range<usize>>)], words: &Lexicon) {
    for at in 1..others.len() {
        let (Some((_, before)), Some((scope, own))) = (others.get(at - 1), others.get(at)) else { continue };
        let is_joined = scope.own.start > 0 && tokens.has(scope.own.start - 1, words.and);
        if before.is_some() && own.is_none() && is_joined {
            let range = scope.own.start..scope.after.end;
            if let Some((_, own)) = others.get_mut(at) {
                *own = Some(range);
            }
        }
    }
}
