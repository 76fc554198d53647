//! How numbers, amounts, percent and days look in each language; `tests/formats.test.mjs` compares the same file with
//! `Intl`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::format::{Precision, number, period, value};
use research_widget::units::{Currency, Language, Number, Period, Scale, Symbol, Unit};
use serde_json::{Map, Value, json};

/// Numbers that all languages group.
const NUMBERS: [f64; 4] = [0.5, 999.25, -1234.5, 1_234_567.25];
/// An amount below a million, so that no scale is printed.
const AMOUNT: f64 = 1234.25;

fn formats(language: Language) -> Value {
    let numbers: Vec<Value> =
        NUMBERS.iter().map(|n| json!([n, number(language, *n, Unit::Index, 2)])).collect();
    let amounts = Currency::all().filter(|currency| !currency.is_unknown()).map(|currency| {
        let unit = Unit::Money(currency, Scale::One);
        (
            currency.code().to_owned(),
            Value::from(value(language, Number::computed(AMOUNT), unit, Precision::Fixed(2))),
        )
    });
    let days: Map<String, Value> = ["2026-01-02", "2026-03-31", "2026-12-05"]
        .into_iter()
        .map(|day| (day.to_owned(), Value::from(period(language, Period::parse(day).unwrap()))))
        .collect();
    json!({
        "numbers": numbers,
        "percent": [-0.0425, value(language, Number::typed(-0.0425), Unit::Ratio, Precision::Full)],
        "amount": AMOUNT,
        "amounts": amounts.collect::<Map<_, _>>(),
        "days": days,
    })
}

#[test]
fn formats_are_as_before() {
    let all = json!({
        "en-GB": formats(Language::English),
        "en-IN": formats(Language::IndianEnglish),
        "de": formats(Language::German),
        "de-CH": formats(Language::SwissGerman),
    });
    let golden = support::path("tests/golden/formats.json");
    support::assert_all([support::compare(&golden, &format!("{all:#}\n"))]);
}

fn money(code: &str, scale: Scale) -> Unit {
    Unit::Money(Currency::parse(code).unwrap(), scale)
}

/// A number that was typed, as labels and readouts have it.
#[track_caller]
fn typed(number: f64, unit: Unit, english: &str, german: &str) {
    for precision in [Precision::Short, Precision::Full] {
        case(Number::typed(number), unit, precision, english, german);
    }
}

#[track_caller]
fn case(number: Number, unit: Unit, precision: Precision, english: &str, german: &str) {
    let text = |language| value(language, number, unit, precision).replace('\u{a0}', " ");
    assert_eq!((text(Language::English).as_str(), text(Language::German).as_str()), (english, german));
}

#[test]
fn hundredths_are_pence_and_cents() {
    typed(2.4, money("GBP", Scale::Hundredth), "2.4p", "2,4 Pence");
    typed(84.0, money("USD", Scale::Hundredth), "84¢", "84 US-Cent");
    typed(25.0, money("EUR", Scale::Hundredth), "25c", "25 Cent");
    typed(1_234.5, money("GBP", Scale::Hundredth), "1,234.5p", "1.234,5 Pence");
    typed(37.25, money("SEK", Scale::Hundredth), "37.25 öre", "37,25 Öre");
    typed(45.0, money("DKK", Scale::Hundredth), "45 øre", "45 Øre");
    typed(45.0, money("NOK", Scale::Hundredth), "45 øre", "45 Øre");
    typed(80.0, money("CHF", Scale::Hundredth), "80 Rp.", "80 Rp.");
    typed(1_250.0, money("INR", Scale::Hundredth), "1,250 paise", "1.250 Paise");
    for code in ["AUD", "NZD", "CAD", "SGD", "HKD", "ZAR"] {
        typed(-150.5, money(code, Scale::Hundredth), "−150.5c", "−150,5 c");
    }
    // Hundredths without a name are parts of one.
    typed(37.25, money("JPY", Scale::Hundredth), "¥0.3725", "0,3725 ¥");
    case(
        Number::computed(50_000_000.0),
        money("GBP", Scale::Hundredth),
        Precision::Short,
        "50,000,000p",
        "50.000.000 Pence",
    );
}

#[test]
fn lakhs_and_crores_are_printed_as_typed() {
    typed(1250.4, money("INR", Scale::Crore), "₹1,250.4 crore", "1.250,4 Crore ₹");
    typed(3.5, Unit::Count(Scale::Lakh), "3.5 lakh", "3,5 Lakh");
    case(
        Number::computed(12_345_678.0 / 7.0),
        money("INR", Scale::Crore),
        Precision::Short,
        "₹1,763,668.3 crore",
        "1.763.668,3 Crore ₹",
    );
    let indian =
        value(Language::IndianEnglish, Number::typed(123_456.5), money("INR", Scale::Crore), Precision::Full);
    assert_eq!(indian, "₹1,23,456.5\u{a0}crore");
    typed(2340.0, money("AUD", Scale::One), "A$2,340", "2.340 AU$");
}

#[test]
fn symbols_plain_numbers_and_unknown_currencies() {
    let symbol = |text, scale| Unit::Symbol(Symbol::parse(text).unwrap(), scale);
    typed(4.2, symbol("oz", Scale::Million), "4.2 million oz", "4,2 Mio. oz");
    typed(1.25, symbol("GW", Scale::One), "1.25 GW", "1,25 GW");
    typed(-3.0, symbol("g/t", Scale::One), "−3 g/t", "−3 g/t");
    typed(52.35, Unit::Number, "52.35", "52,35");
    typed(200.0, money("XXX", Scale::Million), "200M", "200 Mio.");
    typed(200.0, money("XXX", Scale::One), "200", "200");
}
