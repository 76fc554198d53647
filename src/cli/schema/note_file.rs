//! The note itself, who publishes it, who it is about, and its prose.

use super::chart::Chart;
use super::figures::{Fact, KeyFigure};
use super::lists::{List, Optional};
use super::literals::{Day, Id, LanguageTag, Link, Name, Period, Prose, Text, Version};
use super::outlook::{Scenarios, Sentiment};
use super::series::Series;
use super::words::RoleWord;
use crate::note::MAX_CHARTS;
use schemars::JsonSchema;
use serde_json::{Value, json};

/// A research note that anyone can embed and check: prose, series of figures, charts, sentiment, scenarios and a call
/// to action. Every note needs a paragraph, in `summary` or in the `body` of a section.
#[derive(JsonSchema)]
#[schemars(title = "Research note, version 1", rename_all = "camelCase", deny_unknown_fields)]
#[schemars(extend("anyOf" = has_paragraph(), "examples" = [smallest()]))]
pub(super) struct Note {
    /// The address of this schema, for editors; the widget does not read it.
    #[schemars(rename = "$schema", default, example = &"../schema/research-note.schema.json")]
    schema: Optional<Text>,
    /// The version of the note format: 1.
    version: Version,
    /// Names the note in addresses and files.
    #[schemars(example = &"amazon-q1-2026")]
    id: Id,
    /// The language of the note; it chooses the interface's words and the number formats.
    lang: LanguageTag,
    /// The title of the note.
    #[schemars(example = &"Amazon and Microsoft after the first quarter")]
    title: Text,
    /// One sentence below the title.
    #[schemars(default, example = &"Both grow faster than a year ago.")]
    standfirst: Optional<Text>,
    /// The period that the note is about.
    #[schemars(default)]
    period: Optional<Period>,
    /// The day of publication.
    #[schemars(default)]
    published: Optional<Day>,
    /// Who publishes the note.
    #[schemars(default)]
    publisher: Optional<Publisher>,
    /// The companies that the note speaks of.
    #[schemars(default)]
    companies: Optional<List<Company>>,
    /// Where the figures come from.
    #[schemars(default)]
    sources: Optional<List<Source>>,
    /// Figures over time. Levels are typed; growth, shares, sums and ranks are computed.
    #[schemars(default)]
    series: Optional<List<Series>>,
    /// Single figures without history. Facts and series share one space of ids.
    #[schemars(default)]
    facts: Optional<List<Fact>>,
    /// The strip of figures under the title.
    #[schemars(default)]
    key_figures: Optional<List<KeyFigure>>,
    /// The story in short: a list of paragraphs.
    #[schemars(default)]
    summary: Optional<List<Prose>>,
    /// The charts, in reading order.
    #[schemars(default)]
    charts: Optional<List<Chart, 0, MAX_CHARTS>>,
    /// The story at length.
    #[schemars(default)]
    sections: Optional<List<Section>>,
    /// The outlook as a score on a declared scale.
    #[schemars(default)]
    sentiment: Optional<Sentiment>,
    /// What might happen: assumptions, and cases that combine them.
    #[schemars(default)]
    scenarios: Optional<Scenarios>,
    /// What the publisher asks of the reader.
    #[schemars(default)]
    call_to_action: Optional<CallToAction>,
    /// What the law asks of the publisher: a list of paragraphs.
    #[schemars(default)]
    disclosures: Optional<List<Prose>>,
}

fn has_paragraph() -> Value {
    let filled = |field: &str| {
        json!({
            "required": [field],
            "properties": { field: { "type": "array", "minItems": 1 } }
        })
    };
    let mut section = filled("body");
    if let Some(fields) = section.as_object_mut() {
        fields.insert("type".to_owned(), "object".into());
    }
    json!([
        filled("summary"),
        { "required": ["sections"], "properties": { "sections": { "type": "array", "contains": section } } }
    ])
}

fn smallest() -> Value {
    json!({
        "$schema": "../schema/research-note.schema.json",
        "version": 1,
        "id": "minimal",
        "lang": "en",
        "title": "The smallest note",
        "summary": ["One paragraph is enough."]
    })
}

/// Who publishes the note.
#[derive(JsonSchema)]
#[schemars(title = "Publisher", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "name": "Example Research", "url": "https://example.com" }]))]
pub(super) struct Publisher {
    /// As printed.
    #[schemars(example = &"Example Research")]
    name: Name,
    /// Its home page.
    #[schemars(default)]
    url: Optional<Link>,
}

/// A company that the note speaks of.
#[derive(JsonSchema)]
#[schemars(title = "Company", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "id": "amazon", "name": "Amazon", "ticker": "AMZN", "exchange": "NASDAQ" }
]))]
pub(super) struct Company {
    /// Names the company within the note.
    id: Id,
    /// As printed.
    #[schemars(example = &"Amazon")]
    name: Name,
    /// The symbol at its exchange.
    #[schemars(default, example = &"AMZN")]
    ticker: Optional<Name>,
    /// Where it is listed.
    #[schemars(default, example = &"NASDAQ")]
    exchange: Optional<Name>,
    /// What part it plays in the note.
    #[schemars(default, extend("default" = "subject"))]
    role: Optional<RoleWord>,
    /// Whether it is invented; the page then says so.
    #[schemars(default, extend("default" = false))]
    fictional: Optional<bool>,
}

/// Where figures come from.
#[derive(JsonSchema)]
#[schemars(title = "Source", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "id": "results", "title": "Amazon quarterly results releases", "url": "https://example.com/results" }
]))]
pub(super) struct Source {
    /// Names the source within the note.
    id: Id,
    /// As printed.
    #[schemars(example = &"Amazon quarterly results releases")]
    title: Text,
    /// Where it can be read.
    #[schemars(default)]
    url: Optional<Link>,
}

/// A headed part of the story.
#[derive(JsonSchema)]
#[schemars(title = "Section", deny_unknown_fields)]
#[schemars(extend("examples" = [{ "heading": "What it means", "body": ["*Capacity* is the limit."] }]))]
pub(super) struct Section {
    /// The heading of the section.
    #[schemars(example = &"What it means")]
    heading: Text,
    /// The section's paragraphs.
    body: List<Prose>,
}

/// What the publisher asks of the reader.
#[derive(JsonSchema)]
#[schemars(title = "Call to action", deny_unknown_fields)]
#[schemars(extend("examples" = [
    { "text": "See it live.", "button": "Request demo", "url": "https://example.com/demo" }
]))]
pub(super) struct CallToAction {
    /// Why the reader should.
    #[schemars(example = &"See the figures behind this note.")]
    text: Text,
    /// The words on the button.
    #[schemars(example = &"Request demo")]
    button: Name,
    /// Where the button leads.
    url: Link,
}
