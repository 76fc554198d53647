//! What stands in place of a note that can't be shown: all its problems, in full.

use super::markup::el;
use crate::format;
use crate::units::Language;
use yew::prelude::*;

/// `problems`: one line each.
pub(super) fn problem_list(problems: &[AttrValue], language: Language) -> Html {
    let words = format::words(language);
    let problems = problems.iter().map(|problem| el("li").with(el("code").with(problem.clone())));
    el("section")
        .class("problems")
        .attr("role", "alert")
        .with(el("h1").with(words.problems_title))
        .with(el("p").with(words.problems_advice))
        .with(el("ol").with_all(problems))
        .html()
}
