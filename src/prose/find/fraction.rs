//! A number with the fraction behind it.

use crate::claims::{Number, Token, TokenKind, number};
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;

/// Fractions of a single character, and how many decimals say the same.
const FRACTIONS: [(char, f64, usize); 7] = [
    ('½', 0.5, 1),
    ('¼', 0.25, 2),
    ('¾', 0.75, 2),
    ('⅛', 0.125, 3),
    ('⅜', 0.375, 3),
    ('⅝', 0.625, 3),
    ('⅞', 0.875, 3),
];

/// A number with the fraction behind it, and how many tokens that takes: `2.75`, `2¾`, `2 3/4`, `2-3/4`, `3/4`.
pub(super) fn number_at(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Number, usize)> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let whole = number(token.text, words.decimal)?;
    let with = |(part, decimals): (f64, usize), used: usize| {
        (Number { value: whole.value + part, decimals, is_grouped: whole.is_grouped }, used)
    };
    let next = tokens.get(at + 1);
    let single = next.and_then(|next| next.text.chars().next());
    if let Some((_, part, decimals)) = FRACTIONS.iter().find(|(sign, ..)| single == Some(*sign)) {
        return (whole.decimals == 0).then(|| with((*part, *decimals), 2));
    }
    if whole.decimals > 0 {
        return Some((whole, 1));
    }
    if let Some(fraction) = fraction(tokens, at) {
        let part = fraction?;
        return Some((Number { value: part.0, decimals: part.1, is_grouped: false }, 3));
    }
    let hyphen = usize::from(next.is_some_and(|next| next.is_dash() && !next.is_spaced));
    let is_beside = |token: &Token<'_>| token.is_spaced != (hyphen == 1);
    match fraction(tokens, at + 1 + hyphen).filter(|_| tokens.get(at + 1 + hyphen).is_some_and(is_beside)) {
        Some(Some(part)) => Some(with(part, 4 + hyphen)),
        // `2 2/3`, which no decimals say.
        Some(None) => None,
        None => Some((whole, 1)),
    }
}

/// What `3/4` is, with its decimals; `Some(None)` of `2/3`, which has no end, and of `26/25`, which is no fraction.
fn fraction(tokens: &Tokens<'_>, at: usize) -> Option<Option<(f64, usize)>> {
    let digits = |at: usize| -> Option<u32> {
        let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
        token.text.parse().ok().filter(|_| token.text.len() < 3)
    };
    let is_slash = tokens.get(at + 1).is_some_and(|slash| slash.is_sign('/') && !slash.is_spaced);
    let is_joined = is_slash && tokens.get(at + 2).is_some_and(|token| !token.is_spaced);
    let (above, below) = (digits(at)?, digits(at + 2).filter(|_| is_joined)?);
    let decimals = [(2, 1), (4, 2), (8, 3), (16, 4), (32, 5)].into_iter().find(|(of, _)| *of == below);
    Some(
        decimals.filter(|_| above < below).map(|(of, decimals)| (f64::from(above) / f64::from(of), decimals)),
    )
}

/// The last number of `24/7` and of `2/3`.
pub(super) fn is_denominator(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(2).and_then(|before| tokens.get(before)) else { return false };
    let is_joined = tokens.get(at).is_some_and(|token| !token.is_spaced)
        && tokens.get(at - 1).is_some_and(|slash| slash.is_sign('/') && !slash.is_spaced);
    before.kind == TokenKind::Number && is_joined
}
