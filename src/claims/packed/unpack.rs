//! Unpacks claims from untrusted values; anything that is not a valid claim list for this note is rejected.

use super::value::{DIRECTIONS, PackedValue, judged, kinds, verdicts};
use crate::claims::claim::{Claim, Claims, Expected, TextLocation, Verdict};
use crate::claims::mention::{Amount, Direction, Kind, Mention, Reach, Stated};
use crate::claims::note_texts::texts;
use crate::claims::target::Target;
use crate::figures::Histories;
use crate::note::{Note, Reference};
use crate::units::{Currency, Frequency, Measure, Period, Qualifier, to_usize};
use std::ops::Range;

/// Unpacks claims from untrusted values, and judges each amount by the data of the note; anything that is not a valid
/// claim list for this note is rejected with `None`.
pub fn unpack(note: &Note, values: impl Iterator<Item = PackedValue>) -> Option<Claims> {
    let histories = Histories::of(note);
    let texts = texts(note);
    let mut values = Unpacker { values, has_sentences: false };
    [values.has_sentences] = values.flags()?;
    let (mut claims, mut last) = (Vec::new(), 0);
    while let Some(at) = values.values.next() {
        let at = as_index(&at).filter(|at| *at >= last)?;
        let text = texts.get(at)?;
        claims.push(values.claim(text.location, &text.words, &histories)?);
        last = at;
    }
    Some(Claims(claims))
}

struct Unpacker<I> {
    values: I,
    /// Whether the values contain the sentences of the claims, which only authors are shown.
    has_sentences: bool,
}

impl<I: Iterator<Item = PackedValue>> Unpacker<I> {
    fn number(&mut self) -> Option<f64> {
        match self.values.next()? {
            PackedValue::Number(number) => Some(number),
            PackedValue::Text(_) => None,
        }
    }

    fn index(&mut self) -> Option<usize> {
        as_index(&self.values.next()?)
    }

    fn text(&mut self) -> Option<String> {
        match self.values.next()? {
            PackedValue::Text(text) => Some(text),
            PackedValue::Number(_) => None,
        }
    }

    /// A byte range within `words`.
    fn range(&mut self, words: &str) -> Option<Range<usize>> {
        let (start, len) = (self.index()?, self.index()?);
        let range = start..start.checked_add(len)?;
        words.get(range.clone()).map(|_| range)
    }

    fn choice<T: Copy>(&mut self, list: &[T]) -> Option<Option<T>> {
        match self.index()? {
            0 => Some(None),
            index => list.get(index - 1).map(|value| Some(*value)),
        }
    }

    fn flags<const N: usize>(&mut self) -> Option<[bool; N]> {
        let flags = self.index()?;
        Some(std::array::from_fn(|bit| flags >> bit & 1 == 1))
    }

    fn claim(&mut self, location: TextLocation, words: &str, histories: &Histories<'_>) -> Option<Claim> {
        let span = self.range(words)?;
        let verdict = self.index()?;
        let mut claim = Claim::new(location, span.clone(), span, None);
        if verdict == verdicts::OPEN {
            return Some(claim);
        }
        if self.has_sentences {
            claim.sentence = self.range(words)?;
        }
        [claim.is_explicit] = self.flags()?;
        let [is_resolved] = self.flags()?;
        let references = self.text()?;
        let mut references = references.split(' ').filter(|text| !text.is_empty()).map(Reference::parse);
        claim.reference = if is_resolved { Some(references.next()??) } else { None };
        claim.candidates = references.collect::<Option<_>>()?;
        claim.mention = self.mention(words, &claim.span)?;
        claim.verdict = match verdict {
            verdicts::JUDGED => judged(histories, &claim, words),
            verdicts::AGREES => self.held(histories, &claim, Verdict::Agrees),
            verdicts::STATED => self.held(histories, &claim, Verdict::Stated),
            verdicts::UNRESOLVED => Verdict::Unresolved,
            verdicts::DIFFERS => Verdict::Differs(self.expected()?),
            verdicts::CONTRADICTS => Verdict::Contradicts(self.expected()?),
            _ => return None,
        };
        Some(claim)
    }

