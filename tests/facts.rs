//! Facts and expectations: what is computed from them, what references to their parts lead to, and what claims on these
//! parts are judged to be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/note.rs"]
mod builder;

use builder::a_note;
use research_widget::claims::{Expected, Verdict};
use research_widget::figures::expectation::{self, Outcome, Position, Revision};
use research_widget::figures::{self, Evidence, Figure, Quantity, Statement, Unavailable, fact};
use research_widget::format;
use research_widget::note::{Amount, Expectation, Note, Reference};
use research_widget::prose;
use research_widget::texts;
use research_widget::units::{Id, Measure};
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::rc::Rc;

/// Facts of a quarter: a chip maker's, a bank's, a price.
fn facts() -> Value {
    json!([
        {
            "id": "revenue", "name": "Revenue", "period": "2025-Q3", "unit": "USD", "scale": "million",
            "value": 1284, "yearEarlier": 1150.6, "periodBefore": 1236,
            "expectations": [
                { "kind": "consensus", "by": "StreetCount", "analysts": 12, "value": 1270, "before": 1262 },
                { "kind": "guidance", "value": { "from": 1240, "to": 1300 }, "before": { "from": 1230, "to": 1290 } }
            ]
        },
        {
            "id": "next", "name": "Revenue, next quarter", "period": "2025-Q4", "unit": "USD", "scale": "million",
            "yearEarlier": 1206,
            "expectations": [
                { "kind": "guidance", "value": { "mid": 1310, "plusMinus": 30 } },
                { "kind": "consensus", "value": 1335 }
            ]
        },
        {
            "id": "eps", "name": "EPS", "unit": "USD", "value": 0.84, "yearEarlier": -0.2,
            "expectations": [{ "kind": "consensus", "value": 0.79 }]
        },
        {
            "id": "share", "name": "Automotive share", "unit": "percent", "value": 31, "yearEarlier": 36,
            "expectations": [{ "kind": "consensus", "value": 30 }]
        },
        {
            "id": "price", "name": "Price", "period": "2025-10-28", "unit": "USD", "value": 71.2, "kind": "price",
            "expectations": [
                { "kind": "target", "id": "pellham", "by": "P", "value": 80, "before": 90, "period": "2026" },
                { "kind": "target", "id": "other", "value": 70, "period": "2026" }
            ]
        },
        { "id": "organic", "name": "Organic sales", "unit": "SEK", "value": 12, "growth": 2.6 },
        { "id": "users", "name": "Users", "unit": "count", "value": { "moreThan": 20 }, "yearEarlier": 18 },
        {
            "id": "costs", "name": "Costs", "unit": "percent", "better": "lower", "value": 44.8,
            "expectations": [{ "kind": "consensus", "value": 43.1 }, { "kind": "guidance", "value": { "atMost": 45 } }]
        }
    ])
}

fn note_with(fields: Value) -> Note {
    let mut all = json!({ "facts": facts() });
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    a_note().with(all).read()
}

fn note() -> Note {
    note_with(json!({}))
}

fn quantity<'n>(note: &'n Note, id: &str) -> Quantity<'n> {
    Quantity::Fact(note.fact(&Id::parse(id).unwrap()).unwrap())
}

fn of<'n>(note: &'n Note, id: &str, index: usize) -> (Quantity<'n>, &'n Expectation) {
    let quantity = quantity(note, id);
    (quantity, quantity.expectations().nth(index).unwrap())
}

fn rounded(figure: Figure) -> Result<String, Unavailable> {
    figure.map(|datum| format!("{:.4}", datum.value))
}

fn number(text: &str) -> Result<String, Unavailable> {
    Ok(text.to_owned())
}

