//! The note: the root object of the format.

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
use super::record::{Deferred, Form, List, Name, Text, forms, record};
use super::resolve;
use super::results::Results;
use super::scenario::Scenarios;
use super::sentiment::Sentiment;
use super::series::Series;
use super::shape::{RecordShape, Shape};
use crate::units::{Id, Language, Period};

/// A valid note, which needs no further checking: every id in it resolves, every score is within its scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Identifies the note in addresses and file names.
    pub id: Id,
    /// Language of the interface and of number formats.
    pub language: Language,
    /// The language tag as typed: `en-GB`.
    pub lang: String,
    /// Title.
    pub title: String,
    /// One sentence below the title.
    pub standfirst: Option<Prose>,
    /// The period that the note is about.
    pub period: Option<Period>,
    /// Day or minute of publication.
    pub published: Option<Period>,
    /// Day or minute of the last change; not before publication.
    pub updated: Option<Period>,
    /// Corrections made after publication.
    pub corrections: Vec<Correction>,
    /// Its authors.
    pub authors: Vec<Author>,
    /// Topics, as search terms.
    pub tags: Vec<String>,
    /// Expected effect of the news on the market.
    pub market_impact: Option<MarketImpact>,
    /// The publisher of the note.
    pub publisher: Option<Publisher>,
    /// The companies that it mentions.
    pub companies: Vec<Company>,
    /// The sources of its figures.
    pub sources: Vec<Source>,
    /// Histories of quantities.
    pub series: Vec<Series>,
    /// Single figures.
    pub facts: Vec<Fact>,
    /// Title and rows of the table of results; `None` for the default rows.
    pub results: Option<Results>,
    /// The figures in the strip under the title.
    pub key_figures: Vec<KeyFigure>,
    /// Summary of the story.
    pub summary: Vec<Block>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// The sections of the story.
    pub sections: Vec<Section>,
    /// Ratings of the companies by brokers and agencies.
    pub ratings: Vec<Rating>,
    /// Upcoming events.
    pub events: Vec<Event>,
    /// Related pieces.
    pub related: Vec<Related>,
    /// The outlook, as a label or a score.
    pub sentiment: Option<Sentiment>,
    /// The table of scenarios.
    pub scenarios: Option<Scenarios>,
    /// A request to the reader, with a button.
    pub call_to_action: Option<CallToAction>,
    /// Legal disclosures of the publisher.
    pub disclosures: Vec<Block>,
    /// Hash of the note's JSON value; differs between notes and between versions of one note.
    pub fingerprint: u64,
}

record! {
    /// A section of the story, with a heading.
    schema Section "Section" {
        "examples": [{ "heading": "What it means", "body": ["*Capacity* is the limit."] }]
    }
    pub struct Section {
        /// Heading of the section.
        pub heading: String = required "heading" as Text { "examples": ["What it means"] };
        /// Paragraphs, lists, tables and quotations of the section.
        pub body: Vec<Block> = required "body" as List<Block>;
    }
}

record! {
    /// A request to the reader, with a button that links to a page.
    schema CallToAction "Call to action" {
        "examples": [{ "text": "See it live.", "button": "Request demo", "url": "https://example.com/demo" }]
    }
    pub struct CallToAction {
        /// Text with the button: the reason to follow its link.
        pub text: String = required "text" as Text { "examples": ["See the figures behind this note."] };
        /// Text of the button.
        pub button: String = required "button" as Name { "examples": ["Request demo"] };
        /// Address that the button links to.
        pub url: Link = required "url" as Link;
    }
}

impl Note {
    /// The day of publication; `None` if the note has none.
    pub fn day(&self) -> Option<Period> {
        self.published.and_then(Period::date_only)
    }

