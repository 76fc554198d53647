//! A chart: the periods that its series run over, and its views.

use super::derive_view::series_of;
use super::view::View;
use super::views::Views;
use crate::note::{Chart, Mark, Note, Series};
use crate::units::{Frequency, Id, Measure, Period, Periods};
use std::rc::Rc;

/// A chart with the figures of its series.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigures {
    /// Id of the chart.
    pub id: Id,
    /// Title, which states the finding.
    pub title: String,
    /// Name of the quantity on the value axis.
    pub quantity: Option<String>,
    /// The mark that the author chose; see [`crate::figures::Line::mark`] for the one drawn.
    pub mark: Mark,
    /// Whether the value axis is logarithmic initially.
    pub is_log: bool,
    /// The periods shown; consecutive but for days and minutes.
    pub periods: Periods,
    /// Views in the order of the note; the first one is shown initially.
    pub views: Views,
}

impl ChartFigures {
    /// The view of a measure; the first view where none is given or the chart has no such one.
    pub fn view(&self, measure: Option<Measure>) -> Option<&View> {
        measure.and_then(|measure| self.views.of(measure)).or_else(|| self.views.first())
    }
}

/// The figures of a chart, by its index in the note; views are computed when they are first used.
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
        // Companies with different fiscal years meet on the calendar.
        let fiscal_year = first.fiscal_year().filter(|own| all.iter().all(|p| p.fiscal_year() == Some(*own)));
        return Periods::between(from, to).named_by(fiscal_year);
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
