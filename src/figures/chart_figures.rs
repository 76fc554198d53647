//! The values of a chart: for each view, a line of figures for each series over the same periods.

use super::callout::{Callout, Pointed};
use super::column::Column;
use super::figure::Unavailable;
use super::measure::{measure, unit_of};
use super::views::Views;
use crate::note::{Chart, Mark, Note, Series};
use crate::units::{Frequency, Id, Measure, Period, Periods, Unit};
use std::rc::Rc;

/// A chart's values.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigures {
    /// The chart.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is measured.
    pub quantity: Option<String>,
    /// How the author wants values drawn; see [`Line::mark`].
    pub mark: Mark,
    /// Whether equal ratios are shown at equal heights at first.
    pub is_log: bool,
    /// The periods shown; consecutive but for days and minutes.
    pub periods: Periods,
    /// In the order of the note; the first is shown first.
    pub views: Views,
}

/// One measure of all series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The measure.
    pub measure: Measure,
    /// The unit of the left axis: of all lines but those on the right.
    pub unit: Unit,
    /// One for each series of the chart, in its order.
    pub lines: Vec<Line>,
    /// What is pointed out.
    pub callouts: Vec<Callout>,
}

/// One series in one view.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The series.
    pub series: Id,
    /// Its short name; with its company's where another line has the same.
    pub label: String,
    /// Its place in the chart, from 0: chooses colour, dash and marker.
    pub slot: u8,
    /// How its values are drawn: as the chart's mark says where that makes sense in this view. Growth and indices
    /// don't add up, so stacks of them stand beside each other; an index has no zero for an area to reach down to.
    pub mark: Mark,
    /// What its values count.
    pub unit: Unit,
    /// Whether it has an axis of its own, on the right: where it counts something else than the left axis does.
    pub is_right: bool,
    /// Whether it is drawn strongest.
    pub is_emphasised: bool,
    /// One for each period of the chart.
    pub figures: Column,
    /// Places in `figures` where a new definition begins.
    pub breaks: Vec<usize>,
}

impl ChartFigures {
    /// The view of a measure; the first view where the chart has no such one.
    pub fn view(&self, measure: Option<Measure>) -> Option<&View> {
        measure.and_then(|measure| self.views.of(measure)).or_else(|| self.views.first())
    }
}

impl Line {
    /// Why the whole line is missing; `None` where at least one figure is there.
    pub fn absence(&self) -> Option<Unavailable> {
        if self.figures.known() > 0 { None } else { self.figures.get(0)?.err() }
    }
}

pub(super) fn derive(note: &Rc<Note>, index: usize, chart: &Chart) -> ChartFigures {
    let periods = periods_of(chart, &series_of(note, chart));
    ChartFigures {
        id: chart.id.clone(),
        title: chart.title.clone(),
        quantity: chart.quantity.clone(),
        mark: chart.mark,
        is_log: chart.is_log,
        views: Views::new(note.clone(), index, periods.clone(), &chart.views),
        periods,
    }
}

fn series_of<'n>(note: &'n Note, chart: &Chart) -> Vec<&'n Series> {
    chart.all_series().filter_map(|id| note.series(id)).collect()
}

/// From the first to the last period of any series, within the chart's bounds. Days and minutes without any point are
/// left out.
fn periods_of(chart: &Chart, series: &[&Series]) -> Periods {
    let all: Vec<&Periods> = series.iter().map(|s| s.points.periods()).collect();
    let (first, last) =
        (all.iter().filter_map(|p| p.first()).min(), all.iter().filter_map(|p| p.last()).max());
    let (Some(first), Some(last)) = (first, last) else {
        return Periods::from_ordinals(Frequency::Day, Vec::new());
    };
    let (from, to) =
        (chart.from.map_or(first, |from| from.max(first)), chart.to.map_or(last, |to| to.min(last)));
    if !matches!(first.frequency(), Frequency::Day | Frequency::Minute) {
        return Periods::between(from, to);
    }
    if let [one, others @ ..] = all.as_slice()
        && (from, to) == (first, last)
        && others.iter().all(|periods| periods == one)
    {
        return Periods::clone(one);
    }
    let mut ordinals: Vec<i64> = all.iter().flat_map(|p| p.iter()).map(Period::ordinal).collect();
    ordinals.retain(|ordinal| (from.ordinal()..=to.ordinal()).contains(ordinal));
    ordinals.sort_unstable();
    ordinals.dedup();
    Periods::from_ordinals(first.frequency(), ordinals)
}

pub(super) fn derive_view(note: &Note, chart: &Chart, periods: &Periods, of: Measure) -> View {
    let series = series_of(note, chart);
    let is_left = |s: &&&Series| !chart.right.contains(&s.id);
    let left = || series.iter().filter(is_left);
    let level = left().find(|s| s.measure == Measure::Level).or(left().next());
    let unit = level.map_or(Unit::Index, |s| unit_of(s, of));
    let lines: Vec<Line> = (0..)
        .zip(&series)
        .map(|(slot, s)| {
            let is_line = !is_left(&s);
            let figures = derive_column(note, s, periods, of);
            let place = |at| Some(periods.count_before(at)).filter(|p| (1..periods.len()).contains(p));
            Line {
                series: s.id.clone(),
                label: label_of(note, s, &series),
                slot,
                mark: mark_of(chart.mark, is_line, of, &series),
                unit: unit_of(s, of),
                is_right: is_line && unit_of(s, of) != unit,
                is_emphasised: chart.emphasis.as_ref() == Some(&s.id),
                figures,
                breaks: s.breaks.iter().filter_map(|b| place(b.at)).collect(),
            }
        })
        .collect();
    let pointed = Pointed { note, measure: of, unit, lines: &lines, periods };
    let annotations = chart.annotations.iter().filter(|a| a.view.is_none_or(|view| view == of));
    let callouts = annotations.filter_map(|a| pointed.callout(a)).collect();
    View { measure: of, unit, lines, callouts }
}

/// The short name of a series; after its company's where another series of the chart has the same.
fn label_of(note: &Note, series: &Series, all: &[&Series]) -> String {
    let namesakes = all.iter().filter(|other| other.label == series.label).count();
    match note.company(&series.company) {
        Some(company) if namesakes > 1 => format!("{} {}", company.name, series.label),
        _ => series.label.clone(),
    }
}

/// How a view draws a line of a chart with that mark.
fn mark_of(mark: Mark, is_right: bool, of: Measure, series: &[&Series]) -> Mark {
    let adds_up = match of {
        Measure::Level | Measure::TrailingYear => true,
        Measure::Share => series.windows(2).all(|pair| matches!(pair, [a, b] if a.share_of == b.share_of)),
        Measure::GrowthOnYear | Measure::GrowthOnPeriod | Measure::Index => false,
    };
    match mark {
        Mark::StackedArea if !adds_up => Mark::Line,
        Mark::StackedBar if !adds_up => Mark::Bar,
        Mark::Area if of == Measure::Index => Mark::Line,
        Mark::BarLine if is_right => Mark::Line,
        Mark::BarLine => Mark::Bar,
        mark => mark,
    }
}

fn derive_column(note: &Note, series: &Series, periods: &Periods, of: Measure) -> Column {
    if of == Measure::Level && series.measure == of && series.points.periods() == periods {
        return Column::of_points(&series.points);
    }
    let base = periods.first();
    periods.iter().map(|period| measure(note, series, of, base.unwrap_or(period), period)).collect()
}
