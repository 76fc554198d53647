//! What an author points out in a chart: a rank, words at a point, a stretch of periods, a level.

use super::decode::Cursor;
use super::fields::Fields;
use super::keyword::keyword_enum;
use super::record::{At, Form, Name, Number, forms, record};
use super::shape::{RecordShape, Shape};
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

keyword_enum! {
    /// The kinds of [`Subject`].
    schema AnnotationKindWord "Kind"
    pub enum AnnotationKind {
        /// [`Subject::Rank`]
        Rank = "rank",
        /// [`Subject::Point`]
        Point = "point",
        /// [`Subject::Range`]
        Range = "range",
        /// [`Subject::Threshold`]
        Threshold = "threshold",
        /// [`Subject::Reference`]
        Reference = "reference",
    }
}

forms! {
    /// The kind of an annotation; each kind has a record of its own.
    KindTag -> AnnotationKind: Cursor::word;
}

record! {
    /// The computed claim (“fastest in 15 quarters”), with a line back to the period that was last higher.
    schema Rank "Rank" {}
    struct RankFields<'a> {
        /// What is pointed out.
        kind = required "kind" as At<KindTag> { "const": "rank" };
        /// The id of a series of the chart.
        series = required "series" as Id;
        /// The view in which it is shown.
        view = required "view" as Measure;
        /// The period whose rank is told.
        period = required "at" as Period;
    }
}

record! {
    /// Words at a point.
    schema Point "Point" {}
    struct PointFields<'a> {
        /// What is pointed out.
        kind = required "kind" as At<KindTag> { "const": "point" };
        /// The id of a series of the chart.
        series = required "series" as Id;
        /// The view in which it is shown.
        view = required "view" as Measure;
        /// The period of the point.
        period = required "at" as Period;
        /// The words.
        text = required "text" as Name;
    }
}

record! {
    /// A band over the periods from one to another.
    schema Range "Range" {}
    struct RangeFields<'a> {
        /// What is pointed out.
        kind = required "kind" as At<KindTag> { "const": "range" };
        /// The view in which it is shown; absent: every view.
        view = optional "view" as Measure;
        /// The first period of the band.
        from = required "from" as At<Period>;
        /// The last period of the band.
        to = required "to" as Period;
        /// The words.
        text = required "text" as Name;
    }
}

record! {
    /// A level to hold values against, such as a target or a covenant.
    schema Threshold "Threshold" {}
    struct ThresholdFields<'a> {
        /// What is pointed out.
        kind = required "kind" as At<KindTag> { "const": "threshold" };
        /// The view in which it is shown.
        view = required "view" as Measure;
        /// The level in the unit of the view (percent as `30`) and of the left axis.
        value = required "value" as Number;
        /// The words.
        text = required "text" as Name;
    }
}

record! {
    /// The level that a series has at a period.
    schema Reference "Reference level" {}
    struct ReferenceFields<'a> {
        /// What is pointed out.
        kind = required "kind" as At<KindTag> { "const": "reference" };
        /// The id of a series of the chart.
        series = required "series" as Id;
        /// The view in which it is shown.
        view = required "view" as Measure;
        /// The period whose level is drawn.
        period = required "at" as Period;
        /// The words.
        text = required "text" as Name;
    }
}

impl Form for Annotation {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::OneOf(
        &RecordShape {
            name: "Annotation",
            title: "Annotation",
            description: &["Something pointed out in a chart."],
            keywords: "{}",
            fields: &[],
        },
        &[
            RankFields::SHAPE,
            PointFields::SHAPE,
            RangeFields::SHAPE,
            ThresholdFields::SHAPE,
            ReferenceFields::SHAPE,
        ],
    );

    /// Where the kind is unknown, that is the one problem.
    fn read(at: Cursor<'_>) -> Option<Self> {
        let (view, subject) = match Fields::of(at)?.required("kind")?.word()? {
            AnnotationKind::Rank => {
                let fields = RankFields::read(at)?;
                (Some(fields.view?), Subject::Rank(fields.series?, fields.period?))
            }
            AnnotationKind::Point => {
                let fields = PointFields::read(at)?;
                (Some(fields.view?), Subject::Point(fields.series?, fields.period?, fields.text?))
            }
            AnnotationKind::Range => {
                let fields = RangeFields::read(at)?;
                let from = fields.from.and_then(Cursor::word);
                check_order(fields.from, from, fields.to);
                (fields.view, Subject::Range(from?, fields.to?, fields.text?))
            }
            AnnotationKind::Threshold => {
                let fields = ThresholdFields::read(at)?;
                (Some(fields.view?), Subject::Threshold(fields.value?, fields.text?))
            }
            AnnotationKind::Reference => {
                let fields = ReferenceFields::read(at)?;
                (Some(fields.view?), Subject::Reference(fields.series?, fields.period?, fields.text?))
            }
        };
        Some(Self { view, subject })
    }
}

/// Reports a first period that comes after the last.
pub(super) fn check_order(from_at: Option<Cursor<'_>>, from: Option<Period>, to: Option<Period>) {
    if let (Some(at), Some(from), Some(to)) = (from_at, from, to)
        && from.frequency() == to.frequency()
        && from > to
    {
        at.unexpected::<()>(&format!("a period not after {to}"));
    }
}
