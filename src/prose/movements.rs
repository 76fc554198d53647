//! What a sentence says of two of its own amounts: `fell to A from B`, `A, up from B`, `A was below last year's B`. Whether
//! that fits the amounts can be told without any data.

use super::checked::{Checked, overlap};
use super::find::{Found, Piece};
use super::resolved::Explained;
use super::tokens::Tokens;
use crate::claims::{Amount, Claim, Direction, Expected, Stated, TokenKind, Verdict, caseless};
use std::ops::Range;

/// Words for a fall, and for a rise.
const DOWN: &str = "fell|falls|fall|falling|fallen|dropped|drops|drop|declined|declines|slid|slipped|sank|shrank|shrunk|decreased|\
    eased|slowed|decelerated|weakened|compressed|narrowed|reduced|lowered|cut|halved|plunged|tumbled|slumped|dipped|down|\
    contracted|retreated|lower|below|under|weaker|smaller|sinkt|sanken|gesunken|fiel|fielen|fällt|gefallen|schrumpfte|brach|zurück|\
    verringerte|reduzierte|rückläufig|unter|niedriger|schwächer";
const UP: &str = "rose|rises|risen|rise|grew|grown|increased|increases|climbed|climbs|jumped|surged|soared|gained|advanced|accelerated|\
    expanded|widened|raised|lifted|up|higher|above|stronger|larger|stieg|stiegen|steigt|gestiegen|wuchs|wuchsen|gewachsen|kletterte|\
    erhöhte|steigerte|sprang|über|höher";
/// Between the amount reached and the earlier one.
const FROM: &str =
    "from|after|against|compared|versus|vs|than|below|above|under|von|nach|gegenüber|als|unter|über";
/// Between an earlier amount and the one reached.
const TO: [&str; 2] = ["to", "auf"];
/// What else may stand between them.
const SMALL: &str = "with|to|the|a|an|of|in|at|last|year|years|s|prior|previous|only|just|was|were|is|are|came|stood|quarter|month|half|\
    noch|nur|den|dem|der|die|das|im|vorjahr|letzten|war|lag|mit";
/// A loss that becomes a profit, or the other way, is no rise or fall of its amount.
const SIDES: &str =
    "loss|losses|profit|profits|deficit|surplus|verlust|gewinn|fehlbetrag|überschuss|not|never|nicht";
/// Tokens between two amounts, and before the first, that are looked at.
const BETWEEN: usize = 8;
const BEFORE: usize = 10;

/// Holds the claims of a sentence against what it says of its own amounts. Where both amounts are right, the movement is
/// wrong; where one of them is not, neither is shown.
pub(super) fn hold_against_movements(
    claims: &mut [Explained],
    checked: &Checked<'_>,
    sentence: &Piece,
    found: &[Found],
) {
    let is_direction =
        |claim: &Claim| claim.mention.as_ref().is_some_and(|mention| mention.stated == Stated::Direction);
    if claims.iter().any(|(claim, _)| is_direction(claim) && claim.verdict.is_wrong()) {
        return;
    }
    for Misstated { reached, earlier, is } in misstated(checked.tokens, &sentence.tokens, found) {
        let (reached, earlier) = (checked.bytes(reached), checked.bytes(earlier));
        let is_at = |claim: &Claim, span: &Range<usize>| {
            let is_amount = claim.mention.as_ref().is_some_and(|mention| mention.amount().is_some());
            is_amount && claim.verdict.is_right() && overlap(&claim.span, span)
        };
        let are_right =
            [&reached, &earlier].iter().all(|span| claims.iter().any(|(claim, _)| is_at(claim, span)));
        for (claim, _) in claims.iter_mut() {
            if are_right && is_at(claim, &reached) {
                claim.verdict = Verdict::Contradicts(Expected::Direction(is));
            } else if !are_right && (is_at(claim, &reached) || is_at(claim, &earlier)) {
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
}

/// The movements of a sentence that its own amounts contradict; `found` are its figures in order.
fn misstated<'f>(tokens: &Tokens<'_>, sentence: &Range<usize>, found: &'f [Found]) -> Vec<Misstated<'f>> {
    let amounts: Vec<(&Found, &Amount)> =
        found.iter().filter_map(|one| Some((one, one.mention.amount()?))).collect();
    let mut earliest = sentence.start;
    let mut all = Vec::new();
    for ((one, first), (next, second)) in amounts.iter().zip(amounts.iter().skip(1)) {
        let pair = Pair { tokens, earliest, end: sentence.end, one: &one.tokens, next: &next.tokens };
        earliest = one.tokens.end;
        if first.kind != second.kind
            || !is_plain(first)
            || !is_plain(second)
            || first.printed == second.printed
        {
            continue;
        }
        let Some((said, is_backward)) = pair.said() else { continue };
        let is =
            if (first.printed > second.printed) == is_backward { Direction::Up } else { Direction::Down };
        let (reached, earlier) = if is_backward { (one, next) } else { (next, one) };
        if said != is {
            all.push(Misstated { reached: &reached.tokens, earlier: &earlier.tokens, is });
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
    /// The end of the amount before them, or the beginning of the sentence.
    earliest: usize,
    /// The end of the sentence.
    end: usize,
    one: &'p Range<usize>,
    next: &'p Range<usize>,
}

impl Pair<'_> {
    /// Which way the words have it go, and whether the first amount is the one that was reached.
    fn said(&self) -> Option<(Direction, bool)> {
        let between = self.one.end..self.next.start;
        if between.len() > BETWEEN || between.is_empty() {
            return None;
        }
        let before = self.one.start.saturating_sub(BEFORE).max(self.earliest)..self.one.start;
        if self.any(&before, SIDES) || self.any(&between, SIDES) {
            return None;
        }
        let is_small = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is_sign(';'))
                || [SMALL, FROM, UP, DOWN].iter().any(|words| self.is(at, words))
        };
        if self.any(&between, FROM) && between.clone().all(is_small) {
            let way = self.way(&between).or_else(|| self.way(&before))?;
            return Some((way, true));
        }
        let word = |at: usize| self.tokens.get(at).map(|token| caseless(token.text)).unwrap_or_default();
        let is_from =
            self.one.start.checked_sub(1).is_some_and(|at| matches!(word(at).as_str(), "from" | "von"));
        let is_to = between.len() == 1 && TO.contains(&word(between.start).as_str());
        let behind = self.next.end..(self.next.end + 2).min(self.end);
        (is_from && is_to)
            .then(|| self.way(&before).or_else(|| self.way(&behind)))
            .flatten()
            .map(|way| (way, false))
    }

    /// The last word for a rise or a fall; `None` where there are both.
    fn way(&self, range: &Range<usize>) -> Option<Direction> {
        let (up, down) = (self.any(range, UP), self.any(range, DOWN));
        match (up, down) {
            (true, false) => Some(Direction::Up),
            (false, true) => Some(Direction::Down),
            _ => None,
        }
    }

    fn any(&self, range: &Range<usize>, words: &str) -> bool {
        range.clone().any(|at| self.is(at, words))
    }

    fn is(&self, at: usize, words: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| words.split('|').any(|word| token.is(word)))
    }
}
