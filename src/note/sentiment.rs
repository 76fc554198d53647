//! Sentiment: a score on a declared scale, its bands, and the scores of single companies.

use super::bounds::MAX_ENTRIES;
use super::decode::Cursor;
use super::literals::DateText;
use super::record::{Deferred, List, Name, Number, NumberOrNull, complete, part, record};
use crate::units::{Id, Period};

/// The outlook: a label, or a score on a scale with the label of its band.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentiment {
    /// The day of the score; always `Some` if there is a score.
    pub as_of: Option<Period>,
    /// The scale; always `Some` if there is a score.
    pub scale: Option<ScoreScale>,
    /// The overall label; that of the score's band, if there is a score.
    pub label: Option<String>,
    /// The overall score, within the scale; `None` if not scored.
    pub score: Option<f64>,
    /// The scores of single companies.
    pub tickers: Vec<TickerScore>,
}

/// A scale of scores.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreScale {
    /// Lowest possible score.
    pub min: f64,
    /// Highest possible score; above `min`.
    pub max: f64,
    /// Bands from the lowest to the highest, contiguous and never empty.
    pub bands: Vec<Band>,
}

/// A band of a scale. It begins where the previous band ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Label as printed.
    pub label: String,
    /// Upper end of the band.
    pub to: f64,
}

/// The score of a company.
#[derive(Clone, Debug, PartialEq)]
pub struct TickerScore {
    /// The scored company.
    pub company: Id,
    /// Score within the scale; `None` if not scored.
    pub score: Option<f64>,
}

/// The overall score with its label, scale and day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score<'s> {
    /// The score, within `scale`.
    pub value: f64,
    /// The label of its band.
    pub label: &'s str,
    /// Its scale.
    pub scale: &'s ScoreScale,
    /// The day of the score.
    pub as_of: Period,
}

impl Sentiment {
    /// Whether there is anything to show: a score or a label, overall or of a company.
    pub fn is_scored(&self) -> bool {
        self.overall().is_some() || self.label.is_some() || self.has_scored_company()
    }

    /// Whether any company has a score of its own.
    pub fn has_scored_company(&self) -> bool {
        self.tickers.iter().any(|ticker| ticker.score.is_some())
    }

    /// The overall score; `None` if not scored.
    pub fn overall(&self) -> Option<Score<'_>> {
        let (value, label, scale) = (self.score?, self.label.as_deref()?, self.scale.as_ref()?);
        Some(Score { value, label, scale, as_of: self.as_of? })
    }
}

impl ScoreScale {
    /// The midpoint of the scale, where sentiment turns from negative to positive.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.min, self.max)
    }

    /// The band of a score, with its lower end. A score on a boundary belongs to the band nearer the midpoint.
    pub fn band(&self, score: f64) -> Option<(f64, &Band)> {
        let is_upper = score > self.middle();
        let index = self.bands.iter().position(|b| if is_upper { score <= b.to } else { score < b.to });
        let index = index.unwrap_or(self.bands.len().saturating_sub(1));
        let from = index.checked_sub(1).and_then(|i| self.bands.get(i)).map_or(self.min, |b| b.to);
        self.bands.get(index).map(|band| (from, band))
    }

    /// Reports a label that is not the one of the score's band or, without a score, of any band.
    fn check_label(&self, at: Cursor<'_>, score: Option<f64>, label: &str) {
        let Some(score) = score else {
            let labels: Vec<&str> = self.bands.iter().map(|band| band.label.as_str()).collect();
            if !labels.contains(&label) {
                at.report_conflict::<()>(&format!("the label of a band: {}", labels.join(", ")));
            }
            return;
        };
        let Some((from, band)) = self.band(score) else { return };
        if band.label != label {
            at.report_conflict::<()>(&format!(
                "\"{}\", the label of {} to {} that holds {score}",
                band.label, from, band.to
            ));
        }
    }
}

record! {
    /// The outlook: a label, or a score on a declared scale with the label of its band.
    schema Sentiment "Sentiment" {
        "examples": [{
            "asOf": "2026-04-30",
            "scale": { "min": -1, "max": 1 },
            "bands": [
                { "label": "Negative", "to": -0.2 },
                { "label": "Neutral", "to": 0.2 },
                { "label": "Positive", "to": 1 }
            ],
            "score": 0.4,
            "label": "Positive"
        }]
    }
    struct SentimentFields<'a> {
        /// Day of the scores; required with a score.
        as_of = optional "asOf" as DateText;
        /// Lowest and highest possible score; required with a score, unless the note's `defaults` have it.
        scale = optional "scale" as Deferred<ScaleForm>;
        /// Bands of the scale, from the lowest to the highest; required with `scale`, and only allowed there.
        bands = optional "bands" as Deferred<List<BandForm, 1, MAX_ENTRIES>>;
        /// Overall score, within the scale; `null` or absent if not scored.
        score = optional "score" as Deferred<NumberOrNull>;
        /// The outlook in a word; required with a score. On a scale, the label of the band that contains the score, or
        /// of any band if not scored.
        label = optional "label" as Deferred<Name> { "examples": ["Positive"] };
        /// Scores of single companies.
        tickers = optional "tickers" as Deferred<List<TickerForm>>;
    }
}

record! {
    /// Lowest and highest score of a scale.
    schema ScoreScale "Scale of scores" { "examples": [{ "min": -1, "max": 1 }] }
    struct ScaleFields<'a> {
        /// Lowest possible score.
        min = required "min" as Number;
        /// Highest possible score; above `min`.
        max = required "max" as Deferred<Number>;
    }
}

