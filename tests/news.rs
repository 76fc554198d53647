//! Notes as newsrooms write them, in the styles of several countries: each fact that such a note is about
//! (`tests/news/*/facts.json`, in a form of its own) is in the note (`note.json`), at the place that
//! `references.json` names, and equal through the public figures.
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

#[path = "support/program.rs"]
mod program;

use program::program;
use research_widget::figures::{Evidence, Quantity, Statement};
use research_widget::format;
use research_widget::note::{
    self, Amount, Expectation, FactKind, FactPeriod, Note, Part, Per, Reference, Transform,
};
use research_widget::prose;
use research_widget::texts;
use research_widget::units::{Frequency, Language, Period, Qualifier, Scale, Unit};
use serde_json::Value;
use std::path::Path;
use support::{assert_all, news_folders, news_note, path};

/// Most days that a period of the note may be off, where a company's weeks don't end with its months.
const MOST_DAYS_OFF: i64 = 10;

fn json(file: &Path) -> Value {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_str(&text).unwrap()
}

fn read(folder: &Path) -> Note {
    let file = news_note(folder);
    let bytes = std::fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    note::parse_bytes(&bytes).unwrap_or_else(|problems| panic!("{}:\n{problems}", file.display()))
}

#[test]
fn every_fact_is_in_its_note() {
    let folders = news_folders();
    assert!(folders.len() == 24);
    let mut results = Vec::new();
    for folder in folders {
        let (note, facts) = (read(&folder), json(&folder.join("facts.json")));
        let references = json(&folder.join("references.json"));
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        results.extend(facts["facts"].as_array().unwrap().iter().map(|fact| {
            let id = fact["id"].as_str().unwrap();
            let reference = references[id].as_str().ok_or(format!("{name}: {id} is nowhere"))?;
            agrees(&note, fact, reference).map_err(|why| format!("{name}: {id} (#{reference}): {why}"))
        }));
    }
    assert_all(results);
}

#[test]
fn every_note_makes_a_page_with_a_picture() {
    for folder in news_folders() {
        let file = news_note(&folder);
        let output = program().arg("prerender").arg(&file).output().unwrap();
        let page = String::from_utf8(output.stdout).unwrap();
        let name = file.display();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let drawings = page.matches("<svg").count();
        assert!(
            drawings > 0 && !page.contains("NaN") && !page.contains("inf\""),
            "{name}: {drawings} drawings"
        );
        let note = read(&folder);
        let has_results =
            note.facts.iter().any(|fact| fact.year_earlier.is_some() || !fact.expectations.is_empty());
        assert!(page.contains("class=\"results\"") || !has_results, "{name}: no table of results");
        let said = page.matches("<p>").count() + page.matches("<p ").count();
        assert!(said >= note.summary.len(), "{name}: {said} paragraphs");
    }
}

#[test]
fn every_note_is_checked_to_the_end() {
    for folder in news_folders() {
        let claims = prose::check(&read(&folder));
        assert!(claims.iter().count() > 10, "{}", folder.display());
    }
}

/// A figure of a note as far as facts say something of it.
struct Found<'n> {
    amount: Amount,
    /// What the fact or series is called.
    name: &'n str,
    period: Option<FactPeriod>,
    unit: Unit,
    per: Option<&'n Per>,
    is_computed: bool,
    company: Option<String>,
    days: Option<(Period, Period)>,
    /// Whether the note itself has these days.
    has_own_days: bool,
    kind: Option<FactKind>,
    expectation: Option<&'n Expectation>,
}

fn find<'n>(note: &'n Note, text: &str) -> Result<Found<'n>, String> {
    let reference = Reference::parse(text).ok_or("is no reference")?;
    let Some(found) = Statement::of(note, &reference) else {
        let evidence = Evidence::of(note, &reference).ok_or("leads nowhere")?;
        let (period, figure) = evidence.last().ok_or("has no value")?;
        return Ok(Found {
            amount: Amount::Exact(figure.map_err(|why| format!("{why:?}"))?.value),
            name: &evidence.series.name,
            period: Some(period.into()),
            unit: evidence.unit,
            per: evidence.per(),
            is_computed: evidence.inputs.len() > 1,
            company: evidence.series.company().map(ToString::to_string),
            days: period.days(),
            has_own_days: false,
            kind: None,
            expectation: None,
        });
    };
    let (per, kind) = match found.quantity {
        Quantity::Fact(fact) => (fact.per.as_ref(), Some(fact.kind)),
        Quantity::Point(series, _) => (series.per.as_ref(), None),
    };
    let own = found.quantity.period();
    let period = found.expectation.and_then(|expected| expected.period.clone()).or(own);
    Ok(Found {
        name: found.quantity.name(),
        period: period.clone(),
        unit: found.unit,
        per: per.filter(|_| !found.is_change()),
        is_computed: found.is_computed(),
        company: found.quantity.company().map(ToString::to_string),
        has_own_days: period.as_ref().is_some_and(|period| period.days.is_some())
            && !matches!(found.transform, Transform::Part(Part::PeriodBefore)),
        days: period.and_then(|period| earlier_days(period, &found.transform)),
        kind,
        expectation: found.expectation,
        amount: found.amount.map_err(|why| format!("{why:?}"))?,
    })
}

