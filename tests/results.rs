//! The table of results and its picture: which facts are in them, and what they say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use research_widget::note::{self, Note};
use research_widget::texts::{News, ResultsPart, results_table};
use research_widget::{export, figures};
use serde_json::{Value, json};

fn tarnbrook() -> Note {
    note::parse(include_str!("notes/valid/results.json")).unwrap()
}

/// A note with these facts, in the third quarter of 2025 unless they say otherwise.
fn note_of(lang: &str, facts: &[Value], more: Value) -> Note {
    let facts = facts.iter().map(|fact| {
        let mut whole = json!({ "unit": "USD", "scale": "million", "period": "2025-Q3" });
        whole.as_object_mut().unwrap().extend(fact.as_object().unwrap().clone());
        if whole["unit"] == "percent" {
            whole.as_object_mut().unwrap().remove("scale");
        }
        whole
    });
    let facts: Vec<Value> = facts.collect();
    let mut note = json!({
        "version": 1, "id": "a", "lang": lang, "title": "A", "period": "2025-Q3", "summary": ["P."], "facts": facts,
        "companies": [{ "id": "c", "name": "Cern" }, { "id": "d", "name": "Dorn" }]
    });
    note.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    note::parse(&note.to_string()).unwrap()
}

/// The aside of each cell of a row, where it has one.
fn asides(part: &ResultsPart, row: usize) -> Vec<String> {
    let lines: Vec<_> = part.groups.iter().flat_map(|(_, lines)| lines).collect();
    let asides = lines[row].cells.iter().map(|cell| cell.aside.replace('\u{a0}', " "));
    asides.filter(|aside| !aside.is_empty()).collect()
}

fn rows(part: &ResultsPart) -> Vec<Vec<String>> {
    let lines = part.groups.iter().flat_map(|(_, lines)| lines);
    let row = |line: &research_widget::texts::ResultsLine| {
        let cells = line.cells.iter().map(|cell| cell.text.replace('\u{a0}', " "));
        std::iter::once(line.name.clone()).chain(cells).collect()
    };
    lines.map(row).collect()
}

fn table(note: &Note) -> Vec<Vec<Vec<String>>> {
    results_table(note).map(|table| table.parts.iter().map(rows).collect()).unwrap_or_default()
}

#[test]
fn a_table_holds_each_figure_against_what_is_known_of_it() {
    let table = results_table(&tarnbrook()).unwrap();
    assert_eq!(table.title, "Profit fell short; the new range sits below last year");
    assert_eq!(
        table.caption,
        "26 weeks to 27 September, against a year earlier and consensus of 9 analysts (compiled by the company)"
    );
    let [reported, outlook] = table.parts.as_slice() else { panic!("two parts") };
    assert_eq!(
        reported.heads,
        ["26 weeks to 27 September", "A year earlier", "Change", "Consensus", "Against consensus"]
    );
    let reported = rows(reported);
    assert_eq!(
        reported[0],
        ["Adjusted pre-tax profit", "£96.3M", "£104.8M", "−8.1%", "£98.1M", "missed by 1.8%"]
    );
    assert_eq!(
        reported[2],
        ["Like-for-like sales", "1.9%", "", "", "", ""],
        "chosen, with nothing beside it"
    );
    assert_eq!(reported[3][3], "−0.8 pts");
    assert_eq!(reported[4][1..4], ["2.4p", "2.4p", "unchanged"]);
    assert_eq!(reported[5][5], "beat by 4.0%", "less debt than expected");
    assert_eq!(outlook.heading, Some("Outlook"));
    assert_eq!(outlook.heads, ["Now", "Before", "A year earlier", "Consensus", "Revision"]);
    assert_eq!(
        rows(outlook),
        [[
            "Adjusted pre-tax profit",
            "£205M–£215M",
            "£205M–£225M",
            "£218.4M",
            "£213M",
            "narrowed, midpoint lower"
        ]]
    );
}

