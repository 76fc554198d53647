//! Checks what one part of a note says about another: ids that have to name something, series that have to fit.
//!
//! It looks at the JSON again, so that parts that were misread elsewhere don't hide what is wrong here. Ids that
//! are declared but whose series could not be read count as known.

use super::chart::Chart;
use super::decode::Cursor;
use super::fields::nearest;
use super::problem::Kind;
use super::series::Series;
use crate::units::Id;

/// Reports everything that does not fit together.
pub(super) fn check(root: Cursor, series: &[Series], charts: &[Chart]) {
    let index = Index::new(root, series);
    check_empty(root);
    for at in root.peek_list("series") {
        index.check_id(at, "company", &index.companies, "company");
        index.check_id(at, "source", &index.sources, "source");
        index.check_share(at);
    }
    for at in root.peek_list("facts") {
        index.check_id(at, "company", &index.companies, "company");
        index.check_id(at, "source", &index.sources, "source");
    }
    for at in root.peek_list("charts") {
        index.check_chart(at, charts);
    }
    for at in root.peek("sentiment").into_iter().flat_map(|sentiment| sentiment.peek_list("tickers")) {
        index.check_id(at, "company", &index.companies, "company");
    }
    for at in root.peek("scenarios").into_iter().flat_map(|table| table.peek_list("assumptions")) {
        index.check_id(at, "series", &index.series_ids, "series");
    }
    index.check_references(root);
    index.check_limits(root);
}

fn check_empty(root: Cursor) {
    let has_text = root.peek("summary").is_some_and(|summary| !summary.is_empty_list())
        || root.peek_list("sections").any(|section| !section.peek_list("body").is_empty());
    if !has_text {
        root.found::<()>(
            "a note without any paragraph".to_owned(),
            "at least one in \"summary\" or in a section's \"body\"",
        );
    }
}

/// Declared ids in rising order, each with the path of its first declaration.
#[derive(Clone, Default)]
pub(super) struct Ids<'a>(Vec<(&'a str, String)>);

impl<'a> Ids<'a> {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.place(id).is_ok()
    }

    /// The declared id that a misspelt one most resembles.
    pub(super) fn nearest(&self, id: &str) -> Option<String> {
        nearest(id, &mut self.0.iter().map(|(declared, _)| *declared))
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(declared, _)| (*declared).cmp(id))
    }

    /// Adds the ids of a list; reports those declared before.
    fn declare(&mut self, root: Cursor<'a>, list: &str) {
        for (index, item) in root.peek_list(list).enumerate() {
            let Some(at) = item.peek("id") else { continue };
            let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { continue };
            match self.place(id) {
                Ok(place) => {
                    let first = self.0.get(place).map(|(_, path)| path.clone()).unwrap_or_default();
                    at.report(Kind::Duplicate { id: id.to_owned(), first });
                }
                Err(place) => self.0.insert(place, (id, format!("$.{list}[{index}].id"))),
            }
        }
    }
}

/// The ids of a list; reports those declared twice.
fn declared<'a>(root: Cursor<'a>, list: &str) -> Ids<'a> {
    let mut ids = Ids::default();
    ids.declare(root, list);
    ids
}

/// What a note declares.
pub(super) struct Index<'a> {
    companies: Ids<'a>,
    sources: Ids<'a>,
    pub(super) series_ids: Ids<'a>,
    /// Series and facts, which share one space of names.
    pub(super) subjects: Ids<'a>,
    series: &'a [Series],
}

impl<'a> Index<'a> {
    fn new(root: Cursor<'a>, series: &'a [Series]) -> Self {
        declared(root, "charts");
        let (companies, sources) = (declared(root, "companies"), declared(root, "sources"));
        let series_ids = declared(root, "series");
        let mut subjects = series_ids.clone();
        subjects.declare(root, "facts");
        Self { companies, sources, series_ids, subjects, series }
    }

    pub(super) fn series(&self, id: &str) -> Option<&'a Series> {
        self.series.iter().find(|s| s.id.as_str() == id)
    }

    /// The field, where present and an id, has to name one of `known`.
    fn check_id(&self, at: Cursor, field: &str, known: &Ids, what: &'static str) {
        if let Some(at) = at.peek(field) {
            check_known(at, known, what);
        }
    }

    fn check_share(&self, at: Cursor) {
        let Some(share_at) = at.peek("shareOf") else { return };
        if !check_known(share_at, &self.series_ids, "series") {
            return;
        }
        let find = |field| at.peek(field).and_then(|f| f.peek_text()).and_then(|id| self.series(id));
        if let (Some(part), Some(whole)) = (find("id"), find("shareOf"))
            && (part.unit != whole.unit || part.frequency != whole.frequency)
        {
            share_at.unexpected::<()>(&format!("a series with the unit, scale and frequency of {}", part.id));
        }
    }
}

/// Whether a value is the id of something declared; reports where it is an id but names nothing.
pub(super) fn check_known(at: Cursor, known: &Ids, what: &'static str) -> bool {
    let Some(id) = at.peek_text().filter(|text| Id::parse(text).is_some()) else { return false };
    let is_known = known.contains(id);
    if !is_known && !at.is_enough() {
        at.report(Kind::Dangling { what, id: id.to_owned(), nearest: known.nearest(id) });
    }
    is_known
}
