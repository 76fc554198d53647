//! The whole note.

use super::chart::Chart;
use super::company::{Company, Publisher, Source};
use super::decode::{Cursor, MAX_CHARTS};
use super::fact::{Fact, KeyFigure};
use super::literals::{DateText, Link};
use super::prose::Prose;
use super::resolve;
use super::scenario::Scenarios;
use super::sentiment::Sentiment;
use super::series::Series;
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
    pub standfirst: Option<String>,
    /// What the note is about.
    pub period: Option<Period>,
    /// Day of publication.
    pub published: Option<Period>,
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
    /// The strip under the title.
    pub key_figures: Vec<KeyFigure>,
    /// The story in short.
    pub summary: Vec<Prose>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// The story at length.
    pub sections: Vec<Section>,
    /// Outlook as a score.
    pub sentiment: Option<Sentiment>,
    /// What might happen.
    pub scenarios: Option<Scenarios>,
    /// What the publisher asks of the reader.
    pub call_to_action: Option<CallToAction>,
    /// What the law asks of the publisher.
    pub disclosures: Vec<Prose>,
    /// Tells this note from others, and from other states of itself: a hash of its JSON value.
    pub fingerprint: u64,
}

/// A headed part of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Heading.
    pub heading: String,
    /// Paragraphs.
    pub body: Vec<Prose>,
}

/// What the publisher asks of the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct CallToAction {
    /// Why.
    pub text: String,
    /// The button's words.
    pub button: String,
    /// Where it leads.
    pub url: Link,
}

impl Note {
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

#[expect(clippy::too_many_lines, reason = "one line a field")]
pub(super) fn read_note(root: Cursor) -> Option<Note> {
    let mut fields = root.object()?;
    fields.optional_text("$schema");
    let version = fields.required("version").and_then(|f| match f.number()? {
        1.0 => Some(()),
        _ => f.unexpected("1, the version of the note format"),
    });
    let id = fields.word("id");
    let lang = fields.required("lang").and_then(|f| Some((f.word()?, f.text()?)));
    let title = fields.text("title");
    let standfirst = fields.optional_text("standfirst");
    let period = fields.optional_word("period");
    let published = fields.optional_word("published").map(|DateText(day)| day);
    let publisher = fields.optional("publisher").and_then(Publisher::read);
    let companies = fields.each("companies", Company::read);
    let sources = fields.each("sources", Source::read);
    let series = fields.each("series", Series::read);
    let facts = fields.each("facts", Fact::read);
    let key_figures = fields.each("keyFigures", KeyFigure::read);
    let summary = fields.each("summary", Prose::read);
    let charts =
        fields.optional("charts").map(|list| list.each_of(MAX_CHARTS, Chart::read)).unwrap_or_default();
    let sections = fields.each("sections", read_section);
    let sentiment = fields.optional("sentiment").and_then(Sentiment::read);
    let scenarios = fields.optional("scenarios").and_then(Scenarios::read);
    let call_to_action = fields.optional("callToAction").and_then(read_call_to_action);
    let disclosures = fields.each("disclosures", Prose::read);
    fields.finish();
    resolve::check(root, &series, &charts);
    version?;
    let (language, lang) = lang?;
    Some(Note {
        id: id?,
        language,
        lang,
        title: title?,
        standfirst,
        period,
        published,
        publisher,
        companies,
        sources,
        series,
        facts,
        key_figures,
        summary,
        charts,
        sections,
        sentiment,
        scenarios,
        call_to_action,
        disclosures,
        fingerprint: 0,
    })
}

fn read_section(at: Cursor) -> Option<Section> {
    let mut fields = at.object()?;
    let heading = fields.text("heading");
    let body = fields.required("body").map(|f| f.each(Prose::read));
    fields.finish();
    Some(Section { heading: heading?, body: body? })
}

fn read_call_to_action(at: Cursor) -> Option<CallToAction> {
    let mut fields = at.object()?;
    let text = fields.text("text");
    let button = fields.name("button");
    let url = fields.word("url");
    fields.finish();
    Some(CallToAction { text: text?, button: button?, url: url? })
}