#[test]
fn growth_is_computed_on_typed_amounts_or_taken_as_published() {
    let note = note();
    let growth = |id, of| rounded(fact::growth(quantity(&note, id), of));
    let (year, before) = (Measure::YearOverYear, Measure::PeriodOverPeriod);
    // 1284 / 1150.6 − 1, 1284 / 1236 − 1, 31 − 36 points, as published.
    assert_eq!(growth("revenue", year), number("0.1159"));
    assert_eq!(growth("revenue", before), number("0.0388"));
    assert_eq!(growth("share", year), number("-0.0500"));
    assert_eq!(growth("organic", year), number("0.0260"));
    assert_eq!(growth("organic", before), Err(Unavailable::NothingToCompare));
    assert_eq!(growth("eps", year), Err(Unavailable::ComparedNotPositive));
    assert_eq!(growth("users", year), Err(Unavailable::OnlyBound));
    assert_eq!(growth("next", year), Err(Unavailable::NotReported));
    let change = |id| rounded(fact::change(quantity(&note, id), year));
    assert_eq!(change("revenue"), number("133.4000"));
    assert_eq!(change("eps"), number("1.0400"));
    assert_eq!(change("share"), number("-0.0500"));
}

#[test]
fn surprises_upside_and_growth_of_expectations_are_computed() {
    let note = note();
    let surprise = |id, index| {
        let (quantity, expectation) = of(&note, id, index);
        rounded(expectation::surprise(quantity, expectation))
    };
    // 1284 / 1270 − 1; of guidance against the midpoint, 1270 as well; 0.84 / 0.79 − 1; 31 − 30 points.
    assert_eq!(surprise("revenue", 0), number("0.0110"));
    assert_eq!(surprise("revenue", 1), number("0.0110"));
    assert_eq!(surprise("eps", 0), number("0.0633"));
    assert_eq!(surprise("share", 0), number("0.0100"));
    assert_eq!(surprise("next", 0), Err(Unavailable::NotReported));
    assert_eq!(surprise("price", 0), Err(Unavailable::OtherPeriod));
    assert_eq!(surprise("costs", 1), Err(Unavailable::OnlyBound));
    let (quantity, consensus) = of(&note, "eps", 0);
    assert_eq!(rounded(expectation::surprise_change(quantity, consensus)), number("0.0500"));
    // 80 / 71.2 − 1, and 1310 / 1206 − 1.
    let (price, target) = of(&note, "price", 0);
    assert_eq!(rounded(expectation::upside(price, target)), number("0.1236"));
    let (next, guidance) = of(&note, "next", 0);
    assert_eq!(rounded(expectation::growth(next, guidance)), number("0.0862"));
}

/// The outcome of a value against what was expected, both as in a note.
fn outcome(better: &str, value: Value, expected: Value) -> Result<Outcome, Unavailable> {
    let fact = json!({ "id": "f", "name": "F", "unit": "USD", "better": better, "value": value,
        "expectations": [{ "kind": "consensus", "value": expected }] });
    let note = a_note().with(json!({ "facts": [fact] })).read();
    let (quantity, expectation) = of(&note, "f", 0);
    expectation::outcome(quantity, expectation)
}

#[test]
fn beats_and_misses_are_told_from_what_is_in_line() {
    let at_least = json!({ "atLeast": 13 });
    let range = json!({ "from": 1240, "to": 1300 });
    for (value, expected, is) in [
        (json!(84), json!(79), Outcome::Beat),
        (json!(1873), json!(1921), Outcome::Miss),
        // 0.66 percent above, one percent above exactly, and a little more.
        (json!(303), json!(301), Outcome::InLine),
        (json!(101), json!(100), Outcome::InLine),
        (json!(99), json!(100), Outcome::InLine),
        (json!(101.01), json!(100), Outcome::Beat),
        (json!(0), json!(0), Outcome::InLine),
        (json!(-5), json!(-4), Outcome::Miss),
        (json!(1284), range.clone(), Outcome::InLine),
        (json!(1300), range.clone(), Outcome::InLine),
        (json!(1300.1), range.clone(), Outcome::Beat),
        (json!(1239), range, Outcome::Miss),
        (json!(14), at_least.clone(), Outcome::InLine),
        (json!(12.9), at_least, Outcome::Miss),
        (json!(20), json!({ "moreThan": 20 }), Outcome::Miss),
        (json!({ "moreThan": 20 }), json!(18), Outcome::Beat),
    ] {
        assert_eq!(outcome("higher", value.clone(), expected.clone()), Ok(is), "{value} {expected}");
        let other = match is {
            Outcome::Beat => Outcome::Miss,
            Outcome::Miss => Outcome::Beat,
            Outcome::InLine => Outcome::InLine,
        };
        assert_eq!(outcome("lower", value.clone(), expected.clone()), Ok(other), "{value} {expected}");
    }
    // More than 20 may be more than 25 or less.
    let open = outcome("higher", json!({ "moreThan": 20 }), json!(25));
    assert_eq!(open, Err(Unavailable::OnlyBound));
}

