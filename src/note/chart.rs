//! Which series a chart shows, and how.

use super::decode::{Cursor, Literal};
use super::literals::{one_of, one_of_all};
use super::problem::Kind;
use crate::units::{Id, Measure, Period};

/// Most series in a chart: as many as can be told apart without colour.
const MAX_SERIES: usize = 8;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Names it within the note.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is measured: "Revenue".
    pub quantity: Option<String>,
    /// How values are drawn.
    pub mark: Mark,
    /// 1 to 8 series of one frequency, in the order of their colours.
    pub series: Vec<Id>,
    /// The measures that can be shown, the first one first; never empty.
    pub views: Vec<Measure>,
    /// First period shown.
    pub from: Option<Period>,
    /// Last period shown.
    pub to: Option<Period>,
    /// The series drawn strongest.
    pub emphasis: Option<Id>,
    /// What is pointed out.
    pub annotations: Vec<Annotation>,
}

/// How values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A line through the points.
    Line,
    /// Bars beside each other.
    Bar,
}

impl Mark {
    const ALL: [Self; 2] = [Self::Line, Self::Bar];

    fn token(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bar => "bar",
        }
    }
}

one_of_all!(Mark);

/// Something pointed out in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The series it is about.
    pub series: Id,
    /// The view in which it is shown.
    pub view: Measure,
    /// The period it is about.
    pub at: Period,
    /// The author's words; `None` is the computed rank ("fastest in 15 quarters").
    pub text: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum AnnotationKind {
    Rank,
    Point,
}

impl AnnotationKind {
    const ALL: [Self; 2] = [Self::Rank, Self::Point];

    fn token(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Point => "point",
        }
    }
}

one_of_all!(AnnotationKind);

impl Annotation {
    fn read(at: &Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let kind = fields.required("kind").and_then(|f| f.literal());
        let series = fields.required("series").and_then(|f| f.literal());
        let view = fields.required("view").and_then(|f| f.literal());
        let period = fields.required("at").and_then(|f| f.literal());
        let text = match kind {
            Some(AnnotationKind::Point) => fields.required("text").and_then(|f| f.text()).map(Some),
            Some(AnnotationKind::Rank) => Some(None),
            None => fields.optional("text").map(|_| None),
        };
        fields.finish();
        Some(Self { series: series?, view: view?, at: period?, text: text? })
    }
}

impl Chart {
    pub(super) fn read(at: &Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.required("id").and_then(|f| f.literal());
        let title = fields.required("title").and_then(|f| f.text());
        let quantity = fields.optional("quantity").and_then(|f| f.text());
        let mark = fields.optional("mark").and_then(|f| f.literal()).unwrap_or(Mark::Line);
        let series = fields.required("series").and_then(|f| read_set(&f, MAX_SERIES));
        let views = fields.required("views").and_then(|f| read_set(&f, Measure::ALL.len()));
        let from_at = fields.optional("from");
        let from: Option<Period> = from_at.as_ref().and_then(|f| f.literal());
        let to: Option<Period> = fields.optional("to").and_then(|f| f.literal());
        let emphasis = fields.optional("emphasis").and_then(|f| f.literal());
        let annotations =
            fields.optional("annotations").map(|f| f.each(Annotation::read)).unwrap_or_default();
        fields.finish();
        if let (Some(from), Some(to)) = (from, to)
            && from.frequency() == to.frequency()
            && from > to
        {
            from_at?.unexpected::<()>(format!("a period not after {to}"));
        }
        Some(Self {
            id: id?,
            title: title?,
            quantity,
            mark,
            series: series?,
            views: views?,
            from,
            to,
            emphasis,
            annotations,
        })
    }
}

/// A list of 1 to `max` different literals.
fn read_set<T: Literal + PartialEq>(at: &Cursor, max: usize) -> Option<Vec<T>> {
    let items = at.list(usize::MAX)?;
    if items.is_empty() || items.len() > max {
        at.report(Kind::Unexpected {
            found: format!("a list of {} entries", items.len()),
            expected: format!("1 to {max}"),
        });
    }
    let mut set: Vec<T> = Vec::new();
    for item in &items {
        match item.literal() {
            Some(value) if set.contains(&value) => {
                item.unexpected::<()>("an entry that is not in the list yet");
            }
            value => set.extend(value),
        }
    }
    (set.len() == items.len() && !set.is_empty() && set.len() <= max).then_some(set)
}
