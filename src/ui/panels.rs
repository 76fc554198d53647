//! What opens below a chart: the keys and gestures, and the link to what is shown.

use super::markup::el;
use super::shown::Shown;
use super::taking::link;
use crate::format;
use crate::state::Panel;
use yew::prelude::*;

pub(super) fn panels(shown: &Shown) -> Html {
    let words = &format::words(shown.note.language).explore;
    let said = |what: &'static str| el("p").class("link").attr("role", "status").with(what).html();
    match shown.chosen.panel {
        Some(Panel::Help) => {
            let keys = words.keys.iter();
            let keys = keys.map(|(key, what)| el("div").with(el("dt").with(*key)).with(el("dd").with(*what)));
            el("dl").class("keys").with_all(keys).html()
        }
        Some(Panel::Copied) => said(words.copied),
        Some(Panel::Failed) => said(words.not_saved),
        Some(Panel::Link) => {
            let address = el("input").attr("type", "text").attr("readonly", "readonly");
            let address = address.attr("value", link(shown));
            el("label").class("link").with(words.copy_by_hand).with(" ").with(address).html()
        }
        Some(Panel::Save | Panel::Hint) | None => Html::default(),
    }
}
