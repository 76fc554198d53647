//! Widths at which a picture in a page changes its words and its height; the same as in `styles/picture.css`.

/// A range of widths between two breakpoints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakpoint {
    /// Below 520 px.
    Narrow,
    /// From 520 px, below 760 px.
    Medium,
    /// From 760 px.
    Wide,
}

impl Breakpoint {
    /// All breakpoints, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// The breakpoint of a width in CSS pixels; `Narrow` also below its least width.
    pub fn of_width(width_px: f64) -> Self {
        let is_within = |point: &&Self| width_px >= point.least_px();
        Self::ALL.iter().rev().find(is_within).copied().unwrap_or(Self::Narrow)
    }

    /// Least width in CSS pixels, for which words are placed. Pictures narrower than 280 px are not supported.
    pub fn least_px(self) -> f64 {
        match self {
            Self::Narrow => 280.0,
            Self::Medium => 520.0,
            Self::Wide => 760.0,
        }
    }

    /// Height of a picture in CSS pixels.
    pub(super) fn height_px(self) -> f64 {
        match self {
            Self::Narrow => 270.0,
            Self::Medium => 310.0,
            Self::Wide => 340.0,
        }
    }

    /// CSS class of elements that are only shown at these widths.
    pub fn class(self) -> &'static str {
        match self {
            Self::Narrow => "at-narrow",
            Self::Medium => "at-medium",
            Self::Wide => "at-wide",
        }
    }
}
