//! Series of a chart and facts that nothing tells apart for a reader.

use super::super::message::Message;
use crate::figures::{ChartFigures, Figures};
use crate::note::{Fact, Note};

/// The code of these warnings, and what is wrong.
pub(super) const CODE: (&str, &str) =
    ("name/twice", "Two series of a chart, or two facts of a period, that nothing tells apart.");

/// A warning for each chart in which two series have the same label, company included, and for each fact that has name,
/// company and period of another.
pub(super) fn namesakes(note: &Note, figures: &Figures) -> Vec<Message> {
    let of_chart = |(index, chart): (usize, &ChartFigures)| {
        let labels: Vec<&str> = chart.views.first()?.lines.iter().map(|line| line.label.as_str()).collect();
        let is_second = |(at, label): &(usize, &&str)| labels.iter().take(*at).any(|other| other == *label);
        let (at, label) = labels.iter().enumerate().find(is_second)?;
        Some(warning(
            format!("$.charts[{index}].series[{at}]"),
            &format!("another series called \"{label}\""),
        ))
    };
    let is_same = |a: &Fact, b: &Fact| (&a.name, &a.company, &a.period) == (&b.name, &b.company, &b.period);
    let facts = note.facts.iter().enumerate().filter_map(|(index, fact)| {
        let other = note.facts.iter().take(index).find(|other| is_same(other, fact))?;
        Some(warning(
            format!("$.facts[{index}].name"),
            &format!("\"{}\", the name of {}", fact.name, other.id),
        ))
    });
    figures.charts.iter().enumerate().filter_map(of_chart).chain(facts).collect()
}

fn warning(path: String, found: &str) -> Message {
    let expected = "a name that tells it apart".to_owned();
    Message { code: CODE.0, path, found: found.to_owned(), expected, fix: None }
}
