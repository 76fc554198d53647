//! What the words around a quantity say otherwise than a datum that their author, or the nearest of them, tied it to.

use super::cue::{Basis, Cue};
use super::evidence::{Evidence, OTHER_TIME, OTHER_TIME_FAR, OWN, Pattern, Slot};
use super::months::{Months, shifted};
use super::reading::{Reading, Role};
use super::resolution::{Against, Resolution};
use super::score::Weighed;
use super::subject::Subject;
use super::time::Time;
use super::view::View;
use super::when::Use;
use crate::note::{End, ExpectationKind, ExpectedPart, Part, Reference, Transform};
use crate::units::Measure;

/// How much more has to speak for another figure, for it to be in doubt which one is meant.
const LIKELIER: i32 = 14;
/// The same of one that no author set.
const LIKELIER_THAN_FOUND: i32 = 7;
/// The same of a figure of the same subject, or one that the note has not.
const LIKELIER_OF_SAME: i32 = 3;
/// How much has to speak for that one at least.
const LIKELY: i32 = 16;
/// Rules that take the time of another figure.
const OF_ANOTHER: &str = "time/of-figure-";
/// Rules that find the company whose figure it is.
const COMPANY: [&str; 2] = ["company/after", "company/before"];
/// The rule that finds what a change is measured against, and that of what earlier period an amount is.
const BASIS: &str = "role/basis";
const EARLIER: &str = "role/earlier-amount";

/// Most tokens between a figure in brackets and what says when it was: `(Vorquartal: 55,8)`.
const BRACKET: usize = 3;

/// Months of a year.
const YEAR: i64 = 12;
/// The rule of a time after that of another figure.
const LATER: &str = "maybe/later";
/// Rules that take the nearest name, and how well that has to name a subject.
const NEAREST: [&str; 4] = ["named/before", "named/unit", "named/of-after", "named/noun-after"];
const NAMED: i32 = 8;
/// The rule of words that make it another figure.
const OTHER_VARIANT: &str = "subject/other-variant";
/// A word for two ends, whoever expects them.
const RANGE: &str = "range";
/// What the symbol of another figure counts beside a number.
const OTHER_UNIT: i32 = -20;
/// The rule of units beside numbers.
const UNIT: &str = "subject/symbol";

/// Whether a sentence speaks of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fiscal {
    NotSaid,
    /// It does, and the note does not say when that begins.
    Unknown,
    Known,
}

/// All readings of a quantity, best first, and what speaks for them.
pub(super) struct Words<'w> {
    pub(super) weighed: &'w [Weighed<'w>],
    pub(super) evidence: &'w [Evidence],
    pub(super) subjects: &'w [Subject<'w>],
    /// Whether it speaks of a fiscal year.
    pub(super) fiscal: Fiscal,
    /// The quantity.
    pub(super) view: &'w View<'w>,
}

