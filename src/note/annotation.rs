//! What an author points out in a chart: a rank, words at a point, a stretch of periods, a level.

use super::decode::Cursor;
use super::fields::Fields;
use super::literals::words;
use crate::units::{Id, Measure, Period};

/// Something pointed out in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The view in which it is shown; `None` is every view.
    pub view: Option<Measure>,
    /// What it points at, with the author's words.
    pub subject: Subject,
}

/// What an annotation points at.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The computed rank of a series at a period ("fastest in 15 quarters").
    Rank(Id, Period),
    /// Words at a point of a series.
    Point(Id, Period, String),
    /// Words for the periods from the first to the second, both included.
    Range(Period, Period, String),
    /// A level that values are held against, as typed in the unit of the view: a target, a covenant.
    Threshold(f64, String),
    /// The level that a series has at a period.
    Reference(Id, Period, String),
}

/// The kinds of [`Subject`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnotationKind {
    /// [`Subject::Rank`]
    Rank,
    /// [`Subject::Point`]
    Point,
    /// [`Subject::Range`]
    Range,
    /// [`Subject::Threshold`]
    Threshold,
    /// [`Subject::Reference`]
    Reference,
}

words!(AnnotationKind {
    Rank: "rank",
    Point: "point",
    Range: "range",
    Threshold: "threshold",
    Reference: "reference"
});

impl Annotation {
    /// Where the kind is unknown, that is the one problem.
    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let kind: AnnotationKind = fields.word("kind")?;
        let view = match kind {
            AnnotationKind::Range => fields.optional("view").map(|f| f.word()),
            _ => Some(fields.word("view")),
        };
        let subject = read_subject(kind, &mut fields);
        fields.finish();
        let view = match view {
            Some(view) => Some(view?),
            None => None,
        };
        Some(Self { view, subject: subject? })
    }
}

fn read_subject(kind: AnnotationKind, fields: &mut Fields) -> Option<Subject> {
    match kind {
        AnnotationKind::Rank => {
            let (series, at) = (fields.word("series"), fields.word("at"));
            Some(Subject::Rank(series?, at?))
        }
        AnnotationKind::Point | AnnotationKind::Reference => {
            let (series, at, text) = (fields.word("series"), fields.word("at"), fields.name("text"));
            let of = if kind == AnnotationKind::Point { Subject::Point } else { Subject::Reference };
            Some(of(series?, at?, text?))
        }
        AnnotationKind::Range => {
            let from_at = fields.required("from");
            let from: Option<Period> = from_at.and_then(|f| f.word());
            let (to, text): (Option<Period>, _) = (fields.word("to"), fields.name("text"));
            check_order(from_at, from, to);
            Some(Subject::Range(from?, to?, text?))
        }
        AnnotationKind::Threshold => {
            let (value, text) = (fields.number("value"), fields.name("text"));
            Some(Subject::Threshold(value?, text?))
        }
    }
}

/// Reports a first period that comes after the last.
pub(super) fn check_order(from_at: Option<Cursor>, from: Option<Period>, to: Option<Period>) {
    if let (Some(at), Some(from), Some(to)) = (from_at, from, to)
        && from.frequency() == to.frequency()
        && from > to
    {
        at.unexpected::<()>(&format!("a period not after {to}"));
    }
}
