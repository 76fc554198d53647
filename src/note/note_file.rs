//! The whole note.

use super::block::Block;
use super::bounds::{MAX_CHARTS, MAX_COMPANIES, MAX_FIGURES};
use super::chart::Chart;
use super::code::Code;
use super::company::{Company, Publisher, Source};
use super::decode::Cursor;
use super::defaults::Defaults;
use super::fact::{Fact, KeyFigure};
use super::literals::{Link, Moment};
use super::newsroom::{Author, Correction, Event, MAX_TAGS, MarketImpact, Rating, Related};
use super::prose::Prose;
use super::record::{At, Form, List, Name, Text, forms, record};
use super::resolve;
use super::results::Results;
use super::scenario::Scenarios;
use super::sentiment::Sentiment;
use super::series::Series;
use super::shape::{RecordShape, Shape};
use crate::units::{Id, Language, Period};

/// A note that needs no further checking: every id in it names something, every score is on its scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Names the note in addresses and files.
    pub id: Id,
    /// Chooses words and number formats.
    pub language: Language,
    /// The language tag as typed: `en-GB`.
    pub lang: String,
    /// Title.
    pub title: String,
    /// One sentence below the title.
    pub standfirst: Option<Prose>,
    /// What the note is about.
    pub period: Option<Period>,
    /// Day or minute of publication.
    pub published: Option<Period>,
    /// Day or minute of the last change; not before publication.
    pub updated: Option<Period>,
    /// What was corrected.
    pub corrections: Vec<Correction>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// What it is about, in words for finding it.
    pub tags: Vec<String>,
    /// How strongly it may move the market.
    pub market_impact: Option<MarketImpact>,
    /// Who publishes it.
    pub publisher: Option<Publisher>,
    /// Who it is about.
    pub companies: Vec<Company>,
    /// Where its figures come from.
    pub sources: Vec<Source>,
    /// Histories.
    pub series: Vec<Series>,
    /// Single figures.
    pub facts: Vec<Fact>,
    /// How the table of results is shown; `None` leaves it to the facts.
    pub results: Option<Results>,
    /// The strip under the title.
    pub key_figures: Vec<KeyFigure>,
    /// The story in short.
    pub summary: Vec<Block>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// The story at length.
    pub sections: Vec<Section>,
    /// What others think of the companies.
    pub ratings: Vec<Rating>,
    /// What comes next.
    pub events: Vec<Event>,
    /// Other pieces on the subject.
    pub related: Vec<Related>,
    /// Outlook as a score.
    pub sentiment: Option<Sentiment>,
    /// What might happen.
    pub scenarios: Option<Scenarios>,
    /// What the publisher asks of the reader.
    pub call_to_action: Option<CallToAction>,
    /// What the law asks of the publisher.
    pub disclosures: Vec<Block>,
    /// Tells this note from others, and from other states of itself: a hash of its JSON value.
    pub fingerprint: u64,
}

record! {
    /// A headed part of the story.
    schema Section "Section" {
        "examples": [{ "heading": "What it means", "body": ["*Capacity* is the limit."] }]
    }
    pub struct Section {
        /// The heading of the section.
        pub heading: String = required "heading" as Text { "examples": ["What it means"] };
        /// The section's paragraphs, lists, tables and quotations.
        pub body: Vec<Block> = required "body" as List<Block>;
    }
}

record! {
    /// What the publisher asks of the reader.
    schema CallToAction "Call to action" {
        "examples": [{ "text": "See it live.", "button": "Request demo", "url": "https://example.com/demo" }]
    }
    pub struct CallToAction {
        /// Why the reader should.
        pub text: String = required "text" as Text { "examples": ["See the figures behind this note."] };
        /// The words on the button.
        pub button: String = required "button" as Name { "examples": ["Request demo"] };
        /// Where the button leads.
        pub url: Link = required "url" as Link;
    }
}

impl Note {
    /// The day of publication.
    pub fn day(&self) -> Option<Period> {
        self.published.and_then(Period::date_only)
    }

    /// The series of that id.
    pub fn series(&self, id: &Id) -> Option<&Series> {
        self.series.iter().find(|s| s.id == *id)
    }

    /// The fact of that id.
    pub fn fact(&self, id: &Id) -> Option<&Fact> {
        self.facts.iter().find(|f| f.id == *id)
    }

    /// The company of that id.
    pub fn company(&self, id: &Id) -> Option<&Company> {
        self.companies.iter().find(|c| c.id == *id)
    }

    /// The source of that id.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }
}

