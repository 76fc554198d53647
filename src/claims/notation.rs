//! Another number in the notation of some words: `$37.6B` with 21.2 is `$21.2B`.

use super::mention::Amount;
use super::number::{decimal_sign, number};
use super::token::{TokenKind, split};
use crate::format;
use crate::units::{Language, Scale, Unit};

/// Ratio of sizes from which a value is of quite another size than the printed number.
const FAR: f64 = 500.0;

/// The words with the least and the greatest value in place of the printed numbers; the second is for ranges.
/// `None` where they have no digits, where the value is of quite another size or sign, and where it looks the same.
pub(crate) fn in_notation(
    words: &str,
    amount: &Amount,
    least: f64,
    most: f64,
    language: Language,
) -> Option<String> {
    let is_far = amount.printed != 0.0 && !(1.0 / FAR..FAR).contains(&(most / amount.printed).abs());
    let is_turned = amount.low < 0.0 && most > 0.0;
    if is_far || is_turned {
        return None;
    }
    let tokens = split(words);
    let mut numbers = tokens.iter().filter(|token| token.kind == TokenKind::Number);
    let (first, second) = (numbers.next()?, numbers.next());
    let value = if amount.printed_to.is_some() { least } else { most };
    let factor = |digits: f64, printed: f64| if digits == 0.0 { 1.0 } else { (printed / digits).abs() };
    let printed = |token: &str, value: f64, printed: f64| {
        let number = number(token, decimal_sign(language))?;
        let exact = value;
        let value = value / factor(number.value, printed);
        let smallest = (0..number.decimals).fold(1.0, |power, _| power / 10.0);
        let is_nothing = exact != 0.0 && value.abs() < smallest / 2.0;
        (!is_nothing).then_some(())?;
        Some(digits(language, value, number.decimals, amount.low < 0.0))
    };
    let mut text = words.get(..first.start)?.to_owned();
    text.push_str(&printed(first.text, value, amount.printed)?);
    match (second, amount.printed_to) {
        (Some(second), Some(to)) => {
            text.push_str(words.get(first.end()..second.start)?);
            text.push_str(&printed(second.text, most, to)?);
            text.push_str(words.get(second.end()..)?);
        }
        _ => text.push_str(words.get(first.end()..)?),
    }
    (text != words).then_some(text)
}

/// A number as the language writes it. Where the words have a sign of their own, the magnitude alone.
fn digits(language: Language, value: f64, decimals: usize, has_sign: bool) -> String {
    let value = if has_sign { value.abs() } else { value };
    format::number(language, value, Unit::Count(Scale::One), decimals)
}
