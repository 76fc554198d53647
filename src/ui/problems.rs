//! What stands in place of a note that can't be shown: all its problems, in full.

use crate::format;
use crate::units::Language;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ProblemListProps {
    /// One line a problem.
    pub(super) problems: Rc<[AttrValue]>,
    pub(super) language: Language,
}

#[component]
pub(super) fn ProblemList(props: &ProblemListProps) -> Html {
    let words = format::words(props.language);
    html! {
        <section class="problems" role="alert">
            <h1>{ words.problems_title }</h1>
            <p>{ words.problems_advice }</p>
            <ol>{ for props.problems.iter().map(|problem| html! { <li><code>{ problem.clone() }</code></li> }) }</ol>
        </section>
    }
}