    /// Keeps a verdict that depends on several mentions or the words around, if the note has the datum.
    fn held(&self, histories: &Histories<'_>, claim: &Claim, verdict: Verdict) -> Verdict {
        let target = claim.reference.as_ref().map(|reference| Target::of(histories, reference));
        if target.is_some_and(|target| target.is_known()) { verdict } else { Verdict::Unresolved }
    }

    fn mention(&mut self, words: &str, span: &Range<usize>) -> Option<Option<Mention>> {
        let stated = match self.index()? {
            kinds::NOTHING => return Some(None),
            kinds::AMOUNT => Stated::Amount(self.amount(false)?),
            kinds::RANGE => Stated::Amount(self.amount(true)?),
            kinds::RANK_OF => {
                let (count, frequency) = self.run()?;
                self.rank(Reach::Periods(count, frequency))?
            }
            kinds::RANK_SINCE => {
                let since = Period::parse(&self.text()?)?;
                self.rank(Reach::Since(since))?
            }
            kinds::RECORD => self.rank(Reach::Record)?,
            kinds::STREAK => {
                let (count, frequency) = self.run()?;
                Stated::Streak(count, frequency)
            }
            kinds::DIRECTION => Stated::Direction,
            _ => return None,
        };
        let [is_near, is_outlook, is_all] = self.flags()?;
        let span = if is_all { span.clone() } else { self.range(words)? };
        let qualifier = self.choice(&Qualifier::ALL)?;
        let direction = self.choice(&DIRECTIONS)?;
        Some(Some(Mention { span, stated, qualifier, is_near, direction, is_outlook }))
    }

    fn rank(&mut self, reach: Reach) -> Option<Stated> {
        let [is_lowest] = self.flags()?;
        Some(Stated::Rank { is_lowest, reach })
    }

    fn run(&mut self) -> Option<(u32, Option<Frequency>)> {
        Some((u32::try_from(self.index()?).ok()?, self.choice(&Frequency::ALL)?))
    }

    fn amount(&mut self, is_range: bool) -> Option<Amount> {
        let kind = kind_of(&self.text()?)?;
        let (low, high, printed) = (self.number()?, self.number()?, self.number()?);
        let printed_to = if is_range { Some(self.number()?) } else { None };
        let [is_change, is_signed, is_per_share, is_loss, is_direct_loss] = self.flags()?;
        Some(Amount {
            kind,
            low,
            high,
            printed,
            printed_to,
            is_change,
            is_signed,
            is_per_share,
            is_loss,
            is_direct_loss,
        })
    }

    fn expected(&mut self) -> Option<Expected> {
        let (name, value) = (self.text()?, self.text()?);
        Some(match name.as_str() {
            "amount" => Expected::Amount(value),
            "subject" => Expected::Subject(value),
            "period" => Expected::Period(Period::parse(&value)?),
            "basis" => Expected::Basis(Measure::parse(&value)?),
            "up" => Expected::Direction(Direction::Up),
            "down" => Expected::Direction(Direction::Down),
            "flat" => Expected::Direction(Direction::Flat),
            "figure" => Expected::Figure,
            "datum" => Expected::Datum,
            _ => return None,
        })
    }
}

fn kind_of(unit: &str) -> Option<Kind> {
    Some(match unit {
        "percent" => Kind::Percent,
        "points" => Kind::Points,
        "basis-points" => Kind::BasisPoints,
        "multiple" => Kind::Multiple,
        "count" => Kind::Count,
        code => Kind::Money(Currency::parse(code)?),
    })
}

/// An index, a length or a count: a non-negative whole number, else `None`.
fn as_index(value: &PackedValue) -> Option<usize> {
    match value {
        PackedValue::Number(number) if (0.0..1e9).contains(number) && number.fract() == 0.0 => {
            Some(to_usize(*number))
        }
        _ => None,
    }
}
