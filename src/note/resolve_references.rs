//! Checks that references from prose and key figures lead to data.

use super::decode::Cursor;
use super::problem::Kind;
use super::prose::Prose;
use super::reference::{Reference, Transform};
use super::resolve::Index;
use super::series::{Series, SeriesType};
use crate::units::Measure;

/// Most periods of a series that a reference may span: a year of days, and more than a picture can point at.
pub const MAX_SPAN: usize = 400;

/// Every paragraph of a note, in the order of its fields.
pub(super) fn paragraphs(root: Cursor<'_>) -> impl Iterator<Item = Cursor<'_>> {
    let sections = root.peek_list("sections").flat_map(|section| section.peek_list("body"));
    root.peek_list("summary").chain(sections).chain(root.peek_list("disclosures"))
}

impl Index<'_> {
    pub(super) fn check_references(&self, root: Cursor) {
        paragraphs(root).for_each(|at| self.check_prose(at));
        for key_figure in root.peek_list("keyFigures") {
            for at in ["figure", "beside"].iter().filter_map(|name| key_figure.peek(name)) {
                if let Some(reference) = at.peek_text().and_then(Reference::parse) {
                    self.check_reference(at, &reference, "");
                }
            }
        }
    }

    fn check_prose(&self, at: Cursor) {
        let Some(prose) = at.peek_text().map(Prose::from_text) else { return };
        for reference in prose.references() {
            self.check_reference(at, reference, "#");
        }
    }

    fn check_reference(&self, at: Cursor, reference: &Reference, mark: &str) {
        let unfit = |expected: String| {
            let found = format!("the reference {mark}{reference}");
            at.found::<()>(found, &expected);
        };
        let id = reference.subject.as_str();
        if !self.subjects.contains(id) {
            if !at.is_enough() {
                let nearest = self.subjects.nearest(id);
                at.report(Kind::Dangling { what: "series or fact", id: id.to_owned(), nearest });
            }
            return;
        }
        let is_series = self.series_ids.contains(id);
        let Some((from, to)) = reference.span else {
            if is_series {
                unfit(format!("a period after it, such as {id}@2026-Q1"));
            }
            return;
        };
        if !is_series {
            return unfit(format!("{mark}{id} alone: a fact has no history"));
        }
        let Some(series) = self.series(id) else { return };
        let has_value = |period| series.point(period).is_some_and(|p| p.value.is_some());
        if from.frequency() != series.frequency {
            return unfit(format!("a {}", series.frequency.token()));
        }
        if let Some(gap) = [from, to].into_iter().find(|p| !has_value(*p)) {
            return unfit(format!("a period at which {id} has a value, which {gap} is not"));
        }
        let count = series.points.periods().places(from, to).len();
        if count > MAX_SPAN {
            return unfit(format!("a span of at most {MAX_SPAN} periods; {id} has {count} within it"));
        }
        if let Err(expected) = self.check_transform(series, &reference.transform) {
            unfit(expected);
        }
    }

    fn check_transform(&self, series: &Series, transform: &Transform) -> Result<(), String> {
        match transform {
            Transform::ShareOf(id) if self.series_ids.contains(id.as_str()) => Ok(()),
            Transform::ShareOf(id) => Err(format!("the share of a series of this note, which {id} is not")),
            Transform::IndexTo(base) if series.point(*base).is_some_and(|p| p.value.is_some()) => Ok(()),
            Transform::IndexTo(base) => {
                Err(format!("a base at which {} has a value, which {base} is not", series.id))
            }
            Transform::Of(measure) => check_measure(series, *measure),
        }
    }
}

/// Whether a measure can be taken of a series at all.
pub(super) fn check_measure(series: &Series, measure: Measure) -> Result<(), String> {
    let id = &series.id;
    let holds_growth = series.measure == Measure::GrowthOnYear;
    match measure {
        Measure::Level | Measure::GrowthOnYear => Ok(()),
        _ if holds_growth => Err(format!("the measure yoy: {id} holds nothing but growth")),
        Measure::Share if series.share_of.is_none() => Err(format!("a shareOf in the series {id}")),
        Measure::TrailingYear if series.series_type == SeriesType::Stock || !series.unit.is_additive() => {
            Err(format!("a measure that {id} allows: stocks and rates are not summed"))
        }
        Measure::TrailingYear if series.frequency.periods_per_year().is_none() => {
            Err(format!("a measure that {id} allows: days are not summed to years"))
        }
        _ => Ok(()),
    }
}
