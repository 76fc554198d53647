//! Editorial metadata of a story: authors, changes, corrections, impact, ratings, events, related pieces, tags.

use super::elements::{Tag, el, fragment, section};
use super::prose::{linked, with_prose};
use crate::claims::{Claims, TextLocation};
use crate::format;
use crate::note::{
    Author, Correction, Event, ImpactLevel, Logo, Moment, Note, Publisher, Rating, RatingChange, Related,
};
use crate::units::{Frequency, Language, Period};
use yew::prelude::*;

/// A day or minute for people and machines.
pub(super) fn time(language: Language, at: Period) -> Tag {
    time_with(at, format::moment(language, at))
}

fn time_with(at: Period, words: String) -> Tag {
    let zone = if at.frequency() == Frequency::Minute { "Z" } else { "" };
    el("time").attr("datetime", format!("{at}{zone}")).with(words)
}

/// Name and logo of the publisher. A logo that spells the name stands for it.
pub(super) fn publisher(publisher: &Publisher) -> Tag {
    let name = &publisher.name;
    let spelt = publisher.logo.as_ref().and_then(|logo| logo.name.as_ref());
    let logo = publisher.logo.as_ref().map(logo);
    let words = spelt.is_none().then(|| linked(name, publisher.url.as_ref()));
    let mark = match (&publisher.url, spelt) {
        (Some(url), Some(_)) => {
            Some(el("a").attr("href", url.as_str().to_owned()).attr("rel", "noopener").with(logo))
        }
        _ => logo,
    };
    el("span").class(mark.is_some().then_some("publisher")).with(mark).with(words)
}

fn logo(logo: &Logo) -> Tag {
    let svg = el("svg").class("logo").attr("viewBox", logo.view_box.as_str().to_owned());
    let svg = match &logo.name {
        Some(name) => svg.attr("role", "img").attr("aria-label", name),
        None => svg.attr("aria-hidden", "true"),
    };
    svg.with(el("path").attr("d", logo.path.as_str().to_owned()))
}

/// Below the standfirst: authors, the last change, the impact; then what was corrected.
pub(super) fn byline(note: &Note) -> Html {
    let (language, messages) = (note.language, &format::messages(note.language).newsroom_messages);
    let authors = (!note.authors.is_empty()).then(|| {
        let authors = el("span").class("authors").attr("role", "group").attr("aria-label", messages.authors);
        authors.with_all(note.authors.iter().map(author))
    });
    let updated = note
        .updated
        .map(|at| time_with(at, messages.updated(&format::moment(language, at))).class("updated"));
    let has_line = authors.is_some() || updated.is_some();
    let line = has_line.then(|| el("div").class("byline").with(authors).with(updated));
    let impact = note.market_impact.as_ref().map(|impact| {
        let [low, medium, high] = messages.impact_levels;
        let level = match impact.level {
            ImpactLevel::Low => low,
            ImpactLevel::Medium => medium,
            ImpactLevel::High => high,
        };
        let words = impact.text.as_ref().map(|text| el("span").with(text));
        let level = el("b")
            .attr("data-level", impact.level.keyword())
            .with(format!("{}: {level}", messages.market_impact));
        el("p").class("impact").with(level).with(words)
    });
    let corrections = note.corrections.iter().map(|correction| self::correction(language, correction));
    fragment().with(line).with(impact).with_all(corrections).html()
}

fn author(author: &Author) -> Tag {
    let role = author.role.as_ref().map(|role| el("small").with(role));
    el("span").class("author").with(linked(&author.name, author.url.as_ref())).with(role)
}

fn correction(language: Language, correction: &Correction) -> Tag {
    let Moment(at) = correction.at;
    let messages = &format::messages(language).newsroom_messages;
    let when = time_with(at, messages.correction(&format::moment(language, at)));
    let words = el("p").class("correction").with(el("strong").with(when)).with(" ");
    // The figures of corrections are not checked: they speak of what was wrong.
    with_prose(words, &correction.text, &Claims::default(), TextLocation::Title)
}

/// After the story: ratings, events, related pieces, tags.
pub(super) fn around(note: &Note) -> Html {
    let messages = &format::messages(note.language).newsroom_messages;
    let ratings = (!note.ratings.is_empty()).then(|| {
        let rows = note.ratings.iter().map(|rating| self::rating(note, rating));
        section("ratings", messages.ratings).with(el("table").with(el("tbody").with_all(rows)))
    });
    let events = (!note.events.is_empty()).then(|| {
        let events = note.events.iter().map(|event| self::event(note, event));
        section("events", messages.coming_events).with(el("ul").with_all(events))
    });
    let related = (!note.related.is_empty()).then(|| {
        let related = note.related.iter().map(|related| self::related(note.language, related));
        section("related", messages.related).with(el("ul").with_all(related))
    });
    let tags = (!note.tags.is_empty()).then(|| {
        let tags = note.tags.iter().map(|tag| el("li").with(tag));
        el("ul").class("tags").attr("aria-label", messages.topics).with_all(tags)
    });
    fragment().with(ratings).with(events).with(related).with(tags).html()
}

/// Company, broker or agency, grade, change and day of a rating.
fn rating(note: &Note, rating: &Rating) -> Tag {
    let messages = &format::messages(note.language).newsroom_messages;
    let [upgraded, downgraded, reiterated] = messages.rating_changes;
    let change = rating.change().map(|change| match change {
        RatingChange::Upgraded => ("better", format!("▲ {upgraded}")),
        RatingChange::Downgraded => ("worse", format!("▼ {downgraded}")),
        RatingChange::Reiterated => ("same", format!("= {reiterated}")),
    });
    let is_same = rating.before.as_ref() == Some(&rating.rating);
    let before = rating
        .before
        .as_ref()
        .filter(|_| !is_same)
        .map(|before| el("small").with(messages.rating_before(before)));
    let company = note.company(&rating.company).map_or("", |company| &company.name).to_owned();
    let grade = el("td").class("grade").with(el("b").with(&rating.rating)).with(before);
    let change = change.map(|(class, words)| el("span").class(class).with(words));
    el("tr")
        .with(el("th").attr("scope", "row").with(company).with(el("small").with(&rating.by)))
        .with(grade)
        .with(el("td").class("change").with(change))
        .with(el("td").class("day").with(time(note.language, rating.as_of)))
}

fn event(note: &Note, event: &Event) -> Tag {
    let is_moment = event.at.date_only().is_some();
    let when = if is_moment {
        time(note.language, event.at)
    } else {
        el("span").class("period").with(format::period(note.language, event.at))
    };
    let company = event.company.as_ref().and_then(|id| note.company(id));
    let company = company.map(|company| el("small").with(&company.name));
    el("li").with(when).with(el("span").with(&event.name).with(company))
}

fn related(language: Language, related: &Related) -> Tag {
    let published = related.published.map(|Moment(at)| el("small").with(time(language, at)));
    el("li").with(linked(&related.title, Some(&related.url))).with(published)
}