/// The days of a part: of a year earlier, or of the period before where that has a length of the calendar.
fn earlier_days(period: FactPeriod, of: &Transform) -> Option<(Period, Period)> {
    let days = period.days.or_else(|| period.period?.days());
    match of {
        Transform::Part(Part::YearEarlier) => match (period.days, period.period) {
            // Weeks stay weeks.
            (Some((from, to)), _) => Some((from.plus(-364)?, to.plus(-364)?)),
            (None, period) => period?.year_earlier()?.days(),
        },
        Transform::Part(Part::PeriodBefore) => {
            let period = period.period.filter(|period| period.frequency() != Frequency::Day)?;
            // Nine months have no nine months before them in their year, and a day's price is no average.
            period.plus(-1)?.days()
        }
        _ => days,
    }
}

fn agrees(note: &Note, fact: &Value, reference: &str) -> Result<(), String> {
    let found = find(note, reference)?;
    let unit = fact["unit"].as_str().unwrap();
    same_unit(unit, fact["scale"].as_str(), &found)?;
    same_amount(&fact["value"], &found.amount, found.unit, found.is_computed)?;
    if let Some(before) = fact.get("before") {
        let found = find(note, &format!("{reference}/before"))?;
        same_amount(before, &found.amount, found.unit, false).map_err(|why| format!("before: {why}"))?;
    }
    let company = fact["company"].as_str();
    if found.company.as_deref() != company {
        return Err(format!("is of {:?}, expected {company:?}", found.company));
    }
    same_days(&fact["period"], &found, reference)?;
    let subject = reference.split(['@', '/']).next().unwrap_or_default();
    if !WORDED_OTHERWISE.contains(&format!("{}#{subject}", note.id).as_str()) {
        same_name(fact["name"].as_str().unwrap(), reference, &found)?;
        let printed = found.period.as_ref().map(|period| texts::fact_period(note.language, period));
        let label = fact["period"]["label"].as_str().unwrap();
        same_label(label, reference, &found, &printed.unwrap_or_default())?;
    }
    same_kind(fact, reference, &found)
}

/// Figures, by note and id, that their note calls otherwise than the fact, or whose time it names otherwise.
const WORDED_OTHERWISE: [&str; 18] = [
    "corvane-semiconductor#price",
    "ledgerfold-saas#eps",
    "solano-pacific-airlines#eps",
    "solano-pacific-airlines#q1.eps",
    "solano-pacific-airlines#net",
    "hollis-wray-preview#implied",
    "quillpath-biotech#eps",
    "harrow-point-reit#expenses.ss",
    "harrow-point-reit#noi.fy",
    "northfork-digital#cost",
    "ashmere-homes#margin.target",
    "skarvfjord-tankers#q1.tce",
    "skarvfjord-tankers#q1.suez",
    "nordhamn-bank#cet1.req",
    "kaveri-infosystems#attrition",
    "corrigal-gold#h2.needed",
    "hanse-rueck#grossschaeden",
    "auringer-technik#reichweite",
];

/// What a fact is called, before the words for its part or for its time, has the name of the figure in it, or is in it. The
/// target and the move of a price have the name of the price.
fn same_name(name: &str, reference: &str, found: &Found<'_>) -> Result<(), String> {
    let is_of_price = found.kind == Some(FactKind::Price)
        && ["/target", "/pop"].iter().any(|part| reference.contains(part));
    if is_of_price {
        return Ok(());
    }
    let head = name.split([',', '(']).next().unwrap_or_default();
    let words =
        |text: &str| format!(" {} ", text.to_lowercase().split([' ', ',']).collect::<Vec<_>>().join(" "));
    let (head, own) = (words(head.trim()), words(found.name));
    if head.contains(&own) || own.contains(&head) {
        Ok(())
    } else {
        Err(format!("is called {:?}, expected {name:?}", found.name))
    }
}

