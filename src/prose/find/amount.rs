//! One amount at one place: sign, currency, number, scale, unit, and the words that belong to it on either side.

use super::fraction::{is_denominator, number_at};
use crate::claims::{Kind, Number, TokenKind, caseless};
use crate::prose::lexicon::{Lexicon, SYMBOL_WORDS, SYMBOLS, UnitWord};
use crate::prose::tokens::Tokens;
use crate::units::Currency;

/// A number with the signs and words around it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::prose) struct Raw {
    /// First and last token.
    pub(in crate::prose) first: usize,
    pub(in crate::prose) last: usize,
    /// The token that has the digits.
    pub(in crate::prose) digits: usize,
    pub(in crate::prose) number: Number,
    pub(in crate::prose) kind: Option<Kind>,
    /// What the number is multiplied by; `None` where no word says so.
    pub(in crate::prose) scale: Option<f64>,
    /// What one of the currency's name is worth in whole units of it.
    pub(in crate::prose) worth: f64,
    pub(in crate::prose) is_negative: bool,
    /// Whether a plus or minus sign is printed.
    pub(in crate::prose) is_signed: bool,
}

impl Raw {
    pub(in crate::prose) fn factor(&self) -> f64 {
        self.scale.unwrap_or(1.0) * self.worth
    }

    pub(in crate::prose) fn value(&self) -> f64 {
        let value = self.number.value * self.factor();
        if self.is_negative { -value } else { value }
    }

    /// Half a unit of the last digit printed.
    pub(in crate::prose) fn half(&self) -> f64 {
        (0..self.number.decimals).fold(0.5 * self.factor(), |half, _| half / 10.0)
    }

    pub(super) fn is_money(&self) -> bool {
        matches!(self.kind, Some(Kind::Money(_)))
    }
}

