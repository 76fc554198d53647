//! Limits of the parts of a note; `limits` has the limits of a note as a whole.

/// Longest list, in entries, where none of the limits below says otherwise.
pub const MAX_ENTRIES: usize = 200;
/// Most companies of a note: the prose is searched for their names.
pub(super) const MAX_COMPANIES: usize = 60;
/// Most series of a note, and most facts: the prose is searched for their names, too.
pub(super) const MAX_FIGURES: usize = 100;
/// Most charts of a note: each is drawn as the note is opened.
pub const MAX_CHARTS: usize = 40;
/// Longest series, in points.
pub const MAX_POINTS: usize = 100_000;
/// Longest list of dated points, each of which is an object.
pub(super) const MAX_DATED_POINTS: usize = 50_000;
/// Most periods that are listed one by one for a status, or for the reason of a gap.
pub(super) const MAX_LISTED_PERIODS: usize = 10_000;
/// Longest text, in characters.
pub const MAX_CHARACTERS: usize = 10_000;
/// Longest name or label, in characters: the prose is searched for names, and pictures have to hold labels.
pub const MAX_NAME: usize = 200;

/// Largest magnitude of a number; with a scale of trillions that is more than anybody counts.
pub const MAX_NUMBER: f64 = 1e15;
/// Most references from the prose to data.
pub const MAX_REFERENCES: usize = 300;
