//! What opens below a chart: the keys and gestures, and the link to what is shown.

use super::shown::Shown;
use super::taking::link;
use crate::format;
use crate::state::Panel;
use yew::prelude::*;

pub(super) fn panels(shown: &Shown) -> Html {
    let words = &format::words(shown.note.language).explore;
    match shown.chosen.panel {
        Some(Panel::Help) => html! {
            <dl class="keys">
                { for words.keys.iter().map(|(key, what)| html! { <div><dt>{ *key }</dt><dd>{ *what }</dd></div> }) }
            </dl>
        },
        Some(Panel::Copied) => html! { <p class="link" role="status">{ words.copied }</p> },
        Some(Panel::Failed) => html! { <p class="link" role="status">{ words.not_saved }</p> },
        Some(Panel::Link) => html! {
            <label class="link">
                { words.copy_by_hand }{" "}<input type="text" readonly={true} value={link(shown)} />
            </label>
        },
        Some(Panel::Save | Panel::Hint) | None => Html::default(),
    }
}
