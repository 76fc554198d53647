//! Metadata in the head of a note's page, for search engines and for sites where the page is shared.

use super::addresses::{Address, Addresses};
use super::json_ld;
use super::ld_node::instant;
use super::markup::{escaped, json_block};
use crate::content::Content;
use crate::export::{CARD_PX, card_alt};
use crate::texts;
use crate::units::{Language, Period};

/// The tags of a note's page, one a line: title, description, canonical address, [Open Graph](https://ogp.me), card,
/// and [schema.org](https://schema.org) data as one block of JSON-LD. What the note does not say and what has no
/// address is left out. `modified`: the day of the last change; that of publication where it is not known.
pub fn tags(content: &Content, addresses: &Addresses, modified: Option<Period>) -> String {
    let note = &content.note;
    let description = texts::description(note, texts::DESCRIPTION_CHARS);
    let (page, card) = (addresses.page.as_ref(), addresses.card.as_ref());
    let mut tags = format!("<title>{}</title>\n", escaped(&note.title));
    let mut put = |tag: String| tags.push_str(&tag);
    put(named("description", &description));
    put(page
        .map(|page| format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(page.as_str())))
        .unwrap_or_default());
    put(property("og:type", "article"));
    put(property("og:title", &note.title));
    put(property("og:description", &description));
    put(page.map(|page| property("og:url", page.as_str())).unwrap_or_default());
    put(property("og:locale", &locale(note.language, &note.lang)));
    put(note.publisher.as_ref().map(|p| property("og:site_name", &p.name)).unwrap_or_default());
    put(note.published.map(|at| property("article:published_time", &instant(at))).unwrap_or_default());
    let changed = modified.or(note.updated).or(note.published);
    put(changed.map(|at| property("article:modified_time", &instant(at))).unwrap_or_default());
    put(note.authors.iter().map(|author| property("article:author", &author.name)).collect());
    put(note.tags.iter().map(|tag| property("article:tag", tag)).collect());
    put(card.map(|card| picture(content, card)).unwrap_or_default());
    put(named("twitter:card", if card.is_some() { "summary_large_image" } else { "summary" }));
    put(block(content, addresses, modified));
    tags
}

/// One node of the graph a line. Browsers do not run it, whatever their policy says of scripts.
fn block(content: &Content, addresses: &Addresses, modified: Option<Period>) -> String {
    let nodes: Vec<String> = json_ld::graph(content, addresses, modified).iter().map(json_block).collect();
    let (context, nodes) = ("https://schema.org", nodes.join(",\n"));
    format!(
        "<script type=\"application/ld+json\">\n{{\"@context\":\"{context}\",\"@graph\":[\n{nodes}\n]}}\n</script>\n"
    )
}

fn picture(content: &Content, card: &Address) -> String {
    [
        property("og:image", card.as_str()),
        property("og:image:type", "image/png"),
        property("og:image:width", &CARD_PX.0.to_string()),
        property("og:image:height", &CARD_PX.1.to_string()),
        property("og:image:alt", &card_alt(&content.note, &content.figures)),
    ]
    .concat()
}

fn named(name: &str, value: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(value))
}

fn property(name: &str, value: &str) -> String {
    format!("<meta property=\"{name}\" content=\"{}\">\n", escaped(value))
}

/// `en_GB` for `en-GB`. Open Graph asks for a country in any case; a note that names none has the one whose code
/// stands for the language as such.
fn locale(language: Language, lang: &str) -> String {
    let region =
        lang.split('-').skip(1).find(|tag| tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_alphabetic()));
    let usual = match language {
        Language::English => "US",
        Language::IndianEnglish => "IN",
        Language::German => "DE",
        Language::SwissGerman => "CH",
    };
    format!("{}_{}", language.tag(), region.unwrap_or(usual).to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_have_a_country() {
        for (language, lang, expected) in [
            (Language::English, "en", "en_US"),
            (Language::English, "en-gb", "en_GB"),
            (Language::German, "de-Latn-AT", "de_AT"),
            (Language::German, "de-1996", "de_DE"),
        ] {
            assert_eq!(locale(language, lang), expected);
        }
    }
}
