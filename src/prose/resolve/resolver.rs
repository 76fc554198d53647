//! Resolves the quantities of a note's texts, sentence by sentence.

use super::against::{Fiscal, Words, is_given};
use super::anchor::Anchors;
use super::bare::Bare;
use super::compared::{Comparison, Resolved, Sentence};
use super::comparison::comparisons;
use super::cue::Cue;
use super::currency::in_own_currency;
use super::evidence::{Evidence, Slot};
use super::months::{Months, months_of};
use super::quantities::quantities;
use super::quantity::Quantity;
use super::reading::Reading as Meaning;
use super::readings::Readings;
use super::resolution::{Explain, Resolution, Sure};
use super::rules;
use super::score::{Weighed, fits, kept, steps, weigh};
use super::segment::segments;
use super::subject::{Subject, subjects};
use super::text::Text;
use super::time::{Calendar, Time};
use super::time_patterns::times;
use super::units::Units;
use super::view::{Memory, Reading, View};
use super::vocabulary::{Lexicon, Phrases, Tag};
use super::when::uses;
use crate::claims::{Amount, Kind};
use crate::note::{Note, Reference, Role as CompanyRole};
use crate::prose::find::Found;
use crate::prose::lexicon::Lexicon as OldWords;
use crate::prose::tokens::Tokens;
use crate::units::{Frequency, Language, Unit};
use std::collections::BTreeMap;
use std::ops::Range;

/// Most subjects of a note of which any may be meant where none is named.
const MOST_UNNAMED: usize = 40;
/// Tokens at the beginning of a sentence in which a company is what it is about.
const OPENING: usize = 8;

/// How many steps making a reading takes.
const STEPS_TO_MAKE: usize = 24;

/// Words for a year of accounts.
const FISCAL: [&str; 5] = ["fiscal", "financial", "geschäftsjahr", "geschäftsjahres", "geschäftsjahrs"];

/// Resolves the quantities of a note.
pub(in crate::prose) struct Resolver<'n> {
    note: &'n Note,
    lexicon: &'static Lexicon,
    /// The names of the note.
    names: Phrases,
    readings: Readings<'n>,
    calendar: Option<Calendar>,
    units: Units,
    /// How it says why, where it does.
    explain: Option<Explain>,
}

/// The readings of subjects that a sentence has needed so far.
struct Made {
    /// The times that it names.
    times: Vec<Months>,
    by_subject: BTreeMap<usize, Vec<Meaning>>,
}

/// Words with a datum that they may stand for: the words around them are held against it.
pub(in crate::prose) struct Given<'g> {
    pub(in crate::prose) tokens: Range<usize>,
    pub(in crate::prose) reference: &'g Reference,
    /// Whether their author says so.
    pub(in crate::prose) is_author: bool,
}

impl<'n> Resolver<'n> {
    /// Reads what a note has figures of; with reasons where it explains.
    pub(in crate::prose) fn of(note: &'n Note, explain: Option<Explain>) -> Self {
        let lexicon = Lexicon::of(note.language);
        let names = Phrases::names(note);
        let subjects = subjects(note, lexicon, &names);
        Self {
            note,
            explain,
            units: Units::of(note),
            readings: Readings::of(note, subjects),
            calendar: Calendar::of(note),
            lexicon,
            names,
        }
    }

    /// What the note has figures of.
    pub(super) fn subjects(&self) -> &[Subject<'n>] {
        &self.readings.subjects
    }