record! {
    /// A research note that anyone can embed and check: prose, series of figures, charts, sentiment, scenarios and a call
    /// to action. Every note needs a paragraph, in `summary` or in the `body` of a section.
    schema Note "Research note, version 1" {
        "examples": [{
            "$schema": "../schema/research-note.schema.json",
            "version": 1,
            "id": "minimal",
            "lang": "en",
            "title": "The smallest note",
            "summary": ["One paragraph is enough."]
        }]
    }
    struct NoteFields<'a> {
        /// The address of this schema, for editors; the widget does not read it.
        schema = optional "$schema" as Text { "examples": ["../schema/research-note.schema.json"] };
        /// The version of the note format: 1.
        version = required "version" as Version;
        /// Names the note in addresses and files.
        id = required "id" as Id { "examples": ["amazon-q1-2026"] };
        /// The language of the note; it chooses the interface's words and the number formats.
        lang = required "lang" as At<Language>;
        /// The title of the note.
        title = required "title" as Text { "examples": ["Amazon and Microsoft after the first quarter"] };
        /// One sentence below the title.
        standfirst = optional "standfirst" as Prose { "examples": ["Both grow faster than a year ago."] };
        /// The period that the note is about.
        period = optional "period" as Period;
        /// When the note was published, to the day or minute.
        published = optional "published" as Moment;
        /// When it was last changed, to the day or minute; not before it was published.
        updated = optional "updated" as At<Moment>;
        /// What was corrected since.
        corrections = optional "corrections" as List<Correction>;
        /// Who wrote the note.
        authors = optional "authors" as List<Author>;
        /// What the note is about, in words for finding it.
        tags = optional "tags" as List<Name, 0, MAX_TAGS> { "examples": [["Cloud", "Earnings"]] };
        /// How strongly the news may move the market.
        market_impact = optional "marketImpact" as MarketImpact;
        /// Who publishes the note.
        publisher = optional "publisher" as Publisher;
        /// The companies that the note speaks of.
        companies = optional "companies" as List<Company, 0, MAX_COMPANIES>;
        /// Where the figures come from.
        sources = optional "sources" as List<Source>;
        /// What series, facts and the sentiment have where they do not say it themselves.
        defaults = optional "defaults" as Defaults;
        /// Figures over time. Levels are typed; growth, shares, sums and ranks are computed.
        series = optional "series" as List<Series, 0, MAX_FIGURES>;
        /// Single figures, each with what it is compared with. Facts and series share one space of ids.
        facts = optional "facts" as List<Fact, 0, MAX_FIGURES>;
        /// How the table of results is shown, which facts with what they are compared with make.
        results = optional "results" as Results;
        /// The strip of figures under the title.
        key_figures = optional "keyFigures" as List<KeyFigure>;
        /// The story in short: a list of paragraphs, lists, tables and quotations.
        summary = optional "summary" as List<Block>;
        /// The charts, in reading order.
        charts = optional "charts" as List<Chart, 0, MAX_CHARTS>;
        /// The story at length.
        sections = optional "sections" as List<Section>;
        /// What brokers and agencies think of the companies.
        ratings = optional "ratings" as List<Rating>;
        /// What is going to happen.
        events = optional "events" as List<Event>;
        /// Other pieces on the subject.
        related = optional "related" as List<Related>;
        /// The outlook as a score on a declared scale.
        sentiment = optional "sentiment" as Sentiment;
        /// What might happen: assumptions, and cases that combine them.
        scenarios = optional "scenarios" as Scenarios;
        /// What the publisher asks of the reader.
        call_to_action = optional "callToAction" as CallToAction;
        /// What the law asks of the publisher: a list of paragraphs.
        disclosures = optional "disclosures" as List<Block>;
    }
}

/// The shape of a note.
pub const NOTE: &RecordShape = &NoteFields::SHAPE;

forms! {
    /// The version of the format.
    Version -> (): read_version;
}

fn read_version(at: Cursor<'_>) -> Option<()> {
    match at.number()? {
        1.0 => Some(()),
        _ => at.unfit(Code::Form, "1, the version of the note format"),
    }
}

/// When a note was changed: not on a day before that of its publication.
fn read_update(at: Cursor<'_>, published: Option<Period>) -> Option<Period> {
    let Moment(updated) = at.word()?;
    match published {
        Some(published) if updated.date_only() < published.date_only() => {
            at.unexpected(&format!("a time that is not before {published}, when it was published"))
        }
        _ => Some(updated),
    }
}

/// Reads the whole of a document.
pub(super) fn read_note(root: Cursor<'_>) -> Option<Note> {
    let fields = NoteFields::read(root)?;
    let (series, facts) = (fields.series.unwrap_or_default(), fields.facts.unwrap_or_default());
    let charts = fields.charts.unwrap_or_default();
    let language = fields.lang.and_then(|at| Some((at.word()?, at.text()?)));
    let published = fields.published.map(|Moment(at)| at);
    let updated = fields.updated.and_then(|at| read_update(at, published));
    resolve::check(root, &series, &facts, &charts);
    let ((), (language, lang)) = fields.version.zip(language)?;
    Some(Note {
        id: fields.id?,
        language,
        lang,
        title: fields.title?,
        standfirst: fields.standfirst,
        period: fields.period,
        published,
        updated,
        corrections: fields.corrections.unwrap_or_default(),
        authors: fields.authors.unwrap_or_default(),
        tags: fields.tags.unwrap_or_default(),
        market_impact: fields.market_impact,
        publisher: fields.publisher,
        companies: fields.companies.unwrap_or_default(),
        sources: fields.sources.unwrap_or_default(),
        series,
        facts,
        results: fields.results,
        key_figures: fields.key_figures.unwrap_or_default(),
        summary: fields.summary.unwrap_or_default(),
        charts,
        sections: fields.sections.unwrap_or_default(),
        ratings: fields.ratings.unwrap_or_default(),
        events: fields.events.unwrap_or_default(),
        related: fields.related.unwrap_or_default(),
        sentiment: fields.sentiment,
        scenarios: fields.scenarios,
        call_to_action: fields.call_to_action,
        disclosures: fields.disclosures.unwrap_or_default(),
        fingerprint: 0,
    })
}