/// The amount that begins at a token; also a bare number, whose kind is `None`.
pub(in crate::prose) fn raw(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Raw> {
    if tokens.get(at)?.is_sign('(') {
        return in_brackets(tokens, at, words);
    }
    plain(tokens, at, words)
}

/// A negative amount as accounts print it: `($38.4) million`, `(0.3)%`; where it is all that a verb says, `($38.4 million)`.
/// What else stands in brackets begins behind them, as an earlier value does: `SEK 1,204 (1,120) million`.
fn in_brackets(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Raw> {
    let before = at.checked_sub(1);
    let follows_amount = before.and_then(|before| tokens.get(before)).is_some_and(|token| {
        token.kind == TokenKind::Number
            || token.is_sign('%')
            || tokens.longest(at - 1, words.scales).is_some()
    });
    if follows_amount {
        return None;
    }
    let is_closed = |end: usize| tokens.get(end).is_some_and(|token| token.is_sign(')'));
    let inner = plain(tokens, at + 1, words).filter(|inner| !inner.is_signed && !inner.is_negative)?;
    let negative = Raw { first: at, is_negative: true, ..inner };
    if is_closed(negative.digits + 1) && negative.last == negative.digits {
        let end = negative.digits + 1;
        let whole = with_unit(tokens, Raw { last: end, ..negative }, words);
        return (whole.last > end).then_some(whole);
    }
    let end = negative.last + 1;
    let is_stated = before.is_some_and(|verb| tokens.has(verb, words.small.states));
    (is_closed(end) && is_stated && negative.kind.is_some()).then_some(Raw { last: end, ..negative })
}

fn plain(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Raw> {
    let is_negative = is_minus(tokens, at);
    let is_plus = tokens
        .get(at)
        .is_some_and(|token| token.is_sign('+') || (token.text == "plus" && is_number(tokens, at + 1)));
    let is_signed = is_negative || is_plus;
    let mut next = at + usize::from(is_signed);
    let money = currency_before(tokens, next);
    next += money.map_or(0, |(_, _, len)| len);
    let is_inner_minus = money.is_some() && is_minus(tokens, next);
    next += usize::from(is_inner_minus);
    // `$(38) million`
    let is_bracketed = money.is_some()
        && tokens.get(next).is_some_and(|t| t.is_sign('('))
        && tokens.get(next + 2).is_some_and(|t| t.is_sign(')'));
    next += usize::from(is_bracketed);
    if let Some(found) = spelled(tokens, at, words) {
        return Some(found);
    }
    if is_denominator(tokens, next) {
        return None;
    }
    let (number, used) = number_at(tokens, next, words)?;
    let raw = Raw {
        first: at,
        last: next + used - 1 + usize::from(is_bracketed),
        digits: next,
        number,
        kind: money.map(|(code, _, _)| Kind::Money(code)),
        scale: None,
        worth: money.map_or(1.0, |(_, worth, _)| worth),
        is_negative: is_negative || is_inner_minus || is_bracketed,
        is_signed: is_signed || is_inner_minus,
    };
    Some(with_unit(tokens, raw, words))
}

/// Words for one before a unit: `a percentage point`.
const ONE: [&str; 5] = ["a", "one", "ein", "einen", "einem"];
/// What such units begin with, for `a point` may be made.
const POINTS: [&str; 4] = ["percentage", "basis", "prozentpunkt", "basispunkt"];

/// `half a percentage point`, `einen halben Prozentpunkt`
fn half_a_point(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Raw> {
    let is =
        |at: usize, all: &[&str]| tokens.get(at).is_some_and(|token| all.iter().any(|word| token.is(word)));
    let len = if is(at, &["half"]) && is(at + 1, &["a"]) || is(at, &ONE) && is(at + 1, &["halben", "halber"])
    {
        2
    } else {
        return None;
    };
    let (unit, used) = tokens.longest(at + len, words.units).filter(|(unit, _)| *unit == UnitWord::Points)?;
    let number = Number { value: 0.5, decimals: 1, is_grouped: false };
    Some(Raw { number, ..spelled_as(at, at + len + used - 1, kind_of(unit)) })
}

/// `twelve million euros`, `half a billion dollars`
fn spelled_money(tokens: &Tokens<'_>, at: usize, (count, len): (f64, usize), words: &Lexicon) -> Option<Raw> {
    let (scale, used) = tokens.longest(at + len, words.scales)?;
    let next = at + len + used;
    let is_word = tokens.get(at + len).is_some_and(|token| token.text.len() > 3);
    let (currency, worth, named) = currency_after(tokens, next, words).filter(|_| is_word)?;
    let decimals = usize::from(count < 2.0);
    let number = Number { value: count, decimals, is_grouped: false };
    let one = spelled_as(at, next + named - 1, Kind::Money(currency));
    Some(Raw { number, worth, scale: Some(scale), ..one })
}

/// A figure in words, of the number one.
fn spelled_as(first: usize, last: usize, kind: Kind) -> Raw {
    Raw {
        first,
        last,
        digits: first,
        number: Number { value: 1.0, decimals: 0, is_grouped: false },
        kind: Some(kind),
        scale: None,
        worth: 1.0,
        is_negative: false,
        is_signed: false,
    }
}

/// A number in words, and how many tokens it takes: `seven`, `eighty-seven`.
pub(in crate::prose) fn number_word(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(u32, usize)> {
    let (tens, len) = tokens.longest(at, words.cardinals)?;
    let next = at + len + usize::from(tokens.get(at + len).is_some_and(|token| token.is_dash()));
    let ones = tokens.longest(next, words.cardinals).filter(|(ones, _)| *ones < 10);
    match ones.filter(|_| tens >= 20 && tens.is_multiple_of(10)) {
        Some((ones, used)) => Some((tens + ones, next + used - at)),
        None => Some((tens, len)),
    }
}

/// `six percentage points`, `two cents`
fn spelled(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Raw> {
    let is_one = || {
        let unit = tokens.get(at + 1).map(|token| caseless(token.text))?;
        let is_unit = POINTS.iter().any(|word| unit.starts_with(word));
        let has_one = tokens.get(at).is_some_and(|token| ONE.iter().any(|word| token.is(word)));
        (has_one && is_unit).then_some((1, 1))
    };
    let is_half = tokens.get(at).is_some_and(|token| token.is("half"))
        && tokens.get(at + 1).is_some_and(|token| token.is("a"));
    let half = half_a_point(tokens, at, words);
    let half = half.or_else(|| if is_half { spelled_money(tokens, at, (0.5, 2), words) } else { None });
    if half.is_some() {
        return half;
    }
    // `three point eight` is no number that is read.
    let is_decimal =
        at.checked_sub(1).is_some_and(|at| tokens.get(at).is_some_and(|token| token.is("point")));
    let (count, len) = number_word(tokens, at, words).or_else(is_one).filter(|_| !is_decimal)?;
    if let Some(scaled) = spelled_money(tokens, at, (f64::from(count), len), words) {
        return Some(scaled);
    }
    let unit = tokens.longest(at + len, words.units).filter(|(unit, _)| *unit != UnitWord::Multiple);
    let (kind, worth, used) = match unit {
        Some((unit, used)) => (kind_of(unit), 1.0, used),
        None => {
            let (currency, worth, used) = currency_after(tokens, at + len, words)?;
            (Kind::Money(currency), worth, used)
        }
    };
    if worth == 1.0 && matches!(kind, Kind::Money(_)) {
        return None;
    }
    let number = Number { value: f64::from(count), decimals: 0, is_grouped: false };
    Some(Raw { number, worth, ..spelled_as(at, at + len + used - 1, kind) })
}

/// Words between `plus` and `minus`.
const OR: [&str; 3] = ["or", "oder", "and"];

/// A dash directly before a number or currency that is not between two words, or the word `minus` there.
fn is_minus(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(sign) = tokens.get(at) else { return false };
    if sign.text == "minus" {
        let is_either = at
            .checked_sub(1)
            .is_some_and(|or| OR.iter().any(|word| tokens.get(or).is_some_and(|t| t.is(word))));
        return !is_either && is_number(tokens, at + 1);
    }
    let before = |back: usize| at.checked_sub(back).and_then(|before| tokens.get(before));
    // `0%-3%`
    let is_range = before(2).is_some_and(|number| number.kind == TokenKind::Number)
        && before(1)
            .is_some_and(|unit| unit.kind == TokenKind::Sign && !unit.is_spaced && !unit.is_sign('('));
    let is_open = sign.is_spaced || (!is_range && before(1).is_none_or(|t| t.kind == TokenKind::Sign));
    sign.is_dash() && is_open && tokens.get(at + 1).is_some_and(|after| !after.is_spaced || sign.is_sign('−'))
}

fn is_number(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number) || currency_before(tokens, at).is_some()
}

/// The currency of that code; the shape of most words tells that they are none.
pub(super) fn code(word: &str) -> Option<Currency> {
    let is_code = word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    is_code.then(|| Currency::parse(word)).flatten()
}

/// The currency named before a number: code, worth, tokens.
fn currency_before(tokens: &Tokens<'_>, at: usize) -> Option<(Currency, f64, usize)> {
    // `A$40`, but not `a $40 bond`.
    let is_glued = |len: usize| {
        let is_exact = tokens
            .get(at)
            .is_some_and(|t| SYMBOL_WORDS.iter().any(|(word, _)| word.split(' ').next() == Some(t.text)));
        is_exact
            && (len == 1
                || tokens.get(at + 1).is_some_and(|t| !t.is_spaced)
                || tokens.get(at).is_some_and(|t| t.text == "US"))
    };
    if let Some(((code, worth), len)) = tokens.longest(at, SYMBOL_WORDS).filter(|(_, len)| is_glued(*len)) {
        return Some((Currency::parse(code)?, worth, len));
    }
    let token = tokens.get(at)?;
    if let Some((_, code)) = SYMBOLS.iter().find(|(sign, _)| *sign == token.text) {
        return Some((Currency::parse(code)?, 1.0, 1));
    }
    code(token.text).map(|code| (code, 1.0, 1))
}

/// Scale, currency and unit after the digits.
pub(super) fn with_unit(tokens: &Tokens<'_>, mut raw: Raw, words: &Lexicon) -> Raw {
    let mut next = raw.last + 1;
    if let Some((factor, len)) = joined_scales(tokens, next, words)
        .or_else(|| tokens.longest(next, words.scales).filter(|_| is_scale(tokens, next, &raw, words)))
    {
        raw.scale = Some(factor);
        next += len;
        raw.last = next - 1;
        if tokens.get(next).is_some_and(|t| t.is_sign('.') && !t.is_spaced)
            && currency_after(tokens, next + 1, words).is_some()
        {
            next += 1;
        }
    }
    if raw.kind.is_none()
        && let Some((code, worth, len)) = currency_after(tokens, next, words)
        && (len > 1 || tokens.get(next).is_some_and(|t| !matches!(t.text, "p" | "c") || !t.is_spaced))
    {
        raw.kind = Some(Kind::Money(code));
        raw.worth = worth;
        raw.last = next + len - 1;
        return raw;
    }
    if raw.kind.is_none()
        && let Some(((code, worth), len)) = tokens.longest(next, SYMBOL_WORDS).filter(|(_, len)| *len == 1)
        && tokens.get(next + 1).is_none_or(|after| after.kind != TokenKind::Number)
    {
        raw.kind = Currency::parse(code).map(Kind::Money);
        raw.worth = worth;
        raw.last = next + len - 1;
        return raw;
    }
    if raw.kind.is_none() && raw.scale.is_none() {
        let skipped = before_unit(tokens, next, words);
        if let Some((unit, len)) = tokens.longest(next + skipped, words.units) {
            raw.kind = Some(kind_of(unit));
            raw.last = next + skipped + len - 1;
        }
    }
    raw
}

/// How many tokens stand between a number and its unit: a hyphen, or `of a` as in `0.4 of a percentage point`.
fn before_unit(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> usize {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let is_points = || tokens.longest(at + 2, words.units).is_some_and(|(unit, _)| unit == UnitWord::Points);
    let is_of_one = is(at, "of") && is(at + 1, "a") && is_points();
    if is_of_one { 2 } else { usize::from(tokens.get(at).is_some_and(|token| token.is_dash())) }
}

/// Scales behind hyphens, and how many tokens they take: `$1,234.5-billion`, `Rs 3.8-lakh-crore`.
fn joined_scales(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(f64, usize)> {
    let is_joined = tokens.get(at).is_some_and(|token| token.is_dash() && !token.is_spaced)
        && tokens.get(at + 1).is_some_and(|token| !token.is_spaced && token.text.len() > 1);
    let (factor, len) = tokens.longest(at + 1, words.scales).filter(|_| is_joined)?;
    let len = 1 + len;
    let more = joined_scales(tokens, at + len, words);
    Some(more.map_or((factor, len), |(more, used)| (factor * more, len + used)))
}

/// Whether what could be a scale is one: letters alone only directly at the digits or after a currency, and a
/// single letter without any currency is a name (`3M`) unless something is counted.
fn is_scale(tokens: &Tokens<'_>, at: usize, raw: &Raw, words: &Lexicon) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if token.text.len() > 1 {
        return true;
    }
    if raw.is_money() {
        // `SEK 1,204 m`
        let is_last = tokens
            .get(at + 1)
            .is_none_or(|t| t.kind == TokenKind::Sign || tokens.has(at + 1, words.small.after_scale));
        return !token.is_spaced || (token.text == "m" && is_last);
    }
    !token.is_spaced && (currency_after(tokens, at + 1, words).is_some() || is_thing(tokens, at + 1, words))
}

/// A currency's name, sign or code after a number: code, worth, tokens.
pub(super) fn currency_after(
    tokens: &Tokens<'_>,
    at: usize,
    words: &Lexicon,
) -> Option<(Currency, f64, usize)> {
    if let Some(((code, worth), len)) = tokens.longest(at, words.currencies) {
        return Some((Currency::parse(code)?, worth, len));
    }
    let token = tokens.get(at)?;
    if let Some((_, code)) = SYMBOLS.iter().find(|(sign, _)| *sign == token.text) {
        // `5 to $6`: a sign that begins the next amount is not this one's.
        let begins =
            tokens.get(at + 1).is_some_and(|after| after.kind == TokenKind::Number && !after.is_spaced);
        return Currency::parse(code).filter(|_| !begins).map(|code| (code, 1.0, 1));
    }
    let begins = tokens.get(at + 1).is_some_and(|after| after.kind == TokenKind::Number);
    code(token.text).filter(|_| !begins).map(|code| (code, 1.0, 1))
}

fn kind_of(unit: UnitWord) -> Kind {
    match unit {
        UnitWord::Percent => Kind::Percent,
        UnitWord::Points => Kind::Points,
        UnitWord::BasisPoints => Kind::BasisPoints,
        UnitWord::Multiple => Kind::Multiple,
    }
}

/// Whether a noun of counted things stands at a place, after at most two words that qualify it.
pub(super) fn is_thing(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    (0..3).any(|skipped| {
        let before = (at..at + skipped).filter_map(|place| tokens.get(place));
        before.clone().count() == skipped
            && before.clone().all(|token| token.kind == TokenKind::Word || token.is_dash())
            && tokens.has(at + skipped, words.things)
    })
}