    pub(super) fn lexicon(&self) -> &'static Lexicon {
        self.lexicon
    }

    /// Reads a text.
    pub(in crate::prose) fn read<'t>(&self, tokens: &'t Tokens<'t>) -> Text<'t> {
        let tags = self.lexicon.tags(tokens, &self.names);
        let times = self.calendar.as_ref().map(|calendar| times(calendar, tokens)).unwrap_or_default();
        // Words of a time tell nothing else: `last year` in `the first quarter of last year`.
        let is_in = |tag: &Tag, time: &Time| {
            time.has_year && time.tokens.start < tag.tokens.end && tag.tokens.start < time.tokens.end
        };
        let is_free = |tag: &Tag| !times.iter().any(|time| is_in(tag, time));
        let tags: Vec<Tag> = tags.into_iter().filter(is_free).collect();
        let anchors =
            Anchors::new(&self.readings.subjects, self.lexicon, self.note.language).of(tokens, &tags);
        Text { tokens, tags, times, anchors, memory: Memory::default() }
    }

    /// What the quantities of a sentence stand for, in their order. `given` are the data that the author tied some words to.
    pub(in crate::prose) fn sentence(
        &self,
        text: &mut Text<'_>,
        sentence: &Range<usize>,
        (found, given): (&[Found], &[Given<'_>]),
        words: &OldWords,
    ) -> (Vec<(Quantity, Resolution)>, Vec<Comparison>) {
        let tags = within(&text.tags, sentence, |tag| tag.tokens.start);
        let times = within(&text.times, sentence, |time| time.tokens.start);
        let bare = Bare { tokens: text.tokens, tags, times, units: &self.units, words };
        let all = quantities(&bare, sentence, found);
        let found: Vec<Found> = all.iter().map(|one| one.found.clone()).collect();
        let resolutions = self.resolutions(text, sentence, (&all, &found), given);
        let comparisons = self.comparisons(text, sentence, &found, &resolutions);
        self.remember(text, sentence);
        (all.into_iter().zip(resolutions).collect(), comparisons)
    }

    /// What the sentence says of two figures.
    fn comparisons(
        &self,
        text: &Text<'_>,
        sentence: &Range<usize>,
        found: &[Found],
        resolutions: &[Resolution],
    ) -> Vec<Comparison> {
        let read = self.reading(text, sentence);
        let segments = segments(text.tokens, read.tags, sentence);
        let resolved = found.iter().zip(resolutions).filter_map(|(one, resolution)| {
            let Sure { subject, role, at } = resolution.reading?;
            Some(Resolved { tokens: one.tokens.clone(), subject, role, at })
        });
        let resolved: Vec<Resolved> = resolved.collect();
        let figures = found.iter().filter(|one| one.mention.amount().is_some());
        let figures: Vec<Range<usize>> = figures.map(|one| one.tokens.clone()).collect();
        comparisons(&Sentence {
            text: &read,
            tokens: sentence.clone(),
            segments: &segments,
            resolved: &resolved,
            found: &figures,
            now: self.note.period,
        })
    }

    /// The subjects that something speaks for by their names; all where none is named, if they are few.
    fn named(&self, evidence: &[Evidence]) -> Vec<usize> {
        let named = evidence.iter().filter(|one| one.is_naming()).filter_map(|one| match one.speaks_for {
            Slot::Subject(subject) => Some(subject),
            _ => None,
        });
        let mut named: Vec<usize> = named.collect();
        named.sort_unstable();
        named.dedup();
        let count = self.readings.subjects.len();
        if named.is_empty() && count <= MOST_UNNAMED { (0..count).collect() } else { named }
    }

    /// A sentence with all that was found in it.
    fn reading<'a>(&'a self, text: &'a Text<'a>, sentence: &Range<usize>) -> Reading<'a> {
        Reading {
            tokens: text.tokens,
            tags: within(&text.tags, sentence, |tag| tag.tokens.start),
            times: within(&text.times, sentence, |time| time.tokens.start),
            anchors: within(&text.anchors, sentence, |anchor| anchor.tokens.start),
            subjects: &self.readings.subjects,
            lexicon: self.lexicon,
            is_german: matches!(self.note.language, Language::German | Language::SwissGerman),
        }
    }

    /// What the quantities of a sentence stand for, each in the light of those before it.
    fn resolutions(
        &self,
        text: &mut Text<'_>,
        sentence: &Range<usize>,
        (quantities, found): (&[Quantity], &[Found]),
        given: &[Given<'_>],
    ) -> Vec<Resolution> {
        let read = self.reading(text, sentence);
        let has_split_year = read.has_split_year(sentence);
        let segments = segments(text.tokens, read.tags, sentence);
        let names: Vec<Range<usize>> = read.anchors.iter().map(|anchor| anchor.tokens.clone()).collect();
        let uses = uses((text.tokens, read.tags, read.times), sentence, &segments, found, &names);
        let times = read.times.iter().flat_map(|time| time.months.iter().copied());
        let mut made = Made { times: times.collect(), by_subject: BTreeMap::new() };
        let (mut months, mut resolved) = (None, None);
        let mut resolutions = Vec::new();
        for (at, quantity) in quantities.iter().enumerate() {
            let view = View {
                text: &read,
                sentence: sentence.clone(),
                segments: &segments,
                found,
                at,
                memory: &text.memory,
                uses: &uses,
                sentence_months: months,
                main: self.main_company(),
            };
            let given = given.iter().find(|given| quantity.is_within(&given.tokens));
            let (mut resolution, sure) = self.resolution(&view, &quantity.others, given, &mut made);
            if has_split_year {
                // Whose year begins when nobody says has no figure that is certain.
                let is_certain = self.has_fiscal_years() || given.is_some_and(|given| given.is_author);
                resolution = if is_certain { resolution } else { Resolution::default() };
                resolution.has_split_year = true;
            }
            months = sure.as_ref().and_then(|sure| sure.months).or(months);
            resolved = sure.map(|sure| sure.subject).or(resolved);
            resolutions.push(resolution);
        }
        text.memory.months = months.or(text.memory.months);
        text.memory.resolved = resolved.or(text.memory.resolved);
        resolutions
    }

    /// What a quantity stands for, and the reading that later ones are read by, where there is little doubt.
    fn resolution(
        &self,
        view: &View<'_>,
        others: &[Amount],
        given: Option<&Given<'_>>,
        made: &mut Made,
    ) -> (Resolution, Option<Meaning>) {
        let subjects = &self.readings.subjects;
        let evidence = rules::apply(view);
        let Some(amounts) = self.amounts(view, others, given) else { return (Resolution::default(), None) };
        let of_given = given.map(|given| self.of_given(view, given, &made.times)).unwrap_or_default();
        let all = self.made(view, &self.named(&evidence), made);
        view.text.tokens.hits.count(steps(&evidence, all.len()));
        let weighed = weigh(&amounts, &all, &evidence, subjects);
        let mut resolution = Resolution::of(&weighed, &evidence);
        if given.is_none() && resolution.candidates.is_empty() {
            view.text.tokens.hits.count(steps(&evidence, all.len()));
            resolution.in_own_currency = in_own_currency(&self.units, &amounts, (&all, &evidence), subjects);
        }
        let own = given.and_then(|given| {
            let weighed = weigh(&amounts, &of_given.iter().collect::<Vec<_>>(), &evidence, subjects);
            weighed.into_iter().find(|one| is_given(one, given.reference))
        });
        let is_author = given.is_some_and(|given| given.is_author);
        if let Some(Explain(reasons)) = self.explain {
            let own = own.as_ref().filter(|_| is_author);
            let given = own.and(given);
            let is_other = |one: &&Weighed<'_>| given.is_none_or(|given| !is_given(one, given.reference));
            let all: Vec<&Weighed<'_>> = own.into_iter().chain(weighed.iter().filter(is_other)).collect();
            resolution.because = reasons(view, &all, &evidence, subjects);
        }
        let fiscal = self.fiscal(view);
        let words = Words { weighed: &weighed, evidence: &evidence, subjects, fiscal, view };
        words.tell(&mut resolution, own.as_ref(), is_author);
        let own = own.filter(|_| is_author);
        let sure = own.as_ref().and_then(|own| Sure::of(own.reading)).or(resolution.reading);
        resolution.take_ways(view, sure, subjects);
        if let Some(own) = own {
            let subject = subjects.get(own.reading.subject);
            let fitting = |amount: &&Amount| subject.is_some_and(|one| fits(own.reading, amount, one));
            resolution.given = amounts.iter().filter(fitting).copied().collect();
            if resolution.against.is_none() {
                resolution.reading = sure;
                return (resolution, Some(own.reading.clone()));
            }
        }
        (resolution, kept(&weighed).cloned())
    }

    /// What a quantity may state; `None` where it is no amount. A number without a unit is in that of the datum that its
    /// author tied it to.
    fn amounts(&self, view: &View<'_>, others: &[Amount], given: Option<&Given<'_>>) -> Option<Vec<Amount>> {
        let mut amounts: Vec<Amount> = [*view.amount()?].into_iter().chain(others.iter().copied()).collect();
        if let Some(kind) = given.filter(|given| given.is_author).and_then(|given| self.kind(given)) {
            let counts = amounts.clone().into_iter().filter(|amount| amount.kind == Kind::Count);
            amounts.extend(counts.map(|amount| Amount { kind, ..amount }));
        }
        Some(amounts)
    }

    /// The readings of some subjects, made where they are not yet.
    fn made<'m>(&self, view: &View<'_>, subjects: &[usize], made: &'m mut Made) -> Vec<&'m Meaning> {
        let Made { times, by_subject } = made;
        for subject in subjects {
            by_subject.entry(*subject).or_insert_with(|| self.readings(view, *subject, times));
        }
        subjects.iter().filter_map(|subject| by_subject.get(subject)).flatten().collect()
    }

    /// The readings of the subject of a datum, at its time and others.
    fn of_given(&self, view: &View<'_>, given: &Given<'_>, times: &[Months]) -> Vec<Meaning> {
        let mut subjects = self.readings.subjects.iter();
        let Some(own) = subjects.position(|one| *one.id() == given.reference.subject) else {
            return Vec::new();
        };
        let period = given.reference.span.map(|(_, to)| to);
        // Of two days in a sentence, which one is meant is not told by months.
        if period.is_some_and(|period| period.frequency() == Frequency::Day) {
            return Vec::new();
        }
        // Its months are those of the company's own quarters.
        let series = self.note.series(&given.reference.subject);
        let named = |period| series.map_or(period, |series| series.points.periods().named(period));
        let months = period.map(named).and_then(months_of);
        let times: Vec<Months> = months.into_iter().chain(times.iter().copied()).collect();
        self.readings(view, own, &times)
    }

    /// The readings of a subject.
    fn readings(&self, view: &View<'_>, subject: usize, times: &[Months]) -> Vec<Meaning> {
        let all = self.readings.of_subject(subject, times);
        view.text.tokens.hits.count(all.len() * STEPS_TO_MAKE);
        all
    }

    /// Whether a sentence speaks of a fiscal year, and the note says when that begins.
    fn fiscal(&self, view: &View<'_>) -> Fiscal {
        let is_fiscal = |at: usize| {
            let token = view.text.tokens.get(at);
            token.is_some_and(|token| token.text.contains("FY") || FISCAL.iter().any(|word| token.is(word)))
        };
        match (view.sentence.clone().any(is_fiscal), self.has_fiscal_years()) {
            (false, _) => Fiscal::NotSaid,
            (true, false) => Fiscal::Unknown,
            (true, true) => Fiscal::Known,
        }
    }

    /// Whether a company of the note has a year of accounts that is not the calendar's.
    fn has_fiscal_years(&self) -> bool {
        self.calendar.as_ref().is_some_and(|calendar| !calendar.years.is_empty())
    }

    /// What a number without a unit is that its author tied to a datum; `None` of counts.
    fn kind(&self, given: &Given<'_>) -> Option<Kind> {
        let mut subjects = self.readings.subjects.iter();
        match subjects.find(|one| *one.id() == given.reference.subject)?.unit() {
            Unit::Money(currency, _) => Some(Kind::Money(currency)),
            Unit::Multiple => Some(Kind::Multiple),
            _ => None,
        }
    }

    /// The index of the company that the note is about, where that is one.
    fn main_company(&self) -> Option<u16> {
        let all = self.note.companies.iter().enumerate();
        let mut subjects = all.filter(|(_, company)| company.role == CompanyRole::Subject);
        let (index, _) = subjects.next().filter(|_| subjects.next().is_none())?;
        u16::try_from(index).ok()
    }

    /// Keeps what a sentence names for those after it.
    fn remember(&self, text: &mut Text<'_>, sentence: &Range<usize>) {
        let named = text.anchors.iter().rfind(|anchor| sentence.contains(&anchor.tokens.start));
        if let Some(anchor) = named {
            text.memory.subjects = anchor.subjects.clone();
        }
        let opening = sentence.start..sentence.end.min(sentence.start + OPENING);
        let mut tags = text.tags.iter().filter(|tag| opening.contains(&tag.tokens.start));
        let company = tags.clone().find_map(|tag| match tag.cue {
            Cue::Company(index) => Some(index),
            _ => None,
        });
        let is_carried = tags.any(|tag| tag.cue == Cue::Pronoun);
        text.memory.company =
            company.or(text.memory.company.filter(|_| is_carried || self.main_company().is_none()));
    }
}

/// The entries of a list in the order of their tokens that begin within a sentence.
pub(super) fn within<'l, T>(all: &'l [T], sentence: &Range<usize>, start: impl Fn(&T) -> usize) -> &'l [T] {
    let first = all.partition_point(|one| start(one) < sentence.start);
    let end = all.partition_point(|one| start(one) < sentence.end);
    all.get(first..end).unwrap_or_default()
}
