//! A note in the words of [schema.org](https://schema.org): the article, whom it is about, its sources, its series.

use super::addresses::{Address, Addresses, web};
use super::meta;
use super::series_ld;
use crate::export::CARD_PX;
use crate::format;
use crate::note::{Company, Note, Publisher, Role, Source};
use crate::texts;
use crate::ui::Content;
use crate::units::{Frequency, Period};
use serde_json::{Map, Value, json};

/// Of what is invented.
pub(super) const FICTION: &str = "Fiction";

/// A node of the graph.
pub(super) struct Thing(Map<String, Value>);

impl Thing {
    pub(super) fn new(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a list, unless it is empty.
    fn with_all(self, name: &str, values: Vec<Value>) -> Self {
        if values.is_empty() { self } else { self.with(name, values) }
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Self {
        Self::Object(thing.0)
    }
}

/// The names of a note's nodes: the page's address with a fragment, or the fragment alone.
pub(super) struct Names<'a> {
    page: Option<&'a Address>,
}

impl Names<'_> {
    pub(super) fn of(&self, part: &str) -> String {
        format!("{}#{part}", self.page.map_or("", Address::as_str))
    }

    /// A node that is described elsewhere in the graph.
    pub(super) fn reference(&self, part: &str) -> Value {
        json!({ "@id": self.of(part) })
    }
}

/// The nodes of the graph, all of whose references lead to one of them.
pub(super) fn graph(content: &Content, addresses: &Addresses, modified: Option<Period>) -> Vec<Value> {
    let note = &content.note;
    let names = Names { page: addresses.page.as_ref() };
    let mut nodes: Vec<Value> = vec![article(content, addresses, modified, &names).into()];
    nodes.extend(note.publisher.iter().map(|p| publisher(p, addresses, &names).into()));
    nodes.extend(note.companies.iter().map(|c| company(note, c, &names).into()));
    nodes.extend(note.sources.iter().map(|s| source(s, &names).into()));
    nodes.extend(note.series.iter().map(|s| series_ld::dataset(note, s, addresses, &names).into()));
    nodes
}

/// A note names no person; its author is who publishes it.
fn article(content: &Content, addresses: &Addresses, modified: Option<Period>, names: &Names) -> Thing {
    let note = &content.note;
    let page = addresses.page.as_ref().map(Address::as_str);
    let companies = |role: Role| {
        let of_role = note.companies.iter().filter(|company| company.role == role);
        of_role.map(|company| names.reference(&format!("company-{}", company.id))).collect()
    };
    let sources =
        note.sources.iter().map(|source| names.reference(&format!("source-{}", source.id))).collect();
    let series = note.series.iter().map(|series| names.reference(&format!("series-{}", series.id))).collect();
    let is_fiction = note.companies.iter().any(|company| company.role == Role::Subject && company.fictional);
    Thing::new("AnalysisNewsArticle")
        .with("@id", names.of("article"))
        .with("headline", note.title.clone())
        .with("description", texts::description(note, meta::DESCRIPTION_CHARS))
        .with("inLanguage", note.lang.clone())
        .with("isAccessibleForFree", true)
        .with_some("genre", is_fiction.then_some(FICTION))
        .with_some("datePublished", note.published.map(|day| day.to_string()))
        .with_some("dateModified", modified.or(note.published).map(|day| day.to_string()))
        .with_some("temporalCoverage", note.period.and_then(|period| interval(period, period)))
        .with_some("url", page)
        .with_some("mainEntityOfPage", page)
        .with_some("image", addresses.card.as_ref().map(|card| image(content, card)))
        .with_some("author", note.publisher.as_ref().map(|_| names.reference("publisher")))
        .with_some("publisher", note.publisher.as_ref().map(|_| names.reference("publisher")))
        .with_all("about", companies(Role::Subject))
        .with_all("mentions", companies(Role::Mentioned))
        .with_all("citation", sources)
        .with_all("hasPart", series)
}

fn image(content: &Content, card: &Address) -> Thing {
    Thing::new("ImageObject")
        .with("url", card.as_str())
        .with("width", CARD_PX.0 as u32)
        .with("height", CARD_PX.1 as u32)
        .with("caption", meta::alt(content))
}

fn publisher(publisher: &Publisher, addresses: &Addresses, names: &Names) -> Thing {
    let home = addresses.provider.as_ref().map(Address::as_str).or(publisher.url.as_ref().and_then(web));
    Thing::new("Organization")
        .with("@id", names.of("publisher"))
        .with("name", publisher.name.clone())
        .with_some("url", home)
}

/// Exchange and ticker make a symbol only together.
fn company(note: &Note, company: &Company, names: &Names) -> Thing {
    let symbol = company.exchange.as_ref().zip(company.ticker.as_ref());
    let is_fiction = company.fictional.then_some(format::words(note.language).fictional);
    Thing::new("Corporation")
        .with("@id", names.of(&format!("company-{}", company.id)))
        .with("name", company.name.clone())
        .with_some("tickerSymbol", symbol.map(|(exchange, ticker)| format!("{exchange} {ticker}")))
        .with_some("disambiguatingDescription", is_fiction)
}

fn source(source: &Source, names: &Names) -> Thing {
    Thing::new("CreativeWork")
        .with("@id", names.of(&format!("source-{}", source.id)))
        .with("name", source.title.clone())
        .with_some("url", source.url.as_ref().and_then(web))
}

/// From the first day of a period to the last day of another, as ISO 8601 writes an interval: `2026-01-01/2026-03-31`;
/// of minutes from the first to the last. `None` at the calendar's end.
pub(super) fn interval(first: Period, last: Period) -> Option<String> {
    if first.frequency() == Frequency::Minute {
        return Some(format!("{first}Z/{last}Z"));
    }
    let from = first.first_within(Frequency::Day)?;
    let to = last.plus(1)?.first_within(Frequency::Day)?.plus(-1)?;
    Some(format!("{from}/{to}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_run_from_the_first_day_to_the_last() {
        for (first, last, expected) in [
            ("2026", "2026", Some("2026-01-01/2026-12-31")),
            ("2021-Q1", "2026-Q1", Some("2021-01-01/2026-03-31")),
            ("2023-12", "2024-02", Some("2023-12-01/2024-02-29")),
            ("2026-04-30", "2026-05-02", Some("2026-04-30/2026-05-02")),
            ("2026-01-02T14:30", "2026-01-02T20:59", Some("2026-01-02T14:30Z/2026-01-02T20:59Z")),
            ("9999-Q4", "9999-Q4", None),
        ] {
            let period = |text| Period::parse(text).unwrap();
            assert_eq!(interval(period(first), period(last)).as_deref(), expected);
        }
    }
}
