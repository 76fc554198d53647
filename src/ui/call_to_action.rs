//! What the publisher asks of the reader.

use super::widget::Content;
use yew::prelude::*;

pub(super) fn call_to_action(content: &Content) -> Html {
    let Some(call) = &content.note.call_to_action else { return Html::default() };
    html! {
        <aside class="call-to-action">
            <p>{ call.text.clone() }</p>
            <a href={call.url.as_str().to_owned()} rel="noopener">{ call.button.clone() }</a>
        </aside>
    }
}
