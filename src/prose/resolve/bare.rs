//! Numbers that stand in a text without a unit of their own: `556`, `8.52bn`, `521 BTC`, `520-540koz`.

use super::cue::Cue;
use super::printed::Printed;
use super::quantity::Quantity;
use super::time::Time;
use super::units::{Units, hyphenated_currency};
use super::vocabulary::Tag;
use crate::claims::{Amount, Kind, TokenKind, caseless};
use crate::prose::find::bound_before;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// What numbers without a unit are read by.
pub(super) struct Bare<'b> {
    pub(super) tokens: &'b Tokens<'b>,
    pub(super) tags: &'b [Tag],
    pub(super) times: &'b [Time],
    pub(super) units: &'b Units,
    pub(super) words: &'b Lexicon,
}

impl Bare<'_> {
    /// The quantity of the number at a token; of the upper end of a range also the token at which the lower one begins.
    /// `all` are the quantities that are known.
    pub(super) fn number(&self, at: usize, all: &[Quantity]) -> Option<(Quantity, Option<usize>)> {
        if self.is_other(at) {
            return None;
        }
        let one = Printed::at(self.tokens, at, self.words)?;
        let next = one.last + 1;
        let symbol = self.units.symbol(self.tokens, next);
        let (mut end, factor) = symbol.map_or((next, 1.0), |(len, factor)| (next + len, factor));
        let mut amounts = if let Some(currency) = hyphenated_currency(self.tokens, next) {
            end += 2;
            vec![one.amount(Kind::Money(currency), factor)]
        } else if symbol.is_some() {
            vec![one.amount(Kind::Count, factor)]
        } else {
            self.amounts(&one, at..end, all)
        };
        let mut start = at;
        let low = self.low(at, all);
        if let Some((low, first)) = low {
            start = first;
            amounts.iter_mut().for_each(|amount| one.widen(amount, low));
        }
        let mut span = start..end;
        let (qualifier, is_near) = bound_before(self.tokens, &mut span, self.words);
        start = span.start;
        let is_each = |text: &str| text == "a" || text == "je";
        if symbol.is_none() && self.tokens.get(end).is_some_and(|token| is_each(token.text)) {
            end = next;
        }
        let mut amounts = amounts.into_iter();
        let mut quantity = Quantity::bare(start..end, amounts.next()?, qualifier);
        quantity.found.mention.is_near = is_near;
        quantity.found.digits = Some(one.digits);
        quantity.others = amounts.collect();
        quantity.is_bare = symbol.is_none();
        Some((quantity, low.map(|(_, first)| first)))
    }

    /// Whether a token is no number, or one of something else than a figure.
    fn is_other(&self, at: usize) -> bool {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Number);
        let is_day = token.is_some_and(|token| token.text.len() <= 2);
        token.is_none()
            || self
                .times
                .iter()
                .any(|time| time.tokens.contains(&at) || (is_day && time.tokens.start == at + 1))
            || is_ordinal(self.tokens, at)
            || is_duration(self.tokens, at)
            || is_named(self.tokens, at)
    }

    /// What a number without a unit may be, the likeliest first: an amount in the unit of the figure before it, a
    /// count, or an amount in the currency of the note.
    fn amounts(&self, one: &Printed, own: Range<usize>, all: &[Quantity]) -> Vec<Amount> {
        let mut amounts = self.likely_amounts(one, &own, all);
        // `61,3 Millionen (Vorjahr 55,8)`, `von 9,7 auf 9,4 Millionen`
        let before = all.iter().filter(|other| other.found.tokens.end <= own.start);
        let before = before.max_by_key(|other| other.found.tokens.end).and_then(|other| self.scale_of(other));
        let scales = [before, self.scale_after(own.end)].into_iter().flatten();
        let scales = scales.filter(|scale| *scale != 1.0 && !one.has_scale);
        amounts.extend(scales.map(|scale| one.amount(Kind::Count, scale)));
        amounts
    }

    /// The same without what is only possible where the figure is known.
    fn likely_amounts(&self, one: &Printed, own: &Range<usize>, all: &[Quantity]) -> Vec<Amount> {
        let count = one.amount(Kind::Count, 1.0);
        let money = self.units.currency.map(|currency| one.amount(Kind::Money(currency), 1.0));
        let before = all.iter().filter(|other| other.found.tokens.end <= own.start);
        let before = before.filter(|other| other.found.mention.amount().is_some());
        let before = before.max_by_key(|other| other.found.tokens.end);
        match before.and_then(|other| Some((other, other.found.mention.amount()?.kind))) {
            Some((other, kind @ Kind::Money(_))) if !is_counting(self.tokens, own.end) => {
                let scale = if one.has_scale { None } else { self.scale_of(other) };
                let factor = scale.unwrap_or(1.0);
                let unscaled = (factor != 1.0).then(|| one.amount(kind, 1.0));
                [one.amount(kind, factor), count].into_iter().chain(unscaled).collect()
            }
            Some((_, kind)) if kind != Kind::Count && !one.is_grouped && one.number < 1000.0 => {
                [one.amount(kind, 1.0), count].into_iter().chain(money).collect()
            }
            _ if one.has_scale || self.is_compared(own.start) => [count].into_iter().chain(money).collect(),
            _ => vec![count],
        }
    }

    /// Whether a word before a number compares something with it.
    fn is_compared(&self, at: usize) -> bool {
        let is_comparing = |cue: Cue| matches!(cue, Cue::From | Cue::UpFrom | Cue::Than);
        self.tags.iter().any(|tag| tag.tokens.end == at && is_comparing(tag.cue))
    }

    /// What the number of a figure is multiplied by.
    fn scale_of(&self, other: &Quantity) -> Option<f64> {
        let digits = other.found.digits?;
        let is_own = |one: &Printed| one.digits == digits;
        let mut starts = digits.saturating_sub(4)..=digits;
        let one = starts.find_map(|at| Printed::at(self.tokens, at, self.words).filter(is_own))?;
        let amount = other.found.mention.amount().filter(|_| !one.has_scale);
        let ratio = amount.map(|amount| (amount.printed / one.number).abs());
        Some(ratio.filter(|ratio| ratio.is_finite()).unwrap_or(one.factor))
    }

    /// The power of ten of the number that another one rises or falls to, after which it stands.
    fn scale_after(&self, at: usize) -> Option<f64> {
        let link = self.tokens.get(at).map(|token| caseless(token.text))?;
        let next = Printed::at(self.tokens, at + 1, self.words)?;
        (["auf", "to", "bis"].contains(&link.as_str()) && next.has_scale).then_some(next.factor)
    }

    /// The lower end of a range whose upper end is at a token, and where it begins.
    fn low(&self, at: usize, all: &[Quantity]) -> Option<(f64, usize)> {
        let dash = at.checked_sub(1)?;
        let is_dash = self.tokens.get(dash)?.is_dash() && !self.tokens.get(at)?.is_spaced;
        let low = all.iter().find(|one| one.is_bare && one.found.tokens.end == dash)?;
        let number = Printed::at(self.tokens, low.found.digits?, self.words)?;
        is_dash.then_some((number.number, low.found.tokens.start))
    }
}