impl Words<'_> {
    /// Tells a resolution what speaks against it, and against the datum that an author, or the nearest words, tied it to.
    pub(super) fn tell(&self, resolution: &mut Resolution, own: Option<&Weighed<'_>>, is_author: bool) {
        resolution.is_fiscal = self.fiscal == Fiscal::Known;
        resolution.against = own.and_then(|own| self.against(own, is_author));
        let Some(best) = self.weighed.first() else { return };
        resolution.is_doubtful = self.is_doubtful(best);
        if self.is_likelier_at_its_time(best) {
            // So little that nothing is tied to it: the words may mean either time.
            resolution.score = 0;
        }
    }

    /// What is said against one reading, which may be one that the author set.
    fn against(&self, own: &Weighed<'_>, is_author: bool) -> Option<Against> {
        let subject = self.subjects.get(own.reading.subject)?;
        let counts = |one: &Evidence| one.counts(own.reading, subject);
        let any = |is: &dyn Fn(&Evidence) -> bool| self.evidence.iter().any(|one| is(one) && counts(one) < 0);
        let is_told = |one: &Evidence| {
            let is_other = COMPANY.contains(&one.rule) && matches!(one.speaks_for, Slot::OtherCompany(_));
            is_other || one.rule == "company/unknown-name"
        };
        let is_other_company = any(&is_told);
        if is_other_company && !self.may_be_of(subject) {
            return Some(Against::Company);
        }
        if any(&|one| one.rule == UNIT && counts(one) <= OTHER_UNIT) {
            return Some(Against::Unit);
        }
        if !is_author && self.is_of_part(own.reading, subject) {
            return Some(Against::Doubt);
        }
        let time = if self.fiscal == Fiscal::Unknown { 0 } else { self.time(own.reading, &counts) };
        if time <= -OTHER_TIME && !any(&|one| one.rule == LATER) {
            return Some(Against::Time);
        }
        let is_base = |one: &Evidence| matches!(one.speaks_for, Slot::Base(_)) && counts(one) > 0;
        let basis = self.other_basis(own.reading).filter(|_| !self.evidence.iter().any(is_base));
        let basis = basis.map(Against::Basis);
        let other = basis.or_else(|| if is_author { self.another(own) } else { None });
        if other.is_some() {
            return other;
        }
        if (is_author && self.is_in_doubt(own)) || any(&|one| is_doubt(one, is_author)) {
            return Some(Against::Doubt);
        }
        let is_loose = !is_author && (any(&is_maybe) || self.names_other_times_alone(own));
        let is_unlikely =
            is_other_company || time <= -OTHER_TIME_FAR || self.is_other_likelier(own, is_author) || is_loose;
        is_unlikely.then_some(Against::Unlikely)
    }

    /// What words make of the figure that an author set: one on another basis, of another kind, at the other end.
    fn another(&self, own: &Weighed<'_>) -> Option<Against> {
        if let Some(basis) = self.other_base(own.reading) {
            Some(Against::Basis(basis))
        } else if self.is_of_variant(own) {
            Some(Against::Variant)
        } else {
            self.is_other_end(own.reading).then_some(Against::End)
        }
    }

    /// Whether words may mean another figure than the one that an author set.
    fn is_in_doubt(&self, own: &Weighed<'_>) -> bool {
        self.is_other_kind(own.reading) || self.is_other_named(own) || self.is_likelier_at_its_time(own)
    }

    /// Whether a reading is not certain enough to call a figure wrong by it.
    fn is_doubtful(&self, own: &Weighed<'_>) -> bool {
        let Some(subject) = self.subjects.get(own.reading.subject) else { return true };
        let speaks_against =
            |one: &&Evidence| (is_maybe(one) || is_doubt(one, false)) && one.counts(own.reading, subject) < 0;
        self.evidence.iter().any(|one| speaks_against(&one))
    }

    /// Whether the sentence names the company of a subject, or others without their names.
    fn may_be_of(&self, subject: &Subject<'_>) -> bool {
        let is_own = |cue: Cue| match cue {
            Cue::Company(index) => subject.company == Some(index),
            Cue::Stranger => true,
            _ => false,
        };
        self.view.first(self.view.sentence.clone(), is_own).is_some()
    }

    /// Whether words say that somebody else expects it, or how far it is from what was expected.
    fn is_other_kind(&self, own: &Reading) -> bool {
        let Role::Expected(kind, _, part) = own.role else { return false };
        // `with a range of A to B` says nothing of whose it is.
        let is_range = |one: &Evidence| self.view.word(one.tokens.start) == RANGE;
        let whose =
            self.evidence.iter().filter(|one| one.rule == "role/expected").filter(|one| !is_range(one));
        let mut whose = whose.filter_map(|one| match one.speaks_for {
            Slot::Role(Pattern::Expected(whose)) => whose,
            _ => None,
        });
        let is_value = matches!(part, ExpectedPart::Value(_));
        let first = whose.next();
        // What a company guides to and what it aims for is the same in words.
        let is_own = |kind| matches!(kind, ExpectationKind::Guidance | ExpectationKind::Target);
        let subject = self.subjects.get(own.subject);
        let has = |kind| subject.is_some_and(|subject| subject.expects(kind));
        let is_same = |other| other == kind || (is_own(other) && is_own(kind) && !has(other));
        is_value && first.is_some_and(|first| !is_same(first) && whose.all(|other| !is_same(other)))
    }

    /// Whether words name the low end of a range, and a reading is its top, or the other way round.
    fn is_other_end(&self, own: &Reading) -> bool {
        let Some(end) = own.role.end().filter(|end| *end != End::Mid) else { return false };
        let named = self.evidence.iter().filter(|one| one.rule == "role/end");
        let mut named = named.filter_map(|one| match one.speaks_for {
            Slot::Role(Pattern::End(named)) => Some(named),
            _ => None,
        });
        named.any(|named| named != End::Mid && named != end)
    }

    /// Whether words make it another figure that the note has, and much more speaks for that.
    fn is_of_variant(&self, own: &Weighed<'_>) -> bool {
        let Some(best) = self.weighed.first().filter(|best| best.reading.datum.is_some()) else {
            return false;
        };
        let Some(subject) = self.subjects.get(own.reading.subject) else { return false };
        let speaks = |one: &Evidence| one.rule == OTHER_VARIANT && one.counts(own.reading, subject) < 0;
        best.reading.subject != own.reading.subject
            && best.score - own.score >= LIKELIER
            && self.evidence.iter().any(|one| one.names(best.reading.subject))
            && self.evidence.iter().any(speaks)
    }

    /// Whether the words beside it name other subjects, and nothing in the sentence this one.
    fn is_other_named(&self, own: &Weighed<'_>) -> bool {
        let names_other = |one: &Evidence| {
            NEAREST.contains(&one.rule)
                && one.weight >= NAMED
                && one.speaks_for != Slot::Subject(own.reading.subject)
        };
        let own_slot = Slot::Subject(own.reading.subject);
        let is_own = |one: &Evidence| one.is_naming() && one.speaks_for == own_slot;
        self.evidence.iter().any(names_other) && !self.evidence.iter().any(is_own)
    }

    /// Whether the words name a time that a reading is of by one calendar, and by the likelier one another figure of its
    /// subject: the second quarter of a year of accounts, or of the calendar's.
    fn is_likelier_at_its_time(&self, own: &Weighed<'_>) -> bool {
        let subject = own.reading.subject;
        let is_at = |reading: &Reading, time: &Months| reading.months.as_ref() == Some(time);
        // Of two years, only another rule tells.
        let is_part = |one: &Months, other: &Months| (one.0 - other.0).rem_euclid(YEAR) == 0;
        let is_other_part =
            |first: &Months| own.reading.months.is_some_and(|months| !is_part(&months, first));
        let is_of_second = |times: &[Months]| match times.split_first() {
            Some((first, others)) if is_other_part(first) => {
                let mut known = self.weighed.iter().filter(|one| one.reading.datum.is_some());
                others.iter().any(|time| is_at(own.reading, time))
                    && known.any(|one| one.reading.subject == subject && is_at(one.reading, first))
            }
            _ => false,
        };
        self.evidence.iter().any(|one| match &one.speaks_for {
            Slot::At(times) => one.weight >= OWN && !one.rule.starts_with(OF_ANOTHER) && is_of_second(times),
            _ => false,
        })
    }

    /// Whether the sentence names times, and not the one of a reading.
    fn names_other_times_alone(&self, own: &Weighed<'_>) -> bool {
        let Some(months) = own.reading.months else { return false };
        let is_own = |time: &Time| time.months.iter().any(|one| *one == months || one.1 == months.1);
        let is_base = |used: &Use| matches!(used, Use::Base(_) | Use::GlobalBase);
        let mut times =
            self.view.text.times.iter().zip(self.view.uses).filter(|(_, used)| !is_base(used)).peekable();
        times.peek().is_some() && !times.any(|(time, _)| is_own(time))
    }

    /// Whether the words name whole years, and a reading is of a part of one: the last half is not the year.
    fn is_of_part(&self, reading: &Reading, subject: &Subject<'_>) -> bool {
        let is_year = |months: &Months| months.1 - months.0 == YEAR - 1;
        let names_years = |one: &Evidence| match &one.speaks_for {
            Slot::At(times) => !one.rule.starts_with(OF_ANOTHER) && times.iter().all(is_year),
            _ => false,
        };
        let is_part = reading.months.is_some_and(|months| !is_year(&months)) && !subject.is_stock();
        is_part && !matches!(reading.role, Role::Index(_)) && self.evidence.iter().any(names_years)
    }

    /// What the time that is named counts for it.
    fn time(&self, own: &Reading, counts: &dyn Fn(&Evidence) -> i32) -> i32 {
        let is_time = |one: &&Evidence| match (&one.speaks_for, own.role) {
            // `with January 2024 as 100`
            (Slot::At(times), Role::Index(base)) => !times.contains(&base),
            (Slot::At(_) | Slot::Before(_), _) => !one.rule.starts_with(OF_ANOTHER),
            _ => false,
        };
        self.evidence.iter().filter(is_time).map(counts).min().unwrap_or_default()
    }

    /// The basis of a change, or of an earlier amount, where the words beside it, or those that open the sentence, name
    /// another and not this.
    fn other_basis(&self, reading: &Reading) -> Option<Measure> {
        let (own, rule) = match reading.role {
            Role::Growth(basis) | Role::Change(basis) => (basis, BASIS),
            Role::Earlier(basis) => (basis, EARLIER),
            Role::Expected(_, _, ExpectedPart::Growth) => (Basis::Year, BASIS),
            _ => return None,
        };
        let own_tokens = self.view.own();
        // Words behind another figure of the clause are that one's.
        let is_alone = self.view.left().start == self.view.wide_left().start;
        let start = if is_alone { self.view.left().start } else { own_tokens.start };
        let beside = start..self.view.right().end;
        let first = self.view.found.first().map_or(0, |one| one.tokens.start);
        let is_near = |one: &&Evidence| {
            let is_before = one.tokens.end <= own_tokens.start && one.tokens.end + BRACKET > own_tokens.start;
            let is_in_bracket = is_before && self.view.bracket_host().is_some();
            beside.contains(&one.tokens.start) && one.tokens.end <= beside.end
                || one.tokens.end <= first
                || is_in_bracket
        };
        let named = self.evidence.iter().filter(|one| one.rule == rule).filter(is_near);
        let named = named.filter_map(|one| match one.speaks_for {
            Slot::Role(Pattern::Growth(basis) | Pattern::Change(basis) | Pattern::Earlier(basis)) => basis,
            _ => None,
        });
        let mut named = named.peekable();
        named.peek()?;
        named.all(|basis| basis != own).then(|| own.measure())
    }

    /// The basis of a change where the words measure it against another time than that, which is as long:
    /// `12.7% more than in the first quarter`.
    fn other_base(&self, reading: &Reading) -> Option<Measure> {
        let (Role::Growth(basis) | Role::Change(basis)) = reading.role else { return None };
        let length = |(first, last): Months| last - first;
        // Of days and months, the one before may be any earlier one.
        let months = reading.months.filter(|months| length(*months) > 0)?;
        let base = shifted(months, basis);
        let clause = &self.view.segment().tokens;
        let is_other = |time: &Months| length(*time) == length(months) && *time != base;
        let mut bases = self.evidence.iter().filter_map(|one| match &one.speaks_for {
            Slot::Base(times) if one.rule == "time/base" && clause.contains(&one.tokens.start) => Some(times),
            _ => None,
        });
        bases.any(|times| times.iter().all(is_other)).then(|| basis.measure())
    }

    /// Whether much more speaks for another figure, or for one that the note has not.
    fn is_other_likelier(&self, own: &Weighed<'_>, is_author: bool) -> bool {
        let Some(best) = self.weighed.first().filter(|best| best.score >= LIKELY) else { return false };
        let is_named = self.evidence.iter().any(|one| one.names(best.reading.subject));
        let is_there = best.reading.datum.is_some();
        let least = match (is_author, is_there && best.reading.subject != own.reading.subject) {
            (true, _) => LIKELIER,
            (false, true) => LIKELIER_THAN_FOUND,
            (false, false) => LIKELIER_OF_SAME,
        };
        (is_there || !is_author) && is_named && best.score - own.score >= least
    }
}

