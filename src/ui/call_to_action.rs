//! What the publisher asks of the reader. A host may put its own in that place.

use super::markup::el;
use super::widget::Content;
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
