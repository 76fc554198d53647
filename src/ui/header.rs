//! Kicker, title, standfirst, and the switch between light and dark.

use super::prose::linked;
use crate::format::{self, Words};
use crate::note::{Note, Role};
use crate::state::{Action, Theme};
use yew::prelude::*;

pub(super) fn header(note: &Note, theme: Theme, dispatch: &Callback<Action>) -> Html {
    let words = format::words(note.language);
    html! {
        <header>
            <p class="kicker">{ kicker(note, words) }</p>
            <h1>{ note.title.clone() }</h1>
            if let Some(standfirst) = &note.standfirst {
                <p class="standfirst">{ standfirst.clone() }</p>
            }
            { theme_switch(words, theme, dispatch) }
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

fn theme_switch(words: &'static Words, chosen: Theme, dispatch: &Callback<Action>) -> Html {
    let option = |theme: Theme| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Choose(theme));
        let label = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        html! { <button type="button" aria-pressed={(theme == chosen).to_string()} {onclick}>{ label }</button> }
    };
    html! {
        <div class="theme" role="group" aria-label={words.theme}>{ for Theme::ALL.into_iter().map(option) }</div>
    }
}
