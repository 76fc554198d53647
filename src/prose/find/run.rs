//! Ranks (`fastest growth in 15 quarters`) and streaks (`third consecutive rise`).

use super::direction::direction_near;
use super::found::Found;
use super::sentence::clause;
use crate::claims::{Direction, Mention, Reach, Stated, TokenKind};
use crate::prose::lexicon::{Form, Lexicon};
use crate::prose::tokens::Tokens;
use crate::prose::when::since;
use crate::units::Frequency;
use std::ops::Range;

/// Most tokens between the count of a streak and the words that make it one: `fifth loss-making quarter in succession`.
const MOST_IN_STREAK: usize = 4;

/// Most tokens between a superlative and the time that it reaches over.
const MOST_BETWEEN: usize = 9;

pub(super) fn runs(tokens: &Tokens<'_>, sentence: &Range<usize>, words: &Lexicon) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let one = year_high(tokens, at, words)
            .or_else(|| unbroken(tokens, sentence, at, words))
            .or_else(|| each_of_last(tokens, at, words))
            .or_else(|| streak(tokens, at, words))
            .or_else(|| rank(tokens, sentence, at, words))
            .or_else(|| record(tokens, at, words))
            .or_else(|| such(tokens, sentence, at, words));
        match one {
            Some((stated, len)) => {
                let direction = match stated {
                    Stated::Streak(..) => direction_of(tokens, sentence, &(at..at + len), words),
                    _ => None,
                };
                let mention = Mention::of(stated, direction);
                found.push(Found { mention, tokens: at..at + len, digits: None });
                at += len;
            }
            None => at += 1,
        }
    }
    found
}

/// The direction of a run: by its own words, else by those of its clause.
fn direction_of(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    run: &Range<usize>,
    words: &Lexicon,
) -> Option<Direction> {
    let own = run.clone().find_map(|place| tokens.longest(place, words.directions));
    let clause = clause(tokens, sentence, run.start, words);
    let near = || direction_near(tokens, &clause, run, words);
    // `for eight months above the level of a year earlier`
    let beside = || {
        let found = clause.clone().find_map(|place| tokens.longest(place, words.directions));
        found.map(|((direction, _), _)| direction)
    };
    own.map(|((direction, _), _)| direction).or_else(near).or_else(beside)
}

/// A superlative with the time that it reaches over, and how many tokens they take.
fn rank(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let (is_lowest, len) = tokens.longest(at, words.superlatives)?;
    let end = sentence.end.min(at + len + MOST_BETWEEN);
    let places = (at + len..end).take_while(|place| {
        tokens.get(*place).is_some_and(|t| {
            t.kind == TokenKind::Word || t.is_dash() || t.text == "%" || t.text == "’" || t.text == "'"
        })
    });
    let (reach, end) = places.into_iter().find_map(|place| reach(tokens, place, words))?;
    let not_since = tokens.any_len(end, words.not_since).unwrap_or(0);
    // The smallest loss is the highest result, the steepest decline the lowest growth.
    let is_turned = (at + len..end).any(|place| {
        let is_down = tokens
            .longest(place, words.directions)
            .is_some_and(|((direction, form), _)| direction == Direction::Down && form == Form::Noun);
        is_down || tokens.has(place, words.losses)
    });
    Some((Stated::Rank { is_lowest: is_lowest != is_turned, reach }, end + not_since - at))
}

/// The time that a rank reaches over, and the token after its last.
fn reach(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Reach, usize)> {
    if let Some(len) = tokens.any_len(at, words.ever) {
        return Some((Reach::Record, at + len));
    }
    // `in the group’s published history`
    let history = (at + 1..at + 8).find(|place| tokens.has(*place, words.history));
    if let Some(end) = history.filter(|_| tokens.has(at, words.small.in_history)) {
        return Some((Reach::Record, end + 1));
    }
    let counted = tokens.lens(at, words.reach_in).find_map(|len| {
        let (count, used) = cardinal(tokens, at + len, words)?;
        let (frequency, noun) = tokens.longest(at + len + used, words.periods)?;
        Some((Reach::Periods(count, Some(frequency)), at + len + used + noun))
    });
    counted.or_else(|| {
        let len = tokens.any_len(at, words.since)?;
        let (period, used) = since(tokens, at + len, words)?;
        Some((Reach::Since(period), at + len + used))
    })
}

/// `a record`
fn record(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let (is_lowest, len) = tokens.longest(at, words.records)?;
    let is_other = (at > 0 && tokens.has(at - 1, words.small.no_record_before))
        || tokens.has(at + len, words.small.no_record_after);
    (!is_other).then_some((Stated::Rank { is_lowest, reach: Reach::Record }, len))
}

