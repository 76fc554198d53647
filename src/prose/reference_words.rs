//! The words of a reference: what they state, read as the datum that they lead to has it.

use super::checked::{Checked, overlap};
use super::find::{Found, bound_before, number_word, raw};
use super::own_signs::in_currency;
use super::resolve::{Quantity, Resolution};
use super::resolved::Resolved;
use crate::claims::{Amount, Direction, Kind, Mention, Stated, Target, TokenKind, within};
use std::ops::Range;

/// Words for hundredths of several currencies.
const CENTS: [&str; 4] = ["cents", "cent", "c", "¢"];
/// Currencies whose hundredths have another name.
const NO_CENTS: [&str; 12] =
    ["GBP", "INR", "JPY", "CNY", "SEK", "NOK", "DKK", "CHF", "PLN", "CZK", "RUB", "TRY"];

/// Scales that another place may name.
const POWERS: [f64; 8] = [0.01, 1.0, 100.0, 1e3, 1e5, 1e6, 1e9, 1e12];

/// The words of a reference.
pub(super) struct ReferenceWords<'r> {
    pub(super) checked: &'r Checked<'r>,
    pub(super) resolved: &'r Resolved,
    /// Where they stand, in bytes and in tokens.
    pub(super) span: &'r Range<usize>,
    pub(super) own: &'r Range<usize>,
    pub(super) target: &'r Target<'r>,
}