fn revision(before: Value, now: Value) -> Result<Revision, Unavailable> {
    let fact = json!({ "id": "f", "name": "F", "unit": "USD",
        "expectations": [{ "kind": "guidance", "value": now, "before": before }] });
    let note = a_note().with(json!({ "facts": [fact] })).read();
    expectation::revision(of(&note, "f", 0).1)
}

#[test]
fn what_was_changed_is_raised_lowered_narrowed_widened_or_reaffirmed() {
    let range = |from: f64, to: f64| json!({ "from": from, "to": to });
    for (before, now, is) in [
        (json!(90), json!(80), Revision::Lowered),
        (json!(1262), json!(1270), Revision::Raised),
        (range(1230.0, 1290.0), range(1240.0, 1300.0), Revision::Raised),
        (range(205.0, 225.0), range(205.0, 215.0), Revision::Narrowed(Ordering::Less)),
        (range(1.2, 1.5), range(1.3, 1.5), Revision::Narrowed(Ordering::Greater)),
        (range(1.0, 2.0), range(1.2, 1.8), Revision::Narrowed(Ordering::Equal)),
        (range(1.2, 1.5), range(1.2, 1.6), Revision::Raised),
        (range(1.2, 1.5), range(1.1, 1.5), Revision::Lowered),
        (range(-1.0, 2.0), range(-2.0, 3.5), Revision::Widened(Ordering::Greater)),
        (range(1.2, 1.5), range(1.2, 1.5), Revision::Reaffirmed),
        (range(1.2, 1.6), json!({ "mid": 1.4, "plusMinus": 0.1 }), Revision::Narrowed(Ordering::Equal)),
        (json!(12.5), json!({ "atLeast": 13 }), Revision::Raised),
        (json!({ "atLeast": 15 }), json!({ "atLeast": 16 }), Revision::Raised),
        (json!({ "atMost": 5 }), json!({ "lessThan": 4 }), Revision::Lowered),
    ] {
        assert_eq!(revision(before.clone(), now.clone()), Ok(is), "{before} {now}");
    }
    let fact =
        json!({ "id": "f", "name": "F", "unit": "USD", "expectations": [{ "kind": "target", "value": 1 }] });
    let note = a_note().with(json!({ "facts": [fact] })).read();
    assert_eq!(expectation::revision(of(&note, "f", 0).1), Err(Unavailable::NothingToCompare));
}