/// Whether a noun follows that is counted: `9 of 22 analysts`.
fn is_counting(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default();
    let is_of = word(at) == "of" && tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
    is_of
        || ["analysts", "analysten", "brokers", "houses", "people", "jobs", "stores"]
            .contains(&word(at).as_str())
}

/// `3rd`, `1.` before a noun is read as a time.
fn is_ordinal(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        !next.is_spaced && ["st", "nd", "rd", "th"].contains(&caseless(next.text).as_str())
    })
}

/// `12-month`, `26 weeks`, `48 hours`
fn is_duration(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|token| token.is_dash()));
    const UNITS: [&str; 16] = [
        "month", "months", "week", "weeks", "day", "days", "hours", "year", "years", "quarter", "am", "pm",
        "monate", "monaten", "uhr", "jahre",
    ];
    tokens.get(next).is_some_and(|token| UNITS.contains(&caseless(token.text).as_str()))
}

/// A number in a name: `Boeing 737`, `A-3`, a page, a rule.
fn is_named(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let Some(before) = before else { return false };
    // `KP-114`
    let is_code = before.is_dash()
        && !before.is_spaced
        && tokens.get(at).is_some_and(|token| !token.is_spaced)
        && at.checked_sub(2).and_then(|name| tokens.get(name)).is_some_and(|name| {
            name.text.len() > 1 && name.text.bytes().all(|letter| letter.is_ascii_uppercase())
        });
    let glued = is_code
        || tokens.get(at).is_some_and(|token| !token.is_spaced)
            && (before.kind == TokenKind::Word || before.is_sign('/') || before.is_sign('.'));
    let is_listed = [
        "page", "pages", "rule", "section", "phase", "article", "note", "no", "number", "seite", "ziffer",
        "level", "tier", "stage", "unit", "line", "paragraf", "§",
    ]
    .contains(&caseless(before.text).as_str());
    glued || is_listed
}
