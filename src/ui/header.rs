//! Kicker, title, standfirst, and the switch between light and dark.

use super::prose::linked;
use crate::format::{self, Words};
use crate::note::{Note, Role};
use crate::state::{Action, Theme};
use crate::units::Language;
use yew::prelude::*;

/// `switch`: what lets the reader choose light or dark, if anything.
pub(super) fn header(note: &Note, switch: Html) -> Html {
    let words = format::words(note.language);
    html! {
        <header part="header">
            <p class="kicker">{ kicker(note, words) }</p>
            <h1 part="title">{ note.title.clone() }</h1>
            if let Some(standfirst) = &note.standfirst {
                <p class="standfirst">{ standfirst.clone() }</p>
            }
            { switch }
        </header>
    }
}

fn kicker(note: &Note, words: &'static Words) -> Html {
    let subjects = note.companies.iter().filter(|c| c.role == Role::Subject);
    let tickers = subjects.clone().filter_map(|c| {
        let title = c.exchange.as_ref().map(|e| format!("{} · {e}", c.name)).unwrap_or(c.name.clone());
        c.ticker.as_ref().map(|ticker| html! { <abbr class="ticker" {title}>{ ticker.clone() }</abbr> })
    });
    html! {
        <>
            <span class="kind">{ words.research_note }</span>
            if let Some(publisher) = &note.publisher {
                <span>{ linked(&publisher.name, publisher.url.as_ref()) }</span>
            }
            if let Some(period) = note.period {
                <span>{ format::period(note.language, period) }</span>
            }
            if let Some(day) = note.published {
                <time datetime={day.to_string()}>{ format::period(note.language, day) }</time>
            }
            { for tickers }
            if subjects.clone().any(|c| c.fictional) {
                <span class="fictional">{ words.fictional }</span>
            }
        </>
    }
}

/// The switch between light and dark.
pub(super) fn theme_switch(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    html! {
        <div class="theme" role="group" aria-label={format::words(language).theme}>
            { theme_buttons(language, theme, dispatch) }
        </div>
    }
}

/// A button for each theme.
pub(super) fn theme_buttons(language: Language, chosen: Theme, dispatch: &Callback<Action>) -> Html {
    let words = format::words(language);
    let option = |theme: Theme| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Choose(theme));
        let label = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        html! { <button type="button" aria-pressed={(theme == chosen).to_string()} {onclick}>{ label }</button> }
    };
    Theme::ALL.into_iter().map(option).collect()
}
