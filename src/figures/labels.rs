//! Short names for the series of a chart, told apart from each other.

use crate::note::{Chart, Note, Series};

/// The short name of each series. Where others of the chart have the same, it gets more, as little as tells them apart:
/// its company's name, which stands alone where the label is but the quantity that the chart names; else also the full
/// name. (A chart with two series of one company and one label is refused.)
pub(super) fn labels(note: &Note, chart: &Chart, all: &[&Series]) -> Vec<String> {
    let company = |series: &Series| {
        series.company().and_then(|id| note.company(id)).map_or("", |company| &company.name)
    };
    let forms: [&dyn Fn(&Series) -> String; 3] = [
        &|series| if is_quantity(chart, series) { company(series).to_owned() } else { String::new() },
        &|series| joined(company(series), &series.label),
        &|series| joined(company(series), &series.name),
    ];
    let label = |series: &&Series| {
        let namesakes = || all.iter().filter(|other| other.label == series.label);
        if namesakes().count() < 2 {
            return series.label.clone();
        }
        let tells_apart = |form: &&&dyn Fn(&Series) -> String| {
            let texts: Vec<String> = namesakes().map(|series| form(series)).collect();
            texts
                .iter()
                .enumerate()
                .all(|(at, text)| !text.is_empty() && texts.iter().position(|t| t == text) == Some(at))
        };
        forms.iter().find(tells_apart).or(forms.last()).map(|form| form(series)).unwrap_or_default()
    };
    all.iter().map(label).collect()
}

/// Whether a series is called what the chart measures.
fn is_quantity(chart: &Chart, series: &Series) -> bool {
    chart.quantity.as_ref().is_some_and(|quantity| quantity.eq_ignore_ascii_case(&series.label))
}

/// A company's name before another one, unless that begins with it.
fn joined(company: &str, name: &str) -> String {
    if company.is_empty() || name.starts_with(company) {
        name.to_owned()
    } else {
        format!("{company} {name}")
    }
}
