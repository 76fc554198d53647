//! The values of a chart: for each view, a line of figures for each series over the same periods.

use super::column::Column;
use super::figure::{Figure, Unavailable};
use super::measure::{measure, unit_of};
use super::rank::{Rank, rank};
use crate::note::{Annotation, Chart, Mark, Note, Series};
use crate::units::{Frequency, Id, Measure, Period, Periods, Unit};

/// A chart's values.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigures {
    /// The chart.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is measured.
    pub quantity: Option<String>,
    /// How values are drawn.
    pub mark: Mark,
    /// The periods shown; consecutive but for days and minutes.
    pub periods: Periods,
    /// In the order of the note; the first is shown first.
    pub views: Vec<View>,
}

/// One measure of all series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The measure.
    pub measure: Measure,
    /// The unit of all its values.
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
    /// Its short name.
    pub label: String,
    /// Its place in the chart, from 0: chooses colour, dash and marker.
    pub slot: u8,
    /// Whether it is drawn strongest.
    pub is_emphasised: bool,
    /// One for each period of the chart.
    pub figures: Column,
    /// Places in `figures` where a new definition begins.
    pub breaks: Vec<usize>,
}

/// Something pointed out in a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// The line, by its place in the view.
    pub line: usize,
    /// The period, by its place in the chart.
    pub at: usize,
    /// The author's words, or the computed rank.
    pub text: Result<String, Rank>,
}

impl ChartFigures {
    /// The view of a measure; the first view where the chart has no such one.
    pub fn view(&self, measure: Option<Measure>) -> Option<&View> {
        self.views.iter().find(|v| Some(v.measure) == measure).or(self.views.first())
    }
}

impl Line {
    /// Why the whole line is missing; `None` where at least one figure is there.
    pub fn absence(&self) -> Option<Unavailable> {
        if self.figures.known() > 0 { None } else { self.figures.get(0)?.err() }
    }
}

/// The measure of a series at each period from `first` to `last`, for a rank: what came before the last change of
/// definition can't be compared.
pub(super) fn history(
    note: &Note,
    series: &Series,
    of: Measure,
    first: Period,
    last: Period,
) -> Vec<(Period, Figure)> {
    let change = series.breaks.iter().rev().map(|b| b.at).find(|at| *at <= last);
    let figure = |period| match change {
        Some(at) if period < at => Err(Unavailable::DefinitionBreak(at)),
        _ => measure(note, series, of, first, period),
    };
    Periods::between(first, last).iter().map(|period| (period, figure(period))).collect()
}

pub(super) fn derive(note: &Note, chart: &Chart) -> ChartFigures {
    let series: Vec<&Series> = chart.series.iter().filter_map(|id| note.series(id)).collect();
    let periods = periods_of(chart, &series);
    let views = chart.views.iter().map(|of| derive_view(note, chart, &series, &periods, *of)).collect();
    ChartFigures {
        id: chart.id.clone(),
        title: chart.title.clone(),
        quantity: chart.quantity.clone(),
        mark: chart.mark,
        periods,
        views,
    }
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

fn derive_view(note: &Note, chart: &Chart, series: &[&Series], periods: &Periods, of: Measure) -> View {
    let lines: Vec<Line> =
        (0..).zip(series).map(|(slot, s)| derive_line(note, chart, s, slot, periods, of)).collect();
    let level = series.iter().find(|s| s.measure == Measure::Level).or(series.first());
    let unit = level.map_or(Unit::Index, |s| unit_of(s, of));
    let callouts = chart.annotations.iter().filter(|a| a.view == of);
    let callouts = callouts.filter_map(|a| derive_callout(note, a, &lines, periods)).collect();
    View { measure: of, unit, lines, callouts }
}

fn derive_line(
    note: &Note,
    chart: &Chart,
    series: &Series,
    slot: u8,
    periods: &Periods,
    of: Measure,
) -> Line {
    let base = periods.first();
    let figure = |period: Period| measure(note, series, of, base.unwrap_or(period), period);
    let is_as_typed = of == Measure::Level && series.measure == of && series.points.periods() == periods;
    let figures =
        if is_as_typed { Column::of_points(&series.points) } else { periods.iter().map(figure).collect() };
    let place = |at: Period| Some(periods.count_before(at)).filter(|p| (1..periods.len()).contains(p));
    Line {
        series: series.id.clone(),
        label: series.label.clone(),
        slot,
        is_emphasised: chart.emphasis.as_ref() == Some(&series.id),
        figures,
        breaks: series.breaks.iter().filter_map(|b| place(b.at)).collect(),
    }
}

/// `None` where the point has no value in this view or, for a rank, where it is not the highest of at least two.
fn derive_callout(
    note: &Note,
    annotation: &Annotation,
    lines: &[Line],
    periods: &Periods,
) -> Option<Callout> {
    let line = lines.iter().position(|l| l.series == annotation.series)?;
    let at = periods.place(annotation.at)?;
    lines.get(line)?.figures.value(at)?;
    let text = match &annotation.text {
        Some(words) => Ok(words.clone()),
        None => {
            let series = note.series(&annotation.series)?;
            let first = series.points.periods().first()?;
            Err(rank(&history(note, series, annotation.view, first, annotation.at))
                .filter(|r| r.periods > 1)?)
        }
    };
    Some(Callout { line, at, text })
}
