//! The declarations of a note: its ids, and the series and facts behind them.
//!
//! Read from the JSON, so that ids whose series could not be read are known, too.

use super::decode::Cursor;
use super::fact::Fact;
use super::fields::nearest;
use super::problem::Kind;
use super::series::Series;
use crate::units::Id;

/// Declared ids in ascending order, each with the path of its first declaration.
#[derive(Clone, Default)]
pub(super) struct Ids<'a>(Vec<(&'a str, String)>);

impl<'a> Ids<'a> {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.position(id).is_ok()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The declared id that a misspelt one most resembles.
    pub(super) fn nearest(&self, id: &str) -> Option<String> {
        nearest(id, &mut self.0.iter().map(|(declared, _)| *declared))
    }

    fn position(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(declared, _)| (*declared).cmp(id))
    }

    /// Adds the ids of a list; reports those declared before.
    fn declare(&mut self, root: Cursor<'a>, list: &str) {
        for (index, item) in root.peek_list(list).enumerate() {
            let Some(at) = item.peek("id") else { continue };
            let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { continue };
            match self.position(id) {
                Ok(position) => {
                    let first = self.0.get(position).map(|(_, path)| path.clone()).unwrap_or_default();
                    at.report(Kind::Duplicate { id: id.to_owned(), first });
                }
                Err(position) => self.0.insert(position, (id, format!("$.{list}[{index}].id"))),
            }
        }
    }

    /// The ids of some objects, of which several may have the same.
    fn of(items: impl Iterator<Item = Cursor<'a>>) -> Self {
        let mut ids = Self::default();
        for id in items.filter_map(|item| item.peek("id")?.peek_text()) {
            if let Err(position) = ids.position(id) {
                ids.0.insert(position, (id, String::new()));
            }
        }
        ids
    }
}

/// The ids of a list; reports those declared twice.
fn declared<'a>(root: Cursor<'a>, list: &str) -> Ids<'a> {
    let mut ids = Ids::default();
    ids.declare(root, list);
    ids
}

/// The ids that a note declares, with its series and facts.
pub(super) struct Index<'a> {
    pub(super) companies: Ids<'a>,
    pub(super) sources: Ids<'a>,
    pub(super) series_ids: Ids<'a>,
    pub(super) fact_ids: Ids<'a>,
    /// Ids of series and facts, which share one namespace.
    pub(super) subjects: Ids<'a>,
    /// Of expectations of any series or fact.
    pub(super) expectation_ids: Ids<'a>,
    series: &'a [Series],
    pub(super) facts: &'a [Fact],
}

impl<'a> Index<'a> {
    /// Reports ids that are declared twice.
    pub(super) fn new(root: Cursor<'a>, series: &'a [Series], facts: &'a [Fact]) -> Self {
        declared(root, "charts");
        let (companies, sources) = (declared(root, "companies"), declared(root, "sources"));
        let series_ids = declared(root, "series");
        let mut subjects = series_ids.clone();
        subjects.declare(root, "facts");
        let fact_ids = Ids::of(root.peek_list("facts"));
        let figures = ["series", "facts"].into_iter().flat_map(|list| root.peek_list(list));
        let expectation_ids = Ids::of(figures.flat_map(|figure| figure.peek_list("expectations")));
        Self { companies, sources, series_ids, fact_ids, subjects, expectation_ids, series, facts }
    }

    /// The series of an id, if it could be read.
    pub(super) fn series(&self, id: &str) -> Option<&'a Series> {
        self.series.iter().find(|s| s.id.as_str() == id)
    }
}

/// Whether a value is a declared id; an id that is not declared is reported.
pub(super) fn check_known(at: Cursor<'_>, known: &Ids<'_>, what: &'static str) -> bool {
    let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { return false };
    let is_known = known.contains(id);
    if !is_known {
        at.unknown_id(what, id, known.len(), || known.nearest(id));
    }
    is_known
}
