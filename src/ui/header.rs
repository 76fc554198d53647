//! Kicker, title, standfirst, and the switch between light and dark.

use super::chart_model::sending;
use super::elements::{Tag, button, el, fragment};
use super::newsroom::{self, byline};
use super::nodes::svg;
use super::prose::with_prose;
use super::titles::with_title;
use crate::chart::bands;
use crate::claims::{Claims, TextLocation};
use crate::export::gauge_scale;
use crate::format;
use crate::note::{Note, Role};
use crate::state::{Action, Theme};
use crate::units::Language;
use yew::prelude::*;

/// `claims`: those whose marks the standfirst has; `has_sentiment`: whether it tells the sentiment, too.
pub(super) fn header(note: &Note, claims: &Claims, has_sentiment: bool) -> Html {
    let standfirst = note
        .standfirst
        .as_ref()
        .map(|prose| with_prose(el("p").class("standfirst"), prose, claims, TextLocation::Standfirst));
    el("header")
        .attr("part", "header")
        .with(
            el("p")
                .class("kicker")
                .with_all(kicker(note))
                .with(has_sentiment.then(|| sentiment(note)).flatten()),
        )
        .with(with_title(el("h1").attr("part", "title"), &without_dash_first(&note.title)))
        .with(standfirst)
        .with(byline(note))
        .html()
}

/// A title whose lines don't begin with a dash.
fn without_dash_first(title: &str) -> String {
    title.replace(" – ", "\u{a0}– ").replace(" — ", "\u{a0}— ")
}

/// The score in one line; or the label alone.
fn sentiment(note: &Note) -> Option<Tag> {
    let sentiment = note.sentiment.as_ref()?;
    let score = sentiment.overall();
    let picture = score.map(|score| svg(&bands(&gauge_scale(score.scale, Some(score.value)))));
    let number = score.map(|score| el("strong").with(format::plain_number(note.language, score.value)));
    let label = el("span").with(sentiment.label.as_ref()?);
    let name = el("span").class("visually-hidden").with(format::messages(note.language).sentiment).with(" ");
    Some(el("span").class("sentiment-inline").with(name).with(picture).with(number).with(" ").with(label))
}

fn kicker(note: &Note) -> Vec<Tag> {
    let messages = format::messages(note.language);
    let subjects = || note.companies.iter().filter(|c| c.role == Role::Subject);
    let publisher = note.publisher.as_ref();
    let publisher = publisher.map(newsroom::publisher);
    let period = note.period.map(|period| el("span").with(format::period(note.language, period)));
    let published = note.published.map(|at| newsroom::time(note.language, at));
    let companies = subjects().map(|c| {
        let Some(ticker) = &c.ticker else { return el("span").class("company").with(&c.name) };
        let title = c.exchange.as_ref().map(|e| format!("{} · {e}", c.name)).unwrap_or(c.name.clone());
        el("abbr").class("ticker").attr("title", title).with(ticker)
    });
    let is_fictional = subjects().any(|c| c.fictional);
    let mut kicker = vec![el("span").class("kind").with(messages.research_note)];
    kicker.extend([publisher, period, published].into_iter().flatten());
    kicker.extend(companies);
    kicker.extend(is_fictional.then(|| el("span").class("fictional").with(messages.fictional)));
    kicker
}

/// The switch between light and dark.
pub(super) fn theme_switch(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    el("div")
        .class("theme")
        .attr("role", "group")
        .attr("aria-label", format::messages(language).theme)
        .with(theme_buttons(language, theme, dispatch))
        .html()
}

/// A button for each theme.
pub(super) fn theme_buttons(language: Language, state: Theme, dispatch: &Callback<Action>) -> Html {
    let messages = format::messages(language);
    let option = |theme: Theme| {
        let label = match theme {
            Theme::Auto => messages.theme_auto,
            Theme::Light => messages.theme_light,
            Theme::Dark => messages.theme_dark,
        };
        let button = button(sending(dispatch, Action::SetTheme(theme)));
        button.attr("aria-pressed", theme == state).with(label)
    };
    fragment().with_all(Theme::ALL.into_iter().map(option)).html()
}
