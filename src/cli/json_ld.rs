//! A note in the vocabulary of [schema.org](https://schema.org): article, companies, sources, series.

use super::addresses::{Address, Addresses, web};
use super::ld_node::{FICTION, Names, Thing, instant, interval};
use super::series_ld;
use crate::content::Content;
use crate::export::{CARD_PX, card_alt};
use crate::format;
use crate::note::{Author, Company, Correction, Moment, Note, Publisher, Role, Source};
use crate::texts;
use crate::units::{Period, to_u32};
use serde_json::Value;

/// The nodes of the graph, all of whose references lead to one of them.
pub(super) fn graph(content: &Content, addresses: &Addresses, modified: Option<Period>) -> Vec<Value> {
    let note = &content.note;
    let names = Names::new(addresses.page.as_ref());
    let mut nodes: Vec<Value> = vec![article(content, addresses, modified, &names).into()];
    nodes.extend(note.publisher.iter().map(|p| publisher(p, addresses, &names).into()));
    nodes.extend(note.authors.iter().enumerate().map(|author| person(author, note, &names).into()));
    nodes.extend(note.companies.iter().map(|c| company(note, c, &names).into()));
    nodes.extend(note.sources.iter().map(|s| source(s, &names).into()));
    nodes.extend(note.series.iter().map(|s| series_ld::dataset(note, s, addresses, &names).into()));
    nodes
}

/// The authors of the note; its publisher if it names none.
fn author(note: &Note, names: &Names<'_>) -> Option<Value> {
    let authors = (0..note.authors.len()).map(|index| names.reference(&format!("author-{index}")));
    let mut authors: Vec<Value> = authors.collect();
    match (authors.len(), &note.publisher) {
        (0, publisher) => publisher.as_ref().map(|_| names.reference("publisher")),
        (1, _) => authors.pop(),
        _ => Some(authors.into()),
    }
}

fn person((index, author): (usize, &Author), note: &Note, names: &Names<'_>) -> Thing {
    Thing::new("Person")
        .with("@id", names.of(&format!("author-{index}")))
        .with("name", author.name.clone())
        .with_some("jobTitle", author.role.clone())
        .with_some("url", author.url.as_ref().and_then(web))
        .with_some("worksFor", note.publisher.as_ref().map(|_| names.reference("publisher")))
}

fn correction(correction: &Correction) -> Value {
    let Moment(at) = correction.at;
    Thing::new("CorrectionComment")
        .with("text", correction.text.plain())
        .with("datePublished", instant(at))
        .into()
}

fn article(content: &Content, addresses: &Addresses, modified: Option<Period>, names: &Names<'_>) -> Thing {
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
        .with("description", texts::description(note, texts::DESCRIPTION_CHARS))
        .with("inLanguage", note.lang.clone())
        .with("isAccessibleForFree", true)
        .with_some("genre", is_fiction.then_some(FICTION))
        .with_some("datePublished", note.published.map(instant))
        .with_some("dateModified", modified.or(note.updated).or(note.published).map(instant))
        .with_all("correction", note.corrections.iter().map(correction).collect())
        .with_all("keywords", note.tags.iter().map(|tag| tag.as_str().into()).collect())
        .with_some("temporalCoverage", note.period.and_then(|period| interval(period, period)))
        .with_some("url", page)
        .with_some("mainEntityOfPage", page)
        .with_some("image", addresses.card.as_ref().map(|card| image(content, card)))
        .with_some("author", author(note, names))
        .with_some("publisher", note.publisher.as_ref().map(|_| names.reference("publisher")))
        .with_all("about", companies(Role::Subject))
        .with_all("mentions", companies(Role::Mentioned))
        .with_all("citation", sources)
        .with_all("hasPart", series)
}

fn image(content: &Content, card: &Address) -> Thing {
    Thing::new("ImageObject")
        .with("url", card.as_str())
        .with("width", to_u32(CARD_PX.0))
        .with("height", to_u32(CARD_PX.1))
        .with("caption", card_alt(&content.note, &content.figures))
}

fn publisher(publisher: &Publisher, addresses: &Addresses, names: &Names<'_>) -> Thing {
    let home = addresses.provider.as_ref().map(Address::as_str).or(publisher.url.as_ref().and_then(web));
    Thing::new("Organization")
        .with("@id", names.of("publisher"))
        .with("name", publisher.name.clone())
        .with_some("url", home)
}

/// Exchange and ticker make a symbol only together.
fn company(note: &Note, company: &Company, names: &Names<'_>) -> Thing {
    let symbol = company.exchange.as_ref().zip(company.ticker.as_ref());
    let is_fiction = company.fictional.then_some(format::messages(note.language).fictional);
    Thing::new("Corporation")
        .with("@id", names.of(&format!("company-{}", company.id)))
        .with("name", company.name.clone())
        .with_some("tickerSymbol", symbol.map(|(exchange, ticker)| format!("{exchange} {ticker}")))
        .with_some("leiCode", company.lei.as_ref().map(|lei| lei.as_str()))
        .with_all("identifier", identifiers(company))
        .with_some("disambiguatingDescription", is_fiction)
}

/// The identifiers of a company and its security, each with its scheme.
fn identifiers(company: &Company) -> Vec<Value> {
    let isin = company.isin.iter().map(|isin| ("ISIN", isin.as_str()));
    let figi = company.figi.iter().map(|figi| ("FIGI", figi.as_str()));
    let property = |(scheme, value): (&str, &str)| {
        Thing::new("PropertyValue").with("propertyID", scheme).with("value", value).into()
    };
    isin.chain(figi).map(property).collect()
}

fn source(source: &Source, names: &Names<'_>) -> Thing {
    Thing::new("CreativeWork")
        .with("@id", names.of(&format!("source-{}", source.id)))
        .with("name", source.title.clone())
        .with_some("url", source.url.as_ref().and_then(web))
}
