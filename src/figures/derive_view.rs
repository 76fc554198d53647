//! Computes one view of a chart: a line of figures for each series, all over the same periods.

use super::callouts::AnnotatedView;
use super::column::Column;
use super::labels::labels;
use super::measure::{measure, unit_of};
use super::view::{Line, View, are_few};
use crate::note::{Chart, Mark, Note, Series};
use crate::units::{Measure, Periods, Unit};

/// The series of a chart, those of the left axis first.
pub(super) fn series_of<'n>(note: &'n Note, chart: &Chart) -> Vec<&'n Series> {
    chart.all_series().filter_map(|id| note.series(id)).collect()
}

/// Computes the view of a measure over the periods of a chart.
pub(super) fn derive_view(note: &Note, chart: &Chart, periods: &Periods, of: Measure) -> View {
    let series = series_of(note, chart);
    let is_left = |s: &&&Series| !chart.right.contains(&s.id);
    let left = || series.iter().filter(is_left);
    let level = left().find(|s| s.measure == Measure::Level).or(left().next());
    let unit = level.map_or(Unit::Index, |s| unit_of(s, of));
    let columns: Vec<Column> = series.iter().map(|s| derive_column(note, s, periods, of)).collect();
    let has_few = are_few(columns.iter());
    let lines: Vec<Line> = (0..)
        .zip(series.iter().zip(labels(note, chart, &series)).zip(columns))
        .map(|(slot, ((s, label), figures))| {
            let is_line = !is_left(&s);
            let mark = mark_of(chart.mark, is_line, of, &series);
            let index = |at| Some(periods.count_before(at)).filter(|p| (1..periods.len()).contains(p));
            Line {
                series: s.id.clone(),
                label,
                slot,
                mark: if has_few { as_few(mark, is_line) } else { mark },
                unit: unit_of(s, of),
                is_right: is_line && unit_of(s, of) != unit,
                is_emphasised: chart.emphasis.as_ref() == Some(&s.id),
                figures,
                breaks: s.breaks.iter().filter_map(|b| index(b.at)).collect(),
            }
        })
        .collect();
    let annotated = AnnotatedView { note, measure: of, unit, lines: &lines, periods };
    let annotations = chart.annotations.iter().filter(|a| a.view.is_none_or(|view| view == of));
    let callouts = annotations.filter_map(|a| annotated.callout(a)).collect();
    View { measure: of, unit, lines, callouts }
}

/// The mark of a line of few values, as which a line or an area would be an empty plane.
fn as_few(mark: Mark, is_line: bool) -> Mark {
    match mark {
        Mark::StackedArea => Mark::StackedBar,
        Mark::Step | Mark::Area => Mark::Bar,
        Mark::Line if !is_line => Mark::Bar,
        Mark::Line | Mark::Bar | Mark::StackedBar | Mark::BarLine => mark,
    }
}

/// How a view draws a line of a chart with that mark.
fn mark_of(mark: Mark, is_right: bool, of: Measure, series: &[&Series]) -> Mark {
    let adds_up = match of {
        Measure::Level | Measure::TrailingTwelveMonths => true,
        Measure::Share => series.windows(2).all(|pair| matches!(pair, [a, b] if a.share_of == b.share_of)),
        Measure::YearOverYear | Measure::PeriodOverPeriod | Measure::Index => false,
    };
    match mark {
        Mark::StackedArea if !adds_up => Mark::Line,
        Mark::StackedBar if !adds_up => Mark::Bar,
        Mark::Area if of == Measure::Index => Mark::Line,
        Mark::BarLine if is_right => Mark::Line,
        Mark::BarLine => Mark::Bar,
        Mark::Line | Mark::Step | Mark::Area | Mark::StackedArea | Mark::Bar | Mark::StackedBar => mark,
    }
}

fn derive_column(note: &Note, series: &Series, periods: &Periods, of: Measure) -> Column {
    if of == Measure::Level && series.measure == of && series.points.periods() == periods {
        return Column::of_points(&series.points, series.decimals);
    }
    let base = periods.first();
    periods.iter().map(|period| measure(note, series, of, base.unwrap_or(period), period)).collect()
}