#[test]
fn without_a_choice_results_with_anything_to_compare_are_shown_and_prices_are_not() {
    let note = note_of(
        "en",
        &[
            json!({ "id": "later", "name": "Later", "period": "2025-Q4", "value": 1, "yearEarlier": 2 }),
            json!({ "id": "a", "name": "Alone", "value": 1 }),
            json!({ "id": "b", "name": "Before", "value": 3, "periodBefore": 2 }),
            json!({ "id": "g", "name": "Growth", "value": 3, "growth": 12 }),
            json!({ "id": "p", "name": "Price", "period": "2025-10-28", "value": 3, "kind": "price", "yearEarlier": 2 }),
            json!({ "id": "x", "name": "Expected", "value": 3, "expectations": [{ "kind": "consensus", "value": 3.02 }] }),
        ],
        json!({}),
    );
    let table = table(&note);
    let names: Vec<&str> = table[0].iter().map(|row| row[0].as_str()).collect();
    assert_eq!((table.len(), names.as_slice()), (1, ["Before", "Growth", "Expected", "Later"].as_slice()));
    assert_eq!(table[0][2].last().unwrap(), "in line");
    assert!(table[0][1].contains(&"+12%".to_owned()), "as published: {:?}", table[0][1]);
}

#[test]
fn losses_are_compared_by_amounts_and_namesakes_are_told_apart() {
    let note = note_of(
        "de",
        &[
            json!({ "id": "c.profit", "name": "Gewinn", "company": "c", "value": -3, "yearEarlier": -5,
                    "expectations": [{ "kind": "consensus", "value": -4 }] }),
            json!({ "id": "d.profit", "name": "Gewinn", "company": "d", "value": 4, "yearEarlier": 5 }),
            json!({ "id": "e", "name": "Ergebnis", "value": -48, "yearEarlier": 12 }),
        ],
        json!({}),
    );
    let table = table(&note);
    assert_eq!(
        table[0][0],
        ["Cern Gewinn", "−3 Mio. $", "−5 Mio. $", "+2 Mio. $", "−4 Mio. $", "um 1 Mio. $ übertroffen"]
    );
    assert_eq!(table[0][1][..4], ["Dorn Gewinn", "4 Mio. $", "5 Mio. $", "−20,0 %"]);
    assert_eq!(table[0][2][..4], ["Ergebnis", "−48 Mio. $", "12 Mio. $", "−60 Mio. $"]);
}

#[test]
fn more_cost_than_expected_is_bad_news() {
    let expectations = json!([{ "kind": "consensus", "value": 100 }]);
    let note = note_of(
        "en",
        &[
            json!({ "id": "c", "name": "Costs", "value": 110, "better": "lower", "expectations": expectations }),
        ],
        json!({}),
    );
    let table = results_table(&note).unwrap();
    let last = table.parts[0].groups[0].1[0].cells.last().unwrap().clone();
    assert_eq!((last.text.as_str(), last.news), ("missed by 10.0%", Some(News::Bad)));
}

#[test]
fn of_a_series_less_may_be_good_news_too() {
    let churn = json!({
        "id": "churn", "name": "Churn", "company": "c", "source": "s", "unit": "percent", "better": "lower",
        "frequency": "quarter", "start": "2025-Q3", "values": [5],
        "expectations": [{ "kind": "consensus", "at": "2025-Q3", "value": 4.2 }]
    });
    let note = note_of("en", &[], json!({ "sources": [{ "id": "s", "title": "S" }], "series": [churn] }));
    let table = results_table(&note).unwrap();
    let last = table.parts[0].groups[0].1[0].cells.last().unwrap().clone();
    assert_eq!(
        (last.text.replace('\u{a0}', " ").as_str(), last.news),
        ("missed by 0.8 pts", Some(News::Bad))
    );
}

