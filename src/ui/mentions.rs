//! Relates claims in the prose to points of charts, in both directions.

use super::chart_model::ChartModel;
use crate::claims::{Claim, TextLocation, text_at};
use crate::content::Content;
use crate::figures::{ChartFigures, Evidence, Line};
use crate::format;
use crate::note::Note;
use crate::state::{Cursor, State};
use crate::units::{Id, Measure, Period};
use std::ops::Range;
use std::rc::Rc;

/// Maximum number of points of a span that are marked individually.
pub(super) const MAX_CLAIM_POINTS: usize = 24;

/// The series and the periods of a marked claim; `None` for facts and for claims in titles.
fn subject(claim: &Claim) -> Option<(&Id, (Period, Period))> {
    let is_marked =
        claim.is_shown() && matches!(claim.location, TextLocation::Summary(..) | TextLocation::Body(..));
    let reference = claim.reference.as_ref().filter(|_| is_marked)?;
    Some((&reference.subject, reference.span?))
}

/// Whether a figure is about a series in a period.
fn is_about(claim: &Claim, series: &Id, period: Period) -> bool {
    subject(claim).is_some_and(|(subject, (from, to))| {
        subject == series && from.frequency() == period.frequency() && (from..=to).contains(&period)
    })
}

/// The words of figures in quotes: `“28%”`. Each text is put together once for all its figures in a row.
pub(super) struct Quotes<'n> {
    note: &'n Note,
    text: Option<(TextLocation, String)>,
}

impl<'n> Quotes<'n> {
    pub(super) fn of(note: &'n Note) -> Self {
        Self { note, text: None }
    }

    pub(super) fn quoted(&mut self, claim: &Claim) -> String {
        let [open, close] = format::messages(self.note.language).mention_messages.quotes;
        let text = self.text.take().filter(|(location, _)| *location == claim.location);
        let (_, words) =
            self.text.insert(text.unwrap_or_else(|| (claim.location, text_at(self.note, claim.location))));
        format!("{open}{}{close}", words.get(claim.span.clone()).unwrap_or_default())
    }
}

/// The indices of the points that a claim is about, with the slot of their series, if that is visible.
pub(super) fn claim_points(model: &ChartModel<'_>, claim: &Claim) -> Option<(u8, Range<usize>)> {
    let (series, (from, to)) = subject(claim)?;
    let line = model.lines().find(|line| line.series == *series)?;
    let range =
        (from.frequency() == model.chart.periods.frequency()).then(|| model.chart.periods.range(from, to))?;
    Some((line.slot, range))
}

/// Every point of a chart that the prose mentions; for a long span, its ends.
pub(super) fn all_claim_points(model: &ChartModel<'_>) -> Rc<[(u8, usize)]> {
    let mut points = Vec::new();
    for (slot, range) in
        model.context.shared.content.claims.iter().filter_map(|claim| claim_points(model, claim))
    {
        // A span without a period of the chart has no ends either.
        let (first, Some(last)) = (range.start, range.end.checked_sub(1)) else { continue };
        if range.len() <= MAX_CLAIM_POINTS {
            points.extend(range.map(|index| (slot, index)));
        } else {
            points.extend([(slot, first), (slot, last)]);
        }
    }
    points.sort_unstable();
    points.dedup();
    points.into()
}

/// The numbers of the figures about a period and some of the series that a chart shows, in reading order: those that
/// are visible, or the highlighted one.
pub(super) fn mentioned(model: &ChartModel<'_>, period: Period) -> Vec<usize> {
    let focus = model.focus();
    let is_meant = |line: &&Line| focus.is_none_or(|focus| focus.slot == line.slot);
    let lines: Vec<&Line> = model.lines().filter(is_meant).collect();
    let claims = model.context.shared.content.claims.iter().enumerate();
    let found = claims.filter(|(_, claim)| lines.iter().any(|line| is_about(claim, &line.series, period)));
    found.map(|(number, _)| number).collect()
}

/// `In the text: “28%”, “fastest growth in 15 quarters”`: mentions of the measure shown, else of other measures; `None`
/// if the prose does not mention the period.
pub(super) fn mentions_text(model: &ChartModel<'_>, period: Period) -> Option<String> {
    let claims = &model.context.shared.content.claims;
    let all: Vec<&Claim> =
        mentioned(model, period).into_iter().filter_map(|number| claims.get(number)).collect();
    let is_shown = |claim: &&&Claim| measure_of(model.note, claim) == Some(model.view.measure);
    let own: Vec<&Claim> = all.iter().filter(is_shown).copied().collect();
    let said = if own.is_empty() { all } else { own };
    let mut quotes = Quotes::of(model.note);
    let quoted: Vec<String> = said.iter().map(|claim| quotes.quoted(claim)).collect();
    let messages = &format::messages(model.note.language).mention_messages;
    (!quoted.is_empty()).then(|| messages.in_the_text(&quoted.join(", ")))
}

/// The measure of the figure of a claim; for a bare reference, that of the typed values.
fn measure_of(note: &Note, claim: &Claim) -> Option<Measure> {
    let reference = claim.reference.as_ref()?;
    let series = note.series(&reference.subject)?;
    Some(match reference.transform.measure() {
        Measure::Level => series.measure,
        measure => measure,
    })
}

/// The indices of the claims about the point under the cursor, ascending.
pub fn highlighted(content: &Rc<Content>, state: &Rc<State>) -> Vec<usize> {
    let Some(cursor) = &state.cursor else { return Vec::new() };
    let index = content.figures.charts.iter().position(|chart| chart.id == cursor.chart);
    let context =
        index.map(|index| super::chart_model::ChartContext::read_only(content.clone(), index, state.clone()));
    let model = context.as_ref().and_then(ChartModel::new);
    model.map(|model| mentioned(&model, cursor.period)).unwrap_or_default()
}

/// The location of a figure in a chart.
pub(super) struct ChartLocation<'c> {
    pub(super) chart: &'c ChartFigures,
    pub(super) measure: Measure,
    pub(super) cursor: Cursor,
}

/// The first chart with a view that has the very value.
pub(super) fn chart_location<'c>(content: &'c Content, evidence: &Evidence<'_>) -> Option<ChartLocation<'c>> {
    let (period, figure) = evidence.last()?;
    let value = figure.ok()?.value;
    let is_same = |other: f64| (other - value).abs() <= value.abs() * 1e-9;
    content.figures.charts.iter().find_map(|chart| {
        let view = chart.views.of(evidence.measure)?;
        let line = view.lines.iter().find(|line| line.series == evidence.series.id)?;
        line.figures.value(chart.periods.index(period)?).filter(|other| is_same(*other))?;
        let cursor = Cursor { chart: chart.id.clone(), period, series: Some(line.series.clone()) };
        Some(ChartLocation { chart, measure: view.measure, cursor })
    })
}
