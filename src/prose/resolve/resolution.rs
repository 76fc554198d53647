//! What a quantity stands for, by its readings as they were weighed.

use super::cue::Cue;
use super::evidence::Evidence;
use super::reading::{Reading, Role};
use super::score::Weighed;
use super::subject::Subject;
use super::view::View;
use super::vocabulary::Tag;
use super::ways::is_verdict;
use crate::claims::{Amount, Direction};
use crate::note::{ExpectedPart, Reference};
use crate::units::{Measure, Period};

/// How much less may speak for a reading that agrees, so that another is not called wrong, and how many such are tried.
const NEARLY: i32 = 7;
const MOST_OTHERS: usize = 12;
/// How much less may speak for a datum for it to be a candidate as well, and how many there are.
const ALMOST: i32 = 4;
const MOST_CANDIDATES: usize = 4;
/// How much has to speak for a reading, and how much more than for the next, to compare words with it.
const SURE: (i32, i32) = (12, 3);
/// Most readings that are explained.
const MOST_EXPLAINED: usize = 3;
/// Most tokens between a movement and the growth or revision that it tells the way of.
const BEFORE: usize = 4;
/// What begins the figure that a growth is measured against: `a quarter below the year before`.
const BASES: [&str; 9] = ["the", "last", "its", "prior", "dem", "den", "der", "vorjahr", "vorjahresniveau"];
/// Most tokens behind a surprise in which words tell its way.
const BEHIND: usize = 3;
/// Words that call a figure good or bad, not high or low.
const VALENCES: [&str; 4] = ["better", "worse", "besser", "schlechter"];

/// What words say otherwise than a datum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prose) enum Against {
    /// They name another time.
    Time,
    /// They name another company.
    Company,
    /// They measure the change against another period than this.
    Basis(Measure),
    /// They have a unit that is that of others.
    Unit,
    /// They make it another figure of the note: the organic growth.
    Variant,
    /// They name the other end of a range.
    End,
    /// They make it a figure that the note has not: `annualised`.
    Doubt,
    /// They fit another figure much better, or may be of another time.
    Unlikely,
}

/// What a quantity surely stands for: a subject in a role, of a series at a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sure {
    pub(super) subject: usize,
    pub(super) role: Role,
    pub(super) at: Option<Period>,
}

impl Sure {
    pub(super) fn of(reading: &Reading) -> Option<Self> {
        let datum = reading.datum.as_ref()?;
        let at = datum.reference.span.map(|(_, to)| to);
        Some(Self { subject: reading.subject, role: reading.role, at })
    }
}

/// What a quantity stands for.
#[derive(Clone, Debug, Default)]
pub(in crate::prose) struct Resolution {
    /// The data that it may be, the likeliest first.
    pub(in crate::prose) candidates: Vec<Reference>,
    /// Others for which nearly as much speaks: where one of them agrees, the likeliest is not called wrong.
    pub(in crate::prose) others: Vec<Reference>,
    /// How much speaks for the likeliest.
    pub(in crate::prose) score: i32,
    /// How much less speaks for the next.
    pub(in crate::prose) margin: i32,
    /// What the words state by the likeliest.
    pub(in crate::prose) amount: Option<Amount>,
    /// The datum that it surely stands for but for its currency, and what its words state in the currency of that.
    pub(in crate::prose) in_own_currency: Option<(Reference, Amount)>,
    /// Whether its subject is named in the sentence.
    pub(in crate::prose) is_named: bool,
    /// Whether something speaks against calling the figure wrong by it.
    pub(in crate::prose) is_doubtful: bool,
    /// Whether the verb says better or worse of what is better lower.
    pub(in crate::prose) is_turned: bool,
    /// Whether its sentence speaks of a fiscal year, and the note says when that begins.
    pub(in crate::prose) is_fiscal: bool,
    /// Whether its sentence names a year that is in two of the calendar: `2025/26`.
    pub(in crate::prose) has_split_year: bool,
    /// Which way words have a surprise: `3% above the consensus`.
    pub(in crate::prose) said: Option<Direction>,
    /// Which way words have a growth or a change.
    pub(in crate::prose) moved: Option<Direction>,
    /// What the words may state by the datum that the author tied them to, the likeliest first.
    pub(in crate::prose) given: Vec<Amount>,
    /// What is said against that datum.
    pub(in crate::prose) against: Option<Against>,
    /// What it surely stands for.
    pub(super) reading: Option<Sure>,
    /// Why, in lines.
    pub(in crate::prose) because: Vec<String>,
}

