//! What a sentence says of two of its own amounts: `fell to A from B`, `A, up from B`, `A was below last year's B`. Whether
//! that fits the amounts can be told without any data.

use super::words::{List, Words};
use crate::claims::{Amount, Claim, Direction, Expected, Stated, TokenKind, Verdict, caseless};
use crate::prose::checked::{Checked, overlap};
use crate::prose::find::{Found, Piece};
use crate::prose::resolved::Explained;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// Between an earlier amount and the one reached.
const TO: [&str; 2] = ["to", "auf"];
/// Tokens between two amounts, and before the first, that are looked at.
const BETWEEN: usize = 8;
const BEFORE: usize = 10;
/// Tokens behind an earlier amount in brackets.
const BEHIND: usize = 4;

/// Holds the claims of a sentence against what it says of its own amounts. Where both amounts are right, the movement is
/// wrong; where one of them is not, neither is shown.
pub(super) fn hold_against_movements(
    claims: &mut [Explained],
    checked: &Checked<'_>,
    words: &Words,
    sentence: &Piece,
    found: &[Found],
) {
    let is_direction =
        |claim: &Claim| claim.mention.as_ref().is_some_and(|mention| mention.stated == Stated::Direction);
    if claims.iter().any(|(claim, _)| is_direction(claim) && claim.verdict.is_wrong()) {
        return;
    }
    for Misstated { reached, earlier, is, is_certain } in
        misstated((checked.tokens, words), &sentence.tokens, found)
    {
        let (reached, earlier) = (checked.bytes(reached), checked.bytes(earlier));
        let is_at = |claim: &Claim, span: &Range<usize>| {
            let is_amount = claim.mention.as_ref().is_some_and(|mention| mention.amount().is_some());
            is_amount && claim.verdict.is_right() && overlap(&claim.span, span)
        };
        let are_right =
            [&reached, &earlier].iter().all(|span| claims.iter().any(|(claim, _)| is_at(claim, span)));
        for (claim, _) in claims.iter_mut() {
            if are_right && is_certain && is_at(claim, &reached) {
                claim.verdict = Verdict::Contradicts(Expected::Direction(is));
            } else if !(are_right && is_certain) && (is_at(claim, &reached) || is_at(claim, &earlier)) {
                claim.verdict = Verdict::Unresolved;
            }
        }
    }
}

/// An amount that a sentence says was reached, by its tokens; the earlier one; and which way it really went.
struct Misstated<'f> {
    reached: &'f Range<usize>,
    earlier: &'f Range<usize>,
    is: Direction,
    /// Whether the words say that: what gets worse may rise or fall.
    is_certain: bool,
}

/// The movements of a sentence that its own amounts contradict; `found` are its figures in order.
fn misstated<'f>(
    (tokens, words): (&Tokens<'_>, &Words),
    sentence: &Range<usize>,
    found: &'f [Found],
) -> Vec<Misstated<'f>> {
    let amounts: Vec<(&Found, &Amount)> =
        found.iter().filter_map(|one| Some((one, one.mention.amount()?))).collect();
    let mut earliest = sentence.start;
    let mut all = Vec::new();
    for ((one, first), (next, second)) in amounts.iter().zip(amounts.iter().skip(1)) {
        // `lower than the 2.7%` is one figure.
        let is_compared =
            tokens.get(next.tokens.start).is_some_and(|token| token.is("lower") || token.is("higher"));
        let start = next.digits.filter(|_| is_compared).unwrap_or(next.tokens.start);
        let later = start..next.tokens.end;
        let pair = Pair { tokens, words, earliest, end: sentence.end, one: &one.tokens, next: &later };
        earliest = one.tokens.end;
        if first.kind != second.kind
            || !is_plain(first)
            || !is_plain(second)
            || first.printed == second.printed
        {
            continue;
        }
        let Some(Said { way, is_backward, is_certain }) = pair.said() else { continue };
        let is =
            if (first.printed > second.printed) == is_backward { Direction::Up } else { Direction::Down };
        let (reached, earlier) = if is_backward { (one, next) } else { (next, one) };
        if way != is {
            all.push(Misstated { reached: &reached.tokens, earlier: &earlier.tokens, is, is_certain });
        }
    }
    all
}

