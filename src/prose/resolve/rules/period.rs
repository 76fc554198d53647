//! When a quantity was.

use super::case::{Findings, is_from};
use crate::prose::resolve::cue::{Basis, Cue};
use crate::prose::resolve::evidence::{OPENING, Pattern, Slot};
use crate::prose::resolve::time::Time;
use crate::prose::resolve::view::View;
use crate::prose::resolve::when::Use;
use std::ops::Range;

pub(super) fn apply(view: &View<'_>, findings: &mut Findings) {
    let when = When { view, is_change: view.amount().is_some_and(|amount| amount.is_change) };
    when.base(findings);
    let is_told = when.own(findings)
        || when.neighbour(findings)
        || when.clause(findings)
        || when.later(findings)
        || when.figure_before(findings);
    if !is_told {
        when.now(findings);
    }
}

/// Most tokens before a time that opens a sentence.
const MOST_BEFORE_OPENING: usize = 2;

/// A quantity whose time is looked for.
struct When<'v> {
    view: &'v View<'v>,
    is_change: bool,
}

impl<'v> When<'v> {
    fn used(&self, wanted: Use) -> Option<&'v Time> {
        let mut times = self.view.text.times.iter().zip(self.view.uses);
        times.find(|(_, found)| **found == wanted).map(|(time, _)| time)
    }

    /// Those times within some tokens that are of all that follows.
    fn globals(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &'v Time> {
        let times = self.view.text.times.iter().zip(self.view.uses);
        let global = times.filter(|(_, found)| **found == Use::Global).map(|(time, _)| time);
        global.filter(move |time| range.contains(&time.tokens.start))
    }

    fn before(&self) -> Option<&'v Time> {
        self.used(Use::Of(self.view.at.checked_sub(1)?))
    }

    /// `13% better than in the September quarter`
    fn base(&self, findings: &mut Findings) {
        let own = self.used(Use::Base(self.view.at));
        let all = self.used(Use::GlobalBase).filter(|time| time.tokens.end <= self.view.own().start);
        if let Some(time) = own.or(all) {
            let rule = if own.is_some() { "time/base" } else { "time/base-of-all" };
            findings.add(rule, Slot::Base(time.months.clone()), 8, time.tokens.clone());
        }
    }

    /// `$9.28 billion in the first quarter`, `and 19.3% in the one just ended`, `£96.3m (2024: £104.8m)`
    fn own(&self, findings: &mut Findings) -> bool {
        let view = self.view;
        let is_now = |cue: Cue| cue == Cue::Now;
        if let Some(tag) = view.after(is_now).or_else(|| view.before(is_now)) {
            findings.add("time/just-ended", Slot::Now, 8, tag.tokens.clone());
            return true;
        }
        let Some(time) = self.used(Use::Of(view.at)) else { return false };
        if time.tokens.len() == 1 && is_year(time) && view.bracket_host().is_some() {
            let earlier = Pattern::Earlier(Some(Basis::Year));
            findings.role("time/year-in-brackets", earlier, 14, &time.tokens);
        } else {
            self.at(findings, "time/of-quantity", time, 7);
        }
        true
    }

    /// The time of a figure beside it that it shares.
    fn neighbour(&self, findings: &mut Findings) -> bool {
        let view = self.view;
        // `halved in the second quarter, to 9.4 billion yen`
        let to = view.before(|cue| cue == Cue::To).map(|tag| view.word(tag.tokens.start)).unwrap_or_default();
        let previous = view.previous().and_then(|one| one.mention.amount());
        let is_after_change = previous.is_some_and(|amount| amount.is_change);
        if let Some(time) = self.before().filter(|_| ["to", "auf"].contains(&to.as_str()) && is_after_change)
        {
            findings.add("time/of-change-before", Slot::At(time.months.clone()), 6, time.tokens.clone());
            return true;
        }
        // `sales of A and profit of B in the twelve months to March`
        let end = view.own().end;
        let next = view.found.get(view.at + 1).filter(|next| {
            let is_and = |at: usize| ["and", "und"].contains(&view.word(at).as_str());
            next.tokens.start <= end + 6 && (end..next.tokens.start).any(is_and)
        });
        let shared = self.used(Use::Of(view.at + 1)).zip(next);
        if let Some((time, _)) = shared.filter(|(time, next)| time.tokens.start >= next.tokens.end) {
            self.at(findings, "time/of-figure-after", time, 5);
            return true;
        }
        // `SEK 611m for January-September against 738`
        if let Some(time) = self.before().filter(|_| view.before(is_from).is_some()) {
            let rule = "time/before-that-of-figure";
            findings.add(rule, Slot::Before(time.months.clone()), 0, time.tokens.clone());
        }
        false
    }

    /// The time of its clause, or of the clauses before.
    fn clause(&self, findings: &mut Findings) -> bool {
        let view = self.view;
        let start = view.own().start;
        let last = |range: Range<usize>| self.globals(range).rfind(|time| time.tokens.end <= start);
        if let Some(time) = last(view.segment().tokens.clone()) {
            self.at(findings, "time/in-clause", time, 6);
            return true;
        }
        let earlier = view.segments.get(..view.segment_index()).unwrap_or_default().iter().rev();
        for (distance, segment) in earlier.enumerate().filter(|(_, segment)| !segment.is_bracketed) {
            if let Some(time) = last(segment.tokens.clone()) {
                let is_far = distance >= 2;
                let (rule, weight) = match self.opens_alone(time) {
                    true => (OPENING, 6),
                    false => ("time/in-sentence", if is_far { 4 } else { 5 }),
                };
                self.at(findings, rule, time, weight);
                return true;
            }
        }
        false
    }

    /// Whether a time opens the sentence and is the only one in it: `In the first quarter alone, …`
    fn opens_alone(&self, time: &Time) -> bool {
        const OPENINGS: [&str; 5] = ["in", "im", "for", "für", "during"];
        let start = self.view.sentence.start;
        let is_first = time.tokens.start <= start + MOST_BEFORE_OPENING;
        is_first && OPENINGS.contains(&self.view.word(start).as_str()) && self.view.text.times.len() == 1
    }

    /// A time behind it in the sentence.
    fn later(&self, findings: &mut Findings) -> bool {
        let view = self.view;
        let Some(time) = self.globals(view.own().end..view.sentence.end).next() else { return false };
        if view.segment().tokens.contains(&time.tokens.start) {
            self.at(findings, "time/later-in-clause", time, 5);
            return true;
        }
        let maybe = Slot::Maybe(time.months.clone());
        findings.add("time/later-in-sentence", maybe, 2, time.tokens.clone());
        false
    }

    /// `$4.0 billion in the second quarter, up 20%`
    fn figure_before(&self, findings: &mut Findings) -> bool {
        let before = self.before().filter(|_| self.is_change);
        if let Some(time) = before {
            self.at(findings, "time/of-figure-before", time, 4);
        }
        before.is_some()
    }

    fn now(&self, findings: &mut Findings) {
        let own = self.view.own();
        let is_carried = findings.all.iter().any(|one| one.rule == "time/carried");
        let in_sentence = self.view.sentence_months;
        if let Some(months) = in_sentence {
            findings.add("time/of-sentence", Slot::Maybe(vec![months]), 5, own.clone());
        }
        let weight = if is_carried || in_sentence.is_some() { 3 } else { 5 };
        findings.add("time/now", Slot::Now, weight, own);
    }

    fn at(&self, findings: &mut Findings, rule: &'static str, time: &Time, weight: i32) {
        if self.is_change && time.tokens.len() > 2 && is_year(time) {
            // `grew 16% in the year to March`
            for pattern in [Pattern::Growth(Some(Basis::Year)), Pattern::Change(Some(Basis::Year))] {
                findings.role("time/over-a-year", pattern, 6, &time.tokens);
            }
            findings.add("time/now", Slot::Now, 3, self.view.own());
        } else {
            findings.add(rule, Slot::At(time.months.clone()), weight, time.tokens.clone());
        }
    }
}

/// Whether a time is twelve months.
fn is_year(time: &Time) -> bool {
    time.months.first().is_some_and(|(first, last)| last - first == 11)
}