    /// The series with this id.
    pub fn series(&self, id: &Id) -> Option<&Series> {
        self.series.iter().find(|s| s.id == *id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &Id) -> Option<&Fact> {
        self.facts.iter().find(|f| f.id == *id)
    }

    /// The company with this id.
    pub fn company(&self, id: &Id) -> Option<&Company> {
        self.companies.iter().find(|c| c.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }
}

record! {
    /// A research note that anyone can embed and check: prose, series of figures, charts, sentiment, scenarios and a
    /// call to action. Every note needs a paragraph, in `summary` or in the `body` of a section.
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
        /// Address of this schema, for editors; ignored by the widget.
        schema = optional "$schema" as Text { "examples": ["../schema/research-note.schema.json"] };
        /// Version of the note format: 1.
        version = required "version" as Version;
        /// Identifies the note in addresses and file names.
        id = required "id" as Id { "examples": ["amazon-q1-2026"] };
        /// Language of the note; sets the language of the interface and the number formats.
        lang = required "lang" as Deferred<Language>;
        /// Title of the note.
        title = required "title" as Text { "examples": ["Amazon and Microsoft after the first quarter"] };
        /// A sentence below the title.
        standfirst = optional "standfirst" as Prose { "examples": ["Both grow faster than a year ago."] };
        /// Period that the note is about.
        period = optional "period" as Period;
        /// Day or minute of publication.
        published = optional "published" as Moment;
        /// Day or minute of the last change; not before `published`.
        updated = optional "updated" as Deferred<Moment>;
        /// Corrections made after publication.
        corrections = optional "corrections" as List<Correction>;
        /// Authors of the note.
        authors = optional "authors" as List<Author>;
        /// Topics of the note, as search terms.
        tags = optional "tags" as List<Name, 0, MAX_TAGS> { "examples": [["Cloud", "Earnings"]] };
        /// Expected effect of the news on the market.
        market_impact = optional "marketImpact" as MarketImpact;
        /// Publisher of the note.
        publisher = optional "publisher" as Publisher;
        /// Companies that the note mentions.
        companies = optional "companies" as List<Company, 0, MAX_COMPANIES>;
        /// Sources of the figures.
        sources = optional "sources" as List<Source>;
        /// Defaults for fields that series, facts and the sentiment omit.
        defaults = optional "defaults" as Defaults;
        /// Histories of quantities. Levels are typed; growth, shares, sums and ranks are computed.
        series = optional "series" as List<Series, 0, MAX_FIGURES>;
        /// Single figures, each with its comparisons. Ids are unique among facts and series.
        facts = optional "facts" as List<Fact, 0, MAX_FIGURES>;
        /// Title and rows of the table of results, which compares figures with earlier ones and with expectations.
        results = optional "results" as Results;
        /// Figures in the strip under the title.
        key_figures = optional "keyFigures" as List<KeyFigure>;
        /// Summary of the story: paragraphs, lists, tables and quotations.
        summary = optional "summary" as List<Block>;
        /// Charts, in reading order.
        charts = optional "charts" as List<Chart, 0, MAX_CHARTS>;
        /// Sections of the story, each with a heading.
        sections = optional "sections" as List<Section>;
        /// Ratings of the companies by brokers and agencies.
        ratings = optional "ratings" as List<Rating>;
        /// Upcoming events.
        events = optional "events" as List<Event>;
        /// Related pieces.
        related = optional "related" as List<Related>;
        /// The outlook: a label, or a score on a declared scale.
        sentiment = optional "sentiment" as Sentiment;
        /// Table of scenarios: assumptions, and cases that combine them.
        scenarios = optional "scenarios" as Scenarios;
        /// A request to the reader, with a button.
        call_to_action = optional "callToAction" as CallToAction;
        /// Legal disclosures of the publisher: paragraphs, lists, tables and quotations.
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
        _ => at.report_mismatch(Code::Form, "1, the version of the note format"),
    }
}

/// The time of the last change; reported if its day is before the day of publication.
fn read_update(at: Cursor<'_>, published: Option<Period>) -> Option<Period> {
    let Moment(updated) = at.word()?;
    match published {
        Some(published) if updated.date_only() < published.date_only() => {
            at.report_conflict(&format!("a time that is not before {published}, when it was published"))
        }
        _ => Some(updated),
    }
}

/// Reads a note from the root of a document; `None` if it has problems, which are reported.
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
