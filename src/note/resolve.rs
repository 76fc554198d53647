//! Checks what one part of a note says about another: ids that have to name something, series that have to fit.
//!
//! It looks at the JSON again, so that parts that were misread elsewhere don't hide what is wrong here. Ids that
//! are declared but whose series could not be read count as known.

use super::chart::Chart;
use super::decode::{Cursor, nearest};
use super::problem::Kind;
use super::resolve_references::check_measure;
use super::series::Series;
use crate::units::{Id, Measure, Period};
use std::collections::BTreeMap;

/// Reports everything that does not fit together.
pub(super) fn check(root: &Cursor, series: &[Series], charts: &[Chart]) {
    let index = Index::new(root, series);
    check_empty(root);
    for at in root.peek_list("series") {
        index.check_id(&at, "company", &index.companies, "company");
        index.check_id(&at, "source", &index.sources, "source");
        index.check_share(&at);
    }
    for at in root.peek_list("facts") {
        index.check_id(&at, "company", &index.companies, "company");
        index.check_id(&at, "source", &index.sources, "source");
    }
    for at in root.peek_list("charts") {
        index.check_chart(&at, charts);
    }
    for at in root.peek("sentiment").map(|s| s.peek_list("tickers")).unwrap_or_default() {
        index.check_id(&at, "company", &index.companies, "company");
    }
    for at in root.peek("scenarios").map(|s| s.peek_list("assumptions")).unwrap_or_default() {
        index.check_id(&at, "series", &index.series_ids, "series");
    }
    index.check_references(root);
}

fn check_empty(root: &Cursor) {
    let has_text = root.peek("summary").is_some_and(|summary| !summary.is_empty_list())
        || root.peek_list("sections").iter().any(|section| !section.peek_list("body").is_empty());
    if !has_text {
        root.report(Kind::Unexpected {
            found: "a note without any paragraph".to_owned(),
            expected: "at least one in \"summary\" or in a section's \"body\"".to_owned(),
        });
    }
}

/// Declared ids, each with the path of its first declaration.
type Ids = BTreeMap<String, String>;

/// What a note declares.
pub(super) struct Index<'a> {
    companies: Ids,
    sources: Ids,
    pub(super) series_ids: Ids,
    /// Series and facts, which share one space of names.
    pub(super) subjects: Ids,
    series: &'a [Series],
}

impl<'a> Index<'a> {
    fn new(root: &Cursor, series: &'a [Series]) -> Self {
        declare(root, "charts", &mut Ids::new());
        let (mut companies, mut sources, mut series_ids) = (Ids::new(), Ids::new(), Ids::new());
        declare(root, "companies", &mut companies);
        declare(root, "sources", &mut sources);
        declare(root, "series", &mut series_ids);
        let mut subjects = series_ids.clone();
        declare(root, "facts", &mut subjects);
        Self { companies, sources, series_ids, subjects, series }
    }

