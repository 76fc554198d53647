//! The panels below a chart: keyboard help, and the link to the current view.

use super::chart_model::ChartModel;
use super::download::link;
use super::elements::el;
use crate::format;
use crate::state::Panel;
use yew::prelude::*;

pub(super) fn panels(model: &ChartModel<'_>) -> Html {
    let messages = &format::messages(model.note.language).chart_messages;
    let said = |what: &'static str| el("p").class("link").attr("role", "status").with(what).html();
    match model.state.panel {
        Some(Panel::Help) => {
            let keys = messages.keys.iter();
            let keys = keys.map(|(key, what)| el("div").with(el("dt").with(*key)).with(el("dd").with(*what)));
            el("dl").class("keys").with_all(keys).html()
        }
        Some(Panel::Copied) => said(messages.copied),
        Some(Panel::Failed) => said(messages.not_saved),
        Some(Panel::Link) => {
            let address = el("input").attr("type", "text").attr("readonly", "readonly");
            let address = address.attr("value", link(model));
            el("label").class("link").with(messages.copy_by_hand).with(" ").with(address).html()
        }
        Some(Panel::Save | Panel::Hint) | None => Html::default(),
    }
}