impl Resolution {
    /// What a quantity stands for by its readings, the best first.
    pub(super) fn of(weighed: &[Weighed<'_>], evidence: &[Evidence]) -> Self {
        let Some(best) = weighed.first() else { return Self::default() };
        let margin = weighed.get(1).map_or(best.score, |next| best.score - next.score);
        let others = weighed.iter().skip(1).filter(|one| one.score >= best.score - NEARLY);
        let others = others.take(MOST_OTHERS).filter_map(datum).collect();
        let candidates = weighed.iter().filter(|one| one.score >= best.score - ALMOST).filter_map(datum);
        let has_datum = best.reading.datum.is_some();
        let candidates = candidates.take(if has_datum { MOST_CANDIDATES } else { 0 }).collect();
        let is_sure = has_datum && best.score >= SURE.0 && margin >= SURE.1;
        Self {
            candidates,
            others,
            score: best.score,
            margin,
            amount: Some(best.amount),
            is_named: evidence.iter().any(|one| one.names(best.reading.subject)),
            is_doubtful: false,
            is_turned: false,
            is_fiscal: false,
            has_split_year: false,
            said: None,
            moved: None,
            given: Vec::new(),
            in_own_currency: None,
            against: None,
            reading: Sure::of(best.reading).filter(|_| is_sure),
            because: Vec::new(),
        }
    }

    /// Takes over which way the words around it go, of what it surely stands for.
    pub(super) fn take_ways(&mut self, view: &View<'_>, sure: Option<Sure>, subjects: &[Subject<'_>]) {
        self.said = sure.and_then(|sure| said(view, sure, subjects));
        self.moved = sure.and_then(|sure| moved(view, sure));
        self.is_turned = sure.is_some_and(|sure| turns(view, sure, subjects));
    }
}

fn datum(one: &Weighed<'_>) -> Option<Reference> {
    Some(one.reading.datum.as_ref()?.reference.clone())
}

