//! Periods, currencies and the other values at their edges.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

use research_widget::units::{
    Currency, FiscalYear, Frequency, NamedAfter, Period, Periods, Scale, Sorted, Status,
};

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn printed(period: Option<Period>) -> String {
    period.map_or("none".to_owned(), |period| period.to_string())
}

#[test]
fn years_quarters_and_months_are_made_within_the_calendar() {
    for (found, expected) in [
        (Period::of_year(1), "0001"),
        (Period::of_year(2026), "2026"),
        (Period::of_year(9999), "9999"),
        (Period::of_year(0), "none"),
        (Period::of_year(10_000), "none"),
        (Period::of_quarter(2026, 1), "2026-Q1"),
        (Period::of_quarter(2026, 4), "2026-Q4"),
        (Period::of_quarter(2026, 0), "none"),
        (Period::of_quarter(2026, 5), "none"),
        (Period::of_quarter(0, 1), "none"),
        (Period::of_month(2026, 1), "2026-01"),
        (Period::of_month(2026, 12), "2026-12"),
        (Period::of_month(2026, 13), "none"),
        (Period::of_month(10_000, 1), "none"),
    ] {
        assert_eq!(printed(found), expected);
    }
}

#[test]
fn a_time_is_in_the_minute_that_it_falls_in() {
    for (ms, expected) in [
        (0.0, "1970-01-01T00:00"),
        (59_999.0, "1970-01-01T00:00"),
        (60_000.0, "1970-01-01T00:01"),
        (-1.0, "1969-12-31T23:59"),
        (1_767_225_600_000.0, "2026-01-01T00:00"),
        (253_402_300_799_000.0, "9999-12-31T23:59"),
        (253_402_300_800_000.0, "none"),
        (f64::NAN, "none"),
        (f64::INFINITY, "none"),
    ] {
        assert_eq!(printed(Period::from_epoch_ms(ms)), expected, "{ms}");
    }
}

#[test]
fn the_first_period_within_another_begins_no_earlier() {
    use Frequency::{Day, Minute, Month, Quarter, Year};
    for (whole, frequency, expected) in [
        ("2026", Year, "2026"),
        ("2026", Quarter, "2026-Q1"),
        ("2026", Month, "2026-01"),
        ("2026", Day, "2026-01-01"),
        ("2026", Minute, "2026-01-01T00:00"),
        ("2026-Q2", Year, "2027"),
        ("2026-Q2", Quarter, "2026-Q2"),
        ("2026-Q2", Month, "2026-04"),
        ("2026-Q2", Day, "2026-04-01"),
        ("2026-02", Quarter, "2026-Q2"),
        ("2026-11", Quarter, "2027-Q1"),
        ("2026-01-01", Year, "2026"),
        ("2026-01-01", Month, "2026-01"),
        ("2026-01-15", Year, "2027"),
        ("2026-01-15", Quarter, "2026-Q2"),
        ("2026-01-15", Month, "2026-02"),
        ("2026-12-15", Month, "2027-01"),
        ("2026-01-15", Day, "2026-01-15"),
        ("2026-01-15", Minute, "2026-01-15T00:00"),
        ("2026-01-15T10:30", Day, "2026-01-15"),
    ] {
        assert_eq!(printed(period(whole).first_within(frequency)), expected, "{whole} {frequency:?}");
    }
}

#[test]
fn a_year_earlier_is_the_same_period_where_there_is_one() {
    for (later, earlier) in [
        ("2026", "2025"),
        ("2026-Q1", "2025-Q1"),
        ("2026-12", "2025-12"),
        ("2026-03-01", "2025-03-01"),
        ("2024-02-29", "none"),
        ("2026-03-01T10:30", "2025-03-01T10:30"),
        ("0002-05-05", "0001-05-05"),
        ("0001-05-05", "none"),
        ("0001-Q4", "none"),
    ] {
        assert_eq!(printed(period(later).year_earlier()), earlier, "{later}");
    }
}

#[test]
fn every_currency_is_printed_by_its_code() {
    let all: Vec<Currency> = Currency::all().collect();
    assert!(all.len() > 150 && all.is_sorted(), "{}", all.len());
    assert!(all.iter().all(|currency| Currency::parse(currency.code()) == Some(*currency)));
    assert_eq!(Currency::parse("EUR").unwrap().to_string(), "EUR");
}

