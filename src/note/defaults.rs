//! Defaults for fields that series, facts and the sentiment omit.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::record::{Deferred, Form, List, part, record};
use super::sentiment::{BandForm, ScaleForm, read_score_scale};
use super::shape::Shape;
use crate::units::{Frequency, Id, Status};

record! {
    /// Defaults for fields that series, facts and the sentiment omit.
    schema Defaults "Defaults" { "examples": [{ "source": "results", "company": "amazon", "frequency": "quarter" }] }
    struct DefaultsFields<'a> {
        /// Id of the source of series and facts.
        source = optional "source" as Id;
        /// Status of values.
        status = optional "status" as Status;
        /// Id of the company of series and facts. Those that belong to none set `company` to `null`.
        company = optional "company" as Id;
        /// Frequency of series.
        frequency = optional "frequency" as Frequency;
        /// Scale and bands of the sentiment.
        sentiment = optional "sentiment" as SentimentDefaults;
    }
}

record! {
    /// Scale and bands of the sentiment, used if it has neither.
    schema SentimentDefaults "Defaults of the sentiment" {
        "examples": [{
            "scale": { "min": -1, "max": 1 },
            "bands": [{ "label": "Negative", "to": 0 }, { "label": "Positive", "to": 1 }]
        }]
    }
    struct SentimentDefaultsFields<'a> {
        /// Lowest and highest possible score.
        scale = required "scale" as Deferred<ScaleForm>;
        /// Bands of the scale, from the lowest to the highest.
        bands = required "bands" as Deferred<List<BandForm, 1, MAX_ENTRIES>>;
    }
}

part!(Defaults: DefaultsFields);

/// Form of [`SentimentDefaultsFields`]: only checked here, and read by the sentiment that uses it.
pub(super) struct SentimentDefaults;

impl Form for SentimentDefaults {
    type Value<'a> = ();
    const SHAPE: Shape = Shape::Record(&SentimentDefaultsFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<()> {
        let fields = SentimentDefaultsFields::read(at)?;
        read_score_scale(fields.scale?, fields.bands?).map(|_| ())
    }
}
