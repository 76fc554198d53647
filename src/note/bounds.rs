//! Limits of the parts of a note; `limits` has the limits of a note as a whole.

/// Maximum number of entries of a list without a limit of its own below.
pub const MAX_ENTRIES: usize = 200;
/// Maximum number of companies of a note: the prose is searched for their names.
pub(super) const MAX_COMPANIES: usize = 60;
/// Maximum number of series, and of facts: the prose is searched for their names, too.
pub(super) const MAX_FIGURES: usize = 100;
/// Maximum number of charts of a note: each is drawn when the note is opened.
pub const MAX_CHARTS: usize = 40;
/// Maximum number of points of a series.
pub const MAX_POINTS: usize = 100_000;
/// Maximum number of dated points of a series, each of which is an object.
pub(super) const MAX_DATED_POINTS: usize = 35_000;
/// Maximum number of periods listed for a status, or for the reason of a gap.
pub(super) const MAX_LISTED_PERIODS: usize = 10_000;
/// Maximum length of a text, in characters.
pub const MAX_CHARACTERS: usize = 10_000;
/// Maximum length of a name or label, in characters: the prose is searched for names, and pictures show labels.
pub const MAX_NAME: usize = 200;

/// Largest absolute value of a typed number.
pub const MAX_NUMBER: f64 = 1e15;
/// Maximum number of references from the prose to data.
pub const MAX_REFERENCES: usize = 300;