impl ReferenceWords<'_> {
    /// What the words state, and whether that is known by a unit of the note.
    pub(super) fn stated(&self, found: &[Found]) -> (Vec<Found>, bool) {
        let Self { resolved, span, own, target, .. } = *self;
        let first = found.partition_point(|one| one.mention.span.end <= span.start);
        let within = found.iter().skip(first).take_while(|one| overlap(span, &one.mention.span));
        // A figure as its sentence has it: `dropped 14.2p, or 7%`, `118,000 to 124,000 cars`.
        let in_sentence = |one: &Found| {
            let whole = resolved.of(own).find(|(quantity, _)| {
                let whole = &quantity.found.tokens;
                whole.start <= one.tokens.start && one.tokens.end <= whole.end
            });
            let Some((quantity, resolution)) = whole else { return one.clone() };
            in_its_way(quantity.found.clone(), resolution)
        };
        let end = |one: Found| self.end_within(one);
        let mut within: Vec<Found> = within.map(|one| self.in_own_cents(end(in_sentence(one)))).collect();
        within.dedup_by(|one, other| one.tokens == other.tokens);
        if resolved.of(own).any(|(_, resolution)| resolution.is_turned) {
            for one in &mut within {
                one.mention.direction = one.mention.direction.map(Direction::turned);
            }
        }
        if within.iter().any(|one| target.fits(&one.mention)) {
            return (within, false);
        }
        let read = resolved.of(own).find_map(|one| self.read_as_given(one));
        if let Some((one, has_unit)) = read {
            return (vec![one], has_unit);
        }
        // An amount in another currency, which only its sentence tells: `the 5.09 billion-euro consensus`.
        if within.is_empty() {
            let is_money = |one: &&Found| {
                one.mention.amount().is_some_and(|amount| matches!(amount.kind, Kind::Money(_)))
            };
            let quantities = resolved.of(own).map(|(quantity, _)| &quantity.found);
            within.extend(quantities.filter(is_money).take(1).cloned());
        }
        (within, false)
    }

    /// The end of a range that is within the words, where the other is not.
    fn end_within(&self, mut one: Found) -> Found {
        let is_number =
            |at: &usize| self.checked.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Number);
        let mut numbers = one.tokens.clone().filter(is_number);
        let (Some(first), Some(last)) = (numbers.next(), numbers.next_back()) else { return one };
        let Stated::Amount(amount) = one.mention.stated else { return one };
        let Some(to) = amount.printed_to else { return one };
        let is_within = |at: &usize| self.own.contains(at);
        let (low_half, high_half) = (amount.printed - amount.low, amount.high - to);
        let (printed, half, tokens) = match (is_within(&first), is_within(&last)) {
            (true, false) => (amount.printed, low_half, one.tokens.start..first + 1),
            (false, true) => (to, high_half, last..one.tokens.end),
            _ => return one,
        };
        let (low, high) = (printed - half, printed + half);
        one.mention.stated = Stated::Amount(Amount { low, high, printed, printed_to: None, ..amount });
        one.tokens = tokens;
        one
    }

    /// A quantity as the datum that its author tied it to has it read, and whether its words have a unit.
    fn read_as_given(&self, (quantity, resolution): &(Quantity, Resolution)) -> Option<(Found, bool)> {
        let read = |amount: &Amount| {
            let mut found = quantity.found.clone();
            found.mention.stated = Stated::Amount(*amount);
            in_its_way(found, resolution)
        };
        let words =
            self.checked.text.words.get(self.checked.bytes(&quantity.found.tokens)).unwrap_or_default();
        let is_right = |one: &Found| !self.checked.counted(self.target, &one.mention, words).is_wrong();
        let mut all = resolution.given.iter().map(read);
        let found = all.clone().find(is_right).or_else(|| all.next())?;
        Some((found, !quantity.is_bare))
    }

    /// Cents, and signs that currencies share, are those of the currency that is led to, unless the words name another.
    fn in_own_cents(&self, found: Found) -> Found {
        let Some(own) = self.target.currency() else { return found };
        let mut found = in_currency(self.checked.tokens, found, own);
        let tokens = found.tokens.clone().filter_map(|at| self.checked.tokens.get(at));
        let is = |words: &[&str]| {
            tokens.clone().any(|token| words.iter().any(|word| token.text.eq_ignore_ascii_case(word)))
        };
        if is(&CENTS)
            && !is(&["us", "euro"])
            && let Stated::Amount(amount) = &mut found.mention.stated
            && !NO_CENTS.contains(&own.code())
            && matches!(amount.kind, Kind::Money(_))
        {
            amount.kind = Kind::Money(own);
        }
        found
    }

    /// The words may be a number without a unit, such as one of an index.
    pub(super) fn bare_number(&self) -> Option<Mention> {
        let own = self.own;
        let token = |at: usize| self.checked.tokens.get(at);
        let is_digits = |at: &usize| token(*at).is_some_and(|token| token.kind == TokenKind::Number);
        let Some(at) = own.clone().find(is_digits) else { return self.spelled_count() };
        let raw = raw(self.checked.tokens, at, self.checked.words)?;
        let (qualifier, is_near) = bound_before(self.checked.tokens, &mut (at..at + 1), self.checked.words);
        let (number, half) = (raw.number.value * raw.factor(), raw.half());
        let is_negative = at > own.start
            && token(at - 1).is_some_and(|token| token.is_dash() || token.is_sign('(') || token.is("minus"));
        let value = if is_negative { -number } else { number };
        let amount = Amount { is_signed: is_negative, ..Amount::rounded(Kind::Count, value, half) };
        let stated = Mention::of(Stated::Amount(amount), None);
        Some(Mention { span: self.span.clone(), qualifier, is_near, ..stated })
    }

    /// `nine shops`, `more than a dozen branches`; `None` of numbers of more words, which only a reader knows.
    fn spelled_count(&self) -> Option<Mention> {
        let tokens = self.checked.tokens;
        let is = |at: usize, words: &[&str]| {
            tokens.get(at).is_some_and(|token| words.iter().any(|word| token.is(word)))
        };
        let is_dozen = |at: usize| is(at, &["dozen", "dutzend"]);
        let first = |at: usize| -> Option<(f64, usize)> {
            if is(at, &["half"]) && is_dozen(at + 2) {
                return Some((6.0, at + 3));
            }
            if is(at, &["a", "ein"]) && is_dozen(at + 1) {
                return Some((12.0, at + 2));
            }
            let (number, len) = number_word(tokens, at, self.checked.words)?;
            let end = at + len + usize::from(is_dozen(at + len));
            Some((f64::from(number) * if end > at + len { 12.0 } else { 1.0 }, end))
        };
        let (at, (number, end)) = self.own.clone().find_map(|at| Some((at, first(at)?)))?;
        if (end..self.own.end).any(|at| self.is_number_word(at)) || is(at, &["half"]) && !is_dozen(at + 2) {
            return None;
        }
        let (qualifier, is_near) = bound_before(tokens, &mut (at..at + 1), self.checked.words);
        let stated = Mention::of(Stated::Amount(Amount::rounded(Kind::Count, number, 0.5)), None);
        Some(Mention { span: self.span.clone(), qualifier, is_near, ..stated })
    }

    /// Whether a number in words is among the words.
    pub(super) fn has_number_word(&self) -> bool {
        self.own.clone().any(|at| self.is_number_word(at))
    }

    /// Whether they are a number that only a reader knows: in several words, as `three point eight`, or one whose unit is
    /// said elsewhere, as the `446.5` of a list in millions.
    pub(super) fn may_be_right(&self, mention: &Mention) -> bool {
        let text = self.checked.text.words.get(self.span.clone()).unwrap_or_default();
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            let is_known = self.spelled_count().is_some();
            return !is_known && self.own.clone().filter(|at| self.is_number_word(*at)).count() > 1;
        }
        let value = self.target.any_value();
        let Some((amount, value)) = mention.amount().zip(value) else { return false };
        let is_bare = amount.kind == Kind::Count && self.target.value_as(Some(Kind::Count)).is_none();
        let digits = |value: f64| {
            POWERS.iter().any(|power| within(value.abs() / power, amount.low.abs(), amount.high.abs()))
        };
        is_bare && amount.printed != 0.0 && digits(value)
    }

    fn is_number_word(&self, at: usize) -> bool {
        const WORDS: [&str; 24] = [
            "dozen",
            "dutzend",
            "hundred",
            "thousand",
            "million",
            "billion",
            "hundert",
            "tausend",
            "milliarde",
            "score",
            "half",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "fifth",
            "tenth",
            "halbes",
            "hälfte",
            "drittel",
            "viertel",
            "fünftel",
            "zehntel",
            "point",
        ];
        let tokens = self.checked.tokens;
        tokens.longest(at, self.checked.words.cardinals).is_some()
            || tokens.get(at).is_some_and(|token| WORDS.iter().any(|word| token.is(word)))
    }
}

/// A figure with the way that its clause gives it, where its own words give it none.
fn in_its_way(mut found: Found, resolution: &Resolution) -> Found {
    if let (None, Some(way), Stated::Amount(amount)) =
        (found.mention.direction, resolution.moved, &mut found.mention.stated)
    {
        amount.is_change = true;
        found.mention.direction = Some(way);
    }
    found
}
