//! Amounts in words: `$1.24B–$1.3B`, `57.5% ± 0.5 points`, `≥15`.

use crate::format::{self, Precision};
use crate::note::Amount;
use crate::units::{Digits, Language, Number, Unit};

/// An amount with its bound, or its two ends; one that was typed with all the digits it was typed with.
pub fn amount(
    language: Language,
    amount: &Amount,
    digits: Digits,
    unit: Unit,
    precision: Precision,
) -> String {
    let number = |value: f64| Number { value, digits };
    // Numbers that stand beside each other have the same decimals: `$6.00–$6.20`.
    let alike = |values: &[f64]| match precision {
        Precision::Full => {
            let needed = values.iter().map(|value| format::decimals_needed(*value, unit));
            Precision::AtLeast(needed.max().unwrap_or_default())
        }
        precision => precision,
    };
    let value = |value: f64| format::value(language, number(value), unit, precision);
    match amount {
        Amount::Exact(number) => value(*number),
        Amount::Range(from, to) => {
            let ends =
                [*from, *to].map(|end| format::value(language, number(end), unit, alike(&[*from, *to])));
            range(language, &ends)
        }
        Amount::Tolerance(mid, half) => {
            let of_half = unit.of_difference().unwrap_or(unit);
            let precision = if of_half == unit { alike(&[*mid, *half]) } else { precision };
            let mid = format::value(language, number(*mid), unit, precision);
            let half = format::value(language, number(*half), of_half, precision);
            joined(&mid, " ± ", &half).unwrap_or_else(|| format!("{mid} ± {half}"))
        }
        Amount::Bound(qualifier, number) => {
            format!("{}{}", format::qualifier(language, *qualifier), value(*number))
        }
        Amount::Words(words, ..) => words.clone(),
    }
}

/// Two ends with a dash between them, `4–6%`, or with a word where one is below zero: `−$0.02 to $0.00`.
fn range(language: Language, [from, to]: &[String; 2]) -> String {
    if from.contains('−') || to.contains('−') {
        return format::messages(language).result_messages.range(from, to);
    }
    joined(from, "–", to).unwrap_or_else(|| format!("{from}–{to}"))
}

/// Two numbers of which a unit that follows both stands once: `1,3–1,5 Mrd. €`; `None` where there is no such unit.
fn joined(one: &str, between: &str, other: &str) -> Option<String> {
    let unit = |end: &str| end.trim_start_matches(|c: char| c.is_ascii_digit() || ".,’".contains(c)).len();
    let (one_unit, other_unit) = (unit(one), unit(other));
    let (digits, unit) = one.split_at_checked(one.len().checked_sub(one_unit)?)?;
    let is_same = !digits.is_empty() && other.ends_with(unit) && other_unit == one_unit;
    is_same.then(|| format!("{digits}{between}{other}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Currency, Qualifier, Scale};

    #[test]
    fn amounts_are_printed_with_their_bounds() {
        let money = |code| Unit::Money(Currency::parse(code).unwrap(), Scale::Billion);
        let said =
            |language, one: Amount, unit| amount(language, &one, Digits::Typed(0), unit, Precision::Full);
        let dollars = Unit::Money(Currency::parse("USD").unwrap(), Scale::One);
        let (english, german) = (Language::English, Language::German);
        for (text, expected) in [
            (said(english, Amount::Range(1.24, 1.3), money("USD")), "$1.24B–$1.30B"),
            (said(german, Amount::Range(1.3, 1.5), money("EUR")), "1,3–1,5\u{a0}Mrd.\u{a0}€"),
            (said(english, Amount::Range(0.0, 0.03), Unit::Ratio), "0–3%"),
            (said(english, Amount::Range(-0.01, 0.02), Unit::Ratio), "−1% to 2%"),
            (said(german, Amount::Tolerance(70.0, 10.0), money("EUR")), "70 ± 10\u{a0}Mrd.\u{a0}€"),
            (said(english, Amount::Range(-0.02, 0.0), dollars), "−$0.02 to $0.00"),
            (said(german, Amount::Range(6.0, 6.2), dollars), "6,00–6,20\u{a0}$"),
            (said(german, Amount::Range(0.05, 0.055), Unit::Ratio), "5,0–5,5\u{a0}%"),
            (said(english, Amount::Tolerance(0.575, 0.005), Unit::Ratio), "57.5% ± 0.5\u{a0}pts"),
            (said(english, Amount::Bound(Qualifier::AtLeast, 0.13), Unit::Ratio), "≥13%"),
            (
                said(english, Amount::Words("mid-single-digit".to_owned(), 0.04, 0.06), Unit::Ratio),
                "mid-single-digit",
            ),
        ] {
            assert_eq!(text, expected);
        }
        let with_zeros = |one: Amount| amount(english, &one, Digits::Typed(1), Unit::Ratio, Precision::Full);
        assert_eq!(with_zeros(Amount::Range(0.4, 0.42)), "40.0–42.0%");
        assert_eq!(with_zeros(Amount::Tolerance(0.4, 0.01)), "40.0% ± 1.0\u{a0}pts");
        assert_eq!(with_zeros(Amount::Bound(Qualifier::AtLeast, 0.4)), "≥40.0%");
    }
}