#[test]
fn every_reference_of_the_table_leads_to_its_figure() {
    let note = tarnbrook();
    let table = results_table(&note).unwrap();
    let cells = table.parts.iter().flat_map(|part| part.groups.iter().flat_map(|(_, lines)| lines));
    let references: Vec<_> =
        cells.flat_map(|line| &line.cells).filter_map(|cell| cell.reference.clone()).collect();
    assert_eq!(references.len(), 24);
    for reference in references {
        let statement = figures::Statement::of(&note, &reference).unwrap();
        assert!(statement.amount.is_ok(), "{reference}");
    }
}

#[test]
fn the_picture_shows_what_is_expected_and_says_so() {
    let rows = export::expected_rows(&tarnbrook());
    assert_eq!(
        export::expected_alt(&rows),
        "Adjusted pre-tax profit, 26 weeks to 27 September: £96.3M; consensus £98.1M; a year earlier £104.8M. \
         Net debt, 26 weeks to 27 September: £312M; consensus £325M; a year earlier £290M. \
         Adjusted pre-tax profit, FY26: consensus £213M; now £205M–£215M; before £205M–£225M; a year earlier £218.4M."
    );
    assert_eq!(
        export::expected_rows(&note_of("en", &[json!({ "id": "a", "name": "A", "value": 1 })], json!({}))),
        []
    );
}

/// Orders of five quarters, with what was and what is expected of them; more fields of the note.
fn note_of_series(more: Value) -> Note {
    let mut fields = json!({
        "sources": [{ "id": "s", "title": "S" }],
        "series": [
            {
                "id": "orders", "name": "Order intake", "company": "c", "source": "s", "unit": "USD", "scale": "million",
                "frequency": "quarter", "start": "2024-Q3", "values": [1846, 1871, 1960, 2003, 2041.0],
                "expectations": [
                    { "kind": "consensus", "at": "2025-Q2", "value": 1990 },
                    { "kind": "consensus", "at": "2025-Q3", "value": 1948 },
                    { "kind": "guidance", "at": "2025-Q4", "value": { "from": 2000, "to": 2100 } },
                    { "kind": "consensus", "at": "2025-Q4", "value": 2080 }
                ]
            },
            {
                "id": "plain", "name": "Nothing expected", "company": "c", "source": "s", "unit": "percent",
                "frequency": "quarter", "start": "2025-Q2", "values": [4, 5]
            }
        ]
    });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    note_of("en", &[json!({ "id": "a", "name": "Sales", "value": 3, "yearEarlier": 2 })], fields)
}

#[test]
fn the_last_figure_of_a_series_is_a_result_where_something_was_expected_of_it() {
    let note = note_of_series(json!({}));
    let [reported, outlook] = table(&note).try_into().unwrap();
    assert_eq!(
        reported,
        [
            vec!["Sales", "$3M", "$2M", "+50.0%", "", ""],
            vec!["Order intake", "$2,041M", "$1,846M", "+10.6%", "$1,948M", "beat by 4.8%"],
        ]
    );
    assert_eq!(outlook, [["Order intake", "$2,000M–$2,100M", "$1,871M", "$2,080M"]]);
    let rows = export::expected_rows(&note);
    assert_eq!(
        export::expected_alt(&rows).replace('\u{a0}', " "),
        "Order intake, Q3 2025: $2,041M; consensus $1,948M; a year earlier $1,846M. \
         Order intake, Q4 2025: consensus $2,080M; guidance $2,000M–$2,100M; a year earlier $1,871M."
    );
}

