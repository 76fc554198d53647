//! What series, facts and sentiment have where they say nothing else.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::record::{At, Form, List, part, record};
use super::sentiment::{BandForm, ScaleForm, read_score_scale};
use super::shape::Shape;
use crate::units::{Frequency, Id, Status};

record! {
    /// What series, facts and the sentiment have where they do not say it themselves.
    schema Defaults "Defaults" { "examples": [{ "source": "results", "company": "amazon", "frequency": "quarter" }] }
    struct DefaultsFields<'a> {
        /// The source of series and facts.
        source = optional "source" as Id;
        /// How sure values are.
        status = optional "status" as Status;
        /// The company of series and facts. One that belongs to none has `null` as its company.
        company = optional "company" as Id;
        /// The frequency of series.
        frequency = optional "frequency" as Frequency;
        /// The scale of the sentiment.
        sentiment = optional "sentiment" as SentimentDefaults;
    }
}

record! {
    /// The scale of the sentiment where it has none of its own.
    schema SentimentDefaults "Defaults of the sentiment" {
        "examples": [{
            "scale": { "min": -1, "max": 1 },
            "bands": [{ "label": "Negative", "to": 0 }, { "label": "Positive", "to": 1 }]
        }]
    }
    struct SentimentDefaultsFields<'a> {
        /// The lowest and the highest possible score.
        scale = required "scale" as At<ScaleForm>;
        /// The parts of the scale, from the lowest to the highest.
        bands = required "bands" as At<List<BandForm, 1, MAX_ENTRIES>>;
    }
}

part!(Defaults: DefaultsFields);

/// A scale of scores; its values are read where it is used.
pub(super) struct SentimentDefaults;

impl Form for SentimentDefaults {
    type Value<'a> = ();
    const SHAPE: Shape = Shape::Record(&SentimentDefaultsFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<()> {
        let fields = SentimentDefaultsFields::read(at)?;
        read_score_scale(fields.scale?, fields.bands?).map(|_| ())
    }
}
