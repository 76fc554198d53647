//! Corrects malformed references.

use super::candidate::Candidate;
use super::periods::periods;
use super::spelling::slug;
use crate::note::{Problem, Reference};
use serde_json::Value;

/// The reference that is meant, without its `#`; `None` if that is not certain, or nothing is wrong. If a company of
/// the note has a fiscal year (`is_fiscal`), a quarter may be one of two.
pub(super) fn alone(text: &str, is_fiscal: bool) -> Option<String> {
    if !text.contains(['#', '@']) {
        return None;
    }
    let bare = text.trim().trim_start_matches('#');
    let (subject, rest) = bare.split_once('@').unwrap_or((bare, ""));
    let (subject, early) =
        subject.split_once('/').map_or((subject, None), |(id, measure)| (id, Some(measure)));
    // The / of "Q1/2026" begins no measure.
    let is_period = periods(rest, is_fiscal).iter().any(|(_, is_certain)| *is_certain);
    let (span, transform) = match rest.split_once('/') {
        Some((span, transform)) if !is_period => (span, Some(transform)),
        _ => (rest, early),
    };
    let mut meant = slug(subject)?;
    if !span.is_empty() {
        let ends: Option<Vec<String>> = span.split("..").map(|text| period(text, is_fiscal)).collect();
        meant = format!("{meant}@{}", ends?.join(".."));
    }
    if let Some(transform) = transform {
        let words: Vec<&str> = transform.split('/').map(|word| measure(word.trim())).collect();
        meant = format!("{meant}/{}", words.join("/"));
    }
    (meant != text && Reference::parse(&meant).is_some()).then_some(meant)
}

/// A period of a reference in the notation of the format; `None` if uncertain.
fn period(text: &str, is_fiscal: bool) -> Option<String> {
    let text = text.trim();
    if Reference::parse(&format!("a@{text}")).is_some() {
        return Some(text.to_owned());
    }
    periods(text, is_fiscal).into_iter().find(|(_, is_certain)| *is_certain).map(|(period, _)| period)
}

fn measure(word: &str) -> &str {
    match word {
        "growth" | "y/y" | "YoY" | "YOY" => "yoy",
        "qoq" | "mom" | "QoQ" | "MoM" => "pop",
        "ltm" | "TTM" => "ttm",
        word => word,
    }
}

/// A candidate: the text with a corrected target of the link that a problem is about.
pub(super) fn in_prose(text: &str, problem: &Problem, is_fiscal: bool) -> Vec<Candidate> {
    let found = problem.found();
    let targets = text.match_indices("](").filter_map(|(at, _)| {
        let start = at + 2;
        let len = text.get(start..)?.find(')')?;
        Some(start..start + len)
    });
    let of_problem = targets.filter(|range| {
        let target = text.get(range.clone()).unwrap_or_default();
        found == format!("a link to \"{target}\"")
    });
    let mended = of_problem.filter_map(|range| {
        let target = text.get(range.clone())?;
        let meant = alone(target, is_fiscal).map(|reference| format!("#{reference}")).or_else(|| {
            let is_host = target.contains('.') && !target.contains([' ', ':', '#', '@']);
            (is_host && target.contains("www.")).then(|| format!("https://{target}"))
        });
        // A reference that only lacks its `#`.
        let meant = meant.or_else(|| {
            let is_reference = target.contains('@') && Reference::parse(target).is_some();
            is_reference.then(|| format!("#{target}"))
        })?;
        let mut value = text.to_owned();
        value.replace_range(range, &meant);
        let is_certain = meant.starts_with('#');
        Some(Candidate {
            value: Value::from(value),
            shown: format!("\"{meant}\""),
            is_certain,
            is_part: true,
        })
    });
    mended.take(1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_mended() {
        for (text, expected) in [
            ("#aws.revenue@2026-Q1", Some("aws.revenue@2026-Q1")),
            ("aws.revenue@Q1 2026/yoy", Some("aws.revenue@2026-Q1/yoy")),
            ("aws.revenue@2026Q1/growth/rank", Some("aws.revenue@2026-Q1/yoy/rank")),
            ("Rev_Total@2026-Q1", Some("rev-total@2026-Q1")),
            ("AWS.revenue@2025Q3..2026Q1", Some("aws.revenue@2025-Q3..2026-Q1")),
            ("#aws.revenue/yoy@2026-Q1", Some("aws.revenue@2026-Q1/yoy")),
            ("#umsatz@Q1/2025", Some("umsatz@2025-Q1")),
            ("aws.revenue@2026-Q1", None),
            ("aws.revenue@soon", None),
            ("a b@c@d", None),
        ] {
            assert_eq!(alone(text, false).as_deref(), expected, "{text}");
        }
        assert_eq!(alone("aws.revenue@Q1 2026", true), None, "or the first quarter of fiscal 2026");
    }
}