fn is_maybe(one: &Evidence) -> bool {
    one.rule.starts_with("maybe/")
}

/// Whether something says that a quantity is nothing that the note has. What may be so does not speak against an author.
fn is_doubt(one: &Evidence, is_author: bool) -> bool {
    let is_other = one.rule == OTHER_VARIANT || one.rule == "doubt/antonym";
    is_other || (!is_author && (one.rule.starts_with("doubt/") || one.rule.starts_with("company/unknown")))
}

/// Whether a reading is what a reference leads to.
pub(super) fn is_given(one: &Weighed<'_>, given: &Reference) -> bool {
    one.reading.datum.as_ref().is_some_and(|datum| is_same(&datum.reference, given))
}

/// Whether two references lead to the same; one may leave out which of several expectations it means.
fn is_same(one: &Reference, given: &Reference) -> bool {
    let expected = |reference: &Reference| match &reference.transform {
        Transform::Part(Part::Expected(kind, id, part)) => Some((*kind, id.clone(), *part)),
        _ => None,
    };
    if one.subject != given.subject || one.rank != given.rank || one.span != given.span {
        return false;
    }
    match (expected(one), expected(given)) {
        (Some((kind, _, part)), Some((own, None, own_part))) => kind == own && part == own_part,
        _ => one.transform == given.transform,
    }
}