record! {
    /// A band of a scale. It begins where the previous band ends.
    schema Band "Band" { "examples": [{ "label": "Neutral", "to": 0.2 }] }
    struct BandFields<'a> {
        /// Label as printed.
        label = required "label" as Name { "examples": ["Neutral"] };
        /// Upper end of the band; the last band ends at `max` of the scale.
        to = required "to" as Deferred<Number>;
    }
}

record! {
    /// The score of a company.
    schema TickerScore "Score of a company" { "examples": [{ "company": "amazon", "score": 0.6 }] }
    struct TickerFields<'a> {
        /// Id of the scored company.
        company = required "company" as Id;
        /// Score of the company, within the scale; `null` if not scored.
        score = required "score" as Deferred<NumberOrNull>;
    }
}

complete!(Sentiment, SentimentFields);
part!(ScaleForm: ScaleFields, BandForm: BandFields, TickerForm: TickerFields);

impl SentimentFields<'_> {
    fn complete(self) -> Option<Sentiment> {
        let is_scaled = self.scale.is_some() || self.bands.is_some();
        let default = self.at.default_of("sentiment").filter(|_| !is_scaled);
        let scale_at = self.scale.or_else(|| default?.peek("scale"));
        let bands_at = self.bands.or_else(|| default?.peek("bands"));
        let ends = scale_at.and_then(read_scale);
        let bands = bands_at.and_then(|list| read_bands(list, ends));
        let score = self.score.filter(|at| !at.is_null()).map(|at| read_score(at, ends));
        let tickers =
            self.tickers.map(|list| list.each(|ticker| read_ticker(ticker, ends))).unwrap_or_default();
        let is_scored = score.is_some() || tickers.iter().any(|ticker| ticker.score.is_some());
        self.report_missing(score.is_some(), is_scored, (scale_at, bands_at));
        let label = self.label.map(Cursor::name);
        let (label, score) = (
            label.map_or(Some(None), |label| label.map(Some)),
            score.map_or(Some(None), |score| score.map(Some)),
        );
        let (label, score) = (label?, score?);
        let scale = ends.zip(bands).map(|((min, max), bands)| ScoreScale { min, max, bands });
        if let (Some(scale), Some(at), Some(label)) = (&scale, self.label, &label) {
            scale.check_label(at, score, label);
        }
        let as_of = self.as_of.map(|DateText(day)| day);
        Some(Sentiment { as_of, scale, label, score, tickers })
    }

    /// Reports fields that are missing: a score needs a label, a day and a scale, a scale needs bands and vice versa.
    fn report_missing(
        &self,
        has_score: bool,
        is_scored: bool,
        (scale, bands): (Option<Cursor<'_>>, Option<Cursor<'_>>),
    ) {
        let missing = [
            (has_score && self.label.is_none(), "label"),
            (is_scored && self.at.peek("asOf").is_none(), "asOf"),
            ((is_scored || bands.is_some()) && scale.is_none(), "scale"),
            ((is_scored || scale.is_some()) && bands.is_none(), "bands"),
        ];
        for (_, field) in missing.into_iter().filter(|(is_missing, _)| *is_missing) {
            self.at.missing::<()>(field);
        }
    }
}

/// Reads a scale from its fields `scale` and `bands`.
pub(super) fn read_score_scale(scale: Cursor<'_>, bands: Cursor<'_>) -> Option<ScoreScale> {
    let ends = read_scale(scale);
    let bands = read_bands(bands, ends);
    let (min, max) = ends?;
    Some(ScoreScale { min, max, bands: bands? })
}

fn read_scale(at: Cursor<'_>) -> Option<(f64, f64)> {
    let fields = ScaleFields::read(at)?;
    let max = fields.max.and_then(Cursor::number);
    let (min, max) = (fields.min?, max?);
    if min < max { Some((min, max)) } else { fields.max?.report_conflict(&format!("a number above {min}")) }
}

fn read_bands(at: Cursor<'_>, scale: Option<(f64, f64)>) -> Option<Vec<Band>> {
    let items = at.list(MAX_ENTRIES)?;
    if items.len() == 0 {
        return at.report_conflict("at least one band");
    }
    let mut bands: Vec<Band> = Vec::new();
    let mut is_whole = true;
    for (left, item) in (0..items.len()).rev().zip(items) {
        let above = bands.last().map(|b| b.to).or(scale.map(|(min, _)| min));
        let must_end_at = scale.map(|(_, max)| max).filter(|_| left == 0);
        let band = BandFields::read(item).and_then(|fields| read_band(&fields, above, must_end_at));
        is_whole &= band.is_some();
        bands.extend(band);
    }
    is_whole.then_some(bands)
}

fn read_band(fields: &BandFields<'_>, above: Option<f64>, must_end_at: Option<f64>) -> Option<Band> {
    let (at, to) = (fields.to?, fields.to?.number()?);
    match (must_end_at, above) {
        (Some(end), _) if to != end => at.report_conflict(&format!("{end}, the end of the scale")),
        (_, Some(above)) if to <= above => at.report_conflict(&format!("a number above {above}")),
        _ => Some(Band { label: fields.label.clone()?, to }),
    }
}

fn read_score(at: Cursor<'_>, scale: Option<(f64, f64)>) -> Option<f64> {
    let score = at.number()?;
    match scale {
        Some((min, max)) if score < min || score > max => {
            at.report_conflict_as(score.to_string(), &format!("a score from {min} to {max}"))
        }
        _ => Some(score),
    }
}

fn read_ticker(at: Cursor<'_>, scale: Option<(f64, f64)>) -> Option<TickerScore> {
    let fields = TickerFields::read(at)?;
    let score_at = fields.score?;
    let score = if score_at.is_null() { Some(None) } else { read_score(score_at, scale).map(Some) };
    Some(TickerScore { company: fields.company?, score: score? })
}