#[test]
fn results_choose_series_too_and_their_cells_lead_to_the_figures() {
    let note = note_of_series(json!({ "results": { "facts": ["plain", "orders", "a"] } }));
    let table = results_table(&note).unwrap();
    let names: Vec<&str> = table.parts[0].groups[0].1.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Nothing expected", "Order intake", "Sales"]);
    // Without a figure a year earlier, the quarter before.
    assert_eq!(rows(&table.parts[0])[0], ["Nothing expected", "5%", "", "", "4%", "+1.0 pts", "", ""]);
    let lines = table.parts.iter().flat_map(|part| part.groups.iter().flat_map(|(_, lines)| lines));
    let cells = lines.filter(|line| line.name == "Order intake").flat_map(|line| &line.cells);
    let references: Vec<String> =
        cells.filter_map(|cell| cell.reference.as_ref()).map(ToString::to_string).collect();
    assert_eq!(
        references,
        [
            "orders@2025-Q3",
            "orders@2024-Q3",
            "orders@2025-Q3/yoy",
            "orders@2025-Q3/consensus",
            "orders@2025-Q3/consensus/surprise",
            "orders@2025-Q4/guidance",
            "orders@2024-Q4",
            "orders@2025-Q4/consensus",
        ]
    );
    for reference in references {
        let reference = note::Reference::parse(&reference).unwrap();
        let statement = figures::Statement::of(&note, &reference).map(|found| found.amount.is_ok());
        let evidence = figures::Evidence::of(&note, &reference).and_then(|found| found.last());
        assert!(statement.or(evidence.map(|(_, figure)| figure.is_ok())) == Some(true), "{reference}");
    }
}

#[test]
fn a_series_of_growth_has_no_growth_beside_it() {
    let series = json!([{
        "id": "growth", "name": "Growth", "source": "s", "unit": "percent", "frequency": "quarter", "measure": "yoy",
        "start": "2024-Q3", "values": [18.3, 15.2, 13.1, 12.0, 11.6],
        "expectations": [{ "kind": "consensus", "at": "2025-Q3", "value": 11.0 }]
    }]);
    let note = note_of_series(json!({ "series": series, "results": { "facts": ["growth"] } }));
    assert_eq!(table(&note), [[["Growth", "11.6%", "11%", "beat by 0.6 pts"]]]);
}

#[test]
fn what_an_expectation_is_called_stands_in_table_and_picture() {
    let booked = json!([{ "kind": "guidance", "label": "booked so far", "value": 61700 }]);
    let fact = json!({
        "id": "rate", "name": "Rate", "scale": "one", "per": "day", "period": "2025-Q4", "yearEarlier": 38900,
        "expectations": booked
    });
    let note = note_of("en", &[fact], json!({}));
    let line = results_table(&note).unwrap().parts[0].groups[0].1[0].clone();
    assert_eq!(line.remark, "a day, booked so far");
    assert_eq!(
        export::expected_alt(&export::expected_rows(&note)).replace('\u{a0}', " "),
        "Rate, Q4 2025: booked so far $61,700; a year earlier $38,900."
    );
}

/// Guidance from 10 to 20 for a fact of this value.
fn guided(id: &str, value: f64) -> Value {
    let expectations = json!([{ "kind": "guidance", "value": { "from": 10, "to": 20 } }]);
    json!({ "id": id, "name": id, "value": value, "expectations": expectations })
}

#[test]
fn where_in_the_guided_range_a_figure_is_stands_beside_it() {
    let values = [9.0, 10.0, 15.0, 19.0, 20.5];
    let mut facts: Vec<Value> = values.iter().map(|value| guided(&format!("f{value}"), *value)).collect();
    let number = |id: &str, guided: Value| {
        let expectations = json!([{ "kind": "guidance", "value": guided }]);
        json!({ "id": id, "name": id, "value": 52.4, "expectations": expectations })
    };
    facts.push(number("number", json!(51)));
    facts.push(number("bound", json!({ "atLeast": 50 })));
    let table = results_table(&note_of("en", &facts, json!({}))).unwrap();
    let said: Vec<Vec<String>> = (0..7).map(|row| asides(&table.parts[0], row)).collect();
    assert_eq!(
        said,
        [["below"], ["lower half"], ["midpoint"], ["upper half"], ["above"], ["above"], ["in line"]]
    );
}

