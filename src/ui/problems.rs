//! What stands in place of a note that can't be shown: all its problems, in full.

use crate::format;
use crate::units::Language;
use yew::prelude::*;

/// `problems`: one line each.
pub(super) fn problem_list(problems: &[AttrValue], language: Language) -> Html {
    let words = format::words(language);
    html! {
        <section class="problems" role="alert">
            <h1>{ words.problems_title }</h1>
            <p>{ words.problems_advice }</p>
            <ol>{ for problems.iter().map(|problem| html! { <li><code>{ problem.clone() }</code></li> }) }</ol>
        </section>
    }
}