#[test]
fn a_number_has_a_place_in_a_range() {
    let at = |value| expectation::position(&Amount::Range(1240.0, 1300.0), value);
    assert_eq!(at(1239.9), Some(Position::Below));
    assert_eq!(at(1240.0), Some(Position::LowerHalf));
    assert_eq!(at(1270.0), Some(Position::Midpoint));
    assert_eq!(at(1284.0), Some(Position::UpperHalf));
    assert_eq!(at(1300.1), Some(Position::Above));
    assert_eq!(expectation::position(&Amount::Exact(3.0), 3.0), None);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn references_lead_to_parts() {
    let series = json!([{
        "id": "s", "name": "S", "company": "c", "source": "s", "unit": "USD", "frequency": "quarter",
        "start": "2025-Q1", "values": [100, 110, 120, 130, 125],
        "expectations": [
            { "kind": "consensus", "at": "2026-Q1", "value": 100 },
            { "kind": "guidance", "at": "2026-Q2", "value": { "from": 120, "to": 130 } }
        ]
    }]);
    let note = note_with(json!({ "series": series }));
    let lead = |text: &str| {
        let statement = Statement::of(&note, &Reference::parse(text).unwrap()).unwrap();
        let amount = statement.amount.clone().map(|amount| match amount {
            Amount::Exact(value) => format!("{value:.4}"),
            Amount::Range(from, to) => format!("{from} to {to}"),
            other => format!("{other:?}"),
        });
        (amount.unwrap_or_else(|why| format!("{why:?}")), statement.is_computed())
    };
    for (text, amount, is_computed) in [
        ("revenue", "1284.0000", false),
        ("revenue/yoy", "0.1159", true),
        ("revenue/pop/change", "48.0000", true),
        ("revenue/year-earlier", "1150.6000", false),
        ("revenue/period-before", "1236.0000", false),
        ("revenue/guidance", "1240 to 1300", false),
        ("revenue/guidance/from", "1240.0000", false),
        ("revenue/guidance/mid", "1270.0000", true),
        ("revenue/guidance/before/to", "1290.0000", false),
        ("revenue/consensus/before", "1262.0000", false),
        ("revenue/consensus/surprise/change", "14.0000", true),
        ("next/guidance/mid", "1310.0000", false),
        ("next/guidance/from", "1280.0000", true),
        ("price/target:pellham/upside", "0.1236", true),
        ("price/target:other", "70.0000", false),
        ("organic/yoy", "0.0260", false),
        ("s@2026-Q1/yoy/change", "25.0000", true),
        ("s@2026-Q1/pop/change", "-5.0000", true),
        ("s@2026-Q1/consensus/surprise", "0.2500", true),
        ("s@2026-Q2/guidance", "120 to 130", false),
        ("s@2026-Q2/guidance/growth", "0.1364", true),
    ] {
        assert_eq!(lead(text), (amount.to_owned(), is_computed), "{text}");
    }
}

/// The verdict on each reference of a sentence.
fn verdicts(sentence: &str) -> Vec<String> {
    let note = note_with(json!({ "summary": [sentence] }));
    let claims = prose::check(&note);
    let explicit = claims.iter().filter(|claim| claim.is_explicit);
    explicit
        .map(|claim| match &claim.verdict {
            Verdict::Differs(Expected::Amount(text)) => format!("differs: {text}"),
            verdict => verdict.keyword().to_owned(),
        })
        .collect()
}

#[test]
fn claims_on_parts_are_judged() {
    for (sentence, expected) in [
        ("Revenue rose [11.6%](#revenue/yoy) to [$1.284 billion](#revenue).", &["agrees", "stated"][..]),
        ("Revenue rose [12.6%](#revenue/yoy).", &["differs: 11.6%"]),
        ("Revenue fell [11.6%](#revenue/yoy).", &["contradicts"]),
        ("Revenue was [3.9%](#revenue/pop) above the second quarter.", &["agrees"]),
        (
            "It rose by [$133 million](#revenue/yoy/change) from [$1,150.6 million](#revenue/year-earlier).",
            &["agrees", "stated"],
        ),
        ("It compares with the [$1.27 billion](#revenue/consensus) expected.", &["stated"]),
        ("It compares with the [$1.28 billion](#revenue/consensus) expected.", &["differs: $1.27 billion"]),
        ("That is [1.1%](#revenue/consensus/surprise) more than expected.", &["agrees"]),
        ("That is [$14 million](#revenue/consensus/surprise/change) more than expected.", &["agrees"]),
        ("The range was [$1.24 billion–$1.30 billion](#revenue/guidance).", &["stated"]),
        (
            "The range was [$1.24 billion–$1.35 billion](#revenue/guidance).",
            &["differs: $1.24 billion–$1.30 billion"],
        ),
        ("The range was [$1.25 billion](#revenue/guidance).", &["unresolved"]),
        (
            "Its upper end is [$1.30 billion](#revenue/guidance/to), up from [$1.29 billion](#revenue/guidance/before/to).",
            &["stated", "stated"],
        ),
        ("It guides to [$1.31 billion, plus or minus $30 million](#next/guidance).", &["stated"]),
        ("The midpoint implies growth of [8.6%](#next/guidance/growth).", &["agrees"]),
        (
            "The target of [$80](#price/target:pellham), cut from [$90](#price/target:pellham/before), leaves [12%](#price/target:pellham/upside).",
            &["stated", "stated", "agrees"],
        ),
        (
            "The share shrank by [5 points](#share/yoy) from [36%](#share/year-earlier).",
            &["agrees", "stated"],
        ),
        ("Organic growth was [2.6%](#organic/yoy).", &["stated"]),
    ] {
        assert_eq!(verdicts(sentence), expected, "{sentence}");
    }
}

#[test]
fn claims_on_how_much_was_changed_are_judged() {
    for (sentence, expected) in [
        ("The midpoint went up by [$10 million](#revenue/guidance/revision/change).", "agrees"),
        ("The midpoint went up by [$15 million](#revenue/guidance/revision/change).", "differs: $10 million"),
    ] {
        assert_eq!(verdicts(sentence), [expected], "{sentence}");
    }
}

#[test]
fn cards_say_what_a_part_is_and_how_it_was_computed() {
    let note = note();
    let said = |text: &str| {
        let statement = Statement::of(&note, &Reference::parse(text).unwrap()).unwrap();
        let formula = texts::statement_formula(&note, &statement).unwrap_or_default();
        let name = texts::statement_name(&note, &statement);
        format!("{name}: {}; {formula}", texts::statement_value(&note, &statement)).replace('\u{a0}', " ")
    };
    for (text, expected) in [
        ("revenue", "Revenue: $1,284M; "),
        (
            "revenue/yoy",
            "Revenue, change on a year earlier: 11.59%; $1,284M ÷ $1,150.6M (a year earlier) − 1",
        ),
        (
            "revenue/consensus/surprise",
            "Revenue, consensus (StreetCount, 12 analysts), surprise: 1.10%; \
             $1,284M ÷ $1,270M (consensus (StreetCount, 12 analysts)) − 1",
        ),
        ("revenue/guidance/before", "Revenue, guidance, before it was changed: $1,230M–$1,290M; "),
        ("price/target:pellham/before", "Price, target (P), before it was changed, 2026: $90; "),
        (
            "revenue/guidance/revision/change",
            "Revenue, guidance, change on what it was before: $10M; \
             $1,270M (guidance, midpoint) − $1,260M (before it was changed, midpoint)",
        ),
        ("share/yoy", "Automotive share, change on a year earlier: −5 pts; 31% − 36% (a year earlier)"),
    ] {
        assert_eq!(said(text), expected);
    }
}

#[test]
fn an_expectation_is_called_by_its_label() {
    let booked = json!([{
        "id": "rate", "name": "Rate", "period": "2026-Q1", "unit": "USD", "per": "day",
        "expectations": [{ "kind": "guidance", "label": "booked so far", "by": "fleet", "value": 61700 }]
    }]);
    let note = a_note().with(json!({ "facts": booked })).read();
    let statement = Statement::of(&note, &Reference::parse("rate/guidance").unwrap()).unwrap();
    assert_eq!(texts::statement_name(&note, &statement), "Rate, booked so far (fleet)");
}

/// Two companies with figures of one name.
fn namesakes() -> Note {
    let fact = |id: &str, name: &str, company: Value| json!({ "id": id, "name": name, "company": company, "unit": "USD", "value": 8 });
    let facts = json!([
        fact("c.sales", "Sales", json!("c")),
        fact("c.sales.before", "Sales", json!("c")),
        fact("d.sales", "Sales", json!("d")),
        fact("c.costs", "Costs", json!("c")),
        fact("c.costs.before", "Costs", json!("c")),
        fact("d.homes", "Pellow homes", json!("d")),
        fact("homes", "Pellow homes", json!(null)),
        fact("c.orders", "Orders", json!("c"))
    ]);
    let companies = json!([{ "id": "c", "name": "Tarnbrook" }, { "id": "d", "name": "Pellow" }]);
    a_note()
        .with(json!({ "companies": companies, "facts": facts }))
        .series("d.orders", json!({ "name": "Orders", "company": "d", "values": [4] }))
        .read()
}

#[test]
fn facts_of_one_name_are_told_apart_by_their_companies() {
    let note = namesakes();
    let name = |text: &str| {
        let reference = Reference::parse(text).unwrap();
        match Statement::of(&note, &reference) {
            Some(statement) => texts::statement_name(&note, &statement),
            None => texts::datum_name(&note, &Evidence::of(&note, &reference).unwrap()),
        }
    };
    for (text, expected) in [
        ("c.sales", "Tarnbrook Sales"),
        ("c.sales.before", "Tarnbrook Sales"),
        ("d.sales", "Pellow Sales"),
        ("c.costs", "Costs"),
        ("d.homes", "Pellow homes"),
        ("homes", "Pellow homes"),
        ("c.orders", "Tarnbrook Orders"),
        ("d.orders@2025-Q1", "Pellow Orders, Q1\u{a0}2025"),
        ("c.costs/share-of:d.sales", "Costs, as a share of Pellow Sales"),
    ] {
        assert_eq!(name(text), expected);
    }
    let share = Statement::of(&note, &Reference::parse("c.costs/share-of:d.sales").unwrap()).unwrap();
    assert_eq!(texts::statement_formula(&note, &share).unwrap(), "$8 ÷ $8 (Pellow Sales)");
}

#[test]
fn what_an_amount_is_for_is_printed_after_it() {
    let facts = json!([
        { "id": "aisc", "name": "All-in sustaining cost", "unit": "AUD", "per": "oz", "value": 2340, "yearEarlier": 2210 },
        { "id": "freight", "name": "Freight", "unit": "USD", "per": "tonne", "value": { "from": 31, "to": 34.5 } }
    ]);
    for (lang, said, in_small_print, unit) in [
        ("en", ["A$2,340 per oz", "$31.00–$34.50 per tonne", "A$1,980 per oz"], "per oz", "AUD per oz"),
        ("de", ["2.340 AU$ je oz", "31,00–34,50 $ je tonne", "1.980 AU$ je oz"], "je oz", "AUD je oz"),
    ] {
        let key_figures = json!([{ "label": "Cost", "figure": "aisc" }]);
        let note = a_note()
            .with(json!({ "lang": lang, "facts": facts, "keyFigures": key_figures }))
            .series("gold", json!({ "unit": "AUD", "per": "oz", "values": [1980] }));
        let note = Rc::new(note.read());
        let value = |text: &str| {
            let reference = Reference::parse(text).unwrap();
            let said = match Statement::of(&note, &reference) {
                Some(statement) => texts::statement_value(&note, &statement),
                None => texts::datum_value(&note, &Evidence::of(&note, &reference).unwrap()),
            };
            said.replace('\u{a0}', " ")
        };
        assert_eq!(["aisc", "freight", "gold@2025-Q1"].map(value), said);
        let key_figure = figures::derive(&note).key_figures.remove(0);
        assert_eq!(texts::small_print(note.language, &key_figure), in_small_print);
        let row = &texts::results_table(&note).unwrap().parts[0].groups[0].1[0];
        assert_eq!(row.remark, in_small_print, "in the table of results");
        let series = &note.series[0];
        assert_eq!(texts::unit_name(format::messages(note.language), Some(series), series.unit), unit);
    }
}

#[test]
fn a_price_at_a_minute_is_printed_with_its_time() {
    let price = json!([{ "id": "price", "name": "Share price", "kind": "price", "period": "2026-03-31T14:30",
        "unit": "USD", "value": 71.2 }]);
    for (lang, expected) in [("en", "31 March 2026, 14:30 UTC"), ("de", "31. März 2026, 14:30 UTC")] {
        let note = a_note().with(json!({ "lang": lang, "facts": price,
            "keyFigures": [{ "label": "Price", "figure": "price" }] }));
        let note = Rc::new(note.read());
        let key_figure = figures::derive(&note).key_figures.remove(0);
        assert_eq!(texts::small_print(note.language, &key_figure).replace('\u{a0}', " "), expected);
    }
}

/// What a reference of [`facts`] leads to, in the stored unit, with its digits.
fn value_of(reference: &str) -> Result<String, Unavailable> {
    let note = note();
    let statement = Statement::of(&note, &Reference::parse(reference).unwrap()).unwrap();
    statement.amount.map(|amount| format!("{:.4}", amount.single().unwrap()))
}

#[test]
fn shares_revisions_and_tolerances_are_parts() {
    // 1284 ÷ 1310 is no share: what is expected only has no value. 1236 is of the quarter before.
    assert_eq!(value_of("revenue/share-of:revenue"), number("1.0000"));
    assert_eq!(value_of("next/year-earlier/share-of:revenue"), number("1.0481"));
    // 1262 → 1270: 0.63 %; the midpoints of 1230–1290 and 1240–1300.
    assert_eq!(value_of("revenue/consensus/revision"), number("0.0063"));
    assert_eq!(value_of("revenue/guidance/revision"), number("0.0079"));
    assert_eq!(value_of("price/target:pellham/revision"), number("-0.1111"));
    // The same by an amount: 1270 − 1262 and 1270 − 1260 million, 80 − 90 dollars.
    assert_eq!(value_of("revenue/consensus/revision/change"), number("8.0000"));
    assert_eq!(value_of("revenue/guidance/revision/change"), number("10.0000"));
    assert_eq!(value_of("price/target:pellham/revision/change"), number("-10.0000"));
    assert_eq!(value_of("next/guidance/plus-minus"), number("30.0000"));
    let refused = |reference: &str| {
        let text = format!("It says [1](#{reference}).");
        a_note().with(json!({ "facts": facts(), "summary": [text] })).problems().to_string()
    };
    for (reference, expected) in [
        ("next/share-of:revenue", "a fact with \"value\", which next has not"),
        ("revenue/share-of:eps", "with the unit and scale of revenue"),
        ("revenue/share-of:nothing", "\"nothing\", which names no fact"),
        ("revenue/guidance/plus-minus", "a guidance with \"plusMinus\""),
        ("next/guidance/revision", "what was expected before, which next has not"),
        ("next/guidance/revision/change", "what was expected before, which next has not"),
        ("next/guidance/revision/to", "such as #aws.revenue@2026-Q1/yoy"),
    ] {
        assert!(refused(reference).contains(expected), "{}", refused(reference));
    }
}

#[test]
fn words_without_a_sign_are_not_called_wrong() {
    let verdict = |text: &str, more: Value| {
        let note = a_note().with(json!({ "facts": more, "summary": [text] })).read();
        let claims = prose::check(&note);
        let claim = claims.iter().find(|claim| claim.is_explicit).unwrap();
        claim.verdict.clone()
    };
    let price =
        json!([{ "id": "fall", "name": "Move", "unit": "GBP", "scale": "hundredth", "value": -14.2 }]);
    assert_eq!(verdict("Shares dropped [14.2p](#fall).", price.clone()), Verdict::Stated);
    assert!(verdict("Shares dropped [14.7p](#fall).", price.clone()).is_wrong());
    assert!(verdict("Shares rose [14.2p](#fall).", price).is_wrong());
    let zero = json!([{ "id": "eps", "name": "EPS", "unit": "USD", "value": 0 }]);
    assert_eq!(verdict("It sees [break-even](#eps).", zero), Verdict::Stated);
    let loss = json!([{ "id": "eps", "name": "EPS", "unit": "USD", "value": -1 }]);
    assert!(verdict("It sees [break-even](#eps).", loss).is_wrong());
    let margin = json!([{ "id": "gm", "name": "Gross margin", "unit": "percent",
        "expectations": [{ "kind": "guidance", "value": { "mid": 57.5, "plusMinus": 0.5 } }] }]);
    assert_eq!(verdict("A margin of [57.5%](#gm/guidance/mid) +/- 50bps.", margin.clone()), Verdict::Stated);
    assert_eq!(verdict("A margin of [57.5% +/- 50bps](#gm/guidance).", margin.clone()), Verdict::Stated);
    assert_ne!(verdict("A margin of [57.5% +/- 80bps](#gm/guidance).", margin), Verdict::Stated);
    let cost =
        json!([{ "id": "gm", "name": "Gross margin", "unit": "percent", "value": 41.2, "yearEarlier": 42 }]);
    let costs = "Promotions have cost [80 basis points](#gm/yoy) of gross margin.";
    assert_eq!(verdict(costs, cost.clone()), Verdict::Unresolved);
    assert!(verdict(&costs.replace("80", "60"), cost).is_wrong());
}
