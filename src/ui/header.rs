//! Kicker, title, standfirst, and the switch between light and dark.

use super::markup::{Tag, button, el, fragment};
use super::prose::linked;
use super::shown::sending;
use crate::format;
use crate::note::{Note, Role};
use crate::state::{Action, Theme};
use crate::units::Language;
use yew::prelude::*;

/// `switch`: what lets the reader choose light or dark, if anything.
pub(super) fn header(note: &Note, switch: Html) -> Html {
    let standfirst = note.standfirst.as_ref().map(|words| el("p").class("standfirst").with(words));
    el("header")
        .attr("part", "header")
        .with(el("p").class("kicker").with_all(kicker(note)))
        .with(el("h1").attr("part", "title").with(&note.title))
        .with(standfirst)
        .with(switch)
        .html()
}

fn kicker(note: &Note) -> Vec<Tag> {
    let words = format::words(note.language);
    let subjects = || note.companies.iter().filter(|c| c.role == Role::Subject);
    let publisher = note.publisher.as_ref();
    let publisher = publisher.map(|p| el("span").with(linked(&p.name, p.url.as_ref())));
    let period = note.period.map(|period| el("span").with(format::period(note.language, period)));
    let published = note
        .published
        .map(|day| el("time").attr("datetime", day.to_string()).with(format::period(note.language, day)));
    let tickers = subjects().filter_map(|c| {
        let title = c.exchange.as_ref().map(|e| format!("{} · {e}", c.name)).unwrap_or(c.name.clone());
        c.ticker.as_ref().map(|ticker| el("abbr").class("ticker").attr("title", title).with(ticker))
    });
    let is_fictional = subjects().any(|c| c.fictional);
    let mut kicker = vec![el("span").class("kind").with(words.research_note)];
    kicker.extend([publisher, period, published].into_iter().flatten());
    kicker.extend(tickers);
    kicker.extend(is_fictional.then(|| el("span").class("fictional").with(words.fictional)));
    kicker
}

/// The switch between light and dark.
pub(super) fn theme_switch(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    el("div")
        .class("theme")
        .attr("role", "group")
        .attr("aria-label", format::words(language).theme)
        .with(theme_buttons(language, theme, dispatch))
        .html()
}

/// A button for each theme.
pub(super) fn theme_buttons(language: Language, chosen: Theme, dispatch: &Callback<Action>) -> Html {
    let words = format::words(language);
    let option = |theme: Theme| {
        let label = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        let button = button(sending(dispatch, Action::Choose(theme)));
        button.attr("aria-pressed", theme == chosen).with(label)
    };
    fragment().with_all(Theme::ALL.into_iter().map(option)).html()
}
