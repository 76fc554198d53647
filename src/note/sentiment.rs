//! A score on a declared scale, its bands, and the scores of single companies.

use super::decode::Cursor;
use super::fields::Fields;
use super::literals::DateText;
use crate::units::{Id, Period};

/// How positive the outlook is.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentiment {
    /// The day on which it was scored.
    pub as_of: Period,
    /// Lowest possible score.
    pub min: f64,
    /// Highest possible score; above `min`.
    pub max: f64,
    /// From the lowest to the highest, without holes; never empty.
    pub bands: Vec<Band>,
    /// The overall score; `None` where nobody scored.
    pub overall: Option<Score>,
    /// Single companies.
    pub tickers: Vec<TickerScore>,
}

/// A part of the scale. It begins where the band before it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// As printed.
    pub label: String,
    /// Where it ends.
    pub to: f64,
}

/// A score with the label of its band.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Within the scale.
    pub value: f64,
    /// As printed.
    pub label: String,
}

/// A company's score.
#[derive(Clone, Debug, PartialEq)]
pub struct TickerScore {
    /// Whose.
    pub company: Id,
    /// `None` where nobody scored.
    pub score: Option<f64>,
}

impl Sentiment {
    /// The middle of the scale, where sentiment turns.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.min, self.max)
    }

    /// The band of a score, with its start. A score on a border belongs to the band nearer the middle.
    pub fn band(&self, score: f64) -> Option<(f64, &Band)> {
        let is_upper = score > self.middle();
        let index = self.bands.iter().position(|b| if is_upper { score <= b.to } else { score < b.to });
        let index = index.unwrap_or(self.bands.len().saturating_sub(1));
        let from = index.checked_sub(1).and_then(|i| self.bands.get(i)).map_or(self.min, |b| b.to);
        self.bands.get(index).map(|band| (from, band))
    }

    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let as_of = fields.word("asOf");
        let scale = fields.required("scale").and_then(read_scale);
        let bands = fields.required("bands").and_then(|f| read_bands(f, scale));
        let score = fields.optional("score").filter(|f| !f.is_null()).map(|f| read_score(f, scale));
        let label_at = match score {
            Some(_) => fields.required("label"),
            None => fields.optional("label"),
        };
        let label = label_at.and_then(|f| f.name());
        let tickers = fields.each("tickers", |t| read_ticker(t, scale));
        fields.finish();
        let DateText(as_of) = as_of?;
        let (min, max) = scale?;
        let mut sentiment = Self { as_of, min, max, bands: bands?, overall: None, tickers };
        match (score, label) {
            (Some(value), Some(label)) => {
                sentiment.check_label(label_at?, value?, &label);
                sentiment.overall = Some(Score { value: value?, label });
            }
            (None, Some(_)) => label_at?.unexpected("no label, or a score beside it")?,
            (_, None) => {}
        }
        Some(sentiment)
    }

    fn check_label(&self, at: Cursor, score: f64, label: &str) {
        let Some((from, band)) = self.band(score) else { return };
        if band.label != label {
            at.unexpected::<()>(&format!(
                "\"{}\", the label of {} to {} that holds {score}",
                band.label, from, band.to
            ));
        }
    }
}

fn read_scale(at: Cursor) -> Option<(f64, f64)> {
    let mut fields = at.object()?;
    let min = fields.number("min");
    let max_at = fields.required("max");
    let max = max_at.and_then(|f| f.number());
    fields.finish();
    let (min, max) = (min?, max?);
    if min < max { Some((min, max)) } else { max_at?.unexpected(&format!("a number above {min}")) }
}

fn read_bands(at: Cursor, scale: Option<(f64, f64)>) -> Option<Vec<Band>> {
    let items = at.list(super::decode::MAX_ENTRIES)?;
    if items.is_empty() {
        return at.unexpected("at least one band");
    }
    let mut bands: Vec<Band> = Vec::new();
    let mut is_whole = true;
    for (left, item) in (0..items.len()).rev().zip(items) {
        let above = bands.last().map(|b| b.to).or(scale.map(|(min, _)| min));
        let must_end_at = scale.map(|(_, max)| max).filter(|_| left == 0);
        let band = item.object().and_then(|fields| read_band(fields, above, must_end_at));
        is_whole &= band.is_some();
        bands.extend(band);
    }
    is_whole.then_some(bands)
}

fn read_band(mut fields: Fields, above: Option<f64>, must_end_at: Option<f64>) -> Option<Band> {
    let label = fields.name("label");
    let to_at = fields.required("to");
    let to = to_at.and_then(|f| f.number());
    fields.finish();
    let to = to?;
    match (must_end_at, above) {
        (Some(end), _) if to != end => to_at?.unexpected(&format!("{end}, the end of the scale")),
        (_, Some(above)) if to <= above => to_at?.unexpected(&format!("a number above {above}")),
        _ => Some(Band { label: label?, to }),
    }
}

fn read_score(at: Cursor, scale: Option<(f64, f64)>) -> Option<f64> {
    let score = at.number()?;
    match scale {
        Some((min, max)) if score < min || score > max => {
            at.found(score.to_string(), &format!("a score from {min} to {max}"))
        }
        _ => Some(score),
    }
}

fn read_ticker(at: Cursor, scale: Option<(f64, f64)>) -> Option<TickerScore> {
    let mut fields = at.object()?;
    let company = fields.word("company");
    let score = fields
        .required("score")
        .and_then(|f| if f.is_null() { Some(None) } else { read_score(f, scale).map(Some) });
    fields.finish();
    Some(TickerScore { company: company?, score: score? })
}