/// What writes the reasons.
type Reasons = fn(&View<'_>, &[&Weighed<'_>], &[Evidence], &[Subject<'_>]) -> Vec<String>;

/// How it is told why a quantity stands for something. Only the command line tells it, so pages are built without.
#[derive(Clone, Copy)]
pub(in crate::prose) struct Explain(pub(super) Reasons);

impl Explain {
    pub(in crate::prose) const IN_LINES: Self = Self(reasons);
}

/// Why the first readings are so, in lines: of each, what speaks for and against it, with the words that say so.
fn reasons(
    view: &View<'_>,
    weighed: &[&Weighed<'_>],
    evidence: &[Evidence],
    subjects: &[Subject<'_>],
) -> Vec<String> {
    let line = |one: &Weighed<'_>| {
        let subject = subjects.get(one.reading.subject);
        let parts = evidence.iter().filter_map(|part| {
            let counts = part.counts(one.reading, subject?);
            (counts != 0).then(|| match view.words(&part.tokens) {
                "" => format!("{counts:+} {}", part.rule),
                words => format!("{counts:+} {} ‘{words}’", part.rule),
            })
        });
        let parts: Vec<String> = parts.collect();
        let name = match &one.reading.datum {
            Some(datum) => format!("#{}", datum.reference),
            None => {
                let id = subject.map_or("", |subject| subject.id().as_str());
                format!("({id} {:?}: not in the note)", one.reading.role)
            }
        };
        format!("{name} {}: {}", one.score, parts.join(", "))
    };
    weighed.iter().take(MOST_EXPLAINED).map(|one| line(one)).collect()
}

/// Which way words have a surprise, a growth or a revision that is in no doubt.
fn said(view: &View<'_>, Sure { subject, role, .. }: Sure, subjects: &[Subject<'_>]) -> Option<Direction> {
    let Role::Expected(_, _, part) = role else { return None };
    match part {
        ExpectedPart::Surprise | ExpectedPart::SurpriseChange => {
            let (way, word) = behind(view).or_else(|| beaten(view))?;
            let is_lower_better = subjects.get(subject).is_some_and(Subject::is_lower_better);
            let is_turned = is_lower_better && VALENCES.contains(&word.as_str());
            Some(if is_turned { way.turned() } else { way })
        }
        ExpectedPart::Growth | ExpectedPart::Revision => {
            before(view).or_else(|| behind(view).map(|(way, _)| way))
        }
        _ => None,
    }
}

/// Which way the words of its clause have a growth or a change: `verringerte sich um 175`, `a quarter below last year`.
fn moved(view: &View<'_>, Sure { role, .. }: Sure) -> Option<Direction> {
    if !matches!(role, Role::Growth(_) | Role::Change(_)) {
        return None;
    }
    let end = view.own().end;
    let is_base = BASES.contains(&view.word(end + 1).as_str());
    match view.word(end).as_str() {
        "unter" | "below" if is_base => return Some(Direction::Down),
        "über" | "above" if is_base => return Some(Direction::Up),
        _ => {}
    }
    let way_of = |tag: &Tag| match tag.cue {
        Cue::Move(way) | Cue::Revise(way) => Some(way),
        _ => None,
    };
    // `was cut by 570 over twelve months`
    let behind = behind(view).filter(|(_, word)| word != "over").map(|(way, _)| way);
    let link = view.own().start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
    let is_by = ["by", "um"].contains(&link.as_str());
    // Any other movement of the clause may be of something else: `In a slowing market it hired 175`.
    let governing = || if is_by { view.tags(view.wide_left()).rev().find_map(way_of) } else { None };
    let right_before = || view.before(|cue| matches!(cue, Cue::Move(_))).and_then(way_of);
    behind.or_else(governing).or_else(right_before)
}

/// The way of a verb before a surprise that it says the size of: `surpassing the consensus of $14 million by 27%`.
fn beaten(view: &View<'_>) -> Option<(Direction, String)> {
    let start = view.own().start;
    let link = start.checked_sub(1).map(|at| view.word(at)).unwrap_or_default();
    let mut tags =
        view.tags(view.segment().tokens.start..start).rev().filter(|_| link == "by" || link == "um");
    tags.find_map(|tag| match tag.cue {
        Cue::Against(way) => Some((way, view.word(tag.tokens.start))),
        _ => None,
    })
}

/// The way that words right before a quantity tell.
fn before(view: &View<'_>) -> Option<Direction> {
    let left = view.left();
    let near = left.start.max(left.end.saturating_sub(BEFORE))..left.end;
    view.tags(near).rev().find_map(|tag| match tag.cue {
        Cue::Move(way) => Some(way),
        _ => None,
    })
}

/// The way that words right behind a quantity tell, with the first of them.
fn behind(view: &View<'_>) -> Option<(Direction, String)> {
    let end = view.own().end;
    let mut tags = view.tags(end..view.right().end.min(end + BEHIND));
    tags.find_map(|tag| match tag.cue {
        Cue::Beyond(way) | Cue::Move(way) => Some((way, view.word(tag.tokens.start))),
        _ => None,
    })
}

/// Whether the verb before a quantity says better or worse of what is better lower.
fn turns(view: &View<'_>, sure: Sure, subjects: &[Subject<'_>]) -> bool {
    let is_lower_better = subjects.get(sure.subject).is_some_and(Subject::is_lower_better);
    let verb = view.last(view.wide_left(), |cue| matches!(cue, Cue::Move(_)));
    is_lower_better && verb.is_some_and(|verb| is_verdict(&view.word(verb.tokens.start)))
}
