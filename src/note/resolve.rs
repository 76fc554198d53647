//! Checks what one part of a note says about another: ids that have to name something, series that have to fit.
//!
//! It looks at the JSON again, so that parts that were misread elsewhere don't hide what is wrong here.

use super::chart::Chart;
use super::code::Code;
use super::declared::{Ids, Index, check_known};
use super::decode::Cursor;
use super::fact::Fact;
use super::limits::check_limits;
use super::resolve_charts::check_chart;
use super::resolve_references::check_references;
use super::series::Series;

/// Reports everything that does not fit together.
pub(super) fn check(root: Cursor<'_>, series: &[Series], facts: &[Fact], charts: &[Chart]) {
    let index = Index::new(root, series, facts);
    check_empty(root);
    for at in root.peek_list("series") {
        check_id(at, "company", &index.companies, "company");
        check_id(at, "source", &index.sources, "source");
        for company in at.peek_list("companies") {
            check_known(company, &index.companies, "company");
        }
        check_share(&index, at);
        check_expectations(&index, at);
    }
    for at in root.peek_list("facts") {
        check_id(at, "company", &index.companies, "company");
        check_id(at, "source", &index.sources, "source");
        check_expectations(&index, at);
    }
    for at in root.peek_list("charts") {
        check_chart(&index, at, charts);
    }
    for at in root.peek("sentiment").into_iter().flat_map(|sentiment| sentiment.peek_list("tickers")) {
        check_id(at, "company", &index.companies, "company");
    }
    for at in ["ratings", "events"].iter().flat_map(|list| root.peek_list(list)) {
        check_id(at, "company", &index.companies, "company");
    }
    if let Some(at) = root.peek("defaults") {
        check_id(at, "company", &index.companies, "company");
        check_id(at, "source", &index.sources, "source");
    }
    for at in root.peek("scenarios").into_iter().flat_map(|table| table.peek_list("assumptions")) {
        check_id(at, "series", &index.series_ids, "series");
    }
    check_results(&index, root);
    check_references(&index, root);
    check_limits(&index, root);
}

fn check_empty(root: Cursor<'_>) {
    let has_text = root.peek("summary").is_some_and(|summary| !summary.is_empty_list())
        || root.peek_list("sections").any(|section| section.peek_list("body").len() > 0);
    if !has_text {
        root.report_mismatch_as::<()>(
            Code::Missing,
            "a note without any paragraph".to_owned(),
            "at least one in \"summary\" or in a section's \"body\"",
        );
    }
}

/// The field, where present and an id, has to name one of `known`.
fn check_id(at: Cursor<'_>, field: &str, known: &Ids<'_>, what: &'static str) {
    if let Some(at) = at.peek(field) {
        check_known(at, known, what);
    }
}

fn check_expectations(index: &Index<'_>, at: Cursor<'_>) {
    for expectation in at.peek_list("expectations") {
        check_id(expectation, "source", &index.sources, "source");
    }
}

fn check_results(index: &Index<'_>, root: Cursor<'_>) {
    for at in root.peek("results").into_iter().flat_map(|results| results.peek_list("facts")) {
        check_known(at, &index.subjects, "fact or series");
    }
}

fn check_share(index: &Index<'_>, at: Cursor<'_>) {
    let Some(share_at) = at.peek("shareOf") else { return };
    if !check_known(share_at, &index.series_ids, "series") {
        return;
    }
    let find = |field| at.peek(field).and_then(|f| f.peek_text()).and_then(|id| index.series(id));
    if let (Some(part), Some(whole)) = (find("id"), find("shareOf"))
        && (part.unit != whole.unit || part.frequency != whole.frequency)
    {
        share_at
            .report_conflict::<()>(&format!("a series with the unit, scale and frequency of {}", part.id));
    }
}