    pub(super) fn series(&self, id: &str) -> Option<&'a Series> {
        self.series.iter().find(|s| s.id.as_str() == id)
    }

    /// The field, where present and an id, has to name one of `known`.
    fn check_id(&self, at: &Cursor, field: &str, known: &Ids, what: &'static str) {
        if let Some(at) = at.peek(field) {
            check_known(&at, known, what);
        }
    }

    fn check_share(&self, at: &Cursor) {
        let Some(share_at) = at.peek("shareOf") else { return };
        if !check_known(&share_at, &self.series_ids, "series") {
            return;
        }
        let find = |field| at.peek(field).and_then(|f| f.peek_text()).and_then(|id| self.series(id));
        if let (Some(part), Some(whole)) = (find("id"), find("shareOf"))
            && (part.unit != whole.unit || part.frequency != whole.frequency)
        {
            share_at.unexpected::<()>(format!("a series with the unit, scale and frequency of {}", part.id));
        }
    }

    fn check_chart(&self, at: &Cursor, charts: &[Chart]) {
        for series in at.peek_list("series") {
            check_known(&series, &self.series_ids, "series");
        }
        let id = at.peek("id").and_then(|f| f.peek_text());
        let Some(chart) = charts.iter().find(|c| Some(c.id.as_str()) == id) else { return };
        if let Some(emphasis) = at.peek("emphasis")
            && !chart.series.iter().any(|id| Some(id.as_str()) == emphasis.peek_text())
        {
            emphasis.unexpected::<()>("the id of a series of this chart");
        }
        let series: Vec<_> = chart.series.iter().filter_map(|id| self.series(id.as_str())).collect();
        self.check_chart_series(at, &series);
        check_views(at, &series);
        self.check_annotations(at, chart);
    }

    /// All series of a chart have one frequency, and their levels one unit.
    fn check_chart_series(&self, at: &Cursor, series: &[&Series]) {
        let Some(first) = series.first() else { return };
        let level_unit = series.iter().find(|s| s.measure == Measure::Level).map(|s| s.unit);
        for item in at.peek_list("series") {
            let Some(series) = item.peek_text().and_then(|id| self.series(id)) else { continue };
            if series.frequency != first.frequency {
                item.unexpected::<()>(format!("a series by {}, like {}", first.frequency.token(), first.id));
            } else if series.measure == Measure::Level && level_unit.is_some_and(|unit| unit != series.unit) {
                item.unexpected::<()>("a series with the unit and scale of the others");
            }
        }
        for bound in ["from", "to"].iter().filter_map(|name| at.peek(name)) {
            let period = bound.peek_text().and_then(Period::parse);
            if period.is_some_and(|p| p.frequency() != first.frequency) {
                bound.unexpected::<()>(format!("a {}", first.frequency.token()));
            }
        }
    }

    fn check_annotations(&self, at: &Cursor, chart: &Chart) {
        for item in at.peek_list("annotations") {
            let series = item.peek("series").filter(|f| check_known(f, &self.series_ids, "series"));
            let id = series.as_ref().and_then(|f| f.peek_text());
            if id.is_some_and(|id| !chart.series.iter().any(|s| s.as_str() == id)) {
                series.and_then(|f| f.unexpected::<()>("the id of a series of this chart"));
            }
            if let Some(view) = item.peek("view")
                && let Some(token) = view.peek_text()
                && !chart.views.iter().any(|v| v.token() == token)
                && Measure::ALL.iter().any(|m| m.token() == token)
            {
                view.unexpected::<()>("a view of this chart");
            }
            if let (Some(series), Some(period_at)) = (id.and_then(|id| self.series(id)), item.peek("at"))
                && let Some(period) = period_at.peek_text().and_then(Period::parse)
                && series.point(period).is_none_or(|p| p.value.is_none())
            {
                period_at.unexpected::<()>(format!("a period at which {} has a value", series.id));
            }
        }
    }
}

/// Each view has to make sense for at least one series. Ratios and amounts may not meet in one view.
fn check_views(at: &Cursor, series: &[&Series]) {
    for view in at.peek_list("views") {
        let Some(measure) = Measure::ALL.into_iter().find(|m| Some(m.token()) == view.peek_text()) else {
            continue;
        };
        let levels = series.iter().filter(|s| s.measure == Measure::Level);
        let reasons: Vec<_> = levels.map(|s| check_measure(s, measure)).collect();
        let only_growth = reasons.is_empty() && !series.is_empty() && measure != Measure::GrowthOnYear;
        if only_growth {
            view.unexpected::<()>("yoy: only growth was published");
        } else if !reasons.is_empty() && reasons.iter().all(Result::is_err) {
            let expected = reasons.into_iter().find_map(Result::err).unwrap_or_default();
            view.unexpected::<()>(expected);
        }
        let mixes_units = measure == Measure::GrowthOnYear
            && series.iter().any(|s| s.measure == Measure::GrowthOnYear)
            && series.iter().any(|s| s.measure == Measure::Level && s.unit.of_difference().is_some());
        if mixes_units {
            view.unexpected::<()>("series whose growth is a ratio: the growth of a rate is in points");
        }
    }
}

/// Whether a value is the id of something declared; reports where it is an id but names nothing.
fn check_known(at: &Cursor, known: &Ids, what: &'static str) -> bool {
    let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { return false };
    let is_known = known.contains_key(id);
    if !is_known {
        let nearest = nearest(id, known.keys().map(String::as_str));
        at.report(Kind::Dangling { what, id: id.to_owned(), nearest });
    }
    is_known
}

/// Collects the ids of a list; reports those declared before.
fn declare(root: &Cursor, list: &str, ids: &mut Ids) {
    for at in root.peek_list(list).iter().filter_map(|item| item.peek("id")) {
        let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { continue };
        match ids.get(id) {
            Some(first) => at.report(Kind::Duplicate { id: id.to_owned(), first: first.clone() }),
            None => {
                ids.insert(id.to_owned(), at.path.to_string());
            }
        }
    }
}