fn listed(texts: &[&str]) -> Periods {
    let ordinals = texts.iter().map(|text| period(text).ordinal()).collect();
    Periods::from_ordinals(period(texts[0]).frequency(), ordinals)
}

#[test]
fn rows_of_periods_are_equal_however_they_were_made() {
    let quarters = listed(&["2026-Q1", "2026-Q2", "2026-Q3"]);
    assert_eq!(quarters, Periods::starting(period("2026-Q1"), 3).unwrap());
    assert_ne!(quarters, Periods::starting(period("2026-Q1"), 2).unwrap());
    assert_ne!(quarters, Periods::starting(period("2026-Q2"), 3).unwrap());
    assert_ne!(quarters, listed(&["2026-Q1", "2026-Q2", "2026-Q4"]));
    assert_eq!(listed(&["2026-Q1", "2026-Q3"]), listed(&["2026-Q1", "2026-Q3"]));
    assert_ne!(listed(&["2026-Q1", "2026-Q3"]), listed(&["2026-Q1", "2026-Q4"]));
}

#[test]
fn a_row_of_periods_ends_with_its_last() {
    for quarters in [listed(&["2026-Q1", "2026-Q2"]), listed(&["2026-Q1", "2026-Q3"])] {
        assert!(!quarters.is_empty() && quarters.get(1).is_some() && quarters.get(2).is_none());
        assert_eq!(quarters.last(), quarters.get(1));
    }
    let none = Periods::from_ordinals(Frequency::Quarter, Vec::new());
    assert!(none.is_empty() && none.first().is_none() && none.last().is_none());
}

#[test]
fn the_nearest_period_is_found_and_half_way_the_later_one() {
    let first = period("2026-Q1").ordinal() as f64;
    let near = |quarters: &Periods, further: f64| quarters.index_near_x(first + further);
    let neighbours = listed(&["2026-Q1", "2026-Q2"]);
    let found = [-3.0, 0.0, 0.4, 0.5, 0.6, 1.0, 7.0].map(|further| near(&neighbours, further));
    assert_eq!(found, [0, 0, 0, 1, 1, 1, 1].map(Some));
    let apart = listed(&["2026-Q1", "2027-Q1"]);
    assert_eq!([1.9, 2.1].map(|further| near(&apart, further)), [Some(0), Some(1)]);
}

#[test]
fn scales_are_powers_of_a_thousand() {
    assert_eq!(Scale::ALL.map(Scale::factor), [0.01, 1.0, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12]);
}

#[test]
fn what_is_known_of_keys_in_order() {
    let sorted = Sorted::from([(1, 'a'), (3, 'b')]);
    assert!(!sorted.is_empty() && Sorted::<u8, char>::new().is_empty());
    let from = |first| sorted.starting_at(first).map(|(key, _)| *key).collect::<Vec<_>>();
    assert_eq!(
        [from(0), from(1), from(2), from(3), from(4)],
        [vec![1, 3], vec![1, 3], vec![3], vec![3], vec![]]
    );
}

#[test]
fn a_figure_is_as_sure_as_the_weaker_of_two() {
    let ordered = [Status::Reported, Status::SingleSource, Status::Implied, Status::Estimate];
    assert_eq!(ordered.map(Status::is_derived), [false, false, true, true]);
    for pair in ordered.windows(2) {
        assert_eq!((pair[0].weaker(pair[1]), pair[1].weaker(pair[0])), (pair[1], pair[1]));
    }
}

#[test]
fn a_fiscal_year_that_ends_in_the_first_half_of_a_month_has_the_months_before() {
    let ending = |month, day| FiscalYear::ending(month, day, false, NamedAfter::Start);
    assert_eq!((ending(12, 15), ending(6, 15)), (ending(11, 30), ending(5, 31)));
    assert_ne!(ending(12, 16), ending(12, 15));
    let weeks = [false, true].map(|has| FiscalYear::ending(9, 28, has, NamedAfter::End));
    assert_eq!(weeks.map(|year| year.map(FiscalYear::has_weeks)), [Some(false), Some(true)]);
}

#[test]
fn there_is_no_day_before_the_year_1() {
    assert_eq!((Period::parse("0000-12-31"), Period::parse("0000-12-31T10:00")), (None, None));
    assert_eq!(Period::parse("0001-01-01").map(Period::year), Some(1));
}
