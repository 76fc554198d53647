//! What the publisher asks of the reader.

use super::widget::Content;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CallToActionProps {
    pub(super) content: Rc<Content>,
}

#[component]
pub(super) fn CallToAction(props: &CallToActionProps) -> Html {
    let Some(call) = &props.content.note.call_to_action else { return Html::default() };
    html! {
        <aside class="call-to-action">
            <p>{ call.text.clone() }</p>
            <a href={call.url.as_str().to_owned()} rel="noopener">{ call.button.clone() }</a>
        </aside>
    }
}