/// The days that a company has a name for are printed by it. Of other periods all that their label says in numbers, months
/// and signs such as Q3FY26 is printed; `third quarter` is worded otherwise. What was earlier has the period of its figure.
fn same_label(label: &str, reference: &str, found: &Found<'_>, printed: &str) -> Result<(), String> {
    let is_earlier = ["/year-earlier", "/period-before"].iter().any(|part| reference.contains(part));
    let is_named = found.period.as_ref().is_some_and(|period| period.name.is_some());
    let is_right = match compared(label) {
        _ if is_earlier => true,
        _ if is_named => printed == label,
        words => {
            let printed = tokens(printed);
            words.into_iter().flatten().all(|word| printed.contains(&word))
        }
    };
    if is_right { Ok(()) } else { Err(format!("is of {printed}, expected {label}")) }
}

/// The words of a label that has numbers, months and signs alone.
fn compared(label: &str) -> Option<Vec<String>> {
    let is_sign = |word: &String| word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let is_month = |word: &String| {
        [Language::English, Language::German].iter().any(|language| {
            (1..=12).any(|month| {
                let month = Period::parse(&format!("2025-{month:02}")).unwrap();
                tokens(&format::period(*language, month)).contains(word)
            })
        })
    };
    Some(tokens(label)).filter(|words| words.iter().all(|word| is_sign(word) || is_month(word)))
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || ",.".contains(c))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn many_labels_of_periods_are_compared() {
    let count = |folder: &Path| {
        let facts = json(&folder.join("facts.json"));
        let labels = facts["facts"].as_array().unwrap().iter();
        labels.filter(|fact| compared(fact["period"]["label"].as_str().unwrap()).is_some()).count()
    };
    let all: usize = news_folders().iter().map(|folder| count(folder)).sum();
    assert!(all > 100, "{all}");
}

fn same_kind(fact: &Value, reference: &str, found: &Found<'_>) -> Result<(), String> {
    let kind = fact["kind"].as_str().unwrap();
    let is_change = ["/pop", "/yoy", "/pop/change"].iter().any(|end| reference.ends_with(end));
    let is_right = match kind {
        "consensus" | "guidance" | "forecast" | "target" => {
            found.expectation.is_some_and(|expected| expected.kind.keyword() == kind)
        }
        "price" => found.kind == Some(FactKind::Price),
        "price-move" => {
            found.kind == Some(FactKind::PriceMove) || is_change && found.kind == Some(FactKind::Price)
        }
        _ => found.expectation.is_none() && !matches!(found.kind, Some(FactKind::PriceMove)),
    };
    if !is_right {
        return Err(format!("is {:?}, {:?}; expected {kind}", found.kind, found.expectation));
    }
    let Some(by) = fact["by"].as_str() else { return Ok(()) };
    let expected = found.expectation;
    let count = by.strip_prefix("average of ").and_then(|rest| rest.strip_suffix(" analysts"));
    let is_said = match count {
        Some(count) => expected.and_then(|expected| expected.analysts) == count.parse().ok(),
        None => expected.and_then(|expected| expected.by.as_deref()) == Some(by),
    };
    if is_said { Ok(()) } else { Err(format!("is by {expected:?}, expected {by}")) }
}

fn same_unit(unit: &str, scale: Option<&str>, found: &Found<'_>) -> Result<(), String> {
    let scale = scale.map_or(Scale::One, |word| Scale::parse(word).unwrap());
    let (unit, per) = unit.split_once(" per ").map_or((unit, None), |(unit, per)| (unit, Some(per)));
    let is_right = match found.unit {
        Unit::Money(currency, own) => currency.code() == unit && own == scale,
        Unit::Count(own) => unit == "count" && own == scale,
        Unit::Symbol(symbol, own) => symbol.to_string() == unit && own == scale,
        Unit::Ratio | Unit::RatioPoints => unit == "percent",
        Unit::Multiple => unit == "multiple",
        _ => false,
    };
    let is_right = is_right
        && match (per, found.per) {
            (None, None | Some(Per::Share | Per::Time(_) | Per::Week)) => true,
            (Some("day"), Some(Per::Time(Frequency::Day))) => true,
            (Some(per), Some(Per::Other(own))) => own == per,
            // "percent per quarter" and the like don't occur; free words of the note's own do.
            (None, Some(Per::Other(_))) => true,
            _ => false,
        };
    if is_right {
        Ok(())
    } else {
        Err(format!("is in {:?} per {:?}, expected {unit}", found.unit, found.per))
    }
}

