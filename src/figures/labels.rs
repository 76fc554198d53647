//! Short names for the series of a chart, told apart from each other and from those of other charts.

use crate::note::{Chart, Note, Series};
use crate::units::Id;

/// The short name of each series. Where others of the chart have the same, it gets more, as little as tells them
/// apart: its company's name, which stands alone where the label is but the quantity that the chart names; else also the
/// full name. (A chart with two series of one company and one label is refused.) So does one that has a namesake of another
/// company in another chart, unless the title of its own names its company.
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
            let is_free = |text: &String| !text.is_empty() && all.iter().all(|other| other.label != *text);
            let with_company = || forms.iter().map(|form| form(series)).find(is_free);
            let told_apart = if has_namesake_elsewhere(note, chart, series) { with_company() } else { None };
            return told_apart.unwrap_or_else(|| series.label.clone());
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

/// Whether another chart has a series of that label and of another company, and the title does not say whose this is.
fn has_namesake_elsewhere(note: &Note, chart: &Chart, series: &Series) -> bool {
    let others = note.charts.iter().filter(|other| other.id != chart.id).flat_map(Chart::all_series);
    let mut others = others.filter_map(|id| note.series(id));
    let company = series.company();
    let is_namesake = |other: &Series| other.label == series.label && other.company() != company;
    company.is_some_and(|id| !names(note, &chart.title, id)) && others.any(is_namesake)
}

/// Whether a title names a company: by its name, or by the first word of that where no other company has the same.
fn names(note: &Note, title: &str, id: &Id) -> bool {
    let Some(company) = note.company(id) else { return false };
    let first = |name: &str| words(name).next();
    let is_first_alone = || {
        let mut others = note.companies.iter().filter(|other| other.id != *id);
        others.all(|other| first(&other.name) != first(&company.name))
    };
    let has_first = || first(&company.name).is_some_and(|word| words(title).any(|other| other == word));
    let small = |text: &str| text.to_ascii_lowercase();
    small(title).contains(&small(&company.name)) || is_first_alone() && has_first()
}

/// The words of a text in small letters, without marks around or behind them: `pellow` of `Pellow's`.
fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| c.is_whitespace() || "'’".contains(c));
    let words = parts.map(|part| part.trim_matches(is_mark).to_ascii_lowercase());
    words.filter(|word| !word.is_empty() && word != "the")
}

/// Whether a character is a mark around a word.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() || "“”„‚‘’«»–—…".contains(c)
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
