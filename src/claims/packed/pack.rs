//! Packs claims into a list of values.

use super::value::{Audience, DIRECTIONS, PackedValue, judged, kinds, verdicts};
use crate::claims::claim::{Claim, Claims, Expected, Verdict};
use crate::claims::mention::{Amount, Direction, Kind, Mention, Reach, Stated};
use crate::claims::note_texts::texts;
use crate::figures::Histories;
use crate::note::{Note, Reference};
use crate::units::{Frequency, Qualifier};
use std::ops::Range;

/// Claims of a note as a list of values.
pub fn pack(note: &Note, claims: &Claims, audience: Audience) -> Vec<PackedValue> {
    let histories = Histories::of(note);
    let mut packed = Packer(Vec::new());
    packed.flags(&[audience == Audience::Author]);
    let mut claims = claims.iter().peekable();
    for (at, text) in texts(note).iter().enumerate() {
        while let Some(claim) = claims.next_if(|claim| claim.location == text.location) {
            packed.index(at);
            packed.claim(claim, &histories, &text.words, audience);
        }
    }
    packed.0
}

struct Packer(Vec<PackedValue>);

impl Packer {
    fn number(&mut self, number: f64) {
        self.0.push(PackedValue::Number(number));
    }

    fn index(&mut self, index: usize) {
        self.number(index as f64);
    }

    fn text(&mut self, text: impl ToString) {
        self.0.push(PackedValue::Text(text.to_string()));
    }

    fn range(&mut self, range: &Range<usize>) {
        self.index(range.start);
        self.index(range.len());
    }

    /// The position of a value in a list, from 1; 0 for none.
    fn choice<T: PartialEq>(&mut self, list: &[T], value: Option<&T>) {
        let index = value.and_then(|value| list.iter().position(|one| one == value));
        self.index(index.map_or(0, |index| index + 1));
    }

    fn flags(&mut self, flags: &[bool]) {
        self.index(flags.iter().rev().fold(0, |all, flag| all * 2 + usize::from(*flag)));
    }

    fn claim(&mut self, claim: &Claim, histories: &Histories<'_>, words: &str, audience: Audience) {
        let is_told = claim.is_shown() || audience == Audience::Author;
        let verdict = match &claim.verdict {
            _ if !is_told => verdicts::OPEN,
            verdict if *verdict == judged(histories, claim, words) => verdicts::JUDGED,
            Verdict::Agrees => verdicts::AGREES,
            Verdict::Stated => verdicts::STATED,
            Verdict::Unresolved => verdicts::UNRESOLVED,
            Verdict::Differs(_) => verdicts::DIFFERS,
            Verdict::Contradicts(_) => verdicts::CONTRADICTS,
        };
        self.range(&claim.span);
        self.index(verdict);
        if verdict == verdicts::OPEN {
            return;
        }
        if audience == Audience::Author {
            self.range(&claim.sentence);
        }
        self.flags(&[claim.is_explicit]);
        let references: Vec<String> =
            claim.reference.iter().chain(&claim.candidates).map(Reference::to_string).collect();
        self.flags(&[claim.reference.is_some()]);
        self.text(references.join(" "));
        self.mention(claim.mention.as_ref(), &claim.span);
        match &claim.verdict {
            Verdict::Differs(expected) | Verdict::Contradicts(expected) if verdict != verdicts::JUDGED => {
                self.expected(expected);
            }
            _ => {}
        }
    }

    fn mention(&mut self, mention: Option<&Mention>, span: &Range<usize>) {
        let Some(mention) = mention else { return self.index(kinds::NOTHING) };
        match mention.stated {
            Stated::Amount(amount) => self.amount(&amount),
            Stated::Rank { is_lowest, reach } => {
                match reach {
                    Reach::Periods(count, frequency) => self.run(kinds::RANK_OF, count, frequency),
                    Reach::Since(period) => {
                        self.index(kinds::RANK_SINCE);
                        self.text(period);
                    }
                    Reach::Record => self.index(kinds::RECORD),
                }
                self.flags(&[is_lowest]);
            }
            Stated::Streak(count, frequency) => self.run(kinds::STREAK, count, frequency),
            Stated::Direction => self.index(kinds::DIRECTION),
        }
        self.flags(&[mention.is_near, mention.is_outlook, mention.span == *span]);
        if mention.span != *span {
            self.range(&mention.span);
        }
        self.choice(&Qualifier::ALL, mention.qualifier.as_ref());
        self.choice(&DIRECTIONS, mention.direction.as_ref());
    }

    fn run(&mut self, kind: usize, count: u32, frequency: Option<Frequency>) {
        self.index(kind);
        self.number(f64::from(count));
        self.choice(&Frequency::ALL, frequency.as_ref());
    }

    fn amount(&mut self, amount: &Amount) {
        self.index(if amount.printed_to.is_some() { kinds::RANGE } else { kinds::AMOUNT });
        self.text(unit_of(amount.kind));
        for number in [Some(amount.low), Some(amount.high), Some(amount.printed), amount.printed_to] {
            number.into_iter().for_each(|number| self.number(number));
        }
        self.flags(&[
            amount.is_change,
            amount.is_signed,
            amount.is_per_share,
            amount.is_loss,
            amount.is_direct_loss,
        ]);
    }

    /// What the words should state. Ranks and streaks are judged again when unpacked, so they never occur here.
    fn expected(&mut self, expected: &Expected) {
        match expected {
            Expected::Amount(text) => self.named("amount", text),
            Expected::Subject(text) => self.named("subject", text),
            Expected::Period(period) => self.named("period", period),
            Expected::Basis(measure) => self.named("basis", measure.keyword()),
            Expected::Direction(Direction::Up) => self.named("up", ""),
            Expected::Direction(Direction::Down) => self.named("down", ""),
            Expected::Direction(Direction::Flat) => self.named("flat", ""),
            Expected::Datum | Expected::Rank { .. } | Expected::Streak(..) => self.named("datum", ""),
            Expected::Figure => self.named("figure", ""),
        }
    }

    fn named(&mut self, name: &str, value: impl ToString) {
        self.text(name);
        self.text(value);
    }
}

/// The code of a currency, or a word of small letters.
fn unit_of(kind: Kind) -> String {
    match kind {
        Kind::Money(currency) => currency.to_string(),
        Kind::Percent => "percent".to_owned(),
        Kind::Points => "points".to_owned(),
        Kind::BasisPoints => "basis-points".to_owned(),
        Kind::Multiple => "multiple".to_owned(),
        Kind::Count => "count".to_owned(),
    }
}