#[test]
fn a_preview_begins_with_the_consensus_and_its_range() {
    let fact = json!({
        "id": "eps", "name": "EPS", "scale": "one", "per": "share", "yearEarlier": 1.51,
        "expectations": [
            { "kind": "consensus", "id": "range", "value": { "from": 1.4, "to": 1.5 } },
            { "kind": "consensus", "id": "mean", "value": 1.42, "before": 1.47 }
        ]
    });
    let organic = json!({
        "id": "organic", "name": "Organic growth", "unit": "percent", "periodBefore": 2.65,
        "expectations": [{ "kind": "consensus", "value": 1.8 }]
    });
    let mut year = fact.clone();
    year["id"] = "year".into();
    year["period"] = "2026".into();
    year["expectations"] = json!([{ "kind": "guidance", "value": { "from": 6, "to": 6.2 } }, { "kind": "consensus", "value": 6.04 }]);
    let note = note_of("en", &[fact, year, organic], json!({}));
    let table = results_table(&note).unwrap();
    let part = &table.parts[0];
    assert_eq!(
        part.heads,
        ["Consensus", "Before", "A year earlier", "Previous quarter", "Guidance", "Revision"]
    );
    assert_eq!(rows(part)[0], ["EPS", "$1.42", "$1.47", "$1.51", "", "", "lowered"]);
    assert_eq!(asides(part, 0), ["$1.40–$1.50"]);
    assert_eq!(rows(part)[1], ["EPS", "$6.04", "", "$1.51", "", "$6.00–$6.20", ""]);
    assert_eq!(rows(part)[2], ["Organic growth", "1.8%", "", "", "2.65%", "", ""]);
    let main: Vec<bool> = part.groups[0].1[1].cells.iter().map(|cell| cell.is_main).collect();
    assert_eq!(main, [true, false, false, false, false, false]);
    assert!(
        export::expected_alt(&export::expected_rows(&note))
            .contains("consensus $1.42; estimates $1.40–$1.50; a year earlier $1.51.")
    );
}

#[test]
fn without_a_consensus_a_figure_is_held_against_what_one_house_expected() {
    let forecast = json!([{ "kind": "forecast", "by": "Malhar", "value": 1282 }]);
    let fact = json!({ "id": "a", "name": "Revenue", "value": 1250.4, "expectations": forecast });
    let table = results_table(&note_of("de", std::slice::from_ref(&fact), json!({}))).unwrap();
    assert_eq!(table.parts[0].heads, ["Q3\u{a0}2025", "Schätzung", "Ggü. Schätzung"]);
    assert_eq!(rows(&table.parts[0])[0][3], "um 2,5 % verfehlt");
    assert_eq!(table.caption.replace('\u{a0}', " "), "Q3 2025 im Vergleich mit Schätzung (Malhar)");
    let polled =
        json!({ "id": "b", "name": "B", "value": 3, "expectations": [{ "kind": "consensus", "value": 3 }] });
    let table = results_table(&note_of("en", &[fact, polled], json!({}))).unwrap();
    assert_eq!(table.parts[0].heads[1..], ["Expected", "Against expectation"]);
}

#[test]
fn points_have_the_decimals_of_their_rates_and_other_figures_no_good_or_bad_news() {
    let rate = json!({ "id": "r", "name": "Margin", "unit": "percent", "value": 1.61, "periodBefore": 1.66 });
    let yen = json!({
        "id": "y", "name": "Yen", "kind": "other", "unit": "JPY", "scale": "one", "per": "USD", "period": "2025-Q4",
        "expectations": [{ "kind": "guidance", "value": 150, "before": 145 }]
    });
    let table = results_table(&note_of("en", &[rate, yen], json!({}))).unwrap();
    assert_eq!(table.parts[0].heads, ["Q3\u{a0}2025", "Previous quarter", "Change"]);
    assert_eq!(table.caption.replace('\u{a0}', " "), "Q3 2025, against the previous quarter");
    assert_eq!(rows(&table.parts[0])[0][3], "−0.05 pts");
    let revision = table.parts[1].groups[0].1[0].cells.last().unwrap();
    assert_eq!((revision.text.as_str(), revision.news), ("raised", Some(News::Neutral)));
}
