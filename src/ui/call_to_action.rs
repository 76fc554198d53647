//! The call to action; a host may replace it through a slot.

use super::elements::el;
use crate::content::Content;
use yew::prelude::*;

pub(super) fn call_to_action(content: &Content) -> Html {
    let aside = content.note.call_to_action.as_ref().map(|call| {
        let url = call.url.as_str().to_owned();
        let button = el("a").attr("part", "button").attr("href", url).attr("rel", "noopener");
        let aside = el("aside").class("call-to-action").attr("part", "call-to-action");
        aside.with(el("p").with(&call.text)).with(button.with(&call.button))
    });
    el("slot").attr("name", "call-to-action").with(aside).html()
}
