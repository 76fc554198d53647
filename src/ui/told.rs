//! What the prose says of the points of charts, and which points a figure of the prose is about.

use super::shown::Shown;
use super::widget::Content;
use crate::claims::{Claim, Place, words_at};
use crate::figures::{ChartFigures, Evidence, Line};
use crate::format::{self, fill};
use crate::note::Note;
use crate::state::{Cursor, State};
use crate::units::{Id, Measure, Period};
use std::ops::Range;
use std::rc::Rc;

/// Most points of a span that are marked one by one.
pub(super) const MOST_SPOTS: usize = 24;

/// The series and the periods that a marked figure of the prose is about; `None` for a fact, and for what titles say.
fn subject(claim: &Claim) -> Option<(&Id, (Period, Period))> {
    let is_marked = claim.is_shown() && matches!(claim.place, Place::Summary(_) | Place::Body(..));
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
    text: Option<(Place, String)>,
}

impl<'n> Quotes<'n> {
    pub(super) fn of(note: &'n Note) -> Self {
        Self { note, text: None }
    }

    pub(super) fn quoted(&mut self, claim: &Claim) -> String {
        let [open, close] = format::words(self.note.language).telling.quotes;
        let text = self.text.take().filter(|(place, _)| *place == claim.place);
        let (_, words) =
            self.text.insert(text.unwrap_or_else(|| (claim.place, words_at(self.note, claim.place))));
        format!("{open}{}{close}", words.get(claim.span.clone()).unwrap_or_default())
    }
}

/// The places of a chart that a figure is about, with the slot of the series; of a line that is shown.
pub(super) fn spot(shown: &Shown, claim: &Claim) -> Option<(u8, Range<usize>)> {
    let (series, (from, to)) = subject(claim)?;
    let line = shown.lines().find(|line| line.series == *series)?;
    let places = (from.frequency() == shown.chart.periods.frequency())
        .then(|| shown.chart.periods.places(from, to))?;
    Some((line.slot, places))
}

/// Every point of a chart that the prose speaks of; of a long span its ends.
pub(super) fn all_spots(shown: &Shown) -> Rc<[(u8, usize)]> {
    let mut spots = Vec::new();
    for (slot, places) in shown.context.content.claims.iter().filter_map(|claim| spot(shown, claim)) {
        // A span without a place of the chart has no ends either.
        let (first, Some(last)) = (places.start, places.end.checked_sub(1)) else { continue };
        if places.len() <= MOST_SPOTS {
            spots.extend(places.map(|place| (slot, place)));
        } else {
            spots.extend([(slot, first), (slot, last)]);
        }
    }
    spots.sort_unstable();
    spots.dedup();
    spots.into()
}

/// The numbers of the figures about a period and some of the series that a chart shows, in reading order: those that
/// are in sight, or the one that is set off.
pub(super) fn told(shown: &Shown, period: Period) -> Vec<usize> {
    let focus = shown.focus();
    let is_meant = |line: &&Line| focus.is_none_or(|focus| focus.slot == line.slot);
    let lines: Vec<&Line> = shown.lines().filter(is_meant).collect();
    let claims = shown.context.content.claims.iter().enumerate();
    let found = claims.filter(|(_, claim)| lines.iter().any(|line| is_about(claim, &line.series, period)));
    found.map(|(number, _)| number).collect()
}

/// `In the text: “28%”, “fastest growth in 15 quarters”`: what is about the measure shown, or else about others; nothing
/// where the prose does not speak of it.
pub(super) fn told_in_words(shown: &Shown, period: Period) -> Option<String> {
    let claims = &shown.context.content.claims;
    let all: Vec<&Claim> = told(shown, period).into_iter().filter_map(|number| claims.get(number)).collect();
    let is_shown = |claim: &&&Claim| measure_of(shown.note, claim) == Some(shown.view.measure);
    let own: Vec<&Claim> = all.iter().filter(is_shown).copied().collect();
    let said = if own.is_empty() { all } else { own };
    let mut quotes = Quotes::of(shown.note);
    let quoted: Vec<String> = said.iter().map(|claim| quotes.quoted(claim)).collect();
    let words = format::words(shown.note.language).telling.in_the_text;
    (!quoted.is_empty()).then(|| fill(words, &[&quoted.join(", ")]))
}

/// A bare reference is to the value as typed.
fn measure_of(note: &Note, claim: &Claim) -> Option<Measure> {
    let reference = claim.reference.as_ref()?;
    let series = note.series(&reference.subject)?;
    Some(match reference.transform.measure() {
        Measure::Level => series.measure,
        measure => measure,
    })
}

/// The numbers of the figures that speak of what is read in a chart, rising.
pub fn lit(content: &Rc<Content>, state: &Rc<State>) -> Vec<usize> {
    let Some(cursor) = &state.cursor else { return Vec::new() };
    let place = content.figures.charts.iter().position(|chart| chart.id == cursor.chart);
    let context = place.map(|place| super::shown::ChartContext::still(content.clone(), place, state.clone()));
    let shown = context.as_ref().and_then(Shown::new);
    shown.map(|shown| told(&shown, cursor.period)).unwrap_or_default()
}

/// Where a figure can be seen in a chart.
pub(super) struct Seen<'c> {
    pub(super) chart: &'c ChartFigures,
    pub(super) measure: Measure,
    pub(super) cursor: Cursor,
}

/// The first chart with a view that has the very value.
pub(super) fn seen<'c>(content: &'c Content, evidence: &Evidence) -> Option<Seen<'c>> {
    let (period, figure) = evidence.last()?;
    let value = figure.ok()?.value;
    let is_same = |other: f64| (other - value).abs() <= value.abs() * 1e-9;
    content.figures.charts.iter().find_map(|chart| {
        let view = chart.views.of(evidence.measure)?;
        let line = view.lines.iter().find(|line| line.series == evidence.series.id)?;
        line.figures.value(chart.periods.place(period)?).filter(|other| is_same(*other))?;
        let cursor = Cursor { chart: chart.id.clone(), period, series: Some(line.series.clone()) };
        Some(Seen { chart, measure: view.measure, cursor })
    })
}
