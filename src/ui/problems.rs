//! The list of problems, rendered instead of a note that can't be shown.

use super::elements::el;
use crate::format;
use crate::note::{MAX_PROBLEMS, Problems};
use crate::units::Language;
use yew::prelude::*;

/// The first problems, one a line, and a line with the number of those left out.
pub fn problem_lines(problems: &Problems, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if problems.others() > 0 {
        let more = format::plain_number(language, problems.others() as f64);
        lines.push(format::messages(language).more_problems(&more));
    }
    lines
}

/// `lines`: those of [`problem_lines`].
pub(super) fn problem_list(lines: &[AttrValue], language: Language) -> Html {
    let messages = format::messages(language);
    let (problems, more) = lines.split_at(lines.len().min(MAX_PROBLEMS));
    let problems = problems.iter().map(|problem| el("li").with(el("code").with(problem.clone())));
    el("section")
        .class("problems")
        .attr("role", "alert")
        .with(el("h1").with(messages.problems_title))
        .with(el("p").with(messages.problems_advice))
        .with(el("ol").with_all(problems))
        .with_all(more.iter().map(|more| el("p").with(more.clone())))
        .html()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A note whose only series has so many wrong values.
    fn problems(count: usize) -> Problems {
        let values = vec!["\"x\""; count].join(",");
        let note = format!(
            r#"{{"version": 1, "id": "a", "lang": "en", "title": "A",
                "companies": [{{"id": "b", "name": "B", "ticker": "B", "exchange": "X"}}],
                "sources": [{{"id": "s", "title": "S"}}],
                "series": [{{"id": "r", "name": "R", "company": "b", "source": "s", "unit": "USD",
                    "frequency": "quarter", "start": "2020-Q1", "values": [{values}]}}],
                "summary": ["Words."]}}"#
        );
        crate::note::parse(&note).unwrap_err()
    }

    #[test]
    fn a_hundred_problems_are_named_and_the_rest_counted() {
        let lines = |count, language| problem_lines(&problems(count), language);
        assert_eq!(lines(100, Language::English).len(), 100);
        let many = lines(100, Language::English);
        assert!(many.iter().all(|line| line.starts_with("$.series[0].values[")), "{many:?}");
        assert_eq!(lines(101, Language::English).last().unwrap(), "… and 1 more");
        assert_eq!(lines(2_100, Language::English).last().unwrap(), "… and 2,000 more");
        assert_eq!(lines(2_100, Language::German).last().unwrap(), "… und 2.000 weitere");
        assert_eq!(lines(2_100, Language::German).len(), 101);
    }
}
