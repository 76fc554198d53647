//! The results of a note as rows of a picture: the rows of [`crate::chart::expected`].

use crate::chart::{ExpectedMark, ExpectedRow, MarkKind};
use crate::figures::{ResultGroup, ResultRow, results};
use crate::format::{self, Precision, ResultMessages};
use crate::note::{Amount, Expectation, ExpectationKind, Note};
use crate::texts::{amount, fact_period, previous, row_name};
use crate::units::{Digits, Measure};

/// Maximum number of figures of a picture; the table has all of them.
const MOST_ROWS: usize = 4;

/// The figures of a note that can be compared with expectations, else those compared with a year earlier; empty if
/// there are none.
pub fn expected_rows(note: &Note) -> Vec<ExpectedRow> {
    let groups = results(note);
    let rows: Vec<(&ResultGroup<'_>, &ResultRow<'_>)> =
        groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row))).collect();
    let is_expected =
        |(_, row): &(&ResultGroup<'_>, &ResultRow<'_>)| row.guidance.or(row.consensus).is_some();
    let has_any = rows.iter().any(is_expected);
    let all: Vec<&ResultRow<'_>> = rows.iter().map(|(_, row)| *row).collect();
    let drawn = rows.iter().filter(|row| !has_any || is_expected(row)).map(|(group, row)| ExpectedRow {
        name: row_name(note, &all, row),
        measure: row.period().map(|period| fact_period(note.language, &period)).unwrap_or_default(),
        marks: marks(note, group.is_outlook, row),
    });
    drawn.filter(|row| row.marks.len() > 1).take(MOST_ROWS).collect()
}

/// The picture in words: `Adjusted pre-tax profit, H1 2026: £96.3M; consensus £98.1M; a year earlier £104.8M.`
pub fn expected_alt(rows: &[ExpectedRow]) -> String {
    let row = |row: &ExpectedRow| {
        let words: Vec<&str> = row.marks.iter().map(|mark| mark.words.as_str()).collect();
        let measure = if row.measure.is_empty() { String::new() } else { format!(", {}", row.measure) };
        format!("{}{measure}: {}.", row.name, words.join("; "))
    };
    rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

fn marks(note: &Note, is_outlook: bool, row: &ResultRow<'_>) -> Vec<ExpectedMark> {
    let messages = &format::messages(note.language).result_messages;
    let [year_earlier, guidance, now, before, consensus, .., estimates] = messages.marks;
    let [.., period_before] = previous(messages, &[row]);
    let (unit, digits) = (row.quantity.unit(), Digits::Typed(row.quantity.decimals()));
    let mark = |kind, words: &str, value: &Amount| {
        let said = amount(note.language, value, digits, unit, Precision::Full);
        let words = if words.is_empty() { said } else { format!("{words} {said}") };
        Some(ExpectedMark { kind, ends: ends(value)?, words })
    };
    let value = row.quantity.value().ok();
    // Expectations for another period are not compared with the figure a year before the reported one.
    let has_earlier = !is_outlook || value.is_none();
    let actual = value.filter(|_| !is_outlook);
    let of_year = row.earlier(Measure::YearOverYear).map(|value| (year_earlier, value));
    let earlier =
        of_year.or_else(|| row.earlier(Measure::PeriodOverPeriod).map(|value| (period_before, value)));
    let guided = row.guidance.filter(|one| one.kind == ExpectationKind::Guidance);
    let other = row.guidance.filter(|one| one.kind != ExpectationKind::Guidance);
    let changed = guided.and_then(|one| one.before.as_ref().filter(|before| **before != one.value));
    let guided_word = if changed.is_some() { now } else { guidance };
    let guided_word = guided.and_then(|one| one.label.as_deref()).unwrap_or(guided_word);
    let expected = |one: &Expectation| match one.kind {
        ExpectationKind::Consensus => one.label.clone().unwrap_or_else(|| consensus.to_owned()),
        _ => word_of(messages, one),
    };
    let all = [
        actual.and_then(|value| mark(MarkKind::Actual, "", &value)),
        row.consensus.and_then(|one| mark(MarkKind::Expected, &expected(one), &one.value)),
        row.spread.and_then(|one| mark(MarkKind::Expected, estimates, &one.value)),
        other.and_then(|one| mark(MarkKind::Expected, &word_of(messages, one), &one.value)),
        guided.and_then(|one| mark(MarkKind::Guided, guided_word, &one.value)),
        changed.and_then(|value| mark(MarkKind::GuidedBefore, before, value)),
        earlier.filter(|_| has_earlier).and_then(|(word, value)| mark(MarkKind::Earlier, word, &value)),
    ];
    all.into_iter().flatten().collect()
}

/// The label of an expectation, else who expects it, else its kind: forecast or target.
fn word_of(messages: &ResultMessages, one: &Expectation) -> String {
    let [.., forecast, target, _] = messages.marks;
    let plain = if one.kind == ExpectationKind::Target { target } else { forecast };
    one.label.clone().or_else(|| one.by.clone()).unwrap_or_else(|| plain.to_owned())
}

/// Both ends of an amount; for a one-sided bound, its number twice.
fn ends(value: &Amount) -> Option<(f64, f64)> {
    let (from, to) = value.ends();
    let number = value.single();
    if from.is_finite() && to.is_finite() { Some((from, to)) } else { number.map(|number| (number, number)) }
}
