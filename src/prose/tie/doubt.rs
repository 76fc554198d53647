//! What a figure is not, or may not be: another footing, another company, another year, an expectation.

use super::anchor::Anchor;
use super::context::Context;
use super::dated::{Dated, belongs};
use super::mentions::Spoken;
use super::subject::Subject;
use crate::claims::Stated;
use crate::note::Note;
use crate::units::{Currency, Period, Unit};

impl Context<'_> {
    /// Whether the clause speaks of a figure on another footing than the series: `organic growth`.
    pub(super) fn is_variant(&self, spoken: &Spoken<'_>, subject: &Subject<'_>) -> bool {
        let range = spoken.scope.before.start
            ..super::scope::up_to_break(spoken.tokens, spoken.scope.after.clone()).end;
        let said = spoken.tokens.said_in(range, self.words.variants);
        said.into_iter().any(|variant| !subject.variants.contains(&variant))
    }

    /// `not 5% but 7.9%`, `our 14.1%`: a figure that is said not to be one, or an expectation.
    pub(super) fn is_denied(&self, spoken: &Spoken<'_>) -> bool {
        // `not since 2022 have sales risen this fast` denies that there was such a thing before.
        let is_such =
            spoken.scope.own.clone().any(|place| spoken.tokens.longest(place, self.words.such).is_some());
        if is_such && matches!(spoken.one.mention.stated, Stated::Rank { .. }) {
            return false;
        }
        let start = spoken.scope.own.start;
        let before = start.saturating_sub(3).max(spoken.scope.before.start)..start;
        let is_ours = start > 0 && spoken.tokens.has(start - 1, self.words.small.ours);
        let is_only = |at: usize| spoken.tokens.has(at + 1, self.words.small.only);
        let mut denials = before.filter(|place| spoken.tokens.has(*place, self.words.denials));
        is_ours || denials.any(|place| !is_only(place))
    }

    /// Whether a mention is of a company that the note does not hold, or of a fiscal year to come.
    pub(super) fn is_of_strangers(&self, spoken: &Spoken<'_>) -> bool {
        let before = spoken.scope.before.clone();
        let stranger = before.clone().rev().find(|place| spoken.tokens.has(*place, self.words.strangers));
        let is_stranger = stranger
            .is_some_and(|at| !self.sentence.named.iter().any(|name| (at..before.end).contains(&name.at)));
        is_stranger || self.is_of_fiscal_year(spoken)
    }

    /// Fiscal years begin when they like: a figure of one, or of one of two fiscal quarters, has no certain period.
    pub(super) fn is_of_fiscal_year(&self, spoken: &Spoken<'_>) -> bool {
        if self.has_april_fiscal_year {
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

    /// Whether a figure that differs may mean another datum after all: where the sentence names periods, none of which is
    /// the mention's own, or where a rank may be of a share.
    pub(super) fn leaves_doubt(&self, spoken: &Spoken<'_>, anchor: &Anchor) -> bool {
        let moment = self.moment(spoken);
        let owned = |dated: &&Dated| {
            spoken
                .others
                .iter()
                .any(|(other, _)| *other != spoken.scope && belongs(spoken.tokens, dated, other, self.words))
        };
        let is_elsewhere = !moment.has_own()
            && self.sentence.dated.iter().filter(|dated| !dated.is_base).any(|dated| owned(&dated));
        let is_run = spoken.one.mention.stated.is_run();
        let is_far =
            anchor.tokens.end + 12 < spoken.scope.own.start || anchor.tokens.start > spoken.scope.own.end;
        let before_it = self.start..spoken.scope.own.start;
        let is_share = spoken.tokens.has_in(before_it.clone(), self.words.parts_of)
            || spoken.tokens.has_in(before_it, self.words.trailing);
        // `a 4% rise in revenue, its best showing in seven quarters` may be of either.
        let place = spoken.others.iter().position(|(scope, _)| *scope == spoken.scope);
        let before = place.and_then(|place| spoken.others.get(place.checked_sub(1)?));
        let is_after_change = before.is_some_and(|(scope, _)| {
            let own = scope.own.end..spoken.scope.own.start;
            (own.start..own.end.min(own.start + 5))
                .any(|place| spoken.tokens.longest(place, self.words.directions).is_some())
                && !own.clone().any(|place| spoken.tokens.has(place, self.words.and))
                || spoken.tokens.has(own.start, self.words.share_of)
        });
        moment.is_borrowed() || is_elsewhere || (is_run && (is_far || is_share || is_after_change))
    }
}

/// Whether the companies of a note count their years from April to March and name them after the end: those that say so,
/// or where all amounts are in Indian rupees, for the law has Indian companies do it (Companies Act 2013, section 2(41)).
pub(super) fn has_april_fiscal_year(note: &Note) -> bool {
    let mut known = note.companies.iter().filter_map(|company| company.fiscal_year).peekable();
    if known.peek().is_some() {
        let months = |year| Period::parse_by("FY2026", Some(year)).and_then(Period::months);
        let april = Period::of_month(2025, 4);
        return known.all(|year| months(year).map(|(first, _)| first) == april);
    }
    let rupees = Currency::parse("INR");
    let mut money = note.series.iter().filter_map(|series| match series.unit {
        Unit::Money(currency, _) => Some(currency),
        _ => None,
    });
    let has_money = note.series.iter().any(|series| matches!(series.unit, Unit::Money(..)));
    has_money && money.all(|currency| Some(currency) == rupees)
}