/// A streak that begins at a token, and how many tokens it takes.
fn streak(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let (count, used) = ordinal(tokens, at, words).or_else(|| cardinal(tokens, at, words))?;
    let mut next = at + used;
    if let Some(len) = tokens.any_len(next, words.consecutive) {
        next += len;
        let basis = tokens.longest(next, words.bases);
        let noun = tokens.longest(next, words.periods).filter(|_| basis.is_none());
        next += noun.map_or(0, |(_, len)| len).max(basis.map_or(0, |(_, len)| len));
        next += movement(tokens, next, words).unwrap_or(0);
        return Some((Stated::Streak(count, noun.map(|(frequency, _)| frequency)), next - at));
    }
    // `five quarters of decline`
    if let Some((frequency, len)) = tokens.longest(next, words.periods)
        && tokens.has(next + len, words.small.of_amount)
        && let Some(used) = movement(tokens, next + len, words)
    {
        return Some((Stated::Streak(count, Some(frequency)), next + len + used - at));
    }
    let noun = tokens.longest(next, words.periods);
    next += noun.map_or_else(|| usize::from(tokens.has(next, words.small.times)), |(_, len)| len);
    // `twelfth quarterly advance in a row`
    let is_word = |place: usize| {
        tokens
            .get(place)
            .is_some_and(|t| t.is_dash() || (t.kind == TokenKind::Word && !tokens.has(place, words.and)))
    };
    let (skipped, len) = (0..=MOST_IN_STREAK)
        .take_while(|skipped| *skipped == 0 || is_word(next + skipped - 1))
        .find_map(|skipped| Some((skipped, tokens.any_len(next + skipped, words.in_a_row)?)))?;
    let inside = (next..next + skipped).find_map(|place| tokens.longest(place, words.periods));
    let frequency = noun.or(inside).map(|(frequency, _): (Frequency, usize)| frequency);
    Some((Stated::Streak(count, frequency), next + skipped + len - at))
}

/// `of year-on-year decline`, `increases`: how many tokens say which way a run went.
fn movement(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<usize> {
    let of = tokens.any_len(at, words.small.of_amount).unwrap_or(0);
    let basis = tokens.longest(at + of, words.bases).map_or(0, |(_, len)| len);
    let (_, len) = tokens.longest(at + of + basis, words.directions)?;
    Some(of + basis + len)
}

/// `in each of the last five quarters`
fn each_of_last(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let len = tokens.any_len(at, words.each_of_last)?;
    let (count, used) = cardinal(tokens, at + len, words)?;
    let (frequency, noun) = tokens.longest(at + len + used, words.periods)?;
    Some((Stated::Streak(count, Some(frequency)), len + used + noun))
}

/// `not since 2022 have sales risen this fast`, `has not been so low since 2022`: a time and a measure that is denied to
/// have been before, in either order.
fn such(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let since =
        |place: usize| reach(tokens, place, words).filter(|(reach, _)| !matches!(reach, Reach::Periods(..)));
    let measure = |place: usize| tokens.longest(place, words.such);
    let rest = at + 1..sentence.end;
    let (is_lowest, reach, end) = match (measure(at), since(at)) {
        (Some((is_lowest, _)), _) => {
            let (reach, end) = rest.clone().find_map(since)?;
            (is_lowest, reach, end)
        }
        (None, Some((reach, end))) => {
            let (is_lowest, end) =
                (end..sentence.end).find_map(|place| measure(place).map(|(low, len)| (low, place + len)))?;
            (is_lowest, reach, end)
        }
        (None, None) => return None,
    };
    let is_denied = tokens.has_in(sentence.start..end, words.denials);
    is_denied.then_some((Stated::Rank { is_lowest, reach }, end - at))
}

/// `a ten-year high`
fn year_high(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Stated, usize)> {
    let (count, used) = cardinal(tokens, at, words)?;
    let dash = |place: usize| usize::from(tokens.get(place).is_some_and(|token| token.is_dash()));
    let next = at + used + dash(at + used);
    let (frequency, noun) = tokens.longest(next, words.periods)?;
    let end = next + noun + dash(next + noun);
    let (is_lowest, len) = tokens.longest(end, words.highs)?;
    let reach = Reach::Periods(count, Some(frequency));
    Some((Stated::Rank { is_lowest, reach }, end + len - at))
}

/// `for 17 quarters`, in a sentence that says without a break.
fn unbroken(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    at: usize,
    words: &Lexicon,
) -> Option<(Stated, usize)> {
    let is_said = || sentence.clone().any(|place| tokens.has(place, words.unbroken));
    let len = tokens.any_len(at, words.for_time)?;
    let (count, used) = cardinal(tokens, at + len, words)?;
    let (frequency, noun) = tokens.longest(at + len + used, words.periods)?;
    is_said().then_some((Stated::Streak(count, Some(frequency)), len + used + noun))
}

/// A whole number in digits or words, and how many tokens it takes.
pub(in crate::prose) fn cardinal(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(u32, usize)> {
    let digits = tokens.get(at).and_then(|token| token.text.parse().ok()).map(|count| (count, 1));
    digits.or_else(|| tokens.longest(at, words.cardinals))
}

/// `third`, `15th`, `15.`
fn ordinal(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(u32, usize)> {
    if let Some(found) = tokens.longest(at, words.ordinals) {
        return Some(found);
    }
    let count = tokens.get(at)?.text.parse().ok()?;
    tokens.get(at + 1).filter(|token| !token.is_spaced)?;
    tokens.has(at + 1, words.small.ordinal_ends).then_some((count, 2))
}