/// The amount of a fact, in the form of a note.
fn amount(value: &Value, unit: Unit) -> Amount {
    let part = |name: &str| value[name].as_f64().map(|number| unit.from_typed(number));
    let bounds = [
        ("at-least", Qualifier::AtLeast),
        ("more-than", Qualifier::MoreThan),
        ("at-most", Qualifier::AtMost),
        ("less-than", Qualifier::LessThan),
        ("approx", Qualifier::About),
    ];
    if let Some(number) = value.as_f64() {
        return Amount::Exact(unit.from_typed(number));
    }
    if let Some((bound, qualifier)) = bounds.into_iter().find_map(|(name, of)| Some((part(name)?, of))) {
        return Amount::Bound(qualifier, bound);
    }
    if let Some(mid) = part("mid") {
        return Amount::Tolerance(mid, part("plus-minus").unwrap());
    }
    let (from, to) = (part("from").unwrap(), part("to").unwrap());
    match value["words"].as_str() {
        Some(words) => Amount::Words(words.to_owned(), from, to),
        None => Amount::Range(from, to),
    }
}

/// A typed amount is the same; a computed one is the same in the printed digits.
fn same_amount(expected: &Value, found: &Amount, unit: Unit, is_computed: bool) -> Result<(), String> {
    let wanted = amount(expected, unit);
    let is_same = match (&wanted, found) {
        (Amount::Exact(wanted), Amount::Exact(found)) if is_computed => {
            let digits = expected.to_string();
            let decimals =
                digits.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len());
            let half = unit.from_typed(0.5 * (0..decimals).fold(1.0, |unit, _| unit / 10.0));
            (wanted - found).abs() <= half + 1e-9
        }
        (wanted, found) => wanted == found,
    };
    if is_same { Ok(()) } else { Err(format!("is {found:?}, expected {wanted:?}")) }
}

fn same_days(period: &Value, found: &Found<'_>, reference: &str) -> Result<(), String> {
    let day = |name: &str| Period::parse(period[name].as_str().unwrap()).unwrap();
    let (first, last) = (day("start"), day("end"));
    let Some(days) = found.days else {
        // The day of the price before is in no note.
        let is_open = reference.ends_with("/period-before");
        return if is_open { Ok(()) } else { Err("is of no time".to_owned()) };
    };
    let off = |a: Period, b: Period| (a.ordinal() - b.ordinal()).abs();
    // A day, whole months and typed days are the same days; weeks end some days before or after a period of months.
    let months = first.part() == 1 && last.plus(1).is_some_and(|next| next.part() == 1);
    let is_exact = months || first == last || found.has_own_days;
    let most = if is_exact { 0 } else { MOST_DAYS_OFF };
    if off(first, days.0) <= most && off(last, days.1) <= most {
        return Ok(());
    }
    Err(format!("is from {} to {}, expected from {first} to {last}", days.0, days.1))
}

#[test]
fn a_fact_that_differs_is_found() {
    let folder = path("tests/news/08-tarnbrook-retail");
    let note = read(&folder);
    let facts = json(&folder.join("facts.json"));
    let references = json(&folder.join("references.json"));
    for fact in facts["facts"].as_array().unwrap() {
        let reference = references[fact["id"].as_str().unwrap()].as_str().unwrap();
        assert_eq!(agrees(&note, fact, reference), Ok(()));
        for (field, other) in
            [("company", "nobody".into()), ("unit", "XAF".into()), ("scale", "trillion".into())]
        {
            let mut changed = fact.clone();
            // Rates have no scale.
            if field == "scale" && ["percent", "multiple"].contains(&fact["unit"].as_str().unwrap()) {
                continue;
            }
            changed[field] = other;
            assert!(agrees(&note, &changed, reference).is_err(), "{field} of {fact}");
        }
        let mut changed = fact.clone();
        changed["name"] = "Something else".into();
        // The move of a price has the name of the price.
        assert!(reference.contains("/pop") || agrees(&note, &changed, reference).is_err(), "name of {fact}");
        let mut changed = fact.clone();
        changed["period"]["label"] = "Q1 1999".into();
        let is_earlier = ["/year-earlier", "/period-before"].iter().any(|part| reference.contains(part));
        assert!(is_earlier || agrees(&note, &changed, reference).is_err(), "label of {fact}");
        let mut changed = fact.clone();
        changed["period"]["end"] = "2027-12-31".into();
        assert!(agrees(&note, &changed, reference).is_err(), "period of {fact}");
        let mut changed = fact.clone();
        changed["value"] = match &fact["value"] {
            Value::Object(ends) => ends.keys().next().map(|end| {
                let mut value = fact["value"].clone();
                value[end] = 1.5.into();
                value
            }),
            number => number.as_f64().map(|number| (number * 1.3 + 1.0).into()),
        }
        .unwrap();
        assert!(agrees(&note, &changed, reference).is_err(), "value of {fact}");
    }
}