/// One number above zero that is no change.
fn is_plain(amount: &Amount) -> bool {
    amount.printed_to.is_none() && !amount.is_change && !amount.is_loss && amount.printed > 0.0
}

/// Two amounts of a sentence, by their tokens.
struct Pair<'p> {
    tokens: &'p Tokens<'p>,
    words: &'p Words,
    /// The end of the amount before them, or the beginning of the sentence.
    earliest: usize,
    /// The end of the sentence.
    end: usize,
    one: &'p Range<usize>,
    next: &'p Range<usize>,
}

/// What words say of two amounts.
struct Said {
    /// Which way they have it go.
    way: Direction,
    /// Whether the first amount is the one that was reached.
    is_backward: bool,
    /// Whether they say that, and not only what is good or bad.
    is_certain: bool,
}

impl Pair<'_> {
    fn said(&self) -> Option<Said> {
        let between = self.one.end..self.next.start;
        if between.len() > BETWEEN || between.is_empty() {
            return None;
        }
        let before = self.one.start.saturating_sub(BEFORE).max(self.earliest)..self.one.start;
        if self.words.any(&before, List::Sides) || self.words.any(&between, List::Sides) {
            return None;
        }
        let is_filler = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is_sign(';'))
                || [List::Fillers, List::Compares, List::Up, List::Down, List::Better, List::Worse]
                    .iter()
                    .any(|list| self.words.is(at, *list))
        };
        if self.words.any(&between, List::Compares) && between.clone().all(is_filler) {
            return self.way(&between, true).or_else(|| self.way(&before, true));
        }
        let word = |at: usize| self.tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default();
        let is_from =
            self.one.start.checked_sub(1).is_some_and(|at| matches!(word(at).as_str(), "from" | "von"));
        // `von 18,2 Prozent im Vorjahr auf`
        let is_last_to = between.clone().next_back().is_some_and(|at| TO.contains(&word(at).as_str()));
        let is_to = is_last_to && between.clone().take(between.len() - 1).all(is_filler);
        let behind = self.next.end..(self.next.end + 2).min(self.end);
        if is_from && is_to {
            return self.way(&before, false).or_else(|| self.way(&behind, false));
        }
        self.said_with_bracket(&before)
    }

    /// `lowered to 4.2p (3.8p)`, `74.9% (72.8%), a deterioration`
    fn said_with_bracket(&self, before: &Range<usize>) -> Option<Said> {
        let is = |at: usize, sign: char| self.tokens.get(at).is_some_and(|token| token.is_sign(sign));
        let is_bracket =
            self.one.end + 1 == self.next.start && is(self.one.end, '(') && is(self.next.end, ')');
        if !is_bracket {
            return None;
        }
        let is_to = |at: usize| self.tokens.get(at).is_some_and(|token| TO.iter().any(|to| token.is(to)));
        let verb = self.one.start.checked_sub(1).is_some_and(is_to);
        let behind = self.next.end + 1..(self.next.end + 1 + BEHIND).min(self.end);
        let noun = is(behind.start, ',');
        let verb = verb.then(|| self.way(before, true)).flatten();
        verb.or_else(|| noun.then(|| self.way(&behind, true)).flatten())
    }

    /// What words for a rise or a fall say; `None` where there are both.
    fn way(&self, range: &Range<usize>, is_backward: bool) -> Option<Said> {
        let any = |list| self.words.any(range, list);
        let (way, is_certain) = match (any(List::Up), any(List::Down), any(List::Better), any(List::Worse)) {
            (true, false, _, _) => (Direction::Up, true),
            (false, true, _, _) => (Direction::Down, true),
            (false, false, true, false) => (Direction::Up, false),
            (false, false, false, true) => (Direction::Down, false),
            _ => return None,
        };
        Some(Said { way, is_backward, is_certain })
    }
}
