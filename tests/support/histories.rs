//! Price histories of any length, by a fixed rule, and notes that chart them.
#![allow(dead_code, reason = "each suite uses a part of it")]

use research_widget::figures::{self, ChartFigures};
use research_widget::note::{Column, Columns, Note, parse_with_columns};

const MINUTE_MS: f64 = 60_000.0;
/// Monday, 4 January 2010.
const MONDAY_MS: f64 = 1_262_563_200_000.0;

/// Prices that wander by cents, above 10.
pub(crate) fn prices(count: usize) -> Vec<f64> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut cents = 10_000_i64;
    let step = |_| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        cents = (cents + (seed % 41) as i64 - 20).max(1_000);
        cents as f64 / 100.0
    };
    (0..count).map(step).collect()
}

/// Times of trading minutes: 390 a day from 14:30 on, Monday to Friday.
pub(crate) fn trading_times(count: usize) -> Vec<f64> {
    let minute = |place: usize| {
        let day = place / 390;
        let calendar_day = day / 5 * 7 + day % 5;
        MONDAY_MS + (calendar_day * 1440 + 870 + place % 390) as f64 * MINUTE_MS
    };
    (0..count).map(minute).collect()
}

/// A note that charts one series of minutes; `points` are the series' fields with them.
pub(crate) fn note_text(points: &str) -> String {
    format!(
        r#"{{ "version": 1, "id": "prices", "lang": "en", "title": "Prices", "summary": ["P."],
        "companies": [{{ "id": "c", "name": "C" }}], "sources": [{{ "id": "s", "title": "S" }}],
        "series": [{{ "id": "p", "name": "Price", "company": "c", "unit": "USD", "type": "stock",
            "frequency": "minute", "source": "s", {points} }}],
        "charts": [{{ "id": "k", "title": "K", "series": ["p"], "views": ["level"] }}] }}"#
    )
}

/// The note of a column: minute after minute, or at the column's times.
pub(crate) fn note_of(column: Column) -> Note {
    let start = if column.times.is_some() { "" } else { r#""start": "2010-01-04T00:00","# };
    let text = note_text(&format!(r#"{start} "column": "prices""#));
    parse_with_columns(&text, Columns::from([("prices".to_owned(), column)])).unwrap()
}

/// The chart of minute after minute.
pub(crate) fn chart_of(values: Vec<f64>) -> ChartFigures {
    figures::derive(&note_of(Column { times: None, values }).into()).charts.remove(0)
}
