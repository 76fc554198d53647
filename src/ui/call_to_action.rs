//! What the publisher asks of the reader. A host may put its own in that place.

use super::widget::Content;
use yew::prelude::*;

pub(super) fn call_to_action(content: &Content) -> Html {
    let call = content.note.call_to_action.as_ref();
    html! {
        <slot name="call-to-action">
            if let Some(call) = call {
                <aside class="call-to-action" part="call-to-action">
                    <p>{ call.text.clone() }</p>
                    <a part="button" href={call.url.as_str().to_owned()} rel="noopener">{ call.button.clone() }</a>
                </aside>
            }
        </slot>
    }
}
