//! Checks that the series of a chart fit together, its views fit them, and its annotations fit both.

use super::chart::{Chart, Mark};
use super::declared::{Index, check_known};
use super::decode::Cursor;
use super::series::Series;
use super::series_measure::check_measure;
use crate::units::{Frequency, Id, Measure, Period};

pub(super) fn check_chart(index: &Index<'_>, at: Cursor<'_>, charts: &[Chart]) {
    for series in ["series", "right"].iter().flat_map(|list| at.peek_list(list)) {
        check_known(series, &index.series_ids, "series");
    }
    let id = at.peek("id").and_then(|f| f.peek_text());
    let Some(chart) = charts.iter().find(|c| Some(c.id.as_str()) == id) else { return };
    if let Some(emphasis) = at.peek("emphasis")
        && !chart.all_series().any(|id| Some(id.as_str()) == emphasis.peek_text())
    {
        emphasis.report_conflict::<()>("the id of a series of this chart");
    }
    let of = |ids: &[Id]| ids.iter().filter_map(|id| index.series(id.as_str())).collect::<Vec<&Series>>();
    let (bars, right) = (of(&chart.series), of(&chart.right));
    let all = [bars.as_slice(), &right].concat();
    let Some(first) = all.first() else { return };
    check_series(index, at, "series", first, &bars);
    check_series(index, at, "right", first, &right);
    check_labels(index, at);
    check_stack(index, at, chart.mark);
    check_bounds(at, first.frequency);
    check_views(at, &all, &[bars, right]);
    check_annotations(index, at, chart, first.frequency);
}

/// All series of a chart have one frequency, and the levels of one axis one unit.
fn check_series(index: &Index<'_>, at: Cursor<'_>, list: &str, first: &Series, side: &[&Series]) {
    let level = side.iter().find(|s| s.measure == Measure::Level);
    for item in at.peek_list(list) {
        let Some(series) = item.peek_text().and_then(|id| index.series(id)) else { continue };
        if series.frequency != first.frequency {
            item.report_conflict::<()>(&format!(
                "a series by {}, like {}",
                first.frequency.keyword(),
                first.id
            ));
        } else if series.measure == Measure::Level
            && level.is_some_and(|level| (level.unit, &level.per) != (series.unit, &series.per))
        {
            item.report_conflict::<()>("a series with the unit and scale of the others");
        }
    }
}

/// By its label, and where companies share one by the company's name, a reader tells a line from the others.
fn check_labels(index: &Index<'_>, at: Cursor<'_>) {
    let mut before: Vec<&Series> = Vec::new();
    for item in ["series", "right"].iter().flat_map(|list| at.peek_list(list)) {
        let Some(series) = item.peek_text().and_then(|id| index.series(id)) else { continue };
        let is_same = |other: &&&Series| {
            other.id != series.id && other.companies == series.companies && other.label == series.label
        };
        if let Some(other) = before.iter().find(is_same) {
            let label = &series.label;
            item.report_conflict::<()>(&format!(
                "a series whose label is not \"{label}\", like that of {}",
                other.id
            ));
        }
        before.push(series);
    }
}

/// Stacked marks are read as a sum; an area can't reach below the one under it.
fn check_stack(index: &Index<'_>, at: Cursor<'_>, mark: Mark) {
    for item in at.peek_list("series").filter(|_| mark.is_stacked()) {
        let Some(series) = item.peek_text().and_then(|id| index.series(id)) else { continue };
        if series.measure != Measure::Level || !series.unit.is_additive() {
            item.report_conflict::<()>("a series of amounts: rates do not add up to anything");
        } else if mark == Mark::StackedArea && series.points.values().iter().any(|value| *value < 0.0) {
            item.report_conflict::<()>("a series without negative values, or the mark stacked-bar");
        }
    }
}

fn check_annotations(index: &Index<'_>, at: Cursor<'_>, chart: &Chart, frequency: Frequency) {
    for item in at.peek_list("annotations") {
        let series = item.peek("series").filter(|f| check_known(*f, &index.series_ids, "series"));
        let id = series.as_ref().and_then(|f| f.peek_text());
        if id.is_some_and(|id| !chart.all_series().any(|s| s.as_str() == id)) {
            series.and_then(|f| f.report_conflict::<()>("the id of a series of this chart"));
        }
        if let Some(view) = item.peek("view")
            && let Some(keyword) = view.peek_text()
            && Measure::parse(keyword).is_some_and(|view| !chart.views.contains(&view))
        {
            view.report_conflict::<()>("a view of this chart");
        }
        if let (Some(series), Some(period_at)) = (id.and_then(|id| index.series(id)), item.peek("at"))
            && let Some(period) = period_at.peek_word::<Period>()
            && series.point(period).is_none_or(|p| p.value.is_none())
        {
            period_at.report_conflict::<()>(&format!("a period at which {} has a value", series.id));
        }
        check_bounds(item, frequency);
    }
}

/// The fields `from` and `to` are periods as the chart has them.
fn check_bounds(at: Cursor<'_>, frequency: Frequency) {
    for bound in ["from", "to"].iter().filter_map(|name| at.peek(name)) {
        if bound.peek_word::<Period>().is_some_and(|p| p.frequency() != frequency) {
            bound.report_conflict::<()>(&format!("a {}", frequency.keyword()));
        }
    }
}

/// Each view has to make sense for at least one series. Ratios and amounts may not meet on one axis.
fn check_views(at: Cursor<'_>, series: &[&Series], sides: &[Vec<&Series>]) {
    for view in at.peek_list("views") {
        let Some(measure) = view.peek_text().and_then(Measure::parse) else {
            continue;
        };
        let levels = series.iter().filter(|s| s.measure == Measure::Level);
        let reasons: Vec<_> = levels.map(|s| check_measure(s, measure)).collect();
        let only_growth = reasons.is_empty() && !series.is_empty() && measure != Measure::YearOverYear;
        if only_growth {
            view.report_conflict::<()>("yoy: only growth was published");
        } else if !reasons.is_empty() && reasons.iter().all(Result::is_err) {
            let expected = reasons.into_iter().find_map(Result::err).unwrap_or_default();
            view.report_conflict::<()>(&expected);
        }
        if measure == Measure::YearOverYear && sides.iter().any(|side| mixes_growth(side)) {
            view.report_conflict::<()>("series whose growth is a ratio: the growth of a rate is in points");
        }
    }
}

/// Whether published growth, a ratio, meets the growth of rates, which is in points.
fn mixes_growth(side: &[&Series]) -> bool {
    side.iter().any(|s| s.measure == Measure::YearOverYear)
        && side.iter().any(|s| s.measure == Measure::Level && s.unit.of_difference().is_some())
}
