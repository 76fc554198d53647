//! Annotations of a chart: a rank, text at a point, a range of periods, a level.

use super::decode::Cursor;
use super::fields::Fields;
use super::keyword::keyword_enum;
use super::record::{Deferred, Form, Name, Number, forms, record};
use super::shape::{RecordShape, Shape};
use crate::units::{Id, Measure, Period};

/// An annotation of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The view in which it is shown; `None` for every view.
    pub view: Option<Measure>,
    /// What it marks, with the author's text.
    pub subject: Subject,
}

/// What an annotation marks.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The computed rank of a series at a period ("fastest in 15 quarters").
    Rank(Id, Period),
    /// Text at a point of a series.
    Point(Id, Period, String),
    /// Text for the periods from the first to the second, inclusive.
    Range(Period, Period, String),
    /// A level to compare values with, such as a target or a covenant, with its text; as typed, in the unit of the
    /// view.
    Threshold(f64, String),
    /// The value of a series at a period, drawn as a level, with its text.
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
    /// Discriminant of the annotation kinds; each kind has a record of its own.
    KindTag -> AnnotationKind: Cursor::word;
}

record! {
    /// The computed rank in words (“fastest in 15 quarters”), with a line back to the last period that was higher.
    schema Rank "Rank" {}
    struct RankFields<'a> {
        /// Kind of annotation: the computed rank of a value.
        kind = required "kind" as Deferred<KindTag> { "const": "rank" };
        /// Id of a series of the chart.
        series = required "series" as Id;
        /// View in which the annotation is shown; one of the chart's `views`.
        view = required "view" as Measure;
        /// Period whose rank is stated.
        period = required "at" as Period;
    }
}

record! {
    /// Text at a point of a series.
    schema Point "Point" {}
    struct PointFields<'a> {
        /// Kind of annotation: text at a point.
        kind = required "kind" as Deferred<KindTag> { "const": "point" };
        /// Id of a series of the chart.
        series = required "series" as Id;
        /// View in which the annotation is shown; one of the chart's `views`.
        view = required "view" as Measure;
        /// Period of the point.
        period = required "at" as Period;
        /// Text of the annotation.
        text = required "text" as Name;
    }
}

record! {
    /// A band over consecutive periods, with text.
    schema Range "Range" {}
    struct RangeFields<'a> {
        /// Kind of annotation: a band over consecutive periods.
        kind = required "kind" as Deferred<KindTag> { "const": "range" };
        /// View in which the annotation is shown; absent for every view.
        view = optional "view" as Measure;
        /// First period of the band.
        from = required "from" as Deferred<Period>;
        /// Last period of the band, inclusive; not before `from`.
        to = required "to" as Period;
        /// Text of the annotation.
        text = required "text" as Name;
    }
}

record! {
    /// A level to compare values with, such as a target or a covenant.
    schema Threshold "Threshold" {}
    struct ThresholdFields<'a> {
        /// Kind of annotation: a horizontal line at a typed value.
        kind = required "kind" as Deferred<KindTag> { "const": "threshold" };
        /// View in which the annotation is shown; one of the chart's `views`.
        view = required "view" as Measure;
        /// The level, in the unit of the view (percent as `30`) on the left axis.
        value = required "value" as Number;
        /// Text of the annotation.
        text = required "text" as Name;
    }
}

record! {
    /// The value of a series at a period, drawn as a level.
    schema Reference "Reference level" {}
    struct ReferenceFields<'a> {
        /// Kind of annotation: a horizontal line at a value of a series.
        kind = required "kind" as Deferred<KindTag> { "const": "reference" };
        /// Id of a series of the chart.
        series = required "series" as Id;
        /// View in which the annotation is shown; one of the chart's `views`.
        view = required "view" as Measure;
        /// Period whose value is drawn.
        period = required "at" as Period;
        /// Text of the annotation.
        text = required "text" as Name;
    }
}

impl Form for Annotation {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::OneOf(
        &RecordShape {
            name: "Annotation",
            title: "Annotation",
            description: &["An annotation of a chart."],
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

    /// An unknown kind is reported as the only problem.
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

/// Reports `from` if it is after `to`; periods of different frequencies are not compared.
pub(super) fn check_order(from_at: Option<Cursor<'_>>, from: Option<Period>, to: Option<Period>) {
    if let (Some(at), Some(from), Some(to)) = (from_at, from, to)
        && from.frequency() == to.frequency()
        && from > to
    {
        at.report_conflict::<()>(&format!("a period not after {to}"));
    }
}
